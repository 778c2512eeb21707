/// Names of people compared as people: "TRUMP", "Donald Trump" and "President Trump" are one.
enum People {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "senator", "sen", "governor", "gov", "secretary",
    "minister", "prime", "judge", "justice", "king", "queen", "prince", "princess", "sir", "lord", "lady", "mayor",
    "former",
    "vice", "chancellor", "general", "colonel", "captain", "rep", "representative", "congressman", "congresswoman",
    "speaker",
    "herr", "frau", "monsieur", "madame", "the", "host", "reporter", "moderator", "chief", "director", "jr", "sr",
  ]

  /// The words of a name without titles, in lower case; the words themselves where nothing else is left.
  static func words(_ name: String) -> [String] {
    // "SEN. BERNIE SANDERS (D-VT), PRESIDENTIAL CANDIDATE": what follows the name is no part of it.
    let bare = name.prefix { $0 != "(" && $0 != "," }
    let all = (bare.isEmpty ? name[...] : bare).lowercased().split {
      !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’"
    }.map(String.init)
    let kept = all.filter { !titles.contains($0) }
    return kept.isEmpty ? all : kept
  }

  /// Whether both may name one person: the same surname, and given names or initials that do not speak against it.
  static func areSame(_ a: String, _ b: String) -> Bool {
    let (first, second) = (words(a), words(b))
    guard let surnameA = first.last, let surnameB = second.last else { return first.isEmpty && second.isEmpty }
    guard surnameA == surnameB else {
      // "Hun Sen" and "Hun": a one-word name may be the first of several.
      return first.count == 1 && second.count > 1 && second.first == surnameA
        || second.count == 1 && first.count > 1 && first.first == surnameB
    }
    guard first.count > 1, second.count > 1 else { return true }
    return zip(first.dropLast(), second.dropLast()).allSatisfy { x, y in
      x == y || (x.count == 1 || y.count == 1) && x.first == y.first
    }
  }
}
