import Reading
import SourceText

/// Finds the turns and speakers of a document.
///
/// Every convention proposes readings of the whole page; the best-scoring one is taken, so that ambiguity is settled by what
/// the page does throughout and not line by line.
public enum Transcriber {
  /// The turns of `document` in reading order; a page without a conversation is one turn of narration.
  public static func transcribe(_ document: Document) -> Transcript {
    let page = Page(document)
    var readings: [Interpretation] = []
    var rejected: [String] = []
    for convention in Conventions.all {
      for proposed in convention.propose(page) {
        var reading = proposed
        if reading.hasLabels, !reading.isExplicit {
          guard let dialogue = LabelledDialogue.accepted(reading, page) else {
            rejected.append("\(reading.name): the labels name no people who talk")
            continue
          }
          reading = dialogue
        }
        Scoring.score(&reading, page)
        readings.append(reading)
      }
    }
    if let combined = LabelledMarkup.combine(readings, page) { readings.append(combined) }
    let ranked = readings.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
      \.element)
    for (rank, reading) in ranked.prefix(attempts).enumerated() where reading.score >= Scoring.threshold {
      var assembly = TurnAssembly(page)
      guard assembly.build(reading) else {
        rejected.append("\(reading.name): the questions are put to nobody")
        continue
      }
      var transcript = assembly.transcript
      transcript.explanation = explain(reading, Array(ranked[(rank + 1)...]), rejected)
      return transcript
    }
    var assembly = TurnAssembly(page)
    assembly.buildNarration()
    var transcript = assembly.transcript
    transcript.explanation = explain(nil, ranked.filter { $0.score < Scoring.threshold }, rejected)
    return transcript
  }

  /// Readings that are tried: each one that fails costs as much as the one that holds, and the same questions are often set apart
  /// by several classes at once.
  private static let attempts = 8

  private static func explain(_ best: Interpretation?, _ others: [Interpretation], _ rejected: [String]) -> [String] {
    func line(_ reading: Interpretation) -> String {
      "\(reading.name): score \(Int((reading.score * 100).rounded())) (\(reading.reasons.joined(separator: "; ")))"
    }
    let verdict = best.map { "read as \(line($0))" } ?? "no reading is good enough, all text is narration"
    return [verdict] + rejected.prefix(3).map { "no dialogue by \($0)" }
      + others.prefix(3).map { "also considered \(line($0))" }
  }
}
