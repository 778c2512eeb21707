import ClaimLedger
import Claims
import Testing

/// What only announces that something is told: it goes, and takes nothing back.
@Suite struct SpeechFrameTests {
  @Test(arguments: [
    (
      "I should add that this is the first museum of its kind in Europe.",
      "This is the first museum of its kind in Europe."
    ),
    ("I must say that the council paid for all of it.", "The council paid for all of it."),
    ("I'd like to point out that rents rose by 9 percent.", "Rents rose by 9 percent."),
    ("Let me say that Holt sold 40 kilns.", "Holt sold 40 kilns."),
    ("I can assure you that the wall was built by prisoners.", "The wall was built by prisoners."),
    ("And you should know that the plant closed in 2009.", "The plant closed in 2009."),
    ("Remember that the ship sank in 1912.", "The ship sank in 1912."),
    ("Don't forget that Ines Prat won three medals.", "Ines Prat won three medals."),
    ("It should be noted that the town has 300 wells.", "The town has 300 wells."),
    ("It is true that the firm owns two mines.", "The firm owns two mines."),
    ("It's no secret that the guild bribed the judge.", "The guild bribed the judge."),
    ("I want you to know that the firm paid the fine.", "The firm paid the fine."),
  ])
  func onlyWhatIsAnnouncedIsClaimed(text: String, statement: String) throws {
    let claims = try claims(answering: text)
    #expect(claims.map(\.statement) == [statement])
    #expect(claims.allSatisfy { $0.certainty == .asserted && $0.polarity == .affirmed && $0.attributedTo.isEmpty })
  }

  @Test func whatIsAnnouncedMayBeDenied() throws {
    let claims = try claims(answering: "Keep in mind that the city has no hospital.")
    #expect(claims.map(\.statement) == ["The city has no hospital."])
    #expect(claims.first?.polarity == .denied)
  }

  /// Nobody's opinion, no other report and nothing that is denied is taken for an announcement.
  @Test(arguments: [
    "I cannot say that the firm owns two mines.",
    "I would say that the firm owns two mines.",
    "It is not true that the firm owns two mines.",
    "It may be true that the firm owns two mines.",
    "I wish I could say that the firm owns two mines.",
    "Forget that the firm owns two mines.",
  ])
  func noAnnouncement(text: String) throws {
    #expect(
      try claims(answering: text).allSatisfy {
        $0.statement != "The firm owns two mines." || $0.polarity == .denied || $0.certainty == .hedged
      })
  }

  /// No doubt and no question deny nothing.
  @Test(arguments: [
    "There is no doubt that smoking kills 300 people a year.",
    "There's no question that the guild bribed the judge.",
    "I have no doubt that the guild bribed the judge.",
  ])
  func noDoubtDeniesNothing(text: String) throws {
    let claims = try claims(answering: text)
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.polarity == .affirmed })
  }

  @Test func thePointIsNobody() throws {
    #expect(
      try claims(answering: "The point is that women earn 9 percent less there.").allSatisfy { $0.attributedTo.isEmpty }
    )
  }
}
