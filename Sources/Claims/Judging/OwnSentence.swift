import English
import Quantities

/// A statement read as a sentence of its own. What a question takes for granted, and a short answer with what it answers, are judged
/// this way: as parts of their sentences the models see a question or a scrap.
struct OwnSentence {
  let view: TurnView
  let reading: SentenceReader.Reading

  /// - Parameter statement: one sentence; the brackets around what is ours are left out. nil where it has no words.
  init?(_ statement: String) {
    let text = statement.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    let analysis = EnglishReader.analyze([text])[0]
    guard !analysis.sentences.isEmpty else { return nil }
    view = TurnView(text: text, analysis: analysis, quantities: QuantityFinder.quantities(in: text, reference: nil))
    reading = SentenceReader(view, kind: .answer).read(0)
  }

  var observation: Observation { reading.observation }

  /// Whether the statement claims anything.
  func isClaim(_ models: ClaimModels) -> Bool {
    !reading.candidates.isEmpty
      && ClaimDecision(reading, view).isClaim(
        models.detectScore(observation), worth: models.worthScore(observation))
  }
}
