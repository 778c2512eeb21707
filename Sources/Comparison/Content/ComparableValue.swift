import Ledger
import Quantities

/// A quantity or date brought to a form in which two can be compared.
struct ComparableValue: Sendable {
  enum Dimension: Hashable, Sendable {
    case bare, percent, points, times, rank, age, temperature
    case money(String)
    /// Unit of measure, brought to the base of its kind ("m", "kg", "s" …).
    case measure(String)
    /// Things counted, by their noun.
    case count(String)
    case date
  }
  var dimension: Dimension
  /// In the base unit; the lower end of a range.
  var value: Double
  var upper: Double?
  var bound: Quantity.Bound
  /// Base of a rate ("day" and its like are brought to "year"), nil for none.
  var per: String?
  /// Of dates: first and last day.
  var from: String?
  var to: String?
  var timex: String?
  /// As it stands in the article.
  var text: String

  /// Factors to the base unit, exact by definition: the international yard and pound (1959), SI prefixes, the Gregorian year of
  /// 365.2425 days. UCUM codes.
  private static let factors: [String: (base: String, factor: Double)] = [
    "mm": ("m", 0.001), "cm": ("m", 0.01), "m": ("m", 1), "km": ("m", 1000), "[mi_i]": ("m", 1609.344),
    "[ft_i]": ("m", 0.3048), "[in_i]": ("m", 0.0254), "[yd_i]": ("m", 0.9144),
    "mg": ("kg", 1e-6), "g": ("kg", 0.001), "kg": ("kg", 1), "t": ("kg", 1000), "[lb_av]": ("kg", 0.45359237),
    "[oz_av]": ("kg", 0.028349523125), "[ston_av]": ("kg", 907.18474),
    "m2": ("m2", 1), "km2": ("m2", 1e6), "har": ("m2", 10000), "[acr_us]": ("m2", 4046.872609874252),
    "[sft_i]": ("m2", 0.09290304), "[smi_us]": ("m2", 2_589_998.47),
    "L": ("L", 1), "mL": ("L", 0.001), "m3": ("L", 1000), "[gal_us]": ("L", 3.785411784),
    "[bbl_us]": ("L", 158.987294928),
    "W": ("W", 1), "kW": ("W", 1000), "MW": ("W", 1e6), "GW": ("W", 1e9),
    "By": ("By", 1), "kBy": ("By", 1000), "MBy": ("By", 1e6), "GBy": ("By", 1e9), "TBy": ("By", 1e12),
    "s": ("s", 1), "min": ("s", 60), "h": ("s", 3600), "d": ("s", 86400), "wk": ("s", 604_800), "mo": ("s", 2_629_746),
    "a": ("s", 31_556_952), "10.a": ("s", 315_569_520), "100.a": ("s", 3_155_695_200),
  ]
  /// How often a period fits into a year.
  private static let perYear: [String: Double] = [
    "second": 31_556_952, "minute": 525_949.2, "hour": 8765.82, "day": 365.2425, "week": 52.1775, "month": 12,
    "year": 1,
    "decade": 0.1,
  ]

  init?(_ quantity: Quantity, text: String) {
    self.init(
      kind: quantity.kind.rawValue, value: quantity.value, upper: quantity.upper, unit: quantity.unit,
      per: quantity.per,
      bound: quantity.bound, timex: quantity.timex, from: quantity.from, to: quantity.to, text: text)
  }

  init?(_ quantity: LedgerQuantity) {
    self.init(
      kind: quantity.kind, value: quantity.value, upper: quantity.upper, unit: quantity.unit, per: quantity.per,
      bound: Quantity.Bound(rawValue: quantity.bound) ?? .exactly, timex: nil, from: nil, to: nil, text: quantity.text)
  }

  init?(_ date: LedgerDate) {
    self.init(
      kind: "date", value: nil, upper: nil, unit: nil, per: nil, bound: .exactly, timex: date.timex, from: date.from,
      to: date.to, text: date.text)
  }

  private init?(
    kind: String, value: DecimalValue?, upper: DecimalValue?, unit: String?, per: String?, bound: Quantity.Bound,
    timex: String?, from: String?, to: String?, text: String
  ) {
    self.bound = bound
    self.text = text
    self.timex = timex
    self.from = from
    self.to = to
    guard let value else {
      guard timex != nil else { return nil }
      dimension = .date
      self.value = 0
      return
    }
    var factor = 1.0
    switch kind {
    case "money":
      dimension = .money(unit ?? "")
    case "percent": dimension = unit == "%" ? .percent : .points
    case "rank", "ordinal": dimension = .rank
    case "age": dimension = .age
    case "temperature":
      dimension = .temperature
      // Fahrenheit to Celsius is no mere factor.
      if unit == "[degF]" { factor = 5.0 / 9 }
    case "count": dimension = .count(unit ?? "")
    case "measure", "duration":
      if let unit, let known = Self.factors[unit] {
        dimension = .measure(known.base)
        factor = known.factor
      } else {
        dimension = .measure(unit ?? "")
      }
    // "One in five", "half of the farms": shares.
    case "number"
    where unit == nil && value.approximate > 0 && value.approximate < 1 && text.utf8.allSatisfy { $0 &- 0x30 > 9 }:
      dimension = .percent
      factor = 100
    default: dimension = unit == "times" ? .times : .bare
    }
    if let per {
      if let times = Self.perYear[per] {
        self.per = "year"
        factor *= times
      } else {
        self.per = per
      }
    }
    let shift = dimension == .temperature && unit == "[degF]" ? -32.0 : 0
    self.value = (value.approximate + shift) * factor
    self.upper = upper.map { ($0.approximate + shift) * factor }
  }

  /// Whether two values can be set against each other. A bare number may be a count of anything.
  func isComparable(to other: ComparableValue) -> Bool {
    guard (per == nil) == (other.per == nil), per == other.per else { return false }
    if dimension == other.dimension { return true }
    switch (dimension, other.dimension) {
    case (.bare, .count), (.count, .bare), (.bare, .rank), (.rank, .bare): return true
    case (.count(let a), .count(let b)):
      // "Steel workers" and "workers": things counted by the same noun.
      guard let first = a.split(separator: " ").last, let second = b.split(separator: " ").last else { return false }
      return Letters(first.utf8).sharesStem(with: Letters(second.utf8)) || first == second
    case (.money(""), .money), (.money, .money("")): return true
    default: return false
    }
  }

  /// Whether both say the same, up to the last half per cent that rounding leaves.
  func equals(_ other: ComparableValue) -> Bool {
    if dimension == .date {
      return timex == other.timex || (from != nil && from == other.from && to == other.to)
    }
    let scale = max(abs(value), abs(other.value), 1e-12)
    guard abs(value - other.value) / scale < 0.005 else { return false }
    switch (upper, other.upper) {
    case (nil, nil): return true
    case (let a?, let b?): return abs(a - b) / max(abs(a), abs(b), 1e-12) < 0.005
    default: return false
    }
  }

  /// Whether what this value says bears the other out: equal, or within the bound or range that the other gives.
  func bearsOut(_ other: ComparableValue) -> Bool {
    if equals(other) { return bound == .exactly || other.bound != .exactly || bound == other.bound || bound == .about }
    if dimension == .date {
      guard let from, let to, let otherFrom = other.from, let otherTo = other.to else { return false }
      return otherFrom <= from && to <= otherTo
    }
    if let otherUpper = other.upper { return value >= other.value && (upper ?? value) <= otherUpper }
    switch other.bound {
    case .moreThan: return value > other.value
    case .atLeast, .severalOf: return value >= other.value
    case .lessThan: return (upper ?? value) < other.value
    case .atMost: return (upper ?? value) <= other.value
    // Two rounded values are told as different ones; an exact value may stand near a rounded one.
    case .about:
      return abs(value - other.value) <= (bound == .about ? 0.02 : 0.1) * max(abs(value), abs(other.value))
    case .exactly: return false
    }
  }

  /// Whether both can be true of one thing: ranges and bounds that meet.
  func isCompatible(with other: ComparableValue) -> Bool { bearsOut(other) || other.bearsOut(self) }
}

extension DecimalValue {
  /// As a binary number, for ratios and factors only; what is printed stays decimal.
  var approximate: Double {
    var result = Double(mantissa)
    var power = Int(exponent)
    while power > 0 { (result, power) = (result * 10, power - 1) }
    while power < 0 { (result, power) = (result / 10, power + 1) }
    return result
  }
}
