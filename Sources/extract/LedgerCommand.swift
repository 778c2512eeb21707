import ArgumentParser
import Batch
import ClaimLedger

/// `extract ARTICLE…`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Writes the ledger of each article (the default).",
    discussion: """
      Examples:
        extract article.html                    ledger to standard output
        extract interview.vtt -o interview.json ledger to a file
        extract articles/ --output ledgers      one ledger per article of the folder
        ls *.html | extract --files-from - --output ledgers
        extract crawl.warc.gz --output ledgers  one ledger per archived page
        extract --jsonl - < pages.jsonl         a ledger or an error a line, in order

      A file may be compressed with gzip. A run into a folder goes on where it was interrupted. A ledger that is \
      already there gives its reviews to the new one; where it is plainly another article's (of the same file name, \
      say) and has reviews, it is left alone, and that article fails.
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Say on standard error which reading of the page won and why, and how much of it has exact bytes.")
  var explain = false
  @Option(help: ArgumentHelp("Form of what goes to standard output.", valueName: "format"))
  var format = LedgerFormat.json
  @Option(name: .shortAndLong, help: "Write to this file (name it .json) or folder instead of standard output (-).")
  var output: String?
  @Option(help: "Read the paths of articles from this file, one a line; - is standard input.")
  var filesFrom: String?
  @Option(
    help:
      "Read articles from these JSON lines ({\"url\", \"html\"} or {\"name\", \"text\"}), write one line each; - is standard input."
  )
  var jsonl: String?
  @Flag(help: "Extract again what the output folder already holds.") var force = false
  @Option(help: "Give up on an article after so many seconds.") var timeout: Double?
  @Option(help: "How many articles are worked on at once.") var jobs: Int = SystemInformation.processors
  @Argument(help: "Articles and folders; - is standard input.") var articles: [String] = []

  /// More than any machine has, and few enough for the threads of a process.
  private static let mostJobs = 4096
  /// Some days; what an article never takes.
  private static let longestTimeout = 1_000_000.0

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= Self.longestTimeout) {
      throw ValidationError("--timeout takes a number of seconds above 0 and up to \(Int(Self.longestTimeout))")
    }
    guard (1...Self.mostJobs).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs)")
    }
    try OutputFile.validate(output)
    if jsonl != nil {
      guard articles.isEmpty, filesFrom == nil, output == nil, format == .json else {
        throw ValidationError(
          "--jsonl reads its own file and writes to standard output; leave out articles, --output and --format")
      }
      return
    }
    if let output, output != "-", format != .json {
      throw ValidationError("--format is for standard output; ledgers in files are JSON")
    }
  }

  func run() throws {
    if let jsonl { return try filter(jsonl) }
    if articles.isEmpty, filesFrom == nil {
      throw CommandError.nothingNamed("name at least one article", for: "ledger")
    }
    var list = articles
    if let filesFrom { list += ArticleList.paths(try InputFile.read(filesFrom, limit: common.maxSize)) }
    let found = ArticleList(list)
    for line in found.problems { StandardStreams.say(line) }
    var inputs = found.inputs
    let destination = try Destination(output: output, inputs: &inputs)
    let total = work(ArticleSource(files: inputs, limit: common.maxSize), destination)
    let failures = found.problems.count + total.failed
    if failures > 0 {
      if total.articles > 1 { StandardStreams.say("extract: \(failures) of \(total.articles) articles failed") }
      throw CommandError.silent(2)
    }
  }

  /// The filter mode: every line in gives one line out, in order; a bad one gives `{"error": …}`.
  private func filter(_ path: String) throws {
    let reader: JSONLinesReader
    do {
      reader = try JSONLinesReader(path: path, stem: "", limit: common.maxSize)
    } catch {
      throw CommandError.input(path, CommandError.message(for: error))
    }
    var failed = false
    let limit = common.maxSize
    OrderedPool<ArticleInput, Outcome>(workers: jobs, timeout: timeout.map { .seconds($0) }).run(
      next: { reader.next() },
      work: { Self.line(for: $0, limit: limit, isGivenUp: $1) },
      onTimeout: { Self.errorLine("it took longer than --timeout allows", for: $0) },
      deliver: { outcome in
        StandardStreams.write(outcome.bytes)
        failed = failed || outcome.failed
      })
    if failed { throw CommandError.silent(2) }
  }

  private static func line(for input: ArticleInput, limit: Int, isGivenUp: () -> Bool) -> Outcome {
    do {
      let result = try Pipeline.run(
        bytes: try bytes(of: input, limit: limit), name: input.name, url: input.url, charset: input.charset,
        isGivenUp: isGivenUp)
      return Outcome(bytes: LedgerFormat.jsonl.write(result.ledger))
    } catch {
      return errorLine(CommandError.message(for: error), for: input)
    }
  }

  /// Carries the line's own name and address, by which a distributed job finds its page again.
  private static func errorLine(_ problem: String, for input: ArticleInput) -> Outcome {
    var json = JSONWriter()
    json.beginObject(inline: true)
    json.member("error", "\(input.origin): \(problem)")
    if let name = input.givenName { json.member("name", name) }
    if let url = input.url { json.member("url", url) }
    json.endObject()
    json.endLine()
    return Outcome(bytes: json.bytes, failed: true)
  }

  private static func bytes(of input: ArticleInput, limit: Int) throws -> [UInt8] {
    let bytes: [UInt8] =
      switch input.payload {
      case .file(let path): try FileBytes.read(path, limit: limit)
      case .bytes(let bytes): bytes
      case .failure(let message): throw FileProblem(message: message)
      }
    // What a record is called says nothing of what it holds.
    try ArticleFile.check(bytes, name: input.isRecord ? "" : input.name, limit: limit)
    return bytes
  }

  /// What one article came to, made by a worker and said by the main thread.
  private struct Outcome: Sendable {
    var lines: [String] = []
    var bytes: [UInt8] = []
    var failed = false
    var skipped = false
  }

  /// Runs all articles; returns how many there were and how many failed.
  private func work(_ source: ArticleSource, _ destination: Destination) -> (articles: Int, failed: Int) {
    var (articles, failed, skipped) = (0, 0, 0)
    let options = Options(
      limit: common.maxSize, quiet: common.quiet, explain: explain, format: format,
      resumes: !force && destination.isFolder)
    var progress = Progress(isShown: StandardStreams.errorIsTerminal && !common.quiet, of: source)
    OrderedPool<ArticleInput, Outcome>(workers: jobs, timeout: timeout.map { .seconds($0) }).run(
      next: { source.next() },
      work: { Self.outcome(of: $0, destination, options, isGivenUp: $1) },
      onTimeout: { input in
        var outcome = Outcome(failed: true)
        outcome.lines = [
          "extract: \(input.origin): it took longer than --timeout allows; raise it or leave the article out"
        ]
        return outcome
      },
      deliver: { outcome in
        progress.clear()
        for line in outcome.lines { StandardStreams.say(line) }
        if !outcome.bytes.isEmpty { StandardStreams.write(outcome.bytes) }
        articles += 1
        if outcome.failed { failed += 1 }
        if outcome.skipped { skipped += 1 }
        progress.show(articles, failed)
      })
    progress.clear()
    if skipped > 0, !common.quiet {
      StandardStreams.say("extract: \(skipped) of \(articles) articles were already there; --force extracts them again")
    }
    return (articles, failed)
  }

  private struct Options: Sendable {
    var limit: Int
    var quiet: Bool
    var explain: Bool
    var format: LedgerFormat
    var resumes: Bool
  }

  private static func outcome(
    of input: ArticleInput, _ destination: Destination, _ options: Options, isGivenUp: () -> Bool
  ) -> Outcome {
    var outcome = Outcome()
    do {
      let bytes = try bytes(of: input, limit: options.limit)
      let file = try destination.file(for: input)
      if options.resumes, let file, LedgerUpdate.isUpToDate(file, with: bytes, limit: options.limit) {
        outcome.skipped = true
        return outcome
      }
      let result = try Pipeline.run(
        bytes: bytes, name: input.name, url: input.url, charset: input.charset, isGivenUp: isGivenUp)
      if !options.quiet { outcome.lines = result.warnings.map { "extract: \(input.origin): warning: \($0)" } }
      if options.explain {
        outcome.lines += (result.transcript.explanation + [result.document.exactness.summary]).map {
          "extract: \(input.origin): \($0)"
        }
      }
      if let file {
        let lines = try LedgerUpdate.write(file, with: result.ledger, limit: options.limit)
        if !options.quiet { outcome.lines += lines }
      } else {
        outcome.bytes = options.format.write(result.ledger)
      }
    } catch let failure as CommandError {
      outcome.failed = true
      outcome.lines += failure.lines
    } catch {
      outcome.failed = true
      outcome.lines.append("extract: \(input.origin): \(CommandError.message(for: error))")
    }
    return outcome
  }
}
