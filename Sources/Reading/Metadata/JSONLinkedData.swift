/// What schema.org data in the JSON-LD scripts of a page says about its article.
struct JSONLinkedData {
  /// Names with the kind of thing they are: an organisation as author gives way to a person that the page shows.
  struct Author {
    var name: String
    var isOrganization: Bool
  }

  private(set) var title: String?
  private(set) var authors: [Author] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var site: String?
  private(set) var language: String?
  /// Where the longest `articleBody` stands in the page.
  private(set) var body: Range<Int>?
  /// Whether the fields are those of an article rather than of the page around it.
  private var isArticle = false

  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "reviewnewsarticle", "backgroundnewsarticle", "techarticle", "scholarlyarticle", "socialmediaposting", "report",
    "liveblogposting", "interview", "medicalscholarlyarticle", "advertisercontentarticle", "blog",
  ]
  private static let pageTypes: Set<String> = ["webpage", "medicalwebpage", "itempage", "qapage"]
  /// Values looked at in one script; more are catalogues.
  private static let valueLimit = 5000

  /// Reads one script; the first article of a page wins over later ones, an article over a page.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let reader = Reader(bytes: bytes)
    var queue = TolerantJSON.parse(bytes, range)
    var index = 0
    var articles: [TolerantJSON] = []
    var pages: [TolerantJSON] = []
    var named: [String: TolerantJSON] = [:]
    while index < queue.count, index < Self.valueLimit {
      let value = queue[index]
      index += 1
      switch value {
      case .array(let items): queue.append(contentsOf: items)
      case .object(let members):
        if let id = reader.string(value["@id"]), value["name"] != nil { named[id] = value }
        let types = reader.strings(value["@type"]).map { $0.lowercased() }
        if types.contains(where: { Self.articleTypes.contains($0) }) {
          articles.append(value)
        } else if types.contains(where: { Self.pageTypes.contains($0) }) {
          pages.append(value)
        } else if types.contains("website"), site == nil {
          site = reader.string(value["name"])
        }
        if let range = value["articleBody"]?.stringRange, range.count > (body?.count ?? 0) { body = range }
        for member in members {
          switch member.value {
          case .object, .array: queue.append(member.value)
          default: break
          }
        }
      default: break
      }
    }
    for article in articles where !isArticle || title == nil {
      take(article, named, reader)
      isArticle = true
    }
    if !isArticle { for page in pages { take(page, named, reader) } }
  }

  private mutating func take(_ article: TolerantJSON, _ named: [String: TolerantJSON], _ reader: Reader) {
    if title == nil {
      title = reader.string(article["headline"] ?? article["name"]).map(MetadataReader.clean)
    }
    if published == nil { published = reader.string(article["datePublished"] ?? article["dateCreated"]) }
    if modified == nil { modified = reader.string(article["dateModified"]) }
    if language == nil { language = reader.string(article["inLanguage"]) }
    if let publisher = article["publisher"], let name = reader.authors(publisher, named).first?.name {
      site = MetadataReader.clean(name)
    }
    if authors.isEmpty, let author = article["author"] ?? article["creator"] {
      authors = reader.authors(author, named).map {
        Author(name: MetadataReader.clean($0.name), isOrganization: $0.isOrganization)
      }
    }
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>

    func string(_ value: TolerantJSON?) -> String? {
      value?.stringRange.map { JSONStringText.plain(bytes, $0) }
    }

    func strings(_ value: TolerantJSON?) -> [String] {
      switch value {
      case .string(let range): [JSONStringText.plain(bytes, range)]
      case .array(let items): items.flatMap { strings($0) }
      default: []
      }
    }

    func authors(_ value: TolerantJSON, _ named: [String: TolerantJSON]) -> [Author] {
      switch value {
      case .string(let range):
        let text = JSONStringText.plain(bytes, range)
        return text.contains("://") ? [] : [Author(name: text, isOrganization: false)]
      case .array(let items): return items.flatMap { authors($0, named) }
      case .object:
        var object = value
        if value["name"] == nil, let id = string(value["@id"]), let target = named[id] { object = target }
        let types = strings(object["@type"]).map { $0.lowercased() }
        return strings(object["name"]).map {
          Author(name: $0, isOrganization: types.contains { $0.hasSuffix("organization") || $0 == "brand" })
        }
      default: return []
      }
    }
  }
}
