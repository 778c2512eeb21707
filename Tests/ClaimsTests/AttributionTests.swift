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
      // To write a number of things is not to say anything.
      ("Helga Varn wrote 190 opinions in nine years.", []),
      ("The owner asked the court in Osgar Bay to open the books of the fund.", []),
    ] as [(String, Set<String>)])
  func whoSaidIt(answer: String, wanted: Set<String>) throws { #expect(try sources(answer) == wanted) }

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
