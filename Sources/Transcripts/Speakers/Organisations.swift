/// Bodies whose names are built like those of people.
enum Organisations {
  private static let endings: Set<String> = [
    "group", "inc", "ltd", "llc", "corp", "corporation", "company", "companies", "bank", "insurance", "university",
    "college", "institute", "association", "agency", "foundation", "hospital", "church", "school", "club", "party",
    "council", "committee", "department", "ministry", "union", "gmbh", "ag", "sa", "plc", "co", "holdings", "partners",
    "services", "solutions", "systems", "software", "online", "media", "news", "street", "road", "city", "county",
    "states", "kingdom", "republic", "river", "island", "park", "award", "prize", "cup", "league", "flour", "tech",
    "pro", "plus", "max", "cloud", "app", "edition", "verein", "partei", "universität", "hochschule", "stiftung",
  ]

  static func isOne(_ name: String) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    return endings.contains(PersonNames.plain(String(last)))
  }

  /// A word in capitals of a name that is not in capitals.
  static func isAbbreviation(_ word: String, in name: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy { $0.isUppercase } && name.contains { $0.isLowercase }
  }
}
