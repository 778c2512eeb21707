import Reading
import SourceText

/// What stands within somebody's words on the page and is not said by him: the page's advertising of itself, editor's notes, a
/// sentence of his printed again in large letters, a line about him.
enum Interruptions {
  enum Kind: Equatable {
    /// The page's own furniture, left out for this reason.
    case furniture(String)
    /// The page's words: narration.
    case note
  }

  /// - Parameters:
  ///   - unit: not the line that the turn begins with.
  ///   - turn: where the turn begins.
  static func kind(_ unit: Int, in turn: Interpretation.Start, _ page: Page) -> Kind? {
    let bytes = page.bytes(unit)
    if isRule(bytes) || isAppeal(bytes) { return .furniture("boilerplate") }
    if isEditorsNote(bytes) || Examination.witness(bytes) != nil { return .note }
    if repeats(unit, page) { return .furniture("repeated") }
    if let speaker = turn.label?.name, isAbout(speaker, bytes) { return .note }
    if ScenePrint.isScene(unit, in: turn, page) { return .note }
    return nil
  }

  /// "He came back after ten minutes.": goes on with a note about the one who speaks.
  static func goesOn(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["He ", "She ", "They "].contains { bytes.starts(with: $0.utf8) } && !Pronouns.holdsFirst(bytes)
      && !holdsQuote(bytes)
  }

  // MARK: Furniture

  /// Rules, and the signs that end a record: "---", "* * *", "###".
  private static func isRule(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 3 && bytes.allSatisfy { "-*_#=~ ".utf8.contains($0) }
  }

  /// Longest appeal to the reader.
  private static let longestAppeal = 300
  private static let appeals = [
    "sign up and we", "sign up for our", "sign up to our", "subscribe to our newsletter", "straight to your inbox",
    "delivered to your inbox", "supporting our journalism", "support our journalism", "brought to you by ",
    "follow us on ", "thanks for reading! subscribe", "this episode is sponsored", "this podcast is sponsored",
  ]

  /// "Sign up and we will write on Fridays.", "Follow us on …": what a page asks of its readers. Whoever says "I" is no page.
  private static func isAppeal(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= longestAppeal else { return false }
    let text = lowered(bytes)
    return appeals.contains { text.contains($0) } && !Pronouns.holdsFirstSingular(bytes)
  }

  // MARK: Notes

  private static let notes = [
    "editor’s note", "editor's note", "editors’ note", "editors' note", "ed. note", "correction:", "corrections:",
    "clarification:", "anmerkung der redaktion", "anm. d. red", "note de la rédaction",
  ]

  /// "[Editor's note: The council denies this.]", "Correction: An earlier version …"
  static func isEditorsNote(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = lowered(bytes.drop { "[(*/ ".utf8.contains($0) }.prefix(40))
    return notes.contains { text.hasPrefix($0) }
  }

  /// "At this point Vinn went to see about a fish.": whoever speaks says "I" of himself and does not call himself by his surname.
  private static func isAbout(_ speaker: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard !RoleLabels.asks(speaker), !RoleLabels.answers(speaker), !SpeakerLabels.isPart(speaker),
      let surname = speaker.split(separator: " ").last.map(String.init), surname.count >= 4,
      surname.allSatisfy({ $0.isLetter || "'’-".contains($0) }), !Pronouns.holdsFirstSingular(bytes), !holdsQuote(bytes)
    else { return false }
    let name = LabelConvention.isCapitals(surname) ? SpeakerDirectory.titleCase(surname) : surname
    let text = ByteText(Array(bytes))
    // A verb of the past behind it: "Vinn went", "Vinn said", "Vinn, who turned".
    return text.ends(of: name + " ").contains { end in
      let before = end - name.utf8.count - 1
      let word = text.bytes[end...].prefix { $0 &- 0x61 < 26 }
      guard before == 0 || text.bytes[before - 1] == 0x20 else { return false }
      let act = String(decoding: word, as: UTF8.self)
      // "A ship crosses ahead of us": whoever tells the scene was there, too.
      return (Pronouns.holdsFirst(bytes) ? before == 0 && gestures.contains(act) : acts.contains(act))
    }
  }

  /// What a body does before somebody's eyes.
  private static let gestures: Set<String> = [
    "laughs", "laughed", "smiles", "smiled", "nods", "nodded", "pauses", "paused", "sighs", "sighed", "points",
    "pointed", "leans", "leaned", "shakes", "shook", "pours", "poured", "gets", "got", "stands", "stood", "walks",
    "walked", "looks", "looked",
  ]

  private static let acts: Set<String> = [
    "said", "says", "went", "goes", "laughed", "laughs", "smiled", "smiles", "paused", "pauses", "nodded", "nods",
    "sighed", "sighs", "looked", "looks", "pointed", "points", "stood", "stands", "sat", "sits", "walked", "walks",
    "turned", "turns", "left", "leaves", "came", "comes", "took", "takes", "pulled", "pulls", "put", "puts", "opened",
    "opens", "stopped", "stops", "answered", "answers", "added", "adds", "began", "begins", "shook", "shakes", "got",
    "gets", "picked", "picks", "reached", "reaches", "leaned", "leans", "excused", "offered", "offers", "poured",
  ]

  static func holdsQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: "\"")) || ByteText(Array(bytes)).contains("“")
  }

  // MARK: Pull quotes

  /// Shortest and longest sentence that a page prints twice.
  private static let quoted = 20...320
  /// How many lines away the first print stands.
  private static let reach = 10

  /// Whether a line only says again what a longer line nearby says, or quotes it from there in a block of its own.
  private static func repeats(_ unit: Int, _ page: Page) -> Bool {
    let own = key(page.bytes(unit))
    guard quoted.contains(own.count), own.count(where: { $0 == 0x20 }) >= 3 else { return false }
    for other in max(0, unit - reach)..<min(page.units.count, unit + reach + 1) where other != unit {
      guard page.units[other].block != page.units[unit].block, page.units[other].span.count > own.count else {
        continue
      }
      if ByteText(key(page.bytes(other))).contains(bytes: own) { return true }
    }
    return false
  }

  /// Words in small letters with single spaces, without marks.
  private static func key(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      // Curly quotes, dashes and the ellipsis: E2 80 xx.
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        index += 3
        continue
      }
      index += 1
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if byte <= 0x20, key.last != 0x20, !key.isEmpty {
        key.append(0x20)
      }
    }
    while key.last == 0x20 { key.removeLast() }
    return key
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> ByteText {
    ByteText(bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }
}
