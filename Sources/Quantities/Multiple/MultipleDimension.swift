/// Multiples: how many times something is of something else. The unit is "times".
///
///     positive: "three times as many" 3 · "four times larger" 4 · "twice as much" 2 · "sales doubled" 2 · "halved" 0.5
///     negative: "three times a week" (a rate of events) · "he tried three times" (a count) · "a doubled line" · "twice a year"
enum MultipleDimension {
  static let dimension = Dimension(name: "multiple") { phrase, index in
    if phrase.kind(index) == .multiple { return verb(phrase, index) }
    guard let number = NumberReader.read(phrase, index), phrase.lowered(number.end) == "times",
      compares(phrase, number.end + 1)
    else { return nil }
    return make(phrase, index, number.end + 1, number.value)
  }

  /// "doubled", "twice as", "halved".
  private static func verb(_ phrase: Phrase, _ index: Int) -> Match? {
    let name = phrase.name(index)
    // A participle before its noun ("a doubled line") and a frequency ("twice a year") multiply nothing.
    if name == "twice" || name == "thrice" {
      guard compares(phrase, index + 1) || phrase.isWord(index + 1, "the") else { return nil }
    } else if phrase.isWord(index - 1, "a", "an", "the") {
      return nil
    }
    let value =
      name.hasPrefix("halv")
      ? DecimalValue(mantissa: 5, exponent: -1) : DecimalValue(mantissa: Int64(phrase.value(index)))
    return make(phrase, index, index + 1, value)
  }

  /// "as many", "more", "larger", "the size", "higher than": words that compare.
  private static func compares(_ phrase: Phrase, _ index: Int) -> Bool {
    let word = phrase.lowered(index)
    if ["as", "more", "less", "fewer", "that", "what"].contains(word) { return true }
    if word == "the" {
      return [
        "size", "number", "amount", "rate", "price", "cost", "average", "value", "length", "weight", "population",
        "area", "limit", "level", "speed", "height", "share", "national", "usual", "normal", "original", "legal",
      ]
      .contains(phrase.lowered(index + 1))
    }
    return word.hasSuffix("er") && word.utf8.count > 4
      && !["over", "after", "under", "ever", "never", "later"].contains(word)
  }

  private static func make(_ phrase: Phrase, _ first: Int, _ end: Int, _ value: DecimalValue) -> Match {
    var match = phrase.match(.number, first, end, value: value)
    match.quantity.unit = "times"
    return match
  }
}
