/// What the lists of `NameWords` say of a word, as the network sees it.
enum NameLexicon {
  /// The lists that hold a word, one bit each, by the hash of its form.
  static let classes: [UInt64: UInt8] = {
    var classes: [UInt64: UInt8] = [:]
    let lists: [Set<String>] = [
      NameWords.male, NameWords.female, NameWords.places, NameWords.organisations, NameWords.placeWords,
      NameWords.events, NameWords.titles.union(NameWords.maleTitles).union(NameWords.femaleTitles),
      NameWords.calendar.union(NameWords.irregularNationalities),
    ]
    for (bit, list) in lists.enumerated() {
      for word in list { classes[formHash(word), default: 0] |= 1 << UInt8(bit) }
    }
    return classes
  }()

  /// The hash of a word in lower case ASCII, as `WordFeatures.form` has it.
  static func formHash(_ word: String) -> UInt64 {
    word.utf8.reduce(WordFeatures.hashSeed) { WordFeatures.extend($0, $1) }
  }
}
