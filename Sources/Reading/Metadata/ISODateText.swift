import SourceText

/// Reads what begins with a day in digits as ISO 8601 has it, also without separators or with dots and slashes, and prints it
/// in the standard's extended form.
enum ISODateText {
  /// "2018-02-12T09:30:00+01:00", "20180212", "2018/02/12 09:30 UTC"; nil where no day stands in front.
  static func read(_ bytes: [UInt8]) -> String? {
    var reader = Reader(bytes: bytes)
    guard let date = reader.day() else { return nil }
    guard let time = reader.time() else { return date }
    return date + "T" + time + reader.zone()
  }

  /// A day in the standard's form.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + count] {
        guard byte.isASCIIDigit else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }

    private func stands(_ marks: String, at place: Int) -> Bool {
      place < bytes.count && marks.utf8.contains(bytes[place])
    }

    mutating func day() -> String? {
      guard let year = number(0, 4), (1600...2200).contains(year) else { return nil }
      index = 4
      let separated = stands("-/.", at: index)
      if separated { index += 1 }
      guard let month = number(index, 2), (1...12).contains(month) else { return nil }
      index += 2
      if separated, stands("-/.", at: index) { index += 1 }
      guard let day = number(index, 2), (1...31).contains(day) else { return nil }
      index += 2
      return ISODateText.day(year, month, day)
    }

    /// Hour, minute and second; fractions of it are passed over.
    mutating func time() -> String? {
      guard stands("T ", at: index), let hour = number(index + 1, 2), hour < 24, stands(":", at: index + 3),
        let minute = number(index + 4, 2), minute < 60
      else { return nil }
      index += 6
      var seconds = 0
      if stands(":", at: index), let second = number(index + 1, 2), second < 60 {
        seconds = second
        index += 3
      }
      if stands(".", at: index) {
        index += 1
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      }
      return "\(pad(hour, 2)):\(pad(minute, 2)):\(pad(seconds, 2))"
    }

    /// "Z", "+01:00"; empty where none is named.
    mutating func zone() -> String {
      while stands(" ", at: index) { index += 1 }
      let rest = bytes[index...]
      if ["Z", "UTC", "GMT"].contains(where: { rest.starts(with: $0.utf8) }) { return "Z" }
      guard stands("+-", at: index), let hours = number(index + 1, 2), hours < 15 else { return "" }
      let minutes = number(stands(":", at: index + 3) ? index + 4 : index + 3, 2) ?? 0
      guard minutes < 60 else { return "" }
      return "\(bytes[index] == UInt8(ascii: "+") ? "+" : "-")\(pad(hours, 2)):\(pad(minutes, 2))"
    }
  }
}
