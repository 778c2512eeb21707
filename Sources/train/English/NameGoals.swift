import English

/// What a treebank says of a word as the beginning of a name.
enum NameGoal: Sendable, Equatable {
  /// A name of this class begins with the word, or, for `none`, no name does.
  case known(NameClass)
  /// A name begins with the word; the treebank does not say of what.
  case some
  /// The treebank does not say whether a name begins with the word.
  case open

  /// A number for each goal, so that a training set can be named.
  var number: UInt8 {
    switch self {
    case .known(let name): name.rawValue
    case .some: 0x80
    case .open: 0x81
    }
  }
}

/// The goals of the head of names, from mentions where they are annotated and from tags and trees where they are not.
enum NameGoals {
  /// From mentions of entities. A name stands on the first word of its mention where that is a proper noun. Where the annotation
  /// hangs a name on what its bearer is ("carpenter Tilda Orm") or on an adjective ("the Baltic Sea"), on the first proper noun
  /// within the mention that begins no other name.
  static func ofMentions(_ sentence: GoldSentence, _ mentions: [EntityMention]) -> [NameGoal] {
    var names = [NameClass](repeating: .none, count: sentence.count)
    // What hangs flat on a word before it begins nothing.
    for mention in mentions
    where sentence.isProper(mention.first) && sentence.relations[mention.first] != Relation.flat.rawValue {
      names[mention.first] = mention.nameClass
    }
    for mention in mentions where !sentence.isProper(mention.first) {
      guard
        let first = mention.nameStart(sentence.isProper, heads: sentence.heads.map { Int($0) }),
        names[first] == .none,
        sentence.tags[mention.first].penn.hasPrefix("NNP") || mention.nameClass == .person
      else { continue }
      names[first] = mention.nameClass
    }
    return names.map { .known($0) }
  }

  /// From tags and trees: a stretch of proper nouns begins a name, other words begin none. Left open is what may go either way: the
  /// later words of a stretch, days and months, addresses, and proper nouns that only describe a noun ("the Ostrander family").
  static func ofTags(_ sentence: GoldSentence) -> [NameGoal] {
    (0..<sentence.count).map { word in
      guard sentence.isProper(word) else { return .known(.none) }
      let form = String(decoding: sentence.forms[word], as: UTF8.self).lowercased()
      let head = Int(sentence.heads[word])
      if word > 0, sentence.isProper(word - 1) || sentence.forms[word - 1] == [0x2D] { return .open }
      if NameWords.calendar.contains(form) || form.contains("@") || form.contains("/")
        || head < sentence.count && !sentence.isProper(head) && isPart(sentence, word)
      {
        return .open
      }
      if isPart(sentence, word) { return .some }
      // "of State": the end of a name that began before.
      if word > 0, sentence.forms[word - 1] == Array("of".utf8), head < word, sentence.isProper(head) { return .open }
      let continues =
        word + 1 < sentence.count && sentence.isProper(word + 1) && Int(sentence.heads[word + 1]) == word
        && sentence.relations[word + 1] == Relation.flat.rawValue
      return continues && NameWords.sex(of: form) != nil ? .known(.person) : .some
    }
  }

  private static func isPart(_ sentence: GoldSentence, _ word: Int) -> Bool {
    [Relation.compound, .amod, .nmodDesc].contains { $0.rawValue == sentence.relations[word] }
  }
}

extension GoldSentence {
  func isProper(_ word: Int) -> Bool { tags[word].universal == "PROPN" }
}
