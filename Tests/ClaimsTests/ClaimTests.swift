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
    ("We must seek the truth.", "wish, intention or call to act"), ("I love this town.", "inner state of the speaker"),
    ("Thank you for coming here.", "talk about the conversation"),
    ("This is such a dishonest act.", "value judgement or call to act"),
    ("They will come back.", "prediction or promise"),
  ])
  func whatIsNoClaimSaysWhy(answer: String, why: String) throws {
    let set = try claims(answer)
    #expect(set.claims.isEmpty)
    #expect(set.omitted.contains { $0.why == why })
  }

  @Test func deniedHedgedReported() throws {
    #expect(try claims("Nobody weighed the fish.").claims.first?.polarity == .denied)
    #expect(try claims("The owner probably sold the boat.").claims.first?.certainty == .hedged)
    let reported = try #require(
      try claims("The site FishWatch reported that most boats come from Osgar Bay.").claims.first)
    #expect(reported.attributedTo == ["The site FishWatch"])
    #expect(reported.certainty == .reported)
  }

  @Test func theEditorsWordsAreNoneOfTheSpeaker() throws {
    let claim = try #require(try claims("I was convicted [in absentia] in 2016.").claims.first)
    #expect(claim.statement == "I was convicted in 2016.")
    #expect(claim.editorial.count == 1)
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
