import English

/// What moved a score, in plain words.
enum WorthReasons {
  /// Groups of observations that mean little to a reader by themselves, and what they are called together.
  private static func name(_ feature: FeatureVector.Feature, _ view: TurnView) -> String {
    let name = "\(feature.name)"
    switch name {
    case "word", "pair", "object word", "subject word", "predicate", "first word", "conjunction":
      guard feature.word >= 0 else { return "sentence form" }
      return "the word “\(view.string(Int(feature.word)))”"
    case "clause", "subject and verb", "main verb", "main verb and subject", "main verb and mood":
      guard feature.word >= 0 else { return "kind of statement" }
      return "the verb “\(view.string(Int(feature.word)))”"
    case "tags", "root tag", "first tag", "clauses", "object", "passive", "length": return "sentence form"
    case "subject", "mood", "subject and mood", "main subject", "main mood", "main subject and mood", "predicate kind",
      "verb class", "verb class and subject":
      return "kind of subject, verb and tense"
    default: return name
    }
  }

  /// Terms with one name and one word, before they get their words.
  private struct Group: Hashable {
    var name: UnsafeRawPointer
    var word: Int32
  }

  /// The probability and its five largest terms; of several observations the mean.
  static func worth(_ model: LinearModel, _ observations: [Observation], _ view: TurnView) -> Claim.Worth {
    let share = 1 / Float(max(observations.count, 1))
    var score: Float = 0
    var groups: [Group: (feature: FeatureVector.Feature, sum: Float)] = [:]
    var dense: Float = 0
    for observation in observations {
      score += share * model.score(observation)
      for feature in observation.features.features {
        let weight = model.weight(feature.id) * feature.value
        guard weight != 0 else { continue }
        let group = Group(name: UnsafeRawPointer(feature.name.utf8Start), word: feature.word)
        groups[group, default: (feature, 0)].sum += share * weight
      }
      for index in 0..<min(model.dense.count, observation.vector.count) {
        dense += share * model.dense[index] * observation.vector[index]
      }
    }
    var sums: [String: Float] = [:]
    // Sums run in one order, so that their last digits are the same in every run.
    for (feature, sum) in groups.values.sorted(by: { ($0.feature.id, $0.sum) < ($1.feature.id, $1.sum) }) {
      sums[name(feature, view), default: 0] += sum
    }
    if dense != 0 { sums["subject matter of its words"] = dense }
    let reasons = sums.filter { abs($0.value) >= 0.01 }
      .sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }.prefix(5)
      .map { Claim.Worth.Reason(reason: $0.key, weight: (Double($0.value) * 100).rounded() / 100) }
    return Claim.Worth(score: Exponential.probability(Double(score)), reasons: Array(reasons))
  }
}
