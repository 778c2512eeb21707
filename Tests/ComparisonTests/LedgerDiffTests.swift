import ClaimLedger
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
