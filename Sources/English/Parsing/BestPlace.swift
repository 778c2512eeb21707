/// The largest of some numbers, and the first place where it stands.
///
/// Four at a time: what a comparison finds is chosen and not jumped to, since where the largest stands cannot be foretold. Numbers
/// that are not numbers are passed over.
struct BestPlace {
  var value = -Float.infinity
  var place = 0

  static func of(_ row: UnsafePointer<Float>, _ count: Int) -> BestPlace {
    // In each lane the first of the largest.
    var values = SIMD4<Float>(repeating: -.infinity)
    var places = SIMD4<Int32>.zero
    var now = SIMD4<Int32>(0, 1, 2, 3)
    var at = 0
    while at &+ 4 <= count {
      let next = UnsafeRawPointer(row + at).loadUnaligned(as: SIMD4<Float>.self)
      let larger = next .> values
      values.replace(with: next, where: larger)
      places.replace(with: now, where: larger)
      now &+= 4
      at &+= 4
    }
    var best = BestPlace(value: values[0], place: Int(places[0]))
    for lane in 1..<4 {
      let (value, place) = (values[lane], Int(places[lane]))
      if value > best.value || (value == best.value && place < best.place) {
        best = BestPlace(value: value, place: place)
      }
    }
    while at < count {
      if row[at] > best.value { best = BestPlace(value: row[at], place: at) }
      at &+= 1
    }
    return best
  }
}
