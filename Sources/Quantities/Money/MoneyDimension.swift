/// Amounts of money: "U.S. $15,000 per day", "€1.2bn", "several millions of dollars", "10 pounds", "USD 5".
enum MoneyDimension {
  static let dimension = Dimension(name: "money") { phrase, index in signed(phrase, index) ?? worded(phrase, index) }

  /// A sign before the number, with what says whose dollar it is.
  private static func signed(_ phrase: Phrase, _ start: Int) -> Match? {
    var index = start
    var code: String?
    if phrase.isWord(index, "u.s.", "us", "canadian", "australian"), phrase.isSign(index + 1, "$") {
      code = ["canadian": "CAD", "australian": "AUD"][phrase.name(index)] ?? "USD"
      index += 1
    } else if phrase.tokens[index].kind == .word, phrase.length(index) <= 3, index + 1 < phrase.tokens.count,
      phrase.isGlued(index + 1), phrase.isSign(index + 1, "$")
    {
      // "A$", "C$", "NZ$", "HK$"
      code =
        [
          "a": "AUD", "c": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "us": "USD", "r": "BRL", "au": "AUD",
          "ca": "CAD",
        ][phrase.lowered(index)]
      guard code != nil else { return nil }
      index += 1
    }
    if phrase.tokens[index].kind == .sign, let currency = Signs.currency(phrase.tokens[index].sign) {
      code = code ?? currency
      index += 1
    } else if code == nil, phrase.kind(index) == .currency, phrase.length(index) == 3, phrase.tokens[index].isCapital,
      phrase.isNumber(index + 1)
    {
      code = phrase.name(index)
      index += 1
    } else {
      return nil
    }
    guard let number = NumberReader.read(phrase, index) else { return nil }
    var match = phrase.match(.money, start, number.end, value: number.value)
    match.quantity.unit = code
    if let join = Optional(number.end), join < phrase.tokens.count {
      // "$5-10 million", "$85,000 and $120,000" behind "between".
      var next = join
      if phrase.isWord(join, "to", "and")
        || (phrase.tokens[join].kind == .sign && Signs.isDash(phrase.tokens[join].sign))
      {
        let isRange = !phrase.isWord(join, "and") || phrase.isWord(start - 1, "between")
        next = join + 1
        if next < phrase.tokens.count, phrase.tokens[next].kind == .sign,
          Signs.currency(phrase.tokens[next].sign) != nil
        {
          next += 1
        }
        if isRange, let upper = NumberReader.read(phrase, next) {
          match.quantity.upper = upper.value
          if upper.hasMagnitude, !number.hasMagnitude, next == join + 1, let factor = magnitude(phrase, upper) {
            match.quantity.value = number.value.shifted(factor)
          }
          match.end = upper.end
        }
      }
    }
    finish(&match, phrase, start)
    return match
  }

  /// The power of ten of a number's last word.
  private static func magnitude(_ phrase: Phrase, _ number: NumberReader.Number) -> Int? {
    phrase.kind(number.end - 1) == .magnitude ? phrase.value(number.end - 1) : nil
  }

  /// A number, then the currency's name or sign.
  private static func worded(_ phrase: Phrase, _ start: Int) -> Match? {
    guard let number = NumberReader.read(phrase, start) else { return nil }
    var end = number.end
    var upper: NumberReader.Number?
    if let high = Ranges.upperEnd(phrase, first: start, after: end) {
      upper = high
      end = high.end
    }
    if number.isSeveral, phrase.isWord(end, "of") { end += 1 }
    var code: String?
    if phrase.isWord(end, "u.s.", "us", "american") && phrase.kind(end + 1) == .currency {
      (code, end) = ("USD", end + 1)
    }
    if phrase.isWord(end, "canadian") && phrase.kind(end + 1) == .currency { (code, end) = ("CAD", end + 1) }
    if phrase.isWord(end, "australian") && phrase.kind(end + 1) == .currency { (code, end) = ("AUD", end + 1) }
    if phrase.isWord(end, "british") && phrase.kind(end + 1) == .currency { (code, end) = ("GBP", end + 1) }
    if end < phrase.tokens.count, phrase.kind(end) == .currency {
      code = code ?? phrase.name(end)
    } else if end < phrase.tokens.count, phrase.tokens[end].kind == .sign,
      let sign = Signs.currency(phrase.tokens[end].sign), sign != "USD" || phrase.isGlued(end)
    {
      code = sign
    } else if phrase.lowered(end) == "pounds", number.hasMagnitude {
      code = "GBP"
    } else {
      return nil
    }
    var match = phrase.match(.money, start, end + 1, value: number.value)
    match.quantity.upper = upper?.value
    match.quantity.unit = code
    if number.isSeveral { match.quantity.bound = .severalOf }
    if code == "USc" || code == "GBp" {
      match.quantity.unit = code == "USc" ? "USD" : "GBP"
      match.quantity.value = number.value.shifted(-2)
      match.quantity.upper = upper?.value.shifted(-2)
    }
    finish(&match, phrase, start)
    return match
  }

  private static func finish(_ match: inout Match, _ phrase: Phrase, _ start: Int) {
    if let rate = Rate.read(phrase, match.end) {
      match.quantity.per = rate.per
      match.end = rate.end
    }
    match.quantity.span = phrase.span(start, match.end)
  }
}
