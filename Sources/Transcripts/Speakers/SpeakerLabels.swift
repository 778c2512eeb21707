import SourceText

/// What a label may name. A label is printed like a speaker's name and is one more often than not in an interview; in an article,
/// a list or a table it names a thing ("Starting price: …").
enum LabelKind {
  /// Who speaks, by office or part: "Moderator", "Q", "Audience member", "The President", "Speaker 2".
  case role
  /// A person: a known given name, a title, an introduction that presents one, or a label that calls the voice a host.
  case person
  /// The page's own publication.
  case outlet
  /// Built like a name, and nothing else speaks for it.
  case name
  /// Words of a thing, or no name by its shape.
  case words
}

/// Tells the labels of one page that can name a speaker from those that cannot.
struct SpeakerLabels {
  /// Names of people in title and introduction and among the labels, with their surnames and initials, in lower case.
  private var people: Set<String> = []
  /// Names in title and introduction, people or not.
  private var presented: Set<String> = []
  /// Words of labels that the page also prints in small letters within its text.
  private var common: Set<UInt64> = []
  private let site: String

  /// - Parameter lines: every label that is to be judged, with its unit and the bytes of the unit that are no running text.
  init(_ page: Page, lines: [(unit: Int, label: Label, skipped: Int)]) {
    site = Self.letters(page.document.metadata.site ?? "")
    var wanted: Set<UInt64> = []
    var distinct: Set<String> = []
    var skipped: [Int: Int] = [:]
    for line in lines {
      skipped[line.unit] = line.skipped
      guard distinct.insert(line.label.name).inserted else { continue }
      for word in Self.words(line.label.name) { wanted.insert(WordKey.key(word)) }
      let forms = Self.forms(line.label.name)
      if Self.hasGivenName(line.label.name) { people.formUnion(forms) }
      // A full name presents its surname and its initials.
      presented.formUnion(forms.dropFirst())
    }
    for index in page.units.indices { note(page.bytes(index).dropFirst(skipped[index] ?? 0), wanted) }
    var texts = [page.document.metadata.title ?? ""] + page.document.metadata.byline
    let introduction = min(max(lines.first?.unit ?? 0, 8), 12)
    for unit in page.units.indices.prefix(introduction) where page.isRunningText(unit) {
      // A label presents nobody by itself.
      texts.append(String(decoding: page.bytes(unit).dropFirst(skipped[unit] ?? 0), as: UTF8.self))
    }
    for text in texts {
      let bytes = ByteText(Array(text.utf8))
      for found in PersonNames.find(in: bytes.bytes) {
        let isProfession =
          Interviewee.isProfession(String(found.name.prefix { $0 != " " }))
          || Interviewee.hasRole(found.name, at: found.span, in: bytes)
        let forms = Self.forms(found.name)
        presented.formUnion(forms)
        if isProfession || Self.hasGivenName(found.name) { people.formUnion(forms) }
      }
    }
  }

  /// "Ann Lee's House" is a house.
  private static func isPossessive(_ name: String) -> Bool {
    ["'s ", "’s "].contains { name.contains($0) } || name.hasSuffix("'s") || name.hasSuffix("’s")
  }

  /// How labels print a full name: whole, by surname, by given name, by initials.
  static func forms(_ name: String) -> [String] {
    let words = SpeakerDirectory.words(name)
    guard words.count >= 2, words.count <= 5, !Organisations.isOne(name) else { return [] }
    return [words.joined(separator: " "), words[words.count - 1], words[0]] + NameInitials.forms(name)
  }

  /// Notes which of the wanted words stand in small letters in a line.
  private mutating func note(_ bytes: ArraySlice<UInt8>, _ wanted: Set<UInt64>) {
    WordKey.forEach(in: bytes) { key, isLower, _ in
      if isLower, wanted.contains(key) { common.insert(key) }
    }
  }

  // MARK: Judgement

  func kind(_ label: Label) -> LabelKind {
    let name = label.name
    if Self.isRole(name) || name == ChangeMarks.label { return .role }
    if let title = label.title, Self.isOnAir(title) { return .person }
    guard Self.hasShape(name) else { return .words }
    let plain = Self.letters(name)
    if !plain.isEmpty, plain == site || plain.count > 3 && site.contains(plain) { return .outlet }
    let words = SpeakerDirectory.words(name)
    let key = words.joined(separator: " ")
    let initials = String(name.lowercased().filter(\.isLetter))
    if Self.isPossessive(name) { return .words }
    if Organisations.isOne(name) { return isCommon(name) ? .words : .name }
    if Self.hasTitle(name) { return .person }
    // "Junior Developers" has a given name in it, and the page speaks of developers.
    if !presented.contains(key) {
      if isCommon(name) { return .words }
      if let last = words.last, words.count > 1, isCommon(last) { return .name }
    }
    if Self.hasGivenName(name) || people.contains(key) { return .person }
    if words.count == 1, PersonNames.isGivenName(key) { return isCommon(name) ? .words : .person }
    if initials.count <= 4, words.count == 1, people.contains(initials) { return .person }
    return isCommon(name) ? .words : .name
  }

  /// Whether title or introduction print the label as a name, or it is the publication's.
  func isKnown(_ label: Label) -> Bool {
    let key = SpeakerDirectory.words(label.name).joined(separator: " ")
    return presented.contains(key) || kind(label) == .outlet
  }

  /// Whether every word of a label stands in small letters somewhere on the page.
  private func isCommon(_ name: String) -> Bool {
    let words = Self.words(name)
    return !words.isEmpty && words.allSatisfy { common.contains(WordKey.key($0)) }
  }

  /// Words of a label that can be common ones.
  private static func words(_ name: String) -> [String] {
    name.split { !($0.isLetter || $0 == "'") }.map { $0.lowercased() }.filter {
      $0.utf8.count >= 3 && !particles.contains($0)
    }
  }

  // MARK: Shape

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "di", "del", "della", "du", "des", "van", "von", "vom", "der", "den", "ter", "ten",
    "te", "zu", "zum", "zur", "la", "le", "lo", "los", "las", "bin", "ibn", "bint", "al", "el", "y", "e", "i", "af",
    "av", "ul", "of", "the", "and", "und", "et", "en", "och", "og", "in", "a",
  ]

  /// Every word begins with a capital (or in a script without them) but for the particles of names; no signs, no numbers.
  static func hasShape(_ name: String) -> Bool {
    let words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard (1...6).contains(words.count), words.filter({ !particles.contains(String($0)) }).count <= 4 else {
      return false
    }
    for character in name {
      guard character.isLetter || character.isNumber || " \u{A0}.'’-–‑&_".contains(character) else { return false }
    }
    // A nickname is one word in any case.
    if words.count == 1 { return name.contains { $0.isLetter } }
    for (position, word) in words.enumerated() {
      if position > 0, particles.contains(String(word)) || word == "&" { continue }
      if position == 0, LabelScanner.particles.contains(String(word)) { continue }
      guard let first = word.first, first.isLetter, !first.isLowercase || word.contains(where: \.isUppercase) else {
        return false
      }
      if word.contains(where: \.isNumber) { return false }
    }
    return true
  }

  private static func letters(_ name: String) -> String { name.lowercased().filter(\.isLetter) }

  /// A known given name before another word; capitals within a name in mixed letters are an abbreviation ("Chubb INA Group").
  static func hasGivenName(_ name: String) -> Bool {
    let printed = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    let words = SpeakerDirectory.words(name)
    guard words.count >= 2, words.count <= 5, !Organisations.isOne(name), !isPossessive(name), hasShape(name) else {
      return false
    }
    guard PersonNames.isGivenName(words[0]), let first = printed.dropFirst(printed.count - words.count).first else {
      return false
    }
    return !Organisations.isAbbreviation(String(first), in: name)
  }

  static func hasTitle(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, let first = words.first else { return false }
    let title = PersonNames.plain(String(first))
    return honorifics.contains(title) || first.hasSuffix(".") && PersonNames.shortTitles.contains(title)
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "herr", "frau", "monsieur", "madame", "mme",
    "senator", "señor", "señora", "judge", "justice", "rev", "captain", "governor", "ambassador", "sheriff",
    "deputy", "vice", "hon", "councillor", "councilor", "cllr", "lord", "lady",
    "brother", "sister", "father", "reverend", "pastor", "rabbi", "imam", "bishop", "superintendent", "inspector",
    "sergeant", "lieutenant", "colonel", "admiral", "commander", "congressman", "congresswoman", "representative",
  ]

  // MARK: Parts

  /// Nouns for those who speak without a name.
  private static let parts: Set<String> = [
    "interviewer", "interviewee", "host", "cohost", "co-host", "moderator", "reporter", "correspondent", "anchor",
    "announcer", "narrator", "speaker", "participant", "caller", "questioner", "audience", "witness", "operator",
    "president", "chairman", "chairwoman", "chairperson", "unidentified", "unknown", "male", "female", "translator",
    "interpreter", "guest", "respondent", "panelist", "panellist", "presenter", "journalist", "lady", "person", "voice",
    "interviewerin", "moderatorin", "reporterin", "zuschauer", "zuschauerin", "publikum", "sprecher", "sprecherin",
    "journaliste", "animateur", "animatrice", "présentateur", "présentatrice", "entrevistador", "entrevistadora",
    "presentador", "presentadora", "giornalista", "intervistatore", "man", "woman", "crowd", "secretary", "chair",
    "minister", "mayor", "governor", "senator", "chancellor",
  ]

  /// Whether a label is an office or a part, on whatever page it stands.
  static func isRole(_ label: String) -> Bool {
    RoleLabels.asks(label) || RoleLabels.answers(label) || isPart(label)
  }

  /// "Audience member", "UNIDENTIFIED FEMALE #2", "Speaker 1", "The First Lady": a part as the first or the last word.
  static func isPart(_ label: String) -> Bool {
    var words = label.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" || $0 == "," }).map(String.init)
    while let last = words.last, last.allSatisfy({ $0.isNumber || $0 == "#" || $0 == "." }) { words.removeLast() }
    if words.first == "the" {
      words.removeFirst()
      if words.count == 1, courtroom.contains(words[0]) { return true }
    }
    guard words.count <= 4, let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return parts.contains(first) }
    if first == "unidentified" || first == "unknown" || first == "unnamed" { return true }
    // A part within another noun phrase ("Host city", "Speaker system") is none: only people stand beside one.
    return parts.contains(last) || beginning.contains(first) && persons.contains(last)
  }

  /// Who tells the story behind the picture and is neither asked nor asks.
  static func narrates(_ label: String) -> Bool {
    ["narrator", "voiceover", "voice-over", "voice over", "erzähler", "erzählerin"].contains(label.lowercased())
  }

  /// Who speaks in a court: "THE COURT", "THE CLERK".
  private static let courtroom: Set<String> = [
    "court", "clerk", "bailiff", "defendant", "plaintiff", "foreperson", "juror", "videographer", "deponent",
  ]

  /// What a broadcaster's transcript prints beside a name: "HOST", "BYLINE", "White House Correspondent".
  private static func isOnAir(_ title: String) -> Bool {
    let last = title.lowercased().split { !($0.isLetter || $0 == "-") }.last.map(String.init) ?? ""
    return ["host", "co-host", "byline", "anchor", "correspondent", "reporter", "moderator", "presenter"].contains(last)
  }

  private static let beginning: Set<String> = [
    "audience", "unidentified", "unknown", "male", "female", "crowd", "student", "first", "second", "third",
  ]
  private static let persons: Set<String> = [
    "member", "members", "person", "speaker", "male", "female", "man", "woman", "voice", "participant", "question",
    "reporter", "student", "questioner", "boy", "girl", "child",
  ]
}
