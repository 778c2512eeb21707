/// Dates, times, durations, sets and their ranges as a recogniser's test cases report them: TIMEX3 with open years
/// ("XXXX-02-12"), where the ledger's reading resolves against the day of the article.
enum DateTimeConvention {
  static func read(_ words: WordList, _ index: Int) -> QuantityConvention.Found? {
    if words.isGlued(index), words.isLetters(index - 1) || (words.isDigits(index - 1) && words.isLetters(index)) {
      return nil
    }
    // No date begins at a sign but a comparison; pages of commas need not be asked.
    guard words.isLetters(index) || words.isDigits(index) || words[index] == ">" || words[index] == "<" else {
      return nil
    }
    var best: (timex: String, end: Int)?
    for reader in readers {
      if let match = reader(words, index), match.end > best?.end ?? index { best = match }
    }
    guard let best else { return nil }
    return QuantityConvention.Found(kind: .datetime, first: index, end: best.end, timex: best.timex)
  }

  typealias Reading = (timex: String, end: Int)

  /// The longest reading wins, the earlier one on a tie.
  private static let readers: [@Sendable (WordList, Int) -> Reading?] = [
    TimeRanges.read, DateRanges.read, DateWithTime.read, bounded, date, time, Durations.read, Sets.read,
  ]

  /// "before 2010", "since this August", "1/1/2016 and later".
  @Sendable private static func bounded(_ words: WordList, _ index: Int) -> Reading? {
    let start = words.phrase(
      index,
      oneOf: [
        "before", "after", "since", "until", "till", "by the", "prior to", "later than", "no later than",
        "earlier than", "no earlier than", "on or before", "on or after", "starting", "starting on", "starting from",
        "beginning", "any time before", "anytime before", "not later than", "> =", "< =", ">", "<", "as late as",
        "as early as", "between", "before around", "after around", "around", "circa",
      ])
    if let start, words[index] != "between" {
      var at = start
      if words[at] == "the" { at += 1 }
      if let match = DateWithTime.read(words, at) ?? date(words, at) ?? time(words, at, bare: false) {
        if words[index] == "around", match.timex.hasPrefix("XXXX-XX") { return nil }
        if match.timex.hasPrefix("P"), match.timex != "PRESENT_REF" { return nil }
        return match
      }
      if let meal = DayParts.meal(words, at) { return ("T" + meal.code, meal.end) }
      return nil
    }
    guard let match = DateWithTime.read(words, index) ?? date(words, index) ?? time(words, index),
      let end = words.phrase(
        match.end, oneOf: ["or later", "and later", "or after", "and after", "or earlier", "or before", "and before"]),
      date(words, end) == nil, time(words, end) == nil
    else { return nil }
    return (match.timex, end)
  }

  @Sendable private static func date(_ words: WordList, _ index: Int) -> Reading? {
    guard let date = DatePoint.read(words, index) else { return nil }
    if words[index - 1] == "the", date.isBareDay { return nil }
    return (date.timex, date.end)
  }

  @Sendable private static func time(_ words: WordList, _ index: Int) -> Reading? { time(words, index, bare: false) }

  private static func time(_ words: WordList, _ index: Int, bare: Bool) -> Reading? {
    if let time = ClockTime.read(words, index), time.isMarked || bare { return (time.timex, time.end) }
    if let part = DayParts.phrase(words, index) {
      if let time = ClockTime.read(words, words[part.end] == "at" ? part.end + 1 : part.end) {
        return (time.inPart(part.code).timex, time.end)
      }
      return ("T" + part.code, part.end)
    }
    return nil
  }
}

/// Morning, afternoon, evening, night and meals.
enum DayParts {
  static func word(_ words: WordList, _ index: Int) -> (code: String, end: Int)? {
    switch words[index] {
    case "morning", "mornings": ("MO", index + 1)
    case "afternoon", "afternoons": ("AF", index + 1)
    case "evening", "evenings": ("EV", index + 1)
    case "night" where words[index + 1] == "-" && words[index + 2] == "time": ("NT", index + 3)
    case "night", "nights": ("NI", index + 1)
    case "nighttime": ("NT", index + 1)
    case "daytime": ("DT", index + 1)
    default: nil
    }
  }

  /// "in the morning", "early in the morning", "mornings".
  static func phrase(_ words: WordList, _ index: Int) -> (code: String, end: Int)? {
    var at = index
    if ["early", "late", "later", "mid", "earlier"].contains(words[at]) { at += 1 }
    if words[at] == "in" || words[at] == "during" {
      at += 1
      if words[at] == "the" { at += 1 }
    }
    if at > index, words[at] == "early" || words[at] == "late" { at += 1 }
    if let part = word(words, at) {
      if words[at] == "night", words[at - 1] == "good" { return nil }
      if words[at] == "morning", words[at - 1] == "good" { return nil }
      return part
    }
    if let meal = meal(words, words[index] == "at" ? index + 1 : index), meal.isTime { return (meal.code, meal.end) }
    return nil
  }

  static func meal(_ words: WordList, _ index: Int) -> (code: String, end: Int, isTime: Bool)? {
    switch words[index] {
    case "breakfast": ("MEB", index + 1, false)
    case "lunch": ("MEL", index + 1, false)
    case "dinner", "supper": ("MED", index + 1, false)
    case "lunchtime": ("MEL", index + 1, true)
    case "dinnertime": ("MED", index + 1, true)
    case "breakfasttime": ("MEB", index + 1, true)
    default: nil
    }
  }
}

/// A time on the clock: "8:00am", "half past seven", "nine a m", "noon".
struct ClockTime {
  var hour: Int
  var minute: Int?
  var second: Int?
  var end: Int
  /// Whether morning or afternoon is known.
  var isDefinite = false
  /// Whether it is a time without a date beside it.
  var isMarked = false

  var timex: String {
    var text = "T" + CalendarDay.pad(hour, 2)
    if let minute { text += ":" + CalendarDay.pad(minute, 2) }
    if let second { text += ":" + CalendarDay.pad(second, 2) }
    return text
  }
  var minutes: Int { hour * 60 + (minute ?? 0) }

  func inPart(_ code: String) -> ClockTime {
    var copy = self
    guard !isDefinite else { return self }
    if code == "AF" || code == "EV" || (code == "NI" && hour >= 5), hour < 12 { copy.hour += 12 }
    copy.isDefinite = true
    return copy
  }

  static func read(_ words: WordList, _ start: Int) -> ClockTime? {
    var index = start
    if let end = words.phrase(index, oneOf: ["12 noon", "noon", "midday", "twelve noon", "mid day"]) {
      return ClockTime(hour: 12, end: end, isDefinite: true, isMarked: true)
    }
    if let end = words.phrase(index, oneOf: ["midnight", "mid night", "12 midnight"]) {
      return ClockTime(hour: 0, end: end, isDefinite: true, isMarked: true)
    }
    if let past = spelled(words, index) { return marked(words, past) }
    guard let hour = hour(words, index) else { return nil }
    var time = ClockTime(hour: hour.value, end: hour.end)
    index = hour.end
    let isDigits = words.isDigits(start)
    if isDigits, words.length(start) == 4, let value = words.integer(start), words[start].hasPrefix("0") {
      guard value % 100 < 60 else { return nil }
      return ClockTime(hour: value / 100, minute: value % 100, end: start + 1)
    }
    if isDigits, words[index] == ":" || words[index] == ".", words.isGlued(index), words.isGlued(index + 1),
      words.length(index + 1) == 2, let minute = words.integer(index + 1), minute < 60
    {
      time.minute = minute
      time.isMarked = words[index] == ":"
      time.end = index + 2
      if words[time.end] == ":", words.isGlued(time.end + 1), words.length(time.end + 1) == 2,
        let second = words.integer(time.end + 1), second < 60
      {
        time.second = second
        time.end += 2
      }
    } else if !isDigits {
      if let minute = minuteWords(words, index) { (time.minute, time.end) = (minute.value, minute.end) }
    }
    guard hour.value <= 24, words.length(start) <= 2 || !isDigits else { return nil }
    if time.end < words.count, words.isGlued(time.end), words.isDigits(start),
      ["%", "/", "$"].contains(words[time.end])
    {
      return nil
    }
    return marked(words, time)
  }

  private static func hour(_ words: WordList, _ index: Int) -> (value: Int, end: Int)? {
    if let value = words.integer(index) {
      guard words.length(index) <= 2 || (words.length(index) == 4 && value < 2400) else { return nil }
      return value <= 24 || words.length(index) == 4 ? (value, index + 1) : nil
    }
    guard let value = SpelledNumber.small[words[index]], (1...12).contains(value) else { return nil }
    return (value, index + 1)
  }

  private static func minuteWords(_ words: WordList, _ index: Int) -> (value: Int, end: Int)? {
    guard let tens = SpelledNumber.small[words[index]], (10...50).contains(tens) else { return nil }
    if tens >= 20, let unit = SpelledNumber.small[words[index + 1]], (1...9).contains(unit) {
      return (tens + unit, index + 2)
    }
    return (tens, index + 1)
  }

  /// "half past seven", "quarter to five", "ten past nine".
  private static func spelled(_ words: WordList, _ index: Int) -> ClockTime? {
    var at = index
    let minutes: Int
    if words[at] == "a", words[at + 1] == "quarter" { at += 1 }
    if words[at] == "half" {
      (minutes, at) = (30, at + 1)
    } else if words[at] == "quarter" {
      (minutes, at) = (15, at + 1)
    } else if let value = words.integer(at), value < 60, words.length(at) <= 2 {
      (minutes, at) = (value, at + 1)
    } else if let value = SpelledNumber.small[words[at]], value > 0, value < 60 {
      (minutes, at) = (value, at + 1)
      if value >= 20, let unit = SpelledNumber.small[words[at]], unit < 10 {
        return nil
      }
    } else {
      return nil
    }
    if words[at] == "minutes" || words[at] == "min" || words[at] == "mins" { at += 1 }
    guard words[at] == "past" || words[at] == "to", let hour = hour(words, at + 1), hour.value <= 12 else { return nil }
    if words[at] == "to", minutes != 15, words[at - 1] != "minutes" { return nil }
    let total = words[at] == "past" ? hour.value * 60 + minutes : hour.value * 60 - minutes
    return ClockTime(hour: total / 60, minute: total % 60, end: hour.end, isMarked: true)
  }

  /// Takes "am", "p.m.", "o'clock" and "in the morning" behind it.
  private static func marked(_ words: WordList, _ start: ClockTime) -> ClockTime? {
    var time = start
    if let end = words.phrase(time.end, oneOf: ["oclock", "o ' clock", "o ’ clock", "o clock"]) {
      (time.end, time.isMarked) = (end, true)
    }
    var at = time.end
    if words[at] == ".", words.isGlued(at), words.isGlued(at + 1), words[at + 1] == "am" || words[at + 1] == "pm" {
      at += 1
    }
    var half: String?
    switch words[at] {
    case "am", "pm": (half, at) = (words[at], at + 1)
    case "a", "p":
      if words[at + 1] == "." || words[at + 1].isEmpty || words[at + 1] == "m", words.isGlued(at) || words[at + 1] != ""
      {
        if words[at + 1] == "m" {
          (half, at) = (words[at] + "m", at + 2)
        } else if words[at + 1] == ".", words[at + 2] == "m" {
          half = words[at] + "m"
          at += words[at + 3] == "." && words.isGlued(at + 3) ? 4 : 3
        } else if words.isGlued(at) {
          (half, at) = (words[at] + "m", at + 1)
        }
      } else if words.isGlued(at), words[at + 1] != "-" {
        (half, at) = (words[at] + "m", at + 1)
      }
    default: break
    }
    if let half {
      guard time.hour <= 24 else { return nil }
      if half == "pm", time.hour < 12 { time.hour += 12 }
      if half == "am", time.hour == 12 { time.hour = 0 }
      (time.end, time.isDefinite, time.isMarked) = (at, true, true)
      return time
    }
    if time.hour > 12 { time.isDefinite = true }
    if let part = DayParts.phrase(words, time.end), words[time.end] == "in" || words[time.end] == "early" {
      var end = part.end
      if words[end] == "," { end = part.end }
      time.end = end
      time.isMarked = true
      return time.inPart(part.code)
    }
    return time
  }
}

/// A date with a time: "tomorrow 8:00am", "3pm today", "monday at 2.30", "tuesday afternoon", "tonight around 7".
enum DateWithTime {
  @Sendable static func read(_ words: WordList, _ index: Int) -> DateTimeConvention.Reading? {
    if let today = todayPart(words, index) {
      let at = connector(words, today.end)
      if let time = ClockTime.read(words, at), at > today.end || time.isMarked {
        return (today.date + time.inPart(today.code).timex, time.end)
      }
      return (today.date + "T" + today.code, today.end)
    }
    if let date = DatePoint.read(words, index), date.holdsTime {
      let at = connector(words, date.end)
      if let part = DayParts.phrase(words, at) {
        let next = words[part.end] == "at" || words[part.end] == "around" ? part.end + 1 : part.end
        if let time = ClockTime.read(words, next), next > part.end || time.isMarked {
          return (date.timex + time.inPart(part.code).timex, time.end)
        }
        return (date.timex + "T" + part.code, part.end)
      }
      if words[date.end] == "pm" || words[date.end] == "am" {
        return (date.timex + (words[date.end] == "pm" ? "TAF" : "TMO"), date.end + 1)
      }
      if let time = ClockTime.read(words, at), time.isMarked || at > date.end && words[at - 1] != "," {
        return (date.timex + time.timex, time.end)
      }
      return nil
    }
    // The time first.
    var start = index
    if words[start] == "at" { start += 1 }
    let end = words.phrase(start, oneOf: ["end of the", "end of", "the end of the", "the end of"])
    if let end, let date = DatePoint.read(words, end), date.isDay || words[end] == "day" {
      return (date.timex + "T23:59:59", date.end)
    }
    if let end, words[end] == "day", let day = words.reference { return (day.text + "T23:59:59", end + 1) }
    if words[start] == "eod", let day = words.reference { return (day.text + "T23:59:59", start + 1) }
    guard let time = ClockTime.read(words, start), time.isMarked || words[time.end] == "," || words[time.end] == "on"
    else { return nil }
    var at = time.end
    if words[at] == "," { at += 1 }
    if let today = todayPart(words, at) { return (today.date + time.inPart(today.code).timex, today.end) }
    guard time.isMarked else { return nil }
    if words[at] == "on" || words[at] == "of" { at += 1 }
    if words[at] == "the" { at += 1 }
    guard let date = DatePoint.read(words, at), date.holdsTime else { return nil }
    return (date.timex + time.timex, date.end)
  }

  private static func connector(_ words: WordList, _ index: Int) -> Int {
    let at = words[index] == "," ? index + 1 : index
    return words.phrase(
      at,
      oneOf: [
        "at", "for", "around", "at around", "@", "before", "after", "later than", "no later than", "by", "from",
        "before around", "at about", "about",
      ]) ?? at
  }

  /// "this morning", "tonight", "last night", "tomorrow night".
  static func todayPart(_ words: WordList, _ index: Int) -> (date: String, code: String, end: Int)? {
    guard let day = words.reference else { return nil }
    var at = index
    if ["later", "early", "late"].contains(words[at]) { at += 1 }
    if words[at] == "tonight" || words[at] == "tonite" { return (day.text, "NI", at + 1) }
    if words[at] == "this", let part = DayParts.word(words, at + 1) { return (day.text, part.code, part.end) }
    if words[at] == "last", let part = DayParts.word(words, at + 1), words[at + 1] != "mornings" {
      let date = part.code == "NI" || part.code == "EV" ? CalendarDay(number: day.number - 1) : day
      return (date.text, part.code, part.end)
    }
    if words[at] == "next", words[at + 1] == "morning" {
      return (CalendarDay(number: day.number + 1).text, "MO", at + 2)
    }
    return nil
  }
}
