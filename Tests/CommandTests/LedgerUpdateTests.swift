import ClaimLedger
import Foundation
import Testing

/// Extracting over ledgers that are there: reviews stay, and people are told what became of them.
@Suite struct LedgerUpdateTests {
  private func inFolder(_ body: (URL, (String) throws -> Checkout.Run) throws -> Void) throws {
    let folder = try Checkout.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = Checkout.root.path + "/corpus"
    let lines = "mkdir d1 d2 && cp \(corpus)/label.html d1/a.html && cp \(corpus)/bold.html d2/a.html"
    #expect(try Checkout.shell(lines, in: folder).status == 0)
    try body(folder) { try Checkout.shell($0, in: folder) }
  }

  private let review = #"sed -i.old '0,/"unreviewed"/s//"checked"/'"#

  @Test func aNewLedgerHasNoReviewsToSpeakOf() throws {
    try inFolder { _, run throws in
      let first = try run("extract d1/a.html -o a.json").error
      #expect(first.hasPrefix("extract: a.json: ") && first.hasSuffix(" claims\n"))
      #expect(!first.contains("review"))
      let second = try run("\(review) a.json && extract d1/a.html -o a.json").error
      #expect(second == "extract: a.json: 1 review kept, 0 to recheck, 0 orphaned; 0 claims new\n")
    }
  }

  /// What stands at recheck is counted until somebody has looked at it.
  @Test func whatStandsAtRecheckIsCountedAgain() throws {
    try inFolder { _, run throws in
      #expect(try run("extract -q d1/a.html -o a.json && \(review) a.json").status == 0)
      #expect(try run("sed -i.old 's/\"checked\"/\"recheck\"/' a.json").status == 0)
      for _ in 0..<2 {
        let line = try run("extract d1/a.html -o a.json").error
        #expect(line == "extract: a.json: 0 reviews kept, 1 to recheck, 0 orphaned; 0 claims new\n")
      }
    }
  }

  /// Two articles of one file name: the reviewed ledger of the first is left alone, whatever is written beside it.
  @Test func anotherArticleDoesNotTakeAReviewedLedger() throws {
    try inFolder { folder, run throws in
      #expect(try run("extract -q d1/a.html --output out && \(review) out/a.json").status == 0)
      let before = try Data(contentsOf: folder.appendingPathComponent("out/a.json"))
      for option in ["", "--force"] {
        let other = try run("extract d2/a.html --output out \(option)")
        #expect(other.status == 2)
        #expect(other.error.hasPrefix("extract: out/a.json: holds reviews of another article (a.html, “"))
        #expect(other.error.hasSuffix("name another output, or move that ledger; it was not overwritten\n"))
        #expect(try Data(contentsOf: folder.appendingPathComponent("out/a.json")) == before)
      }
    }
  }

  @Test func whatNobodyReviewedIsReplacedAndSaid() throws {
    try inFolder { _, run throws in
      #expect(try run("extract -q d1/a.html --output out").status == 0)
      let other = try run("extract d2/a.html --output out")
      #expect(other.status == 0)
      #expect(other.error.contains("it held another article, which nobody had reviewed (a.html, “"))
    }
  }

  /// An article whose title and words have changed here and there is the same one.
  @Test func aNewEditionKeepsItsReviews() throws {
    try inFolder { _, run throws in
      #expect(try run("extract -q d1/a.html --output out && \(review) out/a.json").status == 0)
      let edited = try run("sed -i.old 's/<title>/<title>Corrected: /; s/<h1>/<h1>Corrected: /' d1/a.html")
      #expect(edited.status == 0)
      let again = try run("extract d1/a.html --output out")
      #expect(again.status == 0)
      #expect(again.error.contains("1 review kept"))
    }
  }

  /// A ledger takes many times the room of its article, and `--max-size` is about articles.
  @Test func aLedgerMayBeLargerThanTheLimitOfArticles() throws {
    try inFolder { _, run throws in
      let size = try run("wc -c < d1/a.html").text.filter(\.isNumber)
      let line = "extract --max-size \(size) d1/a.html --output out --force"
      #expect(try run("\(line) && \(line)").status == 0)
      #expect(
        try run("extract --max-size \(size) d1/a.html --output out").error.contains("1 of 1 articles were already"))
      for command in ["verify out/a.json d1/a.html", "diff out/a.json d1/a.html", "export --to csv out/a.json"] {
        #expect(try run("extract \(command) --max-size \(size)").status == 0, "\(command)")
      }
    }
  }

  /// What the schema does not know is said where the ledger is used, and stays as its writer left it.
  @Test func strangeReviewsAreNamedAndKept() throws {
    try inFolder { folder, run throws in
      let ledger = folder.appendingPathComponent("a.json")
      #expect(try run("extract -q d1/a.html -o a.json && \(review) a.json").status == 0)
      let text = try String(contentsOf: ledger, encoding: .utf8)
      let edited = text.replacing("\"status\": \"checked\"", with: "\"status\": \"Done\"")
      try Data(edited.utf8).write(to: ledger)
      let id = try #require(try LedgerParser.parse(Array(edited.utf8)).claims.first { $0.review.status == "Done" }?.id)
      let warning =
        "extract: a.json: warning: \(id): status “Done” is none of unreviewed, selected, checking, checked, dismissed, recheck; it is kept as it is\n"
      for line in ["extract d1/a.html -o a.json", "extract verify a.json d1/a.html", "extract export --to csv a.json"] {
        let result = try run(line)
        #expect(result.status == 0)
        #expect(result.error.contains(warning), "\(line): \(result.error)")
        #expect(try String(contentsOf: ledger, encoding: .utf8) == edited)
      }
      #expect(try run("extract -q d1/a.html -o a.json").error.isEmpty)
    }
  }
}
