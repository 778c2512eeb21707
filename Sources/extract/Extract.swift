import ArgumentParser
import ClaimLedger

/// The command: policy only; every subcommand stands in a file of its own.
@main
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads an interview and writes a ledger of its factual claims, each tied to exact bytes of the source.",
    discussion: """
      Examples:
        extract article.html                    ledger to standard output
        extract articles/ --output ledgers      one ledger per article
        extract verify article.json article.html
        extract diff monday.html friday.html

      Exit codes: 0 done; 1 diff found differences, verify a failure or review a row that it could not take; 2 an input \
      could not be read; 64 wrong usage.
      """,
    version: Pipeline.version,
    subcommands: [
      LedgerCommand.self, TextCommand.self, TranscriptCommand.self, SyntaxCommand.self, VerifyCommand.self,
      DiffCommand.self, SchemaCommand.self, QuantitiesCommand.self,
      ExportCommand.self, ReviewCommand.self, TrainCommand.self, RankCommand.self,
    ],
    defaultSubcommand: LedgerCommand.self)

  /// Parses, runs, and turns every error into its line and exit code in one place.
  static func main() async {
    StandardStreams.ignoreBrokenPipe()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandError {
      failure.end()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      // The parser begins with "Error: "; here every error begins with the command's name.
      let message = fullMessage(for: error)
      StandardStreams.say("extract: " + (message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message))
      endProcess(exitCode(for: error).rawValue)
    }
  }
}
