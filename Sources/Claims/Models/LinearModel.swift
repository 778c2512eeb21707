/// A linear model over features by id and over a dense vector: score = bias + Σ weight · value.
package struct LinearModel: Sendable {
  package var bias: Float = 0
  /// Weight of the score that an earlier model gives, for a model that builds on one.
  package var priorWeight: Float = 0
  /// Weights of the dense vector's components.
  package var dense: [Float] = []
  /// Feature ids in rising order, and their weights.
  private var ids: [UInt32] = []
  private var weights: [Float] = []
  /// First entry of `ids` for each value of the id's high 12 bits: one short search instead of a long one.
  private var starts: [Int32] = []

  package init(bias: Float, priorWeight: Float = 0, dense: [Float], sparse: [(id: UInt32, weight: Float)]) {
    self.bias = bias
    self.priorWeight = priorWeight
    self.dense = dense
    let sorted = sparse.sorted { $0.id < $1.id }
    ids = sorted.map(\.id)
    weights = sorted.map(\.weight)
    index()
  }

  /// Reads what `bytes` wrote.
  package init?(_ section: ModelSection) {
    guard section.count >= 16 else { return nil }
    let denseCount = Int(section.uint32(8))
    let count = Int(section.uint32(12))
    guard denseCount <= 4096, count <= 1 << 24, section.count >= 16 + denseCount * 4 + count * 8 else { return nil }
    bias = section.float(0)
    priorWeight = section.float(4)
    dense = (0..<denseCount).map { section.float(16 + $0 * 4) }
    let base = 16 + denseCount * 4
    // In one go: half a million entries are read before the first sentence.
    var isRising = true
    (ids, weights) = section.withBytes { bytes in
      var ids = [UInt32](repeating: 0, count: count)
      var weights = [Float](repeating: 0, count: count)
      var last: UInt32 = 0
      for index in 0..<count {
        let id = bytes.loadUnaligned(fromByteOffset: base + index * 8, as: UInt32.self).littleEndian
        if index > 0, id <= last { isRising = false }
        last = id
        ids[index] = id
        weights[index] = Float(
          bitPattern: bytes.loadUnaligned(fromByteOffset: base + index * 8 + 4, as: UInt32.self).littleEndian)
      }
      return (ids, weights)
    }
    guard isRising else { return nil }
    index()
  }

  private mutating func index() {
    starts = [Int32](repeating: 0, count: 4097)
    var entry = 0
    for bucket in 0..<4096 {
      while entry < ids.count, ids[entry] >> 20 < UInt32(bucket) { entry += 1 }
      starts[bucket] = Int32(entry)
    }
    starts[4096] = Int32(ids.count)
  }

  /// Number of features that weigh anything.
  var count: Int { ids.count }

  package var bytes: [UInt8] {
    var out: [UInt8] = []
    ModelFile.append(bias.bitPattern, to: &out)
    ModelFile.append(priorWeight.bitPattern, to: &out)
    ModelFile.append(UInt32(dense.count), to: &out)
    ModelFile.append(UInt32(ids.count), to: &out)
    for weight in dense { ModelFile.append(weight.bitPattern, to: &out) }
    for index in ids.indices {
      ModelFile.append(ids[index], to: &out)
      ModelFile.append(weights[index].bitPattern, to: &out)
    }
    return out
  }

  /// Every feature with its weight, ids rising.
  var entries: Zip2Sequence<[UInt32], [Float]> { zip(ids, weights) }

  @inline(__always)
  func weight(_ id: UInt32) -> Float {
    let bucket = Int(id >> 20)
    var low = Int(starts[bucket])
    var high = Int(starts[bucket + 1])
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? weights[low] : 0
  }

  /// The log-odds of an observation on top of the score of an earlier model.
  package func score(_ observation: Observation, prior: Float) -> Float {
    var sum = bias
    for feature in observation.features.features { sum += weight(feature.id) * feature.value }
    for id in observation.parts { sum += weight(id) * observation.partValue }
    for index in 0..<min(dense.count, observation.vector.count) { sum += dense[index] * observation.vector[index] }
    return sum + priorWeight * prior
  }
}

extension LinearModel {
  /// The log-odds of an observation, which carries the score of the earlier model.
  package func score(_ observation: Observation) -> Float { score(observation, prior: observation.prior) }

  /// The model whose score is a mean of this one's and of an earlier model's, which counts `share` of the whole.
  package func blended(share: Float) -> LinearModel {
    LinearModel(
      bias: bias * (1 - share), priorWeight: share, dense: dense.map { $0 * (1 - share) },
      sparse: zip(ids, weights).map { ($0, $1 * (1 - share)) })
  }

  /// The model without the weights that hardly move a score: what is left is read in half of the time.
  package func without(weightsBelow least: Float) -> LinearModel {
    LinearModel(
      bias: bias, priorWeight: priorWeight, dense: dense,
      sparse: zip(ids, weights).filter { abs($1) >= least }.map { ($0, $1) })
  }
}

/// What a model judges: named features, the mean of the words' vectors, and the score of an earlier model.
package struct Observation: Sendable {
  package var features: FeatureVector
  package var vector: [Float]
  package var prior: Float = 0
  /// What the network says of the sentence, see `Sentence.Grade`; zero for parts of one.
  package var grades = SIMD16<Float>()
  /// Ids of features without a name, all of the same value: the parts of words, of which a statement has hundreds.
  package var parts: [UInt32] = []
  package var partValue: Float = 0

  package init(features: FeatureVector, vector: [Float]) {
    self.features = features
    self.vector = vector
  }
}
