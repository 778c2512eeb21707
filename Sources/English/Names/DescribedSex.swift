/// What nouns beside a name tell of the sex of its bearer: "Ann Holt, a widow", "Omar is one of two women", "her husband, Lo".
enum DescribedSex {
  /// True for a woman, false for a man, nil where no noun tells.
  /// - Parameter sentence: the one that the name stands in.
  static func sex(of name: Name, _ sentence: Sentence, _ passage: Passage) -> Bool? {
    let words = passage.analysis.words
    let head = Int(words[name.head].head)
    switch words[name.head].relation {
    // "the widow, Ann Holt", "the actress Ann Holt".
    case .appos, .flat, .nmodDesc:
      if let sex = sex(head, passage) { return sex }
    case .nsubj:
      if let sex = predicate(head, sentence, passage) { return sex }
    default: break
    }
    for index in name.words.upperBound..<max(name.words.upperBound, sentence.words.upperBound)
    where words[index].relation == .appos && Int(words[index].head) == name.head {
      return sex(index, passage) ?? among(index, sentence, passage)
    }
    return nil
  }

  /// Of "is a widow", "is one of two women", but not of "is not a man".
  private static func predicate(_ head: Int, _ sentence: Sentence, _ passage: Passage) -> Bool? {
    let words = passage.analysis.words
    guard head >= 0, words[head].tag != .verb else { return nil }
    var hasCopula = false
    for index in sentence.words where Int(words[index].head) == head {
      if words[index].relation == .cop { hasCopula = true }
      if words[index].relation == .advmod, isNegative(index, passage) { return nil }
    }
    guard hasCopula else { return nil }
    return sex(head, passage) ?? among(head, sentence, passage)
  }

  private static func isNegative(_ index: Int, _ passage: Passage) -> Bool {
    ["not", "n't", "n’t", "never", "hardly"].contains(
      NameFinder.form(index, passage.analysis, passage.utf8).lowercased())
  }

  /// "one of the first two women", "the first of the women".
  private static func among(_ head: Int, _ sentence: Sentence, _ passage: Passage) -> Bool? {
    let words = passage.analysis.words
    guard words[head].tag != .noun else { return nil }
    for index in sentence.words
    where index > head && words[index].relation == .nmod && Int(words[index].head) == head {
      return sex(index, passage)
    }
    return nil
  }

  private static func sex(_ index: Int, _ passage: Passage) -> Bool? {
    guard index >= 0, passage.analysis.words[index].tag == .noun else { return nil }
    let word = passage.analysis.words[index]
    let form = passage.utf8[word.span.range]
    switch String(decoding: form, as: UTF8.self).lowercased() {
    case "women": return true
    case "men": return false
    default: return PersonNouns.table[NounTable.key(form, isPlural: word.features.contains(.plural))]?.isFemale
    }
  }
}
