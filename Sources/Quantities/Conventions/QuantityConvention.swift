import SourceText

/// The reporting conventions of public recogniser test cases: one dimension at a time, also inside other quantities
/// ("$10000" holds the number 10000), where the ledger's reading gives every place one meaning.
public enum QuantityConvention: String, Sendable, CaseIterable {
  case number, ordinal, percent
  case numberRange = "number-range"
  case currency, dimension, age, temperature, datetime

  /// Finds what begins at a word; an explicit table, so that a convention is one file and one line.
  var read: (_ words: WordList, _ index: Int) -> Found? {
    switch self {
    case .number: NumberConvention.read
    case .ordinal: OrdinalConvention.read
    case .percent: PercentConvention.read
    case .numberRange: NumberRangeConvention.read
    case .currency: CurrencyConvention.read
    case .dimension: DimensionConvention.read
    case .age: AgeConvention.read
    case .temperature: TemperatureConvention.read
    case .datetime: DateTimeConvention.read
    }
  }

  /// A reading under a convention; `first` may lie before the word it was found at.
  struct Found {
    var kind: Quantity.Kind
    var first: Int
    var end: Int
    var value: DecimalValue?
    var unit: String?
    var timex: String?
  }
}

extension QuantityFinder {
  /// All quantities of one dimension as a public recogniser's test cases report them, in text order, none overlapping.
  /// - Parameter reference: ISO 8601 day, with or without time.
  public static func quantities(
    in utf8: [UInt8], reference: String?, convention: QuantityConvention
  ) -> [Quantity] {
    utf8.withUnsafeBufferPointer { text in
      let words = WordList(text, reference: reference)
      let read = convention.read
      var found: [Quantity] = []
      var index = 0
      while index < words.count {
        guard let match = read(words, index), match.end > index else {
          index += 1
          continue
        }
        var quantity = Quantity(kind: match.kind, span: words.span(match.first, match.end), value: match.value)
        quantity.unit = match.unit
        quantity.timex = match.timex
        found.append(quantity)
        index = match.end
      }
      return found
    }
  }
}
