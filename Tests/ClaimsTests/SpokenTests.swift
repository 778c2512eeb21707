import ClaimLedger
import Claims
import Testing

/// Sentences as people say them: what is told in them, how surely, and by whom.
@Suite struct SpokenTests {
  @Test(arguments: [
    ("Because of the strike no trains ran on Monday.", ["Because of the strike no trains ran on Monday."]),
    ("The mill closed, which cost 300 people their jobs.", ["The mill closed, which cost 300 people their jobs."]),
    (
      "The court found that the firm had lied, and fined it 3 million dollars.",
      ["The court found that the firm had lied.", "The court fined it 3 million dollars."]
    ),
    ("Critics say the law is unfair, and I agree.", ["Critics say the law is unfair.", "The law is unfair."]),
    (
      "The papers wrote that Holt was convicted, which he never was.",
      ["The papers wrote that Holt was convicted, which [Holt] never was.", "Holt was convicted."]
    ),
    (
      "A doctor named Weiss, who had fled to Brazil, owned the house.",
      ["A doctor named Weiss, who had fled to Brazil, owned the house.", "A doctor named Weiss had fled to Brazil."]
    ),
    ("The letters do not prove that Holt was there.", ["The letters do not prove that Holt was there."]),
    ("If the mill had not closed, 300 people would still have jobs.", []),
    ("Let's say the guild sold 40 kilns.", []),
    ("Holt would have become mayor of Leeds.", []),
  ])
  func whatIsTold(text: String, statements: [String]) throws {
    #expect(try claims(answering: text).map(\.statement) == statements)
  }

  /// What is denied, and what is kept from somebody, which is so.
  @Test(arguments: [
    ("It isn't true that nobody was warned.", Claim.Polarity.denied),
    ("It is simply false that the firm owns two mines.", .denied),
    ("Contrary to the papers, Holt was never convicted.", .denied),
  ])
  func soOrNotSo(text: String, polarity: Claim.Polarity) throws {
    let claims = try claims(answering: text)
    #expect(claims.map(\.polarity) == [polarity])
  }

  @Test func whatNobodyWasToldIsSo() throws {
    let claims = try claims(answering: "Nobody told us that the pipes were made of lead.")
    #expect(claims.map(\.polarity) == [.denied, .affirmed])
    #expect(claims.last?.statement == "The pipes were made of lead.")
  }

  @Test(arguments: [
    ("Rumour has it that the mayor fled to Spain.", Claim.Certainty.reported),
    ("Word is that the ship was sold.", .reported),
    ("In my opinion, the firm poisoned the river.", .hedged),
    ("There could have been 500 people in the hall.", .hedged),
    ("As I said, the council sold the hall in 2011.", .asserted),
    ("My point is that rents rose by 9 percent.", .asserted),
  ])
  func howSurely(text: String, certainty: Claim.Certainty) throws {
    let claims = try claims(answering: text)
    #expect(claims.map(\.certainty) == [certainty])
    #expect(claims.allSatisfy { $0.attributedTo.isEmpty })
  }

  @Test func aChargeIsLegal() throws {
    #expect(try claims(answering: "The mayor was charged with theft and released on bail.").map(\.type) == [.legal])
  }
}
