import English

/// Reports whose sayer the parse takes for something else, or whose content it takes further than it goes.
///
///     "The club owes 3 million, Lima, who owns it, said."     she said it
///     "Police claim Dean, a banker, stole the keys."          Dean stole them
///     "The court found that the firm had lied, and fined it"  the court fined it
///     "A man believed to be the owner was arrested."          he was arrested, and says nothing
extension TreeMending {
  private static let have = WordHash.of("have")
  private static let but = WordHash.of("but")

  /// "The court found that the firm had lied, and fined it": whoever lies fines nobody; who found it does.
  mutating func actToo(_ verb: Int, _ sentence: Range<Int>) {
    guard words[verb].features.contains(.past), children(verb, sentence).contains(where: { isSubject($0) && $0 < verb })
    else { return }
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
              && (isComma(joint - 1) && isObject && classes[other + 1].contains(.thirdPerson)
                || forms[joint] == Self.but)
        else { continue }
        hang(other, on: verb, .conj)
        words[other].features.insert(.finite)
      }
    }
  }

  /// "…, two people familiar with the matter said.", "…, Lima, who owns it, told the court.": the last words of a sentence, behind a
  /// comma, report what stands before them, whatever the parse hangs them on.
  mutating func closeWith(_ verb: Int, _ sentence: Range<Int>) {
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
  mutating func tellOf(_ verb: Int, _ sentence: Range<Int>) {
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
