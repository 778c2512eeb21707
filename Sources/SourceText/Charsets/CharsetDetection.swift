/// Guesses the charset of bytes that are no UTF-8 and carry no label, or a wrong one, from what letters are frequent.
enum CharsetDetection {
  /// Bytes looked at.
  private static let sample = 1 << 16

  /// - Parameter language: the page's `lang`, which parts the Latin charsets from one another.
  static func guess(_ bytes: [UInt8], language: String?) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      // Markup at the start of a page is ASCII; the sample begins where other bytes do.
      let first = buffer.firstIndex { $0 >= 0x80 } ?? 0
      let start = max(0, first - 64)
      let part = UnsafeBufferPointer(rebasing: buffer[start..<min(buffer.count, start + sample)])
      return eastAsian(part) ?? alphabet(part) ?? latin(part, language)
    }
  }

  /// Charsets of two bytes a character: pairs fit, and frequent characters are frequent.
  private static func eastAsian(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var leads = [Int](repeating: 0, count: 256)
    var pairs = 0
    var lowTrails = 0
    var broken = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { break }
      let trail = bytes[index + 1]
      if lead >= 0x81, lead < 0xFF, trail >= 0x40, trail != 0x7F, trail < 0xFF {
        pairs += 1
        leads[Int(lead)] += 1
        if trail < 0xA1 { lowTrails += 1 }
        index += 2
      } else {
        broken += 1
        index += 1
      }
    }
    guard pairs >= 4 else { return nil }
    func share(_ range: ClosedRange<Int>) -> Double { Double(leads[range].reduce(0, +)) / Double(pairs) }
    let low = Double(lowTrails) / Double(pairs)
    // Hiragana and katakana have rows of their own, and every Japanese text is full of them.
    if share(0x82...0x83) > 0.2, share(0x81...0x9F) + share(0xE0...0xEA) > 0.6 { return "shift_jis" }
    if broken * 50 <= pairs, low < 0.05 {
      if share(0xA4...0xA5) > 0.2 { return "euc-jp" }
      if share(0xB0...0xC8) > 0.85, share(0xC9...0xFE) < 0.06 { return "euc-kr" }
      if share(0xB0...0xD7) > 0.5 { return "gbk" }
    }
    if broken * 50 <= pairs, low > 0.1, low < 0.8, share(0xA4...0xC6) > 0.6 { return "big5" }
    return nil
  }

  /// The most frequent letters of Russian and Greek in each charset that holds them.
  private static let alphabets: [(name: String, letters: [UInt8])] = [
    ("windows-1251", [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0]),
    ("koi8-r", [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2]),
    ("iso-8859-5", [0xDE, 0xD5, 0xD0, 0xD8, 0xDD, 0xE2, 0xE1, 0xE0]),
    ("ibm866", [0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2, 0xE1, 0xE0]),
    ("windows-1253", [0xE1, 0xEF, 0xE9, 0xE5, 0xF4, 0xF3, 0xED, 0xE7]),
  ]

  private static func alphabet(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var counts = [Int](repeating: 0, count: 256)
    // Runs of letters that are not ASCII: in Latin text they are short.
    var high = 0
    var neighbours = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      counts[Int(bytes[index])] += 1
      high += 1
      if index > 0, bytes[index - 1] >= 0x80 { neighbours += 1 }
    }
    guard high >= 12, neighbours * 2 > high else { return nil }
    let scores = alphabets.map { entry in entry.letters.reduce(0) { $0 + counts[Int($1)] } }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] * 5 > high * 2 else {
      return nil
    }
    return alphabets[best].name
  }

  private static func latin(_ bytes: UnsafeBufferPointer<UInt8>, _ language: String?) -> String {
    // Where windows-1250 has its s and z with accents, ISO 8859-2 has control bytes.
    if let language, ["pl", "cs", "sk", "sl", "hr"].contains(language.prefix(2).lowercased()),
      !bytes.contains(where: { $0 >= 0x80 && $0 < 0xA0 })
    {
      return "iso-8859-2"
    }
    return switch language?.prefix(2).lowercased() {
    case "pl", "cs", "sk", "hu", "sl", "hr", "ro", "bs", "sq": "windows-1250"
    case "ru", "uk", "bg", "sr", "mk", "be": "windows-1251"
    case "el": "windows-1253"
    case "tr": "windows-1254"
    case "he", "iw", "yi": "windows-1255"
    case "ar", "fa", "ur": "windows-1256"
    case "lt", "lv", "et": "windows-1257"
    case "vi": "windows-1258"
    case "th": "windows-874"
    default: "windows-1252"
    }
  }
}
