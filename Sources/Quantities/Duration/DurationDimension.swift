/// "three days", "two and a half years", "over 50 years", "an hour and a half", "a day later".
enum DurationDimension {
  static let dimension = Dimension(name: "duration") { phrase, index in
    if let vague = vague(phrase, index) { return vague }
    guard let number = NumberReader.read(phrase, index) ?? one(phrase, index) else { return nil }
    let ends = Ranges.read(phrase, first: index, number)
    var end = ends.end
    if phrase.isSign(end, "-") { end += 1 }
    guard phrase.kind(end) == .period, let timex = timex(phrase.name(end), ends.lower) else { return nil }
    // "second" behind a number is the ordinal's business unless it counts.
    end += 1
    var match = phrase.match(.duration, index, end)
    match.take(ends)
    match.quantity.unit = unit(phrase.name(end - 1))
    match.quantity.timex = timex
    // A range of years ago is no date.
    if phrase.isWord(end, "ago"), ends.upper == nil, !number.isSeveral, let day = phrase.reference,
      let from = DateDimension.ago(number.value, phrase.name(end - 1), day)
    {
      match = phrase.match(.date, index, end + 1)
      match.quantity.timex = from
      match.quantity.from = CalendarDay.firstDay(from)
      match.quantity.to = CalendarDay.lastDay(from)
    }
    return match
  }

  /// "a year or two", "a week or so", "an hour or more".
  private static func vague(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.kind(index + 1) == .period, phrase.says(index + 2, "or"), phrase.isWord(index, "a", "an"),
      let timex = timex(phrase.name(index + 1), DecimalValue(mantissa: 1))
    else { return nil }
    let range = Ranges.oneOrTwo(phrase, index)
    let bound = Bounds.tail(phrase, index + 2)
    guard range != nil || bound != nil else { return nil }
    var match = phrase.match(.duration, index, index + 4, value: DecimalValue(mantissa: 1))
    match.quantity.upper = range?.upper
    match.quantity.bound = bound ?? .exactly
    match.quantity.unit = unit(phrase.name(index + 1))
    match.quantity.timex = timex
    return match
  }

  /// "a day after", "a year later", "a decade ago": the article counts where a distance is told.
  private static func one(_ phrase: Phrase, _ index: Int) -> NumberReader.Number? {
    guard phrase.isWord(index, "a", "an"), phrase.kind(index + 1) == .period,
      ["after", "later", "before", "earlier", "ago"].contains(phrase.lowered(index + 2))
    else { return nil }
    return NumberReader.Number(value: DecimalValue(mantissa: 1), end: index + 1)
  }

  static func timex(_ period: String, _ value: DecimalValue) -> String? {
    switch period {
    case "S", "M", "H": "PT\(value.text)\(period)"
    case "D", "W", "Y": "P\(value.text)\(period)"
    case "MO": "P\(value.text)M"
    case "DE": value.multiplied(by: DecimalValue(mantissa: 10)).map { "P\($0.text)Y" }
    case "CE": value.multiplied(by: DecimalValue(mantissa: 100)).map { "P\($0.text)Y" }
    case "F": value.multiplied(by: DecimalValue(mantissa: 2)).map { "P\($0.text)W" }
    case "N": "P\(value.text)D"
    default: nil
    }
  }

  /// UCUM units of time.
  static func unit(_ period: String) -> String? {
    [
      "S": "s", "M": "min", "H": "h", "D": "d", "W": "wk", "MO": "mo", "Y": "a", "DE": "10.a", "CE": "100.a",
      "F": "2.wk", "N": "d",
    ][period]
  }
}
