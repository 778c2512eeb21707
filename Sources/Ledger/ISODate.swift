import SourceText

/// Dates of ISO 8601 as people write them into reviews and options.
public enum ISODate {
  /// Whether `text` is a year, a month or a day that exists ("2024", "2024-05", "2024-05-31"), a day with a time behind it
  /// included ("2024-05-31T09:30:00+01:00").
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.prefix { $0 != UInt8(ascii: "T") && $0 != 0x20 }.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4) else { return false }
    if parts.count < 3, text.utf8.contains(where: { $0 == UInt8(ascii: "T") || $0 == 0x20 }) { return false }
    guard parts.count > 1 else { return true }
    guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return false }
    guard parts.count > 2 else { return true }
    guard let day = number(parts[2], digits: 2), (1...days(of: month, year)).contains(day) else { return false }
    let time = text.utf8.drop { $0 != UInt8(ascii: "T") && $0 != 0x20 }
    return time.isEmpty || isTime(time.dropFirst())
  }

  /// Whether `text` is a day, with or without a time.
  public static func isDay(_ text: String) -> Bool { text.utf8.count >= 10 && isValid(text) }

  /// "09:30", "09:30:00", "09:30:00.250", each with "Z" or an offset behind it.
  private static func isTime(_ text: Substring.UTF8View) -> Bool {
    let signs = [UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")]
    let clock = text.prefix { !signs.contains($0) }
    let zone = text.dropFirst(clock.count)
    let whole = clock.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let parts = whole[0].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2), hour <= 24,
      parts.dropFirst().allSatisfy({ part in number(part, digits: 2).map { $0 <= 60 } ?? false })
    else { return false }
    if whole.count > 1, whole[1].isEmpty || !whole[1].allSatisfy({ $0.isASCIIDigit }) { return false }
    guard let sign = zone.first else { return true }
    let offset = zone.dropFirst()
    if sign == UInt8(ascii: "Z") { return offset.isEmpty }
    let digits = offset.filter { $0 != UInt8(ascii: ":") }
    return (digits.count == 2 || digits.count == 4) && digits.allSatisfy { $0.isASCIIDigit }
  }

  private static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ text: Substring.UTF8View, digits: Int) -> Int? {
    guard text.count == digits, text.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
