import Ledger

/// Brings edited reviews back into their ledger by the ids of the claims. Nothing is overwritten silently.
///
/// A row whose `revision` is that of the review in the ledger holds the newest word: all its fields are taken. Otherwise the
/// ledger has changed since the export (or the file does not say): fields nobody has filled in the ledger are taken, empty
/// cells change nothing, and what differs is a conflict that stays as it is in the ledger.
public enum ReviewImport {
  /// A field of a review that the file has otherwise than the ledger.
  public struct Change: Sendable, Equatable {
    /// Id of the claim.
    public var id: String
    /// Name of the field in the ledger.
    public var field: String
    /// As texts for people; empty for nothing.
    public var before: String
    /// As `before`, in the file.
    public var after: String
    /// Where the row stands in the file, from 1.
    public var line: Int
  }

  /// What came of an import.
  public struct Report: Sendable, Equatable {
    /// What was taken.
    public var changes: [Change] = []
    /// `before` is in the ledger, `after` in the file.
    public var conflicts: [Change] = []
    /// Rows that could not be used, of which nothing was taken, a line for each thing wrong in them.
    public var problems: [String] = []
    /// Rows exported from other articles' ledgers.
    public var otherArticles = 0
    /// Nothing done yet.
    public init() {}
  }

  /// - Parameter overwrites: conflicts are settled in favour of the file; they are listed as changes then.
  public static func apply(
    _ sheet: ReviewSheet, to ledger: inout LedgerDocument, overwrites: Bool = false
  ) -> Report {
    var report = Report()
    var claims: [String: Int] = [:]
    for (index, claim) in ledger.claims.enumerated() { claims[claim.id] = index }
    var orphans: [String: Int] = [:]
    for (index, orphan) in ledger.orphanedReviews.enumerated() { orphans[orphan.id] = index }
    var seen: [String: ReviewSheet.Row] = [:]
    for row in sheet.rows {
      if let article = row.article, article != ledger.source.name {
        report.otherArticles += 1
        continue
      }
      if let earlier = seen[row.id] {
        if earlier.fields != row.fields {
          report.problems.append("line \(row.line): \(row.id) stands on line \(earlier.line) too, with another review")
        }
        continue
      }
      seen[row.id] = row
      if let index = claims[row.id] {
        apply(row, to: &ledger.claims[index].review, overwrites, &report)
      } else if let index = orphans[row.id] {
        apply(row, to: &ledger.orphanedReviews[index].review, overwrites, &report)
      } else {
        report.problems.append("line \(row.line): \(row.id) is not in the ledger")
      }
    }
    return report
  }

  private static func apply(
    _ row: ReviewSheet.Row, to review: inout Review, _ overwrites: Bool, _ report: inout Report
  ) {
    let isCurrent = row.revision == review.revision
    // A row with one cell that cannot be used is left out whole: half a judgement may say the opposite.
    let problems = report.problems.count
    let accepted = row.fields.map { ($0.name, self.accepted($0, before: review[$0.name], row, &report)) }
    guard report.problems.count == problems else { return }
    for (name, after) in accepted {
      let before = review[name]
      guard let after, after != before else { continue }
      let change = Change(id: row.id, field: name, before: text(before), after: text(after), line: row.line)
      let isUnset = Review()[name] == before
      let isEmpty = Review()[name] == after
      if isCurrent || isUnset || (overwrites && !isEmpty) {
        review[name] = after
        report.changes.append(change)
      } else if !isEmpty {
        report.conflicts.append(change)
      }
    }
  }

  /// The value of a cell once the marks that spreadsheets leave are taken off; nil when it cannot be used.
  private static func accepted(
    _ field: JSONValue.Member, before: JSONValue, _ row: ReviewSheet.Row, _ report: inout Report
  ) -> JSONValue? {
    func problem(_ text: String) -> JSONValue? {
      report.problems.append("line \(row.line): \(row.id): \(text)")
      return nil
    }
    // What nobody has edited is no fault of this file.
    if field.value == before { return before }
    switch (field.name, field.value) {
    case ("status", .null): return .string("unreviewed")
    case ("status", .string(let text)):
      let status = ReviewSheet.trimmed(text).lowercased()
      guard ReviewCheck.statuses.contains(status) else {
        return problem("status “\(text)” is none of \(ReviewCheck.statuses.joined(separator: ", "))")
      }
      return .string(status)
    case ("evidence", .array): return field.value
    case ("evidence", .null): return .array([])
    case ("verdict", .string(let text)):
      // Spreadsheets turn a cell “true” into TRUE.
      if case .string(let old) = before, text.lowercased() == old.lowercased(), ["true", "false"].contains(old) {
        return before
      }
      return field.value
    case ("date", .string(let text)):
      return ISODate.isValid(text) ? field.value : problem("date “\(text)” is not of the form 2024-05-31")
    case ("verdict", .null), ("note", .null), ("note", .string), ("reviewer", .null), ("reviewer", .string),
      ("date", .null):
      return field.value
    case ("status", _), ("evidence", _), ("verdict", _), ("note", _), ("reviewer", _), ("date", _):
      return problem("\(field.name) is of the wrong kind")
    default: return field.value
    }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let entries): EvidenceText.lines(entries)
    default: EvidenceText.lines([value])
    }
  }
}

extension Review {
  /// A field by its name in the ledger; one that is not there is null.
  fileprivate subscript(name: String) -> JSONValue {
    get {
      func value(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
      return switch name {
      case "status": .string(status)
      case "verdict": value(verdict)
      case "note": value(note)
      case "evidence": .array(evidence)
      case "reviewer": value(reviewer)
      case "date": value(date)
      default: additional.first { $0.name == name }?.value ?? .null
      }
    }
    set {
      func text(_ value: JSONValue) -> String? { if case .string(let text) = value { text } else { nil } }
      switch name {
      case "status": status = text(newValue) ?? "unreviewed"
      case "verdict": verdict = text(newValue)
      case "note": note = text(newValue)
      case "evidence": if case .array(let entries) = newValue { evidence = entries }
      case "reviewer": reviewer = text(newValue)
      case "date": date = text(newValue)
      default:
        if let index = additional.firstIndex(where: { $0.name == name }) {
          additional[index].value = newValue
        } else {
          additional.append((name, newValue))
        }
      }
    }
  }
}
