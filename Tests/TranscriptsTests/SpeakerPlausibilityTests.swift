import Reading
import SourceText
import Testing
import Transcripts

private func transcript(_ text: String, _ name: String = "page.html") throws -> Transcript {
  Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: name))
}

/// Speakers as "interviewer Ann Lee".
private func speakers(_ transcript: Transcript) -> [String] {
  transcript.speakers.map { "\($0.role.rawValue) \($0.name)" }
}

/// Articles that look like interviews by their labels or by the question marks in their headings: nobody speaks in them.
@Suite struct ArticleTests {
  struct Article: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var name = "page.html"
    /// Words that have to be in the narration, labels among them.
    var keeps: String
    var testDescription: String { what }
  }

  @Test(arguments: [
    Article(
      what: "bold heads of a list under question headings",
      text: """
        <h1>Boat schools</h1><p>A boat school teaches how to sail, and many towns by the lake have one.</p>\
        <h2>What does the day school offer?</h2><p><b>Lesson length:</b> Mostly from 60 to 90 minutes.</p>\
        <p><b>Good for:</b> Families that stay for two weeks.</p>\
        <h2>What does the night school offer?</h2><p><b>Lesson length:</b> It takes two hours.</p>\
        <p><b>Good for:</b> People who like the stars.</p>
        """, keeps: "Lesson length: It takes two hours."),
    Article(
      what: "list labels in plain text",
      text: """
        What does a boat cost?

        Boat length: The short ones are 4 metres long.

        What else is there to pay?

        Boat length: The long ones need a berth of their own.

        Is it worth it?

        Boat length: Nobody regrets a long boat.
        """, name: "boats.txt", keeps: "Boat length: Nobody regrets a long boat."),
    Article(
      what: "labels of things behind a label that asks",
      text: """
        Interviewer: What does a boat cost?

        Boat length: The short ones are 4 metres long, and cheap.

        Interviewer: What else is there to pay?

        Boat length: The long ones need a berth of their own.
        """, name: "boats.txt", keeps: "Boat length: The short ones"),
    Article(
      what: "cells of a table before frequent questions",
      text: """
        <h1>Mills of the county</h1><p>The mills are listed below.</p><table><tr><td>1</td><td>Ulm INA Mills Group</td>\
        <td>25</td></tr><tr><td>2</td><td>Ann Ford Group</td><td>19</td></tr></table><h2>FAQ</h2>\
        <p><b>How many mills are there?</b></p><p>There are 40 mills, and nine of them grind rye.</p>\
        <p><b>Which one is the largest?</b></p><p>The upper mill is the largest by far.</p>\
        <p><b>Where are they?</b></p><p>They stand along the river and its two branches.</p>
        """, keeps: "Ulm INA Mills Group"),
    Article(
      what: "a review whose author asks himself",
      text: """
        <h1>My year with nine stoves</h1><p>I have tried nine stoves in one year, and here is what I found.</p>\
        <h2>Which stove do I like best?</h2><p>I like the green one, as it burns for ten hours.</p>\
        <h2>Why did I sell the others?</h2><p>I have no room for them, and my wife did not like the smoke.</p>\
        <h2>How much wood does it take?</h2><p>It takes two logs an hour when it is cold.</p>
        """, keeps: "I like the green one"),
    Article(
      what: "a life with question headings",
      text: """
        <h1>Who was Carl Dorn?</h1><p>Carl Dorn, engineer, built the locks of the Lauben canal.</p>\
        <h2>When was he born?</h2><p>Dorn was born in 1840 on a farm near the canal.</p>\
        <h2>What did he build?</h2><p>Dorn built nine locks, and all of them stand today.</p>\
        <h2>How did he die?</h2><p>Dorn drowned in the last of them in 1899.</p>
        """, keeps: "Dorn built nine locks"),
    Article(
      what: "lines that weigh products",
      text: """
        <h1>Five kettles</h1><h3>The red one</h3><p><b>Pros</b></p><p>It boils fast.</p><p><b>Cons</b></p>\
        <p>It is loud.</p><h3>The blue one</h3><p><b>Pros</b></p><p>It is cheap.</p><p><b>Cons</b></p><p>It leaks.</p>
        """, keeps: "It leaks."),
    Article(
      what: "ranks whose first word is a given name as well",
      text: """
        <h1>What mills pay</h1><p>A mill pays by rank, and junior millers earn less than senior ones do.</p>\
        <p><b>What do mills pay in Lauben?</b></p><p><b>Junior Millers:</b> They get 40 crowns a day, and a meal.</p>\
        <p><b>What do mills pay in Dorrun?</b></p><p><b>Junior Millers:</b> They get 50 crowns a day, and no meal.</p>
        """, keeps: "Junior Millers: They get 50 crowns"),
    Article(
      what: "results by place",
      text: """
        Upper Lauben: The team won 4 to 1. Will it stay first?

        Lower Dorrun: It lost again, and the trainer left.

        Upper Lauben: The match is on Sunday. Who is to stop them?

        Lower Dorrun: Nobody was hurt.
        """, name: "results.txt", keeps: "Lower Dorrun: Nobody was hurt."),
    Article(
      what: "labels in capitals of a data sheet",
      text: """
        HEADQUARTERS: The firm sits in Lauben.

        REVENUE: It took 4 million last year.

        HEADQUARTERS: The second one sits in Dorrun.

        REVENUE: It took 9 million.
        """, name: "firms.txt", keeps: "REVENUE: It took 9 million."),
  ])
  func nobodySpeaks(_ article: Article) throws {
    let result = try transcript(article.text, article.name)
    #expect(result.speakers.isEmpty)
    #expect(result.turns.allSatisfy { $0.kind == .narration })
    #expect(result.turns.contains { $0.text.string.contains(article.keeps) })
  }
}

/// Who speaks where labels are few, look alike, or name a part instead of a person.
@Suite struct VoiceTests {
  struct Talk: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var speakers: [String]
    var testDescription: String { what }
  }

  @Test(arguments: [
    Talk(
      what: "one question and its answer", text: "Ann Lee: What burned?\n\nBob Ray: I lost the barn in 1998.",
      speakers: ["interviewer Ann Lee", "interviewee Bob Ray"]),
    Talk(
      what: "names that no list knows",
      text: """
        Jorun Pellwick: How many bees are left?

        Vessel Ombray: I count them in spring. We had nine hives.

        Jorun Pellwick: And now?

        Vessel Ombray: My last one died in May.
        """, speakers: ["interviewer Jorun Pellwick", "interviewee Vessel Ombray"]),
    Talk(
      what: "voices by their parts",
      text: """
        Moderator: Who wants to begin?

        Audience member: I do. What does the lock cost?

        Speaker 1: Nobody knows what it costs us.

        Moderator: And the bridge?

        Audience member: I ask that as well.

        Speaker 1: We shall see.

        Speaker 2: I see it already.
        """,
      speakers: [
        "interviewer Interviewer", "interviewee Audience member", "interviewee Speaker 1", "interviewee Speaker 2",
      ]),
    Talk(
      what: "a voice in capitals among names in capitals",
      text: """
        ANN BELL, HOST: Where are we?

        CARL DORN, MAYOR: We stand before the mill.

        UNIDENTIFIED GROUP #1: Open the gate.

        ANN BELL: What do they want?

        CARL DORN: They want the gate open.

        UNIDENTIFIED GROUP #1: Open it now.
        """, speakers: ["interviewer Ann Bell", "interviewee Carl Dorn", "interviewee Unidentified Group #1"]),
    Talk(
      what: "heads of lists built like names",
      text: """
        Ann Bell: Which stove is best?

        Carl Dorn: I like the red one.

        Main Virtues: It burns for nine hours.

        Ann Bell: And the blue one?

        Carl Dorn: I sold it.

        Main Virtues: It is cheap.
        """, speakers: ["interviewer Ann Bell", "interviewee Carl Dorn"]),
    Talk(
      what: "an answer of several paragraphs",
      text: """
        The barn

        Ann Lee: What burned?

        Bob Ray: I lost the barn in 1998.

        It had cost me 40,000 crowns.

        Nobody was hurt.

        My brother built a new one.
        """, speakers: ["interviewer Ann Lee", "interviewee Bob Ray"]),
    Talk(
      what: "another alphabet",
      text: """
        Корреспондент: Когда построили мост?

        Иванов: Его построили в 1990 году.

        Корреспондент: Кто платил?

        Иванов: Платил город.
        """, speakers: ["interviewer Корреспондент", "interviewee Иванов"]),
    Talk(
      what: "a co-host who asks",
      text: """
        Ann Bell: Welcome. With me is my co-host, Tom Berg, and our guest Carl Dorn. How is the mill?

        Carl Dorn: It is old.

        Tom Berg: I saw it. Does it turn?

        Carl Dorn: It turns on Sundays.

        Tom Berg: I shall come.

        Ann Bell: When?

        Tom Berg: I like Sundays.

        Carl Dorn: Then come.
        """, speakers: ["interviewer Ann Bell", "interviewee Carl Dorn", "interviewer Tom Berg"]),
    Talk(
      what: "letters with a stop",
      text: """
        Q. What happened at the dam?

        A. I sold it in 1998.

        Q. Why?

        A. We had no money left.
        """, speakers: ["interviewer Interviewer", "interviewee Interviewee"]),
    Talk(
      what: "initials that are letters of roles elsewhere",
      text: """
        Kester Rowe interviews the printer Per Bakken.

        K: When did you start?

        P: I started in 1981.

        K: Do you miss it?

        P: I miss the eggs.
        """, speakers: ["interviewer K", "interviewee P"]),
    Talk(
      what: "unknown names without a word of themselves",
      text: """
        A conversation about posters.

        Orla Vennick: When did the press start?

        Osric Tamblyn: In 1981, in a garage.

        Orla Vennick: Who paid?

        Osric Tamblyn: Nobody did.

        Orla Vennick: And the neighbours?

        Osric Tamblyn: They said nothing.
        """, speakers: ["interviewer Orla Vennick", "interviewee Osric Tamblyn"]),
    Talk(
      what: "an outlet whose introduction names the guest",
      text: """
        Gazette interviews writer Ana Shal about her boats.

        Gazette: Why boats?

        Ana Shal: I like water.

        Gazette: And the sea?

        Ana Shal: I fear it.
        """, speakers: ["interviewer Gazette", "interviewee Ana Shal"]),
  ])
  func speaks(_ talk: Talk) throws {
    #expect(speakers(try transcript(talk.text, "talk.txt")) == talk.speakers)
  }

  /// Bold questions that address somebody who answers of himself, whatever lists of names know of him.
  @Test(arguments: ["Dora Lind, the engineer, ran the dam for years.", "Xaviol Brumpt has run the dam for years."])
  func anUnlabelledInterview(standfirst: String) throws {
    let page = """
      <article><h1>The woman who sold the dam</h1><p>\(standfirst) We met her in May.</p>\
      <p><b>What happened at the dam?</b></p><p>I sold it in 1998. We had no money left, and the bank would not wait.</p>\
      <p><b>Why did you sell it?</b></p><p>Because my firm was bankrupt. I told the mayor so in March.</p>\
      <p><b>And now?</b></p><p>I will build boats in Osgar Bay with my brother.</p></article>
      """
    let result = try transcript(page)
    #expect(result.turns.map(\.kind) == [.narration, .question, .answer, .question, .answer, .question, .answer])
  }

  /// The heads of a list that somebody gives are his words.
  @Test func labelsOfAListStayInTheAnswer() throws {
    let text = """
      Ann Bell: What do you offer?

      Carl Dorn: We have two boats.

      Boat length: It is 4 metres.

      Best season: We sail in May.

      Ann Bell: And next year?

      Carl Dorn: A third one.

      Boat length: We do not know.
      """
    let result = try transcript(text, "talk.txt")
    #expect(speakers(result) == ["interviewer Ann Bell", "interviewee Carl Dorn"])
    #expect(
      result.turns[1].text.string
        == "We have two boats.\n\nBoat length: It is 4 metres.\n\nBest season: We sail in May.")
    #expect(result.turns[3].text.string == "A third one.\n\nBoat length: We do not know.")
  }

  /// A heading within an answer is not the speaker's, and is named among what is left out.
  @Test func headingsWithinTurnsAreNamed() throws {
    let page = """
      <article><h1>The mill</h1><p><b>Ann Bell:</b> How old is the mill at the end of the valley, and who built it?</p>\
      <p><b>Carl Dorn:</b> It is from 1890, and my grandfather built it with nine men from the coast.</p>\
      <h2>The flood</h2><p>I saw the flood that took the first wheel, and I shall never forget the noise.</p>\
      <p><b>Ann Bell:</b> When was that, and did anybody help you?</p>\
      <p><b>Carl Dorn:</b> In 1990, and nobody came but the priest and his dog.</p></article>
      """
    let result = try transcript(page)
    #expect(result.turns.contains { $0.kind == .answer && $0.text.string.contains("the coast.\n\nI saw the flood") })
    #expect(result.omitted.filter { $0.reason == "heading" }.map(\.text.string) == ["The flood"])
  }
}
