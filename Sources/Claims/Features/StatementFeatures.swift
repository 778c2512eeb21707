import English
import Quantities
import SourceText

/// What a model fitted by a newsroom sees of a statement: the observations of sentences, parts of words, what the shipped models say
/// of it, and its place in the conversation.
///
/// Values are set so that one penalty serves all: each group has about the same length whatever the statement's, and what is told of
/// every statement counts more than a single word. The values were chosen by leaving debates out one at a time, in random halves of
/// them, and on folds of single sentences; a quarter more or less of either length moves F1 by less than 0.003.
enum StatementFeatures {
  private static let sentenceLength: Float = 8
  private static let partLength: Float = 4
  private static let scoreValue: Float = 0.3

  /// - Parameter place: nil for a statement that stands alone.
  static func observation(of text: String, by speaker: String?, place: StatementPlace?) -> Observation {
    let view = view(of: text)
    let plain = SentenceReader(view, kind: nil).wholeObservation()
    var observation = plain
    // Some speakers are checked more often than others.
    if let speaker { observation.features.add("speaker", WordHash.of(speaker)) }
    observation.features.stretch(to: sentenceLength)
    observation.parts = parts(view)
    observation.partValue = partLength / Float(max(observation.parts.count, 1)).squareRoot()
    if let models = ClaimModels.embedded {
      observation.prior = scoreValue * models.detectScore(plain)
      observation.features.add("score of worth", scoreValue * models.worthScore(plain))
      let scores = models.typeScores(plain)
      for (index, entry) in models.types.enumerated() {
        observation.features.add(
          "score of a type", WordHash.of(entry.type.rawValue), value: scoreValue * scores[index])
      }
    }
    place?.add(to: &observation.features)
    return observation
  }

  /// What the shipped model of worth sees.
  static func plainObservation(of text: String) -> Observation {
    SentenceReader(view(of: text), kind: nil).wholeObservation()
  }

  private static func view(of text: String) -> TurnView {
    let utf8 = Array(text.utf8)
    return TurnView(
      text: utf8, analysis: EnglishReader.analyze(utf8),
      quantities: QuantityFinder.quantities(in: utf8, reference: nil))
  }

  /// Hashes of the runs of three to five bytes of each word in lower case, its ends marked: endings, stems, and words that
  /// the fit has not met. A number is one part.
  private static func parts(_ view: TurnView) -> [UInt32] {
    var found: Set<UInt32> = []
    var bytes: [UInt8] = []
    for word in view.analysis.words {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(0x20)
      for byte in view.text[word.span.range] {
        if byte &- 0x30 < 10 {
          bytes = [0x20, 0x30]
          break
        }
        bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      bytes.append(0x20)
      for start in bytes.indices {
        var hash = WordHash.start
        for end in start..<min(start + 5, bytes.count) {
          hash = WordHash.mix(hash, bytes[end])
          if end >= start + 2 {
            found.insert(UInt32(truncatingIfNeeded: WordHash.pair(UInt64(FeatureVector.id("part")), hash) >> 32))
          }
        }
      }
    }
    return found.sorted()
  }
}
