import ClaimLedger
import Foundation
import Testing

@Suite struct BatchCommandTests {
  @Test func aRunGoesOnWhereItWasInterrupted() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appendingPathComponent("ledgers").path
    #expect(try Checkout.shell("extract corpus/label.html corpus/bold.html --output \(out)").status == 0)
    let again = try Checkout.shell("extract corpus/label.html corpus/bold.html corpus/dash.html --output \(out)")
    #expect(again.status == 0)
    #expect(again.error.contains("2 of 3 articles were already there; --force extracts them again"))
    #expect(again.error.contains("dash.json: "))
    let forced = try Checkout.shell("extract corpus/label.html --output \(out) --force")
    #expect(forced.error.contains("label.json: "))
  }

  /// What a person added outside of `review` is not dropped by extracting again: the ledger is left alone.
  @Test func fieldsOfOthersAreNotLost() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appendingPathComponent("plain.json")
    let text = String(decoding: try Checkout.bytes("claims/plain.json"), as: UTF8.self)
    let edited = Data(
      text.replacingOccurrences(of: "\"ledger\": 1,", with: "\"ledger\": 1, \"desk\": \"politics\",").utf8)
    try edited.write(to: ledger)
    let run = try Checkout.shell("extract corpus/plain.txt -o \(ledger.path)")
    #expect(run.status == 2)
    #expect(run.error.contains("which this version would lose"))
    #expect(try Data(contentsOf: ledger) == edited)
  }

  /// One line out for each line in, in order; a bad one leaves an error in its place and makes the exit code 2.
  @Test func theFilterAnswersEveryLine() throws {
    let run = try Checkout.shell(
      #"printf '%s\n' '{"name": "a.txt", "text": "The mill burned in 2019."}' 'no json' '{"name": "b.txt", "text": "It stood."}' | extract --jsonl -"#
    )
    #expect(run.status == 2)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("\"a.txt\"") && lines[2].contains("\"b.txt\""))
    #expect(lines[1] == #"{"error": "standard input: line 2: it is not valid JSON: a value is misspelt"}"#)
  }

  /// An error carries the line's own name and address, by which a job finds its page again.
  @Test func errorsOfTheFilterNameTheirPage() throws {
    let run = try Checkout.shell(
      #"printf '%s\n' '{"name": "a.txt", "url": "http://one.invalid/", "text": ""}' '{"name": "b.txt"}' | extract --jsonl -"#
    )
    #expect(run.status == 2)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix(#""name": "a.txt", "url": "http://one.invalid/"}"#))
    #expect(
      lines[1] == #"{"error": "standard input: line 2: it has neither \"html\" nor \"text\"", "name": "b.txt"}"#)
  }

  @Test(arguments: [
    "extract --jsonl - corpus/label.html", "extract --timeout 0 corpus/label.html", "extract rank",
    "extract diff a.json",
    "extract diff --pairs a b",
  ])
  func wrongUsageIsExitCode64(line: String) throws { #expect(try Checkout.shell(line).status == 64) }

  @Test func fittingAndRankingByTheCommand() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = (1...40).map { number in
      number % 2 == 0
        ? "\(number)\tBELL\tThe city paid \(number) million crowns for the bridge.\t1"
        : "\(number)\tDORN\tThank you, I am so glad to be here, number \(number).\t0"
    }.joined(separator: "\n")
    let data = folder.appendingPathComponent("talk.tsv")
    try Data(table.utf8).write(to: data)
    let model = folder.appendingPathComponent("model").path
    #expect(try Checkout.shell("extract train --transcripts \(data.path) --output \(model)").status == 0)
    let scores = try Checkout.shell("extract rank --model \(model) \(data.path)").text.split(separator: "\n")
    #expect(scores.count == 40)
    #expect(scores.allSatisfy { $0.split(separator: "\t").count == 2 })
    #expect(try Checkout.shell("extract rank --model corpus/plain.txt \(data.path)").status == 2)
  }

  @Test(arguments: [
    ("talk.tsv", "", "is empty; give TSV (line, speaker, text, label), JSON lines or a reviewed ledger"),
    (
      "talk.tsv", "1\tBELL\tThe city paid.\t1\n",
      "fitting needs statements of both kinds; these are 1 worth checking and 0 not"
    ),
    (
      "talk.tsv", "1\tBELL\tThe city paid.\n",
      "no statement is judged; fitting needs labels 0 and 1, or claims selected and dismissed in review"
    ),
    ("talk.tsv", "1\tBELL\tThe city paid.\t2\n", "line 1 has a label that is neither 0 nor 1"),
    ("talk.jsonl", #"{"text": "The city paid.", "label": "yes"}"#, "line 1 has a label that is neither 0 nor 1"),
  ])
  func whatCannotBeFittedIsSaidInOneLine(name: String, text: String, problem: String) throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: data)
    let run = try Checkout.shell("extract train --transcripts \(data.path) --output \(folder.path)/model 2>&1")
    #expect(run.status == 2)
    #expect(run.text == "extract: \(data.path): \(problem)\n")
  }
}

/// `--timeout` on an article that takes longer, which is named; the run goes on.
@Suite struct TimeoutCommandTests {
  @Test func anArticleThatTakesTooLongIsNamed() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let long = folder.appendingPathComponent("long.txt").path
    let sentence = "The mayor of Ansbach spent 12 million crowns on the bridge in 2019, and nobody had asked her to."
    try Data(String(repeating: sentence + "\n\n", count: 4_000).utf8).write(to: URL(fileURLWithPath: long))
    let run = try Checkout.shell("extract --timeout 0.001 \(long)")
    #expect(run.status == 2)
    #expect(run.text.isEmpty)
    #expect(run.error == "extract: \(long): it took longer than --timeout allows; raise it or leave the article out\n")
    let lines = #"{"name": "long", "text": "\#(String(repeating: sentence + " ", count: 4_000))"}"#
    let file = folder.appendingPathComponent("pages.jsonl").path
    try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
    let filter = try Checkout.shell("extract --timeout 0.001 --jsonl \(file)")
    #expect(filter.status == 2)
    #expect(
      filter.text == #"{"error": "\#(file): line 1: it took longer than --timeout allows", "name": "long"}"# + "\n")
  }
}

/// The example of the README's section on many machines, in Spark's local mode.
@Suite struct SparkTests {
  @Test func theExampleJobGivesALineForEachPage() throws {
    guard try Checkout.shell("python3 -c 'import pyspark' 2>/dev/null && command -v java").status == 0 else {
      print("PySpark or Java is not installed; the Spark example is not run")
      return
    }
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func ledgers(of file: String, _ text: String) throws -> [Substring] {
      let path = folder.appendingPathComponent(file)
      try Data(text.utf8).write(to: path)
      let out = "\(folder.path)/out-\(file)"
      let run = try Checkout.shell("python3 examples/spark_pipe.py \(path.path) \(out) && cat \(out)/part-*")
      #expect(run.status == 0, "\(run.error)")
      return run.text.split(separator: "\n")
    }
    let texts = (1...6).map { "The mayor spent \($0) million crowns in 2019." }
    let lines = texts.enumerated().map { #"{"name": "\#($0.offset).txt", "text": "\#($0.element)"}"# }
    let ofLines = try ledgers(of: "pages.jsonl", (lines + ["no json"]).joined(separator: "\n"))
    #expect(ofLines.filter { $0.hasPrefix("{\"ledger\"") }.count == 6)
    #expect(ofLines.filter { $0.hasPrefix("{\"error\"") }.count == 1)
    let records = texts.map {
      "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: \($0.utf8.count)\r\n\r\n\($0)\r\n\r\n"
    }
    #expect(try ledgers(of: "crawl.warc", records.joined()).filter { $0.hasPrefix("{\"ledger\"") }.count == 6)
  }
}

/// The command touches nothing but what it was named: no network, no other file.
@Suite struct SystemCallTests {
  @Test func noNetworkAndNoOtherFiles() throws {
    // On a program of the system, so that a failure of the command itself is not taken for one of strace.
    guard try Checkout.shell("command -v strace && strace -f -o /dev/null true").status == 0 else {
      print("strace is not installed or may not trace here; system calls are not watched")
      return
    }
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    // A page that names an external entity, a stylesheet and an include.
    let page = folder.appendingPathComponent("page.html")
    try Data(
      """
      <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY % y SYSTEM "http://one.invalid/">]>
      <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><link rel="stylesheet" href="http://one.invalid/a.css"></head>
      <body><p>Ann Bell met Carl Dorn. &x; <xi:include href="/etc/passwd"/></p></body></html>
      """.utf8
    ).write(to: page)
    let log = folder.appendingPathComponent("calls")
    let run = try Checkout.shell(
      "strace -f -e trace=network,openat,open -o \(log.path) \"$(command -v extract)\" \(page.path)")
    #expect(run.status == 0, "\(run.error)")
    let calls = try String(contentsOf: log, encoding: .utf8)
    #expect(calls.contains(page.path))
    var strange: [Substring] = []
    for line in calls.split(separator: "\n") where line.contains("(") {
      if ["socket(", "connect(", "sendto(", "bind("].contains(where: { line.contains($0) }) { strange.append(line) }
      guard line.contains("open"), let quote = line.firstIndex(of: "\"") else { continue }
      let path = line[line.index(after: quote)...].prefix { $0 != "\"" }
      // The loader's libraries and what the system's own start-up reads.
      let known =
        path == Substring(page.path) || path.hasPrefix("/etc/ld.so") || path.hasPrefix("/proc/")
        || path.hasPrefix("/sys/")
        || path.contains(".so") || path.hasPrefix("/dev/") || path.contains("/locale") || path.contains("gconv")
        || path.hasPrefix("/lib") || path.hasPrefix("/usr/lib") || path.contains("icu")
      if !known { strange.append(line) }
    }
    #expect(strange.isEmpty, "\(strange.joined(separator: "\n"))")
  }
}
