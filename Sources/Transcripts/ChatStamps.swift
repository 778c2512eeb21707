/// "[04.03.24, 10:03:11] Ann Lee: …", "3/4/24, 10:03 AM - Ann Lee: …": date and time before each line of an exported chat. They count no
/// seconds of a recording, and stand before the name.
enum ChatStamps {
  /// Where the stamp at the start of a line ends, nil where there is none.
  static func end(_ line: ArraySlice<UInt8>) -> Int? {
    var rest = line.prefix(40)
    let isBracketed = rest.first == UInt8(ascii: "[")
    if isBracketed { rest = rest.dropFirst() }
    guard digits(&rest, 1...4), sign(&rest, "./-"), digits(&rest, 1...2), sign(&rest, "./-"), digits(&rest, 2...4)
    else {
      return nil
    }
    _ = sign(&rest, ",")
    guard sign(&rest, " "), digits(&rest, 1...2), sign(&rest, ":"), digits(&rest, 2...2) else { return nil }
    if sign(&rest, ":"), !digits(&rest, 2...2) { return nil }
    let half = rest.prefix(4).map { $0 | 0x20 }
    // "10:03 AM", perhaps with a narrow space.
    if half.count >= 3, half[0] == 0x20, half[1] == UInt8(ascii: "a") || half[1] == UInt8(ascii: "p"),
      half[2] == UInt8(ascii: "m")
    {
      rest = rest.dropFirst(3)
    }
    if isBracketed {
      guard sign(&rest, "]") else { return nil }
    } else {
      rest = rest.drop { $0 == 0x20 }
      guard sign(&rest, "-"), rest.first == 0x20 else { return nil }
    }
    return rest.startIndex
  }

  /// Where the words before a clock time at the end of a line end: "Ann Lee  10:03 AM".
  static func clockStart(_ line: ArraySlice<UInt8>) -> Int? {
    let words = line.split(separator: 0x20)
    guard words.count >= 3, let half = words.last, let time = words.dropLast().last,
      ["am", "pm"].contains(where: { $0.utf8.elementsEqual(half.map { $0 | 0x20 }) })
    else { return nil }
    var rest = time
    guard digits(&rest, 1...2), sign(&rest, ":"), digits(&rest, 2...2), rest.isEmpty else { return nil }
    return time.startIndex
  }

  /// Where the lines of a chat begin in a text in which they were joined.
  static func starts(in text: [UInt8]) -> [Int] {
    text.indices.filter { index in
      (index == 0 || text[index - 1] == 0x20) && (text[index] == UInt8(ascii: "[") || text[index] &- 0x30 < 10)
        && end(text[index...]) != nil
    }
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>, _ count: ClosedRange<Int>) -> Bool {
    let found = rest.prefix { $0 &- 0x30 < 10 }.count
    guard count.contains(found) else { return false }
    rest = rest.dropFirst(found)
    return true
  }

  private static func sign(_ rest: inout ArraySlice<UInt8>, _ signs: String) -> Bool {
    guard let first = rest.first, signs.utf8.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
