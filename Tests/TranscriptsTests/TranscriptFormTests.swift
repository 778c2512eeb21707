import Reading
import SourceText
import Testing
import Transcripts

/// Forms of transcripts in which a label is no name with a colon: a lone Q, bold names, names with a time, names in brackets.
@Suite struct TranscriptFormTests {
  @Test(arguments: [
    Talk(
      what: "a lone Q in a briefing",
      text: """
        MS. FERRAND: Good morning. I have two things for you.

        Q    Thank you. On the bill: how many miles does it cover?

        MS. FERRAND: It covers 88 miles. We have a map.

        Q    And the other forty?

        MS. FERRAND: Those belong to the counties, and I told them so.
        """,
      turns: [
        "FERRAND: Good morning.", "Interviewer: Thank you.", "FERRAND: It covers", "Interviewer: And the",
        "FERRAND: Those belong",
      ]),
    Talk(
      what: "bold names without a colon",
      text: """
        <article><h1>One evening</h1><p>Four people met in the old mill to talk about what a theatre costs them.</p>\
        <p><strong>Morag Sinn</strong> Let us begin with money. What does one evening cost you?</p>\
        <p><strong>Dipa Chand</strong> I pay 1,900 with the lights on. We have tried it without.</p>\
        <p><strong>Gethin Prow</strong> Less for us. But we have 62 seats, and I sell them all.</p>\
        <p><strong>Morag Sinn</strong> Who comes on a Tuesday?</p>\
        <p><strong>Gethin Prow</strong> My aunts do. They book an hour before we begin.</p>\
        <p><strong>Dipa Chand</strong> I want to meet them.</p></article>
        """, name: "page.html",
      turns: [
        "-: One evening\n\nFour", "Morag Sinn: Let us", "Dipa Chand: I pay", "Gethin Prow: Less for",
        "Morag Sinn: Who comes",
        "Gethin Prow: My aunts", "Dipa Chand: I want",
      ]),
    Talk(
      what: "names with a time behind them",
      text: """
        Dora Vinn  0:03
        When did you start at the port of Orm?

        Teula Fallo  0:09
        In 1971. I was nineteen, and I lied about it.

        Dora Vinn  0:21
        What was the pay?

        Teula Fallo  0:23
        Eleven pounds a week for me.
        """,
      turns: ["Dora Vinn: When did", "Teula Fallo: In 1971.", "Dora Vinn: What was", "Teula Fallo: Eleven pounds"]),
    Talk(
      what: "names in brackets",
      text: """
        [Marisol] Hello, everyone. How many hives do you keep?

        [Jun] Twenty-six. I keep them on the roof.

        [Marisol] Is that legal?

        [Jun] It is now. I paid for it before.
        """, turns: ["Marisol: Hello, everyone.", "Jun: Twenty-six. I", "Marisol: Is that", "Jun: It is"]),
    Talk(
      what: "names behind chevrons",
      text: """
        >> DORA VINN: Chief, how bad was it?

        >> TEULA FALLO: Fourteen houses are gone. I saw them.

        >> DORA VINN: Do you know the cause?

        >> TEULA FALLO: Not yet. We have asked the boiler.
        """,
      turns: ["Dora Vinn: Chief, how", "Teula Fallo: Fourteen houses", "Dora Vinn: Do you", "Teula Fallo: Not yet."]),
    Talk(
      what: "who is who above the interview",
      text: """
        The city archivist

        Interviewer: Dora Vinn
        Interviewee: Teula Fallo

        Q: What is the oldest thing you keep?

        A: A receipt of 1614. I found it in a herring barrel.

        Q: Who uses the archive?

        A: My cousins do, and I let them.
        """,
      turns: [
        "-: The city", "Interviewer: What is", "Teula Fallo: A receipt", "Interviewer: Who uses",
        "Teula Fallo: My cousins",
      ]),
    Talk(
      what: "notes with a question among other entries",
      text: """
        Budget: 40,000 for the pilot.

        Question: Who owns the sensors?

        Idea: One sensor for every school.

        Risk: The batteries last five months.

        Question: Do we need an officer?

        Answer: Probably not.

        Licence: Most people favour the open one.

        Hosting: The college offers three years.
        """, turns: ["-: Budget: 40,000"]),
  ])
  func forms(_ talk: Talk) throws {
    #expect(try talk.read() == talk.turns)
  }

  /// What is played in between is said by nobody.
  @Test func soundbitesAreNoted() throws {
    let text = """
      DORA VINN: How does the pump sound?

      TEULA FALLO: I recorded it for you.

      (SOUNDBITE OF PUMP'S "LOW TIDE")

      DORA VINN: And now?

      TEULA FALLO: I have sold it.
      """
    let result = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.txt"))
    #expect(result.turns.allSatisfy { !$0.text.string.contains("SOUNDBITE") })
    #expect(result.omitted.contains { $0.reason == "stage-direction" })
  }

  /// A label further down does not answer for the guest before him, where the page presents two.
  @Test func aLateLabelNamesNobodyBefore() throws {
    let page = """
      <article><h1>A band by the water</h1><p>Sam Ofor and Lena Wey are the band Kettle. We met them in May.</p>\
      <p><b>When did you begin?</b></p><p>I began in 1998. My aunt had a drum in her kitchen.</p>\
      <p><b>What changed?</b></p><p>We were asked to stop. I did not hear it.</p>\
      <p><b>Do you sleep?</b></p><p>Lena Wey: I do now. I live above a bakery.</p>\
      <p><b>Would you do it again?</b></p><p>Lena Wey: I would. My mother would not.</p></article>
      """
    let result = Transcriber.transcribe(try Reader.read(bytes: Array(page.utf8), name: "page.html"))
    let answers = result.turns.filter { $0.kind == .answer }.map { turn in turn.speaker.map { result.speakers[$0].name }
    }
    #expect(answers == ["Interviewee", "Interviewee", "Lena Wey", "Lena Wey"])
  }
}
