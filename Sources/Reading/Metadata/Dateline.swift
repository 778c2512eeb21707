/// Settles when the article was published.
struct Dateline {
  let facts: PageFacts
  let lines: PageLines
  let order: DateText.Order
  let url: String?

  /// Lines read before and behind the headline.
  private static let linesBefore = 10
  private static let linesBehind = 25

  func settle() -> String? {
    let stated = stated()
    if let printed = printed() {
      // Scripts know the time and the zone of the same day.
      if let stated, stated.hasPrefix(printed) { return stated }
      return printed
    }
    return stated ?? facts.times.compactMap { DateText.iso($0.value, order: order) }.first ?? fromAddress()
  }

  private func stated() -> String? {
    let values = [
      facts.linked.published,
      facts.first(
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
        "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dcterms.issued", "publishdate",
        "publish_date", "og:publish_date", "pubdate", "publish-date", "published", "parsely-pub-date", "sailthru.date",
        "article.published", "published_at", "article_date_original", "w-published-date", "citation_publication_date",
        "citation_online_date", "citation_date", "cxenseparse:publishtime", "cxenseparse:recs:publishtime"),
    ]
    return values.compactMap { $0 }.compactMap { DateText.iso($0, order: order) }.first
  }

  /// A day printed near the headline; one that is said to be of a later change only where no other stands.
  private func printed() -> String? {
    let first = max(0, lines.headline - Self.linesBefore)
    let last = min(lines.lines.count, lines.headline + Self.linesBehind)
    var changed: String?
    let order = Array(lines.headline..<max(lines.headline, last)) + Array(first..<lines.headline).reversed()
    for index in order {
      let text = lines.lines[index].text
      guard !text.isEmpty, text.utf8.count < 120, let date = DateText.find(in: text, order: self.order) else {
        continue
      }
      let lower = text.lowercased()
      let before = index > 0 ? lines.lines[index - 1].text.lowercased() : ""
      if Self.changes.contains(where: { lower.contains($0) })
        || before.utf8.count < 24 && Self.changes.contains(where: { before.contains($0) })
          && !Self.publications.contains(where: { lower.contains($0) })
      {
        if changed == nil { changed = date }
        continue
      }
      return date
    }
    return changed
  }

  private static let changes = [
    "updated", "modified", "reviewed", "edited", "actualizado", "aktualisiert", "mis à jour",
  ]
  private static let publications = ["published", "posted", "created"]

  /// "/2021/05/03/" in the page's address.
  private func fromAddress() -> String? {
    guard let url else { return nil }
    let parts = url.split(separator: "/")
    for index in parts.indices.dropLast(2) where parts[index].utf8.count == 4 {
      guard let year = Int(parts[index]), (1990...2100).contains(year), let month = Int(parts[index + 1]),
        (1...12).contains(month), let day = Int(parts[index + 2]), (1...31).contains(day)
      else { continue }
      return DateText.iso("\(year)-\(month)-\(day)")
    }
    return nil
  }
}
