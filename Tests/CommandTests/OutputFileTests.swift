import ClaimLedger
import Foundation
import Testing

/// What people wrote is never lost to what the command writes.
@Suite struct OutputFileTests {
  /// A folder with an article, its ledger (a.json, reviewed) and a link to that.
  private func inFolder(_ body: (URL, (String) throws -> Checkout.Run) throws -> Void) throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = """
      cp \(Checkout.root.path)/corpus/label.html a.html && extract -q a.html -o a.json
      sed -i.old '0,/"unreviewed"/s//"checked"/' a.json && ln -s a.json link && ln a.json other.json
      printf '1\\tBELL\\tThe city paid 4 million crowns.\\t1\\n2\\tDORN\\tThank you.\\t0\\n' > talk.tsv
      """
    #expect(try Checkout.shell(lines, in: folder).status == 0)
    try body(folder) { try Checkout.shell($0, in: folder) }
  }

  @Test(arguments: [
    ("extract export --to csv a.json --output a.json", "extract: a.json: this is a.json, an input; "),
    ("extract export --to csv a.json --output link", "extract: link: this is a.json, an input; "),
    ("extract export --to csv a.json --output other.json", "extract: other.json: this is a.json, an input; "),
    ("extract export --to csv - --output a.json < a.json", "extract: a.json: this is standard input, an input; "),
    ("extract train --transcripts talk.tsv --output talk.tsv", "extract: talk.tsv: this is talk.tsv, an input; "),
    ("extract train --transcripts talk.tsv --output a.json", "extract: a.json: this is a ledger, whose reviews "),
    ("cp a.json b.json && extract export --to md b.json --output a.json", "extract: a.json: this is a ledger, "),
  ])
  func neitherInputsNorLedgersAreOverwritten(line: String, message: String) throws {
    try inFolder { folder, run throws in
      let before = try run("cat a.json talk.tsv").output
      let result = try run(line)
      #expect(result.status == 64)
      #expect(result.error.hasPrefix(message))
      #expect(result.error.split(separator: "\n").count == 1)
      #expect(try run("cat a.json talk.tsv").output == before)
    }
  }

  /// A ledger that a slip of the hand has damaged, or a program has sorted, is one all the same.
  @Test(arguments: [
    #"{"ledger": 1, "claims": [{"review": {"note": "mine"#,
    #"{"claims": [{"review": {"note": "mine"}}], "ledger": 1}"#,
  ])
  func whatWasALedgerIsOneStill(text: String) throws {
    try inFolder { folder, run throws in
      try Data(text.utf8).write(to: folder.appendingPathComponent("old.json"))
      #expect(try run("extract export --to csv a.json --output old.json").status == 64)
      #expect(try run("cat old.json").text == text)
    }
  }

  @Test func anEarlierExportIsReplaced() throws {
    try inFolder { _, run throws in
      for format in ExportFormat.all.map(\.name) {
        let line = "extract export --to \(format) a.json --output a.\(format)"
        #expect(try run("\(line) && \(line)").status == 0, "\(format)")
      }
    }
  }

  @Test(arguments: [
    "extract a.html --output ''", "extract export --to csv a.json --output ''",
    "extract train --transcripts talk.tsv --output ''", "extract a.html a.html --output two.json",
  ])
  func anOutputThatCannotBeMeantIsWrongUsage(line: String) throws {
    try inFolder { _, run throws in
      let result = try run(line)
      #expect(result.status == 64)
      #expect(result.error.hasPrefix("extract: "))
    }
  }

  @Test func aDashIsStandardOutput() throws {
    try inFolder { _, run throws in
      let printed = try run("extract a.html")
      #expect(try run("extract a.html --output -").output == printed.output)
      #expect(try run("test ! -e ./-").status == 0)
    }
  }

  /// A pipe or a device is no file that could be replaced.
  @Test func aPipeIsWrittenTo() throws {
    try inFolder { _, run in
      #expect(
        try run("mkfifo pipe && (cat pipe > got &) && extract export --to csv a.json --output pipe && test -p pipe")
          .status
          == 0)
      let printed = try run("extract export --to csv a.json")
      // The reader may still be at the last bytes.
      #expect(
        try run("for i in 1 2 3 4 5 6 7 8 9; do test -s got && break; sleep 1; done; cat got").output == printed.output)
    }
  }

  /// The records of an archive would each replace the one before.
  @Test func anArchiveDoesNotFitIntoOneLedger() throws {
    try inFolder { _, run throws in
      #expect(try run(#"printf '{"text": "One."}\n{"text": "Two."}\n' > p.jsonl"#).status == 0)
      #expect(try run("extract p.jsonl -o one.json").status == 64)
      #expect(try run("test ! -e one.json").status == 0)
      #expect(try run("extract -q p.jsonl -o folder && ls folder/p").text == "00000001.json\n00000002.json\n")
    }
  }
}

/// Numbers that no run can mean are wrong usage, in one line before the usage.
@Suite struct NumericOptionTests {
  @Test(arguments: [
    "--timeout inf", "--timeout 1e30", "--timeout nan", "--timeout=-1", "--timeout 0", "--jobs 0", "--jobs=-3",
    "--jobs 9223372036854775807", "--jobs 99999999999999999999", "--max-size 0", "--max-size=-1",
    "--max-size 9223372036854775807",
  ])
  func numbersHaveBounds(option: String) throws {
    for line in ["extract \(option) corpus/label.html", "extract \(option) --jsonl corpus/label.html"] {
      let run = try Checkout.shell(line)
      #expect(run.status == 64, "\(line): \(run.error)")
      #expect(run.error.hasPrefix("extract: "))
    }
  }

  @Test(arguments: [
    "extract text --max-size=-1 corpus/label.html", "extract verify --max-size 0 a b", "extract rank --max-size 0 a",
    "extract export --to csv --max-size 9223372036854775807 a", "extract review --import a --max-size 0 b",
    "extract train --transcripts a --output b --max-size 0",
  ])
  func theSizeHasBoundsInEveryCommand(line: String) throws { #expect(try Checkout.shell(line).status == 64) }

  @Test func theLargestNumbersWork() throws {
    let run = try Checkout.shell("extract --max-size 1073741824 --jobs 4096 --timeout 1000000 corpus/label.html")
    #expect(run.status == 0)
  }
}
