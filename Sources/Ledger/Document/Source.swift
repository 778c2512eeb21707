/// `source` in the ledger.
public struct Source: Sendable, Equatable {
  /// Last component of the file's path, or what its container calls it; `-` for standard input.
  public var name = ""
  /// Canonical address of the article.
  public var url: String?
  /// Lower-case hexadecimal, without prefix.
  public var sha256 = ""
  /// Length of the raw file.
  public var bytes = 0
  /// How the file was read: text/html, text/plain, text/markdown, text/vtt or application/x-subrip.
  public var mediaType = ""
  /// WHATWG name of the charset, lower case.
  public var charset = ""
  /// The article's title without the site's name.
  public var title: String?
  /// The publication.
  public var site: String?
  /// The authors, one name each.
  public var byline: [String] = []
  /// Date of publication, ISO 8601, with time and zone where the page gives them.
  public var published: String?
  /// BCP 47 tag.
  public var language: String?
  /// An empty one, to be filled in.
  public init() {}
}

/// `generator` in the ledger.
public struct Generator: Sendable, Equatable {
  /// The program that made the ledger.
  public var name = "extract"
  /// Its version.
  public var version = ""
  /// "sha256:…" of the embedded models.
  public var model: String?
  /// An empty one, to be filled in.
  public init() {}
}
