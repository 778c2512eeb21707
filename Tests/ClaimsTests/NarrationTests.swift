import ClaimLedger
import Claims
import Testing

/// What the narration around an interview tells, and what it only announces.
@Suite struct NarrationTests {
  /// The claims of one sentence of an introduction.
  private func claims(_ sentence: String) throws -> [String] {
    let page = """
      Ana Ruiz runs the tide mill at Sant Pau. \(sentence)

      The Courier: What is this room?

      Ana Ruiz: This room is the store.

      The Courier: Thank you for the tour.

      Ana Ruiz: Thank you.
      """
    let run = try Pipeline.run(bytes: Array(page.utf8), name: "mill.txt")
    return run.claims.claims.filter { $0.turn == 0 }.map(\.statement).filter { !$0.contains("tide mill") }
  }

  /// That there was an interview is no claim of it.
  @Test(arguments: [
    "The Courier talks to Ana Ruiz about tides.",
    "The Courier interviews a miller.",
    "Ana Ruiz tells the Courier about her floods.",
    "She now discusses her work with the Courier.",
    "She was interviewed by the Courier.",
    "The Courier asked her about the mill.",
    "She was questioned by the Courier about the mill.",
    "She met the Courier in her store.",
    "The Courier spoke with Ruiz on May 3, 2016.",
    "The interview was conducted by e-mail.",
    "This interview has been edited and condensed.",
  ])
  func anAnnouncementIsNoClaim(sentence: String) throws {
    #expect(try claims(sentence) == [])
  }

  /// What is said in it, what others did, and who somebody is are claims.
  @Test(arguments: [
    ("Ruiz told the Courier that the mill burned down in 2012.", "the mill burned down in 2012"),
    ("The police interviewed Ruiz in 2014.", "The police interviewed Ruiz in 2014."),
    ("The Courier interviewed 40 millers.", "The Courier interviewed 40 millers."),
    ("The Courier spoke with Ruiz, who owns three mills.", "owns three mills"),
  ])
  func whatIsToldBesideItIsOne(sentence: String, part: String) throws {
    #expect(try claims(sentence).contains { $0.contains(part) })
  }

  /// A headline that quotes is not the article's own word.
  @Test(
    arguments: [
      ("\"The dam has killed the lake\": Ana Ruiz on the tide", ["Ana Ruiz"]),
      ("\"The dam has killed the lake\"", []),
    ] as [(String, [String])])
  func aHeadlineQuotes(headline: String, sources: [String]) throws {
    let page =
      "\(headline)\n\nThe Courier: What is this room?\n\nAna Ruiz: This room is the store.\n\nThe Courier: Thank you.\n\n"
      + "Ana Ruiz: Thank you.\n"
    let claims = try Pipeline.run(bytes: Array(page.utf8), name: "mill.txt").claims.claims.filter { $0.turn == 0 }
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.attributedTo == sources && $0.certainty == .reported })
  }

  /// A caption without a verb names a thing and says nothing of it.
  @Test func aCaptionWithoutAVerbIsNoClaim() throws {
    #expect(try claims("\n\nMillstones on a barge in the harbour of Reus.") == [])
    #expect(try claims("\n\nMillstones lie on a barge in the harbour of Reus.") != [])
  }
}
