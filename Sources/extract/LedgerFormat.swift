import ArgumentParser
import ClaimLedger

/// What `extract ARTICLE…` prints.
enum LedgerFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case json, jsonl, csv, md

  func write(_ ledger: LedgerDocument) -> [UInt8] {
    switch self {
    case .json: LedgerWriter.write(ledger)
    case .jsonl: LedgerWriter.write(ledger, compact: true)
    case .csv: ExportFormat.csv.write([ledger], ExportOptions())
    case .md: ExportFormat.markdown.write([ledger], ExportOptions())
    }
  }
}
