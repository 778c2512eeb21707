/// Weekdays without a date: which day of the calendar one means, where it means one.
///
///     positive: "on Monday" · "they said Friday." · "last Tuesday" · "next Friday"
///     negative: "Black Friday", "Sheffield Wednesday", "the Sunday Times" (names) · "every Friday", "a Tuesday",
///       "the first Monday in May" (any)
enum Weekdays {
  /// The weekday nearest before the article's date.
  static func day(_ phrase: Phrase, _ index: Int) -> CalendarDay? {
    guard let reference = phrase.reference, phrase.kind(index) == .weekday, phrase.tokens[index].isCapital,
      !phrase.lowered(index).hasSuffix("ays"), !isAny(phrase, index), !isInName(phrase, index)
    else { return nil }
    var number = reference.number + (phrase.value(index) - reference.weekday)
    if number > reference.number { number -= 7 }
    return CalendarDay(number: number)
  }

  /// The day that "last", "this" or "next" before it points at.
  static func day(_ phrase: Phrase, _ index: Int, step: Int) -> CalendarDay? {
    guard let reference = phrase.reference else { return nil }
    var number = reference.number + (phrase.value(index) - reference.weekday)
    if step < 0, number >= reference.number { number -= 7 }
    if step > 0, number <= reference.number { number += 7 }
    return CalendarDay(number: number)
  }

  private static func isAny(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.isWord(index - 1, "a", "an", "every", "each", "some", "most", "no") || phrase.kind(index - 1) == .ordinal
      || ["any", "one", "another", "that", "following", "previous", "preceding"].contains(phrase.lowered(index - 1))
  }

  /// A capital right before it, or behind it where an article makes both a name. What only begins a sentence with a
  /// word of the lexicon ("On Monday") is no name.
  private static func isInName(_ phrase: Phrase, _ index: Int) -> Bool {
    if phrase.isGlued(index), phrase.isSign(index - 1, "-") { return true }
    if index > 0, phrase.tokens[index - 1].kind == .word, phrase.tokens[index - 1].isCapital,
      !phrase.tokens[index].afterBreak, phrase.kind(index - 1) == .none,
      !["come", "or", "but", "so", "then", "only", "because"].contains(phrase.lowered(index - 1))
    {
      return !isPlaceBefore(phrase, index)
    }
    // "Mr. Friday"
    if phrase.isSign(index - 1, "."), phrase.isGlued(index - 1),
      ["mr", "mrs", "ms", "dr", "st"].contains(phrase.lowered(index - 2))
    {
      return true
    }
    let next = index + 1
    guard next < phrase.tokens.count, phrase.tokens[next].kind == .word, phrase.tokens[next].isCapital,
      phrase.tokens[next].spaced, !phrase.tokens[next].afterBreak, phrase.kind(next) != .month
    else { return false }
    return phrase.isWord(index - 1, "the", "a") || phrase.kind(next) == .period
  }

  /// "He said in London Friday.", "she told Reuters Monday that …": where or to whom, and then when.
  private static func isPlaceBefore(_ phrase: Phrase, _ index: Int) -> Bool {
    guard phrase.isWord(index - 2, "in") || phrase.says(index - 2, "told") else { return false }
    let next = index + 1
    return next >= phrase.tokens.count || phrase.tokens[next].kind == .sign || phrase.kind(next) == .word
      || phrase.says(next, "that")
  }
}
