/// Nouns for one person, by sex: closed lists of general knowledge.
enum PersonNouns {
  static let male = NameWords.set(
    """
    man boy father dad son brother husband uncle nephew grandfather grandson guy king prince gentleman boyfriend
    widower actor monk policeman businessman spokesman chairman emperor lord duke
    """)
  static let female = NameWords.set(
    """
    woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter queen princess lady
    girlfriend widow actress nun policewoman businesswoman spokeswoman chairwoman empress duchess
    """)
  static let either = NameWords.set(
    """
    person child baby friend doctor nurse teacher lawyer judge president minister senator mayor governor officer
    soldier general captain reporter journalist author writer artist singer player coach manager boss leader
    director professor student scientist researcher patient victim suspect witness neighbor neighbour partner spouse
    cousin colleague driver farmer worker worshipper bishop priest pope candidate defendant plaintiff counsel
    spokesperson customer owner servant guest host
    """)

  /// What a noun says of a person: the sex, where it does. Titles stand for persons as well ("the Secretary").
  struct Person: Sendable { var isFemale: Bool? }

  /// By `NounTable.key`.
  static let table: [UInt64: Person] = {
    var table: [UInt64: Person] = [:]
    func add(_ words: Set<String>, _ isFemale: Bool?) {
      for word in words { table[NounTable.key(Array(word.utf8), isPlural: false)] = Person(isFemale: isFemale) }
    }
    add(NameWords.titles, nil)
    add(either, nil)
    add(male, false)
    add(female, true)
    return table
  }()
}
