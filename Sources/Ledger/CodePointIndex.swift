import SourceText

/// Turns UTF-8 offsets of one turn into code points, each in constant time after one pass over the text.
///
/// Claims, quantities and entities of a long turn would otherwise count it from the start for each of their ends.
public struct CodePointIndex: Sendable {
  private let utf8: [UInt8]
  /// Code points before every `stride`th code unit; empty where all is ASCII and both counts agree.
  private var marks: [Int32] = []
  /// Between two marks at most this many code units are counted for a look-up.
  private static let stride = 64

  /// - Parameter utf8: the text; offsets count in it.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    guard utf8.contains(where: { $0 >= 0x80 }) else { return }
    var count: Int32 = 0
    marks.reserveCapacity(utf8.count / Self.stride + 1)
    for (index, byte) in utf8.enumerated() {
      if index % Self.stride == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }

  /// Code points before the UTF-8 offset `offset`; offsets beyond the text count as its end.
  public func codePoints(before offset: Int) -> Int {
    let offset = min(max(offset, 0), utf8.count)
    guard !marks.isEmpty else { return offset }
    let mark = min(offset / Self.stride, marks.count - 1)
    var count = Int(marks[mark])
    for index in mark * Self.stride..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// `span` counted in code points.
  public func characters(_ span: TextSpan) -> CharacterSpan {
    CharacterSpan(codePoints(before: Int(span.start)), codePoints(before: Int(span.end)))
  }

  /// The UTF-8 offset `count` code points before `offset`, or the start of the text.
  public func offset(_ count: Int, before offset: Int) -> Int {
    var (at, left) = (min(max(offset, 0), utf8.count), count)
    while at > 0, left > 0 {
      at -= 1
      if utf8[at] & 0xC0 != 0x80 { left -= 1 }
    }
    return at
  }

  /// The UTF-8 offset `count` code points after `offset`, or the end of the text.
  public func offset(_ count: Int, after offset: Int) -> Int {
    var (at, left) = (min(max(offset, 0), utf8.count), count)
    while at < utf8.count, left > 0 {
      at += 1
      while at < utf8.count, utf8[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }
}
