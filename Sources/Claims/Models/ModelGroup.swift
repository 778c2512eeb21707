/// Up to sixteen linear models that judge the same observation: each feature is looked up once for all of them.
///
/// Every sum is taken in the order in which `LinearModel.score` takes it, so the scores are the same to the last bit.
package struct ModelGroup: Sendable {
  /// Open addressing by the low bits of a feature's id: number of its row plus one, 0 for none.
  private var slots: [UInt32]
  private var ids: [UInt32] = []
  /// Weight of a feature in each model.
  private var rows: [SIMD16<Float>] = []
  private var dense: [SIMD16<Float>] = []
  private var biases = SIMD16<Float>.zero
  private var priorWeights = SIMD16<Float>.zero

  /// - Parameter models: at most sixteen; those beyond are left out.
  package init(_ models: [LinearModel]) {
    let models = models.prefix(16)
    // Models of one fit share most features: room for twice the largest, so that the table seldom grows.
    let expected = 2 * (models.map(\.count).max() ?? 0)
    var size = 1 << 12
    while size < 2 * expected { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    ids.reserveCapacity(expected)
    rows.reserveCapacity(expected)
    dense = [SIMD16<Float>](repeating: .zero, count: models.map(\.dense.count).max() ?? 0)
    for (lane, model) in models.enumerated() {
      biases[lane] = model.bias
      priorWeights[lane] = model.priorWeight
      for (index, weight) in model.dense.enumerated() { dense[index][lane] = weight }
      for (id, weight) in model.entries { rows[row(of: id)][lane] = weight }
    }
  }

  /// The row of a feature, a new one where it has none.
  private mutating func row(of id: UInt32) -> Int {
    let found = slot(of: id)
    if slots[found] > 0 { return Int(slots[found]) - 1 }
    ids.append(id)
    rows.append(.zero)
    slots[found] = UInt32(ids.count)
    // At most half full, so that a search ends soon.
    if 2 * ids.count > slots.count {
      slots = [UInt32](repeating: 0, count: 2 * slots.count)
      for (index, id) in ids.enumerated() { slots[slot(of: id)] = UInt32(index) + 1 }
    }
    return ids.count - 1
  }

  /// The slot that holds `id`, or the empty one where it belongs.
  @inline(__always)
  private func slot(of id: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(id) & mask
    while slots[slot] != 0, ids[Int(slots[slot]) - 1] != id { slot = (slot + 1) & mask }
    return slot
  }

  /// The log-odds of an observation by each model, in their order.
  /// - Parameter priors: for each model the score that it builds on.
  package func scores(_ observation: Observation, priors: SIMD16<Float>) -> SIMD16<Float> {
    var sums = biases
    for feature in observation.features.features {
      let row = slots[slot(of: feature.id)]
      if row > 0 { sums += rows[Int(row) - 1] * feature.value }
    }
    for index in 0..<min(dense.count, observation.vector.count) { sums += dense[index] * observation.vector[index] }
    return sums + priorWeights * priors
  }
}
