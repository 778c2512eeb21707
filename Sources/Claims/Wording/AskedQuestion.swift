import English
import SourceText

/// The question that a turn ends with, as far as a short answer needs it.
struct AskedQuestion {
  let view: TurnView
  let clauses: [Clause]
  let main: Clause
  /// Its words without the mark at its end.
  let words: ClosedRange<Int>
  /// The words that stand for what is asked ("how many tickets", "in which year"), nil in a question to be answered by yes or no.
  let gap: ClosedRange<Int>?
  /// The word of the gap that hangs on the rest.
  let gapHead: Int?
  /// How a part of the question is worded where it stands alone.
  let wording: Statement

  private static let how = WordHash.of("how")
  private static let `else` = WordHash.of("else")
  private static let asking = Lexicon("know remember recall tell say guess")

  /// - Parameters:
  ///   - view: the turn that asks.
  ///   - mentions: of the same turn.
  init?(_ view: TurnView, _ mentions: Mentions) {
    guard let sentence = view.analysis.sentences.last, ClaimDecision.isQuestion(sentence, view) else { return nil }
    // Of two questions it is open which one is answered.
    if let other = view.analysis.sentences.dropLast().last, ClaimDecision.isQuestion(other, view) { return nil }
    // "What else?" says nothing that an answer could stand on.
    if sentence.words.contains(where: { view.forms[$0] == Self.else }) { return nil }
    let clauses = ClauseFinder.clauses(view, sentence)
    guard let main = clauses.first(where: { $0.relation == .root }) else { return nil }
    var last = sentence.words.upperBound - 1
    while last > sentence.words.lowerBound, view.tag(last) == .punct { last -= 1 }
    var first = sentence.words.lowerBound
    while first < last, view.tag(first) == .cconj || view.tag(first) == .intj || view.tag(first) == .punct {
      first += 1
    }
    self.view = view
    self.clauses = clauses
    self.main = main
    wording = Statement(view: view, phrases: Phrases(view), mentions: mentions)
    words = first...last
    let asking = (first...min(first + 2, last)).first { view.classes[$0].contains(.questionWord) }
    guard let asking else {
      // "Do you know why it closed?"
      gap = clauses.first {
        $0.relation == .ccomp && Int(view.analysis.words[$0.head].head) == main.head
          && Self.asking.contains(view.lemmas[main.head])
      }
      .flatMap { content in
        let word = (Int(view.leftmost[content.head])...content.head).first { view.classes[$0].contains(.questionWord) }
        return word.map { $0...(view.forms[$0] == Self.how ? min($0 + 1, content.head) : $0) }
      }
      gapHead = nil
      return
    }
    var top = asking
    while top != main.head, Int(view.analysis.words[top].head) != main.head, view.analysis.words[top].head >= 0 {
      top = Int(view.analysis.words[top].head)
    }
    gapHead = top
    if view.forms[asking] == Self.how, asking + 1 == main.head, main.copula != nil {
      // "How old are you?"
      gap = asking...main.head
    } else {
      gap = top == main.head ? asking...asking : Int(view.leftmost[top])...Int(view.rightmost[top])
    }
  }

  /// The question in brackets, as it stands before an answer that completes it.
  var text: String { "[\(wording.phrases.text(words).capitalisedFirst)?]" }

  /// Whether the question asks with one of these words.
  func asks(_ words: Lexicon) -> Bool { gap.map { words.contains(view.forms[$0.lowerBound]) } ?? false }

  /// Somebody is addressed or speaks of himself: the words of the question would say something else in the mouth of who answers.
  var isPersonal: Bool {
    words.contains { view.classes[$0].contains(.secondPerson) || view.classes[$0].contains(.firstPerson) }
  }

  /// "Would you …?", "What will …?": nothing has happened. "What did you feel?": nobody else knows.
  var isOpen: Bool {
    if isPersonal, gap == nil || gapHead != nil,
      !view.classes[main.head].isDisjoint(with: [.feeling, .thinking, .wishing])
    {
      return true
    }
    // "Could you go on, please?" asks for words.
    if isPersonal, gap == nil, let modal = main.modal, view.classes[modal].contains(.ability) { return true }
    return main.modal.map { !view.classes[$0].isDisjoint(with: [.will, .would, .obligation, .possibility]) } ?? false
  }
}
