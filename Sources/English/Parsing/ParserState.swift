/// A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence.
///
/// The artificial root stands behind the last word, at index `count`; it takes one word only.
package struct ParserState {
  package enum Action {
    package static let shift = 0
    /// The first word of the buffer becomes the head of the top of the stack.
    package static let left = 1
    /// The second of the stack becomes the head of the top.
    package static let right = 2
  }

  package let count: Int
  package var stack: [Int32] = []
  package var next: Int32 = 0
  package var heads: [Int32]
  /// Outermost and second outermost children on either side, -1 for none, and their number.
  var left1: [Int32]
  var left2: [Int32]
  var right1: [Int32]
  var right2: [Int32]
  var leftCount: [UInt8]
  var rightCount: [UInt8]

  package init(count: Int) {
    self.count = count
    heads = [Int32](repeating: -1, count: count + 1)
    left1 = heads
    left2 = heads
    right1 = heads
    right2 = heads
    leftCount = [UInt8](repeating: 0, count: count + 1)
    rightCount = leftCount
    stack.reserveCapacity(64)
  }

  package var isFinal: Bool { next == count && stack.isEmpty }
  package var canShift: Bool { next < count }
  /// The root takes the last word of the stack only.
  package var canLeft: Bool { !stack.isEmpty && (next < count || stack.count == 1) }
  package var canRight: Bool { stack.count > 1 }

  package mutating func apply(_ action: Int) {
    switch action {
    case Action.shift:
      stack.append(next)
      next += 1
    case Action.left:
      let child = stack.removeLast()
      let head = Int(next)
      heads[Int(child)] = next
      left2[head] = left1[head]
      left1[head] = child
      leftCount[head] = min(leftCount[head] + 1, 7)
    default:
      let child = stack.removeLast()
      let parent = stack[stack.count - 1]
      let head = Int(parent)
      heads[Int(child)] = parent
      right2[head] = right1[head]
      right1[head] = child
      rightCount[head] = min(rightCount[head] + 1, 7)
    }
  }
}
