import ClaimLedger
import Testing

@Suite struct VerifierTests {
  @Test func theLedgerOfAPageHolds() {
    let interview = InventedInterview()
    let report = Verifier.verify(interview.ledger, article: interview.file)
    #expect(report.failures == [])
    #expect(report.turns == 5)
    #expect(report.claims == interview.ledger.claims.count)
  }

  /// The words themselves are compared: even when the ledger's hash is forged, a change of what they say shows.
  @Test func aThousandFlippedBytesAreEachFoundAndTheClaimNamed() {
    let interview = InventedInterview()
    let ledger = interview.ledger
    var numbers = Numbers(state: 7)
    var proven = 0
    for _ in 0..<1000 {
      let claim = ledger.claims.randomElement(using: &numbers)!
      let range = claim.bytes.randomElement(using: &numbers)!
      let at = Int.random(in: Int(range.start)..<Int(range.end), using: &numbers)
      var file = interview.file
      file[at] ^= UInt8.random(in: 1...255, using: &numbers)
      let report = Verifier.verify(ledger, article: file)
      #expect(report.failures.contains { $0.subject == "source" })
      #expect(report.failures.contains { $0.subject == claim.id }, "byte \(at) of \(claim.quote.exact)")
      #expect(report.failures.contains { $0.subject == claim.turn })

      var forged = ledger
      forged.source.sha256 = Hashing.sha256(file)
      if Verifier.verify(forged, article: file).failures.contains(where: { $0.subject == claim.id }) { proven += 1 }
    }
    // What is left is white space for other white space and references written otherwise, which read the same.
    #expect(proven >= 970)
  }

  @Test func everyEditOfAQuoteIsFound() {
    let interview = InventedInterview()
    let ledger = interview.ledger
    var numbers = Numbers(state: 11)
    for _ in 0..<1000 {
      let index = ledger.claims.indices.randomElement(using: &numbers)!
      var scalars = Array(ledger.claims[index].quote.exact.unicodeScalars)
      let at = Int.random(in: 0..<scalars.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: scalars.remove(at: at)
      case 1: scalars.insert(" ", at: at)
      default: scalars[at] = scalars[at] == "x" ? "y" : "x"
      }
      var edited = ledger
      edited.claims[index].quote.exact = String(String.UnicodeScalarView(scalars))
      let report = Verifier.verify(edited, article: interview.file)
      #expect(report.failures.contains { $0.subject == ledger.claims[index].id })
    }
  }

  @Test func otherLiesAreNamed() {
    let interview = InventedInterview()
    func failures(_ change: (inout LedgerDocument) -> Void) -> [String] {
      var ledger = interview.ledger
      change(&ledger)
      return Verifier.verify(ledger, article: interview.file).failures.map(\.subject)
    }
    let id = interview.ledger.claims[1].id
    #expect(failures { $0.claims[1].quote.prefix = "elsewhere" } == [id])
    #expect(failures { $0.claims[1].span.end += 500 } == [id])
    #expect(failures { $0.claims[1].turn = "t99" } == [id])
    #expect(failures { $0.claims[1].speaker = "s9" } == [id])
    #expect(failures { $0.claims[1].bytes = [ByteSpan(0, 999_999)] }.contains(id))
    #expect(failures { $0.turns[1].text += " More." }.contains("t2"))
    #expect(failures { $0.turns[1].bytes = [] }.contains("t2"))
    #expect(failures { $0.source.bytes += 1 } == ["source"])
  }

  /// One range of a file, how it is read, and whether it holds the text.
  @Test(arguments: [
    ("text/html", "a&nbsp;b", "a\u{A0}b", true), ("text/html", "a<!-- no -->b", "ab", true),
    ("text/html", "a\u{14}b", "a b", true),
    ("text/html", "a<br>b", "a\nb", true), ("text/html", "wor<b>ds</b>", "words", true),
    ("text/html", "wor<b>ds</b>", "wor ds", false), ("text/html", "5 &lt; 6", "5 < 6", true),
    ("text/html", "5 &lt; 6", "5 &lt; 6", false), ("text/html", "it&#146;s", "it’s", true),
    ("text/html", "it&#x2019s", "it’s", true),
    ("text/html", "a\\u2019s", "a’s", false), ("text/html", "ab", "a b", false), ("text/html", "a  \n b", "a b", true),
    ("text/plain", "AT&amp;T", "AT&amp;T", true), ("text/plain", "AT&amp;T", "AT&T", false),
    ("text/plain", "a <b> c", "a <b> c", true), ("text/markdown", "\\[sic\\]", "[sic]", true),
    ("text/vtt", "a &amp; b", "a & b", true), ("text/html", "a", "a ", true),
  ])
  func rangesAreReadByMediaType(mediaType: String, source: String, text: String, holds: Bool) {
    let file = Array(source.utf8)
    var ledger = LedgerDocument()
    ledger.source.sha256 = Hashing.sha256(file)
    ledger.source.bytes = file.count
    ledger.source.charset = "utf-8"
    ledger.source.mediaType = mediaType
    var turn = LedgerTurn()
    turn.id = "t1"
    turn.text = text
    turn.bytes = [ByteSpan(0, file.count)]
    ledger.turns = [turn]
    #expect(Verifier.verify(ledger, article: file).isVerified == holds)
  }

  /// The message shows the place where file and ledger go apart, however far into the text it lies.
  @Test func aMessageShowsTheDifference() {
    let words =
      "On the " + String(repeating: "very ", count: 40) + "last day the <b>mill</b> &amp; the barn burned down."
    let file = Array(words.utf8)
    var ledger = LedgerDocument()
    (ledger.source.sha256, ledger.source.bytes) = (Hashing.sha256(file), file.count)
    (ledger.source.charset, ledger.source.mediaType) = ("utf-8", "text/html")
    var turn = LedgerTurn()
    (turn.id, turn.bytes) = ("t1", [ByteSpan(0, file.count)])
    turn.text = words.replacing("<b>mill</b> &amp; the barn", with: "mill & the bank")
    ledger.turns = [turn]
    let report = Verifier.verify(ledger, article: file)
    #expect(report.isSameFile)
    #expect(
      report.failures.map(\.reason) == [
        "text: bytes 0–\(file.count) read “…ery last day the mill & the barn burned down.” "
          + "where the ledger has “…ery last day the mill & the bank burned down.”"
      ])
  }

  @Test func aStringOfJSONInAScriptIsUnescaped() {
    let file = Array(
      #"<SCRIPT type="application/ld+json">{"articleBody": "It\u2019s \"&lt;b&gt;<p>new</p>\""}</SCRIPT>"#.utf8)
    let body = ByteSpan(52, 85)
    #expect(String(decoding: file[52..<85], as: UTF8.self) == #"It\u2019s \"&lt;b&gt;<p>new</p>\""#)
    var ledger = LedgerDocument()
    ledger.source.sha256 = Hashing.sha256(file)
    ledger.source.bytes = file.count
    ledger.source.charset = "utf-8"
    ledger.source.mediaType = "text/html"
    var turn = LedgerTurn()
    turn.id = "t1"
    turn.bytes = [body]
    for (text, holds) in [("It’s \"<b> new \"", true), ("It’s \"&lt;b&gt;<p>new</p>\"", true), ("Its", false)] {
      turn.text = text
      ledger.turns = [turn]
      #expect(Verifier.verify(ledger, article: file).isVerified == holds)
    }
  }
}
