import ArgumentParser
import ClaimLedger

/// `extract diff A B`
struct DiffCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares the claims of two articles or ledgers.",
    discussion: """
      Examples:
        extract diff monday.html friday.html
        extract diff monday.json friday.json --format json

      Exit codes: 0 all claims are the same; 1 they differ; 2 an input could not be read.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "text or json.") var format = Format.text
  @Argument(help: "An article or a ledger.") var a: String
  @Argument(help: "Another one.") var b: String

  func run() throws {
    let (first, second) = (try ledger(a), try ledger(b))
    let diff = LedgerDiff(first, second)
    StandardStreams.write(format == .json ? DiffWriter.json(diff, first.source, second.source) : DiffWriter.text(diff))
    if !diff.isSame { throw CommandError.silent(1) }
  }

  /// A ledger as it is, an article through the pipeline.
  private func ledger(_ path: String) throws -> LedgerDocument {
    let bytes = try InputFile.read(path, limit: common.maxSize)
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return try LedgerFile.parse(bytes, path) }
    do {
      let result = try Pipeline.run(bytes: bytes, name: InputFile.name(of: path))
      common.warn(path, result.warnings)
      return result.ledger
    } catch {
      throw CommandError.input(path, CommandError.message(for: error))
    }
  }
}
