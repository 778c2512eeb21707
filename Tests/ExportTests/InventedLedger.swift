import Ledger
import Quantities
import SourceText

/// A ledger with what exports must survive: markup and formulas in the words, overlapping claims, reviews.
enum InventedLedger {
  static var ledger: LedgerDocument {
    var ledger = LedgerDocument()
    ledger.generator.version = "0.0"
    ledger.source.name = "mill.html"
    ledger.source.url = "https://paper.example/mill?id=1&x=2"
    ledger.source.sha256 = String(repeating: "ab", count: 32)
    ledger.source.bytes = 4000
    ledger.source.mediaType = "text/html"
    ledger.source.charset = "utf-8"
    ledger.source.title = "The mill & the <river>"
    ledger.source.site = "The Invented Paper"
    ledger.source.byline = ["Ann Other"]
    ledger.source.published = "2020-02-03"
    ledger.source.language = "en"
    ledger.speakers = [speaker("s1", "Ann Other", "interviewer"), speaker("s2", "Bo \"Mill\" O’Neil", "interviewee")]
    ledger.turns = [
      turn("t1", "narration", nil, "The mill opened in 1901.\n\nIt burned twice."),
      turn("t2", "question", "s1", "Is it true that <script>alert(1)</script> the river rose 3 m?"),
      turn(
        "t3", "answer", "s2",
        "=SUM(A1) is what they say, but the river rose by 2.5 metres in 2019, the town hall found.\n\nWe lost $15,000 per day."
      ),
    ]
    ledger.claims = [
      claim("c-0000000001", ledger.turns[0], "The mill opened in 1901."),
      claim("c-0000000002", ledger.turns[2], "the river rose by 2.5 metres in 2019, the town hall found."),
      claim("c-0000000003", ledger.turns[2], "the river rose by 2.5 metres in 2019"),
      claim("c-0000000004", ledger.turns[2], "We lost $15,000 per day."),
      claim("c-0000000005", ledger.turns[1], "<script>alert(1)</script> the river rose 3 m"),
      claim("c-0000000006", ledger.turns[2], "=SUM(A1) is what they say"),
    ]
    ledger.claims[1].attributedTo = ["the town hall"]
    ledger.claims[1].type = "reported-statement"
    ledger.claims[2].worth.score = 0.91
    ledger.claims[3].worth.score = 0.97
    ledger.claims[3].type = "quantity"
    ledger.claims[3].worth.reasons = [("amount of money per day", 1.31), ("short", -0.2)]
    var money = LedgerQuantity()
    money.text = "$15,000 per day"
    money.kind = "money"
    money.value = DecimalValue(mantissa: 15000)
    money.unit = "USD"
    money.per = "day"
    ledger.claims[3].quantities = [money]
    ledger.claims[3].review.status = "checked"
    ledger.claims[3].review.verdict = "2/5"
    ledger.claims[3].review.note = "Books say, \"less\";\n-5 % at most"
    ledger.claims[3].review.evidence = [
      .string("https://books.example/?a=1&b=2"), .object([.init(name: "page", value: .number("12"))]),
      .string("javascript:alert(1)"),
    ]
    ledger.claims[3].review.reviewer = "Cy"
    ledger.claims[3].review.date = "2020-03-01"
    ledger.claims[4].certainty = "presupposed"
    return ledger
  }

  private static func speaker(_ id: String, _ name: String, _ role: String) -> LedgerSpeaker {
    var speaker = LedgerSpeaker()
    (speaker.id, speaker.name, speaker.role) = (id, name, role)
    return speaker
  }

  private static func turn(_ id: String, _ kind: String, _ speaker: String?, _ text: String) -> LedgerTurn {
    var turn = LedgerTurn()
    (turn.id, turn.kind, turn.speaker, turn.text) = (id, kind, speaker, text)
    return turn
  }

  private static func claim(_ id: String, _ turn: LedgerTurn, _ words: String) -> LedgerClaim {
    var claim = LedgerClaim()
    claim.id = id
    claim.turn = turn.id
    claim.speaker = turn.speaker
    claim.claim = words
    claim.type = "event"
    claim.quote.exact = words
    claim.worth.score = 0.4
    let text = Array(turn.text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = (0...text.count - wanted.count).first { text[$0..<$0 + wanted.count].elementsEqual(wanted) } ?? 0
    claim.span = CharacterSpan(start, start + wanted.count)
    claim.bytes = [ByteSpan(100 + start, 110 + start), ByteSpan(114 + start, 104 + start + wanted.count)]
    return claim
  }
}
