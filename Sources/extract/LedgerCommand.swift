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
        extract interview.vtt -o interview.json ledger to a file; reviews in it are kept
        extract articles/ --output ledgers      one ledger per article of the folder
        ls *.html | extract --files-from - --output ledgers
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Say on standard error which reading of the page won and why, and how much of it has exact bytes.")
  var explain = false
  @Option(help: ArgumentHelp("\(LedgerFormat.names) on standard output.", valueName: "format"))
  var format = LedgerFormat.json
  @Option(name: .shortAndLong, help: "Write to this file (name it .json) or folder instead of standard output.")
  var output: String?
  @Option(help: "Read the paths of articles from this file, one a line; - is standard input.")
  var filesFrom: String?
  @Option(help: "How many articles are worked on at once.") var jobs: Int = SystemInformation.processors
  @Argument(help: "Articles and folders; - is standard input.") var articles: [String] = []

  func validate() throws {
    if articles.isEmpty, filesFrom == nil { throw ValidationError("name at least one article") }
    if jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
    if output != nil, format != .json {
      throw ValidationError("--format is for standard output; ledgers in files are JSON")
    }
  }

  func run() throws {
    var list = articles
    if let filesFrom {
      let lines = try InputFile.read(filesFrom, limit: common.maxSize).split(separator: 0x0A)
      list += lines.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
    }
    var inputs: [ArticleInput] = []
    var failures = 0
    for path in list {
      if path != "-", FolderWalk.isFolder(path) {
        let walk = FolderWalk.articles(in: path)
        for folder in walk.unreadable {
          failures += 1
          StandardStreams.say("extract: \(folder): the folder could not be read; check its rights")
        }
        for inner in walk.articles {
          inputs.append(
            ArticleInput(
              origin: path + "/" + inner, name: FileBytes.name(of: inner), outputStem: FileBytes.stem(of: inner),
              payload: .file(path + "/" + inner)))
        }
        if walk.articles.isEmpty, walk.unreadable.isEmpty {
          failures += 1
          StandardStreams.say("extract: \(path): no articles in this folder; it takes .html, .txt, .md, .vtt and .srt")
        }
      } else {
        let name = FileBytes.name(of: path)
        inputs.append(
          ArticleInput(
            origin: path, name: name, outputStem: FileBytes.stem(of: name == "-" ? "ledger" : name),
            payload: .file(path)))
      }
    }
    let destination = try Destination(output: output, inputs: &inputs)
    failures += work(inputs, destination)
    if failures > 0 {
      if inputs.count > 1 { StandardStreams.say("extract: \(failures) of \(inputs.count) articles failed") }
      throw CommandError.silent(2)
    }
  }

  /// What one article came to, made by a worker and said by the main thread.
  private struct Outcome: Sendable {
    var lines: [String] = []
    var bytes: [UInt8] = []
    var failed = false
  }

  /// Runs all articles; returns how many failed.
  private func work(_ inputs: [ArticleInput], _ destination: Destination) -> Int {
    var failures = 0
    var iterator = inputs.makeIterator()
    let options = (common.maxSize, common.quiet, explain, format)
    OrderedPool<ArticleInput, Outcome>(workers: jobs).run(
      next: { iterator.next() },
      work: { input in
        Self.outcome(of: input, destination, limit: options.0, quiet: options.1, explain: options.2, format: options.3)
      },
      deliver: { outcome in
        for line in outcome.lines { StandardStreams.say(line) }
        if !outcome.bytes.isEmpty { StandardStreams.write(outcome.bytes) }
        if outcome.failed { failures += 1 }
      })
    return failures
  }

  private static func outcome(
    of input: ArticleInput, _ destination: Destination, limit: Int, quiet: Bool, explain: Bool, format: LedgerFormat
  ) -> Outcome {
    var outcome = Outcome()
    do {
      guard case .file(let path) = input.payload else { return outcome }
      let result = try Pipeline.run(bytes: FileBytes.read(path, limit: limit), name: input.name, url: input.url)
      if !quiet { outcome.lines = result.warnings.map { "extract: \(input.origin): warning: \($0)" } }
      if explain {
        outcome.lines += (result.transcript.explanation + [result.document.exactness.summary]).map {
          "extract: \(input.origin): \($0)"
        }
      }
      if let file = destination.file(for: input) {
        let line = try LedgerUpdate.write(file, with: result.ledger)
        if !quiet { outcome.lines.append("extract: \(file): \(line)") }
      } else {
        outcome.bytes = format.write(result.ledger)
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
