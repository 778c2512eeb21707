import ClaimLedger
import Testing

@testable import Comparison

/// What the comparison sees in a sentence and in two of them.
@Suite struct SentenceEvidenceTests {
  @Test(arguments: [
    ("vote", "voters", true), ("Pakistan", "Pakistani", true), ("investigate", "investigation", true),
    ("kill", "killing", true), ("bank", "band", false), ("house", "horse", false), ("cat", "cats", false),
    ("communal", "communiqué", false), ("Austria", "Australia", false),
  ])
  func stemsAreShared(a: String, b: String, isShared: Bool) {
    #expect(Letters(a.utf8).sharesStem(with: Letters(b.utf8)) == isShared)
    #expect(Letters(b.utf8).sharesStem(with: Letters(a.utf8)) == isShared)
  }

  @Test(arguments: [
    ("1,204", 1204.0), ("seven", 7), ("Third", 3), ("0.5", 0.5), ("12", 12), ("million", 1e6),
  ])
  func plainNumbersAreRead(word: String, value: Double) {
    #expect(PlainNumber.value(of: Array(word.utf8)[...], Words.hash(word.utf8)) == value)
  }

  @Test(arguments: ["2nd", "twice", "the", "4-1", "1.2.3"])
  func whatIsNoPlainNumber(word: String) {
    #expect(PlainNumber.value(of: Array(word.utf8)[...], Words.hash(word.utf8)) == nil)
  }

  @Test func rareWordsWeighMore() throws {
    let (the, dam) = (UInt64(1), UInt64(2))
    let rarity = WordRarity(sentences: Array(repeating: [the], count: 90) + Array(repeating: [the, dam], count: 10))
    let read = WordRarity(rarity.bytes)
    #expect(read.bytes == rarity.bytes)
    #expect(rarity(the) == 0)
    #expect(rarity(dam) == 0.5019607843137255)
    #expect(rarity(99) == 1)
  }

  @Test(arguments: [
    ("I voted against the war.", ClaimContent.Agent.speaker), ("You closed the plant.", .addressee),
    ("He lied about it.", .third), ("We lost the mill.", .we), ("My father drove a bus.", .speaker),
    ("My opponent took the money.", .addressee), ("Senator Dorrance voted for it.", .named("Senator Dorrance")),
    ("The dam is old.", .unknown),
  ])
  func whomASentenceTellsOf(text: String, agent: ClaimContent.Agent) {
    #expect(ClaimContent(text).agent == agent)
  }

  @Test(arguments: [
    ("The mill costs 4 million crowns.", ClaimContent.Mood.fact), ("We should close the mill.", .duty),
    ("We have to close the mill.", .duty), ("I want to close the mill.", .plan), ("She will close the mill.", .plan),
    ("She has closed the mill.", .fact),
  ])
  func whatOughtToBeIsNoFact(text: String, mood: ClaimContent.Mood) {
    #expect(ClaimContent(text).mood == mood)
  }

  @Test(arguments: [
    ("According to the mayor, the sheriff counted 90 boats.", "the mayor"),
    ("The plan adds 5 trillion dollars to the debt, according to the budget office.", "the budget office"),
    ("Nine roofs were lost in the storm, the mayor said.", "the mayor"),
    ("Police: Nine roofs were lost in the storm.", "Police"),
  ])
  func whoReportsIsNoContent(text: String, source: String) {
    let content = ClaimContent(text)
    #expect(content.sources == [source])
    #expect(content.terms.contains { $0.isVoice } && content.terms.contains { !$0.isVoice })
  }

  @Test(arguments: [
    ("I think she knew of it.", true), ("She knew of it, I think.", true), ("I guess she knew of it.", true),
    ("As far as I know, she knew of it.", true), ("Look, she knew of it.", false), ("I believe in the law.", false),
  ])
  func opinionsAreHedged(text: String, isHedged: Bool) {
    #expect(ClaimContent(text).isHedged == isHedged)
  }

  @Test(arguments: [
    ("Wages rose in the valley.", "Wages fell in the valley.", true),
    ("She supported the deal.", "She did not oppose the deal.", false),
    ("I was against the bailout.", "You were for the bailout.", true),
    ("I did not support the war.", "I was against the war.", false),
    ("No, they closed the plant.", "They closed the plant.", false),
    ("Nobody has passed more bills than I have.", "I have passed more bills than anybody.", false),
    ("You can't do that with 20 trillion in debt.", "The country is 20 trillion in debt.", false),
    ("None of the money went to the farms.", "All of the money went to the farms.", true),
  ])
  func oddDenialsAndOpposites(a: String, b: String, isOpposed: Bool) {
    #expect(PairFeatures(ClaimContent(a), ClaimContent(b)).isOpposed == isOpposed)
  }

  @Test(arguments: [
    ("Honestly, Senator.", "Yes."), ("The guy looks shocked.", "I did not say that."),
    ("That is the end of it.", "Hi."),
    ("The bank bought the tower in Osgar Bay.", "The tower in Osgar Bay is 31 metres high."),
  ])
  func whatHasNothingInCommonIsUnrelated(a: String, b: String) {
    #expect(SentencePair.relation(a, b, speakerA: "Ann Bell", speakerB: "Carl Dorn") == .unrelated)
    #expect(SentencePair.relation(a, b) == .unrelated)
  }

  @Test func valuesAddUp() {
    let values = ValueAlignment(
      ClaimContent("At least 15 deaths were counted in Lauben and 5 deaths in Dunmore."),
      ClaimContent("There were 20 deaths."))
    #expect(values.summed == 1)
    #expect(values.conflicting == 0)
  }

  @Test(arguments: [
    ("Exactly 412 boats sank.", "More than 400 boats sank.", 1, 0),
    ("About 46 million people are poor.", "Almost 50 million people are poor.", 0, 1),
    ("The toll costs 4 crowns.", "The toll costs 7 crowns.", 0, 1),
    ("One in five of the children is poor.", "Twenty percent of the children are poor.", 0, 0),
    ("Half of the farms have closed.", "30 percent of the farms have closed.", 0, 1),
  ])
  func boundsAndRoundedValues(a: String, b: String, loosened: Int, conflicting: Int) {
    let values = ValueAlignment(ClaimContent(a), ClaimContent(b))
    #expect(values.loosened == loosened)
    #expect(values.conflicting == conflicting)
  }
}
