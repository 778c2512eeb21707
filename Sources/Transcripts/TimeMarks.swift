import SourceText

/// Time marks in transcripts: "[00:03:12]", "[03:59]" and "(12:04)" at the start of a line.
enum TimeMarks {
  struct Mark {
    var span: TextSpan
    /// From the start of the recording.
    var seconds: Double
  }

  /// A time at the start of a line, in brackets or bare ("12:04 "), with the offset where the words begin.
  static func leading(_ line: ArraySlice<UInt8>) -> (seconds: Double, end: Int)? {
    guard let first = line.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") || first &- 0x30 < 10 else {
      return nil
    }
    var bytes = Array(line.prefix(20))
    if first &- 0x30 < 10 {
      // A bare time reads like one in brackets that closes at the space behind it.
      guard let space = bytes.firstIndex(of: 0x20) else { return nil }
      bytes = [UInt8(ascii: "[")] + bytes[..<space] + [UInt8(ascii: "]")]
      guard let mark = read(bytes, 0, bytes.count, UInt8(ascii: "]")) else { return nil }
      return (mark.seconds, line.startIndex + space + 1)
    }
    let close = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard let mark = read(bytes, 0, bytes.count, close) else { return nil }
    return (mark.seconds, line.startIndex + Int(mark.span.end))
  }

  /// A time at the end of a line ("Ann Lee  12:04", "Ann Lee (12:04)"), with the offset where the words before it end.
  static func trailing(_ line: ArraySlice<UInt8>) -> (seconds: Double, start: Int)? {
    guard let space = line.lastIndex(of: 0x20), line.endIndex - space <= 12, space > line.startIndex else { return nil }
    var time = line[(space + 1)...]
    if let first = time.first, let last = time.last,
      [first, last] == Array("()".utf8) || [first, last] == Array("[]".utf8)
    {
      time = time.dropFirst().dropLast()
    }
    let bytes = [UInt8(ascii: "[")] + time + [UInt8(ascii: "]")]
    guard let mark = read(bytes, 0, bytes.count, UInt8(ascii: "]")), Int(mark.span.end) == bytes.count else {
      return nil
    }
    return (mark.seconds, space)
  }

  static func find(in utf8: [UInt8], _ span: TextSpan) -> [Mark] {
    var marks: [Mark] = []
    var index = Int(span.start)
    let end = Int(span.end)
    while index < end {
      let byte = utf8[index]
      if byte == UInt8(ascii: "[") || (byte == UInt8(ascii: "(") && index == Int(span.start)) {
        let close = byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        if let mark = read(utf8, index, end, close) {
          marks.append(mark)
          index = Int(mark.span.end)
          continue
        }
      }
      index += 1
    }
    return marks
  }

  /// Two or three numbers of at most two digits with colons between, minutes and seconds below 60.
  private static func read(_ utf8: [UInt8], _ start: Int, _ end: Int, _ close: UInt8) -> Mark? {
    var parts: [Int] = []
    var value = 0
    var digits = 0
    var fraction = 0.0
    var index = start + 1
    while index < end, index - start < 16 {
      let byte = utf8[index]
      if byte &- 0x30 < 10, digits < 3 {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      } else if byte == UInt8(ascii: ":") || byte == close, digits > 0 {
        parts.append(value)
        (value, digits) = (0, 0)
        if byte == close {
          guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
          return Mark(
            span: TextSpan(start, index + 1),
            seconds: Double(parts.reduce(0) { $0 * 60 + $1 }) + (fraction * 100).rounded() / 100)
        }
      } else if byte == UInt8(ascii: "."), digits > 0, parts.count >= 1 {
        // Hundredths of a second.
        var scale = 0.1
        while index + 1 < end, utf8[index + 1] &- 0x30 < 10, index - start < 16 {
          index += 1
          fraction += Double(utf8[index] - 0x30) * scale
          scale /= 10
        }
      } else {
        return nil
      }
      index += 1
    }
    return nil
  }
}
