import Reading
import SourceText
import Testing
import Transcripts

/// How the records of courts and hearings, and captions, print who speaks.
@Suite struct RecordFormTests {
  @Test(arguments: [
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
      what: "a chair in small letters, and a title cut short",
      text: """
        Hon. Roy Bell presided.

        The Chairman. Good morning. We meet to hear about the price of hay.

        Mr. Dunn. Thank you, Mr. Chairman. I farm 900 acres.

        The Chairman. What did you get for your cows?

        Mr. Dunn. I got half of what I paid.

        Sen. Abbot. Who bought them?

        Mr. Dunn. My neighbor did. He has a well.
        """,
      turns: [
        "-: Hon. Roy", "The Chairman: Good morning.", "Dunn: Thank you,", "The Chairman: What did", "Dunn: I got",
        "Abbot: Who bought", "Dunn: My neighbor",
      ]),
    Talk(
      what: "a court swears in one witness after the other",
      text: """
        MR. ABNER: The State calls Mabel Orr.

        MABEL ORR, having been first duly sworn, testified as follows:

        DIRECT EXAMINATION

        BY MR. ABNER:

        Q. Where do you live?

        A. Behind the mill. I was born there.

        MR. ABNER: I have nothing else. The State calls Tom Berg.

        TOM BERG, called as a witness, was duly sworn.

        BY MR. ABNER:

        Q. What did you see?

        A. I saw a light.

        THE WITNESS: I saw two, if I may say so.
        """,
      turns: [
        "ABNER: The State", "-: MABEL ORR,", "ABNER: Where do", "Mabel Orr: Behind the", "ABNER: I have",
        "-: TOM BERG,",
        "ABNER: What did", "Tom Berg: I saw", "Tom Berg: I saw",
      ]),
    Talk(
      what: "a court's record with lone letters, and examiners in one line with their examination",
      text: """
        THE CLERK: State your name, please.

        THE WITNESS: Otis Fenn, I believe.

        DIRECT EXAMINATION BY MS. AMES:

        Q Where were you at three that night?

        A I was in the lift.

        Q And who let you out?

        A Mr. Stroud did, by hand.

        CROSS-EXAMINATION BY MR. HOLT:

        Q Had you been drinking?

        A Only water.
        """,
      turns: [
        "The Clerk: State your", "The Witness: Otis Fenn,", "AMES: Where were", "Interviewee: I was", "AMES: And who",
        "Interviewee: Mr. Stroud", "HOLT: Had you", "Interviewee: Only water.",
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
      what: "one paragraph that begins with a name and a stop",
      text: """
        Who signed the paper of 1911? Nobody knows who wrote it.

        Mr. Ferris. That is the name on it.

        The paper lies in the town hall.
        """,
      turns: ["-: Who signed"]),
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
