import Quantities

/// How worth checking a claim is: a linear model over named features, its weights set by hand until they are fitted.
enum WorthRules {
  private static let bias = -0.6

  static func worth(_ view: SentenceView, _ claim: Claim) -> Claim.Worth {
    var reasons: [Claim.Worth.Reason] = []
    func add(_ reason: String, _ weight: Double) { reasons.append(Claim.Worth.Reason(reason: reason, weight: weight)) }
    for quantity in view.quantities {
      switch quantity.kind {
      case .money: add(quantity.per.map { "amount of money per \($0)" } ?? "amount of money", 1.3)
      case .rank: add("ranking", 1.2)
      case .percent: add("percentage", 1.2)
      case .count, .number, .measure, .temperature: add("number", 0.7)
      case .duration, .age: add("duration or age", 0.4)
      case .date, .period, .time, .datetime, .set: add("date", 0.4)
      case .ordinal: add("ordinal", 0.1)
      }
    }
    switch claim.type {
    case .legal: add("legal matter", 0.8)
    case .comparison: add("comparison", 0.6)
    case .trend: add("trend", 0.6)
    case .causal: add("cause", 0.5)
    case .reportedStatement: add("reported statement", 0.4)
    default: break
    }
    let names = view.printed.indices.dropFirst().filter {
      view.printed[$0].first?.isUppercase == true && view.printed[$0] != "I"
    }.count
    if names > 0 { add("names", min(0.9, Double(3 * names) / 10)) }
    if claim.certainty == .hedged { add("hedged", -0.5) }
    if view.words.contains(where: { ["i", "my", "me", "we", "our"].contains($0) }) { add("first person", -0.5) }
    if view.words.count < 6 { add("short", -0.4) }
    // Repeated features count once, the strongest.
    var merged: [Claim.Worth.Reason] = []
    for reason in reasons where !merged.contains(where: { $0.reason == reason.reason }) { merged.append(reason) }
    merged = merged.enumerated().sorted { (abs($1.element.weight), $0.offset) < (abs($0.element.weight), $1.offset) }
      .map(\.element)
    let sum = merged.reduce(bias) { $0 + $1.weight }
    return Claim.Worth(score: Sigmoid.probability(sum), reasons: Array(merged.prefix(5)))
  }
}

/// The logistic function from the four operations alone, so that every machine gives the same digits.
enum Sigmoid {
  /// 1 / (1 + e^-x), rounded to four decimals.
  static func probability(_ x: Double) -> Double {
    let limited = max(-20, min(20, x))
    let value = 1 / (1 + exponential(-limited))
    return (value * 10_000).rounded() / 10_000
  }

  /// e^x by halving the argument and the Taylor series.
  private static func exponential(_ x: Double) -> Double {
    let reduced = x / 64
    var term = 1.0
    var sum = 1.0
    for n in 1...12 {
      term *= reduced / Double(n)
      sum += term
    }
    var result = sum
    for _ in 0..<6 { result *= result }
    return result
  }
}
