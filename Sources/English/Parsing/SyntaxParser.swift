import CNetwork
import SourceText

/// Tags and parses sentences with one network: two layers of long short-term memory in both directions over the words,
/// then linear heads for tags, a bilinear form for arcs (Dozat and Manning 2017) and the best tree (`TreeDecoder`).
///
/// One thread at a time uses a parser; it may be handed on to another.
package struct SyntaxParser: @unchecked Sendable {
  let model: SyntaxModel
  private var encoder: SentenceEncoder
  private var decoder = TreeDecoder()
  private var scratch: [Float] = []
  /// What the distance to a head adds, by how far behind the dependent the head stands: `longest` places before it to as many behind.
  private let distances: [Float]

  /// The longest stretch that is parsed as one sentence: the time of a tree grows with the cube.
  static let longest = 200

  package init(model: SyntaxModel) {
    self.model = model
    encoder = SentenceEncoder(model: model)
    // The dependent stands at `longest`, where neither end is the root.
    distances = (0...2 * Self.longest).map {
      model.distance[SyntaxModel.distanceIndex(dependent: Self.longest - 1, head: max($0, 1))]
    }
  }

  /// A stretch of the words of one of several texts.
  private struct Part {
    var text: Int
    var sentence: Int
    var words: Range<Int>
  }

  /// Sets tag, features, head and relation of the words of every sentence of every text. Sentences beyond `longest` words are
  /// parsed in parts, the later parts hang on the first. What a sentence gets does not depend on the other sentences.
  package mutating func parse(
    _ analyses: inout [Analysis], _ texts: [[UInt8]], isGivenUp: () -> Bool = { false }
  ) {
    var parts: [Part] = []
    for (text, analysis) in analyses.enumerated() {
      for (number, sentence) in analysis.sentences.enumerated() {
        var start = sentence.words.lowerBound
        while start < sentence.words.upperBound {
          let end = min(start + Self.longest, sentence.words.upperBound)
          parts.append(Part(text: text, sentence: number, words: start..<end))
          start = end
        }
      }
    }
    // Sentences of like length keep step with each other.
    parts.sort {
      ($1.words.count, $0.text, $0.words.lowerBound) < ($0.words.count, $1.text, $1.words.lowerBound)
    }
    var words: [WordFeatures] = []
    var at = 0
    while at < parts.count, !isGivenUp() {
      words.removeAll(keepingCapacity: true)
      let first = at
      while at < parts.count, at == first || words.count + parts[at].words.count <= SentenceEncoder.groupSize {
        let part = parts[at]
        texts[part.text].withUnsafeBufferPointer { text in
          for index in part.words {
            words.append(WordFeatures(UnsafeBufferPointer(rebasing: text[analyses[part.text].words[index].span.range])))
          }
        }
        at += 1
      }
      encoder.encode(words, lengths: parts[first..<at].map { $0.words.count })
      var row = 0
      for part in parts[first..<at] {
        read(part.words, row, &analyses[part.text].words)
        // Of a sentence in parts the strongest sign counts.
        let before = analyses[part.text].sentences[part.sentence].grades
        let grades = grades(row, part.words.count)
        let isFirst = part.words.lowerBound == analyses[part.text].sentences[part.sentence].words.lowerBound
        analyses[part.text].sentences[part.sentence].grades =
          isFirst ? grades : grades.replacing(with: before, where: before .> grades)
        row += part.words.count
      }
    }
    for text in analyses.indices {
      for sentence in analyses[text].sentences where sentence.words.count > Self.longest {
        join(sentence.words, &analyses[text].words)
      }
    }
  }

  /// Reads the grammar of the words in `part` from the heads, whose rows begin at `row`.
  private mutating func read(_ part: Range<Int>, _ row: Int, _ out: inout [Word]) {
    let shape = model.shape
    let count = part.count
    let stride = (count + 1 + 15) / 16 * 16
    let width = shape.heads
    let (arc, relation, capacity) = (shape.arc, shape.relation, SyntaxModel.relationCapacity)
    let sizes = [count * arc, count * arc, arc * stride, count * stride, count * 3 * relation, count * capacity]
    let total = sizes.reduce(0, +)
    if scratch.count < total { scratch = [Float](repeating: 0, count: total) }
    // Out of `self` while it works, so that its memory is not copied.
    var trees = TreeDecoder()
    swap(&trees, &decoder)
    scratch.withUnsafeMutableBufferPointer { scratch in
      encoder.heads.withUnsafeBufferPointer { heads in
        guard var next = scratch.baseAddress, let first = heads.baseAddress else { return }
        func take(_ size: Int) -> UnsafeMutablePointer<Float> {
          defer { next += size }
          return next
        }
        let rows = first + row * width
        let (below, turned, above, arcs) = (take(sizes[0]), take(sizes[1]), take(sizes[2]), take(sizes[3]))
        let (pairs, scores) = (take(sizes[4]), take(sizes[5]))
        distances.withUnsafeBufferPointer { distances in
          guard let distances = distances.baseAddress else { return }
          for word in 0..<count {
            let row = arcs + word * stride
            row[0] = model.distance[SyntaxModel.distanceIndex(dependent: word, head: 0)]
            (row + 1).update(from: distances + (Self.longest - word), count: count)
            (row + 1 + count).update(repeating: 0, count: stride - 1 - count)
            let values = rows + word * width + SyntaxModel.arcStart
            (below + word * arc).update(from: values, count: arc)
            (turned + word * arc).update(from: model.arcVector, count: arc)
          }
        }
        Self.turn(rows + (SyntaxModel.arcStart + arc), width, above, stride, count, arc)
        for k in 0..<arc { above[k * stride] = model.rootArc[k] }
        cn_gemm(turned, below, model.arcMatrix, Int32(count), Int32(arc), Int32(arc))
        cn_gemm(arcs, turned, above, Int32(count), Int32(stride), Int32(arc))
        let found = trees.heads(arcs, stride: stride, count: count)
        for word in 0..<count {
          let own = rows + word * width + SyntaxModel.arcStart + 2 * arc
          let head = Int(found[word])
          let other =
            head == count
            ? model.rootRelation : UnsafePointer(rows + head * width + SyntaxModel.arcStart + 2 * arc + relation)
          let pair = pairs + word * 3 * relation
          pair.update(from: own, count: relation)
          (pair + relation).update(from: other, count: relation)
          for k in 0..<relation { pair[2 &* relation &+ k] = own[k] * other[k] }
          (scores + word * capacity).update(from: model.relationBiases, count: capacity)
        }
        cn_gemm(scores, pairs, model.relationMatrix, Int32(count), Int32(capacity), Int32(3 * relation))
        for word in 0..<count {
          let index = part.lowerBound + word
          let tag = BestPlace.of(rows + word * width, model.classCount).place
          out[index].tag = model.tag(tag)
          out[index].features = model.features(tag)
          let name = BestPlace.of(rows + word * width + SyntaxModel.classCapacity, NameClass.allCases.count).place
          out[index].name = NameClass(rawValue: UInt8(name)) ?? .none
          let isRoot = Int(found[word]) == count
          out[index].head = isRoot ? -1 : found[word] + Int32(part.lowerBound)
          out[index].relation = isRoot ? .root : Self.relation(scores + word * capacity)
          // "Heyward said": an unknown name in front is taken for a cry now and then, but a cry is no subject.
          if out[index].tag == .intj, Self.nominal.contains(out[index].relation) { out[index].tag = .propn }
        }
      }
    }
    swap(&trees, &decoder)
  }

  private static let nominal: Set<Relation> = [.nsubj, .nsubjPass, .obj, .iobj, .obl, .nmod, .nmodPoss, .compound]

  /// The grades of a sentence whose rows begin at `row`.
  private func grades(_ row: Int, _ count: Int) -> SIMD16<Float> {
    var grades = SIMD16<Float>()
    let (width, start) = (model.shape.heads, model.shape.gradeStart)
    encoder.heads.withUnsafeBufferPointer { heads in
      guard let first = heads.baseAddress else { return }
      withUnsafeMutableBytes(of: &grades) { grades in
        guard let out = grades.assumingMemoryBound(to: Float.self).baseAddress else { return }
        cn_pool(
          first + row * width + start, Int64(width), Int32(count), Int32(SyntaxModel.gradeCapacity), out, nil, nil)
      }
    }
    return grades
  }

  /// Lays columns of the rows of words out as rows, from the second place on, and fills up with zeros.
  private static func turn(
    _ rows: UnsafePointer<Float>, _ width: Int, _ out: UnsafeMutablePointer<Float>, _ stride: Int, _ count: Int,
    _ columns: Int
  ) {
    // Sixteen words at a time: their lines and those that are written stay in the nearest cache.
    var word = 0
    while word < count {
      let end = min(word + 16, count)
      for column in 0..<columns {
        var from = rows + (word &* width &+ column)
        let to = out + (column &* stride &+ 1)
        for place in word..<end {
          to[place] = from.pointee
          from += width
        }
      }
      word = end
    }
    for column in 0..<columns {
      (out + (column * stride + 1 + count)).update(repeating: 0, count: stride - 1 - count)
    }
  }

  /// The best relation but the root's, `dep` where several are the best.
  private static func relation(_ scores: UnsafeMutablePointer<Float>) -> Relation {
    scores[Int(Relation.root.rawValue)] = -.infinity
    let best = BestPlace.of(scores, relationCount)
    guard best.value > scores[Int(Relation.dep.rawValue)] else { return .dep }
    return Relation(rawValue: UInt8(best.place)) ?? .dep
  }

  private static let relationCount = Relation.allCases.count

  /// Hangs the roots of the later parts of a long sentence on that of the first.
  private func join(_ range: Range<Int>, _ words: inout [Word]) {
    guard let root = range.first(where: { words[$0].head < 0 }) else { return }
    for index in range where index != root && words[index].head < 0 {
      words[index].head = Int32(root)
      words[index].relation = .parataxis
    }
  }
}
