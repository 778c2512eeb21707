import Batch
import ClaimLedger

/// Reads whole input files for the subcommands, with the one-line errors of the command.
enum InputFile {
  static let defaultLimit = FileBytes.defaultLimit

  /// The bytes of `path`; `-` is standard input.
  static func read(_ path: String, limit: Int = defaultLimit) throws -> [UInt8] {
    do {
      return try FileBytes.read(path, limit: limit)
    } catch let problem as FileProblem {
      throw CommandError.input(path == "-" ? "standard input" : path, problem.message)
    }
  }

  /// The last component of a path: the name that a ledger keeps, the same wherever the file lies.
  static func name(of path: String) -> String { FileBytes.name(of: path) }
}
