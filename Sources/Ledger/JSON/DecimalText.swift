import Quantities

extension DecimalValue {
  /// The number as JSON prints it: plain digits ("15000", "0.05"), with an exponent only far from 1 ("1e100").
  public var jsonText: String {
    if mantissa == 0 { return "0" }
    let exponent = Int(self.exponent)
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard exponent <= Self.plainZeros, exponent >= -Self.plainZeros else { return "\(sign)\(digits)e\(exponent)" }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let decimals = -exponent
    if digits.utf8.count > decimals {
      let whole = digits.utf8.count - decimals
      return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
    }
    return sign + "0." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }

  /// The zeros that are written out rather than put into an exponent: "a trillion trillion" still reads as a number.
  private static var plainZeros: Int { 24 }

  /// Reads a JSON number without going through binary floating point; nil when its digits do not fit.
  public init?(jsonText text: String) {
    var mantissa: Int64 = 0
    var exponent = 0
    var zeros = 0
    var isNegative = false
    var isFraction = false
    let utf8 = Array(text.utf8)
    var index = 0
    if utf8.first == UInt8(ascii: "-") { (isNegative, index) = (true, 1) }
    scan: while index < utf8.count {
      let byte = utf8[index]
      index += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isFraction { exponent -= 1 }
        if byte == UInt8(ascii: "0") {
          // Zeros are kept back until a digit follows them, so that a large round number fits.
          if mantissa != 0 { zeros += 1 }
          continue
        }
        for _ in 0...zeros {
          let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
          if overflow { return nil }
          mantissa = product
        }
        zeros = 0
        let (sum, overflow) = mantissa.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
        if overflow { return nil }
        mantissa = sum
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let power = Int(String(decoding: utf8[index...], as: UTF8.self)), abs(power) < 30_000 else { return nil }
        exponent += power
        break scan
      default: return nil
      }
    }
    exponent += zeros
    guard exponent > -32_000, exponent < 32_000 else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, exponent: mantissa == 0 ? 0 : exponent)
  }
}
