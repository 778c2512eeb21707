/// Exponential, logarithm and logistic function from the four operations alone, so that every machine gives the same digits.
package enum Exponential {
  /// e^x by halving the argument and the Taylor series.
  package static func of(_ x: Double) -> Double {
    let limited = max(-40, min(40, x))
    let reduced = limited / 64
    var term = 1.0
    var sum = 1.0
    for n in 1...12 {
      term *= reduced / Double(n)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
  }

  /// log(1 + x) for x in 0...1, by the series of the inverse hyperbolic tangent.
  package static func logOnePlus(_ x: Double) -> Double {
    let z = x / (2 + x)
    let square = z * z
    var power = z
    var sum = 0.0
    for n in stride(from: 1, through: 31, by: 2) {
      sum += power / Double(n)
      power *= square
    }
    return 2 * sum
  }

  /// log x for x above 0: powers of two apart, the rest by `logOnePlus`.
  package static func logarithm(_ x: Double) -> Double {
    Double(x.exponent) * 0.693147180559945309 + logOnePlus(x.significand - 1)
  }

  /// 1 / (1 + e^-x), rounded to four decimals.
  package static func probability(_ x: Double) -> Double {
    let value = 1 / (1 + of(-max(-20, min(20, x))))
    return (value * 10_000).rounded() / 10_000
  }
}
