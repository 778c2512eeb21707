import CNetwork
import EnglishModel

/// The fitted network, embedded in the program.
///
/// File, little-endian: "CLN4"; as UInt32 the numbers of `Shape` and the number of tag classes; for each class 8 bytes (tag,
/// three of zero, features as UInt32) up to `classCapacity`; floats (`scales` and `biases` of the four recurrent layers and of
/// the heads, then the root's vectors, the arcs' matrix, vector and distances, the relations' matrix and biases); signed
/// bytes (marks of the forms that own rows, see `WordFeatures.rows`; tables of words; of each recurrent layer the weights of its
/// input and of its state; the heads). That of the input of the first layer is packed as `cn_multiply_words` reads it, the others
/// have gaps: the quads that each block of rows keeps, then the weights as `cn_multiply_bytes` reads them.
package struct SyntaxModel: @unchecked Sendable {
  /// Widths of the layers.
  package struct Shape: Sendable, Equatable {
    /// Vector of a word.
    package var word: Int
    /// Units of a recurrent layer in one direction.
    package var state: Int
    /// Vectors that score an arc, and those that score its relation.
    package var arc: Int
    package var relation: Int
    /// Of so many 16ths of the quads of its columns a block of 16 rows has weights, see `NetworkPruning` in `train`.
    package var density: Int
    /// Bytes of the vectors are this many 4096ths.
    package var step: Int

    package init(word: Int, state: Int, arc: Int, relation: Int, density: Int, step: Int) {
      (self.word, self.state, self.arc, self.relation) = (word, state, arc, relation)
      (self.density, self.step) = (density, step)
    }

    /// Quads that a block of rows keeps of so many columns.
    package func kept(of columns: Int) -> Int { columns / 4 * density / 16 }
    /// Bytes of a matrix with gaps: those of the quads and the weights.
    func bytes(rows: Int, columns: Int) -> Int { rows / 16 * kept(of: columns) * (1 + 64) }

    /// Inputs of a recurrent layer.
    package func input(_ layer: Int) -> Int { layer == 0 ? word : 2 * state }
    /// Rows of the heads: tags, kinds of names, arc from below, arc from above, relation from below, relation from above, how much a
    /// word counts for each grade of its sentence, and what it says of it.
    package var heads: Int { gradeStart + 2 * gradeCapacity }
    /// First row of the grades.
    package var gradeStart: Int { arcStart + 2 * arc + 2 * relation }
    package var floats: Int {
      4 * 8 * state + 2 * heads + arc + relation + arc * arc + arc + SyntaxModel.distances
        + (3 * relation + 1) * SyntaxModel.relationCapacity
    }
    package var weights: Int {
      let gates = 4 * state
      return 2 * gates * word + 4 * bytes(rows: gates, columns: state) + 2 * bytes(rows: gates, columns: 2 * state)
        + bytes(rows: heads, columns: 2 * state)
    }
  }

  /// Most tag classes, and the rows of the tagger.
  package static let classCapacity = 48
  /// Rows of the head of names, see `NameClass`.
  package static let nameCapacity = 16
  /// First row of the arcs.
  package static let arcStart = classCapacity + nameCapacity
  /// Columns of the relations; `Relation` has 53 cases.
  package static let relationCapacity = 64
  /// Grades of a sentence, see `Sentence.Grade`.
  package static let gradeCapacity = 16
  /// Distances between two words that are told apart.
  package static let distances = 64
  /// Recurrent layers, each in two directions.
  package static let layers = 2
  package static let headerSize = 32 + 8 * classCapacity

  /// Packed bytes with what `cn_multiply_bytes` needs beside them.
  struct Matrix {
    private let matrix: UnsafePointer<cn_matrix>

    /// - Parameters:
    ///   - bytes: the quads, then the weights.
    ///   - rows: a multiple of 16.
    ///   - columns: those of the matrix without gaps.
    ///   - kept: quads of each block of 16 rows.
    init(_ bytes: UnsafePointer<Int8>, rows: Int, columns: Int, kept: Int) {
      let blocks = rows / 16
      let weights = bytes + blocks * kept
      let corrections = UnsafeMutablePointer<Int32>.allocate(capacity: rows)
      cn_corrections(weights, Int32(rows), Int32(4 * kept), corrections)
      var runs: UnsafeMutablePointer<UInt8>?
      if SentenceEncoder.level == 1 {
        let count = 2 * blocks * kept
        let numbers = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
        numbers.initialize(repeating: 0, count: count)
        cn_runs(weights, Int32(blocks), Int32(kept), numbers)
        runs = numbers
      }
      let matrix = UnsafeMutablePointer<cn_matrix>.allocate(capacity: 1)
      matrix.initialize(
        to: cn_matrix(
          weights: weights, quads: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self),
          corrections: corrections, runs: runs, blocks: Int32(blocks), kept: Int32(kept), columns: Int32(columns)))
      self.matrix = UnsafePointer(matrix)
    }

    /// The sums of each of `count` inputs begin at those of `starts`, see `cn_multiply_bytes`.
    func multiply(
      _ inputs: UnsafePointer<UnsafePointer<UInt8>?>, from starts: UnsafePointer<UnsafePointer<Int32>?>? = nil,
      to sums: UnsafePointer<UnsafeMutablePointer<Int32>?>, count: Int
    ) {
      cn_multiply_bytes(SentenceEncoder.level, matrix, inputs, starts, sums, Int32(count))
    }
  }

  /// A recurrent layer in one direction.
  struct Recurrence {
    /// Of the first layer in words of 16 bits, since vectors of words need finer steps than states.
    var wideInput: UnsafePointer<Int16>?
    /// Of the second layer.
    var input: Matrix?
    var state: Matrix
    var scales: UnsafePointer<Float>
    var biases: UnsafePointer<Float>
  }

  let shape: Shape
  let classCount: Int
  let classes: UnsafePointer<UInt8>
  /// For each row of the forms the mark of the form that it belongs to.
  let owners: UnsafePointer<UInt8>
  let tables: UnsafePointer<Int8>
  private(set) var recurrences: [Recurrence] = []
  let heads: Matrix
  let headScales: UnsafePointer<Float>
  let headBiases: UnsafePointer<Float>
  let rootArc: UnsafePointer<Float>
  let rootRelation: UnsafePointer<Float>
  let arcMatrix: UnsafePointer<Float>
  let arcVector: UnsafePointer<Float>
  let distance: UnsafePointer<Float>
  let relationMatrix: UnsafePointer<Float>
  let relationBiases: UnsafePointer<Float>

  /// The embedded model; nil when the program was built before one was fitted.
  package static let embedded = SyntaxModel(bytes: english_model_bytes(), count: Int(english_model_size()))

  /// - Parameter bytes: a model, aligned to 4, that stays in memory as long as the value is used; its author is `train`.
  ///   Some weights are widened once into memory that is never given back.
  package init?(bytes: UnsafePointer<UInt8>?, count: Int) {
    guard let bytes, count > Self.headerSize, bytes[0] == 0x43, bytes[1] == 0x4C, bytes[2] == 0x4E, bytes[3] == 0x34
    else { return nil }
    let raw = UnsafeRawPointer(bytes)
    let numbers = raw.assumingMemoryBound(to: UInt32.self)
    let limits = (1...7).map { Int(numbers[$0]) }
    guard limits.allSatisfy({ $0 < 4096 }), limits.prefix(4).allSatisfy({ $0 > 0 && $0 % 16 == 0 }),
      (1...16).contains(limits[4]), limits[1] < 512
    else { return nil }
    let shape = Shape(
      word: limits[0], state: limits[1], arc: limits[2], relation: limits[3], density: limits[4], step: limits[5])
    let tableSize = WordFeatures.rowCount * shape.word
    guard (1...Self.classCapacity).contains(limits[6]),
      count == Self.headerSize + 4 * shape.floats + WordFeatures.formRows + tableSize + shape.weights
    else { return nil }
    self.shape = shape
    classCount = limits[6]
    classes = bytes + 32
    var floats = (raw + Self.headerSize).assumingMemoryBound(to: Float.self)
    func take(_ count: Int) -> UnsafePointer<Float> {
      defer { floats += count }
      return floats
    }
    owners = bytes + Self.headerSize + 4 * shape.floats
    tables = (UnsafeRawPointer(owners) + WordFeatures.formRows).assumingMemoryBound(to: Int8.self)
    var weights = tables + tableSize
    func matrix(_ rows: Int, _ columns: Int) -> Matrix {
      defer { weights += shape.bytes(rows: rows, columns: columns) }
      return Matrix(weights, rows: rows, columns: columns, kept: shape.kept(of: columns))
    }
    for layer in 0..<Self.layers {
      for _ in 0..<2 {
        let (scales, biases) = (take(4 * shape.state), take(4 * shape.state))
        var wide: UnsafePointer<Int16>?
        if layer == 0 {
          let count = 4 * shape.state * shape.word
          let copy = UnsafeMutablePointer<Int16>.allocate(capacity: count)
          for index in 0..<count { copy[index] = Int16(weights[index]) }
          wide = UnsafePointer(copy)
          weights += count
        }
        let input = layer == 0 ? nil : matrix(4 * shape.state, shape.input(layer))
        let state = matrix(4 * shape.state, shape.state)
        recurrences.append(Recurrence(wideInput: wide, input: input, state: state, scales: scales, biases: biases))
      }
    }
    heads = matrix(shape.heads, 2 * shape.state)
    headScales = take(shape.heads)
    headBiases = take(shape.heads)
    rootArc = take(shape.arc)
    rootRelation = take(shape.relation)
    arcMatrix = take(shape.arc * shape.arc)
    arcVector = take(shape.arc)
    distance = take(Self.distances)
    relationMatrix = take(3 * shape.relation * Self.relationCapacity)
    relationBiases = take(Self.relationCapacity)
  }

  func tag(_ tagClass: Int) -> Word.Tag { Word.Tag(rawValue: classes[tagClass * 8]) ?? .x }

  func features(_ tagClass: Int) -> Word.Features {
    let at = classes + tagClass * 8 + 4
    return Word.Features(
      rawValue: UInt32(at[0]) | UInt32(at[1]) << 8 | UInt32(at[2]) << 16 | UInt32(at[3]) << 24)
  }

  /// The place of a distance in `distance`: the dependent `dependent` words behind the start, the head `head`, the root 0.
  package static func distanceIndex(dependent: Int, head: Int) -> Int {
    head == 0 ? 0 : min(max(dependent + 1 - head, -31), 31) + 32
  }
}
