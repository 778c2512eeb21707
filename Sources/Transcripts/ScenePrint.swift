import SourceText

/// A scene within somebody's words: a paragraph in italics or in brackets between plain ones, in which nobody says "I" or "you".
/// Magazines set so what the writer sees while he asks. Without such a print only a gesture is sure: "She shrugs and pours tea."
enum ScenePrint {
  /// Shortest scene: shorter ones are titles and words that somebody stresses.
  private static let shortest = 24

  /// - Parameters:
  ///   - unit: a whole line that the turn does not begin with.
  ///   - turn: where the turn begins.
  static func isScene(_ unit: Int, in turn: Interpretation.Start, _ page: Page) -> Bool {
    let bytes = page.bytes(unit)
    guard bytes.count >= shortest, !page.units[unit].endsWithQuestionMark, !Pronouns.holdsFirstSingular(bytes),
      !Interruptions.holdsQuote(bytes)
    else { return false }
    if isGesture(bytes) { return true }
    if isBracketed(bytes) { return !Pronouns.holdsFirst(bytes) && !Pronouns.holdsSecond(bytes) }
    // "She had a saying:" goes on with it.
    if unit > 0, let before = page.bytes(unit - 1).last(where: { $0 > 0x20 }), ":,".utf8.contains(before) {
      return false
    }
    let signatures = page.units[unit].signatures
    // What is printed like the words before it is said by the same.
    guard signatures.contains(.italic), !page.units[turn.unit].signatures.contains(.italic),
      !signatures.contains(.blockquote), turn.label == nil || page.units[turn.unit].leadingRun?.signature != .italic
    else { return false }
    return endsSentence(bytes) && !Pronouns.holdsSecond(bytes)
  }

  /// What somebody does before the writer's eyes, in a paragraph of its own.
  private static func isGesture(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let pronoun = ["He ", "She "].first(where: { bytes.starts(with: $0.utf8) }), !Pronouns.holdsFirst(bytes),
      !Pronouns.holdsSecond(bytes)
    else { return false }
    let word = bytes.dropFirst(pronoun.utf8.count).prefix { $0 &- 0x61 < 26 }
    return gestures.contains(String(decoding: word, as: UTF8.self))
  }

  /// In the present, in which writers tell scenes; who speaks of somebody else mostly tells what he did.
  private static let gestures: Set<String> = [
    "laughs", "smiles", "nods", "pauses", "sighs", "points", "leans", "shakes", "pours", "shrugs", "gestures", "grins",
  ]

  private static func isBracketed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
      || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
  }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last(where: { $0 > 0x20 }) else { return false }
    return ".!)]".utf8.contains(last) || bytes.suffix(3).elementsEqual("…".utf8)
  }
}
