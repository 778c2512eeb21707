import Reading
import SourceText
import Testing
import Transcripts

/// Labels that look like something else: initials, particles, names that stand once, and dialogues in which nobody asks.
@Suite struct LabelFormTests {
  @Test(arguments: [
    Talk(
      what: "an initial is no label",
      text: """
        Dora Vinn: How many boats were there?

        A. Pellmar: Four hundred of them. I counted.

        M. Pellmar: My brother counts badly.

        Dora Vinn: And now?

        A. Pellmar: I see ten from my window.

        M. Pellmar: Nine of them are ours.
        """,
      turns: [
        "Dora Vinn: How many", "A. Pellmar: Four hundred", "M. Pellmar: My brother", "Dora Vinn: And now?",
        "A. Pellmar: I see", "M. Pellmar: Nine of",
      ]),
    Talk(
      what: "names that begin in small letters",
      text: """
        Dora Vinn: What do you build?

        van der Lauw: I build dikes. My father built them, too.

        Dora Vinn: Do they hold?

        van der Lauw: They hold me awake, and I hold them.
        """,
      turns: ["Dora Vinn: What do", "van der Lauw: I build", "Dora Vinn: Do they", "van der Lauw: They hold"]),
    Talk(
      what: "who speaks once has a turn",
      text: """
        Dora Vinn: What does the ferry cost?

        Teula Fallo: Twelve crowns for you and me.

        Tomasi Lekota: It was ten when I was young.

        Dora Vinn: And for a cow?

        Teula Fallo: We take no cows. I am afraid of them.

        Dora Vinn: Who decides that?

        Teula Fallo: I do, and nobody else.
        """,
      turns: [
        "Dora Vinn: What does", "Teula Fallo: Twelve crowns", "Tomasi Lekota: It was", "Dora Vinn: And for",
        "Teula Fallo: We take", "Dora Vinn: Who decides", "Teula Fallo: I do,",
      ]),
    Talk(
      what: "a name within an answer goes on with it",
      text: """
        Dora Vinn: Who helped you?

        Teula Fallo: Two men did, and I name them.

        Piet Lonn: he was my clerk and kept the papers.

        Dora Vinn: And then?

        Teula Fallo: I went home.
        """,
      turns: ["Dora Vinn: Who helped", "Teula Fallo: Two men", "Dora Vinn: And then?", "Teula Fallo: I went"]),
    Talk(
      what: "label lines without blank lines between them",
      text: """
        Dora Vinn: Tell me how long the ferry has been going over to the island of Orm?
        Teula Fallo: Since 1912, and I have the first ticket in a frame above my table.
        Dora Vinn: And how many people does it carry in a summer like this last one?
        Teula Fallo: Nine thousand, my nephew says, but he counts the dogs as people too.
        """,
      turns: ["Dora Vinn: Tell me", "Teula Fallo: Since 1912,", "Dora Vinn: And how", "Teula Fallo: Nine thousand,"]),
    Talk(
      what: "nobody asks with a mark",
      text: """
        Dora Vinn: Tell me about your first ferry.

        Teula Fallo: It was a raft. I built it of doors.

        Dora Vinn: You once said that ferries are lazy bridges.

        Teula Fallo: I was young, and my bridge had just fallen.

        Dora Vinn: Describe a good day.

        Teula Fallo: No wind, no cows, and I am paid in coins.
        """,
      turns: [
        "Dora Vinn: Tell me", "Teula Fallo: It was", "Dora Vinn: You once", "Teula Fallo: I was",
        "Dora Vinn: Describe a",
        "Teula Fallo: No wind,",
      ]),
    Talk(
      what: "Q and A without a mark",
      text: """
        Q: Tell me about your first ferry.

        A: It was a raft. I built it of doors.

        Q: You once said that ferries are lazy bridges.

        A: I was young, and my bridge had just fallen.

        Q: Describe a good day.

        A: No wind, no cows, and I am paid in coins.
        """,
      turns: [
        "Interviewer: Tell me", "Interviewee: It was", "Interviewer: You once", "Interviewee: I was",
        "Interviewer: Describe a", "Interviewee: No wind,",
      ]),
  ])
  func labels(_ talk: Talk) throws {
    #expect(try talk.read() == talk.turns)
  }

  /// "Can I wash it?" is what readers ask the maker of a thing.
  @Test func readersAskNobody() throws {
    let text = """
      Q: How often should I change the filter?

      A: We recommend a new filter every six months.

      Q: Can I wash the filter?

      A: No. Washing destroys the carbon layer.

      Q: Who do I write to if something is broken?

      A: Write to us, and our founder will answer.
      """
    #expect(try Talk.turns(text).allSatisfy { $0.hasPrefix("-") })
  }

  /// Requests in the markup of the questions belong to the interview as first and last exchange.
  @Test func requestsAtBothEnds() throws {
    let page = """
      <article><h1>The ferry</h1><p>Teula Fallo has run the ferry to the island for forty years. We met on board in May.</p>\
      <h3>Congratulations, Teula.</h3><p>Thank you. I still think they have called the wrong woman.</p>\
      <h3>When did you begin?</h3><p>I began in 1980. My father was ill and I took his cap from the hook.</p>\
      <h3>What changed?</h3><p>They built a bridge. I read of it in the newspaper, and I went to look at it.</p>\
      <h3>Do you sleep?</h3><p>I do now. I don't know that I ought to, but my doctor says so.</p>\
      <h3>Who taught you?</h3><p>My aunt did. She rowed, and I held the lamp for her.</p>\
      <h3>You will be missed, I think.</h3><p>I shall miss the gulls. They never paid me anything.</p></article>
      """
    let result = Transcriber.transcribe(try Reader.read(bytes: Array(page.utf8), name: "page.html"))
    #expect(result.turns.count { $0.kind == .question } == 6)
    #expect(result.turns.count { $0.kind == .answer } == 6)
  }
}
