import ArgumentParser
import Batch
import ClaimLedger

/// `extract diff A B`
struct DiffCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares the claims of two articles or ledgers.",
    discussion: """
      Examples:
        extract diff monday.html friday.html
        extract diff monday.json friday.json --format json
        extract diff january.json february.json march.json
        extract diff --pairs pairs.jsonl        one relation for each line

      Exit codes: 0 all claims are the same; 1 they differ; 2 an input could not be read.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Form of the comparison; html is for two inputs.") var format = Format.text
  @Option(
    help:
      "JSON lines {\"a\", \"b\"} of single sentences, with \"a_speaker\" and \"b_speaker\" where known; - is standard input."
  )
  var pairs: String?
  @Argument(help: "Two articles or ledgers, or more.") var inputs: [String] = []

  func validate() throws {
    guard pairs == nil else {
      guard inputs.isEmpty else { throw ValidationError("--pairs reads its own file and takes no articles beside it") }
      guard format != .html else { throw ValidationError("--pairs answers in JSON lines; leave out --format html") }
      return
    }
    guard inputs.count <= 2 || format != .html else {
      throw ValidationError("html shows two articles side by side; give two, or take text or json")
    }
  }

  func run() throws {
    if let pairs { return try compareSentences(pairs) }
    guard inputs.count >= 2 else {
      throw CommandError.nothingNamed("name two articles or ledgers to compare", for: "diff")
    }
    if inputs.count > 2 { return try recur() }
    let (first, second) = (try ledger(inputs[0]), try ledger(inputs[1]))
    let diff = LedgerDiff(first, second)
    switch format {
    case .json: StandardStreams.write(DiffWriter.json(diff, first.source, second.source))
    case .html: StandardStreams.write(DiffPage.html(diff, first.source, second.source))
    case .text:
      StandardStreams.write(
        DiffWriter.text(diff, width: StandardStreams.columns, isColoured: StandardStreams.mayColour))
    }
    if !diff.isSame { throw CommandError.silent(1) }
  }

  /// Three or more: the claims that recur.
  private func recur() throws {
    let recurrence = Recurrence(try inputs.map(ledger))
    switch format {
    case .json: StandardStreams.write(recurrence.json())
    case .text, .html: StandardStreams.write(recurrence.text())
    }
    if recurrence.groups.contains(where: { $0.contains { $0.relation != .same } }) { throw CommandError.silent(1) }
  }

  /// One line {"relation": …} for each line in, in order.
  private func compareSentences(_ path: String) throws {
    let bytes = try InputFile.read(path, limit: common.maxSize)
    let name = InputFile.title(path)
    var output = ""
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard case .object(let members)? = try? JSONReader.parse(Array(line)) else {
        throw CommandError.input(name, "line \(number + 1) is no JSON object; each line needs {\"a\": …, \"b\": …}")
      }
      var texts: [String: String] = [:]
      for member in members { if case .string(let text) = member.value { texts[member.name] = text } }
      guard let a = texts["a"], let b = texts["b"] else {
        throw CommandError.input(name, "line \(number + 1) lacks \"a\" or \"b\"")
      }
      let relation = SentencePair.relation(a, b, speakerA: texts["a_speaker"], speakerB: texts["b_speaker"])
      output += "{\"relation\": \"\(relation.rawValue)\"}\n"
    }
    StandardStreams.write(output)
  }

  /// A ledger as it is, an article through the pipeline.
  private func ledger(_ path: String) throws -> LedgerDocument {
    let bytes = try InputFile.read(path, limit: LedgerFile.limit(forArticlesOf: common.maxSize))
    if JSONFile.isLedger(bytes) { return try LedgerFile.parse(bytes, path) }
    do {
      try ArticleFile.check(bytes, name: InputFile.name(of: path), limit: common.maxSize)
      let result = try Pipeline.run(bytes: bytes, name: InputFile.name(of: path))
      common.warn(path, result.warnings)
      return result.ledger
    } catch {
      throw CommandError.input(InputFile.title(path), CommandError.message(for: error))
    }
  }
}
