/// Relative pronouns whose clause hangs on a name: "who" in "Ann Holt, who left".
enum RelativePronouns {
  private static let forms: Set<String> = ["who", "whom", "whose", "which", "that"]

  static func references(in number: Int, _ passage: Passage, _ names: [Name]) -> [Reference] {
    let words = passage.analysis.words
    var heads: [Int: Int] = [:]
    for (index, name) in names.enumerated() { heads[name.head] = index }
    return words.indices.compactMap { index in
      guard words[index].tag == .pron, let name = antecedent(of: index, words).flatMap({ heads[$0] }),
        forms.contains(NameFinder.form(index, passage.analysis, passage.utf8).lowercased())
      else { return nil }
      return Reference(passage: number, word: index, target: .name(passage: number, index: name), confidence: 0.9)
    }
  }

  /// The word that the relative clause of a pronoun hangs on.
  private static func antecedent(of pronoun: Int, _ words: [Word]) -> Int? {
    var at = pronoun
    // The verb of the clause is near: a noun or a preposition may stand between.
    for _ in 0..<4 {
      let head = Int(words[at].head)
      guard head >= 0 else { return nil }
      if words[at].relation == .aclRelcl { return head < pronoun ? head : nil }
      at = head
    }
    return nil
  }
}
