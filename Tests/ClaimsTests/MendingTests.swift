import ClaimLedger
import Claims
import Testing

/// Sentences whose verbs and clauses the parse takes for something else.
@Suite struct MendingTests {
  /// A verb taken for a noun, a name for an adverb: who says it, and that it is only said.
  @Test(
    arguments: [
      ("The harbour doctor denies that there were any burns.", "The harbour doctor"),
      ("Ostrander says the plans you'd sent them were wrong.", "Ostrander"),
      ("Ostrander had promised in writing that nobody would be fired before 2020.", "Ostrander"),
      ("A letter dated March 2 shows that he had been informed.", "A letter"),
      ("The guild used to say that anything over 15 percent was too much.", "The guild"),
      ("My uncle swore the well was 200 years old.", "My uncle"),
      ("The guild found the seal to be genuine.", "The guild"),
      ("The painter, who has since died, wrote in his memoirs that he would paint it again.", "The painter"),
      ("The guild rejected claims that 500 potters had left.", "The guild"),
      ("2,750 tonnes of clay were stored there, according to the customs.", "the customs"),
      ("Some 40 percent of them, if you believe the guild, have a job.", "the guild"),
      ("Potters, among them Ines Prat of Osgar Bay, claimed that the kiln was cold.", "Potters"),
    ])
  func whoSaysIt(text: String, source: String) throws {
    let claims = try claims(answering: text)
    #expect(!claims.isEmpty)
    #expect(
      claims.allSatisfy { $0.attributedTo == [source] && $0.certainty == .reported },
      "\(claims.map { ($0.statement, $0.attributedTo, $0.certainty) })")
  }

  /// Somebody's word without a name.
  @Test(arguments: [
    "Some say the potters sank the boat.",
    "He claims to have paid 300,000 for the kiln.",
    "I heard that they paid two million for the kiln.",
    "According to him, the kiln was stolen.",
    "The potters have appealed in court, I'm told.",
    "A dealer had bought the kiln in 1990, so he said.",
    "It used to be said that the north side was stable.",
    "Half of the clay came from Lauben, or at least that's what they say.",
    "The guildmaster, he told us, had lied about the kiln.",
  ])
  func somebodySaysIt(text: String) throws {
    let claims = try claims(answering: text)
    #expect(!claims.isEmpty)
    #expect(
      claims.allSatisfy { $0.attributedTo.isEmpty && $0.certainty == .reported },
      "\(claims.map { ($0.statement, $0.attributedTo, $0.certainty) })")
  }

  /// Nobody's word but the speaker's.
  @Test(arguments: [
    "I promised a bridge that would stand by 2018.",
    "Ines Prat defended the potter Olaf Krone in court in 2011.",
    "Nobody believes that the guild paid for the trip.",
    "Some of the masters doubt the number of 300 pots.",
  ])
  func theSpeakerSaysIt(text: String) throws {
    let claims = try claims(answering: text)
    #expect(!claims.isEmpty)
    #expect(
      claims.allSatisfy { $0.attributedTo.isEmpty && $0.certainty == .asserted },
      "\(claims.map { ($0.statement, $0.attributedTo, $0.certainty) })")
  }

  /// What stands alone says what was said.
  @Test(
    arguments: [
      (
        "He became mayor in 2003, lost the vote in 2007, went to prison in 2009 and died there two years later.",
        "He lost the vote in 2007."
      ),
      (
        "It was sold for $2 million in Osgar Bay in 2014, the highest price ever paid for a pot.",
        "It was sold for $2 million in Osgar Bay in 2014, the highest price ever paid for a pot."
      ),
      ("A potter, whom I won't name, painted the kiln.", "A potter, whom [Carl Dorn] won't name, painted the kiln."),
      ("Since then it has cost 40 dollars, more than most potters earn in a week.", nil),
      (
        "Before me no potter had ever appealed to the court.",
        "Before [Carl Dorn] no potter had ever appealed to the court."
      ),
      ("I painted every inch of the kiln myself.", "[Carl Dorn] painted every inch of the kiln [personally]."),
      (
        "On the stage I shoot 14 dragons and marry a queen.",
        "On the stage [Carl Dorn] [shoots] 14 dragons and [marries] a queen."
      ),
      ("The only thing I stole was a pot.", "The only thing [Carl Dorn] stole was a pot."),
      (
        "It was from Weber, not from Klein, that the guild got the list.",
        "It was from Weber, not from Klein, that the guild got the list."
      ),
      ("That in May 1540 it was unusually cold.", "In May 1540 it was unusually cold."),
      ("It was my brother who stole the boat.", "It was [Carl Dorn's] brother who stole the boat."),
      ("The truth is that nobody checked the valves.", "The truth is that nobody checked the valves."),
      (
        "In February the guild, which had been told of the leak in 2009, resigned.",
        "The guild had been told of the leak in 2009."
      ),
    ] as [(String, String?)])
  func oneStatement(text: String, statement: String?) throws {
    let statements = try claims(answering: text).map(\.statement)
    #expect(statements.contains(statement ?? text), "\(statements)")
  }

  /// Beside the whole sentence these are no claims.
  @Test(
    arguments: [
      ("The guild sold 40 pots, the Herald wrote, which it denies.", "Which it denies."),
      ("The guild never found out who had sent them.", "Who had sent them."),
      ("Luka died in 1994, or that's what the Red Cross told my mother.", "The Red Cross told [Carl Dorn's] mother."),
      (
        "Since then it has cost 40 dollars, more than most people earn in a week.",
        "More than most people earn in a week."
      ),
    ])
  func noStatement(text: String, statement: String) throws {
    #expect(try claims(answering: text).allSatisfy { $0.statement != statement })
  }

  /// What is told beside a report, or of somebody else, stands apart.
  @Test(
    arguments: [
      (
        "The guild wrote to the court that his figure was wrong, and the judge refused to read the letter.",
        "The judge refused to read the letter.", []
      ),
      (
        "Ines Prat told me that the guild had sold 40 pots, which I doubt.", "The guild had sold 40 pots.",
        ["Ines Prat"]
      ),
      ("My father came home and said, \"We lost the farm in the flood.\"", "[Carl Dorn's] father came home.", []),
      ("My daughter is a dentist in Lauben and my son drives a truck.", "[Carl Dorn's] son drives a truck.", []),
      (
        "The log shows that the kiln broke down on May 3 and that it was mended on May 12.",
        "It was mended on May 12.", ["The log"]
      ),
      (
        "My son says it was 640 last year but he can't count.", "[Carl Dorn's] son says it was 640 last year.",
        ["My son"]
      ),
      (
        "He was freed because two witnesses had disappeared, not because he was innocent.",
        "Two witnesses had disappeared.", []
      ),
    ] as [(String, String, [String])])
  func standsApart(text: String, statement: String, sources: [String]) throws {
    let claims = try claims(answering: text)
    let told = claims.first { $0.statement == statement }
    #expect(told?.attributedTo == sources, "\(claims.map { ($0.statement, $0.attributedTo) })")
  }

  /// "…, which is nonsense" and "it is not true that …" deny what they stand beside.
  @Test(
    arguments: [
      ("It is not true that the guild fired 300 potters.", Claim.Polarity.denied),
      ("The mayor claims that the guild sold 40 pots, which is nonsense.", .denied),
      ("The well has made 40 people ill, which is a shame.", .affirmed),
    ])
  func soOrNotSo(text: String, polarity: Claim.Polarity) throws {
    #expect(try claims(answering: text).last?.polarity == polarity)
  }

  /// The next sentence says whose word it is.
  @Test(arguments: [
    ("He took his name off the list in 2011. That's what Rosa says, anyway.", ["Rosa"]),
    ("The guild sold 40 pots in 2011. Or so the mayor claims.", ["the mayor"]),
    ("The guild sold 40 pots in 2011. That's what they said.", []),
  ])
  func anAfterword(text: String, sources: [String]) throws {
    let claims = try claims(answering: text)
    #expect(claims.count == 1)
    #expect(claims.first?.attributedTo == sources)
    #expect(claims.first?.certainty == .reported)
  }

  /// "her" means whoever "she" is, and a name that something happens in is nobody.
  @Test func aDoubtfulPronounStaysOpen() throws {
    let claims = try claims(
      answering: "Ines Prat met one of the potters in 2011. She says that the guild paid her to leave.")
    #expect(claims.suffix(2).allSatisfy { !$0.statement.contains("paid [") || $0.statement.hasPrefix("[Ines Prat]") })
  }
}
