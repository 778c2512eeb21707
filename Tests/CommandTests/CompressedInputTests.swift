import ClaimLedger
import Foundation
import Testing

/// Pages that are compressed or stand in an archive are read like any others, and verified like any others.
@Suite struct CompressedInputTests {
  /// A folder with a.html, a.html.gz, archives and JSON lines that hold it, and b.html with other words.
  private func inFolder(_ body: ((String) throws -> Checkout.Run) throws -> Void) throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let pages = try ["label", "bold"].map { try Checkout.bytes("corpus/\($0).html") }
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    try write(pages[0], "a.html")
    try write(pages[1], "b.html")
    var archive: [UInt8] = []
    var lines: [UInt8] = []
    for (number, page) in pages.enumerated() {
      archive +=
        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: \(page.count)\r\n\r\n".utf8
      archive += page + "\r\n\r\n".utf8
      var json = JSONWriter(compact: true)
      json.beginObject()
      json.member("name", "page \(number)")
      json.member("html", String(decoding: page, as: UTF8.self))
      json.endObject()
      lines += json.bytes + [0x0A]
    }
    try write(archive, "crawl.warc")
    try write(lines, "pages.jsonl")
    func run(_ line: String) throws -> Checkout.Run { try Checkout.shell(line, in: folder) }
    #expect(try run("gzip -k a.html crawl.warc pages.jsonl").status == 0)
    try body(run)
  }

  @Test(arguments: ["extract text", "extract transcript", "extract"])
  func aCompressedPageReadsLikeThePage(command: String) throws {
    try inFolder { run throws in
      let plain = try run("\(command) - < a.html")
      #expect(plain.status == 0)
      #expect(try run("\(command) - < a.html.gz").output == plain.output)
      #expect(try run("cp a.html.gz x; \(command) x").text.count == plain.text.count)
    }
  }

  @Test func aCompressedPageAndThePageDoNotDiffer() throws {
    try inFolder { run throws in
      #expect(try run("extract diff a.html a.html.gz").status == 0)
      #expect(try run("extract a.html | gzip | extract diff - a.html").status == 0)
    }
  }

  /// The extension before ".gz" says what the page is.
  @Test func compressedMarkdownIsMarkdown() throws {
    try inFolder { run throws in
      #expect(
        try run("cp \(Checkout.root.path)/corpus/podcast.md p.md && gzip p.md && extract transcript p.md.gz").text
          .contains("\"text/markdown\""))
    }
  }

  @Test(arguments: [
    "a.html.gz", "crawl.warc", "crawl.warc.gz", "pages.jsonl", "pages.jsonl.gz",
  ])
  func verifyFindsWhatTheLedgersWereMadeOf(source: String) throws {
    try inFolder { run throws in
      #expect(try run("extract -q \(source) --output out").status == 0)
      let ledgers = try run("find out -name '*.json' | sort").text.split(separator: "\n")
      #expect(ledgers.count == (source == "a.html.gz" ? 1 : 2))
      for ledger in ledgers {
        let verified = try run("extract verify \(ledger) \(source)")
        #expect(verified.status == 0, "\(verified.text)\(verified.error)")
      }
    }
  }

  /// A record that has changed is found by its name, and what differs is named; a ledger of none is said to be that.
  @Test func verifyNamesWhatHasChangedInAnArchive() throws {
    try inFolder { run throws in
      #expect(try run("extract -q pages.jsonl --output out && sed -i.old 's/ferry/fairy/' pages.jsonl").status == 0)
      let changed = try run("extract verify out/pages/00000001.json pages.jsonl")
      #expect(changed.status == 1)
      #expect(changed.text.contains(": source: the file's sha256 is"))
      let stray = try run(
        "extract -q \(Checkout.root.path)/corpus/dash.html -o b.json && extract verify b.json pages.jsonl")
      #expect(stray.status == 1)
      #expect(stray.text.contains("source: no article in pages.jsonl has the sha256"))
    }
  }

  @Test(arguments: [
    "extract text crawl.warc", "extract transcript crawl.warc.gz", "extract diff crawl.warc a.html",
    "extract text pages.jsonl.gz", "gzip -c crawl.warc | extract text -", "extract diff a.html pages.jsonl",
    "extract - < pages.jsonl",
  ])
  func severalArticlesAreNotTakenForOne(line: String) throws {
    try inFolder { run throws in
      let result = try run(line)
      #expect(result.status == 2)
      #expect(result.text.isEmpty)
      #expect(result.error.split(separator: "\n").count == 1)
      #expect(result.error.contains("several articles") || result.error.contains("JSON lines"))
    }
  }

  @Test func anArchiveOnStandardInputIsReadRecordByRecord() throws {
    try inFolder { run throws in
      let ledgers = try run("extract --format jsonl - < crawl.warc.gz")
      #expect(ledgers.status == 0)
      #expect(ledgers.text.split(separator: "\n").count == 2)
    }
  }

  /// Text, but no article.
  @Test(arguments: [
    (#"{"a": 1}"#, "n.json", "this is JSON, not an article"), ("[1, 2]", "n.json", "this is JSON, not an article"),
    (#"{"a": "#, "n.json", "this is JSON, not an article"), (#"{"a": 1}"#, "n.txt", "this is JSON, not an article"),
    ("\u{FEFF} {\"ledger\": 1}", "n.json", "this is a ledger, not an article"),
    ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", "n.txt", "these are JSON lines, not an article"),
  ])
  func jsonIsNoArticle(text: String, name: String, message: String) throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    for command in ["extract", "extract text", "extract transcript"] {
      let run = try Checkout.shell("\(command) \(name)", in: folder)
      #expect(run.status == 2)
      #expect(run.error.hasPrefix("extract: \(name): \(message); "), "\(run.error)")
      #expect(run.error.split(separator: "\n").count == 1)
    }
  }

  @Test func aTextThatBeginsWithABracketIsAnArticle() throws {
    let run = try Checkout.shell("printf '[Music]\\n\\nThe mill burned in 2019.\\n' | extract text -")
    #expect(run.text.contains("The mill burned"))
  }

  @Test(arguments: ["%%PDF-1.7", "\\211PNG\\r\\n", "\\000\\001\\002\\003"])
  func plainTextCommandsRefuseOtherFiles(start: String) throws {
    for command in ["syntax", "quantities"] {
      let run = try Checkout.shell("printf '\(start)' | extract \(command) -")
      #expect(run.status == 2)
      #expect(run.error.hasPrefix("extract: standard input: this is a"))
    }
  }
}
