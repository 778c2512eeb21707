import Reading
import Testing

@Suite struct FormatTests {
  @Test(arguments: [
    ("talk.txt", "One paragraph.\n\nAnother one.", Document.Format.plainText, ["One paragraph.", "Another one."]),
    ("talk.md", "# Head\n\n**Ann:** Hello *you*.", .markdown, ["Head", "Ann: Hello you."]),
    ("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello", .webVTT, ["Hello"]),
    (
      "voices.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v\nAnn>Hello <i\n>you</i\n> and 1 < 2\n2 > 1", .webVTT,
      ["Hello you and 1 < 2 2 > 1"]
    ),
    ("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello there\n", .subRip, ["Hello there"]),
    ("talk", "<html><p>In markup.</p></html>", .html, ["In markup."]),
    ("talk.txt", "<!doctype html><p>Content decides.</p>", .html, ["Content decides."]),
  ])
  func formatsAreToldApart(name: String, text: String, format: Document.Format, blocks: [String]) throws {
    let document = try Reader.read(bytes: Array(text.utf8), name: name)
    #expect(document.format == format)
    #expect(document.blocks.map(\.text.string) == blocks)
  }

  @Test func wrappedLinesAreOneParagraph() throws {
    let text =
      "The harbour of Dorrun lies at the end of a long and narrow\nbay, and in winter the ice closes it for weeks on end so\nthat nobody comes.\n"
    let document = try Reader.read(bytes: Array(text.utf8), name: "wrapped.txt")
    #expect(document.blocks.count == 1)
    #expect(document.blocks[0].text.string.contains("narrow bay"))
  }

  @Test func malformedCuesAreSkippedWithTheirLine() throws {
    let text =
      "WEBVTT\n\n00:01.000 --> 00:02.000\nFine\n\n00:xx --> 00:03.000\nBroken\n\n00:04.000 --> 00:05.000\nFine again\n"
    let document = try Reader.read(bytes: Array(text.utf8), name: "talk.vtt")
    #expect(document.blocks.map(\.text.string) == ["Fine", "Fine again"])
    #expect(document.warnings == ["line 6: a cue with a malformed time was skipped"])
  }
}

@Suite struct BlockTests {
  private func blocks(_ page: String) throws -> [Block] {
    try Reader.read(bytes: Array("<!doctype html><body>\(page)".utf8), name: "page.html").blocks
  }

  @Test func kindsFollowTheMarkup() throws {
    let kinds = try blocks(
      "<h2>Head</h2><p>Para</p><ul><li>Item</li></ul><dl><dt>Term</dt><dd>Text</dd></dl><blockquote><p>Quoted</p></blockquote>"
    ).map(\.kind)
    #expect(kinds == [.heading(2), .paragraph, .listItem, .term, .description, .quotation])
  }

  @Test func breaksAreLinesAndTwoOfThemParagraphs() throws {
    #expect(try blocks("<p>one<br>two<br><br>three</p>").map(\.text.string) == ["one\ntwo", "three"])
  }

  @Test func stylesStayOnTheirWords() throws {
    let block = try #require(
      try blocks("<p><b>Why?</b> Because <span style='font-weight: 700'>it</span> is.</p>").first)
    let bold = block.runs.filter { $0.style.contains(.bold) }.map { block.text.string($0.span) }
    #expect(bold == ["Why?", "it"])
  }

  @Test func whatNobodySeesIsLeftOutOfTheArticle() throws {
    let all = try blocks(
      "<p>seen</p><p hidden>not</p><p style='display: none'>nor</p><script>var x</script><style>p{}</style>")
    #expect(all.map(\.text.string) == ["seen", "not", "nor"])
    #expect(all.filter { $0.judgement == .article }.map(\.text.string) == ["seen"])
    #expect(all.last?.judgement == .omitted("hidden"))
  }

  @Test func aPageThatAScriptUncoversIsRead() throws {
    let page =
      "<div hidden id=\"S:0\"><p>" + String(repeating: "The whole article stands in a hidden element. ", count: 30)
      + "</p></div>"
    #expect(try blocks(page).count == 1)
  }
}
