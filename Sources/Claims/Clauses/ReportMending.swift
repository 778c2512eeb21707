import English

/// Reports whose parts the parse hangs elsewhere: when it was said, who said it, and what.
///
///     "Halden on Tuesday announced that …"                   it was announced on Tuesday
///     "“Sales fell,” says veteran analyst Ada Holt."         she says it
///     "Brandt, who led the team, said two of the nine …"     Brandt said it, not the two
///     "said in an email to the paper that he never left"     that is what was said
///     "She recalled that he swore, the prosecutor said."     the prosecutor reports all of it
extension TreeMending {
  /// Verbs that only tell: what follows them as "that …" is told.
  private static let telling = Lexicon(
    "say tell announce report state argue testify explain add write claim insist warn")
  private static let days = Lexicon("monday tuesday wednesday thursday friday saturday sunday")

  /// What is somebody's word or thought: behind it "that" tells it.
  private static let contents = Lexicon(
    """
    claim allegation rumor rumour report theory idea fact assertion suggestion belief accusation charge evidence news notion
    """)
  /// What is done to such words: "the claim that he made".
  private static let handling = Lexicon(
    "make write hear read tell give publish issue get receive see find present raise have reject deny repeat spread cite quote"
  )

  /// "Reports that miners died are untrue": that they did is reported; reports do not die.
  mutating func content(_ word: Int, _ sentence: Range<Int>) {
    guard words[word].relation == .aclRelcl, words[word].head >= 0,
      Self.contents.contains(lemmas[Int(words[word].head)]),
      case let own = children(word, sentence), let first = own.first, forms[first] == Self.that,
      !isSubject(first),
      own.contains(where: { isSubject($0) && $0 > first && $0 < word }),
      !Self.handling.contains(lemmas[word]) || own.contains(where: { words[$0].relation == .obj && $0 > word })
    else { return }
    words[word].relation = .acl
    words[first].relation = .mark
    words[first].tag = .sconj
  }

  /// Mends what hangs on a verb of reporting.
  mutating func report(_ verb: Int, _ sentence: Range<Int>) {
    tellWhen(verb, sentence)
    tellWho(verb, sentence)
    tellOnce(verb, sentence)
    tellThat(verb, sentence)
    tellLast(verb, sentence)
    closeWith(verb, sentence)
    tellOf(verb, sentence)
    actToo(verb, sentence)
  }

  /// "Halden on Tuesday announced": the day right before the verb is that of the report, not of who makes it.
  private mutating func tellWhen(_ verb: Int, _ sentence: Range<Int>) {
    let day = verb - 1
    guard day - 2 >= sentence.lowerBound, Self.days.contains(forms[day]), words[day].relation == .nmod,
      isSubject(Int(words[day].head)), Int(words[Int(words[day].head)].head) == verb
    else { return }
    hang(day, on: verb, .obl)
  }

  /// "“…,” says veteran analyst Ada Holt": behind a quotation and a verb without subject stands who says it.
  private mutating func tellWho(_ verb: Int, _ sentence: Range<Int>) {
    guard lemmas[verb] == Self.say, verb > sentence.lowerBound + 1, isQuote(verb - 1) || isComma(verb - 1) else {
      return
    }
    let own = children(verb, sentence)
    guard !own.contains(where: isSubject), own.contains(where: { words[$0].relation == .ccomp && $0 < verb }),
      let sayer = own.first(where: {
        $0 > verb && words[$0].relation == .ccomp && (words[$0].tag == .noun || words[$0].tag == .propn)
      }), start(of: sayer, sentence) == verb + 1,
      !children(sayer, sentence).contains(where: { isSubject($0) || words[$0].relation == .cop })
    else { return }
    words[sayer].relation = .nsubj
  }

  /// "Brandt said two of the nine were lost": who stands before the verb says it; a second subject behind it is that of what is said.
  private mutating func tellOnce(_ verb: Int, _ sentence: Range<Int>) {
    // "“My sister,” said Brandt, “was jailed”": who stands behind the quotation says it.
    guard verb < sentence.lowerBound + 2 || !isQuote(verb - 1) && !isQuote(verb - 2) else { return }
    let own = children(verb, sentence)
    guard
      own.contains(where: { isSubject($0) && $0 < verb && words[$0].tag != .pron || isSubject($0) && $0 == verb - 1 }),
      let second = own.first(where: { isSubject($0) && $0 > verb }), start(of: second, sentence) == verb + 1,
      let told = own.first(where: { words[$0].relation == .ccomp && $0 > second })
    else { return }
    // "two of the nine — a cook and a nurse — were lost": what stands between describes them.
    if let between = children(told, sentence).first(where: { isSubject($0) && $0 > second }) {
      let relation = words[between].relation
      hang(between, on: second, .appos)
      hang(second, on: told, relation)
    } else {
      hang(second, on: told, subjectRelation(of: told, sentence))
    }
  }

  /// "said in an email to the paper that he never left": "that" with a subject of its own describes no paper.
  private mutating func tellThat(_ verb: Int, _ sentence: Range<Int>) {
    guard Self.telling.contains(lemmas[verb]),
      !children(verb, sentence).contains(where: { [.ccomp, .obj].contains(words[$0].relation) && $0 > verb })
    else { return }
    for word in sentence where word > verb && words[word].relation == .aclRelcl && words[word].head > verb {
      let noun = Int(words[word].head)
      guard isUnder(noun, verb), let first = children(word, sentence).first, forms[first] == Self.that,
        words[first].tag == .sconj,
        children(word, sentence).contains(where: { isSubject($0) && $0 > first && $0 < word })
      else { continue }
      hang(word, on: verb, .ccomp)
      words[first].relation = .mark
      return
    }
  }

  /// "…, the prosecutor said." at the end: a report of the whole sentence, not of its last clause.
  private mutating func tellLast(_ verb: Int, _ sentence: Range<Int>) {
    guard classes[verb].contains(.reporting), words[verb].head >= 0, Int(words[verb].head) < verb,
      [.ccomp, .conj].contains(words[verb].relation),
      (verb + 1..<sentence.upperBound).allSatisfy({ words[$0].tag == .punct }),
      case let own = children(verb, sentence),
      let sayer = own.first(where: { isSubject($0) && $0 < verb }),
      case let first = start(of: sayer, sentence), first > sentence.lowerBound + 1,
      isComma(first - 1) || isQuote(first - 1), (first..<verb).allSatisfy({ isUnder($0, sayer) }),
      !own.contains(where: { [.cc, .mark, .ccomp, .obj].contains(words[$0].relation) }),
      let root = root(of: sentence), root < first
    else { return }
    hang(verb, on: root, .parataxis)
  }
}
