import ClaimLedger
import Claims
import Testing

/// Reports of newspapers: who says what stands before the last comma, whose word a second verb is, and what is only described.
@Suite struct ClosingReportTests {
  private func claims(_ text: String) throws -> [Claim] {
    try Pipeline.run(bytes: Array("The council of Osgar Bay met on Monday.\n\n\(text)\n".utf8), name: "report.txt")
      .claims.claims.filter { $0.statement != "The council of Osgar Bay met on Monday." }
  }

  @Test(arguments: [
    ("The club owes 3 million euros, Lima, who owns it, said.", "Lima"),
    ("The club owes 3 million euros, Ana Lima, its owner, said on Friday.", "Ana Lima"),
    ("The coach had been sacked, Ana Lima, president of the club, told Radio Sul.", "Ana Lima"),
    ("There is no evidence that the drug works, the agency said.", "the agency"),
    (
      "The minister is expected to resign on Friday, two people familiar with the matter said.",
      "two people familiar with the matter"
    ),
    ("Dean took 5,000 pounds, prosecutors allege.", "prosecutors"),
    ("Police claim Dean, a banker, stole the keys.", "Police"),
  ])
  func whoSaysIt(text: String, source: String) throws {
    let claims = try claims(text)
    #expect(claims.contains { $0.attributedTo == [source] })
    #expect(claims.allSatisfy { $0.attributedTo == [source] || $0.type == .definitionOrRole })
  }

  /// Heard in court, from nobody that is named.
  @Test(arguments: [
    "The court heard that Keats forged the signature on 63 cheques.",
    "The company lost 5,000 pounds, the jury was told.",
    "Members were told by email that the match was off.",
    "The mayor is alleged to have taken 5,000 pounds.",
  ])
  func nobodyNamedSaysIt(text: String) throws {
    #expect(try claims(text).allSatisfy { $0.attributedTo.isEmpty })
  }

  @Test func whatACourtHearsIsReported() throws {
    let claims = try claims("The court heard that Keats forged the signature on 63 cheques.")
    #expect(claims.map(\.certainty) == [.reported])
  }

  @Test(arguments: [
    (
      "Police initially said 15 people had died, but later revised the figure to 12.",
      ["Police initially said 15 people had died.", "Police later revised the figure to 12."]
    ),
    (
      "Lima said two guards had fled but refused to name them.",
      ["Lima said two guards had fled.", "Lima refused to name them."]
    ),
    (
      "A man believed to be the owner was arrested on Friday.",
      ["A man believed to be the owner was arrested on Friday."]
    ),
    (
      "The league, which last month rejected a ban, fined two clubs.",
      ["The league, which last month rejected a ban, fined two clubs.", "The league last month rejected a ban."]
    ),
    (
      "The charity, whose income fell from 410,000 to 95,000 pounds, closed in May.",
      [
        "The charity, whose income fell from 410,000 to 95,000 pounds, closed in May.",
        "The charity’s income fell from 410,000 to 95,000 pounds.",
      ]
    ),
    (
      "The race, held every year since 1957, was abandoned.",
      ["The race, held every year since 1957, was abandoned.", "The race [was] held every year since 1957."]
    ),
    ("The judge asked Dean where he had hidden the keys.", ["The judge asked Dean where he had hidden the keys."]),
    ("The mayor did not deny that the bridge had cracked.", ["The mayor did not deny that the bridge had cracked."]),
    ("Lima no longer claims that Dean stole the keys.", ["Lima no longer claims that Dean stole the keys."]),
    ("Had they acted in 1998, the lake would still have six species.", []),
    ("They should have closed the plant in 2016.", []),
    (
      "Revenue was 3 billion dollars, compared with 2.6 billion a year earlier.",
      ["Revenue was 3 billion dollars, compared with 2.6 billion a year earlier."]
    ),
    (
      "Holt scored twice to lift Leeds to third place, two points behind York.",
      ["Holt scored twice to lift Leeds to third place, two points behind York."]
    ),
  ])
  func whatIsTold(text: String, statements: [String]) throws {
    #expect(try claims(text).map(\.statement) == statements)
  }

  /// What is told as untrue is denied; what nobody denies is so.
  @Test(arguments: [
    ("The report falsely claimed that the mayor had resigned.", Claim.Polarity.denied),
    ("The minister pretended that he had read the report.", .denied),
    ("Nobody denies that the bridge cracked in May.", .affirmed),
    ("It was not disputed that the account had been opened in Cyprus.", .affirmed),
    ("No doubt the firm paid the judge.", .affirmed),
  ])
  func soOrNotSo(text: String, polarity: Claim.Polarity) throws {
    #expect(try claims(text).last?.polarity == polarity)
  }

  /// A place between commas says nothing, and an office is no name for "she".
  @Test func noWrongNames() throws {
    let place = try claims(
      "“It works,” Ola Fenn, a fellow at the institute in Lauben, Austria, and author of the study, said.")
    #expect(place.allSatisfy { !$0.attributedTo.contains("Austria") })
    let office = try claims("Prosecutor Daniel Marsh said she had a second account.")
    #expect(office.allSatisfy { !$0.statement.contains("[Prosecutor]") })
  }
}
