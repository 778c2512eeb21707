/// Lengths, areas, volumes, masses, speeds, energy, data and temperatures with UCUM units.
enum MeasureDimension {
  static let dimension = Dimension(name: "measure") { phrase, index in
    if let order = order(phrase, index) { return order }
    if let (upper, end) = Ranges.oneOrTwo(phrase, index), phrase.kind(index + 1) == .measure {
      var match = phrase.match(.measure, index, end, value: DecimalValue(mantissa: 1))
      match.quantity.upper = upper
      match.quantity.unit = phrase.name(index + 1)
      return match
    }
    guard let number = NumberReader.read(phrase, index) else { return nil }
    let ends = Ranges.read(phrase, first: index, number)
    var end = ends.end
    if phrase.isSign(end, "-") { end += 1 }
    var power = ""
    if phrase.isWord(end, "square") {
      (power, end) = ("2", end + 1)
    } else if phrase.isWord(end, "cubic") {
      (power, end) = ("3", end + 1)
    }
    var unit: String
    var kind = Quantity.Kind.measure
    if phrase.isSign(end, "°") {
      kind = .temperature
      let letter = phrase.lowered(end + 1)
      unit = letter == "c" ? "Cel" : letter == "f" ? "[degF]" : "deg"
      end += unit == "deg" ? 1 : 2
      if unit == "deg" { kind = .measure }
    } else if phrase.kind(end) == .measure {
      unit = phrase.name(end)
      end += 1
      if unit == "deg" {
        if phrase.lowered(end) == "celsius" || phrase.lowered(end) == "fahrenheit" {
          unit = phrase.lowered(end) == "celsius" ? "Cel" : "[degF]"
          kind = .temperature
          end += 1
        }
      } else if unit == "Cel" || unit == "[degF]" {
        kind = .temperature
      }
      if unit == "[lb_av]", phrase.lowered(end - 1) == "pounds",
        ends.hasMagnitude || MoneyDimension.dimension.match(phrase, index) != nil
      {
        return nil
      }
    } else if phrase.lowered(end) == "m" {
      unit = "m"
      end += 1
    } else {
      return nil
    }
    // "a foot" of a mountain and "in" are no units behind words; a number must stand before them.
    var match = phrase.match(kind, index, end)
    match.take(ends)
    match.quantity.unit = unit + power
    if let rate = Rate.read(phrase, end) {
      match.quantity.per = rate.per
      match.end = rate.end
      match.quantity.span = phrase.span(index, rate.end)
    }
    return match
  }

  /// "of the order of a micron", "order of meters": about one of them.
  private static func order(_ phrase: Phrase, _ index: Int) -> Match? {
    let at = phrase.isWord(index, "a", "an") ? index + 1 : index
    guard phrase.kind(at) == .measure, phrase.length(at) > 3, phrase.isWord(index - 1, "of"),
      phrase.lowered(index - 2) == "order"
    else { return nil }
    var match = phrase.match(.measure, index, at + 1, value: DecimalValue(mantissa: 1))
    match.quantity.unit = phrase.name(at)
    match.quantity.bound = .about
    return match
  }
}
