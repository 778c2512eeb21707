import Ledger
import SourceText

/// One ledger's part of the page: cards of its claims and its transcript.
struct HTMLArticle {
  let ledger: LedgerDocument
  let speakers: ClaimText.Speakers
  /// Keeps the ids of several articles on one page apart.
  let prefix: String

  init(_ ledger: LedgerDocument, prefix: String) {
    self.ledger = ledger
    self.prefix = prefix
    speakers = ClaimText.Speakers(ledger)
  }

  var title: String { ledger.source.title ?? ledger.source.name }

  func score(_ claim: Int) -> Double { ledger.claims[claim].worth.score }

  /// Three shades are as many as readers tell apart: a grader's 1 to 3.
  private func shade(_ score: Double) -> String { score >= 0.66 ? "w3" : score >= 0.33 ? "w2" : "w1" }

  private func id(_ claim: LedgerClaim) -> String { HTMLText.escaped(prefix + claim.id) }

  // MARK: Cards

  func writeCard(_ index: Int, to page: inout HTMLPage) {
    let claim = ledger.claims[index]
    let speaker = speakers.name(claim.speaker)
    page.add("<li id=\"\(id(claim))\" class=\"card \(shade(claim.worth.score))\" tabindex=\"-1\"")
    for (name, value) in [
      ("speaker", speaker), ("type", claim.type), ("status", claim.review.status), ("order", "\(prefix)\(index)"),
    ] {
      page.add(" data-\(name)=\"\(HTMLText.escaped(value))\"")
    }
    page.add(">\n<p class=\"tags\"><meter min=\"0\" max=\"1\" value=\"\(ClaimText.score(claim.worth.score))\"")
    page.add(" aria-label=\"worth\"></meter> <span class=\"score\">\(ClaimText.score(claim.worth.score))</span> ")
    page.add("<span class=\"tag\">\(HTMLText.escaped(claim.type))</span>")
    if claim.polarity == "denied" { page.add(" <span class=\"tag\">denied</span>") }
    if claim.certainty != "asserted" { page.add(" <span class=\"tag\">\(HTMLText.escaped(claim.certainty))</span>") }
    if claim.review.status != "unreviewed" {
      page.add(" <span class=\"tag status\">\(HTMLText.escaped(claim.review.status))</span>")
    }
    page.add("</p>\n<h2 dir=\"auto\"><a class=\"place\" href=\"#q-\(id(claim))\">")
    page.text(claim.claim)
    page.add("</a></h2>\n<p class=\"who\">")
    page.text(speaker)
    if !claim.attributedTo.isEmpty { page.text(", according to " + claim.attributedTo.joined(separator: ", from ")) }
    if let url = ledger.source.url, ClaimText.isWebAddress(url) {
      page.add(" · <a href=\"\(HTMLText.escaped(TextFragment.address(url, claim.quote)))\"")
      page.add(" rel=\"noopener noreferrer\" target=\"_blank\">open the original here</a>")
    }
    page.add("</p>\n")
    writeValues(claim, to: &page)
    writeReview(claim.review, to: &page)
    page.add("<details><summary>Quote and reasons</summary>\n<blockquote dir=\"auto\">")
    page.text(claim.quote.exact)
    page.add("</blockquote>\n")
    if !claim.worth.reasons.isEmpty {
      page.add("<ul class=\"reasons\">")
      for reason in claim.worth.reasons {
        page.add("<li><span class=\"weight\">\(ClaimText.weight(reason.weight))</span> ")
        page.text(reason.reason)
        page.add("</li>")
      }
      page.add("</ul>\n")
    }
    page.add("<p class=\"id\">\(HTMLText.escaped(claim.id)) · ")
    page.text(claim.turn + " · bytes " + claim.bytes.map { "\($0.start)–\($0.end)" }.joined(separator: ", "))
    page.add("</p>\n</details>\n</li>\n")
  }

  private func writeValues(_ claim: LedgerClaim, to page: inout HTMLPage) {
    var values = claim.quantities.map { ($0.text, ClaimText.normalised($0)) }
    values += claim.dates.map { ($0.text, ClaimText.normalised($0)) }
    guard !values.isEmpty else { return }
    page.add("<dl class=\"values\">")
    for (text, value) in values {
      page.add("<div><dt dir=\"auto\">")
      page.text(text)
      page.add("</dt><dd>")
      page.text(value.isEmpty ? "—" : value)
      page.add("</dd></div>")
    }
    page.add("</dl>\n")
  }

  private func writeReview(_ review: Review, to page: inout HTMLPage) {
    guard review.verdict != nil || review.note != nil || !review.evidence.isEmpty || review.reviewer != nil else {
      return
    }
    page.add("<div class=\"review\">")
    if let verdict = review.verdict {
      page.add("<p><strong>Verdict:</strong> ")
      page.text(verdict)
      page.add("</p>")
    }
    if let note = review.note {
      page.add("<p dir=\"auto\">")
      page.text(note)
      page.add("</p>")
    }
    if !review.evidence.isEmpty {
      page.add("<ul>")
      for line in EvidenceText.lines(review.evidence).split(whereSeparator: \.isNewline) {
        page.add("<li>")
        if ClaimText.isWebAddress(String(line)) {
          page.add("<a href=\"\(HTMLText.escaped(line))\" rel=\"noopener noreferrer\" target=\"_blank\">")
          page.text(line)
          page.add("</a>")
        } else {
          page.text(line)
        }
        page.add("</li>")
      }
      page.add("</ul>")
    }
    let by = [review.reviewer, review.date].compactMap { $0 }.joined(separator: ", ")
    if !by.isEmpty {
      page.add("<p class=\"id\">")
      page.text(by)
      page.add("</p>")
    }
    page.add("</div>\n")
  }

  /// Reviews whose claim is gone: nobody's work disappears from the page either.
  func writeOrphans(to page: inout HTMLPage) {
    guard !ledger.orphanedReviews.isEmpty else { return }
    page.add("<div class=\"gone\">\n<h2>Reviews whose claim is no longer found</h2>\n")
    for orphan in ledger.orphanedReviews {
      page.add("<div class=\"card\">\n<h2 dir=\"auto\">")
      page.text(orphan.claim)
      page.add("</h2>\n<p class=\"who\">")
      page.text([orphan.speaker, orphan.review.status, orphan.id].compactMap { $0 }.joined(separator: " · "))
      page.add("</p>\n<blockquote dir=\"auto\">")
      page.text(orphan.quote.exact)
      page.add("</blockquote>\n")
      writeReview(orphan.review, to: &page)
      page.add("</div>\n")
    }
    page.add("</div>\n")
  }

  // MARK: Transcript

  func writeTranscript(to page: inout HTMLPage) {
    let language = ledger.source.language.map { " lang=\"\(HTMLText.escaped($0))\"" } ?? ""
    page.add("<article\(language)>\n")
    if !prefix.isEmpty {
      page.add("<h2>")
      page.text(title)
      page.add("</h2>\n")
    }
    var claims: [String: [Int]] = [:]
    for (index, claim) in ledger.claims.enumerated() { claims[claim.turn, default: []].append(index) }
    for turn in ledger.turns {
      page.add("<div class=\"turn \(HTMLText.escaped(turn.kind))\" id=\"\(HTMLText.escaped(prefix + turn.id))\">\n")
      if let speaker = turn.speaker {
        page.add("<h3>")
        page.text(speakers.name(speaker))
        page.add("</h3>\n")
      }
      writeText(of: turn, claims: claims[turn.id] ?? [], to: &page)
      page.add("</div>\n")
    }
    page.add("</article>\n")
  }

  /// The turn cut wherever a claim begins or ends; each piece is a link to the shortest claim that holds it.
  private func writeText(of turn: LedgerTurn, claims: [Int], to page: inout HTMLPage) {
    let scalars = Array(turn.text.unicodeScalars)
    var starts: [Int: [Int]] = [:]
    var cuts: Set<Int> = [0, scalars.count]
    for index in claims {
      let span = ledger.claims[index].span
      guard span.start < span.end, Int(span.end) <= scalars.count else { continue }
      starts[Int(span.start), default: []].append(index)
      cuts.insert(Int(span.start))
      cuts.insert(Int(span.end))
    }
    var at = 0
    while let gap = paragraphBreak(scalars, from: at) {
      cuts.insert(gap)
      cuts.insert(gap + 2)
      at = gap + 2
    }
    let ordered = cuts.sorted()
    var active: [Int] = []
    page.add("<p dir=\"auto\">")
    for (start, end) in zip(ordered, ordered.dropFirst()) {
      if end - start == 2, scalars[start] == "\n", scalars[start + 1] == "\n" {
        page.add("</p>\n<p dir=\"auto\">")
        continue
      }
      active.removeAll { Int(ledger.claims[$0].span.end) <= start }
      let begun = starts[start] ?? []
      active += begun
      let text = String(String.UnicodeScalarView(scalars[start..<end]))
      // Claims that begin here are anchors even where a shorter one takes the link.
      for index in begun { page.add("<span id=\"q-\(id(ledger.claims[index]))\"></span>") }
      guard let shortest = active.min(by: { (length($0), $0) < (length($1), $1) }) else {
        write(text, to: &page)
        continue
      }
      let claim = ledger.claims[shortest]
      let best = active.map { ledger.claims[$0].worth.score }.max() ?? 0
      page.add("<a class=\"mark \(shade(best))\" href=\"#\(id(claim))\" data-claims=\"")
      // More than a few claims on one word cannot be shown apart; the limit keeps hostile ledgers small.
      page.add(active.suffix(8).map { id(ledger.claims[$0]) }.joined(separator: " "))
      page.add(begun.contains(shortest) ? "\">" : "\" tabindex=\"-1\">")
      write(text, to: &page)
      page.add("</a>")
    }
    page.add("</p>\n")
  }

  private func length(_ claim: Int) -> Int32 { ledger.claims[claim].span.end - ledger.claims[claim].span.start }

  private func write(_ text: String, to page: inout HTMLPage) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { page.add("<br>") }
      page.text(line)
    }
  }

  private func paragraphBreak(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var at = start
    while at + 1 < scalars.count {
      if scalars[at] == "\n", scalars[at + 1] == "\n" { return at }
      at += 1
    }
    return nil
  }
}
