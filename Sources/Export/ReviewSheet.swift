import Ledger
import SourceText

/// Reviews edited outside the ledger: the rows of an exported csv or jsonl file that came back.
public struct ReviewSheet: Sendable {
  /// The review of one claim.
  public struct Row: Sendable {
    /// Id of the claim.
    public var id: String
    /// `source.name` of the ledger it was exported from; nil where the file does not say.
    public var article: String?
    /// Of the review when it was exported; nil where the file does not say.
    public var revision: String?
    /// What the row says, empty cells as null; fields the file lacks are not there.
    public var fields: [JSONValue.Member]
    /// Where it stands in the file, from 1.
    public var line: Int
  }

  /// Why a file gives no reviews.
  public enum ReadError: Error, Sendable, Equatable {
    /// It is no table.
    case text(DelimitedText.ReadError)
    /// It does not say which claims its rows are about.
    case noIdentities
    /// A line of it is no JSON.
    case json(JSONError)
    /// A line of it is JSON, but of no claim.
    case notAClaim(line: Int)

    /// Put after `extract: FILE: `.
    public var message: String {
      switch self {
      case .text(let error): error.message
      case .noIdentities: "has no column “id”; export the ledger again and edit that"
      case .json(let error): error.message
      case .notAClaim(let line): "line \(line) is no claim with an id; export the ledger again and edit that"
      }
    }
  }

  /// In the order of the file.
  public var rows: [Row]

  /// The columns that are read back, in the order in which changes are listed.
  static let fields = ["status", "verdict", "note", "evidence", "reviewer", "date"]

  /// - Parameter bytes: csv, or JSON lines when the first character is a brace.
  public init(_ bytes: [UInt8]) throws(ReadError) {
    let first = ByteOrderMark.skipped(in: bytes).first { $0 > 0x20 }
    rows = first == UInt8(ascii: "{") ? try Self.jsonLines(bytes) : try Self.table(bytes)
  }

  private static func table(_ bytes: [UInt8]) throws(ReadError) -> [Row] {
    let table: [DelimitedText.Row]
    do { table = try DelimitedText.rows(bytes) } catch { throw .text(error) }
    guard let header = table.first else { throw .noIdentities }
    let names = header.cells.map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard let idColumn = names.firstIndex(of: "id") else { throw .noIdentities }
    return table.dropFirst().compactMap { row in
      func cell(_ name: String) -> String? {
        guard let column = names.firstIndex(of: name) else { return nil }
        guard column < row.cells.count else { return "" }
        return CSVCell.unguarded(row.cells[column].replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
      }
      let id = idColumn < row.cells.count ? trimmed(row.cells[idColumn]) : ""
      guard !id.isEmpty else { return nil }
      var fields: [JSONValue.Member] = []
      for name in Self.fields {
        guard let text = cell(name) else { continue }
        let value: JSONValue =
          name == "evidence" ? .array(EvidenceText.entries(text)) : trimmed(text).isEmpty ? .null : .string(text)
        fields.append(JSONValue.Member(name: name, value: value))
      }
      return Row(
        id: id, article: nonEmpty(cell("article")), revision: nonEmpty(cell("revision")), fields: fields, line: row.line
      )
    }
  }

  private static func jsonLines(_ bytes: [UInt8]) throws(ReadError) -> [Row] {
    var rows: [Row] = []
    var line = 0
    for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if text.allSatisfy({ $0 <= 0x20 }) { continue }
      let value: JSONValue
      do { value = try JSONReader.parse(Array(text)) } catch {
        throw .json(JSONError(problem: error.problem, line: line))
      }
      guard case .object(let members) = value else { throw .notAClaim(line: line) }
      func member(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
      func string(_ name: String) -> String? { if case .string(let text) = member(name) { text } else { nil } }
      guard let id = string("id") else { throw .notAClaim(line: line) }
      var fields: [JSONValue.Member] = []
      if case .object(let review) = member("review") { fields = review }
      rows.append(
        Row(id: id, article: string("article"), revision: string("revision"), fields: fields, line: line))
    }
    return rows
  }

  private static func nonEmpty(_ text: String?) -> String? {
    guard let text else { return nil }
    let result = trimmed(text)
    return result.isEmpty ? nil : result
  }

  static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
