import ArgumentParser
import ClaimLedger

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the claims of ledgers in another format.",
    discussion: """
      Formats:
      \(ExportFormat.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Examples:
        extract export --to csv article.json > article.csv
        extract export --to html article.json --output article.html
      """)

  @Option(help: "One of \(ExportFormat.all.map(\.name).joined(separator: ", ")).") var to: String
  @Option(name: .shortAndLong, help: "The file to write instead of standard output.") var output: String?
  @Flag(help: "csv: begin with a byte-order mark, by which some spreadsheet programs recognise UTF-8.") var bom = false
  @Option(help: "Largest input in bytes.") var maxSize = InputFile.defaultLimit
  @Argument(help: "One ledger or several.") var ledgers: [String]

  func validate() throws {
    guard ExportFormat.named(to) != nil else {
      throw ValidationError("--to takes one of \(ExportFormat.all.map(\.name).joined(separator: ", "))")
    }
    guard !ledgers.isEmpty else { throw ValidationError("name at least one ledger") }
  }

  func run() throws {
    guard let format = ExportFormat.named(to) else { return }
    var options = ExportOptions()
    options.byteOrderMark = bom
    let bytes = format.write(try ledgers.map { try LedgerFile.read($0, limit: maxSize) }, options)
    guard let output, output != "-" else { return StandardStreams.write(bytes) }
    do {
      try AtomicFile.write(bytes, to: output)
    } catch {
      throw CommandError.input(output, error.message)
    }
  }
}
