/// Two numbers that are the ends of one quantity, and what leaves an end open.
///
///     "5 to 10" · "5–10" · "between 5 and 10" · "5-to-10" · "five or six"    5…10, 5…6
///     "2-3 billion" · "between 2 and 3 billion" · "$2 to $3 million"         both ends count billions, millions
///     "200 to 3 million"                                                     200…3,000,000
///     "200 to several thousand" · "two or more"                              at least 200, at least 2
///     negative: "from 6,520 in 2013 to 9,429" · "either two or four" · "20 or 300" · "the years 2015 or 2016"
enum Ranges {
  struct Ends {
    var lower: DecimalValue
    var upper: DecimalValue?
    /// One past the last token of what was read.
    var end: Int
    /// Whether a number of it has a word like "million".
    var hasMagnitude = false
    /// The token that joins the two ends.
    var join: Int?
    var bound: Quantity.Bound
  }

  /// The ends of the quantity whose first number is `number`.
  /// - Parameters:
  ///   - first: the quantity's first token.
  ///   - at: where the joining word can stand, behind a sign of the first number.
  ///   - skipsCurrency: whether a currency sign may stand before the upper end.
  static func read(
    _ phrase: Phrase, first: Int, _ number: NumberReader.Number, at place: Int? = nil, skipsCurrency: Bool = false
  ) -> Ends {
    let at = place ?? number.end
    var ends = Ends(
      lower: number.value, end: at, hasMagnitude: number.hasMagnitude,
      bound: number.isSeveral ? .severalOf : number.bound)
    guard at < phrase.tokens.count else { return ends }
    if let bound = Bounds.tail(phrase, at) {
      ends.end = at + 2
      if !number.isSeveral { ends.bound = bound }
      return ends
    }
    guard let join = join(phrase, first: first, at: at, skipsCurrency),
      !(join.kind == .to && isYearBetween(phrase, first, number))
    else { return ends }
    var next = join.next
    if skipsCurrency, phrase.isCurrencySign(next) { next += 1 }
    guard let upper = NumberReader.read(phrase, next), !isClock(phrase, upper.end) else { return ends }
    if upper.isSeveral {
      // How many are several is not said; the lower end is. What rose to several has two values.
      guard join.kind != .choice, join.kind != .dash, !Changes.isTold(phrase, before: first) else { return ends }
      ends.end = upper.end
      if !number.isSeveral { ends.bound = .atLeast }
      return ends
    }
    if shares(phrase, first: first, number, upper, join.kind) {
      ends.lower = number.value.shifted(magnitude(phrase, upper))
    }
    if join.kind == .choice {
      guard number.isDigits == upper.isDigits, !number.isSeveral, !phrase.says(first - 1, "either"),
        isEstimate(ends.lower, upper.value), !isYear(phrase, at - 1), !isListed(phrase, first, upper.end)
      else {
        return Ends(lower: number.value, end: at, hasMagnitude: number.hasMagnitude, bound: ends.bound)
      }
    }
    // "One to one" is no range; "they drew 2 to 2" is read as a score.
    if join.kind == .to, ends.lower == upper.value, !Changes.isContest(phrase, first, upper.end) { return ends }
    ends.upper = upper.value
    ends.hasMagnitude = number.hasMagnitude || upper.hasMagnitude
    ends.end = upper.end
    ends.join = join.at
    return ends
  }

  /// "a year or two", "a mile or two": one or two of them.
  /// - Returns: the upper end and one past its token.
  static func oneOrTwo(_ phrase: Phrase, _ index: Int) -> (upper: DecimalValue, end: Int)? {
    guard phrase.says(index + 2, "or"), phrase.says(index, "a") || phrase.says(index, "an"),
      phrase.says(index + 3, "two") || phrase.says(index + 3, "three")
    else { return nil }
    return (DecimalValue(mantissa: Int64(phrase.value(index + 3))), index + 4)
  }

  /// "from 6,520 in 2013 to 9,429": the year between what was and what is.
  private static func isYearBetween(_ phrase: Phrase, _ first: Int, _ number: NumberReader.Number) -> Bool {
    guard phrase.isWord(first - 1, "in"), number.end == first + 1,
      let year = DateDimension.yearNumber(phrase, first), year >= 1500, first > 1
    else { return false }
    // "rose in 2000 to 3000" has no first value.
    return (2...4).contains { phrase.isNumber(first - $0) || phrase.kind(first - $0) == .unit }
  }

  private enum Kind { case dash, to, between, choice }

  private static func join(
    _ phrase: Phrase, first: Int, at: Int, _ skipsCurrency: Bool
  ) -> (kind: Kind, at: Int, next: Int)? {
    switch phrase.tokens[at].kind {
    case .number: return nil
    case .sign:
      guard Signs.isDash(phrase.tokens[at].sign) else { return nil }
      // "$5 – $10", "$5 - 10": what a price needs tells that the dash is no pause.
      if skipsCurrency, phrase.isCurrencySign(at + 1) || phrase.isNumber(at + 1) && phrase.tokens[at].sign != 0x2014 {
        return (.dash, at, at + 1)
      }
      guard phrase.isGlued(at), phrase.isGlued(at + 1) else { return nil }
      if phrase.says(at + 1, "to"), phrase.isSign(at + 2, "-"), phrase.isGlued(at + 2), phrase.isGlued(at + 3) {
        return (.to, at + 1, at + 3)
      }
      return (.dash, at, at + 1)
    case .word:
      if phrase.says(at, "to") { return (.to, at, at + 1) }
      if phrase.says(at, "and") {
        let isBetween =
          phrase.says(first - 1, "between") || phrase.says(first - 2, "between") && phrase.kind(first - 1) == .word
        return isBetween ? (.between, at, at + 1) : nil
      }
      return phrase.says(at, "or") ? (.choice, at, at + 1) : nil
    }
  }

  /// Whether the magnitude behind the upper end counts for both: "2-3 billion". Nobody says "200 to 3 million" of two
  /// hundred million: the lower number must be below the upper one as it stands, and not far below where only a word
  /// joins them. What falls names the larger number first: "fell from 3 to 2 million".
  private static func shares(
    _ phrase: Phrase, first: Int, _ lower: NumberReader.Number, _ upper: NumberReader.Number, _ kind: Kind
  ) -> Bool {
    let power = magnitude(phrase, upper)
    guard power > 0, !lower.isSeveral, !lower.hasMagnitude, magnitude(phrase, lower) == 0 else { return false }
    let shown = upper.value.shifted(-power)
    if lower.value.isLess(than: shown) {
      switch kind {
      case .dash, .choice: break
      case .between: if lower.value.shifted(2).isLess(than: shown) { return false }
      case .to:
        if (DecimalValue(mantissa: 20).multiplied(by: lower.value) ?? shown).isLess(than: shown) { return false }
      }
      // "2 to 3,000": the thousands are in the figure itself, which only a close number shares.
      if phrase.kind(upper.end - 1) != .none { return true }
      return lower.value.adding(lower.value).map { shown.isLess(than: $0) } ?? false
    }
    return kind == .to && phrase.kind(upper.end - 1) != .none && Changes.isTold(phrase, before: first)
      && lower.value.isLess(than: shown.shifted(1)) && shown.isLess(than: lower.value)
  }

  /// The power of ten that a number's last words or its last group of digits stand for: "3 billion" 9,
  /// "three hundred thousand" 5, "60,000" 3.
  private static func magnitude(_ phrase: Phrase, _ number: NumberReader.Number) -> Int {
    var power = 0
    var at = number.end - 1 - number.markLength
    while at >= 0, phrase.kind(at) == .magnitude || phrase.kind(at) == .hundred {
      power += phrase.value(at)
      at -= 1
    }
    if power == 0, phrase.isNumber(at), phrase.length(at) > 4 {
      let end = Int(phrase.tokens[at].end)
      if phrase.text[end - 4..<end].elementsEqual(",000".utf8) { power = 3 }
    }
    return power
  }

  /// "Five or six", "20 or 30", "10 or 12": the second number is the next one up or near it.
  private static func isEstimate(_ lower: DecimalValue, _ upper: DecimalValue) -> Bool {
    guard lower.isLess(than: upper), lower.mantissa > 0 else { return false }
    var (step, exponent) = (lower.mantissa, Int(lower.exponent))
    while step % 10 == 0 { (step, exponent) = (step / 10, exponent + 1) }
    if lower.adding(DecimalValue(mantissa: 1, exponent: exponent)) == upper { return true }
    guard let double = upper.adding(upper), let triple = lower.multiplied(by: DecimalValue(mantissa: 3)) else {
      return false
    }
    return !triple.isLess(than: double)
  }

  /// "2400, 4800 or 9600", "five or seven or ten": one of those named.
  private static func isListed(_ phrase: Phrase, _ first: Int, _ end: Int) -> Bool {
    if phrase.says(end, "or"), NumberReader.read(phrase, end + 1) != nil { return true }
    guard first > 1, phrase.isSign(first - 1, ",") || phrase.says(first - 1, "or") else { return false }
    return phrase.isNumber(first - 2) || [.unit, .teen, .tens, .magnitude].contains(phrase.kind(first - 2))
  }

  /// "8 to 9:30"
  private static func isClock(_ phrase: Phrase, _ end: Int) -> Bool {
    phrase.isSign(end, ":") && phrase.isGlued(end) && phrase.isNumber(end + 1) && phrase.isGlued(end + 1)
  }

  private static func isYear(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.wholeNumber(index).map { (1500...2199).contains($0) } ?? false
  }
}

extension Match {
  /// Takes the ends, and what is open about them.
  mutating func take(_ ends: Ranges.Ends) {
    quantity.value = ends.lower
    quantity.upper = ends.upper
    if ends.bound != .exactly { quantity.bound = ends.bound }
    join = ends.join
  }
}
