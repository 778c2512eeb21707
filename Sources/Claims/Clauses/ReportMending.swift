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

  private static let have = WordHash.of("have")
  private static let but = WordHash.of("but")

  /// "The court found that the firm had lied, and fined it": whoever lies fines nobody; who found it does.
  private mutating func actToo(_ verb: Int, _ sentence: Range<Int>) {
    guard words[verb].features.contains(.past), children(verb, sentence).contains(where: { isSubject($0) && $0 < verb })
    else { return }
    let but = Self.but
    for content in children(verb, sentence) where words[content].relation == .ccomp && content > verb {
      let own = children(content, sentence)
      let isPerfect = own.contains { lemmas[$0] == Self.have && words[$0].relation == .aux }
      let isSpeaker = own.contains { isSubject($0) && classes[$0].contains(.firstPerson) }
      for other in own where words[other].relation == .conj && words[other].tag == .verb && other > content {
        let below = children(other, sentence)
        guard words[other].features.contains(.past),
          let joint = below.first(where: { words[$0].relation == .cc && $0 < other }),
          !below.contains(where: { isSubject($0) || words[$0].relation == .aux || words[$0].relation == .auxPass }),
          other + 1 < sentence.upperBound
        else { continue }
        let isObject = words[other + 1].tag == .pron && [.obj, .iobj].contains(words[other + 1].relation)
        // "said that I had stolen it and fired me": nobody fires himself.
        let isOther = isSpeaker && isObject && classes[other + 1].contains(.firstPerson)
        guard
          isOther
            || isPerfect
              && (isComma(joint - 1) && isObject && classes[other + 1].contains(.thirdPerson) || forms[joint] == but)
        else { continue }
        hang(other, on: verb, .conj)
        words[other].features.insert(.finite)
      }
    }
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

  /// "…, two people familiar with the matter said.", "…, Lima, who owns it, told the court.": the last words of a sentence, behind a
  /// comma, report what stands before them, whatever the parse hangs them on.
  private mutating func closeWith(_ verb: Int, _ sentence: Range<Int>) {
    let nominal: Set<Word.Tag> = [.det, .adj, .num, .noun, .propn, .adp, .pron, .part, .adv]
    guard let root = root(of: sentence), verb > sentence.lowerBound + 3,
      !words[verb].features.isDisjoint(with: [.finite, .past]),
      (verb + 1..<sentence.upperBound).allSatisfy({
        words[$0].tag == .punct || nominal.contains(words[$0].tag) && !isQuote($0)
      }),
      sentence.upperBound - verb < 9
    else { return }
    // "…, Lima, who owns it, said": the name stands before what describes it.
    var end = verb
    if isComma(verb - 1) {
      guard let comma = (max(verb - 10, sentence.lowerBound + 2)..<verb - 2).last(where: isComma) else { return }
      end = comma
    }
    guard let comma = (max(end - 12, sentence.lowerBound + 1)..<end).last(where: isComma), comma + 1 < end,
      comma > sentence.lowerBound + 1,
      case let phrase = comma + 1..<end,
      phrase.allSatisfy({
        nominal.contains(words[$0].tag) && words[$0].tag != .adv || words[$0].tag == .verb && $0 > comma + 2
      }),
      let sayer = phrase.first(where: { word in
        (words[word].tag == .noun || words[word].tag == .propn
          || words[word].tag == .pron && classes[word].contains(.thirdPerson))
          && !phrase.contains(Int(words[word].head))
      })
    else { return }
    // "which Holt announced" describes; "tells me" is told by who speaks; "in Munich, Germany, and co-author of" goes on.
    guard !phrase.contains(where: { classes[$0].contains(.questionWord) }),
      !(verb + 1..<sentence.upperBound).contains(where: { classes[$0].contains(.firstPerson) }),
      end == verb || words[end + 1].tag != .cconj && (phrase.count > 1 || words[comma - 1].tag != .propn)
    else { return }
    let own = children(verb, sentence)
    let above = Int(words[verb].head)
    if root == verb {
      // "In Leeds, the court heard evidence": nothing stands before it that is told.
      guard own.contains(where: { words[$0].relation == .ccomp && $0 < comma }),
        !own.contains(where: { isSubject($0) && $0 >= comma })
      else { return }
    } else {
      guard root < comma, above < comma,
        words[verb].relation != .parataxis || above != root || !own.contains(where: isSubject),
        !own.contains(where: { [.mark, .cc].contains(words[$0].relation) && $0 < comma })
      else { return }
      for child in own where child < comma && words[child].tag != .punct {
        hang(child, on: above, words[above].tag == .noun ? .acl : .ccomp)
      }
      hang(verb, on: root, .parataxis)
    }
    for word in comma..<verb where words[word].tag == .punct && !phrase.contains(Int(words[word].head)) {
      words[word].head = Int32(verb)
    }
    hang(sayer, on: verb, .nsubj)
    for word in phrase where word != sayer && !phrase.contains(Int(words[word].head)) {
      words[word].head = Int32(sayer)
    }
    for word in end + 1..<max(verb - 1, end + 1)
    where !(end + 1..<verb - 1).contains(Int(words[word].head)) && words[word].head != Int32(sayer) {
      hang(word, on: sayer, words[word].tag == .verb ? .aclRelcl : .appos)
    }
  }

  /// "Police claim Dean, a banker, stole the keys": whoever stands between the verbs does what the second tells.
  private mutating func tellOf(_ verb: Int, _ sentence: Range<Int>) {
    let own = children(verb, sentence)
    guard let object = own.first(where: { words[$0].relation == .obj && $0 > verb }),
      start(of: object, sentence) == verb + 1,
      words[object].tag == .propn || words[object].tag == .noun,
      let told = own.first(where: { word in
        word > object + 2 && [.conj, .parataxis].contains(words[word].relation) && words[word].tag == .verb
          && words[word].features.contains(.finite) && isComma(word - 1)
      }), !children(told, sentence).contains(where: { isSubject($0) || words[$0].relation == .cc })
    else { return }
    hang(object, on: told, subjectRelation(of: told, sentence))
    hang(told, on: verb, .ccomp)
  }

  private static let said = Lexicon(
    "believed thought said reported understood alleged known considered feared suspected")
  private static let to = WordHash.of("to")

  /// "A man believed to be the owner was arrested": a participle behind its noun describes it; the verb behind it is the main one.
  mutating func believedToBe(_ sentence: Range<Int>) {
    guard let root = root(of: sentence), root > sentence.lowerBound, root + 3 < sentence.upperBound,
      Self.said.contains(forms[root]),
      forms[root + 1] == Self.to,
      case let own = children(root, sentence), let subject = own.first(where: { isSubject($0) && $0 < root }),
      subject == root - 1 || isComma(root - 1),
      !own.contains(where: { [.aux, .auxPass].contains(words[$0].relation) && $0 < root }),
      let verb = own.first(where: { word in
        word > root + 3 && [.ccomp, .conj, .advcl, .parataxis].contains(words[word].relation)
          && words[word].tag == .verb
          && !children(word, sentence).contains(where: { words[$0].relation == .mark && $0 > root + 1 })
      })
    else { return }
    let auxiliaries = children(verb, sentence).filter {
      [.aux, .auxPass].contains(words[$0].relation) && $0 > root + 2
    }
    let first = auxiliaries.first ?? verb
    guard !auxiliaries.isEmpty || words[verb].features.contains(.finite) else { return }
    for word in children(verb, sentence) where word > root && word < first && words[word].tag != .punct {
      hang(word, on: root, .xcomp)
    }
    makeMain(verb, insteadOf: root, sentence)
    hang(root, on: subject, .acl)
    hang(subject, on: verb, subjectRelation(of: verb, sentence))
  }
}
