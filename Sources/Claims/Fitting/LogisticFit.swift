/// Fits a linear model to labelled observations: logistic regression with a quadratic penalty, minimised by L-BFGS
/// (Nocedal 1980). Sums run in input order, so the same data give the same weights.
package struct LogisticFit {
  package struct Example {
    package var observation: Observation
    package var isPositive: Bool
    package var weight: Float
    /// Number of the document that it stands in, for a fit that compares within documents.
    package var document: Int
    package init(_ observation: Observation, isPositive: Bool, weight: Float = 1, document: Int = 0) {
      self.observation = observation
      self.isPositive = isPositive
      self.weight = weight
      self.document = document
    }
  }

  /// Strength of the data against the penalty: larger fits closer.
  package var closeness: Double
  /// A feature that fewer examples show is left out.
  package var minimumCount: Int
  /// The score that an earlier model gave counts as a feature.
  package var usesPrior: Bool
  /// Rare features are penalised less than frequent ones: by the inverse of their log inverse document frequency.
  package var favoursRare: Bool
  /// Each document gets a bias of its own in the fit, which the model then forgets: what only tells one document from another (who
  /// was checked more closely that evening) is not learnt as worth.
  package var comparesWithinDocuments: Bool

  package init(
    closeness: Double, minimumCount: Int = 2, usesPrior: Bool = false, favoursRare: Bool = false,
    comparesWithinDocuments: Bool = false
  ) {
    self.closeness = closeness
    self.minimumCount = minimumCount
    self.usesPrior = usesPrior
    self.favoursRare = favoursRare
    self.comparesWithinDocuments = comparesWithinDocuments
  }

  package func model(_ examples: [Example]) -> LinearModel { models(examples, closenesses: [closeness])[0] }

  /// A model for each of the closenesses, in their order; each search starts where the one before ended.
  package func models(_ examples: [Example], closenesses: [Double]) -> [LinearModel] {
    let space = Space(examples, minimumCount, favoursRare: favoursRare)
    let problem = Problem(examples, space, usesPrior: usesPrior, comparesWithinDocuments: comparesWithinDocuments)
    var solution = [Double](repeating: 0, count: problem.size)
    return closenesses.map { closeness in
      solution = problem.minimum(from: solution, closeness)
      let sparse = space.ids.indices.compactMap { index -> (id: UInt32, weight: Float)? in
        let weight = solution[1 + index] * Double(space.scales[index])
        // What weighs nothing in three digits is left out: the file stays small.
        return abs(weight) < 0.0005 ? nil : (id: space.ids[index], weight: Self.rounded(weight))
      }
      let denseBase = 1 + space.ids.count
      let dense = (0..<problem.denseCount).map { Self.rounded(solution[denseBase + $0]) }
      return LinearModel(
        bias: Self.rounded(solution[0]),
        priorWeight: usesPrior ? Self.rounded(solution[denseBase + problem.denseCount]) : 0, dense: dense,
        sparse: sparse)
    }
  }

  /// To a multiple of 2^-14: far above what the order of additions can change on another machine.
  private static func rounded(_ value: Double) -> Float { Float((value * 16384).rounded() / 16384) }

  /// The features that count, numbered in rising order of id.
  private struct Space {
    var ids: [UInt32] = []
    var number: [UInt32: Int32] = [:]
    /// What each feature's values are multiplied with in the fit, and its weight after it; 1 on average over the examples.
    var scales: [Float] = []

    init(_ examples: [Example], _ minimum: Int, favoursRare: Bool) {
      var counts: [UInt32: Int32] = [:]
      var last: [UInt32: Int32] = [:]
      for (index, example) in examples.enumerated() {
        for feature in example.observation.features.features where last[feature.id] != Int32(index) {
          last[feature.id] = Int32(index)
          counts[feature.id, default: 0] += 1
        }
        for id in example.observation.parts where last[id] != Int32(index) {
          last[id] = Int32(index)
          counts[id, default: 0] += 1
        }
      }
      ids = counts.filter { $0.value >= Int32(minimum) }.map(\.key).sorted()
      for (index, id) in ids.enumerated() { number[id] = Int32(index) }
      scales = [Float](repeating: 1, count: ids.count)
      guard favoursRare else { return }
      var sum = 0.0
      var occurrences = 0.0
      let total = Exponential.logarithm(Double(examples.count + 1))
      for (index, id) in ids.enumerated() {
        let count = Double(counts[id] ?? 1)
        let scale = (total - Exponential.logarithm(count + 1) + 1).squareRoot()
        scales[index] = Float(scale)
        sum += scale * count
        occurrences += count
      }
      let mean = Float(sum / max(occurrences, 1))
      for index in scales.indices { scales[index] /= mean }
    }
  }

  private final class Problem {
    let size: Int
    let denseCount: Int
    private let starts: [Int]
    private let columns: [Int32]
    private let values: [Float]
    private let signs: [Double]
    private let weights: [Double]

    /// How freely a document's own bias moves: hardly penalised beside the features.
    private static let documentValue: Float = 3

    init(_ examples: [Example], _ space: Space, usesPrior: Bool, comparesWithinDocuments: Bool) {
      let documents = comparesWithinDocuments ? (examples.map(\.document).max() ?? 0) + 1 : 0
      denseCount = examples.first?.observation.vector.count ?? 0
      let denseBase = 1 + space.ids.count
      let documentBase = denseBase + denseCount + (usesPrior ? 1 : 0)
      size = documentBase + documents
      var starts = [0]
      var columns: [Int32] = []
      var values: [Float] = []
      for example in examples {
        columns.append(0)
        values.append(1)
        for feature in example.observation.features.features {
          guard let number = space.number[feature.id] else { continue }
          columns.append(number + 1)
          values.append(feature.value * space.scales[Int(number)])
        }
        for id in example.observation.parts {
          guard let number = space.number[id] else { continue }
          columns.append(number + 1)
          values.append(example.observation.partValue * space.scales[Int(number)])
        }
        for (index, value) in example.observation.vector.enumerated() {
          columns.append(Int32(denseBase + index))
          values.append(value)
        }
        if usesPrior {
          columns.append(Int32(documentBase - 1))
          values.append(example.observation.prior)
        }
        if documents > 0 {
          columns.append(Int32(documentBase + example.document))
          values.append(Self.documentValue)
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
    private func evaluate(_ point: [Double], _ closeness: Double, _ gradient: inout [Double]) -> Double {
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

    func minimum(from start: [Double], _ closeness: Double) -> [Double] {
      var point = start
      var gradient = point
      var value = evaluate(point, closeness, &gradient)
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
          nextValue = evaluate(next, closeness, &nextGradient)
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
