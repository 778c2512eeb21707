import SourceText

/// Collects what a page says about itself.
enum MetadataReader {
  static func read(_ tree: HTMLTree, blocks: [Block]) -> Metadata {
    var facts = PageFacts()
    for node in tree.nodes.indices {
      switch tree.nodes[node].tag.knownName {
      case .html: if facts.language == nil { facts.language = tree.attributeText(.lang, of: node) }
      case .title: if facts.titleElement == nil { facts.titleElement = clean(tree.text(below: node)) }
      case .meta: readMeta(node, tree, &facts)
      case .link:
        if tree.attributeText(.rel, of: node)?.lowercased() == "canonical", facts.canonical == nil {
          facts.canonical = tree.attributeText(.href, of: node)
        }
      case .h1: facts.headings.append(clean(tree.text(below: node)))
      case .time:
        if let value = tree.attributeText(.datetime, of: node) { facts.times.append(value) }
      case .script:
        if let type = tree.attributeText(.type, of: node)?.lowercased(), type.contains("ld+json") {
          JSONLinkedData.read(tree.text(below: node), into: &facts)
        }
      default: break
      }
    }
    return facts.settle()
  }

  private static func readMeta(_ node: Int, _ tree: HTMLTree, _ facts: inout PageFacts) {
    guard let content = tree.attributeText(.content, of: node) else { return }
    let key =
      (tree.attributeText(.property, of: node) ?? tree.attributeText(.name, of: node)
      ?? tree.attributeText(.itemprop, of: node) ?? tree.attributeText(.httpEquiv, of: node) ?? "").lowercased()
    let value = clean(content)
    if !key.isEmpty, !value.isEmpty { facts.meta.append((key, value)) }
  }

  /// White space collapsed, references that were escaped twice decoded once more.
  static func clean(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.contains("&"), words.contains(";") {
      let bytes = Array(words.utf8)
      var decoded: [UInt8] = []
      bytes.withUnsafeBufferPointer { buffer in
        var index = 0
        while index < buffer.count {
          if buffer[index] == UInt8(ascii: "&"),
            let match = CharacterReferences.match(buffer, at: index, end: buffer.count, inAttribute: true)
          {
            for scalar in match.scalars { CharacterReferences.append(scalar, to: &decoded) }
            index += match.length
          } else {
            decoded.append(buffer[index])
            index += 1
          }
        }
      }
      words = String(decoding: decoded, as: UTF8.self)
    }
    return words
  }
}

/// Everything found, before conflicts are settled.
struct PageFacts {
  var titleElement: String?
  var headings: [String] = []
  var meta: [(key: String, value: String)] = []
  var canonical: String?
  var language: String?
  var times: [String] = []
  var linkedTitle: String?
  var linkedAuthors: [String] = []
  var linkedDate: String?
  var linkedSite: String?
  var linkedBody: String?
  var linkedLanguage: String?

  func first(_ keys: String...) -> String? {
    for key in keys { if let found = meta.first(where: { $0.key == key }) { return found.value } }
    return nil
  }

  func settle() -> Metadata {
    var result = Metadata()
    result.site = first("og:site_name", "application-name", "dc.publisher", "publisher") ?? linkedSite
    result.url = canonical ?? first("og:url")
    result.language = (language ?? first("content-language", "og:locale", "dc.language") ?? linkedLanguage)
      .flatMap(Self.languageTag)
    result.title = title(site: result.site)
    result.byline = authors()
    let dates =
      [
        linkedDate,
        first(
          "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
          "dcterms.created", "dcterms.date", "publishdate", "pubdate", "publish-date", "parsely-pub-date",
          "sailthru.date",
          "article.published", "published_at", "cxenseparse:recs:publishtime", "last-modified"),
      ] + times.prefix(1).map { Optional($0) }
    result.published = dates.compactMap { $0 }.compactMap(DateText.iso).first
    return result
  }

  private func title(site: String?) -> String? {
    let candidates = [linkedTitle, first("og:title"), first("twitter:title", "dc.title", "title"), titleElement]
      .compactMap { $0 }
    // A heading that the page's other titles repeat is the title as printed.
    if let heading = headings.first(where: { heading in
      !heading.isEmpty && candidates.contains { $0.lowercased().contains(heading.lowercased()) }
    }), heading.split(separator: " ").count > 1 {
      return heading
    }
    guard let best = candidates.first(where: { !$0.isEmpty }) else { return headings.first { !$0.isEmpty } }
    return Self.withoutSite(best, site: site)
  }

  /// Cuts " | Site" and " - Site" from the end or the start.
  static func withoutSite(_ title: String, site: String?) -> String {
    for separator in [" | ", " — ", " – ", " - ", " :: ", " » ", " · "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1 else { continue }
      if let site, let last = parts.last, last.lowercased() == site.lowercased() {
        return parts.dropLast().joined(separator: separator)
      }
      if let site, let first = parts.first, first.lowercased() == site.lowercased() {
        return parts.dropFirst().joined(separator: separator)
      }
      if let last = parts.last, last.split(separator: " ").count <= 4, separator != " - " || site == nil {
        let rest = parts.dropLast().joined(separator: separator)
        if rest.split(separator: " ").count >= 3 { return rest }
      }
    }
    return title
  }

  private func authors() -> [String] {
    var names = linkedAuthors
    if names.isEmpty {
      names = meta.filter {
        ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"]
          .contains($0.key)
      }.map(\.value).filter { !$0.contains("://") }
      if let first = names.first { names = [first] }
    }
    var result: [String] = []
    for name in names.flatMap(Self.splitNames) where !result.contains(name) { result.append(name) }
    return result
  }

  static func splitNames(_ text: String) -> [String] {
    var text = text
    for prefix in ["By ", "by ", "BY ", "Von ", "Par "] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    return text.components(separatedBy: ", ").flatMap { $0.components(separatedBy: " and ") }
      .flatMap { $0.components(separatedBy: " & ") }.flatMap { $0.components(separatedBy: ";") }
      .map { String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
      .filter { !$0.isEmpty && !$0.contains("@") && $0.utf8.count < 80 }
  }

  private static func languageTag(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.allSatisfy(\.isLetter) else { return nil }
    guard parts.count > 1, parts[1].utf8.count == 2 else { return first.lowercased() }
    return first.lowercased() + "-" + parts[1].uppercased()
  }
}

extension String {
  /// Parts between occurrences of `separator`.
  fileprivate func components(separatedBy separator: String) -> [String] {
    let bytes = Array(utf8)
    let pattern = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + pattern.count <= bytes.count {
      if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += pattern.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
