/// Numbers in digits and words in their full grammar: "two hundred and fifty-four hundredths", "2 1/4", "1.3x10^6",
/// "nought point nought three", "three lakh crore", "3 million and a half".
struct SpelledNumber {
  var value: DecimalValue
  var end: Int
  /// Whether it stands in digits only.
  var isDigits = false
  var isFraction = false
  var hasDecimals = false
  var hasMagnitude = false

  static let small: [String: Int] = [
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  static let powers: [String: Int] = [
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "lakh": 5, "lac": 5,
    "lakhs": 5, "crore": 7, "crores": 7, "mil": 6, "mln": 6, "mn": 6, "bln": 9, "bn": 9, "tln": 12, "tn": 12,
    "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
  ]
  static let dozens: Set<String> = ["dozen", "dozens", "doz", "dozs", "dz"]
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
  ]
  static let powerOrdinals: [String: Int] = [
    "hundredth": 2, "thousandth": 3, "millionth": 6, "billionth": 9, "trillionth": 12,
  ]

  /// - Parameter signed: whether a minus before the number belongs to it.
  static func read(_ words: WordList, _ start: Int, signed: Bool = true) -> SpelledNumber? {
    var index = start
    var isNegative = false
    if signed, words[index] == "minus" || words[index] == "negative" {
      (isNegative, index) = (true, index + 1)
    } else if signed, words[index] == "-" || words[index] == "−", !words.isGlued(index) {
      guard !words.isDigits(index - 1), !SpelledNumber.isNumberWord(words[index - 1]) else { return nil }
      (isNegative, index) = (true, index + 1)
    }
    guard var number = unsigned(words, index) else { return nil }
    if isNegative {
      number.value = DecimalValue(mantissa: -number.value.mantissa, exponent: Int(number.value.exponent))
    }
    return number
  }

  static func isNumberWord(_ word: String) -> Bool { small[word] != nil || powers[word] != nil }

  private static func unsigned(_ words: WordList, _ start: Int) -> SpelledNumber? {
    if let sign = words[start].unicodeScalars.first, let (top, bottom) = Signs.fraction(sign.value) {
      return DecimalValue.fraction(top, bottom).map {
        SpelledNumber(value: $0, end: start + 1, isDigits: true, isFraction: true)
      }
    }
    if let half = phraseFraction(words, start) { return half }
    guard var number = whole(words, start) else { return nil }
    if let over = ratio(words, number) { return over }
    // "200 point zero three"
    if words[number.end] == "point", let decimals = spelledDecimals(words, number.end + 1),
      let sum = number.value.adding(decimals.value)
    {
      number.value = sum
      number.end = decimals.end
    }
    return number
  }

  /// "half", "a half", "a quarter", "half a million", "half million", "a twenty-first".
  private static func phraseFraction(_ words: WordList, _ start: Int) -> SpelledNumber? {
    var index = start
    let article = words[index] == "a" || words[index] == "an"
    if article { index += 1 }
    if words[index] == "half" {
      var end = index + 1
      if words[end] == "a" || words[end] == "an", powers[words[end + 1]] != nil { end += 1 }
      if words[end] == "a", words[end + 1] == "dozen" {
        return SpelledNumber(value: DecimalValue(mantissa: 6), end: end + 2)
      }
      if let power = powers[words[end]] {
        return SpelledNumber(
          value: DecimalValue(mantissa: 5, exponent: power - 1), end: end + 1, isFraction: true, hasMagnitude: true)
      }
      return SpelledNumber(value: DecimalValue(mantissa: 5, exponent: -1), end: index + 1, isFraction: true)
    }
    guard article else { return nil }
    if words[index] == "quarter" {
      return SpelledNumber(value: DecimalValue(mantissa: 25, exponent: -2), end: index + 1, isFraction: true)
    }
    if dozens.contains(words[index]) { return SpelledNumber(value: DecimalValue(mantissa: 12), end: index + 1) }
    if let power = powers[words[index]] {
      if let bottom = denominator(words, index + 1, plural: true), bottom.size > 1 {
        return fraction(pow10(power), bottom)
      }
      return whole(words, index, implied: true)
    }
    if let bottom = denominator(words, index, plural: false), bottom.size > 2 {
      // "a third" is a share, "a third time" and "a first" are positions.
      if words.isLetters(bottom.end), words.isSpaced(bottom.end), words[bottom.end] != "of" { return nil }
      return fraction(1, bottom)
    }
    return nil
  }

  private static func fraction(_ top: Int, _ bottom: (size: Int, end: Int)) -> SpelledNumber? {
    quotient(top, bottom.size).map { SpelledNumber(value: $0, end: bottom.end, isFraction: true) }
  }

  /// Exact where it ends, else 15 digits; large denominators that are powers of ten shift.
  private static func quotient(_ top: Int, _ bottom: Int) -> DecimalValue? {
    var (rest, shift) = (bottom, 0)
    while rest > 1, rest % 10 == 0 { (rest, shift) = (rest / 10, shift + 1) }
    return DecimalValue.fraction(Int64(top), Int64(rest))?.shifted(-shift)
  }

  private static func pow10(_ power: Int) -> Int { (0..<power).reduce(1) { value, _ in value * 10 } }

  /// "1 over 3", "one out of three": a share only when the first is the smaller.
  private static func ratio(_ words: WordList, _ number: SpelledNumber) -> SpelledNumber? {
    let end = words[number.end] == "over" ? number.end + 1 : words.phrase(number.end, "out of")
    guard let end, let bottom = whole(words, end), number.value.exponent == 0, bottom.value.exponent == 0,
      number.value.mantissa < bottom.value.mantissa
    else { return nil }
    return DecimalValue.fraction(number.value.mantissa, bottom.value.mantissa).map {
      SpelledNumber(value: $0, end: bottom.end, isFraction: true)
    }
  }

  /// "zero three", "seventy-one": what stands behind "point".
  private static func spelledDecimals(_ words: WordList, _ start: Int) -> (value: DecimalValue, end: Int)? {
    var mantissa: Int64 = 0
    var places = 0
    var index = start
    while places < 15, let value = small[words[index]] {
      if value >= 20, let unit = small[words[index + (words[index + 1] == "-" ? 2 : 1)]], (1...9).contains(unit) {
        index += words[index + 1] == "-" ? 2 : 1
        mantissa = mantissa * 100 + Int64(value + unit)
        places += 2
      } else {
        mantissa = mantissa * (value >= 10 ? 100 : 10) + Int64(value)
        places += value >= 10 ? 2 : 1
      }
      index += 1
    }
    return places > 0 ? (DecimalValue(mantissa: mantissa, exponent: -places), index) : nil
  }

  /// "fifths", "twenty-firsts", "hundred and fifth", "trillionths": a denominator.
  static func denominator(_ words: WordList, _ start: Int, plural: Bool) -> (size: Int, end: Int)? {
    var index = start
    var base = 0
    if words[index] == "one", powers[words[index + 1]] != nil { index += 1 }
    if let power = powers[words[index]], power == 2 || power == 3, !words[index].hasSuffix("s") {
      (base, index) = (pow10(power), index + 1)
      if words[index] == "and" { index += 1 }
    }
    if let tens = small[words[index]], tens >= 20 {
      let at = words[index + 1] == "-" ? index + 2 : index + 1
      if let unit = ordinal(words[at], plural: plural), unit < 10, unit > 0 { return (base + tens + unit, at + 1) }
      return nil
    }
    switch words[index] {
    case "half" where !plural, "halves" where plural: return (2, index + 1)
    case "quarter" where !plural, "quarters" where plural: return (4, index + 1)
    default: break
    }
    if let unit = ordinal(words[index], plural: plural) { return (base + unit, index + 1) }
    return nil
  }

  private static func ordinal(_ word: String, plural: Bool) -> Int? {
    var stem = word
    if plural {
      guard word.hasSuffix("s") else { return nil }
      stem.removeLast()
    }
    if stem == "second" { return nil }
    if let value = ordinals[stem] { return value }
    return powerOrdinals[stem].map(pow10)
  }

  /// The integer or decimal in digits or words with magnitudes and fractions behind it.
  private static func whole(_ words: WordList, _ start: Int, implied: Bool = false) -> SpelledNumber? {
    var index = start
    var total = DecimalValue(mantissa: 0)
    var current: DecimalValue?
    var number = SpelledNumber(value: total, end: start)
    var last = 0  // 1 unit, 2 teen, 3 tens, 4 hundred, 5 magnitude, 6 digits
    var lastPower = 99
    if implied { current = DecimalValue(mantissa: 1) }
    while index < words.count {
      let word = words[index]
      if let digits = DigitNumber.read(words, index), last == 0 || last == 4 || last == 5,
        last == 0 || !digits.isFraction
      {
        guard let sum = (current ?? DecimalValue(mantissa: 0)).adding(digits.value) else { return nil }
        current = sum
        number.isDigits = last == 0
        number.hasDecimals = digits.hasDecimals
        number.isFraction = digits.isFraction
        index = digits.end
        last = 6
        if digits.isFraction {
          number.end = index
          break
        }
      } else if let value = small[word] {
        let rank = value < 10 ? 1 : value < 20 ? 2 : 3
        guard last == 0 || last == 4 || last == 5 || (last == 3 && rank == 1 && value > 0) else { break }
        guard let sum = (current ?? DecimalValue(mantissa: 0)).adding(DecimalValue(mantissa: Int64(value))) else {
          return nil
        }
        current = sum
        index += 1
        last = rank
      } else if dozens.contains(word), last != 0, let product = current?.multiplied(by: DecimalValue(mantissa: 12)) {
        current = product
        number.end = index + 1
        break
      } else if let power = powers[word] ?? letterPower(words, index, last) {
        guard last != 0 || implied, !(word.hasSuffix("s") && word.utf8.count > 5 && index == start) else { break }
        if power == 2, last != 5 {
          current = (current ?? DecimalValue(mantissa: 1)).shifted(2)
          last = 4
        } else {
          if let amount = current {
            if power > lastPower, total.mantissa != 0, let sum = total.adding(amount) {
              total = sum.shifted(power)
            } else if let sum = total.adding(amount.shifted(power)) {
              total = sum
            }
          } else {
            total = total.shifted(power)
          }
          current = nil
          lastPower = power
          number.hasMagnitude = true
          last = 5
        }
        index += 1
      } else if word == "and", last == 4 || last == 5, joins(words, index + 1) {
        index += 1
        continue
      } else if word == "-" || word == "–", last == 3, small[words[index + 1]].map({ (1...9).contains($0) }) == true {
        index += 1
        continue
      } else if word == "-", last == 3, small[words[index + 1]] == nil {
        break
      } else {
        break
      }
      number.end = index
    }
    guard number.end > start, let sum = total.adding(current ?? DecimalValue(mantissa: 0)) else { return nil }
    number.value = sum
    return withFraction(words, start, number, lastPower: lastPower, open: last == 5 ? lastPower : 0, last: last)
  }

  private static func joins(_ words: WordList, _ index: Int) -> Bool {
    guard small[words[index]] != nil || words.isDigits(index) else { return false }
    // "two million and one half" and "two million and three fifths" are a fraction's affair.
    let top = index + 1
    return denominator(words, top, plural: words[index] != "one") == nil
  }

  private static func letterPower(_ words: WordList, _ index: Int, _ last: Int) -> Int? {
    guard last == 6 else { return nil }
    let glued = words.isGlued(index)
    switch words[index] {
    case "k": return 3
    case "m": return glued && words.isCapital(index) ? 6 : nil
    case "g": return glued && words.isCapital(index) ? 9 : nil
    case "b": return glued ? 9 : nil
    case "t": return glued ? 12 : nil
    default: return nil
    }
  }

  /// "and a half", "and three fifths" of the last magnitude; "three fifths" where the number is the numerator.
  private static func withFraction(
    _ words: WordList, _ start: Int, _ number: SpelledNumber, lastPower: Int, open: Int, last: Int
  ) -> SpelledNumber? {
    var result = number
    guard !number.isFraction else { return number }
    // The numerator directly before its denominator: "five eighths", "one million … two hundred three fifths".
    let hyphen = words[number.end] == "-" ? 1 : 0
    if !number.isDigits, number.value.exponent >= 0, number.value.mantissa < 1_000_000_000 {
      let value = Int(number.value.mantissa)
      let isOne = value == 1
      // "one hundred thirty fifths" is 100 / 35: tens belong to the ordinal behind them.
      if last == 3, hyphen == 0, number.end - start > 1, let bottom = denominator(words, number.end - 1, plural: true),
        let tens = small[words[number.end - 1]]
      {
        let top = value - tens
        if top > 0 { return fraction(top, bottom) }
      }
      if let bottom = denominator(words, number.end + hyphen, plural: !isOne), bottom.size > 1 {
        if bottom.size < 1_000_000 || isOne {
          // "two hundred and fifty-four hundredths": what follows "and" is the proper fraction's numerator.
          if let and = (start..<number.end).last(where: { words[$0] == "and" }),
            let part = whole(words, and + 1, upTo: number.end), part < bottom.size,
            let rest = quotient(part, bottom.size),
            let sum = DecimalValue(mantissa: Int64(value - part)).adding(rest)
          {
            return SpelledNumber(value: sum, end: bottom.end, isFraction: true)
          }
          return fraction(value, bottom)
        }
      }
    }
    guard words[result.end] == "and" else { return result }
    var at = result.end + 1
    // "twenty and three and three fifths"
    if last == 3, let unit = small[words[at]], (1...9).contains(unit), words[at + 1] == "and",
      let sum = result.value.adding(DecimalValue(mantissa: Int64(unit))), part(words, at + 2) != nil
    {
      result.value = sum
      result.end = at + 1
      at += 2
    }
    guard let part = part(words, at) else { return result }
    var end = part.end
    var power = result.hasMagnitude && open > 0 ? open : 0
    if let own = powers[words[end]], own < lastPower {
      power = own
      end += 1
    }
    if let sum = result.value.adding(part.value.shifted(power)) {
      result.value = sum
      result.end = end
      result.isFraction = true
    }
    return result
  }

  private static func whole(_ words: WordList, _ start: Int, upTo end: Int) -> Int? {
    guard start < end, let number = plain(words, start, end) else { return nil }
    return number
  }

  /// Tens and units between two places.
  private static func plain(_ words: WordList, _ start: Int, _ end: Int) -> Int? {
    var sum = 0
    for index in start..<end where words[index] != "-" {
      guard let value = small[words[index]] else { return nil }
      sum += value
    }
    return sum
  }

  /// "a half", "one half", "three fifths", "fifty-four hundredths", "three quarters".
  private static func part(_ words: WordList, _ index: Int) -> (value: DecimalValue, end: Int)? {
    if words[index] == "a" || words[index] == "an" || words[index] == "one",
      let bottom = denominator(words, index + 1, plural: false)
    {
      return quotient(1, bottom.size).map { ($0, bottom.end) }
    }
    guard let top = small[words[index]], top > 0 else { return nil }
    var at = index + 1
    var value = top
    if top >= 20 {
      let unitAt = words[at] == "-" ? at + 1 : at
      if let unit = small[words[unitAt]], (1...9).contains(unit) { (value, at) = (top + unit, unitAt + 1) }
    }
    guard let bottom = denominator(words, at, plural: true) else { return nil }
    return quotient(value, bottom.size).map { ($0, bottom.end) }
  }
}
