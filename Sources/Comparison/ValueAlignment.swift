/// Sets the values of two sentences against each other, each of b once.
struct ValueAlignment: Sendable {
  /// b's values that a bears out; of them those that b says less exactly ("more than 50" of 53); and those that are the sum of several
  /// of a's.
  private(set) var borneOut = 0
  private(set) var loosened = 0
  private(set) var summed = 0
  /// b's values that a has nothing for, and a's that b has nothing for.
  private(set) var missing = 0
  private(set) var reverseMissing = 0
  /// Pairs of values that cannot both hold.
  private(set) var conflicts: [(a: Int, b: Int)] = []
  var conflicting: Int { conflicts.count }

  init(_ a: ClaimContent, _ b: ClaimContent) {
    var taken: Set<Int> = []
    var open: [Int] = []
    for (index, value) in b.values.enumerated() {
      let match = a.values.indices.first {
        !taken.contains($0) && a.values[$0].isComparable(to: value)
          && (a.values[$0].equals(value) || a.values[$0].bearsOut(value))
      }
      if let match {
        taken.insert(match)
        borneOut += 1
        if !a.values[match].equals(value) { loosened += 1 }
      } else {
        open.append(index)
      }
    }
    for index in open {
      let value = b.values[index]
      if Self.isSum(value, a.values) {
        summed += 1
        borneOut += 1
        continue
      }
      let rival = a.values.indices.first { place in
        let candidate = a.values[place]
        return !taken.contains(place) && candidate.isComparable(to: value) && !candidate.isCompatible(with: value)
      }
      if let rival {
        taken.insert(rival)
        conflicts.append((rival, index))
      } else {
        missing += 1
      }
    }
    reverseMissing = a.values.count - taken.count
  }

  /// "15 deaths in Serbia and five in Bosnia": 20.
  private static func isSum(_ value: ComparableValue, _ parts: [ComparableValue]) -> Bool {
    guard value.dimension != .date, value.value > 1 else { return false }
    let same = parts.filter { $0.isComparable(to: value) && $0.dimension != .date && $0.upper == nil }
    guard same.count > 1 else { return false }
    let sum = same.reduce(0) { $0 + $1.value }
    return abs(sum - value.value) < 0.001 * sum
  }
}
