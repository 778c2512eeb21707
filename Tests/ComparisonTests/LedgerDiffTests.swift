import ClaimLedger
import Foundation
import Testing

private func diff(_ a: String, _ b: String) throws -> LedgerDiff {
  func ledger(_ answer: String) throws -> LedgerDocument {
    let text = "Ann Bell: What happened there?\n\nCarl Dorn: \(answer)\n\nAnn Bell: Did you see it?\n\nCarl Dorn: Yes."
    return try Pipeline.run(bytes: Array(text.utf8), name: "talk.txt").ledger
  }
  return LedgerDiff(try ledger(a), try ledger(b))
}

@Suite struct LedgerDiffTests {
  @Test(arguments: [
    ("The mayor has spent 12,000 crowns a day.", "The mayor has spent 12,000 crowns a day.", LedgerDiff.Relation.same),
    ("The mayor has spent 12,000 crowns a day.", "The mayor has spent 10,000 crowns a day.", .changed),
    ("The court confirmed the fine in May 2016.", "In May 2016 the court has confirmed the fine.", .restated),
    ("The owner sold the boat to the bank.", "The owner never sold the boat to the bank.", .contradicted),
  ])
  func relationOfOnePair(a: String, b: String, relation: LedgerDiff.Relation) throws {
    #expect(try diff(a, b).pairs.map(\.relation) == [relation])
  }

  @Test func changedValuesAreNamed() throws {
    let pair = try #require(
      try diff("The mayor has spent 12,000 euros a day.", "The mayor has spent 10,000 euros a day.").pairs.first)
    #expect(pair.changes.map { "\($0.from) → \($0.to)" } == ["12,000 euros a day → 10,000 euros a day"])
  }

  @Test func whatIsNewAndWhatIsGone() throws {
    let relations = try diff(
      "The court fined the owner. The bridge was closed.", "The bridge was closed. Nine roofs were lost in 2019."
    ).pairs.map(\.relation)
    #expect(relations == [.removed, .same, .added])
  }

  @Test func eachClaimHasOnePartner() throws {
    let result = try diff("The boat was sold in May. The boat was sold in June.", "The boat was sold in May.")
    #expect(result.pairs.filter { $0.b != nil }.count == 1)
    #expect(result.pairs.first?.relation == .same)
  }
}

/// Invented pairs in all relations, hard negatives among them: the same number of another subject, the same words of another year,
/// million and billion, percent and percentage points, denials inside. Those of debates name their speakers.
@Suite struct RelationGoldTests {
  static let pairs = read("pairs.txt")

  private static func read(_ name: String) -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = (try? String(contentsOf: folder.appendingPathComponent("Gold/\(name)"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "|").map(String.init) }
  }

  @Test(arguments: [("pairs.txt", 122), ("debates.txt", 190)])
  func relationsAreRightInMostPairs(file: String, count: Int) {
    let pairs = Self.read(file)
    var wrong: [String] = []
    for pair in pairs {
      let got = SentencePair.relation(
        pair[1], pair[2], speakerA: pair.count > 4 ? pair[3] : nil, speakerB: pair.count > 4 ? pair[4] : nil)
      if got.rawValue != pair[0] { wrong.append("\(pair[0]) read as \(got.rawValue): \(pair[1]) / \(pair[2])") }
    }
    #expect(pairs.count >= count)
    #expect(Double(pairs.count - wrong.count) >= 0.85 * Double(pairs.count), "\(wrong.joined(separator: "\n"))")
  }

  /// First sentences as six articles, second ones as six others: the pairs find each other again, and what is unrelated stays
  /// alone. Each article holds every sixth pair, so that hardly a sentence stands in it twice.
  @Test func alignmentFindsThePairs() {
    var (hits, found, wanted) = (0, 0, 0)
    var missed: [String] = []
    for article in 0..<6 {
      var (a, b) = (LedgerDocument(), LedgerDocument())
      var related: Set<String> = []
      for (index, pair) in Self.pairs.enumerated() where index % 6 == article && pair.count == 3 {
        var (first, second) = (LedgerClaim(), LedgerClaim())
        (first.id, second.id, first.claim, second.claim) = ("\(index)", "\(index)", pair[1], pair[2])
        a.claims.append(first)
        b.claims.append(second)
        if pair[0] != "unrelated" { related.insert("\(index)") }
      }
      let pairs = LedgerDiff(a, b).pairs.filter { $0.a != nil && $0.b != nil }
      let right = pairs.filter { $0.a?.id == $0.b?.id && related.contains($0.a?.id ?? "") }
      hits += right.count
      found += pairs.count
      wanted += related.count
      missed += related.subtracting(right.compactMap { $0.a?.id }).sorted()
    }
    let f1 = 2 * Double(hits) / Double(found + wanted)
    #expect(f1 >= 0.9, "alignment F1 \(f1): \(hits) of \(found) found, \(wanted) wanted; missed \(missed)")
  }

  @Test(arguments: [
    ("TRUMP", "Donald Trump", true), ("President Trump", "Donald J. Trump", true), ("Mr. Rainsy", "Sam Rainsy", true),
    ("Ann Bell", "Carl Bell", false), ("Ann Bell", "Carl Dorn", false), ("A. Bell", "Ann Bell", true),
    ("BELL", "SEN. ANN BELL (I-MB), CANDIDATE", true),
  ])
  func speakersAreComparedAsPeople(a: String, b: String, areSame: Bool) {
    let text = "Taxes rose by 12 percent."
    #expect((SentencePair.relation(text, text, speakerA: a, speakerB: b) == .same) == areSame)
  }

  @Test func changesCarryRatioAndDirectionInOneUnit() throws {
    let pair = try #require(
      try diff("The mayor has spent 500 euros a month.", "The mayor has spent 9,000 euros a year.").pairs
        .first)
    #expect(pair.changes.first?.ratio == 1.5)
    #expect(pair.changes.first?.direction == "up")
  }

  @Test func thePageSaysHowManyOfEach() throws {
    let result = try diff("The mayor has spent 500 euros a month.", "The mayor has spent 9,000 euros a year.")
    let page = String(decoding: DiffPage.html(result, Source(), Source()), as: UTF8.self)
    #expect(page.contains("<p>1 changed.</p>"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("<script"))
  }

  @Test func recurringClaimsAreGroupedByFirstPublication() throws {
    func ledger(_ name: String, _ date: String, _ answer: String) throws -> LedgerDocument {
      let text =
        "Ann Bell: What happened there?\n\nCarl Dorn: \(answer)\n\nAnn Bell: Did you see it?\n\nCarl Dorn: Yes."
      var ledger = try Pipeline.run(bytes: Array(text.utf8), name: name).ledger
      ledger.source.published = date
      return ledger
    }
    let recurrence = Recurrence([
      try ledger("c.txt", "2020-03-01", "The page has nine million likes. The court fined the owner."),
      try ledger("a.txt", "2018-01-01", "The page has five million likes."),
      try ledger("b.txt", "2019-02-01", "The page has eight million likes."),
    ])
    #expect(recurrence.groups.count == 1)
    #expect(recurrence.groups.first?.map(\.source) == ["a.txt", "b.txt", "c.txt"])
  }
}
