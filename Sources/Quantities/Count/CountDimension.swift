/// Counts of things: "five million likes", "60 traps", "eleven clockmakers": a number and the plural noun behind it.
enum CountDimension {
  static let dimension = Dimension(name: "count") { phrase, index in
    if let special = single(phrase, index) ?? strong(phrase, index) ?? times(phrase, index) { return special }
    // "One knows": the pronoun; a single thing is no count worth telling unless it is said to be the only one.
    guard let number = NumberReader.read(phrase, index) else { return nil }
    let ends = Ranges.read(phrase, first: index, number)
    guard phrase.name(index) != "one" || ends.end > index + 1 else { return nil }
    var end = ends.end
    if number.isDigits, index > 0, phrase.isGlued(index), phrase.tokens[index - 1].kind != .sign { return nil }
    if number.isSeveral, phrase.isWord(end, "of") { end += 1 }
    guard end < phrase.tokens.count, phrase.tokens[end].kind == .word, phrase.tokens[end].spaced,
      !phrase.tokens[end].afterBreak
    else { return nil }
    // A year is no count.
    if let year = phrase.wholeNumber(index), (1500...2100).contains(year), phrase.length(index) == 4,
      number.end == index + 1
    {
      return nil
    }
    let noun = phrase.lowered(end)
    guard phrase.kind(end) == .none,
      noun.hasSuffix("s") && noun.utf8.count > 3 && !noun.hasSuffix("ss") || irregular.contains(noun)
    else { return nil }
    // "90 million falls due": what they do.
    if noun == "falls", ["due", "to", "from", "below", "short", "within"].contains(phrase.lowered(end + 1)) {
      return nil
    }
    var match = phrase.match(.count, index, end + 1)
    match.take(ends)
    match.quantity.unit = singular(noun)
    if let rate = Rate.read(phrase, end + 1) {
      match.quantity.per = rate.per
      match.end = rate.end
      match.quantity.span = phrase.span(index, rate.end)
    }
    return match
  }

  /// "just one species", "only one witness": one and no more.
  private static func single(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.isWord(index, "one"), ["just", "only"].contains(phrase.lowered(index - 1)),
      index + 1 < phrase.tokens.count, phrase.tokens[index + 1].kind == .word, phrase.tokens[index + 1].spaced,
      phrase.kind(index + 1) == .none, !notCounted.contains(phrase.lowered(index + 1))
    else { return nil }
    var match = phrase.match(.count, index, index + 2, value: DecimalValue(mantissa: 1))
    match.quantity.unit = phrase.lowered(index + 1)
    return match
  }

  /// Words behind "only one" that make it a pronoun: "the only one who knows".
  private static let notCounted: Set<String> = [
    "of", "who", "that", "which", "to", "in", "at", "on", "with", "for", "from", "is", "was", "has", "had", "left",
  ]

  /// "a 200-strong crowd", "a thousand-strong colony".
  private static func strong(_ phrase: Phrase, _ index: Int) -> Match? {
    var number = NumberReader.read(phrase, index)
    if number == nil, phrase.kind(index) == .hundred || phrase.kind(index) == .magnitude && phrase.length(index) > 3 {
      number = NumberReader.Number(
        value: DecimalValue(mantissa: 1, exponent: phrase.kind(index) == .hundred ? 2 : phrase.value(index)),
        end: index + 1)
    }
    guard let number, phrase.isSign(number.end, "-"), phrase.isGlued(number.end), phrase.isGlued(number.end + 1),
      phrase.lowered(number.end + 1) == "strong"
    else { return nil }
    return phrase.match(.count, index, number.end + 2, value: number.value)
  }

  /// "three times a day", "twice a week", "thrice": how often; what compares ("twice as much") is a multiple.
  private static func times(_ phrase: Phrase, _ index: Int) -> Match? {
    var ends: Ranges.Ends
    if phrase.isWord(index, "twice", "thrice") {
      // "Twice bitten.": two words that nothing stands before or behind are a turn of phrase.
      guard index > 0 || phrase.tokens.count > 2 && phrase.tokens[2].kind == .word else { return nil }
      ends = Ranges.Ends(lower: DecimalValue(mantissa: Int64(phrase.value(index))), end: index + 1, bound: .exactly)
    } else {
      guard let number = NumberReader.read(phrase, index), !number.isSeveral else { return nil }
      ends = Ranges.read(phrase, first: index, number)
      guard phrase.isWord(ends.end, "times") else { return nil }
      ends.end += 1
    }
    let end = ends.end
    var match = phrase.match(.count, index, end)
    match.take(ends)
    match.quantity.unit = "time"
    if let rate = Rate.read(phrase, end) {
      match.quantity.per = rate.per
      match.end = rate.end
      match.quantity.span = phrase.span(index, rate.end)
    }
    return match
  }

  static func isIrregular(_ noun: String) -> Bool { irregular.contains(noun) }

  private static let irregular: Set<String> = [
    "people", "men", "women", "children", "police", "staff", "fish", "sheep", "cattle", "percent",
  ]

  static func singular(_ noun: String) -> String {
    if noun == "people" { return "person" }
    if noun == "men" { return "man" }
    if noun == "women" { return "woman" }
    if noun == "children" { return "child" }
    if noun.hasSuffix("ies"), noun.utf8.count > 4 { return noun.dropLast(3) + "y" }
    if noun.hasSuffix("ches") || noun.hasSuffix("shes") || noun.hasSuffix("sses") || noun.hasSuffix("xes") {
      return String(noun.dropLast(2))
    }
    if noun.hasSuffix("s") { return String(noun.dropLast()) }
    return noun
  }
}
