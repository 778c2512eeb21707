import Reading
import SourceText

/// Names the one who answers where no label does: the person whom title and introduction present.
enum Interviewee {
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
    var candidates = IntervieweeCandidates()
    func add(_ printed: String, _ weight: Double, isPresented: Bool) {
      guard !Organisations.isOne(printed), !presentation.isBeside(printed) else { return }
      candidates.add(printed, as: trimmed(printed), weight, isPresented: isPresented)
    }
    // Title and headline mostly say the same: a name in them counts once.
    var titled: [String] = []
    for text in titles {
      for found in PersonNames.find(in: Array(text.utf8)) where !titled.contains(where: { same($0, found.name) }) {
        titled.append(found.name)
        add(found.name, 2, isPresented: true)
      }
    }
    for (rank, found) in PersonNames.find(in: introduction).enumerated().prefix(60) {
      add(found.name, rank < 4 ? 1.2 : 0.7, isPresented: false)
    }
    for caption in captions.prefix(6) {
      for found in PersonNames.find(in: Array(caption.utf8)).prefix(2) { add(found.name, 0.8, isPresented: true) }
    }
    candidates.joinProfessions()
    let everything = ByteText(
      introduction + Array(("\n" + (title ?? "") + "\n" + headings.joined(separator: "\n")).utf8))
    candidates.weigh(asked: asked, introduction: ByteText(introduction), everything: everything, byline: byline)
    guard let best = candidates.ranked.first else { return givenName(introduction, byline + presentation.beside) }
    // Who writes does not answer, and where two come into question the page has to say which of them it is.
    func writes(_ name: String) -> Bool {
      byline.contains { same($0, name) || $0.lowercased().contains(name.lowercased()) }
    }
    guard !writes(best.name) else { return nil }
    guard best.isPresented else { return nil }
    let rivals = candidates.ranked.dropFirst().filter { !writes($0.name) }
    if let rival = rivals.first, best.score - rival.score < margin { return nil }
    return best.name
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

  /// Ends of words that name a profession, as they stand before a name ("Hydrologist Mirela Stanhop").
  private static let professions = [
    "ologist", "omist", "ivist", "icist", "entist", "nalist", "ngineer", "storian", "itician", "usician", "chitect",
    "rapher",
    "ologe", "ologin", "orscher", "orscherin", "ngenieur", "ngenieurin", "storiker", "storikerin", "onomin", "usiker",
    "usikerin",
  ]

  static func isProfession(_ word: String) -> Bool { professions.contains { word.lowercased().hasSuffix($0) } }

  /// "Adaeze Okonor, chief engineer of …": a role right behind the name.
  static func isPresentedByRole(_ name: String, in text: ByteText) -> Bool {
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
}
