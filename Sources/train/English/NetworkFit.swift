import CNetwork
import English
import Foundation

/// Fits the network by Adam on groups of sentences of one length; each step takes two groups, one for each of two workers,
/// so that the result does not depend on the number of cores.
struct NetworkFit {
  var shape: SyntaxModel.Shape
  var passes: Int
  var seed: UInt64
  var rate: Float = 0.003
  var dropout: Float = 0.33
  var formDropout: Float = 0.15
  /// Words of a group, and the longest sentence that is learnt from.
  static let groupSize = 320
  static let longest = 150

  private final class State: @unchecked Sendable {
    var workers: [NetworkGradient] = []
    var losses = [0.0, 0.0]
    var groups: [[GoldSentence]] = []
  }

  /// - Parameter report: called after each pass with its number, the mean loss of a word and the parameters.
  func run(
    _ sentences: [GoldSentence], owners: [UInt8], report: (Int, Double, UnsafePointer<Float>) throws -> Void
  ) rethrows {
    let parameters = NetworkParameters(shape)
    var generator = SeededGenerator(state: seed)
    let values = UnsafeMutablePointer<Float>.allocate(capacity: parameters.count)
    let moments = UnsafeMutablePointer<Float>.allocate(capacity: 2 * parameters.count)
    moments.initialize(repeating: 0, count: 2 * parameters.count)
    let marks = UnsafeMutablePointer<UInt8>.allocate(capacity: owners.count)
    marks.initialize(from: owners, count: owners.count)
    defer {
      marks.deallocate()
      values.deallocate()
      moments.deallocate()
    }
    parameters.initialize(values, &generator)
    let state = State()
    for worker in 0..<2 {
      state.workers.append(
        NetworkGradient(
          parameters, values: values, owners: marks, dropout: dropout, formDropout: formDropout,
          seed: seed &+ UInt64(worker + 1)))
    }
    var lengths: [Int: [GoldSentence]] = [:]
    for sentence in sentences where (1...Self.longest).contains(sentence.count) {
      lengths[sentence.count, default: []].append(sentence)
    }
    var rows = RowMoments(parameters, owners: marks)
    var prunings = parameters.gapped.map { NetworkPruning(part: $0) }
    var step = 0
    for pass in 1...passes {
      var groups: [[GoldSentence]] = []
      for length in lengths.keys.sorted() {
        // A third of the graded sentences at a time: they are there for one head of many.
        let own = lengths[length, default: []].shuffled(using: &generator).enumerated()
          .filter { $0.element.grades == nil || ($0.offset + pass) % 3 == 0 }.map(\.element)
        let size = max(1, Self.groupSize / length)
        groups += stride(from: 0, to: own.count, by: size).map { Array(own[$0..<min($0 + size, own.count)]) }
      }
      groups.shuffle(using: &generator)
      if groups.count % 2 == 1 { groups.removeLast() }
      state.groups = groups
      let steps = groups.count / 2
      var (loss, words) = (0.0, 0)
      for pair in 0..<steps {
        let count = (0..<2).reduce(0) { $0 + groups[2 * pair + $1].count * groups[2 * pair + $1][0].count }
        let weight = 1 / Float(count)
        step += 1
        let progress = Float(step) / Float(steps * passes)
        let rate = self.rate * min(1, Float(step) / 200) * max(0.02, 1 - progress)
        let touched = rows.rows(of: groups[2 * pair] + groups[2 * pair + 1])
        rows.catchUp(touched, to: step - 1, rate, values, moments)
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
          state.losses[worker] = state.workers[worker].add(state.groups[2 * pair + worker], weight: weight)
        }
        loss += state.losses[0] + state.losses[1]
        words += count
        update(parameters, values, moments, state, step, rate, touched)
        for index in prunings.indices {
          if step % NetworkPruning.interval == 0 {
            let kept = shape.kept(of: prunings[index].part.rows)
            prunings[index].choose(kept: kept, progress: progress, values)
          }
          prunings[index].clear(values)
        }
      }
      rows.catchUp(nil, to: step, self.rate * max(0.02, 1 - Float(pass) / Float(passes)), values, moments)
      try report(pass, loss / Double(max(words, 1)), values)
    }
  }

  /// One step of Adam with the gradient cut to a length of 5.
  private func update(
    _ parameters: NetworkParameters, _ values: UnsafeMutablePointer<Float>, _ moments: UnsafeMutablePointer<Float>,
    _ state: State, _ step: Int, _ rate: Float, _ touched: [Int]
  ) {
    let (first, second) = (state.workers[0].gradient, state.workers[1].gradient)
    // The tables' share of the length is small, and reading them twice costs more than the step.
    var square: Float = 0
    for k in 0..<parameters.dense {
      let both = first[k] + second[k]
      square += both * both
    }
    let length = square.squareRoot()
    let scale: Float = length > 5 ? 5 / length : 1
    let (corrected, correction) = RowMoments.corrections(step)
    let count = parameters.count
    func move(_ at: Int, _ size: Int) {
      cn_adam(
        values + at, moments + at, moments + count + at, first + at, second + at, Int64(size), scale, rate * corrected,
        correction)
    }
    move(0, parameters.dense)
    for row in touched { move(parameters.tables.offset + row * parameters.shape.word, parameters.shape.word) }
  }
}
