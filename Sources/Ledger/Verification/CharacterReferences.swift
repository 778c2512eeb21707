/// Named character references of HTML.
enum CharacterReferences {
  /// - Parameter name: what follows the `&`, with the `;` if there is one.
  static func scalars(named name: [UInt8]) -> [UInt32]? {
    table[String(decoding: name, as: UTF8.self)]
  }

  private static let table: [String: [UInt32]] = [
    "amp;": [0x26], "lt;": [0x3C], "gt;": [0x3E], "quot;": [0x22], "apos;": [0x27], "nbsp;": [0xA0],
    "mdash;": [0x2014],
    "amp": [0x26], "lt": [0x3C], "gt": [0x3E], "quot": [0x22], "nbsp": [0xA0],
  ]
}

extension CharsetDecoding {
  /// Bytes 0x80–0x9F of windows-1252, which numeric references of that range mean too.
  static func windows1252(_ byte: UInt8) -> UInt32 {
    let upper: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D,
      0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
      0x017E, 0x0178,
    ]
    return (0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : UInt32(byte)
  }
}
