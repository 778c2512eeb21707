/// Measures with their UCUM unit.
enum DimensionConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    guard let number = SpelledNumber.read(words, index, signed: false) else {
      if let unit = unit(words, index), bare.contains(unit.code), words.length(index) > 2, words.isSpaced(index) {
        return QuantityConvention.Found(kind: .measure, first: index, end: unit.end, unit: unit.code)
      }
      return nil
    }
    if words.isGlued(index), words.isLetters(index - 1) || (words[index - 1] == "-" && words.isDigits(index - 2)) {
      if words.isLetters(index - 1) || words.isGlued(index - 1) { return nil }
    }
    if words.isGlued(index), words[index - 1] == "-", words.isGlued(index - 1) { return nil }
    var at = number.end
    if words[at] == "-", words.isLetters(at + 1) { at += 1 }
    var close: String?
    if words[at] == "(" || words[at] == "{" || words[at] == "[" {
      close = words[at] == "(" ? ")" : words[at] == "{" ? "}" : "]"
      at += 1
    }
    guard let unit = unit(words, at) else { return degrees(words, index, number) }
    if unit.code == "m", words[at] == "m", words.isCapital(at), words.isGlued(at) { return nil }
    if words[at] == "pm", words[number.end - 1].hasPrefix("0") || words[index - 1] == ":" { return nil }
    // "50,000 in 2020" is no length; inches follow a hyphen, feet, or stand at the end.
    if words[at] == "in", words.isSpaced(at), words.isDigits(at + 1) || words.isLetters(at + 1) { return nil }
    // "24703 L-202" is an address.
    if words.length(at) == 1, words[unit.end] == "-", words.isGlued(unit.end) { return nil }
    var end = unit.end
    if let close {
      guard words[end] == close else { return nil }
      end += 1
    }
    var code = unit.code
    var value = number.value
    // "12 ft 2 in": feet with inches.
    if code == "[ft_i]", let inches = SpelledNumber.read(words, end, signed: false),
      let second = Self.unit(words, inches.end), second.code == "[in_i]", inches.value.exponent >= 0,
      inches.value.mantissa < 12, let part = DecimalValue.fraction(inches.value.mantissa, 12),
      let sum = value.adding(part)
    {
      (value, end) = (sum, second.end)
    } else if let rate = rate(words, end) {
      code += "/" + rate.code
      end = rate.end
    }
    return QuantityConvention.Found(kind: .measure, first: index, end: end, value: value, unit: code)
  }

  /// "45 degrees" turned, but not of heat.
  private static func degrees(_ words: WordList, _ index: Int, _ number: SpelledNumber) -> QuantityConvention.Found? {
    guard words[number.end] == "degrees" || words[number.end] == "degree",
      let scale = TemperatureConvention.scale(words, number.end), scale.unit == "deg"
    else { return nil }
    for at in max(0, index - 6)..<index
    where ["temperature", "temperatures", "warm", "cold", "hot", "heat", "thermostat"].contains(words[at]) {
      return nil
    }
    return QuantityConvention.Found(
      kind: .measure, first: index, end: number.end + 1, value: number.value, unit: "deg")
  }

  /// Speeds and flows in seconds and hours; "a day" and "a year" are no part of the unit.
  private static func rate(_ words: WordList, _ index: Int) -> (code: String, end: Int)? {
    guard ["per", "a", "an", "/"].contains(words[index]) else { return nil }
    switch words[index + 1] {
    case "second", "sec", "s": return ("s", index + 2)
    case "hour", "hr", "h": return ("h", index + 2)
    case "minute", "min": return ("min", index + 2)
    case "millisecond", "ms": return ("ms", index + 2)
    case "microsecond": return ("us", index + 2)
    default: return nil
    }
  }

  /// Units that are reported without a number too: names that mean nothing else.
  private static let bare: Set<String> = ["t", "g", "kg", "mg", "ug", "km", "cm", "mm", "mL", "kBy", "MBy", "GBy"]

  static func unit(_ words: WordList, _ index: Int) -> (code: String, end: Int)? {
    switch words[index] {
    case "square", "sq", "cubic", "cu":
      let power = words[index].hasPrefix("s") ? "2" : "3"
      let at = words[index + 1] == "." ? index + 2 : index + 1
      return units[words[at]].map { ($0 + power, at + 1) }
    case "metric" where words[index + 1].hasPrefix("ton"): return ("t", index + 2)
    case "\"", "”", "″": return ("[in_i]", index + 1)
    case "light" where words[index + 1] == "years" || words[index + 1] == "year": return ("[ly]", index + 2)
    case "nautical" where words[index + 1].hasPrefix("mile"): return ("[nmi_i]", index + 2)
    case "fluid" where words[index + 1].hasPrefix("ounce"): return ("[foz_us]", index + 2)
    default: break
    }
    guard let code = units[words[index]] else { return nil }
    if words.isGlued(index + 1), words[index + 1] == "2" || words[index + 1] == "3", words.length(index) <= 2 {
      return (code + words[index + 1], index + 2)
    }
    return (code, index + 1)
  }

  static let units: [String: String] = {
    var table: [String: String] = [
      "mile": "[mi_i]", "miles": "[mi_i]", "mi": "[mi_i]", "foot": "[ft_i]", "feet": "[ft_i]", "ft": "[ft_i]",
      "inch": "[in_i]", "inches": "[in_i]", "in": "[in_i]", "yard": "[yd_i]", "yards": "[yd_i]", "yd": "[yd_i]",
      "acre": "[acr_us]", "acres": "[acr_us]", "hectare": "har", "hectares": "har", "ha": "har",
      "gallon": "[gal_us]", "gallons": "[gal_us]", "gal": "[gal_us]", "pint": "[pt_us]", "pints": "[pt_us]",
      "quart": "[qt_us]", "quarts": "[qt_us]", "barrel": "[bbl_us]", "barrels": "[bbl_us]", "cup": "[cup_us]",
      "cups": "[cup_us]", "teaspoon": "[tsp_us]", "teaspoons": "[tsp_us]", "tablespoon": "[tbs_us]",
      "tablespoons": "[tbs_us]", "ounce": "[oz_av]", "ounces": "[oz_av]", "oz": "[oz_av]", "pound": "[lb_av]",
      "pounds": "[lb_av]", "lb": "[lb_av]", "lbs": "[lb_av]", "stone": "[stone_av]", "ton": "[ston_av]",
      "tons": "[ston_av]", "tonne": "t", "tonnes": "t", "carat": "[car_m]", "carats": "[car_m]",
      "mph": "[mi_i]/h", "kph": "km/h", "kmh": "km/h", "kmph": "km/h", "knot": "[kn_i]", "knots": "[kn_i]",
      "kwh": "kW.h", "mwh": "MW.h", "horsepower": "[HP]", "hp": "[HP]", "mcg": "ug", "rad": "rad", "radian": "rad",
      "radians": "rad", "turn": "{turn}", "turns": "{turn}", "kilo": "kg", "kilos": "kg", "bit": "bit", "bits": "bit",
      "psi": "[psi]", "bar": "bar", "decibel": "dB", "decibels": "dB", "db": "dB", "calorie": "cal",
      "calories": "cal", "kcal": "kcal", "kb": "kBy", "mb": "MBy", "gb": "GBy", "tb": "TBy", "pb": "PBy",
      "kbps": "kbit/s", "mbps": "Mbit/s", "gbps": "Gbit/s",
    ]
    let prefixes = [
      ("", "", ""), ("kilo", "k", "k"), ("centi", "c", "c"), ("milli", "m", "m"), ("micro", "u", "μ"),
      ("nano", "n", "n"), ("pico", "p", "p"), ("mega", "M", "m"), ("giga", "G", "g"), ("tera", "T", "t"),
      ("deci", "d", "d"), ("hecto", "h", "h"),
    ]
    let bases: [([String], String, String?, Set<String>)] = [
      (["meter", "metre"], "m", "m", ["", "k", "c", "m", "u", "n", "p", "d", "h"]),
      (["gram", "gramme"], "g", "g", ["k", "m", "u", "n", "c", "d"]),
      (["liter", "litre"], "L", "l", ["", "m", "c", "d", "u", "h"]),
      (["watt"], "W", nil, ["", "k", "M", "G", "T", "m"]), (["volt"], "V", nil, ["", "k", "m"]),
      (["ampere", "amp"], "A", nil, ["", "m"]), (["hertz"], "Hz", "hz", ["", "k", "M", "G"]),
      (["joule"], "J", nil, ["", "k", "M"]), (["pascal"], "Pa", "pa", ["k", "M", "h"]), (["newton"], "N", nil, [""]),
      (["byte"], "By", nil, ["", "k", "M", "G", "T"]), (["bit"], "bit", nil, ["k", "M", "G"]),
      (["ohm"], "Ohm", nil, ["", "k", "M"]), (["tonne", "ton"], "t", nil, ["k", "M"]),
    ]
    for (names, code, symbol, allowed) in bases {
      for (prefix, prefixCode, prefixSymbol) in prefixes {
        for name in names {
          table[prefix + name] = table[prefix + name] ?? prefixCode + code
          table[prefix + name + "s"] = table[prefix + name + "s"] ?? prefixCode + code
        }
        if let symbol, allowed.contains(prefixCode) {
          table[prefixSymbol + symbol] = table[prefixSymbol + symbol] ?? prefixCode + code
          if prefixCode == "u" { table["µ" + symbol] = prefixCode + code }
        }
      }
    }
    return table
  }()
}
