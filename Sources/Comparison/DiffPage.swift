import Ledger

/// A diff as one self-contained page: no script, no network, everything escaped.
public enum DiffPage {
  /// The page as UTF-8: a table of pairs in the order of the diff, with the words of both articles; `a` and `b` name the two sources.
  public static func html(_ diff: LedgerDiff, _ a: Source, _ b: Source) -> [UInt8] {
    var out = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <title>Claims: \(escaped(a.name)) and \(escaped(b.name))</title>
      <style>
      :root{color-scheme:light dark;--line:#8884;--mark:#fe9;--ink:#123}
      @media (prefers-color-scheme:dark){:root{--mark:#750;--ink:#def}}
      body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem}
      h1{font-size:1.3rem}ul{list-style:none;padding:0}
      li{border-top:1px solid var(--line);padding:.7rem 0;display:grid;grid-template-columns:1fr 1fr;gap:.3rem 1.5rem}
      .r{grid-column:1/-1;font-size:.85rem}.r b{text-transform:uppercase;letter-spacing:.04em;font-size:.75rem}
      mark{background:var(--mark);color:inherit;padding:0 .15em;border-radius:.2em}
      small{display:block;opacity:.75}
      @media (max-width:40rem){li{grid-template-columns:1fr}}
      @media print{li{break-inside:avoid}}
      </style></head><body>
      <h1>Claims compared</h1>
      <p>First: \(escaped(a.title ?? a.name))\(a.published.map { " (\(escaped($0)))" } ?? "").
      Second: \(escaped(b.title ?? b.name))\(b.published.map { " (\(escaped($0)))" } ?? "").</p>
      <p>\(summary(diff))</p>
      <ul>

      """
    for pair in diff.pairs {
      let (left, right) = WordDiff.marked(pair.a?.claim ?? "", pair.b?.claim ?? "")
      let marks = pair.a != nil && pair.b != nil && pair.relation != .same
      out += "<li><div class=\"r\"><b>\(pair.relation.rawValue)</b>"
      let heading = DiffWriter.heading(pair).dropFirst(pair.relation.rawValue.count)
      out += "\(escaped(String(heading)))</div>"
      out +=
        "<div>\(cell(left, marks, pair.a, pair.speakerA))</div><div>\(cell(right, marks, pair.b, pair.speakerB))</div></li>\n"
    }
    out += "</ul></body></html>\n"
    return Array(out.utf8)
  }

  /// "4 same, 2 changed", in the order of the relations.
  private static func summary(_ diff: LedgerDiff) -> String {
    var counts: [Relation: Int] = [:]
    for pair in diff.pairs { counts[pair.relation, default: 0] += 1 }
    let parts = Relation.allCases.compactMap { relation in counts[relation].map { "\($0) \(relation.rawValue)" } }
    return parts.isEmpty ? "Neither has a claim." : parts.joined(separator: ", ") + "."
  }

  private static func cell(_ pieces: [WordDiff.Piece], _ marks: Bool, _ claim: LedgerClaim?, _ speaker: String?)
    -> String
  {
    guard let claim else { return "" }
    let words = pieces.map { $0.differs && marks ? "<mark>\(escaped($0.text))</mark>" : escaped($0.text) }
    return words.joined(separator: " ") + "<small>\(escaped(speaker ?? "narrator")) · \(escaped(claim.id))</small>"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
