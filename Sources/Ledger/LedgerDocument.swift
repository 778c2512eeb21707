import SourceText

/// The ledger as ledger.md fixes it: the product's public interface.
///
/// Plain values in the ledger's own terms: made by extraction (`LedgerBuilder`) or read from JSON (`LedgerParser`),
/// printed by `LedgerWriter` with a fixed key order.
public struct LedgerDocument: Sendable {
  public var source = Source()
  public var generator = Generator()
  public var speakers: [LedgerSpeaker] = []
  public var turns: [LedgerTurn] = []
  public var claims: [LedgerClaim] = []
  public var omitted: [Omission] = []
  public var orphanedReviews: [OrphanedReview] = []
  /// Members that were read but are not known ("claims[0].rating"): printing the ledger again loses them, so programs
  /// that write must say so first.
  public var unknownFields: [String] = []
  public init() {}
}
