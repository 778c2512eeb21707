import SourceText

/// Plain text: paragraphs are parted by blank lines; lines within them are joined only where they were plainly wrapped.
enum PlainTextReader {
  static func read(_ source: SourceText) -> Document {
    var document = Document(source: source, format: .plainText)
    let lines = TextLine.lines(of: source.utf8)
    let labels = LabelLines(lines, source.utf8)
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, !lines[end].isBlank, end == index || !labels.begins(end) { end += 1 }
      let group = lines[index..<end]
      if isWrapped(group) {
        append(group, to: &document)
      } else {
        for line in group { append([line], to: &document) }
      }
      index = end
    }
    for block in document.blocks { document.exactness.count(block.text) }
    PlainFurniture.judge(&document)
    document.metadata.title = document.blocks.first { $0.judgement == .article && $0.text.count < 200 }?.text.string
    return document
  }

  /// Whether the lines of a group are one paragraph broken to fit a page: all but the last nearly as long as the longest, and
  /// none longer than a page is wide. Lists of short lines and one paragraph a line are not.
  private static func isWrapped(_ lines: ArraySlice<TextLine>) -> Bool {
    guard lines.count > 1, let longest = lines.map(\.count).max(), longest >= 40, longest <= 110 else { return false }
    return lines.dropLast().allSatisfy { $0.count * 10 >= longest * 6 }
  }

  private static func append(_ lines: some Sequence<TextLine>, to document: inout Document) {
    var collector = TextCollector(bytes: document.source.utf8)
    for line in lines {
      collector.append(line.start, line.end)
      collector.space(line.end, line.next)
    }
    let text = document.source.mapped(collector.text)
    if !text.isEmpty { document.blocks.append(Block(kind: .paragraph, text: text)) }
  }
}

/// One line of a text as offsets.
struct TextLine {
  var start: Int
  /// Without the line feed.
  var end: Int
  /// Where the next line starts.
  var next: Int
  var isBlank: Bool
  var count: Int { end - start }

  static func lines(of utf8: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var blank = true
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
          if bytes[end] > 0x20 { blank = false }
          end += 1
        }
        var next = end + 1
        if end < bytes.count, bytes[end] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
        lines.append(TextLine(start: start, end: end, next: min(next, bytes.count), isBlank: blank))
        start = next
      }
    }
    return lines
  }
}

/// Collects text with collapsed white space; sources are offsets in the decoded text.
struct TextCollector {
  private let bytes: [UInt8]
  private(set) var text = MappedText()
  private var pending: (start: Int, end: Int)?

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Appends a stretch of the decoded text as it stands, white space collapsed.
  mutating func append(_ start: Int, _ end: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      var plain = start
      while index < end {
        let byte = buffer[index]
        var length = 0
        // One space between two words stays as it is: no cut for it.
        if byte == 0x20, index > plain, index + 1 < end, buffer[index + 1] > 0x20, buffer[index + 1] < 0xC2 {
          index += 2
          continue
        }
        if byte <= 0x20 {
          length = 1
        } else if byte >= 0xC2, let wide = WhiteSpace.length(buffer, at: index, end: end) {
          length = wide
        }
        if length > 0 {
          write(buffer, plain, index)
          space(index, index + length)
          plain = index + length
        }
        index += max(length, 1)
      }
      write(buffer, plain, end)
    }
  }

  /// Appends characters that stand for `start..<end` as a whole (an escape, a reference).
  mutating func append(_ characters: [UInt8], for start: Int, _ end: Int) {
    flushSpace()
    text.appendAtomic(characters, from: ByteSpan(start, end))
  }

  mutating func space(_ start: Int, _ end: Int) {
    guard end > start else { return }
    if let current = pending, current.end == start {
      pending = (current.start, end)
    } else if pending == nil {
      pending = (start, end)
    }
  }

  private mutating func write(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard end > start else { return }
    flushSpace()
    text.appendLinear(UnsafeBufferPointer(rebasing: buffer[start..<end]), from: start)
  }

  private mutating func flushSpace() {
    guard let space = pending else { return }
    pending = nil
    guard !text.isEmpty else { return }
    if space.end == space.start + 1, bytes[space.start] == 0x20 {
      text.appendSpace(from: ByteSpan(space.start, space.end), isLinear: true)
    } else {
      text.appendSpace(from: ByteSpan(space.start, space.end), isLinear: false)
    }
  }
}
