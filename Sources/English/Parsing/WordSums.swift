import CNetwork

/// What words add to the sums of the first recurrent layer, in both directions.
///
/// It depends on nothing but the word, so a word that was read before costs nothing more, in this article or in one before it. When
/// there is no more room, the half that was seldom read is forgotten: over the development pages a fifth of the words is
/// computed (a third where every article begins anew).
final class WordSums {
  /// Words that are kept: 12 MB. Twice as many would leave a seventh to be computed.
  private static let capacity = 2048
  private static let slotCount = 4 * capacity

  private let model: SyntaxModel
  /// Values of a row: four gates in two directions.
  private let width: Int
  private let rows: UnsafeMutablePointer<Int32>
  /// The rows of the tables that a word consists of: what tells two words apart. Behind the last that of the word asked for.
  private let keys: UnsafeMutablePointer<UInt32>
  /// Open addressing: the number of a row, or -1.
  private var slots = [Int16](repeating: -1, count: slotCount)
  /// For each row the slot that its word would have in an empty table, and how often it was asked for; 0 where it is free.
  private var places = [Int16](repeating: 0, count: capacity)
  private var uses = [UInt32](repeating: 0, count: capacity)
  private var free: [Int16] = (0..<Int16(capacity)).reversed()
  private var vectors: [Int16] = []

  init(model: SyntaxModel) {
    self.model = model
    width = 8 * model.shape.state
    rows = .allocate(capacity: Self.capacity * width)
    keys = .allocate(capacity: (Self.capacity + 1) * WordFeatures.tableCount)
  }

  deinit {
    rows.deallocate()
    keys.deallocate()
  }

  /// The sums of each word, valid until the next call.
  /// - Parameter words: at most `SentenceEncoder.groupSize`.
  func sums(of words: [WordFeatures]) -> [UnsafePointer<Int32>] {
    if free.count < words.count { forget() }
    var new: [Int] = []
    let found = words.map { UnsafePointer(rows + number(of: $0, &new) * width) }
    multiply(new)
    return found
  }

  /// The number of a word's row; a new word gets a free one and is added to `new`.
  private func number(of word: WordFeatures, _ new: inout [Int]) -> Int {
    let key = keys + Self.capacity * WordFeatures.tableCount
    word.rows(key, owners: model.owners)
    let place = Int(truncatingIfNeeded: word.form ^ word.form >> 29 ^ word.shape) & (Self.slotCount - 1)
    var slot = place
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let other = keys + number * WordFeatures.tableCount
      if (0..<WordFeatures.tableCount).allSatisfy({ key[$0] == other[$0] }) {
        uses[number] &+= 1
        return number
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    let number = free.removeLast()
    slots[slot] = number
    (keys + Int(number) * WordFeatures.tableCount).update(from: key, count: WordFeatures.tableCount)
    places[Int(number)] = Int16(place)
    uses[Int(number)] = 1
    new.append(Int(number))
    return Int(number)
  }

  /// Frees the rows of the half that was seldom asked for; of the rest what is long past counts half.
  private func forget() {
    let order = uses.indices.map { UInt64(uses[$0]) << 32 | UInt64($0) }.sorted().map { Int($0 & 0xFFFF_FFFF) }
    let (seldom, often) = (order[..<(Self.capacity / 2)], order[(Self.capacity / 2)...])
    for number in seldom { uses[number] = 0 }
    free = seldom.map { Int16($0) }
    for slot in slots.indices { slots[slot] = -1 }
    for number in often where uses[number] > 0 {
      uses[number] = (uses[number] + 1) / 2
      var slot = Int(places[number])
      while slots[slot] >= 0 { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = Int16(number)
    }
  }

  /// Fills the rows of new words, in the 128ths of states.
  private func multiply(_ new: [Int]) {
    guard !new.isEmpty else { return }
    let size = model.shape.word
    embed(new)
    vectors.withUnsafeBufferPointer { vectors in
      guard let vectors = vectors.baseAddress else { return }
      let inputs = new.indices.map { UnsafePointer<Int16>?(vectors + $0 * size) }
      for direction in 0..<2 {
        let targets = new.map { UnsafeMutablePointer<Int32>?(rows + $0 * width + direction * width / 2) }
        cn_multiply_words(
          SentenceEncoder.level, model.recurrences[direction].wideInput, Int32(width / 32), Int32(size / 2), inputs,
          targets, Int32(new.count))
      }
    }
    for number in new { cn_round_shift(rows + number * width, Int32(width), 5) }
  }

  /// The vector of a word is the sum of a row of each table.
  private func embed(_ new: [Int]) {
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
