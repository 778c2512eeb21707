import CNetwork
import English

/// Keeps the tables of words as Adam would have them if it went over all rows in every step, though it goes only over the rows
/// of the step's words: a row that comes into use again makes up for the steps that it missed.
struct RowMoments {
  private let parameters: NetworkParameters
  private let owners: UnsafePointer<UInt8>
  /// The step each row was last brought to.
  private var steps: [Int]
  private var isTouched: [Bool]
  /// Decays of the moments over n steps, and the sum of what n steps without a gradient move a value, in parts of the first.
  private var decays: [(first: Float, second: Float, sum: Float)] = []
  /// After so many steps without a gradient a value stands still.
  private static let longest = 400

  init(_ parameters: NetworkParameters, owners: UnsafePointer<UInt8>) {
    self.parameters = parameters
    self.owners = owners
    steps = [Int](repeating: 0, count: WordFeatures.rowCount)
    isTouched = [Bool](repeating: false, count: WordFeatures.rowCount)
    var (first, second, sum, part) = (1.0, 1.0, 0.0, 1.0)
    for _ in 0...Self.longest {
      decays.append((Float(first), Float(second), Float(sum)))
      first *= 0.9
      second *= 0.95
      part *= 0.9 / 0.95.squareRoot()
      sum += part
    }
  }

  /// What makes up for moments that begin at zero: a factor for the rate, and one for the root of the second moment.
  static func corrections(_ step: Int) -> (Float, Float) {
    var (power, other) = (1.0, 1.0)
    for _ in 0..<min(step, 2000) {
      power *= 0.9
      other *= 0.95
    }
    return (1 / Float(1 - power), 1 / Float((1 - other).squareRoot()))
  }

  /// The rows that the words of some sentences have, each once, in ascending order.
  mutating func rows(of sentences: [GoldSentence]) -> [Int] {
    var found: [Int] = []
    var rows = [UInt32](repeating: 0, count: WordFeatures.tableCount)
    for sentence in sentences {
      for word in sentence.words {
        rows.withUnsafeMutableBufferPointer { if let own = $0.baseAddress { word.rows(own, owners: owners) } }
        for row in rows where row != WordFeatures.noRow && !isTouched[Int(row)] {
          isTouched[Int(row)] = true
          found.append(Int(row))
        }
      }
    }
    for row in found { isTouched[row] = false }
    return found.sorted()
  }

  /// Brings rows (all of them for nil) to `step`.
  mutating func catchUp(
    _ rows: [Int]?, to step: Int, _ rate: Float, _ values: UnsafeMutablePointer<Float>,
    _ moments: UnsafeMutablePointer<Float>
  ) {
    let (corrected, correction) = Self.corrections(max(step, 1))
    let width = parameters.shape.word
    func bring(_ row: Int) {
      let missed = step - steps[row]
      // A row that was never used has no moments.
      if missed > 0, steps[row] > 0 {
        let decay = decays[min(missed, Self.longest)]
        let at = parameters.tables.offset + row * width
        cn_adam_rest(
          values + at, moments + at, moments + parameters.count + at, Int64(width), rate * corrected * decay.sum,
          correction, decay.first, decay.second)
      }
    }
    if let rows {
      for row in rows {
        bring(row)
        steps[row] = step + 1
      }
    } else {
      for row in steps.indices where steps[row] > 0 {
        bring(row)
        steps[row] = step
      }
    }
  }
}
