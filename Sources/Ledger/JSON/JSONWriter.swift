import Quantities

/// Prints JSON as UTF-8 bytes: two-space indentation, no escaped non-ASCII, members in the order they are given.
///
/// A container opened `inline` stands on one line with all it holds, so that `"bytes": [[9102, 9149]]` stays readable;
/// a member given `sameLine` follows the one before it without a line break. `compact` prints everything on one line.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.member("id", "t1")
///     json.member("kind", "answer", sameLine: true)
///     json.endObject()
public struct JSONWriter: Sendable {
  /// What has been printed so far, without a line break at the end.
  public private(set) var bytes: [UInt8] = []
  /// Whether everything is to stand on one line.
  public let isCompact: Bool

  private var containers: [Container] = []
  private var isAfterKey = false

  private struct Container {
    var isInline: Bool
    var count = 0
  }

  /// - Parameter compact: everything on one line.
  public init(compact: Bool = false) { isCompact = compact }

  // MARK: Containers

  /// Opens an object, the value of the key before it or the next of a list.
  /// - Parameter inline: everything in it on one line.
  public mutating func beginObject(inline: Bool = false) { begin(UInt8(ascii: "{"), inline) }
  /// Closes the object that was opened last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Opens a list, the value of the key before it or the next of a list.
  /// - Parameter inline: everything in it on one line.
  public mutating func beginArray(inline: Bool = false) { begin(UInt8(ascii: "["), inline) }
  /// Closes the list that was opened last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  private mutating func begin(_ mark: UInt8, _ inline: Bool) {
    prepareValue(sameLine: false)
    bytes.append(mark)
    containers.append(Container(isInline: inline || isCompact || containers.last?.isInline == true))
  }

  private mutating func end(_ mark: UInt8) {
    if let last = containers.popLast(), last.count > 0, !last.isInline { breakLine() }
    bytes.append(mark)
    if containers.isEmpty { isAfterKey = false }
  }

  /// The name of the member whose value comes next.
  public mutating func key(_ name: String, sameLine: Bool = false) {
    prepareValue(sameLine: sameLine)
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    isAfterKey = true
  }

  // MARK: Values

  /// A string, escaped where JSON asks for it.
  public mutating func string(_ text: String) {
    prepareValue(sameLine: false)
    appendQuoted(text)
  }

  /// A whole number.
  public mutating func integer(_ value: Int) { literal(String(value)) }
  /// `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  /// `null`.
  public mutating func null() { literal("null") }

  /// The shortest decimal text that reads back as `value`; JSON has no infinities, so they become null.
  public mutating func double(_ value: Double) { literal(value.isFinite ? value.description : "null") }

  /// The number with all its digits.
  public mutating func decimal(_ value: DecimalValue) { literal(value.jsonText) }

  /// A number, `true`, `false` or `null` as it is to be printed.
  public mutating func literal(_ text: String) {
    prepareValue(sameLine: false)
    bytes.append(contentsOf: text.utf8)
  }

  /// Any JSON, on one line. Depth is bounded by `JSONReader.depthLimit`.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): literal(text)
    case .string(let text): string(text)
    case .array(let values):
      beginArray(inline: true)
      for element in values { self.value(element) }
      endArray()
    case .object(let members):
      beginObject(inline: true)
      for member in members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  // MARK: Members

  /// A string member; nil prints null.
  public mutating func member(_ name: String, _ text: String?, sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    if let text { string(text) } else { null() }
  }

  /// A member that is a whole number.
  public mutating func member(_ name: String, _ value: Int, sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    integer(value)
  }

  /// A member that is `true` or `false`.
  public mutating func member(_ name: String, _ value: Bool, sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    bool(value)
  }

  /// A member that is a number; nil prints null.
  public mutating func member(_ name: String, _ value: Double?, sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    if let value { double(value) } else { null() }
  }

  /// A member that is a number with all its digits; nil prints null.
  public mutating func member(_ name: String, _ value: DecimalValue?, sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    if let value { decimal(value) } else { null() }
  }

  /// A list of strings on one line.
  public mutating func member(_ name: String, _ values: [String], sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    beginArray(inline: true)
    for value in values { string(value) }
    endArray()
  }

  /// A member that is any JSON, on one line.
  public mutating func member(_ name: String, _ value: JSONValue, sameLine: Bool = false) {
    key(name, sameLine: sameLine)
    self.value(value)
  }

  /// Ends the document, or the line of JSON lines.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Layout

  private mutating func prepareValue(sameLine: Bool) {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = containers.indices.last else { return }
    let isFirst = containers[last].count == 0
    containers[last].count += 1
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if containers[last].isInline || (sameLine && !isFirst) {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
    } else {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * containers.count))
    }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * containers.count))
  }

  /// Copies stretches without a character to escape at once (RFC 8259: quotation mark, backslash, below U+0020).
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var copied = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
        copied = index + 1
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
          bytes.append(contentsOf: "u00".utf8)
          for digit in [byte >> 4, byte & 15] {
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
          }
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<utf8.count]))
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
