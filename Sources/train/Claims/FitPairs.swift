import ArgumentParser
import ClaimLedger
import Claims
import Comparison
import Foundation

/// Fits when one sentence bears another out, on pairs of sentences with a yes or no, and counts how rare words are. Prints the
/// accuracy of nested folds: how close the fit follows the data is chosen within the nine folds that are fitted.
struct FitPairs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Fits the comparison of two sentences.")

  @Argument(help: "JSON lines {\"a\", \"b\", \"entailed\"}.") var file: String
  @Option(parsing: .upToNextOption, help: "Running texts, in which words are counted (as `train vectors` reads them).")
  var texts: [String]
  @Option(help: "The file to write.") var output: String
  @Option(help: "Shuffles of the pairs for the measurement.") var shuffles = 5
  @Option(help: "Where to write each pair's held-out score and observations, to look at the errors.") var details:
    String?

  private static let seed: UInt64 = 20_261_124
  private static let folds = 10
  /// Tried for the fit; the best in the folds is taken.
  private static let closenesses = [0.01, 0.03, 0.1]

  private struct Row: Decodable {
    var a: String
    var b: String
    var entailed: Bool
  }

  func run() throws {
    let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    let rarity = WordRarity(sentences: try texts.flatMap(FitVectors.sentences))
    print("\(rarity.count) words counted")
    let examples = rows.map {
      LogisticFit.Example(PairStudy.observation($0.a, $0.b, rarity: rarity), isPositive: $0.entailed)
    }
    var generator = SeededGenerator(state: Self.seed)
    var accuracies: [Double] = []
    var scores = [Float](repeating: 0, count: rows.count)
    for _ in 0..<shuffles {
      let order = Array(examples.indices).shuffled(using: &generator)
      var right = 0
      for fold in 0..<Self.folds {
        let training = order.enumerated().filter { $0.offset % Self.folds != fold }.map { examples[$0.element] }
        let model = LogisticFit(closeness: Self.closeness(training)).model(training)
        for (place, index) in order.enumerated() where place % Self.folds == fold {
          let score = model.score(examples[index].observation)
          scores[index] += score / Float(shuffles)
          right += (score > 0) == examples[index].isPositive ? 1 : 0
        }
      }
      accuracies.append(Double(right) / Double(rows.count))
    }
    let mean = accuracies.reduce(0, +) / Double(max(accuracies.count, 1))
    print(
      String(format: "held out in ten folds, %d shuffles: accuracy %.3f of %d pairs", shuffles, mean, rows.count),
      accuracies.map { String(format: "%.3f", $0) }.joined(separator: " "))
    let closeness = Self.closeness(examples)
    let model = LogisticFit(closeness: closeness).model(examples)
    let fitted = examples.filter { (model.score($0.observation) > 0) == $0.isPositive }.count
    print(
      String(
        format: "closeness %.3f; on the fitted pairs themselves %.3f", closeness, Double(fitted) / Double(rows.count)))
    try Data(PairModelFile.bytes(rarity: rarity, model: model)).write(to: URL(fileURLWithPath: output))
    if let details { try Self.write(rows, examples, scores, details) }
  }

  /// The closeness that is best in five folds.
  private static func closeness(_ examples: [LogisticFit.Example]) -> Double {
    var best = (right: -1, closeness: closenesses[0])
    for closeness in closenesses {
      var right = 0
      for fold in 0..<5 {
        let model = LogisticFit(closeness: closeness).model(
          examples.enumerated().filter { $0.offset % 5 != fold }.map(\.element))
        for (index, example) in examples.enumerated() where index % 5 == fold {
          right += (model.score(example.observation) > 0) == example.isPositive ? 1 : 0
        }
      }
      if right > best.right { best = (right, closeness) }
    }
    return best.closeness
  }

  private static func write(_ rows: [Row], _ examples: [LogisticFit.Example], _ scores: [Float], _ path: String) throws
  {
    var lines = ""
    for (index, row) in rows.enumerated() {
      let features = examples[index].observation.features.features.map { "\($0.name)=\($0.value)" }
      lines +=
        [
          String(format: "%.3f", scores[index]), "\(row.entailed)", row.a, row.b, features.joined(separator: "; "),
        ].joined(separator: "\t") + "\n"
    }
    try Data(lines.utf8).write(to: URL(fileURLWithPath: path))
  }
}
