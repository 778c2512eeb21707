/// Decodes the character references of HTML as the standard's tokenizer does (sections 13.2.5.72–80), which libxml2's older
/// parser does not: without semicolon, with the names of HTML5, and with the numbers of windows-1252.
public enum CharacterReferences {
  /// A reference found in a text.
  public struct Match: Sendable, Equatable {
    /// Bytes it takes, from `&`.
    public var length: Int
    /// One or two code points.
    public var scalars: [UInt32]

    /// The code points as UTF-8.
    public var utf8: [UInt8] {
      var bytes: [UInt8] = []
      for scalar in scalars { CharacterReferences.append(scalar, to: &bytes) }
      return bytes
    }
  }

  /// The reference that begins at `index` (where a `&` stands), or nil when the `&` is plain text.
  /// - Parameter inAttribute: a name without semicolon before `=` or a letter is then text.
  public static func match(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int, inAttribute: Bool = false
  ) -> Match? {
    guard index + 1 < end, bytes[index] == UInt8(ascii: "&") else { return nil }
    if bytes[index + 1] == UInt8(ascii: "#") { return numeric(bytes, at: index, end: end) }
    guard isAlphanumeric(bytes[index + 1]) else { return nil }
    var stop = index + 1
    while stop < end, stop - index <= longestName, isAlphanumeric(bytes[stop]) { stop += 1 }
    if stop < end, bytes[stop] == UInt8(ascii: ";") { stop += 1 }
    // The longest name that is a prefix of what stands here wins ("&notit;" is "¬it;").
    while stop > index + 1 {
      if let scalars = lookUp(UnsafeBufferPointer(rebasing: bytes[index + 1..<stop])) {
        if inAttribute, bytes[stop - 1] != UInt8(ascii: ";"), stop < end,
          bytes[stop] == UInt8(ascii: "=") || isAlphanumeric(bytes[stop])
        {
          return nil
        }
        return Match(length: stop - index, scalars: scalars)
      }
      stop -= 1
    }
    return nil
  }

  /// Appends a code point as UTF-8.
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    let valid = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    for unit in Unicode.UTF8.encode(valid)! { bytes.append(unit) }
  }

  private static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Match? {
    var position = index + 2
    var value: UInt32 = 0
    let isHexadecimal = position < end && bytes[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let first = position
    while position < end, let digit = digit(bytes[position], hexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      position += 1
    }
    guard position > first else { return nil }
    if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
    return Match(length: position - index, scalars: [mend(value)])
  }

  /// What the standard makes of numbers that name no character.
  private static func mend(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0x11_0000..., 0xD800...0xDFFF: 0xFFFD
    case 0x80...0x9F: windows1252[Int(value - 0x80)]
    default: value
    }
  }

  /// Code points of the bytes 0x80 to 0x9F in windows-1252 (WHATWG Encoding, index-windows-1252).
  public static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static let longestName = 32

  private static func digit(_ byte: UInt8, hexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where hexadecimal: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where hexadecimal: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter
  }

  /// Offsets of the names in the table, in its order; made at the first reference that is none of the five usual ones.
  private static let offsets: [Int32] = {
    var offsets: [Int32] = []
    let count = CharacterReferenceTable.names.utf8CodeUnitCount
    let table = UnsafeBufferPointer(start: CharacterReferenceTable.names.utf8Start, count: count)
    var inToken = false
    for index in 0..<count {
      let isSpace = table[index] <= 0x20
      if !isSpace, !inToken { offsets.append(Int32(index)) }
      inToken = !isSpace
    }
    return offsets
  }()

  private static func lookUp(_ name: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
    let table = UnsafeBufferPointer(
      start: CharacterReferenceTable.names.utf8Start, count: CharacterReferenceTable.names.utf8CodeUnitCount)
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      switch compare(name, table, at: Int(offsets[middle])) {
      case 0: return value(table, at: Int(offsets[middle]) + name.count + 1)
      case ..<0: high = middle
      default: low = middle + 1
      }
    }
    return nil
  }

  /// Order of `name` against the table's name at `offset`: by bytes, as the table is sorted.
  private static func compare(
    _ name: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    for index in 0..<name.count {
      let other = table[offset + index]
      if other == UInt8(ascii: "=") { return 1 }
      if name[index] != other { return Int(name[index]) - Int(other) }
    }
    return table[offset + name.count] == UInt8(ascii: "=") ? 0 : -1
  }

  private static func value(_ table: UnsafeBufferPointer<UInt8>, at offset: Int) -> [UInt32] {
    var scalars: [UInt32] = []
    var value: UInt32 = 0
    var position = offset
    while position < table.count {
      if let digit = digit(table[position], hexadecimal: true) {
        value = value * 16 + digit
      } else {
        scalars.append(value)
        value = 0
        if table[position] != UInt8(ascii: "+") { return scalars }
      }
      position += 1
    }
    scalars.append(value)
    return scalars
  }
}
