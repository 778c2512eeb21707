/// "from 10/1 to 11/7", "between May and July", "2014-2018", "April 9th through 17th", "9 to 12 of June".
enum DateRanges {
  private static let joins = ["to", "-", "–", "—", "~", "until", "till", "through", "thru", "up to", "til"]

  static func join(_ words: WordList, _ index: Int, between: Bool) -> Int? {
    if between, words[index] == "and" { return index + 1 }
    return words.phrase(index, oneOf: joins)
  }

  @Sendable static func read(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    var start = index
    if ["from", "between", "in", "on"].contains(words[index]) { start += 1 }
    if words[start] == "the" { start += 1 }
    let between = words[index] == "between"
    if let days = days(words, start, between: between) { return days }
    guard let first = DatePoint.read(words, start) else { return nil }
    var end = first.end
    if words[end] == "," { end += 1 }
    guard var at = join(words, end, between: between) else { return nil }
    if words[at] == "the" { at += 1 }
    if words[at] == "date", words[end] == "to", let low = first.first, let today = words.reference {
      return range(low, today, first, first, at + 1, days: true)
    }
    if let today = words.reference, words[at] == "now", let low = first.first {
      if first.timex == "PRESENT_REF" { return nil }
      return range(low, today, first, first, at + 1, days: true)
    }
    if let second = DatePoint.read(words, at), second.grain != .other {
      if first.timex == "PRESENT_REF", second.timex.contains("T") { return nil }
      return combine(words, first, second, from: start, to: at)
    }
    if first.timex == "PRESENT_REF", let later = DatePoint.read(words, at) {
      guard let length = Durations.length(words, at) else { return nil }
      return ("(PRESENT_REF,\(later.timex),\(length.timex))", later.end)
    }
    // "November 18-19"
    if first.isDay, let low = first.first, let day = DatePoint.dayNumber(words, at), day.value > low.day,
      !ClockEnd.follows(words, day.end), !first.timex.contains("W"), words.isDigits(first.end - 1) || day.isOrdinal
    {
      var end = day.end
      var year: Int?
      let yearAt = words[end] == "," || words[end] == "of" ? end + 1 : end
      if let given = DatePoint.year(words, yearAt) { (year, end) = (given.value, given.end) }
      let text = year.map { CalendarDay.pad($0, 4) } ?? String(first.timex.prefix(4))
      let month = DatePoint.two(low.month)
      return (
        "(\(text)-\(month)-\(DatePoint.two(low.day)),\(text)-\(month)-\(DatePoint.two(day.value)),P\(day.value - low.day)D)",
        end
      )
    }
    return nil
  }

  /// "9 to 12 of June", "the ninth and the seventeenth of April".
  private static func days(_ words: WordList, _ start: Int, between: Bool) -> DateTimeConvention.Reading? {
    guard let first = DatePoint.dayNumber(words, start), let join = join(words, first.end, between: between) else {
      return nil
    }
    let at = words[join] == "the" ? join + 1 : join
    guard let second = NamedDates.plain(words, at), second.isDay, let day = second.first, day.day > first.value,
      DatePoint.dayNumber(words, at) != nil
    else { return nil }
    let low = second.timex.prefix(8) + DatePoint.two(first.value)
    return ("(\(low),\(second.timex),P\(day.day - first.value)D)", second.end)
  }

  /// "the end of" shifts a month or year to the day after its last.
  private static func edge(_ words: WordList, _ date: DatePoint, _ start: Int) -> CalendarDay? {
    guard let first = date.first else { return nil }
    let word = words[start] == "the" ? words[start + 1] : words[start]
    let unit = date.grain == .year ? "Y" : date.grain == .month ? "MO" : "D"
    switch word {
    case "end" where unit != "D": return CalendarSteps.add(1, unit, to: first)
    case "middle", "mid":
      return unit == "MO"
        ? CalendarDay(year: first.year, month: first.month, day: 16)
        : unit == "Y" ? CalendarDay(year: first.year, month: 7, day: 1) : first
    default: return first
    }
  }

  private static func combine(
    _ words: WordList, _ first: DatePoint, _ second: DatePoint, from start: Int, to at: Int
  ) -> DateTimeConvention.Reading? {
    guard var low = edge(words, first, start), var high = edge(words, second, at) else { return nil }
    var (first, second) = (first, second)
    // The year of one end is the other's too.
    if !first.hasYear, second.hasYear, first.grain != .week {
      low.year = second.timex == "PRESENT_REF" ? (words.reference?.year ?? low.year) : high.year
      if low.number > high.number { low.year -= 1 }
      if !first.timex.contains("W"), second.timex.count != 10 || second.grain == first.grain || second.grain == .day {
        first.hasYear = true
      }
    } else if first.hasYear, !second.hasYear, first.timex != "PRESENT_REF", first.timex.first != "P",
      !second.timex.contains("W")
    {
      high.year = low.year
      if high.number < low.number { high.year += 1 }
      second.hasYear = true
      if first.timex == words.reference?.text { second.hasYear = false }
    } else if !first.hasYear, !second.hasYear, high.number < low.number {
      high.year += 1
    }
    let isEdge =
      words[start] == "end" || words[at] == "end" || words[start] == "the"
      || words[at - 1] == "the" && words[at] == "end"
      || words[start] == "start" || words[at] == "start" || words[at] == "middle"
    return range(low, high, first, second, second.end, days: first.isDay || second.isDay, edge: isEdge)
  }

  private static func range(
    _ low: CalendarDay, _ high: CalendarDay, _ first: DatePoint, _ second: DatePoint, _ end: Int, days: Bool,
    edge: Bool = false
  ) -> DateTimeConvention.Reading? {
    func text(_ day: CalendarDay, _ date: DatePoint) -> String {
      date.hasYear ? day.text : "XXXX-\(DatePoint.two(day.month))-\(DatePoint.two(day.day))"
    }
    let months = (high.year - low.year) * 12 + high.month - low.month
    let length: String
    if days {
      length = "P\(high.number - low.number)D"
    } else if first.grain == .year && second.grain == .year && !edge {
      length = "P\(high.year - low.year)Y"
    } else if first.grain == .week, second.grain == .week {
      length = "P\((high.number - low.number) / 7)W"
    } else {
      length = "P\(months)M"
    }
    return ("(\(text(low, first)),\(text(high, second)),\(length))", end)
  }
}

/// "3:00 to 4:00 tomorrow", "Monday 12-4", "between 4pm and 5pm", "for 3 hours from 10 am".
enum TimeRanges {
  private struct Span {
    var low: ClockTime
    var high: ClockTime
    var end: Int
  }

  @Sendable static func read(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    if let after = lasting(words, index) { return after }
    // The date first.
    if let today = DateWithTime.todayPart(words, index) {
      if let span = span(words, today.end, part: today.code) { return text(span, today.date) }
    } else if let date = DatePoint.read(words, index), date.holdsTime {
      var at = date.end
      if words[at] == "," { at += 1 }
      var code: String?
      if let part = DayParts.phrase(words, at) { (code, at) = (part.code, part.end) }
      if let span = span(words, at, part: code) { return text(span, date.timex) }
    }
    guard words[index] != "at", let span = span(words, index, part: nil) else { return nil }
    var at = span.end
    if words[at] == "," { at += 1 }
    if words[at] == "on" { at += 1 }
    if let today = DateWithTime.todayPart(words, at) {
      return text(inPart(span, today.code, today.end), today.date)
    }
    if let date = DatePoint.read(words, at), date.holdsTime, words[span.end] != "," || date.end > at + 1 {
      if let part = DayParts.phrase(words, date.end) { return text(inPart(span, part.code, part.end), date.timex) }
      return text(inPart(span, nil, date.end), date.timex)
    }
    if let part = DayParts.phrase(words, span.end) { return text(inPart(span, part.code, part.end), "") }
    guard span.low.isMarked || span.high.isMarked else { return nil }
    return text(span, "")
  }

  private static func inPart(_ span: Span, _ code: String?, _ end: Int) -> Span {
    var copy = span
    copy.end = end
    if let code {
      copy.low = copy.low.inPart(code)
      copy.high = copy.high.inPart(code)
    }
    return copy
  }

  private static func text(_ span: Span, _ date: String) -> DateTimeConvention.Reading? {
    var minutes = span.high.minutes - span.low.minutes
    if minutes < 0 { minutes += span.high.hour < 12 && !span.high.isDefinite ? 720 : 1440 }
    var high = span.high
    if span.high.minutes < span.low.minutes, !span.high.isDefinite, span.high.hour < 12 { high.hour += 12 }
    let length =
      "PT" + (minutes >= 60 ? "\(minutes / 60)H" : "") + (minutes % 60 > 0 ? "\(minutes % 60)M" : "")
    return ("(\(date)\(span.low.timex),\(date)\(high.timex),\(length))", span.end)
  }

  private static func span(_ words: WordList, _ index: Int, part: String?) -> Span? {
    var at = index
    let between = words[at] == "between"
    let introduced = between || words[at] == "from" || words[at] == "at"
    if introduced { at += 1 }
    guard var low = ClockTime.read(words, at), let join = DateRanges.join(words, low.end, between: between),
      var high = ClockTime.read(words, join)
    else { return nil }
    if !introduced, !low.isMarked, !high.isMarked, part == nil, words[low.end] != "-" && words[low.end] != "to" {
      return nil
    }
    if ["st", "nd", "rd", "th", "%", "/"].contains(words[high.end]), words.isGlued(high.end) { return nil }
    if !words.isDigits(at), !low.isMarked, low.minute == nil { return nil }
    if !words.isDigits(at) {
      low.isMarked = true
    }
    if let part {
      low = low.inPart(part)
      high = high.inPart(part)
    }
    if high.isDefinite, !low.isDefinite {
      // "9-10 am", "from 3-8pm", "9.30-4.30pm": the same half of the day when that keeps the order.
      if high.hour >= 12, low.hour < 12, low.minutes + 720 < high.minutes { low.hour += 12 }
      if high.hour >= 12, low.hour == 12 { low.hour = 12 }
    } else if low.isDefinite, !high.isDefinite, high.hour < 12, high.minutes < low.minutes {
      high.hour += 12
    } else if !low.isDefinite, !high.isDefinite, low.hour == 12, high.hour < 12 {
      low.hour = 0
    }
    if low.isDefinite, high.isDefinite, low.hour < 12, high.hour == 0, (high.minute ?? 0) == 0 { high.hour = 12 }
    return Span(low: low, high: high, end: high.end)
  }

  /// "for 3 hours from 10 am", "a day starting this Friday at 5 pm".
  private static func lasting(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    let start = words[index] == "for" ? index + 1 : index
    guard let length = Durations.length(words, start), start == index || length.isClock else { return nil }
    var at = length.end
    guard words[at] == "from" || words[at] == "starting" else { return nil }
    at += 1
    if words[at] == "from" || words[at] == "at" { at += 1 }
    if length.isClock, let time = ClockTime.read(words, at), time.isMarked, let seconds = length.seconds {
      let end = time.minutes * 60 + seconds
      guard end < 86_400 else { return nil }
      let text =
        "T" + CalendarDay.pad(end / 3600, 2) + ":" + CalendarDay.pad(end / 60 % 60, 2) + ":"
        + CalendarDay.pad(end % 60, 2)
      return ("(\(time.timex),\(text),\(length.timex))", time.end)
    }
    if words[at - 1] == "starting", let date = DatePoint.read(words, at), let day = date.first {
      let next = words[date.end] == "at" ? date.end + 1 : date.end
      if let time = ClockTime.read(words, next), time.isMarked, let to = length.shift(day, 1) {
        let from = CalendarSteps.stamp(day, time.minutes * 60)
        return ("(\(from),\(CalendarSteps.stamp(to, time.minutes * 60)),\(length.timex))", time.end)
      }
    }
    return nil
  }
}
