import Ledger
import SourceText

/// One row per claim, as RFC 4180 has it: commas, CRLF, quotation marks doubled.
///
/// Cells that a spreadsheet would take for a formula get an apostrophe in front (`CSVCell`). The columns `status` to
/// `date` may be edited and come back with `extract review --import`; `revision` tells whether the review in the ledger
/// has changed since.
extension ExportFormat {
  /// One row per claim.
  public static let csv = ExportFormat(
    name: "csv", fileExtension: "csv", summary: "one row per claim, for spreadsheets"
  ) { ledgers, options in
    var bytes: [UInt8] = options.byteOrderMark ? ByteOrderMark.utf8 : []
    CSVCell.appendRow(columns, to: &bytes)
    for ledger in ledgers {
      let speakers = ClaimText.Speakers(ledger)
      for claim in ledger.claims { CSVCell.appendRow(row(claim, ledger, speakers), to: &bytes) }
    }
    return bytes
  }

  private static let columns = [
    "id", "claim", "speaker", "quote", "type", "worth", "status", "verdict", "note", "evidence", "reviewer", "date",
    "attributed to", "subject", "predicate", "object", "quantities", "dates", "polarity", "certainty", "reasons",
    "article", "title", "published", "url", "turn", "revision",
  ]

  private static func row(_ claim: LedgerClaim, _ ledger: LedgerDocument, _ speakers: ClaimText.Speakers) -> [String] {
    [
      claim.id, claim.claim, speakers.name(claim.speaker), claim.quote.exact, claim.type,
      ClaimText.score(claim.worth.score), claim.review.status, claim.review.verdict ?? "", claim.review.note ?? "",
      EvidenceText.lines(claim.review.evidence), claim.review.reviewer ?? "", claim.review.date ?? "",
      claim.attributedTo.joined(separator: "; "), claim.subject ?? "", claim.predicate ?? "", claim.object ?? "",
      claim.quantities.map { ClaimText.equation($0.text, ClaimText.normalised($0)) }.joined(separator: "; "),
      claim.dates.map { ClaimText.equation($0.text, ClaimText.normalised($0)) }.joined(separator: "; "),
      claim.polarity, claim.certainty, claim.worth.reasons.map(\.reason).joined(separator: "; "), ledger.source.name,
      ledger.source.title ?? "", ledger.source.published ?? "", ledger.source.url ?? "", claim.turn,
      claim.review.revision,
    ]
  }
}

/// One cell of a CSV file.
public enum CSVCell {
  /// Characters by which a spreadsheet tells a formula (OWASP, CSV injection), their full-width forms included.
  private static func startsFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }

  private static func isGuardable(_ text: String) -> Bool { startsFormula(text.drop { $0 == "'" }) }

  /// `text` with an apostrophe in front where it would be taken for a formula, or where the apostrophe there would be
  /// mistaken for this guard.
  public static func guarded(_ text: String) -> String { isGuardable(text) ? "'" + text : text }

  /// What `guarded` was given.
  public static func unguarded(_ text: String) -> String {
    text.hasPrefix("'") && isGuardable(text) ? String(text.dropFirst()) : text
  }

  static func appendRow(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = guarded(cell)
      guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 }) else {
        bytes += text.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }
}
