import SourceText

extension FNV1a {
  /// Two words in a row, as one key.
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 0x9E37_79B9_7F4A_7C15) ^ second }

  /// Calls `body` with the hash of each word: a run of letters and digits, in lower case where they are ASCII, and of everything
  /// beyond ASCII.
  static func forEachWord(of utf8: [UInt8], _ body: (UInt64) -> Void) {
    var hash = FNV1a()
    var inWord = false
    for position in 0...utf8.count {
      let byte = position < utf8.count ? utf8[position] : 0x20
      if byte.isLetterOrNonASCII || byte.isASCIIDigit {
        if !inWord { hash = FNV1a() }
        inWord = true
        hash.add(byte.asciiLowercased)
      } else if inWord {
        inWord = false
        body(hash.value)
      }
    }
  }
}
