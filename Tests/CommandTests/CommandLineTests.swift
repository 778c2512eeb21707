import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test(arguments: [
    ("extract no-such-file.html", "extract: no-such-file.html: no such file; check the path\n"),
    (
      "extract corpus/label.html no-such-file.html",
      "extract: no-such-file.html: no such file; check the path\nextract: 1 of 2 articles failed\n"
    ),
    ("printf '' | extract -", "extract: -: the file is empty; give the saved article page or transcript\n"),
    (
      "printf '%%PDF-1.7' | extract -",
      "extract: -: this is a PDF file, not text; save the article as HTML or plain text\n"
    ),
    ("extract text corpus", "extract: corpus: this is a folder; name a file in it\n"),
    (
      "extract --max-size 100 corpus/label.html",
      "extract: corpus/label.html: it is larger than the limit of 100 bytes; raise it with --max-size\n"
    ),
    (
      "extract verify corpus/label.html corpus/label.html",
      "extract: corpus/label.html: is not a ledger: it is no JSON object; give a file that extract wrote\n"
    ),
    (
      "extract export --to csv claims/label.json --output corpus",
      "extract: corpus: this is a folder; name a file\n"
    ),
  ])
  func unreadableInputsAreOneLineAndExitCodeTwo(line: String, message: String) throws {
    let run = try Checkout.shell(line)
    #expect(run.status == 2)
    #expect(run.error == message)
  }

  @Test(arguments: [
    "extract", "extract --nonsense", "extract diff one.html", "extract verify", "extract --jobs 0 corpus/label.html",
    "extract --format xml a", "extract diff --pairs p --format html", "extract diff a b c --format html",
    "extract --jsonl f --jobs 0",
  ])
  func wrongUsageIsExitCode64(line: String) throws {
    let run = try Checkout.shell(line)
    #expect(run.status == 64)
    // What is wrong comes first, the usage after it.
    let lines = run.error.split(separator: "\n")
    #expect(lines.first?.hasPrefix("extract: ") == true && lines.count > 1, "\(run.error)")
  }

  @Test(arguments: ["extract --nonsense", "extract diff --nonsense"])
  func anUnknownOptionIsNamedEvenWhereNothingElseIsGiven(line: String) throws {
    #expect(try Checkout.shell(line).error.hasPrefix("extract: Unknown option '--nonsense'"))
  }

  @Test func aFileInAFoldersPlaceIsNamed() throws {
    let run = try Checkout.shell("extract corpus/label.html --output corpus/bold.html")
    #expect(run.status == 64)
    #expect(
      run.error == "extract: corpus/bold.html: this is a file; name a folder, or a file that ends in .json\n")
  }

  @Test func aMisspeltCommandIsToldTheCommands() throws {
    let run = try Checkout.shell("extract verfy a b")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("extract: verfy: no such file, and no command either (ledger, text, transcript, "))
  }

  @Test(arguments: ["2018-13-01", "2018-02-30", "yesterday", "2018", "2018-02-12T25:00", ""])
  func aReferenceIsADayThatExists(date: String) throws {
    let run = try Checkout.shell("echo 'On Feb. 12.' | extract quantities --reference '\(date)' -")
    #expect(run.status == 64)
    #expect(run.error.hasPrefix("extract: --reference takes a day that exists"))
  }

  @Test(arguments: ["2018-02-12", "2018-02-12T09:30:00", "2018-02-12T09:30:00+01:00"])
  func aReferenceMayHaveATime(date: String) throws {
    let run = try Checkout.shell("echo 'It was yesterday.' | extract quantities --reference \(date) -")
    #expect(run.text.contains("2018-02-11"))
  }

  @Test func listsOfFilesMayComeFromWindows() throws {
    let list = #"printf '\357\273\277corpus/label.html\r\n\r\ncorpus/bold.html\r\n'"#
    let run = try Checkout.shell("\(list) | extract --files-from - --format jsonl")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.text.split(separator: "\n").count == 2)
  }

  @Test func aFolderWithoutArticlesIsToldWhatIsTaken() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Checkout.shell("extract .", in: folder)
    #expect(run.status == 2)
    for ending in [".html", ".xhtml", ".txt", ".md", ".vtt", ".srt", ".warc", ".jsonl", ".ndjson", ".gz"] {
      #expect(run.error.contains(ending))
    }
  }

  /// Spreadsheets and editors of some systems put a byte-order mark before what they save.
  @Test func aByteOrderMarkChangesNothing() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func run(_ line: String) throws -> Checkout.Run { try Checkout.shell(line, in: folder) }
    let mark = #"printf '\357\273\277'"#
    #expect(try run("cp \(Checkout.root.path)/claims/label.json a.json; (\(mark); cat a.json) > b.json").status == 0)
    let table = #"printf '1\tBELL\tThe city paid 4 million crowns.\t1\n2\tDORN\tThank you.\t0\n'"#
    #expect(try run("\(table) > a.tsv; (\(mark); cat a.tsv) > b.tsv").status == 0)
    #expect(try run("extract diff a.json b.json").status == 0)
    for ending in ["json", "tsv"] {
      let plain = try run("extract rank a.\(ending)")
      #expect(try run("extract rank b.\(ending)").output == plain.output)
    }
  }

  @Test func helpAndVersion() throws {
    #expect(try Checkout.shell("extract --version").text.split(separator: ".").count == 3)
    let help = try Checkout.shell("extract --help")
    #expect(help.status == 0)
    for verb in Self.verbs { #expect(help.text.contains("\n  \(verb) ")) }
  }

  static let verbs = [
    "ledger", "text", "transcript", "syntax", "verify", "diff", "schema", "quantities", "export", "review", "train",
    "rank",
  ]

  @Test(arguments: verbs) func everyCommandHasHelpOfItsOwn(verb: String) throws {
    let help = try Checkout.shell("extract \(verb) --help")
    #expect(help.status == 0 && help.error.isEmpty)
    #expect(help.text.contains("USAGE: extract \(verb)"))
    #expect(help.text.contains("extract"))
  }

  @Test func aPageWithoutArticleIsAnEmptyLedgerWithAWarning() throws {
    let run = try Checkout.shell("printf '<html><body></body></html>' | extract -")
    #expect(run.status == 0)
    #expect(run.error == "extract: -: warning: no article text was found on this page; the ledger is empty\n")
    #expect(run.text.contains("\"claims\": []"))
  }

  @Test func aBrokenPipeIsNoError() throws {
    #expect(
      try Checkout.shell("extract corpus/label.html corpus/bold.html 2>/dev/null | head -c 10").text.utf8.count == 10)
  }

  @Test(arguments: ["LANG=C", "LANG=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8", "TZ=Asia/Phnom_Penh"])
  func localeAndTimeZoneChangeNothing(setting: String) throws {
    let parts = setting.split(separator: "=").map(String.init)
    let run = try Checkout.shell("extract corpus/plain.txt", environment: [parts[0]: parts[1]])
    #expect(run.output == (try Checkout.bytes("claims/plain.json")))
  }

  @Test func reviewsSurviveExtractingAgain() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appendingPathComponent("plain.json").path
    #expect(try Checkout.shell("extract corpus/plain.txt -o \(ledger)").status == 0)
    let reviewed = String(decoding: try Data(contentsOf: URL(fileURLWithPath: ledger)), as: UTF8.self)
      .replacingOccurrences(
        of: "\"status\": \"unreviewed\"", with: "\"status\": \"checked\"")
    try Data(reviewed.utf8).write(to: URL(fileURLWithPath: ledger))
    let run = try Checkout.shell("extract corpus/plain.txt -o \(ledger)")
    #expect(run.status == 0)
    #expect(String(decoding: try Data(contentsOf: URL(fileURLWithPath: ledger)), as: UTF8.self) == reviewed)
    try Data("{not a ledger".utf8).write(to: URL(fileURLWithPath: ledger))
    #expect(try Checkout.shell("extract corpus/plain.txt -o \(ledger)").status == 2)
    #expect(String(decoding: try Data(contentsOf: URL(fileURLWithPath: ledger)), as: UTF8.self) == "{not a ledger")
  }
}

/// Every command of the README, run as it stands there.
@Suite struct ReadmeTests {
  static let lines: [String] = {
    guard let text = try? String(decoding: Checkout.bytes("README.md"), as: UTF8.self) else { return [] }
    var lines: [String] = []
    var inside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { inside = line == "```sh" } else if inside, !line.isEmpty { lines.append(String(line)) }
    }
    return lines
  }()

  @Test func theTourWorks() throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["corpus", "claims"] {
      try FileManager.default.copyItem(
        at: Checkout.root.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
    let commands = Self.lines.filter { $0.hasPrefix("extract ") }
    #expect(commands.count >= 6)
    for line in commands {
      let run = try Checkout.shell(line, in: folder)
      // A diff that finds differences ends with 1.
      #expect(run.status == (line.hasPrefix("extract diff") ? 1 : 0), "\(line): \(run.error)")
    }
  }

  @Test func theTwoCommandsThatSetUpEverything() {
    #expect(
      Self.lines.contains("apt-get install -y libxml2-dev zlib1g-dev && swift run -c release extract corpus/label.html")
    )
    #expect(Self.lines.contains("apt-get install -y libxml2-dev zlib1g-dev && swift test"))
  }
}
