/// Figures that count nothing: set phrases, numbers in names with a hyphen, marks of a list, and clock times that no rule
/// reads, of which only the hour would be left.
///
///     "a seven-figure loss" · "a nine-to-five job" · "open 24-7" · "a 50/50 chance" · "one-on-one" · "COVID-19 cases" ·
///     "1) wait, and 2) see" · "he ran 4:25"
///     negative: "a 20-page report" · "they drew 2-2" · "a 5-to-10-year term" · "mid-2019" · "the plan (of 1950)"
enum SetFigures {
  /// One past the last token of such a figure at `index`, nil where none stands.
  static func end(_ phrase: Phrase, _ index: Int) -> Int? {
    let isDigits = phrase.isNumber(index)
    guard isDigits || isNumberWord(phrase, index) else { return nil }
    if isDigits {
      if let end = nameEnd(phrase, index) { return end }
      if isListMark(phrase, index) { return index + 2 }
      if let end = clockEnd(phrase, index) { return end }
    }
    let join = index + 1
    guard join < phrase.tokens.count else { return nil }
    if phrase.says(join, "figure") { return join + 1 }
    if phrase.says(join, "figures") { return isPay(phrase, index) ? join + 1 : nil }
    if phrase.says(join, "to") { return isOfficeHours(phrase, index) ? index + 3 : nil }
    guard join + 1 < phrase.tokens.count, phrase.tokens[join].kind == .sign, phrase.isGlued(join),
      phrase.isGlued(join + 1)
    else { return nil }
    return hyphenated(phrase, index, join)
  }

  private static func isNumberWord(_ phrase: Phrase, _ index: Int) -> Bool {
    switch phrase.kind(index) {
    case .unit, .teen, .tens: true
    default: false
    }
  }

  private static func value(_ phrase: Phrase, _ index: Int) -> Int? {
    isNumberWord(phrase, index) ? phrase.value(index) : phrase.wholeNumber(index)
  }

  private static func hyphenated(_ phrase: Phrase, _ index: Int, _ join: Int) -> Int? {
    let isSlash = phrase.isSign(join, "/")
    guard isSlash || Signs.isDash(phrase.tokens[join].sign) else { return nil }
    if !isSlash, phrase.says(join + 1, "figure") || phrase.says(join + 1, "figures") { return join + 2 }
    // "a two-digit rise"; "a 13-digit code" has thirteen of them.
    if !isSlash, !phrase.isNumber(index), phrase.says(join + 1, "digit") || phrase.says(join + 1, "digits") {
      return join + 2
    }
    guard let left = value(phrase, index) else { return nil }
    if let right = value(phrase, join + 1) {
      let isWeek = left == 24 && right == 7
      // "50/50", but "they drew 2-2".
      let isEven =
        left == right && left > 0 && !phrase.isNumber(join + 2)
        && (isSlash || !Changes.isContest(phrase, index, join + 2))
      // "a one-two punch"
      let isPunch = left == 1 && right == 2 && !phrase.isNumber(index)
      return isWeek || isEven || isPunch ? join + 2 : nil
    }
    // "nine-to-five", "one-on-one"; a rising pair is a range.
    guard !isSlash, phrase.isSign(join + 2, "-"), phrase.isGlued(join + 2), phrase.isGlued(join + 3),
      let right = value(phrase, join + 3)
    else { return nil }
    if phrase.isWord(join + 1, "to") { return left >= right ? join + 4 : nil }
    // "a four-by-four", but "10-by-15 feet".
    return phrase.isWord(join + 1, "on") || phrase.isWord(join + 1, "by") && left == right ? join + 4 : nil
  }

  /// "earned six figures", "well over six figures".
  private static func isPay(_ phrase: Phrase, _ index: Int) -> Bool {
    guard let value = value(phrase, index), (4...12).contains(value) else { return false }
    return [
      "earn", "earns", "earned", "earning", "make", "makes", "made", "making", "pay", "pays", "paid", "cost", "costs",
      "in", "into", "over", "to", "solid", "low", "mid", "high", "for",
    ].contains { phrase.says(index - 1, $0) }
  }

  /// "works nine to five", "open 9 to 5".
  private static func isOfficeHours(_ phrase: Phrase, _ index: Int) -> Bool {
    guard value(phrase, index) == 9, value(phrase, index + 2) == 5 else { return false }
    return (1...4).contains { back in
      ["work", "works", "worked", "working", "open", "opens", "hours"].contains { phrase.says(index - back, $0) }
    }
  }

  /// "COVID-19", "Catch-22", "Boeing 737-800": digits that a hyphen joins to a name. "Mid-2019" and "ten-20" are none.
  private static func nameEnd(_ phrase: Phrase, _ index: Int) -> Int? {
    var end = index + 1
    func takeGroups() {
      while phrase.isSign(end, "-"), phrase.isGlued(end), phrase.isGlued(end + 1), phrase.isNumber(end + 1) { end += 2 }
    }
    if index > 1, phrase.isGlued(index), phrase.isGlued(index - 1),
      phrase.isSign(index - 1, "-") || phrase.isSign(index - 1, "\u{2011}"), phrase.tokens[index - 2].kind == .word
    {
      switch phrase.kind(index - 2) {
      case .unit, .teen, .tens, .hundred, .magnitude, .month: return nil
      default: break
      }
      if phrase.isWord(index - 2, "to", "mid", "early", "late") || phrase.says(index - 2, "sub") { return nil }
      // A day behind a name: "nightly-2025-11-24".
      if phrase.length(index) == 4, phrase.isSign(end, "-"), phrase.length(end + 1) == 2, phrase.isSign(end + 2, "-") {
        return nil
      }
      takeGroups()
      return end
    }
    // Two groups of three digits behind a capital: a model, no range of what follows.
    if index > 1, phrase.length(index) == 3, phrase.tokens[index - 1].kind == .word, phrase.tokens[index - 1].isCapital,
      phrase.kind(index - 1) == .none, phrase.isSign(end, "-"), phrase.isGlued(end), phrase.isGlued(end + 1),
      phrase.isNumber(end + 1), phrase.length(end + 1) == 3
    {
      takeGroups()
      return end
    }
    return nil
  }

  /// How far back a bracket may have been opened.
  private static let reach = 40

  /// "1) wait", "(2) see", "… home. 2. Wait".
  private static func isListMark(_ phrase: Phrase, _ index: Int) -> Bool {
    guard phrase.length(index) <= 2, index + 2 < phrase.tokens.count, phrase.isGlued(index + 1) else { return false }
    if phrase.isSign(index + 1, ")") {
      if phrase.isSign(index - 1, "(") { return true }
      if phrase.isGlued(index) { return false }
      for at in stride(from: index - 1, through: max(0, index - reach), by: -1) {
        if phrase.isSign(at, ")") { break }
        if phrase.isSign(at, "(") { return false }
      }
      return true
    }
    // A sentence of one small number: the next point of a list.
    return phrase.isSign(index + 1, ".") && phrase.tokens[index + 2].spaced && phrase.tokens[index + 2].isCapital
      && index > 0 && phrase.tokens[index].spaced
      && (phrase.isSign(index - 1, ".") || phrase.isSign(index - 1, ":") || phrase.isSign(index - 1, ";"))
      && (phrase.wholeNumber(index) ?? 99) <= 20
  }

  /// "4:25", "2:05:30" where `TimeDimension` reads no time of the day.
  private static func clockEnd(_ phrase: Phrase, _ index: Int) -> Int? {
    var end = index + 1
    while phrase.isSign(end, ":"), phrase.isGlued(end), phrase.isGlued(end + 1), phrase.isNumber(end + 1),
      phrase.length(end + 1) >= 2
    {
      end += 2
    }
    guard end > index + 1, phrase.length(index) <= 2, TimeDimension.dimension.match(phrase, index) == nil else {
      return nil
    }
    return end
  }
}
