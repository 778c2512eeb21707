/// Two dates with "to" or "and" between them: one period.
///
///     positive: "between May and July" · "from 2001 to 2009" 2001/2009 · "from May 3 to May 7, 2020"
///     negative: "in 2001 and 2009" (two dates) · "from 2001 to the present" (one)
enum DatePeriods {
  /// Takes the second date into a match of the first.
  static func extend(_ match: Match, _ phrase: Phrase) -> Match {
    guard match.quantity.kind == .date, let from = match.quantity.from, let start = match.quantity.timex else {
      return match
    }
    let isFrom = phrase.isWord(match.first - 1, "from")
    let isBetween = phrase.isWord(match.first - 1, "between")
    guard
      isFrom && (phrase.isWord(match.end, "to", "until") || phrase.lowered(match.end) == "till")
        || isBetween && phrase.isWord(match.end, "and"),
      match.end + 1 < phrase.tokens.count, let second = DateDimension.single(phrase, match.end + 1),
      second.quantity.kind == .date, let end = second.quantity.timex, let to = second.quantity.to
    else { return match }
    // "from May to July 2020": the first month is of the same year.
    var (first, day) = (start, from)
    if let year = year(end), let own = Self.year(start), own != year, start.utf8.count == 7, isBare(match, phrase) {
      first = year + start.dropFirst(4)
      day = CalendarDay.firstDay(first) ?? from
    }
    guard day <= to else { return match }
    var period = phrase.match(.period, match.first, second.end)
    period.quantity.timex = "\(first)/\(end)"
    period.quantity.from = day
    period.quantity.to = to
    return period
  }

  private static func year(_ timex: String) -> String? { timex.utf8.count >= 4 ? String(timex.prefix(4)) : nil }

  /// A month without its year.
  private static func isBare(_ match: Match, _ phrase: Phrase) -> Bool { match.end == match.first + 1 }
}
