import Batch
import ClaimLedger

/// Reads ledgers for the subcommands; what is wrong with one is an error of one line.
enum LedgerFile {
  /// The largest ledger where articles may have `limit` bytes. A claim of a short sentence takes a thousand bytes, so that a text
  /// of nothing but claims gives some twenty times its size.
  static func limit(forArticlesOf limit: Int) -> Int { limit > Int.max / 64 ? Int.max : limit * 64 }

  /// - Parameter limit: of an article in bytes.
  static func read(_ path: String, limit: Int = InputFile.defaultLimit) throws -> LedgerDocument {
    try parse(InputFile.read(path, limit: self.limit(forArticlesOf: limit)), path)
  }

  static func parse(_ bytes: [UInt8], _ path: String) throws -> LedgerDocument {
    do throws(LedgerError) {
      // An article in a ledger's place is no damaged JSON.
      guard bytes.isEmpty || JSONFile.isObject(bytes) else { throw LedgerError.malformed("it is no JSON object") }
      return try LedgerParser.parse(bytes)
    } catch {
      throw CommandError.input(InputFile.title(path), error.message)
    }
  }

  /// Whether a file holds a ledger, if perhaps one that somebody has damaged by hand.
  static func isLedger(at path: String) -> Bool {
    guard let head = try? FileBytes.head(path, 1 << 12), JSONFile.isObject(head) else { return false }
    if JSONFile.beginsLikeLedger(head) { return true }
    // Programs that sort the members put others first.
    return (try? FileBytes.read(path, limit: Int.max)).map(JSONFile.isLedger) ?? false
  }

  /// Says on standard error what is not as the schema has it in the reviews, which people write by hand.
  static func warnOfReviews(in ledger: LedgerDocument, _ path: String) {
    for line in warnings(of: ledger, path) { StandardStreams.say(line) }
  }

  /// The lines of `warnOfReviews`.
  static func warnings(of ledger: LedgerDocument, _ path: String) -> [String] {
    ReviewCheck.doubts(of: ledger).map { "extract: \(path): warning: \($0.id): \($0.problem); it is kept as it is" }
  }
}
