import CNetwork
import English

/// Writes fitted parameters as the file that `SyntaxModel` reads: matrices rounded to bytes, each row by a scale of its own.
struct NetworkFile {
  let parameters: NetworkParameters
  let values: UnsafePointer<Float>

  private var floats: [Float] = []
  private var weights: [UInt8] = []

  init(_ parameters: NetworkParameters, _ values: UnsafePointer<Float>) {
    self.parameters = parameters
    self.values = values
  }

  /// - Parameters:
  ///   - classes: the table of tag classes; `count`: their number.
  ///   - owners: which form has which row.
  mutating func bytes(classes: [UInt8], count: Int, owners: [UInt8]) -> [UInt8] {
    let (tables, step) = tables()
    var shape = parameters.shape
    shape.step = step
    floats = []
    weights = []
    for (index, layer) in parameters.layers.enumerated() { add(layer, isFirst: index < 2) }
    let scales = scales([parameters.heads])
    floats += scales.map(Self.perInput) + slice(parameters.headBias)
    addGapped(parameters.heads, scales)
    let (arc, relation) = (shape.arc, shape.relation)
    var root = slice(parameters.headBias)
    cn_gemm(
      &root, values + parameters.root.offset, values + parameters.heads.offset, 1, Int32(shape.heads),
      Int32(2 * shape.state))
    root = root.map { $0 > 0 ? $0 : $0 * 0.1 }
    floats += root[(SyntaxModel.arcStart + arc)...].prefix(arc)
    floats += root[(SyntaxModel.arcStart + 2 * arc + relation)...].prefix(relation)
    for part in [
      parameters.arcMatrix, parameters.arcVector, parameters.distance, parameters.relation, parameters.relationBias,
    ] { floats += slice(part) }

    var bytes: [UInt8] = Array("CLN4".utf8)
    func append(_ value: UInt32) { bytes += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
    for value in [shape.word, shape.state, shape.arc, shape.relation, shape.density, shape.step, count] {
      append(UInt32(value))
    }
    bytes += classes
    for value in floats { append(value.bitPattern) }
    return bytes + owners + tables + weights
  }

  private func slice(_ part: NetworkParameters.Part) -> [Float] {
    Array(UnsafeBufferPointer(start: values + part.offset, count: part.count))
  }

  private mutating func add(_ layer: NetworkParameters.Layer, isFirst: Bool) {
    let scales = scales([layer.input, layer.state])
    floats += scales.map(Self.perInput) + slice(layer.bias)
    if isFirst {
      for block in 0..<layer.input.columns / 16 {
        for pair in 0..<layer.input.rows / 2 { addBlock(layer.input, scales, block, 2 * pair..<2 * pair + 2) }
      }
    } else {
      addGapped(layer.input, scales)
    }
    addGapped(layer.state, scales)
  }

  /// What a row's step is to be multiplied with, since inputs are in 128ths.
  private static func perInput(_ scale: Float) -> Float { scale / 128 }

  /// The steps of the bytes of every column of matrices that share their columns.
  private func scales(_ parts: [NetworkParameters.Part]) -> [Float] {
    var largest = [Float](repeating: 1e-6, count: parts[0].columns)
    for part in parts {
      for row in 0..<part.rows {
        for column in 0..<part.columns {
          largest[column] = max(largest[column], abs(values[part.offset + row * part.columns + column]))
        }
      }
    }
    return largest.map { $0 / 127 }
  }

  /// Appends the quads that each block keeps, in ascending order, and then their weights.
  private mutating func addGapped(_ part: NetworkParameters.Part, _ scales: [Float]) {
    let pruning = NetworkPruning(part: part)
    let quads = (0..<part.columns / 16).map { pruning.largest(parameters.shape.kept(of: part.rows), of: $0, values) }
    for block in quads { weights += block.map { UInt8($0) } }
    for (block, kept) in quads.enumerated() {
      for quad in kept { addBlock(part, scales, block, 4 * quad..<4 * quad + 4) }
    }
  }

  private mutating func addBlock(
    _ part: NetworkParameters.Part, _ scales: [Float], _ block: Int, _ rows: Range<Int>
  ) {
    for column in block * 16..<block * 16 + 16 {
      for row in rows {
        let value = values[part.offset + row * part.columns + column] / scales[column]
        weights.append(UInt8(bitPattern: Int8(value.rounded())))
      }
    }
  }

  /// The vectors of words in steps of so many 4096ths that one in ten thousand values is cut off.
  private func tables() -> ([UInt8], step: Int) {
    let part = parameters.tables
    var counts = [Int](repeating: 0, count: 8192)
    for k in 0..<part.count { counts[min(8191, Int(abs(values[part.offset + k]) * 4096))] += 1 }
    var (rest, limit) = (part.count / 10_000, 8191)
    while limit > 127, rest >= counts[limit] {
      rest -= counts[limit]
      limit -= 1
    }
    let step = limit / 127 + 1
    let bytes = (0..<part.count).map { k in
      let value = (values[part.offset + k] * 4096 / Float(step)).rounded()
      return UInt8(bitPattern: Int8(max(-127, min(127, value))))
    }
    return (bytes, step)
  }
}
