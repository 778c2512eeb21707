import SourceText

/// 64-bit FNV-1a over the bytes of a word: words are compared and counted by number, so that no string is made for each.
enum WordHash {
  static let start = FNV1a().value

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { FNV1a.extended(hash, by: byte) }

  /// A number that stands for two numbers in their order.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var value = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
    return value
  }

  /// The hash of bytes in lower case, with a straight apostrophe for a curly one.
  static func lowered<Bytes: Sequence>(_ bytes: Bytes) -> UInt64 where Bytes.Element == UInt8 {
    var hash = start
    var held = 0
    for byte in bytes {
      // U+2019 is E2 80 99.
      switch (held, byte) {
      case (0, 0xE2):
        held = 1
        continue
      case (1, 0x80):
        held = 2
        continue
      case (2, 0x99):
        held = 0
        hash = mix(hash, 0x27)
        continue
      default:
        if held > 0 { hash = mix(hash, 0xE2) }
        if held > 1 { hash = mix(hash, 0x80) }
        held = 0
      }
      hash = mix(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    if held > 0 { hash = mix(hash, 0xE2) }
    if held > 1 { hash = mix(hash, 0x80) }
    return hash
  }

  /// The hash of a word of our own lists.
  static func of(_ word: String) -> UInt64 { lowered(word.utf8) }
}

/// A closed list of words, asked by hash.
struct Lexicon: Sendable {
  private let hashes: Set<UInt64>

  /// - Parameter words: parted by white space, in lower case.
  init(_ words: String) {
    hashes = Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
