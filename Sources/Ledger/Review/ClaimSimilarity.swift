/// Pairs quotes of an old and a new ledger whose words agree for the most part, one to one.
enum ClaimSimilarity {
  struct Item {
    var speaker: String
    var quote: String
  }

  /// Share of words in common (Dice's coefficient over the words with their counts) from which a quote counts as the
  /// same one changed slightly. In sentences of 8 to 20 words two thirds leaves room for a third of them to change, a
  /// trimmed clause included; two different sentences of one speaker share their function words, about a quarter.
  static let threshold = 0.6
  /// For quotes under different speakers: the same words said by somebody whose name is read differently now.
  static let thresholdAcrossSpeakers = 0.9
  /// A quote that was cut or extended: the shorter one's words are in the other, and are not much fewer than half.
  private static let containedThreshold = 0.45
  private static let containedWords = 5
  /// Words and word pairs that more quotes than this share tell nothing apart and would make the search quadratic.
  private static let postingLimit = 32

  /// - Returns: indices into `old` and `new`, the most similar pairs first.
  static func pairs(_ old: [Item], _ new: [Item]) -> [(Int, Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let oldWords = old.map { words(of: $0.quote) }
    let newWords = new.map { words(of: $0.quote) }
    var isOldTaken = [Bool](repeating: false, count: old.count)
    var isNewTaken = [Bool](repeating: false, count: new.count)
    var result: [(Int, Int)] = []

    // The very same words, in order of appearance: quotes that only moved, however often they are repeated.
    var sameWords: [String: [Int]] = [:]
    for index in new.indices { sameWords[key(new[index].speaker, newWords[index]), default: []].append(index) }
    for list in sameWords.keys { sameWords[list]?.reverse() }
    for index in old.indices {
      if let match = sameWords[key(old[index].speaker, oldWords[index])]?.popLast() {
        (isOldTaken[index], isNewTaken[match]) = (true, true)
        result.append((index, match))
      }
    }

    // Candidates share a word or a pair of neighbouring words that few quotes have.
    var postings: [UInt64: [Int]] = [:]
    for index in new.indices where !isNewTaken[index] {
      for shingle in shingles(newWords[index]) { postings[shingle, default: []].append(index) }
    }
    var scored: [(score: Double, distance: Double, old: Int, new: Int)] = []
    for index in old.indices where !isOldTaken[index] {
      var seen: Set<Int> = []
      for shingle in shingles(oldWords[index]) {
        guard let list = postings[shingle], list.count <= postingLimit else { continue }
        for candidate in list where seen.insert(candidate).inserted {
          let score = similarity(oldWords[index], newWords[candidate])
          let isSameSpeaker = old[index].speaker == new[candidate].speaker
          guard score >= (isSameSpeaker ? threshold : thresholdAcrossSpeakers) else { continue }
          let place = abs(Double(index) / Double(old.count) - Double(candidate) / Double(new.count))
          scored.append((isSameSpeaker ? score : score - 1, place, index, candidate))
        }
      }
    }
    scored.sort { ($1.score, $0.distance, $0.old, $0.new) < ($0.score, $1.distance, $1.old, $1.new) }
    for pair in scored where !isOldTaken[pair.old] && !isNewTaken[pair.new] {
      (isOldTaken[pair.old], isNewTaken[pair.new]) = (true, true)
      result.append((pair.old, pair.new))
    }
    return result
  }

  private static func key(_ speaker: String, _ words: [UInt64]) -> String {
    speaker + "\u{0}" + words.map { String($0, radix: 36) }.joined(separator: " ")
  }

  /// Hashes of the words, ASCII letters in lower case.
  private static func words(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    let lower = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    ClaimIdentity.forEachWord(of: lower) { _, hash in hashes.append(hash) }
    return hashes
  }

  /// Each word and each pair of neighbouring words once.
  private static func shingles(_ words: [UInt64]) -> [UInt64] {
    var seen: Set<UInt64> = []
    let pairs = zip(words, words.dropFirst()).map { $0 &* 0x9E37_79B9_7F4A_7C15 &+ $1 }
    return (pairs + words).filter { seen.insert($0).inserted }
  }

  /// Dice's coefficient; a quote that contains the other reaches at least `threshold`.
  private static func similarity(_ a: [UInt64], _ b: [UInt64]) -> Double {
    if a.isEmpty || b.isEmpty { return 0 }
    var counts: [UInt64: Int] = [:]
    for word in a { counts[word, default: 0] += 1 }
    var shared = 0
    for word in b {
      if let count = counts[word], count > 0 {
        counts[word] = count - 1
        shared += 1
      }
    }
    let dice = 2 * Double(shared) / Double(a.count + b.count)
    let shorter = min(a.count, b.count)
    return shared == shorter && shorter >= containedWords && dice >= containedThreshold ? max(dice, threshold) : dice
  }
}
