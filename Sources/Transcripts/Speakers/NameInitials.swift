/// How pages shorten names to initials: "RM" is Rana al-Mutari, "KMB" and "KB" are Kei Mensa-Bode.
enum NameInitials {
  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "di", "del", "della", "van", "von", "der", "den", "ter", "zu", "la", "le", "bin",
    "ibn", "al", "el", "af", "av", "y", "e",
  ]

  /// All usual forms in small letters, that of all words first.
  static func forms(_ name: String) -> [String] {
    let words = SpeakerDirectory.words(name)
    let parts = words.flatMap { $0.split(whereSeparator: { $0 == "-" || $0 == "‑" || $0 == "–" }).map(String.init) }
    var forms: [String] = []
    for form in [words, parts, words.filter(isNoParticle), parts.filter(isNoParticle)] {
      let initials = String(form.compactMap(\.first))
      if initials.count >= 2, !forms.contains(initials) { forms.append(initials) }
    }
    // "EFS" is El Faro del Sur.
    let capitals = name.split(separator: " ").compactMap(\.first).filter(\.isUppercase)
    let printed = String(capitals).lowercased()
    if capitals.count >= 2, (words.count - 2...words.count).contains(capitals.count), words.count > 2,
      !forms.contains(printed)
    {
      forms.append(printed)
    }
    return forms
  }

  static func fits(_ name: String, _ letters: String) -> Bool { letters.count >= 2 && forms(name).contains(letters) }

  /// "Y. L. G.": letters with stops alone, which are no full name.
  static func areAll(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy {
        $0.contains(where: \.isLetter) && $0.count(where: \.isLetter) * 2 == $0.count && $0.last == "."
      }
  }

  private static func isNoParticle(_ word: String) -> Bool { !particles.contains(word) }
}
