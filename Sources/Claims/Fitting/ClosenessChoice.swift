/// Chooses how closely to fit: what is best depends on how many statements there are, how rare the finds are, and whether the
/// statements to come are from the same conversations.
enum ClosenessChoice {
  /// From far too loose for thousands of sentences to far too close for a few debates.
  private static let closenesses = [0.005, 0.01, 0.02, 0.04]
  private static let folds = 3

  /// The model with the closeness under which held-out statements are likeliest: held out are whole documents, or with fewer than three
  /// of them every third statement.
  static func fit(_ examples: [LogisticFit.Example]) -> LinearModel {
    let documents = (examples.last?.document ?? 0) + 1
    let holdsDocuments = documents >= folds
    var fit = LogisticFit(
      closeness: closenesses[1], minimumCount: 4, usesPrior: true, favoursRare: true,
      comparesWithinDocuments: documents > 1)
    var losses = [Double](repeating: 0, count: closenesses.count)
    for fold in 0..<folds {
      var training: [LogisticFit.Example] = []
      var held: [LogisticFit.Example] = []
      for (index, example) in examples.enumerated() {
        if (holdsDocuments ? example.document : index) % folds == fold {
          held.append(example)
        } else {
          training.append(example)
        }
      }
      for (index, model) in fit.models(training, closenesses: closenesses).enumerated() {
        losses[index] += held.reduce(0) { $0 + loss(model, $1) }
      }
    }
    var best = 0
    for index in losses.indices where losses[index] < losses[best] { best = index }
    fit.closeness = closenesses[best]
    return fit.model(examples)
  }

  /// The negative log-likelihood of an example.
  private static func loss(_ model: LinearModel, _ example: LogisticFit.Example) -> Double {
    let score = Double(model.score(example.observation))
    let margin = example.isPositive ? score : -score
    let rest = Exponential.logOnePlus(Exponential.of(-abs(margin)))
    return Double(example.weight) * (max(-margin, 0) + rest)
  }
}
