import Reading

/// Fits `TreeEnsemble`s: logistic loss with soft labels and weights, second-order leaves, rows and features sampled.
///
/// Deterministic: one fixed generator, sums in row order.
struct BoostedTrees {
  var depth = 4
  var trees = 260
  var rate: Float = 0.08
  /// Ridge on the leaves and the least weight of a leaf.
  var ridge: Float = 2
  var leastWeight: Float = 2
  var rowShare: Float = 0.6
  var featureShare: Float = 0.2
  var seed: UInt64 = 20_261_123

  /// - Parameter use: the rows of the table to fit on.
  func fit(_ table: RowTable, use: [Int32]) -> TreeEnsemble {
    var random = SplitMix(state: seed)
    let count = table.labels.count
    let columns = table.columns
    var ensemble = TreeEnsemble(features: table.width, depth: depth)
    var margin = [Float](repeating: 0, count: count)
    let inner = 1 << depth - 1
    for _ in 0..<trees {
      var sample = Sample()
      for row in use {
        guard random.unit() < rowShare else { continue }
        let index = Int(row)
        let chance = 1 / (1 + Exponential.of(-margin[index]))
        let weight = table.weights[index]
        sample.add(row, weight * (table.labels[index] - chance), weight * max(chance * (1 - chance), 0.001))
      }
      let candidates = (0..<table.width).filter { _ in random.unit() < featureShare }
      var features = [UInt8](repeating: 0, count: inner)
      var thresholds = [UInt8](repeating: 255, count: inner)
      for level in 0..<depth {
        let first = 1 << level - 1
        split(sample, columns, count, candidates, first: first, count: 1 << level, &features, &thresholds)
        for at in sample.rows.indices {
          let node = Int(sample.nodes[at])
          let value = columns[Int(features[node]) * count + Int(sample.rows[at])]
          sample.nodes[at] = UInt8(2 * node + (value > thresholds[node] ? 2 : 1))
        }
      }
      var sums = [Float](repeating: 0, count: 1 << depth)
      var heft = sums
      for at in sample.rows.indices {
        let leaf = Int(sample.nodes[at]) - inner
        sums[leaf] += sample.gradients[at]
        heft[leaf] += sample.hessians[at]
      }
      ensemble.feature += features
      ensemble.threshold += thresholds
      ensemble.leaves += zip(sums, heft).map { Int16(clamping: Int((1024 * rate * $0 / ($1 + ridge)).rounded())) }
      let tree = ensemble.trees - 1
      for row in use {
        var at = 0
        for _ in 0..<depth {
          at = 2 * at + (columns[Int(features[at]) * count + Int(row)] > thresholds[at] ? 2 : 1)
        }
        margin[Int(row)] += Float(ensemble.leaves[tree << depth + at - inner]) / 1024
      }
    }
    return ensemble
  }

  /// The rows that one tree is grown on.
  private struct Sample {
    var rows: [Int32] = []
    var gradients: [Float] = []
    var hessians: [Float] = []
    var nodes: [UInt8] = []

    mutating func add(_ row: Int32, _ gradient: Float, _ hessian: Float) {
      rows.append(row)
      gradients.append(gradient)
      hessians.append(hessian)
      nodes.append(0)
    }
  }

  /// The best split of every node of one level.
  private func split(
    _ sample: Sample, _ columns: [UInt8], _ rows: Int, _ candidates: [Int], first: Int, count: Int,
    _ features: inout [UInt8], _ thresholds: inout [UInt8]
  ) {
    var best = [Float](repeating: 0.01, count: count)
    // Sums by node and value, gradient and hessian side by side.
    var sums = [Float](repeating: 0, count: count * 512)
    for feature in candidates {
      sums.withUnsafeMutableBufferPointer { sums in
        sums.update(repeating: 0)
        columns.withUnsafeBufferPointer { columns in
          for at in sample.rows.indices {
            let value = Int(columns[feature * rows + Int(sample.rows[at])])
            let cell = ((Int(sample.nodes[at]) - first) << 8 + value) << 1
            sums[cell] += sample.gradients[at]
            sums[cell + 1] += sample.hessians[at]
          }
        }
      }
      for own in 0..<count {
        let start = own * 512
        var g: Float = 0
        var h: Float = 0
        for value in 0..<256 {
          g += sums[start + 2 * value]
          h += sums[start + 2 * value + 1]
        }
        let whole = g * g / (h + ridge)
        var left: Float = 0
        var leftHeft: Float = 0
        for value in 0..<255 {
          left += sums[start + 2 * value]
          leftHeft += sums[start + 2 * value + 1]
          guard leftHeft >= leastWeight else { continue }
          guard h - leftHeft >= leastWeight else { break }
          let gain = left * left / (leftHeft + ridge) + (g - left) * (g - left) / (h - leftHeft + ridge) - whole
          if gain > best[own] {
            best[own] = gain
            features[first + own] = UInt8(feature)
            thresholds[first + own] = UInt8(value)
          }
        }
      }
    }
  }
}

/// SplitMix64, the same on every machine.
struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
