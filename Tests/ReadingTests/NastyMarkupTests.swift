import Reading
import SourceText
import Testing

/// Markup as no author means it: every construct of a list within every container of another, more than 300 pages. Nothing may
/// crash, each visible word stands exactly once in a block, and its bytes in the file are those of the word.
@Suite struct NastyMarkupTests {
  /// `@` stands for a visible word.
  static let constructs = [
    "<b><i>@</b>@</i>", "<p>@<p>@", "<b><p>@</b>@</p>", "<a href=x>@<a href=y>@</a>", "<table>@<tr><td>@</table>",
    "<table><b>@<tr><td>@</b></table>", "<ul><li>@<li>@<ul><li>@</ul>", "<div>@</span></p></b>@</div>",
    "<!-- @hidden --><p>@", "<p>@<!-- @hidden -- ><!-- @hidden --><p>@", "<p title=\">\">@</p>", "<p title='<b>'>@</p>",
    "<p a=1 a=2 a=3>@</p>", "<P CLASS=X>@</P>", "<p/>@</p/>", "<br/>@<br>@</br>@", "<p>@ &amp &lt@</p>",
    "<p>&#x41;&#65;&#0;@</p>",
    "<p>&nosuch;@&</p>", "<p>@&#xFFFFFF;@</p>", "<font><center>@</font>@</center>", "<dl><dt>@<dd>@<dt>@</dl>",
    "<select><option>hidden</select><p>@", "<script>var a = '<p>hidden</p>';</script><p>@",
    "<style>p{content:'hidden'}</style>@",
    "<h1>@<h2>@</h1>@</h2>", "<nobr>@<nobr>@</nobr>", "<p>@<![CDATA[ x ]]>@</p>", "<?php echo 1 ?><p>@",
    "<p\n\n\nclass=x\n>@</p\n>",
    "<custom-tag>@</custom-tag>", "<svg><title>hidden</title></svg><p>@",
  ]
  static let containers = [
    "%", "<html><body>%</body></html>", "<div><div><div>%", "<table><tr><td>%</table>", "<ul><li>%</ul>", "<b>%</b>",
    "<!DOCTYPE html><article>%</article>", "<blockquote>%", "<section><p>%</section>", "<body><form>%</form>",
  ]

  static let pages: [String] = containers.flatMap { container in
    constructs.map { construct in
      container.split(separator: "%", omittingEmptySubsequences: false).joined(separator: construct)
    }
  }

  @Test func moreThanThreeHundredPages() throws {
    #expect(Self.pages.count >= 300)
    for page in Self.pages {
      // Each visible place gets a word of its own; hidden ones keep their mark out of the text.
      var text = ""
      var words: [String] = []
      var rest = page.replacingHidden()[...]
      while let at = rest.firstIndex(of: "@") {
        let word = "zeta\(words.count)word"
        text += rest[..<at] + " \(word) "
        words.append(word)
        rest = rest[rest.index(after: at)...]
      }
      text += rest
      let bytes = Array(text.utf8)
      let document = try Reader.read(bytes: bytes, name: "page.html")
      for word in words {
        let pattern = Array(word.utf8)
        var found = 0
        for block in document.blocks {
          for start in places(of: pattern, in: block.text.utf8) {
            found += 1
            let source = block.text.sourceRanges(TextSpan(start, start + pattern.count))
            #expect(source.count == 1)
            if let span = source.first {
              #expect(Array(bytes[Int(span.start)..<Int(span.end)]) == pattern, "\(page)")
            }
          }
        }
        #expect(found == 1, "\(word) stands \(found) times: \(page)")
      }
    }
  }

  /// Unclosed and endless constructs, NUL bytes, huge attributes and deep nesting come to an end.
  @Test(arguments: [
    "<!-- never closed <p>word", "<script>never closed <p>word", "<plaintext><p>word", "<p title=\"never closed>word",
    "<textarea>word", "<title>word", "<p>wo\0rd\0</p>", "\u{FEFF}\u{FEFF}<p>word", "<", "</", "<!", "<?", "&", "&#",
    "&#x",
    "<p " + String(repeating: "a=b ", count: 50_000) + ">word</p>",
    "<p title=\"" + String(repeating: "x", count: 1_000_000) + "\">word</p>",
    String(repeating: "<div>", count: 50_000) + "word", String(repeating: "<b><i>", count: 20_000) + "word",
    String(repeating: "</p>", count: 50_000), String(repeating: "<table><tr><td>", count: 5_000) + "word",
  ])
  func endlessConstructs(page: String) {
    _ = try? Reader.read(bytes: Array(page.utf8), name: "page.html")
  }

  private func places(of pattern: [UInt8], in text: [UInt8]) -> [Int] {
    guard text.count >= pattern.count else { return [] }
    return (0...(text.count - pattern.count)).filter { text[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}

extension String {
  /// Marks of hidden text are no marks.
  fileprivate func replacingHidden() -> String {
    var out = ""
    var rest = self[...]
    while let at = rest.firstIndex(of: "@") {
      out += rest[..<at]
      let after = rest[rest.index(after: at)...]
      if after.hasPrefix("hidden") { out += "" } else { out += "@" }
      rest = after
    }
    return out + rest
  }
}
