/// A day of the Gregorian calendar, in integers: no clock, no time zone, no locale.
struct CalendarDay: Equatable {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the date of an ISO 8601 text.
  init?(iso text: String) {
    let parts = text.prefix(10).split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  var text: String { "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))" }

  /// Days since 0000-03-01 (H. Hinnant, "chrono-compatible low-level date algorithms").
  var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  init(number: Int) {
    let era = (number >= 0 ? number : number - 146_096) / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    month = shifted < 10 ? shifted + 3 : shifted - 9
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// 1 for Monday to 7 for Sunday; 0000-03-01 was a Wednesday.
  var weekday: Int { ((number + 2) % 7 + 7) % 7 + 1 }

  /// Its week in ISO 8601: the one that holds the Thursday after its Monday ("2019-W46").
  var week: String {
    let thursday = CalendarDay(number: number - weekday + 4)
    let first = CalendarDay(year: thursday.year, month: 1, day: 1).number
    return "\(Self.pad(thursday.year, 4))-W\(Self.pad((thursday.number - first) / 7 + 1, 2))"
  }

  /// The Monday of a week in ISO 8601; 4 January lies in the first one.
  private static func monday(_ week: String) -> CalendarDay? {
    guard week.utf8.count == 8, let year = Int(week.prefix(4)), let number = Int(week.suffix(2)) else { return nil }
    let fourth = CalendarDay(year: year, month: 1, day: 4)
    return CalendarDay(number: fourth.number - fourth.weekday + 1 + 7 * (number - 1))
  }

  static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day that a TIMEX3 value means: a day, week, month, year or decade.
  static func firstDay(_ timex: String) -> String? {
    switch timex.utf8.count {
    case 10: timex
    case 8: monday(timex)?.text
    case 7: timex + "-01"
    case 4: timex + "-01-01"
    case 3: timex + "0-01-01"
    default: nil
    }
  }

  static func lastDay(_ timex: String) -> String? {
    switch timex.utf8.count {
    case 10: return timex
    case 8: return monday(timex).map { CalendarDay(number: $0.number + 6).text }
    case 7:
      guard let year = Int(timex.prefix(4)), let month = Int(timex.suffix(2)) else { return nil }
      return "\(timex)-\(pad(length(ofMonth: month, year), 2))"
    case 4: return timex + "-12-31"
    case 3: return timex + "9-12-31"
    default: return nil
    }
  }

  static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
