/// The weights of `AntecedentFeatures`.
package struct AntecedentWeights: Sendable {
  /// Weights are kept as integers of this many to one, so that sums are exact and the same on every processor.
  package static let unit = 256.0
  private let values: [Int16]

  package init(_ values: [Int16]) { self.values = values }

  /// No knowledge: every candidate has the same share.
  package static let none = AntecedentWeights([Int16](repeating: 0, count: AntecedentFeatures.count))
  /// The weights the program was built with.
  package static let embedded =
    AntecedentTable.values.count == AntecedentFeatures.count ? AntecedentWeights(AntecedentTable.values) : none

  /// Below this a reference of a kind is not given at all.
  static func least(_ kind: Pronoun.Kind) -> Double { AntecedentTable.least[kind.rawValue] }

  package func sum(_ features: [Int32]) -> Int {
    var sum = 0
    for feature in features { sum += Int(values[Int(feature)]) }
    return sum
  }

  /// The share of each of some sums: their exponentials, divided by those of all.
  package func shares(_ sums: [Int]) -> [Double] {
    let most = sums.max() ?? 0
    var shares = sums.map { Self.power(Double($0 - most) / Self.unit) }
    let total = shares.reduce(0, +)
    for index in shares.indices { shares[index] /= total }
    return shares
  }

  /// e to a power of zero or less, from multiplications alone: libraries differ in the last bit.
  private static func power(_ exponent: Double) -> Double {
    guard exponent > -30 else { return 0 }
    let part = exponent / 1024
    var value = 1 + part * (1 + part / 2 * (1 + part / 3))
    for _ in 0..<10 { value *= value }
    return value
  }
}
