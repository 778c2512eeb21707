import Testing

@testable import Claims

@Suite struct CheckWorthinessTests {
  private static let examples: [CheckWorthinessModel.Example] = (0..<40).map { number in
    number % 2 == 0
      ? .init(text: "The city paid \(number) million crowns for the bridge.", isWorthChecking: true)
      : .init(text: "Thank you, I am so glad to be here with you, number \(number).", isWorthChecking: false)
  }

  @Test func aFittedModelRanksAndComesBackFromItsFile() throws {
    let model = try CheckWorthinessModel(fitting: [Self.examples])
    let statements = [
      CheckWorthinessModel.Statement(text: "The state paid 9 million crowns for the road."),
      CheckWorthinessModel.Statement(text: "I am so glad, thank you."),
    ]
    let scores = model.scores(of: statements)
    #expect(scores[0] > 0.5 && scores[1] < 0.5)
    let again = try #require(CheckWorthinessModel(bytes: model.bytes))
    #expect(again.scores(of: statements) == scores)
    #expect(try CheckWorthinessModel(fitting: [Self.examples]).bytes == model.bytes)
  }

  /// The same words count where they answer a question and not where they stand in one's own speech: only the place tells.
  @Test func theLineBeforeCounts() throws {
    let debate = (0..<20).flatMap { number in
      [
        CheckWorthinessModel.Example(text: "What did they build?", speaker: "HOST", isWorthChecking: false),
        .init(text: "They built the new school by the river.", speaker: "BELL", isWorthChecking: true),
        .init(text: "That is a matter for the town.", speaker: "DORN", isWorthChecking: false),
        .init(text: "They built the new school by the river.", speaker: "BELL", isWorthChecking: number % 10 == 0),
      ]
    }
    let model = try CheckWorthinessModel(fitting: [debate, debate, debate])
    let scores = model.scores(of: debate.map(\.statement))
    #expect(scores[41] > scores[43] && scores[43] > scores[40])
  }

  @Test func aLineThatNobodyJudgedIsOnlyContext() throws {
    let unjudged = Self.examples.map { CheckWorthinessModel.Example(text: $0.statement.text, isWorthChecking: nil) }
    let judged = try CheckWorthinessModel(fitting: [Self.examples])
    #expect(try CheckWorthinessModel(fitting: [Self.examples + unjudged]).bytes == judged.bytes)
  }

  @Test(
    arguments: [
      ([true], "fitting needs statements of both kinds; these are 1 worth checking and 0 not"),
      ([false, nil, false], "fitting needs statements of both kinds; these are 0 worth checking and 2 not"),
      ([nil], "no statement is judged; fitting needs labels 0 and 1, or claims selected and dismissed in review"),
      ([], "no statement is judged; fitting needs labels 0 and 1, or claims selected and dismissed in review"),
    ] as [([Bool?], String)])
  func oneKindOfExampleIsNotEnough(labels: [Bool?], message: String) {
    let error = #expect(throws: CheckWorthinessModel.FitError.self) {
      try CheckWorthinessModel(fitting: [labels.map { .init(text: "The city paid.", isWorthChecking: $0) }])
    }
    #expect(error?.description == message)
  }

  /// Two statements teach nothing, empty ones neither: no crash, and no opinion.
  @Test(arguments: ["The city paid.", "", "\u{0}", "(APPLAUSE)"])
  func tooLittleToLearnFrom(text: String) throws {
    let model = try CheckWorthinessModel(fitting: [
      [
        .init(text: text, speaker: "BELL", isWorthChecking: true),
        .init(text: text, speaker: "DORN", isWorthChecking: false),
      ]
    ])
    let scores = model.scores(of: [.init(text: text), .init(text: "Prices rose by 3 percent.")])
    #expect(scores.allSatisfy { $0 > 0.2 && $0 < 0.8 })
    #expect(model.scores(of: []) == [])
  }

  @Test(arguments: [[], Array("CLMODEL1".utf8), Array("no model at all, but long enough".utf8)] as [[UInt8]])
  func whatIsNoModelIsRefused(bytes: [UInt8]) { #expect(CheckWorthinessModel(bytes: bytes) == nil) }
}

@Suite struct StatementPlaceTests {
  private static let debate = [
    ("HOST", "Good evening."), ("HOST", "What does it cost?"), ("BELL", "Nine million."), ("BELL", "A year."),
    ("BELL", "Every year."), ("SYSTEM", "(APPLAUSE)"), ("DORN", "No."),
  ]

  @Test(arguments: [
    (0, ["first in its turn", "opens the conversation"], ["answers a question", "alone in its turn"]),
    (2, ["first in its turn", "answers a question"], ["last in its turn", "before noise", "alone in its turn"]),
    (3, ["second in its turn", "answers a question"], ["first in its turn"]),
    (4, ["last in its turn", "before noise"], ["second in its turn", "after noise"]),
    (6, ["alone in its turn", "after noise", "turn after noise"], ["answers a question", "before noise"]),
  ])
  func placesInATurn(line: Int, shown: [String], missing: [String]) {
    let places = StatementPlace.places(texts: Self.debate.map(\.1), speakers: Self.debate.map(\.0))
    var features = FeatureVector()
    places[line].add(to: &features)
    let names = features.features.map { "\($0.name)" }
    for name in shown { #expect(names.contains(name)) }
    for name in missing { #expect(!names.contains(name)) }
  }
}

@Suite struct LogisticFitTests {
  private static func example(
    _ names: [StaticString], _ isPositive: Bool, document: Int = 0
  ) -> LogisticFit.Example {
    var features = FeatureVector()
    for name in names { features.add(name) }
    return LogisticFit.Example(
      Observation(features: features, vector: []), isPositive: isPositive, document: document)
  }

  /// Finds and the word "evening" are frequent in one document and rare in the other, but within each they do not go together.
  @Test func whatOnlyTellsDocumentsApartWeighsLess() {
    var examples: [LogisticFit.Example] = []
    for number in 0..<100 {
      let (word, find) = (number % 10 < 8, number / 10 < 8)
      examples.append(Self.example(word ? ["evening"] : [], find, document: 0))
      examples.append(Self.example(word ? [] : ["evening"], !find, document: 1))
    }
    let evening = { (model: LinearModel) in model.weight(FeatureVector.id("evening")) }
    let apart = LogisticFit(closeness: 1, comparesWithinDocuments: true).model(examples)
    let together = LogisticFit(closeness: 1).model(examples)
    #expect(abs(evening(apart)) < abs(evening(together)))
  }

  /// Both tell the finds as surely; the rarer of the two is penalised less.
  @Test func rareFeaturesAreLearntFaster() {
    let examples = (0..<400).map { number in
      Self.example(number % 40 == 0 ? ["rare"] : number % 2 == 0 ? ["frequent"] : [], number % 2 == 0)
    }
    let weight = { (favours: Bool, name: StaticString) in
      LogisticFit(closeness: 0.04, favoursRare: favours).model(examples).weight(FeatureVector.id(name))
    }
    #expect(weight(true, "rare") > weight(false, "rare"))
  }

  @Test func modelsOfSeveralClosenessesAreThoseOfOneEach() {
    let examples = (0..<100).map { Self.example($0 % 3 == 0 ? ["a", "b"] : ["b"], $0 % 2 == 0) }
    let models = LogisticFit(closeness: 0.01).models(examples, closenesses: [0.01, 0.1])
    let one = LogisticFit(closeness: 0.1).model(examples)
    for name in ["a", "b"] as [StaticString] {
      #expect(abs(models[1].weight(FeatureVector.id(name)) - one.weight(FeatureVector.id(name))) < 0.01)
    }
  }
}
