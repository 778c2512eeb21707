import CNetwork
import Claims
import English
import Foundation

/// What the heads of the network get wrong: loss and gradient of tags, names, arcs, relations and grades.
extension NetworkGradient {
  /// Shares of tags and of names in the loss; arcs and relations have 1 each.
  private static let tagWeight: Float = 0.75
  private static let nameWeight: Float = 0.5
  /// A grade counts as much as so many words.
  private static let gradeWeight: Float = 4

  /// Loss and gradient of tags, names, arcs and relations.
  func heads(
    _ sentences: [GoldSentence], _ states: Floats, _ stateGradient: Floats, _ batch: Int, _ length: Int, _ weight: Float
  ) -> Double {
    let shape = parameters.shape
    let tags = SyntaxModel.classCapacity
    let (state, rows) = (2 * shape.state, shape.heads)
    let count = batch * length
    // The rows of all words and, last, the root's.
    let all = take((count + 1) * state, zero: false)
    for k in 0..<count * state { all[k] = states[k] }
    let root = part(parameters.root)
    for k in 0..<state { all[count * state + k] = root.value[k] }
    let (weights, bias) = (part(parameters.heads), part(parameters.headBias))
    let out = take((count + 1) * rows, zero: false)
    for word in 0...count { for k in 0..<rows { out[word * rows + k] = bias.value[k] } }
    multiply(out, all, weights.value, count + 1, rows, state)
    let slope = mask((count + 1) * rows)
    for word in 0...count {
      for k in 0..<rows {
        let at = word * rows + k
        if k < SyntaxModel.arcStart || k >= shape.gradeStart {
          slope[at] = 1
        } else {
          if word == count { slope[at] = 1 }
          if out[at] < 0 { slope[at] *= 0.1 }
          out[at] *= slope[at]
        }
      }
    }
    let outGradient = take((count + 1) * rows)
    var loss = 0.0
    for (place, sentence) in sentences.enumerated() where sentence.grades == nil {
      for step in 0..<length {
        let at = (step * batch + place) * rows
        loss += softmax(out + at, outGradient + at, tags, sentence.classes[step], Self.tagWeight * weight)
        let (from, to) = (out + at + tags, outGradient + at + tags)
        switch sentence.names[step] {
        case .known(let name):
          loss += softmax(from, to, NameClass.allCases.count, Int(name.rawValue), Self.nameWeight * weight)
        case .some:
          loss += softmax(
            from, to, NameClass.allCases.count, allBut: Int(NameClass.none.rawValue), Self.nameWeight * weight)
        case .open: break
        }
      }
    }
    loss += arcs(sentences, out, outGradient, batch, length, weight)
    loss += relations(sentences, out, outGradient, batch, length, weight)
    for (place, sentence) in sentences.enumerated() {
      guard let goals = sentence.grades else { continue }
      let at = place * rows + shape.gradeStart
      loss += grades(goals, out + at, outGradient + at, stride: batch * rows, length, Self.gradeWeight * weight)
    }
    scale(outGradient, slope, (count + 1) * rows)
    multiplyTransposed(weights.gradient, all, outGradient, count + 1, state, rows)
    addColumns(bias.gradient, outGradient, count + 1, rows)
    let allGradient = take((count + 1) * state)
    multiplyByTransposed(allGradient, outGradient, weights.value, count + 1, rows, state)
    for k in 0..<count * state { stateGradient[k] += allGradient[k] }
    for k in 0..<state { root.gradient[k] += allGradient[count * state + k] }
    return loss
  }

  /// Loss and gradient of the grades of a sentence; rows of its words are `stride` apart.
  private func grades(
    _ goals: [(goal: Float, weight: Float)], _ rows: Floats, _ gradient: Floats, stride: Int, _ length: Int,
    _ weight: Float
  ) -> Double {
    let width = SyntaxModel.gradeCapacity
    let mark = used
    let (means, gates, sums) = (take(width), take(length * width), take(width))
    cn_pool(rows, Int64(stride), Int32(length), Int32(width), means, gates, sums)
    var loss = 0.0
    for k in 0..<width where goals[k].weight > 0 {
      let chance = Float(1 / (1 + Exponential.of(-Double(means[k]))))
      loss -= Double(goals[k].weight) * log(Double(goals[k].goal > 0.5 ? chance : 1 - chance) + 1e-9)
      let change = (chance - goals[k].goal) * goals[k].weight * weight
      for word in 0..<length {
        let gate = gates[word * width + k]
        let value = rows[word * stride + width + k]
        gradient[word * stride + width + k] += change * gate / sums[k]
        gradient[word * stride + k] += change * (value - means[k]) / sums[k] * gate * (1 - gate)
      }
    }
    used = mark
    return loss
  }

  /// Writes the powers of `scores` to `out`, the largest as 1, and returns their sum.
  private func powers(_ scores: Floats, _ out: Floats, _ count: Int) -> (sum: Float, most: Float) {
    var most = scores[0]
    for k in 1..<count { most = max(most, scores[k]) }
    var sum: Float = 0
    for k in 0..<count {
      out[k] = Float(Exponential.of(Double(scores[k] - most)))
      sum += out[k]
    }
    return (sum, most)
  }

  /// Writes the gradient of -log softmax of `gold` and returns the loss.
  private func softmax(_ scores: Floats, _ gradient: Floats, _ count: Int, _ gold: Int, _ weight: Float) -> Double {
    let (sum, most) = powers(scores, gradient, count)
    let loss = log(sum) - (scores[gold] - most)
    for k in 0..<count { gradient[k] *= weight / sum }
    gradient[gold] -= weight
    return Double(loss)
  }

  /// Writes the gradient of -log of the sum of softmax over all but `other` and returns the loss: what the right one is among
  /// these is left to the scores.
  private func softmax(_ scores: Floats, _ gradient: Floats, _ count: Int, allBut other: Int, _ weight: Float) -> Double
  {
    let sum = powers(scores, gradient, count).sum
    let right = max(sum - gradient[other], 1e-9)
    let share = gradient[other] / sum
    for k in 0..<count { gradient[k] = k == other ? weight * share : -weight * share * gradient[k] / right }
    return -Double(log(right / sum))
  }

  private func arcs(
    _ sentences: [GoldSentence], _ out: Floats, _ outGradient: Floats, _ batch: Int, _ length: Int, _ weight: Float
  ) -> Double {
    let shape = parameters.shape
    let (arc, rows) = (shape.arc, shape.heads)
    let below = SyntaxModel.arcStart
    let above = below + arc
    let count = batch * length
    let stride = (length + 1 + 15) / 16 * 16
    let (matrix, vector, distance) = (
      part(parameters.arcMatrix), part(parameters.arcVector), part(parameters.distance)
    )
    var loss = 0.0
    let mark = used
    for (place, sentence) in sentences.enumerated() where sentence.grades == nil {
      used = mark
      func row(_ head: Int) -> Int { head == 0 ? count : (head - 1) * batch + place }
      let (dependents, heads) = (take(length * arc), take((length + 1) * arc))
      let turned = take(length * arc)
      let columns = take(arc * stride)
      for head in 0...length {
        let from = out + row(head) * rows + above
        for k in 0..<arc {
          heads[head * arc + k] = from[k]
          columns[k * stride + head] = from[k]
        }
      }
      let scores = take(length * stride)
      for word in 0..<length {
        let from = out + row(word + 1) * rows + below
        for k in 0..<arc {
          dependents[word * arc + k] = from[k]
          turned[word * arc + k] = vector.value[k]
        }
        for head in 0...length {
          scores[word * stride + head] = distance.value[SyntaxModel.distanceIndex(dependent: word, head: head)]
        }
      }
      multiply(turned, dependents, matrix.value, length, arc, arc)
      multiply(scores, turned, columns, length, stride, arc)
      let change = take(length * stride)
      for word in 0..<length {
        let head = Int(sentence.heads[word])
        loss += softmax(
          scores + word * stride, change + word * stride, length + 1, head == length ? 0 : head + 1, weight)
        for head in 0...length {
          distance.gradient[SyntaxModel.distanceIndex(dependent: word, head: head)] += change[word * stride + head]
        }
      }
      // Rows beyond the last head are zero in `change`, so the padding adds nothing.
      let headChange = take(stride * arc)
      multiplyTransposed(headChange, change, turned, length, stride, arc)
      let turnedChange = take(length * arc)
      let padded = take(stride * arc)
      for k in 0..<(length + 1) * arc { padded[k] = heads[k] }
      multiply(turnedChange, change, padded, length, arc, stride)
      addColumns(vector.gradient, turnedChange, length, arc)
      multiplyTransposed(matrix.gradient, dependents, turnedChange, length, arc, arc)
      let dependentChange = take(length * arc)
      multiplyByTransposed(dependentChange, turnedChange, matrix.value, length, arc, arc)
      for head in 0...length {
        let to = outGradient + row(head) * rows + above
        for k in 0..<arc { to[k] += headChange[head * arc + k] }
      }
      for word in 0..<length {
        let to = outGradient + row(word + 1) * rows + below
        for k in 0..<arc { to[k] += dependentChange[word * arc + k] }
      }
    }
    used = mark
    return loss
  }

  private func relations(
    _ sentences: [GoldSentence], _ out: Floats, _ outGradient: Floats, _ batch: Int, _ length: Int, _ weight: Float
  ) -> Double {
    let shape = parameters.shape
    let (relation, rows, capacity) = (shape.relation, shape.heads, SyntaxModel.relationCapacity)
    let below = SyntaxModel.arcStart + 2 * shape.arc
    let above = below + relation
    let count = batch * length
    let (matrix, bias) = (part(parameters.relation), part(parameters.relationBias))
    let mark = used
    let pairs = take(count * 3 * relation)
    let scores = take(count * capacity)
    var headRows = [Int](repeating: count, count: count)
    for (place, sentence) in sentences.enumerated() where sentence.grades == nil {
      for step in 0..<length {
        let word = step * batch + place
        let head = Int(sentence.heads[step])
        if head != length { headRows[word] = head * batch + place }
        let (own, other) = (out + word * rows + below, out + headRows[word] * rows + above)
        let pair = pairs + word * 3 * relation
        for k in 0..<relation {
          pair[k] = own[k]
          pair[relation + k] = other[k]
          pair[2 * relation + k] = own[k] * other[k]
        }
        for k in 0..<capacity { scores[word * capacity + k] = bias.value[k] }
      }
    }
    multiply(scores, pairs, matrix.value, count, capacity, 3 * relation)
    let change = take(count * capacity)
    var loss = 0.0
    for (place, sentence) in sentences.enumerated() where sentence.grades == nil {
      for step in 0..<length {
        let word = step * batch + place
        loss += softmax(
          scores + word * capacity, change + word * capacity, Relation.allCases.count, Int(sentence.relations[step]),
          weight)
      }
    }
    multiplyTransposed(matrix.gradient, pairs, change, count, 3 * relation, capacity)
    addColumns(bias.gradient, change, count, capacity)
    let pairChange = take(count * 3 * relation)
    multiplyByTransposed(pairChange, change, matrix.value, count, capacity, 3 * relation)
    // Words of graded sentences have no change, so nothing is added for them.
    for word in 0..<count {
      let (own, other) = (out + word * rows + below, out + headRows[word] * rows + above)
      let (ownChange, otherChange) = (outGradient + word * rows + below, outGradient + headRows[word] * rows + above)
      let pair = pairChange + word * 3 * relation
      for k in 0..<relation {
        ownChange[k] += pair[k] + pair[2 * relation + k] * other[k]
        otherChange[k] += pair[relation + k] + pair[2 * relation + k] * own[k]
      }
    }
    used = mark
    return loss
  }
}
