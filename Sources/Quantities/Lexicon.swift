import SourceText

/// The words that mean something to the rules, looked up once per word by hash.
enum Lexicon {
  /// What a word can be. A word has one class; rules that need another reading name the word.
  enum Class: UInt8 {
    case none, unit, teen, tens, hundred, magnitude, half, quarter, ordinal, month, weekday, currency, measure, period,
      bound, several, dozen,
      couple, percent, point, quarterName, word, plural, multiple
  }

  struct Entry {
    var kind: Class
    /// Units, tens, ordinals: the number. Magnitudes: the power of ten. Months, weekdays: 1… .
    var value: Int64
    /// Index into `names`: currency code, unit code, period name, or the word itself.
    var name: Int32
  }

  static let unknown = Entry(kind: .none, value: 0, name: -1)

  private struct Table: Sendable {
    var keys: [[UInt8]] = []
    var entries: [Entry] = []
    var slots: [Int32] = []
    var names: [String] = []
    let mask: Int

    init(_ words: [(String, Class, Int64, String)]) {
      var size = 1
      while size < words.count * 3 { size *= 2 }
      mask = size - 1
      slots = [Int32](repeating: -1, count: size)
      var nameIndex: [String: Int32] = [:]
      for (word, kind, value, name) in words {
        let key = Array(word.utf8)
        let index: Int32
        if let known = nameIndex[name] {
          index = known
        } else {
          index = Int32(names.count)
          names.append(name)
          nameIndex[name] = index
        }
        var slot = key.withUnsafeBufferPointer { Lexicon.hash($0, 0, key.count) } & mask
        var duplicate = false
        while slots[slot] >= 0 {
          if keys[Int(slots[slot])] == key {
            duplicate = true
            break
          }
          slot = (slot + 1) & mask
        }
        if duplicate { continue }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        entries.append(Entry(kind: kind, value: value, name: index))
      }
    }
  }

  private static let table = Table(Vocabulary.words)
  private static let longest = 16

  static func name(_ entry: Entry) -> String { entry.name < 0 ? "" : table.names[Int(entry.name)] }

  /// Index of a name for comparing entries quickly.
  static func index(of name: String) -> Int32 { Int32(table.names.firstIndex(of: name) ?? -2) }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash = FNV1a()
    for index in start..<end { hash.add(text[index].asciiLowercased) }
    return Int(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  static func entry(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Entry {
    guard end - start <= longest else { return unknown }
    var slot = hash(text, start, end) & table.mask
    while true {
      let index = table.slots[slot]
      if index < 0 { return unknown }
      let key = table.keys[Int(index)]
      if key.count == end - start {
        var same = true
        for offset in 0..<key.count {
          let byte = text[start + offset]
          if byte.asciiLowercased != key[offset] {
            same = false
            break
          }
        }
        if same { return table.entries[Int(index)] }
      }
      slot = (slot + 1) & table.mask
    }
  }
}
