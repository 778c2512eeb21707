import ClaimLedger
import Testing

/// Who, according to the speaker, said or showed what a claim says.
@Suite struct AttributionTests {
  private func sources(_ answer: String) throws -> Set<String> {
    let text = "Ann Bell: What happened there?\n\nCarl Dorn: \(answer)\n\nAnn Bell: Did you see it?\n\nCarl Dorn: Yes."
    let claims = try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims.claims
    return Set(claims.flatMap(\.attributedTo))
  }

  @Test(
    arguments: [
      ("The ministry said that the well was dry in May.", ["The ministry"]),
      ("According to the harbour office, 40 boats sank in May.", ["the harbour office"]),
      // The name says who the description means.
      ("The team's coach, Ines Prat, said that 40 boats sank.", ["Ines Prat"]),
      // The report hangs on what it reports.
      ("As the auditors wrote in May, 40 million crowns are missing.", ["the auditors"]),
      // Who is told from, and who told.
      ("I read a report from NDR that 40 boats sank in May.", ["NDR"]),
      ("There is a famous sentence about the lock attributed to Helga Varn.", ["Helga Varn"]),
      // What a phrase names: words, occasions, documents.
      ("In the words of Helga Varn, 40 boats sank in May.", ["Helga Varn"]),
      ("In a 2003 interview with the Osgar Post, Helga Varn compared the lock in Lauben to a prison.", ["Helga Varn"]),
      ("It is stated in the report that 40 boats sank in May.", ["the report"]),
      (
        "Helga Varn was quoted by the Osgar Post as saying that 40 boats sank in May.",
        ["the Osgar Post", "Helga Varn"]
      ),
      // Standing in for what was said; what is heard or remembered.
      ("What Helga Varn has stated in court is untrue.", ["Helga Varn"]),
      ("I remember one of our posters said that 40 boats sank in May.", ["one of our posters"]),
      ("The court has made it clear that 40 boats sank in May.", ["The court"]),
      ("Helga Varn expressed concern about the 40 boats in Lauben.", ["Helga Varn"]),
      // Nobody's word: not said, said by nobody, only called so, by a rule, of the speaker's own mind.
      ("The ministry did not say that 40 boats sank in May.", []),
      ("Any judge in Lauben would agree that 40 boats sank in May.", []),
      ("In May 2011 we built a ferry called Morning Star in Lauben.", []),
      ("The 40 boats were inspected according to the rules in May.", []),
      ("The owner was German, I believe, and sold 40 boats in May.", []),
      ("As far as I can tell, the town owns 40 boats in Lauben.", []),
      ("The storm claimed forty lives in May 2011.", []),
      ("The library added 40 books in May 2011.", []),
      // To write a number of things is not to say anything.
      ("Helga Varn wrote 190 opinions in nine years.", []),
      ("The owner asked the court in Osgar Bay to open the books of the fund.", []),
    ] as [(String, Set<String>)])
  func whoSaidIt(answer: String, wanted: Set<String>) throws { #expect(try sources(answer) == wanted) }

  /// Each claim's sources where the words of one go on beyond their sentence, in the article's own text.
  @Test(
    arguments: [
      // A quotation of two sentences, told before it or behind its first part.
      (
        "Helga Varn said, \"The lock opened in May 1990. It cost 40 million crowns in the end.\"", ["Helga Varn"]
      ),
      (
        "Helga Varn was blunt about the lock in Lauben:\n\n\"The lock opened in May 1990. It cost 40 million crowns.\"",
        []
      ),
      ("\"The lock opened in May 1990,\" said Helga Varn. \"It cost 40 million crowns in the end.\"", ["Helga Varn"]),
      // The name behind a pull quote.
      ("The lock cost 40 million crowns in 1990 and nobody used it. — Helga Varn", ["Helga Varn"]),
      // A title in quotation marks is nobody's word.
      ("Helga Varn wrote 40 songs for the opera \"Morning Star\" in 1990.", []),
    ] as [(String, Set<String>)])
  func wordsThatGoOn(text: String, wanted: Set<String>) throws {
    let claims = try Pipeline.run(bytes: Array(text.utf8), name: "article.txt").claims.claims
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { Set($0.attributedTo) == wanted })
  }

  @Test func insteadGoesOnWithAReport() throws {
    let answer =
      "The paper reported that the boats did not sink in May. Instead, they were sold to Osgar Bay in 1990."
    let text = "Ann Bell: What happened there?\n\nCarl Dorn: \(answer)\n\nAnn Bell: Did you see it?\n\nCarl Dorn: Yes."
    let claims = try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims.claims
    let sold = claims.filter { $0.statement.contains("sold") }
    #expect(!sold.isEmpty && sold.allSatisfy { $0.attributedTo == ["The paper"] })
  }

  /// "That site" is the one named before, as long as there is only one.
  @Test func aDemonstrativeMeansTheOneThatWasNamed() throws {
    let answer =
      "Anyone can open the FishWatch site. That site has revealed that most of the boats come from Osgar Bay."
    #expect(try sources(answer) == ["FishWatch"])
    let two =
      "Anyone can open the FishWatch site or the Lockbook site. That site has revealed that most of the boats come from Osgar Bay."
    #expect(try !sources(two).contains("FishWatch"))
  }

  /// "asked her what she found": whoever was asked found it, not who asked.
  @Test func aPronounBesideAnotherIsSomebodyElse() throws {
    let text = "Nora Pell asked her what she found in the mill in May 2019."
    let claims = try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").claims.claims
    #expect(claims.allSatisfy { !$0.statement.contains("[Nora Pell]") })
  }
}
