import Claims

/// How one claim stands to another.
public enum Relation: String, Sendable, CaseIterable {
  /// The same words and values.
  case same
  /// Other words, the same content.
  case restated
  /// The second says no more than the first does.
  case includes
  /// The same proposition with another value that may have moved, grown or been estimated anew.
  case changed
  /// One denies the other, or both give values of one finished fact that cannot both hold.
  case contradicted
  /// The same content from another speaker or source.
  case attributed
  /// The same content, more or less certain.
  case hedged
  /// Of something else.
  case unrelated
  case added, removed
}

/// Decides how two claims stand to each other; the first relation that fits is taken, in the order of the cases below.
struct RelationJudge {
  /// Fitted on pairs of news sentences (`train pairs`); nil in a build without models.
  static let model = ModelFile.embedded?.section("pairs").flatMap(LinearModel.init)

  /// Least share of words in common, both ways together, for two claims to be of one thing. Set on the invented pairs of
  /// ComparisonTests: same subject with other values 0.5 and more, other subjects with the same values 0.4 and less.
  static let related = 0.5

  struct Judgement {
    var relation: Relation
    var similarity: Double
    var conflicts: [(a: Int, b: Int)]
  }

  static func judge(
    _ a: ClaimContent, _ b: ClaimContent, weight: (UInt64) -> Double = { _ in 1 }, comparesPeople: Bool = true
  ) -> Judgement {
    let features = PairFeatures(a, b, weight: weight)
    let similarity = 2 * features.coverage * features.reverse / max(features.coverage + features.reverse, 1e-9)
    func result(_ relation: Relation) -> Judgement {
      Judgement(relation: relation, similarity: similarity, conflicts: features.conflicts)
    }
    let score = model?.score(Observation(features: features.features, vector: [])) ?? 0
    let isBorneOut = score > 0 && !features.polarityDiffers && features.conflicting == 0
    let isOfOneThing =
      max(features.coverage, features.reverse) >= related && similarity >= related * 0.7 && !namesDiffer(a, b, features)
    guard isBorneOut || isOfOneThing else { return result(.unrelated) }
    if !isBorneOut, otherPeriod(a, b, features) { return result(.unrelated) }
    if features.polarityDiffers, isOfOneThing { return result(.contradicted) }
    let values = features.conflicts.filter { a.values[$0.a].dimension != .date }
    if !values.isEmpty || !features.conflicts.isEmpty {
      guard isOfOneThing else { return result(.unrelated) }
      return result(a.isFinished && b.isFinished && isExact(a, b, features.conflicts) ? .contradicted : .changed)
    }
    guard isBorneOut || similarity >= 0.75 && features.missing == 0 else { return result(.unrelated) }
    if comparesPeople, !sameVoice(a, b) { return result(.attributed) }
    if a.isHedged != b.isHedged { return result(.hedged) }
    if a.text == b.text
      || features.coverage > 0.999 && features.reverse > 0.999 && a.terms.count == b.terms.count
        && normalised(a.text) == normalised(b.text)
    {
      return result(.same)
    }
    // The first tells clearly more: values or words that the second lacks.
    if features.coverage - features.reverse > 0.2
      || features.reverseMissing > 0 && features.missing == 0
        && features.coverage >= features.reverse
    {
      return result(.includes)
    }
    return result(.restated)
  }

  /// Both name somebody or something that the other does not: other places, groups, people.
  private static func namesDiffer(_ a: ClaimContent, _ b: ClaimContent, _ features: PairFeatures) -> Bool {
    let names = a.terms.filter(\.isName).count
    let others = b.terms.filter(\.isName).count
    return names > 0 && others > 0 && features.strangeNames > 0 && features.names < 0.6 && features.reverseNames < 0.6
  }

  /// The same said of another year or month that both name.
  private static func otherPeriod(_ a: ClaimContent, _ b: ClaimContent, _ features: PairFeatures) -> Bool {
    let dates = features.conflicts.filter { a.values[$0.a].dimension == .date }
    guard !dates.isEmpty else { return false }
    // With nothing else in conflict it is the date itself that is told otherwise.
    return dates.count < features.conflicts.count
  }

  /// Both values are meant exactly: no bound, no estimate.
  private static func isExact(_ a: ClaimContent, _ b: ClaimContent, _ conflicts: [(a: Int, b: Int)]) -> Bool {
    conflicts.contains {
      a.values[$0.a].bound == .exactly && b.values[$0.b].bound == .exactly && a.values[$0.a].per == nil
    }
  }

  private static func sameVoice(_ a: ClaimContent, _ b: ClaimContent) -> Bool {
    if let first = a.speaker, let second = b.speaker, !People.areSame(first, second) { return false }
    if a.sources.isEmpty != b.sources.isEmpty { return false }
    guard let first = a.sources.last, let second = b.sources.last else { return true }
    return People.areSame(first, second)
  }

  /// Letters and digits alone, in lower case.
  private static func normalised(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      return lower &- 0x61 < 26 || lower &- 0x30 < 10 || lower >= 0x80 ? lower : nil
    }
  }
}
