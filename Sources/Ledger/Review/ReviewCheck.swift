/// Finds what people wrote into reviews that the schema does not allow. Nothing is changed: a review belongs to its writer.
public enum ReviewCheck {
  /// What the schema allows as `status`.
  public static let statuses = ["unreviewed", "selected", "checking", "checked", "dismissed", "recheck"]

  /// Something that programs which read the ledger will not understand.
  public struct Doubt: Sendable, Equatable {
    /// The id of the claim or of the orphaned review.
    public var id: String
    /// What is wrong, for people.
    public var problem: String
  }

  /// In the ledger's order: claims, then orphaned reviews.
  public static func doubts(of ledger: LedgerDocument) -> [Doubt] {
    let reviews = ledger.claims.map { ($0.id, $0.review) } + ledger.orphanedReviews.map { ($0.id, $0.review) }
    return reviews.flatMap { id, review in problems(of: review).map { Doubt(id: id, problem: $0) } }
  }

  private static func problems(of review: Review) -> [String] {
    var problems: [String] = []
    if !statuses.contains(review.status) {
      problems.append("status “\(oneLine(review.status))” is none of \(statuses.joined(separator: ", "))")
    }
    if let date = review.date, !ISODate.isValid(date) {
      problems.append("date “\(oneLine(date))” is no date of the form 2024-05-31")
    }
    return problems
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
