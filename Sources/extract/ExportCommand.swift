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
  @Option(name: .shortAndLong, help: "The file to write instead of standard output; never an input or a ledger.")
  var output: String?
  @Flag(help: "csv: begin with a byte-order mark, by which some spreadsheet programs recognise UTF-8.") var bom = false
  @OptionGroup var size: SizeLimit
  @Argument(help: "One ledger or several.") var ledgers: [String]

  func validate() throws {
    guard ExportFormat.named(to) != nil else {
      throw ValidationError("--to takes one of \(ExportFormat.all.map(\.name).joined(separator: ", "))")
    }
    try OutputFile.validate(output)
    guard !ledgers.isEmpty else { throw ValidationError("name at least one ledger") }
  }

  func run() throws {
    guard let format = ExportFormat.named(to) else { return }
    try OutputFile.refuseToOverwrite(output, inputs: ledgers)
    var options = ExportOptions()
    options.byteOrderMark = bom
    let documents = try ledgers.map { path in
      let ledger = try LedgerFile.read(path, limit: size.maxSize)
      LedgerFile.warnOfReviews(in: ledger, path)
      return ledger
    }
    try OutputFile.write(format.write(documents, options), to: output)
  }
}
