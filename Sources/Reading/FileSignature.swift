import SourceText

/// Tells formats apart: the content decides where it is plain, the extension where it is not.
enum FileSignature {
  /// Leading bytes of files that people pass by mistake.
  private static let binaries: [(start: [UInt8], what: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("RIFF".utf8), "a media file"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("{\\rtf".utf8), "an RTF document"),
  ]

  /// Why these bytes are no article, nil when they may be one.
  static func refusal(of bytes: [UInt8]) -> ReadingError? {
    if bytes.isEmpty { return .empty }
    for (start, what) in binaries where bytes.starts(with: start) { return .binary(what) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    // Text has few control bytes; pages with a stray NUL exist, binaries are full of them.
    let head = bytes.prefix(4096)
    var controls = 0
    var zeroAtOdd = 0
    var zeroAtEven = 0
    for (index, byte) in head.enumerated() where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
      if byte == 0 { if index % 2 == 0 { zeroAtEven += 1 } else { zeroAtOdd += 1 } }
      if byte != 0x0C, byte != 0x1B { controls += 1 }
    }
    // UTF-16 without a byte-order mark: every other byte of Latin text is zero.
    if max(zeroAtOdd, zeroAtEven) * 3 > head.count { return nil }
    if controls * 10 > head.count { return .binary("a binary file") }
    return nil
  }

  static func format(of source: SourceText) -> Document.Format {
    let bytes = source.utf8
    var start = 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let head = bytes[start..<min(bytes.count, start + 2048)]
    let name = source.name.lowercased()
    if head.starts(with: "WEBVTT".utf8) { return .webVTT }
    if looksLikeSubRip(head) { return .subRip }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    if let first = head.first, first == UInt8(ascii: "<"), let second = head.dropFirst().first,
      second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || (second | 0x20) &- 0x61 < 26
    {
      return .html
    }
    if [".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"].contains(where: name.hasSuffix) { return .html }
    if name.hasSuffix(".txt") { return .plainText }
    return containsMarkup(head) ? .html : .plainText
  }

  /// "1", then a line with "-->" between two time codes.
  private static func looksLikeSubRip(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = head.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count >= 2, !lines[0].isEmpty else { return false }
    let number = lines[0].filter { $0 != 0x0D && $0 != 0x20 }
    guard !number.isEmpty, number.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    let line = String(decoding: lines[1], as: UTF8.self)
    return line.utf8.first.map { $0 &- 0x30 < 10 } == true && line.contains("-->")
  }

  private static func containsMarkup(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return ["<html", "<body", "<div", "<p>", "<!doctype"].contains { text.contains($0) }
  }
}

/// The charset that a page names in its first kilobyte (WHATWG, "prescan a byte stream").
enum DeclaredCharset {
  static func find(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(2048).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for pattern in ["charset=", "encoding="] {
      let pattern = Array(pattern.utf8)
      var index = 0
      while index + pattern.count < head.count {
        if head[index] == pattern[0], head[index..<index + pattern.count].elementsEqual(pattern) {
          var start = index + pattern.count
          while start < head.count, head[start] == 0x20 || head[start] == 0x22 || head[start] == 0x27 { start += 1 }
          var end = start
          while end < head.count, head[end] > 0x20, head[end] != 0x22, head[end] != 0x27, head[end] != 0x3E,
            head[end] != 0x3B, head[end] != 0x2F, head[end] != 0x3F
          {
            end += 1
          }
          if end > start { return String(decoding: head[start..<end], as: UTF8.self) }
        }
        index += 1
      }
    }
    return nil
  }
}
