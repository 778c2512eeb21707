import ArgumentParser
import ClaimLedger
import Claims
import Foundation

/// Fits word vectors: positive pointwise mutual information of words and their neighbours (Levy and Goldberg 2014), its first
/// singular vectors found by subspace iteration from a seeded start (Halko, Martinsson and Tropp 2011).
struct FitVectors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors", abstract: "Fits word vectors on plain texts (one paragraph a line; .conllu.gz and .md too)."
  )

  @Argument(help: "Texts.") var texts: [String]
  @Option(help: "File to write.") var output: String
  @Option(help: "Components of a vector.") var dimensions = 128
  @Option(help: "Words that occur less often have no vector.") var minimum = 4

  private static let window = 3
  private static let contexts = 6000
  private static let frequent = 150
  private static let seed: UInt64 = 20_261_123

  func run() throws {
    var sentences: [[UInt64]] = []
    for path in texts { sentences += try Self.sentences(path) }
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for word in sentence { counts[word, default: 0] += 1 } }
    let vocabulary = counts.filter { $0.value >= minimum }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }.map(\.key)
    var number: [UInt64: Int32] = [:]
    for (index, word) in vocabulary.enumerated() { number[word] = Int32(index) }
    print("\(sentences.count) sentences, \(counts.values.reduce(0, +)) words, \(vocabulary.count) with a vector")
    let matrix = Self.associations(sentences, number, vocabulary.count)
    print("\(matrix.columns.count) associations")
    let vectors = SingularVectors(matrix, seed: Self.seed).rows(dimensions)
    let hashes = vocabulary.map { UInt32(truncatingIfNeeded: $0) }
    // Two words with one hash: the more frequent keeps it.
    var seen: Set<UInt32> = []
    let kept = hashes.indices.filter { seen.insert(hashes[$0]).inserted }
    let section = WordVectors.bytes(
      hashes: kept.map { hashes[$0] }, rows: kept.map { vectors[$0] }, frequent: Self.frequent)
    try Data(ModelFile.bytes([("vectors", section)])).write(to: URL(fileURLWithPath: output))
  }

  /// The words of a file's sentences as keys, those of furniture and tables left out.
  static func sentences(_ path: String) throws -> [[UInt64]] {
    let text = try GoldSentence.text(of: path)
    let isTreebank = path.contains(".conllu")
    var result: [[UInt64]] = []
    for line in text.utf8.split(whereSeparator: { $0 == 10 }) {
      if isTreebank {
        guard line.starts(with: "# text = ".utf8) else { continue }
      } else if line.count < 40 {
        continue
      }
      let bytes = Array(isTreebank ? line.dropFirst(9) : line)
      guard EnglishReader.isEnglish(bytes) else { continue }
      result += SentenceStudy.wordKeys(bytes).map { $0.map(UInt64.init) }
    }
    return result
  }

  private static func associations(_ sentences: [[UInt64]], _ number: [UInt64: Int32], _ rows: Int) -> SparseRows {
    // Keys are row × columns + column; distance weighs 1/d.
    let width = contexts * 2
    var weights: [UInt64: Float] = [:]
    for sentence in sentences {
      let ids = sentence.map { number[$0] ?? -1 }
      for at in ids.indices where ids[at] >= 0 {
        for distance in 1...window {
          for (place, side) in [(at - distance, 0), (at + distance, contexts)]
          where place >= 0 && place < ids.count && ids[place] >= 0 && ids[place] < contexts {
            weights[UInt64(ids[at]) * UInt64(width) + UInt64(Int(ids[place]) + side), default: 0] += 1 / Float(distance)
          }
        }
      }
    }
    let entries = weights.sorted { $0.key < $1.key }
    var rowSums = [Double](repeating: 0, count: rows)
    var columnSums = [Double](repeating: 0, count: width)
    for (key, weight) in entries {
      rowSums[Int(key / UInt64(width))] += Double(weight)
      columnSums[Int(key % UInt64(width))] += Double(weight)
    }
    // Context counts to the power of 3/4: rare contexts say less.
    let smoothed = columnSums.map { pow($0, 0.75) }
    let total = smoothed.reduce(0, +)
    var matrix = SparseRows(rows: rows, width: width)
    var row = 0
    for (key, weight) in entries {
      let (at, column) = (Int(key / UInt64(width)), Int(key % UInt64(width)))
      while row < at {
        matrix.starts.append(matrix.columns.count)
        row += 1
      }
      let information = log(Double(weight) * total / (rowSums[at] * smoothed[column]))
      if information > 0 {
        matrix.columns.append(Int32(column))
        matrix.values.append(Float(information))
      }
    }
    while row < rows {
      matrix.starts.append(matrix.columns.count)
      row += 1
    }
    return matrix
  }
}

/// A sparse matrix by rows.
struct SparseRows {
  var rows: Int
  var width: Int
  var starts = [0]
  var columns: [Int32] = []
  var values: [Float] = []

  /// M · x for `count` columns side by side.
  func times(_ x: [Float], _ count: Int) -> [Float] {
    var out = [Float](repeating: 0, count: rows * count)
    out.withUnsafeMutableBufferPointer { out in
      x.withUnsafeBufferPointer { x in
        for row in 0..<rows {
          for entry in starts[row]..<starts[row + 1] {
            let value = values[entry]
            let base = Int(columns[entry]) * count
            for index in 0..<count { out[row * count + index] += value * x[base + index] }
          }
        }
      }
    }
    return out
  }

  /// Mᵀ · y for `count` columns side by side.
  func transposedTimes(_ y: [Float], _ count: Int) -> [Float] {
    var out = [Float](repeating: 0, count: width * count)
    out.withUnsafeMutableBufferPointer { out in
      y.withUnsafeBufferPointer { y in
        for row in 0..<rows {
          for entry in starts[row]..<starts[row + 1] {
            let value = values[entry]
            let base = Int(columns[entry]) * count
            for index in 0..<count { out[base + index] += value * y[row * count + index] }
          }
        }
      }
    }
    return out
  }
}

/// The leading left singular vectors of a sparse matrix.
struct SingularVectors {
  private let matrix: SparseRows
  private var state: UInt64

  init(_ matrix: SparseRows, seed: UInt64) {
    self.matrix = matrix
    state = seed
  }

  /// U·√Σ with each row brought to length 1.
  func rows(_ dimensions: Int) -> [[Float]] {
    var random = state
    let width = dimensions + 16
    var x = (0..<matrix.width * width).map { _ -> Float in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int32(truncatingIfNeeded: random >> 33)) / Float(Int32.max) - 0.5
    }
    var y: [Float] = []
    for _ in 0..<6 {
      y = Self.orthonormal(matrix.times(x, width), matrix.rows, width)
      x = matrix.transposedTimes(y, width)
    }
    // B = Yᵀ M is small: its Gram matrix X Xᵀ gives the singular values and the turn of Y.
    var gram = [Double](repeating: 0, count: width * width)
    for row in 0..<matrix.width {
      for a in 0..<width {
        let value = Double(x[row * width + a])
        for b in 0..<width { gram[a * width + b] += value * Double(x[row * width + b]) }
      }
    }
    let (values, vectors) = Self.eigen(gram, width)
    let order = (0..<width).sorted { values[$0] > values[$1] }.prefix(dimensions)
    return (0..<matrix.rows).map { row in
      var out = order.map { component -> Float in
        var sum = 0.0
        for index in 0..<width { sum += Double(y[row * width + index]) * vectors[index * width + component] }
        // √Σ of M's singular value, which is the square root of the Gram matrix's.
        return Float(sum * pow(max(values[component], 0), 0.25))
      }
      let length = out.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for index in out.indices { out[index] /= max(length, 1e-9) }
      return out
    }
  }

  /// Gram-Schmidt, twice for each column.
  private static func orthonormal(_ input: [Float], _ rows: Int, _ width: Int) -> [Float] {
    var columns = (0..<width).map { column in (0..<rows).map { Double(input[$0 * width + column]) } }
    for column in 0..<width {
      for _ in 0..<2 {
        for earlier in 0..<column {
          var dot = 0.0
          for row in 0..<rows { dot += columns[earlier][row] * columns[column][row] }
          for row in 0..<rows { columns[column][row] -= dot * columns[earlier][row] }
        }
      }
      var length = 0.0
      for row in 0..<rows { length += columns[column][row] * columns[column][row] }
      length = max(length.squareRoot(), 1e-12)
      for row in 0..<rows { columns[column][row] /= length }
    }
    var out = [Float](repeating: 0, count: rows * width)
    for column in 0..<width { for row in 0..<rows { out[row * width + column] = Float(columns[column][row]) } }
    return out
  }

  /// Eigenvalues and eigenvectors (in columns) of a symmetric matrix, by Jacobi's rotations.
  private static func eigen(_ input: [Double], _ n: Int) -> ([Double], [Double]) {
    var a = input
    var v = [Double](repeating: 0, count: n * n)
    for index in 0..<n { v[index * n + index] = 1 }
    for _ in 0..<30 {
      var off = 0.0
      for p in 0..<n { for q in p + 1..<n { off += a[p * n + q] * a[p * n + q] } }
      if off < 1e-9 { break }
      for p in 0..<n - 1 {
        for q in p + 1..<n where abs(a[p * n + q]) > 1e-14 {
          let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
          let t = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (x, y) = (a[k * n + p], a[k * n + q])
            a[k * n + p] = c * x - s * y
            a[k * n + q] = s * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (a[p * n + k], a[q * n + k])
            a[p * n + k] = c * x - s * y
            a[q * n + k] = s * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (v[k * n + p], v[k * n + q])
            v[k * n + p] = c * x - s * y
            v[k * n + q] = s * x + c * y
          }
        }
      }
    }
    return ((0..<n).map { a[$0 * n + $0] }, v)
  }
}
