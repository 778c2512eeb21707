/// One article of a run: where it comes from, and its bytes or the way to them.
public struct ArticleInput: Sendable {
  /// How the bytes are had. A file is read by the worker, so that memory is bounded by the workers.
  public enum Payload: Sendable {
    case file(String)
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
  public var payload: Payload
  /// Address, when the container names one.
  public var url: String?
  /// Charset from an HTTP header, when the container has one.
  public var charset: String?

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
