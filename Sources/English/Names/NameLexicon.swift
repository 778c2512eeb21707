import SourceText

/// What the lists of `NameWords` say of a word, as the network sees it.
enum NameLexicon {
  /// The lists that hold a word, one bit each, by the hash of its form.
  private static let classes: [UInt64: UInt8] = {
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

  /// A bit for some bits of each form's hash: nine words of ten stand in no list, and are not looked up.
  private static let marks: [UInt64] = {
    var marks = [UInt64](repeating: 0, count: 1 << 10)
    for form in classes.keys { marks[Int(form >> 30 & 1023)] |= 1 << (form >> 24 & 63) }
    return marks
  }()

  /// The lists that hold the word with this hash.
  static func classes(of form: UInt64) -> UInt8 {
    guard marks[Int(form >> 30 & 1023)] >> (form >> 24 & 63) & 1 == 1 else { return 0 }
    return classes[form] ?? 0
  }

  /// The hash of a word in lower case ASCII, as `WordFeatures.form` has it.
  static func formHash(_ word: String) -> UInt64 { FNV1a.hash(word.utf8) }
}
