import SourceText

/// Everything that a page says about itself, before conflicts are settled.
///
/// Which source wins was settled by counting on the 275 article pages of WCXB (development half): the headline
/// printed on the page beats what its scripts call it, and a day printed beside the headline beats `datePublished`.
struct PageFacts {
  struct Heading {
    var level: Int
    var text: String
    var node: Int
  }
  struct Time {
    var value: String
    var node: Int
  }
  struct MarkedAuthor {
    var node: Int
    var mark: AuthorMark
  }

  var titleElement: String?
  var headings: [Heading] = []
  /// Headings looked at, empty ones too; later ones are no headlines.
  var headingsSeen = 0
  var meta: [(key: String, value: String)] = []
  var canonical: String?
  var language: String?
  var times: [Time] = []
  var authorNodes: [MarkedAuthor] = []
  var linked = JSONLinkedData()

  func first(_ keys: String...) -> String? {
    for key in keys { if let found = meta.first(where: { $0.key == key }) { return found.value } }
    return nil
  }

  func settle(_ tree: HTMLTree, blocks: [Block]) -> Metadata {
    var result = Metadata()
    result.site =
      first("og:site_name") ?? linked.site
      ?? first(
        "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "publisher",
        "citation_journal_title")
    result.url = canonical ?? first("og:url")
    result.language = (language ?? first("content-language", "og:locale", "dc.language") ?? linked.language)
      .flatMap(Self.languageTag)
    let titles = TitleText(
      siteNames: [result.site, linked.site, first("application-name"), first("og:site_name"), first("twitter:site")]
        .compactMap { $0 }, url: result.url ?? first("og:url"))
    let (title, headline) = title(titles)
    result.title = title
    // The page's own lines are read around its headline; without one, from the first paragraph of text.
    let lines = PageLines(tree, around: headline ?? 1)
    result.byline = Byline(facts: self, tree: tree, lines: lines, titles: titles).settle()
    result.published = Dateline(
      facts: self, lines: lines, blocks: blocks, page: tree.utf8, order: Self.order(result.language), url: result.url
    ).settle()
    return result
  }

  // MARK: Title

  private func title(_ titles: TitleText) -> (String?, node: Int?) {
    let named = [
      first("og:title"), linked.title, first("twitter:title", "dc.title", "citation_title", "title"), titleElement,
    ]
    .compactMap { $0 }.filter { !$0.isEmpty && !titles.isSite($0) }
    let bare = named.map(titles.withoutSite).filter { !$0.isEmpty }
    let headings = headings.filter { !titles.isSite($0.text) }
    // The heading that the page's other titles repeat is the title as printed.
    for level in [1, 2] {
      let candidates = headings.filter { $0.level == level }
      var best: (heading: Heading, likeness: Double)?
      for heading in candidates {
        let likeness = bare.map { TitleText.likeness(heading.text, $0) }.max() ?? 0
        let enough = level == 1 ? 0.5 : 0.95
        if likeness >= enough, heading.text.split(separator: " ").count > 1 || bare.contains(heading.text),
          likeness > (best?.likeness ?? 0)
        {
          best = (heading, likeness)
        }
      }
      if let best { return (best.heading.text, best.heading.node) }
      if level == 1, candidates.count == 1, candidates[0].text.split(separator: " ").count >= 2 {
        return (candidates[0].text, candidates[0].node)
      }
    }
    return (bare.first ?? headings.first?.text ?? named.first, headings.first { $0.level == 1 }?.node)
  }

  // MARK: Language

  private static func languageTag(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.allSatisfy(\.isLetter) else { return nil }
    guard parts.count > 1, parts[1].utf8.count == 2 else { return first.lowercased() }
    return first.lowercased() + "-" + parts[1].uppercased()
  }

  /// Only American English writes the month first.
  private static func order(_ language: String?) -> DateText.Order {
    language == nil || language == "en" || language == "en-US" || language == "en-PH" ? .monthFirst : .dayFirst
  }
}
