import Reading
import SourceText

/// The colour in which the page prints a whole line. Styles of inline elements say only that a stretch has a colour of its own;
/// which one, and the colours of paragraphs and of `<font>`, stand in the tags right before the words.
enum SourceColour {
  /// Longest tag and longest way back that is looked at.
  private static let reach = 600

  /// - Parameter raw: the file.
  static func of(_ block: Block, _ span: TextSpan, _ raw: [UInt8]) -> String? {
    guard let source = block.text.sourceRanges(span).first, let end = block.text.sourceRanges(span).last?.end else {
      return nil
    }
    var index = Int(source.start)
    let limit = max(0, index - reach)
    while index > limit {
      if raw[index - 1] <= 0x20 {
        index -= 1
        continue
      }
      if let open = emptyElement(raw, index, limit) {
        index = open
        continue
      }
      guard raw[index - 1] == UInt8(ascii: ">"),
        let open = raw[limit..<(index - 1)].lastIndex(of: UInt8(ascii: "<")), raw[open + 1] != UInt8(ascii: "/")
      else { return nil }
      let tag = raw[(open + 1)..<(index - 1)]
      if let colour = colour(tag) {
        return isInline(tag) && !closes(raw, Int(end), name(tag)) ? nil : colour
      }
      index = open
    }
    return nil
  }

  /// `<a name="q1"></a>` right before the words prints nothing: where it begins.
  private static func emptyElement(_ raw: [UInt8], _ end: Int, _ limit: Int) -> Int? {
    guard let close = raw[limit..<end].lastIndex(of: UInt8(ascii: "<")), raw[close...].starts(with: "</".utf8),
      close > limit, close + 2 <= end, raw[close - 1] == UInt8(ascii: ">"),
      let open = raw[limit..<close].lastIndex(of: UInt8(ascii: "<")),
      name(raw[(open + 1)..<close]) == name(raw[(close + 2)..<end])
    else { return nil }
    return open
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    tag.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }.map { $0 | 0x20 }
  }

  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = name(tag)
    return ["font", "span", "strong", "b", "em", "i", "a", "u"].contains { name.elementsEqual($0.utf8) }
  }

  /// Whether nothing but closing tags stands between the end of the words and the end of the element.
  private static func closes(_ raw: [UInt8], _ end: Int, _ name: [UInt8]) -> Bool {
    var index = end
    while index < raw.count, index - end < reach {
      if raw[index] <= 0x20 {
        index += 1
        continue
      }
      guard raw[index...].starts(with: "</".utf8),
        let close = raw[index..<min(raw.count, index + 40)].firstIndex(of: UInt8(ascii: ">"))
      else { return false }
      if raw[(index + 2)..<close].map({ $0 | 0x20 }).starts(with: name) { return true }
      index = close + 1
    }
    return false
  }

  /// `color="#039"`, `style="color: #039"`; the colour behind the words is none of theirs.
  private static func colour(_ tag: ArraySlice<UInt8>) -> String? {
    let lowered = ByteText(tag.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    for end in lowered.ends(of: "color") {
      let start = end - "color".utf8.count
      guard start > 0, " \"';".utf8.contains(lowered.bytes[start - 1]) else { continue }
      var rest = lowered.bytes[end...].drop { $0 == 0x20 }
      guard let sign = rest.popFirst(), sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") else { continue }
      // "rgb(0, 51, 153)" has spaces.
      let value = rest.drop { " \"'".utf8.contains($0) }.prefix { !";\"'>".utf8.contains($0) }.filter { $0 > 0x20 }
      if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }
}
