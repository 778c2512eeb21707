/// What stands before or behind a quantity and bounds it.
///
///     before: "about 5" · "an estimated 5" · "at least 5" · "more than a 5% rise" · "a minimum of 5" · "close to 5" · "~5"
///     behind: "5+" · "5 or more" · "5 boats or so"
///     negative: "evaded tax over 5 years" · "told about 5 deals" · "went up to 5" · "over the past 5 years" · "they look like 5 dots" · "more or less"
enum Bounds {
  static func apply(_ quantity: inout Quantity, _ phrase: Phrase, before first: Int, end: Int) {
    switch quantity.kind {
    case .ordinal: return
    case .date, .time, .datetime, .period, .set:
      // "Better than yesterday", "over 2016": days are near or not.
      guard let bound = before(phrase, first, quantity.kind) ?? tail(phrase, end), bound == .about else { return }
      quantity.bound = bound
      return
    default: break
    }
    if let bound = before(phrase, first, quantity.kind) {
      // "Maybe hundreds": that these are several says more.
      if bound != .about || quantity.bound != .severalOf { quantity.bound = bound }
    } else if let bound = tail(phrase, end), quantity.bound == .exactly, quantity.value != nil {
      quantity.bound = bound
    }
  }

  /// "or more", "or less", "or so", "and over" at `index`.
  static func tail(_ phrase: Phrase, _ index: Int) -> Quantity.Bound? {
    let isAnd = phrase.says(index, "and")
    guard isAnd || phrase.says(index, "or"), !phrase.says(index + 2, "than") else { return nil }
    if !isAnd {
      if phrase.isWord(index + 1, "more") { return .atLeast }
      if phrase.isWord(index + 1, "less", "fewer") { return .atMost }
      if phrase.says(index + 1, "so") { return .about }
    }
    // "40 and over 30 more": the other number's.
    guard !phrase.isNumber(index + 2), NumberReader.read(phrase, index + 2) == nil, !phrase.isCurrencySign(index + 2),
      !phrase.isWord(index + 2, "the", "a", "an", "this", "to")
    else { return nil }
    if phrase.isWord(index + 1, "over", "above") || phrase.says(index + 1, "older") { return .atLeast }
    return phrase.isWord(index + 1, "under", "below") || phrase.says(index + 1, "younger") ? .atMost : nil
  }

  private static func before(_ phrase: Phrase, _ first: Int, _ kind: Quantity.Kind) -> Quantity.Bound? {
    var index = first - 1
    guard index >= 0 else { return nil }
    // "More than a $147 saving": the article is that of the noun.
    let hasArticle = phrase.isWord(index, "a", "an") && index > 0
    if hasArticle { index -= 1 }
    if phrase.tokens[index].kind == .sign { return hasArticle ? nil : sign(phrase, index) }
    guard phrase.tokens[index].kind == .word else { return nil }
    switch phrase.lowered(index) {
    case "approximately", "roughly", "nearly", "almost", "estimated", "approx", "nearing", "approaching",
      "virtually":
      return .about
    case "about": return hasArticle || isTopic(phrase, index) ? nil : .about
    case "around", "some", "circa", "near", "maybe", "perhaps": return hasArticle ? nil : .about
    case "like": return isHedge(phrase, index, kind) ? .about : nil
    case "over" where kind == .duration && isSpan(phrase, index): return nil
    case "over", "above", "beyond": return hasArticle ? nil : .moreThan
    case "exceeding", "exceeds", "exceed", "exceeded", "topping", "topped", "surpassing", "surpassed", "surpasses":
      return .moreThan
    case "under", "below": return hasArticle ? nil : .lessThan
    case "minimum": return .atLeast
    case "maximum": return .atMost
    case "quite": return phrase.isWord(index - 1, "not") ? .lessThan : nil
    case "to":
      // "From No. 5 up to No. 2" names a place.
      if phrase.isWord(index - 1, "up") { return kind == .rank || isClimb(phrase, index - 2) ? nil : .atMost }
      return phrase.says(index - 1, "close") || phrase.says(index - 1, "closer") ? .about : nil
    case "of": return of(phrase, index - 1, kind)
    case "as": return asMuch(phrase, index)
    case "least": return isAt(phrase, index) ? .atLeast : nil
    case "most": return isAt(phrase, index) ? .atMost : nil
    case "than": return than(phrase, index)
    default: return nil
    }
  }

  /// "was told about three deals": what is told of.
  private static func isTopic(_ phrase: Phrase, _ index: Int) -> Bool { topical.contains(phrase.lowered(index - 1)) }

  private static let topical: Set<String> = [
    "told", "talk", "talks", "talked", "talking", "heard", "hear", "know", "knows", "knew", "speak", "spoke",
    "speaking", "learn", "learned", "learnt", "write", "writes", "wrote", "written", "think", "thinks", "thinking",
    "thought", "worried", "worry", "concerned", "complain", "complained", "informed", "story", "stories", "question",
    "questions", "article", "book", "film",
  ]

  /// "evading tax over six years": in the course of them. Behind what lasts, or the preposition of a length, it is more than them.
  private static func isSpan(_ phrase: Phrase, _ index: Int) -> Bool {
    guard index > 0, phrase.tokens[index - 1].kind == .word, !phrase.tokens[index].afterBreak else { return false }
    return !lasting.contains(phrase.lowered(index - 1))
  }

  private static let lasting: Set<String> = [
    "for", "of", "in", "after", "to", "with", "took", "take", "takes", "taken", "last", "lasted", "lasts", "is", "was",
    "are", "were", "be", "been", "spent", "spend", "spends", "just", "well", "a", "and", "or", "by", "than", "within",
    "has", "had", "have", "waited", "lived", "worked", "served", "some", "now", "only",
  ]

  /// "has gone up to 11 percent": where it went, no limit.
  private static func isClimb(_ phrase: Phrase, _ index: Int) -> Bool {
    ["go", "goes", "going", "gone", "went", "climbed", "climb", "crept", "moved", "back", "shot", "jumped"].contains(
      phrase.lowered(index))
  }

  private static func sign(_ phrase: Phrase, _ index: Int) -> Quantity.Bound? {
    switch phrase.tokens[index].sign {
    case 0x7E, 0x2248: .about
    // Not the arrows and shifts of programs.
    case 0x3E where !phrase.isGlued(index): .moreThan
    case 0x3C where !phrase.isGlued(index): .lessThan
    case 0x2D where phrase.isGlued(index): phrase.says(index - 1, "sub") ? .lessThan : nil
    case 0x2265: .atLeast
    case 0x2264: .atMost
    // The stop of "approx. 40", "c. 40".
    case 0x2E where phrase.isGlued(index):
      phrase.says(index - 1, "approx") || phrase.says(index - 1, "c") ? .about : nil
    default: nil
    }
  }

  private static func isAt(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.isWord(index - 1, "at") || phrase.isWord(index - 1, "the") && phrase.isWord(index - 2, "at")
  }

  /// "a minimum of", "upwards of", "in excess of", "in the region of".
  private static func of(_ phrase: Phrase, _ noun: Int, _ kind: Quantity.Kind) -> Quantity.Bound? {
    switch phrase.lowered(noun) {
    // On a map these are sides; of money and shares they are sizes.
    case "north": kind == .money || kind == .percent ? .moreThan : nil
    case "south": kind == .money || kind == .percent ? .lessThan : nil
    case "shy": .lessThan
    case "short": phrase.isWord(noun - 1, "just") ? .lessThan : nil
    case "minimum": .atLeast
    case "maximum": .atMost
    case "upwards", "excess": .moreThan
    case "region", "neighborhood", "neighbourhood", "vicinity", "estimate": .about
    default: nil
    }
  }

  /// "as many as", "as little as".
  private static func asMuch(_ phrase: Phrase, _ index: Int) -> Quantity.Bound? {
    guard phrase.isWord(index - 2, "as") else { return nil }
    switch phrase.lowered(index - 1) {
    case "many", "much", "high": return .atMost
    case "few", "little", "low": return .atLeast
    default: return nil
    }
  }

  private static func than(_ phrase: Phrase, _ index: Int) -> Quantity.Bound? {
    // "could not be less than", "will not be paid less than": the negation stands a few words before.
    let negated = (2...4).contains { phrase.isWord(index - $0, "not", "no") || phrase.lowered(index - $0) == "never" }
    switch phrase.lowered(index - 1) {
    // "Hardly more than thirty": thirty, give or take.
    case "more" where ["hardly", "barely", "scarcely", "little"].contains(phrase.lowered(index - 2)): return .about
    case "more": return negated ? .atMost : .moreThan
    case "less", "fewer": return negated ? .atLeast : .lessThan
    case "greater", "higher", "larger", "bigger", "better": return negated ? .atMost : .moreThan
    case "lower", "smaller": return negated ? .atLeast : .lessThan
    default: return nil
    }
  }

  /// "It was like 70%", "there are like 40 of them": the speaker's "about". "They look like 3 dots" compares.
  private static func isHedge(_ phrase: Phrase, _ index: Int, _ kind: Quantity.Kind) -> Bool {
    let before = phrase.lowered(index - 1)
    // Nothing is like a percentage or a sum.
    if kind == .percent || kind == .money { return !compared.contains(before) }
    guard index > 0, phrase.tokens[index - 1].kind != .number else { return false }
    return phrase.tokens[index - 1].kind == .word ? hedged.contains(before) : !phrase.isSign(index - 1, "-")
  }

  private static let compared: Set<String> = [
    "look", "looks", "looked", "looking", "sound", "sounds", "sounded", "feel", "feels", "felt", "seem", "seems",
    "numbers", "figures", "sums", "amounts", "values", "percentages",
  ]

  private static let hedged: Set<String> = [
    "is", "was", "are", "were", "be", "been", "something", "have", "had", "has", "got", "there", "only", "in", "for",
    "of", "by", "with", "to", "at", "took", "take", "takes", "paid", "pay", "pays", "cost", "costs", "and", "but", "so",
    "s", "re", "m", "ve", "just", "now", "maybe", "probably",
  ]
}
