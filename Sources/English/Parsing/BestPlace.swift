/// The largest of some numbers, and the first place where it stands.
///
/// Four at a time: what a comparison finds is chosen and not jumped to, since where the largest stands cannot be foretold. Numbers
/// that are not numbers are passed over.
struct BestPlace {
  var value = -Float.infinity
  var place = 0

  /// Of the sums of two rows.
  @inline(__always)
  static func ofSums(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> BestPlace {
    of(count, { a[$0] + b[$0] }, { four(a, $0) + four(b, $0) })
  }

  /// Of one row.
  @inline(__always)
  static func of(_ values: UnsafePointer<Float>, _ count: Int) -> BestPlace {
    of(count, { values[$0] }, { four(values, $0) })
  }

  @inline(__always)
  private static func four(_ values: UnsafePointer<Float>, _ at: Int) -> SIMD4<Float> {
    UnsafeRawPointer(values + at).loadUnaligned(as: SIMD4<Float>.self)
  }

  @inline(__always)
  private static func of(_ count: Int, _ one: (Int) -> Float, _ four: (Int) -> SIMD4<Float>) -> BestPlace {
    var best = BestPlace()
    var at = 0
    if count >= 8 {
      // In each lane the first of the largest.
      var values = SIMD4<Float>(repeating: -.infinity)
      var places = SIMD4<Int32>.zero
      var now = SIMD4<Int32>(0, 1, 2, 3)
      while at &+ 4 <= count {
        let next = four(at)
        let larger = next .> values
        values.replace(with: next, where: larger)
        places.replace(with: now, where: larger)
        now &+= 4
        at &+= 4
      }
      best = BestPlace(value: values[0], place: Int(places[0]))
      for lane in 1..<4 {
        let (value, place) = (values[lane], Int(places[lane]))
        if value > best.value || (value == best.value && place < best.place) {
          best = BestPlace(value: value, place: place)
        }
      }
    }
    while at < count {
      let value = one(at)
      if value > best.value { best = BestPlace(value: value, place: at) }
      at &+= 1
    }
    return best
  }
}
