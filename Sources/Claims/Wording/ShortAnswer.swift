import English

/// An answer without a verb of its own, completed from what was asked: "How long have you lived here?" "Over 50 years." The words of
/// the question stand in brackets. Where it can be turned around without saying more than both said, it is ("[The lab was built] in
/// Quito."); else it stands as it was asked, in front of the answer.
struct ShortAnswer {
  let asked: AskedQuestion
  let view: TurnView
  private let wording: Statement
  private var phrases: Phrases { wording.phrases }
  /// The words of the answer without "Yes," and "Well," in front of them.
  let words: ClosedRange<Int>
  /// It begins with "Yes".
  private let affirms: Bool
  /// It has no more than the verb of what was asked, "It did, twice."
  let isBare: Bool
  /// "Eleven, I think."
  let isGuess: Bool
  private let tellsNumber: Bool

  /// Longer ones say more than what was asked.
  private static let mostWords = 25
  private static let yes = Lexicon("yes yeah yep yup sure correct right exactly absolutely indeed")
  private static let no = Lexicon("no nope nah not never none nobody nothing neither")
  private static let reasons = Lexicon("because for to due out since so")
  private static let how = WordHash.of("how")
  private static let when = WordHash.of("when")
  private static let `where` = WordHash.of("where")
  private static let why = WordHash.of("why")
  private static let who = Lexicon("who whom")
  private static let amounts = Lexicon("many much long")
  private static let there = WordHash.of("there")
  private static let ago = WordHash.of("ago")

  /// nil where the sentence has a verb, or does not answer the kind of question that was asked.
  /// - Parameter wording: how the words of the answering turn stand alone.
  init?(_ asked: AskedQuestion, _ wording: Statement, _ reading: SentenceReader.Reading) {
    let view = wording.view
    let sentence = view.analysis.sentences[reading.number]
    let isBare = Self.isBareVerb(reading, view)
    var first = sentence.words.lowerBound
    let last = Self.end(of: sentence, view)
    guard !asked.isOpen, sentence.words.count <= Self.mostWords,
      !reading.clauses.contains(where: { ($0.finite != nil || $0.modal != nil || $0.isImperative) && $0.head <= last })
        || isBare && (asked.gap == nil || asked.asks(Self.who))
    else { return nil }
    // "Eleven, I think.": no exclamation.
    func isNumber(_ word: Int) -> Bool {
      reading.quantities.contains { $0.value != nil && $0.span.contains(view.analysis.words[word].span) }
    }
    var affirms = false
    var denies = false
    while first <= last,
      view.tag(first) == .intj && !isNumber(first) || view.tag(first) == .punct || view.tag(first) == .cconj
        || Self.yes.contains(view.forms[first])
    {
      denies = denies || Self.no.contains(view.forms[first])
      affirms = affirms || Self.yes.contains(view.forms[first])
      first += 1
    }
    guard first <= last,
      isBare || !denies && !(first...last).contains(where: { Self.no.contains(view.forms[$0]) })
    else { return nil }
    self.asked = asked
    self.view = view
    self.wording = wording
    words = first...last
    self.affirms = affirms
    self.isBare = isBare
    isGuess = (last + 1..<sentence.words.upperBound).contains { view.tag($0) != .punct }
    tellsNumber = (first...last).contains(where: isNumber) || (first...last).contains { view.tag($0) == .num }
    // "And the budget?" "12 million."; "Was anybody hurt?" "Three men."
    guard asked.gap == nil ? affirms || isBare || tellsAmount(reading) : fits(reading) else { return nil }
  }

  /// The last word without the marks behind it, and without "I think".
  private static func end(of sentence: Sentence, _ view: TurnView) -> Int {
    let first = sentence.words.lowerBound
    func withoutMarks(_ word: Int) -> Int {
      var last = word
      while last > first, view.tag(last) == .punct, view.firstByte(last) != UInt8(ascii: ")") { last -= 1 }
      return last
    }
    let last = withoutMarks(sentence.words.upperBound - 1)
    guard last > first + 2, thinking.contains(view.forms[last]), view.classes[last - 1].contains(.firstPerson),
      view.firstByte(last - 2) == UInt8(ascii: ",")
    else { return last }
    return withoutMarks(last - 2)
  }

  private static let thinking = Lexicon("think believe guess suppose reckon")

  /// "Paul did.": a name and the verb of what was asked.
  private static func isBareVerb(_ reading: SentenceReader.Reading, _ view: TurnView) -> Bool {
    guard let main = reading.clauses.first, reading.clauses.count == 1, main.finite == main.head else { return false }
    return bare.contains(view.forms[main.head])
      && view.children(main.head).allSatisfy { child in
        switch view.relation(child) {
        case .nsubj, .expl, .punct, .advmod, .discourse: true
        // "He did, in 1970."
        case .obl, .oblUnmarked:
          reading.quantities.contains { quantity in
            [.date, .period, .duration].contains(quantity.kind)
              && quantity.span.contains(view.analysis.words[child].span)
          }
        default: false
        }
      }
  }

  private static let bare = Lexicon("did was were is are has have had does do")

  /// Whether a part of a sentence says no more than "Paul did".
  static func isBare(_ proposition: Proposition, _ reading: SentenceReader.Reading, _ view: TurnView) -> Bool {
    let clause = reading.clauses[proposition.clause]
    var last = proposition.words.upperBound
    while last > clause.head, view.tag(last) == .punct { last -= 1 }
    return clause.finite == clause.head && clause.head == last && bare.contains(view.forms[clause.head])
  }

  private static let singular = Lexicon("is was has does")
  /// "Who pays?" "The citizens.": the verb of the question fits one only.
  private var isOne: Bool {
    !words.contains { view.analysis.words[$0].features.contains(.plural) && view.tag($0) != .adp }
  }

  private func tellsAmount(_ reading: SentenceReader.Reading) -> Bool {
    !reading.quantities.isEmpty || words.contains { view.tag($0) == .num }
  }

  /// "Paul did."
  var namesSomebody: Bool {
    isBare && asked.asks(Self.who) && words.contains { [.noun, .propn].contains(view.tag($0)) }
  }

  /// "How many people use it?" "About 14,000 a day.": an amount to what was counted or measured.
  var tellsWhatWasCounted: Bool {
    guard let gap = asked.gap, gap.count > 1 else { return false }
    return asked.view.forms[gap.lowerBound] == Self.how && tellsNumber
  }

  /// Whether the answer is of the kind that was asked for.
  private func fits(_ reading: SentenceReader.Reading) -> Bool {
    guard let gap = asked.gap else { return false }
    let forms = gap.map { asked.view.forms[$0] }
    let tells = tellsAmount(reading) || words.contains { [.noun, .propn].contains(view.tag($0)) }
    let head = words.first {
      let head = view.analysis.words[$0].head
      return head < 0 || !words.contains(Int(head))
    }
    if forms.contains(Self.how) {
      // "How many", "how old"; the manner ("how did he?") is told by more than a scrap.
      return gap.count > 1 && tellsAmount(reading)
    }
    if forms.contains(Self.when) {
      return view.forms[words.upperBound] == Self.ago
        || reading.quantities.contains { [.date, .period, .duration, .time, .number].contains($0.kind) }
    }
    if forms.contains(Self.where) {
      return tells && (view.tag(words.lowerBound) == .adp || head.map { view.tag($0) == .propn } ?? false)
    }
    if forms.contains(Self.why) { return tells && Self.reasons.contains(view.forms[words.lowerBound]) }
    return tells && head.map { [.noun, .propn, .num, .sym, .verb, .aux].contains(view.tag($0)) } ?? false
  }

  /// The statement, with brackets around the words of the question.
  var text: String {
    let answer = wording.named(words)
    let statement =
      (asked.isPersonal ? nil : turned(answer))
      ?? "\(asked.text) \(answer.capitalisedFirst)"
    return statement.hasSuffix(".") ? statement : statement + "."
  }

  /// The same as the models read it: one sentence, whoever "you" is in it.
  var judged: String {
    let answer = phrases.text(words)
    if let turned = turned(answer) { return turned + "." }
    let from = asked.gap.map { $0.upperBound + 1 } ?? asked.words.lowerBound
    guard from <= asked.words.upperBound else { return "It was " + inner(answer) + "." }
    let rest = from...asked.words.upperBound
    return asked.wording.phrases.text(rest) + " " + inner(answer) + "."
  }

  /// The question as a statement with the answer in its gap; nil where that is not safely done.
  private func turned(_ answer: String) -> String? {
    let question = asked.view
    let main = asked.main
    // "Paul did" has a verb already.
    guard let finite = main.finite, !isBare else { return nil }
    let answer = inner(answer)
    func part(_ words: ClosedRange<Int>) -> String { withoutBrackets(asked.wording.named(words)) }
    func part(_ from: Int, _ through: Int) -> String { from <= through ? part(from...through) : "" }
    let end = asked.words.upperBound
    if main.isExistential || question.forms[main.head] == Self.there, let gap = asked.gap, gap.count > 1,
      gap.upperBound + 1 == finite,
      finite + 1 <= asked.words.upperBound, question.forms[finite + 1] == Self.there
    {
      // "How many graves were there?"
      let rest = [part(gap.lowerBound + 2, gap.upperBound), part(finite + 2, asked.words.upperBound)].filter {
        !$0.isEmpty
      }
      return "[There \(question.string(finite))] \(answer)" + (rest.isEmpty ? "" : " [\(rest.joined(separator: " "))]")
    }
    if let gap = asked.gap, let top = asked.gapHead, top != main.head,
      [.nsubj, .nsubjPass].contains(question.relation(top))
    {
      // "Who wrote it?"
      guard gap.upperBound < finite, gap.lowerBound == asked.words.lowerBound, gap.count == 1,
        !words.contains(where: { view.tag($0) == .cconj }), !Self.singular.contains(question.forms[finite]) || isOne,
        !question.analysis.words[finite].features.contains(.present) || isOne
      else { return nil }
      return "\(answer.capitalisedFirst) [\(part(gap.upperBound + 1, end))]"
    }
    // The verb stands between the gap and the subject.
    let expected = asked.gap.map { $0.upperBound + 1 } ?? asked.words.lowerBound
    guard finite == expected, asked.gap?.lowerBound ?? expected == asked.words.lowerBound, let subject = main.subject,
      main.hasOwnSubject
    else { return nil }
    let from = Int(question.leftmost[subject])
    let to = Int(question.rightmost[subject])
    guard from == finite + 1, to <= end else { return nil }
    let start = "\(part(from, to).capitalisedFirst) \(question.string(finite).lowercased())"
    guard let gap = asked.gap, let top = asked.gapHead, top != main.head else {
      // "Did the mayor sign it?"; "What was the budget?"
      let rest = part(to + 1, end)
      guard asked.gap != nil || affirms else { return nil }
      return asked.gap != nil && !rest.isEmpty ? nil : "[\(start)\(rest.isEmpty ? "" : " " + rest)] \(answer)"
    }
    let isCounted =
      question.forms[gap.lowerBound] == Self.how && gap.count > 1
      && Self.amounts.contains(question.forms[gap.lowerBound + 1])
    guard question.relation(top) == .obj || isCounted && question.tag(main.head) == .verb else {
      // A preposition that the gap leaves behind or takes along belongs in front of the answer.
      guard question.tag(end) != .adp, question.tag(gap.lowerBound) != .adp else { return nil }
      let rest = part(to + 1, end)
      return "[\(start)\(rest.isEmpty ? "" : " " + rest)] \(answer)"
    }
    // "How many tickets did the club sell in May?"
    guard main.head > to else { return nil }
    let counted =
      gap.count > 2 && !words.contains { view.tag($0) == .noun } ? part(gap.lowerBound + 2, gap.upperBound) : ""
    let rest = [counted, part(main.head + 1, end)].filter { !$0.isEmpty }.joined(separator: " ")
    return "[\(start) \(part(to + 1, main.head))] \(answer)" + (rest.isEmpty ? "" : " [\(rest)]")
  }

  private func withoutBrackets(_ text: String) -> String { text.filter { $0 != "[" && $0 != "]" } }

  /// The answer as it stands within a sentence: only a name keeps its capital.
  private func inner(_ answer: String) -> String {
    let first = words.lowerBound
    guard view.tag(first) != .propn, answer.dropFirst().first?.isUppercase != true,
      !view.names.contains(where: { $0.words.contains(first) })
    else { return answer }
    return answer.loweredFirst
  }
}
