import ArgumentParser
import ClaimLedger

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of the ledger.",
    discussion: """
      Example:
        extract schema > ledger.schema.json
      """)

  func run() throws {
    StandardStreams.write(LedgerSchema.bytes)
  }
}
