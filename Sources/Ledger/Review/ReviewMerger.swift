import SourceText

/// Carries people's reviews from an old ledger of an article to a new one; none is ever lost.
public enum ReviewMerger {
  /// What became of the reviews, for the line that ends the run.
  public struct Summary: Sendable, Equatable {
    /// Reviews whose claim is still there word for word, and that do not stand at `recheck`.
    public var kept = 0
    /// Reviews that stand at `recheck`: their claim moved or changed slightly, now or before, and nobody has looked at it since.
    public var rechecked = 0
    /// Reviews whose claim is gone now (not counting those that were orphaned before).
    public var orphaned = 0
    /// Claims without a counterpart in the old ledger.
    public var new = 0

    /// - Parameters: as the properties of the same names.
    public init(kept: Int = 0, rechecked: Int = 0, orphaned: Int = 0, new: Int = 0) {
      (self.kept, self.rechecked, self.orphaned, self.new) = (kept, rechecked, orphaned, new)
    }

    /// "3 reviews kept, 1 to recheck, 0 orphaned; 2 claims new"
    public var line: String {
      "\(kept) review\(kept == 1 ? "" : "s") kept, \(rechecked) to recheck, \(orphaned) orphaned; "
        + "\(new) claim\(new == 1 ? "" : "s") new"
    }
  }

  /// - Parameters:
  ///   - old: the ledger with the reviews.
  ///   - new: what has been extracted now; its claims have default reviews.
  /// - Returns: `new` with every review of `old` at its claim or in `orphanedReviews`; whether `old` is plainly the ledger of
  ///   another article, with another file, address and title, and next to none of its claims.
  public static func merge(
    old: LedgerDocument, new: LedgerDocument
  ) -> (ledger: LedgerDocument, summary: Summary, isOfAnotherArticle: Bool) {
    var merge = Merge(old: old, new: new)
    merge.keepSame()
    merge.pairSimilar()
    merge.setAsideRest()
    let found = merge.isOldTaken.count { $0 }
    let isOther = !haveSameSource(old.source, new.source) && found * 10 <= old.claims.count
    return (merge.ledger, merge.summary, isOther)
  }

  /// Whether anything says that two ledgers are of one article. A name says nothing: every site has its "index.html".
  private static func haveSameSource(_ a: Source, _ b: Source) -> Bool {
    a.sha256 == b.sha256 || (a.url != nil && a.url == b.url) || (a.title != nil && a.title == b.title)
  }
}

/// The steps of one merge: what is the same, what is similar, what is gone.
private struct Merge {
  private let old: LedgerDocument
  private(set) var ledger: LedgerDocument
  private(set) var summary = ReviewMerger.Summary()
  /// Which of the old claims have been found again.
  private(set) var isOldTaken: [Bool]
  private var isOrphanTaken: [Bool]
  /// Indices of the new claims for which no review has been found.
  private var open: [Int] = []
  private let oldNames: [String: String]

  /// Where a review stands in the old ledger.
  private enum Origin {
    case claim(Int)
    case orphan(Int)
  }

  init(old: LedgerDocument, new: LedgerDocument) {
    self.old = old
    ledger = new
    isOldTaken = [Bool](repeating: false, count: old.claims.count)
    isOrphanTaken = [Bool](repeating: false, count: old.orphanedReviews.count)
    oldNames = Self.names(of: old)
  }

  private static func names(of ledger: LedgerDocument) -> [String: String] {
    Dictionary(ledger.speakers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same id: as it is. An orphan returns when its claim comes back.
  mutating func keepSame() {
    var oldByID: [String: Int] = [:]
    for (index, claim) in old.claims.enumerated() { oldByID[claim.id] = index }
    var orphanByID: [String: Int] = [:]
    for (index, orphan) in old.orphanedReviews.enumerated() where orphanByID[orphan.id] == nil {
      orphanByID[orphan.id] = index
    }
    for index in ledger.claims.indices {
      let id = ledger.claims[index].id
      if let match = oldByID[id] {
        isOldTaken[match] = true
        ledger.claims[index].review = old.claims[match].review
      }
      if ledger.claims[index].review.isDefault, let match = orphanByID[id] {
        isOrphanTaken[match] = true
        ledger.claims[index].review = old.orphanedReviews[match].review
      }
      if oldByID[id] == nil, ledger.claims[index].review.isDefault { open.append(index) }
    }
  }

  /// Similar words: to be looked at again. Old claims nobody reviewed take part, so that each new claim finds its own.
  mutating func pairSimilar() {
    var candidates: [(item: ClaimSimilarity.Item, origin: Origin)] = []
    for (index, claim) in old.claims.enumerated() where !isOldTaken[index] {
      candidates.append((Self.item(claim, oldNames), .claim(index)))
    }
    for (index, orphan) in old.orphanedReviews.enumerated() where !isOrphanTaken[index] {
      candidates.append(
        (ClaimSimilarity.Item(speaker: orphan.speaker ?? "", quote: orphan.quote.exact), .orphan(index)))
    }
    let newNames = Self.names(of: ledger)
    let wanted = open.map { Self.item(ledger.claims[$0], newNames) }
    var isPaired = [Bool](repeating: false, count: wanted.count)
    for (oldItem, newItem) in ClaimSimilarity.pairs(candidates.map(\.item), wanted) {
      isPaired[newItem] = true
      var review = take(candidates[oldItem].origin)
      guard !review.isDefault else { continue }
      review.status = "recheck"
      ledger.claims[open[newItem]].review = review
    }
    summary.new = isPaired.count { !$0 }
    for claim in ledger.claims where !claim.review.isDefault {
      if claim.review.status == "recheck" { summary.rechecked += 1 } else { summary.kept += 1 }
    }
  }

  private static func item(_ claim: LedgerClaim, _ names: [String: String]) -> ClaimSimilarity.Item {
    ClaimSimilarity.Item(speaker: claim.speaker.flatMap { names[$0] } ?? "", quote: claim.quote.exact)
  }

  private mutating func take(_ origin: Origin) -> Review {
    switch origin {
    case .claim(let index):
      isOldTaken[index] = true
      return old.claims[index].review
    case .orphan(let index):
      isOrphanTaken[index] = true
      return old.orphanedReviews[index].review
    }
  }

  /// Whatever found no claim is kept aside.
  mutating func setAsideRest() {
    ledger.orphanedReviews = zip(old.orphanedReviews, isOrphanTaken).filter { !$1 }.map(\.0)
    for (index, claim) in old.claims.enumerated() where !isOldTaken[index] && !claim.review.isDefault {
      var orphan = OrphanedReview()
      orphan.id = claim.id
      orphan.quote = claim.quote
      orphan.claim = claim.claim
      orphan.speaker = claim.speaker.flatMap { oldNames[$0] } ?? claim.speaker
      orphan.review = claim.review
      ledger.orphanedReviews.append(orphan)
      summary.orphaned += 1
    }
  }
}
