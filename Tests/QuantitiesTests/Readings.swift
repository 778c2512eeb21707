import Quantities
import SourceText

/// "text|kind|value|unit|per|bound" of each quantity, empty fields left empty; dates give their timex as value.
/// - Parameter reference: the article's day.
func readings(_ text: String, reference: String?) -> [String] {
  let utf8 = Array(text.utf8)
  return QuantityFinder.quantities(in: utf8, reference: reference).map { quantity in
    let upper = quantity.upper.map { "…" + $0.text } ?? ""
    return [
      String(decoding: utf8[quantity.span.range], as: UTF8.self), quantity.kind.rawValue,
      quantity.value.map { $0.text + upper } ?? quantity.timex ?? "", quantity.unit ?? "", quantity.per ?? "",
      quantity.bound == .exactly ? "" : quantity.bound.rawValue,
    ].joined(separator: "|")
  }
}
