/// The features that choose the tag of one word, from left to right.
package enum TaggerFeatures {
  /// The table has 2^bits rows.
  package static let bits: UInt64 = 18
  /// Number of features of each word.
  package static let count = 36

  /// Writes `count` rows to `out`. The tags of the words before `index` are set.
  package static func write(
    _ words: UnsafePointer<WordFeatures>, _ count: Int, _ index: Int, _ out: UnsafeMutablePointer<UInt32>
  ) {
    let outside = WordFeatures.outside
    let w = words[index]
    let p1 = index > 0 ? words[index - 1] : outside
    let p2 = index > 1 ? words[index - 2] : outside
    let n1 = index + 1 < count ? words[index + 1] : outside
    let n2 = index + 2 < count ? words[index + 2] : outside
    var at = 0
    @inline(__always) func put(_ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      out[at] = featureIndex(bits, UInt64(at) &+ 1, a, b, c)
      at += 1
    }
    put(w.form)
    put(w.form, w.shape)
    put(p1.form)
    put(n1.form)
    put(p2.form)
    put(n2.form)
    put(p1.form, w.form)
    put(w.form, n1.form)
    put(p1.tag)
    put(p2.tag, p1.tag)
    put(p1.tag, w.form)
    put(p1.tag, n1.form)
    put(w.suffix1)
    put(w.suffix2)
    put(w.suffix3)
    put(w.suffix4)
    put(w.prefix1)
    put(w.prefix2)
    put(w.prefix3)
    put(p1.suffix3)
    put(n1.suffix3)
    put(w.shape)
    put(p1.shape, w.shape)
    put(w.shape, n1.shape)
    put(w.shape, w.suffix3)
    put(p1.tag, w.suffix3)
    put(p1.tag, w.suffix2, n1.suffix2)
    put(p2.tag, p1.tag, w.form)
    put(n1.form, n2.form)
    put(p1.form, n1.form)
    put(p2.form, p1.form)
    put(w.suffix3, n1.suffix3)
    put(w.form, n1.suffix2)
    put(p1.tag, w.shape, n1.shape)
    put(n1.suffix2, n2.suffix2)
    put(0)
  }
}
