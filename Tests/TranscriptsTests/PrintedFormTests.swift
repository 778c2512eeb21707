import Reading
import SourceText
import Testing
import Transcripts

/// How records, captions, chats and mails print who speaks.
@Suite struct PrintedFormTests {
  @Test(arguments: [
    Talk(
      what: "labels that get shorter stand hardly twice",
      text: """
        Dr. Hanna Vestby and Councillor Mark Ovens met for a talk. Sofia Renn asked.

        Sofia Renn: Dr. Vestby, how much water is left?

        Dr. Hanna Vestby: Eleven cubic metres a second.

        Renn: And who takes the rest?

        Councillor Mark Ovens: The town takes two.

        Dr. Vestby: We counted three.

        Cllr Ovens: I would like to see that count.

        SR: Have you seen it?

        HV: He had it in May.
        """,
      turns: [
        "-: Dr. Hanna", "Sofia Renn: Dr. Vestby,", "Hanna Vestby: Eleven cubic", "Sofia Renn: And who",
        "Mark Ovens: The town", "Hanna Vestby: We counted", "Mark Ovens: I would", "Sofia Renn: Have you",
        "Hanna Vestby: He had",
      ]),
    Talk(
      what: "a title tells apart two who share a surname, and nobody is guessed",
      text: """
        NADIA FIRTH: Who gave the order at the gate?

        CHIEF OWEN TARRANT: I gave the order at nine.

        LAURA TARRANT: I stood at the gate.

        FIRTH: What did you find?

        CHIEF TARRANT: We found eleven stones.

        MS. TARRANT: It is a harbour. There are stones.

        FIRTH: Did you talk?

        CHIEF TARRANT: I rang her twice.
        """,
      turns: [
        "Nadia Firth: Who gave", "Owen Tarrant: I gave", "Laura Tarrant: I stood", "Nadia Firth: What did",
        "Owen Tarrant: We found", "Ms. Tarrant: It is", "Nadia Firth: Did you", "Owen Tarrant: I rang",
      ]),
    Talk(
      what: "initials with stops are no full name",
      text: """
        We met Yann Le Goff on the quay at dawn.

        Harbour: How is the season?

        Y. L. G.: I lost the half of it.

        Harbour: What killed them?

        Y. L. G.: I think the heat did.
        """,
      turns: [
        "-: We met", "Harbour: How is", "Yann Le Goff: I lost", "Harbour: What killed", "Yann Le Goff: I think",
      ]),
    Talk(
      what: "letters with stops in Spanish",
      text: """
        Lucía Arrieta estudia los humedales. Hablamos con Lucía Arrieta en Almonte.

        P. ¿Cuándo empezó la sequía?

        R. Empezó en 2012, y yo lo vi en las aves.

        P. ¿Quién tiene la culpa?

        R. Los pozos ilegales. Contamos más de mil.

        P. ¿Y si no los cierran?

        R. Entonces perderemos la laguna.
        """,
      turns: [
        "-: Lucía Arrieta", "Interviewer: ¿Cuándo empezó", "Lucía Arrieta: Empezó en", "Interviewer: ¿Quién tiene",
        "Lucía Arrieta: Los pozos", "Interviewer: ¿Y si", "Lucía Arrieta: Entonces perderemos",
      ]),
    Talk(
      what: "words that ask and answer with a stop and a dash",
      text: """
        Hablamos con Iker Olano en Bermeo.

        PREGUNTA.- ¿A qué hora se levanta?

        RESPUESTA.- Me levanto a las dos.

        PREGUNTA.- ¿Cuántos panes hace?

        RESPUESTA.- Hago seiscientos, y mi mujer cuenta.
        """,
      turns: [
        "-: Hablamos con", "Interviewer: ¿A qué", "Iker Olano: Me levanto", "Interviewer: ¿Cuántos panes",
        "Iker Olano: Hago seiscientos,",
      ]),
    Talk(
      what: "the record of a hearing, whose chair is named by her office as well",
      text: """
        The committee met at 10:05 a.m. in room 214.

        The CHAIRWOMAN. The committee will come to order. Mr. Ferris, you may begin.

        Mr. Ferris. Thank you. The canal was dredged in 2003.

        It has lost nine feet since then, and we have measured each of them.

        Senator LEE. Who decided to stop the dredging?

        Mr. Ferris. The Corps did, Senator.

        The CHAIRWOMAN. What would it cost?

        Mr. Ferris. It would cost 41 million dollars.

        Mrs. Ortega. That is more than the harbor earns.
        """,
      turns: [
        "-: The committee", "The Chairwoman: The committee", "Ferris: Thank you.", "LEE: Who decided",
        "Ferris: The Corps", "The Chairwoman: What would", "Ferris: It would", "Ortega: That is",
      ]),
    Talk(
      what: "a chat with date and time before each line",
      text: """
        [04.03.24, 10:03:11] Rika Osei: When did you buy the lighthouse?

        [04.03.24, 10:04:02] Thom Beale: In 2009, at an auction.

        [04.03.24, 10:05:40] Rika Osei: What did you pay?

        [04.03.24, 10:06:15] Thom Beale: I paid 8,000 pounds.
        """,
      turns: [
        "Rika Osei: When did", "Thom Beale: In 2009,", "Rika Osei: What did", "Thom Beale: I paid",
      ]),
    Talk(
      what: "who wrote the page asks",
      text: """
        # The night editor

        **Interview by Jo Barlow**

        Hal Denning has edited the night page for 26 years.

        **Barlow:** What is the worst hour?

        **Denning:** Four. At four you believe everything.

        **Barlow:** And the best?

        **Denning:** Ten past five, when I hear the van.
        """, name: "talk.md",
      turns: [
        "-: The night", "Jo Barlow: What is", "Hal Denning: Four. At", "Jo Barlow: And the", "Hal Denning: Ten past",
      ]),
    Talk(
      what: "numbered questions of a mail",
      text: """
        Petra Lang of the Institute for Soil answered our questions by mail.

        1. What is the state of the soil?

        It has lost a third of its humus, and I have measured it.

        2. Can it recover?

        It can, in about 50 years. I shall not see it.

        3. What should you ask the farmers for?

        Less ploughing. I know that my uncle will read this.
        """,
      turns: [
        "-: Petra Lang", "Interviewer: What is", "Petra Lang: It has", "Interviewer: Can it", "Petra Lang: It can,",
        "Interviewer: What should", "Petra Lang: Less ploughing.",
      ]),
    Talk(
      what: "answers indented as quotations",
      text: """
        # Talking with Ferran Sola

        Ferran Sola mends clocks in Girona. I talked to Ferran Sola in April.

        How many clocks are in this room?

        > I count 211, and none of them agrees with another.

        Which one is right?

        > The one on the church. I set it by my telephone.

        The bell strikes four.

        What do you take for a repair?

        > I take 40 euros an hour.
        """, name: "talk.md",
      turns: [
        "-: Talking with", "Interviewer: How many", "Ferran Sola: I count", "Interviewer: Which one",
        "Ferran Sola: The one", "-: The bell", "Interviewer: What do", "Ferran Sola: I take",
      ]),
    Talk(
      what: "captions that roll up say each line twice",
      text: """
        WEBVTT

        00:01.000 --> 00:03.000
        >> LENA ROWE: When did the dam break?

        00:03.000 --> 00:05.000
        >> LENA ROWE: When did the dam break?
        >> OTTO BRAND: At four in the morning,

        00:05.000 --> 00:07.000
        >> OTTO BRAND: At four in the morning,
        and I heard it from my bed.

        00:07.000 --> 00:09.000
        and I heard it from my bed.
        >> LENA ROWE: Who warned you?

        00:09.000 --> 00:11.000
        >> LENA ROWE: Who warned you?
        >> OTTO BRAND: Nobody did.
        """, name: "talk.vtt",
      turns: ["Lena Rowe: When did", "Otto Brand: At four", "Lena Rowe: Who warned", "Otto Brand: Nobody did."]),
    Talk(
      what: "a cue in which the voice changes",
      text: """
        WEBVTT

        00:01.000 --> 00:03.000
        JUNE HARLOW: What did you see?

        00:03.000 --> 00:05.000
        ALAN PEET: I saw the train come in with

        00:05.000 --> 00:07.000
        no lights. JUNE HARLOW: And what did

        00:07.000 --> 00:09.000
        they say? ALAN PEET: They said it was on time.
        """, name: "talk.vtt",
      turns: ["June Harlow: What did", "Alan Peet: I saw", "June Harlow: And what", "Alan Peet: They said"]),
  ])
  func turns(_ talk: Talk) throws { #expect(try talk.read() == talk.turns) }

  @Test func aSentenceGoesOnFromCueToCue() throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:03.000
      <v Ann Lee>We closed the pier in May

      00:03.000 --> 00:05.000
      <v Ann Lee>and opened it in June.

      00:05.000 --> 00:07.000
      <v Ann Lee>It rained.
      """
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.vtt"))
    #expect(transcript.turns.map(\.text.string) == ["We closed the pier in May and opened it in June.\n\nIt rained."])
  }

  @Test func whatCaptionsRepeatIsNamed() throws {
    let lines = ["the dam broke at four", "in the morning", "nobody had warned us", "and the water came"]
    var text = "WEBVTT\n\n00:01.000 --> 00:02.000\n\(lines[0])\n\n"
    for (index, pair) in zip(lines, lines.dropFirst()).enumerated() {
      text += "00:0\(index + 2).000 --> 00:0\(index + 3).000\n\(pair.0)\n\(pair.1)\n\n"
    }
    let transcript = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: "talk.vtt"))
    #expect(transcript.turns.map(\.text.string) == [lines.joined(separator: " ")])
    #expect(
      transcript.omitted.filter { $0.reason == "caption-repeated" }.map(\.text.string) == Array(lines.dropLast()))
  }

  /// What looks like one of these prints and is none.
  @Test(arguments: [
    Talk(
      what: "initials of names are no letters that ask",
      text: """
        The board of the pier has five members.

        P. Langerak is the oldest of them. Is he the wisest?

        R. Osei came in May.

        P. Langerak has the key.

        R. Osei has the other one.
        """,
      turns: ["-: The board"]),
    Talk(
      what: "one paragraph that begins with a name and a stop",
      text: """
        Who signed the paper of 1911? Nobody knows who wrote it.

        Mr. Ferris. That is the name on it.

        The paper lies in the town hall.
        """,
      turns: ["-: Who signed"]),
    Talk(
      what: "a list of questions without answers",
      text: """
        Read these before you buy a boat. We have bought nine.

        1. How old is the hull?

        2. Who has sailed it?

        3. Where did it lie in winter?

        Then ask for the price.
        """,
      turns: ["-: Read these"]),
    Talk(
      what: "captions that say a word twice",
      text: """
        WEBVTT

        00:01.000 --> 00:03.000
        <v Ann Lee>The pier is closed.

        00:03.000 --> 00:05.000
        <v Ann Lee>is closed. I say it again.

        00:05.000 --> 00:07.000
        <v Tom Berg>I say it again and again.
        """, name: "talk.vtt",
      turns: ["Ann Lee: The pier", "Tom Berg: I say"]),
  ])
  func isNone(_ talk: Talk) throws { #expect(try talk.read() == talk.turns) }
}
