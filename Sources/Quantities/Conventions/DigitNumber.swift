/// A number in digits: grouping commas (Western and Indian), decimal points and commas, fractions, powers.
struct DigitNumber {
  var value: DecimalValue
  var end: Int
  var isFraction = false
  var hasDecimals = false

  static func read(_ words: WordList, _ start: Int) -> DigitNumber? {
    if words[start] == ".", words.isGlued(start + 1), words.isDigits(start + 1), !words.isGlued(start),
      let value = decimal("", words[start + 1])
    {
      return DigitNumber(value: value, end: start + 2, hasDecimals: true)
    }
    guard words.isDigits(start), var number = grouped(words, start) else { return nil }
    // "3/4", "2 1/4"
    if !number.hasDecimals, words[number.end] == "/", words.isGlued(number.end), words.isGlued(number.end + 1),
      let bottom = words.integer(number.end + 1), words[number.end + 2] != "/", number.value.exponent == 0,
      words.length(number.end + 1) <= 4,
      let value = DecimalValue.fraction(number.value.mantissa, Int64(bottom)), number.value.mantissa < 1000
    {
      return DigitNumber(value: value, end: number.end + 2, isFraction: true)
    }
    if !number.hasDecimals, words.isDigits(number.end), words[number.end + 1] == "/", words.isGlued(number.end + 1),
      words.isGlued(number.end + 2), let top = words.integer(number.end), let bottom = words.integer(number.end + 2),
      top < bottom, words[number.end + 3] != "/", let part = DecimalValue.fraction(Int64(top), Int64(bottom)),
      let sum = number.value.adding(part)
    {
      return DigitNumber(value: sum, end: number.end + 3, isFraction: true)
    }
    if let sign = words[number.end].unicodeScalars.first, words.isGlued(number.end),
      let (top, bottom) = Signs.fraction(sign.value), let part = DecimalValue.fraction(top, bottom),
      let sum = number.value.adding(part)
    {
      return DigitNumber(value: sum, end: number.end + 1, isFraction: true)
    }
    if let power = scientific(words, number.end) {
      number.value = number.value.shifted(power.exponent)
      number.end = power.end
    } else if words[number.end] == "^", words.isGlued(number.end + 1), let raised = raise(words, number) {
      return raised
    }
    return number
  }

  /// "x10^6", "*10^-4", "e5".
  private static func scientific(_ words: WordList, _ index: Int) -> (exponent: Int, end: Int)? {
    guard words[index] == "x" || words[index] == "*" || words[index] == "×", words[index + 1] == "10",
      words[index + 2] == "^"
    else { return nil }
    let negative = words[index + 3] == "-"
    let at = negative ? index + 4 : index + 3
    guard let power = words.integer(at), power < 1000 else { return nil }
    return (negative ? -power : power, at + 1)
  }

  /// Small whole powers, and -1.
  private static func raise(_ words: WordList, _ number: DigitNumber) -> DigitNumber? {
    let negative = words[number.end + 1] == "-"
    let at = negative ? number.end + 2 : number.end + 1
    guard let power = words.integer(at), power >= 1, power <= 18 else { return nil }
    var value = DecimalValue(mantissa: 1)
    for _ in 0..<power {
      guard let product = value.multiplied(by: number.value) else { return nil }
      value = product
    }
    if negative {
      guard let inverse = DecimalValue.fraction(1, value.mantissa) else { return nil }
      value = inverse.shifted(-Int(value.exponent))
    }
    return DigitNumber(value: value, end: at + 1)
  }

  private static func grouped(_ words: WordList, _ start: Int) -> DigitNumber? {
    // Commas and stops with digits glued to both sides.
    var marks: [(sign: String, length: Int)] = []
    var end = start + 1
    while marks.count < 12, words[end] == "," || words[end] == ".", words.isGlued(end), words.isGlued(end + 1),
      words.isDigits(end + 1)
    {
      marks.append((words[end], words.length(end + 1)))
      end += 2
    }
    func text(_ from: Int, _ to: Int) -> String {
      var digits = ""
      for index in stride(from: from, to: to, by: 2) { digits += words[index] }
      return digits
    }
    func number(_ decimals: Bool) -> DigitNumber? {
      let whole = text(start, decimals ? end - 2 : end)
      return decimal(whole, decimals ? words[end - 1] : "").map {
        DigitNumber(value: $0, end: end, hasDecimals: decimals)
      }
    }
    if marks.isEmpty { return number(false) }
    let last = marks[marks.count - 1]
    let groups = marks.dropLast()
    let first = words.length(start)
    func grouping(_ marks: ArraySlice<(sign: String, length: Int)>, _ sign: String) -> Bool {
      guard first <= 3, marks.allSatisfy({ $0.sign == sign }) else { return false }
      guard let final = marks.last, final.length == 3 else { return marks.isEmpty }
      return marks.dropLast().allSatisfy { $0.length == 3 }
        || (sign == "," && first <= 2 && marks.dropLast().allSatisfy { $0.length == 2 })
    }
    // "1,234,567.89", "12,34,567.89", "1.111,11"
    if last.sign == ".", grouping(groups, ",") || groups.isEmpty { return number(true) }
    if last.sign == ",", groups.isEmpty, words[start - 1] == ",", words.isGlued(start), last.length != 3 {
      end = start + 1
      return number(false)
    }
    if last.sign == ",", groups.isEmpty { return last.length == 3 && first <= 3 ? number(false) : number(true) }
    if last.sign == ",", !groups.isEmpty, groups.allSatisfy({ $0.sign == "." }), grouping(groups, ".") {
      return number(true)
    }
    if grouping(marks[...], last.sign) { return number(false) }
    // A list: "22,24,26"; a number inside one stands alone.
    end = start + 1
    return number(false)
  }

  private static func decimal(_ whole: String, _ decimals: String) -> DecimalValue? {
    var mantissa: Int64 = 0
    var exponent = 0
    for (digits, behind) in [(whole, false), (decimals, true)] {
      for byte in digits.utf8 {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carried) = product.addingReportingOverflow(Int64(byte & 0x0F))
        if overflow || carried {
          if behind { break }
          return nil
        }
        mantissa = sum
        if behind { exponent -= 1 }
      }
    }
    return DecimalValue(mantissa: mantissa, exponent: exponent)
  }
}
