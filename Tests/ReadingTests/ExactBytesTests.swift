import Reading
import SourceText
import Testing

@Suite struct ExactBytesTests {
  /// Every linear piece equals its bytes, every other piece has some.
  private func check(_ document: Document) {
    for block in document.blocks {
      for piece in block.text.pieces where piece.isLinear {
        #expect(
          block.text.utf8[piece.text.range].elementsEqual(
            document.source.bytes[Int(piece.source.start)..<Int(piece.source.end)]))
      }
    }
    #expect(document.exactness.exact == document.exactness.bytes)
  }

  private func text(_ page: String) throws -> String {
    let document = try Reader.read(bytes: Array(page.utf8), name: "page.html")
    check(document)
    return document.blocks.map(\.text.string).joined(separator: "¶")
  }

  @Test(arguments: [
    (
      "<p>Fish &amp chips &notit; &AElig &#x41; &#146; &#0; &#x110000; &CounterClockwiseContourIntegral;",
      "Fish & chips ¬it; Æ A ’ \u{FFFD} \u{FFFD} ∳"
    ),
    ("<p>a<!-- x -->b<![CDATA[c]]>d</p>", "ab d"),
    ("<h1><p>Head <b>line</b></p></h1><p>Text", "Head line¶Text"),
    ("<p>one</br>two", "one\ntwo"),
    ("<div @click=\"a > b\">shown</div><script>var x = '<p>never</p>'</script>", "shown"),
    ("<p>cut off <a href=\"x", "cut off"),
    // What the parser is not given leaves no trace in the text around it.
    ("<p data-a=1>one<script>'</p>'</script>two<!-- three -->four<style>p{}</style> five", "onetwofour five"),
    ("<p onclick='a()' class=x data-b=\"<p>\" id=y>six</p><p hidden=hidden data-c>seven", "six¶seven"),
    ("<script></script>a<script> </script>b<script>c</SCRIPT >d<script>e", "abd"),
    ("<p>5 < 6 & 7 > 6 &", "5 < 6 & 7 > 6 &"),
  ])
  func markupIsReadAsBrowsersReadIt(_ page: String, _ expected: String) throws {
    #expect(try text(page) == expected)
  }

  @Test func referencesHaveTheBytesOfTheirMarkup() throws {
    let document = try Reader.read(bytes: Array("<p>A &eacute; B</p>".utf8), name: "a.html")
    let block = try #require(document.blocks.first)
    #expect(block.text.string == "A é B")
    #expect(block.text.sourceRanges(TextSpan(2, 4)) == [ByteSpan(5, 13)])
  }

  @Test func legacyCharactersHaveTheBytesOfTheFile() throws {
    let page: [UInt8] = Array("<meta charset=shift_jis><p>A ".utf8) + [0x90, 0x85] + Array(" B</p>".utf8)
    let document = try Reader.read(bytes: page, name: "a.html")
    let block = try #require(document.blocks.first)
    #expect(block.text.string == "A 水 B")
    #expect(block.text.sourceRanges(TextSpan(2, 5)) == [ByteSpan(29, 31)])
  }

  @Test func textOfAScriptIsTiedToTheJSONString() throws {
    let sentence = "The mayor said that the river \\u00fcber all \\\"rose\\\" by two metres in May. "
    let page =
      "<html><head><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\""
      + String(repeating: sentence, count: 6) + "\\nSecond paragraph."
      + "\"}</script></head><body><div>Please wait</div></body></html>"
    let document = try Reader.read(bytes: Array(page.utf8), name: "a.html")
    check(document)
    let article = document.blocks.filter { $0.judgement == .article }.map(\.text.string)
    #expect(article.last == "Second paragraph.")
    #expect(article.dropLast().last?.hasPrefix("The mayor said that the river über all \"rose\" by two") == true)
  }

  /// Documents thrown together from the pieces that break parsers; the same seed gives the same documents.
  @Test func randomMarkupLosesNoByte() throws {
    let parts = [
      "<p>", "</p>", "<b>", "</b>", "<div class=x>", "</div>", "&amp;", "&", "&#150;", "&nosuch;", "<", ">", "é", "水",
      "text ",
      " ", "\n", "<br>", "</br>", "<!--c-->", "<!", "<![if]>", "<table>", "<td>", "</table>", "<a href='", "\"", "'",
      "=",
      "<script>", "</script>", "<h2>", "</h2>", "\0", "\u{A0}", "]]>", "<?x?>", "</", "<title>", "<li>", "&#x110000;",
    ]
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var page = "<p>start "
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        page += parts[Int(state >> 33) % parts.count]
      }
      let document = try Reader.read(bytes: Array(page.utf8), name: "page.html")
      for block in document.blocks {
        for piece in block.text.pieces where piece.isLinear {
          // Control bytes are read as spaces.
          let bytes = document.source.bytes[Int(piece.source.start)..<Int(piece.source.end)].map {
            $0 < 0x20 ? 0x20 : $0
          }
          #expect(block.text.utf8[piece.text.range].elementsEqual(bytes), "\(page)")
        }
      }
    }
  }
}
