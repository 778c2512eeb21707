/// Fits a linear model to labelled observations: logistic regression with a quadratic penalty, minimised by L-BFGS
/// (Nocedal 1980). Sums run in input order, so the same data give the same weights.
package struct LogisticFit {
  package struct Example {
    package var observation: Observation
    package var isPositive: Bool
    package var weight: Float
    package init(_ observation: Observation, isPositive: Bool, weight: Float = 1) {
      self.observation = observation
      self.isPositive = isPositive
      self.weight = weight
    }
  }

  /// Strength of the data against the penalty: larger fits closer.
  package var closeness: Double
  /// A feature that fewer examples show is left out.
  package var minimumCount: Int
  package var usesPrior: Bool

  package init(closeness: Double, minimumCount: Int = 2, usesPrior: Bool = false) {
    self.closeness = closeness
    self.minimumCount = minimumCount
    self.usesPrior = usesPrior
  }

  package func model(_ examples: [Example]) -> LinearModel {
    let space = Space(examples, minimumCount)
    let problem = Problem(examples, space, closeness, usesPrior: usesPrior)
    let solution = problem.minimum()
    let sparse = space.ids.enumerated().compactMap { index, id in
      // What weighs nothing in three digits is left out: the file stays small.
      abs(solution[1 + index]) < 0.0005 ? nil : (id: id, weight: Self.rounded(solution[1 + index]))
    }
    let denseBase = 1 + space.ids.count
    let dense = (0..<problem.denseCount).map { Self.rounded(solution[denseBase + $0]) }
    return LinearModel(
      bias: Self.rounded(solution[0]), priorWeight: usesPrior ? Self.rounded(solution[solution.count - 1]) : 0,
      dense: dense, sparse: sparse)
  }

  /// To a multiple of 2^-14: far above what the order of additions can change on another machine.
  private static func rounded(_ value: Double) -> Float { Float((value * 16384).rounded() / 16384) }

  /// The features that count, numbered in rising order of id.
  private struct Space {
    var ids: [UInt32] = []
    var number: [UInt32: Int32] = [:]

    init(_ examples: [Example], _ minimum: Int) {
      var counts: [UInt32: Int32] = [:]
      var last: [UInt32: Int32] = [:]
      for (index, example) in examples.enumerated() {
        for feature in example.observation.features.features where last[feature.id] != Int32(index) {
          last[feature.id] = Int32(index)
          counts[feature.id, default: 0] += 1
        }
      }
      ids = counts.filter { $0.value >= Int32(minimum) }.map(\.key).sorted()
      for (index, id) in ids.enumerated() { number[id] = Int32(index) }
    }
  }

  private final class Problem {
    let closeness: Double
    let size: Int
    let denseCount: Int
    private let starts: [Int]
    private let columns: [Int32]
    private let values: [Float]
    private let signs: [Double]
    private let weights: [Double]

    init(_ examples: [Example], _ space: Space, _ closeness: Double, usesPrior: Bool) {
      self.closeness = closeness
      denseCount = examples.first?.observation.vector.count ?? 0
      let denseBase = 1 + space.ids.count
      size = denseBase + denseCount + (usesPrior ? 1 : 0)
      var starts = [0]
      var columns: [Int32] = []
      var values: [Float] = []
      for example in examples {
        columns.append(0)
        values.append(1)
        for feature in example.observation.features.features {
          guard let number = space.number[feature.id] else { continue }
          columns.append(number + 1)
          values.append(feature.value)
        }
        for (index, value) in example.observation.vector.enumerated() {
          columns.append(Int32(denseBase + index))
          values.append(value)
        }
        if usesPrior {
          columns.append(Int32(size - 1))
          values.append(example.observation.prior)
        }
        starts.append(columns.count)
      }
      self.starts = starts
      self.columns = columns
      self.values = values
      signs = examples.map { $0.isPositive ? 1 : -1 }
      weights = examples.map { Double($0.weight) }
    }

    /// Value and gradient of  |w|²/2 + C Σ log(1 + e^(-y w·x)).
    private func evaluate(_ point: [Double], _ gradient: inout [Double]) -> Double {
      var value = 0.0
      for index in 0..<size {
        // The bias is hardly penalised.
        let penalty = index == 0 ? 0.01 : 1.0
        gradient[index] = penalty * point[index]
        value += 0.5 * penalty * point[index] * point[index]
      }
      columns.withUnsafeBufferPointer { columns in
        values.withUnsafeBufferPointer { values in
          point.withUnsafeBufferPointer { point in
            gradient.withUnsafeMutableBufferPointer { gradient in
              for row in signs.indices {
                var margin = 0.0
                for entry in starts[row]..<starts[row + 1] {
                  margin += point[Int(columns[entry])] * Double(values[entry])
                }
                margin *= signs[row]
                let exponential = Exponential.of(-abs(margin))
                value +=
                  closeness * weights[row]
                  * ((margin > 0 ? 0 : -margin) + Exponential.logOnePlus(exponential))
                let share = margin > 0 ? exponential / (1 + exponential) : 1 / (1 + exponential)
                let factor = -closeness * weights[row] * signs[row] * share
                for entry in starts[row]..<starts[row + 1] {
                  gradient[Int(columns[entry])] += factor * Double(values[entry])
                }
              }
            }
          }
        }
      }
      return value
    }

    func minimum() -> [Double] {
      var point = [Double](repeating: 0, count: size)
      var gradient = point
      var value = evaluate(point, &gradient)
      var steps: [(s: [Double], y: [Double], rho: Double)] = []
      for round in 0..<200 {
        var direction = gradient
        var alphas: [Double] = []
        for step in steps.reversed() {
          let alpha = step.rho * Self.dot(step.s, direction)
          alphas.append(alpha)
          for index in 0..<size { direction[index] -= alpha * step.y[index] }
        }
        if let last = steps.last {
          let scale = 1 / (last.rho * Self.dot(last.y, last.y))
          for index in 0..<size { direction[index] *= scale }
        }
        for (step, alpha) in zip(steps, alphas.reversed()) {
          let beta = step.rho * Self.dot(step.y, direction)
          for index in 0..<size { direction[index] += (alpha - beta) * step.s[index] }
        }
        let slope = -Self.dot(gradient, direction)
        guard slope < 0 else { break }
        var length = round == 0 ? min(1, 1 / max(Self.dot(gradient, gradient).squareRoot(), 1e-12)) : 1
        var next = point
        var nextGradient = gradient
        var nextValue = value
        var found = false
        for _ in 0..<30 {
          for index in 0..<size { next[index] = point[index] - length * direction[index] }
          nextValue = evaluate(next, &nextGradient)
          if nextValue <= value + 1e-4 * length * slope {
            found = true
            break
          }
          length /= 2
        }
        guard found else { break }
        var s = next
        var y = nextGradient
        for index in 0..<size {
          s[index] -= point[index]
          y[index] -= gradient[index]
        }
        let product = Self.dot(s, y)
        if product > 1e-12 {
          steps.append((s, y, 1 / product))
          if steps.count > 8 { steps.removeFirst() }
        }
        let drop = value - nextValue
        (point, gradient, value) = (next, nextGradient, nextValue)
        if drop < 1e-6 * max(abs(value), 1) { break }
      }
      return point
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
      var sum = 0.0
      for index in a.indices { sum += a[index] * b[index] }
      return sum
    }
  }
}
