import ArgumentParser
import Batch
import ClaimLedger

/// The one file that a subcommand writes instead of standard output. Neither an input nor a ledger is ever lost to it: people's
/// reviews live in ledgers.
enum OutputFile {
  /// - Throws: `ValidationError` for an empty name, as an unset variable in a script gives it.
  static func validate(_ output: String?) throws {
    if output?.isEmpty == true { throw ValidationError("--output takes a name; this one is empty") }
  }

  /// Refuses, before anything is worked out, to write over one of `inputs` (by whatever name or link) or over a ledger.
  static func refuseToOverwrite(_ output: String?, inputs: [String]) throws {
    guard let output, output != "-" else { return }
    if let input = inputs.first(where: { FileBytes.isSameFile($0, output) }) {
      let name = input == "-" ? "standard input" : input
      throw CommandError.usage("\(output): this is \(name), an input; name another file with --output")
    }
    if LedgerFile.isLedger(at: output) {
      throw CommandError.usage(
        "\(output): this is a ledger, whose reviews would be lost; name another file with --output")
    }
  }

  /// Writes to `output`; to standard output where it is nil or `-`.
  static func write(_ bytes: [UInt8], to output: String?) throws {
    guard let output, output != "-" else { return StandardStreams.write(bytes) }
    do {
      try AtomicFile.write(bytes, to: output)
    } catch {
      throw CommandError.input(output, error.message)
    }
  }
}
