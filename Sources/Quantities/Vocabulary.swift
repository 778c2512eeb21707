/// The words of the lexicon with their class, number and name.
enum Vocabulary {
  typealias Word = (String, Lexicon.Class, Int64, String)

  static let words: [Word] = numbers + ordinals + calendar + currencies + measures + functionWords

  private static let numbers: [Word] =
    series(.unit, 0, 1, ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
    + series(
      .teen, 10, 1,
      ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])
    + series(.tens, 20, 10, ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]) + magnitudes

  /// Words that count up by `step` from `first`.
  private static func series(_ kind: Lexicon.Class, _ first: Int64, _ step: Int64, _ words: [String]) -> [Word] {
    words.enumerated().map { (position, word) -> Word in (word, kind, first + Int64(position) * step, word) }
  }

  private static let magnitudes: [Word] = [
    ("hundred", .hundred, 2, "hundred"), ("hundreds", .plural, 2, "hundreds"), ("tens", .plural, 1, "tens"),
    ("thousand", .magnitude, 3, "thousand"),
    ("thousands", .magnitude, 3, "thousands"), ("k", .magnitude, 3, "k"), ("lakh", .magnitude, 5, "lakh"),
    ("crore", .magnitude, 7, "crore"), ("million", .magnitude, 6, "million"), ("millions", .magnitude, 6, "millions"),
    ("mn", .magnitude, 6, "mn"), ("m", .magnitude, 6, "m"), ("billion", .magnitude, 9, "billion"),
    ("billions", .magnitude, 9, "billions"), ("bn", .magnitude, 9, "bn"), ("b", .magnitude, 9, "b"),
    ("trillion", .magnitude, 12, "trillion"), ("trillions", .magnitude, 12, "trillions"), ("tn", .magnitude, 12, "tn"),
    ("mil", .magnitude, 6, "mil"), ("quadrillion", .magnitude, 15, "quadrillion"), ("half", .half, 2, "half"),
    ("halves", .half, 2, "halves"), ("quarter", .quarter, 4, "quarter"), ("quarters", .quarter, 4, "quarters"),
    ("dozen", .dozen, 12, "dozen"), ("dozens", .dozen, 12, "dozens"), ("couple", .couple, 2, "couple"),
    ("pair", .couple, 2, "pair"), ("several", .several, 2, "several"), ("few", .several, 2, "few"),
    ("percent", .percent, 0, "%"), ("pct", .percent, 0, "%"), ("percentage", .percent, 0, "percentage"),
    ("twice", .multiple, 2, "twice"), ("thrice", .multiple, 3, "thrice"), ("doubled", .multiple, 2, "doubled"),
    ("doubles", .multiple, 2, "doubles"), ("doubling", .multiple, 2, "doubling"), ("tripled", .multiple, 3, "tripled"),
    ("triples", .multiple, 3, "triples"), ("tripling", .multiple, 3, "tripling"), ("trebled", .multiple, 3, "trebled"),
    ("quadrupled", .multiple, 4, "quadrupled"), ("halved", .multiple, 2, "halved"),
    ("halving", .multiple, 2, "halving"), ("twofold", .multiple, 2, "twofold"),
    ("threefold", .multiple, 3, "threefold"),
    ("fourfold", .multiple, 4, "fourfold"), ("fivefold", .multiple, 5, "fivefold"),
    ("sixfold", .multiple, 6, "sixfold"),
    ("sevenfold", .multiple, 7, "sevenfold"), ("eightfold", .multiple, 8, "eightfold"),
    ("tenfold", .multiple, 10, "tenfold"),
    ("point", .point, 0, "point"), ("q", .quarterName, 0, "q"), ("points", .point, 0, "points"),
  ]

  private static let ordinals: [Word] =
    series(
      .ordinal, 1, 1,
      [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      ])
    + series(
      .ordinal, 20, 10,
      [
        "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
        "hundredth",
      ])

  private static let calendar: [Word] =
    series(
      .month, 1, 1,
      [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
      ])
    + series(.month, 1, 1, ["jan", "feb", "mar", "apr"])
    + series(.month, 6, 1, ["jun", "jul", "aug", "sep", "oct", "nov", "dec"])
    + series(.month, 9, 1, ["sept"])
    + series(.weekday, 1, 1, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
    + series(.weekday, 1, 1, ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"])
    + periods.map { (word, code) -> Word in (word, .period, 0, code) }

  private static let periods: [(String, String)] = [
    ("minute", "M"), ("hour", "H"), ("day", "D"), ("week", "W"), ("month", "MO"), ("year", "Y"), ("decade", "DE"),
    ("century", "CE"),
    ("seconds", "S"), ("minutes", "M"), ("hours", "H"), ("days", "D"), ("weeks", "W"), ("months", "MO"), ("years", "Y"),
    ("decades", "DE"), ("centuries", "CE"), ("hr", "H"), ("hrs", "H"), ("min", "M"), ("mins", "M"), ("sec", "S"),
    ("secs", "S"),
    ("yr", "Y"), ("yrs", "Y"), ("fortnight", "F"), ("weekend", "WE"), ("night", "N"), ("nights", "N"), ("season", "SE"),
  ]

  /// ISO 4217 codes; a bare "dollar" is the one of the United States, as newspapers there and abroad use it.
  private static let currencyCodes: [(String, String)] = [
    ("dollar", "USD"), ("dollars", "USD"), ("usd", "USD"), ("bucks", "USD"), ("euro", "EUR"), ("euros", "EUR"),
    ("eur", "EUR"), ("pound", "GBP"),
    ("gbp", "GBP"), ("sterling", "GBP"), ("quid", "GBP"), ("yen", "JPY"), ("jpy", "JPY"), ("yuan", "CNY"),
    ("renminbi", "CNY"), ("cny", "CNY"),
    ("rmb", "CNY"), ("rupee", "INR"), ("rupees", "INR"), ("inr", "INR"), ("rs", "INR"), ("rouble", "RUB"),
    ("roubles", "RUB"), ("ruble", "RUB"),
    ("rubles", "RUB"), ("chf", "CHF"), ("krona", "SEK"), ("kronor", "SEK"),
    ("sek", "SEK"), ("krone", "NOK"),
    ("kroner", "NOK"), ("nok", "NOK"), ("dkk", "DKK"), ("krw", "KRW"), ("reais", "BRL"),
    ("brl", "BRL"), ("peso", "MXN"), ("pesos", "MXN"), ("mxn", "MXN"), ("zar", "ZAR"), ("shekel", "ILS"),
    ("shekels", "ILS"),
    ("ils", "ILS"), ("riel", "KHR"), ("riels", "KHR"), ("khr", "KHR"), ("baht", "THB"), ("thb", "THB"), ("dong", "VND"),
    ("ringgit", "MYR"),
    ("rupiah", "IDR"), ("zloty", "PLN"), ("forint", "HUF"), ("lira", "TRY"), ("naira", "NGN"), ("shilling", "KES"),
    ("shillings", "KES"),
    ("dirham", "AED"), ("dirhams", "AED"), ("riyal", "SAR"), ("riyals", "SAR"), ("dinar", "KWD"), ("dinars", "KWD"),
    ("aud", "AUD"),
    ("cad", "CAD"), ("nzd", "NZD"), ("hkd", "HKD"), ("sgd", "SGD"), ("twd", "TWD"), ("cent", "USc"), ("cents", "USc"),
    ("penny", "GBp"),
    ("pence", "GBp"), ("bitcoin", "BTC"), ("bitcoins", "BTC"),
  ]

  private static let currencies: [Word] = currencyCodes.map { ($0.0, .currency, 0, $0.1) }

  /// UCUM codes (The Unified Code for Units of Measure, version 2.1).
  private static let unitCodes: [(String, String)] = [
    ("micron", "um"), ("microns", "um"), ("metre", "m"), ("metres", "m"), ("meter", "m"), ("meters", "m"),
    ("kilometre", "km"), ("kilometres", "km"),
    ("kilometer", "km"),
    ("kilometers", "km"), ("km", "km"), ("kms", "km"), ("centimetre", "cm"), ("centimetres", "cm"),
    ("centimeter", "cm"), ("centimeters", "cm"),
    ("cm", "cm"), ("millimetre", "mm"), ("millimetres", "mm"), ("millimeter", "mm"), ("millimeters", "mm"),
    ("mm", "mm"), ("mile", "[mi_i]"),
    ("miles", "[mi_i]"), ("foot", "[ft_i]"), ("feet", "[ft_i]"), ("ft", "[ft_i]"), ("inch", "[in_i]"),
    ("inches", "[in_i]"), ("yard", "[yd_i]"),
    ("yards", "[yd_i]"), ("hectare", "har"), ("hectares", "har"), ("acre", "[acr_us]"), ("acres", "[acr_us]"),
    ("litre", "L"), ("litres", "L"),
    ("liter", "L"), ("liters", "L"), ("gallon", "[gal_us]"), ("gallons", "[gal_us]"), ("barrel", "[bbl_us]"),
    ("barrels", "[bbl_us]"),
    ("pint", "[pt_us]"), ("pints", "[pt_us]"), ("gram", "g"), ("grams", "g"), ("gramme", "g"), ("kilogram", "kg"),
    ("kilograms", "kg"),
    ("kg", "kg"), ("kilo", "kg"), ("kilos", "kg"), ("milligram", "mg"), ("milligrams", "mg"), ("mg", "mg"),
    ("ton", "[ston_av]"),
    ("tons", "[ston_av]"), ("tonne", "t"), ("tonnes", "t"), ("ounce", "[oz_av]"), ("ounces", "[oz_av]"),
    ("oz", "[oz_av]"), ("lb", "[lb_av]"),
    ("lbs", "[lb_av]"), ("pounds", "[lb_av]"), ("watt", "W"), ("watts", "W"), ("kilowatt", "kW"), ("kilowatts", "kW"),
    ("megawatt", "MW"),
    ("megawatts", "MW"), ("mw", "MW"), ("gigawatt", "GW"), ("gigawatts", "GW"), ("gw", "GW"), ("kwh", "kW.h"),
    ("mph", "[mi_i]/h"),
    ("kph", "km/h"), ("kmh", "km/h"), ("knots", "[kn_i]"), ("hz", "Hz"), ("mhz", "MHz"), ("ghz", "GHz"), ("volt", "V"),
    ("volts", "V"),
    ("byte", "By"), ("bytes", "By"), ("kb", "kBy"), ("mb", "MBy"), ("gb", "GBy"), ("tb", "TBy"), ("megabyte", "MBy"),
    ("megabytes", "MBy"),
    ("gigabyte", "GBy"), ("gigabytes", "GBy"), ("terabyte", "TBy"), ("terabytes", "TBy"), ("calorie", "cal"),
    ("calories", "cal"),
    ("joule", "J"), ("joules", "J"), ("degree", "deg"), ("degrees", "deg"), ("celsius", "Cel"),
    ("fahrenheit", "[degF]"), ("kelvin", "K"),
  ]

  private static let measures: [Word] = unitCodes.map { ($0.0, .measure, 0, $0.1) }

  /// Words that rules name.
  private static let plainWords: [String] = [
    "a", "an", "the", "and", "of", "to", "in", "on", "at", "by", "per", "each", "every", "than", "about", "around",
    "approximately", "roughly",
    "nearly", "almost", "some", "over", "under", "above", "below", "more", "less", "fewer", "least", "most", "up", "no",
    "not", "number", "top",
    "rank", "ranked", "ranks", "ranking", "place", "placed", "largest", "biggest", "highest", "best", "worst",
    "longest", "smallest", "lowest",
    "oldest", "fastest", "richest", "poorest", "tallest", "ago", "last", "next", "this", "since", "until", "before",
    "after", "between", "from",
    "during", "early", "late", "mid", "today", "yesterday", "tomorrow", "now", "old", "aged", "age", "times", "twice",
    "fold", "capita", "only",
    "century", "u.s.", "us", "u.k.", "uk", "canadian", "australian", "american", "british", "hong", "kong", "new",
    "zealand", "came", "finished",
    "popular", "expensive", "powerful", "important", "common", "spring", "summer", "autumn", "fall", "winter", "a.m.",
    "p.m.", "am", "pm",
    "be", "could", "within", "as", "many", "much", "previous", "past", "coming", "later", "earlier", "out", "third",
    "thirds", "fourths", "fifths",
    "swiss", "square", "cubic", "it", "they", "who", "exactly", "just", "is", "was", "are", "were", "like", "day",
  ]

  private static let functionWords: [Word] = plainWords.map { (word) -> Word in (word, .word, 0, word) }
}
