import SourceText

/// The ledger, the product's public interface; `LedgerSchema` says its form in JSON.
///
/// Plain values in the ledger's own terms: made by extraction (`LedgerBuilder`) or read from JSON (`LedgerParser`),
/// printed by `LedgerWriter` with a fixed key order.
public struct LedgerDocument: Sendable {
  /// The article.
  public var source = Source()
  /// The program that read it.
  public var generator = Generator()
  /// Who speaks, in order of first appearance.
  public var speakers: [LedgerSpeaker] = []
  /// The whole transcript in reading order, narration included.
  public var turns: [LedgerTurn] = []
  /// The factual claims in reading order.
  public var claims: [LedgerClaim] = []
  /// What was left out and why.
  public var omitted: [Omission] = []
  /// Reviews whose claim is no longer found; they return with it.
  public var orphanedReviews: [OrphanedReview] = []
  /// Members that were read but are not known ("claims[0].rating"): printing the ledger again loses them, so programs
  /// that write must say so first.
  public var unknownFields: [String] = []
  /// An empty one, to be filled in.
  public init() {}
}
