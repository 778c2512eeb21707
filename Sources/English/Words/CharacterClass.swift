/// What a byte of UTF-8 is for the tokenizer: one table look-up a byte.
enum CharacterClass {
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let space: UInt8 = 4
  static let upper: UInt8 = 8

  /// Bytes above 0x7F count as letters; `Tokenizer` takes the punctuation among them apart.
  static let table: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x30...0x39: digit
    case 0x41...0x5A: letter | upper
    case 0x61...0x7A: letter
    case 0x09...0x0D, 0x20: space
    case 0x80...: letter
    default: 0
    }
  }
}
