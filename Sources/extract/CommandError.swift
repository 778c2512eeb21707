import ArgumentParser
import Batch
import ClaimLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A failure that ends the command: its lines for standard error and its exit code, which every command's help lists.
struct CommandError: Error {
  var lines: [String]
  var code: Int32

  /// An input that could not be read or parsed: `extract: FILE: what is wrong; what to do`, exit code 2.
  static func input(_ file: String, _ problem: String) -> CommandError {
    CommandError(lines: ["extract: \(file): \(problem)"], code: 2)
  }

  /// A call that cannot be meant, found only when its files are looked at: exit code 64.
  static func usage(_ problem: String) -> CommandError { CommandError(lines: ["extract: \(problem)"], code: 64) }

  /// A call without what `command` works on. Found in `run`, since `validate` comes before unknown options are named; ends like the
  /// parser's own messages.
  static func nothingNamed(_ problem: String, for command: String) -> CommandError {
    CommandError(
      lines: ["extract: \(problem)", "  See 'extract \(command) --help' for more information."], code: 64)
  }

  /// Ends with `code` after everything has been said: 1 for differences and failed verification, 2 for failed inputs.
  static func silent(_ code: Int32) -> CommandError { CommandError(lines: [], code: code) }

  /// The text for any error that a stage throws about the file `name`.
  static func message(for error: any Error) -> String {
    switch error {
    case let error as ReadingError: error.message
    case let error as FileProblem: error.message
    case let error as LedgerError: error.message
    case let error as AtomicFile.WriteError: error.message
    default: "\(error)"
    }
  }

  func end() -> Never {
    for line in lines { StandardStreams.say(line) }
    endProcess(code)
  }
}

/// The C library's `exit`, under a name that no method hides.
func endProcess(_ code: Int32) -> Never { exit(code) }
