import Claims
import SourceText

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
  static let model = PairModelFile.embedded?.section("pairs").flatMap(LinearModel.init)

  /// Least share of words in common, the better way, for two claims to be of one thing; and least likeness, both ways together. Set on
  /// the invented pairs of ComparisonTests: same subject with other values 0.5 and more, other subjects with the same values less.
  static let related = 0.5
  static let alike = 0.35
  /// What the model of news sentences must be sure of (log-odds) where something else stands in one place of both; up to how many
  /// content words a sentence is short, so that such a place, or a value of its own, speaks against the model; and the least share
  /// of words found for its word to count at all: with a number in common, and without, for it was fitted on sentences with numbers,
  /// longer than those of debates.
  static let sure: Float = 0.5
  static let short = 5
  static let leastWithNumber = 0.45
  static let least = 0.7
  /// Likeness from which two claims without other values say one thing, whatever the model of news sentences holds: with a number in
  /// common, and without.
  static let equalWithNumber = 0.6
  static let equal = 0.75
  /// What two claims must have in common: the rarity of the words found, a number as much as a common word. "I did not say that" has
  /// nothing that could be found again.
  static let substance = 0.5
  /// Share of b's words from which the first contains the second.
  static let contained = 0.95

  struct Judgement {
    var relation: Relation
    var similarity: Double
    var conflicts: [(a: Int, b: Int)]
  }

  /// - Parameter comparesPeople: whether it matters who says it.
  static func judge(_ a: ClaimContent, _ b: ClaimContent, comparesPeople: Bool = true) -> Judgement {
    let alignment = TermAlignment(a, b)
    // Most of an index's candidates end here, before their values are compared.
    guard
      max(TermAlignment.share(b.terms, alignment.ofB), TermAlignment.share(a.terms, alignment.ofA)) >= leastWithNumber
    else { return Judgement(relation: .unrelated, similarity: 0, conflicts: []) }
    let features = PairFeatures(a, b, alignment)
    guard features.common >= substance || normalised(a.text) == normalised(b.text) else {
      return Judgement(relation: .unrelated, similarity: 0, conflicts: [])
    }
    let values = features.values
    let similarity = 2 * features.coverage * features.reverse / max(features.coverage + features.reverse, 1e-9)
    func result(_ relation: Relation) -> Judgement {
      Judgement(relation: relation, similarity: similarity, conflicts: values.conflicts)
    }
    let agents = Agents.compare(a, b)
    if comparesPeople, agents == .different { return result(.unrelated) }
    let score = model?.score(Observation(features: features.features, vector: [])) ?? 0
    let rivals = features.terms.differInOnePlace(a, b)
    let isBorneOut =
      score > (rivals > 0 ? sure : 0)
      && (features.lengthB > short || rivals == 0 && (values.missing == 0 || features.numbers.found > 0))
      && features.coverage >= (features.numbers.found > 0 ? leastWithNumber : least)
      && !features.isOpposed && values.conflicting == 0
    let isOfOneThing =
      max(features.coverage, features.reverse) >= related && similarity >= alike && !namesDiffer(a, b, features.terms)
      && rivals == 0
    guard isBorneOut || isOfOneThing else { return result(.unrelated) }
    if !isBorneOut, otherPeriod(a, features) { return result(.unrelated) }
    if features.isOpposed, isOfOneThing { return result(a.mood == b.mood ? .contradicted : .unrelated) }
    if values.conflicting > 0 {
      guard isOfOneThing else { return result(.unrelated) }
      return result(a.isFinished && b.isFinished && isExact(a, b, values.conflicts) ? .contradicted : .changed)
    }
    let isEqual =
      values.missing == 0
      && (similarity >= (comparesPeople && features.numbers.found > 0 ? equalWithNumber : equal)
        || comparesPeople && features.coverage >= contained)
    guard isBorneOut || isEqual else { return result(.unrelated) }
    // What ought to be or is wanted is not what is.
    guard a.mood == b.mood || !comparesPeople else { return result(.unrelated) }
    if comparesPeople, !sameVoice(a, b) { return result(.attributed) }
    if a.isHedged != b.isHedged { return result(.hedged) }
    if normalised(a.text) == normalised(b.text) { return result(.same) }
    return result(tellsMore(features) ? .includes : .restated)
  }

  /// The first tells clearly more: values or words that the second lacks, or a value that the second gives less exactly.
  private static func tellsMore(_ features: PairFeatures) -> Bool {
    features.values.loosened > 0 || features.coverage - features.reverse > 0.2 || features.droppedVerbs > 0
      || features.values.reverseMissing > 0 && features.values.missing == 0 && features.coverage >= features.reverse
  }

  /// Both name somebody or something that the other does not: other places, groups, people.
  private static func namesDiffer(_ a: ClaimContent, _ b: ClaimContent, _ alignment: TermAlignment) -> Bool {
    func strange(_ terms: [ClaimContent.Term], _ matches: [TermAlignment.Match]) -> (Int, Int) {
      let names = zip(terms, matches).filter { $0.0.isName && !$0.0.isVoice }
      return (names.filter { $0.1.likeness < WordLikeness.found }.count, names.count)
    }
    let (strangeA, namesA) = strange(a.terms, alignment.ofA)
    let (strangeB, namesB) = strange(b.terms, alignment.ofB)
    // Less than 60 % of either's names in the other: "Marlow County" and "Brevia".
    return strangeA * 10 > namesA * 4 && strangeB * 10 > namesB * 4
  }

  /// The same said of another year or month that both name; with nothing else different it is the date itself that is told otherwise.
  private static func otherPeriod(_ a: ClaimContent, _ features: PairFeatures) -> Bool {
    let dates = features.values.conflicts.filter { a.values[$0.a].dimension == .date }
    return !dates.isEmpty && (dates.count < features.values.conflicting || features.isOpposed)
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
    // "He said": nobody can say that it is another.
    if Words.pronounThird.contains(Words.hash(first.utf8)) || Words.pronounThird.contains(Words.hash(second.utf8)) {
      return true
    }
    return People.areSame(first, second)
  }

  /// Letters and digits alone, in lower case.
  private static func normalised(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      let lower = byte.asciiLowercased
      return lower.isLetterOrNonASCII || lower.isASCIIDigit ? lower : nil
    }
  }
}
