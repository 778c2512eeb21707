/// Values by keys that are hashes already: open addressing, no second hash. Asked for every word and class name of a page.
struct HashTable<Value> {
  private var keys: [UInt64]
  private var values: [Value?]
  private(set) var count = 0

  /// - Parameter capacity: how many keys are expected; more are taken.
  init(capacity: Int = 32) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value?](repeating: nil, count: size)
  }

  /// Where `key` stands or would stand.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  subscript(key: UInt64) -> Value? {
    values[slot(key)]
  }

  /// Sets the value of `key`.
  mutating func set(_ key: UInt64, _ value: Value) {
    var place = slot(key)
    if values[place] == nil {
      if 2 * (count + 1) > keys.count {
        grow()
        place = slot(key)
      }
      count += 1
    }
    keys[place] = key
    values[place] = value
  }

  private mutating func grow() {
    var larger = HashTable(capacity: keys.count)
    for (key, value) in zip(keys, values) { if let value { larger.set(key, value) } }
    self = larger
  }
}

extension HashTable: Sendable where Value: Sendable {}
