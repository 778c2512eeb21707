import English
import Ledger

/// The claims of two ledgers side by side.
public struct LedgerDiff: Sendable {
  /// How two claims stand to each other.
  public typealias Relation = Comparison.Relation

  /// A value that differs.
  public struct Change: Sendable {
    /// As they stand in the articles.
    public var from: String
    /// The value in the second article.
    public var to: String
    /// The second value over the first, both in one base unit; nil for dates and where the first is zero.
    public var ratio: Double?

    /// "up", "down", or nil where nothing can be said.
    public var direction: String? { ratio.map { $0 > 1 ? "up" : "down" } }
  }

  /// A claim with its counterpart.
  public struct Pair: Sendable {
    /// What became of the claim.
    public var relation: Relation
    /// In the first ledger; nil for what the second one adds.
    public var a: LedgerClaim?
    /// In the second ledger; nil for what it leaves out.
    public var b: LedgerClaim?
    /// Names of their speakers, nil for the narrator.
    public var speakerA: String?
    /// Of the claim in the second ledger.
    public var speakerB: String?
    /// Values that differ; empty unless the claim is one of both.
    public var changes: [Change]
    /// How alike the content is, 0 to 1.
    public var similarity: Double
  }

  /// In the order of the first ledger, then what the second one adds.
  public var pairs: [Pair] = []

  /// Whether every claim of one has the same claim in the other; what `diff` exits with 0 for.
  public var isSame: Bool { pairs.allSatisfy { $0.relation == .same } }

  /// Aligns the claims one to one.
  public init(_ a: LedgerDocument, _ b: LedgerDocument) {
    let (first, second) = (Self.contents(a), Self.contents(b))
    let alignment = Alignment.align(first, second)
    var taken = [Bool](repeating: false, count: second.count)
    for (index, claim) in a.claims.enumerated() {
      if let match = alignment[index] {
        taken[match.b] = true
        let changes = match.judgement.conflicts.map {
          Self.change(first[index].values[$0.a], second[match.b].values[$0.b])
        }
        pairs.append(
          Pair(
            relation: match.judgement.relation, a: claim, b: b.claims[match.b], speakerA: first[index].speaker,
            speakerB: second[match.b].speaker, changes: changes,
            similarity: (match.judgement.similarity * 1000).rounded() / 1000))
      } else {
        pairs.append(
          Pair(relation: .removed, a: claim, b: nil, speakerA: first[index].speaker, changes: [], similarity: 0))
      }
    }
    for (index, claim) in b.claims.enumerated() where !taken[index] {
      pairs.append(
        Pair(relation: .added, a: nil, b: claim, speakerB: second[index].speaker, changes: [], similarity: 0))
    }
  }

  static func contents(_ ledger: LedgerDocument) -> [ClaimContent] {
    let names = Dictionary(ledger.speakers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    // Read side by side, which is faster than one by one.
    let analyses = EnglishReader.analyze(ledger.claims.map { Array($0.claim.utf8) })
    return zip(ledger.claims, analyses).map { claim, analysis in
      ClaimContent(claim, analysis, speaker: claim.speaker.flatMap { names[$0] })
    }
  }

  private static func change(_ from: ComparableValue, _ to: ComparableValue) -> Change {
    var change = Change(from: from.text, to: to.text, ratio: nil)
    if from.dimension != .date, from.value != 0 { change.ratio = ((to.value / from.value) * 1000).rounded() / 1000 }
    return change
  }
}

/// Compares two single sentences.
public enum SentencePair {
  /// - Parameters:
  ///   - speakerA, speakerB: who says them, where that is known.
  /// - Returns: how b stands to a; never `added` or `removed`.
  public static func relation(_ a: String, _ b: String, speakerA: String? = nil, speakerB: String? = nil) -> Relation {
    RelationJudge.judge(
      ClaimContent(a, speaker: speakerA), ClaimContent(b, speaker: speakerB),
      comparesPeople: speakerA != nil && speakerB != nil
    ).relation
  }
}
