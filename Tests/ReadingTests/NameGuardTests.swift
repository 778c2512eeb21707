import Reading
import Testing

/// Names above words and labels before them look like tags at the edges of a dialogue; they are article text.
@Suite struct NameGuardTests {
  private func article(_ page: String) throws -> [String] {
    try Reader.read(bytes: Array(page.utf8), name: "page.html").blocks.filter { $0.judgement == .article }.map(
      \.text.string)
  }

  /// Turns of two who take turns, each made by `turn` of a name and words.
  private func page(_ turn: (String, String) -> String) -> String {
    let words = [
      "How did you begin?", "I began in my mother's shed in 1994, with two planks and a borrowed saw.",
      "Who helped you?", "My uncle lent me 400 crowns and never once asked for them back.", "What went wrong?",
      "We lost the lease in 2001 and I mended boats in a car park for a winter.", "Do you sleep?", "Rarely.",
      "Is it worth it?", "Yes.",
    ]
    let turns = words.enumerated().map { turn($0 % 2 == 0 ? "Dora Vinn" : "Teula Fallo", $1) }.joined(separator: "\n")
    return """
      <html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main>
      <article class="post category-interviews"><h1>Two planks</h1>
      <p>Teula Fallo mends boats on the island of Orm. She spoke to Dora Vinn in her shed.</p>
      \(turns)<footer><span class="tags">Tagged <a href="/t/1">boats</a>, <a href="/t/2">people</a></span></footer>
      </article></main><footer><a href="/terms">Terms</a></footer></body></html>
      """
  }

  @Test func namesAboveWords() throws {
    let kept = try article(page { "<div class=\"r\"><div class=\"s\">\($0)</div><div class=\"b\">\($1)</div></div>" })
    #expect(kept.count { $0 == "Dora Vinn" } == 5)
    #expect(kept.suffix(4) == ["Dora Vinn", "Is it worth it?", "Teula Fallo", "Yes."])
  }

  @Test func labelsBeforeWords() throws {
    let kept = try article(page { "<p><b>\($0):</b> \($1)</p>" })
    #expect(kept.suffix(2) == ["Dora Vinn: Is it worth it?", "Teula Fallo: Yes."])
  }
}
