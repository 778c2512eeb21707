import English
import SourceText

/// Which words of a turn stand in a quotation of somebody else than its speaker: "I" means another there, and what is told is that
/// person's word.
struct Quotations {
  /// By word; empty where the turn quotes nobody.
  private(set) var words: [Bool] = []

  private static let reflexive = Lexicon("himself herself itself themselves yourself yourselves")
  private static let comma = UInt8(ascii: ",")

  /// - Parameter isNarration: the turn is the article's own, so that whatever it quotes is another's.
  init(_ view: TurnView, isNarration: Bool = false) {
    let count = view.analysis.words.count
    guard count > 0 else { return }
    var marked: [Bool]?
    // A turn printed in quotation marks is its speaker's, and so are its further paragraphs.
    let ownTurn = !isNarration && QuotedSpeech.mark(view, 0) == .opening && !Self.isReportedByOther(view)
    var isOpen = false
    var isOwn = false
    var paragraph = 0
    for (number, sentence) in view.analysis.sentences.enumerated() {
      if number == 0 || sentence.startsParagraph {
        isOpen = false
        paragraph = sentence.words.lowerBound
      }
      let unmarked = Self.unmarked(view, sentence)
      for word in sentence.words {
        switch QuotedSpeech.mark(view, word) {
        case .opening:
          isOpen = true
          isOwn = ownTurn && word == paragraph || Self.quotesSpeaker(view, before: word, sentence)
        case .closing: isOpen = false
        case nil:
          guard isOpen && !isOwn || unmarked.map({ word >= $0 }) ?? false else { continue }
          if marked == nil { marked = [Bool](repeating: false, count: count) }
          marked?[word] = true
        }
      }
    }
    words = marked ?? []
  }

  /// "“I signed it,” Weber told the court.": the quotation that begins the turn is not its speaker's.
  private static func isReportedByOther(_ view: TurnView) -> Bool {
    guard let sentence = view.analysis.sentences.first,
      let close = sentence.words.dropFirst().first(where: { QuotedSpeech.mark(view, $0) == .closing })
    else { return false }
    return sentence.words.contains { word in
      word > close && view.tag(word) == .verb && view.classes[word].contains(.reporting)
        && view.child(word, [.nsubj]).map { $0 > close && !view.classes[$0].contains(.firstPerson) } ?? false
    }
  }

  func contains(_ word: Int) -> Bool { word < words.count && words[word] }

  /// Whether all words of a claim are another's.
  func contains(_ claim: ClosedRange<Int>, _ view: TurnView) -> Bool {
    guard !words.isEmpty, claim.count > 3 else { return false }
    return claim.allSatisfy { words[$0] || view.tag($0) == .punct }
  }

  /// Pronouns whose name would be wrong: those of another's speech, and reflexives, which mean their subject whoever it is.
  func leavesOpen(_ word: Int, _ view: TurnView) -> Bool { contains(word) || Self.reflexive.contains(view.forms[word]) }

  /// "I told them, “…”": the speaker quotes himself.
  private static func quotesSpeaker(_ view: TurnView, before mark: Int, _ sentence: Sentence) -> Bool {
    for word in stride(from: mark - 1, through: max(sentence.words.lowerBound, mark - 8), by: -1)
    where view.tag(word) == .verb && view.classes[word].contains(.reporting) {
      return isOfSpeaker(view, word)
    }
    return false
  }

  private static func isOfSpeaker(_ view: TurnView, _ verb: Int) -> Bool {
    var verb = verb
    for _ in 0..<4 {
      if let subject = view.child(verb, [.nsubj, .nsubjPass]) { return view.classes[subject].contains(.firstPerson) }
      guard view.relation(verb) == .conj || view.relation(verb) == .xcomp, view.analysis.words[verb].head >= 0 else {
        return false
      }
      verb = Int(view.analysis.words[verb].head)
    }
    return false
  }

  /// "They come and say, I have three brothers": where speech without marks begins in a sentence.
  private static func unmarked(_ view: TurnView, _ sentence: Sentence) -> Int? {
    for word in sentence.words.dropFirst().dropLast(2) where view.firstByte(word) == comma {
      let verb = word - 1
      guard view.tag(verb) == .verb, view.classes[verb].contains(.reporting),
        view.classes[word + 1].contains(.firstPerson),
        !isOfSpeaker(view, verb)
      else { continue }
      // "…, Holt said, I think": the speaker's own aside follows a name.
      let isFramed = view.child(verb, [.nsubj]).map { $0 > verb } ?? false
      if !isFramed,
        view.children(verb).contains(where: { $0 > word && [.ccomp, .parataxis].contains(view.relation($0)) })
          || view.relation(verb) == .conj
      {
        return word + 1
      }
    }
    return nil
  }
}
