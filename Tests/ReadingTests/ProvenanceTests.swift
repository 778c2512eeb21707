import Reading
import SourceText
import Testing

/// Every character of a block must stand at its bytes: linear pieces byte for byte.
private func mismatches(_ document: Document) -> Int {
  var wrong = 0
  for block in document.blocks {
    for piece in block.text.pieces where piece.isLinear {
      let source = document.source.bytes[Int(piece.source.start)..<Int(piece.source.end)]
      if !source.elementsEqual(block.text.utf8[piece.text.range]) { wrong += 1 }
    }
  }
  return wrong
}

@Suite struct ProvenanceTests {
  @Test(arguments: [
    "<p>Plain words.</p>",
    "<p>Bread &amp; butter&hellip; 5 &lt; 6, AT&T, &unknown; and &#8220;quotes&#8221;</p>",
    "<p>Soft <b>bold <i>both</b> odd</i> words</p><p>second",
    "<div>a<br>b</br>c<br/>d</div>",
    "<p>one<!-- hidden -->two<![if !IE]>three<![endif]></p>",
    "<p @click=\"go\" [prop]='x' (ev)=y *ngIf=\"a > b\">Angular and Vue</p>",
    "<p>An unterminated tag at the end <a href=\"x",
    "<p>nul \u{0} and control \u{1} bytes</p>",
    "<p>&#x110000;&#0;&#128;</p>",
    "<table><tr><td>cell</td><p>misplaced</p></tr></table>",
    "<p>\u{FEFF}mark and \u{200B}zero width, 日本語 text, Ελληνικά</p>",
    "<script>if (a < b) { x(\"</p>\") }</script><p>after a script</p>",
    "<plaintext><p>everything after is text",
    "<p>truncated \u{E9}",
  ])
  func everyCharacterHasItsBytes(page: String) throws {
    let document = try Reader.read(bytes: Array("<!doctype html><body>\(page)".utf8), name: "page.html")
    #expect(mismatches(document) == 0)
    #expect(document.exactness.exact == document.exactness.bytes)
  }

  @Test func longTextsCrossTheParsersBuffers() throws {
    let sentence = "Über die Brücke – “quoted” words go on & on. "
    let page = "<p>" + String(repeating: sentence, count: 400) + "</p>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "long.html")
    #expect(mismatches(document) == 0)
    #expect(document.blocks.first?.text.string == String(String(repeating: sentence, count: 400).dropLast()))
  }

  /// Documents of random markup around known words: the words come out in order, each at its bytes.
  @Test func randomMarkupKeepsWordsInOrder() throws {
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "<b>", "</b>", "<i class=x>", "</i>", "<p>", "</p>", "<div>", "</div>", "<br>", "&amp;", "<!-- c -->", "<span>",
      "</span>", "<li>", "\n", "&nbsp;",
      "<td>", "</h2>", "<h2>", "&eacute;", "<a href='#'>", "</a>",
    ]
    for _ in 0..<300 {
      var page = "<!doctype html><body>"
      var words: [String] = []
      for number in 0..<30 {
        if random(2) == 0 {
          words.append("word\(number)")
          page += " word\(number) "
        } else {
          page += pieces[random(pieces.count)]
        }
      }
      let document = try Reader.read(bytes: Array(page.utf8), name: "random.html")
      #expect(mismatches(document) == 0)
      let found = document.blocks.flatMap { $0.text.string.split { !$0.isLetter && !$0.isNumber } }.filter {
        $0.hasPrefix("word")
      }
      #expect(found.map(String.init) == words, "\(page)")
    }
  }
}

@Suite struct BadInputTests {
  @Test(arguments: [
    ([], ReadingError.empty),
    (Array("%PDF-1.7".utf8), .binary("a PDF file")),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .binary("a PNG image")),
    ([0xFF, 0xD8, 0xFF, 0xE0], .binary("a JPEG image")),
    ((0..<200).map { UInt8($0 % 7) }, .binary("a binary file")),
    (Array("   \n\n ".utf8), .noText),
  ])
  func isRefused(bytes: [UInt8], error: ReadingError) {
    #expect(throws: error) { try Reader.read(bytes: bytes, name: "input") }
  }

  @Test func aPageWithoutTextIsAnEmptyDocumentWithAWarning() throws {
    let document = try Reader.read(
      bytes: Array("<html><frameset><frame src=a></frameset></html>".utf8), name: "frames.html")
    #expect(!document.blocks.contains { $0.judgement == .article })
    #expect(document.warnings.count == 1)
  }

  @Test func aHundredThousandNestedTags() throws {
    let page =
      String(repeating: "<div>", count: 100_000) + "<p>The text at the bottom is still found, with its bytes.</p>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "deep.html")
    #expect(document.blocks.map(\.text.string) == ["The text at the bottom is still found, with its bytes."])
  }

  @Test func strayEndTagsUnderOpenElements() throws {
    let page =
      String(repeating: "<b>", count: 20_000) + "words" + String(repeating: "</i>", count: 20_000) + " and more"
    let document = try Reader.read(bytes: Array(page.utf8), name: "stray.html")
    #expect(document.blocks.map(\.text.string).joined(separator: " ").contains("words"))
  }

  @Test func thousandsOfAttributes() throws {
    let page = "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">words</p>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "attributes.html")
    #expect(document.blocks.first?.text.string == "words")
  }

  @Test func invalidUTF8IsReadAsALegacyCharset() throws {
    let document = try Reader.read(
      bytes: [0x63, 0x61, 0x66, 0xE9, 0x20, 0x69, 0x73, 0x20, 0x6F, 0x70, 0x65, 0x6E, 0x2E], name: "note.txt")
    #expect(document.source.charset == "windows-1252")
    #expect(document.blocks.first?.text.string == "café is open.")
    #expect(document.blocks.first?.text.sourceRanges == [ByteSpan(0, 13)])
  }
}
