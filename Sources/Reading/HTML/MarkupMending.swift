import SourceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pass over the decoded page before libxml2 sees it: mends its markup in place, never changing the length, so that offsets
/// stay, and writes what the parser needs of it.
///
/// libxml2 parses HTML 4; what HTML 5 pages write otherwise would leak scripts into the text or fuse words.
enum MarkupMending {
  /// Attributes kept on one tag; comparing each with all others makes the parser quadratic (100,000 took 24 s).
  private static let attributeLimit = 400
  /// Steps that end tags may cost in searching the open elements; beyond it end tags are blanked
  /// (50,000 stray end tags under 50,000 open elements took 5.5 s).
  private static let endTagBudget = 20_000_000
  /// How far the end tag of a heading is looked for.
  private static let longestHeading = 2000
  /// Open elements that the parser is given; tags that open more are blanked with their ends, their text stays. Real pages
  /// stay below a few hundred; later stages look at all open elements at every paragraph.
  private static let depthLimit = 4_000
  /// Tags that the parser is given: far above any article, it bounds the tree of a file of nothing but tags.
  private static let tagLimit = 2_000_000
  /// Elements that end without an end tag.
  private static let endless: ShortNameSet = [
    "br", "img", "input", "meta", "link", "hr", "col", "area", "base", "embed", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "colgroup", "optgroup", "rt", "rp",
  ]
  private static let script: ShortName = "script"
  private static let style: ShortName = "style"
  /// Attributes that a later stage reads.
  private static let read = ShortNameSet(AttributeName.allCases.map(\.shortName))
  /// Longest attribute value handed to the parser; longer ones are data, not markup.
  private static let valueLimit = 1 << 20

  /// - Returns: the page with blanks where the parser shall see nothing, and what the parser is given.
  static func mend(_ utf8: [UInt8]) -> (page: [UInt8], input: ParserInput) {
    var bytes = utf8
    let input = bytes.withUnsafeMutableBufferPointer { buffer in
      var pass = Pass(bytes: buffer)
      pass.run()
      return pass.input
    }
    return (bytes, input)
  }

  private struct Pass {
    var bytes: UnsafeMutableBufferPointer<UInt8>
    var input: ParserInput
    /// Everything before this offset is in `input` or left out of it.
    var written = 0
    var index = 0
    var depth = 0
    /// Start tags blanked whose end tags are still to come.
    var blanked = 0
    var tags = 0
    var budget = MarkupMending.endTagBudget
    /// Attributes of the tag at hand that no stage reads.
    var unread: [Range<Int>] = []

    init(bytes: UnsafeMutableBufferPointer<UInt8>) {
      self.bytes = bytes
      input = ParserInput(capacity: bytes.count)
    }

    mutating func run() {
      while index < bytes.count {
        let next = find(UInt8(ascii: "<"), from: index)
        cleanControls(index, next)
        index = next
        if index < bytes.count { markup() }
      }
      leaveOut(bytes.count, bytes.count)
    }

    /// The parser does not see `start..<end`.
    private mutating func leaveOut(_ start: Int, _ end: Int) {
      if start > written { input.append(UnsafeBufferPointer(rebasing: bytes[written..<start]), from: written) }
      written = end
    }

    private mutating func markup() {
      guard index + 1 < bytes.count else {
        index += 1
        return
      }
      let next = bytes[index + 1]
      if next == UInt8(ascii: "!") {
        declaration()
      } else if next == UInt8(ascii: "/") {
        endTag()
      } else if next.isASCIILetter {
        startTag()
      } else if next == UInt8(ascii: "?") {
        blank(to: find(UInt8(ascii: ">"), from: index) + 1)
      } else {
        index += 1
      }
    }

    /// Comments stay; doctypes and other `<!…>` are nothing to the text, but a second doctype becomes text in libxml2.
    private mutating func declaration() {
      if matches("--", at: index + 2) {
        // "<!-->" and "<!--->" are whole comments.
        var end = index + 4
        if end < bytes.count, bytes[end] == UInt8(ascii: ">") {
          blank(to: end + 1)
          return
        }
        if matches("->", at: end) {
          blank(to: end + 2)
          return
        }
        while end < bytes.count {
          end = find(UInt8(ascii: "-"), from: end)
          if matches("-->", at: end) {
            leaveOut(index + 4, end)
            index = end + 3
            return
          }
          if matches("--!>", at: end) {
            // "--!>" ends a comment in HTML 5 only: "!-->" does in both.
            bytes[end] = UInt8(ascii: "!")
            bytes[end + 2] = UInt8(ascii: "-")
            leaveOut(index + 4, end + 1)
            index = end + 4
            return
          }
          end += 1
        }
        blank(to: bytes.count)
      } else {
        blank(to: find(UInt8(ascii: ">"), from: index) + 1)
      }
    }

    private mutating func endTag() {
      // "</br>" is a line break in HTML 5 and nothing in HTML 4.
      if matchesLowerCased("br>", at: index + 2) {
        bytes[index + 1] = bytes[index + 2]
        bytes[index + 2] = bytes[index + 3]
        bytes[index + 3] = UInt8(ascii: "/")
        index += 5
        return
      }
      let end = min(find(UInt8(ascii: ">"), from: index) + 1, bytes.count)
      guard index + 2 < bytes.count, bytes[index + 2].isASCIILetter else {
        // "</ x>" is a comment.
        blank(to: end)
        return
      }
      var nameEnd = index + 2
      while nameEnd < bytes.count, bytes[nameEnd].isASCIILetter { nameEnd += 1 }
      if MarkupMending.endless.contains(ShortName(bytes, index + 2, nameEnd)) {
        index = end
        return
      }
      budget -= depth
      if blanked > 0 {
        blanked -= 1
        blank(to: end)
        return
      }
      depth = max(0, depth - 1)
      if budget < 0 {
        blank(to: end)
      } else {
        index = end
      }
    }

    private mutating func startTag() {
      let tagStart = index
      index += 1
      while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
        bytes[index] != UInt8(ascii: "/")
      {
        index += 1
      }
      let name = ShortName(bytes, tagStart + 1, index)
      let nameEnd = index
      var attributes = 0
      unread.removeAll(keepingCapacity: true)
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") || bytes[index] < 0x20 {
          if bytes[index] < 0x20 { bytes[index] = 0x20 }
          index += 1
          continue
        }
        attribute()
        attributes += 1
        if attributes > MarkupMending.attributeLimit {
          let end = endOfTag(from: index)
          for position in index..<end { bytes[position] = 0x20 }
          index = end
        }
      }
      // A tag that the end of the file cuts off is no text.
      if index >= bytes.count {
        for position in tagStart..<bytes.count { bytes[position] = 0x20 }
        return
      }
      let closed = bytes[index - 1] == UInt8(ascii: "/") || MarkupMending.endless.contains(name)
      index += 1
      tags += 1
      let isRawText = name == MarkupMending.script || name == MarkupMending.style
      if depth >= MarkupMending.depthLimit && !closed && !isRawText || tags > MarkupMending.tagLimit && !isRawText {
        if !closed { blanked += 1 }
        for position in tagStart..<index { bytes[position] = 0x20 }
        return
      }
      for attribute in unread { leaveOut(attribute.lowerBound, attribute.upperBound) }
      if !closed { depth += 1 }
      if nameEnd - tagStart == 3, bytes[tagStart + 1] | 0x20 == UInt8(ascii: "h"), bytes[tagStart + 2] &- 0x31 < 6 {
        mendHeading(level: bytes[tagStart + 2])
      }
      if isRawText { rawText(until: name) }
    }

    /// A paragraph within a heading ends the heading in HTML 4 and not in HTML 5: it becomes a phrase of the same length.
    private func mendHeading(level: UInt8) {
      var marks: [Int] = []
      var position = index
      while position + 3 < bytes.count, position < index + MarkupMending.longestHeading {
        guard bytes[position] == UInt8(ascii: "<") else {
          position += 1
          continue
        }
        let isEnd = bytes[position + 1] == UInt8(ascii: "/")
        let name = isEnd ? position + 2 : position + 1
        if bytes[name] | 0x20 == UInt8(ascii: "h"), bytes[name + 1] &- 0x31 < 6 {
          guard isEnd, bytes[name + 1] == level else { return }
          for mark in marks { bytes[mark] = UInt8(ascii: "q") }
          return
        }
        if bytes[name] | 0x20 == UInt8(ascii: "p"), bytes[name + 1] == UInt8(ascii: ">") || isSpace(bytes[name + 1]) {
          marks.append(name)
        }
        position += 1
      }
    }

    private mutating func attribute() {
      let start = index
      // Names that begin with these end the tag for libxml2, and what follows would be text.
      switch bytes[index] {
      case UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "#"),
        UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "%"),
        UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "}"),
        UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "+"), UInt8(ascii: "~"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "-"), 0x30...0x39:
        bytes[index] = UInt8(ascii: "_")
      default: break
      }
      index += 1
      while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "="),
        bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
      {
        // Other signs within a name end it for libxml2.
        let byte = bytes[index]
        if byte < 0x80, !byte.isASCIILetter, !byte.isASCIIDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"),
          byte != UInt8(ascii: ":"), byte != UInt8(ascii: ".")
        {
          bytes[index] = UInt8(ascii: "_")
        }
        index += 1
      }
      let isRead = MarkupMending.read.contains(ShortName(bytes, start, index))
      defer { if !isRead { unread.append(start..<index) } }
      var next = index
      while next < bytes.count, isSpace(bytes[next]) { next += 1 }
      guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return }
      index = next + 1
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { return }
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let valueStart = index + 1
        index = min(find(quote, from: valueStart), bytes.count)
        cleanControls(valueStart, index)
        if index - valueStart > MarkupMending.valueLimit {
          for position in start..<min(index + 1, bytes.count) { bytes[position] = 0x20 }
        }
        if index < bytes.count { index += 1 }
      } else {
        let valueStart = index
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
          if bytes[index] < 0x20 { bytes[index] = UInt8(ascii: "_") }
          index += 1
        }
        if index - valueStart > MarkupMending.valueLimit {
          for position in start..<index { bytes[position] = 0x20 }
        }
      }
    }

    /// Where the tag ends: the next `>` outside quotes.
    private func endOfTag(from start: Int) -> Int {
      var position = start
      var quote: UInt8 = 0
      while position < bytes.count {
        let byte = bytes[position]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return position
        }
        position += 1
      }
      return position
    }

    /// Skips the content of a script or style, whose `<` is no markup; an unclosed one takes the rest, as in browsers.
    private mutating func rawText(until name: ShortName) {
      let start = index
      while index < bytes.count {
        index = find(UInt8(ascii: "<"), from: index)
        guard index + 1 < bytes.count else {
          index = bytes.count
          break
        }
        let length = name == MarkupMending.script ? 6 : 5
        if bytes[index + 1] == UInt8(ascii: "/"), index + 2 + length <= bytes.count,
          ShortName(bytes, index + 2, index + 2 + length) == name
        {
          break
        }
        index += 1
      }
      guard index > start else { return }
      cleanControls(start, index)
      leaveOut(start, index)
      input.appendStandIn(for: start)
    }

    private mutating func blank(to end: Int) {
      let end = min(end, bytes.count)
      for position in index..<end { bytes[position] = 0x20 }
      index = end
    }

    /// Control bytes become spaces; line breaks and tabs stay.
    private func cleanControls(_ start: Int, _ end: Int) {
      for position in start..<end {
        let byte = bytes[position]
        bytes[position] = byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D ? 0x20 : byte
      }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int {
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return max(start, bytes.count) }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func matches(_ text: StaticString, at position: Int) -> Bool {
      guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
      for offset in 0..<text.utf8CodeUnitCount where bytes[position + offset] != text.utf8Start[offset] { return false }
      return true
    }

    private func matchesLowerCased(_ text: String, at position: Int) -> Bool {
      var position = position
      for unit in text.utf8 {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        if (byte.isASCIILetter ? byte | 0x20 : byte) != unit { return false }
        position += 1
      }
      return true
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
  }
}
