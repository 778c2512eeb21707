/// Every number, also inside other quantities; none glued to letters ("180ml", "B12"), no ordinals.
enum NumberConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    guard let number = SpelledNumber.read(words, index) else { return nil }
    if words[index] == "one", number.end == index + 1, isPronoun(words, index) { return nil }
    if words.isGlued(index), words.isDigits(index), words.isLetters(index - 1) { return nil }
    if number.end < words.count, words.isGlued(number.end) {
      if words.isLetters(number.end) { return number.isDigits ? skip(words, number.end) : nil }
      // "first-class" and "twenty-fold" are words; "SCP-173" is not.
    }
    return QuantityConvention.Found(kind: .number, first: index, end: number.end, value: number.value)
  }

  private static func skip(_ words: WordList, _ index: Int) -> QuantityConvention.Found? { nil }

  /// "The one you mentioned", "one of them", "no one".
  private static func isPronoun(_ words: WordList, _ index: Int) -> Bool {
    ["the", "this", "that", "no", "any", "every", "each", "which", "another", "new", "last"].contains(words[index - 1])
  }
}

/// Ordinals in digits and words.
enum OrdinalConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    guard let ordinal = ordinal(words, index) else { return nil }
    return QuantityConvention.Found(kind: .ordinal, first: index, end: ordinal.end, value: ordinal.value)
  }

  static func ordinal(_ words: WordList, _ index: Int) -> (value: DecimalValue, end: Int)? {
    if let value = words.integer(index), words.isGlued(index + 1),
      ["st", "nd", "rd", "th"].contains(words[index + 1])
    {
      return (DecimalValue(mantissa: Int64(value)), index + 2)
    }
    if words.isGlued(index), words.isLetters(index - 1) { return nil }
    // "one hundred twenty-fifth": a cardinal up to the last word, which is the ordinal.
    if let number = SpelledNumber.read(words, index, signed: false), !number.isDigits {
      let after = words[number.end] == "-" ? number.end + 1 : number.end
      if !number.isFraction, let tail = simple(words, after), after > number.end || words.isSpaced(after) {
        if tail.isPower {
          guard let value = number.value.multiplied(by: tail.value) else { return nil }
          return (value, tail.end)
        }
        guard let sum = number.value.adding(tail.value) else { return nil }
        return (sum, tail.end)
      }
      if number.isFraction, words[number.end - 1].hasSuffix("th") {
        return compound(words, index, number.end)
      }
      return nil
    }
    return simple(words, index).map { ($0.value, $0.end) }
  }

  /// "one hundred twenty-fifth" that the number grammar took for a fraction.
  private static func compound(_ words: WordList, _ index: Int, _ end: Int) -> (value: DecimalValue, end: Int)? {
    var sum: Int64 = 0
    for at in index..<end where words[at] != "-" && words[at] != "and" && words[at] != "a" {
      if let small = SpelledNumber.small[words[at]] ?? SpelledNumber.ordinals[words[at]] {
        sum += Int64(small)
      } else if let power = SpelledNumber.powers[words[at]] ?? SpelledNumber.powerOrdinals[words[at]], power <= 12 {
        for _ in 0..<power {
          let (product, overflow) = max(sum, 1).multipliedReportingOverflow(by: 10)
          if overflow { return nil }
          sum = product
        }
      } else {
        return nil
      }
    }
    return (DecimalValue(mantissa: sum), end)
  }

  private static func simple(_ words: WordList, _ index: Int) -> (value: DecimalValue, end: Int, isPower: Bool)? {
    if let value = SpelledNumber.ordinals[words[index]] {
      return (DecimalValue(mantissa: Int64(value)), index + 1, false)
    }
    if let power = SpelledNumber.powerOrdinals[words[index]] {
      return (DecimalValue(mantissa: 1, exponent: power), index + 1, true)
    }
    if let tens = SpelledNumber.small[words[index]], tens >= 20, words[index + 1] == "-",
      let unit = SpelledNumber.ordinals[words[index + 2]], unit < 10
    {
      return (DecimalValue(mantissa: Int64(tens + unit)), index + 3, false)
    }
    return nil
  }
}

/// Percentages, also turned round ("per cent of twenty-two") and bare.
enum PercentConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    if let number = SpelledNumber.read(words, index), let end = mark(words, number.end) {
      return QuantityConvention.Found(kind: .percent, first: index, end: end, value: number.value, unit: "%")
    }
    guard let end = mark(words, index) else { return nil }
    if words[end] == "of", let number = SpelledNumber.read(words, end + 1) {
      return QuantityConvention.Found(kind: .percent, first: index, end: number.end, value: number.value, unit: "%")
    }
    return QuantityConvention.Found(kind: .percent, first: index, end: end, unit: "%")
  }

  static func mark(_ words: WordList, _ index: Int) -> Int? {
    switch words[index] {
    case "%", "percent", "percents", "percentage", "percentages", "pct", "٪": index + 1
    case "per" where words[index + 1] == "cent" || words[index + 1] == "cents": index + 2
    default: nil
    }
  }
}

/// Comparisons and ranges of numbers: "more than 40", "no less than thirty", "1000 - 5000", "equal to 5000 or less".
enum NumberRangeConvention {
  private struct Side {
    var end: Int
    var isLower: Bool
    var isEqual = false
    var value: DecimalValue
  }

  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    if words.isGlued(index), words.isDigits(index), words.isLetters(index - 1) || words[index - 1] == "-" { return nil }
    if let end = span(words, index) {
      return QuantityConvention.Found(kind: .number, first: index, end: end.end, value: nil)
    }
    guard let side = side(words, index) else { return nil }
    // "larger than 10 and smaller than 20": one range when it is not empty.
    var next = side.end
    if words[next] == "," { next += 1 }
    if words[next] == "and" || words[next] == "but" { next += 1 }
    if next > side.end, !side.isEqual, let other = Self.side(words, next), !other.isEqual,
      other.isLower != side.isLower
    {
      let (low, high) = side.isLower ? (side.value, other.value) : (other.value, side.value)
      if less(low, high) { return QuantityConvention.Found(kind: .number, first: index, end: other.end) }
    }
    return QuantityConvention.Found(kind: .number, first: index, end: side.end)
  }

  private static func less(_ a: DecimalValue, _ b: DecimalValue) -> Bool {
    guard let difference = b.adding(DecimalValue(mantissa: -a.mantissa, exponent: Int(a.exponent))) else {
      return false
    }
    return difference.mantissa > 0
  }

  private static func number(_ words: WordList, _ index: Int) -> (value: DecimalValue, end: Int)? {
    var start = index
    if words[start] == "the" { start += 1 }
    if let ordinal = OrdinalConvention.ordinal(words, start) { return ordinal }
    guard let number = SpelledNumber.read(words, start) else { return nil }
    guard !words.isGlued(number.end) || !words.isLetters(number.end), words[number.end] != "%" else { return nil }
    return (number.value, number.end)
  }

  /// "1000 - 5000", "between 5 and 10", "from 5 to 10".
  private static func span(_ words: WordList, _ index: Int) -> (end: Int, value: DecimalValue)? {
    var start = index
    var joins: [String] = ["-", "–", "—", "~", "to"]
    if words[index] == "between" { (start, joins) = (index + 1, ["and"]) }
    if words[index] == "from" { (start, joins) = (index + 1, ["to", "-", "–", "till", "until"]) }
    guard let low = number(words, start), joins.contains(words[low.end]), let high = number(words, low.end + 1),
      less(low.value, high.value), words[high.end] != "-", words[low.end] != "-" || words[start - 1] != "-"
    else { return nil }
    if words[low.end] == "-", words.isGlued(high.end - 1), words[high.end - 1].hasPrefix("0") { return nil }
    if words[index] == "from", words[high.end] == "in", words.length(high.end + 1) == 4 { return nil }
    return (high.end, low.value)
  }

  private static let tooMuch: Set<String> = ["more", "greater", "larger", "higher", "bigger", "over", "above"]
  private static let tooLittle: Set<String> = ["less", "fewer", "smaller", "lower", "under", "below"]

  private static func side(_ words: WordList, _ index: Int) -> Side? {
    if let (lower, end, _) = comparator(words, index), let number = number(words, end) {
      var last = number.end
      // "more than 5000 or equal to"
      if let tail = words.phrase(number.end, oneOf: ["or equal to", "or equals to", "or equal"]),
        Self.number(words, tail) == nil
      {
        last = tail
      }
      return Side(end: last, isLower: lower, value: number.value)
    }
    if let end = words.phrase(
      index, oneOf: ["equal to", "equals to", "equals", "equal", "equaled", "exactly equal to", "="]),
      let number = number(words, end)
    {
      if let tail = suffix(words, number.end) { return Side(end: tail.end, isLower: tail.isLower, value: number.value) }
      return Side(end: number.end, isLower: true, isEqual: true, value: number.value)
    }
    // "five hundred and more", "2 in 5 or more"
    if let first = number(words, index) {
      var end = first.end
      if words[end] == "in" || words.phrase(end, "out of") != nil,
        let whole = number(words, words[end] == "in" ? end + 1 : end + 2)
      {
        end = whole.end
      }
      if let tail = suffix(words, end) { return Side(end: tail.end, isLower: tail.isLower, value: first.value) }
    }
    return nil
  }

  /// "or more", "and above", "or less than" with nothing to compare behind it.
  private static func suffix(_ words: WordList, _ index: Int) -> (end: Int, isLower: Bool)? {
    guard words[index] == "or" || words[index] == "and" else { return nil }
    let word = words[index + 1]
    guard tooMuch.contains(word) || tooLittle.contains(word) || word == "up" || word == "down" else { return nil }
    var end = index + 2
    if words[end] == "than" { end += 1 }
    if number(words, end) != nil { return nil }
    return (end, tooMuch.contains(word) || word == "up")
  }

  /// - Returns: whether what follows is the lower end, and where it starts.
  private static func comparator(_ words: WordList, _ index: Int) -> (isLower: Bool, end: Int, isOpen: Bool)? {
    let negated = words[index] == "no" || words[index] == "not"
    var at = negated ? index + 1 : index
    // "equal to or less than", "equals or more than"
    if words[at] == "equal" || words[at] == "equals" {
      let to = words[at + 1] == "to" ? at + 2 : at + 1
      if words[to] == "or", let rest = comparator(words, to + 1) { return rest }
      return nil
    }
    let word = words[at]
    if tooMuch.contains(word) || tooLittle.contains(word) {
      let lower = tooMuch.contains(word) != negated
      if ["over", "above", "under", "below"].contains(word), words[at + 1] != "than" {
        return negated ? nil : (lower, at + 1, true)
      }
      if let end = words.phrase(
        at + 1,
        oneOf: ["than or equal to", "or equal than", "or equal to", "than or equal", "or equals to", "than", "to"]),
        words[end - 1] != "to" || end > at + 2
      {
        return (lower, end, false)
      }
      return nil
    }
    if let end = words.phrase(
      index,
      oneOf: [
        "at least", "surpass", "surpasses", "surpassed", "surpassing", "exceed", "exceeds", "exceeded", "exceeding",
      ])
    {
      return (true, end, false)
    }
    if let end = words.phrase(index, oneOf: ["at most", "up to", "at the most"]) { return (false, end, false) }
    if words[index] == ">" || words[index] == "<" || words[index] == "≥" || words[index] == "≤" {
      if words[index - 1] == "=" { return nil }
      at = index + 1
      if words[at] == "=" { at += 1 }
      return (words[index] == ">" || words[index] == "≥", at, false)
    }
    return nil
  }
}
