import ClaimLedger
import Testing

@Suite struct LedgerTextTests {
  /// A ledger with every field in use.
  static var full: LedgerDocument {
    var ledger = InventedInterview().ledger
    ledger.turns[0].time = (12.5, nil)
    ledger.speakers[1].evidence = Place(turn: "t1", span: CharacterSpan(0, 12))
    var quantity = LedgerQuantity()
    quantity.text = "3 %"
    quantity.kind = "percent"
    quantity.value = DecimalValue(mantissa: 3)
    quantity.upper = DecimalValue(mantissa: 325, exponent: -2)
    quantity.scope = "traffic"
    ledger.claims[0].quantities = [quantity]
    var date = LedgerDate()
    date.text = "1998"
    date.timex = "1998"
    ledger.claims[0].dates = [date]
    ledger.claims[0].review.status = "checked"
    ledger.claims[0].review.verdict = "true, \"mostly\"\n\u{1}\\"
    ledger.claims[0].review.evidence = [.string("https://harbour.example/1998")]
    ledger.claims[0].review.additional = [
      ("desk", .object([.init(name: "z", value: .number("1.10")), .init(name: "a", value: .null)]))
    ]
    var orphan = OrphanedReview()
    orphan.id = "c-0000000000"
    orphan.quote.exact = "Gone."
    orphan.review.note = "keep"
    ledger.orphanedReviews = [orphan]
    return ledger
  }

  @Test(arguments: [false, true]) func whatIsReadPrintsAsTheSameBytes(compact: Bool) throws {
    let bytes = LedgerWriter.write(Self.full, compact: compact)
    let ledger = try LedgerParser.parse(bytes)
    #expect(LedgerWriter.write(ledger, compact: compact) == bytes)
    #expect(ledger.claims == Self.full.claims)
    #expect(ledger.unknownFields.isEmpty)
  }

  @Test func leavesStandOnOneLine() {
    let text = String(decoding: LedgerWriter.write(Self.full), as: UTF8.self)
    #expect(text.contains("\n      \"polarity\": \"affirmed\", \"certainty\": \"asserted\",\n"))
    #expect(text.contains("\n      \"bytes\": [["))
    #expect(text.contains("Nørrevik’s"))
    #expect(text.hasSuffix("}\n"))
    let compact = LedgerWriter.write(Self.full, compact: true)
    #expect(compact.count { $0 == 0x0A } == 1)
  }

  @Test(arguments: [
    ("", "is not valid JSON: line 1: it is empty"),
    ("{\"ledger\": 1,\n\"a\": }", "is not valid JSON: line 2: a value is missing"),
    ("{\"ledger\": 1, \"ledger\": 1}", "is not valid JSON: line 1: the name \"ledger\" stands twice"),
    ("{\"ledger\": 2}", "unknown ledger version 2"),
    ("{\"ledger\": 1}", "is not a ledger: generator is missing"),
    ("[]", "is not a ledger: the document is not an object"),
    ("{\"ledger\": 1} x", "is not valid JSON: line 1: something follows after its end"),
    (String(repeating: "[", count: 100_000), "is not valid JSON: line 1: it is nested more than 512 deep"),
    ("{\"ledger\": 01}", "is not valid JSON: line 1: a number is malformed"),
    ("{\"ledger\": \"\\ud800\"}", "is not valid JSON: line 1: a \\u escape is half a character"),
  ])
  func errorsSayWhatAndWhere(text: String, message: String) {
    let error = #expect(throws: LedgerError.self) { try LedgerParser.parse(Array(text.utf8)) }
    #expect(error?.message.hasPrefix(message) == true)
  }

  @Test func aWrongMemberIsNamedByItsPath() {
    let bytes = LedgerWriter.write(Self.full)
    let text = String(decoding: bytes, as: UTF8.self).replacing(
      "\"score\": 0.25", with: "\"score\": \"high\"", maxReplacements: 1)
    let error = #expect(throws: LedgerError.self) { try LedgerParser.parse(Array(text.utf8)) }
    #expect(error == .malformed("claims[0].worth.score is not a number"))
  }

  @Test func membersOfALaterVersionAreNamed() throws {
    let text = String(decoding: LedgerWriter.write(Self.full), as: UTF8.self)
      .replacing("\"polarity\":", with: "\"mood\": 1, \"polarity\":", maxReplacements: 1)
    #expect(try LedgerParser.parse(Array(text.utf8)).unknownFields == ["claims[0].mood"])
  }

  @Test(arguments: [
    ("15000", 15000, 0, "15000"), ("0.05", 5, -2, "0.05"), ("-1.50", -15, -1, "-1.5"), ("1e100", 1, 100, "1e100"),
    ("1000000000000000000000", 1, 21, "1000000000000000000000"), ("0", 0, 0, "0"), ("12.5e3", 12500, 0, "12500"),
  ])
  func numbersKeepTheirDigits(text: String, mantissa: Int64, exponent: Int, printed: String) throws {
    let value = try #require(DecimalValue(jsonText: text))
    #expect(value.jsonText == printed)
    let again = try #require(DecimalValue(jsonText: value.jsonText))
    #expect(again.jsonText == printed)
    #expect(DecimalValue(mantissa: mantissa, exponent: exponent).jsonText == printed)
  }
}
