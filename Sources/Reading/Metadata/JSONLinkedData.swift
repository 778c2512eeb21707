/// Reads schema.org data in JSON-LD scripts: title, authors, date, publisher of the article on the page.
enum JSONLinkedData {
  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "reviewnewsarticle", "backgroundnewsarticle", "techarticle", "scholarlyarticle", "socialmediaposting", "report",
    "liveblogposting", "interview", "webpage",
  ]

  static func read(_ text: String, into facts: inout PageFacts) {
    guard let root = TolerantJSON.parse(Array(text.utf8)) else { return }
    var queue = [root]
    var index = 0
    var articles: [(isPage: Bool, value: TolerantJSON)] = []
    var named: [String: TolerantJSON] = [:]
    while index < queue.count, index < 5000 {
      let value = queue[index]
      index += 1
      switch value {
      case .array(let items): queue.append(contentsOf: items)
      case .object(let members):
        if let id = value["@id"]?.string, value["name"] != nil { named[id] = value }
        let types = (value["@type"]?.strings ?? []).map { $0.lowercased() }
        if types.contains(where: { articleTypes.contains($0) }) {
          articles.append((types == ["webpage"], value))
        }
        for member in members where member.name == "@graph" || member.name == "mainEntity" || member.name == "author" {
          queue.append(member.value)
        }
      default: break
      }
    }
    guard let article = articles.first(where: { !$0.isPage })?.value ?? articles.first?.value else { return }
    if facts.linkedTitle == nil {
      facts.linkedTitle = (article["headline"] ?? article["name"])?.string.map(MetadataReader.clean)
    }
    if facts.linkedDate == nil { facts.linkedDate = (article["datePublished"] ?? article["dateCreated"])?.string }
    if facts.linkedBody == nil { facts.linkedBody = article["articleBody"]?.string }
    if facts.linkedLanguage == nil { facts.linkedLanguage = article["inLanguage"]?.string }
    if facts.linkedSite == nil, let publisher = article["publisher"] {
      facts.linkedSite = names(publisher, named).first
    }
    if facts.linkedAuthors.isEmpty, let author = article["author"] ?? article["creator"] {
      facts.linkedAuthors = names(author, named).map(MetadataReader.clean)
    }
  }

  private static func names(_ value: TolerantJSON, _ named: [String: TolerantJSON]) -> [String] {
    switch value {
    case .string(let text): return text.contains("://") ? [] : [text]
    case .array(let items): return items.flatMap { names($0, named) }
    case .object:
      if let name = value["name"] { return name.strings }
      if let id = value["@id"]?.string, let target = named[id] { return target["name"]?.strings ?? [] }
      return []
    default: return []
    }
  }
}
