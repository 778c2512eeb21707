/// Gradient-boosted regression trees (Friedman 2001) of one depth, stored level by level, over features that are bytes.
package struct TreeEnsemble: Sendable {
  /// How many features a row must have.
  package var features: Int
  package var depth: Int
  /// Per tree `2^depth - 1` inner nodes: goes right where the feature is above the threshold.
  package var feature: [UInt8] = []
  package var threshold: [UInt8] = []
  /// Per tree `2^depth` leaves, in 1/1024 log-odds.
  package var leaves: [Int16] = []
  /// Log-odds before any tree, in the same unit.
  package var base: Int = 0

  package init(features: Int, depth: Int) {
    self.features = features
    self.depth = depth
  }

  package var trees: Int { leaves.count >> depth }

  /// The mean of several ensembles of one shape.
  package init(meanOf ensembles: [TreeEnsemble]) {
    self.init(features: ensembles[0].features, depth: ensembles[0].depth)
    for ensemble in ensembles {
      feature += ensemble.feature
      threshold += ensemble.threshold
      leaves += ensemble.leaves.map { Int16((Float($0) / Float(ensembles.count)).rounded()) }
      base += ensemble.base / ensembles.count
    }
  }

  /// Log-odds of every row of a table of `features` bytes a row.
  ///
  /// All rows go down a tree together: at each level every node of the level is asked, and those rows listen that stand at
  /// it. Loops over bytes side by side run sixteen rows at a time.
  package func scores(_ table: [UInt8]) -> [Float] {
    let count = features > 0 ? table.count / features : 0
    var columns = [UInt8](repeating: 0, count: features * count)
    for row in 0..<count {
      for feature in 0..<features { columns[feature * count + row] = table[row * features + feature] }
    }
    var sums = [Int32](repeating: Int32(base), count: count)
    var place = [UInt8](repeating: 0, count: count)
    var right = place
    let inner = 1 << depth - 1
    columns.withUnsafeBufferPointer { columns in
      place.withUnsafeMutableBufferPointer { place in
        right.withUnsafeMutableBufferPointer { right in
          for tree in 0..<trees {
            for row in 0..<count { place[row] = 0 }
            for level in 0..<depth {
              for row in 0..<count { right[row] = 0 }
              for node in 0..<(1 << level) {
                let at = tree * inner + (1 << level) - 1 + node
                let column = UnsafeBufferPointer(
                  rebasing: columns[Int(feature[at]) * count..<(Int(feature[at]) + 1) * count])
                let (limit, own) = (threshold[at], UInt8(node))
                for row in 0..<count { right[row] |= (column[row] > limit ? 1 : 0) & (place[row] == own ? 1 : 0) }
              }
              for row in 0..<count { place[row] = place[row] &+ place[row] &+ right[row] }
            }
            for row in 0..<count { sums[row] += Int32(leaves[tree << depth + Int(place[row])]) }
          }
        }
      }
    }
    return sums.map { Float($0) / 1024 }
  }

  /// One line of lower-case hexadecimal: features, depth, trees, base, then the nodes and leaves tree by tree.
  package var text: String {
    var bytes: [UInt8] = [UInt8(features), UInt8(depth), UInt8(trees & 255), UInt8(trees >> 8)]
    bytes += [UInt8(truncatingIfNeeded: base), UInt8(truncatingIfNeeded: base >> 8)]
    let inner = 1 << depth - 1
    for tree in 0..<trees {
      bytes += feature[tree * inner..<(tree + 1) * inner]
      bytes += threshold[tree * inner..<(tree + 1) * inner]
      for leaf in leaves[tree << depth..<(tree + 1) << depth] {
        bytes += [UInt8(truncatingIfNeeded: leaf), UInt8(truncatingIfNeeded: leaf >> 8)]
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Reads `text` back; white space between digits is ignored. An ensemble without trees if the text is malformed.
  package init(hexadecimal: StaticString) {
    self.init(features: 0, depth: 0)
    var bytes: [UInt8] = []
    var high: UInt8?
    for index in 0..<hexadecimal.utf8CodeUnitCount {
      let digit = hexadecimal.utf8Start[index]
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      default: continue
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard bytes.count >= 6, bytes[1] > 0, bytes[1] < 8 else { return }
    let depth = Int(bytes[1])
    let trees = Int(bytes[2]) | Int(bytes[3]) << 8
    let inner = 1 << depth - 1
    guard bytes.count == 6 + trees * (2 * inner + 2 << depth) else { return }
    features = Int(bytes[0])
    self.depth = depth
    base = Int(Int16(truncatingIfNeeded: Int(bytes[4]) | Int(bytes[5]) << 8))
    var at = 6
    for _ in 0..<trees {
      feature += bytes[at..<at + inner]
      threshold += bytes[at + inner..<at + 2 * inner]
      at += 2 * inner
      for leaf in 0..<(1 << depth) {
        leaves.append(Int16(truncatingIfNeeded: Int(bytes[at + 2 * leaf]) | Int(bytes[at + 2 * leaf + 1]) << 8))
      }
      at += 2 << depth
    }
  }
}
