import English

/// Verbs that the tagger took for nouns, and sentences whose main verb the parse gave to a description: the words around them make
/// plain which is which.
///
///     "The prison doctor denies that …"                   denies, and is no compound of doctors
///     "Some say you won because …"                        somebody says it
///     "The minister rejected claims that …"               rejected, and nobody claims
///     "A letter dated March 2 shows that …"               the letter shows it
///     "A postdoc, whom I won't name, painted mice."       the postdoc painted them
///     "He became president in 2003, lost in 2007, went …" he lost in 2007
///     "…, the highest price ever paid for a stamp."       a description, nobody paid
///     "The charity left in 2019, didn't it?"              the charity left
extension TreeMending {
  /// Forms of reporting verbs that are no nouns.
  private static let onlyVerbs = Lexicon(
    "denies say says insists admits believes argues alleges maintains contends thinks swears preaches")
  /// Forms that are nouns as well: verbs where content follows and the sentence has no other verb.
  private static let alsoVerbs = Lexicon("claims reports states")
  /// What is rejected, denied, or spread.
  private static let claimed = Lexicon("claims reports rumours rumors")
  private static let adverbs = Lexicon(
    "then here there thus so now also only just even still never always often sometimes ever once yet already")
  private static let to = WordHash.of("to")
  private static let `do` = WordHash.of("do")
  private static let ever = WordHash.of("ever")
  private static let besides: Set<Relation> = [.det, .amod, .compound, .nmodPoss, .nmodDesc, .nummod, .flat]
  private static let contents: Set<Relation> = [.acl, .aclRelcl, .ccomp, .xcomp]

  /// Mends the main verb of a sentence, before anything else is looked at.
  mutating func mendVerbs(_ sentence: Range<Int>) {
    untag(sentence)
    guard let root = root(of: sentence) else { return }
    if words[root].tag == .noun { readAsVerb(root, sentence) }
    rejectClaims(root, sentence)
    nameSayer(root, sentence)
    denyDoing(sentence)
    leadOn(sentence)
    for word in sentence {
      giveBack(word, sentence)
      everDone(word, sentence)
      interpose(word, sentence)
    }
    markThat(sentence)
  }

  /// "The prison doctor denies that …", "didn't the paper report that …": a noun as the main word with content behind it and somebody
  /// right before it is the verb.
  private mutating func readAsVerb(_ root: Int, _ sentence: Range<Int>) {
    let own = children(root, sentence)
    let isOnly = Self.onlyVerbs.contains(forms[root])
    let auxiliary = own.first {
      $0 < root && words[$0].tag == .aux && lemmas[$0] == Self.do && words[$0].relation == .aux
    }
    guard isOnly || classes[root].contains(.reporting),
      isOnly || auxiliary != nil || Self.alsoVerbs.contains(forms[root]),
      !own.contains(where: { isSubject($0) || words[$0].relation == .cop }), root > sentence.lowerBound
    else { return }
    let content = own.first { $0 > root && Self.contents.contains(words[$0].relation) }
    let opensContent =
      content.map { content in
        forms[root + 1] == Self.that || isOnly || forms[root + 1] == Self.to && words[content].tag == .verb
      } ?? false
    guard opensContent || isOnly else { return }
    // Whoever stands right before the verb says it; what stood before the verb describes him.
    let sayer = root - 1
    guard Int(words[sayer].head) == root, Self.besides.contains(words[sayer].relation),
      [.noun, .propn, .adj, .pron].contains(words[sayer].tag) || isOnly && words[sayer].tag == .det
    else { return }
    for word in own where word < sayer && Self.besides.contains(words[word].relation) {
      words[word].head = Int32(sayer)
    }
    if words[sayer].tag == .adj { words[sayer].tag = .noun }
    words[sayer].relation = .nsubj
    words[root].tag = .verb
    words[root].features.formUnion(auxiliary == nil ? [.finite, .present] : [.infinitive])
    if let content, content > root {
      words[content].relation = forms[root + 1] == Self.to ? .xcomp : .ccomp
    }
    // "denies any wrongdoing": tagged as if it went on describing.
    for word in own where word > root && words[word].relation == .amod { words[word].relation = .obj }
  }

  /// "The minister rejected claims that …": the verb before is the main one.
  private mutating func rejectClaims(_ root: Int, _ sentence: Range<Int>) {
    guard Self.claimed.contains(forms[root]), words[root].tag == .verb, root > sentence.lowerBound + 1,
      case let verb = root - 1, words[verb].tag == .verb, Int(words[verb].head) == root,
      children(verb, sentence).contains(where: { isSubject($0) && $0 < verb }),
      !children(root, sentence).contains(where: isSubject)
    else { return }
    makeMain(verb, insteadOf: root, sentence, keepsOwn: true)
    hang(root, on: verb, .obj)
    words[root].tag = .noun
    words[root].features = [.plural]
    for content in children(root, sentence) where words[content].relation == .ccomp { words[content].relation = .acl }
  }

  private static let some = Lexicon("some many most few others several")

  /// "Verhoeven says …": a name at the beginning that was read as an adverb. "Some say …": a determiner that determines nothing.
  private mutating func nameSayer(_ root: Int, _ sentence: Range<Int>) {
    let first = sentence.lowerBound
    if root == first + 1, words[root].tag == .verb, Self.some.contains(forms[first]), Int(words[first].head) == root,
      !children(root, sentence).contains(where: isSubject)
    {
      words[first].relation = .nsubj
    }
    guard root > first, root - first <= 3, (first + 1..<root).allSatisfy({ words[$0].tag == .aux }),
      words[root].tag == .verb, classes[root].contains(.reporting),
      words[root].features.contains(.finite) || root > first + 1, Int(words[first].head) == root,
      words[first].relation == .advmod,
      !Self.adverbs.contains(forms[first]), !text[words[first].span.range].suffix(2).elementsEqual("ly".utf8),
      !children(root, sentence).contains(where: isSubject)
    else { return }
    words[first].tag = .propn
    words[first].relation = .nsubj
  }

  /// "He denies having said it": who has two subjects before him denies it.
  private mutating func denyDoing(_ sentence: Range<Int>) {
    for word in sentence where words[word].tag == .noun && Self.onlyVerbs.contains(forms[word]) {
      let verb = Int(words[word].head)
      guard verb > word, word > sentence.lowerBound, isSubject(word - 1),
        Int(words[word - 1].head) == verb || Int(words[word - 1].head) == word, words[verb].tag == .verb
      else { continue }
      let (head, relation) = (words[verb].head, words[verb].relation)
      for other in children(verb, sentence) where other < word { words[other].head = Int32(word) }
      hang(verb, on: word, .xcomp)
      words[word].head = head
      words[word].relation = relation
      words[word].tag = .verb
      words[word].features.formUnion([.finite, .present])
    }
  }

  /// "A letter dated March 2 shows …", "a postdoc, whom I won't name, painted mice": a noun as the main word of the sentence, whose
  /// verb hangs somewhere in what describes it.
  private mutating func leadOn(_ sentence: Range<Int>) {
    guard let root = root(of: sentence), words[root].tag == .noun,
      case let own = children(root, sentence),
      !own.contains(where: { isSubject($0) || [.cop, .aux, .expl].contains(words[$0].relation) }),
      let description = own.first(where: { $0 > root && [.acl, .aclRelcl].contains(words[$0].relation) })
    else { return }
    let verb = children(description, sentence).first { word in
      guard word > description, words[word].tag == .verb, words[word].features.contains(.finite), !isGerund(word) else {
        return false
      }
      let below = children(word, sentence)
      guard !below.contains(where: { isSubject($0) || [.mark, .cc, .aux, .auxPass].contains(words[$0].relation) })
      else { return false }
      if words[description].relation == .acl { return words[word].relation == .obj }
      return words[word].relation == .conj && isComma(word - 1)
    }
    guard let verb else { return }
    makeMain(verb, insteadOf: root, sentence)
    hang(root, on: verb, .nsubj)
  }

  /// "…, lost the vote in 2007, went to prison": what stands behind the verb before, with a comma behind it, belongs there.
  private mutating func giveBack(_ word: Int, _ sentence: Range<Int>) {
    let verb = Int(words[word].head)
    guard words[word].relation == .obl, verb > word + 1, words[verb].relation == .conj, isComma(verb - 1),
      case let first = start(of: word, sentence), first > sentence.lowerBound, words[first - 1].tag != .punct,
      words[first - 1].tag != .cconj, (word..<verb).allSatisfy({ isUnder($0, word) || $0 == verb - 1 }),
      let before = (sentence.lowerBound..<first).last(where: {
        words[$0].tag == .verb && (words[$0].relation == .conj || words[$0].head < 0)
      }), words[verb].head == Int32(before) || words[verb].head == words[before].head
    else { return }
    words[word].head = Int32(before)
  }

  /// "…, the highest price ever paid for a stamp": describes what was told before.
  private mutating func everDone(_ verb: Int, _ sentence: Range<Int>) {
    guard verb > sentence.lowerBound, forms[verb - 1] == Self.ever, words[verb].tag == .verb,
      [.parataxis, .conj, .ccomp].contains(words[verb].relation), words[verb].head >= 0,
      case let own = children(verb, sentence),
      !own.contains(where: { [.aux, .auxPass, .obj].contains(words[$0].relation) }),
      let noun = own.first(where: { isSubject($0) && $0 < verb }), isComma(start(of: noun, sentence) - 1)
    else { return }
    let head = Int(words[verb].head)
    hang(verb, on: noun, .acl)
    hang(noun, on: head, .appos)
    words[verb].features.remove(.finite)
  }

  /// "The minister, he told us, had lied": a report between commas, with who it is about before it and what is told behind it.
  private mutating func interpose(_ report: Int, _ sentence: Range<Int>) {
    guard words[report].relation == .ccomp, words[report].tag == .verb, classes[report].contains(.reporting),
      case let told = Int(words[report].head), told > report,
      case let own = children(report, sentence), own.contains(where: { isSubject($0) && $0 < report }),
      case let first = start(of: report, sentence), isComma(first) || first > sentence.lowerBound && isComma(first - 1),
      children(told, sentence).contains(where: { isSubject($0) && $0 < first }),
      (report + 1...min(report + 3, told)).contains(where: { isComma($0) }),
      !own.contains(where: { [.ccomp, .mark].contains(words[$0].relation) })
    else { return }
    words[report].relation = .parataxis
  }

  /// "That in May it was cold.": an answer that gives the content alone.
  private mutating func markThat(_ sentence: Range<Int>) {
    let first = sentence.lowerBound
    guard let head = sentence.first.map({ Int(words[$0].head) }), head > first, forms[first] == Self.that,
      ![.aux, .verb].contains(words[first + 1].tag),
      isSubject(first),
      children(head, sentence).contains(where: { isSubject($0) && $0 > first && $0 < head })
    else { return }
    words[first].relation = .mark
  }

  /// "…, didn't it?": asks for a yes and belongs to nothing.
  private mutating func untag(_ sentence: Range<Int>) {
    guard let tag = QuestionTag.range(in: sentence, words, forms, classes, text) else { return }
    guard
      let main = (sentence.lowerBound..<tag.lowerBound).first(where: { words[$0].head < 0 })
        ?? mainVerb(before: tag, sentence)
    else { return }
    if words[main].head >= 0 {
      // The tag was the main clause.
      let subject = Int(words[main].head)
      let root = root(of: sentence) ?? main
      let isDescribed = [.acl, .aclRelcl].contains(words[main].relation) && words[subject].tag != .verb
      for word in sentence where Int(words[word].head) == root && word != main && word != subject {
        words[word].head = Int32(main)
      }
      words[main].head = -1
      words[main].relation = .root
      if isDescribed { hang(subject, on: main, .nsubj) }
      words[main].features.remove(.participle)
      words[main].features.formUnion(.finite)
    }
    for word in tag { hang(word, on: main, words[word].tag == .punct ? .punct : .fixed) }
    for word in tag.upperBound..<sentence.upperBound { hang(word, on: main, .punct) }
  }

  /// The verb before a tag that the parse made the main clause: a dependent of it, or what describes one.
  private func mainVerb(before tag: Range<Int>, _ sentence: Range<Int>) -> Int? {
    guard let root = tag.first(where: { words[$0].head < 0 }) else { return nil }
    let own = children(root, sentence).filter { $0 < tag.lowerBound }
    if let verb = own.first(where: {
      words[$0].tag == .verb && [.ccomp, .advcl, .parataxis].contains(words[$0].relation)
    }) {
      return verb
    }
    guard let subject = own.first(where: isSubject) else { return nil }
    return children(subject, sentence).first {
      words[$0].tag == .verb && [.acl, .aclRelcl].contains(words[$0].relation) && !isGerund($0)
        && !children($0, sentence).contains(where: isSubject)
    }
  }
}

/// The tag behind a statement that asks for a yes: "…, didn't it?", "…, is he?".
enum QuestionTag {
  private static let nots = Lexicon("n't n’t not")
  private static let pronouns = Lexicon("i you he she it we they there")

  /// The words of the tag with the comma in front of them, without the question mark; nil where there is none.
  static func range(
    in sentence: Range<Int>, _ words: [Word], _ forms: [UInt64], _ classes: [WordClass], _ text: [UInt8]
  ) -> Range<Int>? {
    let last = sentence.upperBound - 1
    // "“…, would it?”": who is quoted asks.
    guard last + 1 == sentence.upperBound, last - 3 > sentence.lowerBound,
      text[Int(words[last].span.start)] == UInt8(ascii: "?"),
      pronouns.contains(forms[last - 1])
    else { return nil }
    var auxiliary = last - 2
    if nots.contains(forms[auxiliary]) { auxiliary -= 1 }
    guard words[auxiliary].tag == .aux || words[auxiliary].tag == .verb, auxiliary - 1 > sentence.lowerBound,
      text[Int(words[auxiliary - 1].span.start)] == UInt8(ascii: ","), last - auxiliary < 4
    else { return nil }
    return auxiliary - 1..<last
  }

  static func range(in sentence: Sentence, _ view: TurnView) -> Range<Int>? {
    range(in: sentence.words, view.analysis.words, view.forms, view.classes, view.text)
  }
}
