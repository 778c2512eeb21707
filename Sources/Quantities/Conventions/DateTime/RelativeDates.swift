/// Dates against the reference: "yesterday", "next Friday", "last week of 2016", "three days from today", "end of month".
enum RelativeDates {
  @Sendable static func read(_ words: WordList, _ index: Int) -> DatePoint? {
    guard let today = words.reference else { return nil }
    if let date = present(words, index, today) { return date }
    if let end = words.phrase(index, oneOf: parts) { return whole(words, index, behindPart: end, today) }
    if let shift = days(words, index) {
      return definite(CalendarDay(number: today.number + shift.days), shift.end)
    }
    if let date = offset(words, index, today) { return date }
    if let date = weekOf(words, index, today) { return date }
    if let date = pointed(words, index, today) { return date }
    // "the day", "the week": of the reference.
    if words[index - 1] == "the", let unit = Durations.unit(words, index), !words[index].hasSuffix("s"),
      ["D", "W", "MO", "Y", "WE", "F"].contains(unit.code)
    {
      if words[unit.end] == "after", words[unit.end + 1] == "next" {
        return whole(words, today, unit, 2).map { at($0, unit.end + 2) }
      }
      return whole(words, today, unit, 0)
    }
    if words[index] == "weekend" || words[index] == "weekends" {
      return whole(words, today, (code: "WE", end: index + 1), 0)
    }
    if let weekday = DatePoint.weekdays[words[index]], words[index] != "sun" || words.isCapital(index),
      words[index] != "sat" && words[index] != "wed" || words.isCapital(index)
    {
      return day(weekday, words, index, today)
    }
    return decade(words, index)
  }

  /// "right now", "as soon as possible".
  private static func present(_ words: WordList, _ index: Int, _ today: CalendarDay) -> DatePoint? {
    let phrases = [
      "now", "right now", "at the present time", "at present", "till date", "to date", "asap", "currently", "as of now",
      "as soon as possible", "current date", "at this moment",
    ]
    guard let end = words.phrase(index, oneOf: phrases), words[index - 1] != "up",
      words[index] != "to" || !["from", "equals"].contains(words[index - 1])
    else { return nil }
    return DatePoint(timex: "PRESENT_REF", end: end, grain: .day, first: today)
  }

  private static let parts = [
    "mid", "later in", "early in the day", "early", "late", "later", "earlier", "earlier in", "end of", "beginning of",
    "start of", "middle of", "the end of", "the beginning of", "the start of", "the middle of", "early in", "late in",
    "remaining of", "rest of", "the rest of",
  ]

  /// "the end of 2016", "early next week": the whole of which one of `parts` at `index` speaks; `end` is behind the part.
  private static func whole(
    _ words: WordList, _ index: Int, behindPart end: Int, _ today: CalendarDay
  ) -> DatePoint? {
    let at = words[end] == "the" ? end + 1 : end
    var date = DatePoint.read(words, at)
    if let unit = Durations.unit(words, at), date == nil { date = whole(words, today, unit, 0) }
    guard var date, date.grain != .day || !words[index].hasPrefix("e") || words[index + 2] == "the" else { return nil }
    if words[index] == "end" || words[index] == "the" && words[index + 1] == "end", date.grain == .day { return nil }
    if words[index].hasPrefix("re"), date.grain == .week {
      let sunday = CalendarDay(number: today.number + 7 - today.weekday)
      date.timex = "(\(today.text),\(sunday.text),P\(7 - today.weekday)D)"
    }
    return date
  }

  /// "Friday", "Monday of last week", "Monday two weeks from now".
  private static func day(_ weekday: Int, _ words: WordList, _ index: Int, _ today: CalendarDay) -> DatePoint {
    let next = words[index + 1] == "of" ? index + 2 : index + 1
    let week = words[next] == "the" ? next + 1 : next
    if week > index + 1 || words[index - 1] == "week", let date = pointed(words, week, today), date.grain == .week,
      let monday = date.first
    {
      return definite(CalendarDay(number: monday.number + weekday - 1), date.end)
    }
    if let later = offset(words, index + 1, today), let day = later.first {
      let monday = day.number - day.weekday + 1
      return definite(CalendarDay(number: monday + weekday - 1), later.end)
    }
    var number = today.number + weekday - today.weekday
    if number <= today.number { number += 7 }
    return DatePoint(
      timex: "XXXX-WXX-\(weekday)", end: index + 1, grain: .day, first: CalendarDay(number: number), hasYear: false)
  }

  private static func at(_ date: DatePoint, _ end: Int) -> DatePoint {
    var copy = date
    copy.end = end
    return copy
  }

  private static func definite(_ day: CalendarDay, _ end: Int) -> DatePoint {
    DatePoint(timex: day.text, end: end, grain: .day, first: day)
  }

  private static func days(_ words: WordList, _ index: Int) -> (days: Int, end: Int)? {
    for (phrase, shift) in [
      ("day before yesterday", -2), ("day after tomorrow", 2), ("yesterday", -1), ("today", 0), ("tomorrow", 1),
      ("tmr", 1), ("tmrw", 1), ("next day", 1), ("last day", -1), ("this day", 0), ("the next day", 1),
    ] {
      if let end = words.phrase(index, phrase) { return (shift, end) }
    }
    return nil
  }

  /// "three years ago", "in two days", "2 weeks before May 13 1999", "3 days from Tuesday", "30 min later".
  private static func offset(_ words: WordList, _ index: Int, _ today: CalendarDay) -> DatePoint? {
    if words[index] == "in", let length = Durations.length(words, index + 1) {
      var end = length.end
      if let time = words.phrase(end, oneOf: ["' s time", "’ s time", "time"]) {
        end = words[end] == "time" ? time : end
      }
      var date = shifted(words, length, today, 1, end)
      if words[end] == "on", let weekday = DatePoint.weekdays[words[end + 1]], let day = date?.first {
        date = definite(CalendarDay(number: day.number - day.weekday + weekday), end + 2)
      }
      return date
    }
    let start =
      words.phrase(index, oneOf: words[index - 1] == "$" ? [] : ["more than", "less than", "at least", "for"]) ?? index
    guard let length = Durations.length(words, start) else { return nil }
    switch words[length.end] {
    case "ago": return shifted(words, length, today, -1, length.end + 1)
    case "later", "hence": return shifted(words, length, today, 1, length.end + 1)
    case "back" where words[length.end + 1].isEmpty: return shifted(words, length, today, -1, length.end + 1)
    case "from" where words[length.end + 1] == "now": return shifted(words, length, today, 1, length.end + 2)
    case "before", "after", "from", "since", "starting", "beginning":
      guard !length.isClock else { return nil }
      let sign = words[length.end] == "before" ? -1 : 1
      var at = length.end + 1
      if words[at] == "the" || words[at] == "from" || words[at] == "on" { at += 1 }
      guard let base = DatePoint.read(words, at), base.isDay, var day = base.first else { return nil }
      if words[index] == "for", words[length.end] == "starting" { return nil }
      if words[length.end] == "starting" || words[index] == "for", let to = length.shift(day, 1) {
        return DatePoint(timex: "(\(day.text),\(to.text),\(length.timex))", end: base.end, grain: .other)
      }
      if !base.hasYear, !base.timex.contains("W"), day.number < today.number { day.year += 1 }
      guard let date = length.shift(day, sign) else { return nil }
      // "less than 3 days after tomorrow" is the time between.
      if words.phrase(index, "less than") != nil {
        let (from, to) = sign > 0 ? (day, date) : (date, day)
        return DatePoint(timex: "(\(from.text),\(to.text),\(length.timex))", end: base.end, grain: .other)
      }
      if words[base.end] == "on", let weekday = DatePoint.weekdays[words[base.end + 1]] {
        return definite(CalendarDay(number: date.number - date.weekday + weekday), base.end + 2)
      }
      return definite(date, base.end)
    default: return nil
    }
  }

  private static func shifted(
    _ words: WordList, _ length: Durations.Length, _ today: CalendarDay, _ sign: Int, _ end: Int
  ) -> DatePoint? {
    guard let date = length.shift(today, sign) else { return nil }
    if length.isClock, let seconds = length.seconds {
      return DatePoint(
        timex: CalendarSteps.stamp(date, words.referenceTime + sign * seconds), end: end, grain: .other, first: date)
    }
    return definite(date, end)
  }

  /// "last week of July", "3rd week of Jan", "the 9th month of next year", "the last 3 weeks of this year".
  private static func weekOf(_ words: WordList, _ index: Int, _ today: CalendarDay) -> DatePoint? {
    var number: Int
    var at: Int
    if words[index] == "last" {
      (number, at) = (5, index + 1)
    } else if let ordinal = OrdinalConvention.ordinal(words, index), (1...12).contains(ordinal.value.mantissa),
      ordinal.value.exponent == 0
    {
      (number, at) = (Int(ordinal.value.mantissa), ordinal.end)
    } else {
      return century(words, index)
    }
    if words[at] == "month", words[at + 1] == "of", number <= 12, words[index] != "last",
      let year = DatePoint.read(words, at + 2), year.grain == .year, let first = year.first
    {
      return DatePoint.month(words, year: first.year, month: number, end: year.end)
    }
    guard words[at] == "week", words[at + 1] == "of" else { return century(words, index) }
    at += 2
    if words[at] == "the" { at += 1 }
    guard let of = DatePoint.read(words, at) ?? nil else { return nil }
    if of.grain == .year, let first = of.first {
      var week = number
      if words[index] == "last" {
        week = CalendarSteps.week(CalendarDay(year: first.year, month: 12, day: 28)).week
      }
      return DatePoint(timex: "\(first.year)-W" + DatePoint.two(week), end: of.end, grain: .week)
    }
    guard of.grain == .month else { return nil }
    var end = of.end
    if words[end] == "." { end += 1 }
    if words[end] == "on", let weekday = DatePoint.weekdays[words[end + 1]] {
      return DatePoint(timex: "\(of.timex)-WXX-\(weekday)-#\(number)", end: end + 2, grain: .day)
    }
    return DatePoint(timex: "\(of.timex)-W" + DatePoint.two(number), end: of.end, grain: .week)
  }

  private static func century(_ words: WordList, _ index: Int) -> DatePoint? {
    guard let ordinal = OrdinalConvention.ordinal(words, index), ordinal.value.exponent == 0,
      (5...30).contains(ordinal.value.mantissa)
    else { return nil }
    let at = words[ordinal.end] == "-" ? ordinal.end + 1 : ordinal.end
    guard words[at] == "century" || words[at] == "centuries" else { return nil }
    let first = Int(ordinal.value.mantissa) * 100 - 100
    let text = CalendarDay.pad(first, 4)
    return DatePoint(
      timex: "(\(text)-01-01,\(CalendarDay.pad(first + 100, 4))-01-01,P100Y)", end: at + 1, grain: .other)
  }

  /// "1990s", "90 s", "the nineties".
  private static func decade(_ words: WordList, _ index: Int) -> DatePoint? {
    if let value = words.integer(index), value % 10 == 0 {
      let at = words[index + 1] == "'" || words[index + 1] == "’" ? index + 2 : index + 1
      guard words[at] == "s" else { return nil }
      if words.length(index) == 4, (1500...2100).contains(value) {
        return DatePoint(timex: "(\(value)-01-01,\(value + 10)-01-01,P10Y)", end: at + 1, grain: .other)
      }
      if words.length(index) == 2 { return century(value, at + 1) }
    }
    let names = [
      "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
      "nineties": 90,
    ]
    return names[words[index]].flatMap { century($0, index + 1) }
  }

  private static func century(_ decade: Int, _ end: Int) -> DatePoint {
    DatePoint(
      timex: "(XX\(DatePoint.two(decade))-01-01,XX\(DatePoint.two((decade + 10) % 100))-01-01,P10Y)", end: end,
      grain: .other)
  }

  /// "this August", "last year", "next Wednesday", "the following week", "same month", "this upcoming Friday".
  private static func pointed(_ words: WordList, _ index: Int, _ today: CalendarDay) -> DatePoint? {
    var at = index
    var step: Int
    switch words[at] {
    case "this", "current", "present": (step, at) = (0, at + 1)
    case "next", "upcoming", "coming", "following": (step, at) = (1, at + 1)
    case "last", "past", "previous", "prior": (step, at) = (-1, at + 1)
    case "same" where Durations.unit(words, at + 1)?.code == "MO":
      return DatePoint(timex: "XXXX-XX", end: at + 2, grain: .month)
    default: return nil
    }
    let isPlain = words[index] == "this"
    if isPlain, ["past", "last", "previous"].contains(words[at]) { (step, at) = (-1, at + 1) }
    if isPlain, ["upcoming", "coming", "next"].contains(words[at]) { (step, at) = (1, at + 1) }
    if let weekday = DatePoint.weekdays[words[at]] {
      let monday = today.number - today.weekday + 1
      var number = monday + weekday - 1
      if at > index + 1 {
        if step > 0, number <= today.number { number += 7 }
        if step < 0, number >= today.number { number -= 7 }
      } else if words[index] == "upcoming" || words[index] == "coming" || words[index] == "past" {
        if step > 0, number <= today.number { number += 7 }
        if step < 0, number >= today.number { number -= 7 }
      } else {
        number += 7 * step
      }
      return definite(CalendarDay(number: number), at + 1)
    }
    if let month = DatePoint.months[words[at]], words[at] != "may" || words.isCapital(at) {
      let year =
        step < 0 && month >= today.month
        ? today.year - 1 : step > 0 && month <= today.month ? today.year + 1 : today.year
      return DatePoint.month(words, year: year, month: month, end: at + 1)
    }
    let seasons = ["spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"]
    if let season = seasons[words[at]] {
      return DatePoint(timex: "\(today.year + step)-\(season)", end: at + 1, grain: .season)
    }
    if words[at] == "fiscal" || words[at] == "school" || words[at] == "calendar", words[at + 1] == "year" {
      let sign = words[at] == "fiscal" ? "FY" : words[at] == "school" ? "SY" : ""
      return DatePoint(timex: sign + "\(today.year + step)", end: at + 2, grain: .year)
    }
    if words[at] == "working" || words[at] == "work", words[at + 1] == "week" {
      return whole(words, today, ("W", at + 2), step)
    }
    if words[at] == "workweek" { return whole(words, today, ("W", at + 1), step) }
    guard let unit = Durations.unit(words, at), !words[at].hasSuffix("s") else { return nil }
    if unit.code == "W", let weekday = DatePoint.weekdays[words[unit.end]] {
      let monday = today.number - today.weekday + 1 + 7 * step
      return definite(CalendarDay(number: monday + weekday - 1), unit.end + 1)
    }
    return whole(words, today, unit, step)
  }

  /// The whole week, month … `step` from the reference.
  private static func whole(
    _ words: WordList, _ today: CalendarDay, _ unit: (code: String, end: Int), _ step: Int
  ) -> DatePoint? {
    switch unit.code {
    case "D": return definite(CalendarDay(number: today.number + step), unit.end)
    case "W", "WE":
      let monday = CalendarDay(number: today.number - today.weekday + 1 + 7 * step)
      return DatePoint(
        timex: CalendarSteps.weekText(monday) + (unit.code == "WE" ? "-WE" : ""), end: unit.end,
        grain: unit.code == "WE" ? .weekend : .week, first: monday)
    case "MO":
      let month = CalendarSteps.add(step, "MO", to: CalendarDay(year: today.year, month: today.month, day: 1))
      return DatePoint.month(words, year: month.year, month: month.month, end: unit.end)
    case "Y":
      return DatePoint(
        timex: "\(today.year + step)", end: unit.end, grain: .year,
        first: CalendarDay(year: today.year + step, month: 1, day: 1))
    case "Q":
      let from = CalendarSteps.add(
        step * 3, "MO", to: CalendarDay(year: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1))
      let to = CalendarSteps.add(3, "MO", to: from)
      return DatePoint(timex: "(\(from.text),\(to.text),P3M)", end: unit.end, grain: .quarter, first: from)
    case "F":
      let monday = CalendarDay(number: today.number - today.weekday + 1 + 14 * step)
      return DatePoint(
        timex: "(\(monday.text),\(CalendarDay(number: monday.number + 14).text),P2W)", end: unit.end, grain: .other)
    default: return nil
    }
  }
}
