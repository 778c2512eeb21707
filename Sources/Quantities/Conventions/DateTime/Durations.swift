/// Lengths of time: "one hour and a half", "2 years 1 month", "some days", "the next three weeks".
enum Durations {
  @Sendable static func read(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    if let relative = relative(words, index) { return relative }
    if let end = words.phrase(index, oneOf: ["all day", "the whole day", "whole day", "all the day"]) {
      return ("P1D", end)
    }
    if let end = words.phrase(index, oneOf: ["all week"]) { return ("P1W", end) }
    if let end = words.phrase(index, oneOf: ["all month"]) { return ("P1M", end) }
    if let end = words.phrase(index, oneOf: ["all year"]) { return ("P1Y", end) }
    let start =
      words.phrase(
        index, oneOf: ["more than", "less than", "at least", "at most", "no more than", "no less than", "another"])
      ?? index
    guard let length = length(words, words[index] == "another" ? index : start) else { return nil }
    if start > index, words[index] != "another", length.end == start { return nil }
    return (length.timex, length.end)
  }

  struct Length {
    var parts: [(value: DecimalValue, unit: String)]
    var end: Int
    var timex: String {
      var days = ""
      var hours = ""
      for part in parts {
        switch part.unit {
        case "H", "M", "S": hours += part.value.text + part.unit
        case "MO": days += part.value.text + "M"
        case "Q": days += (part.value.multiplied(by: DecimalValue(mantissa: 3)) ?? part.value).text + "M"
        case "DE": days += (part.value.multiplied(by: DecimalValue(mantissa: 10)) ?? part.value).text + "Y"
        case "CE": days += (part.value.multiplied(by: DecimalValue(mantissa: 100)) ?? part.value).text + "Y"
        case "F": days += (part.value.multiplied(by: DecimalValue(mantissa: 2)) ?? part.value).text + "W"
        default: days += part.value.text + part.unit
        }
      }
      return "P" + days + (hours.isEmpty ? "" : "T" + hours)
    }
    var isClock: Bool { parts.contains { ["H", "M", "S"].contains($0.unit) } }

    /// The day so long after `day` (before it for a negative `sign`).
    func shift(_ day: CalendarDay, _ sign: Int) -> CalendarDay? {
      var result = day
      for part in parts {
        guard part.value.exponent >= 0, part.value.mantissa < 100_000, part.value.exponent < 3 else { return nil }
        var count = Int(part.value.mantissa)
        for _ in 0..<part.value.exponent { count *= 10 }
        result = CalendarSteps.add(sign * count, part.unit, to: result)
      }
      return result
    }
    var seconds: Int? {
      var sum = 0
      for part in parts {
        guard part.value.exponent >= 0, part.value.mantissa < 1_000_000 else { return nil }
        switch part.unit {
        case "H": sum += Int(part.value.mantissa) * 3600
        case "M": sum += Int(part.value.mantissa) * 60
        case "S": sum += Int(part.value.mantissa)
        default: break
        }
      }
      return sum
    }
  }

  static func unit(_ words: WordList, _ index: Int) -> (code: String, end: Int)? {
    let code: String
    switch words[index] {
    case "second", "seconds", "sec", "secs": code = "S"
    case "minute", "minutes", "min", "mins": code = "M"
    case "hour", "hours", "hr", "hrs", "h": code = "H"
    case "day", "days": code = "D"
    case "week", "weeks", "wk", "wks": code = "W"
    case "weekend", "weekends": code = "WE"
    case "month", "months", "mo", "mos": code = "MO"
    case "quarter", "quarters": code = "Q"
    case "year", "years", "yr", "yrs": code = "Y"
    case "decade", "decades": code = "DE"
    case "century", "centuries": code = "CE"
    case "fortnight", "fortnights": code = "F"
    case "business", "working", "work":
      return ["day", "days"].contains(words[index + 1]) ? ("BD", index + 2) : nil
    case "w" where words.isGlued(index): code = "W"
    default: return nil
    }
    return (code, index + 1)
  }

  static func count(_ words: WordList, _ index: Int) -> (value: DecimalValue, end: Int)? {
    switch words[index] {
    case "some", "few", "several": return (DecimalValue(mantissa: 3), index + 1)
    case "couple": return (DecimalValue(mantissa: 2), words[index + 1] == "of" ? index + 2 : index + 1)
    case "another": return (DecimalValue(mantissa: 1), index + 1)
    case "a", "an":
      if words[index + 1] == "few" || words[index + 1] == "couple" { return count(words, index + 1) }
      if words[index + 1] == "half" || unit(words, index + 1) == nil { break }
      return (DecimalValue(mantissa: 1), index + 1)
    case "half" where words[index + 1] == "a" || words[index + 1] == "an":
      return (DecimalValue(mantissa: 5, exponent: -1), index + 2)
    default: break
    }
    // "three quarters" are nine months here, no fraction.
    if words[index + 1] == "quarters", let value = SpelledNumber.small[words[index]] {
      return (DecimalValue(mantissa: Int64(value)), index + 1)
    }
    guard let number = SpelledNumber.read(words, index, signed: false), words[index - 1] != "$" else { return nil }
    return (number.value, number.end)
  }

  static func length(_ words: WordList, _ start: Int) -> Length? {
    var parts: [(value: DecimalValue, unit: String)] = []
    var index = start
    while parts.count < 6, let count = count(words, index) {
      let at = words[count.end] == "-" ? count.end + 1 : count.end
      guard let unit = unit(words, at), !unit.code.isEmpty else { break }
      if !parts.isEmpty, words[index] == "a" || words[index] == "an" || words[unit.end] == "old" { break }
      var value = count.value
      var end = unit.end
      if words[end] == "and" {
        let half = words[end + 1] == "a" ? end + 2 : end + 1
        if words[half] == "half", let sum = value.adding(DecimalValue(mantissa: 5, exponent: -1)) {
          (value, end) = (sum, half + 1)
        } else if words[half] == "quarter", let sum = value.adding(DecimalValue(mantissa: 25, exponent: -2)) {
          (value, end) = (sum, half + 1)
        }
      }
      parts.append((value, unit.code))
      index = end
      let next = words[index] == "and" || words[index] == "," ? index + 1 : index
      guard let more = Self.count(words, next), Self.unit(words, more.end) != nil, words[next] != "a" else { break }
      index = next
    }
    guard !parts.isEmpty else { return nil }
    if index > start, words[index - 1] == "and" || words[index - 1] == "," { index -= 1 }
    return Length(parts: parts, end: index)
  }

  /// "next 3 days", "the last two weeks", "5 upcoming years", "within 5 minutes", "previous three quarters".
  private static func relative(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    guard let day = words.reference else { return nil }
    let ahead: Set<String> = ["next", "upcoming", "coming", "following"]
    let back: Set<String> = ["last", "past", "previous"]
    var sign = 0
    var length: Length?
    var end = index
    if words[index] == "within" {
      var at = index + 1
      if words[at] == "the" { at += 1 }
      if ahead.contains(words[at]) { at += 1 }
      (sign, length) = (1, self.length(words, at))
      if length == nil, let unit = unit(words, at) {
        length = Length(parts: [(DecimalValue(mantissa: 1), unit.code)], end: unit.end)
      }
      end = length?.end ?? index
    } else if ahead.contains(words[index]) || back.contains(words[index]) {
      sign = ahead.contains(words[index]) ? 1 : -1
      if let found = self.length(words, index + 1), words[index + 1] != "a" {
        (length, end) = (found, found.end)
      } else if let unit = unit(words, index + 1), ["H", "M", "S"].contains(unit.code) {
        length = Length(parts: [(DecimalValue(mantissa: 1), unit.code)], end: unit.end)
        end = unit.end
      }
    } else if let count = count(words, index), ahead.contains(words[count.end]) || back.contains(words[count.end]),
      let unit = unit(words, count.end + 1)
    {
      sign = ahead.contains(words[count.end]) ? 1 : -1
      length = Length(parts: [(count.value, unit.code)], end: unit.end)
      end = unit.end
    }
    guard let length, sign != 0, end > index, let part = length.parts.first else { return nil }
    if length.isClock {
      let from = CalendarSteps.stamp(day, words.referenceTime)
      guard let seconds = length.seconds, let shifted = length.shift(day, sign) else { return nil }
      let to = CalendarSteps.stamp(
        length.parts.contains { !["H", "M", "S"].contains($0.unit) } ? shifted : day,
        words.referenceTime + sign * seconds)
      return sign > 0 ? ("(\(from),\(to),\(length.timex))", end) : ("(\(to),\(from),\(length.timex))", end)
    }
    if part.unit == "Q" {
      let month = (day.month - 1) / 3 * 3 + 1
      var from = CalendarDay(year: day.year, month: month, day: 1)
      if sign > 0 { from = CalendarSteps.add(3, "MO", to: from) }
      guard let to = length.shift(from, sign) else { return nil }
      return sign > 0
        ? ("(\(from.text),\(to.text),\(length.timex))", end) : ("(\(to.text),\(from.text),\(length.timex))", end)
    }
    let from = sign > 0 ? CalendarDay(number: day.number + 1) : day
    guard let to = length.shift(from, sign) else { return nil }
    return sign > 0
      ? ("(\(from.text),\(to.text),\(length.timex))", end) : ("(\(to.text),\(from.text),\(length.timex))", end)
  }
}

/// Calendar arithmetic in units.
enum CalendarSteps {
  static func add(_ count: Int, _ unit: String, to day: CalendarDay) -> CalendarDay {
    switch unit {
    case "D": return CalendarDay(number: day.number + count)
    case "W": return CalendarDay(number: day.number + 7 * count)
    case "F": return CalendarDay(number: day.number + 14 * count)
    case "BD":
      var result = day
      var left = min(abs(count), 2000)
      while left > 0 {
        result = CalendarDay(number: result.number + (count > 0 ? 1 : -1))
        if result.weekday < 6 { left -= 1 }
      }
      return result
    case "MO", "Q", "Y", "DE", "CE":
      let months = ["MO": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200][unit] ?? 1
      let total = day.year * 12 + day.month - 1 + count * months
      let (year, month) = (total >= 0 ? total / 12 : 0, (total % 12 + 12) % 12 + 1)
      return CalendarDay(year: year, month: month, day: min(day.day, CalendarDay.length(ofMonth: month, year)))
    default: return day
    }
  }

  /// "2016-11-07T00:05:00".
  static func stamp(_ day: CalendarDay, _ seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    return CalendarDay(number: day.number + days).text + "T" + CalendarDay.pad(rest / 3600, 2) + ":"
      + CalendarDay.pad(rest / 60 % 60, 2) + ":" + CalendarDay.pad(rest % 60, 2)
  }

  /// ISO 8601 week: year and number.
  static func week(_ day: CalendarDay) -> (year: Int, week: Int) {
    let thursday = CalendarDay(number: day.number - day.weekday + 4)
    let first = CalendarDay(year: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.number - first.number) / 7 + 1)
  }

  static func weekText(_ day: CalendarDay) -> String {
    let week = week(day)
    return "\(CalendarDay.pad(week.year, 4))-W\(CalendarDay.pad(week.week, 2))"
  }
}

/// What recurs: "every three weeks", "each day", "quarterly", "every Sunday", "once a week".
enum Sets {
  @Sendable static func read(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    switch words[index] {
    case "daily", "everyday": return withTime(words, "P1D", index + 1)
    case "weekly": return ("P1W", index + 1)
    case "monthly": return ("P1M", index + 1)
    case "yearly", "annually", "annual": return ("P1Y", index + 1)
    case "quarterly": return ("P3M", index + 1)
    case "biweekly": return ("P2W", index + 1)
    case "biannual", "biannually", "semiannual", "semiannually": return ("P0.5Y", index + 1)
    case "semi" where words[index + 2].hasPrefix("annual"): return ("P0.5Y", index + 3)
    case "bi" where words[index + 2] == "weekly": return ("P2W", index + 3)
    default: break
    }
    if let end = words.phrase(index, oneOf: ["once a", "once every", "once per", "any"]),
      let unit = Durations.unit(words, end),
      words[index] == "once" || words[end] == "year"
    {
      return (Durations.Length(parts: [(DecimalValue(mantissa: 1), unit.code)], end: unit.end).timex, unit.end)
    }
    if words[index] == "every" || words[index] == "each" {
      var at = index + 1
      var count = DecimalValue(mantissa: 1)
      if words[at] == "other" {
        (count, at) = (DecimalValue(mantissa: 2), at + 1)
      } else if let number = Durations.count(words, at), Durations.unit(words, number.end) != nil {
        (count, at) = (number.value, number.end)
      }
      if let unit = Durations.unit(words, at) {
        return withTime(words, Durations.Length(parts: [(count, unit.code)], end: unit.end).timex, unit.end)
      }
      if let day = DatePoint.weekdays[words[at]] { return withTime(words, "XXXX-WXX-\(day)", at + 1, day: true) }
      if let month = DatePoint.months[words[at]] { return ("XXXX-\(CalendarDay.pad(month, 2))", at + 1) }
      if let part = DayParts.word(words, at) {
        if let time = ClockTime.read(words, words[part.end] == "at" ? part.end + 1 : part.end) {
          return (time.inPart(part.code).timex, time.end)
        }
        return ("T" + part.code, part.end)
      }
      return nil
    }
    // "3pm each day", "19th of every month"
    if let time = ClockTime.read(words, index), time.isMarked,
      let end = words.phrase(time.end, oneOf: ["each day", "every day", "everyday", "daily"])
    {
      return (time.timex, end)
    }
    if let ordinal = OrdinalConvention.ordinal(words, index), (1...31).contains(ordinal.value.mantissa),
      let end = words.phrase(ordinal.end, oneOf: ["of every month", "of each month", "every month"])
    {
      return ("XXXX-XX-" + CalendarDay.pad(Int(ordinal.value.mantissa), 2), end)
    }
    return nil
  }

  private static func withTime(
    _ words: WordList, _ timex: String, _ end: Int, day: Bool = false
  ) -> DateTimeConvention.Reading {
    let at = words[end] == "at" ? end + 1 : end
    if let time = ClockTime.read(words, at), time.isMarked || at > end {
      return (day ? timex + time.timex : time.timex, time.end)
    }
    return (timex, end)
  }
}
