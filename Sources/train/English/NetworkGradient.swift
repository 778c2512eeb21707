import CNetwork
import Claims
import English
import Foundation

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
  /// Shares of tags and of names in the loss; arcs and relations have 1 each.
  private static let tagWeight: Float = 0.75
  private static let nameWeight: Float = 0.5
  private let arena: Floats
  private let capacity: Int
  private var used = 0

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

  private func take(_ count: Int, zero: Bool = true) -> Floats {
    precondition(used + count <= capacity, "a group is larger than the arena")
    let result = arena + used
    used += (count + 15) / 16 * 16
    if zero { result.update(repeating: 0, count: count) }
    return result
  }

  /// c += a · b
  private func multiply(_ c: Floats, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ m: Int, _ n: Int, _ k: Int)
  {
    cn_gemm(c, a, b, Int32(m), Int32(n), Int32(k))
  }

  private func transposed(_ a: UnsafePointer<Float>, _ rows: Int, _ columns: Int) -> Floats {
    let result = take(rows * columns, zero: false)
    for row in 0..<rows { for column in 0..<columns { result[column * rows + row] = a[row * columns + column] } }
    return result
  }

  /// c[k×n] += aᵀ · b for a[m×k], b[m×n]
  private func multiplyTransposed(
    _ c: Floats, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ m: Int, _ k: Int, _ n: Int
  ) {
    let mark = used
    multiply(c, transposed(a, m, k), b, k, n, m)
    used = mark
  }

  /// c[m×k] += b · aᵀ for b[m×n], a[k×n]
  private func multiplyByTransposed(
    _ c: Floats, _ b: UnsafePointer<Float>, _ a: UnsafePointer<Float>, _ m: Int, _ n: Int, _ k: Int
  ) {
    let mark = used
    multiply(c, b, transposed(a, k, n), m, k, n)
    used = mark
  }

  private func addColumns(_ sums: Floats, _ a: UnsafePointer<Float>, _ rows: Int, _ columns: Int) {
    for row in 0..<rows { for column in 0..<columns { sums[column] += a[row * columns + column] } }
  }

  private func mask(_ count: Int) -> Floats {
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

  private func scale(_ a: Floats, _ by: UnsafePointer<Float>, _ count: Int) { for k in 0..<count { a[k] *= by[k] } }

  private func part(_ part: NetworkParameters.Part) -> (value: Floats, gradient: Floats) {
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

  /// Loss and gradient of tags, names, arcs and relations.
  private func heads(
    _ sentences: [GoldSentence], _ states: Floats, _ stateGradient: Floats, _ batch: Int, _ length: Int, _ weight: Float
  ) -> Double {
    let shape = parameters.shape
    let tags = SyntaxModel.classCapacity
    let (state, rows) = (2 * shape.state, shape.heads)
    let count = batch * length
    // The rows of all words and, last, the root's.
    let all = take((count + 1) * state, zero: false)
    for k in 0..<count * state { all[k] = states[k] }
    let root = part(parameters.root)
    for k in 0..<state { all[count * state + k] = root.value[k] }
    let (weights, bias) = (part(parameters.heads), part(parameters.headBias))
    let out = take((count + 1) * rows, zero: false)
    for word in 0...count { for k in 0..<rows { out[word * rows + k] = bias.value[k] } }
    multiply(out, all, weights.value, count + 1, rows, state)
    let slope = mask((count + 1) * rows)
    for word in 0...count {
      for k in 0..<rows {
        let at = word * rows + k
        if k < SyntaxModel.arcStart {
          slope[at] = 1
        } else {
          if word == count { slope[at] = 1 }
          if out[at] < 0 { slope[at] *= 0.1 }
          out[at] *= slope[at]
        }
      }
    }
    let outGradient = take((count + 1) * rows)
    var loss = 0.0
    for (place, sentence) in sentences.enumerated() {
      for step in 0..<length {
        let at = (step * batch + place) * rows
        loss += softmax(out + at, outGradient + at, tags, sentence.classes[step], Self.tagWeight * weight)
        if let name = sentence.names?[step] {
          let (from, to) = (out + at + tags, outGradient + at + tags)
          loss += softmax(from, to, NameClass.allCases.count, Int(name.rawValue), Self.nameWeight * weight)
        }
      }
    }
    loss += arcs(sentences, out, outGradient, batch, length, weight)
    loss += relations(sentences, out, outGradient, batch, length, weight)
    scale(outGradient, slope, (count + 1) * rows)
    multiplyTransposed(weights.gradient, all, outGradient, count + 1, state, rows)
    addColumns(bias.gradient, outGradient, count + 1, rows)
    let allGradient = take((count + 1) * state)
    multiplyByTransposed(allGradient, outGradient, weights.value, count + 1, rows, state)
    for k in 0..<count * state { stateGradient[k] += allGradient[k] }
    for k in 0..<state { root.gradient[k] += allGradient[count * state + k] }
    return loss
  }

  /// Writes the gradient of -log softmax of `gold` and returns the loss.
  private func softmax(_ scores: Floats, _ gradient: Floats, _ count: Int, _ gold: Int, _ weight: Float) -> Double {
    var most = scores[0]
    for k in 1..<count { most = max(most, scores[k]) }
    var sum: Float = 0
    for k in 0..<count {
      gradient[k] = Float(Exponential.of(Double(scores[k] - most)))
      sum += gradient[k]
    }
    let loss = log(sum) - (scores[gold] - most)
    for k in 0..<count { gradient[k] *= weight / sum }
    gradient[gold] -= weight
    return Double(loss)
  }

  private func arcs(
    _ sentences: [GoldSentence], _ out: Floats, _ outGradient: Floats, _ batch: Int, _ length: Int, _ weight: Float
  ) -> Double {
    let shape = parameters.shape
    let (arc, rows) = (shape.arc, shape.heads)
    let below = SyntaxModel.arcStart
    let above = below + arc
    let count = batch * length
    let stride = (length + 1 + 15) / 16 * 16
    let (matrix, vector, distance) = (
      part(parameters.arcMatrix), part(parameters.arcVector), part(parameters.distance)
    )
    var loss = 0.0
    let mark = used
    for (place, sentence) in sentences.enumerated() {
      used = mark
      func row(_ head: Int) -> Int { head == 0 ? count : (head - 1) * batch + place }
      let (dependents, heads) = (take(length * arc), take((length + 1) * arc))
      let turned = take(length * arc)
      let columns = take(arc * stride)
      for head in 0...length {
        let from = out + row(head) * rows + above
        for k in 0..<arc {
          heads[head * arc + k] = from[k]
          columns[k * stride + head] = from[k]
        }
      }
      let scores = take(length * stride)
      for word in 0..<length {
        let from = out + row(word + 1) * rows + below
        for k in 0..<arc {
          dependents[word * arc + k] = from[k]
          turned[word * arc + k] = vector.value[k]
        }
        for head in 0...length {
          scores[word * stride + head] = distance.value[SyntaxModel.distanceIndex(dependent: word, head: head)]
        }
      }
      multiply(turned, dependents, matrix.value, length, arc, arc)
      multiply(scores, turned, columns, length, stride, arc)
      let change = take(length * stride)
      for word in 0..<length {
        let head = Int(sentence.heads[word])
        loss += softmax(
          scores + word * stride, change + word * stride, length + 1, head == length ? 0 : head + 1, weight)
        for head in 0...length {
          distance.gradient[SyntaxModel.distanceIndex(dependent: word, head: head)] += change[word * stride + head]
        }
      }
      // Rows beyond the last head are zero in `change`, so the padding adds nothing.
      let headChange = take(stride * arc)
      multiplyTransposed(headChange, change, turned, length, stride, arc)
      let turnedChange = take(length * arc)
      let padded = take(stride * arc)
      for k in 0..<(length + 1) * arc { padded[k] = heads[k] }
      multiply(turnedChange, change, padded, length, arc, stride)
      addColumns(vector.gradient, turnedChange, length, arc)
      multiplyTransposed(matrix.gradient, dependents, turnedChange, length, arc, arc)
      let dependentChange = take(length * arc)
      multiplyByTransposed(dependentChange, turnedChange, matrix.value, length, arc, arc)
      for head in 0...length {
        let to = outGradient + row(head) * rows + above
        for k in 0..<arc { to[k] += headChange[head * arc + k] }
      }
      for word in 0..<length {
        let to = outGradient + row(word + 1) * rows + below
        for k in 0..<arc { to[k] += dependentChange[word * arc + k] }
      }
    }
    used = mark
    return loss
  }

  private func relations(
    _ sentences: [GoldSentence], _ out: Floats, _ outGradient: Floats, _ batch: Int, _ length: Int, _ weight: Float
  ) -> Double {
    let shape = parameters.shape
    let (relation, rows, capacity) = (shape.relation, shape.heads, SyntaxModel.relationCapacity)
    let below = SyntaxModel.arcStart + 2 * shape.arc
    let above = below + relation
    let count = batch * length
    let (matrix, bias) = (part(parameters.relation), part(parameters.relationBias))
    let mark = used
    let pairs = take(count * 3 * relation)
    let scores = take(count * capacity)
    var headRows = [Int](repeating: count, count: count)
    for (place, sentence) in sentences.enumerated() {
      for step in 0..<length {
        let word = step * batch + place
        let head = Int(sentence.heads[step])
        if head != length { headRows[word] = head * batch + place }
        let (own, other) = (out + word * rows + below, out + headRows[word] * rows + above)
        let pair = pairs + word * 3 * relation
        for k in 0..<relation {
          pair[k] = own[k]
          pair[relation + k] = other[k]
          pair[2 * relation + k] = own[k] * other[k]
        }
        for k in 0..<capacity { scores[word * capacity + k] = bias.value[k] }
      }
    }
    multiply(scores, pairs, matrix.value, count, capacity, 3 * relation)
    let change = take(count * capacity)
    var loss = 0.0
    for (place, sentence) in sentences.enumerated() {
      for step in 0..<length {
        let word = step * batch + place
        loss += softmax(
          scores + word * capacity, change + word * capacity, Relation.allCases.count, Int(sentence.relations[step]),
          weight)
      }
    }
    multiplyTransposed(matrix.gradient, pairs, change, count, 3 * relation, capacity)
    addColumns(bias.gradient, change, count, capacity)
    let pairChange = take(count * 3 * relation)
    multiplyByTransposed(pairChange, change, matrix.value, count, capacity, 3 * relation)
    for word in 0..<count {
      let (own, other) = (out + word * rows + below, out + headRows[word] * rows + above)
      let (ownChange, otherChange) = (outGradient + word * rows + below, outGradient + headRows[word] * rows + above)
      let pair = pairChange + word * 3 * relation
      for k in 0..<relation {
        ownChange[k] += pair[k] + pair[2 * relation + k] * other[k]
        otherChange[k] += pair[relation + k] + pair[2 * relation + k] * own[k]
      }
    }
    used = mark
    return loss
  }
}
