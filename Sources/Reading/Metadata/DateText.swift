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
    if let plain = numeric(bytes) { return plain }
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
      let start = index
      if byte.isASCIIDigit {
        while bytes[index].isASCIIDigit { index += 1 }
        let digits = index - start
        let value = digits <= 8 ? bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) } : -1
        // "1st", "2nd", "22nd"
        let suffix = bytes[index..<min(index + 2, bytes.count)]
        if ["st", "nd", "rd", "th"].contains(where: { suffix.elementsEqual($0.utf8) }), digits <= 2,
          !bytes[index + 2].isLetterOrNonASCII
        {
          index += 2
        } else if let length = dateSign(bytes[index...]) {
          // 2018年2月12日, 2018년 2월 12일
          index += length
          tokens.append(.number(value, digits: digits))
          tokens.append(.mark(0x2D))
          continue
        } else if bytes[index].isLetterOrNonASCII, bytes[index] != UInt8(ascii: "t") {
          while bytes[index].isLetterOrNonASCII || bytes[index].isASCIIDigit { index += 1 }
          tokens.append(.word)
          continue
        }
        tokens.append(.number(value, digits: digits))
      } else if byte.isLetterOrNonASCII {
        while bytes[index].isLetterOrNonASCII { index += 1 }
        tokens.append(month(String(decoding: bytes[start..<index], as: UTF8.self)).map(Token.month) ?? .word)
      } else {
        if byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x3A { tokens.append(.mark(byte)) }
        index += 1
      }
    }
    return tokens
  }

  /// Length in bytes of a Chinese or Korean sign for year, month or day that `bytes` begin with.
  private static func dateSign(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first >= 0xE5 else { return nil }
    return ["年", "月", "日", "년", "월", "일"].contains { bytes.starts(with: $0.utf8) } ? 3 : nil
  }

  /// Names of months and their abbreviations, from January on, in the languages that pages use most: English, German, French,
  /// Spanish, Portuguese, Italian, Dutch, the Scandinavian ones, Polish, Czech, Russian, Ukrainian, Turkish. Inflected as in
  /// a date.
  private static let months: [String: Int] = {
    let names = [
      """
      january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia ledna января янв січня
      ocak oca
      """,
      """
      february feb februar feber février févr fév fevereiro fev febrero febbraio februari lutego února февраля фев лютого
      şubat şub
      """,
      """
      march mar märz mär mrz mars marzo março maart maa mrt marca března марта мар березня mart
      """,
      "april apr avril avr abril abr aprile kwietnia dubna апреля апр квітня nisan nis",
      "may mai mayo maio maggio mag mei maj maja května мая май травня mayıs",
      "june jun juni juin junio junho giugno giu czerwca června июня июн червня haziran haz",
      "july jul juli juillet juil julio julho luglio lug lipca července июля июл липня temmuz tem",
      "august aug août aoû agosto ago augustus augusti sierpnia srpna августа авг серпня ağustos ağu",
      """
      september sept sep septembre septiembre setembro settembre sett set września září сентября сен сент вересня eylül eyl
      """,
      """
      october oct oktober okt octobre octubre outubro out ottobre ott października října октября окт жовтня ekim eki
      """,
      "november nov novembre noviembre novembro listopada listopadu ноября ноя листопада kasım kas",
      """
      december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudnia prosince декабря дек грудня
      aralık ara
      """,
    ]
    var numbers: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(whereSeparator: { $0 == " " || $0 == "\n" }) { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// Whether a word in lower case names a month.
  static func isMonth(_ word: String) -> Bool { month(word) != nil }

  private static func month(_ word: String) -> Int? { word.utf8.count >= 3 ? months[word] : nil }

  private static func day(_ words: [Token], at index: Int, _ order: Order) -> String? {
    func token(_ offset: Int) -> Token? { index + offset < words.count ? words[index + offset] : nil }
    func number(_ offset: Int) -> (value: Int, digits: Int)? {
      if case .number(let value, let digits) = token(offset) { (value, digits) } else { nil }
    }
    // Full stops after abbreviations and hyphens between the parts ("12-Feb-2018") part words only.
    func skipMark(_ offset: Int) -> Int {
      if case .mark(let mark) = token(offset), mark != 0x3A { offset + 1 } else { offset }
    }

    if case .month(let month) = words[index] {
      // February 12, 2018
      let dayAt = skipMark(1)
      guard let day = number(dayAt), day.digits <= 2 else { return nil }
      let yearAt = skipMark(dayAt + 1)
      guard let year = number(yearAt) else { return nil }
      return date(year, month, day.value)
    }
    guard let first = number(0) else { return nil }
    if index > 1, case .mark = words[index - 1], case .number = words[index - 2] { return nil }
    if first.digits <= 2 {
      // 12 February 2018, 12 de febrero de 2018
      var monthAt = skipMark(1)
      if case .word = token(monthAt) { monthAt += 1 }
      if case .month(let month) = token(monthAt) {
        var yearAt = skipMark(monthAt + 1)
        if case .word = token(yearAt) { yearAt += 1 }
        if let year = number(yearAt) { return date(year, month, first.value) }
        return nil
      }
      // 12/02/2018, 12.02.2018, 12-02-18
      guard case .mark(let mark) = token(1), mark != 0x3A, let second = number(2), second.digits <= 2,
        case .mark(mark) = token(3), let year = number(4)
      else { return nil }
      // Hyphens are not how Americans write dates.
      let dayFirst = first.value > 12 || second.value <= 12 && (order == .dayFirst || mark == 0x2D)
      return dayFirst ? date(year, second.value, first.value) : date(year, first.value, second.value)
    }
    // 2018-02-12, 2018/2/12
    if first.digits == 4, case .mark(let mark) = token(1), mark != 0x3A, let month = number(2), month.digits <= 2,
      case .mark(mark) = token(3), let day = number(4), day.digits <= 2
    {
      return date(first, month.value, day.value)
    }
    return nil
  }

  private static func date(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int) -> String? {
    let value = year.digits == 2 ? 2000 + year.value : year.value
    guard year.digits == 4 || year.digits == 2, (1700...2200).contains(value), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return "\(pad(value, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  // MARK: ISO 8601

  private static func numeric(_ bytes: [UInt8]) -> String? {
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + count] {
        guard byte.isASCIIDigit else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0, 4), (1600...2200).contains(year) else { return nil }
    var index = 4
    let separated = index < bytes.count && [0x2D, 0x2F, 0x2E].contains(bytes[index])
    if separated { index += 1 }
    guard let month = number(index, 2), (1...12).contains(month) else { return nil }
    index += 2
    if separated, index < bytes.count, [0x2D, 0x2F, 0x2E].contains(bytes[index]) { index += 1 }
    guard let day = number(index, 2), (1...31).contains(day) else { return nil }
    index += 2
    let date = "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "T") || bytes[index] == 0x20,
      let hour = number(index + 1, 2), hour < 24, index + 6 <= bytes.count, bytes[index + 3] == UInt8(ascii: ":"),
      let minute = number(index + 4, 2), minute < 60
    else { return date }
    var result = "\(date)T\(pad(hour, 2)):\(pad(minute, 2))"
    index += 6
    if index < bytes.count, bytes[index] == UInt8(ascii: ":"), let second = number(index + 1, 2), second < 60 {
      result += ":\(pad(second, 2))"
      index += 3
    } else {
      result += ":00"
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count else { return result }
    if bytes[index] == UInt8(ascii: "Z") || bytes[index...].starts(with: "UTC".utf8)
      || bytes[index...].starts(with: "GMT".utf8)
    {
      return result + "Z"
    }
    if bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-"), let hours = number(index + 1, 2),
      hours < 15
    {
      let sign = bytes[index] == UInt8(ascii: "+") ? "+" : "-"
      let next = index + 3 < bytes.count && bytes[index + 3] == UInt8(ascii: ":") ? index + 4 : index + 3
      let minutes = number(next, 2) ?? 0
      return minutes < 60 ? "\(result)\(sign)\(pad(hours, 2)):\(pad(minutes, 2))" : result
    }
    return result
  }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
