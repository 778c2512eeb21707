import ClaimLedger
import Testing

/// The claims of an answer in a small interview.
private func claims(_ answer: String) throws -> ClaimSet {
  let text = "Ann Bell: What happened there?\n\nCarl Dorn: \(answer)\n\nAnn Bell: Did you see it?\n\nCarl Dorn: Yes."
  return try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims
}

@Suite struct ClaimTests {
  @Test(arguments: [
    ("The mayor has spent 12,000 crowns a day.", "quantity", "The mayor", "spend"),
    ("Our line is ranked second in the country.", "ranking", "Our line", "rank"),
    ("The fee has risen since May.", "trend", "The fee", "rise"),
    ("The court fined the owner.", "legal", nil, nil),
    ("The ministry has said that the well is dry.", "reported-statement", "The ministry", "say"),
    ("On May 9, Ilse Marrant, chair of the alliance, opened the gate.", "event", "Ilse Marrant", "open"),
  ])
  func typeSubjectPredicate(answer: String, type: String, subject: String?, predicate: String?) throws {
    let claim = try #require(try claims(answer).claims.first)
    #expect(claim.type.rawValue == type)
    if let subject { #expect(claim.subject == subject) }
    if let predicate { #expect(claim.predicate == predicate) }
  }

  @Test(arguments: [
    ("We must seek the truth.", "value judgement or call to act"), ("I love this town.", "inner state of the speaker"),
    ("Thank you for coming here.", "talk about the conversation"),
    ("This is such a dishonest act.", "value judgement"),
    ("They will come back.", "prediction"),
  ])
  func whatIsNoClaimSaysWhy(answer: String, why: String) throws {
    let set = try claims(answer)
    #expect(set.claims.isEmpty)
    #expect(set.omitted.contains { $0.why == why })
  }

  /// A clause that left words to those around it gets them back.
  @Test(arguments: [
    (
      "The firm, which sold the station where 40 men were killed in 2016, paid nothing.",
      "40 men were killed in 2016 [at] the station."
    ),
    (
      "I have not defamed anyone, nor have I sold any of the 40 boats in May.",
      "[Carl Dorn] [has] [not] sold any of the 40 boats in May."
    ),
  ])
  func clausesStandAlone(answer: String, statement: String) throws {
    #expect(try claims(answer).claims.contains { $0.statement == statement })
  }

  /// What somebody did is checkable, however few words tell it.
  @Test(arguments: ["They fired him.", "The guild sued her.", "We lost the case.", "I'd given him both of them."])
  func shortDeedsAreClaims(answer: String) throws { #expect(try claims(answer).claims.count == 1) }

  /// A number that is told in a claiming sentence stands in one of its claims.
  @Test func noAmountIsDropped() throws {
    let claims = try claims("I am 71 now so I really began when I was about 12 years old.").claims
    let values = claims.flatMap(\.quantities).compactMap { $0.value?.text }
    #expect(Set(values).isSuperset(of: ["71", "12"]))
  }

  /// "Of the nine …, four … and two …" says of whom only once.
  @Test func countsOfThoseNamedBeforeStayTogether() throws {
    let answer = "Of the nine lawyers, four are in jail and two have fled to Spain."
    #expect(try claims(answer).claims.map(\.statement) == [answer])
  }

  /// What hangs on a pronoun is written out where a name takes its place.
  @Test func contractionsBehindANameAreWrittenOut() throws {
    #expect(
      try claims("I'd sold 40 boats by 2011.").claims.first?.statement == "[Carl Dorn] [had] sold 40 boats by 2011.")
  }

  /// "ago" gives a date by the article's day; the years that were told stay with it.
  @Test func whatWasSaidStandsBesideTheDate() throws {
    let text = "Osgar Bay, May 9, 2016. The owner sold the ferry two years ago."
    let set = try Pipeline.run(bytes: Array(text.utf8), name: "article.txt").claims
    let claim = try #require(set.claims.first { $0.statement.contains("sold") })
    #expect(claim.quantities.contains { $0.kind == .date && $0.timex == "2014" })
    #expect(claim.quantities.contains { $0.kind == .duration && $0.value?.text == "2" && $0.unit == "a" })
  }

  @Test(arguments: ["Channel 4 paid for the boats.", "Apollo 11 landed in the bay."])
  func aNumberInANameCountsNothing(answer: String) throws {
    let claim = try #require(try claims(answer).claims.first)
    #expect(claim.quantities.isEmpty)
    #expect(claim.statement == answer)
  }

  @Test func deniedHedgedReported() throws {
    #expect(try claims("Nobody weighed the fish.").claims.first?.polarity == .denied)
    #expect(try claims("The owner probably sold the boat.").claims.first?.certainty == .hedged)
    let reported = try #require(
      try claims("The site FishWatch reported that most boats come from Osgar Bay.").claims.first)
    #expect(reported.attributedTo == ["FishWatch"])
    #expect(reported.certainty == .reported)
  }

  @Test func theEditorsWordsAreNoneOfTheSpeaker() throws {
    let claim = try #require(try claims("I was convicted [in absentia] in 2016.").claims.first)
    #expect(claim.statement == "[Carl Dorn] was convicted in 2016.")
    #expect(claim.editorial.count == 1)
  }

  @Test func aSentenceWithTwoFactsIsTwoClaims() throws {
    let set = try claims("The council closed the mine in 2011, and 400 workers lost their jobs.")
    #expect(set.claims.map(\.statement) == ["The council closed the mine in 2011.", "400 workers lost their jobs."])
    #expect(set.claims.map { $0.quantities.count } == [1, 1])
  }

  @Test func theSpeakerTakesThePlaceOfI() throws {
    let claim = try #require(try claims("I have filed a suit against the ministry in Lauben.").claims.first)
    #expect(claim.statement == "[Carl Dorn] [has] filed a suit against the ministry in Lauben.")
    #expect(claim.subject == "Carl Dorn")
  }

  @Test(arguments: [
    ("According to the harbour office, 30 boats sank in March.", ["the harbour office"]),
    ("The mayor admitted that the bridge was closed in 2019.", ["The mayor"]),
    ("I listened to a report from Radio Osgar, and I learned that 20 people were arrested.", ["Radio Osgar"]),
  ])
  func sourcesAreNamed(answer: String, sources: [String]) throws {
    #expect(try claims(answer).claims.contains { $0.attributedTo == sources })
  }

  @Test func scoresComeWithTheirLargestTerms() throws {
    let claim = try #require(try claims("The company paid $4 million to the ministry in 2015.").claims.first)
    #expect(claim.worth.score > 0 && claim.worth.score < 1)
    #expect(!claim.worth.reasons.isEmpty && claim.worth.reasons.count <= 5)
    #expect(zip(claim.worth.reasons, claim.worth.reasons.dropFirst()).allSatisfy { abs($0.weight) >= abs($1.weight) })
  }

  @Test func pronounsAreNeverNamedAsSources() throws {
    #expect(try claims("He said that the boat was sold.").claims.first?.attributedTo == [])
  }

  @Test func otherLanguagesYieldNoClaimsAndOneWarning() throws {
    let text =
      "Anna Kern: Wann wurde die Brücke gesperrt?\n\nUte Holm: Im Mai wurde sie gesperrt, und die Stadt hat seitdem nichts getan."
    let set = try Pipeline.run(bytes: Array(text.utf8), name: "gespraech.txt").claims
    #expect(set.claims.isEmpty)
    #expect(set.warnings.count == 1)
  }
}

@Suite struct HostileSentenceTests {
  /// Long or unbalanced sentences lose nothing: all text is in a claim or named as none.
  @Test(arguments: [
    Array(repeating: "the mayor sold a boat", count: 500).joined(separator: " and ") + ".",
    String(repeating: "((\"[", count: 400) + " The mayor sold 3 boats.",
    String(repeating: "the court fined the owner who ", count: 300) + "left.",
  ])
  func longSentences(answer: String) throws {
    let result = try Pipeline.run(
      bytes: Array("Ann Bell: Why?\n\nCarl Dorn: \(answer)\n\nAnn Bell: So?\n\nCarl Dorn: Yes.".utf8), name: "talk.txt")
    for (index, turn) in result.transcript.turns.enumerated() {
      var covered = [Bool](repeating: false, count: turn.text.utf8.count)
      for claim in result.claims.claims where claim.turn == index { for at in claim.span.range { covered[at] = true } }
      for passage in result.claims.omitted where passage.turn == index {
        for at in passage.span.range { covered[at] = true }
      }
      let letters = turn.text.utf8.indices.filter { (turn.text.utf8[$0] | 0x20) &- 0x61 < 26 && !covered[$0] }
      #expect(letters.isEmpty)
    }
  }
}
