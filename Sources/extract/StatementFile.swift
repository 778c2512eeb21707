import Batch
import ClaimLedger

/// Statements with their judgements as newsrooms keep them: TSV (line, speaker, text, label), JSON lines (text, label) or reviewed
/// ledgers.
enum StatementFile {
  struct Row {
    /// The first column of a TSV line, the number of a JSON line, the id of a claim.
    var key: String
    var text: String
    var speaker: String?
    /// nil where nobody has judged.
    var isWorthChecking: Bool?
  }

  static func read(_ path: String, limit: Int) throws -> [Row] {
    let file = try InputFile.read(path, limit: LedgerFile.limit(forArticlesOf: limit))
    let bytes = Array(ByteOrderMark.skipped(in: file))
    let name = InputFile.title(path)
    guard let first = bytes.first(where: { $0 > 0x20 }) else {
      throw CommandError.input(name, "is empty; give TSV (line, speaker, text, label), JSON lines or a reviewed ledger")
    }
    if JSONFile.isLedger(bytes) { return reviewed(try LedgerFile.parse(bytes, path)) }
    if bytes.count > limit { throw CommandError.input(name, FileProblem.tooLarge(limit).message) }
    return first == UInt8(ascii: "{") ? try lines(bytes, name) : try table(bytes, name)
  }

  private static func table(_ bytes: [UInt8], _ name: String) throws -> [Row] {
    var rows: [Row] = []
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      let columns = (line.last == 13 ? line.dropLast() : line).split(separator: 9, omittingEmptySubsequences: false)
      guard columns.count >= 3 else {
        throw CommandError.input(
          name,
          "line \(number + 1) has \(columns.count) column\(columns.count == 1 ? "" : "s"); TSV needs line, speaker, text and a label to fit on"
        )
      }
      let label = columns.count > 3 ? String(decoding: columns[3], as: UTF8.self) : ""
      guard ["", "0", "1"].contains(label) else {
        throw CommandError.input(name, "line \(number + 1) has a label that is neither 0 nor 1")
      }
      rows.append(
        Row(
          key: String(decoding: columns[0], as: UTF8.self), text: String(decoding: columns[2], as: UTF8.self),
          speaker: String(decoding: columns[1], as: UTF8.self), isWorthChecking: label.isEmpty ? nil : label == "1"))
    }
    return rows
  }

  private static func lines(_ bytes: [UInt8], _ name: String) throws -> [Row] {
    var rows: [Row] = []
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard case .object(let fields)? = try? JSONReader.parse(Array(line)) else {
        throw CommandError.input(
          name, "line \(number + 1) is no JSON object; each line needs {\"text\": …, \"label\": 0 or 1}")
      }
      var text: String?
      var speaker: String?
      var label: Bool?
      for member in fields {
        switch (member.name, member.value) {
        case ("text", .string(let value)): text = value
        case ("speaker", .string(let value)): speaker = value
        case ("label", .number("0")), ("label", .bool(false)): label = false
        case ("label", .number("1")), ("label", .bool(true)): label = true
        case ("label", .null): break
        case ("label", _):
          throw CommandError.input(name, "line \(number + 1) has a label that is neither 0 nor 1")
        default: break
        }
      }
      guard let text else { throw CommandError.input(name, "line \(number + 1) has no \"text\"") }
      rows.append(Row(key: "\(number + 1)", text: text, speaker: speaker, isWorthChecking: label))
    }
    return rows
  }

  /// A claim that was selected or checked was worth it, one that was dismissed was not; others say nothing.
  private static func reviewed(_ ledger: LedgerDocument) -> [Row] {
    let names = Dictionary(ledger.speakers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return ledger.claims.map { claim in
      let judgement: Bool? =
        switch claim.review.status {
        case "selected", "checking", "checked", "recheck": true
        case "dismissed": false
        default: nil
        }
      return Row(
        key: claim.id, text: claim.quote.exact, speaker: claim.speaker.flatMap { names[$0] }, isWorthChecking: judgement
      )
    }
  }
}
