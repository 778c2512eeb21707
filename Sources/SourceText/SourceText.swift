/// One article's raw bytes, decoded once to UTF-8, with the way back from every decoded byte to the raw ones.
public struct SourceText: Sendable {
  /// The name that messages and the ledger give the file (its last path component, or `-`).
  public let name: String
  /// The file as it is.
  public let bytes: [UInt8]
  /// The WHATWG name of the charset the bytes were decoded with, in lower case ("utf-8", "windows-1252").
  public let charset: String
  /// The decoded text. A leading byte-order mark is left out; invalid sequences stand as U+FFFD.
  public let utf8: [UInt8]
  /// From offsets in `utf8` to `bytes`. A piece is linear where the charset stores the text as UTF-8 does.
  public let map: [MappedText.Piece]
  /// Number of invalid sequences replaced by U+FFFD.
  public let replacements: Int

  public init(
    name: String, bytes: [UInt8], charset: String, utf8: [UInt8], map: [MappedText.Piece],
    replacements: Int
  ) {
    self.name = name
    self.bytes = bytes
    self.charset = charset
    self.utf8 = utf8
    self.map = map
    self.replacements = replacements
  }
}
