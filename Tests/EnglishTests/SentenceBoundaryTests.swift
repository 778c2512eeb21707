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
    ["They met Jan. 5 and Dec. 9."], ["Smith et al. found it.", "We agree."], ["St. Ives is nice.", "Go there."],
    ["Why not?", "\"Because,\" she said."], ["It fell 2.3% in Q1.", "It rose 4.1% in Q2."],
    ["She has a Ph.D. in law."], ["He has none, e.g. no car."], ["The end.", "(It was late.)", "Good night."],
    ["Yes!!!", "Really???"], ["He arrived at 10:45.", "We ate."], ["John F. Kelly won.", "Ann B. Dow lost."],
    ["Version 2.0 is out.", "Get it."], ["I said no.", "No, never."],
  ])
  func endsWhereAReaderWouldEndIt(sentences: [String]) {
    let text = Array(sentences.joined(separator: " ").utf8)
    let found = EnglishReader.analyze(text).sentences.map { String(decoding: text[$0.span.range], as: UTF8.self) }
    #expect(found == sentences)
  }
}
