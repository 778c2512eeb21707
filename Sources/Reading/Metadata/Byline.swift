/// Settles who wrote the article.
struct Byline {
  let facts: PageFacts
  let tree: HTMLTree
  let lines: PageLines
  let titles: TitleText

  /// Lines read before and behind the headline.
  private static let linesBefore = 10
  private static let linesBehind = 25

  func settle() -> [String] {
    let persons = facts.linked.authors.filter { !$0.isOrganization && isAuthor($0.name) }.flatMap {
      BylineText.split($0.name)
    }
    let printed = printed()
    let marked = marked(near: true)
    let meta = named()
    // The page may name more authors, or name them more fully, than its script.
    let isFuller =
      printed.count >= persons.count
      && persons.allSatisfy { name in printed.contains { TitleText.key($0).contains(TitleText.key(name)) } }
    let candidates: [[String]] = [
      isFuller && printed.count > persons.count ? printed : persons, printed, marked, meta,
      marked.isEmpty ? self.marked(near: false) : [],
      facts.linked.authors.map(\.name).filter { !$0.isEmpty },
      [facts.first("author") ?? ""].filter { !$0.isEmpty && !$0.contains("://") && !$0.contains("@") },
    ]
    var result: [String] = []
    for name in candidates.first(where: { !$0.isEmpty }) ?? [] where !result.contains(name) { result.append(name) }
    return result
  }

  /// "admin", numbers and addresses are accounts, the site's name is no person.
  private func isAuthor(_ name: String) -> Bool {
    guard !titles.isSite(name), name.contains(where: \.isLetter), !name.contains("://"), !name.contains("{"),
      !name.contains("@"),
      name.utf8.count < 160
    else { return false }
    return !["admin", "administrator", "editor", "webmaster", "unknown", "author", "user", "null", "undefined"]
      .contains(name.lowercased())
  }

  private var window: Range<Int> {
    max(0, lines.headline - Self.linesBefore)..<min(lines.lines.count, lines.headline + Self.linesBehind)
  }

  /// "By Ada Byron" near the headline: behind it first.
  private func printed() -> [String] {
    let behind = Array(lines.headline..<max(lines.headline, window.upperBound))
    for index in behind + Array(window.lowerBound..<lines.headline) {
      switch BylineText.read(lines.lines[index].text) {
      case .names(let names): return names
      case .opens:
        if index + 1 < lines.lines.count {
          let names = BylineText.names(lines.lines[index + 1].text)
          if !names.isEmpty { return names }
        }
      case nil: continue
      }
    }
    return []
  }

  /// What `<meta>` says.
  private func named() -> [String] {
    for key in [
      "citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
      "sailthru.author", "byl", "twitter:data1",
    ] {
      let values = facts.meta.filter { $0.key == key }.map(\.value).filter(isAuthor)
      let names = (key == "citation_author" ? values : Array(values.prefix(1)).flatMap(BylineText.split))
        .filter { key != "twitter:data1" || BylineText.isName($0) && !$0.contains("minute") }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Names in elements marked as the author's.
  private func marked(near: Bool) -> [String] {
    guard let first = window.first.map({ lines.lines[$0].node }), let last = window.last.map({ lines.lines[$0].node })
    else { return [] }
    for strong in [true, false] {
      var names: [String] = []
      var parent: Int32 = -1
      for candidate in facts.authorNodes {
        if case .className = candidate.mark { if strong { continue } } else if !strong { continue }
        if near, candidate.node < first - 8 || candidate.node > last { continue }
        if isWithinComments(candidate.node) { continue }
        // Several authors stand side by side.
        if !names.isEmpty, tree.nodes[candidate.node].parent != parent { continue }
        let found = name(of: candidate.node)
        if !found.isEmpty {
          for name in found where !names.contains(name) { names.append(name) }
          parent = tree.nodes[candidate.node].parent
        }
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  private func name(of node: Int) -> [String] {
    let texts = PageLines.texts(tree, below: node, limit: 6, partingInline: true)
    for (index, text) in texts.enumerated() where text.utf8.count < 120 {
      switch BylineText.read(text) {
      case .names(let names): return names
      case .opens: continue
      case nil: break
      }
      if index < 3, DateText.find(in: text) == nil || text.utf8.count > 24 {
        let names = BylineText.names(text)
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private func isWithinComments(_ node: Int) -> Bool {
    var current = tree.nodes[node].parent
    var steps = 0
    while current > 0, steps < 12 {
      for attribute in [AttributeName.class, .id] {
        if let value = tree.attribute(attribute, of: Int(current)),
          value.containsLetters("comment") || value.containsLetters("related") || value.containsLetters("recent")
        {
          return true
        }
      }
      current = tree.nodes[Int(current)].parent
      steps += 1
    }
    return false
  }
}
