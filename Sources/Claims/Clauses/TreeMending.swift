import English
import SourceText

/// What the parse takes apart and the words make plain, put together again: which noun says something, what it says, and who is
/// addressed.
///
///     "Sales fell by a third, the firm said."               sales do not say it
///     "…, said a nurse who was not allowed to speak."       a nurse does
///     "“My brother,” said Holt, “was shot in 1991.”"        the brother was shot
///     "“… no money,” the mayor's lawyer, Fiona Marsh, told reporters outside."
///     "Brandt, reached at home, denied that …"              she was reached
///     "… by Inès, who is 22 and has never sung"             Inès has not
///     "Ms Keller, your brother was arrested"                the brother was
///
/// Subjects and places are mended in `ClauseMending.swift`, the parts of reports in `ReportMending.swift`,
/// descriptions in `RoleMending.swift`.
struct TreeMending {
  var words: [Word]
  let forms: [UInt64]
  let lemmas: [UInt64]
  let classes: [WordClass]
  let text: [UInt8]

  static let say = WordHash.of("say")
  static let that = WordHash.of("that")

  /// - Parameter text: the text that the words stand in.
  init(_ words: [Word], _ forms: [UInt64], _ lemmas: [UInt64], _ classes: [WordClass], _ text: [UInt8]) {
    (self.words, self.forms, self.lemmas, self.classes, self.text) = (words, forms, lemmas, classes, text)
  }

  /// Mends one sentence.
  mutating func mend(_ sentence: Range<Int>) {
    mendVerbs(sentence)
    joinNames(sentence)
    putForward(sentence)
    passOver(sentence)
    setAside(sentence)
    believedToBe(sentence)
    tell(sentence)
    address(sentence)
    for word in sentence {
      place(word, sentence)
      role(word, sentence)
      content(word, sentence)
      goOn(word, sentence)
      if let verb = ReportedContent.verb(of: word, words, forms, lemmas, classes) { hang(word, on: verb, .ccomp) }
      guard words[word].tag == .verb, classes[word].contains(.reporting) || classes[word].contains(.showing) else {
        continue
      }
      invert(word, sentence)
      quote(word, sentence)
      interrupt(word, sentence)
      postpose(word, sentence)
      follow(word, sentence)
      describe(word, sentence)
      report(word, sentence)
    }
  }

  mutating func hang(_ word: Int, on head: Int, _ relation: Relation) {
    words[word].head = Int32(head)
    words[word].relation = relation
  }

  func children(_ head: Int, _ sentence: Range<Int>) -> [Int] {
    sentence.filter { Int(words[$0].head) == head }
  }

  /// The main word of a sentence.
  func root(of sentence: Range<Int>) -> Int? { sentence.first { words[$0].head < 0 } }

  func isSubject(_ word: Int) -> Bool { words[word].relation == .nsubj || words[word].relation == .nsubjPass }

  /// How a subject hangs on a verb: of a passive one it is done to.
  func subjectRelation(of verb: Int, _ sentence: Range<Int>) -> Relation {
    children(verb, sentence).contains { words[$0].relation == .auxPass } ? .nsubjPass : .nsubj
  }

  func isUnder(_ word: Int, _ top: Int) -> Bool { Self.isUnder(word, top, words) }

  static func isUnder(_ word: Int, _ top: Int, _ words: [Word]) -> Bool {
    var at = word
    for _ in 0..<100 where at >= 0 {
      if at == top { return true }
      at = Int(words[at].head)
    }
    return false
  }

  /// The first word of the unbroken stretch before `word` that belongs to it.
  func start(of word: Int, _ sentence: Range<Int>) -> Int {
    var first = word
    while first > sentence.lowerBound, isUnder(first - 1, word) { first -= 1 }
    return first
  }

  /// Before the first word of a turn stands none.
  func isComma(_ word: Int) -> Bool {
    word >= 0 && words[word].span.count == 1 && text[Int(words[word].span.start)] == UInt8(ascii: ",")
  }

  /// A double quotation mark, whichever way it turns.
  func isQuote(_ word: Int) -> Bool {
    guard word >= 0 else { return false }
    let span = words[word].span
    let start = Int(span.start)
    if text[start] == UInt8(ascii: "\"") { return true }
    return span.count == 3 && text[start] == 0xE2 && text[start + 1] == 0x80
      && (text[start + 2] == 0x9C || text[start + 2] == 0x9D)
  }

  /// "Ms Keller, your brother was arrested": a name before a comma and a subject is whom one speaks to.
  private mutating func address(_ sentence: Range<Int>) {
    guard
      let name = sentence.prefix(4).first(where: {
        words[$0].tag == .propn && isSubject($0)
      }),
      case let comma = name
        + (words.indices.contains(name + 1) && Int(words[name + 1].head) == name && words[name + 1].relation == .flat
          ? 2 : 1),
      comma < sentence.upperBound, isComma(comma),
      children(Int(words[name].head), sentence).contains(where: {
        isSubject($0) && $0 > comma && start(of: $0, sentence) == comma + 1
      })
    else { return }
    words[name].relation = .vocative
  }

  /// "…, said a nurse who …": what stands right behind says it.
  private mutating func invert(_ verb: Int, _ sentence: Range<Int>) {
    guard lemmas[verb] == Self.say, verb > sentence.lowerBound, verb + 1 < sentence.upperBound,
      words[verb - 1].tag == .punct
    else { return }
    let own = children(verb, sentence)
    guard !own.contains(where: { isSubject($0) && $0 < verb }),
      let behind = own.first(where: {
        ([.obj, .iobj].contains(words[$0].relation) || isSubject($0)) && $0 > verb
      }), start(of: behind, sentence) == verb + 1
    else { return }
    words[behind].relation = .nsubj
    // It hangs on what it reports, it is not told by it.
    let isJoined = words[verb].relation == .conj && !own.contains { words[$0].relation == .cc }
    if words[verb].relation == .ccomp || isJoined, Int(words[verb].head) < verb { words[verb].relation = .parataxis }
  }

  /// A quotation that the report parts: its first half holds the subject of the second.
  private mutating func interrupt(_ verb: Int, _ sentence: Range<Int>) {
    guard lemmas[verb] == Self.say, verb > sentence.lowerBound + 2, isQuote(verb - 1),
      let quoted = children(verb, sentence).first(where: {
        (words[$0].relation == .nsubj || words[$0].relation == .ccomp && words[$0].tag == .noun) && $0 < verb - 1
      }),
      let sayer = sentence.first(where: {
        $0 > verb && isSubject($0) && Int(words[$0].head) > $0
          && start(of: $0, sentence) == verb + 1
      })
    else { return }
    let told = Int(words[sayer].head)
    guard told > sayer, isUnder(told, verb), (sayer..<told).contains(where: { isQuote($0) }) else { return }
    let (head, relation) = (words[verb].head, words[verb].relation)
    hang(quoted, on: told, words[sayer].relation)
    hang(sayer, on: verb, .nsubj)
    words[told].head = head
    words[told].relation = relation
    hang(verb, on: told, .parataxis)
  }

  /// "Sales fell by a third, the firm said": of two subjects the one right before the verb says it, the other belongs to what is said.
  private mutating func postpose(_ verb: Int, _ sentence: Range<Int>) {
    let own = children(verb, sentence)
    let subjects = own.filter { isSubject($0) && $0 < verb }
    guard subjects.count == 2, subjects[1] == verb - 1 || isUnder(verb - 1, subjects[1]),
      case let first = start(of: subjects[1], sentence), first > subjects[0] + 1, isComma(first - 1)
    else { return }
    let subject = subjects[0]
    var told = own.first { words[$0].relation == .ccomp && $0 > subject && $0 < first }
    // "Sales [that] fell by a third": read as a description where nothing else is said of them.
    if told == nil {
      told = children(subject, sentence).first {
        (words[$0].relation == .acl || words[$0].relation == .aclRelcl) && $0 > subject && $0 < first
          && words[$0].tag == .verb && !isGerund($0)
          && !children($0, sentence).contains { isSubject($0) }
      }
    }
    guard let told, !children(told, sentence).contains(where: isSubject) else {
      return
    }
    hang(told, on: verb, .ccomp)
    hang(subject, on: told, subjectRelation(of: told, sentence))
  }

  /// "“… no money,” the mayor's lawyer told reporters": who stands behind the quotation is no part of it.
  private mutating func follow(_ verb: Int, _ sentence: Range<Int>) {
    let own = children(verb, sentence)
    guard !own.contains(where: isSubject),
      let told = own.first(where: { words[$0].relation == .ccomp && $0 < verb }),
      let quote = (told..<verb).last(where: { isQuote($0) }),
      let sayer = (quote + 1..<verb).first(where: {
        isSubject($0) && isUnder($0, told) && Int(words[$0].head) < $0
      }), start(of: sayer, sentence) == quote + 1, (sayer..<verb).allSatisfy({ isUnder($0, sayer) })
    else { return }
    hang(sayer, on: verb, .nsubj)
  }

  /// "Brandt, reached at home, denied …": a participle between commas describes the subject.
  private mutating func describe(_ verb: Int, _ sentence: Range<Int>) {
    let own = children(verb, sentence)
    guard verb > sentence.lowerBound, isComma(verb - 1),
      let subject = own.first(where: { isSubject($0) && $0 < verb }),
      let between = own.first(where: { words[$0].relation == .ccomp && $0 > subject && $0 < verb }),
      words[between].tag == .verb, case let first = start(of: between, sentence), isComma(first) || isComma(first - 1),
      !children(between, sentence).contains(where: {
        isSubject($0) || words[$0].relation == .aux || words[$0].relation == .auxPass
      })
    else { return }
    hang(between, on: subject, .acl)
  }

  /// "… by Inès, who is 22 and has never sung": what goes on without a comma behind a description belongs to it.
  private mutating func goOn(_ word: Int, _ sentence: Range<Int>) {
    guard words[word].relation == .conj, words[word].tag == .verb || words[word].tag == .aux, words[word].head >= 0,
      case let own = children(word, sentence), !own.contains(where: isSubject),
      let joint = own.first, words[joint].relation == .cc, joint - 1 > Int(words[word].head),
      words[joint - 1].tag != .punct
    else { return }
    let main = Int(words[word].head)
    var at = joint - 1
    var found: Int?
    for _ in 0..<20 where at >= 0 && at != main {
      if words[at].relation == .aclRelcl { found = at }
      at = Int(words[at].head)
    }
    guard at == main, let found,
      let pronoun = children(found, sentence).first(where: { isSubject($0) }),
      classes[pronoun].contains(.questionWord), pronoun > sentence.lowerBound, isComma(pronoun - 1)
    else { return }
    hang(word, on: found, .conj)
  }

  func isGerund(_ word: Int) -> Bool { text[words[word].span.range].suffix(3).elementsEqual("ing".utf8) }
}
