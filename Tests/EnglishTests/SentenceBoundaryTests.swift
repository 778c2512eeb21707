import English
import Testing

/// One line a phenomenon; the sentences of a case are joined with a space and must come apart again.
@Suite struct SentenceBoundaryTests {
  @Test(arguments: [
    ["The rain fell.[6]", "We left."], ["It rained.4", "We left."], ["Closed it early.", "it was cold."],
    ["Prof. Ames spoke.", "Nobody listened."], ["See Fig. 2 for details.", "It is clear."],
    ["He said: \"Go now.\"", "She went."], ["The U.N. met on Sept. 20.", "It agreed."],
    ["He asked [confirming]: is it so?", "Yes."], ["Approx. 40 came.", "All stayed."],
    ["She works at Holt Inc. in Ohio."], ["\"Stop!\" he cried."], ["The cost (about $4.5 m.) rose."],
    ["WE WENT HOME.", "IT WAS LATE."], ["I agree...", "But why?"], ["Is it 5.30 a.m. yet?", "No."],
    ["He left (he was ill).", "She stayed."], ["What?", "When?", "Who?"], ["It was 'fine.'", "He smiled."],
    ["Visit www.example.org now.", "Thanks."], ["He is 5 ft. tall."], ["Gen. Lee and Lt. Fox came."],
    ["They blame Tran Sen.", "The court heard them."], ["She sued Tran Sen.", "He paid."],
    ["The Danish Gen. He Ping came."],
    ["U.S. Sen. Most of Ohio spoke."], ["It lies on Elm St.", "There it rained."],
    ["They met Jan. 5 and Dec. 9."], ["Smith et al. found it.", "We agree."], ["St. Ives is nice.", "Go there."],
    ["Why not?", "\"Because,\" she said."], ["It fell 2.3% in Q1.", "It rose 4.1% in Q2."],
    ["She has a Ph.D. in law."], ["He has none, e.g. no car."], ["The end.", "(It was late.)", "Good night."],
    ["Yes!!!", "Really???"], ["He arrived at 10:45.", "We ate."], ["John F. Kelly won.", "Ann B. Dow lost."],
    ["Version 2.0 is out.", "Get it."], ["I said no.", "No, never."],
    ["Were Otto and co. at the meeting?"], ["They signed with Holt, Dow & Co. at noon."],
    ["They signed with Holt, Dow & Co.", "It ended on Monday."], ["I can see Mt. Etna from here."],
    ["That is Otto Lind Jr.'s house."], ["I live in the E.U.", "How about you?"],
    ["I work for the U.S. Government in Ohio."], ["She has $100.00.", "It is in her bag."],
    ["He teaches law (He once worked for 5 years as a cook.) at the local college."],
    ["Her email is Ann.Dow@example.com.", "I sent her a note."],
    ["See https://www.example.50.com/new-site/good_content.html.", "Please have a look."],
    ["She turned to him, 'This is good.' she said."], ["She turned to him, \"This is good.\"", "She held it out."],
    ["Hello!?", "Is that you?"], ["1.) The first item", "2.) The second item"],
    ["1) The first item", "2) The second item"],
    ["1. The first item", "2. The second item"], ["1. The first item.", "2. The second item."],
    ["• 9. The first item", "• 10. The second item"], ["a. The first item", "b. The second item", "c. The third item"],
    ["You can find it at N°. 1026.253.553.", "That is where the money is."],
    ["She works at Yahoo! in the sales department."],
    ["We make a good team, you and I.", "Did you see Albert I. Lind yesterday?"],
    ["He argues that “the laws of the state will appear less strict. . . .”"],
    ["\"Lind [...] used the image of twin ladders [...]\" (Holt 55)."],
    ["Show it with marks and then end it with a period . . . .", "Next sentence."],
    ["I never said that....", "She left the shop."], ["What I'm saying, the thing is . . . I didn't mean it."],
    ["One habit . . . was that of joining words. . . .", "It was not dropped. . . ."],
    ["(Laughter)", "We went on."], ["It is over .?", "Yes."], ["He batted .324 for the team."],
    ["Ada Stone", "08/16/2000 12:05 PM", "we met him."], ["We met on 08/16/2000 12:05 PM in town."],
  ])
  func endsWhereAReaderWouldEndIt(sentences: [String]) {
    let text = Array(sentences.joined(separator: " ").utf8)
    let found = EnglishReader.analyze(text).sentences.map { String(decoding: text[$0.span.range], as: UTF8.self) }
    #expect(found == sentences)
  }

  /// A line break within a sentence is no end; between items and headlines it is.
  @Test(arguments: [
    ("We went to the sea\nbecause it was warm.", 1), ("It was a cold \nnight in the city.", 1),
    ("milk\nbread\neggs, flour", 3), ("He left the town.\nit was late", 2), ("News of the day\nThe dam broke.", 2),
    ("He bought 1,000.That is a lot.", 2), ("We left.Today is Tuesday.", 2),
  ])
  func linesAndMissingSpaces(text: String, count: Int) {
    #expect(EnglishReader.analyze(Array(text.utf8)).sentences.count == count)
  }
}
