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
    if UTF16Pattern.byteOrder(of: bytes) != nil { return nil }
    var controls = 0
    for byte in head where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C && byte != 0x1B {
      controls += 1
    }
    if controls * 10 > head.count { return .binary("a binary file") }
    if bytes.contains(0x1B), isISO2022(bytes) { return .charset("iso-2022-jp") }
    return nil
  }

  /// ISO-2022-JP shifts between character sets by `ESC $ B` and `ESC $ @`; read as ASCII it would be a ledger of nonsense.
  private static func isISO2022(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for at in bytes.indices.dropLast(2)
      where bytes[at] == 0x1B && bytes[at + 1] == UInt8(ascii: "$") && bytes[at + 2] &- 0x40 < 3
        && bytes[at + 2] != 0x41
      {
        return true
      }
      return false
    }
  }

  static func format(of source: SourceText) -> Document.Format {
    let bytes = source.utf8
    var start = 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let head = bytes[start..<min(bytes.count, start + 2048)]
    var name = source.name.lowercased()
    // The name of a page that was compressed; its bytes are not.
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if head.starts(with: "WEBVTT".utf8) { return .webVTT }
    if looksLikeSubRip(head) { return .subRip }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    if let first = head.first, first == UInt8(ascii: "<"), let second = head.dropFirst().first,
      second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || second.isASCIILetter
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
    guard !number.isEmpty, number.allSatisfy({ $0.isASCIIDigit }) else { return false }
    let line = String(decoding: lines[1], as: UTF8.self)
    return line.utf8.first.map { $0.isASCIIDigit } == true && line.contains("-->")
  }

  private static func containsMarkup(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return ["<html", "<body", "<div", "<p>", "<!doctype"].contains { text.contains($0) }
  }
}

/// What a page says about its bytes in its first kilobytes (WHATWG, "prescan a byte stream", but further down).
struct DeclaredCharset {
  private(set) var charset: String?
  private(set) var language: String?

  /// Bytes searched; the standard stops at 1,024, pages with long scripts before their `<meta>` do not.
  private static let searched = 16_384

  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(Self.searched).map { $0.asciiLowercased }
    var index = 0
    while index < head.count, charset == nil || language == nil {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let end = head[index...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      let tag = head[index..<end]
      if charset == nil, tag.starts(with: "<?xml".utf8) { charset = Self.value(of: "encoding", in: tag) }
      if charset == nil, tag.starts(with: "<meta".utf8) { charset = Self.value(of: "charset", in: tag) }
      if language == nil, tag.starts(with: "<html".utf8) { language = Self.value(of: "lang", in: tag) }
      if tag.starts(with: "<body".utf8) { break }
      index = tag.starts(with: "<!--".utf8) ? index + 4 : max(end, index + 1)
    }
  }

  /// What stands behind `name=`.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    let pattern = Array(name.utf8)
    var index = tag.startIndex
    while index + pattern.count < tag.endIndex {
      guard tag[index] == pattern[0], tag[index..<index + pattern.count].elementsEqual(pattern) else {
        index += 1
        continue
      }
      index += pattern.count
      while index < tag.endIndex, tag[index] <= 0x20 { index += 1 }
      guard index < tag.endIndex, tag[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < tag.endIndex, tag[index] <= 0x20 || tag[index] == 0x22 || tag[index] == 0x27 { index += 1 }
      let start = index
      while index < tag.endIndex, tag[index] > 0x20, tag[index] != 0x22, tag[index] != 0x27, tag[index] != 0x3B,
        tag[index] != 0x2F, tag[index] != 0x3F
      {
        index += 1
      }
      if index > start { return String(decoding: tag[start..<index], as: UTF8.self) }
    }
    return nil
  }
}
