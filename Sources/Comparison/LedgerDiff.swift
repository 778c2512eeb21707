import Ledger

/// The claims of two ledgers side by side.
public struct LedgerDiff: Sendable {
  /// What became of a claim.
  public enum Relation: String, Sendable, CaseIterable {
    /// The same words and values.
    case same
    /// Other words, no value that differs.
    case restated
    /// The same proposition with another value.
    case changed
    /// One denies what the other affirms.
    case contradicted
    case added, removed
  }

  /// A claim with its counterpart.
  public struct Pair: Sendable {
    public var relation: Relation
    public var a: LedgerClaim?
    public var b: LedgerClaim?
    /// The values that differ, as they stand in the articles.
    public var changes: [(from: String, to: String)]
    /// How alike the content words are, 0 to 1.
    public var similarity: Double
  }

  /// In the order of the first ledger, then what the second one adds.
  public var pairs: [Pair] = []

  public var isSame: Bool { pairs.allSatisfy { $0.relation == .same } }

  /// Aligns the claims one to one.
  public init(_ a: LedgerDocument, _ b: LedgerDocument) {
    let first = a.claims.map(ClaimContent.init)
    let second = b.claims.map(ClaimContent.init)
    let alignment = Alignment.align(first, second)
    var taken = [Bool](repeating: false, count: second.count)
    for (index, claim) in a.claims.enumerated() {
      if let match = alignment[index] {
        taken[match.index] = true
        pairs.append(Self.pair(claim, b.claims[match.index], first[index], second[match.index], match.similarity))
      } else {
        pairs.append(Pair(relation: .removed, a: claim, b: nil, changes: [], similarity: 0))
      }
    }
    for (index, claim) in b.claims.enumerated() where !taken[index] {
      pairs.append(Pair(relation: .added, a: nil, b: claim, changes: [], similarity: 0))
    }
  }

  private static func pair(
    _ a: LedgerClaim, _ b: LedgerClaim, _ first: ClaimContent, _ second: ClaimContent, _ similarity: Double
  ) -> Pair {
    var changes: [(String, String)] = []
    var left = second.values
    for value in first.values {
      if let equal = left.firstIndex(where: { $0.dimension == value.dimension && $0.value == value.value }) {
        left.remove(at: equal)
      } else if let other = left.firstIndex(where: { $0.dimension == value.dimension }) {
        changes.append((value.text, left.remove(at: other).text))
      }
    }
    let relation: Relation =
      if first.isDenied != second.isDenied {
        .contradicted
      } else if !changes.isEmpty {
        .changed
      } else if a.claim == b.claim {
        .same
      } else {
        .restated
      }
    return Pair(relation: relation, a: a, b: b, changes: changes, similarity: (similarity * 1000).rounded() / 1000)
  }
}
