import ClaimLedger
import Claims
import Testing

/// Sentences as newspapers build them: descriptions between commas, reports at the end, quotations in the middle.
@Suite struct NewspaperTests {
  private func claims(_ text: String) throws -> [Claim] {
    try Pipeline.run(bytes: Array(text.utf8), name: "news.txt").claims.claims
  }

  @Test(
    arguments: [
      // The subject of what is said stands behind the verb.
      (
        "Lucas Brandt, a harbour engineer who led the inquiry, said two of the nine boats were lost.",
        "Two of the nine boats were lost.", ["Lucas Brandt"]
      ),
      // Who reports last reports all of it.
      (
        "The clerk who took the call recalled that he said, \"I sank the boat in 2011,\" the prosecutor's office said.",
        "The clerk who took the call recalled that he said, \"I sank the boat in 2011.\"",
        ["the prosecutor's office", "The clerk"]
      ),
      // A quotation that ends with the claim is closed.
      (
        "The mayor said the loss of 40 boats was “immaterial.”", "The loss of 40 boats was “immaterial.”", ["The mayor"]
      ),
      ("(Halden bought 40 boats in 2011.)", "Halden bought 40 boats in 2011.", []),
      ("He owned a loaded .45-caliber handgun in 2011.", "He owned a loaded .45-caliber handgun in 2011.", []),
    ] as [(String, String, [String])])
  func reportsAndWording(text: String, statement: String, sources: [String]) throws {
    let claims = try claims(text)
    let claim = claims.first { $0.statement == statement }
    #expect(claim != nil, "\(claims.map(\.statement))")
    #expect(claim?.attributedTo == sources)
  }

  /// A description belongs to the name right before it.
  @Test(arguments: [
    "Mei Lund, a director of Halden, the site that sold 40 boats, left in 2011.",
    "Tom Brandt Jr., 55, of Addison, a village near Lauben, sold 40 boats in 2011.",
  ])
  func peopleAreNoPlaces(text: String) throws {
    for claim in try claims(text) {
      #expect(!claim.statement.contains("Lund [is] the site") && !claim.statement.contains("Jr. [is] a village"))
    }
  }

  /// What a noun says is somebody's word is not told as a fact.
  @Test(
    arguments: [
      ("Some users pointed to Brandt's claim that the mayor's wealth far exceeded her salary.", ["Brandt"]),
      ("The mill employed 1,200 people in 1990, the court heard.", []),
      ("They repeated rumors that the bank was insolvent in 2011.", []),
    ] as [(String, [String])])
  func wordsOfOthersAreReported(text: String, sources: [String]) throws {
    let claims = try claims(text).filter { !$0.statement.hasPrefix("Some users") && !$0.statement.hasPrefix("They") }
    #expect(claims.allSatisfy { $0.certainty == .reported && $0.attributedTo == sources }, "\(claims)")
  }

  /// These crashed: a sentence that breaks off where the speaker's own word begins.
  @Test(arguments: [
    "He said that he had loved the old town, which", "He told us that they sold the old mill in 1990, which",
    "I think he said that the dam was old, which — yes", "They sold 40 boats in 1990, or", "Or.",
    // Nothing stands before the first word.
    "Nobody ever paid, he said.", "Prices ever paid for it, he said.",
  ])
  func crashSentencesThatBreakOff(text: String) throws {
    #expect(try claims(text).allSatisfy { !$0.statement.isEmpty })
  }

  @Test func whatIsClaimedOfSomebodyIsNotHisDeed() throws {
    let claims = try claims("The claim that the mayor has a villa worth 17 million dollars is wholly unsubstantiated.")
    #expect(!claims.contains { $0.statement.contains("has the claim") })
    #expect(!claims.contains { $0.statement.hasPrefix("The mayor") && $0.certainty == .asserted })
  }
}
