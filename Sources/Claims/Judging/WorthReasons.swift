import English

/// What moved a score, in plain words.
enum WorthReasons {
  /// What a fact-checker reads of a term: terms of one reason and one word are added up.
  private struct Reason: Equatable {
    enum Kind: UInt8 { case own, word, verb, statement, sentence, subject }
    var kind: Kind
    /// Hash of the feature's name where it speaks for itself, of the printed word where that is named.
    var hash: UInt64
  }

  /// Groups of observations that mean little to a reader by themselves, and what they are called together.
  private static let kinds: [UInt64: Reason.Kind] = {
    var kinds: [UInt64: Reason.Kind] = [:]
    let groups: [(Reason.Kind, [String])] = [
      (.word, ["word", "pair", "object word", "subject word", "predicate", "first word", "conjunction"]),
      (.verb, ["clause", "subject and verb", "main verb", "main verb and subject", "main verb and mood"]),
      (.sentence, ["tags", "root tag", "first tag", "clauses", "object", "passive", "length"]),
      (
        .subject,
        [
          "subject", "mood", "subject and mood", "main subject", "main mood", "main subject and mood", "predicate kind",
          "verb class", "verb class and subject",
        ]
      ),
    ]
    for (kind, names) in groups { for name in names { kinds[hash(name.utf8)] = kind } }
    return kinds
  }()

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(WordHash.start, WordHash.mix) }

  private static func reason(_ feature: FeatureVector.Feature, _ view: TurnView) -> Reason {
    let name = feature.name.withUTF8Buffer { hash($0) }
    switch kinds[name] {
    case nil, .own: return Reason(kind: .own, hash: name)
    case .word where feature.word < 0: return Reason(kind: .sentence, hash: 0)
    case .verb where feature.word < 0: return Reason(kind: .statement, hash: 0)
    case .word: return Reason(kind: .word, hash: word(feature, view))
    case .verb: return Reason(kind: .verb, hash: word(feature, view))
    case .some(let kind): return Reason(kind: kind, hash: 0)
    }
  }

  private static func word(_ feature: FeatureVector.Feature, _ view: TurnView) -> UInt64 {
    hash(view.text[view.analysis.words[Int(feature.word)].span.range])
  }

  private static func text(_ kind: Reason.Kind, _ feature: FeatureVector.Feature, _ view: TurnView) -> String {
    switch kind {
    case .own: "\(feature.name)"
    case .word: "the word “\(view.string(Int(feature.word)))”"
    case .verb: "the verb “\(view.string(Int(feature.word)))”"
    case .statement: "kind of statement"
    case .sentence: "sentence form"
    case .subject: "kind of subject, verb and tense"
    }
  }

  /// Terms with one name and one word.
  private struct Group: Equatable {
    var name: UnsafeRawPointer
    var word: Int32
  }

  /// What a term is called that belongs to no observation.
  private static let others = (
    vector: "subject matter of its words", grade: "how graders judged sentences that read like it"
  )

  /// The probability and its five largest terms; of several observations the mean.
  /// - Parameter grade: what the network says of the sentence.
  static func worth(_ model: LinearModel, _ observations: [Observation], grade: Float, _ view: TurnView) -> Claim.Worth
  {
    let share = 1 / Float(max(observations.count, 1))
    var score: Float = 0
    var dense: Float = 0
    var groups = Numbering<Group>()
    var terms: [(feature: FeatureVector.Feature, sum: Float)] = []
    for observation in observations {
      var sum = model.bias
      for feature in observation.features.features {
        let term = model.weight(feature.id) * feature.value
        sum += term
        guard term != 0 else { continue }
        let name = UnsafeRawPointer(feature.name.utf8Start)
        let number = groups.number(
          Group(name: name, word: feature.word),
          hash: UInt64(UInt(bitPattern: name)) ^ UInt64(UInt32(bitPattern: feature.word)) << 40)
        if number == terms.count { terms.append((feature, 0)) }
        terms[number].sum += share * term
      }
      for index in 0..<min(model.dense.count, observation.vector.count) {
        sum += model.dense[index] * observation.vector[index]
        dense += share * model.dense[index] * observation.vector[index]
      }
      score += share * (sum + model.priorWeight * grade)
    }
    // Sums run in one order, so that their last digits are the same in every run.
    terms.sort { ($0.feature.id, $0.sum) < ($1.feature.id, $1.sum) }
    var numbers = Numbering<Reason>()
    var reasons: [(feature: FeatureVector.Feature?, sum: Float)] = []
    for (feature, sum) in terms {
      let reason = reason(feature, view)
      let number = numbers.number(reason, hash: reason.hash ^ UInt64(reason.kind.rawValue) << 60)
      if number == reasons.count { reasons.append((feature, 0)) }
      reasons[number].sum += sum
    }
    let named = reasons.count
    reasons.append((nil, dense))
    reasons.append((nil, model.priorWeight * grade))
    func text(_ index: Int) -> String {
      guard let feature = reasons[index].feature else { return index == named ? others.vector : others.grade }
      return self.text(numbers.keys[index].kind, feature, view)
    }
    let largest = reasons.indices.filter { abs(reasons[$0].sum) >= 0.01 }.sorted {
      let (a, b) = (abs(reasons[$0].sum), abs(reasons[$1].sum))
      return a == b ? text($0) < text($1) : a > b
    }.prefix(5)
    return Claim.Worth(
      score: Exponential.probability(Double(score)),
      reasons: largest.map {
        Claim.Worth.Reason(reason: text($0), weight: (Double(reasons[$0].sum) * 100).rounded() / 100)
      })
  }
}
