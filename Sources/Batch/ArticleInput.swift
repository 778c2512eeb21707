/// One article of a run: where it comes from, and its bytes or the way to them.
public struct ArticleInput: Sendable {
  /// How the bytes are had. A file is read by the worker, so that memory is bounded by the workers.
  public enum Payload: Sendable {
    /// The path of the file to read; `-` is standard input.
    case file(String)
    /// The whole article.
    case bytes([UInt8])
    /// The article could not be had; the text says what is wrong and what to do.
    case failure(String)
  }

  /// For messages: the path as given, or container and record ("crawl.warc.gz: record 12").
  public var origin: String
  /// What the ledger calls the source.
  public var name: String
  /// Path of the ledger below the output folder, without extension ("sub/article"); never absolute, never with "..".
  public var outputStem: String
  /// Its bytes, or the way to them.
  public var payload: Payload
  /// Address, when the container names one.
  public var url: String?
  /// The name that the line of a container gives it; nil where it gives none.
  public var givenName: String?
  /// Whether it is one of several in a container.
  public var isRecord = false
  /// Charset from an HTTP header, when the container has one.
  public var charset: String?

  /// - Parameters: as the properties of the same names.
  public init(
    origin: String, name: String, outputStem: String, payload: Payload, url: String? = nil, charset: String? = nil
  ) {
    self.origin = origin
    self.name = name
    self.outputStem = outputStem
    self.payload = payload
    self.url = url
    self.charset = charset
  }
}
