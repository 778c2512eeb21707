import ClaimLedger
import Testing

@Suite struct ISODateTests {
  @Test(arguments: [
    "2024", "2024-05", "2024-05-31", "2024-02-29", "2000-02-29", "2024-05-31T09:30", "2024-05-31T09:30:00Z",
    "2024-05-31 09:30:00", "2024-05-31T09:30:00.250+01:00", "2024-05-31T09:30-0100",
  ])
  func whatIsADate(text: String) { #expect(ISODate.isValid(text)) }

  @Test(arguments: [
    "", "today", "24-05-31", "2024-13", "2024-5-31", "2024-05-32", "2024-02-30", "2023-02-29", "1900-02-29",
    "31.5.2024",
    "2024/05/31", "2024-05-31T", "2024-05-31T9", "2024-05-31T09:30:00+1", "2024-05T09:30", "2024-05-31-01",
    "2024-05-31x",
    "２０２４",
  ])
  func whatIsNone(text: String) { #expect(!ISODate.isValid(text)) }

  @Test func aMonthIsNoDay() {
    #expect(ISODate.isDay("2024-05-31"))
    #expect(!ISODate.isDay("2024-05"))
  }
}

@Suite struct ReviewCheckTests {
  @Test func whatTheSchemaDoesNotKnowIsNamed() {
    var ledger = LedgerDocument()
    for (id, status, date) in [("a", "checked", "2024-05-31"), ("b", "Checked", "31 May"), ("c", "done\n", "")] {
      var claim = LedgerClaim()
      (claim.id, claim.review.status, claim.review.date) = (id, status, date.isEmpty ? nil : date)
      ledger.claims.append(claim)
    }
    var orphan = OrphanedReview()
    (orphan.id, orphan.review.date) = ("d", "2024-02-30")
    ledger.orphanedReviews = [orphan]
    let doubts = ReviewCheck.doubts(of: ledger)
    #expect(doubts.map(\.id) == ["b", "b", "c", "d"])
    #expect(doubts[0].problem == "status “Checked” is none of \(ReviewCheck.statuses.joined(separator: ", "))")
    #expect(doubts[1].problem == "date “31 May” is no date of the form 2024-05-31")
    #expect(doubts[2].problem.hasPrefix("status “done ” is none of"))
  }

  @Test func theStatusesAreThoseOfTheSchema() {
    let list = ReviewCheck.statuses.map { "\"\($0)\"" }.joined(separator: ", ")
    #expect(String(decoding: LedgerSchema.bytes, as: UTF8.self).contains("\"status\": {\"enum\": [\(list)]}"))
  }
}
