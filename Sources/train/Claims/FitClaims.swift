import ArgumentParser
import ClaimLedger
import Claims
import English
import Foundation

/// Fits the models of the claims stage: which sentences claim something, what in them is a claim of its own, of what type, and how
/// worth checking. Prints scores held out by document.
struct FitClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Fits the claims stage on annotated sentences.")

  @Option(help: "Folder of annotated interviews and graded sentences.") var claims: String
  @Option(help: "Folder of the treebanks that hold the graded sentences' texts.") var texts: String
  @Option(help: "Grades of the project's own, Sources/Claims/Resources/grades.tsv.") var grades: String?
  @Option(help: "Folder of the benchmarks, where the texts of these grades stand.") var bench: String?
  @Option(help: "Word vectors as `train vectors` writes them.") var vectors: String
  @Option(help: "File to write.") var output: String
  @Option(help: "File for the held-out scores of every sentence of the interviews, with the network's grades.")
  var rows: String?
  @Flag(help: "Only print held-out scores.") var measureOnly = false
  @Option(help: "How close the fit follows the data.") var detectCloseness = 0.02
  @Option(help: "The same for splitting.") var splitCloseness = 0.1
  @Option(help: "The same for the number of claims.") var countCloseness = 0.03
  @Option(help: "The same for worth.") var worthCloseness = 0.03
  @Option(help: "The same for types.") var typeCloseness = 0.1

  func run() throws {
    let section = ModelFile([UInt8](FileManager.default.contents(atPath: vectors) ?? Data()))?.section("vectors")
    guard let section, let vectors = WordVectors(section) else {
      throw ValidationError("no vectors in the file that --vectors names")
    }
    // The new vectors, not those that this program was built with.
    let interviews = try LabelledSentence.interviews(claims, vectors: vectors)
    var graded = try LabelledSentence.graded(claims, texts: texts, vectors: vectors)
    if let grades, let bench { graded += try GradeFile(grades).sentences(bench, vectors: vectors) }
    let aligned = graded.filter { $0.claimOfCandidate != nil }
    let told = aligned.reduce(0) { $0 + $1.claims.lowerBound }
    let found = aligned.reduce(0) { $0 + ($1.claimOfCandidate?.filter { $0 != nil }.count ?? 0) }
    print("\(interviews.count) + \(graded.count) sentences; \(found) of \(told) graded claims are candidates")
    if measureOnly {
      measure(interviews, graded)
      return
    }
    let models = fit(interviews + graded)
    var sections = [("vectors", section.bytes)] + models.sections
    // What other fits have put into the file stays.
    if let old = ModelFile([UInt8](FileManager.default.contents(atPath: output) ?? Data())) {
      for name in old.names where !sections.contains(where: { $0.0 == name }) {
        if let section = old.section(name) { sections.append((name, section.bytes)) }
      }
    }
    try Data(ModelFile.bytes(sections)).write(to: URL(fileURLWithPath: output))
  }

  /// How much the network's grades count beside the linear models. Found on held-out interviews, none of which the network has seen
  /// graded; half of the whole is a round number in a flat region.
  private static let gradeShare: Float = 0.5
  /// Half of the weights are smaller; a sentence has some forty features.
  private static let leastWeight: Float = 0.005
  /// The same for the types, of which only the surest counts.
  private static let leastTypeWeight: Float = 0.01

  private func fit(_ sentences: [LabelledSentence]) -> ClaimModels {
    let judged = sentences.filter { $0.isClaim != nil }
    let detect = LogisticFit(closeness: detectCloseness).model(
      judged.map { .init($0.study.observation, isPositive: $0.isClaim == true, weight: $0.weight) })
    let worth = LogisticFit(closeness: worthCloseness).model(
      judged.map { .init($0.study.observation, isPositive: $0.worth >= 2, weight: $0.weight) })
    // Splits: first from sentences whose claims are marked, then also from those where only the number is known.
    var marked: [LogisticFit.Example] = []
    for sentence in sentences where sentence.claims.lowerBound > 0 {
      guard let labels = sentence.claimOfCandidate, labels.contains(where: { $0 != nil }) else { continue }
      for (candidate, label) in zip(sentence.study.candidates, labels) {
        marked.append(.init(candidate.observation, isPositive: label != nil))
      }
    }
    var split = LogisticFit(closeness: splitCloseness).model(marked)
    for sentence in sentences where sentence.claimOfCandidate == nil && sentence.claims.lowerBound > 0 {
      let scores = sentence.study.candidates.map { split.score($0.observation) }
      let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
      let chosen = Set(order.prefix(sentence.claims.lowerBound))
      for (index, candidate) in sentence.study.candidates.enumerated() {
        marked.append(.init(candidate.observation, isPositive: chosen.contains(index), weight: sentence.weight))
      }
    }
    split = LogisticFit(closeness: splitCloseness).model(marked)
    let (two, three) = counts(sentences)
    // Types: sentences with one claim as a whole, claims of others by their own words.
    var typed: [(Observation, String, Float)] = []
    for sentence in sentences where !sentence.types.isEmpty {
      if sentence.types.count == 1 {
        typed.append((sentence.study.observation, sentence.types[0], sentence.weight))
      } else if let labels = sentence.claimOfCandidate {
        for (candidate, label) in zip(sentence.study.candidates, labels) {
          if let label, label < sentence.types.count { typed.append((candidate.own, sentence.types[label], 1)) }
        }
      }
    }
    var types: [(Claim.ClaimType, LinearModel)] = []
    for type in Claim.ClaimType.allCases where typed.contains(where: { $0.1 == type.rawValue }) {
      types.append(
        (
          type,
          LogisticFit(closeness: typeCloseness).model(
            typed.map { .init($0.0, isPositive: $0.1 == type.rawValue, weight: $0.2) })
        ))
    }
    func finished(_ model: LinearModel, _ least: Float = Self.leastWeight) -> LinearModel {
      model.blended(share: Self.gradeShare).without(weightsBelow: least)
    }
    return ClaimModels(
      detect: finished(detect), split: split, two: finished(two), three: finished(three), worth: finished(worth),
      types: types.map { ($0.0, finished($0.1, Self.leastTypeWeight)) })
  }

  /// Models of the number of claims, on scores of a split model that has not seen the sentence.
  private func counts(_ sentences: [LabelledSentence]) -> (LinearModel, LinearModel) {
    let claiming = sentences.filter { $0.claims.lowerBound > 0 }
    var two: [LogisticFit.Example] = []
    var three: [LogisticFit.Example] = []
    for fold in 0..<4 {
      var marked: [LogisticFit.Example] = []
      for (index, sentence) in claiming.enumerated() where index % 4 != fold {
        guard let labels = sentence.claimOfCandidate, labels.contains(where: { $0 != nil }) else { continue }
        for (candidate, label) in zip(sentence.study.candidates, labels) {
          marked.append(.init(candidate.observation, isPositive: label != nil))
        }
      }
      let split = LogisticFit(closeness: splitCloseness).model(marked)
      for (index, sentence) in claiming.enumerated() where index % 4 == fold {
        let scores = sentence.study.candidates.map { split.score($0.observation) }
        let observation = ClaimModels.countObservation(sentence.study.observation, scores: scores)
        let weight = sentence.weight
        two.append(.init(observation, isPositive: sentence.claims.lowerBound >= 2, weight: weight))
        if sentence.claims.upperBound >= 2 {
          three.append(.init(observation, isPositive: sentence.claims.lowerBound >= 3, weight: weight))
        }
      }
    }
    let fit = LogisticFit(closeness: countCloseness)
    return (fit.model(two), fit.model(three))
  }

  private func measure(_ interviews: [LabelledSentence], _ graded: [LabelledSentence]) {
    var rows: [(LabelledSentence, detect: Float, worth: Float, count: Int, type: String)] = []
    var averages: [Double] = []
    let documents = Set(interviews.map(\.document)).sorted()
    var listing = ""
    for fold in 0..<5 {
      let held = Set(documents.enumerated().filter { $0.offset % 5 == fold }.map(\.element))
      let models = fit(interviews.filter { !held.contains($0.document) } + graded)
      for document in held.sorted() {
        var ranked: [(Float, Bool)] = []
        for sentence in interviews where sentence.document == document && sentence.isClaim != nil {
          let observation = sentence.study.observation
          rows.append(
            (
              sentence, models.detectScore(observation), models.worthScore(observation),
              models.count(observation, scores: sentence.study.candidates.map { models.split.score($0.observation) }),
              models.type(observation).rawValue
            ))
          if self.rows != nil { listing += Self.row(sentence, models) }
          ranked.append((models.worthScore(observation), sentence.worth >= 2))
        }
        averages.append(Self.averagePrecision(ranked))
      }
    }
    if let file = self.rows { try? listing.write(toFile: file, atomically: true, encoding: .utf8) }
    let decided = rows.filter { $0.0.study.decision.isClaim($0.detect, worth: $0.worth) }
    let right2 = decided.filter { $0.0.isClaim == true }.count
    let wanted = rows.filter { $0.0.isClaim == true }.count
    print(
      String(
        format: "as decided: precision %.3f recall %.3f F1 %.3f recall@2 %.3f recall@3 %.3f",
        Double(right2) / Double(max(decided.count, 1)), Double(right2) / Double(wanted),
        2 * Double(right2) / Double(decided.count + wanted),
        Double(decided.filter { $0.0.worth >= 2 }.count) / Double(rows.filter { $0.0.worth >= 2 }.count),
        Double(decided.filter { $0.0.worth >= 3 }.count) / Double(rows.filter { $0.0.worth >= 3 }.count)))
    for step in -4...4 {
      let threshold = Float(step) * 0.2
      let found = rows.filter { $0.detect > threshold }
      let hits = found.filter { $0.0.isClaim == true }.count
      let all = rows.filter { $0.0.isClaim == true }.count
      let two = rows.filter { $0.0.worth >= 2 }
      let three = rows.filter { $0.0.worth >= 3 }
      print(
        String(
          format: "detect > %+.1f: precision %.3f recall %.3f F1 %.3f recall@2 %.3f recall@3 %.3f", threshold,
          Double(hits) / Double(max(found.count, 1)), Double(hits) / Double(all),
          2 * Double(hits) / Double(found.count + all),
          Double(two.filter { $0.detect > threshold }.count) / Double(two.count),
          Double(three.filter { $0.detect > threshold }.count) / Double(three.count)))
    }
    let claiming = rows.filter { $0.0.isClaim == true }
    let right = claiming.filter { $0.0.claims.contains($0.count) }.count
    print(String(format: "split %.3f", Double(right) / Double(claiming.count)))
    let typed = claiming.filter { $0.0.types.count == 1 }
    print(
      String(
        format: "type %.3f of %d; ranking, mean average precision %.3f",
        Double(typed.filter { $0.type == $0.0.types[0] }.count) / Double(typed.count), typed.count,
        averages.reduce(0, +) / Double(averages.count)))
    var confusions: [String: Int] = [:]
    for row in typed where row.type != row.0.types[0] {
      confusions["\(row.0.types[0]) read as \(row.type)", default: 0] += 1
    }
    for (name, count) in confusions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
      print("  \(count) \(name)")
    }
  }

  /// Document, label, worth, claims, type, scores and grades, parted by tabs.
  private static func row(_ sentence: LabelledSentence, _ models: ClaimModels) -> String {
    let observation = sentence.study.observation
    let scores = sentence.study.candidates.map { models.split.score($0.observation) }
    let count = ClaimModels.countObservation(observation, scores: scores)
    let types = models.typeScores(observation)
    var fields = [
      sentence.document, sentence.isClaim == true ? "1" : "0", "\(sentence.worth)", "\(sentence.claims.lowerBound)",
      "\(sentence.claims.upperBound)", sentence.types.first ?? "", "\(sentence.study.candidates.count)",
      sentence.study.decision.refusal == nil ? "0" : "1", sentence.study.decision.sign == nil ? "0" : "1",
    ]
    let values =
      [
        models.detectScore(observation), models.worthScore(observation),
        models.two.score(count, prior: observation.grades[Sentence.Grade.two]),
        models.three.score(count, prior: observation.grades[Sentence.Grade.three]),
      ] + models.types.indices.map { types[$0] } + (0..<16).map { observation.grades[$0] }
    fields += values.map { "\($0)" }
    return fields.joined(separator: "\t") + "\n"
  }

  static func averagePrecision(_ ranked: [(Float, Bool)]) -> Double {
    var hits = 0.0
    var sum = 0.0
    let order = ranked.indices.sorted { (ranked[$1].0, $0) < (ranked[$0].0, $1) }
    for (rank, index) in order.enumerated() where ranked[index].1 {
      hits += 1
      sum += hits / Double(rank + 1)
    }
    return hits > 0 ? sum / hits : 0
  }
}
