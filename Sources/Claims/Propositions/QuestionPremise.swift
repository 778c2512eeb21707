import English
import SourceText

/// What a question takes for granted without telling it in a clause of its own: "Why did the firm sell it?" takes for granted that the
/// firm did, "was it right for the mayor to close it?" that the mayor did, "how will you cope with the bridge being closed?" that it is.
struct QuestionPremise {
  /// The clause it hangs on, an index among those of the sentence.
  var clause: Int
  /// The words that tell it.
  var words: ClosedRange<Int>
  /// How it reads where it stands alone.
  var statement: String
  var isDenied = false
}

/// Finds such premises.
struct QuestionPremises {
  let view: TurnView
  let statement: Statement

  private static let why = WordHash.of("why")
  private static let with = WordHash.of("with")
  private static let being = WordHash.of("being")
  private static let it = WordHash.of("it")
  private static let to = WordHash.of("to")
  private static let nots = Lexicon("n't n’t")
  /// What a deed is called by who asks whether it was that.
  private static let verdicts = Lexicon(
    """
    right wrong fair unfair appropriate inappropriate proper improper wise unwise legal illegal lawful unlawful ethical unethical
    reasonable unreasonable justified acceptable unacceptable responsible irresponsible honest dishonest foolish smart stupid
    mistake error crime
    """)
  /// Before who did it: "right for the mayor", "fair of the mayor".
  private static let doers = Lexicon("for of")

  /// - Parameter sentence: a question.
  func premises(_ clauses: [Clause], _ sentence: Sentence) -> [QuestionPremise] {
    var last = QuestionTag.range(in: sentence, view)?.lowerBound ?? sentence.words.upperBound
    while last > sentence.words.lowerBound, view.tag(last - 1) == .punct { last -= 1 }
    let words = sentence.words.lowerBound..<last
    guard words.count > 3 else { return [] }
    return [reason(clauses, words), verdict(clauses, words), circumstance(clauses, words)].compactMap { $0 }
  }

  /// "Why has the museum returned the mask?": that it has.
  private func reason(_ clauses: [Clause], _ words: Range<Int>) -> QuestionPremise? {
    guard let main = clauses.firstIndex(where: { $0.relation == .root }), case let clause = clauses[main],
      let finite = clause.finite, let subject = clause.subject, clause.modal == nil, clause.hasOwnSubject,
      finite > words.lowerBound, view.forms[finite - 1] == Self.why, clause.relation == .root, finite < subject,
      // "Mr. Okafor, why did …?"
      finite - words.lowerBound < 4 || finite - words.lowerBound < 9 && view.firstByte(finite - 2) == UInt8(ascii: ","),
      isKnown(subject) || Polarity.no.contains(view.forms[Int(view.leftmost[subject])])
    else { return nil }
    let first = Int(view.leftmost[subject])
    let last = Int(view.rightmost[subject])
    var verb = finite
    if finite + 1 < first, Self.nots.contains(view.forms[finite + 1]) { verb += 1 }
    guard first == verb + 1, last < clause.head, clause.head < words.upperBound,
      // "Why is Holt versus Brandt …?": a subject that the parse cut short.
      view.tag(last + 1) != .adp || Int(view.analysis.words[last + 1].head) == clause.head
    else { return nil }
    let end = Int(view.analysis.words[last].span.end)
    let span = statement.phrases.span(finite...verb)
    return QuestionPremise(
      clause: main, words: finite...words.upperBound - 1,
      statement: statement.text(
        finite...words.upperBound - 1, clauses,
        changing: [
          .init(span: TextSpan(Int(span.start), Int(view.analysis.words[first].span.start)), text: ""),
          .init(span: TextSpan(end, end), text: " " + statement.phrases.text(finite...verb)),
        ]), isDenied: clause.negation != nil || Polarity.no.contains(view.forms[first]))
  }

  /// "Was it right for the mayor to close the school?": that the mayor did. What is or would be right is open.
  private func verdict(_ clauses: [Clause], _ words: Range<Int>) -> QuestionPremise? {
    for (index, clause) in clauses.enumerated() where clause.isPast && clause.modal == nil && clause.isCopular {
      guard let it = clause.expletive ?? clause.subject, view.forms[it] == Self.it,
        let judged = (clause.head..<min(clause.head + 2, words.upperBound)).first(where: {
          Self.verdicts.contains(view.forms[$0])
        }) ?? view.children(clause.head).first(where: { Self.verdicts.contains(view.forms[$0]) }),
        let to = (judged + 3..<max(min(judged + 16, words.upperBound - 1), judged + 3)).first(where: {
          view.forms[$0] == Self.to && view.tag($0) == .part && view.tag($0 + 1) == .verb
        }),
        let doer = (judged + 1..<to - 1).last(where: { Self.doers.contains(view.forms[$0]) && isPhrase($0 + 1..<to) }),
        !isConditional(clauses)
      else { continue }
      let deed = clauses.firstIndex { $0.head == to + 1 } ?? index
      let told = doer + 1...words.upperBound - 1
      return QuestionPremise(
        clause: deed, words: told,
        statement: statement.text(
          told, clauses, changing: [.init(span: view.analysis.words[to].span, text: "[did]")]))
    }
    return nil
  }

  /// "… with the Games being televised live": that they are.
  private func circumstance(_ clauses: [Clause], _ words: Range<Int>) -> QuestionPremise? {
    guard let being = words.dropFirst(2).first(where: { view.forms[$0] == Self.being }), being + 1 < words.upperBound,
      let with = (max(words.lowerBound, being - 8)..<being - 1).last(where: {
        view.forms[$0] == Self.with && isPhrase($0 + 1..<being)
      }), let main = clauses.first(where: { $0.relation == .root }),
      !isConditional(clauses)
    else { return nil }
    let noun = being - 1
    let isPlural =
      view.analysis.words[noun].features.contains(.plural) || view.lemma(noun) != view.string(noun).lowercased()
    let verb = main.isPast ? isPlural ? "[were] " : "[was] " : isPlural ? "[are] " : "[is] "
    let start = Int(view.analysis.words[being].span.start)
    let told = with + 1...words.upperBound - 1
    return QuestionPremise(
      clause: clauses.firstIndex { $0.head == being + 1 || $0.head == being } ?? 0, words: told,
      statement: statement.text(told, clauses, changing: [.init(span: TextSpan(start, start), text: verb)]))
  }

  /// "if", "unless": nothing under it is granted.
  private func isConditional(_ clauses: [Clause]) -> Bool {
    clauses.contains { $0.mark.map { Certainty.conditions.contains(view.forms[$0]) } ?? false }
  }

  /// Somebody or something that asker and asked both know: not "you", "this", "nobody".
  private func isKnown(_ subject: Int) -> Bool {
    let kinds = view.classes[subject]
    guard kinds.isDisjoint(with: [.firstPerson, .secondPerson, .demonstrative, .questionWord]) else { return false }
    if view.tag(subject) == .pron { return statement.mentions.name(subject) != nil }
    return [.noun, .propn, .det, .adj, .num].contains(view.tag(subject))
  }

  /// One noun phrase and nothing else.
  private func isPhrase(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    if words.count == 1, view.tag(last) == .pron { return isKnown(last) }
    return (view.tag(last) == .noun || view.tag(last) == .propn)
      && words.allSatisfy { [.noun, .propn, .det, .adj, .num, .adp, .pron].contains(view.tag($0)) }
      && view.tag(words.lowerBound) != .adp
  }
}
