import ClaimLedger

/// A small page and what the stages would make of it, invented for these tests: markup inside sentences, character
/// references, characters of several bytes, white space to collapse.
struct InventedInterview {
  var file: [UInt8] = []
  var transcript = Transcript()
  var claims = ClaimSet()

  /// The people of the page: a reporter who asks and a harbour master who answers.
  init(turns: [(speaker: Int?, html: [String])] = Self.page) {
    transcript.speakers = [
      Speaker(id: "s1", name: "Ida Fenwick", role: .interviewer, labels: ["Q"]),
      Speaker(id: "s2", name: "Tomas Brekke", role: .interviewee, labels: ["Brekke"], description: "harbour master"),
    ]
    file = Array("<html><body><h1>Harbour</h1>\n".utf8)
    for (index, turn) in turns.enumerated() {
      var text = MappedText()
      for (number, html) in turn.html.enumerated() {
        if number > 0 { text.appendInserted("\n\n".utf8) }
        file += Array("<p>".utf8)
        text.append(Self.mapped(html, at: file.count))
        file += Array((html + "</p>\n").utf8)
      }
      let kind: Turn.Kind = turn.speaker == nil ? .narration : turn.speaker == 0 ? .question : .answer
      transcript.turns.append(Turn(id: "t\(index + 1)", kind: kind, speaker: turn.speaker, text: text))
      // Every sentence is a claim.
      var start = 0
      for (at, byte) in text.utf8.enumerated() where byte == UInt8(ascii: ".") {
        while text.utf8[start] == 0x20 || text.utf8[start] == 0x0A { start += 1 }
        let span = TextSpan(start, at + 1)
        start = at + 1
        var claim = Claim(turn: index, span: span, statement: text.string(span), type: .event, speaker: turn.speaker)
        claim.worth = Claim.Worth(score: 0.25, reasons: [.init(reason: "an event", weight: 0.5)])
        claims.claims.append(claim)
      }
    }
    file += Array("</body></html>".utf8)
  }

  var document: Reading.Document {
    let source = SourceText(
      name: "harbour.html", bytes: file, charset: "utf-8", utf8: file,
      map: [.init(text: TextSpan(0, file.count), source: ByteSpan(0, file.count), isLinear: true)], replacements: 0)
    var document = Document(source: source, format: .html)
    document.metadata.title = "Harbour"
    document.metadata.published = "2021-05-04"
    return document
  }

  var ledger: LedgerDocument {
    LedgerBuilder.build(
      document: document, transcript: transcript, claims: claims, generatorVersion: "0.0",
      model: "sha256:" + String(repeating: "0", count: 64))
  }

  static let page: [(speaker: Int?, html: [String])] = [
    (nil, ["Tomas Brekke has run the harbour of Nørrevik since 1998.", "We met him on the quay."]),
    (0, ["The council says the harbour lost &#163;4&nbsp;million last year."]),
    (
      1,
      [
        "That is <em>wrong</em>. We lost  two\n  million &mdash; the council counted the ferry &amp; the dredger twice.",
        "In <a href=\"x\">May&nbsp;2020</a> 14 of our 60 cranes stood still. Nørrevik’s traffic grew by 3 %.",
      ]
    ),
    (0, ["The ferry sank in 2019."]),
    (1, ["The ferry never sank. That is wrong."]),
  ]

  /// What a reader does with this page's few references, tags and white space.
  private static func mapped(_ html: String, at start: Int) -> MappedText {
    let bytes = Array(html.utf8)
    let references = ["&amp;": "&", "&mdash;": "—", "&#163;": "£", "&nbsp;": "\u{A0}"]
    var text = MappedText()
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") {
        while bytes[at] != UInt8(ascii: ">") { at += 1 }
        at += 1
      } else if bytes[at] == UInt8(ascii: "&") {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: ";"))! + 1
        let character = references[String(decoding: bytes[at..<end], as: UTF8.self)]!
        text.appendAtomic(Array(character.utf8), from: ByteSpan(start + at, start + end))
        at = end
      } else if bytes[at] == 0x20 || bytes[at] == 0x0A {
        var end = at
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0A { end += 1 }
        text.appendAtomic([0x20], from: ByteSpan(start + at, start + end))
        at = end
      } else {
        text.appendLinear([bytes[at]], from: start + at)
        at += 1
      }
    }
    return text
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
