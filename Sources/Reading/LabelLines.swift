import SourceText

/// Lines of a plain text that begin with a label which comes back ("Ann Lee: …", "Q. …", "[00:12] HOST: …"): each begins a
/// paragraph, also where no blank line parts it from the one before.
struct LabelLines {
  private var starts: Set<Int> = []

  /// Longest label, as names with an office beside them are: "Deputy Governor Achebe (Northern District):".
  private static let longest = 60
  /// A label that stands once is one among so many lines with labels.
  private static let enough = 4

  init(_ lines: [TextLine], _ utf8: [UInt8]) {
    var counts: [UInt64: Int] = [:]
    var found: [(line: Int, key: UInt64, isFull: Bool)] = []
    utf8.withUnsafeBufferPointer { bytes in
      for (index, line) in lines.enumerated() where !line.isBlank {
        guard let label = Self.label(bytes, line) else { continue }
        counts[label.key, default: 0] += 1
        found.append((index, label.key, label.isFull))
      }
    }
    // Two who talk: in wrapped prose a line begins with the same words and a colon by chance, but hardly two do.
    let recurring = found.filter { counts[$0.key, default: 0] >= 2 }
    guard recurring.count >= Self.enough, Set(recurring.map(\.key)).count >= 2 else { return }
    starts = Set(recurring.map(\.line))
    for label in found where label.isFull && label.line > 0 && Self.endsSentence(lines[label.line - 1], utf8) {
      starts.insert(label.line)
    }
  }

  /// Whether the line with this index begins a paragraph.
  func begins(_ line: Int) -> Bool { starts.contains(line) }

  /// The label at the start of a line as a hash; full names are of several words, all with a capital.
  private static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> (key: UInt64, isFull: Bool)? {
    let start = skipMarks(bytes, line)
    let end = min(line.end, start + longest)
    guard start < end else { return nil }
    var hash = FNV1a()
    var index = start
    var words = 0
    var capitals = 0
    var atStart = true
    var depth = 0
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ",") { depth += 1 }
      if depth == 0, byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ";") { return nil }
      if byte == UInt8(ascii: ":"), isSpace(bytes, index + 1, line.end) {
        guard words > 0, words <= 6, capitals * 2 >= words, capitals > 0 else { return nil }
        return (hash.value, words >= 2 && capitals == words)
      }
      // "Q." and "A." stand without a colon.
      if byte == UInt8(ascii: "."), index == start + 1,
        bytes[start] == UInt8(ascii: "Q") || bytes[start] == UInt8(ascii: "A"),
        isSpace(bytes, index + 1, line.end), !leadsToLabel(bytes, index + 1, end)
      {
        return (hash.value, false)
      }
      // "Q    Good morning": a lone Q and more than a space.
      if byte <= 0x20, index == start + 1, bytes[start] == UInt8(ascii: "Q"), isSpace(bytes, index + 1, line.end) {
        return (hash.value, false)
      }
      if depth == 0 {
        hash.add(byte)
        if byte == 0x20 {
          atStart = true
        } else if atStart {
          words += 1
          if byte.isASCIIUppercase || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "#") { capitals += 1 }
          atStart = false
        }
      }
      index += 1
    }
    return nil
  }

  /// "A. Santangelo: …" is a name.
  private static func leadsToLabel(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let colon = (start..<end).first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return false }
    var atStart = true
    for index in start..<colon {
      if bytes[index] == 0x20 {
        atStart = true
      } else {
        if atStart, bytes[index].isASCIILowercase { return false }
        atStart = false
      }
    }
    return true
  }

  /// Behind white space and a time in brackets or without them.
  private static func skipMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Int {
    var index = line.start
    while index < line.end,
      bytes[index] <= 0x20 || "[](){}:.>-".utf8.contains(bytes[index]) || bytes[index].isASCIIDigit
    {
      index += 1
    }
    return index
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index >= end || bytes[index] <= 0x20
  }

  private static func endsSentence(_ line: TextLine, _ utf8: [UInt8]) -> Bool {
    var end = line.end
    while end > line.start, utf8[end - 1] <= 0x20 { end -= 1 }
    guard end > line.start else { return true }
    let last = utf8[end - 1]
    return ".?!:)]\"".utf8.contains(last) || last >= 0x80
  }
}
