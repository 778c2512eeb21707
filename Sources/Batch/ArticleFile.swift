import Ledger

/// Reads a file that is one article, for what works on a single one. Compressed pages are unpacked; what holds several articles is
/// refused.
public enum ArticleFile {
  /// The bytes of the article in `path`; `-` is standard input.
  /// - Throws: `FileProblem`.
  public static func read(_ path: String, limit: Int) throws -> [UInt8] {
    // An archive may be far larger than any article; it is known without being read.
    if let kind = ContainerKind.of(path), kind != .gzip { throw several }
    let bytes = try unpacked(path, limit: limit)
    try check(bytes, name: FileBytes.name(of: path), limit: limit)
    return bytes
  }

  /// The bytes in `path`, unpacked where they are compressed, whatever they hold.
  /// - Throws: `FileProblem`.
  public static func unpacked(_ path: String, limit: Int) throws -> [UInt8] {
    try unpacked(ByteStream(path: path), limit: limit)
  }

  /// All that is left of a stream.
  static func unpacked(_ stream: ByteStream, limit: Int) throws -> [UInt8] {
    let bytes = try stream.bytes(limit + 1, limit: limit + 1)
    if bytes.count > limit { throw FileProblem.tooLarge(limit) }
    return bytes
  }

  /// Refuses what is larger than an article may be, holds several, or is plainly something else though it is text.
  /// - Throws: `FileProblem`.
  public static func check(_ bytes: [UInt8], name: String, limit: Int) throws {
    if bytes.starts(with: "WARC/1.".utf8) { throw several }
    if let problem = JSONFile.problem(of: bytes, name: name) { throw problem }
    if bytes.count > limit { throw FileProblem.tooLarge(limit) }
  }

  private static let several = FileProblem(
    message: "this holds several articles; run extract FILE --output FOLDER, or take one of them out")
}
