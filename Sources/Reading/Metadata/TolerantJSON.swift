import SourceText

/// JSON as scripts on pages hold it, over the bytes of the page: strings stay ranges until somebody wants them, so a long
/// `articleBody` costs one scan, and its characters can be tied to their bytes.
///
/// Forgiven are raw line breaks in strings, trailing commas, and a text that breaks off; depth is limited.
indirect enum TolerantJSON {
  case null
  case bool(Bool)
  case number(Range<Int>)
  /// The characters between the quotation marks.
  case string(Range<Int>)
  case array([TolerantJSON])
  case object([(name: String, value: TolerantJSON)])

  /// Deeper nesting than any real page shows.
  private static let depthLimit = 64

  /// All values that stand one after another in `range`; what surrounds them (comment marks, semicolons) is skipped.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [TolerantJSON] {
    var parser = Parser(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    var values: [TolerantJSON] = []
    while parser.skipToContainer(), let value = parser.value(depth: 0) { values.append(value) }
    return values
  }

  subscript(name: String) -> TolerantJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The first string: itself, or that of the first item.
  var stringRange: Range<Int>? {
    switch self {
    case .string(let range): range
    case .array(let items): items.first?.stringRange
    default: nil
    }
  }

  private struct Parser {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int
    let end: Int
    /// Set where the text broke a rule that is not forgiven: what was read until then counts.
    var isBroken = false

    mutating func skipToContainer() -> Bool {
      while index < end, bytes[index] != UInt8(ascii: "{"), bytes[index] != UInt8(ascii: "[") { index += 1 }
      return index < end && !isBroken
    }

    mutating func value(depth: Int) -> TolerantJSON? {
      skipSpace()
      guard index < end, depth < TolerantJSON.depthLimit else {
        isBroken = true
        return nil
      }
      switch bytes[index] {
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return array(depth: depth)
      case UInt8(ascii: "\""): return string().map(TolerantJSON.string)
      default: return literal()
      }
    }

    private mutating func object(depth: Int) -> TolerantJSON {
      index += 1
      var members: [(String, TolerantJSON)] = []
      while !isBroken {
        skipSpace()
        guard index < end else { break }
        if bytes[index] == UInt8(ascii: "}") {
          index += 1
          return .object(members)
        }
        if bytes[index] == UInt8(ascii: ",") {
          index += 1
          continue
        }
        guard let name = string() else { break }
        skipSpace()
        guard index < end, bytes[index] == UInt8(ascii: ":") else { break }
        index += 1
        guard let value = value(depth: depth + 1) else { break }
        members.append((JSONStringText.plain(bytes, name), value))
      }
      isBroken = true
      return .object(members)
    }

    private mutating func array(depth: Int) -> TolerantJSON {
      index += 1
      var items: [TolerantJSON] = []
      while !isBroken {
        skipSpace()
        guard index < end else { break }
        if bytes[index] == UInt8(ascii: "]") {
          index += 1
          return .array(items)
        }
        if bytes[index] == UInt8(ascii: ",") {
          index += 1
          continue
        }
        guard let value = value(depth: depth + 1) else { break }
        items.append(value)
      }
      isBroken = true
      return .array(items)
    }

    private mutating func string() -> Range<Int>? {
      guard index < end, bytes[index] == UInt8(ascii: "\"") else { return nil }
      index += 1
      let start = index
      while index < end, bytes[index] != UInt8(ascii: "\"") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < end else { return nil }
      index += 1
      return start..<(index - 1)
    }

    private mutating func literal() -> TolerantJSON? {
      let start = index
      while index < end, bytes[index] != 0x2C, bytes[index] != 0x5D, bytes[index] != 0x7D, bytes[index] > 0x20 {
        index += 1
      }
      guard index > start else { return nil }
      switch bytes[start] {
      case UInt8(ascii: "t"): return .bool(true)
      case UInt8(ascii: "f"): return .bool(false)
      case UInt8(ascii: "n"): return .null
      default: return .number(start..<index)
      }
    }

    private mutating func skipSpace() { while index < end, bytes[index] <= 0x20 { index += 1 } }
  }
}

/// The characters of a JSON string (RFC 8259, section 7) and the bytes that each stands for.
enum JSONStringText {
  /// One character of the string: its code point and the bytes of the page that it takes.
  struct Escape {
    var scalar: UInt32
    var length: Int
  }

  /// The escape that begins at `index`, where a backslash stands.
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Escape {
    guard index + 1 < end else { return Escape(scalar: 0x5C, length: 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return Escape(scalar: 0x0A, length: 2)
    case UInt8(ascii: "r"): return Escape(scalar: 0x0D, length: 2)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return Escape(scalar: 0x20, length: 2)
    case UInt8(ascii: "u"):
      guard let unit = unit(bytes, at: index + 2, end: end) else { return Escape(scalar: 0xFFFD, length: 2) }
      if unit >> 10 == 0x36, index + 7 < end, bytes[index + 6] == UInt8(ascii: "\\"),
        bytes[index + 7] == UInt8(ascii: "u"), let low = self.unit(bytes, at: index + 8, end: end), low >> 10 == 0x37
      {
        return Escape(scalar: 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), length: 12)
      }
      return Escape(scalar: unit, length: 6)
    default:
      // Any other character stands for itself; one of several bytes is copied with the rest of the string.
      return bytes[index + 1] < 0x80
        ? Escape(scalar: UInt32(bytes[index + 1]), length: 2) : Escape(scalar: 0x5C, length: 1)
    }
  }

  /// The string without escapes.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        let escape = escape(bytes, at: index, end: range.upperBound)
        CharacterReferences.append(escape.scalar, to: &decoded)
        index += escape.length
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> UInt32? {
    guard index + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
