/// Whether what the words before a date tell lies behind or ahead: of which year a month or a day without one is.
///
///     ahead: "the council will vote in September" · "the contract runs until October" · "is due in May"
///     behind: "was arrested on 19 November" · "opened in May"
///     neither: "the meeting of 4 May"
enum Tense {
  case past, future

  /// How many words back a verb is looked for.
  private static let reach = 12

  /// The tense of the nearest verb before `index` in the same sentence; nil where none tells.
  static func before(_ phrase: Phrase, _ index: Int) -> Tense? {
    var at = index - 1
    while at >= 0, index - at <= reach {
      if phrase.isSign(at, "."), phrase.tokens[at + 1].spaced, phrase.tokens[at + 1].isCapital { return nil }
      if phrase.tokens[at + 1].afterBreak { return nil }
      if phrase.tokens[at].kind == .word {
        let word = phrase.lowered(at)
        if ahead.contains(word) { return .future }
        if behind.contains(word) { return .past }
        if word.utf8.count > 4, word.hasSuffix("ed"), !described.contains(word) { return .past }
      }
      at -= 1
    }
    return nil
  }

  private static let ahead: Set<String> = [
    "will", "ll", "shall", "due", "runs", "starts", "begins", "ends", "opens", "closes", "expires", "scheduled",
    "planned", "expected", "slated", "postponed", "delayed", "upcoming", "going", "plans", "hopes", "expects", "wants",
    "aims", "intends",
  ]
  private static let behind: Set<String> = [
    "was", "were", "had", "did", "began", "came", "went", "left", "took", "won", "lost", "met", "fell", "rose", "broke",
    "gave", "got", "held", "made", "paid", "ran", "sent", "sold", "spoke", "struck", "told", "wrote", "became", "found",
    "built", "bought", "caught", "drew", "drove", "flew", "fought", "grew", "kept", "led", "saw", "shot", "sank",
    "stood", "stole", "swore", "threw", "resigned", "signed",
  ]
  /// Words in -ed that are no past tense.
  private static let described: Set<String> = ["united", "hundred", "indeed", "kindred", "naked", "sacred", "wicked"]
}
