import ClaimLedger
import Foundation
import Testing

/// The ledger's life on the command line: extract, edit in a spreadsheet, import, verify, export.
@Suite struct ReviewCommandTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Checkout.root.appendingPathComponent("corpus/label.html"), to: folder.appendingPathComponent("a.html"))
    #expect(try Checkout.shell("extract -q a.html --output a.json", in: folder).status == 0)
    try body(folder)
  }

  @Test func aTableThatWasEditedComesBack() throws {
    try inFolder { folder in
      func run(_ line: String) throws -> Checkout.Run { try Checkout.shell(line, in: folder) }
      #expect(try run("extract export --to csv a.json --output a.csv").status == 0)
      #expect(try run("extract review --import a.csv a.json").text.isEmpty)
      #expect(try run("sed -i.old '2s/,unreviewed,,/,checked,false,/' a.csv").status == 0)
      let imported = try run("extract review --import a.csv a.json")
      #expect(imported.status == 0)
      #expect(imported.text.contains("verdict: (empty) → “false”"))
      #expect(try run("extract export --to claimreview a.json").text.contains("\"alternateName\": \"false\""))

      // The ledger has moved on: what the file says now is a conflict, and the ledger keeps its own.
      #expect(try run("sed -i.old 's/\"verdict\": \"false\"/\"verdict\": \"half true\"/' a.json").status == 0)
      let conflict = try run("extract review --import a.csv a.json")
      #expect(conflict.status == 1)
      #expect(conflict.text.contains("conflict: verdict stays “half true”; line 2 has “false”"))
      #expect(try run("grep -c 'half true' a.json").text == "1\n")
    }
  }

  @Test func verifyNamesTheClaimWhoseWordsChanged() throws {
    try inFolder { folder in
      #expect(try Checkout.shell("extract verify a.json a.html", in: folder).status == 0)
      let ledger = try LedgerParser.parse(Array(Data(contentsOf: folder.appendingPathComponent("a.json"))))
      let claim = try #require(ledger.claims.last)
      var page = Array(try Data(contentsOf: folder.appendingPathComponent("a.html")))
      page[Int(try #require(claim.bytes.first).start)] ^= 1
      try Data(page).write(to: folder.appendingPathComponent("a.html"))
      let run = try Checkout.shell("extract verify a.json a.html", in: folder)
      #expect(run.status == 1)
      #expect(run.text.contains("a.json: source: the file's sha256 is"))
      #expect(run.text.contains("a.json: \(claim.id): quote: bytes"))
    }
  }

  /// Where the article is the one the ledger was made from, extracting it again would bring nothing back.
  @Test func verifySaysWhichOfTheTwoHasChanged() throws {
    try inFolder { folder in
      func run(_ line: String) throws -> Checkout.Run { try Checkout.shell(line, in: folder) }
      #expect(try run("sed -i.old '0,/\"exact\": \"./s//\"exact\": \"#/' a.json").status == 0)
      let ledger = try run("extract verify a.json a.html")
      #expect(ledger.status == 1)
      #expect(ledger.error.contains("so the ledger was changed; mend it or restore it from version control"))
      #expect(try run("cp a.json.old a.json && echo >> a.html").status == 0)
      #expect(try run("extract verify a.json a.html").error.hasSuffix("; extract a.html again\n"))
    }
  }

  @Test(arguments: ExportFormat.all.map(\.name)) func everyFormatIsWritten(format: String) throws {
    try inFolder { folder in
      let printed = try Checkout.shell("extract export --to \(format) a.json a.json", in: folder)
      #expect(printed.status == 0 && !printed.output.isEmpty)
      #expect(
        try Checkout.shell("extract export --to \(format) a.json a.json --output out && cat out", in: folder).output
          == printed.output)
    }
  }

  @Test(arguments: [
    ("extract export --to xml a.json", 64), ("extract export --to csv missing.json", 2),
    ("extract review --import missing.csv a.json", 2), ("extract review a.json", 64),
    ("printf '{\"ledger\": 2}' > b.json && extract export --to csv b.json", 2),
  ])
  func whatCannotBeDoneIsSaid(line: String, status: Int32) throws {
    try inFolder { folder in
      let run = try Checkout.shell(line, in: folder)
      #expect(run.status == status)
    }
  }

  @Test func theSchemasAreJSON() throws {
    for line in ["extract schema", "extract schema --diff"] {
      let schema = try JSONReader.parse(Checkout.shell(line).output)
      #expect(schema != .null)
    }
  }
}
