/// SHA-256, in lower-case hexadecimal.
public enum Hashing {
  public static func sha256(_ bytes: [UInt8]) -> String {
    let digest = sha256Digest(bytes)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the digest (FIPS 180-4).
  public static func sha256Digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19,
    ]
    var message = bytes
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    let k = constants
    var w = [UInt32](repeating: 0, count: 64)
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
    for block in stride(from: 0, to: message.count, by: 64) {
      for i in 0..<16 {
        let at = block + i * 4
        w[i] =
          UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16 | UInt32(message[at + 2]) << 8
          | UInt32(message[at + 3])
      }
      for i in 16..<64 {
        let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3)
        let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10)
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for i in 0..<64 {
        let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
        let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
      }
      let added = [a, b, c, d, e, f, g, h]
      for i in 0..<8 { state[i] &+= added[i] }
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// First 32 bits of the fractional parts of the cube roots of the first 64 primes, computed in integers.
  private static let constants: [UInt32] = {
    var primes: [UInt64] = []
    var n: UInt64 = 2
    while primes.count < 64 {
      if !primes.contains(where: { n % $0 == 0 }) { primes.append(n) }
      n += 1
    }
    return primes.map { prime in
      // floor(cbrt(prime) * 2^32): integer cube root of prime * 2^96 by bisection in 128 bits.
      var (low, high): (UInt64, UInt64) = (0, 8 << 32)
      while low + 1 < high {
        let middle = (low + high) / 2
        let square = middle.multipliedFullWidth(by: middle)
        let (hi, lo) = (square.high, square.low)
        // cube > prime << 96  <=>  (square * middle) >> 96 >= prime, compared on the top words
        let lowPart = lo.multipliedFullWidth(by: middle)
        let highPart = hi.multipliedFullWidth(by: middle)
        let (sum, carry) = lowPart.high.addingReportingOverflow(highPart.low)
        let top = (highPart.high &+ (carry ? 1 : 0)) << 32 | sum >> 32
        if top >= prime { high = middle } else { low = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }()
}
