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
    let scales = add([(parameters.heads, 4)], columns: shape.heads)
    floats += scales + slice(parameters.headBias)
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

    var bytes: [UInt8] = Array("CLN3".utf8)
    func append(_ value: UInt32) { bytes += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
    for value in [shape.word, shape.state, shape.arc, shape.relation, shape.step, count] { append(UInt32(value)) }
    bytes += classes
    for value in floats { append(value.bitPattern) }
    return bytes + owners + tables + weights
  }

  private func slice(_ part: NetworkParameters.Part) -> [Float] {
    Array(UnsafeBufferPointer(start: values + part.offset, count: part.count))
  }

  private mutating func add(_ layer: NetworkParameters.Layer, isFirst: Bool) {
    let scales = add([(layer.input, isFirst ? 2 : 4), (layer.state, 4)], columns: layer.bias.columns)
    floats += scales + slice(layer.bias)
  }

  /// Appends matrices that share their columns as packed bytes, so many rows of each together.
  /// - Returns: what a product with inputs in 128ths is to be multiplied with, for every column.
  private mutating func add(_ parts: [(part: NetworkParameters.Part, together: Int)], columns: Int) -> [Float] {
    var largest = [Float](repeating: 1e-6, count: columns)
    for (part, _) in parts {
      for row in 0..<part.rows {
        for column in 0..<columns {
          largest[column] = max(largest[column], abs(values[part.offset + row * columns + column]))
        }
      }
    }
    for (part, together) in parts {
      for block in 0..<columns / 16 {
        for group in 0..<part.rows / together {
          for column in block * 16..<block * 16 + 16 {
            for row in group * together..<(group + 1) * together {
              let value = values[part.offset + row * columns + column] / largest[column] * 127
              weights.append(UInt8(bitPattern: Int8(value.rounded())))
            }
          }
        }
      }
    }
    return largest.map { $0 / 127 / 128 }
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
