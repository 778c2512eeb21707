import SourceText

/// Reads a number in digits or words from a token on: "1,234.5", "two and a half million", "a dozen", "3½", "1.2bn".
enum NumberReader {
  struct Number {
    var value: DecimalValue
    /// One past its last token.
    var end: Int
    /// "several millions": the value is the least that "several" means.
    var isSeveral = false
    var isDigits = false
    var hasMagnitude = false
    /// "200+", "200-plus": at least; "200-odd": about.
    var bound = Quantity.Bound.exactly
    /// How many of its last tokens say so.
    var markLength = 0
  }

  static func read(_ phrase: Phrase, _ index: Int) -> Number? {
    guard index < phrase.tokens.count else { return nil }
    var number: Number?
    switch phrase.kind(index) {
    case .several: return several(phrase, index)
    case .plural: return plural(phrase, index)
    case .unit, .teen, .tens, .hundred: number = words(phrase, index)
    case .magnitude where phrase.name(index).hasSuffix("s") && phrase.length(index) > 3:
      // "Millions of": at least two of them.
      return Number(
        value: DecimalValue(mantissa: 2, exponent: phrase.value(index)), end: index + 1, isSeveral: true,
        hasMagnitude: true)
    case .dozen:
      return Number(
        value: DecimalValue(mantissa: phrase.name(index) == "dozens" ? 24 : 12), end: index + 1,
        isSeveral: phrase.name(index) == "dozens")
    case .half where phrase.isWord(index + 1, "a", "an") && phrase.kind(index + 2) == .magnitude:
      return Number(
        value: DecimalValue(mantissa: 5, exponent: phrase.value(index + 2) - 1), end: index + 3, hasMagnitude: true)
    case .word where phrase.isWord(index, "a", "an"):
      switch phrase.kind(index + 1) {
      // "a hundred", "a hundred and twenty"
      case .hundred: number = words(phrase, index + 1)
      case .magnitude where phrase.length(index + 1) > 3:
        number = Number(
          value: DecimalValue(mantissa: 1, exponent: phrase.value(index + 1)), end: index + 2, hasMagnitude: true)
      case .dozen: return Number(value: DecimalValue(mantissa: 12), end: index + 2)
      case .several where phrase.name(index + 1) == "few": return several(phrase, index + 1)
      case .couple:
        // "a couple of hundred"
        number = Number(value: DecimalValue(mantissa: 2), end: phrase.isWord(index + 2, "of") ? index + 3 : index + 2)
      case .half where phrase.kind(index + 2) == .magnitude:
        return Number(
          value: DecimalValue(mantissa: 5, exponent: phrase.value(index + 2) - 1), end: index + 3, hasMagnitude: true)
      default: return nil
      }
    default:
      if phrase.isNumber(index) {
        number = digits(phrase, index)
      } else if phrase.tokens[index].kind == .sign, let (top, bottom) = Signs.fraction(phrase.tokens[index].sign) {
        number = DecimalValue.fraction(top, bottom).map { Number(value: $0, end: index + 1, isDigits: true) }
      }
    }
    guard var result = number else { return nil }
    // "two dozen"
    if phrase.kind(result.end) == .dozen, result.value.exponent == 0, !result.hasMagnitude, result.value.mantissa < 1000
    {
      result.value = DecimalValue(mantissa: result.value.mantissa * 12)
      result.end += 1
    }
    // "and a half", then magnitudes.
    if phrase.isWord(result.end, "and"), phrase.isWord(result.end + 1, "a"), phrase.kind(result.end + 2) == .half,
      let sum = result.value.adding(DecimalValue(mantissa: 5, exponent: -1))
    {
      result.value = sum
      result.end += 3
    }
    magnitudes(&result, phrase, index)
    mark(&result, phrase)
    // "40-odd million"
    if result.markLength > 0 { magnitudes(&result, phrase, index) }
    return result
  }

  /// "million", "hundred thousand", "bn" behind a number.
  private static func magnitudes(_ result: inout Number, _ phrase: Phrase, _ index: Int) {
    while phrase.kind(result.end) == .magnitude || phrase.kind(result.end) == .hundred {
      // One-letter magnitudes stand right behind the digits ("1.2m"), and a metre does too: "5 m" is left to measures.
      if phrase.length(result.end) == 1, !(result.isDigits && phrase.isGlued(result.end)) || stops(phrase, index) > 1 {
        break
      }
      if phrase.length(result.end) == 1, phrase.name(result.end) == "m",
        result.hasMagnitude || isDistance(phrase, index, result.end)
      {
        break
      }
      result.value = result.value.shifted(phrase.value(result.end))
      result.hasMagnitude = true
      result.end += 1
    }
  }

  /// "ran 100m", "the 200m final", "40m high": metres.
  private static func isDistance(_ phrase: Phrase, _ index: Int, _ letter: Int) -> Bool {
    if phrase.isCurrencySign(index - 1) { return false }
    return moving.contains(phrase.lowered(index - 1)) || raced.contains(phrase.lowered(letter + 1))
  }

  private static let moving: Set<String> = [
    "run", "runs", "ran", "running", "swim", "swims", "swam", "sprinted", "jumped",
  ]
  private static let raced: Set<String> = [
    "race", "races", "sprint", "hurdles", "final", "finals", "heat", "heats", "relay", "freestyle", "butterfly",
    "backstroke", "breaststroke", "medley", "steeplechase", "high", "deep", "tall", "wide", "long",
  ]

  /// "200+", "200-plus", "40-odd".
  private static func mark(_ number: inout Number, _ phrase: Phrase) {
    if number.isDigits || number.hasMagnitude, phrase.isPlus(number.end) {
      (number.bound, number.markLength) = (.atLeast, 1)
    } else if phrase.isSign(number.end, "-"), phrase.isGlued(number.end), phrase.isGlued(number.end + 1) {
      if phrase.says(number.end + 1, "plus") { (number.bound, number.markLength) = (.atLeast, 2) }
      if phrase.says(number.end + 1, "odd") { (number.bound, number.markLength) = (.about, 2) }
    }
    number.end += number.markLength
  }

  /// "Hundreds", "tens of thousands", "hundreds of millions": at least two of them.
  private static func plural(_ phrase: Phrase, _ index: Int) -> Number? {
    var power = phrase.value(index)
    var end = index + 1
    if phrase.isWord(end, "of"), phrase.kind(end + 1) == .magnitude, phrase.length(end + 1) > 3 {
      power += phrase.value(end + 1)
      end += 2
    } else if phrase.name(index) == "tens" {
      return nil
    }
    return Number(value: DecimalValue(mantissa: 2, exponent: power), end: end, isSeveral: true, hasMagnitude: true)
  }

  /// "several", "a few", with or without a magnitude: at least two.
  private static func several(_ phrase: Phrase, _ index: Int) -> Number? {
    guard phrase.name(index) == "several" || phrase.isWord(index - 1, "a") else { return nil }
    guard phrase.kind(index + 1) == .magnitude || phrase.kind(index + 1) == .hundred || phrase.kind(index + 1) == .dozen
    else { return nil }
    let power = phrase.kind(index + 1) == .dozen ? 0 : phrase.value(index + 1)
    return Number(
      value: phrase.kind(index + 1) == .dozen ? DecimalValue(mantissa: 24) : DecimalValue(mantissa: 2, exponent: power),
      end: index + 2,
      isSeveral: true, hasMagnitude: true)
  }

  /// Decimal points in a token: two and more make a version number, which takes no magnitude.
  private static func stops(_ phrase: Phrase, _ index: Int) -> Int {
    phrase.text[Int(phrase.tokens[index].start)..<Int(phrase.tokens[index].end)].reduce(0) { $0 + ($1 == 0x2E ? 1 : 0) }
  }

  private static func digits(_ phrase: Phrase, _ index: Int) -> Number? {
    let token = phrase.tokens[index]
    let bytes = phrase.text[Int(token.start)..<Int(token.end)]
    // One comma before three digits groups; one stop is a decimal point; "1.234.567" groups.
    let stops = bytes.reduce(0) { $0 + ($1 == 0x2E ? 1 : 0) }
    guard let value = DecimalValue.digits(bytes, decimalPoint: stops == 1 ? 0x2E : nil) else { return nil }
    var number = Number(value: value, end: index + 1, isDigits: true)
    // "816 000": groups of three parted by spaces.
    while phrase.isNumber(number.end), phrase.length(number.end) == 3, phrase.length(index) <= 3,
      bytes.allSatisfy({ $0.isASCIIDigit }),
      phrase.tokens[number.end].start == phrase.tokens[number.end - 1].end + 1,
      let group = phrase.wholeNumber(number.end),
      let sum = number.value.shifted(3).adding(DecimalValue(mantissa: Int64(group)))
    {
      number.value = sum
      number.end += 1
    }
    if number.end < phrase.tokens.count, phrase.isGlued(number.end), phrase.tokens[number.end].kind == .sign,
      let (top, bottom) = Signs.fraction(phrase.tokens[number.end].sign), let part = DecimalValue.fraction(top, bottom),
      let sum = number.value.adding(part)
    {
      number.value = sum
      number.end += 1
    }
    return number
  }

  /// "two hundred and forty-five thousand three hundred".
  private static func words(_ phrase: Phrase, _ start: Int) -> Number? {
    var total: Int64 = 0
    var group: Int64 = 0
    var index = start
    var end = start
    var hasMagnitude = false
    var last = Lexicon.Class.none
    while index < phrase.tokens.count {
      let kind = phrase.kind(index)
      if kind == .unit, last == .none || last == .tens || last == .hundred || last == .magnitude {
        group += Int64(phrase.value(index))
      } else if kind == .teen || kind == .tens, last == .none || last == .hundred || last == .magnitude {
        group += Int64(phrase.value(index))
      } else if kind == .hundred, last == .unit || last == .teen || last == .none {
        group = max(group, 1) * 100
      } else if kind == .magnitude, last != .none, phrase.length(index) > 3 {
        var factor: Int64 = 1
        for _ in 0..<phrase.value(index) { factor *= 10 }
        guard let product = Optional(max(group, 1).multipliedReportingOverflow(by: factor)), !product.overflow else {
          return nil
        }
        total += product.partialValue
        group = 0
        hasMagnitude = true
      } else if phrase.isWord(index, "and"), last == .hundred || last == .magnitude,
        [.unit, .teen, .tens].contains(phrase.kind(index + 1))
      {
        index += 1
        continue
      } else if phrase.isSign(index, "-"), last == .tens, phrase.kind(index + 1) == .unit {
        index += 1
        continue
      } else {
        break
      }
      last = kind
      index += 1
      end = index
    }
    guard end > start else { return nil }
    // A bare "zero" to "nine" is a number, "one" alone is left to the dimensions that know what follows.
    return Number(value: DecimalValue(mantissa: total + group), end: end, hasMagnitude: hasMagnitude)
  }
}
