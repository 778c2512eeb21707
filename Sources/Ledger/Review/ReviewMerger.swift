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
    var ledger = new
    var summary = Summary()
    let oldNames = names(of: old)
    let newNames = names(of: new)

    // The same id: as it is. An orphan returns when its claim comes back.
    var oldByID: [String: Int] = [:]
    for (index, claim) in old.claims.enumerated() { oldByID[claim.id] = index }
    var orphanByID: [String: Int] = [:]
    for (index, orphan) in old.orphanedReviews.enumerated() where orphanByID[orphan.id] == nil {
      orphanByID[orphan.id] = index
    }
    var isOldTaken = [Bool](repeating: false, count: old.claims.count)
    var isOrphanTaken = [Bool](repeating: false, count: old.orphanedReviews.count)
    var open: [Int] = []
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

    // Similar words: to be looked at again. Old claims nobody reviewed take part, so that each new claim finds its own.
    var candidates: [(matched: ClaimSimilarity.Item, source: Origin)] = []
    for (index, claim) in old.claims.enumerated() where !isOldTaken[index] {
      let name = claim.speaker.flatMap { oldNames[$0] } ?? ""
      candidates.append((ClaimSimilarity.Item(speaker: name, quote: claim.quote.exact), .claim(index)))
    }
    for (index, orphan) in old.orphanedReviews.enumerated() where !isOrphanTaken[index] {
      candidates.append(
        (ClaimSimilarity.Item(speaker: orphan.speaker ?? "", quote: orphan.quote.exact), .orphan(index)))
    }
    let wanted = open.map { index -> ClaimSimilarity.Item in
      let claim = ledger.claims[index]
      return ClaimSimilarity.Item(speaker: claim.speaker.flatMap { newNames[$0] } ?? "", quote: claim.quote.exact)
    }
    var isPaired = [Bool](repeating: false, count: wanted.count)
    for (oldItem, newItem) in ClaimSimilarity.pairs(candidates.map(\.matched), wanted) {
      isPaired[newItem] = true
      var review: Review
      switch candidates[oldItem].source {
      case .claim(let index):
        isOldTaken[index] = true
        review = old.claims[index].review
      case .orphan(let index):
        isOrphanTaken[index] = true
        review = old.orphanedReviews[index].review
      }
      guard !review.isDefault else { continue }
      review.status = "recheck"
      ledger.claims[open[newItem]].review = review
    }
    summary.new = isPaired.count { !$0 }
    for claim in ledger.claims where !claim.review.isDefault {
      if claim.review.status == "recheck" { summary.rechecked += 1 } else { summary.kept += 1 }
    }

    // Whatever found no claim is kept aside.
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
    let found = isOldTaken.count { $0 }
    let isOther = !haveSameSource(old.source, new.source) && found * 10 <= old.claims.count
    return (ledger, summary, isOther)
  }

  /// Whether anything says that two ledgers are of one article. A name says nothing: every site has its "index.html".
  private static func haveSameSource(_ a: Source, _ b: Source) -> Bool {
    a.sha256 == b.sha256 || (a.url != nil && a.url == b.url) || (a.title != nil && a.title == b.title)
  }

  private enum Origin {
    case claim(Int)
    case orphan(Int)
  }

  private static func names(of ledger: LedgerDocument) -> [String: String] {
    Dictionary(ledger.speakers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Review {
  /// Nobody has touched it.
  public var isDefault: Bool { self == Review() }
}
