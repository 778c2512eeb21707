import ClaimLedger
import Testing

/// Documents of known paragraphs with random markup, references and charset.
@Suite struct RandomDocumentTests {
  private struct Random {
    var state: UInt64
    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(count, 1)
    }
  }

  private static let sentences = [
    "The mayor of Lauben spent 12,000 crowns on a café in May 2019.",
    "Nine roofs were lost in the storm, and nobody paid for them.",
    "The ministry closed the bridge 19 days after the first report.",
    "Exports of fish grew by 7 percent in the year before.",
    "The owner sold the old mill to a bank for 6 million crowns.",
    "Inspectors found 16 faults on the ferry and repaired nine.",
    "A court in Osgar Bay convicted the builder and fined him.",
    "The survey of the harbour counted 1,204 boats & 90 ships.",
  ]

  /// A page of these paragraphs, in random markup that changes no word.
  private static func page(_ paragraphs: [String], _ random: inout Random) -> [UInt8] {
    let isLatin = random.below(2) == 0
    var html =
      "<!DOCTYPE html><html><head><meta charset=\"\(isLatin ? "iso-8859-1" : "utf-8")\"><title>Lauben</title></head><body><article>"
    for paragraph in paragraphs {
      html += ["<p>", "<p class=\"text\">", "<div><p>", "<p>\n  "][random.below(4)]
      for word in paragraph.split(separator: " ") {
        let escaped = word.replacing("&", with: "&amp;")
        switch random.below(12) {
        case 0: html += "<b>\(escaped)</b> "
        case 1: html += "<a href=\"/x\">\(escaped)</a>\n"
        case 2: html += "<!-- note -->\(escaped) "
        case 3: html += escaped.replacing("é", with: "&eacute;") + "&#32;"
        default: html += escaped + " "
        }
      }
      html += "</p>"
    }
    html += "</article></body></html>"
    return isLatin ? html.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(html.utf8)
  }

  @Test(arguments: 0..<40)
  func theParagraphsComeBackAndVerify(seed: Int) throws {
    var random = Random(state: UInt64(seed) &* 977 &+ 5)
    let paragraphs = (0..<(4 + random.below(5))).map { _ in
      Self.sentences[random.below(Self.sentences.count)] + " " + Self.sentences[random.below(Self.sentences.count)]
    }
    let bytes = Self.page(paragraphs, &random)
    let result = try Pipeline.run(bytes: bytes, name: "page.html")
    let read = result.document.blocks.filter { $0.judgement == .article }.map(\.text.string)
    #expect(read == paragraphs)
    #expect(Verifier.verify(result.ledger, article: bytes).failures.isEmpty)
  }

  /// Another paragraph in front changes no identity of the claims behind it.
  @Test(arguments: 0..<20)
  func anUnrelatedParagraphKeepsEveryIdentity(seed: Int) throws {
    var random = Random(state: UInt64(seed) &* 31 &+ 7)
    let paragraphs = Array(Self.sentences.shuffledBy { random.below($0) }.prefix(5))
    var first = random
    let before = try Pipeline.run(bytes: Self.page(paragraphs, &first), name: "page.html").ledger
    let after = try Pipeline.run(
      bytes: Self.page(["The choir of Norrland sang for two hours in the rain last night."] + paragraphs, &random),
      name: "page.html"
    ).ledger
    let ids = Set(after.claims.map(\.id))
    let lost = before.claims.filter { !ids.contains($0.id) }.map(\.quote.exact)
    #expect(lost.isEmpty, "lost: \(lost) of \(before.turns.map(\.text)) in \(after.turns.map(\.text))")
  }
}

extension Array {
  /// In an order that `below` draws.
  fileprivate func shuffledBy(_ below: (Int) -> Int) -> [Element] {
    var rest = self
    var out: [Element] = []
    while !rest.isEmpty { out.append(rest.remove(at: below(rest.count))) }
    return out
  }
}

/// Inputs that a fuzzing run found: each once gave a ledger that its own verification refused.
@Suite struct FoundByFuzzingTests {
  @Test(arguments: [
    // A bare "<" and what follows it became two blocks with not a byte between them.
    ("touchingBlocks", "<html><head><title>x</title></head>\n<\"ody>\n<p>The mayor sold the boat in May.</p>"),
    // A reference to a control character beside a space gave two spaces.
    // Text before two doctypes made the second one text.
    ("secondDoctype", "&#9;boat<!DOCTYPE html><!DOCTYPE html>\n<p>The mayor sold the boat in May.</p>"),
    // A tag of a cue that went on in its next line was text to the reader and a tag to the verifier.
    (
      "tagOverTwoLines",
      "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Bell>The mayor sold the boat in May 2019.</bo\nat>\n\n"
        + "00:05.000 --> 00:07.000\n<v Ann Bell>It cost 12 million crowns.</v>\n"
    ),
    ("controlCharacterBesideSpace", "<p>The mayor &#1;sold &#15 the boat &#x2; in May 2019.</p>"),
  ])
  func verifies(name: String, page: String) throws {
    let bytes = Array(page.utf8)
    let result = try Pipeline.run(bytes: bytes, name: "page.html")
    #expect(Verifier.verify(result.ledger, article: bytes).failures.isEmpty)
  }

  /// Found by fuzzing: a declaration within a paragraph was white space to extraction and nothing to the verifier.
  @Test(arguments: [
    "Could the 40 boats be<!D>saved in May 2011?", "What does it cost?<<!D>Could it sink 40 boats?",
    "The 40 boats<!--x--> sank<!-- y -->ed in May.", "The 40 boats<!-->sank in May.", "The 40 boats<!--->sank in May.",
    "The 40 boats<?x>sank in May.",
  ])
  func declarationsWithinAParagraphVerify(paragraph: String) throws {
    let page = Array("<html><body><article><p>\(paragraph) The town sold 40 boats.</p></article></body></html>".utf8)
    let ledger = try Pipeline.run(bytes: page, name: "page.html").ledger
    #expect(Verifier.verify(ledger, article: page).failures == [])
  }
}
