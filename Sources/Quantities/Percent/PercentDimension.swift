/// "12.5 %", "eleven percent", "3 percentage points", "per cent", "half a percentage point".
enum PercentDimension {
  static let dimension = Dimension(name: "percent") { phrase, index in
    if let part = part(phrase, index) { return part }
    guard let number = NumberReader.read(phrase, index) else { return nil }
    var end = number.end
    var lowerMarked = false
    if phrase.isSign(end, "%") {
      lowerMarked = true
      end += 1
    }
    var ends = Ranges.read(phrase, first: index, number, at: end)
    end = ends.end
    var unit = "%"
    if phrase.isSign(end, "%") {
      end += 1
    } else if phrase.isWord(end, "per"), phrase.lowered(end + 1) == "cent" {
      end += 2
    } else if phrase.kind(end) == .percent {
      if phrase.name(end) == "percentage" {
        guard phrase.kind(end + 1) == .point else { return nil }
        unit = "percentage point"
        end += 1
      }
      end += 1
    } else if lowerMarked {
      end = number.end + 1
      ends = Ranges.Ends(lower: number.value, end: end, bound: .exactly)
    } else {
      return nil
    }
    if unit == "%", phrase.kind(end) == .point {
      unit = "percentage point"
      end += 1
    }
    var match = phrase.match(.percent, index, end)
    match.take(ends)
    match.quantity.unit = unit
    if let rate = Rate.read(phrase, end), rate.per == "year" || rate.per == "month" {
      match.quantity.per = rate.per
      match.end = rate.end
      match.quantity.span = phrase.span(index, rate.end)
    }
    return match
  }

  /// "half a percentage point", "a quarter of a percent".
  private static func part(_ phrase: Phrase, _ index: Int) -> Match? {
    let first = phrase.isWord(index, "a") ? index + 1 : index
    guard phrase.kind(first) == .half || phrase.kind(first) == .quarter && first > index else { return nil }
    var at = phrase.isWord(first + 1, "of") ? first + 2 : first + 1
    guard phrase.isWord(at, "a", "one"), phrase.kind(at + 1) == .percent else { return nil }
    let isPoint = phrase.kind(at + 2) == .point
    guard isPoint || phrase.name(at + 1) != "percentage" else { return nil }
    at += isPoint ? 3 : 2
    let value =
      phrase.kind(first) == .half ? DecimalValue(mantissa: 5, exponent: -1) : DecimalValue(mantissa: 25, exponent: -2)
    var match = phrase.match(.percent, index, at, value: value)
    match.quantity.unit = isPoint ? "percentage point" : "%"
    return match
  }
}
