import SourceText

/// Stops that belong to words: initials and abbreviations.
extension Tokenizer {
  /// "U" of "U.S", "Ph" of "Ph.D": a letter or two, each behind a stop.
  func isInitials(_ start: Int, _ stop: Int) -> Bool {
    var letters = 0
    var index = stop
    while index > start, text[index - 1] != UInt8(ascii: ".") {
      letters += 1
      index -= 1
    }
    guard letters <= 2, text[stop - 1].isASCIILetter else { return false }
    // What follows is a letter or two and a stop again, or the end of the word.
    var next = stop + 1
    while next < text.count, text[next].isASCIILetter { next += 1 }
    return next - stop - 1 <= 3
      && (next < text.count && text[next] == UInt8(ascii: ".") || text[start..<stop].contains(UInt8(ascii: ".")))
  }

  /// Whether a word in lower case follows the stop at `stop`.
  func goesOn(_ stop: Int) -> Bool {
    stop + 2 < text.count && text[stop + 1] == 0x20 && text[stop + 2].isASCIILowercase
  }

  /// Whether nothing of its line follows the stop at `stop`.
  private func isLast(_ stop: Int) -> Bool { stop + 1 == text.count || text[stop + 1] == 0x0A }

  /// Whether the title at `start` may be a name that ends with it: "Hun Sen" behind a capital, but not "U.S. Sen.".
  private func isSurname(_ start: Int) -> Bool {
    guard text[start].isASCIIUppercase, let before = tokens.last, Int(before.end) == start - 1 else { return false }
    return text[Int(before.start)].isASCIIUppercase && text[Int(before.end) - 1].isLetterOrNonASCII
  }

  /// Whether the word behind the space at `space` begins a sentence and no name: "The", or "He" before a small letter
  /// ("Gen. He Ping" is a general).
  private func beginsSentence(_ space: Int) -> Bool {
    guard space + 1 < text.count, text[space] == 0x20, text[space + 1].isASCIIUppercase else { return false }
    var end = space + 2
    while end < text.count, text[end].isASCIILowercase { end += 1 }
    let word = lowered(space + 1, end)
    guard end - space <= 12, SentenceStarters.contains(word) else { return false }
    return word.utf8.count > 3 || word == "the"
      || end + 1 < text.count && text[end] == 0x20 && text[end + 1].isASCIILowercase
  }

  /// Whether the stop at `end` belongs to the word: nil no, otherwise whether it may end the sentence as well.
  func abbreviation(_ start: Int, _ end: Int) -> Bool? {
    // "..." is no abbreviation's stop, "Inc.." is one and the sentence's.
    if end + 2 < text.count, text[end + 1] == UInt8(ascii: "."), text[end + 2] == UInt8(ascii: ".") { return nil }
    let length = end - start
    if length == 1, text[start].isASCIIUppercase {
      // A single capital is an initial, but "I." ends a sentence unless it stands behind a given name.
      guard text[start] == UInt8(ascii: "I") else { return true }
      guard let before = tokens.last, Int(before.end) == start - 1, before.end - before.start > 1,
        text[Int(before.start)].isASCIIUppercase, text[Int(before.end) - 1].isLetterOrNonASCII
      else { return nil }
      return true
    }
    if length <= 12 {
      let word = lowered(start, end)
      if Abbreviations.before.contains(word) {
        // Nothing follows that it could stand before: "Hun Sen."
        if isLast(end), text[start].isASCIIUppercase { return nil }
        if Abbreviations.titles.contains(word), isSurname(start), beginsSentence(end + 1) { return nil }
        // "No." as an answer, "sun." and "may." in lower case are words.
        if [
          "no", "sun", "sat", "mar", "fig", "art", "sec", "ed", "min", "max", "def", "op", "wed", "mon", "fri", "rev",
          "rep", "gen", "col", "mt", "ext", "est",
        ].contains(word) {
          let followedByNumber = end + 2 < text.count && text[end + 2].isASCIIDigit
          guard text[start].isASCIIUppercase,
            followedByNumber || (word != "no" && word != "fig" && word != "min" && word != "max" && word != "sun")
          else { return nil }
        }
        return false
      }
      // At the end of a paragraph the stop is the sentence's.
      if word == "etc", isLast(end) { return nil }
      if Abbreviations.within.contains(word) {
        if ["miss", "ill", "del", "ala", "wash", "ore", "mass", "ind", "mo", "pa", "la", "co"].contains(word),
          !text[start].isASCIIUppercase, word != "co" || !goesOn(end)
        {
          return nil
        }
        return true
      }
      if text[start..<end].contains(UInt8(ascii: ".")) { return true }
    }
    return nil
  }
}
