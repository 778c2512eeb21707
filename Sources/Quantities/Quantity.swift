import SourceText

/// A number with its meaning, found in a text: amount, share, rank, date, duration …
public struct Quantity: Sendable, Equatable {
  /// What a number means; raw values are those of the ledger.
  public enum Kind: String, Sendable, CaseIterable {
    case number, ordinal, rank, percent, money, measure, age, temperature, count, duration, date,
      time, datetime, period, set
  }

  /// How exactly it is told: "about", "at least", "more than" …
  public enum Bound: String, Sendable {
    case exactly, about, atLeast, atMost, moreThan, lessThan, severalOf
  }

  /// What it means.
  public var kind: Kind
  /// In the text that was searched.
  public var span: TextSpan
  /// In `unit`; nil for dates and times, and for open ranges without a lower end.
  public var value: DecimalValue?
  /// The upper end of a range.
  public var upper: DecimalValue?
  /// UCUM code, ISO 4217 code, or what is counted ("like"); nil for bare numbers.
  public var unit: String?
  /// What a rate is per ("day", "a", "100000"), nil if it is none.
  public var per: String?
  /// How exactly it is told.
  public var bound: Bound
  /// Rank and ordinal: of what, where, by whose count, as it stands in the text.
  public var scope: TextSpan?
  /// Dates, times, periods, durations: TIMEX3 value ("2018-02-12", "2018-W07", "P3Y", "2018-Q3").
  public var timex: String?
  /// First and last day (ISO 8601) that `timex` means, where it can be resolved.
  public var from: String?
  /// The last day; see `from`.
  public var to: String?

  /// An exact quantity without a unit.
  public init(kind: Kind, span: TextSpan, value: DecimalValue? = nil) {
    self.kind = kind
    self.span = span
    self.value = value
    self.bound = .exactly
  }
}

/// A decimal number: `mantissa` × 10^`exponent`. Values are never binary floating point, so what is printed is what was read.
public struct DecimalValue: Sendable, Hashable {
  /// All digits, without trailing zeros behind the point.
  public var mantissa: Int64
  /// Power of ten.
  public var exponent: Int16

  /// `mantissa` × 10^`exponent` in its shortest form, so that equal numbers are equal values.
  public init(mantissa: Int64, exponent: Int = 0) {
    var (digits, power) = (mantissa, exponent)
    while digits != 0, digits % 10 == 0, power < 0 { (digits, power) = (digits / 10, power + 1) }
    self.mantissa = digits
    self.exponent = digits == 0 ? 0 : Int16(clamping: power)
  }
}
