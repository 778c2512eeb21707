import Reading
import SourceText
import Testing
import Transcripts

/// A headline, a head or a standfirst that begins with a name and a colon says nothing in anybody's voice.
@Suite struct HeadLabelTests {
  /// A page around an interview of two who are named by surnames.
  private static func page(title: String, standfirst: String = "", head: String = "") -> String {
    """
    <html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>\(standfirst)
    <p>Teula Fallo mends boats on the island of Orm. She spoke to Dora Vinn in her shed.</p>
    <p><b>Vinn:</b> How did you begin?</p>
    <p><b>Fallo:</b> I began in my mother's shed in 1994, with two planks and a borrowed saw.</p>
    <p><b>Vinn:</b> Who helped you?</p>
    <p><b>Fallo:</b> My uncle lent me 400 crowns and never once asked for them back.</p>\(head)
    <p><b>Vinn:</b> What went wrong?</p>
    <p><b>Fallo:</b> We lost the lease in 2001 and I mended boats in a car park for a winter.</p>
    </article></body></html>
    """
  }

  @Test(arguments: [
    page(title: "Teula Fallo: two planks and a saw"),
    page(title: "Fallo: “I slept in a car park”"),
    page(title: "Two planks", standfirst: "<p><em>Teula Fallo: a life in two planks</em></p>"),
    page(title: "Two planks", standfirst: "<p>Teula Fallo: A Life in Two Planks</p>"),
    page(title: "Two planks", head: "<h2>Fallo: the later years</h2>"),
  ])
  func saysNothing(_ page: String) throws {
    let turns = try Talk.turns(page, "talk.html").filter { !$0.hasPrefix("-") }
    #expect(
      turns == [
        "Dora Vinn: How did", "Teula Fallo: I began", "Dora Vinn: Who helped", "Teula Fallo: My uncle",
        "Dora Vinn: What went", "Teula Fallo: We lost",
      ])
  }

  @Test func labelsMayBeHeadings() throws {
    let turns = try Talk.turns(
      """
      <html><body><article><h1>Teula Fallo: two planks and a saw</h1>
      <p>Teula Fallo mends boats on the island of Orm. She spoke to Dora Vinn in her shed.</p>
      <h3>Vinn: How did you begin?</h3>
      <p>Fallo: I began in my mother's shed in 1994, with two planks and a borrowed saw.</p>
      <h3>Vinn: Who helped you?</h3>
      <p>Fallo: My uncle lent me 400 crowns and never once asked for them back.</p>
      <h3>Vinn: What went wrong?</h3>
      <p>Fallo: We lost the lease in 2001 and I mended boats in a car park for a winter.</p>
      </article></body></html>
      """, "talk.html"
    ).filter { !$0.hasPrefix("-") }
    #expect(turns.first == "Dora Vinn: How did" && turns.count == 6)
  }
}
