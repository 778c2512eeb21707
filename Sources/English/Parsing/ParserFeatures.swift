/// The features that choose the next action of the parser (after Zhang and Nivre 2011, without relations).
package enum ParserFeatures {
  /// The table has 2^bits rows.
  package static let bits: UInt64 = 21
  package static let capacity = 96

  /// Writes the rows of `state` to `out` and returns their number. `words[count]` is the root.
  package static func write(
    _ state: borrowing ParserState, _ words: UnsafePointer<WordFeatures>, _ out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let depth = state.stack.count
    let none: Int32 = -1
    let i0 = depth > 0 ? state.stack[depth - 1] : none
    let i1 = depth > 1 ? state.stack[depth - 2] : none
    let i2 = depth > 2 ? state.stack[depth - 3] : none
    let j0 = state.next
    let last = Int32(state.count)
    @inline(__always) func form(_ i: Int32) -> UInt64 { i < 0 ? 0x1234 : words[Int(i)].form }
    @inline(__always) func tag(_ i: Int32) -> UInt64 { i < 0 ? WordFeatures.noTag : words[Int(i)].tag }
    @inline(__always) func l1(_ i: Int32) -> Int32 { i < 0 ? -1 : state.left1[Int(i)] }
    @inline(__always) func l2(_ i: Int32) -> Int32 { i < 0 ? -1 : state.left2[Int(i)] }
    @inline(__always) func r1(_ i: Int32) -> Int32 { i < 0 ? -1 : state.right1[Int(i)] }
    @inline(__always) func r2(_ i: Int32) -> Int32 { i < 0 ? -1 : state.right2[Int(i)] }
    let j1 = j0 + 1 <= last ? j0 + 1 : none
    let j2 = j0 + 2 <= last ? j0 + 2 : none
    let j3 = j0 + 3 <= last ? j0 + 3 : none
    let (s0, s1, s2) = (form(i0), form(i1), form(i2))
    let (b0, b1, b2) = (form(j0), form(j1), form(j2))
    let (ts0, ts1, ts2) = (tag(i0), tag(i1), tag(i2))
    let (tb0, tb1, tb2, tb3) = (tag(j0), tag(j1), tag(j2), tag(j3))
    let tags3 = { (a: UInt64, b: UInt64, c: UInt64) -> UInt64 in a | b << 6 | c << 12 }
    let d0 = i0 < 0 ? 0 : bucket(j0 - i0)
    let d1 = i1 < 0 ? 0 : bucket(i0 - i1)
    let vl0 = UInt64(i0 < 0 ? 9 : state.leftCount[Int(i0)])
    let vr0 = UInt64(i0 < 0 ? 9 : state.rightCount[Int(i0)])
    let vr1 = UInt64(i1 < 0 ? 9 : state.rightCount[Int(i1)])
    let vl1 = UInt64(i1 < 0 ? 9 : state.leftCount[Int(i1)])
    let vb0 = UInt64(state.leftCount[Int(j0)])
    let (s0l, s0r, s1l, s1r, b0l) = (l1(i0), r1(i0), l1(i1), r1(i1), l1(j0))
    let (s0l2, s0r2, s1r2, b0l2) = (l2(i0), r2(i0), r2(i1), l2(j0))
    var at = 0
    @inline(__always) func put(_ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      out[at] = featureIndex(bits, UInt64(at) &+ 101, a, b, c)
      at += 1
    }
    put(s0)
    put(ts0)
    put(s0, ts0)
    put(s1)
    put(ts1)
    put(s1, ts1)
    put(b0)
    put(tb0)
    put(b0, tb0)
    put(b1)
    put(tb1)
    put(b2)
    put(tb2)
    put(s2)
    put(ts2)
    put(s0, b0)
    put(s0, tb0)
    put(ts0, b0)
    put(ts0, tb0)
    put(s0, ts0 | tb0 << 6, b0)
    put(s1, s0)
    put(s1, ts0)
    put(ts1, s0)
    put(ts1, ts0)
    put(s1, b0)
    put(ts1, b0)
    put(s1, tb0)
    put(ts1, tb0)
    put(tags3(ts1, ts0, tb0))
    put(tags3(ts0, tb0, tb1))
    put(tags3(tb0, tb1, tb2))
    put(tags3(ts2, ts1, ts0))
    put(tags3(ts2, ts1, ts0), tb0)
    put(tags3(ts0, tb0, tb1), tb2)
    put(tags3(ts1, ts0, tb0), tb1)
    put(tags3(tb0, tb1, tb2), tb3)
    put(tags3(ts1, 0, tb0), s0)
    put(tags3(ts1, ts0, 0), b0)
    put(tags3(0, ts0, tb0), s1)
    put(s0, tags3(tb0, tb1, 0))
    put(b0, tags3(ts0, tb1, 0))
    put(b0, b1)
    put(tb0, tb1)
    put(s0, b1)
    put(s0, d0)
    put(ts0, d0)
    put(b0, d0)
    put(tb0, d0)
    put(tags3(ts0, tb0, d0))
    put(tags3(ts1, ts0, d1))
    put(tags3(ts1, ts0, d1), tb0, d0)
    put(s1, d1)
    put(s0, vl0, 1)
    put(s0, vr0, 2)
    put(tags3(ts0, vl0, vr0))
    put(tags3(ts1, vl1, vr1))
    put(s1, vr1)
    put(tags3(tb0, vb0, 0))
    put(b0, vb0)
    put(tags3(ts0, tb0, 0), vl0, vr0)
    put(tags3(ts1, ts0, vr1), vr0)
    put(tags3(ts0, tag(s0l), tb0))
    put(tags3(ts0, tag(s0r), tb0))
    put(tags3(ts1, tag(s1r), ts0))
    put(tags3(ts1, tag(s1l), ts0))
    put(tags3(ts0, tb0, tag(b0l)))
    put(tags3(ts1, ts0, tag(s0l)))
    put(tags3(ts1, ts0, tag(s0r)))
    put(form(s0l), ts0)
    put(form(s0r), ts0)
    put(form(s1r), ts1)
    put(form(b0l), tb0)
    put(tag(s0l2), tags3(ts0, tag(s0l), 0))
    put(tag(s0r2), tags3(ts0, tag(s0r), 0))
    put(tag(s1r2), tags3(ts1, tag(s1r), ts0))
    put(tag(b0l2), tags3(tb0, tag(b0l), ts0))
    put(s0, form(b0l), tb0)
    put(s1, form(b0l), tb0)
    put(tags3(ts1, ts0, tb0), form(b0l))
    put(tags3(ts0, tb0, 0), form(b0l))
    put(s1, form(s0l), ts0)
    put(tags3(ts1, ts0, 0), form(s0l))
    put(s1, s0, form(s0l))
    put(s0, form(s0r), tb0)
    put(tags3(ts0, ts1, ts2), form(b0l), tb0)
    put(tags3(ts0, tb0, tag(s0l)), tag(s0r))
    return at
  }

  @inline(__always)
  static func bucket(_ distance: Int32) -> UInt64 {
    distance < 5 ? UInt64(max(distance, 0)) : distance < 8 ? 5 : distance < 12 ? 6 : 7
  }
}
