/// Years as they are spoken.
///
///     positive: "in nineteen ninety-one" · "since twenty oh five" · "in May nineteen forty" · "by twenty nineteen"
///     negative: "nineteen ninety-ton wagons" · "of twenty twelve men came" · "twenty-one"
enum SpelledYears {
  private static let centuries = ["sixteen", "seventeen", "eighteen", "nineteen", "twenty"]

  static func read(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.kind(index) == .teen || phrase.kind(index) == .tens,
      let century = centuries.firstIndex(of: phrase.lowered(index)), let (rest, end) = yearOfCentury(phrase, index + 1),
      Years.leads(phrase, index - 1) || phrase.kind(index - 1) == .month || phrase.isWord(index - 1, "born", "year"),
      isClosed(phrase, end)
    else { return nil }
    return DateDimension.make(phrase, index, end, "\((16 + century) * 100 + rest)")
  }

  /// "ninety-one", "ninety one", "ninety", "eleven", "oh five".
  private static func yearOfCentury(_ phrase: Phrase, _ index: Int) -> (value: Int, end: Int)? {
    guard index < phrase.tokens.count, phrase.tokens[index].spaced, !phrase.tokens[index].afterBreak else { return nil }
    func unit(_ at: Int) -> Int? {
      guard at < phrase.tokens.count, phrase.kind(at) == .unit, phrase.value(at) > 0 else { return nil }
      return phrase.value(at)
    }
    switch phrase.kind(index) {
    case .teen: return (phrase.value(index), index + 1)
    case .tens:
      if phrase.isSign(index + 1, "-"), let last = unit(index + 2) { return (phrase.value(index) + last, index + 3) }
      if let last = unit(index + 1) { return (phrase.value(index) + last, index + 2) }
      return (phrase.value(index), index + 1)
    default:
      guard ["oh", "o", "zero"].contains(phrase.lowered(index)), let last = unit(index + 1) else {
        return nil
      }
      return (last, index + 2)
    }
  }

  /// Whether nothing follows that the numbers could count.
  private static func isClosed(_ phrase: Phrase, _ end: Int) -> Bool {
    guard end < phrase.tokens.count else { return true }
    if phrase.isSign(end, "-") { return false }
    switch phrase.kind(end) {
    case .unit, .teen, .tens, .hundred, .magnitude, .currency, .measure, .percent: return false
    default: return Years.isFree(phrase, end - 1)
    }
  }
}
