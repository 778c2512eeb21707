import ArgumentParser

/// The developer's tool: fits the models that are part of the program, and measures.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Fits and measures ClaimLedger's models.",
    subcommands: [
      FitMainText.self, FitEnglish.self, FitReferences.self, MeasureNames.self, Bench.self, FitVectors.self,
      FitClaims.self, FitPairs.self,
    ])
}

Train.main()
