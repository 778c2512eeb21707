import SourceText

/// Markdown: headings, paragraphs, lists, quotations, emphasis, links, escapes.
enum MarkdownReader {
  static func read(_ source: SourceText) -> Document {
    var document = Document(source: source, format: .markdown)
    let lines = TextLine.lines(of: source.utf8)
    let bytes = source.utf8
    var index = 0
    // Front matter between "---" lines is metadata.
    if let first = lines.first, bytes[first.start..<first.end].elementsEqual("---".utf8) {
      var end = 1
      while end < lines.count, !bytes[lines[end].start..<lines[end].end].elementsEqual("---".utf8) { end += 1 }
      if end < lines.count { index = end + 1 }
    }
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var scanner = MarkdownInline(bytes: bytes)
      var start = lines[index].start
      let kind = MarkdownInline.blockKind(bytes, &start, lines[index].end)
      scanner.append(start, lines[index].end)
      var last = index
      if case .heading = kind {
      } else {
        while last + 1 < lines.count, !lines[last + 1].isBlank {
          var next = lines[last + 1].start
          let nextKind = MarkdownInline.blockKind(bytes, &next, lines[last + 1].end)
          if nextKind != .paragraph, nextKind != kind || nextKind == .listItem { break }
          scanner.lineEnd(lines[last].end, next)
          scanner.append(next, lines[last + 1].end)
          last += 1
        }
      }
      let (text, runs) = scanner.finish()
      if !text.isEmpty { document.blocks.append(Block(kind: kind, text: source.mapped(text), runs: runs)) }
      index = last + 1
    }
    for block in document.blocks { document.exactness.count(block.text) }
    document.metadata.title =
      document.blocks.first { if case .heading(1) = $0.kind { return true } else { return false } }?.text.string
    return document
  }
}

/// Inline Markdown of one block.
struct MarkdownInline {
  private let bytes: [UInt8]
  private var collector: TextCollector
  private var runs: [StyledRun] = []
  private var open: [(mark: UInt8, width: Int, start: Int)] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    collector = TextCollector(bytes: bytes)
  }

  /// The kind of block that a line opens; `start` moves behind its mark.
  static func blockKind(_ bytes: [UInt8], _ start: inout Int, _ end: Int) -> Block.Kind {
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start < end else { return .paragraph }
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - start
    if level >= 1, level <= 6, index < end, bytes[index] == 0x20 {
      start = index + 1
      return .heading(level)
    }
    if bytes[start] == UInt8(ascii: ">") {
      start += 1
      return .quotation
    }
    if start + 1 < end, bytes[start + 1] == 0x20, [0x2D, 0x2A, 0x2B].contains(bytes[start]) {
      start += 2
      return .listItem
    }
    return .paragraph
  }

  mutating func append(_ start: Int, _ end: Int) {
    var index = start
    var plain = start
    func flushPlain(_ to: Int) { if to > plain { collector.append(plain, to) } }
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < end && isPunctuation(bytes[index + 1]):
        flushPlain(index)
        collector.append([bytes[index + 1]], for: index, index + 2)
        index += 2
        plain = index
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        var width = 1
        while index + width < end, bytes[index + width] == byte { width += 1 }
        // An underscore within a word is a letter.
        let inWord =
          byte == UInt8(ascii: "_") && index > start && isWord(bytes[index - 1]) && index + width < end
          && isWord(bytes[index + width])
        let spaced =
          (index == start || bytes[index - 1] == 0x20) && (index + width >= end || bytes[index + width] == 0x20)
        if inWord || spaced || width > 3 {
          index += width
        } else {
          flushPlain(index)
          toggle(byte, width)
          index += width
          plain = index
        }
      case UInt8(ascii: "["), UInt8(ascii: "!"):
        let bracket = byte == UInt8(ascii: "!") ? index + 1 : index
        if bracket < end, bytes[bracket] == UInt8(ascii: "["), let link = link(bracket, end) {
          flushPlain(index)
          if byte != UInt8(ascii: "!") {
            let from = collector.text.count
            append(bracket + 1, link.textEnd)
            addRun(.link, from)
          }
          index = link.end
          plain = index
        } else {
          index += 1
        }
      case UInt8(ascii: "<"):
        // A tag or an address in angle brackets: markup.
        if let close = bytes[index..<min(end, index + 200)].firstIndex(of: UInt8(ascii: ">")), close - index < 200,
          index + 1 < close,
          isWord(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "/")
        {
          flushPlain(index)
          index = close + 1
          plain = index
        } else {
          index += 1
        }
      case UInt8(ascii: "&"):
        let match = bytes.withUnsafeBufferPointer { CharacterReferences.match($0, at: index, end: end) }
        if let match {
          flushPlain(index)
          collector.append(match.utf8, for: index, index + match.length)
          index += match.length
          plain = index
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    flushPlain(end)
  }

  /// The break between two lines of one paragraph.
  mutating func lineEnd(_ start: Int, _ end: Int) { collector.space(start, end) }

  func finish() -> (MappedText, [StyledRun]) {
    (collector.text, runs.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) })
  }

  private mutating func toggle(_ mark: UInt8, _ width: Int) {
    if let index = open.lastIndex(where: { $0.mark == mark && $0.width == width }) {
      let start = open[index].start
      open.removeLast(open.count - index)
      if width >= 2 { addRun(.bold, start) }
      if width != 2 { addRun(.italic, start) }
    } else {
      open.append((mark, width, collector.text.count))
    }
  }

  private mutating func addRun(_ style: StyledRun.Style, _ start: Int) {
    var start = start
    let text = collector.text
    while start < text.count, text.utf8[start] == 0x20 { start += 1 }
    if start < text.count { runs.append(StyledRun(span: TextSpan(start, text.count), style: style)) }
  }

  /// `[text](address)` from its bracket.
  private func link(_ bracket: Int, _ end: Int) -> (textEnd: Int, end: Int)? {
    var depth = 0
    var index = bracket
    let limit = min(end, bracket + 1000)
    while index < limit {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "[") {
        depth += 1
        if depth > 8 { return nil }
      }
      if bytes[index] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 {
          guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "("),
            let close = bytes[index..<min(end, index + 2000)].firstIndex(of: UInt8(ascii: ")"))
          else { return nil }
          return (index, close + 1)
        }
      }
      index += 1
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool { byte.isLetterOrNonASCII || byte.isASCIIDigit }
  private func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }
}
