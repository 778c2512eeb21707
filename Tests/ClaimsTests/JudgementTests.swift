import ClaimLedger
import Claims
import Testing

/// How surely, and whether as so or as not so, a claim is told; whose words it is.
@Suite struct JudgementTests {
  private func claims(_ answer: String) throws -> [Claim] {
    let text = "Interview with Carl Dorn\n\nQ: What happened to the boats of the town?\n\nA: \(answer)\n"
    return try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims.claims
  }

  private func news(_ text: String) throws -> [Claim] {
    try Pipeline.run(bytes: Array(text.utf8), name: "news.txt").claims.claims
  }

  @Test(
    arguments: [
      ("The town sold 40 boats in May 2011.", .asserted),
      ("Maybe forty people died in 2003.", .hedged),
      ("I think that forty people died in the storm of 2003.", .hedged),
      ("It is possible that the company paid him $5 million.", .hedged),
      ("If the tax rises, it will take $40 million from the schools.", .hedged),
      ("Unless the law changes, the mine will close in 2030.", .hedged),
      ("The bridge is expected to cost $2 million.", .hedged),
      ("From what I understand the mayor sold the land in 2004.", .hedged),
      // A duty and an approximation leave nothing open.
      ("The mayor was supposed to sell 40 boats in 2004.", .asserted),
      ("The price is almost double that of 2004.", .asserted),
      // One of two.
      ("He resigned in 2011 or he was pushed out.", .hedged),
      ("Either the boats were sold in 2004 or they burned.", .hedged),
      // What is known is not left open.
      ("I know that the mayor sold 40 boats in 2004.", .asserted),
      // Nobody can be named, and yet somebody says it.
      ("They say the company killed 20 people in 2004.", .reported),
    ] as [(String, Claim.Certainty)])
  func certainty(answer: String, wanted: Claim.Certainty) throws {
    #expect(try claims(answer).first?.certainty == wanted)
  }

  @Test(
    arguments: [
      ("Not all 40 schools opened in May 2011.", .denied),
      ("The company is no longer in Lauben.", .denied),
      ("The company paid neither Holt nor Varn in 2011.", .denied),
      ("The firm failed to pay 40 workers in 2011.", .denied),
      ("It is false that the company paid him $5 million.", .denied),
      ("It wasn't until 2014 that the company paid him.", .affirmed),
      ("The law of 2011 was adopted by 15 votes to none.", .affirmed),
    ] as [(String, Claim.Polarity)])
  func polarity(answer: String, wanted: Claim.Polarity) throws {
    #expect(try claims(answer).first?.polarity == wanted)
  }

  /// What is denied, or only asked, is not told as so.
  @Test(arguments: [
    "Helga Varn said it was not true that the town had sold 40 boats.",
    "Nobody has proved that the town paid him $5 million.",
    "Helga Varn never claimed that the town had sold 40 boats.",
  ])
  func contentOfADenial(answer: String) throws {
    let content = try claims(answer).filter { $0.statement.hasPrefix("The town") }
    #expect(content.allSatisfy { $0.polarity == .denied })
  }

  @Test func whatIsAskedIsNoClaim() throws {
    let text = "Q: Are you saying that the town sold 40 boats?\n\nA: No.\n\nQ: Who did then, Mr Dorn?\n\nA: The bank.\n"
    #expect(try news(text).allSatisfy { !$0.statement.contains("40 boats") })
  }

  /// "I" in another's mouth is not the speaker.
  @Test(arguments: [
    "My boss goes, \"I fired forty people in 2008.\"",
    "My father told us, \"The farm is old. I sold two cows in 1990. I never paid my taxes.\"",
    "Kids come to school and say, I have three brothers and my dad lost his job.",
  ])
  func quotedSpeechKeepsItsI(answer: String) throws {
    let told = try claims(answer)
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { !$0.statement.dropFirst(12).contains("Carl Dorn") })
  }

  @Test func theSpeakerMayQuoteHimself() throws {
    let told = try claims("I told the court, \"I sold 40 boats in 2011.\"")
    #expect(told.contains { $0.statement.contains("[Carl Dorn] sold 40 boats in 2011") })
  }

  @Test func aDatelineSaysNothing() throws {
    let told = try news("LAUBEN (Agency) - The mayor of Osgar Bay, Helga Varn, said on Monday that the dam was unsafe.")
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.attributedTo.allSatisfy { $0.contains("Helga Varn") } && !$0.attributedTo.isEmpty })
    #expect(told.allSatisfy { !$0.statement.contains("LAUBEN") })
  }

  /// Content that the parse hangs on a noun is told by whoever tells it.
  @Test(arguments: [
    "Helga Varn told reporters that 12 boats had sunk.",
    "Helga Varn told the court that 12 boats had sunk.",
    "Helga Varn said in a statement that 12 boats had sunk.",
  ])
  func contentBehindANoun(text: String) throws {
    let told = try news(text)
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.attributedTo == ["Helga Varn"] })
    #expect(told.allSatisfy { $0.statement == text || $0.statement == "12 boats had sunk." })
  }

  /// Acts are nobody's word, and two who say different things are not one.
  @Test(
    arguments: [
      ("The court rejected the appeal of the town in 2011.", []),
      ("The letter of May 2011 was written by his secretary.", []),
      ("A doctor called me before Christmas 2011.", []),
      ("2026 promises to be the best year for the 40 boats.", []),
    ] as [(String, [String])])
  func noSource(answer: String, wanted: [String]) throws {
    #expect(try claims(answer).allSatisfy { $0.attributedTo == wanted })
  }

  @Test func eachHasHisOwnSource() throws {
    let told = try news("Helga Varn said the dam was unsafe; Carl Dorn said the dam was safe in 2011.")
    #expect(told.contains { $0.attributedTo == ["Helga Varn"] })
    #expect(told.allSatisfy { $0.attributedTo.count < 2 })
  }

  /// The names of others who came up since make a pronoun unsafe.
  @Test(arguments: [
    "Mark Bell sold it in 2011. He lives in Rome. The captain came. He drowned in 2014.",
    "Garrett shot Doyle in 1990. Doyle died. He killed himself in 1991, police said.",
    "Unlike Mark Bell, Tom Ames voted against the war. He lost his seat in 2014.",
  ])
  func aRivalMakesAPronounUnsafe(text: String) throws {
    let last = try #require(try news(text).last)
    #expect(!last.statement.contains("["))
  }

  /// What was told first need not be lately.
  @Test func relativeDatesNeedTheDayOfTheArticle() throws {
    let told = try news("The first case was reported on January 3, 2017. There were 30 cases last week in Lauben.")
    #expect(told.allSatisfy { !$0.statement.contains("[20") })
  }
}
