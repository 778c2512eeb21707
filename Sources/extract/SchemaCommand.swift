import ArgumentParser
import ClaimLedger

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of the ledger or of a diff.",
    discussion: """
      Examples:
        extract schema > ledger.schema.json
        extract schema --diff > diff.schema.json
      """)

  @Flag(help: "The schema of `extract diff --format json`.") var diff = false

  func run() throws {
    StandardStreams.write(diff ? DiffSchema.bytes : LedgerSchema.bytes)
  }
}
