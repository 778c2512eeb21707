/// Finds the projective tree of one root with the highest sum of arc scores (Eisner 1996), in cubic time of short sentences.
struct TreeDecoder {
  /// Complete spans with the head at the right and at the left end, each with its transposed copy, then incomplete ones.
  /// The copies make every inner loop run over neighbours.
  private var scores: [Float] = []
  /// Where the best pair of parts of a span meets: complete to the left, complete to the right, incomplete.
  private var marks: [Int16] = []

  /// - Parameters:
  ///   - arcs: rows of `stride`: the score of the head 0 (root) to `count` for each word.
  /// - Returns: the head of every word, counted from 0; `count` for the root.
  mutating func heads(_ arcs: UnsafePointer<Float>, stride: Int, count: Int) -> [Int32] {
    let size = count * count
    if scores.count < 6 * size {
      scores = [Float](repeating: 0, count: 6 * size)
      marks = [Int16](repeating: 0, count: 3 * size)
    }
    return scores.withUnsafeMutableBufferPointer { scores in
      marks.withUnsafeMutableBufferPointer { marks in
        guard let scores = scores.baseAddress, let marks = marks.baseAddress else { return [] }
        Self.fill(arcs, stride, count, scores, marks)
        return Self.heads(root: Self.root(arcs, stride, count, scores), count, marks)
      }
    }
  }

  /// Finds the best score of every span, short ones first, and where its parts meet.
  private static func fill(
    _ arcs: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ scores: UnsafeMutablePointer<Float>,
    _ marks: UnsafeMutablePointer<Int16>
  ) {
    let size = count * count
    let (left, leftTurned, right, rightTurned) = (scores, scores + size, scores + 2 * size, scores + 3 * size)
    let (openLeft, openRight) = (scores + 4 * size, scores + 5 * size)
    let (leftMark, rightMark, openMark) = (marks, marks + size, marks + 2 * size)
    for word in 0..<count {
      left[word * count + word] = 0
      leftTurned[word * count + word] = 0
      right[word * count + word] = 0
      rightTurned[word * count + word] = 0
    }
    for width in 1..<max(count, 1) {
      for start in 0..<count - width {
        let end = start + width
        // Rows that belong to the start, and rows that belong to the end.
        let (a, b) = (start * count, end * count)
        var best = -Float.infinity
        var mark = start
        for middle in start..<end {
          let value = right[a + middle] + left[b + middle + 1]
          if value > best { (best, mark) = (value, middle) }
        }
        openMark[a + end] = Int16(mark)
        openLeft[b + start] = best + arcs[start * stride + end + 1]
        openRight[a + end] = best + arcs[end * stride + start + 1]
        best = -Float.infinity
        for middle in start..<end {
          let value = leftTurned[a + middle] + openLeft[b + middle]
          if value > best { (best, mark) = (value, middle) }
        }
        left[b + start] = best
        leftTurned[a + end] = best
        leftMark[a + end] = Int16(mark)
        best = -Float.infinity
        for middle in start + 1...end {
          let value = openRight[a + middle] + rightTurned[b + middle]
          if value > best { (best, mark) = (value, middle) }
        }
        right[a + end] = best
        rightTurned[b + start] = best
        rightMark[a + end] = Int16(mark)
      }
    }
  }

  /// The word with which the whole sentence scores best.
  private static func root(
    _ arcs: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ scores: UnsafeMutablePointer<Float>
  ) -> Int {
    let (left, right) = (scores, scores + 2 * count * count)
    var root = 0
    var best = -Float.infinity
    for word in 0..<count {
      let value = left[word * count] + right[word * count + count - 1] + arcs[word * stride]
      if value > best { (best, root) = (value, word) }
    }
    return root
  }

  /// Takes the spans of the whole sentence apart at their marks; every incomplete one is an arc.
  private static func heads(root: Int, _ count: Int, _ marks: UnsafeMutablePointer<Int16>) -> [Int32] {
    let size = count * count
    let (leftMark, rightMark, openMark) = (marks, marks + size, marks + 2 * size)
    var heads = [Int32](repeating: Int32(count), count: count)
    // Spans to take apart: their ends, whether the head is at the right, whether they are complete.
    var open: [(start: Int, end: Int, headAtEnd: Bool, isComplete: Bool)] = [
      (0, root, true, true), (root, count - 1, false, true),
    ]
    while let span = open.popLast() {
      guard span.start < span.end else { continue }
      let at = span.start * count + span.end
      if span.isComplete {
        let middle = Int(span.headAtEnd ? leftMark[at] : rightMark[at])
        if span.headAtEnd {
          open.append((span.start, middle, true, true))
          open.append((middle, span.end, true, false))
        } else {
          open.append((span.start, middle, false, false))
          open.append((middle, span.end, false, true))
        }
      } else {
        if span.headAtEnd { heads[span.start] = Int32(span.end) } else { heads[span.end] = Int32(span.start) }
        let middle = Int(openMark[at])
        open.append((span.start, middle, false, true))
        open.append((middle + 1, span.end, true, true))
      }
    }
    return heads
  }
}
