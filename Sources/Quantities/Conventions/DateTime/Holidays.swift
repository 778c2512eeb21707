/// Feasts with a fixed day, and Easter (the anonymous Gregorian algorithm, Meeus/Jones/Butcher).
enum Holidays {
  private static let fixed: [(String, Int, Int)] = [
    ("christmas eve", 12, 24), ("christmas day", 12, 25), ("christmas", 12, 25), ("xmas", 12, 25),
    ("boxing day", 12, 26), ("new year ' s eve", 12, 31), ("new years eve", 12, 31), ("new year eve", 12, 31),
    ("new year ' s day", 1, 1), ("new years day", 1, 1), ("new year", 1, 1), ("new years", 1, 1),
    ("valentine ' s day", 2, 14), ("valentines day", 2, 14), ("saint patrick ' s day", 3, 17),
    ("st patrick ' s day", 3, 17), ("st . patrick ' s day", 3, 17), ("april fools", 4, 1), ("april fool ' s day", 4, 1),
    ("earth day", 4, 22), ("international workers ' day", 5, 1), ("workers ' day", 5, 1), ("may day", 5, 1),
    ("independence day", 7, 4), ("halloween", 10, 31), ("veterans day", 11, 11), ("groundhog day", 2, 2),
    ("juneteenth", 6, 19), ("all saints day", 11, 1), ("guy fawkes day", 11, 5), ("cinco de mayo", 5, 5),
    ("halloween day", 10, 31), ("women ' s day", 3, 8), ("teacher ' s day", 10, 5), ("teachers ' day", 10, 5),
  ]
  /// Name, month, weekday, which (5: the last).
  private static let moving: [(String, Int, Int, Int)] = [
    ("thanksgiving day", 11, 4, 4), ("thanksgiving", 11, 4, 4), ("labor day", 9, 1, 1), ("labour day", 9, 1, 1),
    ("memorial day", 5, 1, 5), ("columbus day", 10, 1, 2), ("mother ' s day", 5, 7, 2), ("mothers day", 5, 7, 2),
    ("father ' s day", 6, 7, 3), ("fathers day", 6, 7, 3), ("martin luther king day", 1, 1, 3), ("mlk day", 1, 1, 3),
    ("black friday", 11, 5, 4), ("presidents day", 2, 1, 3), ("presidents ' day", 2, 1, 3), ("cyber monday", 11, 1, 4),
  ]

  @Sendable static func read(_ words: WordList, _ index: Int) -> DatePoint? {
    guard let today = words.reference, words.isLetters(index) else { return nil }
    var at = index
    var step: Int?
    switch words[at] {
    case "this": (step, at) = (0, at + 1)
    case "next": (step, at) = (1, at + 1)
    case "last", "previous": (step, at) = (-1, at + 1)
    case "weekend" where words[at + 1] == "of": at += 2
    default: break
    }
    var best: (end: Int, day: (Int) -> CalendarDay?, open: String?)?
    for (name, month, day) in fixed {
      if let end = words.phrase(at, name), end > best?.end ?? at {
        best = (
          end, { CalendarDay(year: $0, month: month, day: day) }, "XXXX-\(DatePoint.two(month))-\(DatePoint.two(day))"
        )
      }
    }
    for (name, month, weekday, count) in moving {
      if let end = words.phrase(at, name), end > best?.end ?? at {
        best = (
          end, { nth(count, weekday, month, $0) }, "XXXX-\(DatePoint.two(month))-WXX-\(weekday)-\(count)"
        )
      }
    }
    for (name, shift) in [
      ("easter monday", 1), ("easter sunday", 0), ("easter", 0), ("good friday", -2), ("easter day", 0),
    ] {
      if let end = words.phrase(at, name), end > best?.end ?? at {
        best = (
          end, { year in CalendarDay(number: easter(year).number + shift) },
          nil
        )
      }
    }
    guard let best else { return nil }
    var end = best.end
    var isWeekend = at == index + 2
    if words[end] == "weekend" { (isWeekend, end) = (true, end + 1) }
    var year: Int?
    var yearAt = end
    if [",", "of", "in"].contains(words[yearAt]) { yearAt += 1 }
    if let given = DatePoint.year(words, yearAt) {
      (year, end) = (given.value, given.end)
    } else if words[yearAt] == "this" || words[yearAt] == "next" || words[yearAt] == "last", words[yearAt + 1] == "year"
    {
      year = today.year + (words[yearAt] == "this" ? 0 : words[yearAt] == "next" ? 1 : -1)
      end = yearAt + 2
    }
    if year == nil, let step, let day = best.day(today.year) {
      year = today.year
      if step < 0, day.number >= today.number { year = today.year - 1 }
      if step > 0, day.number <= today.number { year = today.year + 1 }
    }
    if isWeekend, let day = best.day(year ?? today.year) {
      return DatePoint(timex: CalendarSteps.weekText(day) + "-WE", end: end, grain: .weekend, first: day)
    }
    guard let day = best.day(year ?? today.year) else { return nil }
    let open = best.open ?? "XXXX-\(DatePoint.two(day.month))-\(DatePoint.two(day.day))"
    return DatePoint(timex: year == nil ? open : day.text, end: end, grain: .day, first: day, hasYear: year != nil)
  }

  private static func nth(_ count: Int, _ weekday: Int, _ month: Int, _ year: Int) -> CalendarDay? {
    let first = CalendarDay(year: year, month: month, day: 1)
    var day = 1 + (weekday - first.weekday + 7) % 7 + 7 * (count - 1)
    while day > CalendarDay.length(ofMonth: month, year) { day -= 7 }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func easter(_ year: Int) -> CalendarDay {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
