import Quantities

extension Quantity {
  /// The day that a date names with its year ("2018-02-12"); nil for what leaves a part open, and for all else.
  var fullDay: String? {
    guard kind == .date, let timex, timex.utf8.count == 10, timex.utf8.allSatisfy({ $0 < 0x3A }) else { return nil }
    return timex
  }
}
