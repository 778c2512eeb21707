import ArgumentParser
import English

/// `train english --data DIR --output FILE`
struct FitEnglish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "english",
    abstract: "Fits the model of English on *-train.conllu.gz and prints scores on *-dev.conllu.gz.")

  @Option(help: "Folder of the treebanks.") var data = "../shared/bench/syntax"
  @Option(help: "Folder of the benchmarks, where the texts of graded sentences stand.") var bench = "../shared/bench"
  @Option(help: "Grades of sentences.") var grades = "Sources/Claims/Resources/grades.tsv"
  @Option(help: "The model to write.") var output = "Sources/EnglishModel/english.bin"
  @Option(help: "Passes over the data; 0 only names the training set.") var passes = 26
  @Option(help: "Width of a word's vector.") var word = 128
  @Option(help: "Units of a recurrent layer in one direction.") var state = 192
  @Option(help: "Width of the vectors that score arcs.") var arc = 128
  @Option(help: "Width of the vectors that score relations.") var relation = 48
  @Option(help: "Sixteenths of the weights that stay in the byte matrices.") var density = 12

  func run() throws {
    try EnglishFit(
      data: data, output: output, passes: passes, bench: bench, grades: grades,
      shape: .init(word: word, state: state, arc: arc, relation: relation, density: density, step: 1)
    ).run()
  }
}
