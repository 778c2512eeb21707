/// Makes gaps in a matrix while it is fitted, so that the program has fewer products to do: of each block of 16 columns
/// (rows as the program counts) only the quads of rows with the largest weights stay (magnitude pruning by blocks, with the cubic
/// schedule of Zhu and Gupta 2017).
struct NetworkPruning {
  let part: NetworkParameters.Part
  private var quads: Int { part.rows / 4 }
  /// For each block the quads that are left out.
  private var gaps: [[Int]] = []

  init(part: NetworkParameters.Part) { self.part = part }

  /// Shares of the steps before the first gap and after the last; the rest of the steps mends what the gaps cost.
  private static let start: Float = 0.2
  static let end: Float = 0.6
  /// Steps between two choices of gaps.
  static let interval = 50

  /// How many quads of `quads` stay after a share of all steps, when `kept` are to stay in the end.
  private static func count(_ quads: Int, _ kept: Int, _ progress: Float) -> Int {
    let rest = 1 - min(max((progress - start) / (end - start), 0), 1)
    return kept + Int((Float(quads - kept) * rest * rest * rest).rounded(.up))
  }

  /// The `count` quads of a block whose weights have the largest squares, ascending.
  func largest(_ count: Int, of block: Int, _ values: UnsafePointer<Float>) -> [Int] {
    let sizes = (0..<quads).map { quad in
      var sum: Float = 0
      for row in 4 * quad..<4 * quad + 4 {
        let from = values + part.offset + row * part.columns + block * 16
        for k in 0..<16 { sum += from[k] * from[k] }
      }
      return sum
    }
    return (0..<quads).sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(count).sorted()
  }

  /// Chooses the gaps anew; gaps stay gaps, since their weights are zero.
  mutating func choose(kept: Int, progress: Float, _ values: UnsafePointer<Float>) {
    let count = Self.count(quads, kept, progress)
    guard count < quads else { return }
    gaps = (0..<part.columns / 16).map { block in
      let stays = Set(largest(count, of: block, values))
      return (0..<quads).filter { !stays.contains($0) }
    }
  }

  /// Makes the weights in gaps zero.
  func clear(_ values: UnsafeMutablePointer<Float>) {
    for (block, quads) in gaps.enumerated() {
      for quad in quads {
        for row in 4 * quad..<4 * quad + 4 {
          let at = values + part.offset + row * part.columns + block * 16
          for k in 0..<16 { at[k] = 0 }
        }
      }
    }
  }
}
