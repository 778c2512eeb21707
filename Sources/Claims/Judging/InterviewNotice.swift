import English
import Transcripts

/// Sentences of the narration that only announce the interview: "The Courier talks to Ana Ruiz about tides", "she was interviewed by
/// The Courier", "the interview was conducted by e-mail".
struct InterviewNotice {
  /// Words of the names of those who ask, and of those who answer.
  private let askers: Set<UInt64>
  private let answerers: Set<UInt64>

  init(_ speakers: [Speaker]) {
    func words(_ role: Speaker.Role) -> Set<UInt64> {
      var hashes: Set<UInt64> = []
      for speaker in speakers where speaker.role == role {
        for word in ([speaker.name] + speaker.labels).flatMap({ $0.split(separator: " ") })
        where word.utf8.count > 2 && word.first.map(\.isUppercase) ?? false {
          hashes.insert(WordHash.of(String(word)))
        }
      }
      return hashes.subtracting(Self.common)
    }
    askers = words(.interviewer)
    answerers = words(.interviewee)
  }

  private static let common = Set(
    ["the", "interviewer", "interviewee", "reporter", "question", "service", "news", "radio", "dr.", "prof."].map {
      WordHash.of($0)
    })
  private static let meeting = Lexicon(
    "interview speak talk chat converse correspond sit discuss tell ask question meet visit")
  private static let holding = Lexicon(
    "conduct hold edit condense translate record transcribe abridge shorten update take lead")
  private static let talk = Lexicon("interview conversation transcript exchange")
  private static let counterpart = Lexicon("with to by")

  /// Whether a sentence tells no more than that, how or when the interview took place.
  func announces(_ reading: SentenceReader.Reading, _ view: TurnView) -> Bool {
    let told = reading.clauses.filter { $0.finite != nil }
    guard told.count == 1, let clause = told.first, [.root, .parataxis, .appos].contains(clause.relation),
      clause.negation == nil, clause.modal == nil, let subject = clause.subject,
      reading.hasOnlyDates
    else { return false }
    if Self.talk.contains(view.lemmas[subject]) {
      return Self.holding.contains(view.lemmas[clause.head])
        && (clause.isPassive || view.child(clause.head, [.obj]) != nil)
    }
    guard Self.meeting.contains(view.lemmas[clause.head]) else { return false }
    let others = view.children(clause.head).filter { child in
      switch view.relation(child) {
      case .obj, .iobj: true
      case .obl, .oblAgent:
        view.children(child).contains { view.relation($0) == .case && Self.counterpart.contains(view.forms[$0]) }
      default: false
      }
    }
    let isByAsker = names(askers, subject, view)
    let isWithAsker = others.contains { names(askers, $0, view) }
    // "The Courier interviews a lock keeper": of headlines in the present tense.
    if !clause.isPast, !clause.isPerfect, isByAsker || isWithAsker { return true }
    return isByAsker ? others.contains { isBare($0, view) } : isWithAsker && isBare(subject, view)
  }

  /// Whether a noun's own phrase holds one of `names`.
  private func names(_ names: Set<UInt64>, _ noun: Int, _ view: TurnView) -> Bool {
    (Int(view.leftmost[noun])...Int(view.rightmost[noun])).contains { word in
      names.contains(view.forms[word]) && view.isCapitalised(word)
        && (word == noun || [.flat, .compound, .nmodDesc].contains(view.relation(word)))
    }
  }

  /// Nobody but a pronoun or the name of who answers: nothing is told of them besides.
  private func isBare(_ noun: Int, _ view: TurnView) -> Bool {
    if view.tag(noun) == .pron { return view.child(noun, [.aclRelcl, .acl, .appos]) == nil }
    return (Int(view.leftmost[noun])...Int(view.rightmost[noun])).allSatisfy {
      answerers.contains(view.forms[$0]) || askers.contains(view.forms[$0])
        || [.adp, .punct, .part].contains(view.tag($0))
    }
  }
}
