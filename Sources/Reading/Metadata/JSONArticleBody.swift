import SourceText

/// The text of pages that carry it in the `articleBody` of a JSON-LD script only, tied to the bytes of the JSON string.
enum JSONArticleBody {
  /// Elements that begin a paragraph when the string holds markup.
  private static let breaking: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "tr", "table",
  ]

  /// Paragraphs of the string at `range` of the page; sources are bytes of the file.
  static func blocks(_ tree: HTMLTree, _ range: Range<Int>, source: SourceText) -> [Block] {
    var blocks: [Block] = []
    var collector = TextCollector(bytes: tree.utf8)
    func flush() {
      let text = source.mapped(collector.text)
      if !text.isEmpty { blocks.append(Block(kind: .paragraph, text: text)) }
      collector = TextCollector(bytes: tree.utf8)
    }
    tree.utf8.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      var plain = index
      while index < range.upperBound {
        switch bytes[index] {
        case UInt8(ascii: "\\"):
          collector.append(plain, index)
          let escape = JSONStringText.escape(bytes, at: index, end: range.upperBound)
          if escape.scalar == 0x0A || escape.scalar == 0x2029 {
            flush()
          } else if WhiteSpace.isSpace(escape.scalar) {
            collector.space(index, index + escape.length)
          } else if escape.scalar == UInt32(UInt8(ascii: "<")) {
            // Markup whose brackets are escaped: skipped up to the other one.
            let tag = escapedTag(bytes, index + escape.length, range.upperBound)
            if let tag {
              if tag.isBreak { flush() }
              index = tag.end
              plain = index
              continue
            }
            collector.append([0x3C], for: index, index + escape.length)
          } else {
            var character: [UInt8] = []
            CharacterReferences.append(escape.scalar, to: &character)
            collector.append(character, for: index, index + escape.length)
          }
          index += escape.length
          plain = index
        case UInt8(ascii: "<"):
          if let tag = tag(bytes, index + 1, range.upperBound) {
            collector.append(plain, index)
            if tag.isBreak { flush() }
            index = tag.end
            plain = index
          } else {
            index += 1
          }
        case UInt8(ascii: "&"):
          if let match = CharacterReferences.match(bytes, at: index, end: range.upperBound) {
            collector.append(plain, index)
            if match.scalars.allSatisfy(WhiteSpace.isSpace) {
              collector.space(index, index + match.length)
            } else {
              collector.append(match.utf8, for: index, index + match.length)
            }
            index += match.length
            plain = index
          } else {
            index += 1
          }
        case 0x0A:
          collector.append(plain, index)
          flush()
          index += 1
          plain = index
        default: index += 1
        }
      }
      collector.append(plain, range.upperBound)
    }
    flush()
    return blocks
  }

  /// A tag whose name begins at `start`; no tag is longer than a few hundred bytes.
  private static func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (end: Int, isBreak: Bool)? {
    let limit = min(end, start + 400)
    var index = start
    if index < limit, bytes[index] == UInt8(ascii: "\\") { index += 1 }
    if index < limit, bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard let name = name(bytes, &index, limit) else { return nil }
    while index < limit, bytes[index] != UInt8(ascii: ">") { index += 1 }
    guard index < limit else { return nil }
    return (index + 1, isBreak(name))
  }

  /// The same where "<" and ">" are written `\u003c` and `\u003e`.
  private static func escapedTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (end: Int, isBreak: Bool)? {
    let limit = min(end, start + 400)
    var index = start
    if index < limit, bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard let name = name(bytes, &index, limit) else { return nil }
    while index < limit {
      if bytes[index] == UInt8(ascii: "\\") {
        let escape = JSONStringText.escape(bytes, at: index, end: end)
        index += escape.length
        if escape.scalar == UInt32(UInt8(ascii: ">")) { return (index, isBreak(name)) }
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The name of an element in lower case, which a letter begins; digits keep their bits under the mask that lowers letters.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ limit: Int) -> [UInt8]? {
    let start = index
    while index < limit, bytes[index].isASCIILetter || bytes[index].isASCIIDigit { index += 1 }
    guard index > start, bytes[start].isASCIILetter else { return nil }
    return bytes[start..<index].map { $0 | 0x20 }
  }

  private static func isBreak(_ name: [UInt8]) -> Bool { breaking.contains(String(decoding: name, as: UTF8.self)) }
}
