import SourceText

/// The name of a tag or attribute as a number: lower case, up to sixteen bytes. Longer names are all one name, which no known
/// name equals.
struct ShortName: Equatable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var length = 0

  init(stringLiteral name: StaticString) {
    for offset in 0..<name.utf8CodeUnitCount { append(name.utf8Start[offset]) }
  }

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard end - start <= 16 else {
      length = 17
      return
    }
    for index in start..<end { append(bytes[index]) }
  }

  /// A letter of ASCII in lower case; other bytes as they are.
  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    let lower = UInt64(byte.asciiLowercased)
    if length < 8 { low |= lower << UInt64(8 * length) } else { high |= lower << UInt64(8 * (length - 8)) }
    length += 1
  }

  /// A number below 64 that differs for most names.
  var slot: Int { Int(((low &+ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  static func == (one: ShortName, other: ShortName) -> Bool {
    one.low == other.low && one.high == other.high && one.length == other.length
  }
}

/// A small set of names, asked once for every tag and attribute of a page.
struct ShortNameSet: Sendable, ExpressibleByArrayLiteral {
  /// The names by their slots; a slot holds few.
  private let slots: [[ShortName]]

  init(arrayLiteral names: ShortName...) { self.init(names) }

  init(_ names: [ShortName]) {
    var slots = [[ShortName]](repeating: [], count: 64)
    for name in names { slots[name.slot].append(name) }
    self.slots = slots
  }

  func contains(_ name: ShortName) -> Bool {
    let slot = slots[name.slot]
    for other in slot where other == name { return true }
    return false
  }
}
