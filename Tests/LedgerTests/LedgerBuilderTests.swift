import ClaimLedger
import Testing

@Suite struct LedgerBuilderTests {
  @Test func positionsCountCodePointsAndBytesCountBytes() throws {
    let interview = InventedInterview()
    let claim = try #require(interview.ledger.claims.first { $0.quote.exact.hasPrefix("Nørrevik’s traffic") })
    let turn = try #require(interview.ledger.turns.first { $0.id == claim.turn })
    let scalars = Array(turn.text.unicodeScalars)
    #expect(
      String(String.UnicodeScalarView(scalars[Int(claim.span.start)..<Int(claim.span.end)])) == claim.quote.exact)
    let bytes = try #require(claim.bytes.first)
    #expect(
      String(decoding: interview.file[Int(bytes.start)..<Int(bytes.end)], as: UTF8.self) == claim.quote.exact)
    #expect(claim.quote.prefix.unicodeScalars.count == 32)
    #expect(claim.quote.suffix.isEmpty)
  }

  @Test func aClaimWithoutExactBytesIsOmittedAndCounted() {
    var interview = InventedInterview()
    // Words that the program made up stand in the turn.
    interview.transcript.turns[3].text.appendInserted(" It was raised.".utf8)
    let count = interview.transcript.turns[3].text.count
    interview.claims.claims.append(
      Claim(turn: 3, span: TextSpan(count - 14, count), statement: "It was raised.", type: .event, speaker: 0))
    let ledger = interview.ledger
    #expect(ledger.inexactClaims == 1)
    #expect(ledger.omitted.last?.place?.turn == "t4")
    #expect(!ledger.claims.contains { $0.claim == "It was raised." })
  }

  @Test func datesAndAmountsGoTheirWays() throws {
    var interview = InventedInterview()
    let index = try #require(interview.claims.claims.firstIndex { $0.statement.hasPrefix("In May") })
    let start = Int(interview.claims.claims[index].span.start)
    var date = Quantity(kind: .date, span: TextSpan(start + 3, start + 12))
    date.timex = "2020-05"
    interview.claims.claims[index].quantities = [
      date, Quantity(kind: .count, span: TextSpan(start + 13, start + 15), value: DecimalValue(mantissa: 14)),
    ]
    let claim = interview.ledger.claims[index]
    #expect(claim.dates.map(\.text) == ["May\u{A0}2020"])
    #expect(claim.quantities.map(\.text) == ["14"])
  }
}

@Suite struct ClaimIdentityTests {
  @Test func theSameWordsOfOneSpeakerAreToldApartByOccurrence() {
    let ids = InventedInterview().ledger.claims.filter { $0.quote.exact == "That is wrong." }.map(\.id)
    #expect(ids.count == 2)
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { $0.hasPrefix("c-") && $0.utf8.count == 12 })
  }

  @Test func neitherScoresNorOtherClaimsNorMarkupChangeAnIdentity() {
    let before = Dictionary(
      uniqueKeysWithValues: InventedInterview().ledger.claims.map { ("\($0.turn) \($0.span.start)", $0.id) })
    var interview = InventedInterview()
    interview.claims.claims.removeAll { $0.statement == "That is wrong." && $0.turn == 2 }
    interview.claims.claims.removeFirst()
    for index in interview.claims.claims.indices { interview.claims.claims[index].worth.score = 0.75 }
    for claim in interview.ledger.claims { #expect(before["\(claim.turn) \(claim.span.start)"] == claim.id) }

    var page = InventedInterview.page
    page[2].html[0] = page[2].html[0].replacing("<em>wrong</em>", with: "wrong")
    #expect(InventedInterview(turns: page).ledger.claims.map(\.id) == InventedInterview().ledger.claims.map(\.id))
  }

  @Test func anotherSpeakerIsAnotherClaim() {
    var interview = InventedInterview()
    let before = Set(interview.ledger.claims.filter { $0.speaker == "s2" }.map(\.id))
    interview.transcript.speakers[1].name = "Somebody Else"
    #expect(before.isDisjoint(with: interview.ledger.claims.map(\.id)))
  }
}
