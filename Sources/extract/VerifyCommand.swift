import ArgumentParser
import Batch
import ClaimLedger

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every quote and turn of a ledger against the bytes of the article's file.",
    discussion: """
      Example:
        extract verify article.json article.html

      The file may be compressed, or the archive or the JSON lines from which the ledger was made: the record is found \
      by its hash, or else by its name.

      Each failure is a line of its own, with the id of the claim or turn. Exit codes: 0 all is as the ledger says; \
      1 something is not; 2 an input could not be read.
      """)

  @Argument(help: "The ledger.") var ledger: String
  @Argument(help: "The file it was made from.") var article: String
  @Flag(name: .shortAndLong, help: "No closing line.") var quiet = false
  @OptionGroup var size: SizeLimit

  func run() throws {
    let document = try LedgerFile.read(ledger, limit: size.maxSize)
    if !quiet { LedgerFile.warnOfReviews(in: document, ledger) }
    guard let bytes = try articleBytes(of: document.source) else {
      StandardStreams.write(
        "\(ledger): source: no article in \(article) has the sha256 \(document.source.sha256) or the name \(document.source.name)\n"
      )
      if !quiet {
        StandardStreams.say("extract: \(ledger): it was not made from \(article); name the file it was made from")
      }
      throw CommandError.silent(1)
    }
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
        // Extracting again would not bring back what somebody changed in the ledger by hand.
        let advice =
          report.isSameFile
          ? "the article is the one it was made from, so the ledger was changed; mend it or restore it from version control"
          : "extract \(article) again"
        StandardStreams.say("extract: \(ledger): \(count) failure\(count == 1 ? "" : "s") in \(counts); \(advice)")
      }
      throw CommandError.silent(1)
    }
  }

  /// The bytes that the ledger counts in: those of the file, unpacked, or of the record in it that has the ledger's hash or, where
  /// none has, its name.
  private func articleBytes(of wanted: Source) throws -> [UInt8]? {
    let name = FileBytes.name(of: article)
    let source = ArticleSource(
      files: [ArticleInput(origin: article, name: name, outputStem: "", payload: .file(article))], limit: size.maxSize)
    var named: [UInt8]?
    while let input = source.next() {
      switch input.payload {
      case .file(let path): return try InputFile.read(path, limit: size.maxSize)
      case .failure(let problem):
        // A damaged record may be any but the one that is looked for.
        if !input.isRecord { throw CommandError.input(InputFile.title(article), problem) }
      case .bytes(let bytes):
        if !input.isRecord || Hashing.sha256(bytes) == wanted.sha256 { return bytes }
        if named == nil, input.name == wanted.name { named = bytes }
      }
    }
    return named
  }
}
