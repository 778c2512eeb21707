import SourceText

/// WebVTT and SubRip: one block a cue, with times and voice. A malformed cue is skipped with a warning that names its line.
enum SubtitleReader {
  /// A tag within a cue is short; a "<" without end is text.
  private static let longestTag = 400
  /// Warnings given one by one.
  private static let warningLimit = 100

  static func read(_ source: SourceText) -> Document {
    let bytes = source.utf8
    let lines = TextLine.lines(of: bytes)
    let isVTT = bytes.drop { $0 <= 0x20 }.starts(with: "WEBVTT".utf8)
    var document = Document(source: source, format: isVTT ? .webVTT : .subRip)
    var index = 0
    if isVTT { while index < lines.count, !lines[index].isBlank { index += 1 } }
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, !lines[end].isBlank { end += 1 }
      readCue(lines[index..<end], bytes: bytes, isVTT: isVTT, into: &document)
      index = end
    }
    for block in document.blocks { document.exactness.count(block.text) }
    if document.warnings.count > warningLimit {
      let more = document.warnings.count - warningLimit
      document.warnings.removeLast(more)
      document.warnings.append("\(more) more cues were skipped")
    }
    return document
  }

  private static func readCue(_ lines: ArraySlice<TextLine>, bytes: [UInt8], isVTT: Bool, into document: inout Document)
  {
    guard let first = lines.first else { return }
    let head = bytes[first.start..<first.end]
    if isVTT, ["NOTE", "STYLE", "REGION"].contains(where: { head.starts(with: $0.utf8) }) { return }
    // An identifier line may stand before the times.
    guard let timing = lines.prefix(2).firstIndex(where: { contains("-->", bytes[$0.start..<$0.end]) }) else {
      document.warnings.append("line \(lines.startIndex + 1): a cue without times was skipped")
      return
    }
    let line = bytes[lines[timing].start..<lines[timing].end]
    guard let (start, end) = times(line), end >= start else {
      document.warnings.append("line \(timing + 1): a cue with a malformed time was skipped")
      return
    }
    // A cue's text may change its voice in the middle: each voice is a block of its own.
    var collector = TextCollector(bytes: bytes)
    var voice: String?
    func flush() {
      let text = document.source.mapped(collector.text)
      if !text.isEmpty {
        document.blocks.append(Block(kind: .cue, text: text, cue: Cue(start: start, end: end, voice: voice)))
      }
      collector = TextCollector(bytes: bytes)
    }
    // The end of a tag that went on in a later line: what stands before it was read.
    var tagEnd = 0
    let cueEnd = lines.last?.end ?? 0
    for line in lines[(timing + 1)...] where tagEnd <= line.end {
      var index = max(line.start, tagEnd)
      var plain = index
      while index < line.end {
        if bytes[index] == UInt8(ascii: "<"), let close = closing(index, line.end, cueEnd, bytes) {
          collector.append(plain, index)
          let tag = bytes[index + 1..<close]
          if tag.first == UInt8(ascii: "v"), let space = tag.firstIndex(where: { $0 == 0x20 || isLineEnd($0) }) {
            flush()
            voice = String(decoding: tag[(space + 1)...].map { isLineEnd($0) ? 0x20 : $0 }, as: UTF8.self)
          } else if tag.elementsEqual("/v".utf8) {
            flush()
            voice = nil
          }
          index = close + 1
          plain = index
        } else if bytes[index] == UInt8(ascii: "&"),
          let match = bytes.withUnsafeBufferPointer({ CharacterReferences.match($0, at: index, end: line.end) })
        {
          collector.append(plain, index)
          collector.append(match.utf8, for: index, index + match.length)
          index += match.length
          plain = index
        } else {
          index += 1
        }
      }
      tagEnd = index
      guard index <= line.end else { continue }
      collector.append(plain, line.end)
      // Two voices in one cue, a dash before each.
      if line.next < cueEnd, bytes[line.next] == UInt8(ascii: "-"), bytes[lines[timing].next] == UInt8(ascii: "-") {
        flush()
        continue
      }
      collector.space(line.end, line.next)
    }
    flush()
  }

  /// Where the tag ends that begins at `start`; nil where the "<" is text. Beyond the line it must begin like a tag.
  private static func closing(_ start: Int, _ lineEnd: Int, _ cueEnd: Int, _ bytes: [UInt8]) -> Int? {
    let mark = bytes[start + 1 < lineEnd ? start + 1 : start]
    let isTag = mark.isASCIILetter || mark == UInt8(ascii: "/")
    let end = min(isTag ? cueEnd : lineEnd, start + longestTag)
    return bytes[start..<end].firstIndex(of: UInt8(ascii: ">"))
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// "00:01:02.500 --> 00:01:05.000 align:start" in seconds; SubRip writes a comma.
  static func times(_ line: ArraySlice<UInt8>) -> (Double, Double)? {
    var index = line.startIndex
    guard let start = time(line, &index) else { return nil }
    while index < line.endIndex, line[index] <= 0x20 { index += 1 }
    guard line[index...].starts(with: "-->".utf8) else { return nil }
    index += 3
    while index < line.endIndex, line[index] <= 0x20 { index += 1 }
    guard let end = time(line, &index) else { return nil }
    return (start, end)
  }

  /// A time code such as "1:02:03.5" or "02:03".
  private static func time(_ line: ArraySlice<UInt8>, _ index: inout Int) -> Double? {
    var parts: [Int] = []
    var milliseconds = 0
    while true {
      var value = 0
      var digits = 0
      while index < line.endIndex, line[index].isASCIIDigit, digits < 6 {
        value = value * 10 + Int(line[index] - 0x30)
        digits += 1
        index += 1
      }
      guard digits > 0 else { return nil }
      parts.append(value)
      guard index < line.endIndex else { break }
      if line[index] == UInt8(ascii: ":"), parts.count < 3 {
        index += 1
        continue
      }
      if line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ",") {
        index += 1
        var scale = 100
        while index < line.endIndex, line[index].isASCIIDigit {
          milliseconds += Int(line[index] - 0x30) * scale
          scale /= 10
          index += 1
        }
      }
      break
    }
    guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    let seconds = parts.reduce(0) { $0 * 60 + $1 }
    return Double(seconds * 1000 + milliseconds) / 1000
  }

  private static func contains(_ text: StaticString, _ line: ArraySlice<UInt8>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard line.count >= count else { return false }
    return (line.startIndex...(line.endIndex - count)).contains { at in
      (0..<count).allSatisfy { line[at + $0] == text.utf8Start[$0] }
    }
  }
}
