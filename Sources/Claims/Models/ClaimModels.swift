import English

/// The fitted models of the claims stage: linear models, on top of what the network says of a sentence as a whole.
package struct ClaimModels: Sendable {
  /// Log-odds that a sentence claims something; that a candidate is a claim of its own; that a claim is worth checking.
  package var detect: LinearModel
  package var split: LinearModel
  /// Log-odds that a claiming sentence holds two claims or more, and three or more.
  package var two: LinearModel
  package var three: LinearModel
  package var worth: LinearModel
  /// One model a type, each against all others.
  package let types: [(type: Claim.ClaimType, model: LinearModel)]
  private let typeGroup: ModelGroup
  /// Where the network's grades tell of each of `types`.
  private let typeGrades: [Int]

  package init(
    detect: LinearModel, split: LinearModel, two: LinearModel, three: LinearModel, worth: LinearModel,
    types: [(Claim.ClaimType, LinearModel)]
  ) {
    self.detect = detect
    self.split = split
    self.two = two
    self.three = three
    self.worth = worth
    self.types = types.map { (type: $0.0, model: $0.1) }
    typeGroup = ModelGroup(types.map(\.1))
    typeGrades = types.map { Self.grade(of: $0.0) }
  }

  /// nil where the file lacks one of them.
  package init?(_ file: ModelFile) {
    func model(_ name: String) -> LinearModel? { file.section(name).flatMap(LinearModel.init) }
    guard let detect = model("detect"), let split = model("split"), let two = model("two"),
      let three = model("three"), let worth = model("worth")
    else { return nil }
    self.detect = detect
    self.split = split
    self.two = two
    self.three = three
    self.worth = worth
    types = Claim.ClaimType.allCases.compactMap { type in
      model(Self.section(of: type)).map { (type: type, model: $0) }
    }
    typeGroup = ModelGroup(types.map(\.model))
    typeGrades = types.map { Self.grade(of: $0.type) }
  }

  package static let embedded: ClaimModels? = ModelFile.embedded.flatMap(ClaimModels.init)

  package var sections: [(name: String, bytes: [UInt8])] {
    [
      ("detect", detect.bytes), ("split", split.bytes), ("two", two.bytes), ("three", three.bytes),
      ("worth", worth.bytes),
    ]
      + types.map { (name: Self.section(of: $0.type), bytes: $0.model.bytes) }
  }

  private static func section(of type: Claim.ClaimType) -> String { "t:" + type.rawValue.prefix(14) }

  /// Log-odds that a sentence claims something.
  package func detectScore(_ sentence: Observation) -> Float {
    detect.score(sentence, prior: sentence.grades[Sentence.Grade.claim])
  }

  /// Log-odds that a sentence is worth a check.
  package func worthScore(_ sentence: Observation) -> Float {
    worth.score(sentence, prior: sentence.grades[Sentence.Grade.worth])
  }

  /// The log-odds of each type, in the order of `types`.
  package func typeScores(_ observation: Observation) -> SIMD16<Float> {
    var priors = SIMD16<Float>()
    for (index, grade) in typeGrades.enumerated() { priors[index] = observation.grades[grade] }
    return typeGroup.scores(observation, priors: priors)
  }

  /// Where the network's grades tell of a type.
  package static func grade(of type: Claim.ClaimType) -> Int {
    Sentence.Grade.types + (Claim.ClaimType.allCases.firstIndex(of: type) ?? 0)
  }

  /// The type whose model is surest.
  package func type(_ observation: Observation) -> Claim.ClaimType {
    var best: (type: Claim.ClaimType, score: Float) = (.other, -.infinity)
    let scores = typeScores(observation)
    for (index, entry) in types.enumerated() where scores[index] > best.score { best = (entry.type, scores[index]) }
    return best.type
  }

  /// What the number of claims is judged from: the sentence, and the candidates' scores from the surest down.
  package static func countObservation(_ sentence: Observation, scores: [Float]) -> Observation {
    var features = sentence.features
    let chances = scores.map { Float(1 / (1 + Exponential.of(-Double($0)))) }.sorted(by: >)
    features.add("expected claims", chances.reduce(0, +) * 2)
    features.add("second chance", (chances.dropFirst().first ?? 0) * 3)
    features.add("third chance", (chances.dropFirst(2).first ?? 0) * 3)
    features.add("number of candidates", Float(min(chances.count, 8)) / 3)
    return Observation(features: features, vector: [])
  }

  /// How many of the candidates with these scores are claims of their own, in a sentence that claims something.
  package func count(_ sentence: Observation, scores: [Float]) -> Int {
    let observation = Self.countObservation(sentence, scores: scores)
    let grades = sentence.grades
    guard scores.count > 1, two.score(observation, prior: grades[Sentence.Grade.two]) > 0 else { return 1 }
    guard scores.count > 2, three.score(observation, prior: grades[Sentence.Grade.three]) > 0 else { return 2 }
    // Beyond three each candidate speaks for itself.
    return max(3, scores.filter { $0 > 0.5 }.count)
  }
}
