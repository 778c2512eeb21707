/// The features that choose the relation of a word to its head, once the tree stands.
package enum RelationFeatures {
  /// The table has 2^bits rows.
  package static let bits: UInt64 = 18
  package static let capacity = 96
  /// No more children of a word are looked at, so that the time stays linear.
  static let childLimit = 12

  /// The children of all words of a tree, in order.
  package struct Children {
    var first: [Int32]
    var following: [Int32]

    /// - Parameter heads: the head of each word, the number of words for the root's child.
    package init(heads: [Int32], count: Int) {
      first = [Int32](repeating: -1, count: count + 1)
      following = first
      for index in stride(from: count - 1, through: 0, by: -1) {
        let head = Int(heads[index])
        following[index] = first[head]
        first[head] = Int32(index)
      }
    }
  }

  /// Writes the rows of word `d` to `out` and returns their number. `words[count]` is the root.
  package static func write(
    _ d: Int, _ heads: [Int32], _ children: borrowing Children, _ words: UnsafePointer<WordFeatures>, _ count: Int,
    _ out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let h = Int(heads[d])
    let grand = h == count ? -1 : Int(heads[h])
    @inline(__always) func form(_ i: Int) -> UInt64 { i < 0 || i > count ? 0x1234 : words[i].form }
    @inline(__always) func tag(_ i: Int) -> UInt64 { i < 0 || i > count ? WordFeatures.noTag : words[i].tag }
    let side: UInt64 = h == count ? 2 : h > d ? 1 : 0
    let distance = ParserFeatures.bucket(Int32(abs(h - d)))
    let (dw, hw, dt, ht) = (form(d), form(h), tag(d), tag(h))
    let pair = dt | ht << 6 | side << 12
    var at = 0
    @inline(__always) func put(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      if at < capacity {
        out[at] = featureIndex(bits, template &+ 301, a, b, c)
        at += 1
      }
    }
    put(0, dw, side)
    put(1, dt, side)
    put(2, hw, side)
    put(3, ht, side)
    put(4, dw, hw, side)
    put(5, pair)
    put(6, dw, pair)
    put(7, hw, pair)
    put(8, pair, distance)
    put(9, words[d].suffix3, pair)
    put(10, words[h].suffix3, pair)
    put(11, pair, tag(grand))
    put(12, hw, dt, tag(grand))
    put(13, dt, tag(d - 1), side)
    put(14, dt, tag(d + 1), side)
    put(15, form(d - 1), dt, side)
    put(16, form(d + 1), dt, side)
    put(17, pair, tag(h - 1))
    put(18, pair, tag(h + 1))
    put(19, words[d].shape, pair)
    put(20, pair, tag(d - 1), tag(d + 1))
    // Children of the word: prepositions, subjunctions, articles tell its part in the clause.
    var child = children.first[d]
    var seen = 0
    var hasChild: UInt64 = 0
    while child >= 0, seen < childLimit {
      let place: UInt64 = Int(child) < d ? 1 : 0
      put(21, form(Int(child)), pair, place)
      put(22, tag(Int(child)), pair, place)
      put(23, form(Int(child)), hw, place)
      hasChild |= 1
      seen += 1
      child = children.following[Int(child)]
    }
    put(24, hasChild, pair)
    // Siblings: a passive auxiliary, another subject, an object beside it.
    child = children.first[h]
    seen = 0
    var before = -1
    var after = -1
    var nounsBetween: UInt64 = 0
    while child >= 0, seen < childLimit {
      let c = Int(child)
      if c != d {
        let place: UInt64 = (c < d ? 1 : 0) | (c < h ? 2 : 0)
        if c < d { before = c } else if after < 0 { after = c }
        put(25, form(c), pair, place)
        put(26, tag(c), pair, place)
        if (c < d) != (c < h) { nounsBetween += 1 }
      }
      seen += 1
      child = children.following[c]
    }
    put(27, pair, tag(before))
    put(28, pair, tag(after))
    put(29, pair, tag(before), tag(after))
    put(30, pair, min(nounsBetween, 3))
    put(31, dw, form(grand), side)
    return at
  }
}
