/// Pairs the claims of two ledgers one to one by the rarity-weighted content words that they share.
///
/// An index of words finds the candidates, so that no claim is compared with all others; words that stand in very many claims
/// find nobody.
enum Alignment {
  /// Least similarity of a pair (weighted Dice coefficient). Set on the pairs of the corpus: restatements share more than half
  /// of their weight, claims on the same subject with other content a third.
  static let threshold = 0.5
  /// A word in more claims than this finds no candidates; it still counts when a rarer word has found one.
  private static let commonWord = 200

  /// For each claim of `a` its partner in `b`, nil where there is none.
  static func align(_ a: [ClaimContent], _ b: [ClaimContent]) -> [(index: Int, similarity: Double)?] {
    var frequency: [String: Int] = [:]
    for content in a + b { for word in content.words { frequency[word, default: 0] += 1 } }
    var index: [String: [Int]] = [:]
    for (position, content) in b.enumerated() {
      for word in content.words { index[word, default: []].append(position) }
    }
    let total = Double(a.count + b.count)
    // Rarity in bits; a word that stands once on each side is as telling as one can be.
    func weight(_ word: String) -> Double { 1 + logarithm(total / Double(frequency[word] ?? 1)) }
    let sums = (a.map { $0.words.reduce(0) { $0 + weight($1) } }, b.map { $0.words.reduce(0) { $0 + weight($1) } })
    var candidates: [(a: Int, b: Int, similarity: Double)] = []
    for (position, content) in a.enumerated() {
      var shared: [Int: Double] = [:]
      for word in content.words {
        guard let places = index[word], places.count <= commonWord else { continue }
        for place in places { shared[place, default: 0] += weight(word) }
      }
      for (other, weight) in shared {
        let similarity = 2 * weight / max(1e-9, sums.0[position] + sums.1[other])
        if similarity >= threshold { candidates.append((position, other, similarity)) }
      }
    }
    candidates.sort { ($1.similarity, $0.a, $0.b) < ($0.similarity, $1.a, $1.b) }
    var result = [(index: Int, similarity: Double)?](repeating: nil, count: a.count)
    var taken = [Bool](repeating: false, count: b.count)
    for candidate in candidates where result[candidate.a] == nil && !taken[candidate.b] {
      result[candidate.a] = (candidate.b, candidate.similarity)
      taken[candidate.b] = true
    }
    return result
  }

  /// Binary logarithm by halving and the series of atanh, from the four operations alone: the same digits everywhere.
  private static func logarithm(_ x: Double) -> Double {
    var (value, bits) = (max(x, 1e-9), 0.0)
    while value >= 2 { (value, bits) = (value / 2, bits + 1) }
    while value < 1 { (value, bits) = (value * 2, bits - 1) }
    let ratio = (value - 1) / (value + 1)
    let square = ratio * ratio
    var (term, sum) = (ratio, 0.0)
    for n in stride(from: 1.0, through: 21, by: 2) { (sum, term) = (sum + term / n, term * square) }
    return bits + 2 * sum / 0.693_147_180_559_945_3
  }
}
