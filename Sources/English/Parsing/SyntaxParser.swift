import SourceText

/// Tags and parses sentences: three linear models over hashed features, each greedy, so the time is linear.
///
/// Tags from left to right; then the tree (arc-hybrid transitions, trained with the dynamic oracle of Goldberg and Nivre 2013);
/// then the relation of every word, when the whole tree can be seen.
package struct SyntaxParser {
  let model: SyntaxModel
  private var words: [WordFeatures] = []

  package init(model: SyntaxModel) { self.model = model }

  /// Sets tag, features, head and relation of the words of every sentence.
  package mutating func parse(_ analysis: inout Analysis, _ text: UnsafeBufferPointer<UInt8>) {
    for sentence in analysis.sentences { parse(sentence.words, &analysis.words, text) }
  }

  private mutating func parse(_ range: Range<Int>, _ out: inout [Word], _ text: UnsafeBufferPointer<UInt8>) {
    let count = range.count
    guard count > 0 else { return }
    words.removeAll(keepingCapacity: true)
    for index in range {
      words.append(WordFeatures(UnsafeBufferPointer(rebasing: text[out[index].span.range])))
    }
    words.append(.root)
    Self.tag(&words, count, model)
    let heads = Self.tree(words, count, model)
    let relations = Self.relations(words, heads, count, model)
    for offset in 0..<count {
      let index = range.lowerBound + offset
      out[index].tag = model.tag(Int(words[offset].tag))
      out[index].features = model.features(Int(words[offset].tag))
      out[index].head = heads[offset] == count ? -1 : heads[offset] + Int32(range.lowerBound)
      out[index].relation = relations[offset]
    }
  }

  private static func tag(_ words: inout [WordFeatures], _ count: Int, _ model: SyntaxModel) {
    let width = SyntaxModel.classCapacity
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { rows in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: width) { scores in
        words.withUnsafeMutableBufferPointer { words in
          guard let base = words.baseAddress, let rows = rows.baseAddress, let scores = scores.baseAddress else {
            return
          }
          for index in 0..<count {
            TaggerFeatures.write(base, count, index, rows)
            for k in 0..<width { scores[k] = 0 }
            for feature in 0..<TaggerFeatures.count {
              model.tagger.add(rows[feature], scores)
            }
            var best = 0
            for k in 1..<model.classCount where scores[k] > scores[best] { best = k }
            base[index].tag = UInt64(best)
          }
        }
      }
    }
  }

  private static func tree(_ words: [WordFeatures], _ count: Int, _ model: SyntaxModel) -> [Int32] {
    var state = ParserState(count: count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.capacity) { rows in
      words.withUnsafeBufferPointer { words in
        guard let words = words.baseAddress, let rows = rows.baseAddress else { return }
        while !state.isFinal {
          let number = ParserFeatures.write(state, words, rows)
          var (left, right): (Int32, Int32) = (0, 0)
          for feature in 0..<number {
            let row = model.parser + Int(rows[feature]) * 2
            left &+= Int32(row[0])
            right &+= Int32(row[1])
          }
          state.apply(choose(state, left, right))
        }
      }
    }
    return state.heads
  }

  @inline(__always)
  private static func choose(_ state: borrowing ParserState, _ left: Int32, _ right: Int32) -> Int {
    var best = -1
    var score = Int32.min
    if state.canShift {
      best = ParserState.Action.shift
      score = 0
    }
    if state.canLeft, best < 0 || left > score {
      best = ParserState.Action.left
      score = left
    }
    if state.canRight, best < 0 || right > score { best = ParserState.Action.right }
    return best
  }

  private static func relations(
    _ words: [WordFeatures], _ heads: [Int32], _ count: Int, _ model: SyntaxModel
  ) -> [Relation] {
    let width = SyntaxModel.relationCapacity
    let children = RelationFeatures.Children(heads: heads, count: count)
    var result = [Relation](repeating: .dep, count: count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RelationFeatures.capacity) { rows in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: width) { scores in
        words.withUnsafeBufferPointer { words in
          guard let words = words.baseAddress, let rows = rows.baseAddress, let scores = scores.baseAddress else {
            return
          }
          let root = Int(Relation.root.rawValue)
          for index in 0..<count {
            if heads[index] == count {
              result[index] = .root
              continue
            }
            let number = RelationFeatures.write(index, heads, children, words, count, rows)
            for k in 0..<width { scores[k] = 0 }
            for feature in 0..<number {
              model.relations.add(rows[feature], scores)
            }
            var best = 0
            for k in 1..<Relation.allCases.count where k != root && scores[k] > scores[best] { best = k }
            result[index] = Relation(rawValue: UInt8(best)) ?? .dep
          }
        }
      }
    }
    return result
  }
}
