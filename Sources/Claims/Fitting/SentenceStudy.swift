import English
import Quantities
import SourceText
import Transcripts

/// The sentences of a text as the models see them: what fitting and measuring work on.
package struct SentenceStudy {
  package var turn: Int
  /// In the turn's text.
  package var span: TextSpan
  package var observation: Observation
  package var candidates: [Candidate]
  package var decision: ClaimDecision
  /// Its words, in the turn's text.
  package var words: [TextSpan]

  /// Something the sentence may claim.
  package struct Candidate {
    /// The word it hangs on, and its extent, in the turn's text.
    package var head: TextSpan
    package var span: TextSpan
    package var depth: Int
    package var observation: Observation
    /// The words of the candidate alone, as the model of types sees them.
    package var own: Observation
  }

  /// All sentences of a transcript.
  package static func sentences(of transcript: Transcript, reference: String?, vectors: WordVectors?) -> [SentenceStudy]
  {
    var studies: [SentenceStudy] = []
    for (index, turn) in transcript.turns.enumerated() {
      studies += sentences(turn.text.utf8, turn: index, kind: turn.kind, reference: reference, vectors: vectors)
    }
    return studies
  }

  /// The sentences of one text.
  /// - Parameter vectors: nil where only sentences and their words are asked for; then nothing is parsed.
  package static func sentences(
    _ text: [UInt8], turn: Int, kind: Turn.Kind?, reference: String?, vectors: WordVectors?
  ) -> [SentenceStudy] {
    let analysis = EnglishReader.analyze([text], isGivenUp: { vectors == nil })[0]
    let quantities = QuantityFinder.quantities(in: text, reference: reference)
    let view = TurnView(text: text, analysis: analysis, quantities: quantities, turn: turn)
    let reader = SentenceReader(view, kind: kind, vectors: vectors)
    return analysis.sentences.indices.map { number in
      let reading = reader.read(number)
      let candidates = reading.candidates.map { candidate in
        Candidate(
          head: analysis.words[reading.clauses[candidate.clause].head].span,
          span: TextSpan(
            Int(analysis.words[candidate.words.lowerBound].span.start),
            Int(analysis.words[candidate.words.upperBound].span.end)), depth: candidate.depth,
          observation: reader.observation(of: candidate, in: reading),
          own: reader.ownObservation(of: candidate, in: reading))
      }
      return SentenceStudy(
        turn: turn, span: analysis.sentences[number].span, observation: reading.observation, candidates: candidates,
        decision: ClaimDecision(reading, view, kind: kind),
        words: analysis.sentences[number].words.map { analysis.words[$0].span })
    }
  }

  /// The words of each sentence of a text as keys of their vectors.
  package static func wordKeys(_ text: [UInt8]) -> [[UInt32]] {
    let analysis = EnglishReader.analyze(text)
    return analysis.sentences.map { sentence in
      sentence.words.compactMap { WordVectors.key(of: $0, in: analysis, text) }
    }
  }
}
