import Ledger

/// Prints a diff for people and for programs.
public enum DiffWriter {
  /// One line a claim, marked as `diff` marks them; a changed value stands behind the claim.
  public static func text(_ diff: LedgerDiff) -> [UInt8] {
    var lines: [String] = []
    for pair in diff.pairs {
      switch pair.relation {
      case .same: lines.append("  " + (pair.a?.claim ?? ""))
      case .removed: lines.append("- " + (pair.a?.claim ?? ""))
      case .added: lines.append("+ " + (pair.b?.claim ?? ""))
      case .restated, .changed, .contradicted:
        let values = pair.changes.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
        lines.append("~ \(pair.relation.rawValue)\(values.isEmpty ? "" : ": \(values)")")
        lines.append("    - " + (pair.a?.claim ?? ""))
        lines.append("    + " + (pair.b?.claim ?? ""))
      }
    }
    var counts: [String] = []
    for relation in LedgerDiff.Relation.allCases {
      let count = diff.pairs.reduce(0) { $0 + ($1.relation == relation ? 1 : 0) }
      if count > 0 { counts.append("\(count) \(relation.rawValue)") }
    }
    lines.append(counts.isEmpty ? "no claims" : counts.joined(separator: ", "))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  public static func json(_ diff: LedgerDiff, _ a: Source, _ b: Source) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("diff", 1)
    json.member("a", a.name)
    json.member("b", b.name, sameLine: true)
    json.key("pairs")
    json.beginArray()
    for pair in diff.pairs {
      json.beginObject()
      json.member("relation", pair.relation.rawValue)
      json.member("similarity", pair.similarity, sameLine: true)
      write("a", pair.a, &json)
      write("b", pair.b, &json)
      json.key("changes")
      json.beginArray(inline: true)
      for change in pair.changes {
        json.beginObject(inline: true)
        json.member("from", change.from)
        json.member("to", change.to)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ name: String, _ claim: LedgerClaim?, _ json: inout JSONWriter) {
    json.key(name)
    guard let claim else { return json.null() }
    json.beginObject(inline: true)
    json.member("id", claim.id)
    json.member("claim", claim.claim)
    json.endObject()
  }
}
