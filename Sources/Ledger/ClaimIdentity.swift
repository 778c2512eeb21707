import SourceText

/// Identities of claims that survive a new extraction: "c-" and ten characters of base 32, the first 50 bits of a SHA-256
/// over the speaker's name, the quoted words and their occurrence.
///
/// The occurrence is counted in what the speaker says, not among the claims: whether the same words are claimed
/// elsewhere, what else is claimed, scores, offsets and markup change nothing.
public struct ClaimIdentity {
  /// The words of each speaker in reading order, as hashes; positions are found by walking them once per length of quote.
  private var words: [String: [UInt64]] = [:]
  private var taken: Set<String> = []

  /// Nobody has said anything yet.
  public init() {}

  /// What is asked for: the quote is the words from `firstWord` on.
  public struct Mention {
    /// The speaker's name; ids change with the transcript.
    public var speaker: String
    /// The quoted words as they stand, white space collapsed by `ClaimIdentity`.
    public var quote: [UInt8]
    /// Index of the quote's first word among the speaker's words.
    public var firstWord: Int
    /// How many words the quote has.
    public var wordCount: Int
  }

  /// Adds the text of one turn to what `speaker` says.
  /// - Returns: where its words begin in the text, and the index of the first of them among the speaker's words.
  public mutating func add(turn utf8: [UInt8], speaker: String) -> (starts: [Int32], first: Int) {
    var starts: [Int32] = []
    // Taken out of the table while it grows: a look-up for each word would cost more than the words.
    var said = words.removeValue(forKey: speaker) ?? []
    let first = said.count
    Self.forEachWord(of: utf8) { start, hash in
      starts.append(Int32(start))
      said.append(hash)
    }
    words[speaker] = said
    return (starts, first)
  }

  /// One identity per mention, in their order.
  public mutating func identities(of mentions: [Mention]) -> [String] {
    let occurrences = self.occurrences(of: mentions)
    return zip(mentions, occurrences).map { mention, occurrence in
      let quote = Self.collapsed(mention.quote)
      // Several claims may quote the very same stretch; they are told apart by their order.
      var copy = 0
      while true {
        var key = Array(mention.speaker.utf8) + [0] + quote + [0]
        key += Array((copy == 0 ? "\(occurrence)" : "\(occurrence).\(copy)").utf8)
        let id = "c-" + Self.base32(Hashing.sha256Digest(key))
        if taken.insert(id).inserted { return id }
        copy += 1
      }
    }
  }

  /// How often the words of each mention stand in what its speaker says before it.
  ///
  /// Quotes of the same length in words are counted in one walk with a rolling hash (Rabin and Karp), so the cost is the
  /// text times the number of lengths, however often a text repeats itself.
  private func occurrences(of mentions: [Mention]) -> [Int] {
    var result = [Int](repeating: 0, count: mentions.count)
    var groups: [String: [Int: [Int]]] = [:]
    for (index, mention) in mentions.enumerated() where mention.wordCount > 0 {
      groups[mention.speaker, default: [:]][mention.wordCount, default: []].append(index)
    }
    for (speaker, lengths) in groups {
      guard let words = words[speaker] else { continue }
      for (length, members) in lengths {
        let hashes = Self.rollingHashes(words, length: length)
        var wanted: [UInt64: Int] = [:]
        // Their high bits in a small table: most positions are told from the wanted ones without a look into the dictionary.
        var marks = [Bool](repeating: false, count: 4096)
        for member in members where mentions[member].firstWord < hashes.count {
          let hash = hashes[mentions[member].firstWord]
          wanted[hash] = 0
          marks[Int(hash >> 52)] = true
        }
        var pending = members.filter { mentions[$0].firstWord < hashes.count }
        pending.sort { (mentions[$0].firstWord, $0) < (mentions[$1].firstWord, $1) }
        var next = 0
        for (position, hash) in hashes.enumerated() where marks[Int(hash >> 52)] {
          guard next < pending.count else { break }
          guard let count = wanted[hash] else { continue }
          while next < pending.count, mentions[pending[next]].firstWord == position {
            result[pending[next]] = count
            next += 1
          }
          wanted[hash] = count + 1
        }
      }
    }
    return result
  }

  private static func rollingHashes(_ words: [UInt64], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var power: UInt64 = 1
    for _ in 1..<max(length, 1) { power = power &* base }
    var hash: UInt64 = 0
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count - length + 1)
    for (index, word) in words.enumerated() {
      if index >= length { hash = hash &- words[index - length] &* power }
      hash = hash &* base &+ word
      if index + 1 >= length { hashes.append(hash) }
    }
    return hashes
  }

  /// Calls `body` with the start and FNV-1a hash of each word: a run of letters, digits and everything beyond ASCII.
  static func forEachWord(of utf8: [UInt8], _ body: (Int, UInt64) -> Void) {
    var index = 0
    while index < utf8.count {
      guard isWordByte(utf8[index]) else {
        index += 1
        continue
      }
      let start = index
      var hash = FNV1a()
      while index < utf8.count, isWordByte(utf8[index]) {
        hash.add(utf8[index])
        index += 1
      }
      body(start, hash.value)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isLetterOrNonASCII || byte.isASCIIDigit }

  /// Each run of ASCII white space as one space, none at the ends.
  static func collapsed(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var pending = false
    for byte in utf8 {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        pending = !result.isEmpty
      } else {
        if pending { result.append(0x20) }
        pending = false
        result.append(byte)
      }
    }
    return result
  }

  /// Crockford's alphabet in lower case: no letter is mistaken for a digit when an identity is read out.
  private static func base32(_ digest: [UInt8]) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var bits: UInt64 = 0
    for byte in digest.prefix(7) { bits = bits << 8 | UInt64(byte) }
    // 56 bits in; the first 50 are used.
    bits >>= 6
    let characters = (0..<10).map { alphabet[Int(bits >> UInt64(45 - 5 * $0)) & 31] }
    return String(decoding: characters, as: UTF8.self)
  }
}
