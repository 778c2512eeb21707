/// Years and decades in figures.
///
///     positive: "in 2016" · "the 1990s" · "2012–13" · "Prime Day 2019" · "full-year 2024" · "come 1987" · "leases ended 1987."
///       · "the end of '87" · "late '60s" · "mid-2019"
///     negative: "2000 people" · "it cost 2000" · "more than 1987" · "1,987" · "'40 people died,' he said"
enum Years {
  static func read(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.isNumber(index) else { return nil }
    if phrase.length(index) == 2 { return short(phrase, index) }
    guard let year = DateDimension.yearNumber(phrase, index),
      !phrase.isGlued(index) || phrase.isSign(index - 1, "(") || isPart(phrase, index)
    else { return nil }
    let next = index + 1
    if phrase.isGlued(next), phrase.says(next, "s"), year % 10 == 0 {
      return DateDimension.make(phrase, index, index + 2, "\(year / 10)")
    }
    if let period = period(phrase, index, year) { return period }
    if phrase.isGlued(next),
      phrase.tokens[next].kind == .word || phrase.isSign(next, "%") || phrase.isSign(next, "/") || phrase.isPlus(next)
    {
      return nil
    }
    guard isIntroduced(phrase, index) || isNamed(phrase, index, year) else { return nil }
    if next < phrase.tokens.count, phrase.tokens[next].kind == .word, phrase.tokens[next].spaced,
      phrase.kind(next) == .currency || phrase.kind(next) == .measure || phrase.kind(next) == .percent
        || CountDimension.isIrregular(phrase.lowered(next))
          && !phrase.isWord(index - 1, "in", "since", "during", "until")
    {
      return nil
    }
    return DateDimension.make(phrase, index, index + 1, "\(year)")
  }

  /// "2012–13", "1940-1946".
  private static func period(_ phrase: Phrase, _ index: Int, _ year: Int) -> Match? {
    guard index + 2 < phrase.tokens.count, phrase.tokens[index + 1].kind == .sign,
      Signs.isDash(phrase.tokens[index + 1].sign), phrase.isGlued(index + 1), phrase.isGlued(index + 2),
      let second = phrase.wholeNumber(index + 2)
    else { return nil }
    let end = phrase.length(index + 2) == 2 ? year / 100 * 100 + second : second
    guard end > year, end < year + 200, phrase.length(index + 2) == 2 || phrase.length(index + 2) == 4 else {
      return nil
    }
    var match = phrase.match(.period, index, index + 3)
    match.quantity.timex = "\(year)/\(end)"
    match.quantity.from = "\(year)-01-01"
    match.quantity.to = "\(end)-12-31"
    return match
  }

  /// "mid-2019".
  private static func isPart(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.isSign(index - 1, "-") && phrase.isGlued(index - 1) && phrase.isWord(index - 2, "mid", "early", "late")
  }

  /// A year stands behind a preposition, in brackets, at an edge or before a mark; "2000 people" is a count.
  private static func isIntroduced(_ phrase: Phrase, _ index: Int) -> Bool {
    if index == 0 || isPart(phrase, index) || phrase.isSign(index - 1, "(") || phrase.isSign(index - 1, ",") {
      return true
    }
    switch phrase.kind(index - 1) {
    case .month, .weekday: return true
    // "the year 1987", "first quarter 2019"
    case .period: return phrase.name(index - 1) == "Y"
    case .quarter, .half: return !phrase.lowered(index - 1).hasSuffix("s")
    default: break
    }
    // "A total of 1987"
    if phrase.isWord(index - 1, "of"), totals.contains(phrase.lowered(index - 2)) { return false }
    // "It ended. 2020 will be better."
    if phrase.isSign(index - 1, "."), phrase.tokens[index].spaced || phrase.tokens[index].afterBreak {
      return begun.contains(phrase.lowered(index + 1))
    }
    if leads(phrase, index - 1) || phrase.isWord(index - 1, "this", "for") { return true }
    if phrase.isWord(index - 1, "about") {
      return phrase.isSign(index + 1, ".")
        || phrase.isWord(index - 2, "since", "from", "until", "by") && isFree(phrase, index)
    }
    // "as late as 1987"
    if phrase.says(index - 1, "as") {
      return phrase.says(index - 3, "as") && phrase.isWord(index - 2, "late", "early", "recently")
    }
    if isOwned(phrase, index) { return true }
    if phrase.isWord(index - 1, "than") { return phrase.isWord(index - 2, "later", "earlier") }
    if phrase.says(index - 1, "or"), let before = DateDimension.yearNumber(phrase, index - 2), before >= 1500 {
      return true
    }
    return isFree(phrase, index) && heralds.contains(phrase.lowered(index - 1))
  }

  /// "your 2015 study", "his 1962 speech": one thing is owned, so nothing is counted.
  private static func isOwned(_ phrase: Phrase, _ index: Int) -> Bool {
    guard let year = DateDimension.yearNumber(phrase, index), (1800...2099).contains(year),
      index + 1 < phrase.tokens.count,
      phrase.tokens[index + 1].kind == .word,
      ["his", "her", "their", "my", "our", "your", "its"].contains(phrase.lowered(index - 1))
    else { return false }
    return isSingular(phrase.lowered(index + 1))
  }

  private static func isSingular(_ noun: String) -> Bool { !noun.hasSuffix("s") && !CountDimension.isIrregular(noun) }

  /// Words right behind which figures are a year, however many.
  static func leads(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.isWord(
      index, "in", "since", "of", "by", "from", "until", "to", "before", "after", "during", "early", "late", "mid",
      "between", "and", "around", "summer", "spring", "autumn", "winter", "fall", "the", "season")
  }

  /// Words right behind which four figures are a year: what happens in years, and what is counted by them.
  private static let heralds: Set<String> = [
    "come", "ended", "ending", "ends", "end", "started", "starting", "starts", "began", "beginning", "begins", "born",
    "died", "founded", "established", "est", "through", "thru", "circa", "copyright", "fiscal", "fy", "calendar",
    "class", "dated", "till", "expired", "expires", "expiring", "happened", "happens", "back", "pre", "post",
    "election", "elections", "edition", "vintage", "olympics", "championship", "championships", "finals",
  ]

  private static let totals: Set<String> = ["total", "number", "sum", "average", "minimum", "maximum", "population"]

  /// What years do at the beginning of a sentence.
  private static let begun: Set<String> = [
    "was", "is", "will", "has", "had", "saw", "marked", "marks", "brought", "brings", "became", "began", "would",
  ]

  /// "Prime Day 2019", "World Cup 2018": a late year behind a name, with nothing behind it that it could count.
  private static func isNamed(_ phrase: Phrase, _ index: Int, _ year: Int) -> Bool {
    guard (1900...2099).contains(year), year % 100 != 0, phrase.tokens[index].spaced, !phrase.tokens[index].afterBreak,
      index > 0, phrase.tokens[index - 1].kind == .word, phrase.tokens[index - 1].isCapital,
      phrase.kind(index - 1) == .none || phrase.kind(index - 1) == .period,
      !makers.contains(phrase.lowered(index - 1))
    else { return false }
    return isFree(phrase, index)
  }

  /// Names whose four figures are a version or a model.
  private static let makers: Set<String> = [
    "windows", "office", "model", "route", "highway", "room", "flight", "type", "another", "only", "exactly",
    "rule", "form", "section",
  ]

  /// Whether no noun follows that the figures could count: a mark, the end, or a small word of the lexicon.
  static func isFree(_ phrase: Phrase, _ index: Int) -> Bool {
    let next = index + 1
    guard next < phrase.tokens.count, phrase.tokens[next].kind == .word, !phrase.tokens[next].afterBreak else {
      return next >= phrase.tokens.count || phrase.tokens[next].kind == .sign
    }
    if phrase.tokens[next].isCapital || phrase.kind(next) == .word { return true }
    return isSingular(phrase.lowered(next))
  }

  /// "'87", "'60s": two figures behind an apostrophe; a quotation mark looks alike, so a word that leads to a year must
  /// stand before the straight one.
  private static func short(_ phrase: Phrase, _ index: Int) -> Match? {
    guard phrase.isGlued(index),
      phrase.isSign(index - 1, "'") || phrase.isSign(index - 1, "’") || phrase.isSign(index - 1, "‘"),
      !phrase.isGlued(index - 1) || isPart(phrase, index - 1), let figures = phrase.wholeNumber(index)
    else { return nil }
    let leads =
      isPart(phrase, index - 1) || leads(phrase, index - 2) || phrase.isWord(index - 2, "a")
      || phrase.kind(index - 2) == .month
    guard leads else { return nil }
    let next = index + 1
    if phrase.isGlued(next), phrase.says(next, "s"), figures % 10 == 0 {
      // "In his mid-'30s": an age.
      if ["his", "her", "their", "my", "our", "your"].contains(
        phrase.lowered(index - (isPart(phrase, index - 1) ? 4 : 3)))
      {
        return nil
      }
      // The decade that is over: "'20s" are those of the last century.
      return make(phrase, index, index + 2, "\(figures <= 10 ? 20 : 19)\(figures / 10)")
    }
    guard !phrase.isGlued(next) || phrase.tokens[next].kind == .sign && !phrase.isSign(next, "%"), isFree(phrase, index)
    else { return nil }
    let latest = phrase.reference.map { $0.year + 1 } ?? 2039
    return make(phrase, index, next, "\(2000 + figures > latest ? 1900 + figures : 2000 + figures)")
  }

  /// With the apostrophe.
  private static func make(_ phrase: Phrase, _ index: Int, _ end: Int, _ timex: String) -> Match {
    DateDimension.make(phrase, index - 1, end, timex)
  }
}
