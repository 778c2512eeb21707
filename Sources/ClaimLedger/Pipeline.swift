@_exported import Claims
@_exported import English
@_exported import Ledger
@_exported import Quantities
@_exported import Reading
@_exported import SourceText
@_exported import Transcripts

/// One article from bytes to ledger: the stages in order.
public enum Pipeline {
  /// The version that ledgers and `extract --version` name.
  public static let version = "0.1.0"

  /// The blocks of a file, article and furniture told apart.
  /// - Throws: `ReadingError` where the bytes are no text or hold none.
  public static func read(bytes: [UInt8], name: String) throws -> Document {
    try Reader.read(bytes: bytes, name: name)
  }
}
