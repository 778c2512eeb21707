import SourceText

/// A number as one word writes it, without what it counts: "1,204", "seven", "third".
///
/// Quantities with units are found by `QuantityFinder`; here "two" is a number wherever it stands, since a second sentence that
/// repeats all of the first one's numbers is likelier to repeat the first.
enum PlainNumber {
  private static let words: [UInt64: Double] = {
    var result: [UInt64: Double] = [:]
    let names = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
      """
    for (value, word) in names.split(separator: " ").enumerated() { result[Words.hash(word.utf8)] = Double(value) }
    let others: [(String, Double)] = [
      ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
      ("ninety", 90), ("dozen", 12), ("dozens", 12), ("hundred", 100), ("hundreds", 100), ("thousand", 1e3),
      ("thousands", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("first", 1), ("second", 2),
      ("third", 3), ("fourth", 4), ("fifth", 5),
    ]
    for (word, value) in others { result[Words.hash(word.utf8)] = value }
    return result
  }()

  /// - Parameters:
  ///   - bytes: the word.
  ///   - form: its hash in lower case.
  /// - Returns: nil for a word that is no number.
  static func value(of bytes: ArraySlice<UInt8>, _ form: UInt64) -> Double? {
    guard let first = bytes.first, first.isASCIIDigit else { return words[form] }
    var (value, scale) = (0.0, 0.0)
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      case UInt8(ascii: ","): continue
      case UInt8(ascii: ".") where scale == 0: scale = 1
      default: return nil
      }
    }
    return value / max(scale, 1)
  }

  /// How many of the second numbers stand among the first, and how many do not.
  static func found(_ second: [Double], in first: [Double]) -> (found: Int, missing: Int) {
    let found = second.filter(first.contains).count
    return (found, second.count - found)
  }
}
