import SourceText

/// A line as lower-case words, runs of digits and single signs. Words of up to fifteen bytes need no allocation.
struct WordList {
  private(set) var words: [String] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var spaces: [Bool] = []
  private var capitals: [Bool] = []
  let reference: CalendarDay?
  /// Seconds into the reference day, and the fraction's digits as they stand.
  let referenceTime: Int

  var count: Int { words.count }

  init(_ text: UnsafeBufferPointer<UInt8>, reference: String?) {
    self.reference = reference.flatMap(CalendarDay.init(iso:))
    referenceTime = reference.map(Self.seconds) ?? 0
    words.reserveCapacity(text.count / 4)
    var index = 0
    var spaced = true
    while index < text.count {
      let byte = text[index]
      if byte <= 0x20 || (byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0) {
        spaced = true
        index += byte == 0xC2 ? 2 : 1
        continue
      }
      let start = index
      if byte.isASCIIDigit {
        while index < text.count, text[index].isASCIIDigit { index += 1 }
      } else if Self.isLetter(text, index) {
        while index < text.count, Self.isLetter(text, index) { index += 1 }
      } else {
        index += 1
        while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
      }
      words.append(
        String(decoding: text[start..<index].map { $0.asciiLowercased }, as: UTF8.self))
      starts.append(Int32(start))
      ends.append(Int32(index))
      spaces.append(spaced)
      capitals.append(byte.isASCIIUppercase)
      spaced = false
    }
  }

  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte.isASCIILetter { return true }
    if byte & 0xC0 == 0x80 { return index > 0 && text[index - 1] >= 0xC3 && text[index - 1] < 0xD0 }
    return byte >= 0xC3 && byte < 0xD0
  }

  private static func seconds(_ iso: String) -> Int {
    let parts = iso.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    return parts[0] * 3600 + parts[1] * 60 + parts[2]
  }

  /// The word at `index`; empty beyond the ends.
  subscript(index: Int) -> String { index >= 0 && index < words.count ? words[index] : "" }
  func isSpaced(_ index: Int) -> Bool { index < 0 || index >= words.count || spaces[index] }
  /// Whether nothing stands between `index - 1` and `index`.
  func isGlued(_ index: Int) -> Bool { index > 0 && index < words.count && !spaces[index] }
  func isCapital(_ index: Int) -> Bool { index >= 0 && index < words.count && capitals[index] }
  func isDigits(_ index: Int) -> Bool {
    guard index >= 0, index < words.count, let byte = words[index].utf8.first else { return false }
    return byte.isASCIIDigit
  }
  func isLetters(_ index: Int) -> Bool {
    guard index >= 0, index < words.count, let byte = words[index].utf8.first else { return false }
    return byte.isASCIILetter || byte >= 0xC3 && byte < 0xD0
  }
  func length(_ index: Int) -> Int { index >= 0 && index < words.count ? Int(ends[index] - starts[index]) : 0 }
  /// A run of at most nine digits as a number.
  func integer(_ index: Int) -> Int? { isDigits(index) && length(index) <= 9 ? Int(words[index]) : nil }
  func span(_ first: Int, _ end: Int) -> TextSpan { TextSpan(Int(starts[first]), Int(ends[end - 1])) }

  /// Where the words of `phrase` (parted by blanks) end when they stand at `index`.
  func phrase(_ index: Int, _ phrase: String) -> Int? {
    // Most words are told apart by their first byte; only then is the phrase taken apart.
    guard index >= 0, index < words.count, words[index].utf8.first == phrase.utf8.first else { return nil }
    var at = index
    for word in phrase.split(separator: " ") {
      guard at < words.count, words[at] == word else { return nil }
      at += 1
    }
    return at
  }
  func phrase(_ index: Int, oneOf phrases: [String]) -> Int? {
    var best: Int?
    for candidate in phrases {
      if let end = phrase(index, candidate), end > best ?? index { best = end }
    }
    return best
  }
}
