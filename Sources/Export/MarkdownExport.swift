import Ledger

/// A fact-checking sheet: contents by speaker, then every claim with its quote, its values and lines to fill in.
extension ExportFormat {
  /// A fact-checking sheet.
  public static let markdown = ExportFormat(
    name: "md", fileExtension: "md", summary: "a fact-checking sheet with contents by speaker"
  ) { ledgers, _ in
    var sheet = MarkdownSheet()
    for (index, ledger) in ledgers.enumerated() {
      sheet.append(ledger, anchorPrefix: ledgers.count > 1 ? "a\(index + 1)-" : "")
    }
    return Array(sheet.text.utf8)
  }
}

private struct MarkdownSheet {
  var text = ""

  mutating func append(_ ledger: LedgerDocument, anchorPrefix: String) {
    let speakers = ClaimText.Speakers(ledger)
    // Speakers in the order of the ledger, narration last.
    var groups: [(id: String?, claims: [LedgerClaim])] = ledger.speakers.map { ($0.id, []) } + [(nil, [])]
    for claim in ledger.claims {
      let index = groups.firstIndex { $0.id == claim.speaker } ?? groups.count - 1
      groups[index].claims.append(claim)
    }
    groups.removeAll { $0.claims.isEmpty }

    if !text.isEmpty { text += "\n" }
    text += "# \(escaped(ledger.source.title ?? ledger.source.name))\n\n"
    text += head(ledger.source).joined(separator: " · ") + "\n\n"
    let checked = ledger.claims.count { $0.review.status == "checked" }
    text += "\(ledger.claims.count) claims, \(checked) checked.\n\n## Contents\n\n"
    for (number, group) in groups.enumerated() {
      text += "- [\(escaped(speakers.name(group.id)))](#\(anchorPrefix)speaker-\(number + 1)) (\(group.claims.count))\n"
      for claim in group.claims {
        text += "  - [\(escaped(claim.claim))](#\(anchorPrefix)\(claim.id))\n"
      }
    }
    for (number, group) in groups.enumerated() {
      text += "\n<a id=\"\(anchorPrefix)speaker-\(number + 1)\"></a>\n\n## \(escaped(speakers.name(group.id)))\n"
      if let description = speakers[group.id]?.description { text += "\n\(escaped(description))\n" }
      for claim in group.claims { append(claim, ledger.source, anchorPrefix) }
    }
    if !ledger.orphanedReviews.isEmpty { text += "\n## Reviews whose claim is no longer found\n" }
    for orphan in ledger.orphanedReviews {
      text += "\n### \(escaped(orphan.claim))\n\n"
      quote(orphan.quote)
      item("Id", [orphan.id, orphan.speaker].compactMap { $0 }.joined(separator: ", "))
      append(orphan.review)
    }
  }

  private func head(_ source: Source) -> [String] {
    var parts: [String] = []
    if let site = source.site { parts.append(escaped(site)) }
    if !source.byline.isEmpty { parts.append(escaped(source.byline.joined(separator: ", "))) }
    if let published = source.published { parts.append(escaped(published)) }
    if let url = source.url, ClaimText.isWebAddress(url) { parts.append("<\(url.replacing(">", with: "%3E"))>") }
    parts.append("file \(escaped(source.name))")
    return parts
  }

  private mutating func append(_ claim: LedgerClaim, _ source: Source, _ anchorPrefix: String) {
    text += "\n<a id=\"\(anchorPrefix)\(escapedAttribute(claim.id))\"></a>\n\n"
    text += "### \(claim.review.status == "checked" ? "☑" : "☐") \(escaped(claim.claim))\n\n"
    quote(claim.quote)
    item("Kind", "\(claim.type), worth \(ClaimText.score(claim.worth.score))")
    if !claim.attributedTo.isEmpty { item("According to", claim.attributedTo.joined(separator: ", from ")) }
    for quantity in claim.quantities {
      item("Number", ClaimText.equation(quantity.text, ClaimText.normalised(quantity)))
    }
    for date in claim.dates { item("Date", ClaimText.equation(date.text, ClaimText.normalised(date))) }
    if claim.polarity != "affirmed" { item("Polarity", claim.polarity) }
    if claim.certainty != "asserted" { item("Certainty", claim.certainty) }
    if !claim.editorial.isEmpty {
      item("Editor’s words, not the speaker’s", claim.editorial.map(\.text).joined(separator: " "))
    }
    if !claim.worth.reasons.isEmpty { item("Why", claim.worth.reasons.map(\.reason).joined(separator: "; ")) }
    if let url = source.url, ClaimText.isWebAddress(url) {
      text +=
        "- **Original**: [at the quote](<\(TextFragment.address(url, claim.quote).replacing(">", with: "%3E"))>)\n"
    }
    item("Id", "\(claim.id), \(claim.turn)")
    append(claim.review)
  }

  private mutating func append(_ review: Review) {
    item("Status", review.status)
    item("Verdict", review.verdict ?? "")
    item("Note", review.note ?? "")
    item("Evidence", EvidenceText.lines(review.evidence))
    item("Checked by", [review.reviewer, review.date].compactMap { $0 }.joined(separator: ", "))
  }

  /// One paragraph of the quote a line, parted by empty ones.
  private mutating func quote(_ quote: Quote) {
    let lines = quote.exact.split(whereSeparator: \.isNewline)
    text += lines.map { "> \(escaped(String($0)))\n" }.joined(separator: ">\n") + "\n"
  }

  private mutating func item(_ name: String, _ value: String) {
    text += "- **\(name)**:\(value.isEmpty ? "" : " " + escaped(value))\n"
  }

  private func escapedAttribute(_ text: String) -> String { HTMLText.escaped(text) }

  /// On one line, every character that means something to Markdown or HTML made harmless.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result += " "
      case "\u{0}"..<"\u{20}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    // A line that begins like a list or a numbered one.
    if let first = result.first, "+-".contains(first) { return "\\" + result }
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = result.dropFirst(digits.count).first, mark == "." || mark == ")" {
      return digits + "\\" + result.dropFirst(digits.count)
    }
    return result
  }
}
