import Reading
import SourceText

/// Labels the blocks of a page by the article text that people marked on it: the share of a block's words that stand there.
struct TruthAlignment {
  /// Words as numbers, case folded where it is ASCII.
  struct Vocabulary {
    private var numbers: [[UInt8]: Int32] = [:]
    mutating func words(_ text: [UInt8]) -> [Int32] {
      var result: [Int32] = []
      var word: [UInt8] = []
      var index = 0
      while index <= text.count {
        let byte = index < text.count ? text[index] : 0x20
        let isUpper = byte.isASCIIUppercase
        // Punctuation of the General Punctuation block parts words.
        let mark = byte == 0xE2 && index + 1 < text.count && (text[index + 1] == 0x80 || text[index + 1] == 0x81)
        if isUpper || byte.isASCIILowercase || byte.isASCIIDigit || byte == 0x5F
          || (byte >= 0x80 && byte != 0xC2 && !mark)
        {
          word.append(isUpper ? byte | 0x20 : byte)
        } else {
          if !word.isEmpty { result.append(number(word)) }
          word = []
          if mark { index += 2 } else if byte == 0xC2 { index += 1 }
        }
        index += 1
      }
      return result
    }
    private mutating func number(_ word: [UInt8]) -> Int32 {
      if let found = numbers[word] { return found }
      numbers[word] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
  }

  /// - Returns: for every block, the share of its words that are article text, 0 to 1.
  static func labels(blocks: [[Int32]], truth: [Int32]) -> [Float] {
    var places: [[Int32]: Int] = [:]
    var starts: [Int32: [Int]] = [:]
    let n = 4
    if truth.count >= n { for at in 0...(truth.count - n) { places[Array(truth[at..<at + n]), default: 0] += 1 } }
    for (at, word) in truth.enumerated() { starts[word, default: []].append(at) }
    var labels = [Float](repeating: -1, count: blocks.count)
    for (index, words) in blocks.enumerated() where words.count >= 6 {
      var covered = [Bool](repeating: false, count: words.count)
      for at in 0...(words.count - n) where places[Array(words[at..<at + n])] != nil {
        for k in at..<at + n { covered[k] = true }
      }
      // A few words in common are chance.
      let share = Float(covered.count { $0 }) / Float(words.count)
      labels[index] = min(1, max(0, (share - 0.3) * 2))
    }
    // Short blocks count where they stand next to text that is known to belong.
    func stands(_ words: [Int32]) -> Bool {
      guard let first = words.first else { return false }
      return (starts[first] ?? []).contains { at in
        at + words.count <= truth.count && truth[at..<at + words.count].elementsEqual(words)
      }
    }
    for index in blocks.indices where labels[index] < 0 && !blocks[index].isEmpty {
      if index > 0, let before = blocks[..<index].indices.last(where: { labels[$0] > 0.5 }), index - before < 12 {
        let tail = blocks[before].suffix(blocks[index].count > 2 ? 2 : 3)
        if stands(Array(tail) + blocks[index]) { labels[index] = 1 }
      }
    }
    for index in blocks.indices.reversed() where labels[index] < 0 && !blocks[index].isEmpty {
      if let after = blocks[(index + 1)...].indices.first(where: { labels[$0] > 0.5 }), after - index < 12 {
        let head = blocks[after].prefix(blocks[index].count > 2 ? 2 : 3)
        if stands(blocks[index] + Array(head)) { labels[index] = 1 }
      }
    }
    return labels.map { max($0, 0) }
  }
}
