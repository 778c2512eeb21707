import Reading
import SourceText
import Testing
import Transcripts

/// Reads a page and prints its turns as "Q Name: text" and "A Name: text"; narration as "N: text".
private func turns(_ text: String, name: String = "page.html") throws -> [String] {
  let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: name))
  return transcript.turns.map { turn in
    switch turn.kind {
    case .narration: "N: \(turn.text.string)"
    case .question: "Q \(turn.speaker.map { transcript.speakers[$0].name } ?? "?"): \(turn.text.string)"
    case .answer: "A \(turn.speaker.map { transcript.speakers[$0].name } ?? "?"): \(turn.text.string)"
    }
  }
}

@Suite struct LabelConventionTests {
  @Test func namesBeforeEachTurn() throws {
    let text = """
      Lena Orth spoke with Kai Brandt about the bridge.

      Kai Brandt: When was it closed?

      Lena Orth: In May. The beams were rotten.

      They still are.

      Kai Brandt: Who pays?

      Lena Orth: The town does.
      """
    #expect(
      try turns(text, name: "talk.txt") == [
        "N: Lena Orth spoke with Kai Brandt about the bridge.",
        "Q Kai Brandt: When was it closed?",
        "A Lena Orth: In May. The beams were rotten.\n\nThey still are.",
        "Q Kai Brandt: Who pays?",
        "A Lena Orth: The town does.",
      ])
  }

  @Test func anOutletIsTheReporterWhomTheIntroductionNames() throws {
    let text = """
      On Friday, Mara Holt, head of the water board, spoke with Gazette reporter Ilan Roth.

      GAZETTE: Is the water safe?

      Mara Holt: It is safe since June.

      GAZETTE: Who tests it?

      Mara Holt: The county tests it.
      """
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.txt"))
    #expect(transcript.speakers.map(\.name) == ["Ilan Roth", "Mara Holt"])
    #expect(transcript.speakers[0].labels == ["GAZETTE"])
    #expect(transcript.speakers[0].description == "Gazette reporter")
    #expect(transcript.speakers[1].description == "head of the water board")
    let evidence = try #require(transcript.speakers[0].evidence)
    #expect(transcript.turns[evidence.turn].text.string(evidence.span) == "Gazette reporter Ilan Roth")
  }

  @Test func surnamesAndInitialsAreTheSamePerson() throws {
    let text = """
      Rosa Lind: Why did you leave?

      Per Aster: I was asked to.

      RL: By whom?

      Aster: By the board.

      RL: When?

      Aster: In March.
      """
    #expect(
      try turns(text, name: "talk.txt").map { String($0.prefix { $0 != ":" }) } == [
        "Q Rosa Lind", "A Per Aster", "Q Rosa Lind", "A Per Aster", "Q Rosa Lind", "A Per Aster",
      ])
  }

  @Test func linesThatOnlyLookLikeLabelsStayInTheTurn() throws {
    let text = """
      Ann Bell: What time was it?

      Carl Dorn: It was 12:04, and the sign said: closed.

      Ann Bell: And then?

      Carl Dorn: I went home.
      """
    #expect(try turns(text, name: "talk.txt")[1] == "A Carl Dorn: It was 12:04, and the sign said: closed.")
  }
}

@Suite struct MarkupConventionTests {
  private let answer = "That is a long story, and I shall tell only the short part of it here."

  @Test(arguments: [
    ("<p><b>", "</b></p>"), ("<p><em>", "</em></p>"), ("<h3>", "</h3>"), ("<p class=\"frage\">", "</p>"),
    ("<dt>", "</dt>"),
    ("<blockquote>", "</blockquote>"), ("<p><span style=\"font-weight:bold\">", "</span></p>"),
  ])
  func questionsAreSetApart(open: String, close: String) throws {
    var page =
      "<title>Ute Kern im Interview</title><h1>Ute Kern im Interview</h1><p>Wir sprachen mit Ute Kern über Boote.</p>"
    for question in ["Wie alt ist das Boot?", "Wer hat es gebaut?", "Was kostet es?"] {
      page += "\(open)\(question)\(close)<p>\(answer)</p>"
    }
    let result = try turns("<!doctype html><body>\(page)</body>")
    #expect(
      result.dropFirst() == [
        "Q Interviewer: Wie alt ist das Boot?", "A Ute Kern: \(answer)", "Q Interviewer: Wer hat es gebaut?",
        "A Ute Kern: \(answer)",
        "Q Interviewer: Was kostet es?", "A Ute Kern: \(answer)",
      ])
  }

  @Test func questionAndAnswerShareAParagraph() throws {
    let page = """
      <body><h1>Meet Olga Renn</h1><p>Olga Renn lives at the end of the railway, where the winter lasts for nine months of the year.</p><p><b>Is it cold?</b><br>Very cold, even in the middle of July.</p><p><b>Why do you stay?</b> I like the cold more than the \
      people.</p><p><b>For how long?</b> For ever, or until the coal runs out.</p></body>
      """
    #expect(
      try turns(page).dropFirst() == [
        "Q Interviewer: Is it cold?", "A Olga Renn: Very cold, even in the middle of July.",
        "Q Interviewer: Why do you stay?",
        "A Olga Renn: I like the cold more than the people.", "Q Interviewer: For how long?",
        "A Olga Renn: For ever, or until the coal runs out.",
      ])
  }

  @Test func aReportIsNotForcedIntoTurns() throws {
    let page = """
      <body><h1>Storm hits the coast</h1><p><b>Dorrun</b> The storm reached the coast on Monday and took nine roofs.</p>\
      <h2>What we know</h2><p>Two people were hurt.</p><h2>What comes next</h2><p>More rain is expected.</p></body>
      """
    #expect(try turns(page).allSatisfy { $0.hasPrefix("N: ") })
  }
}

@Suite struct CreditTests {
  @Test func creditsAreNoSpeech() throws {
    let text =
      "Ann Bell: Why?\n\nCarl Dorn: Because it rained.\n\nAnn Bell: When?\n\nCarl Dorn: On Monday.\n\nTranslated by Mia Ross. Edited for length."
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.txt"))
    #expect(transcript.turns.last?.text.string == "On Monday.")
    #expect(transcript.omitted.map(\.reason) == ["credit"])
  }
}

@Suite struct TimeMarkTests {
  @Test func marksLeaveTheTextAndStayAsTime() throws {
    let text = """
      **Ann Bell:** Shall we start?

      **Carl Dorn:** Yes. \\[03:59\\] The mill was built first. \\[1:04:10.55\\] Then the bridge.

      **Ann Bell:** And now?

      **Carl Dorn:** Now nothing.
      """
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.md"))
    #expect(transcript.turns[1].text.string == "Yes. The mill was built first. Then the bridge.")
    #expect(transcript.turns[1].time == Turn.TimeRange(start: 239, end: nil))
  }

  @Test func severalAnswerOneUnlabelledQuestion() throws {
    let page = """
      <body><h1>Mills</h1><p>Ute Kern and Paul Voss own mills.</p><p><b>Is it loud?</b></p><p>Kern: Very loud, all day and all night.</p>\
      <p>Voss: One gets used to it.</p><p><b>Why do you stay?</b></p><p>Voss: For the water.</p><p>Kern: For the bread, which is better here.</p>\
      <p><b>What next?</b></p><p>Kern: We will grind rye.</p></body>
      """
    #expect(
      try turns(page).dropFirst().map { String($0.prefix { $0 != ":" }) } == [
        "Q Interviewer", "A Ute Kern", "A Paul Voss", "Q Interviewer", "A Paul Voss", "A Ute Kern", "Q Interviewer",
        "A Ute Kern",
      ])
  }
}

@Suite struct StageDirectionTests {
  @Test func whatIsNotedBetweenTheWordsIsNotSaid() throws {
    let text = """
      ANN BELL, HOST: Welcome back. (LAUGHTER) What burned?

      CARL DORN, MAYOR: Nine houses (through NATO rules). [crosstalk] And a barn.

      (BEGIN VIDEO CLIP)

      ANN BELL: When?

      CARL DORN: In May.
      """
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.txt"))
    #expect(
      transcript.turns.map(\.text.string).prefix(2) == [
        "Welcome back. What burned?", "Nine houses (through NATO rules). And a barn.",
      ])
    #expect(
      transcript.omitted.filter { $0.reason == "stage-direction" }.map(\.text.string) == [
        "(LAUGHTER)", "[crosstalk]", "(BEGIN VIDEO CLIP)",
      ])
  }

  @Test func whatIsPlayedHasNoSpeaker() throws {
    let text = """
      **Ann Bell:** Who sings?

      **Carl Dorn:** We do.

      **Jingle:** *The sea is wide tonight.*

      **Ann Bell:** And then?

      **Carl Dorn:** Then we go.
      """
    #expect(
      try turns(text, name: "talk.md") == [
        "Q Ann Bell: Who sings?", "A Carl Dorn: We do.", "N: The sea is wide tonight.", "Q Ann Bell: And then?",
        "A Carl Dorn: Then we go.",
      ])
  }
}

@Suite struct AsideTests {
  private let page = """
    <article><h1>The mill</h1><p>Ann Bell met Carl Dorn, owner of the mill in Lauben, on a rainy day in spring.</p>
    <p><b>When was it built?</b></p><p>It was built in 1890 by my grandfather, who had come from the coast with nothing.</p>
    <div class="info-box"><p>Carl Dorn, 61, has owned the mill since 1990.</p></div>
    <p>He built the first wheel alone and the second one with his brothers.</p>
    <p><b>Who works there?</b></p><p>Nine people work there, and two of them have been with us for thirty years now.</p>
    <blockquote class="twitter-tweet"><p>The mill is a wonder, and everybody should see it once.</p></blockquote>
    <p><b>Will it stay?</b></p><p>It will stay as long as the river has water, and it has had water for a long time.</p>
    </article>
    """

  /// The answer goes on behind the box, which is nobody's in the interview; a post of another site is left out by name.
  @Test func boxesInterruptNoTurn() throws {
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(page.utf8), name: "mill.html"))
    let answer = try #require(transcript.turns.first { $0.kind == .answer })
    #expect(answer.text.string.hasSuffix("He built the first wheel alone and the second one with his brothers."))
    #expect(!answer.text.string.contains("61"))
    #expect(transcript.turns.contains { $0.kind == .narration && $0.text.string.contains("Carl Dorn, 61") })
    #expect(transcript.omitted.contains { $0.reason == "embed" && $0.text.string.contains("wonder") })
  }
}

@Suite struct NicknameTests {
  /// Where all labels are bold, a nickname in small letters and a voice that is heard once are speakers too.
  @Test func boldLabelsAreSpeakersHoweverTheyAreWritten() throws {
    let dialogue = (1...5).map { "**Ann Bell:** Question \($0)?\n\n**Carl Dorn:** Answer \($0), and more." }
    let text = "**nix:** I hear you.\n\n" + dialogue.joined(separator: "\n\n") + "\n\n**Ida Moor:** Good night."
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "panel.md"))
    #expect(transcript.speakers.map(\.name) == ["nix", "Ann Bell", "Carl Dorn", "Ida Moor"])
  }
}

@Suite struct LargeTranscriptTests {
  /// The same dialogue two thousand times over: all turns are there, and none is read twice.
  @Test func manyTurns() throws {
    let pair = "**Ann Bell:** How many? \\[00:03\\]\n\n**Carl Dorn:** We had 12 of them in 2014. \\[00:05\\]\n\n"
    let text = String(repeating: pair, count: 2000)
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "long.md"))
    #expect(transcript.turns.count == 4000)
    #expect(transcript.speakers.count == 2)
  }
}

@Suite struct PictureCaptionTests {
  /// A paragraph that ends with whose picture it is, is said by nobody; the answer goes on behind it.
  @Test func captionsInPlainTextAreNarration() throws {
    let text = """
      Ann Bell: When was the lock built?

      Carl Dorn: In 1890, by hand.

      The lock in winter. Image: Rosa Ebner.

      It took nine years.

      Ann Bell: Who paid?

      Carl Dorn: The county. I have an image: a man with a shovel, and nobody beside him, in the rain, for nine years on end.
      """
    #expect(
      try turns(text, name: "talk.txt") == [
        "Q Ann Bell: When was the lock built?",
        "A Carl Dorn: In 1890, by hand.\n\nIt took nine years.",
        "N: The lock in winter. Image: Rosa Ebner.",
        "Q Ann Bell: Who paid?",
        "A Carl Dorn: The county. I have an image: a man with a shovel, and nobody beside him, in the rain, for nine years on end.",
      ])
  }
}
