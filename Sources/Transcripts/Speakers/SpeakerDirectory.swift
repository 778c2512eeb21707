import Reading
import SourceText

/// The people of a page: which labels mean one person, what the introduction calls them, who asks and who answers.
struct SpeakerDirectory {
  /// One person as the labels show.
  struct Person {
    var name: String
    var labels: [String] = []
    var role: Speaker.Role = .other
    var description: String?
    /// In the introduction's text.
    var evidence: TextSpan?
    /// Turns of this person, for the roles.
    var turns = 0
    var asked = 0
    var bytes = 0
    /// A line names him as the one who puts the questions behind it.
    var isExaminer = false
  }

  private(set) var people: [Person] = []
  /// Person of each label key.
  private var byLabel: [String: Int] = [:]
  private let introduction: [UInt8]
  private let introducedNames: [PersonNames.Found]

  /// Who wrote the page or asked, by its credits.
  let authors: [String]

  /// - Parameter introduction: the text of the first narration turn.
  init(introduction: [UInt8], authors: [String] = []) {
    self.introduction = introduction
    self.authors = authors
    introducedNames = SharedSurnames.completed(PersonNames.find(in: introduction), in: introduction)
  }

  mutating func person(named name: String) -> Int {
    if let known = byLabel[LabelConvention.key(name)] { return known }
    people.append(Person(name: name))
    byLabel[LabelConvention.key(name)] = people.count - 1
    return people.count - 1
  }

  mutating func update(_ person: Int, _ change: (inout Person) -> Void) { change(&people[person]) }

  // MARK: Labels

  /// Groups all labels of a page into people.
  /// - Parameter labels: in reading order, with the titles printed beside them.
  mutating func register(_ labels: [Label]) {
    var order: [String] = []
    for label in labels where !order.contains(where: { $0.lowercased() == label.name.lowercased() }) {
      order.append(label.name)
    }
    for name in order { registerInitial(name, among: order) }
    for name in order { registerShortened(name) }
    for label in labels { registerOffice(label) }
    // Full names first, so that surnames and initials find them.
    let full = order.filter { Self.words($0).count >= 2 && !NameInitials.areAll($0) }
    for name in full where byLabel[LabelConvention.key(name)] == nil {
      let words = Self.words(name)
      if let twin = people.firstIndex(where: { Self.words($0.name) == words }) {
        byLabel[LabelConvention.key(name)] = twin
        people[twin].labels.append(name)
      } else {
        people.append(Person(name: Self.withoutTitle(name), labels: [name]))
        byLabel[LabelConvention.key(name)] = people.count - 1
      }
    }
    for name in order where byLabel[LabelConvention.key(name)] == nil {
      let bare = Self.withoutTitle(name)
      if let index = match(bare, titled: name) {
        byLabel[LabelConvention.key(name)] = index
        people[index].labels.append(name)
      } else {
        people.append(introduced(bare, label: name))
        byLabel[LabelConvention.key(name)] = people.count - 1
      }
    }
    for index in people.indices {
      // Labels in capitals are printed so; the name is not.
      if LabelConvention.isCapitals(people[index].name), people[index].name.contains(" ") {
        people[index].name = spelling(of: people[index].name) ?? Self.titleCase(people[index].name)
      } else if people[index].name.hasPrefix("The "),
        LabelConvention.isCapitals(String(people[index].name.dropFirst(4)))
      {
        people[index].name = Self.titleCase(people[index].name)
      }
      if people[index].description == nil { describe(index) }
    }
    for label in labels {
      guard let index = byLabel[LabelConvention.key(label.name)], let title = label.title,
        people[index].description == nil
      else { continue }
      people[index].description = title
    }
  }

  /// "M. Santangelo" is the only Santangelo of the introduction whose given name begins with M; beside "A. Santangelo" the M
  /// is no title.
  private mutating func registerInitial(_ name: String, among labels: [String]) {
    guard let (initial, surname) = Self.initialed(name), byLabel[LabelConvention.key(name)] == nil else { return }
    var fits: [PersonNames.Found] = []
    for found in introducedNames where !fits.contains(where: { $0.name == found.name }) {
      let printed = found.name.lowercased()
      if printed.hasSuffix(" " + surname), printed.first == initial { fits.append(found) }
    }
    let hasNamesake = labels.contains { label in
      Self.initialed(label).map { $0.surname == surname && $0.initial != initial } ?? false
    }
    guard fits.count == 1 || hasNamesake else { return }
    var person = Person(name: name, labels: [name])
    if fits.count == 1 {
      person.name = fits[0].name
      person.evidence = fits[0].span
    }
    byLabel[LabelConvention.key(name)] = people.count
    people.append(person)
  }

  /// "The MINISTER FOR ROADS (Hon. Rutha Acheb)": the label is an office, and the name of who holds it stands beside it.
  private mutating func registerOffice(_ label: Label) {
    guard let title = label.title, SpeakerLabels.hasTitle(title) || SpeakerLabels.hasGivenName(title),
      byLabel[LabelConvention.key(label.name)] == nil, !SpeakerLabels.hasGivenName(label.name)
    else { return }
    let name = Self.withoutTitle(title)
    guard Self.words(name).count >= 2 else { return }
    let index = people.firstIndex { $0.name == name } ?? people.count
    if index == people.count { people.append(Person(name: name, description: label.name)) }
    people[index].labels.append(label.name)
    byLabel[LabelConvention.key(label.name)] = index
  }

  /// "Hamo G." is Hamo Golan, the only Hamo of the introduction whose surname begins with G.
  private mutating func registerShortened(_ name: String) {
    let words = Self.words(name)
    guard words.count == 2, words[1].filter(\.isLetter).count == 1, let initial = words[1].first,
      byLabel[LabelConvention.key(name)] == nil
    else { return }
    var fits: [PersonNames.Found] = []
    for found in introducedNames where !fits.contains(where: { $0.name == found.name }) {
      let printed = Self.words(found.name)
      if printed.count >= 2, printed[0] == words[0], printed.last?.first == initial { fits.append(found) }
    }
    guard fits.count == 1 else { return }
    byLabel[LabelConvention.key(name)] = people.count
    people.append(Person(name: fits[0].name, labels: [name], evidence: fits[0].span))
  }

  /// "M. Santangelo" and "Y. Le Goff" in small letters.
  static func initialed(_ name: String) -> (initial: Character, surname: String)? {
    let words = name.lowercased().split(separator: " ")
    guard (2...3).contains(words.count), words[0].count == 2, words[0].last == ".", let initial = words[0].first,
      initial.isLetter, words.dropFirst().allSatisfy({ $0.count > 1 && $0.last != "." })
    else { return nil }
    return (initial, words.dropFirst().joined(separator: " "))
  }

  func person(of label: Label) -> Int? { byLabel[LabelConvention.key(label.name)] }

  /// The person whose surname, given name or initials a short label is; nil when several fit.
  /// - Parameter label: the name with its title, which may tell one who fits from another.
  private func match(_ name: String, titled label: String) -> Int? {
    let key = name.lowercased()
    let hits = people.indices.filter { index in
      let words = Self.words(people[index].name)
      guard words.count >= 2 else { return false }
      return words.last == key || words.first == key || NameInitials.fits(people[index].name, key.filter(\.isLetter))
        || words.suffix(2).joined(separator: " ") == key
    }
    if hits.count == 1 { return hits[0] }
    // Two share the surname: "CHIEF TARRANT" is the one who is called chief, a label that is one's surname only is ambiguous and
    // stays a person of its own.
    guard let title = Self.title(label) else { return nil }
    let called = hits.filter { isCalled(people[$0], title) }
    return called.count == 1 ? called[0] : nil
  }

  /// Whether a label or the introduction prints the full name with this title before it.
  private func isCalled(_ person: Person, _ title: String) -> Bool {
    if person.labels.contains(where: { Self.title($0) == title }) { return true }
    let text = ByteText(introduction.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    let places = text.places(of: person.name.lowercased())
    return text.holds(title + " ", before: places) || text.holds(title + ". ", before: places)
  }

  /// The last title before a name, in small letters without its stop.
  private static func title(_ label: String) -> String? {
    let words = label.split(separator: " ").map(String.init)
    return words.prefix { titles(words)($0) }.last.map(PersonNames.plain)
  }

  /// A person for a label that is no full name, with what the introduction says.
  private func introduced(_ name: String, label: String) -> Person {
    var person = Person(name: name, labels: [label])
    // "Mr. SPEAKER" is no Mr. Speaker whose given name the page keeps back.
    if name != label, SpeakerLabels.isPart(name) || Self.keepsTitle(label) || isShared(name) {
      person.name =
        LabelConvention.isCapitals(label) || LabelConvention.isCapitals(name) ? Self.titleCase(label) : label
    }
    let key = name.lowercased()
    let letters = key.filter(\.isLetter)
    // A surname or initials: the full name in the introduction, if only one fits.
    var fits: [PersonNames.Found] = []
    for found in introducedNames where !fits.contains(where: { $0.name == found.name }) {
      let words = Self.words(found.name)
      if words.last == key || NameInitials.fits(found.name, letters) { fits.append(found) }
    }
    // "Ximena" is Ximena Barro where no other Ximena is named.
    if fits.isEmpty {
      for found in introducedNames where !fits.contains(where: { $0.name == found.name }) {
        if Self.words(found.name).first == key, key.count >= 3 { fits.append(found) }
      }
    }
    // "Odo “Oz” Amsel" is the Oz Amsel of the headline.
    let nicknames = fits.compactMap(\.nickname)
    fits.removeAll { found in nicknames.contains { found.name.hasPrefix($0 + " ") } }
    if fits.count == 1, !RoleLabels.asks(label), !RoleLabels.answers(label) {
      person.name = fits[0].name
      person.evidence = fits[0].span
      return person
    }
    if let reporter = reporter(of: name) { return reporter.applied(to: person) }
    let writing = Set(authors).filter { Self.words($0).last == key || NameInitials.fits($0, letters) }
    if fits.isEmpty, writing.count == 1, let author = writing.first, !RoleLabels.asks(label), !RoleLabels.answers(label)
    {
      person.name = author
    }
    return person
  }

  /// Whether several people have this surname: then the title before it is all that tells them apart.
  private func isShared(_ name: String) -> Bool {
    let key = name.lowercased()
    return people.count { Self.words($0.name).count >= 2 && Self.words($0.name).last == key } >= 2
  }

  /// "Brother Odo": part of how one is called where nothing but a given name follows.
  private static func keepsTitle(_ label: String) -> Bool {
    label.split(separator: " ").first.map {
      ["brother", "sister", "father", "king", "queen", "prince", "princess"].contains($0.lowercased())
    } ?? false
  }

  private struct Introduced {
    var name: String
    var description: String
    var span: TextSpan
    func applied(to person: Person) -> Person {
      var person = person
      person.name = name
      person.description = description
      person.evidence = span
      return person
    }
  }

  private static let roles: Set<String> = [
    "reporter", "correspondent", "journalist", "editor", "presenter", "host", "anchor", "columnist", "writer",
    "interviewer", "moderator",
    "reporterin", "redakteur", "redakteurin", "journalistin", "korrespondent", "korrespondentin", "moderatorin",
    "journaliste",
    "rédacteur", "rédactrice", "periodista", "reporteur", "producer",
  ]

  /// "RFA Khmer Service reporter Vuthy Huot", "Harbour Courier (HC) reporter Tomas Ekelund": outlet, role, name.
  private func reporter(of label: String) -> Introduced? {
    let text = introduction
    let pattern = Array(label.utf8)
    guard !pattern.isEmpty, text.count > pattern.count else { return nil }
    var at = 0
    while at + pattern.count <= text.count {
      defer { at += 1 }
      guard matches(pattern, at: at), at == 0 || !Self.isLetter(text[at - 1]),
        at + pattern.count == text.count || !Self.isLetter(text[at + pattern.count])
      else { continue }
      // The role noun within the next few words, and a name right behind it.
      let limit = min(text.count, at + 90)
      var index = at + pattern.count
      while index < limit {
        guard Self.isLetter(text[index]) else {
          if text[index] == UInt8(ascii: ".") && index + 1 < text.count && text[index + 1] == 0x20 { break }
          index += 1
          continue
        }
        var end = index
        while end < text.count, Self.isLetter(text[end]) { end += 1 }
        let word = String(decoding: text[index..<end], as: UTF8.self).lowercased()
        if Self.roles.contains(word),
          let found = introducedNames.first(where: { Int($0.span.start) <= end + 2 && Int($0.span.end) > end + 2 })
        {
          let nameStart = max(Int(found.span.start), end + 1)
          let name = String(decoding: text[nameStart..<Int(found.span.end)], as: UTF8.self).trimmed
          // "The Gazette interviews writer Ann Lee" names the guest, who has a label of her own.
          guard name.contains(" "), !people.contains(where: { Interviewee.same($0.name, name) }) else { break }
          return Introduced(
            name: name, description: String(decoding: text[at..<end], as: UTF8.self),
            span: TextSpan(at, Int(found.span.end)))
        }
        index = end
      }
    }
    return nil
  }

  private func matches(_ pattern: [UInt8], at: Int) -> Bool {
    for index in pattern.indices where introduction[at + index] != pattern[index] {
      // Labels in capitals stand in the text as names do.
      guard pattern[index] | 0x20 == introduction[at + index] | 0x20, (pattern[index] | 0x20) &- 0x61 < 26 else {
        return false
      }
    }
    return true
  }

  /// "Sam Rainsy, leader of …, launched": the words between the commas behind a name.
  private mutating func describe(_ index: Int) {
    guard people[index].name.contains(" "),
      let found = introducedNames.first(where: { $0.name.lowercased() == people[index].name.lowercased() })
    else { return }
    let text = introduction
    var start = Int(found.span.end)
    guard start + 2 < text.count, text[start] == UInt8(ascii: ","), text[start + 1] == 0x20 else { return }
    start += 2
    var end = start
    var depth = 0
    while end < text.count, end - start < 160 {
      let byte = text[end]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0,
        byte == UInt8(ascii: ",") || byte == 0x0A
          || (byte == UInt8(ascii: ".") && end + 1 < text.count && text[end + 1] == 0x20)
      {
        break
      }
      end += 1
    }
    guard end < text.count, end - start < 160, end - start > 3, text[end] == UInt8(ascii: ",") else { return }
    people[index].description = String(decoding: text[start..<end], as: UTF8.self)
  }

  // MARK: Names as printed

  static func words(_ name: String) -> [String] {
    let words = name.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
    return Array(words.drop(while: titles(words)))
  }

  private static func withoutTitle(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    return words.drop(while: titles(words)).joined(separator: " ")
  }

  /// Tells the titles before a name. The last word is none, and "M." is an initial before another one ("M. J.").
  private static func titles(_ words: [String]) -> (String) -> Bool {
    var index = 0
    return { word in
      defer { index += 1 }
      guard index + 1 < words.count else { return false }
      let title = PersonNames.plain(word)
      return PersonNames.isTitle(word) && (title.count > 1 || PersonNames.plain(words[index + 1]).count > 1)
    }
  }

  private func spelling(of capitals: String) -> String? {
    introducedNames.first {
      $0.name.lowercased() == capitals.lowercased() && !LabelConvention.isCapitals($0.name)
    }?.name
  }

  static func titleCase(_ name: String) -> String {
    var result = ""
    var atStart = true
    for character in name {
      result += atStart ? String(character) : character.lowercased()
      atStart = !character.isLetter && character != "'" && character != "’"
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
