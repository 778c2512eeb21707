import ClaimLedger
import Foundation
import Testing

/// The ledgers in claims/ are what the corpus gives. A wanted change is accepted with
/// `swift run extract corpus --output claims`.
@Suite struct GoldenLedgerTests {
  static let articles: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Checkout.root.appendingPathComponent("corpus").path)) ?? [])
    .filter { $0.contains(".") && !$0.hasPrefix(".") }.sorted()

  @Test(arguments: articles)
  func ledgerIsTheGoldenOne(article: String) throws {
    let stem = String(article.prefix { $0 != "." })
    let result = try Pipeline.run(bytes: Checkout.bytes("corpus/" + article), name: article)
    let golden = String(decoding: try Checkout.bytes("claims/\(stem).json"), as: UTF8.self)
    let written = String(decoding: LedgerWriter.write(result.ledger), as: UTF8.self)
    if written != golden {
      let (new, old) = (written.split(separator: "\n"), golden.split(separator: "\n"))
      let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        "claims/\(stem).json differs at line \((line?.offset ?? min(new.count, old.count)) + 1): \(line.map { "\($0.element.0)" } ?? "length"); accept with: swift run extract corpus --output claims"
      )
    }
  }

  @Test func everySampleSaysThatItIsInvented() throws {
    #expect(Self.articles.count >= 8)
    for article in Self.articles {
      let text = String(decoding: try Checkout.bytes("corpus/" + article), as: UTF8.self).lowercased()
      #expect(text.contains("invented"), "\(article)")
    }
  }
}

/// The claims that recur in the three articles on the dam. A wanted change is accepted with
/// `swift run extract diff --format json claims/dam-*.json > Tests/ComparisonTests/Gold/dam.json`.
@Suite struct GoldenDiffTests {
  @Test func recurringClaimsOfTheDam() throws {
    let ledgers = try ["dam-2018", "dam-2020", "dam-2023"].map { name in
      try LedgerParser.parse(try Checkout.bytes("claims/\(name).json"))
    }
    let wanted = try Checkout.bytes("Tests/ComparisonTests/Gold/dam.json")
    #expect(String(decoding: Recurrence(ledgers).json(), as: UTF8.self) == String(decoding: wanted, as: UTF8.self))
  }
}
