import SourceText

/// Bare numbers, ranges and fractions that no other dimension takes.
///
///     "between 5 and 10"   number 5…10        "three"   number 3       "2012–13" is a period
enum NumberDimension {
  static let dimension = Dimension(name: "number") { phrase, index in
    guard let number = NumberReader.read(phrase, index) else { return nil }
    let ends = Ranges.read(phrase, first: index, number)
    // "one" is a pronoun more often than a number.
    if phrase.name(index) == "one", number.end == index + 1, !(ends.upper.map(number.value.isLess) ?? false) {
      return nil
    }
    // "a word or two": a few of them.
    if phrase.says(index - 1, "or"), phrase.isWord(index - 3, "a", "an") || phrase.isWord(index - 4, "a", "an"),
      phrase.kind(index) == .unit
    {
      return nil
    }
    // "7 or 8 p.m.": the time is read behind.
    if phrase.isWord(ends.end, "a.m.", "p.m.", "am", "pm") { return nil }
    // "From 8 to 8:30"
    if ends.upper == nil, phrase.says(ends.end, "to"), phrase.isNumber(ends.end + 1), phrase.isSign(ends.end + 2, ":"),
      phrase.isGlued(ends.end + 2)
    {
      return nil
    }
    // "5 or 6 July", "May 5 or 6"
    if ends.upper != nil, phrase.kind(ends.end) == .month, phrase.tokens[ends.end].isCapital { return nil }
    if phrase.says(index - 1, "or"), phrase.isNumber(index - 2), phrase.kind(index - 3) == .month { return nil }
    if phrase.kind(index) == .unit, number.end == index + 1, phrase.name(index) == "zero" { return nil }
    // A sign or letter glued to it makes it a name, a version or an address: "B12", "3.0.1", "#4".
    if number.isDigits, index > 0, phrase.isGlued(index) || isPartOfName(phrase, index, number.end) { return nil }
    if number.isDigits, number.end < phrase.tokens.count, phrase.isGlued(number.end),
      phrase.tokens[number.end].kind == .word
    {
      return nil
    }
    // "24/7" and "9/11" are words in figures; parts of a whole are read as shares before.
    if number.isDigits, phrase.isSign(number.end, "/"), phrase.isGlued(number.end), phrase.isNumber(number.end + 1),
      phrase.isGlued(number.end + 1)
    {
      return nil
    }
    if isNumbered(phrase, index, number) { return nil }
    // "In 2019 or so": the date is shorter, and it is what was meant.
    if ends.upper == nil, ends.end > number.end, Years.read(phrase, index) != nil { return nil }
    if number.isDigits, isVersion(phrase, index) || isAddress(phrase, number.end) { return nil }
    // "text[12]" and "(3)" behind a word are notes; "+1 555 …" is a telephone.
    if phrase.isSign(index - 1, "["), phrase.isSign(number.end, "]") { return nil }
    if phrase.isSign(index - 1, "+") { return nil }
    if isListNumber(phrase, index, number.end) || isTelephone(phrase, index, number.end) { return nil }
    var match = phrase.match(.number, index, ends.end)
    match.take(ends)
    return match
  }

  /// Two and more stops without grouping are a version or an address: "3.1.4", "10.0.0.1".
  private static func isVersion(_ phrase: Phrase, _ index: Int) -> Bool {
    let token = phrase.tokens[index]
    var stops = 0
    var digits = 0
    var irregular = false
    for byte in phrase.text[Int(token.start)..<Int(token.end)] {
      if byte == 0x2E {
        if stops > 0, digits != 3 { irregular = true }
        (stops, digits) = (stops + 1, 0)
      } else {
        digits += 1
      }
    }
    return stops > 1 && (irregular || digits != 3)
  }

  /// "12 Oak Street", "10 Downing Street".
  private static func isAddress(_ phrase: Phrase, _ end: Int) -> Bool {
    var at = end
    while at < end + 3, at < phrase.tokens.count, phrase.tokens[at].kind == .word, phrase.tokens[at].isCapital {
      if at > end, streets.contains(phrase.lowered(at)) { return true }
      at += 1
    }
    return false
  }

  private static let streets: Set<String> = [
    "street", "road", "avenue", "lane", "drive", "boulevard", "st", "rd", "ave", "blvd", "square", "court", "way",
  ]

  /// A number glued to a sign that makes it no quantity.
  private static func isPartOfName(_ phrase: Phrase, _ index: Int, _ end: Int) -> Bool {
    guard index > 0, phrase.isGlued(index) else { return false }
    let sign = phrase.tokens[index - 1].sign
    return phrase.tokens[index - 1].kind == .word || sign == 0x23 || sign == 0x2F || sign == 0x3A || sign == 0x40
  }

  /// "Apollo 11", "Building 31": a small number behind a name belongs to it. A word that only begins its sentence is
  /// no name, and neither is one the lexicon knows.
  private static func isNumbered(_ phrase: Phrase, _ index: Int, _ number: NumberReader.Number) -> Bool {
    guard number.isDigits, !number.hasMagnitude, index > 1, phrase.tokens[index - 1].kind == .word,
      phrase.tokens[index - 1].isCapital, phrase.kind(index - 1) == .none, !phrase.tokens[index - 1].afterBreak,
      phrase.tokens[index - 2].kind == .word || phrase.isSign(index - 2, "\"")
    else { return isProgram(phrase, index - 1) && number.value.mantissa < 1000 }
    return number.value.exponent == 0 && number.value.mantissa < 1000
  }

  /// "iOS 17", "macOS 14": a capital behind a small letter within a word names a program.
  private static func isProgram(_ phrase: Phrase, _ index: Int) -> Bool {
    guard index >= 0, phrase.tokens[index].kind == .word else { return false }
    let bytes = phrase.text[Int(phrase.tokens[index].start)..<Int(phrase.tokens[index].end)]
    return zip(bytes, bytes.dropFirst()).contains { $0.isASCIILowercase && $1.isASCIIUppercase }
  }

  /// "1. First item" at the start of a line.
  private static func isListNumber(_ phrase: Phrase, _ index: Int, _ end: Int) -> Bool {
    phrase.isNumber(index) && phrase.tokens[index].afterBreak && end < phrase.tokens.count && phrase.isGlued(end)
      && (phrase.isSign(end, ".") || phrase.isSign(end, ")"))
  }

  /// Three groups of digits with hyphens.
  private static func isTelephone(_ phrase: Phrase, _ index: Int, _ end: Int) -> Bool {
    func dashed(_ at: Int) -> Bool {
      phrase.isSign(at, "-") && phrase.isGlued(at) && phrase.isNumber(at + 1) && phrase.isGlued(at + 1)
    }
    if index >= 1, (0...4).contains(where: { phrase.isSign(index - 1 - $0, "+") && phrase.isGlued(index - $0) }),
      phrase.isNumber(index), index - 1 >= 0 ? phrase.isNumber(index - 1) || phrase.isSign(index - 1, "+") : false
    {
      return true
    }
    // "555-1234"
    if dashed(end), phrase.length(index) == 3, phrase.length(end + 1) == 4 { return true }
    return (dashed(end) && dashed(end + 2))
      || (index >= 2 && dashed(index - 1) && (dashed(end) || (index >= 4 && dashed(index - 3))))
  }
}
