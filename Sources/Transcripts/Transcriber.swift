import Reading
import SourceText

/// Finds the turns and speakers of a document.
///
/// Every convention proposes readings of the whole page; the best-scoring one is taken, so that ambiguity is settled by what
/// the page does throughout and not line by line.
public enum Transcriber {
  public static func transcribe(_ document: Document) -> Transcript {
    let page = Page(document)
    var readings: [Interpretation] = []
    for convention in Conventions.all {
      for var reading in convention.propose(page) {
        Scoring.score(&reading, page)
        readings.append(reading)
      }
    }
    if let combined = LabelledMarkup.combine(readings, page) { readings.append(combined) }
    let ranked = readings.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
      \.element)
    var assembly = TurnAssembly(page)
    if let best = ranked.first, best.score >= Scoring.threshold {
      assembly.build(best)
    } else {
      assembly.buildNarration()
    }
    var transcript = assembly.transcript
    transcript.explanation = explain(ranked)
    return transcript
  }

  private static func explain(_ ranked: [Interpretation]) -> [String] {
    guard let best = ranked.first else { return ["no convention fits: all text is narration"] }
    func line(_ reading: Interpretation) -> String {
      "\(reading.name): score \(Int((reading.score * 100).rounded())) (\(reading.reasons.joined(separator: "; ")))"
    }
    let verdict =
      best.score >= Scoring.threshold
      ? "read as \(line(best))" : "no reading is good enough, all text is narration; the best was \(line(best))"
    return [verdict] + ranked.dropFirst().prefix(3).map { "also considered \(line($0))" }
  }
}
