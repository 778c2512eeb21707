/// e^x without a system library, the same on every machine: 2^n times a polynomial on the fraction.
package enum Exponential {
  package static func of(_ value: Float) -> Float {
    let scaled = Double(max(-60, min(60, value))) * 1.442_695_040_888_963_4
    let whole = scaled.rounded(.down)
    let x = (scaled - whole) * 0.693_147_180_559_945_3
    let fraction = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7))))))
    return Float(fraction * Double(sign: .plus, exponent: Int(whole), significand: 1))
  }
}
