import ClaimLedger
import Testing

/// One invented interview for each family of conventions: who speaks, how often, and how a turn in the middle begins.
@Suite struct CorpusConventionTests {
  struct Expectation: Sendable {
    var file: String
    var speakers: [String]
    var turns: Int
    /// The third question or answer after the introduction.
    var third: String
  }

  @Test(arguments: [
    Expectation(
      file: "definition-list.html", speakers: ["Interviewer", "Mirela Stanhop"], turns: 8, third: "Who uses the water?"),
    Expectation(
      file: "blockquote.html", speakers: ["Interviewer", "Aldo Brennick"], turns: 8, third: "And at the end?"),
    Expectation(
      file: "italic.html", speakers: ["Interviewer", "Tamsin Orrel"], turns: 8, third: "Where do the others come from?"),
    Expectation(
      file: "class-name.html", speakers: ["Interviewer", "Piet Vallow"], turns: 8, third: "How large was the gap?"),
    Expectation(
      file: "own-line-label.html", speakers: ["Rail & Road", "Edda Krome"], turns: 6, third: "Do they earn money?"),
    Expectation(
      file: "initials.html", speakers: ["Nils Ottoway", "Helga Varn"], turns: 8,
      third: "In 2009 the court stopped the sale of the forests."),
    Expectation(
      file: "accordion.html", speakers: ["Interviewer", "Lorne Addick"], turns: 10, third: "Was it inspected?"),
    Expectation(
      file: "subtitles.vtt", speakers: ["Rhea Calloway", "Ivo Tandy"], turns: 6, third: "What did it cost?"),
    Expectation(
      file: "podcast.md", speakers: ["Ola Fenwright", "Bram Eskill"], turns: 8, third: "Where do they come from?"),
    Expectation(
      file: "time-codes.txt", speakers: ["Vera Quill", "Anders Holm"], turns: 8, third: "How many ships had it guided?"),
    Expectation(
      file: "numbered.txt", speakers: ["Interviewer", "Cora Whitlam"], turns: 10,
      third: "How many villages were moved for it?"),
  ])
  func readsTheConvention(_ wanted: Expectation) throws {
    let result = try Pipeline.run(bytes: Checkout.bytes("corpus/" + wanted.file), name: wanted.file)
    let spoken = result.transcript.turns.filter { $0.kind != .narration }
    #expect(result.transcript.speakers.map(\.name) == wanted.speakers)
    #expect(result.transcript.speakers.map(\.role) == [.interviewer, .interviewee])
    #expect(spoken.count == wanted.turns)
    #expect(spoken.dropFirst(2).first?.text.string == wanted.third)
    #expect(zip(spoken, spoken.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  @Test func timesBecomeDataAndNotWords() throws {
    let result = try Pipeline.run(bytes: Checkout.bytes("corpus/time-codes.txt"), name: "time-codes.txt")
    let spoken = result.transcript.turns.filter { $0.kind != .narration }
    #expect(spoken.map { $0.time?.start } == [5, 9, 21, 25, 44, 50, 70, 73])
    #expect(spoken.allSatisfy { !$0.text.string.contains("00:") })
  }
}
