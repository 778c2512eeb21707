import ArgumentParser
import ClaimLedger
import Claims
import Comparison
import Foundation

/// Fits when one sentence bears another out, on pairs of sentences with a yes or no. Prints ten-fold accuracy.
struct FitPairs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Fits the comparison of two sentences.")

  @Argument(help: "JSON lines {\"a\", \"b\", \"entailed\"}.") var file: String
  @Option(help: "The models' file, in which the section is replaced.") var output: String
  @Option(help: "How close the fit follows the data.") var closeness = 0.3

  private struct Row: Decodable {
    var a: String
    var b: String
    var entailed: Bool
  }

  func run() throws {
    guard let old = ModelFile([UInt8](FileManager.default.contents(atPath: output) ?? Data())) else {
      throw ValidationError("\(output) is no file of models")
    }
    // The features compare words by the vectors that this program was built with.
    guard old.section("vectors")?.bytes == ModelFile.embedded?.section("vectors")?.bytes else {
      throw ValidationError("\(output) has other vectors than this program; build it anew first")
    }
    let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    let examples = rows.map { LogisticFit.Example(PairStudy.observation($0.a, $0.b), isPositive: $0.entailed) }
    let fit = LogisticFit(closeness: closeness)
    var right = 0
    for fold in 0..<10 {
      let model = fit.model(examples.enumerated().filter { $0.offset % 10 != fold }.map(\.element))
      for (index, example) in examples.enumerated() where index % 10 == fold {
        let isRight = (model.score(example.observation) > 0) == example.isPositive
        right += isRight ? 1 : 0
      }
    }
    print(String(format: "held out in ten folds: accuracy %.3f of %d", Double(right) / Double(rows.count), rows.count))
    let model = fit.model(examples)
    var sections = old.names.filter { $0 != "pairs" }.compactMap { name in old.section(name).map { (name, $0.bytes) } }
    sections.append(("pairs", model.bytes))
    try Data(ModelFile.bytes(sections)).write(to: URL(fileURLWithPath: output))
  }
}
