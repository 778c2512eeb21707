import ArgumentParser
import ClaimLedger

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Brings reviews that were edited in a csv or jsonl export back into their ledger.",
    discussion: """
      Example:
        extract export --to csv article.json > article.csv
        (edit the columns status, verdict, note, evidence, reviewer and date)
        extract review --import article.csv article.json

      Rows find their claims by id. Each change is listed. What has also been changed in the ledger since the export is \
      a conflict: it is listed, the ledger keeps its own. Exit codes: 0 all rows taken; 1 there were conflicts or rows \
      that could not be used (the others are taken; a row is taken whole or not at all); 2 an input could not be read, \
      nothing is written.
      """)

  @Option(name: .customLong("import"), help: "The edited csv or jsonl file; - is standard input.") var file: String
  @Flag(help: "Settle conflicts in favour of the file; they are listed as changes.") var overwrite = false
  @Flag(help: "List what would change and write nothing.") var dryRun = false
  @Flag(name: .shortAndLong, help: "No closing line.") var quiet = false
  @OptionGroup var size: SizeLimit
  @Argument(help: "The ledger, which is changed in place.") var ledger: String

  func run() throws {
    guard ledger != "-" else { throw ValidationError("the ledger is changed in place and cannot be standard input") }
    var document = try LedgerFile.read(ledger, limit: size.maxSize)
    if let unknown = document.unknownFields.first {
      throw CommandError.input(
        ledger, "has \(unknown), which this version would lose; use a newer extract, or move it into review")
    }
    let sheet: ReviewSheet
    do {
      // A table of reviews repeats what the ledger has.
      sheet = try ReviewSheet(try InputFile.read(file, limit: LedgerFile.limit(forArticlesOf: size.maxSize)))
    } catch let error as ReviewSheet.ReadError {
      throw CommandError.input(InputFile.title(file), error.message)
    }
    let report = ReviewImport.apply(sheet, to: &document, overwrites: overwrite)
    for change in report.changes {
      StandardStreams.write(
        "\(ledger): \(change.id): \(change.field): \(Self.quoted(change.before)) → \(Self.quoted(change.after))\n")
    }
    for conflict in report.conflicts {
      StandardStreams.write(
        "\(ledger): \(conflict.id): conflict: \(conflict.field) stays \(Self.quoted(conflict.before)); "
          + "line \(conflict.line) has \(Self.quoted(conflict.after))\n")
    }
    for problem in report.problems { StandardStreams.write("\(ledger): \(file): \(problem)\n") }
    if !report.changes.isEmpty, !dryRun {
      do {
        try AtomicFile.write(LedgerWriter.write(document), to: ledger)
      } catch {
        throw CommandError.input(ledger, error.message)
      }
    }
    if !quiet {
      LedgerFile.warnOfReviews(in: document, ledger)
      var line = "extract: \(ledger): \(report.changes.count) changed, \(report.conflicts.count) in conflict, "
      line += "\(report.problems.count) not usable"
      if report.otherArticles > 0 { line += ", \(report.otherArticles) of other articles" }
      StandardStreams.say(line + (dryRun ? " (nothing written)" : ""))
    }
    if !report.conflicts.isEmpty || !report.problems.isEmpty { throw CommandError.silent(1) }
  }

  /// On one line, whatever the cell held.
  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "(empty)" : "“\(text.replacing("\n", with: " / "))”"
  }
}
