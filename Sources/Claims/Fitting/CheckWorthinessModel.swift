import English
import Quantities
import SourceText

/// Ranks statements by how worth checking they are: logistic regression over the same observations as the claims of a ledger, fitted
/// on a newsroom's own judgements, on top of the model that ships.
public struct CheckWorthinessModel: Sendable {
  private let model: LinearModel

  /// A statement and whether somebody found it worth checking.
  public struct Example: Sendable {
    public var text: String
    /// Who says it; some speakers are checked more often than others.
    public var speaker: String?
    public var isWorthChecking: Bool
    public init(text: String, speaker: String? = nil, isWorthChecking: Bool) {
      self.text = text
      self.speaker = speaker
      self.isWorthChecking = isWorthChecking
    }
  }

  public enum FitError: Error, CustomStringConvertible {
    case oneSided(positive: Int, negative: Int)
    public var description: String {
      switch self {
      case .oneSided(let positive, let negative):
        "fitting needs statements of both kinds; these are \(positive) worth checking and \(negative) not"
      }
    }
  }

  /// The model that ships in the program, nil in a build without models.
  public static let shipped: CheckWorthinessModel? = ClaimModels.embedded.map { CheckWorthinessModel(model: $0.worth) }

  private init(model: LinearModel) { self.model = model }

  /// Reads a file that `bytes` wrote; nil where it is none.
  public init?(bytes: [UInt8]) {
    guard let section = ModelFile(bytes)?.section("worth"), let model = LinearModel(section) else { return nil }
    self.model = model
  }

  /// The file that `init(bytes:)` reads.
  public var bytes: [UInt8] { ModelFile.bytes([("worth", model.bytes)]) }

  /// Fits the examples.
  /// - Throws: `FitError` where all examples are of one kind.
  public init(fitting examples: [Example]) throws {
    let positive = examples.lazy.filter(\.isWorthChecking).count
    guard positive > 0, positive < examples.count else {
      throw FitError.oneSided(positive: positive, negative: examples.count - positive)
    }
    // The rarer kind counts a little more, so that a few finds among thousands of lines are not drowned.
    let imbalance = Float(examples.count - positive) / Float(positive)
    let weight = min(max(imbalance, 1), 3).squareRoot()
    let fit = LogisticFit(closeness: 0.04, minimumCount: 3, usesPrior: true)
    model = fit.model(
      examples.map {
        LogisticFit.Example(
          Self.observation(of: $0.text, by: $0.speaker), isPositive: $0.isWorthChecking,
          weight: $0.isWorthChecking ? weight : 1)
      })
  }

  /// Between 0 and 1; higher is more worth checking.
  public func score(_ text: String, speaker: String? = nil) -> Double {
    let value = 1 / (1 + Exponential.of(-Double(model.score(Self.observation(of: text, by: speaker)))))
    // More digits than a ledger shows: ranking needs them.
    return (value * 1e8).rounded() / 1e8
  }

  private static func observation(of text: String, by speaker: String?) -> Observation {
    let utf8 = Array(text.utf8)
    let analysis = EnglishReader.analyze(utf8)
    let view = TurnView(
      text: utf8, analysis: analysis, quantities: QuantityFinder.quantities(in: utf8, reference: nil))
    var observation = SentenceReader(view, kind: nil).wholeObservation()
    if let speaker { observation.features.add("speaker", WordHash.of(speaker)) }
    if let detect = ClaimModels.embedded?.detect { observation.prior = 0.3 * detect.score(observation) }
    return observation
  }
}
