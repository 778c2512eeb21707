/// Multiples: how many times something is of something else. The unit is "times".
///
///     positive: "12.1x earnings" 12.1 · "a ten-fold rise" 10 · "three times as many" 3 · "four times larger" 4 · "twice as much" 2 · "sales doubled" 2 · "halved" 0.5
///     negative: "three times a week" (a rate of events) · "he tried three times" (a count) · "a doubled line" · "twice a year"
///       · "a 2x4 board" · "40 x 30"
enum MultipleDimension {
  static let dimension = Dimension(name: "multiple") { phrase, index in
    if phrase.kind(index) == .multiple { return verb(phrase, index) }
    guard let number = NumberReader.read(phrase, index) else { return nil }
    if let marked = marked(phrase, index, number) { return marked }
    guard phrase.isWord(number.end, "times"),
      compares(phrase, number.end + 1)
    else { return nil }
    return make(phrase, index, number.end + 1, number.value)
  }

  /// "12.1x", "10×", "2-3x", "ten-fold".
  private static func marked(_ phrase: Phrase, _ index: Int, _ number: NumberReader.Number) -> Match? {
    let ends = Ranges.read(phrase, first: index, number)
    var end = ends.end
    guard !phrase.isGlued(index) || phrase.tokens[index - 1].kind == .sign && !phrase.isNumber(index - 2) else {
      return nil
    }
    if phrase.isSign(end, "-"), phrase.isGlued(end), phrase.isWord(end + 1, "fold") {
      end += 2
    } else {
      // Letters and digits on both sides are a size or a name: "2x4", "1920×1080".
      guard phrase.isNumber(end - 1), phrase.isGlued(end), phrase.says(end, "×") || isX(phrase, index, end),
        !phrase.isGlued(end + 1) || phrase.tokens[end + 1].kind == .sign && !phrase.isSign(end + 1, "("),
        ends.lower.mantissa > 0
      else { return nil }
      end += 1
    }
    var match = phrase.match(.number, index, end)
    match.take(ends)
    match.quantity.unit = "times"
    return match
  }

  /// A capital behind many figures or a name is a model: "the 300X", "the Mark 7X".
  private static func isX(_ phrase: Phrase, _ index: Int, _ end: Int) -> Bool {
    guard phrase.says(end, "x") else { return false }
    return !phrase.tokens[end].isCapital
      || phrase.length(end - 1) <= 2 && !(index > 0 && phrase.tokens[index - 1].isCapital)
  }

  /// "doubled", "twice as", "halved".
  private static func verb(_ phrase: Phrase, _ index: Int) -> Match? {
    let name = phrase.name(index)
    // A participle before its noun ("a doubled line") and a frequency ("twice a year") multiply nothing.
    if name == "twice" || name == "thrice" {
      guard compares(phrase, index + 1) || phrase.isWord(index + 1, "the") else { return nil }
    } else if !name.hasSuffix("fold"), phrase.isWord(index - 1, "a", "an", "the") {
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
