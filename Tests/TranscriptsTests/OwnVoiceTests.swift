import Reading
import SourceText
import Testing
import Transcripts

/// Whoever speaks has a turn of his own: labels that stand once, that drift, that look like something else, and none at all.
@Suite struct OwnVoiceTests {
  @Test(arguments: [
    Talk(
      what: "a surname in capitals speaks once, as the last",
      text: """
        VINN: Why did you leave the harbour at night?

        FALLO: I could not sleep for the bells.

        VINN: Do you miss them?

        FALLO: I hear them still, and I count them.

        LONN: The bells were sold in 1931.
        """,
      turns: ["VINN: Why did", "FALLO: I could", "VINN: Do you", "FALLO: I hear", "LONN: The bells"]),
    Talk(
      what: "a name nobody has introduced speaks once",
      text: """
        Anna Vinn: What has changed on the quay?

        Clara Fallo: We have a crane from this century.

        Anna Vinn: Let us hear the hall.

        Priyu: My shed was number six. It is still wet.

        Clara Fallo: I cannot promise a date.

        Anna Vinn: Thank you both.
        """,
      turns: [
        "Anna Vinn: What has", "Clara Fallo: We have", "Anna Vinn: Let us", "Priyu: My shed", "Clara Fallo: I cannot",
        "Anna Vinn: Thank you",
      ]),
    Talk(
      what: "labels drift from full names to surnames and given names",
      text: """
        Anna Vinn: Welcome to Clara Fallo and Piet Lonn.

        Clara Fallo: Good evening, I am glad to be here.

        Piet Lonn: I was in the boat.

        Vinn: What was worst?

        Fallo: Two hundred small decisions.

        Vinn: And what has changed?

        Clara: Forty rules are new.

        Lonn: We have other batteries.
        """,
      turns: [
        "Anna Vinn: Welcome to", "Clara Fallo: Good evening,", "Piet Lonn: I was", "Anna Vinn: What was",
        "Clara Fallo: Two hundred", "Anna Vinn: And what", "Clara Fallo: Forty rules", "Piet Lonn: We have",
      ]),
    Talk(
      what: "PS that comes back is a person",
      text: """
        We met Gorm Tell and Petra Stahl. Lotte Kran asked.

        LK: What is a quay for?

        GT: For waiting, I would say.

        PS: We counted the people who wait there.

        LK: And how many are they?

        GT: I counted nine.

        PS: We counted ninety in a week.
        """,
      turns: [
        "-: We met", "Lotte Kran: What is", "Gorm Tell: For waiting,", "Petra Stahl: We counted", "Lotte Kran: And how",
        "Gorm Tell: I counted", "Petra Stahl: We counted",
      ]),
    Talk(
      what: "a court: the judge, and a second one who examines",
      text: """
        DIRECT EXAMINATION

        BY MR. ABNER:

        Q.   Who asked you to move the buoy?

        A.   Mr. Stol asked me.

        MS. ORLAN:  Objection, Your Honor.

        THE COURT:  Overruled. You may go on.

        Q.   Where did it lie?

        A.   It lay off the pier.

        CROSS-EXAMINATION

        BY MS. ORLAN:

        Q.   You wear glasses?

        A.   I do, for small print.
        """,
      turns: [
        "-: DIRECT EXAMINATION", "Interviewer: Who asked", "Interviewee: Mr. Stol", "ORLAN: Objection, Your",
        "The Court: Overruled. You", "Interviewer: Where did", "Interviewee: It lay", "ORLAN: You wear",
        "Interviewee: I do,",
      ]),
    Talk(
      what: "one who answers without a question of his own is no head of a list",
      text: """
        PRESENTER: Why did you leave?

        ODO ANSLEM: Because of the bread.

        PRESENTER: Is that all?

        ODO ANSLEM: Nine tenths of it.

        NARRATOR: The mill still stands on its hill.

        PRESENTER: Is it missed?

        ODO ANSLEM: Terribly.
        """,
      turns: [
        "PRESENTER: Why did", "Odo Anslem: Because of", "PRESENTER: Is that", "Odo Anslem: Nine tenths",
        "NARRATOR: The mill", "PRESENTER: Is it", "Odo Anslem: Terribly.",
      ]),
    Talk(
      what: "a time behind the name is print enough",
      text: """
        Anna Vinn  00:02
        Let us begin with the ferry to Orm.

        Clara Fallo  00:10
        I have steered it for nine years now.

        Anna Vinn  00:31
        Let us take a question from the hall.

        Audience member  00:40
        When will the pier be mended?

        Clara Fallo  00:52
        I cannot promise you a date.
        """,
      turns: [
        "Anna Vinn: Let us", "Clara Fallo: I have", "Anna Vinn: Let us", "Audience member: When will",
        "Clara Fallo: I cannot",
      ]),
    Talk(
      what: "captions mark a change of voice without a name",
      text: """
        WEBVTT

        00:01.000 --> 00:03.000
        >> DORA VINN: How did you begin?

        00:03.000 --> 00:05.000
        >> TEULA FALLO: In my mother's boat.

        00:05.000 --> 00:07.000
        >> Who helped you?

        00:07.000 --> 00:09.000
        >> My uncle did.

        00:09.000 --> 00:11.000
        >> DORA VINN: And then?

        00:11.000 --> 00:13.000
        >> TEULA FALLO: We sold it, I am sorry to say.
        """, name: "talk.vtt",
      turns: [
        "Dora Vinn: How did", "Teula Fallo: In my", "Unknown speaker: Who helped", "Unknown speaker: My uncle",
        "Dora Vinn: And then?", "Teula Fallo: We sold",
      ]),
    Talk(
      what: "captions without a single name",
      text: """
        WEBVTT

        00:01.000 --> 00:03.000
        >> How did you begin?

        00:03.000 --> 00:05.000
        >> In my mother's boat.

        00:05.000 --> 00:07.000
        >> Who helped you?

        00:07.000 --> 00:09.000
        >> My uncle did.

        00:09.000 --> 00:11.000
        >> And then?
        """, name: "talk.vtt",
      turns: [
        "Unknown speaker: How did", "Unknown speaker: In my", "Unknown speaker: Who helped",
        "Unknown speaker: My uncle",
        "Unknown speaker: And then?",
      ]),
    Talk(
      what: "a given name, a shortened surname and a surname that two share",
      text: """
        Brothers Hamo and Hosse Golan run a shop. Ned Farn spent a day with them.

        NF: How did you begin?

        Hamo G.: I began with two nets.

        Hosse: So he says, and I held them.

        NF: Who helped you?

        Hamo G.: My uncle did.

        Hosse: I did.
        """,
      turns: [
        "-: Brothers Hamo", "Ned Farn: How did", "Hamo Golan: I began", "Hosse Golan: So he", "Ned Farn: Who helped",
        "Hamo Golan: My uncle", "Hosse Golan: I did.",
      ]),
    Talk(
      what: "initials of names with particles, hyphens and nicknames",
      text: """
        Rana al-Mutari, Kei Mensa-Bode and Odo “Oz” Amsel are cooks. They spoke to Mia Lind.

        ML: How did you begin?

        RM: I began with two pans.

        KMB: I had one.

        OA: I had none.

        ML: Who helped you?

        RM: My aunt did.

        KMB: I helped her.

        OA: I ate.
        """,
      turns: [
        "-: Rana al-Mutari,", "Mia Lind: How did", "Rana al-Mutari: I began", "Kei Mensa-Bode: I had",
        "Odo Amsel: I had", "Mia Lind: Who helped", "Rana al-Mutari: My aunt", "Kei Mensa-Bode: I helped",
        "Odo Amsel: I ate.",
      ]),
  ])
  func turns(_ talk: Talk) throws { #expect(try talk.read() == talk.turns) }
}
