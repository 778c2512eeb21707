/// Reads dates as pages print them into ISO 8601.
enum DateText {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// "2018-02-12T09:30:00+01:00", "2018-02-12", "20180212", "February 12, 2018", "12 Feb 2018", "02/12/2018".
  static func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8.drop { $0 <= 0x20 })
    if let plain = numeric(bytes) { return plain }
    return worded(text)
  }

  private static func numeric(_ bytes: [UInt8]) -> String? {
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + count] {
        guard byte &- 0x30 < 10 else { return nil }
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
      let hour = number(index + 1, 2), hour < 25, index + 6 <= bytes.count, bytes[index + 3] == UInt8(ascii: ":"),
      let minute = number(index + 4, 2), minute < 60
    else { return date }
    var result = "\(date)T\(pad(hour, 2)):\(pad(minute, 2))"
    index += 6
    if index < bytes.count, bytes[index] == UInt8(ascii: ":"), let second = number(index + 1, 2) {
      result += ":\(pad(second, 2))"
      index += 3
    } else {
      result += ":00"
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
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
      return "\(result)\(sign)\(pad(hours, 2)):\(pad(number(next, 2) ?? 0, 2))"
    }
    return result
  }

  private static func worded(_ text: String) -> String? {
    var month: Int?
    var year: Int?
    var day: Int?
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(8) {
      if let value = Int(word) {
        if value > 31 {
          if year == nil, (1600...2200).contains(value) { year = value }
        } else if day == nil, value > 0 {
          day = value
        }
      } else if let index = months.firstIndex(where: { word.hasPrefix($0) }), month == nil, word.count <= 9 {
        month = index + 1
      } else if let value = Int(word.dropLast(2)), ["st", "nd", "rd", "th"].contains(word.suffix(2)), day == nil {
        day = value
      }
    }
    guard let year, let month, let day else { return nil }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
