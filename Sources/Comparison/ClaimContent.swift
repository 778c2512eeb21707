import English
import Ledger

/// What two claims are compared by: their content words, their values, who says them.
struct ClaimContent {
  /// Dictionary forms of the content words, sorted, each once.
  var words: [String]
  /// The normalised quantities, see `QuantityValue`.
  var values: [QuantityValue]
  var isDenied: Bool

  init(_ claim: LedgerClaim) {
    words = Self.contentWords(claim.claim, leavingOut: claim.quantities.map(\.text) + claim.dates.map(\.text))
    values = claim.quantities.compactMap(QuantityValue.init) + claim.dates.compactMap(QuantityValue.init)
    isDenied = claim.polarity == "denied"
  }

  /// The words that carry content; numbers and dates are compared as values and left out.
  private static func contentWords(_ text: String, leavingOut values: [String]) -> [String] {
    let valueWords = Set(values.flatMap { words($0) })
    return Array(Set(words(text).filter { !valueWords.contains($0) && !stopWords.contains($0) }.map(VerbForms.lemma)))
      .sorted()
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let stopWords: Set<String> = [
    "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "is", "are",
    "was", "were", "be", "been",
    "has", "have", "had", "do", "does", "did", "it", "its", "he", "she", "they", "we", "i", "you", "his", "her",
    "their", "our", "my", "your", "this",
    "that", "these", "those", "there", "s", "t", "so", "also", "just", "than", "who", "which", "not", "no", "about",
    "per", "each", "will", "would",
  ]
}

/// A quantity or date brought to a form in which two can be compared.
struct QuantityValue: Equatable {
  /// What kind of thing is measured: kind and unit must agree for values to compare.
  var dimension: String
  /// The value as printed in the ledger.
  var value: String
  /// As it stands in the article.
  var text: String

  init?(_ quantity: LedgerQuantity) {
    guard let value = quantity.value else { return nil }
    dimension = [quantity.kind, quantity.unit ?? "", quantity.per ?? ""].joined(separator: " ")
    self.value = value.text + (quantity.upper.map { "–" + $0.text } ?? "")
    text = quantity.text
  }

  init?(_ date: LedgerDate) {
    guard let timex = date.timex else { return nil }
    dimension = "date"
    value = timex
    text = date.text
  }
}
