import Reading
import SourceText
import Testing
import Transcripts

/// Who gives an interview without labels: whom a phrase presents, and nobody who stands beside it.
@Suite struct PresentationTests {
  struct Page: Sendable, CustomTestStringConvertible {
    var what: String
    var title = "A talk on the dam"
    /// Markup before the first question.
    var introduction: String
    /// nil where the page does not say who answers.
    var answers: String?
    var testDescription: String { what }
  }

  private func interviewee(_ page: Page) throws -> String? {
    let html = """
      <html><head><title>\(page.title)</title></head><body><article><h1>\(page.title)</h1>\(page.introduction)\
      <p><b>When did you first see the dam?</b></p><p>I saw it in 1962. My father carried me, and I remember the noise.</p>\
      <p><b>What did you do there?</b></p><p>I counted the cracks every Sunday. There were ninety of them in my best year.</p>\
      <p><b>Who helped you?</b></p><p>My neighbour did for a while. I paid him in plums and in firewood.</p>\
      <p><b>Would you do it again?</b></p><p>I would begin sooner. That is all I learned in thirty years up there.</p>\
      </article></body></html>
      """
    let result = Transcriber.transcribe(try Reader.read(bytes: Array(html.utf8), name: "page.html"))
    return result.speakers.first { $0.role == .interviewee }?.name
  }

  @Test(arguments: [
    Page(
      what: "whoever is talked to answers", introduction: "<p>Sarah Quill talked to Ombra Vellaki in the old mill.</p>",
      answers: "Ombra Vellaki"),
    Page(
      what: "between two known given names too",
      introduction: "<p>Peter Quill sat down with Maria Dorn by the dam.</p>",
      answers: "Maria Dorn"),
    Page(
      what: "we spoke to", introduction: "<p>We spoke to Ombra Vellaki in May. Her brother, Peter Quill, made tea.</p>",
      answers: "Ombra Vellaki"),
    Page(
      what: "what he is stands before his name",
      introduction: "<p>Peter Quill meets the retired engineer Ombra Vellaki on her boat.</p>", answers: "Ombra Vellaki"
    ),
    Page(
      what: "a title that announces", title: "Interview: Ombra Vellaki",
      introduction: "<p>The engineer answers. “A wonder,” says critic Peter Quill.</p>", answers: "Ombra Vellaki"),
    Page(
      what: "a title that quotes", title: "Ombra Vellaki: “I count cracks”",
      introduction: "<p>Her editor, Peter Quill, opens the door of the house.</p>", answers: "Ombra Vellaki"),
    Page(
      what: "somebody on a subject", introduction: "<p>The biographer Ombra Vellaki on the life of Jane Quill.</p>",
      answers: "Ombra Vellaki"),
    Page(
      what: "who begins the introduction", introduction: "<p>Maria Dorn grew up by the dam. We met her in May.</p>",
      answers: "Maria Dorn"),
    Page(
      what: "whoever is told of is none",
      introduction: "<p>Maria Dorn spoke to us about the late engineer Peter Quill.</p>",
      answers: "Maria Dorn"),
    Page(
      what: "a single name stands for the full one",
      introduction: "<p>Maria Dorn and Peter Quill run the dam. Today we talk to Peter.</p>", answers: "Peter Quill"),
  ])
  func isPresented(_ page: Page) throws {
    #expect(try interviewee(page) == page.answers)
  }

  @Test(arguments: [
    Page(what: "who asked her", introduction: "<p>Ombra has kept the dam since 1962. Peter Quill talked to her.</p>"),
    Page(
      what: "who was told", introduction: "<p>Ombra has kept the dam since 1962. She told Peter Quill about it.</p>"),
    Page(what: "her husband", introduction: "<p>Her husband, Peter Quill, opens the door of the house by the dam.</p>"),
    Page(
      what: "a supervisor",
      introduction: "<p>Ombra drew the dam. In 1994 his supervisor Peter Quill came to see it.</p>"),
    Page(
      what: "who took the picture",
      introduction:
        "<figure><img src='a.jpg'><figcaption>The dam. Photograph: Peter Quill</figcaption></figure><p>We met.</p>"),
    Page(
      what: "who wrote the words", introduction: "<p>Words: Peter Quill / Pictures: Maria Dorn</p><p>We met in May.</p>"
    ),
    Page(what: "a signature", introduction: "<p>Peter Quill, 9 January 2024</p><p>We met her in the mill.</p>"),
    Page(what: "to whom it was told", introduction: "<p>We met by the dam. As told to Peter Quill.</p>"),
    Page(
      what: "who gave the dam its name", introduction: "<p>The dam was named after Peter Quill. We met its keeper.</p>"),
    Page(
      what: "who puts the questions", introduction: "<p>Peter Quill asks the questions, and the keeper answers.</p>"),
    Page(what: "either of two", introduction: "<p>Peter Quill in conversation with Maria Dorn on the dam.</p>"),
    Page(what: "the dead", introduction: "<p>A talk about the late engineer Peter Quill, whom the dam has killed.</p>"),
    Page(
      what: "two come into question",
      introduction:
        "<p>Maria Dorn is a judge. She sent Peter Quill to prison. Quill has not forgiven her, and Quill is free.</p>"),
  ])
  func standsBesideIt(_ page: Page) throws {
    #expect(try interviewee(page) == "Interviewee")
  }

  /// Questions that the author answers himself: nobody is presented, addressed, or says "I".
  @Test(arguments: [
    """
    <article><h1>How to mend a sluice</h1><p>A sluice leaks when its boards are dry. Carpenter Maria Dorn has mended ninety.</p>\
    <h2>What do you need?</h2><p>A saw, two boards and a bucket of tar. You can buy tar in any harbour.</p>\
    <h2>Should the water be let out?</h2><p>Yes. Open the upper gate first and wait until you see the ground.</p>\
    <h2>How do you set the boards?</h2><p>Press them down with your foot, and then let the water swell them.</p>\
    <h2>When should you call a carpenter?</h2><p>If the frame is broken, it is too late for boards.</p></article>
    """,
    """
    <article><h1>What is the dam treaty?</h1><p>A treaty has come back to haunt Peter Quill, who owns nine mills.</p>\
    <h2>What is the treaty?</h2><p>It is a paper of 1978. It divides the water among four towns.</p>\
    <h2>Who is Peter Quill?</h2><p>Quill, 61, owns nine mills. He stood for the council in 2013.</p>\
    <h2>What does the council say?</h2><p>The mayor called the case “regrettable” and left the room.</p>\
    <h2>What do the mills think?</h2><p>They say that the water does not care, as it has moved on.</p></article>
    """,
    """
    <article><h1>Review: The Dry Sluice by Maria Dorn</h1><p>The third novel of Maria Dorn follows a family of millers.</p>\
    <h2>What's it about?</h2><p>Two sisters inherit a mill. I won't say who of them gets it.</p>\
    <h2>Is it any good?</h2><p>Very. The flood is the best thing that I've read this year.</p>\
    <h2>Any faults?</h2><p>It is long, and I found the letters hard to believe.</p>\
    <h2>Who will like it?</h2><p>Whoever has ever stood in a cold river.</p></article>
    """,
  ])
  func theAuthorAnswersHimself(page: String) throws {
    let result = Transcriber.transcribe(try Reader.read(bytes: Array(page.utf8), name: "page.html"))
    #expect(result.speakers.isEmpty)
  }
}
