import Reading
import SourceText
import Testing
import Transcripts

/// What stands within an answer on the page and is not said by the one who answers.
@Suite struct InterruptionTests {
  struct Interruption: Sendable, CustomTestStringConvertible {
    var what: String
    var markup: String
    /// Whether the page says it in a turn of narration; otherwise it is left out.
    var isNarration = false
    var testDescription: String { what }
  }

  /// An interview of three answers.
  /// - Parameters:
  ///   - within: what stands behind the second answer.
  ///   - behind: what stands behind the last.
  private func talk(within: String = "", behind: String = "") throws -> Transcript {
    let page = """
      <html><body><article><h1>Two planks</h1>
      <p>Teula Fallo mends boats on the island of Orm. She spoke to Dora Vinn in her shed.</p>
      <p><b>Vinn:</b> How did you begin?</p>
      <p><b>Fallo:</b> I began in my mother's shed in 1994, with two planks and a borrowed saw.</p>
      <p><b>Vinn:</b> What went wrong?</p>
      <p><b>Fallo:</b> We lost the lease in 2001 and I mended boats in a car park for a winter.</p>
      \(within)
      <p><b>Vinn:</b> What comes next?</p>
      <p><b>Fallo:</b> I will build a second shed, and then I will sleep for a week.</p>
      \(behind)
      </article></body></html>
      """
    return Transcriber.transcribe(try Reader.read(bytes: Array(page.utf8), name: "talk.html"))
  }

  @Test(arguments: [
    Interruption(
      what: "an appeal to subscribe", markup: "<p>Sign up and we will write to you on Fridays. No spam.</p>"),
    Interruption(
      what: "an appeal for money", markup: "<p>If you like this, please consider supporting our journalism.</p>"),
    Interruption(
      what: "a sponsor", markup: "<p>This episode is brought to you by Orm Ropes. Use the code BOAT.</p>"),
    Interruption(
      what: "a sentence printed again",
      markup: "<blockquote class=\"pull\"><p>“We lost the lease in 2001”</p></blockquote>"),
    Interruption(
      what: "an editor's note", markup: "<p><em>[Editor’s note: The landlord denies this.]</em></p>", isNarration: true),
    Interruption(
      what: "the photographer", markup: "<p>Teula Fallo in her shed. Photo by Sam Kast/Larder</p>", isNarration: true),
    Interruption(
      what: "a scene about the one who speaks", markup: "<p>At this point the kettle rang and Fallo went to see.</p>",
      isNarration: true),
    Interruption(
      what: "a scene that the writer sees, too", markup: "<p>Fallo gets up, and for a minute none of us speaks.</p>",
      isNarration: true),
    Interruption(
      what: "a scene in italics", markup: "<p><i>The kettle rings, and the dog leaves the shed.</i></p>",
      isNarration: true),
    Interruption(
      what: "a gesture", markup: "<p>She shrugs and pours a second cup of tea.</p>", isNarration: true),
    Interruption(
      what: "a scene in brackets", markup: "<p>(She goes to see about the kettle.)</p>", isNarration: true),
  ])
  func stands(_ interruption: Interruption) throws {
    let result = try talk(within: interruption.markup + "<p>It was cold, and I learned to mend gloves as well.</p>")
    let answers = result.turns.filter { $0.kind == .answer }.map(\.text.string)
    #expect(
      answers == [
        "I began in my mother's shed in 1994, with two planks and a borrowed saw.",
        "We lost the lease in 2001 and I mended boats in a car park for a winter.\n\n"
          + "It was cold, and I learned to mend gloves as well.",
        "I will build a second shed, and then I will sleep for a week.",
      ])
    #expect(result.turns.dropFirst().contains { $0.kind == .narration } == interruption.isNarration)
  }

  @Test(arguments: [
    "<p><em>Teula Fallo’s book “The Ninth Boat” is published by Garn & Low. She reads on Friday.</em></p>",
    "<p>Fallo, who is taller than her shed, won the regatta twice.</p><p>The council said that it would vote in May.</p>",
    "<p><b>Correction:</b> An earlier version gave the wrong year.</p><p><b>Photography:</b> Sam Kast</p>",
    "<p>This interview was translated from Ormish by Ada Ezen.</p>",
    "<p>Follow us on the usual channels.</p>",
  ])
  func closes(_ markup: String) throws {
    let result = try talk(behind: markup)
    #expect(
      result.turns.last { $0.kind == .answer }?.text.string
        == "I will build a second shed, and then I will sleep for a week.")
    #expect(result.speakers.map(\.name) == ["Dora Vinn", "Teula Fallo"])
  }

  @Test(arguments: [
    (
      "<p><strong>How did you begin?</strong></p><p>— salt_fish77</p>",
      "<p><strong>Who helped you?</strong></p><p>— Coll</p>"
    ),
    (
      "<p><strong>How did you begin?</strong> <em>Jim, Orm</em></p>",
      "<p><strong>Who helped you?</strong> <em>Coll, Lauben</em></p>"
    ),
  ])
  func readersSignTheirQuestions(first: String, second: String) throws {
    let turns = try Talk.turns(
      """
      <html><body><article><h1>Two planks</h1><p>Teula Fallo took your questions.</p>
      \(first)<p>I began in my mother's shed in 1994, with two planks and a borrowed saw.</p>
      \(second)<p>My uncle lent me 400 crowns and never once asked for them back.</p>
      \(first)<p>We lost the lease in 2001 and I mended boats in a car park for a winter.</p>
      \(second)<p>I will build a second shed, and then I will sleep for a week.</p>
      </article></body></html>
      """, "talk.html"
    ).filter { !$0.hasPrefix("-") && !$0.hasPrefix("Interviewer") }
    #expect(
      turns.map { $0.split(separator: ":").last.map(String.init) } == [" I began", " My uncle", " We lost", " I will"])
  }
}
