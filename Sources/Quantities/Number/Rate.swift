/// "per day", "a year", "each month", "/h", "per capita": what a quantity is per.
///
///     negative: "45 percent a year ago" · "a week later"
enum Rate {
  /// - Returns: the unit of the rate and one past its last token.
  static func read(_ phrase: Phrase, _ index: Int) -> (per: String, end: Int)? {
    if phrase.isWord(index, "per", "a", "an", "each", "every") || phrase.isSign(index, "/") {
      if phrase.kind(index + 1) == .period, let name = period(phrase, index + 1) {
        return isDistance(phrase, index + 2) ? nil : (name, index + 2)
      }
      if phrase.isWord(index, "per") {
        if phrase.isWord(index + 1, "capita") { return ("capita", index + 2) }
        if let number = NumberReader.read(phrase, index + 1) { return (number.value.text, number.end) }
        if index + 1 < phrase.tokens.count, phrase.tokens[index + 1].kind == .word {
          return (phrase.lowered(index + 1), index + 2)
        }
      }
    }
    if phrase.isSign(index, "/"), phrase.isGlued(index), phrase.isGlued(index + 1) {
      switch phrase.lowered(index + 1) {
      case "h": return ("hour", index + 2)
      case "s": return ("second", index + 2)
      default: break
      }
    }
    switch phrase.lowered(index) {
    case "daily": return ("day", index + 1)
    case "weekly": return ("week", index + 1)
    case "monthly": return ("month", index + 1)
    case "annually", "yearly": return ("year", index + 1)
    default: return nil
    }
  }

  /// "45 percent a year ago", "lost £3 million a year later": how far apart two times are, no rate.
  private static func isDistance(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.isWord(index, "ago", "later", "earlier", "before", "after") && !phrase.isWord(index + 1, "tax", "taxes")
  }

  private static func period(_ phrase: Phrase, _ index: Int) -> String? {
    switch phrase.name(index) {
    case "S": "second"
    case "M": "minute"
    case "H": "hour"
    case "D": "day"
    case "W": "week"
    case "MO": "month"
    case "Y": "year"
    case "N": "night"
    default: nil
    }
  }
}
