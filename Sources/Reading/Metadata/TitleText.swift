/// Tells an article's title from the site's name around it.
struct TitleText {
  /// Names of the site, letters and digits only.
  private let siteNames: Set<String>
  private static let separators = [
    " | ", " — ", " – ", " - ", " :: ", " » ", " · ", " • ", " ~ ", " / ", " // ", " < ",
  ]

  /// - Parameters:
  ///   - names: what the page calls its site.
  ///   - url: an address of the page; its host is a name of the site too.
  init(siteNames names: [String], url: String?) {
    var known = Set(names.map(Self.key).filter { !$0.isEmpty })
    if let host = Self.host(url) { known.formUnion(host) }
    siteNames = known
  }

  /// Letters and digits in lower case, so that spacing and punctuation do not matter.
  static func key(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// "https://www.daily-herald.example.com/a" → dailyherald, and with its ending.
  private static func host(_ url: String?) -> [String]? {
    guard let url, let scheme = url.parts(between: ["://"]).dropFirst().first else { return nil }
    let host = scheme.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
    var labels = host.split(separator: ".").map { key(String($0)) }
    if labels.first == "www" { labels.removeFirst() }
    guard labels.count > 1 else { return nil }
    // "example.co.uk": two short labels at the end.
    let endings = labels.count > 2 && labels[labels.count - 2].count <= 3 ? 2 : 1
    let name = labels.dropLast(endings)
    return [labels.joined(), name.joined(), name.last ?? "", labels.dropFirst(max(0, name.count - 1)).joined()]
      .filter { !$0.isEmpty }
  }

  func isSite(_ text: String) -> Bool {
    let key = Self.key(text)
    return siteNames.contains(key) || (key.hasPrefix("the") && siteNames.contains(String(key.dropFirst(3))))
  }

  /// Whether a part of a title names the site among other words ("Daily Herald: News from Exampleton").
  private func mentionsSite(_ text: String) -> Bool {
    if isSite(text) { return true }
    let key = Self.key(text)
    return siteNames.contains { $0.count >= 5 && key.contains($0) }
  }

  /// "How glaciers move | The Daily Herald" → "How glaciers move".
  func withoutSite(_ title: String) -> String {
    for separator in Self.separators {
      let parts = title.parts(between: [separator])
      guard parts.count > 1 else { continue }
      // The site's name, and all behind it, goes; or it stands first.
      if let cut = parts.indices.dropFirst().first(where: { mentionsSite(parts[$0]) }) {
        return withoutSite(parts[..<cut].joined(separator: separator))
      }
      if isSite(parts[0]) { return withoutSite(parts[1...].joined(separator: separator)) }
      if let last = parts.last, last.split(separator: " ").count <= 4, separator == " | " || siteNames.isEmpty {
        let rest = parts.dropLast().joined(separator: separator)
        if rest.split(separator: " ").count >= 3 { return withoutSite(rest) }
      }
    }
    return title.trimmed
  }

  /// How far two titles share their words, from 0 to 1, measured on the shorter.
  static func likeness(_ one: String, _ other: String) -> Double {
    let first = Set(words(one))
    let second = Set(words(other))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    return Double(first.intersection(second).count) / Double(min(first.count, second.count))
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
  }
}
