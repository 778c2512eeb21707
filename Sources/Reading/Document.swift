import SourceText

/// An article as blocks of text in reading order: what every reader (HTML, plain text, Markdown, subtitles) makes of a file.
public struct Document: Sendable {
  /// What kind of file was read.
  public enum Format: String, Sendable {
    /// A web page, whole or a piece of one.
    case html = "text/html"
    /// Text without any marks but line breaks.
    case plainText = "text/plain"
    /// Text with the marks of Markdown.
    case markdown = "text/markdown"
    /// Subtitles as browsers show them.
    case webVTT = "text/vtt"
    /// Subtitles with numbered cues.
    case subRip = "application/x-subrip"
  }

  /// The decoded file with the way back to its bytes.
  public var source: SourceText
  /// How it was read.
  public var format: Format
  /// What the page says about itself.
  public var metadata: Metadata
  /// Every block of the file, article text and furniture alike, in reading order; `judgement` tells them apart.
  public var blocks: [Block]
  /// The elements that the blocks stand in; `Block.element` points into it. Empty but for HTML.
  public var elements: [Element]
  /// One line each, for standard error: recorded omissions and doubts ("cue at line 12 skipped: …").
  public var warnings: [String]
  /// How much of the article's text is tied to exact bytes; the rest is never used for claims.
  public var exactness: Exactness

  /// - Parameters: as the properties of the same names.
  public init(
    source: SourceText, format: Format, metadata: Metadata = Metadata(), blocks: [Block] = [],
    elements: [Element] = [], warnings: [String] = [], exactness: Exactness = Exactness()
  ) {
    self.source = source
    self.format = format
    self.metadata = metadata
    self.blocks = blocks
    self.elements = elements
    self.warnings = warnings
    self.exactness = exactness
  }

  /// How much of the article's text is tied to exact bytes of the file, counted in bytes of UTF-8.
  public struct Exactness: Sendable, Equatable {
    /// Bytes of article text.
    public var bytes = 0
    /// Those among them whose place in the file is known exactly.
    public var exact = 0
    /// Nothing counted yet.
    public init() {}

    /// For `--explain`: how much of the article can be quoted.
    public var summary: String { "\(exact) of \(bytes) bytes of article text are tied to exact bytes of the file" }
  }
}

/// What the page says about itself.
public struct Metadata: Sendable, Equatable {
  /// The article's title without the site's name.
  public var title: String?
  /// The publication.
  public var site: String?
  /// The authors, one name each.
  public var byline: [String] = []
  /// Date of publication, ISO 8601, with time and zone where given ("2018-02-12", "2018-02-12T09:30:00+01:00").
  public var published: String?
  /// BCP 47 language tag ("en", "pt-BR").
  public var language: String?
  /// Canonical address.
  public var url: String?
  /// Nothing known yet.
  public init() {}
}

/// An HTML element above a block, kept because turn conventions show in tags, classes and nesting.
public struct Element: Sendable, Equatable {
  /// Lower-case tag name.
  public var name: String
  /// The `class` attribute, split, and the `id` (as "#id"), as written.
  public var classes: [String]
  /// Index of the parent in `Document.elements`; -1 at the top.
  public var parent: Int32
  /// `role` attribute or "".
  public var role: String
  /// `itemprop` attribute or "".
  public var itemprop: String
  /// Hidden by an attribute or its own style: a reader sees it only if a script shows it.
  public var isHidden: Bool

  /// - Parameters: as the properties of the same names.
  public init(
    name: String, classes: [String] = [], parent: Int32 = -1, role: String = "", itemprop: String = "",
    isHidden: Bool = false
  ) {
    self.name = name
    self.classes = classes
    self.parent = parent
    self.role = role
    self.itemprop = itemprop
    self.isHidden = isHidden
  }
}

/// One paragraph-like unit of text.
public struct Block: Sendable {
  /// What a block is on the page.
  public enum Kind: Sendable, Equatable {
    case paragraph
    case heading(Int)
    case listItem
    case quotation
    case caption
    case tableCell
    /// `<dt>`
    case term
    /// `<dd>`
    case description
    case preformatted
    /// `<summary>` of `<details>`
    case summary
    /// A cue of WebVTT or SubRip.
    case cue
  }

  /// Where a block was judged to belong.
  public enum Judgement: Sendable, Equatable {
    case article
    /// Left out of the article, with the ledger's `reason` ("boilerplate", "caption-repeated", "credit", …).
    case omitted(String)
  }

  /// What it is on the page.
  public var kind: Kind
  /// White space collapsed; a line break within the block (`<br>`) is one "\n".
  public var text: MappedText
  /// Stretches set in a style, in text order; they may nest and overlap.
  public var runs: [StyledRun]
  /// Index into `Document.elements` of the block's own element; -1 where there is none.
  public var element: Int32
  /// Whether it belongs to the article.
  public var judgement: Judgement
  /// Only for `Kind.cue` and lines with time marks.
  public var cue: Cue?

  /// - Parameters: as the properties of the same names.
  public init(
    kind: Kind, text: MappedText, runs: [StyledRun] = [], element: Int32 = -1,
    judgement: Judgement = .article, cue: Cue? = nil
  ) {
    self.kind = kind
    self.text = text
    self.runs = runs
    self.element = element
    self.judgement = judgement
    self.cue = cue
  }
}

/// A stretch of a block set apart by markup.
public struct StyledRun: Sendable, Equatable {
  /// In the block's text.
  public var span: TextSpan
  /// How it is set.
  public var style: Style
  /// Index into `Document.elements` of the inline element (its classes may be the only mark of a question); -1 if none.
  public var element: Int32

  /// - Parameters: as the properties of the same names.
  public init(span: TextSpan, style: Style, element: Int32 = -1) {
    self.span = span
    self.style = style
    self.element = element
  }

  /// Ways to set words apart; a stretch may have several.
  public struct Style: OptionSet, Sendable, Hashable {
    /// One bit for each way.
    public let rawValue: UInt16
    /// - Parameter rawValue: one bit for each way.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// `<b>`, `<strong>`, `**…**`, or a font weight of 600 and more in a style attribute.
    public static let bold = Style(rawValue: 1)
    /// `<i>`, `<em>`, `*…*`, or an italic font in a style attribute.
    public static let italic = Style(rawValue: 2)
    /// `<a>` with an address.
    public static let link = Style(rawValue: 4)
    /// `<u>`, or underlined by a style attribute.
    public static let underline = Style(rawValue: 8)
    /// `<small>`.
    public static let small = Style(rawValue: 16)
    /// `<sup>`.
    public static let superscript = Style(rawValue: 32)
    /// `<span>` or another inline element that only carries a class.
    public static let classed = Style(rawValue: 64)
    /// `<mark>`, coloured text.
    public static let highlighted = Style(rawValue: 128)
  }
}

/// Times and voice of a cue, or of a line with a time mark; seconds from the start.
public struct Cue: Sendable, Equatable {
  /// When it begins.
  public var start: Double
  /// When it ends, where the source says so.
  public var end: Double?
  /// The name in WebVTT's `<v Name>`.
  public var voice: String?

  /// - Parameters: as the properties of the same names.
  public init(start: Double, end: Double? = nil, voice: String? = nil) {
    self.start = start
    self.end = end
    self.voice = voice
  }
}
