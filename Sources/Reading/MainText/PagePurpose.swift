import SourceText

/// What class names, ids, roles and tag names say a part of a page is for.
///
/// The words are general English (and some German, French, Spanish and Portuguese) names that page authors use; none is of one
/// site. They are no verdicts: the fitted model weighs how near above a block each kind of name stands.
struct PagePurpose: OptionSet {
  let rawValue: UInt64

  /// How many bits are in use.
  static let count = 40

  /// Names with the reason that an omitted block then gets; nil where the name speaks for article text or for neither.
  static let kinds: [(words: String, reason: String?)] = [
    (
      "comment comments disqus commentlist respond replies reply commenter livefyre kommentar kommentare commentaires",
      "comments"
    ),
    (
      "share sharing social sharebar addthis sharedaddy socials follow facebook twitter sharethis addtoany whatsapp teilen",
      "share"
    ),
    (
      "related recommended recommendations recommendation recirc outbrain taboola readmore morestories trending mostread popular upnext alsolike jp-relatedposts relatedposts similar further",
      "related"
    ),
    ("teaser teasers promo promos promotion callout", "teaser"),
    ("card cards tile tiles grid carousel slider swiper slick slide", "teaser"),
    (
      "newsletter subscribe signup subscription optin mailchimp mailing paywall abo subscriber convertkit", "newsletter"
    ),
    ("cookie cookies consent gdpr cookiebanner onetrust privacy", "cookie-notice"),
    ("nav navigation menu navbar submenu topbar toolbar sitemap skip navi menubar dropdown megamenu", "navigation"),
    ("breadcrumb breadcrumbs pagination pager crumb crumbs prev next previous adjacent", "navigation"),
    ("toc tableofcontents outline jump contents ez-toc", "navigation"),
    ("footer foot colophon copyright legal footnotes bottom", "boilerplate"),
    ("sidebar side rail widget widgets aside secondary complementary column-right sidecol", "boilerplate"),
    ("header masthead head top hero jumbotron", "boilerplate"),
    ("popup modal dialog overlay lightbox login account tooltip offcanvas drawer alert notice", "boilerplate"),
    (
      "ad ads advert advertisement adsense sponsor sponsored dfp banner adslot adunit gpt commercial anzeige werbung",
      "advertisement"
    ),
    ("cta button btn buttons action actions buy shop donate offer pricing demo trial", "advertisement"),
    (
      "author authorbox bio authorbio aboutauthor authorinfo byline writer contributor autor profile avatar about",
      "author-box"
    ),
    (
      "tag tags taglist tagcloud keyword keywords category categories cat topics topic eyebrow kicker label labels badge",
      "tags"
    ),
    (
      "meta postmeta entrymeta date time timestamp published datetime dateline updated info details readtime reading",
      "boilerplate"
    ),
    ("caption figcaption wp-caption-text credit credits legend imagecaption", "caption"),
    ("image img media gallery photo figure picture video player slideshow thumb thumbnail embed lede", "caption"),
    ("title headline heading hed entrytitle posttitle subtitle", nil),
    (
      "dek subtitle standfirst summary lead intro excerpt abstract subhead deck teasertext vorspann chapo description",
      nil
    ),
    (
      "article body content entry post story articlebody entrycontent postcontent maincontent storybody artikel texto",
      nil
    ),
    ("text prose richtext rte wysiwyg copy paragraph markdown rich editor block p wp-block", nil),
    ("main primary page single container wrapper", nil),
    ("list items item listing results feed archive loop posts", nil),
    ("faq faqs accordion collapse collapsible question answer toggle expandable tab tabs panel", nil),
    ("quote blockquote pullquote pull testimonial testimonials review reviews rating", nil),
    ("hidden hide sr-only screen-reader visually-hidden invisible none noprint print", nil),
    ("product products price amazon affiliate deal deals store", nil),
    ("key takeaways takeaway highlights tldr highlight box infobox inset sidenote note", nil),
  ]

  /// Tags and roles, in the bits after the 32 kinds of words.
  static let inArticle = PagePurpose(rawValue: 1 << 32)
  static let inMain = PagePurpose(rawValue: 1 << 33)
  static let inAside = PagePurpose(rawValue: 1 << 34)
  static let inNavigation = PagePurpose(rawValue: 1 << 35)
  static let inHeader = PagePurpose(rawValue: 1 << 36)
  static let inFooter = PagePurpose(rawValue: 1 << 37)
  static let inForm = PagePurpose(rawValue: 1 << 38)
  static let inFigure = PagePurpose(rawValue: 1 << 39)

  /// Bits of the names of notices and dialogues.
  static let ofNotices = [kinds.firstIndex { $0.words.hasPrefix("popup ") }].compactMap { $0 }

  /// Bits of a caption's own names and of `<figure>`.
  static let ofCaptions = [kinds.firstIndex { $0.words.hasPrefix("caption ") }, 39].compactMap { $0 }

  private static let byWord: HashTable<UInt64> = {
    var table = HashTable<UInt64>(capacity: 1024)
    for (bit, kind) in kinds.enumerated() {
      for word in kind.words.split(separator: " ") {
        let key = FNV1a.hash(word.utf8.filter { $0 != 0x2D })
        table.set(key, (table[key] ?? 0) | 1 << UInt64(bit))
      }
    }
    return table
  }()

  /// The purposes that an element's own name, role and classes speak of.
  static func of(_ element: Reading.Element) -> PagePurpose {
    var bits: UInt64 = 0
    switch element.name {
    case "article": bits |= inArticle.rawValue
    case "main": bits |= inMain.rawValue
    case "aside": bits |= inAside.rawValue
    case "nav", "menu": bits |= inNavigation.rawValue
    case "header": bits |= inHeader.rawValue
    case "footer": bits |= inFooter.rawValue
    case "form", "button", "dialog", "fieldset": bits |= inForm.rawValue
    case "figure": bits |= inFigure.rawValue
    default: break
    }
    switch element.role {
    case "navigation", "search", "menu", "menubar", "tablist": bits |= inNavigation.rawValue
    case "complementary": bits |= inAside.rawValue
    case "contentinfo": bits |= inFooter.rawValue
    case "banner": bits |= inHeader.rawValue
    case "dialog", "alert", "alertdialog", "form": bits |= inForm.rawValue
    case "main": bits |= inMain.rawValue
    case "article": bits |= inArticle.rawValue
    default: break
    }
    if element.itemprop == "articleBody" { bits |= inArticle.rawValue | 1 << 23 }
    for name in element.classes { add(name, &bits) }
    return PagePurpose(rawValue: bits)
  }

  /// "post__relatedItems" → post, related, items; and the whole name without its separators.
  private static func add(_ name: String, _ bits: inout UInt64) {
    var name = name
    name.withUTF8 { bytes in
      var whole = FNV1a()
      var word = FNV1a()
      var length = 0
      var previousLower = false
      for byte in bytes {
        let isUpper = byte.isASCIIUppercase
        let isLetter = byte.isASCIILetter
        if !isLetter || (isUpper && previousLower), length > 0 {
          bits |= byWord[word.value] ?? 0
          word = FNV1a()
          length = 0
        }
        if isLetter {
          word.add(byte | 0x20)
          whole.add(byte | 0x20)
          length += 1
        }
        previousLower = isLetter && !isUpper
      }
      if length > 0 { bits |= byWord[word.value] ?? 0 }
      bits |= byWord[whole.value] ?? 0
    }
  }
}
