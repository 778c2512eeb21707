import English

/// Ranks statements by how worth checking they are: logistic regression fitted on a newsroom's own judgements, over the observations
/// from which a ledger's claims are judged, what the shipped models say of a statement, parts of words, and the place in the
/// conversation. Or the model that ships in the program, over the observations alone.
public struct CheckWorthinessModel: Sendable {
  private let model: LinearModel
  private let isShipped: Bool

  /// A statement, alone or as a line of a conversation.
  public struct Statement: Sendable {
    /// What is said.
    public var text: String
    /// Who says it; some speakers are checked more often than others. Lines of which all name one are read as a conversation.
    public var speaker: String?
    /// A statement; without a speaker it is read alone.
    public init(text: String, speaker: String? = nil) {
      self.text = text
      self.speaker = speaker
    }
  }

  /// A statement and whether somebody found it worth checking.
  public struct Example: Sendable {
    /// What is judged.
    public var statement: Statement
    /// nil where nobody has judged it: it then only says what stands around the others.
    public var isWorthChecking: Bool?
    /// A judged statement, or one around those that are.
    public init(text: String, speaker: String? = nil, isWorthChecking: Bool?) {
      statement = Statement(text: text, speaker: speaker)
      self.isWorthChecking = isWorthChecking
    }
  }

  /// Why nothing can be fitted.
  public enum FitError: Error, CustomStringConvertible {
    case unjudged
    case oneSided(positive: Int, negative: Int)
    /// One line for standard error.
    public var description: String {
      switch self {
      case .unjudged: "no statement is judged; fitting needs labels 0 and 1, or claims selected and dismissed in review"
      case .oneSided(let positive, let negative):
        "fitting needs statements of both kinds; these are \(positive) worth checking and \(negative) not"
      }
    }
  }

  /// The model that ships in the program, nil in a build without models.
  public static let shipped: CheckWorthinessModel? = ClaimModels.embedded.map {
    CheckWorthinessModel(model: $0.worth, isShipped: true)
  }

  private init(model: LinearModel, isShipped: Bool) {
    self.model = model
    self.isShipped = isShipped
  }

  /// Reads a file that `bytes` wrote; nil where it is none.
  public init?(bytes: [UInt8]) {
    guard let file = ModelFile(bytes) else { return nil }
    for (name, isShipped) in [(Self.fittedSection, false), (Self.shippedSection, true)] {
      guard let model = file.section(name).flatMap(LinearModel.init) else { continue }
      self.init(model: model, isShipped: isShipped)
      return
    }
    return nil
  }

  private static let fittedSection = "statements"
  private static let shippedSection = "worth"

  /// The file that `init(bytes:)` reads.
  public var bytes: [UInt8] {
    ModelFile.bytes([(isShipped ? Self.shippedSection : Self.fittedSection, model.bytes)])
  }

  /// Fits the examples of some documents, each in its order.
  /// - Throws: `FitError` where all examples are of one kind.
  public init(fitting documents: [[Example]]) throws {
    let labels = documents.joined().compactMap(\.isWorthChecking)
    let positive = labels.count { $0 }
    guard !labels.isEmpty else { throw FitError.unjudged }
    guard positive > 0, positive < labels.count else {
      throw FitError.oneSided(positive: positive, negative: labels.count - positive)
    }
    // The rarer kind counts a little more. F1 is greatest where a statement is called worth checking from a chance of 0.35 to 0.4 up
    // (half of the F1 that is reached); with odds of √3 for it that point is where the score is 0.5.
    let imbalance = Float(labels.count - positive) / Float(positive)
    let weight = min(max(imbalance, 1), 3).squareRoot()
    var examples: [LogisticFit.Example] = []
    examples.reserveCapacity(labels.count)
    for (number, document) in documents.enumerated() {
      let places = Self.places(document.map(\.statement))
      for (index, example) in document.enumerated() {
        guard let label = example.isWorthChecking else { continue }
        let observation = StatementFeatures.observation(
          of: example.statement.text, by: example.statement.speaker, place: places?[index])
        examples.append(
          LogisticFit.Example(observation, isPositive: label, weight: label ? weight : 1, document: number))
      }
    }
    model = ClosenessChoice.fit(examples)
    isShipped = false
  }

  /// Between 0 and 1 for each statement of one document, in its order; higher is more worth checking.
  ///
  /// With a fitted model 0.5 is about where F1 of a yes-or-no decision is greatest; the odds are up to √3 times those of a probability.
  public func scores(of statements: [Statement]) -> [Double] {
    let places = isShipped ? nil : Self.places(statements)
    return statements.enumerated().map { index, statement in
      let observation =
        isShipped
        ? StatementFeatures.plainObservation(of: statement.text)
        : StatementFeatures.observation(of: statement.text, by: statement.speaker, place: places?[index])
      let prior = isShipped ? observation.grades[Sentence.Grade.worth] : observation.prior
      let value = 1 / (1 + Exponential.of(-Double(model.score(observation, prior: prior))))
      // More digits than a ledger shows: ranking needs them.
      return (value * 1e8).rounded() / 1e8
    }
  }

  /// nil for statements that are no conversation.
  private static func places(_ statements: [Statement]) -> [StatementPlace]? {
    let speakers = statements.compactMap(\.speaker)
    guard speakers.count == statements.count else { return nil }
    return StatementPlace.places(texts: statements.map(\.text), speakers: speakers)
  }
}
