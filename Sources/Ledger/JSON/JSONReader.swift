import SourceText

/// Reads JSON (RFC 8259) strictly, keeping what other readers lose: the text of numbers and the order of members.
///
/// Works without recursion, in linear time. A name that stands twice in one object is an error, because what it would
/// mean depends on the reader.
public enum JSONReader {
  /// Deepest nesting taken. A ledger has 6 levels; reviewers' own fields have room, and code that walks a value may recurse.
  public static let depthLimit = 512

  /// - Parameter bytes: one JSON text in UTF-8; a byte-order mark in front, as some editors write, is passed over.
  /// - Throws: `JSONError` with the line (from 1).
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var scanner = JSONScanner(bytes)
    return try scanner.document()
  }
}

/// Why a text is not JSON.
public struct JSONError: Error, Sendable, Equatable {
  /// What is wrong there.
  public var problem: String
  /// From 1.
  public var line: Int

  /// - Parameters: as the properties of the same names.
  public init(problem: String, line: Int) {
    self.problem = problem
    self.line = line
  }

  /// For people, to be put behind the name of the file.
  public var message: String { "is not valid JSON: line \(line): \(problem)" }
}

/// The containers being read stand on a stack of their own, never on the call stack.
private struct JSONScanner {
  let bytes: [UInt8]
  var at = 0

  /// One struct for both kinds, changed in place: taking an array out of an enumeration to append would copy it.
  struct Container {
    var isObject: Bool
    var values: [JSONValue] = []
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    var key = ""
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = ByteOrderMark.length(in: bytes)
  }

  func error(_ problem: String, at place: Int? = nil) -> JSONError {
    var line = 1
    for byte in bytes[0..<min(place ?? at, bytes.count)] where byte == UInt8(ascii: "\n") { line += 1 }
    return JSONError(problem: problem, line: line)
  }

  mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  mutating func next() throws(JSONError) -> UInt8 {
    skipSpace()
    guard at < bytes.count else { throw error("it ends in the middle") }
    return bytes[at]
  }

  mutating func document() throws(JSONError) -> JSONValue {
    var stack: [Container] = []
    skipSpace()
    if at == bytes.count { throw error("it is empty") }
    while true {
      // One value, or the opening of a container that has a first element.
      var value: JSONValue
      switch try next() {
      case UInt8(ascii: "["):
        at += 1
        if try next() == UInt8(ascii: "]") {
          at += 1
          value = .array([])
        } else {
          try push(Container(isObject: false), on: &stack)
          continue
        }
      case UInt8(ascii: "{"):
        at += 1
        if try next() == UInt8(ascii: "}") {
          at += 1
          value = .object([])
        } else {
          let name = try self.name()
          try push(Container(isObject: true, key: name), on: &stack)
          continue
        }
      default: value = try scalar()
      }
      // Puts the value where it belongs and closes every container that ends here.
      closing: while true {
        let top = stack.count - 1
        guard top >= 0 else {
          skipSpace()
          if at < bytes.count { throw error("something follows after its end") }
          return value
        }
        let isObject = stack[top].isObject
        if isObject { try add(value, to: &stack[top]) } else { stack[top].values.append(value) }
        let mark = try next()
        if mark == UInt8(ascii: ",") {
          at += 1
          if isObject { stack[top].key = try name() }
          break closing
        }
        guard mark == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw error(isObject ? "a comma or } is missing" : "a comma or ] is missing")
        }
        at += 1
        value = isObject ? .object(stack[top].members) : .array(stack[top].values)
        stack.removeLast()
      }
    }
  }

  func add(_ value: JSONValue, to object: inout Container) throws(JSONError) {
    let key = object.key
    // Few members are compared one by one; the set is for objects with many.
    var isNew: Bool
    if object.members.count < 16 {
      isNew = !object.members.contains { $0.name == key }
    } else {
      if object.names.isEmpty { object.names = Set(object.members.map(\.name)) }
      isNew = object.names.insert(key).inserted
    }
    guard isNew else { throw error("the name \"\(key)\" stands twice") }
    object.members.append(JSONValue.Member(name: key, value: value))
  }

  func push(_ container: Container, on stack: inout [Container]) throws(JSONError) {
    if stack.count >= JSONReader.depthLimit { throw error("it is nested more than \(JSONReader.depthLimit) deep") }
    stack.append(container)
  }

  mutating func name() throws(JSONError) -> String {
    guard try next() == UInt8(ascii: "\"") else { throw error("a name in quotation marks is missing") }
    let name = try string()
    guard try next() == UInt8(ascii: ":") else { throw error("a colon is missing") }
    at += 1
    return name
  }

  mutating func scalar() throws(JSONError) -> JSONValue {
    switch bytes[at] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("a value is missing")
    }
  }

  mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count,
      (0..<count).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] })
    else { throw error("a value is misspelt") }
    at += count
    return value
  }

  mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
    return at - start
  }

  mutating func number() throws(JSONError) -> String {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let leading = at
    let whole = digits()
    if whole == 0 || (whole > 1 && bytes[leading] == UInt8(ascii: "0")) { throw error("a number is malformed") }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      if digits() == 0 { throw error("a number is malformed") }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      if digits() == 0 { throw error("a number is malformed") }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  mutating func string() throws(JSONError) -> String {
    let opening = at
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
      at += 1
    }
    guard at < bytes.count else { throw error("a string has no end", at: opening) }
    if bytes[at] == UInt8(ascii: "\"") {
      let text = try validated(bytes[start..<at], opening)
      at += 1
      return text
    }
    var unescaped = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return try validated(unescaped[...], opening)
      case 0..<0x20: throw error("a string has a line break or control character; write it as \\n or \\u00..")
      case UInt8(ascii: "\\"):
        guard at < bytes.count else { break }
        let mark = bytes[at]
        at += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(mark)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "u"): unescaped.append(contentsOf: Array(String(try escapedScalar()).utf8))
        default: throw error("a string has an unknown escape")
        }
      default: unescaped.append(byte)
      }
    }
    throw error("a string has no end", at: opening)
  }

  func validated(_ utf8: ArraySlice<UInt8>, _ opening: Int) throws(JSONError) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw error("a string is not valid UTF-8", at: opening)
    }
    return text
  }

  mutating func codeUnit() throws(JSONError) -> UInt32 {
    guard at + 4 <= bytes.count, let text = String(validating: bytes[at..<at + 4], as: UTF8.self),
      text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt32(text, radix: 16)
    else { throw error("a \\u escape is malformed") }
    at += 4
    return unit
  }

  mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    var code = try codeUnit()
    if code >= 0xD800, code < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      let low = try codeUnit()
      guard low >= 0xDC00, low < 0xE000 else { throw error("a \\u escape is half a character") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("a \\u escape is half a character") }
    return scalar
  }
}
