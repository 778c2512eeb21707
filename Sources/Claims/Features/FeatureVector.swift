/// Named observations on a sentence or a clause, each with a value: what the linear models weigh.
package struct FeatureVector {
  package struct Feature {
    /// The group ("verb", "amount of money"); it names the reason that a fact-checker reads.
    package var name: StaticString
    /// Hash of name and word.
    package var id: UInt32
    package var value: Float
    /// The word that gave it, an index into `Analysis.words`; -1 when none.
    package var word: Int32
  }

  package private(set) var features: [Feature] = []

  package init() { features.reserveCapacity(160) }

  /// A yes-or-no observation, or one with a degree.
  package mutating func add(_ name: StaticString, _ value: Float = 1, word: Int = -1) {
    features.append(Feature(name: name, id: Self.id(name), value: value, word: Int32(word)))
  }

  /// An observation about a word or a pair of words, by hash.
  mutating func add(_ name: StaticString, _ hash: UInt64, value: Float = 1, word: Int = -1) {
    let mixed = WordHash.pair(UInt64(Self.id(name)), hash)
    features.append(Feature(name: name, id: UInt32(truncatingIfNeeded: mixed >> 32), value: value, word: Int32(word)))
  }

  /// Leaves one of each, ids rising: a word that stands twice says no more than one that stands once.
  mutating func removeRepeated() {
    var kept: [Feature] = []
    kept.reserveCapacity(features.count + 8)
    Self.inOrder(features) { place in
      let feature = features[place]
      if let last = kept.last, last.id == feature.id {
        if feature.value > last.value { kept[kept.count - 1] = feature }
      } else {
        kept.append(feature)
      }
    }
    features = kept
  }

  /// Stretches all values so that the root of the sum of their squares is `length`: a long statement has no louder voice.
  mutating func stretch(to length: Float) {
    let square = features.reduce(Float(0)) { $0 + $1.value * $1.value }
    guard square > 0 else { return }
    let factor = length / square.squareRoot()
    for index in features.indices { features[index].value *= factor }
  }

  /// Calls `body` with the place of each feature, ids rising, those of one id in the order in which they were added.
  ///
  /// Ids are hashes: laid out by their high byte they are all but sorted, and the few hundred of a sentence are soon put right.
  private static func inOrder(_ features: [Feature], _ body: (Int) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { order in
      guard features.count <= 1024 else {
        let sorted = features.indices.map { UInt64(features[$0].id) << 32 | UInt64($0) }.sorted()
        for entry in sorted { body(Int(entry & 0xFFFF_FFFF)) }
        return
      }
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 257) { starts in
        starts.initialize(repeating: 0)
        for feature in features { starts[Int(feature.id >> 24) + 1] += 1 }
        for byte in 0..<256 { starts[byte + 1] += starts[byte] }
        for (place, feature) in features.enumerated() {
          let byte = Int(feature.id >> 24)
          order.initializeElement(at: Int(starts[byte]), to: UInt64(feature.id) << 32 | UInt64(place))
          starts[byte] += 1
        }
      }
      for place in order.indices.dropFirst() {
        let entry = order[place]
        var free = place
        while free > 0, order[free - 1] > entry {
          order[free] = order[free - 1]
          free -= 1
        }
        order[free] = entry
      }
      for entry in order { body(Int(entry & 0xFFFF_FFFF)) }
    }
  }

  static func id(_ name: StaticString) -> UInt32 {
    var hash = WordHash.start
    name.withUTF8Buffer { for byte in $0 { hash = WordHash.mix(hash, byte) } }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
