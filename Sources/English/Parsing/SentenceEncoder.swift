import CNetwork

/// Runs the recurrent layers and the heads of the network over a group of sentences at once, so that each weight that is
/// read from memory serves several of them.
struct SentenceEncoder {
  let model: SyntaxModel
  /// Most words of a group: what a group needs stays within the cache.
  static let groupSize = 320
  /// The fastest products that this processor can do; all give the same sums.
  static let level = cn_level()

  private let words: WordSums
  private var outputs: [[UInt8]] = [[], []]
  private var sums: [Int32] = []
  private var cells: [Float] = []
  /// What the heads say of every word, in the order of the group: rows of `shape.heads`.
  private(set) var heads: [Float] = []

  init(model: SyntaxModel) {
    self.model = model
    words = WordSums(model: model)
  }

  /// - Parameters:
  ///   - words: the words of all sentences of the group, one sentence behind another.
  ///   - lengths: the number of words of each sentence, the longest first.
  mutating func encode(_ words: [WordFeatures], lengths: [Int]) {
    let rows = self.words.sums(of: words)
    for layer in 0..<SyntaxModel.layers { recur(layer, rows, lengths) }
    read(words.count)
  }

  private func grow<Element: Numeric>(_ array: inout [Element], _ count: Int) {
    if array.count < count { array = [Element](repeating: 0, count: count) }
  }

  /// - Parameter rows: for each word, what it adds to the sums of the first layer.
  private mutating func recur(_ layer: Int, _ rows: [UnsafePointer<Int32>], _ lengths: [Int]) {
    let shape = model.shape
    let (state, input, count) = (shape.state, shape.input(layer), rows.count)
    let gates = 4 * state
    grow(&outputs[layer], count * 2 * state)
    grow(&cells, lengths.count * state)
    // Of one direction at a time, so that they stay near: first what the inputs add, then the sums of one step.
    grow(&sums, (count + lengths.count) * gates)
    let source = layer == 0 ? [] : outputs[layer - 1]
    let starts = lengths.indices.map { lengths[..<$0].reduce(0, +) }
    source.withUnsafeBufferPointer { source in
      sums.withUnsafeMutableBufferPointer { sums in
        cells.withUnsafeMutableBufferPointer { cells in
          outputs[layer].withUnsafeMutableBufferPointer { outputs in
            guard let source = source.baseAddress, let sums = sums.baseAddress, let cells = cells.baseAddress,
              let outputs = outputs.baseAddress
            else { return }
            let added = (0..<count).map { UnsafeMutablePointer<Int32>?(sums + $0 * gates) }
            let inputs = (0..<count).map { UnsafePointer<UInt8>?(source + $0 * input) }
            let now = lengths.indices.map { UnsafeMutablePointer<Int32>?(sums + (count + $0) * gates) }
            var before = [UnsafePointer<UInt8>?](repeating: nil, count: lengths.count)
            var first = [UnsafePointer<Int32>?](repeating: nil, count: lengths.count)
            for direction in 0..<2 {
              let weights = model.recurrences[2 * layer + direction]
              weights.input?.multiply(inputs, to: added, count: count)
              for k in 0..<lengths.count * state { cells[k] = 0 }
              var active = lengths.count
              for step in 0..<(lengths.first ?? 0) {
                while active > 0, lengths[active - 1] <= step { active -= 1 }
                @inline(__always) func place(_ sentence: Int, _ step: Int) -> Int {
                  starts[sentence] + (direction == 0 ? step : lengths[sentence] - 1 - step)
                }
                for sentence in 0..<active {
                  let word = place(sentence, step)
                  first[sentence] = layer > 0 ? UnsafePointer(added[word]) : rows[word] + direction * gates
                }
                if step > 0 {
                  for sentence in 0..<active {
                    before[sentence] = UnsafePointer(
                      outputs + place(sentence, step - 1) * 2 * state + direction * state)
                  }
                  weights.state.multiply(before, from: first, to: now, count: active)
                }
                for sentence in 0..<active {
                  cn_lstm_step(
                    step > 0 ? UnsafePointer(now[sentence]) : first[sentence], weights.scales, weights.biases,
                    cells + sentence * state, outputs + place(sentence, step) * 2 * state + direction * state,
                    Int32(state))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The rows of all heads; those of arcs and relations pass a leaky rectifier.
  private mutating func read(_ count: Int) {
    let shape = model.shape
    let (rows, state) = (shape.heads, shape.state)
    grow(&heads, count * rows)
    grow(&sums, count * rows)
    outputs[SyntaxModel.layers - 1].withUnsafeBufferPointer { states in
      sums.withUnsafeMutableBufferPointer { sums in
        heads.withUnsafeMutableBufferPointer { heads in
          guard let states = states.baseAddress, let sums = sums.baseAddress, let heads = heads.baseAddress else {
            return
          }
          let inputs = (0..<count).map { UnsafePointer<UInt8>?(states + $0 * 2 * state) }
          let targets = (0..<count).map { UnsafeMutablePointer<Int32>?(sums + $0 * rows) }
          model.heads.multiply(inputs, to: targets, count: count)
          for word in 0..<count {
            let (from, to) = (sums + word * rows, heads + word * rows)
            for k in 0..<rows { to[k] = Float(from[k]) * model.headScales[k] + model.headBiases[k] }
            for k in SyntaxModel.arcStart..<shape.gradeStart { to[k] = to[k] > 0 ? to[k] : to[k] * 0.1 }
          }
        }
      }
    }
  }
}
