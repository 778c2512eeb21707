/// An averaged perceptron over hashed rows (Collins 2002; averaging as in Daumé's thesis: w - u / t).
final class Perceptron {
  let width: Int
  let rows: Int
  let weights: UnsafeMutablePointer<Float>
  let sums: UnsafeMutablePointer<Float>
  private(set) var time: Float = 1

  init(bits: UInt64, width: Int) {
    self.width = width
    rows = 1 << Int(bits)
    weights = .allocate(capacity: rows * width)
    weights.initialize(repeating: 0, count: rows * width)
    sums = .allocate(capacity: rows * width)
    sums.initialize(repeating: 0, count: rows * width)
  }

  deinit {
    weights.deallocate()
    sums.deallocate()
  }

  func score(_ features: UnsafePointer<UInt32>, _ count: Int, _ scores: UnsafeMutablePointer<Float>) {
    for k in 0..<width { scores[k] = 0 }
    for feature in 0..<count {
      let row = weights + Int(features[feature]) * width
      for k in 0..<width { scores[k] += row[k] }
    }
  }

  func tick() { time += 1 }

  func update(_ features: UnsafePointer<UInt32>, _ count: Int, good: Int, bad: Int) {
    for feature in 0..<count {
      let at = Int(features[feature]) * width
      weights[at + good] += 1
      sums[at + good] += time
      weights[at + bad] -= 1
      sums[at + bad] -= time
    }
  }

  /// The averaged weights as signed bytes; the largest 0.01 % are cut off. Call `average` before.
  func quantized() -> [Int8] {
    var histogram = [Int](repeating: 0, count: 4096)
    var largest: Float = 0
    let all = UnsafeBufferPointer(start: weights, count: rows * width)
    for value in all { largest = max(largest, abs(value)) }
    guard largest > 0 else { return [Int8](repeating: 0, count: rows * width) }
    var nonzero = 0
    for value in all where value != 0 {
      histogram[Int(abs(value) / largest * 4095)] += 1
      nonzero += 1
    }
    var kept = 0
    var bucket = 0
    while bucket < 4095, kept < nonzero - nonzero / 10_000 {
      kept += histogram[bucket]
      bucket += 1
    }
    let limit = largest * Float(bucket) / 4095
    return all.map { Int8(max(-127, min(127, ($0 / limit * 127).rounded()))) }
  }

  /// The weights as lists of pairs (column, weight), one list a row, and where each list begins.
  func sparse() -> (offsets: [UInt32], pairs: [UInt8]) {
    let dense = quantized()
    var offsets: [UInt32] = []
    var pairs: [UInt8] = []
    for row in 0..<rows {
      offsets.append(UInt32(pairs.count / 2))
      for column in 0..<width where abs(Int(dense[row * width + column])) > 0 {
        pairs.append(UInt8(column))
        pairs.append(UInt8(bitPattern: dense[row * width + column]))
      }
    }
    offsets.append(UInt32(pairs.count / 2))
    return (offsets, pairs)
  }

  /// What the second and third column differ from the first: only differences decide.
  func differences() -> [UInt8] {
    for row in 0..<rows {
      let at = row * width
      weights[at + 1] -= weights[at]
      weights[at + 2] -= weights[at]
      weights[at] = 0
    }
    let dense = quantized()
    var bytes: [UInt8] = []
    for row in 0..<rows {
      bytes.append(UInt8(bitPattern: dense[row * width + 1]))
      bytes.append(UInt8(bitPattern: dense[row * width + 2]))
    }
    return bytes
  }

  /// Puts the averaged weights in the place of the last ones.
  func average() {
    for index in 0..<rows * width { weights[index] -= sums[index] / time }
  }
}

/// Pseudo-random numbers from a seed (SplitMix64), so that fitting is reproducible.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
