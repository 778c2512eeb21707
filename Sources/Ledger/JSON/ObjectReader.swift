import Quantities

/// Takes the members of a JSON object by name, with errors that say where in the document something is wrong, and keeps
/// account of those nobody asked for.
struct ObjectReader {
  let members: [JSONValue.Member]
  /// Where the object stands ("claims[3].quote").
  let path: String
  private var taken: [Bool]
  /// Reading goes on after the member found last, so that members in the usual order cost one comparison each.
  private var next = 0

  init(_ value: JSONValue, path: String) throws(LedgerError) {
    guard case .object(let members) = value else { throw .malformed("\(path) is not an object") }
    self.members = members
    self.path = path
    taken = [Bool](repeating: false, count: members.count)
  }

  /// Members nobody took.
  var rest: [JSONValue.Member] { zip(members, taken).filter { !$1 }.map(\.0) }

  mutating func value(_ name: String) -> JSONValue? {
    for offset in 0..<members.count {
      let index = (next + offset) % members.count
      if members[index].name == name {
        taken[index] = true
        next = index + 1
        return members[index].value
      }
    }
    return nil
  }

  func malformed(_ name: String, _ problem: String) -> LedgerError {
    .malformed(path.isEmpty ? "\(name) \(problem)" : "\(path).\(name) \(problem)")
  }

  mutating func required(_ name: String) throws(LedgerError) -> JSONValue {
    guard let value = value(name) else { throw malformed(name, "is missing") }
    return value
  }

  mutating func string(_ name: String) throws(LedgerError) -> String {
    guard case .string(let text) = try required(name) else { throw malformed(name, "is not a string") }
    return text
  }

  /// A string or null; a member that is missing counts as null.
  mutating func optionalString(_ name: String) throws(LedgerError) -> String? {
    switch value(name) {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw malformed(name, "is neither a string nor null")
    }
  }

  mutating func integer(_ name: String) throws(LedgerError) -> Int {
    guard let value = Self.integer(try required(name)) else { throw malformed(name, "is not a whole number from 0") }
    return value
  }

  /// Offsets are stored in 32 bits.
  static func integer(_ value: JSONValue) -> Int? {
    guard case .number(let text) = value, let number = Int32(text), number >= 0 else { return nil }
    return Int(number)
  }

  mutating func double(_ name: String) throws(LedgerError) -> Double {
    guard let value = try optionalDouble(name) else { throw malformed(name, "is missing") }
    return value
  }

  mutating func optionalDouble(_ name: String) throws(LedgerError) -> Double? {
    switch value(name) {
    case nil, .null: return nil
    case .number(let text):
      guard let number = Double(text), number.isFinite else { throw malformed(name, "is no number that fits") }
      return number
    default: throw malformed(name, "is not a number")
    }
  }

  mutating func decimal(_ name: String) throws(LedgerError) -> DecimalValue? {
    switch value(name) {
    case nil, .null: return nil
    case .number(let text):
      guard let number = DecimalValue(jsonText: text) else { throw malformed(name, "has too many digits") }
      return number
    default: throw malformed(name, "is not a number")
    }
  }

  /// A list; one that is missing counts as empty.
  mutating func array(_ name: String) throws(LedgerError) -> [JSONValue] {
    switch value(name) {
    case nil: return []
    case .array(let values): return values
    default: throw malformed(name, "is not a list")
    }
  }

  mutating func strings(_ name: String) throws(LedgerError) -> [String] {
    var texts: [String] = []
    for value in try array(name) {
      guard case .string(let text) = value else { throw malformed(name, "holds something other than strings") }
      texts.append(text)
    }
    return texts
  }

  /// Each object of a list, read by `read`.
  mutating func objects<Element>(
    _ name: String, _ read: (inout ObjectReader) throws(LedgerError) -> Element, unknown: inout [String]
  ) throws(LedgerError) -> [Element] {
    var elements: [Element] = []
    let values = try array(name)
    elements.reserveCapacity(values.count)
    let prefix = path.isEmpty ? name : "\(path).\(name)"
    for (index, value) in values.enumerated() {
      var reader = try ObjectReader(value, path: "\(prefix)[\(index)]")
      elements.append(try read(&reader))
      for member in reader.rest { unknown.append("\(reader.path).\(member.name)") }
    }
    return elements
  }
}
