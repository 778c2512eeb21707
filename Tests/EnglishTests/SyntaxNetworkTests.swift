import CNetwork
import Testing

@testable import English

/// The parts of the syntax network against their plain definitions.
@Suite struct SyntaxNetworkTests {
  /// A small generator of our own: the numbers of the tests stay the same.
  private struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// The best score of all trees that have one root and no crossing arcs.
  private func bestScore(_ arcs: [Float], stride: Int, count: Int) -> Float {
    var best = -Float.infinity
    var heads = [Int](repeating: -1, count: count)
    func isTree() -> Bool {
      guard heads.filter({ $0 == 0 }).count == 1 else { return false }
      for word in 0..<count {
        var at = word
        for _ in 0...count where heads[at] != 0 { at = heads[at] - 1 }
        if heads[at] != 0 { return false }
      }
      // Arcs cross where one has exactly one end strictly inside of the other.
      let spans = (0..<count).map { (min($0 + 1, heads[$0]), max($0 + 1, heads[$0])) }
      return !spans.contains { a in spans.contains { b in a.0 < b.0 && b.0 < a.1 && a.1 < b.1 } }
    }
    func choose(_ word: Int, _ sum: Float) {
      if word == count {
        if sum > best, isTree() { best = sum }
        return
      }
      for head in 0...count where head != word + 1 {
        heads[word] = head
        choose(word + 1, sum + arcs[word * stride + head])
      }
    }
    choose(0, 0)
    return best
  }

  @Test(arguments: 1...5)
  func theTreeIsTheBestOfAll(count: Int) {
    var numbers = Numbers(state: UInt64(count))
    var decoder = TreeDecoder()
    for _ in 0..<20 {
      // Whole numbers, so that sums in any order are equal.
      let arcs = (0..<count * 16).map { _ in Float(numbers.next(41) - 20) }
      let heads = decoder.heads(arcs, stride: 16, count: count)
      let sum = heads.enumerated().reduce(Float(0)) { sum, word in
        sum + arcs[word.offset * 16 + (Int(word.element) == count ? 0 : Int(word.element) + 1)]
      }
      #expect(heads.filter { Int($0) == count }.count == 1)
      #expect(sum == bestScore(arcs, stride: 16, count: count))
    }
  }

  /// Whatever vectors the processor has, the sums are those of the definition.
  @Test(arguments: 0...cn_level(), [(1, 8, 1), (2, 64, 3), (3, 40, 17), (12, 192, 33)])
  func productsAreExact(level: Int32, size: (blocks: Int, pairs: Int, count: Int)) {
    let (blocks, pairs, count) = size
    var numbers = Numbers(state: 7)
    let weights = (0..<blocks * pairs * 32).map { _ in Int16(numbers.next(255) - 127) }
    let inputs = (0..<count * pairs * 2).map { _ in Int16(numbers.next(8193) - 4096) }
    var sums = [Int32](repeating: 5, count: count * blocks * 16)
    inputs.withUnsafeBufferPointer { inputs in
      sums.withUnsafeMutableBufferPointer { sums in
        let rows = (0..<count).map { UnsafePointer<Int16>?(inputs.baseAddress! + $0 * pairs * 2) }
        let targets = (0..<count).map { UnsafeMutablePointer<Int32>?(sums.baseAddress! + $0 * blocks * 16) }
        cn_multiply_words(level, weights, Int32(blocks), Int32(pairs), rows, targets, Int32(count))
      }
    }
    var wanted = [Int32](repeating: 0, count: sums.count)
    for index in 0..<count {
      for row in 0..<blocks * 16 {
        for column in 0..<pairs * 2 {
          let weight = weights[((row / 16 * pairs + column / 2) * 16 + row % 16) * 2 + column % 2]
          wanted[index * blocks * 16 + row] += Int32(weight) * Int32(inputs[index * pairs * 2 + column])
        }
      }
    }
    #expect(sums == wanted)
  }

  /// Matrices with gaps: of each block of rows only some quads of columns are there. The last size has none missing.
  @Test(
    arguments: 0...cn_level(),
    [(1, 2, 1, 1), (2, 16, 5, 3), (9, 48, 30, 4), (25, 96, 60, 17), (3, 24, 24, 8)])
  func productsOfBytesAreExact(level: Int32, size: (blocks: Int, quads: Int, kept: Int, count: Int)) {
    let (blocks, quads, kept, count) = size
    var numbers = Numbers(state: 11)
    let weights = (0..<blocks * kept * 64).map { _ in Int8(numbers.next(255) - 127) }
    let inputs = (0..<count * quads * 4).map { _ in UInt8(1 + numbers.next(255)) }
    let places = (0..<blocks).flatMap { block in
      (0..<quads).sorted { ($0 * 7 + block) % quads < ($1 * 7 + block) % quads }.prefix(kept).sorted().map { UInt8($0) }
    }
    // The same matrix without gaps.
    var whole = [Int32](repeating: 0, count: blocks * 16 * quads * 4)
    for block in 0..<blocks {
      for k in 0..<kept {
        for row in 0..<16 {
          for column in 0..<4 {
            whole[(block * 16 + row) * quads * 4 + Int(places[block * kept + k]) * 4 + column] =
              Int32(weights[((block * kept + k) * 16 + row) * 4 + column])
          }
        }
      }
    }
    var corrections = [Int32](repeating: 0, count: blocks * 16)
    cn_corrections(weights, Int32(blocks * 16), Int32(kept * 4), &corrections)
    var runs = [UInt8](repeating: 0, count: 2 * blocks * kept)
    cn_runs(weights, Int32(blocks), Int32(kept), &runs)
    var sums = [Int32](repeating: -3, count: count * blocks * 16)
    weights.withUnsafeBufferPointer { weights in
      places.withUnsafeBufferPointer { places in
        corrections.withUnsafeBufferPointer { corrections in
          runs.withUnsafeBufferPointer { runs in
            inputs.withUnsafeBufferPointer { inputs in
              sums.withUnsafeMutableBufferPointer { sums in
                var matrix = cn_matrix(
                  weights: weights.baseAddress, quads: places.baseAddress, corrections: corrections.baseAddress,
                  runs: runs.baseAddress, blocks: Int32(blocks), kept: Int32(kept), columns: Int32(quads * 4))
                let rows = (0..<count).map { UnsafePointer<UInt8>?(inputs.baseAddress! + $0 * quads * 4) }
                let targets = (0..<count).map { UnsafeMutablePointer<Int32>?(sums.baseAddress! + $0 * blocks * 16) }
                cn_multiply_bytes(level, &matrix, rows, targets.map { UnsafePointer($0) }, targets, Int32(count))
              }
            }
          }
        }
      }
    }
    for index in 0..<count {
      for row in 0..<blocks * 16 {
        let wanted = (0..<quads * 4).reduce(Int32(-3)) {
          $0 + whole[row * quads * 4 + $1] * (Int32(inputs[index * quads * 4 + $1]) - 128)
        }
        #expect(sums[index * blocks * 16 + row] == wanted)
      }
    }
  }

  /// Tiles of rows and columns, what is left of both, and more rows of the right matrix than a panel holds. Whole numbers, so that sums
  /// are exact.
  @Test(arguments: [(1, 5, 3), (7, 16, 300), (31, 50, 260), (40, 33, 513), (6, 32, 1), (3, 0, 4)])
  func productsOfFloatsAreThoseOfTheDefinition(m: Int, n: Int, k: Int) {
    var numbers = Numbers(state: 13)
    let left = (0..<m * k).map { _ in Float(numbers.next(17)) - 8 }
    let right = (0..<k * n).map { _ in Float(numbers.next(17)) - 8 }
    var sums = [Float](repeating: 2, count: m * n)
    cn_gemm(&sums, left, right, Int32(m), Int32(n), Int32(k))
    let wanted = (0..<m * n).map { place in
      (0..<k).reduce(Float(2)) { $0 + left[place / n * k + $1] * right[$1 * n + place % n] }
    }
    #expect(sums == wanted)
  }

  /// A word that counts for nothing changes nothing; words that count alike give their mean.
  @Test func gradesAreMeansOverWords() {
    // Two columns, three words: how much each counts, then what it says.
    let rows: [Float] = [20, 20, 1, 4, 20, -20, 3, 100, 20, -20, 5, -100]
    var means = [Float](repeating: 0, count: 2)
    cn_pool(rows, 4, 3, 2, &means, nil, nil)
    #expect(abs(means[0] - 9 / 3.1) < 0.01)
    #expect(abs(means[1] - 4 / 1.1) < 0.2)
  }

  /// Sentences are encoded in groups; the company changes nothing.
  @Test func aSentenceIsReadAloneAsInCompany() {
    let sentences = [
      "The committee approved the budget in March.", "Who paid for it?", "She said that 400 workers had left the town.",
      "No.", "The river, which had been low for years, rose by two metres overnight, and nobody was warned.",
    ]
    let together = EnglishReader.analyze(Array(sentences.joined(separator: "\n\n").utf8))
    var first = 0
    for sentence in sentences {
      let alone = EnglishReader.analyze(Array(sentence.utf8))
      for (index, word) in alone.words.enumerated() {
        let other = together.words[first + index]
        #expect(other.tag == word.tag && other.features == word.features && other.relation == word.relation)
        #expect(other.head == (word.head < 0 ? -1 : word.head + Int32(first)))
      }
      first += alone.words.count
    }
    #expect(first == together.words.count)
  }

  @Test func aLongSentenceHasOneTree() {
    let text = "They sold " + (0..<150).map { "boat \($0)" }.joined(separator: ", ") + " and left."
    let analysis = EnglishReader.analyze(Array(text.utf8))
    for sentence in analysis.sentences {
      #expect(sentence.words.filter { analysis.words[$0].head < 0 }.count == 1)
      #expect(
        sentence.words.allSatisfy {
          analysis.words[$0].head < 0 || sentence.words.contains(Int(analysis.words[$0].head))
        })
    }
  }

  /// A cut or foreign file is no model.
  @Test(arguments: [
    [], Array("CLN4".utf8), Array("CLN3".utf8) + [UInt8](repeating: 255, count: 4_000),
    Array("CLN4".utf8) + [UInt8](repeating: 0, count: 4_000), [UInt8](repeating: 0x43, count: 4_000),
  ])
  func otherBytesAreNoModel(bytes: [UInt8]) {
    let words = [UInt32](unsafeUninitializedCapacity: bytes.count / 4 + 1) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = bytes.count / 4
    }
    words.withUnsafeBytes {
      #expect(SyntaxModel(bytes: $0.bindMemory(to: UInt8.self).baseAddress, count: bytes.count) == nil)
    }
  }
}
