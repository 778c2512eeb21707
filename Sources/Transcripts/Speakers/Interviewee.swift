import Reading
import SourceText

/// Names the one who answers where no label does: the person whom title and introduction present.
enum Interviewee {
  /// What stands before the name of the one who is interviewed.
  private static let presenting = [
    "with ", "mit ", "avec ", "com ", "con ", "spoke to ", "talks to ", "asked ", "met ", "met with ", "Meet ",
    "Introducing ", "bei ", "an ", "founder ",
    "author ", "professor ", "Professor ", "Dr. ", "director ", "artist ", "producer ", "writer ", "minister ",
    "mayor ", "engineer ", "editor ", "Prof. Dr. ",
    "Experte ", "Expertin ", "Chef ", "Chefin ", "Forscher ", "Forscherin ", "Autor ", "Autorin ", "Historiker ",
    "Historikerin ",
  ]

  /// - Parameters:
  ///   - introduction: text before the first question.
  ///   - questions: all questions, in which the person is addressed ("Mr Tolland, …").
  /// - Returns: the name, nil when nobody stands out: a vague name is better than a wrong one.
  static func name(
    title: String?, headings: [String], introduction: [UInt8], captions: [String], questions: [UInt8], byline: [String],
    site: String = ""
  )
    -> String?
  {
    // The first line of a plain text is no title when it is the first question: whom one asks about does not answer.
    let asked = ByteText(questions)
    let titles = ([title].compactMap { $0 } + headings.prefix(3)).filter { !isQuestion($0, in: asked) }
    let presentation = Presentation(
      titles: titles, introduction: introduction, captions: captions, byline: byline, site: site)
    if let answering = only(presentation.answering, titles) {
      let name = trimmed(answering)
      return LabelConvention.isCapitals(name) ? SpeakerDirectory.titleCase(name) : name
    }
    // Two who are asked, or one whose full name the page does not give: nobody else answers.
    guard presentation.answering.isEmpty else { return nil }
    if let single = presentation.single { return PersonNames.isGivenName(single.lowercased()) ? single : nil }
    // Beside the score: whether it is a person, and whether the page does more than mention the name.
    var scores: [(name: String, score: Double, isPerson: Bool, isPresented: Bool)] = []
    func add(_ printed: String, _ weight: Double) {
      guard !Organisations.isOne(printed), !presentation.isBeside(printed) else { return }
      let name = trimmed(printed)
      defer {
        if printed != name, isProfession(String(printed.prefix { $0 != " " })),
          let index = scores.firstIndex(where: { same($0.name, name) })
        {
          scores[index].score += 2
          scores[index].isPerson = true
          scores[index].isPresented = true
        }
      }
      if let index = scores.firstIndex(where: { same($0.name, name) }) {
        scores[index].score += weight
        if weight == 2 || weight == 0.8 { scores[index].isPresented = true }
        if name.count > scores[index].name.count { scores[index].name = name }
      } else {
        scores.append((name, weight, false, weight == 2 || weight == 0.8))
      }
    }
    // Title and headline mostly say the same: a name in them counts once.
    var titled: [String] = []
    for text in titles {
      for found in PersonNames.find(in: Array(text.utf8)) where !titled.contains(where: { same($0, found.name) }) {
        titled.append(found.name)
        add(found.name, 2)
      }
    }
    for (rank, found) in PersonNames.find(in: introduction).enumerated().prefix(60) {
      add(found.name, rank < 4 ? 1.2 : 0.7)
    }
    for caption in captions.prefix(6) {
      for found in PersonNames.find(in: Array(caption.utf8)).prefix(2) { add(found.name, 0.8) }
    }
    // "Baker Tilda Orm" beside "Tilda Orm": the word before the name is his profession.
    for index in scores.indices.reversed() {
      guard let shorter = scores.indices.first(where: { scores[index].name.hasSuffix(" " + scores[$0].name) }) else {
        continue
      }
      scores[shorter].score += scores[index].score
      scores[shorter].isPerson = scores[shorter].isPerson || scores[index].isPerson
      scores[shorter].isPresented = true
      scores.remove(at: index)
    }
    let intro = ByteText(introduction)
    let everything = ByteText(
      introduction + Array(("\n" + (title ?? "") + "\n" + headings.joined(separator: "\n")).utf8))
    for index in scores.indices {
      let words = SpeakerDirectory.words(scores[index].name)
      let printed = scores[index].name.split(separator: " ")
      if let first = words.first, !Organisations.isAbbreviation(String(printed[0]), in: scores[index].name) {
        if PersonNames.isGivenName(first) {
          scores[index].score += 2.5
          scores[index].isPerson = true
        }
      }
      guard let surname = printed.last.map(String.init), surname.count > 2 else { continue }
      let surnames = (asked.places(of: surname), intro.places(of: surname))
      for title in [
        "Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs. ", "Dr. ", "Herr ", "Frau ", "Professor ", "M. ", "Mme ", "Senator ",
        "President ",
      ]
      where asked.holds(title, before: surnames.0) || intro.holds(title, before: surnames.1) {
        scores[index].score += 2
        scores[index].isPerson = true
        if asked.holds(title, before: surnames.0) { scores[index].isPresented = true }
        break
      }
      let places = everything.places(of: scores[index].name)
      if presenting.contains(where: { everything.holds($0, before: places) }) {
        scores[index].score += 1.5
        scores[index].isPresented = true
      }
      // "X, professor of …", "X is …" present somebody.
      let introduced = places.filter { $0.upperBound <= introduction.count }
      if [", ", " (", " is ", " ist ", " est "].contains(where: { intro.holds($0, after: introduced) }) {
        scores[index].score += 0.8
        scores[index].isPresented = true
      }
      // "Ann Lee grew up in …" begins the introduction.
      let begins = introduced.contains { place in
        isFirst(place.lowerBound, in: introduction)
          && place.upperBound + 1 < introduction.count
          && introduction[place.upperBound] == 0x20 && introduction[place.upperBound + 1] &- 0x61 < 26
      }
      if begins {
        scores[index].isPresented = true
        scores[index].score += 0.8
      }
      let hasRole = isPresentedByRole(scores[index].name, in: intro)
      let acts = acts(scores[index].name, in: intro)
      let isSubject = !acts && isSubject(scores[index].name, in: intro, begins: begins)
      scores[index].score += (hasRole ? 2 : 0) + (acts ? 2 : 0) + (isSubject ? 1 : 0)
      if hasRole || acts || isSubject {
        scores[index].isPerson = true
        scores[index].isPresented = true
      }
      // Somebody who is presented is mentioned again by one name.
      if occurrences(of: surname, in: intro) >= 2 { scores[index].isPresented = true }
      scores[index].score += min(1.5, 0.3 * Double(occurrences(of: surname, in: intro)))
      if let given = printed.first.map(String.init), given.count > 2,
        asked.hasPrefix(given) || asked.contains(" \(given),") || asked.contains("\(given), ")
      {
        scores[index].score += 1
        scores[index].isPresented = true
      }
      if byline.contains(where: { same($0, scores[index].name) }) { scores[index].score -= 3 }
    }
    // Capitals alone make no person: a known given name, an honorific or a presenting phrase must speak for one.
    let people = scores.filter { $0.isPerson && $0.score >= 3 }
    let ranked = people.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
      \.element)
    guard let best = ranked.first else { return givenName(introduction, byline + presentation.beside) }
    // Who writes does not answer, and where two come into question the page has to say which of them it is.
    func writes(_ name: String) -> Bool {
      byline.contains { same($0, name) || $0.lowercased().contains(name.lowercased()) }
    }
    guard !writes(best.name) else { return nil }
    guard best.isPresented else { return nil }
    let rivals = ranked.dropFirst().filter { !writes($0.name) }
    if let rival = rivals.first, best.score - rival.score < margin { return nil }
    return best.name
  }

  /// Whether a name stands first in its line, but for a title.
  private static func isFirst(_ start: Int, in text: [UInt8]) -> Bool {
    let line = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = String(decoding: text[line..<start], as: UTF8.self).trimmed
    return before.isEmpty || PersonNames.titles.contains(PersonNames.plain(before))
  }

  /// Points by which somebody has to stand out among several people that no phrase tells apart.
  private static let margin = 3.0

  /// The only one, or the only one whom a title names.
  private static func only(_ names: [String], _ titles: [String]) -> String? {
    if names.count < 2 { return names.first }
    let titled = names.filter { name in titles.contains { $0.contains(name) } }
    return titled.count == 1 ? titled[0] : nil
  }

  private static func isQuestion(_ title: String, in questions: ByteText) -> Bool {
    guard title.utf8.last == UInt8(ascii: "?") else { return false }
    let spoken = title.firstIndex(of: ":").map { title[title.index(after: $0)...].drop { $0 == " " } } ?? title[...]
    return questions.contains(title) || !spoken.isEmpty && questions.contains(String(spoken))
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

  /// Ends of words that name a profession, as they stand before a name ("Hydrologist Mirela Stanhop").
  private static let professions = [
    "ologist", "omist", "ivist", "icist", "entist", "nalist", "ngineer", "storian", "itician", "usician", "chitect",
    "rapher",
    "ologe", "ologin", "orscher", "orscherin", "ngenieur", "ngenieurin", "storiker", "storikerin", "onomin", "usiker",
    "usikerin",
  ]

  static func isProfession(_ word: String) -> Bool { professions.contains { word.lowercased().hasSuffix($0) } }

  /// "Adaeze Okonor, chief engineer of …": a role right behind the name.
  private static func isPresentedByRole(_ name: String, in text: ByteText) -> Bool {
    for end in text.ends(of: name + ", ") {
      // "…, the engineer"
      let article = ["the ", "a ", "an "].first { text.bytes[end...].starts(with: $0.utf8) }
      let word = text.bytes[(end + (article?.utf8.count ?? 0))...].prefix {
        ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 >= 0x80
      }
      if roles.contains(String(decoding: word, as: UTF8.self).lowercased()) { return true }
    }
    return false
  }

  /// "the expert Lorne Addick", "Adaeze Okonor, chief engineer": a role right before or behind the name.
  static func hasRole(_ name: String, at span: TextSpan, in text: ByteText) -> Bool {
    let before = text.bytes[..<Int(span.start)]
    if before.last == 0x20 {
      let word = before.dropLast().reversed().prefix {
        ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 >= 0x80
      }
      if roles.contains(String(decoding: word.reversed(), as: UTF8.self)) { return true }
    }
    return isPresentedByRole(name, in: text)
  }

  static let roles: Set<String> = [
    "chief", "head", "director", "professor", "founder", "co-founder", "leader", "president", "chair",
    "chairman", "chairwoman",
    "spokesman", "spokeswoman", "author", "engineer", "mayor", "minister", "ceo", "owner", "artist", "writer", "singer",
    "actor", "actress",
    "scientist", "doctor", "lawyer", "historian", "member", "senator", "editor", "manager", "coach", "researcher",
    "expert", "former", "who",
    "professorin", "leiter", "leiterin", "gründer", "gründerin", "direktor", "direktorin", "autor", "autorin", "chefin",
    "vorsitzender",
    "vorsitzende", "sprecher", "sprecherin", "fondateur", "fondatrice", "directeur", "directrice", "professeur",
    "auteur",
  ]

  /// Some pages present their guest by the given name alone: the only one in the introduction.
  private static func givenName(_ introduction: [UInt8], _ byline: [String]) -> String? {
    var names: Set<String> = []
    // "Don't" is no name: an apostrophe belongs to its word.
    for word in introduction.split(whereSeparator: { !($0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x27) }) {
      let text = String(decoding: word, as: UTF8.self)
      guard text.first?.isUppercase == true, text.count > 2, PersonNames.givenNames.contains(text.lowercased()),
        !PersonNames.isCommon(text.lowercased())
      else { continue }
      names.insert(text)
    }
    names = names.filter { name in !byline.contains { $0.contains(name) } }
    return names.count == 1 ? names.first : nil
  }

  /// "Cultural Artist Alexandria Douziech" begins with its given name, where one is known.
  private static func trimmed(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    // "Port Ellery Mayor Ann Lee" is called Ann Lee.
    if words.count > 3,
      let title = words.dropLast(2).lastIndex(where: { PersonNames.titles.contains(PersonNames.plain($0)) })
    {
      words.removeFirst(title + 1)
      return words.joined(separator: " ")
    }
    if words.count > 2, isProfession(words[0]) || roles.contains(words[0].lowercased()) {
      words.removeFirst()
      return words.joined(separator: " ")
    }
    guard words.count > 2,
      let given = words.dropLast().firstIndex(where: { PersonNames.givenNames.contains($0.lowercased()) }), given > 0
    else { return name }
    return words[given...].joined(separator: " ")
  }

  /// Whether two names mean one person: equal, or one is the other's surname or a shorter form with the same ends.
  static func same(_ a: String, _ b: String) -> Bool {
    let (first, second) = (SpeakerDirectory.words(a), SpeakerDirectory.words(b))
    return first == second
      || (first.count >= 2 && second.count >= 2 && first.last == second.last && first.first == second.first)
  }

  private static func occurrences(of word: String, in text: ByteText) -> Int { text.ends(of: word).count }
}
