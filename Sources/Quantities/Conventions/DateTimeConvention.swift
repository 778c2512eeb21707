enum DateTimeConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? { nil }
}
