import ClaimLedger
import Claims
import Testing

/// What questions tell: facts that they take for granted, and short answers that say nothing without them.
@Suite struct QuestionTests {
  /// The claims of one question and its answer within an interview.
  private func claims(_ question: String, _ answer: String) throws -> [Claim] {
    let talk = """
      Ida Moss: What is this room?

      Olaf Brenner: This room is a kiln.

      Ida Moss: \(question)

      Olaf Brenner: \(answer)

      Ida Moss: Thank you for the tour.

      Olaf Brenner: Thank you.
      """
    let run = try Pipeline.run(bytes: Array(talk.utf8), name: "talk.txt")
    return run.claims.claims.filter { $0.turn == 2 || $0.turn == 3 }
  }

  /// What is learned, known and regretted is so; so is what lies before a time or a reason that the question names.
  @Test(arguments: [
    ("How did you feel on learning that the kiln had burned down in 2012?", "The kiln had burned down in 2012."),
    ("When did you find out that the guild had sold 40 pots?", "The guild had sold 40 pots."),
    ("Did you know that the bridge was built in 1931?", "The bridge was built in 1931."),
    ("Why did you stay after the firm fired 200 potters?", "The firm fired 200 potters."),
    ("Were you surprised when the jury convicted the mayor in 2015?", "The jury convicted the mayor in 2015."),
    ("Since the works moved to Poland in 2015, how has the town changed?", "The works moved to Poland in 2015."),
    ("What did you do with the 40,000 euros that the guild gave you?", "The guild gave you the 40,000 euros."),
    ("Given that the mine killed 29 people, should it reopen?", "The mine killed 29 people."),
    ("Who do you blame for the fact that the archive burned down in 2009?", "The archive burned down in 2009."),
    ("The guild was founded in 1887, wasn't it?", "The guild was founded in 1887."),
    ("The potters left in 2011, didn't they?", "The potters left in 2011."),
    ("Isn't it true that crime has doubled since you took office?", "Crime has doubled since you took office."),
    ("Does it bother you that your record was broken in 2011?", "Your record was broken in 2011."),
  ])
  func aQuestionTellsWhatItTakesForGranted(question: String, claim: String) throws {
    let claims = try claims(question, "No idea.")
    #expect(claims.map(\.statement) == [claim])
    #expect(claims.allSatisfy { $0.certainty == .presupposed })
  }

  /// What is granted without a clause of its own: that what is asked about has happened.
  @Test(arguments: [
    ("Why did the guild sell the kiln to a Danish firm?", "The guild did sell the kiln to a Danish firm."),
    ("Why was Maria Holt fired in March 2011?", "Maria Holt was fired in March 2011."),
    ("And why has the museum returned the 40 masks?", "The museum has returned the 40 masks."),
    (
      "Do you think it was right for the mayor to close the pottery in 2019?",
      "The mayor [did] close the pottery in 2019."
    ),
    ("Was it fair of the judge to jail the boy for three years?", "The judge [did] jail the boy for three years."),
    (
      "What will change with the races being held in Quito for the first time?",
      "The races [are] being held in Quito for the first time."
    ),
  ])
  func aQuestionGrantsWhatItAsksAbout(question: String, claim: String) throws {
    let claims = try claims(question, "No idea.")
    #expect(claims.map(\.statement) == [claim])
    #expect(claims.allSatisfy { $0.certainty == .presupposed && $0.polarity == .affirmed && $0.attributedTo.isEmpty })
  }

  @Test func aQuestionMayGrantThatSomethingDidNotHappen() throws {
    let claims = try claims("Why didn't the guild pay the 40 potters?", "No idea.")
    #expect(claims.map(\.statement) == ["The guild didn't pay the 40 potters."])
    #expect(claims.first?.polarity == .denied)
  }

  /// What is asked, supposed or left open is no claim.
  @Test(arguments: [
    "Why would the guild sell the kiln to a Danish firm?",
    "Why did you sell the kiln to a Danish firm?",
    "Would it be right for the mayor to close the pottery in 2019?",
    "What if it was right for the mayor to close the pottery in 2019?",
    "Do you know anyone who has sold 40 pots?",
    "Did he resign because the guild had sold 40 pots?",
    "Do you know whether the bridge was built in 1931?",
    "Are you saying that the mayor took 5,000 dollars?",
    "What if the mayor had taken 5,000 dollars?",
    "Will you stay until the firm has fired 200 potters?",
    "Is it the wind or the sea that melts it?",
    "Was it you or your wife who founded the pottery in 2011?",
    "Is it the hammer that killed Georg Markus?",
  ])
  func whatIsAskedIsNoClaim(question: String) throws {
    #expect(try claims(question, "No idea.").map(\.statement) == [])
  }

  /// The words of the question stand in brackets. Where it speaks of "you" it stays a question: the firm of who answers may be meant.
  @Test(arguments: [
    ("Where was the kiln built?", "In Quito.", "[The kiln was built] in Quito."),
    ("When did the works close?", "In 1998.", "[The works did close] in 1998."),
    ("Who wrote the report?", "Maria Holt.", "Maria Holt [wrote the report]."),
    ("Did the mayor sign the contract?", "Yes, in May 2011.", "[The mayor did sign the contract] in May 2011."),
    (
      "How much does it cost to run the ferry?", "About 3 million euros a year.",
      "[It does cost] about 3 million euros a year [to run the ferry]."
    ),
    (
      "Why did the bridge close?", "Because of cracks in two pillars.",
      "[The bridge did close] because of cracks in two pillars."
    ),
    ("How long have you lived here?", "Over 50 years.", "[How long have you lived here?] Over 50 years."),
    ("How many pots did you sell?", "Well, over 2,000.", "[How many pots did you sell?] Over 2,000."),
    ("Have you ever been arrested?", "Three times.", "[Have you ever been arrested?] Three times."),
    ("And the budget?", "12 million.", "[The budget?] 12 million."),
    ("Who came up with the title?", "Paul did.", "[Who came up with the title?] Paul did."),
    ("Did the council refuse the permit?", "It did, twice.", "[Did the council refuse the permit?] It did, twice."),
    ("Did the mayor visit you?", "He did, in 1970.", "[Did the mayor visit you?] He did, in 1970."),
    ("How many people use it?", "About 14,000 a day.", "[How many people use it?] About 14,000 a day."),
    ("How old were you then?", "Thirty-one.", "[How old were you then?] Thirty-one."),
    ("Who paid for the kiln?", "My uncle.", "[Olaf Brenner's] uncle [paid for the kiln]."),
  ])
  func aShortAnswerIsCompletedFromItsQuestion(question: String, answer: String, claim: String) throws {
    let claims = try claims(question, answer)
    #expect(claims.map(\.statement) == [claim])
    #expect(claims.first?.turn == 3)
    #expect(claims.first?.certainty == .asserted)
  }

  @Test func aShortAnswerMayBeAGuess() throws {
    let claims = try claims("How many pots did the guild sell?", "Eleven, I think.")
    #expect(claims.map(\.statement) == ["[How many pots did the guild sell?] Eleven."])
    #expect(claims.first?.certainty == .hedged)
  }

  @Test func aBareAnswerMayGoOn() throws {
    let claims = try claims("Who proposed the tax?", "The guild did, and the masons supported it.")
    #expect(claims.map(\.statement) == ["[Who proposed the tax?] The guild did.", "The masons supported it."])
  }

  /// The tag of a question is no denial.
  @Test func aTagDeniesNothing() throws {
    let claims = try claims("The guild lost the vote and the mayor asked for a recount, didn't he?", "No idea.")
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.polarity == .affirmed && !$0.statement.contains("didn't") })
  }

  /// Nothing is completed that only agrees, tells of a feeling or of what may come.
  @Test(arguments: [
    ("Did the mayor sign the contract?", "Yes."),
    ("What did you feel?", "Relief."),
    ("How many potters would you hire?", "Twelve."),
    ("Where was the kiln built? And when?", "In Quito."),
  ])
  func whatSaysNothingIsNotCompleted(question: String, answer: String) throws {
    #expect(try claims(question, answer).allSatisfy { !$0.statement.contains("[") })
  }
}
