/// Lines that name who made the page, not what was said: "Translated by …", "edited for length", "Interview: …".
enum Credits {
  private static let openings = [
    "translated by", "edited by", "edited in", "interview by", "interviewed by", "reported by", "photo by", "photos by",
    "photography by",
    "transcribed by", "written by", "compiled by", "produced by", "interview:", "interview conducted",
    "das interview führte",
    "das gespräch führte", "die fragen stellte", "interview und", "text:", "foto:", "fotos:", "aufgezeichnet von",
    "propos recueillis",
    "entretien réalisé", "traduction", "übersetzung", "entrevista", "bild:", "(end)", "copyright", "©",
  ]
  private static let phrases = [
    "edited for length", "edited for clarity", "condensed and edited", "edited and condensed", "edited for brevity",
    "interview führte", "interview führten", "fragen stellte", "gespräch führte",
  ]

  static func isCredit(_ text: String) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let lower = text.lowercased().trimmed
    return openings.contains { lower.hasPrefix($0) } || phrases.contains { lower.contains($0) }
  }
}
