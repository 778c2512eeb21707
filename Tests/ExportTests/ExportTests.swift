import Export
import Ledger
import Testing

@Suite struct ExportTests {
  private func text(_ format: ExportFormat, _ ledgers: [LedgerDocument] = [InventedLedger.ledger]) -> String {
    String(decoding: format.write(ledgers, ExportOptions()), as: UTF8.self)
  }

  private func json(_ format: ExportFormat) throws -> JSONValue {
    try JSONReader.parse(format.write([InventedLedger.ledger], ExportOptions()))
  }

  @Test func everyFormatIsFoundByItsName() {
    #expect(ExportFormat.all.map(\.name) == ["csv", "jsonl", "md", "html", "webannotation", "claimreview"])
    for format in ExportFormat.all {
      #expect(ExportFormat.named(format.name)?.fileExtension == format.fileExtension)
      #expect(!format.write([], ExportOptions()).starts(with: [0]), "an empty list of ledgers is no accident")
    }
  }

  // MARK: csv

  @Test func aTableHasOneRowPerClaimAndReadsBack() throws {
    let rows = try DelimitedText.rows(ExportFormat.csv.write([InventedLedger.ledger], ExportOptions()))
    #expect(rows.count == 7)
    #expect(rows.allSatisfy { $0.cells.count == rows[0].cells.count })
    #expect(rows[4].cells[7] == "2/5")
    #expect(rows[4].cells[8] == "Books say, \"less\";\n-5 % at most")
    #expect(rows[6].cells[1] == "'=SUM(A1) is what they say")
    #expect(CSVCell.unguarded(rows[6].cells[1]) == "=SUM(A1) is what they say")
    let text = text(.csv)
    #expect(text.hasSuffix("\r\n"))
    #expect(!text.contains("\n="))
  }

  @Test func aByteOrderMarkIsWrittenOnDemand() {
    var options = ExportOptions()
    options.byteOrderMark = true
    #expect(ExportFormat.csv.write([], options).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "'=1", "''@x", "'tis", "plain", "", "'", "＝1", "a=b"])
  func guardingAFormulaLosesNothing(cell: String) {
    let guarded = CSVCell.guarded(cell)
    #expect(CSVCell.unguarded(guarded) == cell)
    #expect(guarded.unicodeScalars.first.map { !"=+-@\t\r＝".unicodeScalars.contains($0) } ?? true)
  }

  // MARK: jsonl, md

  @Test func aLineStandsByItself() throws {
    let lines = text(.jsonLines).split(separator: "\n")
    #expect(lines.count == 6)
    guard case .object(let members) = try JSONReader.parse(Array(lines[3].utf8)) else { return }
    #expect(members.prefix(6).map(\.name) == ["article", "title", "published", "url", "speakerName", "id"])
    #expect(members.last?.name == "revision")
  }

  @Test func theSheetListsClaimsBySpeakerAndEscapesTheirWords() {
    let sheet = text(.markdown)
    #expect(sheet.contains("- [Bo \"Mill\" O’Neil](#speaker-2) (4)\n"))
    #expect(sheet.contains("### ☑ We lost $15,000 per day.\n"))
    #expect(sheet.contains("- **Number**: $15,000 per day = 15000 USD per day\n"))
    #expect(sheet.contains("\\<script\\>"))
    #expect(!sheet.contains("<script>"))
  }

  // MARK: html

  @Test func thePageEscapesAllTextAndLoadsNothing() throws {
    let page = text(.html)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; the river rose 3 m"))
    #expect(page.split(separator: "<script").count == 2)
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("style=\""))
    #expect(!page.contains(" on") || !page.contains(" onclick"))
    #expect(page.contains("href=\"https://books.example/?a=1&amp;b=2\""))
    #expect(!page.contains("href=\"javascript:"))
    #expect(page.contains("#:~:text=We%20lost%20%2415%2C000%20per%20day."))
  }

  @Test func theMostWorthwhileClaimComesFirst() throws {
    let page = text(.html)
    let first = try #require(page.range(of: "id=\"c-0000000004\""))
    let second = try #require(page.range(of: "id=\"c-0000000003\""))
    let third = try #require(page.range(of: "id=\"c-0000000001\""))
    #expect(first.lowerBound < second.lowerBound && second.lowerBound < third.lowerBound)
  }

  @Test func overlappingClaimsAreMarkedInPlace() {
    let page = text(.html)
    #expect(
      page.contains(
        "data-claims=\"c-0000000002 c-0000000003\">the river rose by 2.5 metres in 2019</a>"
          + "<a class=\"mark w2\" href=\"#c-0000000002\" data-claims=\"c-0000000002\" tabindex=\"-1\">, the town hall found.</a>"
      ))
    #expect(page.contains("</a></p>\n<p dir=\"auto\"><span id=\"q-c-0000000004\"></span>"))
  }

  @Test func severalArticlesOnOnePageKeepTheirIdsApart() {
    let page = text(.html, [InventedLedger.ledger, InventedLedger.ledger])
    #expect(page.contains("id=\"a1-c-0000000004\"") && page.contains("id=\"a2-c-0000000004\""))
    #expect(page.contains("12 claims"))
  }

  @Test(arguments: [
    ("https://a.example/x", "We lost, all-in", "https://a.example/x#:~:text=We%20lost%2C%20all%2Din"),
    (
      "https://a.example/x#top", "five words stand right here",
      "https://a.example/x#top:~:text=five%20words%20stand%20right%20here"
    ),
    ("https://a.example/", "one\n\ntwo", "https://a.example/#:~:text=one,two"),
    (
      "https://a.example/", "Nørre & Sønner er her",
      "https://a.example/#:~:text=N%C3%B8rre%20%26%20S%C3%B8nner%20er%20her"
    ),
  ])
  func addressesOpenAtTheQuote(url: String, exact: String, address: String) {
    var quote = Quote()
    quote.exact = exact
    #expect(TextFragment.address(url, quote) == address)
  }

  @Test func aShortQuoteBringsItsNeighbours() {
    var quote = Quote()
    quote.exact = "No."
    quote.prefix = "ut was it ever sold? "
    quote.suffix = " It stays with us for"
    #expect(
      TextFragment.address("https://a.example/", quote) == "https://a.example/#:~:text=ever%20sold%3F-,No.,-It%20stays")
  }

  @Test func reviewsWithoutTheirClaimAreShown() {
    var ledger = InventedLedger.ledger
    var orphan = OrphanedReview()
    orphan.claim = "The mill closed."
    orphan.review.note = "kept <note>"
    ledger.orphanedReviews = [orphan]
    #expect(text(.html, [ledger]).contains("kept &lt;note&gt;"))
    #expect(text(.markdown, [ledger]).contains("### The mill closed.\n"))
  }

  // MARK: webannotation, claimreview

  @Test func anAnnotationSelectsTheWordsInThreeWays() throws {
    let page = try json(.webAnnotation)
    #expect(page["@context"] == .string("http://www.w3.org/ns/anno.jsonld"))
    #expect(page["type"] == .string("AnnotationPage"))
    guard case .array(let items) = page["items"] else { return }
    #expect(items.count == 6)
    let target = items[3]["target"]
    #expect(target?["source"] == .string("https://paper.example/mill?id=1&x=2"))
    guard case .array(let selectors) = target?["selector"] else { return }
    #expect(
      selectors.map { $0["type"] } == [
        .string("TextQuoteSelector"), .string("TextPositionSelector"), .string("DataPositionSelector"),
      ])
    let ledger = InventedLedger.ledger
    let transcript = Array(ledger.turns.map(\.text).joined(separator: "\n\n").unicodeScalars)
    guard case .number(let start) = selectors[1]["start"], case .number(let end) = selectors[1]["end"],
      let first = Int(start), let last = Int(end)
    else { return }
    #expect(String(String.UnicodeScalarView(transcript[first..<last])) == "We lost $15,000 per day.")
    let ids = Set(items.map { "\($0["id"] ?? .null)" })
    #expect(ids.count == 6)
  }

  @Test func onlyClaimsWithAVerdictAreReviewed() throws {
    guard case .array(let reviews) = try json(.claimReview) else { return }
    #expect(reviews.count == 1)
    #expect(reviews[0]["claimReviewed"] == .string("We lost $15,000 per day."))
    #expect(reviews[0]["itemReviewed"]?["author"]?["name"] == .string("Bo \"Mill\" O’Neil"))
    #expect(reviews[0]["reviewRating"]?["ratingValue"] == .number("2"))
    #expect(reviews[0]["citation"] == .array([.string("https://books.example/?a=1&b=2")]))
  }

  @Test(arguments: [("checked", 1), ("recheck", 0), ("dismissed", 0)])
  func aVerdictOnOtherWordsIsNotPublished(status: String, count: Int) throws {
    var ledger = InventedLedger.ledger
    for index in ledger.claims.indices where ledger.claims[index].review.verdict != nil {
      ledger.claims[index].review.status = status
    }
    guard case .array(let reviews) = try JSONReader.parse(Array(text(.claimReview, [ledger]).utf8)) else { return }
    #expect(reviews.count == count)
  }
}

extension JSONValue {
  fileprivate subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }
}
