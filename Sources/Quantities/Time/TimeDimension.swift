/// Times of the day, as TIMEX3.
///
///     positive: "5 p.m." T17:00 · "5:30 am" T05:30 · "17:45" T17:45 · "a 4:25 kickoff" T04:25
///     negative: "3:2" (a score) · "12:45:30" without a clock · "5 pm2"
enum TimeDimension {
  static let dimension = Dimension(name: "time") { phrase, index in
    guard var hour = phrase.wholeNumber(index), phrase.length(index) <= 2, hour < 24, !phrase.isGlued(index) else {
      return nil
    }
    var minute = 0
    var end = index + 1
    var hasMinutes = false
    if phrase.isSign(end, ":"), phrase.isGlued(end), phrase.isGlued(end + 1), phrase.length(end + 1) == 2,
      let value = phrase.wholeNumber(end + 1), value < 60
    {
      (minute, hasMinutes) = (value, true)
      end += 2
      if phrase.isSign(end, ":"), phrase.isGlued(end) { return nil }
    }
    switch phrase.lowered(end) {
    case "a.m.", "a.m", "am":
      guard (1...12).contains(hour) else { return nil }
      hour %= 12
      end += 1
    case "p.m.", "p.m", "pm":
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + 12
      end += 1
    default:
      // Without a half of the day only two digits of minutes make a time, behind a preposition or before what keeps hours.
      guard hasMinutes,
        [
          "at", "by", "until", "till", "from", "before", "after", "around", "about", "starts", "started", "begins",
          "began", "open", "opens", "closes", "between", "to",
        ]
        .contains(phrase.lowered(index - 1)) || kept.contains(phrase.lowered(end))
      else { return nil }
    }
    var match = phrase.match(.time, index, end)
    match.quantity.timex = "T\(CalendarDay.pad(hour, 2)):\(CalendarDay.pad(minute, 2))"
    return match
  }

  /// What begins or goes by the clock: "a 4:25 kickoff", "the 10:30 train".
  private static let kept: Set<String> = [
    "kickoff", "kick", "tipoff", "start", "train", "flight", "bus", "ferry", "show", "game", "service", "meeting",
    "appointment", "class", "deadline", "lunch", "dinner", "breakfast", "finish", "opening", "screening", "performance",
    "departure", "arrival", "curfew", "et", "est", "edt", "gmt", "utc", "bst",
    "cet", "cest", "pt", "pst", "pdt", "local", "slot", "bulletin", "mass",
  ]
}
