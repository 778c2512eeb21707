import Export
import Foundation
import Ledger
import Testing

@Suite struct ReviewImportTests {
  private func export(_ format: ExportFormat, _ ledger: LedgerDocument) -> String {
    String(decoding: format.write([ledger], ExportOptions()), as: UTF8.self)
  }

  private func apply(_ text: String, to ledger: inout LedgerDocument) throws -> ReviewImport.Report {
    ReviewImport.apply(try ReviewSheet(Array(text.utf8)), to: &ledger)
  }

  @Test(arguments: ["csv", "jsonl"]) func whatNobodyEditedChangesNothing(format: String) throws {
    var ledger = InventedLedger.ledger
    let report = try apply(export(try #require(.named(format)), ledger), to: &ledger)
    #expect(report == ReviewImport.Report())
    #expect(ledger.claims == InventedLedger.ledger.claims)
  }

  @Test func anEditedTableComesBack() throws {
    var ledger = InventedLedger.ledger
    let table = export(.csv, ledger)
      .replacing("checked,2/5,", with: "Checked ,3/5,")
      .replacing("0.91,unreviewed,,,", with: "0.91,dismissed,,\"not public\nsee \"\"minutes\"\"\",https://m.example")
    let report = try apply(table, to: &ledger)
    #expect(report.conflicts.isEmpty && report.problems.isEmpty)
    #expect(report.changes.map(\.field) == ["status", "note", "evidence", "verdict"])
    #expect(ledger.claims[3].review.verdict == "3/5")
    #expect(ledger.claims[3].review.evidence == InventedLedger.ledger.claims[3].review.evidence)
    #expect(ledger.claims[2].review.status == "dismissed")
    #expect(ledger.claims[2].review.note == "not public\nsee \"minutes\"")
    #expect(ledger.claims[2].review.evidence == [.string("https://m.example")])
  }

  @Test func aCellThatWasEmptiedIsEmptied() throws {
    var ledger = InventedLedger.ledger
    let report = try apply(export(.csv, ledger).replacing("checked,2/5,", with: "checked,,"), to: &ledger)
    #expect(report.changes.map(\.field) == ["verdict"])
    #expect(ledger.claims[3].review.verdict == nil)
  }

  @Test func whatChangedOnBothSidesIsAConflictAndStays() throws {
    var ledger = InventedLedger.ledger
    let table = export(.csv, ledger).replacing("checked,2/5,", with: "checked,3/5,")
    ledger.claims[3].review.verdict = "1/5"
    ledger.claims[3].review.note = nil
    let report = try apply(table, to: &ledger)
    #expect(report.conflicts.map { [$0.field, $0.before, $0.after] } == [["verdict", "1/5", "3/5"]])
    #expect(ledger.claims[3].review.verdict == "1/5")
    // Nobody's word in the ledger stands against the note of the file.
    #expect(report.changes.map(\.field) == ["note"])
    let settled = ReviewImport.apply(try ReviewSheet(Array(table.utf8)), to: &ledger, overwrites: true)
    #expect(settled.changes.map(\.after) == ["3/5"])
  }

  @Test func rowsThatCannotBeUsedAreNamed() throws {
    var ledger = InventedLedger.ledger
    let table =
      "id;status;article\r\nc-0000000001;done;\r\nc-9999999999;checked;\r\nc-0000000002;checked;other.html\r\n"
    let report = try apply(table, to: &ledger)
    #expect(report.problems.count == 2)
    #expect(report.problems[0].hasPrefix("line 2: c-0000000001: status “done” is none of"))
    #expect(report.problems[1] == "line 3: c-9999999999 is not in the ledger")
    #expect(report.otherArticles == 1)
    #expect(ledger.claims == InventedLedger.ledger.claims)
  }

  /// A verdict without its date, say, is not what the reviewer wrote.
  @Test(arguments: ["done,false,mine,2024-05-31", "checked,false,mine,31 May", "checked,false,mine,2024-02-30"])
  func aRowIsTakenWholeOrNotAtAll(cells: String) throws {
    var ledger = InventedLedger.ledger
    let table = "id,status,verdict,note,date\nc-0000000001,\(cells)\nc-0000000002,checked,,,\n"
    let report = try apply(table, to: &ledger)
    #expect(report.problems.count == 1)
    #expect(report.changes.map(\.id) == ["c-0000000002"])
    #expect(ledger.claims[0].review == InventedLedger.ledger.claims[0].review)
  }

  /// What the ledger had before is not the file's fault, and does not hold the row up.
  @Test func aStrangeStatusThatNobodyEditedIsNoProblem() throws {
    var ledger = InventedLedger.ledger
    ledger.claims[0].review.status = "done"
    let report = try apply("id,status,note\nc-0000000001,done,mine\n", to: &ledger)
    #expect(report.problems.isEmpty)
    #expect(report.changes.map(\.field) == ["note"])
    #expect(ledger.claims[0].review.status == "done")
  }

  @Test func fieldsOfOnesOwnComeBackInJSONLines() throws {
    var ledger = InventedLedger.ledger
    let lines = export(.jsonLines, ledger).replacing(
      "\"verdict\": \"2/5\"", with: "\"desk\": {\"a\": 1}, \"verdict\": \"2/5\"")
    #expect(try apply(lines, to: &ledger).changes.map(\.field) == ["desk"])
    #expect(ledger.claims[3].review.additional.first?.value == .object([.init(name: "a", value: .number("1"))]))
  }

  @Test func anOrphanedReviewIsFoundToo() throws {
    var ledger = InventedLedger.ledger
    var orphan = OrphanedReview()
    orphan.id = "c-000000000z"
    ledger.orphanedReviews = [orphan]
    #expect(try apply("id,note\nc-000000000z,still true\n", to: &ledger).changes.count == 1)
    #expect(ledger.orphanedReviews[0].review.note == "still true")
  }

  @Test func spreadsheetsEncodeAsTheyLike() throws {
    let text = "id\tnote\r\nc-0000000001\tNørre\r\n"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try ReviewSheet(utf16).rows.map(\.id) == ["c-0000000001"])
    #expect(try ReviewSheet([0xEF, 0xBB, 0xBF] + Array(text.utf8)).rows.first?.fields.first?.value == .string("Nørre"))
    #expect(throws: ReviewSheet.ReadError.self) { try ReviewSheet(Array("id,note\n".utf8) + [0xF8, 0x0A]) }
    #expect(throws: ReviewSheet.ReadError.self) { try ReviewSheet(Array("claim,note\n".utf8)) }
    #expect(throws: ReviewSheet.ReadError.self) { try ReviewSheet(Array("id,note\na,\"b\n".utf8)) }
  }
}
