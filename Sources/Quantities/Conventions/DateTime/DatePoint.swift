/// A day, week, month, year or season, as TIMEX3 and, where it can be told, as a day of the calendar.
struct DatePoint {
  enum Grain { case day, week, weekend, month, quarter, season, year, other }
  var timex: String
  var end: Int
  var grain: Grain
  /// Its first day, with the reference's year where none is given.
  var first: CalendarDay?
  /// Whether the year stands in the text.
  var hasYear = true
  /// "the 21st" alone.
  var isBareDay = false

  var isDay: Bool { grain == .day }
  var holdsTime: Bool { grain == .day && !isBareDay && timex != "PRESENT_REF" }

  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7, "mon": 1,
    "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
  ]

  static func read(_ words: WordList, _ index: Int) -> DatePoint? {
    var best: DatePoint?
    for reader in [NamedDates.read, NumericDates.read, RelativeDates.read, Holidays.read] {
      if let date = reader(words, index), date.end > best?.end ?? index { best = date }
    }
    return best
  }

  static func two(_ value: Int) -> String { CalendarDay.pad(value, 2) }

  static func day(_ words: WordList, year: Int?, month: Int, day: Int, end: Int) -> DatePoint? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let first = CalendarDay(year: year ?? words.reference?.year ?? 2000, month: month, day: day)
    return DatePoint(
      timex: "\(year.map { CalendarDay.pad($0, 4) } ?? "XXXX")-\(two(month))-\(two(day))", end: end, grain: .day,
      first: first, hasYear: year != nil)
  }

  static func month(_ words: WordList, year: Int?, month: Int, end: Int) -> DatePoint {
    DatePoint(
      timex: "\(year.map { CalendarDay.pad($0, 4) } ?? "XXXX")-\(two(month))", end: end, grain: .month,
      first: CalendarDay(year: year ?? words.reference?.year ?? 2000, month: month, day: 1), hasYear: year != nil)
  }

  /// 1–31 in digits or words: "22", "22nd", "twenty second", "ninth".
  static func dayNumber(_ words: WordList, _ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
    if let value = words.integer(index), words.length(index) <= 2, (1...31).contains(value) {
      if ["st", "nd", "rd", "th"].contains(words[index + 1]), words.isGlued(index + 1) {
        return (value, index + 2, true)
      }
      if words.isGlued(index + 1), [":", "%"].contains(words[index + 1]) || words.isLetters(index + 1) { return nil }
      return (value, index + 1, false)
    }
    if let tens = SpelledNumber.small[words[index]], tens == 20 || tens == 30 {
      let at = words[index + 1] == "-" ? index + 2 : index + 1
      if let unit = SpelledNumber.ordinals[words[at]], unit < 10 { return (tens + unit, at + 1, true) }
      if let unit = SpelledNumber.small[words[at]], (1...9).contains(unit) { return (tens + unit, at + 1, false) }
      return (tens, index + 1, false)
    }
    if let value = SpelledNumber.ordinals[words[index]], value <= 30 { return (value, index + 1, true) }
    if let value = SpelledNumber.small[words[index]], (1...19).contains(value) { return (value, index + 1, false) }
    return nil
  }

  /// "2018", "two thousand and twenty", "nineteen ninety six", "'87" behind "of".
  static func year(_ words: WordList, _ index: Int, short: Bool = false) -> (value: Int, end: Int)? {
    if let value = words.integer(index) {
      if words.length(index) == 4, (1500...2199).contains(value) {
        if words.isGlued(index + 1), words[index + 1] == ":" || words[index + 1] == "%" || words.isLetters(index + 1) {
          return nil
        }
        if words.isGlued(index + 1), [".", ","].contains(words[index + 1]), words.isGlued(index + 2),
          words.isDigits(index + 2)
        {
          return nil
        }
        return (value, index + 1)
      }
      if short, words.length(index) == 2 { return (value < 40 ? 2000 + value : 1900 + value, index + 1) }
      return nil
    }
    if words[index] == "two", words[index + 1] == "thousand" {
      var at = words[index + 2] == "and" ? index + 3 : index + 2
      guard let tail = SpelledNumber.small[words[at]], tail > 0 else { return (2000, index + 2) }
      at += 1
      if tail >= 20, let unit = SpelledNumber.small[words[at]], (1...9).contains(unit) {
        return (2000 + tail + unit, at + 1)
      }
      return (2000 + tail, at)
    }
    if words[index] == "nineteen" || words[index] == "eighteen" || words[index] == "twenty",
      let century = SpelledNumber.small[words[index]], let tens = SpelledNumber.small[words[index + 1]], tens >= 10
    {
      if tens >= 20, let unit = SpelledNumber.small[words[index + 2]], (1...9).contains(unit) {
        return (century * 100 + tens + unit, index + 3)
      }
      return (century * 100 + tens, index + 2)
    }
    return nil
  }
}

/// Dates with the name of a month: "Feb. 8, 2018", "8 February", "May 2012", "friday march fifteenth", "mid-November".
enum NamedDates {
  @Sendable static func read(_ words: WordList, _ index: Int) -> DatePoint? {
    // A weekday before the date.
    var start = index
    if words[start] == "this" || words[start] == "next", DatePoint.weekdays[words[start + 1]] != nil { start += 1 }
    if let weekday = DatePoint.weekdays[words[start]] {
      var at = start + 1
      if words[at] == ".", words.isGlued(at) { at += 1 }
      if words[at] == "," || words[at] == "-" { at += 1 }
      let article = words[at] == "the"
      if article { at += 1 }
      if let date = plain(words, at) ?? NumericDates.read(words, at), date.isDay {
        return date
      }
      if let day = DatePoint.dayNumber(words, at), at == start + 1 || article, day.isOrdinal || words.isDigits(at),
        !ClockEnd.follows(words, day.end), start == index
      {
        if article, let reference = words.reference, let date = month(reference, weekday, day.value) {
          return DatePoint(timex: date.text, end: day.end, grain: .day, first: date)
        }
        if article || day.isOrdinal || day.value > 12 {
          return DatePoint(timex: "XXXX-WXX-\(weekday)", end: day.end, grain: .day)
        }
      }
      return nil
    }
    if words[index] == "w", words[index + 1] == "/", words[index + 2] == "c" { return plain(words, index + 3) }
    if let end = words.phrase(
      index, oneOf: ["week of", "week beginning", "week commencing", "week of the", "week starting"])
    {
      if let date = plain(words, end) { return date.isDay ? date : nil }
      if let day = DatePoint.dayNumber(words, end), day.isOrdinal {
        return DatePoint(timex: "XXXX-XX-" + DatePoint.two(day.value), end: day.end, grain: .week)
      }
    }
    return plain(words, index)
  }

  /// The month nearest to the reference in which that day falls on that weekday.
  private static func month(_ reference: CalendarDay, _ weekday: Int, _ day: Int) -> CalendarDay? {
    for step in [0, 1, -1] {
      let month = CalendarSteps.add(step, "MO", to: CalendarDay(year: reference.year, month: reference.month, day: 1))
      guard day <= CalendarDay.length(ofMonth: month.month, month.year) else { continue }
      let date = CalendarDay(year: month.year, month: month.month, day: day)
      if date.weekday == weekday { return date }
    }
    return nil
  }

  static func plain(_ words: WordList, _ index: Int) -> DatePoint? {
    if ["early", "mid", "late", "middle"].contains(words[index]) {
      let at = words[index + 1] == "-" ? index + 2 : index + 1
      if let date = plain(words, at), date.grain == .month || date.grain == .year { return date }
      return nil
    }
    if let date = monthFirst(words, index) ?? dayFirst(words, index) { return date }
    if words[index] == "year" || words[index] == "cy" || words.phrase(index, "calendar year") != nil {
      let at = words[index] == "calendar" ? index + 2 : index + 1
      if let year = DatePoint.year(words, words[at] == "of" ? at + 1 : at) { return yearPoint(year.value, year.end) }
    }
    if let end = words.phrase(index, oneOf: ["fiscal year", "fy", "school year", "sy", "cy"]) {
      let sign = words[index].hasPrefix("f") ? "FY" : words[index].hasPrefix("s") ? "SY" : ""
      if let year = DatePoint.year(words, end, short: words.isGlued(end)) {
        return DatePoint(timex: sign + "\(year.value)", end: year.end, grain: .year)
      }
      if words[index] == "fiscal" { return DatePoint(timex: "FYXXXX", end: end, grain: .year) }
    }
    if let quarter = quarter(words, index) { return quarter }
    guard let year = DatePoint.year(words, index), words[index - 1] != "$",
      !words.isGlued(index) || !["-", ".", ",", "+", "#", "/"].contains(words[index - 1])
        || words[index - 1] == "-" && words.length(index - 2) == 4 && words.isDigits(index - 2)
    else { return nil }
    // "2019-aug-01" and "2017 april" are read elsewhere or below.
    var at = year.end
    if words[at] == "-" || words[at] == "/" || words[at] == "," { at += 1 }
    if let month = DatePoint.months[words[at]] {
      if words[at + 1] == "-" || words[at + 1] == "/", let day = words.integer(at + 2), (1...31).contains(day) {
        return DatePoint.day(words, year: year.value, month: month, day: day, end: at + 3)
      }
      return DatePoint.month(words, year: year.value, month: month, end: at + 1)
    }
    if let quarter = quarter(words, at), !quarter.hasYear, let month = quarter.first?.month {
      return quarterPoint(words, year: year.value, (month + 2) / 3, quarter.end)
    }
    if words.isDigits(index), words.isGlued(year.end), words[year.end] == "s", year.value % 10 == 0 { return nil }
    return yearPoint(year.value, year.end)
  }

  private static func yearPoint(_ year: Int, _ end: Int) -> DatePoint {
    DatePoint(timex: "\(year)", end: end, grain: .year, first: CalendarDay(year: year, month: 1, day: 1))
  }

  /// "q1-2019", "q2".
  private static func quarter(_ words: WordList, _ index: Int) -> DatePoint? {
    guard words[index] == "q", words.isGlued(index + 1), let number = words.integer(index + 1), (1...4).contains(number)
    else { return nil }
    let at = words[index + 2] == "-" || words[index + 2] == "of" || words[index + 2] == "," ? index + 3 : index + 2
    if let year = DatePoint.year(words, at) { return quarterPoint(words, year: year.value, number, year.end) }
    return quarterPoint(words, year: nil, number, index + 2)
  }

  private static func quarterPoint(_ words: WordList, year: Int?, _ number: Int, _ end: Int) -> DatePoint {
    let month = number * 3 - 2
    let text = year.map { CalendarDay.pad($0, 4) } ?? "XXXX"
    let next =
      number == 4
      ? (year.map { CalendarDay.pad($0 + 1, 4) } ?? "XXXX") + "-01-01" : "\(text)-\(DatePoint.two(month + 3))-01"
    return DatePoint(
      timex: "(\(text)-\(DatePoint.two(month))-01,\(next),P3M)", end: end, grain: .quarter,
      first: CalendarDay(year: year ?? words.reference?.year ?? 2000, month: month, day: 1), hasYear: year != nil)
  }

  private static func monthFirst(_ words: WordList, _ index: Int) -> DatePoint? {
    guard let month = DatePoint.months[words[index]] else { return nil }
    var at = index + 1
    if words[at] == ".", words.isGlued(at) { at += 1 }
    var dayAt = at
    if words[dayAt] == "-" || words[dayAt] == "/", words.isGlued(dayAt) { dayAt += 1 }
    if words[dayAt] == "the" { dayAt += 1 }
    // "May twenty nine", but "may one ask" is no date.
    if let day = DatePoint.dayNumber(words, dayAt),
      day.isOrdinal || words.isDigits(dayAt) || day.value >= 10 || words[index] != "may"
    {
      var yearAt = day.end
      if ["-", "/", ","].contains(words[yearAt]) { yearAt += 1 }
      if words[yearAt] == "of" || words[yearAt] == "in" { yearAt += 1 }
      if let year = DatePoint.year(
        words, yearAt, short: words[yearAt - 1] == "of" || words[yearAt - 1] == "-" && words[dayAt - 1] == "-")
      {
        return DatePoint.day(words, year: year.value, month: month, day: day.value, end: year.end)
      }
      if !ClockEnd.follows(words, day.end) {
        return DatePoint.day(words, year: nil, month: month, day: day.value, end: day.end)
      }
    }
    var yearAt = at
    if ["-", "/", ",", "of", "in"].contains(words[yearAt]) { yearAt += 1 }
    if let year = DatePoint.year(words, yearAt, short: words[yearAt - 1] == "of") {
      return DatePoint.month(words, year: year.value, month: month, end: year.end)
    }
    // "may", "march", "mar", "sun", "sat" are other words too.
    if words[index] == "may" || words[index] == "march" || words[index] == "mar" {
      guard
        words.isCapital(index) && words[index + 1] != "i" && words[index - 1] != "." && !words[index - 1].isEmpty
          || [
            "in", "of", "from", "since", "to", "between", "and", "after", "before", "until", "last", "next", "this",
            "early", "late", "mid", "by", "-", "till",
          ].contains(words[index - 1]) || ["to", "-"].contains(words[index + 1])
      else { return nil }
      if ["be", "have", "not", "take", "i"].contains(words[index + 1]) { return nil }
    }
    return DatePoint.month(words, year: nil, month: month, end: index + 1)
  }

  private static func dayFirst(_ words: WordList, _ index: Int) -> DatePoint? {
    guard let day = DatePoint.dayNumber(words, index) else { return nil }
    var at = day.end
    if words[at] == "day" { at += 1 }
    if ["-", "/", "of", "."].contains(words[at]) { at += 1 }
    guard let month = DatePoint.months[words[at]], words[at] != "may" || words[at + 1] != "be" else {
      return dayOfMonth(words, index, day)
    }
    if words[index - 1] == "$" || words[index - 1] == ":" && words.isDigits(index - 2) { return nil }
    at += 1
    var yearAt = at
    if words[yearAt] == "." { yearAt += 1 }
    if ["-", "/", ",", "of", "in"].contains(words[yearAt]) { yearAt += 1 }
    if let year = DatePoint.year(words, yearAt, short: ["of", "-", "/"].contains(words[yearAt - 1])) {
      return DatePoint.day(words, year: year.value, month: month, day: day.value, end: year.end)
    }
    return DatePoint.day(words, year: nil, month: month, day: day.value, end: at)
  }

  /// "the 21st this month", "the 15th day of next month", "on 29th".
  private static func dayOfMonth(
    _ words: WordList, _ index: Int, _ day: (value: Int, end: Int, isOrdinal: Bool)
  ) -> DatePoint? {
    guard day.isOrdinal, let reference = words.reference else { return nil }
    var at = words[day.end] == "day" ? day.end + 1 : day.end
    if words[at] == "of" { at += 1 }
    if words[at] == "the", words[at + 1] == "month" {
      return DatePoint.day(words, year: reference.year, month: reference.month, day: day.value, end: at + 2)
    }
    if ["this", "next", "last"].contains(words[at]), words[at + 1] == "month" {
      let shifted = CalendarSteps.add(
        words[at] == "this" ? 0 : words[at] == "next" ? 1 : -1, "MO",
        to: CalendarDay(year: reference.year, month: reference.month, day: 1))
      return DatePoint.day(words, year: shifted.year, month: shifted.month, day: day.value, end: at + 2)
    }
    guard words[index - 1] == "on", words.isDigits(index) else { return nil }
    return DatePoint(timex: "XXXX-XX-" + DatePoint.two(day.value), end: day.end, grain: .day, isBareDay: true)
  }
}

/// Whether a number is the hour of a time rather than a day.
enum ClockEnd {
  static func follows(_ words: WordList, _ end: Int) -> Bool {
    words[end] == ":" && words.isGlued(end) && words.isDigits(end + 1)
      || ["am", "pm"].contains(words[end]) || (["a", "p"].contains(words[end]) && ["m", "."].contains(words[end + 1]))
  }
}

/// Dates in digits: "10/1/2018", "2018-02-08", "22/04", "23.04.2022", "2015-3", "20161016".
enum NumericDates {
  @Sendable static func read(_ words: WordList, _ index: Int) -> DatePoint? {
    var start = index
    if words[start] == "next" { start += 1 }
    guard words.isDigits(start), !words.isGlued(start) || !["$", "+", "#"].contains(words[start - 1]) else {
      return nil
    }
    if words.isGlued(start), [".", ":", "-"].contains(words[start - 1]), words.isDigits(start - 2),
      words[start - 1] != "-" || words[start + 1] != "/"
    {
      return nil
    }
    if words.length(start) == 8, let value = words.integer(start), (1900...2100).contains(value / 10_000) {
      return DatePoint.day(
        words, year: value / 10_000, month: value / 100 % 100, day: value % 100, end: start + 1)
    }
    let sign = words[start + 1]
    guard ["/", "-", "."].contains(sign), words.isGlued(start + 1), words.isGlued(start + 2),
      let first = words.integer(start)
    else { return nil }
    if sign == "/" || sign == "-", let month = DatePoint.months[words[start + 2]] {
      guard words[start + 3] == sign, let year = DatePoint.year(words, start + 4, short: true), first <= 31 else {
        return nil
      }
      return DatePoint.day(words, year: year.value, month: month, day: first, end: year.end)
    }
    guard let second = words.integer(start + 2), words.length(start + 2) <= 4 else { return nil }
    if words[start + 3] == sign, words.isGlued(start + 3), words.isGlued(start + 4) {
      if words.length(start) == 4, (1..<3000).contains(first) {
        if let month = DatePoint.months[words[start + 4]], second <= 31 {
          return DatePoint.day(words, year: first, month: month, day: second, end: start + 5)
        }
        guard let third = words.integer(start + 4), words.length(start + 4) <= 2 else { return nil }
        return DatePoint.day(words, year: first, month: second, day: third, end: start + 5)
      }
      guard let third = words.integer(start + 4), words.length(start) <= 2, words.length(start + 2) <= 2,
        words.length(start + 4) == 4 || words.length(start + 4) == 2
      else { return nil }
      // Month first, as in the United States, unless that cannot be.
      let (month, day) =
        first > 12 || sign == "." && second <= 12 && words.length(start) == 2 ? (second, first) : (first, second)
      if words.length(start + 4) == 2, (30..<40).contains(third) {
        return DatePoint(
          timex: "XX\(third)-\(DatePoint.two(month))-\(DatePoint.two(day))", end: start + 5, grain: .day)
      }
      let year = words.length(start + 4) == 4 ? third : third < 30 ? 2000 + third : 1900 + third
      return DatePoint.day(words, year: year, month: month, day: day, end: start + 5)
    }
    if sign != "/", words.length(start) == 4, (1500...2100).contains(first), (1...12).contains(second),
      words.length(start + 2) <= 2
    {
      return DatePoint.month(words, year: first, month: second, end: start + 3)
    }
    if words.length(start + 2) == 4, (1500...2100).contains(second), (1...12).contains(first), words.length(start) <= 2
    {
      return DatePoint.month(words, year: second, month: first, end: start + 3)
    }
    guard words.length(start) <= 2, words.length(start + 2) <= 2, first > 0, second > 0 else { return nil }
    if sign == "-" || words[start + 3] == "%" || words[start + 3] == "percent" { return nil }
    if sign == ".", words[start - 1] != "on" || second > 31 { return nil }
    if words.isGlued(start + 3), words.isLetters(start + 3) || words[start + 3] == ":" { return nil }
    let (month, day) = first > 12 ? (second, first) : (first, second)
    guard month <= 12, day <= 31 else { return nil }
    // "5/7, 2020"
    if words[start + 3] == ",", let year = DatePoint.year(words, start + 4) {
      return DatePoint.day(words, year: year.value, month: month, day: day, end: year.end)
    }
    return DatePoint.day(words, year: nil, month: month, day: day, end: start + 3)
  }
}
