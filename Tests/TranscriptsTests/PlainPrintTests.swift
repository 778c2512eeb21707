import Reading
import SourceText
import Testing
import Transcripts

/// Ways of printing an interview with little or nothing that sets its labels and questions apart.
@Suite struct PlainPrintTests {
  @Test(arguments: [
    Talk(
      what: "a table with a column of surnames",
      text: """
        <html><body><article><h1>Two planks and a saw</h1>
        <p>Teula Fallo mends boats on the island of Orm. She spoke to Dora Vinn in her shed.</p><table>
        <tr><td>Vinn</td><td>How did you begin?</td></tr>
        <tr><td>Fallo</td><td>I began in my mother's shed in 1994, with two planks and a borrowed saw.</td></tr>
        <tr><td>Vinn</td><td>Who helped you?</td></tr>
        <tr><td>Fallo</td><td>My uncle lent me 400 crowns and never once asked for them back.</td></tr>
        </table></article></body></html>
        """, name: "talk.html",
      turns: [
        "-: Two planks", "Dora Vinn: How did", "Teula Fallo: I began", "Dora Vinn: Who helped", "Teula Fallo: My uncle",
      ]),
    Talk(
      what: "a stroke behind the name",
      text: """
        DORA VINN | How did you begin?

        TEULA FALLO | I began in my mother's shed in 1994.

        DORA VINN | Who helped you?

        TEULA FALLO | My uncle did, and I paid him back.
        """,
      turns: ["Dora Vinn: How did", "Teula Fallo: I began", "Dora Vinn: Who helped", "Teula Fallo: My uncle"]),
    Talk(
      what: "a stop behind the name in capitals",
      text: """
        Teula Fallo mends boats on the island of Orm. She spoke to Dora Vinn.

        VINN. How did you begin?

        FALLO. I began in my mother's shed in 1994.

        VINN. Who helped you?

        FALLO. My uncle did, and I paid him back.
        """,
      turns: [
        "-: Teula Fallo", "Dora Vinn: How did", "Teula Fallo: I began", "Dora Vinn: Who helped",
        "Teula Fallo: My uncle",
      ]),
    Talk(
      what: "a dash before each question",
      text: """
        <html><body><article><h1>Two planks and a saw</h1>
        <p>Teula Fallo mends boats on the island of Orm. We spoke to her in her shed.</p>
        <p>— How did you begin?</p><p>I began in my mother's shed in 1994, with two planks and a borrowed saw.</p>
        <p>— Who helped you?</p><p>My uncle lent me 400 crowns and never once asked for them back.</p>
        <p>— What went wrong?</p><p>We lost the lease in 2001 and I mended boats in a car park for a winter.</p>
        </article></body></html>
        """, name: "talk.html",
      turns: [
        "-: Two planks", "Interviewer: How did", "Teula Fallo: I began", "Interviewer: Who helped",
        "Teula Fallo: My uncle", "Interviewer: What went", "Teula Fallo: We lost",
      ]),
    Talk(
      what: "two voices in one cue",
      text: """
        1
        00:00:01,000 --> 00:00:04,000
        - So you grew up in the boat shed?
        - I did, right above the saw.

        2
        00:00:04,000 --> 00:00:08,000
        - Were you happy there?
        - I was covered in dust, and happy.

        3
        00:00:08,000 --> 00:00:12,000
        - When did you leave?
        - I left in 1987, with one suitcase.
        """, name: "talk.srt",
      turns: [
        "Interviewer: So you", "Interviewee: I did,", "Interviewer: Were you", "Interviewee: I was",
        "Interviewer: When did", "Interviewee: I left",
      ]),
    Talk(
      what: "a part in the tag of a voice",
      text: """
        WEBVTT

        00:01.000 --> 00:03.000
        <v Dora Vinn (Host)>How did you begin?</v>

        00:03.000 --> 00:05.000
        <v Teula Fallo>In my mother's shed.</v>
        """, name: "talk.vtt", turns: ["Dora Vinn: How did", "Teula Fallo: In my"]),
    Talk(
      what: "an office with the name of who holds it",
      text: """
        The MINISTER FOR ROADS (Hon. Rutha Acheb): There are 41 bridges, and I know them all.

        Mr. P. VANTONG (Kinn): Does the Minister like them?

        Hon. Rutha Acheb: I do not like all of them.

        Mr. VANTONG: Which one does she like?

        Hon. Rutha Acheb: I like the one at Kinn.

        Mr. VANTONG: Does it hold?

        Hon. Rutha Acheb: I have crossed it twice.

        Mr. SPEAKER: Order, I say.
        """,
      turns: [
        "Rutha Acheb: There are", "P. Vantong: Does the", "Rutha Acheb: I do", "P. Vantong: Which one",
        "Rutha Acheb: I like", "P. Vantong: Does it", "Rutha Acheb: I have", "Mr. Speaker: Order, I",
      ]),
  ])
  func turns(_ talk: Talk) throws { #expect(try talk.read() == talk.turns) }

  @Test func readersAskUnderNamesOfTheirChoice() throws {
    let chat = """
      <html><body><article><h1>Two planks and a saw</h1><p>Boat builder Teulani Fallo took your questions.</p>
      <p><b>salt_fish77:</b> I work in a shed. How do I get out of it?</p>
      <p><b>Teulani Fallo:</b> Ask for a window and sit down under it.</p>
      <p><b>Coll from Orm:</b> What is the most overrated knot?</p>
      <p><b>Teulani Fallo:</b> Any knot with a name in Latin.</p>
      <p><b>Anonymous:</b> Did you ever stop?</p>
      <p><b>Teulani Fallo:</b> In 2016, for most of December.</p>
      <p><b>hullpan:</b> Tar: ever?</p>
      <p><b>Teulani Fallo:</b> My aunt used it on bread.</p></article></body></html>
      """
    #expect(
      try Talk.turns(chat, "chat.html") == [
        "-: Two planks", "salt_fish77: I work", "Teulani Fallo: Ask for", "Coll from Orm: What is",
        "Teulani Fallo: Any knot", "Anonymous: Did you", "Teulani Fallo: In 2016,", "hullpan: Tar: ever?",
        "Teulani Fallo: My aunt",
      ])
  }

  @Test func partsOfPlaysAreNoSpeakers() throws {
    let play = """
      SCENE: A quay. Rain.

      PERZIVAL. That is my oar, Mrs. Ganter.

      MRS. GANTER. It is nothing of the kind.

      PERZIVAL. (Taking it) There are initials.

      MRS. GANTER. I see none, and I have eyes.
      """
    #expect(try Talk.turns(play).allSatisfy { $0.hasPrefix("-") })
  }

  @Test(arguments: [
    """
    <html><body><article><h1>6 questions to ask before you buy a boat</h1>
    <p>Buying a boat is dear. Here are the questions that matter.</p>
    <h3>1. Where does the rain go?</h3><p>Walk around it in a shower. “I always go in the rain,” says Tobias Lenn.</p>
    <h3>2. What is below the boards?</h3><p>Boards hide a great deal. Bring a torch and old trousers.</p>
    <h3>3. Who lies next to you?</h3><p>Knock. You will learn more in five minutes than from any paper.</p>
    <h3>4. Is there a smell?</h3><p>Fresh paint and coffee are both meant to hide one.</p></article></body></html>
    """,
    """
    <html><body><article><h1>Common interview questions and how to answer them</h1>
    <p>Your interview is on Tuesday. Here are the questions that you are likely to hear.</p>
    <h3>Why do you want this job?</h3><p>Name one thing about the firm that you could not say of its rival.</p>
    <h3>What is your greatest weakness?</h3><p>A good answer: “I used to find it hard to let go.”</p>
    <h3>Why should we hire you?</h3><p>“Because I can start on Monday.”</p></article></body></html>
    """,
  ])
  func listsAreNoInterviews(_ page: String) throws {
    #expect(try Talk.turns(page, "list.html").allSatisfy { $0.hasPrefix("-") })
  }
}
