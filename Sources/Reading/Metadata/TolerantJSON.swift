import SourceText

/// JSON as scripts on pages hold it: raw line breaks in strings and trailing commas are forgiven, depth is limited.
indirect enum TolerantJSON {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([TolerantJSON])
  case object([(name: String, value: TolerantJSON)])

  /// Deeper nesting than any real page shows.
  private static let depthLimit = 64

  static func parse(_ bytes: [UInt8]) -> TolerantJSON? {
    var parser = Parser(bytes: bytes)
    return parser.value(depth: 0)
  }

  subscript(name: String) -> TolerantJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    switch self {
    case .string(let text): text
    case .array(let items): items.first?.string
    default: nil
    }
  }

  var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap(\.strings)
    default: []
    }
  }

  private struct Parser {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) -> TolerantJSON? {
      skipSpace()
      guard index < bytes.count, depth < TolerantJSON.depthLimit else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return array(depth: depth)
      case UInt8(ascii: "\""): return string().map(TolerantJSON.string)
      default: return literal()
      }
    }

    private mutating func object(depth: Int) -> TolerantJSON? {
      index += 1
      var members: [(String, TolerantJSON)] = []
      while true {
        skipSpace()
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "}") {
          index += 1
          return .object(members)
        }
        if bytes[index] == UInt8(ascii: ",") {
          index += 1
          continue
        }
        guard let name = string() else { return nil }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        index += 1
        guard let value = value(depth: depth + 1) else { return nil }
        members.append((name, value))
      }
    }

    private mutating func array(depth: Int) -> TolerantJSON? {
      index += 1
      var items: [TolerantJSON] = []
      while true {
        skipSpace()
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "]") {
          index += 1
          return .array(items)
        }
        if bytes[index] == UInt8(ascii: ",") {
          index += 1
          continue
        }
        guard let value = value(depth: depth + 1) else { return nil }
        items.append(value)
      }
    }

    private mutating func string() -> String? {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
      index += 1
      var text: [UInt8] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
          text.append(bytes[index])
          index += 1
          continue
        }
        index += 2
        switch bytes[index - 1] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"):
          var scalar = hexadecimal()
          if scalar >> 10 == 0x36, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
          {
            index += 2
            let low = hexadecimal()
            if low >> 10 == 0x37 { scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF) }
          }
          CharacterReferences.append(scalar, to: &text)
        default: text.append(bytes[index - 1])
        }
      }
      guard index < bytes.count else { return nil }
      index += 1
      return String(decoding: text, as: UTF8.self)
    }

    private mutating func hexadecimal() -> UInt32 {
      var value: UInt32 = 0
      for _ in 0..<4 {
        guard index < bytes.count else { return 0xFFFD }
        let byte = bytes[index]
        let digit: UInt8
        switch byte {
        case 0x30...0x39: digit = byte - 0x30
        case 0x41...0x46: digit = byte - 0x41 + 10
        case 0x61...0x66: digit = byte - 0x61 + 10
        default: return 0xFFFD
        }
        value = value << 4 | UInt32(digit)
        index += 1
      }
      return value
    }

    private mutating func literal() -> TolerantJSON? {
      let start = index
      while index < bytes.count, ![0x2C, 0x5D, 0x7D].contains(bytes[index]), bytes[index] > 0x20 { index += 1 }
      guard index > start else { return nil }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      switch text {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      default: return .number(text)
      }
    }

    private mutating func skipSpace() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
  }
}
