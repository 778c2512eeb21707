import Reading
import Testing

@Suite struct HostileInputTests {
  private static let paragraph = "<p>The river rose by two metres in May, the mayor said on Friday.</p>"

  @Test(
    arguments: [
      ([], ReadingError.empty), (Array("%PDF-1.7".utf8), .binary("a PDF file")),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], .binary("a PNG image")), (Array(0...255), .binary("a binary file")),
      (Array("WEBVTT\n".utf8), .noText), (Array("<p>\u{1B}$B$3$l\u{1B}(B</p>".utf8), .charset("iso-2022-jp")),
    ] as [([UInt8], ReadingError)])
  func filesWithoutTextAreRefused(_ bytes: [UInt8], _ error: ReadingError) {
    #expect(throws: error) { try Reader.read(bytes: bytes, name: "-") }
  }

  @Test(arguments: ["<html><body></body></html>", "<frameset><frame src=a></frameset>"])
  func pagesWithoutTextAreEmptyWithAWarning(_ page: String) throws {
    let document = try Reader.read(bytes: Array(page.utf8), name: "a.html")
    #expect(document.blocks.isEmpty)
    #expect(document.warnings.count == 1)
  }

  /// Each made the parser or a later stage quadratic or deep once; the text behind it is still read.
  @Test(arguments: [
    "<div>", "<b>", "<h1>", "<font color=red><a href=x>", "<table><tr><td>", "<!--", "<svg><title>", "<a rel=author>",
    "<ul><li>", "&", "<time datetime=x>",
  ])
  func repeatedMarkupDoesNotHideTheText(_ markup: String) throws {
    let page = Self.paragraph + String(repeating: markup, count: 20_000) + "-->" + Self.paragraph
    let document = try Reader.read(bytes: Array(page.utf8), name: "a.html")
    #expect(document.blocks.first?.text.string.hasPrefix("The river rose") == true)
  }

  @Test func malformedCuesAreNamedByTheirLine() throws {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Rivers &amp; lakes\n\n00:xx --> 00:03.000\nlost\n\nno times\n"
    let document = try Reader.read(bytes: Array(text.utf8), name: "a.vtt")
    #expect(document.blocks.map(\.text.string) == ["Rivers & lakes"])
    #expect(document.blocks.first?.cue?.voice == "Ada")
    #expect(document.warnings.map { $0.prefix(7) } == ["line 6:", "line 9:"])
  }
}
