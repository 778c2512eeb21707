import Claims

/// How rare a word is in running English: 0 for the most frequent, 1 for one that was hardly ever seen.
///
/// The negative logarithm of the share of sentences that have the word, as a fraction of the greatest possible (Spärck Jones 1972,
/// inverse document frequency). Layout: a word's hash (4 bytes, little-endian, rising) and its rarity in 255ths (1 byte).
package struct WordRarity: Sendable {
  private var hashes: [UInt32] = []
  private var rarities: [UInt8] = []

  static let embedded: WordRarity? = PairModelFile.embedded?.section("rarity").map { WordRarity($0.bytes) }

  init(_ bytes: [UInt8]) {
    var at = 0
    while at + 5 <= bytes.count {
      hashes.append((0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) })
      rarities.append(bytes[at + 4])
      at += 5
    }
  }

  /// - Parameter sentences: the keys of their words (`WordVectors.key`).
  package init(sentences: [[UInt64]]) {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences {
      for word in Set(sentence) { counts[UInt32(truncatingIfNeeded: word), default: 0] += 1 }
    }
    let largest = Self.logarithm(Double(max(sentences.count, 2)))
    // A word that stands in one sentence only is as rare as an unknown one.
    for (hash, count) in counts.filter({ $0.value > 1 }).sorted(by: { $0.key < $1.key }) {
      let rarity = min(1, max(0, Self.logarithm(Double(sentences.count) / Double(count)) / largest))
      hashes.append(hash)
      rarities.append(UInt8((rarity * 255).rounded()))
    }
  }

  package var bytes: [UInt8] {
    var out: [UInt8] = []
    for (hash, rarity) in zip(hashes, rarities) {
      ModelFile.append(hash, to: &out)
      out.append(rarity)
    }
    return out
  }

  package var count: Int { hashes.count }

  /// From the four operations alone, so that every machine gives the same digits.
  private static func logarithm(_ x: Double) -> Double {
    Double(x.exponent) * 0.693147180559945309 + Exponential.logOnePlus(x.significand - 1)
  }

  /// - Parameter hash: of the word in lower case, as it stands in the text.
  func callAsFunction(_ hash: UInt64) -> Double {
    let key = WordVectors.key(hash, isNumber: false)
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == key ? Double(rarities[low]) / 255 : 1
  }
}
