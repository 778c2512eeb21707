import English
import Quantities
import SourceText
import Transcripts

/// Extracts the claims of a transcript.
///
/// The road of a sentence: its clauses (`ClauseFinder`), the propositions among them (`PropositionFinder`), whether it claims
/// anything and how much (`ClaimModels`), then for each claim source, polarity, certainty, wording, type and worth.
public enum ClaimExtractor {
  /// - Parameters:
  ///   - reference: the article's date, ISO 8601; without one the first full date in the text stands in for it.
  ///   - language: BCP 47 tag of the article; anything but English yields no claims and one warning.
  ///   - isGivenUp: asked now and then; once it says yes, what there is comes back at once.
  public static func claims(
    in transcript: Transcript, reference: String?, language: String?, isGivenUp: () -> Bool = { false }
  ) -> ClaimSet {
    var result = ClaimSet()
    let sample = transcript.turns.prefix(12).flatMap { $0.text.utf8.prefix(4000) }
    guard EnglishReader.isEnglish(sample) else {
      result.warnings.append("the text is \(language ?? "not English"); claims are read in English only")
      return result
    }
    guard let models = ClaimModels.embedded else {
      result.warnings.append("the program was built without its models; no claims are read")
      return result
    }
    let reference = reference ?? dateline(transcript)
    let introduced = reference == nil ? introducedDate(transcript) : nil
    let article = ArticleReading(transcript, isGivenUp: isGivenUp)
    var nextPronoun = 0
    var asked: (question: AskedQuestion, speaker: Int?)?
    for (index, turn) in transcript.turns.enumerated() {
      if isGivenUp() { break }
      let quantities = Self.quantities(turn.text.utf8, reference, introduced)
      let view = TurnView(
        text: turn.text.utf8, analysis: article.passages[index].analysis, quantities: quantities,
        names: article.references.names[index], turn: index)
      let firstPronoun = nextPronoun
      while nextPronoun < article.references.pronouns.count, article.references.pronouns[nextPronoun].passage == index {
        nextPronoun += 1
      }
      var mentions = Mentions(
        article.references, pronouns: article.references.pronouns[firstPronoun..<nextPronoun],
        fullest: article.fullest, places: article.places, speaker: article.passages[index].speakerName,
        addressee: turn.kind == .question ? article.passages[index].addresseeName : nil)
      mentions.resolve(article.described, in: view)
      let quotations = Quotations(view, isNarration: turn.kind == .narration)
      mentions.open(quotations, in: view)
      mentions.leaveDoubtful(in: view)
      TurnClaims(
        models: models, view: view, turn: turn, mentions: mentions, quotations: quotations, article: article,
        asked: asked.flatMap { turn.kind == .answer && $0.speaker != turn.speaker ? $0.question : nil }
      ).read(&result)
      asked = AskedQuestion(view, mentions).map { ($0, turn.speaker) }
    }
    return result
  }

  /// The quantities of a turn. Where the page names no date, a day without a year takes it from the date that the introduction
  /// tells; "last week" and "in March" stay open, since what was told first need not be lately.
  private static func quantities(_ utf8: [UInt8], _ reference: String?, _ introduced: String?) -> [Quantity] {
    var found = QuantityFinder.quantities(in: utf8, reference: reference)
    guard let introduced, found.contains(where: isYearless) else { return found }
    var dated: [TextSpan: Quantity] = [:]
    for quantity in QuantityFinder.quantities(in: utf8, reference: introduced) { dated[quantity.span] = quantity }
    for index in found.indices where isYearless(found[index]) {
      guard let day = dated[found[index].span], day.kind == found[index].kind else { continue }
      (found[index].timex, found[index].from, found[index].to) = (day.timex, day.from, day.to)
    }
    return found
  }

  /// "Feb. 12", "from 3 to 19 May".
  private static func isYearless(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .date || quantity.kind == .period, let timex = quantity.timex else { return false }
    return timex.split(separator: "/").allSatisfy {
      $0.utf8.count == 10 && $0.hasPrefix("XXXX-") && !$0.dropFirst(5).contains("X")
    }
  }

  /// The day of a report that begins with it: "Osgar Bay, May 9, 2016. …", in words with capitals throughout.
  private static func dateline(_ transcript: Transcript) -> String? {
    guard let turn = transcript.turns.first, turn.kind == .narration else { return nil }
    let text = turn.text.utf8
    let date = QuantityFinder.quantities(in: Array(text.prefix(120)), reference: nil).first { $0.kind == .date }
    guard let date, let day = date.fullDay else { return nil }
    let end = Int(date.span.end)
    let isEnded = end == text.count || ".,:;-\n".utf8.contains(text[end]) || text[end - 1] == UInt8(ascii: ".")
    let hasCapitals = text[..<end].split(whereSeparator: { $0 <= 0x20 }).allSatisfy {
      !($0[$0.startIndex] &- 0x61 < 26)
    }
    return isEnded && hasCapitals ? day : nil
  }

  /// The first full date in what is told before anybody speaks; a report in which nobody does tells of any day first.
  private static func introducedDate(_ transcript: Transcript) -> String? {
    guard transcript.turns.contains(where: { $0.kind != .narration }) else { return nil }
    for turn in transcript.turns.prefix(while: { $0.kind == .narration }) {
      for quantity in QuantityFinder.quantities(in: turn.text.utf8, reference: nil) {
        if let day = quantity.fullDay { return day }
      }
    }
    return nil
  }
}

/// The turns of an article parsed, with its names and what pronouns stand for.
struct ArticleReading {
  let passages: [Passage]
  let references: References
  /// For each entity its fullest name, and its kind.
  let fullest: [String]
  /// Entities that something is told to happen in.
  let places: Set<Int>
  let described: DescribedNames
  let notice: InterviewNotice

  init(_ transcript: Transcript, isGivenUp: () -> Bool) {
    let interviewees = transcript.speakers.filter { $0.role == .interviewee }
    let interviewers = transcript.speakers.filter { $0.role == .interviewer }
    notice = InterviewNotice(transcript.speakers)
    let analyses = EnglishReader.analyze(transcript.turns.map(\.text.utf8), isGivenUp: isGivenUp)
    passages = zip(transcript.turns, analyses).map { turn, analysis in
      let speaker = turn.speaker.map { transcript.speakers[$0] }
      // Who asks, asks the one interviewee; who answers, answers the one interviewer. With more the addressed is not known.
      var addressee: String?
      if turn.kind == .question, interviewees.count == 1 { addressee = interviewees[0].name }
      if turn.kind == .answer, interviewers.count == 1 { addressee = interviewers[0].name }
      return Passage(
        utf8: turn.text.utf8, analysis: analysis,
        speakerName: speaker.flatMap(Self.realName), addresseeName: addressee)
    }
    references = References.resolve(passages: passages)
    var fullest: [String] = []
    var places: Set<Int> = []
    for (passage, names) in references.names.enumerated() {
      for (index, name) in names.enumerated() {
        let entity = references.entities[passage][index]
        while fullest.count <= entity { fullest.append("") }
        if name.kind != .person, let first = name.words.first, first > 0 {
          let before = passages[passage].analysis.words[first - 1]
          if before.tag == .adp, passages[passage].utf8[before.span.range].elementsEqual("in".utf8) {
            places.insert(entity)
          }
        }
        let text = String(decoding: passages[passage].utf8[name.span.range], as: UTF8.self)
        if text.utf8.count > fullest[entity].utf8.count { fullest[entity] = text }
      }
    }
    self.fullest = fullest
    self.places = places
    let entities = references.entities
    described = DescribedNames(passages, names: references.names) { fullest[entities[$0][$1]] }
  }

  /// The name of a speaker whom the page names; nil for "Interviewer" and the like.
  private static func realName(_ speaker: Speaker) -> String? {
    let name = speaker.name
    guard name != "Interviewer", name != "Interviewee", name.utf8.count > 2 else { return nil }
    return name
  }
}
