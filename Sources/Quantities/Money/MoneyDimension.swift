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
    let ends = Ranges.read(phrase, first: start, number, skipsCurrency: true)
    var match = phrase.match(.money, start, ends.end)
    match.take(ends)
    match.quantity.unit = code
    // "$200 to several thousand dollars"
    if ends.end > number.end {
      let at = phrase.isWord(ends.end, "of") ? ends.end + 1 : ends.end
      if phrase.kind(at) == .currency { match.end = at + 1 }
    }
    finish(&match, phrase, start)
    return match
  }

  /// A number, then the currency's name or sign.
  private static func worded(_ phrase: Phrase, _ start: Int) -> Match? {
    if let (upper, end) = Ranges.oneOrTwo(phrase, start), phrase.kind(start + 1) == .currency {
      var match = phrase.match(.money, start, end, value: DecimalValue(mantissa: 1))
      match.quantity.upper = upper
      setUnit(&match.quantity, phrase.name(start + 1))
      return match
    }
    guard let number = NumberReader.read(phrase, start) else { return nil }
    let ends = Ranges.read(phrase, first: start, number)
    var end = ends.end
    if ends.bound == .severalOf || ends.end > number.end && ends.upper == nil, phrase.isWord(end, "of") { end += 1 }
    var code: String?
    if phrase.isWord(end, "u.s.", "us", "american") && phrase.kind(end + 1) == .currency {
      (code, end) = ("USD", end + 1)
    }
    if phrase.isWord(end, "canadian") && phrase.kind(end + 1) == .currency { (code, end) = ("CAD", end + 1) }
    if phrase.isWord(end, "australian") && phrase.kind(end + 1) == .currency { (code, end) = ("AUD", end + 1) }
    if phrase.isWord(end, "british") && phrase.kind(end + 1) == .currency { (code, end) = ("GBP", end + 1) }
    if end < phrase.tokens.count, phrase.kind(end) == .currency {
      code = code ?? phrase.name(end)
    } else if phrase.isWord(end, "swiss"), phrase.says(end + 1, "francs") || phrase.says(end + 1, "franc") {
      // Of the other francs none is the one that is meant.
      (code, end) = ("CHF", end + 1)
    } else if end < phrase.tokens.count, phrase.tokens[end].kind == .sign,
      let sign = Signs.currency(phrase.tokens[end].sign), sign != "USD" || phrase.isGlued(end)
    {
      code = sign
    } else if phrase.lowered(end) == "pounds", ends.hasMagnitude || isPaid(phrase, start), !phrase.isWord(end + 1, "of")
    {
      code = "GBP"
    } else {
      return nil
    }
    var match = phrase.match(.money, start, end + 1)
    match.take(ends)
    setUnit(&match.quantity, code)
    finish(&match, phrase, start)
    return match
  }

  /// "gave him 25,000 pounds", "a fine of 300 pounds": nobody pays in weight.
  private static func isPaid(_ phrase: Phrase, _ start: Int) -> Bool {
    (1...5).contains {
      start - $0 >= 0 && phrase.tokens[start - $0].kind == .word && paid.contains(phrase.lowered(start - $0))
    }
  }

  private static let paid: Set<String> = [
    "paid", "pay", "pays", "paying", "cost", "costs", "costing", "gave", "given", "fined", "fine", "fines", "owe",
    "owed",
    "owes", "earn", "earned", "earns", "spent", "spend", "spends", "sold", "bought", "raised", "worth", "price", "fee",
    "salary", "wage", "wages", "stole", "stolen", "debt", "debts", "budget", "borrowed", "lent", "bribe", "bribes",
    "saved", "donated", "took", "taken", "embezzled", "laundered", "won", "prize", "grant", "invoice", "rent", "bill",
    "refund", "compensation", "damages", "offered", "awarded", "charged", "settlement",
  ]

  /// The currency; cents and pence are hundredths of it.
  private static func setUnit(_ quantity: inout Quantity, _ code: String?) {
    guard code == "USc" || code == "GBp" else {
      quantity.unit = code
      return
    }
    quantity.unit = code == "USc" ? "USD" : "GBP"
    quantity.value = quantity.value?.shifted(-2)
    quantity.upper = quantity.upper?.shifted(-2)
  }

  private static func finish(_ match: inout Match, _ phrase: Phrase, _ start: Int) {
    if let rate = Rate.read(phrase, match.end) {
      match.quantity.per = rate.per
      match.end = rate.end
    }
    match.quantity.span = phrase.span(start, match.end)
  }
}
