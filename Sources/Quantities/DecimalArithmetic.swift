import SourceText

extension DecimalValue {
  /// The sum, nil when it does not fit.
  func adding(_ other: DecimalValue) -> DecimalValue? {
    let exponent = min(self.exponent, other.exponent)
    guard let a = scaled(to: exponent), let b = other.scaled(to: exponent) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalValue(mantissa: sum, exponent: Int(exponent))
  }

  /// The product, nil when it does not fit.
  func multiplied(by factor: DecimalValue) -> DecimalValue? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor.mantissa)
    return overflow ? nil : DecimalValue(mantissa: product, exponent: Int(exponent) + Int(factor.exponent))
  }

  /// Times ten to the power of `power`.
  /// Whether it is the smaller; values too far apart for exact arithmetic are compared by their size.
  func isLess(than other: DecimalValue) -> Bool {
    let common = min(exponent, other.exponent)
    if let a = scaled(to: common), let b = other.scaled(to: common) { return a < b }
    return exponent < other.exponent ? other.mantissa > 0 : mantissa < 0
  }

  func shifted(_ power: Int) -> DecimalValue { DecimalValue(mantissa: mantissa, exponent: Int(exponent) + power) }

  /// A fraction to 15 digits; exact where the denominator has only twos and fives.
  static func fraction(_ numerator: Int64, _ denominator: Int64) -> DecimalValue? {
    guard denominator != 0, abs(numerator) < 1_000_000_000, denominator > 0 else { return nil }
    var (mantissa, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    var exponent = 0
    while remainder != 0, exponent > -15 {
      let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      if overflow { break }
      let digit = (remainder * 10).quotientAndRemainder(dividingBy: denominator)
      mantissa = shifted + digit.quotient
      remainder = digit.remainder
      exponent -= 1
    }
    return DecimalValue(mantissa: mantissa, exponent: exponent)
  }

  /// Reads digits with an optional decimal point; separators are passed over. nil when there are more than 18 digits.
  static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, decimalPoint: UInt8?) -> DecimalValue? {
    var mantissa: Int64 = 0
    var exponent = 0
    var behind = false
    var count = 0
    for byte in bytes {
      if byte.isASCIIDigit {
        if count > 17 {
          if !behind { return nil }
          continue
        }
        if mantissa != 0 || byte != 0x30 { count += 1 }
        mantissa = mantissa * 10 + Int64(byte - 0x30)
        if behind { exponent -= 1 }
      } else if byte == decimalPoint {
        behind = true
      }
    }
    return DecimalValue(mantissa: mantissa, exponent: exponent)
  }

  private func scaled(to exponent: Int16) -> Int64? {
    var value = mantissa
    var power = self.exponent
    while power > exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
      power -= 1
    }
    return value
  }

  /// As digits, without exponent ("15000", "3.4").
  public var text: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
    let places = Int(-exponent)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
