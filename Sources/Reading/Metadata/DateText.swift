import SourceText

/// Reads dates as pages print them into ISO 8601.
enum DateText {
  /// How pages of a region write "03/04/2025".
  enum Order: Sendable {
    case monthFirst, dayFirst
  }

  /// A date that stands for itself in an attribute or a script: "2018-02-12T09:30:00+01:00", "2018-02-12", "20180212",
  /// "February 12, 2018", "12 Feb 2018", "02/12/2018".
  static func iso(_ text: String, order: Order = .monthFirst) -> String? {
    let bytes = Array(text.utf8.drop { $0 <= 0x20 })
    if let plain = ISODateText.read(bytes) { return plain }
    return find(in: text, order: order)
  }

  /// The first day named in a short line of text, "Updated on July 9, 2025 at 9:06am"; nil where none is named in full.
  static func find(in text: String, order: Order = .monthFirst) -> String? {
    guard text.utf8.contains(where: { $0.isASCIIDigit }) else { return nil }
    let words = tokens(text)
    for index in words.indices {
      if let date = day(words, at: index, order) { return date }
    }
    return nil
  }

  // MARK: Words

  private enum Token {
    case number(Int, digits: Int)
    case month(Int)
    case mark(UInt8)
    case word
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var bytes = Array(text.lowercased().utf8)
    bytes.append(0x20)
    var index = 0
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if byte.isASCIIDigit {
        tokens += number(bytes, &index)
      } else if byte.isLetterOrNonASCII {
        let start = index
        while bytes[index].isLetterOrNonASCII { index += 1 }
        let month = MonthNames.number(of: String(decoding: bytes[start..<index], as: UTF8.self))
        tokens.append(month.map(Token.month) ?? .word)
      } else {
        if byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x3A { tokens.append(.mark(byte)) }
        index += 1
      }
    }
    return tokens
  }

  /// The digits at `index`, which moves behind them and what belongs to them.
  private static func number(_ bytes: [UInt8], _ index: inout Int) -> [Token] {
    let start = index
    while bytes[index].isASCIIDigit { index += 1 }
    let digits = index - start
    let value = digits <= 8 ? bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) } : -1
    let number = Token.number(value, digits: digits)
    // "1st", "2nd", "22nd"
    let suffix = bytes[index..<min(index + 2, bytes.count)]
    if ["st", "nd", "rd", "th"].contains(where: { suffix.elementsEqual($0.utf8) }), digits <= 2,
      !bytes[index + 2].isLetterOrNonASCII
    {
      index += 2
      return [number]
    }
    // 2018年2月12日, 2018년 2월 12일
    if let length = dateSign(bytes[index...]) {
      index += length
      return [number, .mark(0x2D)]
    }
    if bytes[index].isLetterOrNonASCII, bytes[index] != UInt8(ascii: "t") {
      while bytes[index].isLetterOrNonASCII || bytes[index].isASCIIDigit { index += 1 }
      return [.word]
    }
    return [number]
  }

  /// Length in bytes of a Chinese or Korean sign for year, month or day that `bytes` begin with.
  private static func dateSign(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first >= 0xE5 else { return nil }
    return ["年", "月", "日", "년", "월", "일"].contains { bytes.starts(with: $0.utf8) } ? 3 : nil
  }

  /// The tokens from one place on.
  private struct Reach {
    let words: [Token]
    let index: Int

    func token(_ offset: Int) -> Token? { index + offset < words.count ? words[index + offset] : nil }

    func number(_ offset: Int) -> (value: Int, digits: Int)? {
      if case .number(let value, let digits) = token(offset) { (value, digits) } else { nil }
    }

    /// Full stops after abbreviations and hyphens between the parts ("12-Feb-2018") part words only.
    func skipMark(_ offset: Int) -> Int {
      if case .mark(let mark) = token(offset), mark != 0x3A { offset + 1 } else { offset }
    }
  }

  private static func day(_ words: [Token], at index: Int, _ order: Order) -> String? {
    let reach = Reach(words: words, index: index)
    if case .month(let month) = words[index] { return monthFirst(month, reach) }
    guard let first = reach.number(0) else { return nil }
    if index > 1, case .mark = words[index - 1], case .number = words[index - 2] { return nil }
    if first.digits <= 2 { return dayFirst(first.value, reach, order) }
    // 2018-02-12, 2018/2/12
    if first.digits == 4, case .mark(let mark) = reach.token(1), mark != 0x3A, let month = reach.number(2),
      month.digits <= 2, case .mark(mark) = reach.token(3), let day = reach.number(4), day.digits <= 2
    {
      return date(first, month.value, day.value)
    }
    return nil
  }

  /// February 12, 2018
  private static func monthFirst(_ month: Int, _ reach: Reach) -> String? {
    let dayAt = reach.skipMark(1)
    guard let day = reach.number(dayAt), day.digits <= 2 else { return nil }
    let yearAt = reach.skipMark(dayAt + 1)
    guard let year = reach.number(yearAt) else { return nil }
    return date(year, month, day.value)
  }

  /// 12 February 2018, 12 de febrero de 2018; 12/02/2018, 12.02.2018, 12-02-18
  private static func dayFirst(_ first: Int, _ reach: Reach, _ order: Order) -> String? {
    var monthAt = reach.skipMark(1)
    if case .word = reach.token(monthAt) { monthAt += 1 }
    if case .month(let month) = reach.token(monthAt) {
      var yearAt = reach.skipMark(monthAt + 1)
      if case .word = reach.token(yearAt) { yearAt += 1 }
      return reach.number(yearAt).flatMap { date($0, month, first) }
    }
    guard case .mark(let mark) = reach.token(1), mark != 0x3A, let second = reach.number(2), second.digits <= 2,
      case .mark(mark) = reach.token(3), let year = reach.number(4)
    else { return nil }
    // Hyphens are not how Americans write dates.
    let isDay = first > 12 || second.value <= 12 && (order == .dayFirst || mark == 0x2D)
    return isDay ? date(year, second.value, first) : date(year, first, second.value)
  }

  private static func date(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int) -> String? {
    let value = year.digits == 2 ? 2000 + year.value : year.value
    guard year.digits == 4 || year.digits == 2, (1700...2200).contains(value), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return ISODateText.day(value, month, day)
  }
}
