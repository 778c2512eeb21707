import ArgumentParser
import ClaimLedger

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every quote and turn of a ledger against the bytes of the article's file.",
    discussion: """
      Example:
        extract verify article.json article.html

      Names each failure on a line of its own, with the id of the claim or turn, and exits 1. Exit codes: 0 all is as the
      ledger says; 1 something is not; 2 an input could not be read.
      """)

  @Argument(help: "The ledger.") var ledger: String
  @Argument(help: "The file it was made from.") var article: String
  @Flag(name: .shortAndLong, help: "No closing line.") var quiet = false
  @Option(help: "Largest input in bytes.") var maxSize = InputFile.defaultLimit

  func run() throws {
    let document = try LedgerFile.read(ledger, limit: maxSize)
    let bytes = try InputFile.read(article, limit: maxSize)
    let report = Verifier.verify(document, article: bytes)
    for failure in report.failures {
      StandardStreams.write("\(ledger): \(failure.subject): \(failure.reason)\n")
    }
    let counts = "\(report.turns) turns and \(report.claims) claims"
    if report.isVerified {
      if !quiet { StandardStreams.say("extract: \(ledger): \(counts) stand in \(article) as the ledger says") }
    } else {
      if !quiet {
        let count = report.failures.count
        StandardStreams.say(
          "extract: \(ledger): \(count) failure\(count == 1 ? "" : "s") in \(counts); extract \(article) again")
      }
      throw CommandError.silent(1)
    }
  }
}

/// Reads ledgers for the subcommands, with the one-line errors of cli.md.
enum LedgerFile {
  /// Ledgers are larger than the articles they come from.
  static func read(_ path: String, limit: Int = InputFile.defaultLimit) throws -> LedgerDocument {
    // One article gives several times its size.
    try parse(InputFile.read(path, limit: limit > Int.max / 8 ? Int.max : limit * 8), path)
  }

  static func parse(_ bytes: [UInt8], _ path: String) throws -> LedgerDocument {
    do {
      return try LedgerParser.parse(bytes)
    } catch {
      throw CommandError.input(path == "-" ? "standard input" : path, error.message)
    }
  }
}
