/// Words in class names and ids that tell what a part of a page is for, with the reason that the ledger then gives.
enum Furniture {
  private static let reasons: [(reason: String, words: [String])] = [
    ("comments", ["comment", "comments", "disqus", "commentlist", "respond", "replies"]),
    ("share", ["share", "sharing", "social", "sharebar", "addthis", "sharedaddy", "socials", "follow"]),
    (
      "related",
      [
        "related", "recommended", "recommendations", "recirc", "outbrain", "taboola", "readmore", "morestories",
        "trending",
        "mostread", "popular", "upnext", "alsolike", "jp-relatedposts", "teaser", "teasers", "promo", "promos",
      ]
    ),
    ("newsletter", ["newsletter", "subscribe", "signup", "subscription", "optin", "paywall", "mailchimp"]),
    ("cookie-notice", ["cookie", "cookies", "consent", "gdpr", "cookiebanner"]),
    (
      "navigation",
      [
        "nav", "navigation", "menu", "navbar", "breadcrumb", "breadcrumbs", "pagination", "pager", "skip", "toc",
        "topbar",
        "toolbar", "sitemap",
      ]
    ),
    (
      "boilerplate",
      ["footer", "sidebar", "widget", "widgets", "copyright", "legal", "masthead", "login", "popup", "modal"]
    ),
    ("advertisement", ["ad", "ads", "advert", "advertisement", "adsense", "sponsor", "sponsored", "dfp", "banner"]),
    ("author-box", ["authorbox", "bio", "authorbio", "aboutauthor", "authorinfo"]),
    ("tags", ["tags", "taglist", "tagcloud", "keywords", "categories", "postmeta", "entrymeta"]),
  ]

  private static let byWord: [String: String] = {
    var table: [String: String] = [:]
    for (reason, words) in reasons { for word in words where table[word] == nil { table[word] = reason } }
    return table
  }()

  /// Why an element is no article text, judged by its name, role and class names; nil if nothing speaks against it.
  /// - Parameter layout: words that name the page's layout, see `ElementFurniture`.
  static func reason(of element: Element, layout: Set<String> = []) -> String? {
    switch element.name {
    case "nav", "menu": return "navigation"
    case "footer": return "boilerplate"
    case "aside": return "related"
    case "form", "button", "dialog": return "boilerplate"
    default: break
    }
    switch element.role {
    case "navigation", "search", "menu", "menubar": return "navigation"
    case "complementary", "contentinfo", "banner", "dialog", "alert": return "boilerplate"
    default: break
    }
    for name in element.classes {
      for word in words(of: name) {
        if let reason = byWord[word], !layout.contains(word) { return reason }
      }
    }
    return nil
  }

  /// The words in an element's names that speak against it and that page builders use for layout as well. Comments and
  /// related articles may hold more text than the article and stay what they are.
  static func suspects(_ element: Element) -> Set<String> {
    Set(
      element.classes.flatMap { words(of: $0) }.filter {
        ["boilerplate", "advertisement", "newsletter", "share"].contains(byWord[$0])
      })
  }

  /// "post__relatedItems" → post, related, items and the whole name.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    var previousLower = false
    for byte in name.utf8 {
      let isUpper = byte &- 0x41 < 26
      let isLetter = isUpper || byte &- 0x61 < 26
      if !isLetter || (isUpper && previousLower) {
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        current = []
      }
      if isLetter { current.append(byte | 0x20) }
      previousLower = isLetter && !isUpper
    }
    if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
    return words
  }
}
