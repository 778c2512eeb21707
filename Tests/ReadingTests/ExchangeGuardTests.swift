import Reading
import Testing

/// Short questions and answers look like links and buttons; in a row of them they are article text.
@Suite struct ExchangeGuardTests {
  private func article(_ page: String) throws -> [String] {
    try Reader.read(bytes: Array(page.utf8), name: "page.html").blocks.filter { $0.judgement == .article }.map(
      \.text.string)
  }

  private let page = """
    <html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Quick questions</h1>
    <p>Ombra Vellaki has kept the lock at Dorrun for thirty years, and she answers fast. We met her on the bridge.</p>
    <div class="question">Which year was the best?</div><div class="answer">1984.</div>
    <div class="question">Have you ever been late?</div><div class="answer">Never.</div>
    <div class="question">Print or screen?</div><div class="answer">Print.</div>
    <div class="question">What is the secret of a good lock?</div>
    <div class="answer">Grease, patience, and a dog that hears the boats before the keeper does.</div>
    <div class="question">What's next?</div><div class="answer">Lunch.</div>
    </article></main><footer><a href="/terms">Terms</a></footer></body></html>
    """

  @Test(arguments: ["1984.", "Never.", "Print.", "What's next?", "Print or screen?", "Lunch."])
  func staysInTheRow(line: String) throws {
    #expect(try article(page).contains(line))
  }

  @Test func linksStayOutside() throws {
    let kept = try article(page)
    #expect(!kept.contains { $0.contains("Terms") || $0.contains("Home") })
  }
}
