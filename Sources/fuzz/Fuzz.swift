import ArgumentParser
import Batch
import ClaimLedger
import Foundation

/// Feeds mutated inputs to the stages that read what others wrote. A crash ends the process; the input that caused it is then in the
/// file that `--last` names, since it is written before it is run.
///
/// Coverage-guided fuzzing (`-sanitize=fuzzer`) is not part of Swift's toolchains for Linux; this driver mutates a corpus from a seed,
/// so that a run can be repeated, and keeps inputs that make a stage give more output than before.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mutates inputs and runs the readers on them.",
    discussion: "Targets: \(Target.allCases.map(\.rawValue).joined(separator: ", ")); all of them where none is named.")

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case charset, html, map, subtitles, markdown, warc, json, diff
  }

  @Option(help: "Seconds for each target.") var seconds = 10.0
  @Option(help: "Seed of the mutations.") var seed: UInt64 = 1
  @Option(help: "File that holds the input under work.") var last = ".build/fuzz-last"
  @Option(help: "Longest a single input may take, in seconds.") var hang = 10.0
  @Argument(help: "Targets.") var targets: [Target] = []

  func run() throws {
    for target in targets.isEmpty ? Target.allCases : targets {
      var random = Mutation(seed: seed)
      var corpus = try Self.corpus(for: target)
      var best = 0
      var executions = 0
      var slowest = 0.0
      let start = Date()
      while Date().timeIntervalSince(start) < seconds {
        let input = random.mutated(corpus[random.below(corpus.count)], with: corpus[random.below(corpus.count)])
        // Written before it runs: what kills the process can be looked at.
        FileManager.default.createFile(atPath: last, contents: Data(input))
        let before = Date()
        let output = Self.execute(target, input)
        let took = Date().timeIntervalSince(before)
        slowest = max(slowest, took)
        guard took < hang else {
          print("\(target.rawValue): \(input.count) bytes took \(took) s; the input is in \(last)")
          throw ExitCode(1)
        }
        if output > best, corpus.count < 500 {
          best = output
          corpus.append(input)
        }
        executions += 1
      }
      print("\(target.rawValue): \(executions) executions, slowest \(Int(slowest * 1000)) ms, no crash")
    }
  }

  /// Runs one stage; returns a measure of how much came out.
  static func execute(_ target: Target, _ input: [UInt8]) -> Int {
    switch target {
    case .charset, .html: return blocks(input, "page.html")
    case .subtitles: return blocks(input, "talk.vtt") + blocks(input, "talk.srt")
    case .markdown: return blocks(input, "talk.md")
    case .map:
      guard let result = try? Pipeline.run(bytes: input, name: "page.html") else { return 0 }
      let report = Verifier.verify(result.ledger, article: input)
      precondition(report.failures.isEmpty, "\(report.failures)")
      return result.ledger.claims.count + result.ledger.turns.count
    case .warc:
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(getpid()).warc.gz").path
      FileManager.default.createFile(atPath: path, contents: Data(input))
      var count = 0
      for kind in ["warc", "jsonl"] {
        if kind == "warc", let reader = try? WARCReader(path: path, stem: "a", limit: 1 << 20) {
          while reader.next() != nil { count += 1 }
        } else if let reader = try? JSONLinesReader(path: path, stem: "a", limit: 1 << 20) {
          while reader.next() != nil { count += 1 }
        }
      }
      return count
    case .json:
      guard let ledger = try? LedgerParser.parse(input) else { return 0 }
      let again = LedgerWriter.write(ledger)
      let reread = (try? LedgerParser.parse(again)).map { LedgerWriter.write($0) }
      precondition(reread == again, "what was written reads otherwise")
      return ledger.claims.count
    case .diff:
      guard let ledger = try? LedgerParser.parse(input) else { return 0 }
      return DiffWriter.text(LedgerDiff(ledger, ledger)).count
    }
  }

  private static func blocks(_ input: [UInt8], _ name: String) -> Int {
    guard let document = try? Pipeline.read(bytes: input, name: name) else { return 0 }
    for block in document.blocks {
      for span in block.text.sourceRanges { precondition(Int(span.end) <= input.count && span.start <= span.end) }
    }
    return document.blocks.count
  }

  /// Seeds: the invented interviews and their ledgers, and a small archive.
  private static func corpus(for target: Target) throws -> [[UInt8]] {
    let folder = target == .json || target == .diff ? "claims" : "corpus"
    var seeds = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { !$0.hasPrefix(".") }
      .compactMap {
        FileManager.default.contents(atPath: folder + "/" + $0).map { [UInt8]($0) }
      }
    if target == .warc {
      seeds = seeds.prefix(6).map { page in
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
        let size = Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(head.count + page.count)\r\n\r\n".utf8)
        return size + head + page + Array("\r\n\r\n".utf8)
      }
    }
    return seeds.isEmpty ? [[0x3C]] : seeds
  }
}

/// Changes of an input, drawn from a seed.
struct Mutation {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return count > 0 ? Int(state % UInt64(count)) : 0
  }

  private static let tokens = [
    "<", ">", "</", "<!--", "-->", "&", "&#x", ";", "\0", "\"", "'", "<p>", "</p>", "<table>", "<br>", "[", "]", "{",
    "}", ":",
    "-->", "00:00:01.000", "**", "\n\n", "\r\n", "WARC/1.0\r\n", "\u{FEFF}", "é", "\u{202E}", "<script>", "]]>",
    "1e999", "\\u",
    "charset=utf-16", "charset=gbk", "\u{FFFF}", "Q: ", "A: ",
  ].map { Array($0.utf8) }

  mutating func mutated(_ seed: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0...below(8) {
      guard !bytes.isEmpty else { return Self.tokens[below(Self.tokens.count)] }
      let at = below(bytes.count)
      switch below(8) {
      case 0: bytes[at] = UInt8(below(256))
      case 1: bytes[at] ^= 1 << UInt8(below(8))
      case 2: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(200)))
      case 4:
        let piece = Array(bytes[at..<min(bytes.count, at + 1 + below(300))])
        for _ in 0...below(20) { bytes.insert(contentsOf: piece, at: at) }
      case 5:
        let from = below(other.count)
        bytes.insert(contentsOf: other[from..<min(other.count, from + below(500))], at: at)
      case 6: bytes.removeSubrange(at...)
      default:
        let end = min(bytes.count, at + 1 + below(64))
        bytes.replaceSubrange(at..<end, with: bytes[at..<end].reversed())
      }
      if bytes.count > 200_000 { bytes.removeLast(bytes.count - 200_000) }
    }
    return bytes
  }
}
