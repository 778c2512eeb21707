@_exported import Claims
@_exported import Comparison
@_exported import English
@_exported import Export
@_exported import Ledger
@_exported import Quantities
@_exported import Reading
@_exported import SourceText
@_exported import Transcripts

/// One article from bytes to ledger: the stages in order.
public enum Pipeline {
  /// The version that ledgers and `extract --version` name.
  public static let version = "0.1.0"

  /// Everything that the road yields for one article.
  public struct Result: Sendable {
    /// The blocks of the page.
    public var document: Document
    /// Who says what.
    public var transcript: Transcript
    /// What they claim.
    public var claims: ClaimSet
    /// All of it, as it is written.
    public var ledger: LedgerDocument

    /// One line each, for standard error: omissions and doubts of all stages.
    public var warnings: [String] { document.warnings + claims.warnings }
  }

  /// The caller no longer wants the result.
  public struct GivenUp: Error {}

  /// The blocks of a file, article and furniture told apart.
  /// - Throws: `ReadingError` where the bytes are no text or hold none.
  public static func read(bytes: [UInt8], name: String) throws -> Document {
    try Reader.read(bytes: bytes, name: name)
  }

  /// The whole road.
  /// - Parameters:
  ///   - bytes: the file as it is; the ledger's spans count in it.
  ///   - name: the name that the ledger and messages give it.
  ///   - charset: what the container says of the bytes (an HTTP header), nil where it says nothing.
  ///   - url: where the page came from, when the container that held it says so; the page's own word goes before it.
  ///   - isGivenUp: asked between the stages and within the long ones; once it says yes, the run ends.
  /// - Throws: `ReadingError`; `GivenUp` where `isGivenUp` said yes.
  public static func run(
    bytes: [UInt8], name: String, url: String? = nil, charset: String? = nil, isGivenUp: () -> Bool = { false }
  ) throws -> Result {
    var document = try Reader.read(bytes: bytes, name: name, charset: charset)
    if document.metadata.url == nil { document.metadata.url = url }
    if isGivenUp() { throw GivenUp() }
    let transcript = Transcriber.transcribe(document)
    let claims = ClaimExtractor.claims(
      in: transcript, reference: document.metadata.published, language: document.metadata.language,
      isGivenUp: isGivenUp)
    if isGivenUp() { throw GivenUp() }
    let ledger = LedgerBuilder.build(
      document: document, transcript: transcript, claims: claims, generatorVersion: version, model: Models.identity)
    return Result(document: document, transcript: transcript, claims: claims, ledger: ledger)
  }
}
