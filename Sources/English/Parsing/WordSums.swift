import CNetwork

/// What words add to the sums of the first recurrent layer, in both directions.
///
/// It depends on nothing but the word, and two of three words of an article stood in it before: a word that comes again costs
/// nothing more.
final class WordSums {
  /// Words that are kept: the different words of an article in most cases, and 6 MB. Beyond it all are forgotten.
  private static let capacity = 1024
  private static let slotCount = 4096

  private let model: SyntaxModel
  /// Values of a row: four gates in two directions.
  private let width: Int
  private let rows: UnsafeMutablePointer<Int32>
  /// The rows of the tables that a word consists of: what tells two words apart.
  private let keys: UnsafeMutablePointer<UInt32>
  /// Open addressing: the number of a row, or -1.
  private var slots = [Int16](repeating: -1, count: slotCount)
  private var known = 0
  private var vectors: [Int16] = []

  init(model: SyntaxModel) {
    self.model = model
    width = 8 * model.shape.state
    rows = .allocate(capacity: Self.capacity * width)
    keys = .allocate(capacity: Self.capacity * WordFeatures.tableCount)
  }

  deinit {
    rows.deallocate()
    keys.deallocate()
  }

  /// The sums of each word, valid until the next call.
  /// - Parameter words: at most `SentenceEncoder.groupSize`.
  func sums(of words: [WordFeatures]) -> [UnsafePointer<Int32>] {
    if known + words.count > Self.capacity {
      known = 0
      for slot in slots.indices { slots[slot] = -1 }
    }
    let before = known
    let found = words.map { UnsafePointer(rows + number(of: $0) * width) }
    multiply(before..<known)
    return found
  }

  /// The number of a word's row; a new word gets the next one.
  private func number(of word: WordFeatures) -> Int {
    let key = keys + known * WordFeatures.tableCount
    word.rows(key, owners: model.owners)
    var slot = Int(truncatingIfNeeded: word.form ^ word.form >> 29 ^ word.shape) & (Self.slotCount - 1)
    while slots[slot] >= 0 {
      let other = keys + Int(slots[slot]) * WordFeatures.tableCount
      if (0..<WordFeatures.tableCount).allSatisfy({ key[$0] == other[$0] }) { return Int(slots[slot]) }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    slots[slot] = Int16(known)
    known += 1
    return known - 1
  }

  /// Fills the rows of new words, in the 128ths of states.
  private func multiply(_ new: Range<Int>) {
    guard !new.isEmpty else { return }
    let size = model.shape.word
    embed(new)
    vectors.withUnsafeBufferPointer { vectors in
      guard let vectors = vectors.baseAddress else { return }
      let inputs = new.indices.map { UnsafePointer<Int16>?(vectors + ($0 - new.lowerBound) * size) }
      for direction in 0..<2 {
        let targets = new.indices.map {
          UnsafeMutablePointer<Int32>?(rows + $0 * width + direction * width / 2)
        }
        cn_multiply_words(
          SentenceEncoder.level, model.recurrences[direction].wideInput, Int32(width / 32), Int32(size / 2), inputs,
          targets, Int32(new.count))
      }
    }
    cn_round_shift(rows + new.lowerBound * width, Int32(new.count * width), 5)
  }

  /// The vector of a word is the sum of a row of each table.
  private func embed(_ new: Range<Int>) {
    let size = model.shape.word
    let step = Int16(truncatingIfNeeded: model.shape.step)
    if vectors.count < new.count * size { vectors = [Int16](repeating: 0, count: new.count * size) }
    vectors.withUnsafeMutableBufferPointer { vectors in
      guard var out = vectors.baseAddress else { return }
      for word in new {
        for k in 0..<size { out[k] = 0 }
        let isKnown = keys[word * WordFeatures.tableCount] != WordFeatures.noRow
        for table in (isKnown ? 0 : 1)..<WordFeatures.tableCount {
          let row = model.tables + Int(keys[word * WordFeatures.tableCount + table]) * size
          for k in 0..<size { out[k] &+= Int16(row[k]) }
        }
        for k in 0..<size {
          let value = Int32(out[k]) &* Int32(step)
          out[k] = Int16(truncatingIfNeeded: min(max(value, -32_767), 32_767))
        }
        out += size
      }
    }
  }
}
