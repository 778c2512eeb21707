import Ledger

/// Prints a diff for people and for programs.
public enum DiffWriter {
  /// Side by side, the words that differ marked: `{…}` without colour, reverse video with it.
  /// - Parameters:
  ///   - width: columns of the terminal.
  ///   - isColoured: whether escape sequences may be written.
  public static func text(_ diff: LedgerDiff, width: Int = 100, isColoured: Bool = false) -> [UInt8] {
    var lines: [String] = []
    let column = max(24, (width - 3) / 2)
    for pair in diff.pairs {
      switch pair.relation {
      case .same: lines.append("  " + (pair.a?.claim ?? ""))
      case .removed: lines.append("- " + (pair.a?.claim ?? ""))
      case .added: lines.append("+ " + (pair.b?.claim ?? ""))
      default:
        lines.append("~ " + heading(pair))
        let (left, right) = WordDiff.marked(pair.a?.claim ?? "", pair.b?.claim ?? "", isColoured: isColoured)
        lines += columns(left, right, column)
      }
    }
    var counts: [String] = []
    for relation in Relation.allCases {
      let count = diff.pairs.reduce(0) { $0 + ($1.relation == relation ? 1 : 0) }
      if count > 0 { counts.append("\(count) \(relation.rawValue)") }
    }
    lines.append(counts.isEmpty ? "no claims" : counts.joined(separator: ", "))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// "changed: $15,000 per day → $10,000 a day (down, × 0.667)".
  static func heading(_ pair: LedgerDiff.Pair) -> String {
    var parts = pair.changes.map { change in
      let scale = change.ratio.map { " (\(change.direction ?? ""), × \($0))" } ?? ""
      return "\(change.from) → \(change.to)\(scale)"
    }
    if pair.relation == .attributed {
      parts.append("\(voice(pair.a, pair.speakerA)) → \(voice(pair.b, pair.speakerB))")
    }
    if pair.relation == .hedged { parts.append("\(pair.a?.certainty ?? "") → \(pair.b?.certainty ?? "")") }
    return pair.relation.rawValue + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  private static func voice(_ claim: LedgerClaim?, _ speaker: String?) -> String {
    ([speaker ?? "narrator"] + (claim?.attributedTo ?? [])).joined(separator: ", citing ")
  }

  /// Two texts in columns; the widths count what is seen and not the escape sequences.
  private static func columns(_ left: [WordDiff.Piece], _ right: [WordDiff.Piece], _ width: Int) -> [String] {
    let (a, b) = (WordDiff.wrapped(left, width), WordDiff.wrapped(right, width))
    return (0..<max(a.count, b.count)).map { row in
      let first = row < a.count ? a[row] : (text: "", width: 0)
      let second = row < b.count ? b[row].text : ""
      return "  " + first.text + String(repeating: " ", count: max(0, width - first.width)) + " │ " + second
    }
  }

  /// As `DiffSchema` describes it.
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
      write("a", pair.a, pair.speakerA, &json)
      write("b", pair.b, pair.speakerB, &json)
      json.key("changes")
      json.beginArray(inline: true)
      for change in pair.changes {
        json.beginObject(inline: true)
        json.member("from", change.from)
        json.member("to", change.to)
        json.member("ratio", change.ratio)
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

  private static func write(_ name: String, _ claim: LedgerClaim?, _ speaker: String?, _ json: inout JSONWriter) {
    json.key(name)
    guard let claim else { return json.null() }
    json.beginObject(inline: true)
    json.member("id", claim.id)
    json.member("claim", claim.claim)
    json.member("speaker", speaker)
    json.endObject()
  }
}
