import CNetwork
import English

/// Computes loss and gradient of the network for groups of sentences of one length, by hand-written back-propagation.
///
/// Rows of words stand step by step: all first words, then all second words. Memory is taken from one arena and given back
/// after each group.
final class NetworkGradient {
  typealias Floats = UnsafeMutablePointer<Float>

  let parameters: NetworkParameters
  let values: Floats
  let gradient: Floats
  var generator: SeededGenerator
  /// Shares of values that are left out at random: of states, and of the forms of words.
  let dropout: Float
  let formDropout: Float
  /// Which form has which row, see `WordFeatures.rows`.
  private let owners: UnsafePointer<UInt8>
  private let arena: Floats
  private let capacity: Int
  /// How much of the arena is taken; setting it back gives all later pieces back.
  var used = 0

  init(
    _ parameters: NetworkParameters, values: Floats, owners: UnsafePointer<UInt8>, dropout: Float, formDropout: Float,
    seed: UInt64
  ) {
    self.parameters = parameters
    self.owners = owners
    self.values = values
    self.dropout = dropout
    self.formDropout = formDropout
    gradient = .allocate(capacity: parameters.count)
    gradient.initialize(repeating: 0, count: parameters.count)
    capacity = 24 << 20
    arena = .allocate(capacity: capacity)
    generator = SeededGenerator(state: seed)
  }

  deinit {
    gradient.deallocate()
    arena.deallocate()
  }

  // MARK: Matrices

  func take(_ count: Int, zero: Bool = true) -> Floats {
    precondition(used + count <= capacity, "a group is larger than the arena")
    let result = arena + used
    used += (count + 15) / 16 * 16
    if zero { result.update(repeating: 0, count: count) }
    return result
  }

  /// c += a · b
  func multiply(_ c: Floats, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ m: Int, _ n: Int, _ k: Int) {
    cn_gemm(c, a, b, Int32(m), Int32(n), Int32(k))
  }

  private func transposed(_ a: UnsafePointer<Float>, _ rows: Int, _ columns: Int) -> Floats {
    let result = take(rows * columns, zero: false)
    for row in 0..<rows { for column in 0..<columns { result[column * rows + row] = a[row * columns + column] } }
    return result
  }

  /// c[k×n] += aᵀ · b for a[m×k], b[m×n]
  func multiplyTransposed(
    _ c: Floats, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ m: Int, _ k: Int, _ n: Int
  ) {
    let mark = used
    multiply(c, transposed(a, m, k), b, k, n, m)
    used = mark
  }

  /// c[m×k] += b · aᵀ for b[m×n], a[k×n]
  func multiplyByTransposed(
    _ c: Floats, _ b: UnsafePointer<Float>, _ a: UnsafePointer<Float>, _ m: Int, _ n: Int, _ k: Int
  ) {
    let mark = used
    multiply(c, b, transposed(a, k, n), m, k, n)
    used = mark
  }

  func addColumns(_ sums: Floats, _ a: UnsafePointer<Float>, _ rows: Int, _ columns: Int) {
    for row in 0..<rows { for column in 0..<columns { sums[column] += a[row * columns + column] } }
  }

  func mask(_ count: Int) -> Floats {
    let result = take(count, zero: false)
    let limit = UInt64(dropout * 256)
    let kept = 256 / Float(256 - limit)
    var index = 0
    while index < count {
      var bits = generator.next()
      for k in index..<min(index + 8, count) {
        result[k] = bits & 0xFF < limit ? 0 : kept
        bits >>= 8
      }
      index += 8
    }
    return result
  }

  func scale(_ a: Floats, _ by: UnsafePointer<Float>, _ count: Int) { for k in 0..<count { a[k] *= by[k] } }

  func part(_ part: NetworkParameters.Part) -> (value: Floats, gradient: Floats) {
    (values + part.offset, gradient + part.offset)
  }

  // MARK: The network

  private struct Layer {
    var input: Floats
    var gates: [Floats] = []
    var cells: [Floats] = []
    var squashed: [Floats] = []
    var output: Floats
  }

  /// Adds the gradient of `sentences`, all of one length, to `gradient`; `weight` is the share of one word in the loss.
  /// - Returns: the sum of the losses of the words.
  func add(_ sentences: [GoldSentence], weight: Float) -> Double {
    used = 0
    let shape = parameters.shape
    let (width, state) = (shape.word, shape.state)
    let batch = sentences.count
    let length = sentences[0].count
    let count = batch * length
    let tables = part(parameters.tables)
    // Vectors of words; a form is left out by skipping its row.
    var rows = [UInt32](repeating: 0, count: count * WordFeatures.tableCount)
    let input = take(count * width)
    for (place, sentence) in sentences.enumerated() {
      for step in 0..<length {
        let word = step * batch + place
        rows.withUnsafeMutableBufferPointer { buffer in
          guard let own = buffer.baseAddress else { return }
          sentence.words[step].rows(own + word * WordFeatures.tableCount, owners: owners)
        }
        if Float(generator.next() >> 40) / Float(1 << 24) < formDropout {
          rows[word * WordFeatures.tableCount] = WordFeatures.noRow
        }
        for table in 0..<WordFeatures.tableCount {
          let row = rows[word * WordFeatures.tableCount + table]
          guard row != WordFeatures.noRow else { continue }
          let from = tables.value + Int(row) * width
          for k in 0..<width { input[word * width + k] += from[k] }
        }
      }
    }
    let inputMask = mask(count * width)
    scale(input, inputMask, count * width)
    var layers: [Layer] = []
    var masks: [Floats] = []
    var below = input
    for layer in 0..<SyntaxModel.layers {
      layers.append(forward(layer, below, batch, length))
      let own = mask(count * 2 * state)
      // The layer keeps its own output: its gradient needs it as it was.
      let next = take(count * 2 * state, zero: false)
      for k in 0..<count * 2 * state { next[k] = layers[layer].output[k] * own[k] }
      masks.append(own)
      below = next
    }
    let outputGradient = take(count * 2 * state)
    let loss = heads(sentences, below, outputGradient, batch, length, weight)
    var above = outputGradient
    for layer in (0..<SyntaxModel.layers).reversed() {
      scale(above, masks[layer], count * 2 * state)
      let lower = take(count * shape.input(layer))
      backward(layer, layers[layer], above, lower, batch, length)
      above = lower
    }
    scale(above, inputMask, count * width)
    for word in 0..<count {
      for table in 0..<WordFeatures.tableCount {
        let row = rows[word * WordFeatures.tableCount + table]
        guard row != WordFeatures.noRow else { continue }
        let to = tables.gradient + Int(row) * width
        for k in 0..<width { to[k] += above[word * width + k] }
      }
    }
    return loss
  }

  private func forward(_ layer: Int, _ input: Floats, _ batch: Int, _ length: Int) -> Layer {
    let state = parameters.shape.state
    let count = batch * length
    var result = Layer(input: input, output: take(count * 2 * state))
    let zero = take(state)
    for direction in 0..<2 {
      let own = parameters.layers[2 * layer + direction]
      let gates = take(count * 4 * state)
      let bias = values + own.bias.offset
      for word in 0..<count { for k in 0..<4 * state { gates[word * 4 * state + k] = bias[k] } }
      multiply(gates, input, values + own.input.offset, count, 4 * state, parameters.shape.input(layer))
      let (cells, squashed) = (take(count * state), take(count * state))
      let outputs = take(batch * state)
      for step in 0..<length {
        let now = (direction == 0 ? step : length - 1 - step) * batch
        let before = (direction == 0 ? step - 1 : length - step) * batch
        if step > 0 {
          multiply(gates + now * 4 * state, outputs, values + own.state.offset, batch, 4 * state, state)
        }
        for place in 0..<batch {
          let word = now + place
          cn_lstm_forward(
            gates + word * 4 * state, step == 0 ? zero : cells + (before + place) * state, cells + word * state,
            squashed + word * state, outputs + place * state, Int32(state))
          let target = result.output + word * 2 * state + direction * state
          for k in 0..<state { target[k] = outputs[place * state + k] }
        }
      }
      result.gates.append(gates)
      result.cells.append(cells)
      result.squashed.append(squashed)
    }
    return result
  }

  private func backward(
    _ layer: Int, _ stored: Layer, _ outputGradient: Floats, _ inputGradient: Floats, _ batch: Int, _ length: Int
  ) {
    let state = parameters.shape.state
    let input = parameters.shape.input(layer)
    let count = batch * length
    let mark = used
    let zero = take(state)
    for direction in 0..<2 {
      let own = parameters.layers[2 * layer + direction]
      let gates = stored.gates[direction]
      let turned = transposed(values + own.state.offset, state, 4 * state)
      let cellGradient = take(batch * state)
      let fromAbove = take(batch * state)
      let previous = take(count * state)
      for step in (0..<length).reversed() {
        let now = (direction == 0 ? step : length - 1 - step) * batch
        let before = (direction == 0 ? step - 1 : length - step) * batch
        for place in 0..<batch {
          let word = now + place
          let from = outputGradient + word * 2 * state + direction * state
          for k in 0..<state { fromAbove[place * state + k] += from[k] }
          cn_lstm_backward(
            gates + word * 4 * state, step == 0 ? zero : stored.cells[direction] + (before + place) * state,
            stored.squashed[direction] + word * state, fromAbove + place * state, cellGradient + place * state,
            Int32(state))
          if step > 0 {
            let output = stored.output + (before + place) * 2 * state + direction * state
            for k in 0..<state { previous[word * state + k] = output[k] }
          }
        }
        for k in 0..<batch * state { fromAbove[k] = 0 }
        if step > 0 { multiply(fromAbove, gates + now * 4 * state, turned, batch, state, 4 * state) }
      }
      multiplyTransposed(gradient + own.input.offset, stored.input, gates, count, input, 4 * state)
      multiplyTransposed(gradient + own.state.offset, previous, gates, count, state, 4 * state)
      addColumns(gradient + own.bias.offset, gates, count, 4 * state)
      multiplyByTransposed(inputGradient, gates, values + own.input.offset, count, 4 * state, input)
    }
    used = mark
  }
}
