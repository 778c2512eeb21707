import English
import Quantities
import SourceText

/// Whether a sentence is taken for one that claims something: the models' log-odds, and two signs that move the line.
package struct ClaimDecision: Sendable {
  /// Asks without telling: a question whose only clause is the one that asks.
  package var isBareQuestion = false
  /// "This is such a shame": praise or blame, whatever its words are about.
  package var isExclamation = false
  /// Tells an amount in a finite clause: what fact-checkers check first must not be lost to a close call.
  package var tellsAmount = false

  /// Log-odds above which a sentence counts. Graders of the larger part of the data call fewer sentences claims than the annotators
  /// of the interviews; measured on held-out interviews, where a lower line would give precision away faster than it gains recall.
  private static let threshold: Float = -0.8
  private static let amountThreshold: Float = -1.2
  /// Log-odds of being worth a check above which a sentence counts whatever else is said of it: what matters must not be lost to a
  /// close call. Measured on held-out interviews.
  private static let worthThreshold: Float = -1.1

  /// - Parameters:
  ///   - score: log-odds that the sentence claims something.
  ///   - worth: log-odds that it is worth a check; asked for only where the first leaves it open.
  package func isClaim(_ score: Float, worth: @autoclosure () -> Float) -> Bool {
    !isBareQuestion && !isExclamation
      && (score > (tellsAmount ? Self.amountThreshold : Self.threshold) || worth() > Self.worthThreshold)
  }

  init(_ reading: SentenceReader.Reading, _ view: TurnView) {
    let sentence = view.analysis.sentences[reading.number]
    let main = reading.clauses.first { $0.relation == .root }
    if Self.isQuestion(sentence, view) {
      let tells = reading.candidates.contains {
        let clause = reading.clauses[$0.clause]
        return clause.relation != .root && clause.finite != nil && clause.hasOwnSubject
      }
      isBareQuestion = !tells && (main.map { Self.asks($0, sentence, view) } ?? true)
      return
    }
    isExclamation = main.map { Self.exclaims($0, view) } ?? false
    let amounts: Set<Quantity.Kind> = [
      .money, .percent, .measure, .count, .rank, .temperature, .number, .age, .duration,
    ]
    guard reading.quantities.contains(where: { amounts.contains($0.kind) && $0.value != nil }), let main else { return }
    let isSpeaker = main.subject.map { view.classes[$0].contains(.firstPerson) } ?? false
    let kinds = view.classes[main.head]
    tellsAmount =
      main.finite != nil && main.modal == nil && !main.isImperative
      && !(isSpeaker && !kinds.isDisjoint(with: [.wishing, .feeling, .thinking]))
  }

  private static let such = WordHash.of("such")

  /// "This is such a …", "it was such an …".
  private static func exclaims(_ main: Clause, _ view: TurnView) -> Bool {
    guard main.isCopular, let subject = main.subject, view.tag(subject) == .pron else { return false }
    return view.children(main.head).contains {
      $0 < main.head && view.forms[$0] == such && view.relation($0) != .case
        && $0 + 1 < main.head && view.tag($0 + 1) == .det
    }
  }

  static func isQuestion(_ sentence: Sentence, _ view: TurnView) -> Bool {
    sentence.words.suffix(3).contains { view.firstByte($0) == UInt8(ascii: "?") }
  }

  /// Begins with a question word or with the verb: "How many …?", "Did they …?"; "You are his nephew, right?" tells.
  private static func asks(_ main: Clause, _ sentence: Sentence, _ view: TurnView) -> Bool {
    asks(main, sentence.words.lowerBound...max(sentence.words.upperBound - 1, sentence.words.lowerBound), view)
  }

  /// Whether the words of a clause ask: those of the sentence, or of a part of it.
  static func asks(_ main: Clause, _ words: ClosedRange<Int>, _ view: TurnView) -> Bool {
    let opening = words.prefix(4).filter {
      view.tag($0) != .punct && view.tag($0) != .cconj && view.tag($0) != .intj
    }
    guard let first = opening.first else { return true }
    if view.classes[first].contains(.questionWord) { return true }
    // "In which year …?", "For how long …?"
    if view.tag(first) == .adp, opening.dropFirst().first.map({ view.classes[$0].contains(.questionWord) }) == true {
      return true
    }
    if view.tag(first) == .aux { return true }
    if let finite = main.finite, let subject = main.subject, finite < subject { return true }
    return false
  }
}
