/// Changes of an input, drawn from a seed.
struct Mutation {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return count > 0 ? Int(state % UInt64(count)) : 0
  }

  private static let tokens = [
    "<", ">", "</", "<!--", "-->", "&", "&#x", ";", "\0", "\"", "'", "<p>", "</p>", "<table>", "<br>", "[", "]", "{",
    "}", ":",
    "-->", "00:00:01.000", "**", "\n\n", "\r\n", "WARC/1.0\r\n", "\u{FEFF}", "é", "\u{202E}", "<script>", "]]>",
    "1e999", "\\u",
    "charset=utf-16", "charset=gbk", "\u{FFFF}", "Q: ", "A: ",
  ].map { Array($0.utf8) }

  mutating func mutated(_ seed: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0...below(8) {
      guard !bytes.isEmpty else { return Self.tokens[below(Self.tokens.count)] }
      let at = below(bytes.count)
      switch below(8) {
      case 0: bytes[at] = UInt8(below(256))
      case 1: bytes[at] ^= 1 << UInt8(below(8))
      case 2: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(200)))
      case 4:
        let piece = Array(bytes[at..<min(bytes.count, at + 1 + below(300))])
        for _ in 0...below(20) { bytes.insert(contentsOf: piece, at: at) }
      case 5:
        let from = below(other.count)
        bytes.insert(contentsOf: other[from..<min(other.count, from + below(500))], at: at)
      case 6: bytes.removeSubrange(at...)
      default:
        let end = min(bytes.count, at + 1 + below(64))
        bytes.replaceSubrange(at..<end, with: bytes[at..<end].reversed())
      }
      if bytes.count > 200_000 { bytes.removeLast(bytes.count - 200_000) }
    }
    return bytes
  }
}
