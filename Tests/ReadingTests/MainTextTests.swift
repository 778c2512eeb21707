import Foundation
import Reading
import Testing

@Suite struct MainTextTests {
  /// An invented page with everything that stands around an article.
  private static let page = """
    <!doctype html><html><head><title>Ice on the ferry - Dorrun Post</title></head><body>
    <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li><li><a href="/s">Sport</a></li></ul></nav>
    <main><article class="post"><h1>Ice on the ferry</h1>
    <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
    <div class="entry-content">
    <p>The ferry to Marrow Island did not sail on Tuesday, because ice had closed the harbour for the third time this winter.</p>
    <h2>What does the captain say?</h2>
    <p>Captain Odda Lien said that she had waited for two hours, and that the ice was thicker than a hand is wide.</p>
    <dl><dt>When will it sail again?</dt><dd>Not before Friday, she said, unless the wind turns to the south and breaks the ice.</dd></dl>
    <blockquote><p>We are used to it, and we have bread for a week, said the baker of the island, who was born there.</p></blockquote>
    <p>The council wants to buy a ship that breaks ice. It would cost four million crowns, and the decision comes in May.</p>
    </div></article></main>
    <aside class="related"><h3>Read more</h3><ul><li><a href="/a">Storm takes a roof in Hallvik</a></li>
    <li><a href="/b">The old lighthouse is for sale</a></li></ul></aside>
    <div id="comments"><h3>2 comments</h3><div class="comment"><p>Nice one.</p><a href="#">Reply</a></div>
    <div class="comment"><p>Same every year.</p><a href="#">Reply</a></div></div>
    <footer><p>© 2031 Dorrun Post. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>
    </body></html>
    """

  private func document() throws -> Document {
    try Reader.read(bytes: Array(Self.page.utf8), name: "ice.html")
  }

  @Test func theModelBelongsToTheFeatures() throws {
    #expect(try !document().warnings.contains(MainText.staleModel))
  }

  @Test(arguments: [
    "The ferry to Marrow Island", "Captain Odda Lien said", "When will it sail again?", "Not before Friday",
    "We are used to it", "The council wants", "What does the captain say?",
  ])
  func theArticleIsIn(words: String) throws {
    let text = String(decoding: MainText.text(of: try document()), as: UTF8.self)
    #expect(text.contains(words))
  }

  @Test(arguments: ["Weather", "Tweet", "Storm takes a roof", "Same every year", "All rights reserved"])
  func theFurnitureIsOutWithAReason(words: String) throws {
    let block = try #require(try document().blocks.first { $0.text.string.contains(words) })
    guard case .omitted(let reason) = block.judgement else {
      Issue.record("\(words) was taken for article text")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func paragraphsArePartedByABlankLine() throws {
    let document = try Reader.read(bytes: Array("One.\n\nTwo.".utf8), name: "a.txt")
    #expect(MainText.text(of: document) == Array("One.\n\nTwo.\n".utf8))
  }

  @Test func anEnsembleIsReadBackAsItWasWritten() {
    // One tree of depth 1 over two features: the second above 7 gives 1, otherwise -1 (in 1/1024).
    let ensemble = TreeEnsemble(hexadecimal: "0201 0100 0000 01 07 00fc 0004")
    #expect(ensemble.scores([0, 7, 0, 8]) == [-1, 1])
    #expect(ensemble.text == "02010100000001070 0fc0004".replacing(" ", with: ""))
  }

  /// Paragraphs of an invented article, and the same once more as one text for programs.
  private static let sentences = (1...9).map {
    "In week \($0) the divers lifted crate number \($0 * 7), and the museum in Hallvik counted \($0 * 31) coins in it."
  }

  @Test func aSecondCopyOfTheArticleIsLeftOut() throws {
    let page =
      "<article><h1>Coins in the harbour</h1>" + Self.sentences.map { "<p>\($0)</p>" }.joined() + "</article>"
      + "<div itemprop=articleBody>\(Self.sentences.joined(separator: " "))</div>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "coins.html")
    let text = String(decoding: MainText.text(of: document), as: UTF8.self)
    #expect(text.components(separatedBy: "crate number 63").count == 2)
    #expect(document.blocks.last?.judgement == .omitted("repeated"))
  }

  @Test func paragraphsThatAreAlikeStay() throws {
    let paragraph = Self.sentences.joined(separator: " ")
    let page = "<article><h1>Coins</h1>" + String(repeating: "<p>\(paragraph)</p>", count: 3) + "</article>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "coins.html")
    #expect(!document.blocks.contains { $0.judgement == .omitted("repeated") })
  }

  @Test(arguments: [
    ("Odda Lien on the bridge of the Marrow", Block.Judgement.omitted("caption")),
    ("http://ferry.example/marrow", .omitted("boilerplate")),
  ])
  func aBareCaptionOrAddressIsNoText(_ words: String, _ judgement: Block.Judgement) throws {
    let line = judgement == .omitted("caption") ? "<p class='wp-caption-text'>\(words)</p>" : "<p>\(words)</p>"
    let page = "<article><h1>Ice</h1>" + Self.sentences.map { "<p>\($0)</p>" }.joined(separator: line) + "</article>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "ice.html")
    #expect(document.blocks.contains { $0.text.string == words && $0.judgement == judgement })
    #expect(!document.blocks.contains { $0.text.string == words && $0.judgement == .article })
  }
}
