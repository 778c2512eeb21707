import Reading

/// Fits `TreeEnsemble`s: logistic loss with soft labels and weights, second-order leaves, rows and features sampled.
///
/// Deterministic: one fixed generator, sums in row order.
struct BoostedTrees {
  var depth = 5
  var trees = 160
  var rate: Float = 0.1
  /// Ridge on the leaves and the least weight of a leaf.
  var ridge: Float = 2
  var leastWeight: Float = 2
  var rowShare: Float = 0.6
  var featureShare: Float = 0.35
  var seed: UInt64 = 20_261_123

  /// - Parameters:
  ///   - rows: `width` bytes a row.
  ///   - use: the rows to fit on.
  func fit(rows: [UInt8], width: Int, labels: [Float], weights: [Float], use: [Int32]) -> TreeEnsemble {
    var random = SplitMix(state: seed)
    var ensemble = TreeEnsemble(features: width, depth: depth)
    var margin = [Float](repeating: 0, count: labels.count)
    var node = [UInt8](repeating: 0, count: labels.count)
    var gradient = [Float](repeating: 0, count: labels.count)
    var hessian = gradient
    let inner = 1 << depth - 1
    for _ in 0..<trees {
      var sample: [Int32] = []
      for row in use {
        if random.unit() < rowShare { sample.append(row) }
        let index = Int(row)
        let chance = 1 / (1 + Exponential.of(-margin[index]))
        gradient[index] = weights[index] * (labels[index] - chance)
        hessian[index] = weights[index] * max(chance * (1 - chance), 0.001)
        node[index] = 0
      }
      let candidates = (0..<width).filter { _ in random.unit() < featureShare }
      var features = [UInt8](repeating: 0, count: inner)
      var thresholds = [UInt8](repeating: 255, count: inner)
      for level in 0..<depth {
        let first = 1 << level - 1
        split(
          sample, rows, width, candidates, first: first, count: 1 << level, node, gradient, hessian, &features,
          &thresholds)
        for row in sample {
          let index = Int(row)
          let at = Int(node[index])
          node[index] = UInt8(2 * at + (rows[index * width + Int(features[at])] > thresholds[at] ? 2 : 1))
        }
      }
      var sums = [Float](repeating: 0, count: 1 << depth)
      var heft = sums
      for row in sample {
        let leaf = Int(node[Int(row)]) - inner
        sums[leaf] += gradient[Int(row)]
        heft[leaf] += hessian[Int(row)]
      }
      ensemble.feature += features
      ensemble.threshold += thresholds
      ensemble.leaves += zip(sums, heft).map { Int16(clamping: Int((1024 * rate * $0 / ($1 + ridge)).rounded())) }
      let tree = ensemble.trees - 1
      for row in use {
        var at = 0
        let start = Int(row) * width
        for _ in 0..<depth {
          at = 2 * at + (rows[start + Int(features[at])] > thresholds[at] ? 2 : 1)
        }
        margin[Int(row)] += Float(ensemble.leaves[tree << depth + at - inner]) / 1024
      }
    }
    return ensemble
  }

  /// The best split of every node of one level.
  private func split(
    _ sample: [Int32], _ rows: [UInt8], _ width: Int, _ candidates: [Int], first: Int, count: Int, _ node: [UInt8],
    _ gradient: [Float], _ hessian: [Float], _ features: inout [UInt8], _ thresholds: inout [UInt8]
  ) {
    // Histograms by candidate, node and value; gradient and hessian side by side.
    let stride = count * 512
    var sums = [Float](repeating: 0, count: candidates.count * stride)
    sums.withUnsafeMutableBufferPointer { sums in
      rows.withUnsafeBufferPointer { rows in
        for row in sample {
          let index = Int(row)
          let start = index * width
          let offset = (Int(node[index]) - first) * 512
          let g = gradient[index]
          let h = hessian[index]
          for (place, feature) in candidates.enumerated() {
            let cell = place * stride + offset + Int(rows[start + feature]) * 2
            sums[cell] += g
            sums[cell + 1] += h
          }
        }
      }
    }
    for own in 0..<count {
      var bestGain: Float = 0.01
      for (place, feature) in candidates.enumerated() {
        let start = place * stride + own * 512
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
          if gain > bestGain {
            bestGain = gain
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
