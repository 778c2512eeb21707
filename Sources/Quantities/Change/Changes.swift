/// Two values that a dash or "to" joins and that are no range: the ends of a change, and the sides of a score.
///
///     change: "fell from 11% to 3%" 11 % and 3 % · "rose from 4 to 7 crowns" 4 and 7 crowns
///     score: "won 3-2" 3 and 2
///     range: "from 20 to 30 people came" 20…30 · "pages 3-5" 3…5
enum Changes {
  /// Verbs of change, by the beginning of their forms.
  private static let verbs: Set<String> = [
    "fell", "fall", "falls", "fallen", "falling", "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows",
    "grown",
    "growing", "dropped", "drop", "drops", "dropping", "increased", "increase", "increases", "increasing", "decreased",
    "decrease", "decreases", "decreasing", "declined", "decline", "declines", "declining", "climbed", "climb", "climbs",
    "went",
    "go", "goes", "gone", "going", "cut", "cuts", "cutting", "raised", "raise", "raises", "raising", "lowered",
    "lowers",
    "reduced", "reduce", "reduces", "jumped", "jump", "jumps", "shrank", "shrunk", "shrink", "shrinks", "slid", "sank",
    "sunk",
    "soared", "surged", "plunged", "expanded", "changed", "moved", "improved", "worsened", "slipped", "up", "down",
  ]
  private static let contests: Set<String> = [
    "won", "win", "tie", "wins", "lost", "lose", "loses", "beat", "beats", "drew", "draw", "draws", "drawn", "drawing",
    "victory", "defeat", "score",
    "scored",
    "led", "lead", "leading", "tied", "vote", "voted", "ruled", "loss",
  ]

  /// Whether a verb of change stands a few words before "from" and a number at `first`.
  static func isTold(_ phrase: Phrase, before first: Int) -> Bool {
    phrase.isWord(first - 1, "from")
      && (2...6).contains { first - $0 >= 0 && verbs.contains(phrase.lowered(first - $0)) }
  }

  /// Whether the words around two numbers tell of a contest.
  static func isContest(_ phrase: Phrase, _ first: Int, _ end: Int) -> Bool {
    (1...3).contains { first - $0 >= 0 && contests.contains(phrase.lowered(first - $0)) }
      || contests.contains(phrase.lowered(end))
  }

  /// The second value where the two ends of `match` are no range; `match` keeps the first.
  static func split(_ match: inout Match, _ phrase: Phrase) -> Match? {
    guard let upper = match.quantity.upper, let lower = match.quantity.value,
      [.number, .percent, .money, .measure, .temperature, .count].contains(match.quantity.kind),
      let join = match.join, phrase.tokens[join].kind == .sign || phrase.isWord(join, "to")
    else { return nil }
    let isDash = phrase.tokens[join].kind == .sign
    guard isDash ? isScore(match, phrase, lower, upper) : isChange(match, phrase, lower, upper) else { return nil }
    var second = match
    second.first = join + 1
    second.quantity.value = upper
    second.quantity.upper = nil
    second.join = nil
    second.quantity.span = phrase.span(join + 1, match.end)
    match.quantity.upper = nil
    match.quantity.span = phrase.span(match.first, join)
    match.end = join
    return second
  }

  private static func isChange(_ match: Match, _ phrase: Phrase, _ lower: DecimalValue, _ upper: DecimalValue) -> Bool {
    upper.isLess(than: lower) || isTold(phrase, before: match.first)
  }

  private static func isScore(_ match: Match, _ phrase: Phrase, _ lower: DecimalValue, _ upper: DecimalValue) -> Bool {
    guard match.quantity.kind == .number, lower.exponent == 0, upper.exponent == 0, lower.mantissa < 200,
      upper.mantissa < 200
    else { return false }
    return upper.isLess(than: lower) || isContest(phrase, match.first, match.end)
  }
}
