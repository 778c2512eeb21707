import English

/// Where each parameter of the network stands in one long array of floats, with its first values.
struct NetworkParameters {
  let shape: SyntaxModel.Shape
  /// A matrix or a vector.
  struct Part {
    var offset: Int
    var rows: Int
    var columns: Int
    var count: Int { rows * columns }
  }
  struct Layer {
    var input: Part
    var state: Part
    var bias: Part
  }

  private(set) var count = 0
  /// Everything but the tables of words, which are last.
  private(set) var dense = 0
  private(set) var layers: [Layer] = []
  private(set) var root: Part
  private(set) var heads: Part
  private(set) var headBias: Part
  private(set) var arcMatrix: Part
  private(set) var arcVector: Part
  private(set) var distance: Part
  private(set) var relation: Part
  private(set) var relationBias: Part
  private(set) var tables: Part

  init(_ shape: SyntaxModel.Shape) {
    self.shape = shape
    var at = 0
    func part(_ rows: Int, _ columns: Int) -> Part {
      defer { at += rows * columns }
      return Part(offset: at, rows: rows, columns: columns)
    }
    let state = shape.state
    for layer in 0..<SyntaxModel.layers {
      for _ in 0..<2 {
        layers.append(
          Layer(input: part(shape.input(layer), 4 * state), state: part(state, 4 * state), bias: part(1, 4 * state)))
      }
    }
    root = part(1, 2 * state)
    heads = part(2 * state, shape.heads)
    headBias = part(1, shape.heads)
    arcMatrix = part(shape.arc, shape.arc)
    arcVector = part(1, shape.arc)
    distance = part(1, SyntaxModel.distances)
    relation = part(3 * shape.relation, SyntaxModel.relationCapacity)
    relationBias = part(1, SyntaxModel.relationCapacity)
    dense = at
    tables = part(WordFeatures.rowCount, shape.word)
    count = at
  }

  /// The matrices whose products the program takes in bytes and with gaps.
  var gapped: [Part] { layers.enumerated().flatMap { $0 < 2 ? [$1.state] : [$1.input, $1.state] } + [heads] }

  /// Random first values, the customary ones for each kind of part.
  func initialize(_ values: UnsafeMutablePointer<Float>, _ generator: inout SeededGenerator) {
    func fill(_ part: Part, _ bound: Float) {
      for k in 0..<part.count {
        let unit = Float(generator.next() >> 40) / Float(1 << 24)
        values[part.offset + k] = (2 * unit - 1) * bound
      }
    }
    let state = Float(shape.state)
    for layer in layers {
      for part in [layer.input, layer.state, layer.bias] { fill(part, 1 / state.squareRoot()) }
    }
    fill(root, 0.17)
    for part in [heads, headBias] { fill(part, 1 / (2 * state).squareRoot()) }
    fill(arcMatrix, 0.087)
    fill(arcVector, 1 / Float(shape.arc).squareRoot())
    fill(distance, 0)
    for part in [relation, relationBias] { fill(part, 1 / Float(3 * shape.relation).squareRoot()) }
    fill(tables, 0.17)
  }
}
