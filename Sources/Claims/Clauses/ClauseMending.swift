import English

/// Names, subjects and places that the parse puts beside the clause they belong to.
///
///     "said Helga Varn"                                     one person says it
///     "Apollo 11 landed in the bay."                        Apollo 11 did, and it is no participle
///     "Brandt, reached at home, denied that …"              Brandt denied it
///     "the firm, which sold the station where …"            at the station
///     "on learning that the kiln had burned down"           that it had is learned
extension TreeMending {
  private static let whereWord = WordHash.of("where")

  private func isCapital(_ word: Int) -> Bool { text[Int(words[word].span.start)] &- 0x41 < 26 }

  /// Two proper nouns side by side that hang alike on one word are one name.
  mutating func joinNames(_ sentence: Range<Int>) {
    for word in sentence.dropFirst() {
      let before = word - 1
      guard words[word].tag == .propn, words[before].tag == .propn, words[word].head == words[before].head,
        words[word].head >= 0, words[word].relation == words[before].relation,
        isSubject(word) || words[word].relation == .obj, isCapital(word), isCapital(before)
      else { continue }
      hang(word, on: before, .flat)
    }
  }

  /// A name with a verb behind it that is said to be joined to it: the name is its subject.
  mutating func putForward(_ sentence: Range<Int>) {
    guard let name = root(of: sentence), words[name].tag == .propn else { return }
    var last = name
    while last + 1 < sentence.upperBound, Int(words[last + 1].head) == name,
      [.flat, .nummod, .compound, .nmodUnmarked].contains(words[last + 1].relation)
    {
      last += 1
    }
    let verb = last + 1
    guard verb < sentence.upperBound, words[verb].tag == .verb, Int(words[verb].head) == name,
      [.parataxis, .acl, .appos, .list].contains(words[verb].relation), !isGerund(verb),
      !children(verb, sentence).contains(where: isSubject)
    else { return }
    makeMain(verb, insteadOf: name, sentence)
    hang(name, on: verb, .nsubj)
    words[verb].features.formUnion([.past, .finite])
  }

  /// "Brandt, reached at home, denied …": of a participle between commas and a verb in the past behind it, the latter is the main one.
  mutating func passOver(_ sentence: Range<Int>) {
    guard let root = root(of: sentence), words[root].tag == .verb,
      root > sentence.lowerBound,
      isComma(root - 1), !isGerund(root)
    else { return }
    let own = children(root, sentence)
    guard let subject = own.first(where: { isSubject($0) && $0 < root - 1 }),
      !own.contains(where: { [.aux, .auxPass, .obj, .ccomp].contains(words[$0].relation) }),
      let verb = own.first(where: {
        $0 > root + 1 && [.advcl, .conj, .parataxis].contains(words[$0].relation) && words[$0].tag == .verb
          && isComma($0 - 1) && words[$0].features.contains(.past)
      }),
      case let below = children(verb, sentence),
      !below.contains(where: {
        isSubject($0) || [.mark, .cc].contains(words[$0].relation)
      })
    else { return }
    makeMain(verb, insteadOf: root, sentence)
    hang(root, on: subject, .acl)
    hang(subject, on: verb, .nsubj)
    words[verb].features.formUnion(.finite)
  }

  private static let settings = Lexicon("contrary according due thanks compared unlike prior")

  /// "Contrary to the papers, Holt was never convicted": what stands in front of the statement governs none of it.
  mutating func setAside(_ sentence: Range<Int>) {
    guard let root = root(of: sentence), root < sentence.lowerBound + 2, Self.settings.contains(forms[root]),
      let verb = children(root, sentence).first(where: { $0 > root + 2 && words[$0].relation == .parataxis }),
      children(verb, sentence).contains(where: isSubject),
      isComma(start(of: verb, sentence)) || isComma(start(of: verb, sentence) - 1)
    else { return }
    makeMain(verb, insteadOf: root, sentence)
    hang(root, on: verb, .advmod)
  }

  /// "Channel 4 paid for it": a participle with a subject and no auxiliary is a verb in the past.
  mutating func tell(_ sentence: Range<Int>) {
    guard let root = root(of: sentence), words[root].tag == .verb,
      words[root].features.isSuperset(of: [.past, .participle]),
      case let own = children(root, sentence),
      own.contains(where: { words[$0].relation == .nsubj && $0 < root }),
      !own.contains(where: { [.aux, .auxPass, .cop].contains(words[$0].relation) })
    else { return }
    words[root].features.remove(.participle)
    words[root].features.formUnion(.finite)
  }

  /// Makes `verb` the root, on which all hangs behind it that hung on the old one.
  /// - Parameter keepsOwn: only marks change over.
  mutating func makeMain(_ verb: Int, insteadOf root: Int, _ sentence: Range<Int>, keepsOwn: Bool = false) {
    for word in children(root, sentence)
    where word > verb && (!keepsOwn || words[word].tag == .punct) || words[word].relation == .punct && word < root {
      words[word].head = Int32(verb)
    }
    words[verb].head = -1
    words[verb].relation = .root
  }

  /// What "where" describes stands right before it; what "that" with a subject of its own says is no description.
  mutating func place(_ word: Int, _ sentence: Range<Int>) {
    guard words[word].relation == .aclRelcl, words[word].head >= 0 else { return }
    let own = children(word, sentence)
    if let first = own.first(where: { forms[$0] == Self.whereWord }), first > sentence.lowerBound,
      words[first - 1].tag == .noun || words[first - 1].tag == .propn, Int(words[word].head) < first - 1,
      !isUnder(first - 1, word)
    {
      words[word].head = Int32(first - 1)
    }
    if own.contains(where: { forms[$0] == Self.that && words[$0].relation == .mark }),
      own.contains(where: { isSubject($0) && forms[$0] != Self.that }),
      isGerund(Int(words[word].head))
    {
      words[word].relation = .acl
    }
  }

  /// "“The lock opened in May,” said Holt": what opened is quoted, it does not say so.
  mutating func quote(_ verb: Int, _ sentence: Range<Int>) {
    guard lemmas[verb] == Self.say, verb > sentence.lowerBound + 2, isQuote(verb - 1) || isComma(verb - 1) else {
      return
    }
    let own = children(verb, sentence)
    guard let quoted = own.first(where: { isSubject($0) && $0 < verb }),
      own.contains(where: { isSubject($0) && $0 > verb }),
      let told = children(quoted, sentence).first(where: {
        [.acl, .aclRelcl].contains(words[$0].relation) && words[$0].tag == .verb && $0 > quoted && !isGerund($0)
      }), !children(told, sentence).contains(where: isSubject)
    else { return }
    hang(told, on: verb, .ccomp)
    hang(quoted, on: told, subjectRelation(of: told, sentence))
    words[told].features.formUnion([.past, .finite])
  }
}
