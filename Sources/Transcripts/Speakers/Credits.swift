/// Lines that name who made the page, not what was said: "Translated by …", "edited for length", "Interview: …".
enum Credits {
  private static let openings = [
    "translated by", "edited by", "edited in", "interview by", "interviewed by", "reported by", "photo by", "photos by",
    "photography by",
    "transcribed by", "this interview was ", "this interview has been ", "this conversation was ",
    "this conversation has been ", "written by", "compiled by", "produced by", "interview conducted",
    "das interview führte",
    "das gespräch führte", "die fragen stellte", "interview und", "text:", "foto:", "fotos:", "aufgezeichnet von",
    "propos recueillis",
    "entretien réalisé", "traduction", "übersetzung", "entrevista", "bild:", "(end)", "copyright", "©",
  ]
  private static let phrases = [
    "edited for length", "edited for clarity", "condensed and edited", "edited and condensed", "edited for brevity",
    "interview führte", "interview führten", "fragen stellte", "gespräch führte",
  ]
  /// Parts of all phrases, one of which stands in each.
  private static let signs = ["edited", "hrte", "stellte"]

  /// Whether a line names who asked or wrote: "Interview by Jo Barlow", "By Ruth Calder".
  static func namesAuthor(_ text: String) -> Bool {
    let lower = text.lowercased().trimmed
    return ["interview by ", "interviewed by ", "by ", "words by ", "interview: ", "von ", "par ", "por "].contains {
      lower.hasPrefix($0)
    }
  }

  static func isCredit(_ text: String) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let lower = text.lowercased().trimmed
    if openings.contains(where: { lower.hasPrefix($0) }) { return true }
    // Bytes first: hardly any line holds one of these, and strings are compared slowly.
    let bytes = ByteText(Array(lower.utf8))
    if signs.contains(where: { bytes.contains($0) }),
      phrases.contains(where: { phrase in
        bytes.ends(of: phrase).contains { isCreditAlone(bytes.bytes[..<($0 - phrase.utf8.count)]) }
      })
    {
      return true
    }
    // "Interview: Morwen Pike" names a person; "Interview: The fund is empty" is a headline.
    guard lower.hasPrefix("interview: ") || lower.hasPrefix("interview : ") else { return false }
    let names = PersonNames.find(in: Array(text.utf8)).map(\.name.utf8.count).reduce(0, +)
    return names > 0 && names + 16 >= text.trimmed.utf8.count
  }

  /// "We met in the hall, where forty people sat. This interview has been edited.": a sentence about something else stands before
  /// the credit, and the line is more than one.
  private static func isCreditAlone(_ before: ArraySlice<UInt8>) -> Bool {
    guard let stop = ByteText(Array(before)).ends(of: ". ").last else { return true }
    return stop < 50
  }
}
