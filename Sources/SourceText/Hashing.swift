import Crypto

/// SHA-256, by swift-crypto: ledgers name files by their hash, so it must be right on every machine.
public enum Hashing {
  /// The digest in lower-case hexadecimal.
  public static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in sha256Digest(bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the digest.
  public static func sha256Digest(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.withUnsafeBytes { SHA256.hash(data: $0) })
  }
}
