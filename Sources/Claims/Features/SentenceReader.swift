import English
import Quantities
import SourceText
import Transcripts

/// Reads the sentences of a turn for the models.
struct SentenceReader {
  let view: TurnView
  /// Kind of the turn; nil for text that stands in none.
  let kind: Turn.Kind?
  private let vectors: WordVectors?
  /// The quantities of each sentence, as ranges of `view.quantities`.
  private let ranges: [Range<Int>]

  /// How much the vectors count beside the named features; found by measuring.
  private static let vectorWeight: Float = 6

  struct Reading {
    var number: Int
    var clauses: [Clause]
    var candidates: [Proposition]
    var quantities: ArraySlice<Quantity>
    var observation: Observation

    /// Whether it tells no amount: nothing in figures or words but days and times.
    var hasOnlyDates: Bool { quantities.allSatisfy { [.date, .period, .time].contains($0.kind) } }
  }

  /// - Parameter vectors: those that the models were, or will be, fitted with.
  init(_ view: TurnView, kind: Turn.Kind?, vectors: WordVectors? = .embedded) {
    self.view = view
    self.kind = kind
    self.vectors = vectors
    var ranges: [Range<Int>] = []
    var next = 0
    for sentence in view.analysis.sentences {
      while next < view.quantities.count, view.quantities[next].span.start < sentence.span.start { next += 1 }
      let first = next
      while next < view.quantities.count, view.quantities[next].span.start < sentence.span.end { next += 1 }
      ranges.append(first..<next)
    }
    self.ranges = ranges
  }

  func read(_ number: Int) -> Reading {
    let sentence = view.analysis.sentences[number]
    let clauses = ClauseFinder.clauses(view, sentence)
    let place = kind.map { SentenceFeatures.Place(kind: $0) }
    let quantities = view.quantities[ranges[number]]
    let features = SentenceFeatures.features(view, sentence.words, clauses, quantities, place: place)
    var observation = Observation(features: features, vector: vector(sentence.words))
    observation.grades = sentence.grades
    return Reading(
      number: number, clauses: clauses, candidates: PropositionFinder.candidates(view, sentence, clauses),
      quantities: quantities, observation: observation)
  }

  func observation(of candidate: Proposition, in reading: Reading) -> Observation {
    Observation(
      features: PropositionFeatures.features(
        candidate, among: reading.candidates, reading.clauses, view, reading.quantities), vector: [])
  }

  /// The candidate's own words, read like a sentence.
  func ownObservation(of candidate: Proposition, in reading: Reading) -> Observation {
    let words = candidate.words.lowerBound..<candidate.words.upperBound + 1
    let start = view.analysis.words[words.lowerBound].span.start
    let end = view.analysis.words[words.upperBound - 1].span.end
    let quantities = reading.quantities.filter { $0.span.start >= start && $0.span.end <= end }
    let clauses = reading.clauses.filter { words.contains($0.head) }
    return Observation(
      features: SentenceFeatures.features(
        view, words, clauses, quantities[...], main: reading.clauses[candidate.clause].head),
      vector: vector(words))
  }

  /// All sentences together, for a statement that is ranked as a whole.
  func wholeObservation() -> Observation {
    let clauses = view.analysis.sentences.flatMap { ClauseFinder.clauses(view, $0) }
    let words = 0..<view.analysis.words.count
    var observation = Observation(
      features: SentenceFeatures.features(view, words, clauses, view.quantities[...]), vector: vector(words))
    for (index, sentence) in view.analysis.sentences.enumerated() {
      let grades = observation.grades
      observation.grades =
        index == 0 ? sentence.grades : grades.replacing(with: sentence.grades, where: sentence.grades .> grades)
    }
    return observation
  }

  private func vector(_ words: Range<Int>) -> [Float] {
    guard let vectors else { return [] }
    return vectors.mean(
      words.lazy.compactMap { WordVectors.key(of: $0, in: view.analysis, view.text) }, weight: Self.vectorWeight)
  }
}
