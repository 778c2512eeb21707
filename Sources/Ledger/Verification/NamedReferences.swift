import SourceText

/// Named character references of HTML, read from the table that the whole program shares.
enum NamedReferences {
  /// - Parameter name: what follows the `&`, with the `;` if there is one.
  static func scalars(named name: [UInt8]) -> [UInt32]? { table[name] }

  /// Made at the first reference: `name=code points` in hexadecimal, joined by `+`, parted by white space.
  private static let table: [[UInt8]: [UInt32]] = {
    let names = UnsafeBufferPointer(
      start: CharacterReferenceTable.names.utf8Start, count: CharacterReferenceTable.names.utf8CodeUnitCount)
    var table: [[UInt8]: [UInt32]] = [:]
    table.reserveCapacity(2_300)
    for entry in names.split(whereSeparator: { $0 <= 0x20 }) {
      guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let values = entry[entry.index(after: equals)...].split(separator: UInt8(ascii: "+"))
      table[Array(entry[..<equals])] = values.compactMap { UInt32(String(decoding: $0, as: UTF8.self), radix: 16) }
    }
    return table
  }()
}
