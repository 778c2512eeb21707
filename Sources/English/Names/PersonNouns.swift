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

  static func contains(_ word: String) -> Bool { male.contains(word) || female.contains(word) || either.contains(word) }
}
