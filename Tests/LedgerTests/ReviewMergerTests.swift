import ClaimLedger
import Testing

@Suite struct ReviewMergerTests {
  static func reviewed(_ change: (inout LedgerDocument) -> Void = { _ in }) -> LedgerDocument {
    var ledger = InventedInterview().ledger
    for index in ledger.claims.indices where ledger.claims[index].quote.exact.hasPrefix("We lost") {
      ledger.claims[index].review.status = "checked"
      ledger.claims[index].review.verdict = "half true"
      ledger.claims[index].review.additional = [("desk", .string("economy"))]
    }
    change(&ledger)
    return ledger
  }

  static func page(_ changed: String?) -> LedgerDocument {
    var page = InventedInterview.page
    page[2].html[0] = "That is <em>wrong</em>." + (changed.map { " \($0)" } ?? "")
    return InventedInterview(turns: page).ledger
  }

  @Test func aReviewStaysWithItsWords() {
    let old = Self.reviewed()
    let merged = ReviewMerger.merge(old: old, new: InventedInterview().ledger)
    #expect(merged.ledger.claims == old.claims)
    #expect(merged.summary == ReviewMerger.Summary(kept: 1))
    #expect(merged.summary.line == "1 review kept, 0 to recheck, 0 orphaned; 0 claims new")
  }

  @Test func wordsThatChangedSlightlyAreToBeCheckedAgain() {
    let new = Self.page("We lost three million &mdash; the council counted the ferry &amp; the dredger twice.")
    let merged = ReviewMerger.merge(old: Self.reviewed(), new: new)
    let claim = merged.ledger.claims.first { $0.quote.exact.hasPrefix("We lost three") }
    #expect(claim?.review.status == "recheck")
    #expect(claim?.review.verdict == "half true")
    #expect(claim?.review.additional.first?.value == .string("economy"))
    #expect(merged.summary == ReviewMerger.Summary(rechecked: 1))
  }

  /// What the page says instead, and whether the review finds it.
  @Test(arguments: [
    ("We lost two million &mdash; the council counted the ferry.", true),
    ("the council counted the ferry &amp; the dredger twice.", true),
    ("Last year we lost two million &mdash; the council counted the ferry &amp; its dredger three times.", true),
    ("We lost two ferries to the storm of that year, and the council paid.", false),
    ("The council has never counted anything.", false),
  ])
  func aReviewFollowsItsWords(sentence: String, follows: Bool) {
    let merged = ReviewMerger.merge(old: Self.reviewed(), new: Self.page(sentence))
    #expect(merged.summary.rechecked == (follows ? 1 : 0))
    #expect(merged.summary.orphaned == (follows ? 0 : 1))
  }

  @Test func oneWordOfThreeMayChange() {
    var old = InventedInterview(turns: [(1, ["Ten ferries sank. All was well."])]).ledger
    old.claims[0].review.verdict = "true"
    let new = InventedInterview(turns: [(1, ["Two ferries sank. All was well."])]).ledger
    #expect(ReviewMerger.merge(old: old, new: new).ledger.claims[0].review.status == "recheck")
    let middle = InventedInterview(turns: [(1, ["Ten dredgers sank. All was well."])]).ledger
    #expect(ReviewMerger.merge(old: old, new: middle).ledger.claims[0].review.status == "recheck")
  }

  @Test func aReviewWithoutItsClaimIsKeptAsideAndReturns() {
    let old = Self.reviewed()
    let gone = ReviewMerger.merge(old: old, new: Self.page(nil))
    #expect(gone.summary.orphaned == 1)
    #expect(gone.ledger.orphanedReviews.map(\.review.verdict) == ["half true"])
    #expect(gone.ledger.orphanedReviews.first?.speaker == "Tomas Brekke")
    let still = ReviewMerger.merge(old: gone.ledger, new: Self.page(nil))
    #expect(still.ledger.orphanedReviews == gone.ledger.orphanedReviews)
    #expect(still.summary.orphaned == 0)
    let back = ReviewMerger.merge(old: still.ledger, new: InventedInterview().ledger)
    #expect(back.ledger.claims == old.claims)
    #expect(back.ledger.orphanedReviews.isEmpty)
  }

  @Test func nobodysReviewIsNotKeptAside() {
    let merged = ReviewMerger.merge(old: InventedInterview().ledger, new: Self.page(nil))
    #expect(merged.ledger.orphanedReviews.isEmpty)
  }

  @Test func whatStandsAtRecheckIsCountedSo() {
    let old = Self.reviewed { ledger in
      for index in ledger.claims.indices where !ledger.claims[index].review.isDefault {
        ledger.claims[index].review.status = "recheck"
      }
    }
    #expect(
      ReviewMerger.merge(old: old, new: InventedInterview().ledger).summary == ReviewMerger.Summary(rechecked: 1))
  }

  /// What two ledgers have in common, and whether they are plainly of different articles.
  @Test(arguments: [
    ("nothing", true), ("sha256", false), ("url", false), ("title", false), ("name", true), ("claims", false),
  ])
  func anotherArticleIsToldApart(common: String, isOther: Bool) {
    var old = Self.reviewed()
    (old.source.sha256, old.source.url, old.source.title, old.source.name) = (
      "1", "http://one.invalid", "One", "a.html"
    )
    var new =
      common == "claims" ? InventedInterview().ledger : InventedInterview(turns: [(1, ["Ten ferries sank."])]).ledger
    (new.source.sha256, new.source.url, new.source.title, new.source.name) = ("2", nil, nil, "b.html")
    switch common {
    case "sha256": new.source.sha256 = "1"
    case "url": new.source.url = old.source.url
    case "title": new.source.title = old.source.title
    case "name": new.source.name = old.source.name
    default: break
    }
    #expect(ReviewMerger.merge(old: old, new: new).isOfAnotherArticle == isOther)
  }

  @Test func aNewNameForTheSpeakerAsksForAnotherLook() {
    var interview = InventedInterview()
    interview.transcript.speakers[1].name = "Tomas J. Brekke"
    let merged = ReviewMerger.merge(old: Self.reviewed(), new: interview.ledger)
    #expect(merged.summary.rechecked == 1)
    #expect(merged.summary.orphaned == 0)
  }

  /// Random old reviews and random new claims: each review stands in the result exactly once.
  @Test(arguments: 0..<50) func noReviewIsEverLost(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let words = ["the", "harbour", "lost", "three", "cranes", "ferry", "sank", "in", "May", "council"]
    func ledger() -> LedgerDocument {
      let turns = (0..<6).map { turn -> (speaker: Int?, html: [String]) in
        let sentences = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
          (0..<Int.random(in: 2...6, using: &numbers)).map { _ in words.randomElement(using: &numbers)! }
            .joined(separator: " ") + "."
        }
        return (turn % 2, [sentences.joined(separator: " ")])
      }
      return InventedInterview(turns: turns).ledger
    }
    var old = ledger()
    var notes: [String] = []
    for index in old.claims.indices where Bool.random(using: &numbers) {
      notes.append("note \(index)")
      old.claims[index].review.note = notes.last
    }
    for _ in 0..<3 {
      old = ReviewMerger.merge(old: old, new: ledger()).ledger
      let found = (old.claims.map(\.review) + old.orphanedReviews.map(\.review)).compactMap(\.note)
      #expect(found.sorted() == notes.sorted())
    }
  }
}
