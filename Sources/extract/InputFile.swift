import Batch
import ClaimLedger

/// Reads whole input files for the subcommands, with the one-line errors of the command.
enum InputFile {
  static let defaultLimit = FileBytes.defaultLimit

  /// The bytes of `path`, unpacked where they are compressed; `-` is standard input.
  static func read(_ path: String, limit: Int = defaultLimit) throws -> [UInt8] {
    try withMessage(path) { try ArticleFile.unpacked(path, limit: limit) }
  }

  /// The bytes of the one article in `path`.
  static func article(_ path: String, limit: Int) throws -> [UInt8] {
    try withMessage(path) { try ArticleFile.read(path, limit: limit) }
  }

  /// The bytes of a plain text; a picture or an office document is refused as it is where articles are read.
  static func text(_ path: String, limit: Int) throws -> [UInt8] {
    let bytes = try read(path, limit: limit)
    if !bytes.isEmpty, let error = Reader.refusal(of: bytes) { throw CommandError.input(title(path), error.message) }
    return bytes
  }

  /// What messages call `path`.
  static func title(_ path: String) -> String { path == "-" ? "standard input" : path }

  private static func withMessage(_ path: String, _ read: () throws -> [UInt8]) throws -> [UInt8] {
    do {
      return try read()
    } catch let problem as FileProblem {
      throw CommandError.input(title(path), problem.message)
    }
  }

  /// The last component of a path: the name that a ledger keeps, the same wherever the file lies.
  static func name(of path: String) -> String { FileBytes.name(of: path) }
}
