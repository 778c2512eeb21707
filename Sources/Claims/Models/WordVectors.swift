import English

/// Vectors of words: words that stand among the same neighbours have similar ones, so that what is learnt of "lawsuit" holds for
/// "complaint" too. Fitted by `train vectors` (see Resources/CARD.md).
///
/// Layout: number of words, number of components, number of words so frequent that they tell no subject; for each word in rising
/// order of hash: hash (4 bytes) and row (4 bytes); for each row its scale (float); the rows, a signed byte a component. Rows stand
/// in falling order of frequency.
package struct WordVectors: Sendable {
  package let dimensions: Int
  private let count: Int
  private let frequent: Int
  private let section: ModelSection
  /// First word for each value of the hash's high bits, so that a word is found within one or two.
  private let starts: [Int32]
  private let shift: UInt32

  package static let embedded: WordVectors? = ModelFile.embedded?.section("vectors").flatMap(WordVectors.init)

  package init?(_ section: ModelSection) {
    guard section.count >= 12 else { return nil }
    count = Int(section.uint32(0))
    dimensions = Int(section.uint32(4))
    frequent = Int(section.uint32(8))
    guard count <= 1 << 20, dimensions <= 1024, section.count >= 12 + count * 12 + count * dimensions else {
      return nil
    }
    self.section = section
    var bits: UInt32 = 4
    while 1 << bits < count { bits += 1 }
    let shift = 32 - bits
    var starts = [Int32](repeating: Int32(count), count: 1 << Int(bits) + 1)
    var bucket = 0
    for entry in 0..<count {
      let own = Int(section.uint32(12 + entry * 8) >> shift)
      while bucket <= own {
        starts[bucket] = Int32(entry)
        bucket += 1
      }
    }
    (self.starts, self.shift) = (starts, shift)
  }

  /// - Parameter rows: a vector for each hash, in falling order of frequency.
  package static func bytes(hashes: [UInt32], rows: [[Float]], frequent: Int) -> [UInt8] {
    var out: [UInt8] = []
    let dimensions = rows.first?.count ?? 0
    ModelFile.append(UInt32(hashes.count), to: &out)
    ModelFile.append(UInt32(dimensions), to: &out)
    ModelFile.append(UInt32(frequent), to: &out)
    for (row, hash) in hashes.enumerated().sorted(by: { $0.element < $1.element }) {
      ModelFile.append(hash, to: &out)
      ModelFile.append(UInt32(row), to: &out)
    }
    let scales = rows.map { row in max(row.reduce(0) { max($0, abs($1)) }, 1e-9) / 127 }
    for scale in scales { ModelFile.append(scale.bitPattern, to: &out) }
    for (row, scale) in zip(rows, scales) {
      for value in row { out.append(UInt8(bitPattern: Int8(max(-127, min(127, (value / scale).rounded()))))) }
    }
    return out
  }

  /// The hash by which a word is found; all numbers in digits are one word.
  package static func key(_ form: UInt64, isNumber: Bool) -> UInt32 {
    isNumber ? 0 : UInt32(truncatingIfNeeded: form ^ (form >> 32))
  }

  /// The key of a word; nil for punctuation other than that of sentences.
  package static func key(of word: Int, in analysis: Analysis, _ text: [UInt8]) -> UInt32? {
    let span = analysis.words[word].span
    let first = text[Int(span.start)]
    if first &- 0x30 < 10 { return 0 }
    guard (first | 0x20) &- 0x61 < 26 || first == 0x27 || first >= 0x80 || (span.count == 1 && first != 0x22) else {
      return nil
    }
    return key(WordHash.lowered(text[span.range]), isNumber: false)
  }

  /// The mean vector of the words and the mean of those that tell the subject, one after the other, times `weight`.
  package func mean(_ keys: some Sequence<UInt32>, weight: Float) -> [Float] {
    var all = [Float](repeating: 0, count: dimensions * 2)
    var words = 0
    var content = 0
    section.withBytes { bytes in
      all.withUnsafeMutableBufferPointer { all in
        for key in keys {
          guard let row = row(key, bytes) else { continue }
          let scale = Float(
            bitPattern: bytes.loadUnaligned(fromByteOffset: 12 + count * 8 + row * 4, as: UInt32.self).littleEndian)
          let base = 12 + count * 12 + row * dimensions
          words += 1
          let tells = row >= frequent
          if tells { content += 1 }
          guard let vector = bytes.baseAddress?.advanced(by: base), let sums = all.baseAddress else { continue }
          var index = 0
          while index < dimensions {
            if index + 16 <= dimensions {
              let value =
                SIMD16<Float>(vector.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)) * scale
              Self.add(value, to: sums + index)
              if tells { Self.add(value, to: sums + dimensions + index) }
              index += 16
            } else {
              let value = Float(vector.load(fromByteOffset: index, as: Int8.self)) * scale
              sums[index] += value
              if tells { sums[dimensions + index] += value }
              index += 1
            }
          }
        }
        for index in 0..<dimensions {
          all[index] *= weight / Float(max(words, 1))
          all[dimensions + index] *= weight / Float(max(content, 1))
        }
      }
    }
    return all
  }

  @inline(__always)
  private static func add(_ values: SIMD16<Float>, to sums: UnsafeMutablePointer<Float>) {
    let raw = UnsafeMutableRawPointer(sums)
    raw.storeBytes(of: raw.loadUnaligned(as: SIMD16<Float>.self) + values, as: SIMD16<Float>.self)
  }

  /// Cosine of two words' vectors; nil where either has none.
  package func similarity(_ a: UInt32, _ b: UInt32) -> Float? {
    if a == b { return 1 }
    return section.withBytes { bytes -> Float? in
      guard let first = row(a, bytes), let second = row(b, bytes) else { return nil }
      var (dot, lengthA, lengthB): (Int32, Int32, Int32) = (0, 0, 0)
      let base = 12 + count * 12
      for index in 0..<dimensions {
        let x = Int32(bytes.load(fromByteOffset: base + first * dimensions + index, as: Int8.self))
        let y = Int32(bytes.load(fromByteOffset: base + second * dimensions + index, as: Int8.self))
        dot += x * y
        lengthA += x * x
        lengthB += y * y
      }
      guard lengthA > 0, lengthB > 0 else { return nil }
      return Float(dot) / (Float(lengthA) * Float(lengthB)).squareRoot()
    }
  }

  @inline(__always)
  private func row(_ key: UInt32, _ bytes: UnsafeRawBufferPointer) -> Int? {
    let bucket = Int(key >> shift)
    var entry = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    func hash(_ entry: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: 12 + entry * 8, as: UInt32.self).littleEndian
    }
    while entry < end, hash(entry) < key { entry += 1 }
    guard entry < end, hash(entry) == key else { return nil }
    let row = Int(bytes.loadUnaligned(fromByteOffset: 12 + entry * 8 + 4, as: UInt32.self).littleEndian)
    return row < count ? row : nil
  }
}
