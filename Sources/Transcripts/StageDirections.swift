import SourceText

/// What a transcriber notes between the words: "(LAUGHTER)", "[crosstalk]", "(BEGIN VIDEO CLIP)". Nobody says it.
enum StageDirections {
  /// Noises and events, in lower case; "inaudible" is not among them, since there something was said.
  private static let noted: Set<String> = [
    "laughter", "laughs", "laughing", "laugh", "chuckles", "chuckling", "applause", "crosstalk", "cross talk",
    "overlapping speech", "music", "music playing", "cheering", "cheers", "cheering and applause", "pause", "sighs",
    "coughs", "silence", "beep", "singing", "video clip", "video plays", "video playing", "commercial break", "break",
    "voice-over", "voiceover", "on camera", "off camera", "off mic", "theme music", "gelächter", "lacht", "beifall",
    "applaus", "rires", "applaudissements", "risas", "aplausos", "risos",
  ]

  /// Longest direction: "(Whereupon, a recess was taken from 10:41 a.m. to 10:55 a.m.)".
  private static let longest = 160

  /// Labels of production, which name what is played: "Break:", "Jingle:", alone in their line but for a time.
  private static let production: Set<String> = [
    "break", "jingle", "intro", "outro", "music", "theme music", "ad break", "commercial break", "sponsor break",
    "interlude",
    "end of tape", "clip ends", "sting",
  ]

  /// Whether words in brackets note a noise, or that words could not be heard.
  static func isNoted(_ words: String) -> Bool {
    let lower = words.lowercased()
    return noted.contains(lower) || ["inaudible", "unintelligible", "indistinct", "unclear"].contains(lower)
  }

  /// Whether a label names something that is played and nobody who speaks.
  static func isProduction(_ label: String) -> Bool { production.contains(label.lowercased()) }

  /// A line that is a label of production, with nothing said behind it; nil where it is none.
  private static func productionLine(_ utf8: [UInt8], _ span: TextSpan) -> TextSpan? {
    guard span.count < 60, let colon = utf8[span.range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = String(decoding: utf8[Int(span.start)..<colon], as: UTF8.self).lowercased().trimmed
    guard production.contains(label) else { return nil }
    let rest = utf8[(colon + 1)..<Int(span.end)]
    // A time in brackets may follow.
    let isEmpty = rest.allSatisfy { $0 <= 0x20 || $0 &- 0x30 < 11 || "[]\\().-".utf8.contains($0) }
    return isEmpty ? span : nil
  }

  /// The directions in a stretch of a block, brackets included.
  static func find(in utf8: [UInt8], _ span: TextSpan) -> [TextSpan] {
    if let line = productionLine(utf8, span) { return [line] }
    var found: [TextSpan] = []
    var index = Int(span.start)
    let limit = Int(span.end)
    while index < limit {
      let byte = utf8[index]
      guard byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") else {
        index += 1
        continue
      }
      let close = byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
      var end = index + 1
      while end < limit, end - index < longest, utf8[end] != close, utf8[end] != 0x0A { end += 1 }
      if end < limit, utf8[end] == close, isDirection(utf8[index + 1..<end]) {
        found.append(TextSpan(index, end + 1))
        index = end + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// Words in capitals without a digit, longer than an abbreviation, or one of the noted events.
  private static func isDirection(_ words: ArraySlice<UInt8>) -> Bool {
    // What is played, whatever signs its title has; and what a court's reporter notes.
    if words.starts(with: "SOUNDBITE".utf8) { return !words.contains { $0 &- 0x61 < 26 } }
    if words.starts(with: "Whereupon".utf8) { return true }
    var letters = 0
    var words = words
    while let last = words.last, last == UInt8(ascii: ".") || last == 0x20 { words = words.dropLast() }
    var isCapitals = true
    for byte in words {
      if byte &- 0x41 < 26 { letters += 1 } else if byte != 0x20, byte != UInt8(ascii: "-") { isCapitals = false }
    }
    // "(NATO)", "(UNESCO)" are abbreviations; directions are long, or end in -ING or -TER, or have several words.
    if isCapitals, letters >= 6 {
      let text = String(decoding: words, as: UTF8.self)
      if noted.contains(text.lowercased()) { return true }
      let parts = text.split(separator: " ")
      let first = parts.first.map(String.init) ?? ""
      return [
        "BEGIN", "END", "START", "COMMERCIAL", "VIDEO", "AUDIO", "UNIDENTIFIED", "SPEAKING", "PLAYING", "CHEERING",
      ]
      .contains(first) && parts.count <= 6
    }
    return noted.contains(String(decoding: words, as: UTF8.self).lowercased())
  }
}
