import ClaimLedger
import Claims
import Testing

/// Reports in the order of words that newspapers use, and what the speaker adds of his own.
@Suite struct ReportTests {
  private func claims(_ text: String) throws -> [Claim] {
    try Pipeline.run(bytes: Array(text.utf8), name: "news.txt").claims.claims
  }

  /// Each sentence's claims, all of the same source.
  @Test(
    arguments: [
      // Two subjects before the verb: the one right before it says it.
      ("Profits fell by a fifth in 2019, the brewery said.", "the brewery"),
      ("Clerks who took bribes were paid 3,000 euros each, prosecutors said.", "prosecutors"),
      // Behind the verb.
      ("The tenants have not been told the cause, said a clerk.", "a clerk"),
      // A quotation that the report parts.
      ("\"My sister,\" said Olga Brandt, \"was jailed by the regime in 1971.\"", "Olga Brandt"),
      // Who stands behind a quotation is no part of it.
      (
        "\"There was no fire, because there was no fuel,\" the owner's lawyer, Olga Brandt, told reporters outside the court.",
        "Olga Brandt"
      ),
      // Whoever is told.
      ("The pilot told the agency that the army had moved 12 guns into the port.", "The pilot"),
      ("The porter told a court in Lauben that the guard had been drunk.", "The porter"),
      ("The governor said on social media that three of the dead were sailors.", "The governor"),
      ("The clerk said in a sworn statement on Monday that 40 boats had sunk.", "The clerk"),
      ("Brandt, reached at her office, denied that 40 boats had sunk.", "Brandt"),
      // Parts of a report that the parse hangs elsewhere.
      ("Halden on Tuesday announced that 40 boats had sunk.", "Halden"),
      ("“At least 40 boats sank in May,” says veteran industry analyst Ada Holt.", "Ada Holt"),
      ("The lawyer said in an email to the Harbour Post that 40 boats had sunk.", "The lawyer"),
      ("The company had paid 40 million euros to three officials, prosecutors alleged.", "prosecutors"),
      ("Rain fell on 40 villages in 2011, but the hills stayed dry, said Ada Holt.", "Ada Holt"),
      // An estimate, and a source behind what it said.
      ("The harbour office puts it at 3,200.", "The harbour office"),
      ("The soldiers sank 40 boats there, or that's what the clerk told us.", "the clerk"),
    ])
  func whoReports(text: String, source: String) throws {
    let claims = try claims(text)
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.attributedTo == [source] }, "\(claims.map { ($0.statement, $0.attributedTo) })")
  }

  /// What somebody said, and that he said so, are checked apart.
  @Test(arguments: [
    ("The miller told me he had been beaten with a cable in 1971.", "He had been beaten with a cable in 1971."),
    ("The log showed that the alarm had rung at the wrong house.", "The alarm had rung at the wrong house."),
  ])
  func aReportAndItsContent(text: String, content: String) throws {
    let claims = try claims(text)
    #expect(claims.contains { $0.statement == text && $0.type == .reportedStatement })
    #expect(claims.contains { $0.statement.lowercased() == content.lowercased() && $0.certainty == .reported })
  }

  @Test func aQuotationThatGoesOnKeepsItsSpeaker() throws {
    let text = "\"I missed the record in 2019,\" Kiprono said. \"My coach told me that I was 20 seconds behind.\""
    #expect(try claims(text).last?.attributedTo == ["Kiprono", "My coach"])
  }

  /// Behind "but", "although" and "which isn't true" the speaker answers what was reported.
  @Test(arguments: [
    "The mayor said the bridge was safe, but it collapsed in June 2011.",
    "The owner claims the mill is safe, but 12 people died there in 2011.",
  ])
  func aRejoinderIsTheSpeakersOwn(text: String) throws {
    let claims = try claims(text)
    #expect(claims.count == 2)
    #expect(claims.first?.attributedTo.isEmpty == false)
    #expect(claims.last?.attributedTo == [])
  }

  /// Somebody's word, although he has no name; a denial by whoever is asked denies nothing.
  @Test(arguments: [
    "He used to be the richest man in Lauben, or so he claimed.",
    "Mary Holt thinks the bridge was built in 1920.",
    "There is a rule that 40 potters must leave, or so the guild says.",
  ])
  func whatSomebodyThinksIsReported(text: String) throws {
    let claims = try claims(text)
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.certainty == .reported }, "\(claims.map { ($0.statement, $0.certainty) })")
  }

  /// The noun stands where its pronoun stood, without what surrounds it.
  @Test(arguments: [
    (
      "Brandt, whom Weber had betrayed to the police in 1951, died in prison.",
      "Weber had betrayed Brandt to the police in 1951."
    ),
    ("The house in which Weber wrote it burned down in 1945, as did the church.", "Weber wrote it in the house."),
    (
      "It had only visited Lauben, where the water table has dropped by six metres.",
      "The water table has dropped by six metres."
    ),
  ])
  func relativeClausesStandAlone(text: String, statement: String) throws {
    let statements = try claims(text).map(\.statement)
    #expect(statements.contains(statement), "\(statements)")
  }

  @Test func aReportMayGoOn() throws {
    let claims = try claims("The mayor said that the bridge was safe and that 12 engineers had seen it in 2011.")
    #expect(claims.allSatisfy { $0.attributedTo == ["The mayor"] })
  }

  /// What a question supposes, and what would have been, nobody says.
  @Test(arguments: [
    "Do you believe the mayor stole 2,000 euros?", "What if the mayor had stolen 2,000 euros?",
    "What would happen if the rate dropped below 80 percent?", "Do you think the police lost the records in 2011?",
  ])
  func whatIsSupposedIsNoClaim(question: String) throws {
    let text = "Interview with Carl Dorn\n\nQ: \(question)\n\nA: The town sold 40 boats in May 2011.\n"
    let found = try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims.claims
    #expect(found.map(\.statement) == ["The town sold 40 boats in May 2011."])
  }

  @Test(arguments: [
    "If we had sold the site, we would have got about 8 million euros.",
    "Had the judge known of the 40 boats, he would have freed the man.",
  ])
  func whatWouldHaveBeenIsNoClaim(text: String) throws { #expect(try claims(text).isEmpty) }

  @Test func neitherConfirmedNorDeniedIsOne() throws {
    let claims = try claims("Orr neither confirmed nor denied that he had sold the firm for $3 million.")
    #expect(claims.count == 1)
    #expect(claims.first?.statement.contains("neither confirmed nor denied") == true)
  }

  /// What a noun calls a claim, and its sentence a lie, is told as not so.
  @Test func contentThatIsCalledWrong() throws {
    let claims = try claims("The mayor's claim that crime fell by 8% is wrong, the police say.")
    #expect(claims.last?.statement == "Crime fell by 8%.")
    #expect(claims.last?.polarity == .denied)
  }

  /// A name before a comma and a subject is whom one speaks to.
  @Test func whoIsAddressedIsNoSubject() throws {
    let text =
      "Interview with Anna Keller\n\nQ: Ms Keller, your brother was arrested in Lauben and released on bail in 2011.\n\n"
      + "A: Yes, he was.\n\nQ: Where is he now?\n\nA: He lives in Osgar Bay."
    let found = try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims.claims
    #expect(!found.contains { $0.statement.hasPrefix("Ms Keller was") })
  }

  /// Whom the sentence is about may be meant as well as whom it names.
  @Test(arguments: [
    "The surgeon operated on Walter Nunez in 2011. He was struck off for negligence in 2012.",
    "Dolan met the mayor, Gerald Stamp, in 2011. He had been convicted of theft in 2005.",
  ])
  func aSubjectIsARival(text: String) throws { #expect(try claims(text).last?.statement.hasPrefix("He ") == true) }

  /// A report in which nobody speaks tells of any day first: later days have no year by it.
  @Test func aReportsFirstDateIsNotItsDay() throws {
    let claims = try claims("The war began on March 3, 2019. The truce was signed on April 30.")
    #expect(claims.last?.statement == "The truce was signed on April 30.")
  }

  /// "According to" at the beginning holds for the sentence, within a clause for that clause.
  @Test(
    arguments: [
      (
        "According to the ministry, the ward was closed in May, and three nurses left in June.",
        [["the ministry"], ["the ministry"]]
      ),
      (
        "The ward was closed in May, and three nurses, according to the ministry, died in June.",
        [[], ["the ministry"]]
      ),
      (
        "The pilot told me that he had complained four times, and that the owner had paid him 300 euros.",
        [["The pilot"], ["The pilot"]]
      ),
    ] as [(String, [[String]])])
  func howFarASourceReaches(text: String, wanted: [[String]]) throws {
    #expect(try claims(text).map(\.attributedTo) == wanted)
  }

  /// What is no claim of its own beside the sentence it stands in.
  @Test(arguments: [
    "Rents rose by 7.5 percent in April, which was below inflation.",
    "Rats prefer sugar to cocaine in one study, but only when they have starved for 12 hours.",
    "Holt lost to Lauben, her fourth defeat in five matches.",
    "The tenants have not been told the cause, said Olga Brandt.",
  ])
  func oneClaim(text: String) throws { #expect(try claims(text).count == 1) }

  @Test func whatOneIsNotSureOfIsHedged() throws {
    let claims = try claims("I'm not sure that the mayor paid 200 euros.")
    #expect(claims.first?.certainty == .hedged)
  }
}
