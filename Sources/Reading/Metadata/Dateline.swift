import SourceText

/// Settles when the article was published.
struct Dateline {
  let facts: PageFacts
  let lines: PageLines
  let blocks: [Block]
  /// The page.
  let page: [UInt8]
  let order: DateText.Order
  let url: String?

  /// Lines read before and behind the headline.
  private static let linesBefore = 10
  private static let linesBehind = 25

  /// Longest line without a word of publishing that counts as a dateline.
  private static let longest = 60

  func settle() -> String? {
    var printed = printed()
    let stated = stated()
    // A day without a word that is the day of the last change by the scripts is just that.
    if let day = printed.published, let stated, !stated.hasPrefix(day), changes().contains(day) {
      printed = (nil, day)
    }
    // A printed day of an update gives way to a day of publication that a `<meta>` gives: of 17 development pages where they
    // differ and no other day is printed, 15 are dated by publication. Where only a script's data know of an earlier day, as
    // under lists and guides that are written anew every year, the page is dated by what it prints: 5 of 6 pages.
    let outdated = printed.published == nil && publicationsInMeta().isEmpty ? printed.changed : nil
    var candidates = [original(), outdated, printed.published, stated, printed.changed].compactMap { $0 }
    candidates += facts.times.prefix(8).compactMap { DateText.iso($0.value, order: order) }
    if candidates.isEmpty { candidates += [named() ?? alone() ?? buried()].compactMap { $0 } }
    // An address with year and month, as news sites have it, tells which of several is meant.
    let address = fromAddress()
    var best = candidates.first
    if let address, best?.hasPrefix(address) != true {
      best = candidates.first { $0.hasPrefix(address) } ?? best ?? (address.utf8.count == 10 ? address : nil)
    }
    // Scripts know the time and the zone of the same day.
    if let day = best, day.utf8.count == 10, let exact = candidates.first(where: { $0.hasPrefix(day + "T") }) {
      return exact
    }
    return best
  }

  private static let keys: [String] = [
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dcterms.issued", "publishdate",
    "publish_date", "og:publish_date", "pubdate", "publish-date", "published", "parsely-pub-date", "sailthru.date",
    "article_date_original", "citation_publication_date", "citation_online_date", "citation_date",
  ]

  private func stated() -> String? {
    let inMeta = publicationsInMeta()
    let linked = facts.linked.published.flatMap { DateText.iso($0, order: order) }
    // Two `<meta>` of one day outweigh a script, which may tell when an earlier version came out.
    if let linked, let first = inMeta.first, first.prefix(10) != linked.prefix(10),
      inMeta.dropFirst().contains(where: { $0.prefix(10) == first.prefix(10) })
    {
      return first
    }
    return linked ?? inMeta.first
  }

  /// The days of publication in `<meta>`, the surest key first.
  private func publicationsInMeta() -> [String] {
    var values = Self.keys.compactMap { facts.first($0) }
    values += facts.meta.filter { $0.key.contains("publish") && !Self.keys.contains($0.key) }.map(\.value)
    return values.compactMap { DateText.iso($0, order: order) }
  }

  /// The days that scripts and `<meta>` give for the latest change.
  private func changes() -> [String] {
    var values = [facts.linked.modified]
    for key in ["article:modified_time", "og:updated_time", "datemodified", "last-modified"] {
      values.append(facts.first(key))
    }
    return values.compactMap { $0 }.compactMap { DateText.iso($0, order: order) }.map { String($0.prefix(10)) }
  }

  /// The day printed nearest to the headline, and the nearest that is said to be of a later change.
  private func printed() -> (published: String?, changed: String?) {
    let first = max(0, lines.headline - Self.linesBefore)
    let last = min(lines.lines.count, lines.headline + Self.linesBehind)
    var changed: String?
    guard first < last else { return (nil, nil) }
    let order = (first..<last).sorted { abs($0 - lines.headline) < abs($1 - lines.headline) }
    var plain: [(date: String, distance: Int)] = []
    for index in order {
      let text = lines.lines[index].text
      guard !text.isEmpty, text.utf8.count < 120, let date = DateText.find(in: text, order: self.order) else {
        continue
      }
      let lower = text.lowercased()
      let before = index > 0 ? lines.lines[index - 1].text.lowercased() : ""
      let isPublication =
        Self.publications.contains { lower.contains($0) }
        || before.utf8.count < 24 && Self.publications.contains { before.contains($0) }
      if !isPublication,
        Self.changes.contains(where: { lower.contains($0) })
          || before.utf8.count < 24 && Self.changes.contains(where: { before.contains($0) })
      {
        if changed == nil { changed = date }
      } else if isPublication || BylineText.read(text) != nil {
        // The word makes it sure, unless a plain day stands nearer.
        if let nearest = plain.first, nearest.distance <= 3 { return (nearest.date, changed) }
        return (date, changed)
      } else if text.utf8.count <= Self.longest, !Self.ends.contains(where: { lower.contains($0) }) {
        plain.append((date, abs(index - lines.headline)))
      }
    }
    // Many days are a table or a list of other articles, not a dateline.
    guard let nearest = plain.first, plain.count < 4 || nearest.distance <= 3 else { return (nil, changed) }
    return (nearest.date, changed)
  }

  /// "This article was originally published on 3 May 2021" anywhere on the page.
  private func original() -> String? {
    for block in blocks where block.text.count < 300 {
      guard let at = Self.originals.lazy.compactMap({ block.text.utf8[...].end(ofLetters: $0) }).first else { continue }
      let rest = String(decoding: block.text.utf8[at...].prefix(40), as: UTF8.self)
      if let date = DateText.find(in: rest, order: order) { return date }
    }
    return nil
  }

  private static let originals: [StaticString] = [
    "originally published", "originally posted", "originally appeared", "zuerst erschienen",
  ]

  /// The one day that stands in a line of its own somewhere on the page.
  private func alone() -> String? {
    var found: String?
    for block in blocks where block.text.count <= 24 {
      guard let date = DateText.find(in: block.text.string, order: order) else { continue }
      if let found, found != date { return nil }
      found = date
    }
    return found
  }

  /// A date of publication within data of a script that is no JSON-LD.
  private func buried() -> String? {
    for name in Self.buriedNames {
      guard let at = page[...].end(ofLetters: name) else { continue }
      let value = page[at...].prefix(40).drop { !$0.isASCIIDigit }
      if let date = DateText.iso(String(decoding: value.prefix(25), as: UTF8.self), order: order) { return date }
    }
    return nil
  }

  private static let buriedNames: [StaticString] = ["datepublished", "published_at", "publishedat", "publishdate"]

  /// "Published 3 May 2021" anywhere on the page.
  private func named() -> String? {
    for (index, block) in blocks.enumerated() where block.text.count < 400 {
      var text = block.text.string
      // The word and the day may be set apart.
      if text.utf8.count < 24, index + 1 < blocks.count, blocks[index + 1].text.count < 40 {
        text += " " + blocks[index + 1].text.string
      }
      let lower = text.lowercased()
      for word in Self.publications {
        guard let at = lower.range(ofWord: word) ?? (lower.hasPrefix(word) ? lower.startIndex..<lower.startIndex : nil)
        else { continue }
        if let date = DateText.find(in: String(lower[at.upperBound...].prefix(60)), order: order) { return date }
      }
    }
    return nil
  }

  private static let changes = [
    "updated", "modified", "reviewed", "edited", "update:", "actualizado", "aktualisiert", "mis à jour", "aggiornato",
  ]
  /// Words of a day by which an offer or an enrolment ends.
  private static let ends = ["offer", "redeem", "expires", "deadline", "valid until", "until ", "ends ", "sale "]
  private static let publications = ["published", "posted", "created", "publicado", "veröffentlicht", "publié"]

  /// "/2021/05/03/" in the page's address as a date, "/2021/05/" as the start of one.
  private func fromAddress() -> String? {
    guard let url else { return nil }
    let parts = url.split(separator: "/")
    for index in parts.indices.dropLast() where parts[index].utf8.count == 4 {
      guard let year = Int(parts[index]), (1990...2100).contains(year), parts[index + 1].utf8.count == 2,
        let month = Int(parts[index + 1]), (1...12).contains(month)
      else { continue }
      if index + 2 < parts.count, parts[index + 2].utf8.count == 2, let day = Int(parts[index + 2]),
        (1...31).contains(day)
      {
        return "\(parts[index])-\(parts[index + 1])-\(parts[index + 2])"
      }
      return "\(parts[index])-\(parts[index + 1])-"
    }
    return nil
  }
}
