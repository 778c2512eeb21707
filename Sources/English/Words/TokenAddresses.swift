import SourceText

/// Words that are no words of a language: addresses, names of files, tags, smileys.
extension Tokenizer {
  /// "'90s".
  mutating func decade(_ start: Int) -> Int? {
    guard start + 2 < text.count, text[start + 1].isASCIIDigit, text[start + 2].isASCIIDigit else { return nil }
    var end = start + 3
    if end < text.count, text[end] == UInt8(ascii: "s") { end += 1 }
    guard end == text.count || !isAlphanumeric(text[end]) else { return nil }
    add(start, end)
    return end
  }

  /// The end of a smiley that stands alone: ":)", ";-)", ":D".
  func smiley(_ start: Int) -> Int? {
    guard text[start] == UInt8(ascii: ":") || text[start] == UInt8(ascii: ";"), start == 0 || text[start - 1] <= 0x20
    else { return nil }
    var end = start + 1
    if end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
    guard end < text.count, [0x29, 0x28, 0x44, 0x50, 0x70, 0x2F].contains(text[end]) else { return nil }
    while end < text.count, text[end] == 0x29 || text[end] == 0x28 { end += 1 }
    if end == start + 1 || text[end - 1] == UInt8(ascii: "-") { end += 1 }
    return end == text.count || text[end] <= 0x20 ? end : nil
  }

  /// The end of a web or mail address that begins here.
  func address(_ start: Int) -> Int? {
    guard isAlphanumeric(text[start]) || text[start] == UInt8(ascii: "@") || text[start] == UInt8(ascii: "#") else {
      return nil
    }
    var end = start
    var at = false
    var scheme = false
    var dots = 0
    while end < text.count, text[end] > 0x20, end - start < 400 {
      switch text[end] {
      case UInt8(ascii: "@"): at = true
      case UInt8(ascii: ":"):
        if end + 2 < text.count, text[end + 1] == UInt8(ascii: "/"), text[end + 2] == UInt8(ascii: "/") {
          scheme = true
        }
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
        if !scheme {
          if end > start, at, dots > 0, text[start] != UInt8(ascii: "@") { return trimmed(start, end) }
          return tagEnd(start) ?? (dots > 0 ? dottedName(start, end) : nil)
        }
      default: break
      }
      end += 1
    }
    if scheme || (at && text[start] != UInt8(ascii: "@")) || lowered(start, min(start + 4, end)) == "www." {
      return trimmed(start, end)
    }
    return tagEnd(start) ?? (dots > 0 ? dottedName(start, end) : nil)
  }

  /// The end of a name of several parts, as "report.pdf", "example.com" and "alt.animals.cat" are.
  private func dottedName(_ start: Int, _ end: Int) -> Int? {
    let end = trimmed(start, end)
    var part = start
    var parts = 0
    for index in start...end {
      if index < end,
        isAlphanumeric(text[index]) || text[index] == UInt8(ascii: "_") || text[index] == UInt8(ascii: "-")
      {
        continue
      }
      guard index == end || text[index] == UInt8(ascii: "."), index > part,
        index == end || isAlphanumeric(text[index - 1])
      else { return nil }
      parts += 1
      if index < end { part = index + 1 }
    }
    guard parts > 1, text[part].isLetterOrNonASCII, text[start] < 0x80 else { return nil }
    let isLower = text[part].isASCIILowercase
    return Self.suffixes.contains(lowered(part, end)) || parts > 2 && isLower && end - part > 1 ? end : nil
  }

  /// Last parts of addresses and of files' names.
  private static let suffixes: Set<String> = [
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "eu", "uk", "io", "tv", "htm", "html", "pdf", "doc",
    "docx",
    "xls", "xlsx", "ppt", "txt", "csv", "jpg", "jpeg", "gif", "png", "zip", "exe", "mp3", "mp4",
  ]

  /// "@name" and "#tag".
  private func tagEnd(_ start: Int) -> Int? {
    guard text[start] == UInt8(ascii: "@") || text[start] == UInt8(ascii: "#"), start + 1 < text.count else {
      return nil
    }
    guard text[start + 1].isASCIILetter || text[start] == UInt8(ascii: "@") && isAlphanumeric(text[start + 1])
    else { return nil }
    var end = start + 1
    while end < text.count, isAlphanumeric(text[end]) || text[end] == UInt8(ascii: "_") { end += 1 }
    return end
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, [0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B, 0x27, 0x5D].contains(text[end - 1]) { end -= 1 }
    return end
  }
}
