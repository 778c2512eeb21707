/// Money as a recogniser's test cases tell it: no rates, "3 dollars 50 cents" as one amount, cents as they are counted,
/// a bare "dollars" too. A fact-checker's reading (rates, ranges, cents as hundredths) is the ledger's.
enum CurrencyConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    if let found = signed(words, index) ?? named(words, index) { return found }
    // "I counted the dollars": a bare name.
    if bare.contains(words[index]), !words.isGlued(index) || words[index - 1] == "$" {
      return QuantityConvention.Found(
        kind: .money, first: index, end: index + 1, unit: CurrencyNames.code(words, index)?.code)
    }
    return nil
  }

  private static let bare: Set<String> = ["dollar", "dollars", "euro", "euros", "yen", "rupees", "usd"]

  private static func signed(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    var at = index
    var code: String?
    var power = 0
    let word = words[index]
    if words[index + 1] == "$", word.utf8.count <= 3, let owner = CurrencyNames.dollar(word) {
      (code, at) = (owner, index + 2)
    } else if let sign = CurrencyNames.sign(word) {
      (code, at) = (sign, index + 1)
    } else if word.utf8.count == 3, let known = CurrencyNames.iso[word], words.isDigits(index + 1),
      word != "all" && word != "top" && word != "try" && word != "gel" || words[index + 1] == "$"
    {
      (code, at) = (known, index + 1)
    } else if word.utf8.count == 4, word.hasPrefix("m"), let known = CurrencyNames.iso[String(word.dropFirst())],
      words.isDigits(index + 1)
    {
      // "MAUD 60": millions, as banks write it.
      (code, at, power) = (known, index + 1, 6)
    }
    guard let code, let number = SpelledNumber.read(words, at, signed: false), number.isDigits else { return nil }
    var end = number.end
    var value = number.value.shifted(power)
    if let cents = cents(words, number, end), let sum = value.adding(cents.value) { (value, end) = (sum, cents.end) }
    return QuantityConvention.Found(kind: .money, first: index, end: end, value: value, unit: code)
  }

  private static func named(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    guard let number = SpelledNumber.read(words, index, signed: false) else { return nil }
    if words.isGlued(index), words.isLetters(index - 1) { return nil }
    let at = words[number.end] == "-" ? number.end + 1 : number.end
    guard let name = CurrencyNames.code(words, at) else { return nil }
    // "1 $10": the sign belongs to the number behind it.
    if words[at] == "$" || words[at] == "€" || words[at] == "£", words.isGlued(at + 1), words.isDigits(at + 1) {
      return nil
    }
    var end = name.end
    var value = number.value
    if let cents = cents(words, number, end), let sum = value.adding(cents.value) { (value, end) = (sum, cents.end) }
    return QuantityConvention.Found(kind: .money, first: index, end: end, value: value, unit: name.code)
  }

  /// "50 cents", "and 45", "five mao five" behind a whole amount.
  private static func cents(_ words: WordList, _ whole: SpelledNumber, _ end: Int) -> (value: DecimalValue, end: Int)? {
    guard !whole.hasDecimals, !whole.isFraction else { return nil }
    let joined = words[end] == "and"
    let at = joined ? end + 1 : end
    guard let part = SpelledNumber.read(words, at, signed: false), part.value.exponent == 0,
      (1..<100).contains(part.value.mantissa), !part.isFraction, !words.isGlued(at)
    else { return nil }
    if ["cent", "cents", "pence", "p", "penny", "kopecks", "paise", "centavos", "centimes", "sen", "fen"].contains(
      words[part.end])
    {
      return (part.value.shifted(-2), part.end + 1)
    }
    if ["mao", "jiao"].contains(words[part.end]) {
      var value = part.value.shifted(-1)
      var last = part.end + 1
      if let fen = SpelledNumber.read(words, last), (1..<10).contains(fen.value.mantissa), fen.value.exponent == 0,
        let sum = value.adding(fen.value.shifted(-2))
      {
        (value, last) = (sum, fen.end)
      }
      return (value, last)
    }
    // A bare number: only where the sentence goes no further with it.
    let next = words[part.end]
    guard next.isEmpty || next == "." || next == "and" || next == ";" || next == ",",
      CurrencyNames.code(words, part.end) == nil
    else { return nil }
    return (part.value.shifted(-2), part.end)
  }
}

/// Names, codes and signs of currencies for the conventions; codes are ISO 4217.
enum CurrencyNames {
  static func sign(_ word: String) -> String? {
    switch word {
    case "₡": "CRC"
    case "₾": "GEL"
    case "₦": "NGN"
    case "₱": "PHP"
    case "₲": "PYG"
    case "₴": "UAH"
    case "₵": "GHS"
    case "₸": "KZT"
    case "₮": "MNT"
    case "₼": "AZN"
    case "֏": "AMD"
    case "৳": "BDT"
    case "₿": "BTC"
    default: word.unicodeScalars.first.flatMap { Signs.currency($0.value) }
    }
  }

  /// Whose dollar "c $", "hk $", "mxn$" is.
  static func dollar(_ word: String) -> String? {
    switch word {
    case "us", "u", "usd": "USD"
    case "c", "ca", "can", "cad", "cdn": "CAD"
    case "a", "au", "aud": "AUD"
    case "hk", "hkd": "HKD"
    case "nz", "nzd": "NZD"
    case "s", "sgd": "SGD"
    case "nt", "twd": "TWD"
    case "r", "brl": "BRL"
    case "mx", "mxn", "mex": "MXN"
    case "z": "ZWL"
    case "j": "JMD"
    default: iso[word]
    }
  }

  static let iso: [String: String] = {
    var table: [String: String] = [:]
    for code in [
      "AED", "ALL", "ARS", "AUD", "BDT", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR",
      "GBP", "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KHR", "KRW", "KWD", "LKR", "MAD", "MXN",
      "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB",
      "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR", "BTC", "ETH",
    ] { table[code.lowercased()] = code }
    return table
  }()

  private static let nations: [String: [String: String]] = [
    "dollar": [
      "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "jamaican": "JMD",
      "namibian": "NAD", "fiji": "FJD", "taiwan": "TWD",
    ],
    "franc": ["swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF"],
    "pound": ["british": "GBP", "egyptian": "EGP", "sudanese": "SDG", "lebanese": "LBP", "syrian": "SYP"],
    "peso": ["mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP"],
    "yuan": ["chinese": "CNY"], "yen": ["japanese": "JPY"], "won": ["korean": "KRW"],
    "rupee": ["indian": "INR", "pakistani": "PKR"], "rupiah": ["indonesian": "IDR"],
    "krona": ["swedish": "SEK", "icelandic": "ISK"], "krone": ["danish": "DKK", "norwegian": "NOK"],
    "lira": ["turkish": "TRY"], "dinar": ["kuwaiti": "KWD", "jordanian": "JOD", "iraqi": "IQD", "serbian": "RSD"],
    "riyal": ["saudi": "SAR"], "ruble": ["russian": "RUB"], "real": ["brazilian": "BRL"], "mark": ["german": "DEM"],
    "rand": ["african": "ZAR"],
  ]

  private static let names: [String: String] = [
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP",
    "pounds": "GBP", "sterling": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY", "kuai": "CNY", "renminbi": "CNY",
    "rmb": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
    "franc": "CHF", "francs": "CHF", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "peso": "MXN",
    "pesos": "MXN", "real": "BRL", "reais": "BRL", "rand": "ZAR", "won": "KRW", "shekel": "ILS", "shekels": "ILS",
    "riel": "KHR", "riels": "KHR", "baht": "THB", "dong": "VND", "ringgit": "MYR", "rupiah": "IDR", "zloty": "PLN",
    "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "lira": "TRY", "liras": "TRY", "naira": "NGN",
    "shilling": "KES", "shillings": "KES", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR",
    "dinar": "KWD", "dinars": "KWD", "mark": "DEM", "marks": "DEM", "lire": "ITL", "peseta": "ESP", "pesetas": "ESP",
    "guilder": "NLG", "guilders": "NLG", "taka": "BDT", "cent": "USc", "cents": "USc", "penny": "GBp", "pence": "GBp",
    "pennies": "GBp", "bitcoin": "BTC", "bitcoins": "BTC", "satoshi": "satoshi", "satoshis": "satoshi",
    "ether": "ETH", "colon": "CRC", "colones": "CRC", "lari": "GEL", "hryvnia": "UAH", "koruna": "CZK", "leu": "RON",
    "lei": "RON", "lev": "BGN", "jiao": "CNY", "mao": "CNY", "kopeck": "RUB", "kopecks": "RUB", "tenge": "KZT",
  ]

  /// A currency's name, code or sign with the nation before it.
  static func code(_ words: WordList, _ index: Int) -> (code: String, end: Int)? {
    var at = index
    if words[at] == "u", words[at + 1] == ".", words[at + 2] == "s" {
      at += words[at + 3] == "." ? 4 : 3
      if let name = names[words[at]], name == "USD" { return ("USD", at + 1) }
    }
    for (prefix, code) in [
      ("united states", "USD"), ("hong kong", "HKD"), ("new zealand", "NZD"), ("south african", "ZAR"),
      ("south korean", "KRW"), ("new taiwan", "TWD"), ("costa rican", "CRC"),
    ] {
      if let end = words.phrase(index, prefix), names[words[end]] != nil { return (code, end + 1) }
    }
    var noun = words[index + 1]
    if noun.hasSuffix("s"), noun.utf8.count > 3 { noun.removeLast() }
    if noun == "kronor" || noun == "kroner" { noun = noun == "kronor" ? "krona" : "krone" }
    if noun == "rouble" { noun = "ruble" }
    if let code = nations[noun]?[words[index]] {
      return (code, index + 2)
    }
    if let code = names[words[index]] { return (code, index + 1) }
    if let code = iso[words[index]], words.isSpaced(index) || words.isDigits(index - 1) { return (code, index + 1) }
    if let code = sign(words[index]) { return (code, index + 1) }
    return nil
  }
}

/// Ages.
enum AgeConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    if words[index] == "age" || words[index] == "aged" {
      let at = words[index + 1] == "of" ? index + 2 : index + 1
      guard let number = SpelledNumber.read(words, at, signed: false) else { return nil }
      return QuantityConvention.Found(kind: .age, first: index, end: number.end, value: number.value, unit: "a")
    }
    guard let number = SpelledNumber.read(words, index, signed: false) else { return nil }
    var end = number.end
    if words[end] == "-" { end += 1 }
    let unit: String
    switch words[end] {
    case "year", "years", "yr", "yrs": unit = "a"
    case "month", "months", "mo": unit = "mo"
    case "week", "weeks": unit = "wk"
    case "day", "days": unit = "d"
    case "yo":
      return QuantityConvention.Found(kind: .age, first: index, end: end + 1, value: number.value, unit: "a")
    case "y" where words[end + 1] == "/" && words[end + 2] == "o":
      return QuantityConvention.Found(kind: .age, first: index, end: end + 3, value: number.value, unit: "a")
    default: return nil
    }
    end += 1
    if words[end] == "-" { end += 1 }
    guard let last = words.phrase(end, oneOf: ["old", "olds", "of age"]) else { return nil }
    return QuantityConvention.Found(kind: .age, first: index, end: last, value: number.value, unit: unit)
  }
}

/// Temperatures, also a bare scale ("to fahrenheit").
enum TemperatureConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    if let number = SpelledNumber.read(words, index), !words.isLetters(index - 1) || words.isSpaced(index) {
      if let scale = scale(words, number.end) {
        return QuantityConvention.Found(
          kind: .temperature, first: index, end: scale.end, value: number.value, unit: scale.unit)
      }
      return nil
    }
    switch words[index] {
    case "celsius", "celcius", "centigrade": return bare(index, "Cel")
    case "fahrenheit", "farenheit": return bare(index, "[degF]")
    default: return nil
    }
  }

  private static func bare(_ index: Int, _ unit: String) -> QuantityConvention.Found {
    QuantityConvention.Found(kind: .temperature, first: index, end: index + 1, unit: unit)
  }

  static func scale(_ words: WordList, _ index: Int) -> (unit: String, end: Int)? {
    var at = index
    if words[at] == "-" { at += 1 }
    let hasDegree = ["degree", "degrees", "deg", "°", "º"].contains(words[at])
    if hasDegree { at += 1 }
    if hasDegree, words[at] == "." { at += 1 }
    switch words[at] {
    case "celsius", "celcius", "centigrade": return ("Cel", at + 1)
    case "fahrenheit", "farenheit": return ("[degF]", at + 1)
    case "kelvin", "kelvins": return ("K", at + 1)
    case "rankine": return ("[degR]", at + 1)
    case "c" where hasDegree: return ("Cel", at + 1)
    case "f" where hasDegree: return ("[degF]", at + 1)
    case "k" where hasDegree: return ("K", at + 1)
    case "℃": return ("Cel", at + 1)
    case "℉": return ("[degF]", at + 1)
    case "c", "f":
      // "30C", "30 F" at the end of a phrase; "23456 F Block", "777F" and "F-series" are names.
      guard words.length(index - 1) <= 2, words.isCapital(at), !words.isLetters(at + 1), words[at + 1] != "-",
        !words.isGlued(at + 1) || !words.isDigits(at + 1), words[index - 2] != "-"
      else { return hasDegree ? ("deg", at) : nil }
      return (words[at] == "c" ? "Cel" : "[degF]", at + 1)
    default: return hasDegree ? ("deg", at) : nil
    }
  }
}
