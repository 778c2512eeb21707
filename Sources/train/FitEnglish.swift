import ArgumentParser

/// `train english --data DIR --output FILE`
struct FitEnglish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "english",
    abstract: "Fits the model of English on *-train.conllu.gz and prints scores on *-dev.conllu.gz.")

  @Option(help: "Folder of the treebanks.") var data = "../shared/bench/syntax"
  @Option(help: "The model to write.") var output = "Sources/EnglishModel/english.bin"
  @Option(help: "Passes over the data.") var passes = 7

  func run() throws {
    try EnglishFit(data: data, output: output, passes: passes).run()
  }
}
