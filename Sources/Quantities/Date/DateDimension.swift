/// Dates: "Feb. 8, 2018", "8 February", "2016", "the 1990s", "last Tuesday", "three years ago", "since 2016", "May 2012".
enum DateDimension {
  static let dimension = Dimension(name: "date") { phrase, index in
    single(phrase, index).map { DatePeriods.extend($0, phrase) }
  }

  /// One date.
  static func single(_ phrase: Phrase, _ index: Int) -> Match? {
    days(phrase, index) ?? monthDate(phrase, index) ?? dayMonth(phrase, index) ?? isoDate(phrase, index)
      ?? Years.read(phrase, index) ?? SpelledYears.read(phrase, index) ?? century(phrase, index)
      ?? relative(phrase, index)
  }

  /// "the 21st century", "the nineteenth century".
  private static func century(_ phrase: Phrase, _ index: Int) -> Match? {
    var end = index + 1
    let number: Int
    if let value = phrase.wholeNumber(index), phrase.isGlued(end),
      ["st", "nd", "rd", "th"].contains(phrase.lowered(end))
    {
      number = value
      end += 1
    } else if phrase.kind(index) == .ordinal {
      number = phrase.value(index)
    } else {
      return nil
    }
    if phrase.isSign(end, "-") { end += 1 }
    guard (2...30).contains(number), phrase.isWord(end, "century") || phrase.lowered(end) == "century" else {
      return nil
    }
    return make(phrase, index, end + 1, "\(number - 1)")
  }

  static func make(_ phrase: Phrase, _ first: Int, _ end: Int, _ timex: String) -> Match {
    var match = phrase.match(.date, first, end)
    match.quantity.timex = timex
    match.quantity.from = CalendarDay.firstDay(timex)
    match.quantity.to = CalendarDay.lastDay(timex)
    return match
  }

  /// "Feb. 8, 2018", "February 8", "May 2012", "May 7th".
  private static func monthDate(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.kind(index) == .month, phrase.tokens[index].isCapital else { return nil }
    let month = phrase.value(index)
    var at = index + 1
    if isStop(phrase, at) { at += 1 }
    if let day = day(phrase, at) {
      var end = day.end
      var comma = end
      if phrase.isSign(comma, ",") { comma += 1 }
      if let year = yearNumber(phrase, comma) {
        end = comma + 1
        return make(phrase, index, end, CalendarDay(year: year, month: month, day: day.value).text)
      }
      if let reference = phrase.reference {
        return make(phrase, index, end, nearest(month, day.value, reference, Tense.before(phrase, index)).text)
      }
      return make(phrase, index, end, "XXXX-\(CalendarDay.pad(month, 2))-\(CalendarDay.pad(day.value, 2))")
    }
    var yearAt = at
    if phrase.isSign(yearAt, ",") || phrase.isWord(yearAt, "of") { yearAt += 1 }
    if let year = yearNumber(phrase, yearAt) {
      return make(phrase, index, yearAt + 1, "\(year)-\(CalendarDay.pad(month, 2))")
    }
    if yearAt == index + 1, let spoken = SpelledYears.read(phrase, yearAt), let year = spoken.quantity.timex {
      return make(phrase, index, spoken.end, "\(year)-\(CalendarDay.pad(month, 2))")
    }
    // "May" and "March" alone are words; other months, and these behind a preposition, are dates.
    guard
      !["may", "march", "mar", "jan"].contains(phrase.lowered(index))
        || phrase.isWord(
          index - 1, "in", "since", "last", "next", "until", "of", "early", "late", "mid", "this", "for", "between",
          "from")
    else { return nil }
    // "October is the month of boats": of every year.
    let isGeneral =
      phrase.isWord(at, "is")
      && (index == 0 || phrase.tokens[index].afterBreak || phrase.tokens[index - 1].kind == .sign)
    if let reference = phrase.reference, !isGeneral {
      let isAhead = phrase.isWord(index - 1, "next") || Tense.before(phrase, index) == .future
      let year =
        isAhead
        ? month < reference.month || month == reference.month && phrase.isWord(index - 1, "next")
          ? reference.year + 1 : reference.year
        : month > reference.month ? reference.year - 1 : reference.year
      return make(phrase, index, at, "\(year)-\(CalendarDay.pad(month, 2))")
    }
    return make(phrase, index, at, "XXXX-\(CalendarDay.pad(month, 2))")
  }

  /// The stop of an abbreviation belongs to it, that of the sentence does not.
  private static func isStop(_ phrase: Phrase, _ at: Int) -> Bool {
    phrase.isSign(at, ".") && phrase.isGlued(at) && phrase.length(at - 1) <= 4
      && !["may", "june", "july"].contains(phrase.lowered(at - 1))
  }

  /// "from 3 to 19 May", "between 3 and 19 May 2021", "3–19 May": days of one month.
  private static func days(_ phrase: Phrase, _ index: Int) -> Match? {
    guard let first = day(phrase, index), first.end == index + 1 || phrase.isGlued(index + 1),
      let second = dayMonth(phrase, first.end + 1), let end = second.quantity.timex, end.utf8.count == 10,
      let last = day(phrase, first.end + 1), first.value < last.value
    else { return nil }
    let isJoined =
      phrase.isWord(index - 1, "from") && phrase.isWord(first.end, "to")
      || phrase.isWord(index - 1, "between") && phrase.isWord(first.end, "and")
      || first.end < phrase.tokens.count && phrase.tokens[first.end].kind == .sign
        && Signs.isDash(phrase.tokens[first.end].sign) && phrase.isGlued(first.end) && phrase.isGlued(first.end + 1)
    guard isJoined else { return nil }
    let start = end.dropLast(2) + CalendarDay.pad(first.value, 2)
    var match = phrase.match(.period, index, second.end)
    match.quantity.timex = "\(start)/\(end)"
    match.quantity.from = CalendarDay.firstDay(String(start))
    match.quantity.to = CalendarDay.lastDay(end)
    return match
  }

  /// "8 February 2018", "the 8th of February".
  private static func dayMonth(_ phrase: Phrase, _ index: Int) -> Match? {
    guard let day = day(phrase, index) else { return nil }
    var at = day.end
    if phrase.isWord(at, "of") { at += 1 }
    guard phrase.kind(at) == .month, phrase.tokens[at].isCapital else { return nil }
    let month = phrase.value(at)
    at += 1
    if isStop(phrase, at) { at += 1 }
    var yearAt = at
    if phrase.isSign(yearAt, ",") { yearAt += 1 }
    if let year = yearNumber(phrase, yearAt) {
      return make(phrase, index, yearAt + 1, CalendarDay(year: year, month: month, day: day.value).text)
    }
    if let reference = phrase.reference {
      return make(phrase, index, at, nearest(month, day.value, reference, Tense.before(phrase, index)).text)
    }
    return make(phrase, index, at, "XXXX-\(CalendarDay.pad(month, 2))-\(CalendarDay.pad(day.value, 2))")
  }

  /// "2018-02-08".
  private static func isoDate(_ phrase: Phrase, _ index: Int) -> Match? {
    guard let year = yearNumber(phrase, index), phrase.isSign(index + 1, "-"), phrase.isGlued(index + 1),
      let month = phrase.wholeNumber(index + 2),
      phrase.length(index + 2) == 2, (1...12).contains(month), phrase.isSign(index + 3, "-"),
      let day = phrase.wholeNumber(index + 4),
      (1...31).contains(day), phrase.isGlued(index + 4)
    else { return nil }
    return make(phrase, index, index + 5, CalendarDay(year: year, month: month, day: day).text)
  }

  /// "last Tuesday", "yesterday", "last year", "this month", "next week".
  private static func relative(_ phrase: Phrase, _ index: Int) -> Match? {
    let reference = phrase.reference
    if phrase.isWord(index, "today", "yesterday", "tomorrow") {
      guard let reference else {
        return phrase.isWord(index, "today") ? nil : make(phrase, index, index + 1, "PRESENT_REF")
      }
      let shift = phrase.isWord(index, "today") ? 0 : phrase.isWord(index, "yesterday") ? -1 : 1
      if shift == 0 { return nil }
      return make(phrase, index, index + 1, CalendarDay(number: reference.number + shift).text)
    }
    if let quarter = quarter(phrase, index) { return quarter }
    if phrase.isWord(index, "last", "next", "this"),
      phrase.kind(index + 1) == .period || phrase.kind(index + 1) == .weekday
    {
      guard let reference else { return nil }
      let step = phrase.isWord(index, "last") ? -1 : phrase.isWord(index, "next") ? 1 : 0
      if phrase.kind(index + 1) == .weekday {
        return Weekdays.day(phrase, index + 1, step: step).map { make(phrase, index, index + 2, $0.text) }
      }
      switch phrase.name(index + 1) {
      case "Y": return make(phrase, index, index + 2, "\(reference.year + step)")
      case "MO":
        let month = reference.year * 12 + reference.month - 1 + step
        return make(phrase, index, index + 2, "\(month / 12)-\(CalendarDay.pad(month % 12 + 1, 2))")
      case "W":
        // "In the last week of May": not of the article's day.
        if phrase.isWord(index + 2, "of") || phrase.isWord(index + 2, "in") && phrase.isWord(index - 1, "the") {
          return nil
        }
        return make(phrase, index, index + 2, CalendarDay(number: reference.number + 7 * step).week)
      default: return nil
      }
    }
    if let day = Weekdays.day(phrase, index) { return make(phrase, index, index + 1, day.text) }
    return nil
  }

  /// "Q3 2024", "Q3 of 2024".
  private static func quarter(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.kind(index) == .quarterName, phrase.isNumber(index + 1), phrase.isGlued(index + 1),
      let number = phrase.wholeNumber(index + 1), (1...4).contains(number)
    else { return nil }
    let at = phrase.isWord(index + 2, "of") || phrase.isSign(index + 2, ",") ? index + 3 : index + 2
    guard let year = yearNumber(phrase, at) else { return nil }
    var match = phrase.match(.period, index, at + 1)
    match.quantity.timex = "\(year)-Q\(number)"
    let last = CalendarDay.length(ofMonth: number * 3, year)
    match.quantity.from = "\(year)-\(CalendarDay.pad(number * 3 - 2, 2))-01"
    match.quantity.to = "\(year)-\(CalendarDay.pad(number * 3, 2))-\(CalendarDay.pad(last, 2))"
    return match
  }

  /// The date so long before `day`, as fine as the period.
  static func ago(_ value: DecimalValue, _ period: String, _ day: CalendarDay) -> String? {
    guard value.exponent == 0, (0...10_000).contains(value.mantissa) else { return nil }
    let count = Int(value.mantissa)
    switch period {
    case "D": return CalendarDay(number: day.number - count).text
    case "W": return CalendarDay(number: day.number - count * 7).week
    case "MO":
      let month = day.year * 12 + day.month - 1 - count
      return month > 0 ? "\(month / 12)-\(CalendarDay.pad(month % 12 + 1, 2))" : nil
    case "Y": return "\(day.year - count)"
    case "DE": return "\(day.year - count * 10)"
    default: return nil
    }
  }

  private static func day(_ phrase: Phrase, _ index: Int) -> (value: Int, end: Int)? {
    guard let value = phrase.wholeNumber(index), (1...31).contains(value), phrase.length(index) <= 2 else { return nil }
    if index + 1 < phrase.tokens.count, phrase.isGlued(index + 1),
      ["st", "nd", "rd", "th"].contains(phrase.lowered(index + 1))
    {
      return (value, index + 2)
    }
    if index + 1 < phrase.tokens.count, phrase.isGlued(index + 1),
      phrase.isSign(index + 1, ":") || phrase.isSign(index + 1, "%")
    {
      return nil
    }
    return (value, index + 1)
  }

  static func yearNumber(_ phrase: Phrase, _ index: Int) -> Int? {
    guard let value = phrase.wholeNumber(index), phrase.length(index) == 4, (1000...2199).contains(value) else {
      return nil
    }
    return value
  }

  /// A day without a year: the one that what is told allows, else the one nearest to the article's date, the past before the
  /// future. A day after it is the printing's.
  private static func nearest(_ month: Int, _ day: Int, _ reference: CalendarDay, _ tense: Tense?) -> CalendarDay {
    var best = CalendarDay(year: reference.year, month: month, day: day)
    let distance = best.number - reference.number
    if tense == .past, distance > 1 {
      best.year -= 1
      return best
    }
    if tense == .future {
      // What was to come is told of a day that is just over as well.
      if distance < -60 { best.year += 1 }
      return best
    }
    if distance > 200 { best.year -= 1 }
    if distance < -270 { best.year += 1 }
    return best
  }
}
