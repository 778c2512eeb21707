import Reading

/// The people who may be the one that answers, each with what speaks for him.
struct IntervieweeCandidates {
  /// A name as title, introduction and captions give it.
  struct Candidate {
    var name: String
    var score: Double
    /// Capitals alone make no person: a known given name, an honorific, a role or a pronoun has to speak for one.
    var isPerson = false
    /// Whether the page does more than mention the name.
    var isPresented: Bool
  }

  private var people: [Candidate] = []

  /// Persons with enough points, most points first, of equals the one that came first.
  var ranked: [Candidate] {
    people.filter { $0.isPerson && $0.score >= 3 }.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
  }

  /// - Parameters:
  ///   - printed: the name with what stands before it.
  ///   - name: the name alone.
  ///   - isPresented: whether the place where it stands presents people.
  mutating func add(_ printed: String, as name: String, _ weight: Double, isPresented: Bool) {
    let index: Int
    if let known = people.firstIndex(where: { Interviewee.same($0.name, name) }) {
      index = known
      people[index].score += weight
      if isPresented { people[index].isPresented = true }
      if name.count > people[index].name.count { people[index].name = name }
    } else {
      index = people.count
      people.append(Candidate(name: name, score: weight, isPresented: isPresented))
    }
    if printed != name, Interviewee.isProfession(String(printed.prefix { $0 != " " })) {
      people[index].score += 2
      people[index].isPerson = true
      people[index].isPresented = true
    }
  }

  /// "Baker Tilda Orm" beside "Tilda Orm": the word before the name is his profession.
  mutating func joinProfessions() {
    for index in people.indices.reversed() {
      guard let shorter = people.indices.first(where: { people[index].name.hasSuffix(" " + people[$0].name) }) else {
        continue
      }
      people[shorter].score += people[index].score
      people[shorter].isPerson = people[shorter].isPerson || people[index].isPerson
      people[shorter].isPresented = true
      people.remove(at: index)
    }
  }

  /// Adds what the page says around the names.
  /// - Parameters:
  ///   - asked: all questions.
  ///   - introduction: text before the first question.
  ///   - everything: the introduction, then title and headings.
  ///   - byline: who wrote the page.
  mutating func weigh(asked: ByteText, introduction: ByteText, everything: ByteText, byline: [String]) {
    for index in people.indices {
      weighGivenName(index)
      guard let surname = people[index].name.split(separator: " ").last.map(String.init), surname.count > 2 else {
        continue
      }
      weighHonorific(index, surname, asked: asked, introduction: introduction)
      weighPresentation(index, introduction: introduction, everything: everything)
      // Somebody who is presented is mentioned again by one name.
      let mentions = introduction.ends(of: surname).count
      if mentions >= 2 { people[index].isPresented = true }
      people[index].score += min(1.5, 0.3 * Double(mentions))
      if let given = people[index].name.split(separator: " ").first.map(String.init), given.count > 2,
        asked.hasPrefix(given) || asked.contains(" \(given),") || asked.contains("\(given), ")
      {
        people[index].score += 1
        people[index].isPresented = true
      }
      if byline.contains(where: { Interviewee.same($0, people[index].name) }) { people[index].score -= 3 }
    }
  }

  private mutating func weighGivenName(_ index: Int) {
    let name = people[index].name
    guard let first = SpeakerDirectory.words(name).first, let printed = name.split(separator: " ").first,
      !Organisations.isAbbreviation(String(printed), in: name), PersonNames.isGivenName(first)
    else { return }
    people[index].score += 2.5
    people[index].isPerson = true
  }

  private static let honorifics = [
    "Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs. ", "Dr. ", "Herr ", "Frau ", "Professor ", "M. ", "Mme ", "Senator ",
    "President ",
  ]

  private mutating func weighHonorific(_ index: Int, _ surname: String, asked: ByteText, introduction: ByteText) {
    let places = (asked.places(of: surname), introduction.places(of: surname))
    guard
      let title = Self.honorifics.first(where: {
        asked.holds($0, before: places.0) || introduction.holds($0, before: places.1)
      })
    else { return }
    people[index].score += 2
    people[index].isPerson = true
    if asked.holds(title, before: places.0) { people[index].isPresented = true }
  }

  private mutating func weighPresentation(_ index: Int, introduction: ByteText, everything: ByteText) {
    let name = people[index].name
    let places = everything.places(of: name)
    if Self.presenting.contains(where: { everything.holds($0, before: places) }) {
      people[index].score += 1.5
      people[index].isPresented = true
    }
    // "X, professor of …", "X is …" present somebody.
    let introduced = places.filter { $0.upperBound <= introduction.bytes.count }
    if [", ", " (", " is ", " ist ", " est "].contains(where: { introduction.holds($0, after: introduced) }) {
      people[index].score += 0.8
      people[index].isPresented = true
    }
    // "Ann Lee grew up in …" begins the introduction.
    let begins = introduced.contains { place in
      Self.isFirst(place.lowerBound, in: introduction.bytes)
        && place.upperBound + 1 < introduction.bytes.count
        && introduction.bytes[place.upperBound] == 0x20
        && introduction.bytes[place.upperBound + 1] &- 0x61 < 26
    }
    if begins {
      people[index].isPresented = true
      people[index].score += 0.8
    }
    let hasRole = Interviewee.isPresentedByRole(name, in: introduction)
    let acts = Self.acts(name, in: introduction)
    let isSubject = !acts && Self.isSubject(name, in: introduction, begins: begins)
    people[index].score += (hasRole ? 2 : 0) + (acts ? 2 : 0) + (isSubject ? 1 : 0)
    if hasRole || acts || isSubject {
      people[index].isPerson = true
      people[index].isPresented = true
    }
  }

  /// What stands before the name of the one who is interviewed.
  private static let presenting = [
    "with ", "mit ", "avec ", "com ", "con ", "spoke to ", "talks to ", "asked ", "met ", "met with ", "Meet ",
    "Introducing ", "bei ", "an ", "founder ",
    "author ", "professor ", "Professor ", "Dr. ", "director ", "artist ", "producer ", "writer ", "minister ",
    "mayor ", "engineer ", "editor ", "Prof. Dr. ",
    "Experte ", "Expertin ", "Chef ", "Chefin ", "Forscher ", "Forscherin ", "Autor ", "Autorin ", "Historiker ",
    "Historikerin ",
  ]

  /// Whether a name stands first in its line, but for a title.
  private static func isFirst(_ start: Int, in text: [UInt8]) -> Bool {
    let line = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = String(decoding: text[line..<start], as: UTF8.self).trimmed
    return before.isEmpty || PersonNames.titles.contains(PersonNames.plain(before))
  }

  /// "Tamsin Orrel leads the survey": what only a person does, right behind the name.
  private static func acts(_ name: String, in text: ByteText) -> Bool {
    guard let end = text.ends(of: name + " ").first else { return false }
    let word = text.bytes[end...].prefix { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
    return acting.contains(String(decoding: word, as: UTF8.self))
  }

  /// "Leocadia Marsh has run the archive since 2009. She …": an unknown name that a pronoun takes up is a person.
  private static func isSubject(_ name: String, in text: ByteText, begins: Bool) -> Bool {
    guard let place = text.places(of: name).first,
      begins
        || [" has ", " is ", " was ", " had "].contains(where: { text.bytes[place.upperBound...].starts(with: $0.utf8) }
        )
    else { return false }
    return [" She ", " He ", " she ", " he ", " her ", " him ", " his "].contains {
      !text.places(of: $0).filter { $0.lowerBound >= place.upperBound }.isEmpty
    }
  }

  private static let acting: Set<String> = [
    "leads", "led", "runs", "ran", "heads", "headed", "found", "founded", "wrote", "writes", "works", "worked", "lives",
    "lived", "teaches", "taught", "studies", "studied", "served", "serves", "plans", "kept", "keeps", "built", "speaks",
    "explains", "tells", "talks", "knows", "leitet", "leitete", "arbeitet", "forscht", "lehrt", "lebt", "schreibt",
    "schrieb", "gründete", "erklärt", "erzählt", "dirige", "travaille", "enseigne", "écrit", "vit",
  ]
}
