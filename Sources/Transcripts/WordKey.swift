/// Words as numbers: the bytes of a word up to eight packed, longer ones hashed, so that a page is searched without making strings.
enum WordKey {
  static func key(_ word: String) -> UInt64 {
    var key: UInt64 = 0
    for byte in word.utf8 { key = step(key, byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return key
  }

  private static func step(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1 }

  /// Every word of letters: its key, whether it is in small letters, and whether it is all capitals.
  static func forEach(in bytes: ArraySlice<UInt8>, _ body: (UInt64, _ isLower: Bool, _ isCapitals: Bool) -> Void) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard isLetter(bytes, index) else {
        index += 1
        continue
      }
      let start = index
      var key: UInt64 = 0
      var capitals = 0
      while index < bytes.endIndex, isLetter(bytes, index) {
        let byte = bytes[index]
        if byte &- 0x41 < 26 { capitals += 1 }
        key = step(key, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
      }
      body(key, !(bytes[start] &- 0x41 < 26), capitals == index - start && capitals > 1)
    }
  }

  /// Letters of ASCII and all other scripts; the marks of U+2000 to U+203F, dashes and curly quotes, are none.
  private static func isLetter(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    if byte == 0xE2 { return !(index + 1 < bytes.endIndex && bytes[index + 1] == 0x80) }
    if byte == 0x80, index > bytes.startIndex, bytes[index - 1] == 0xE2 { return false }
    if index > bytes.startIndex + 1, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 { return false }
    return true
  }
}
