import SourceText

/// Positions and superlatives with an order: "ranked third as the most popular page in the world", "No. 1", "second-largest",
/// "in the top ten", "came fourth". Other ordinals are reported as such.
enum RankDimension {
  static let dimension = Dimension(name: "rank") { phrase, index in
    if phrase.isWord(index, "ranked", "ranks", "rank", "came", "finished", "placed"),
      let place = place(phrase, index + 1)
    {
      return ranks(phrase, index, place)
    }
    if phrase.isWord(index, "no", "number"), phrase.tokens[index].isCapital || phrase.isWord(index, "number") {
      let at = phrase.isSign(index + 1, ".") ? index + 2 : index + 1
      if let number = NumberReader.read(phrase, at), number.end == at + 1,
        at == index + 2 || phrase.isWord(index, "number")
      {
        // "number of" and "number 10 Downing Street" are not told apart here; a rank is small.
        guard number.value.exponent >= 0, number.value.mantissa > 0, number.value.mantissa <= 100 else { return nil }
        return ranks(phrase, index, Ranges.read(phrase, first: at, number))
      }
    }
    if phrase.isWord(index, "top") {
      let at = phrase.isSign(index + 1, "-") && phrase.isGlued(index + 1) ? index + 2 : index + 1
      if let number = NumberReader.read(phrase, at), number.end == at + 1 {
        let ends = Ranges.read(phrase, first: at, number)
        // "The top 1 percent" is a share, "the top 2 inches" a depth.
        guard !phrase.isSign(ends.end, "%"), ![.percent, .measure].contains(phrase.kind(ends.end)),
          !phrase.isWord(ends.end, "per")
        else { return nil }
        var match = ranks(phrase, index, ends)
        match.quantity.bound = .atMost
        return match
      }
    }
    guard let ordinal = ordinal(phrase, index) else { return nil }
    var end = ordinal.end
    if phrase.isSign(end, "-") { end += 1 }
    if isSuperlative(phrase, end) {
      var match = phrase.match(.rank, index, superlativeEnd(phrase, end), value: ordinal.value)
      match.quantity.scope = scope(phrase, match.end)
      return match
    }
    if phrase.isWord(end, "place") {
      var match = phrase.match(.rank, index, end + 1, value: ordinal.value)
      match.quantity.scope = scope(phrase, end + 1)
      return match
    }
    // "Wait a second": time; "second home" and "the second" are positions.
    if phrase.name(index) == "second" || phrase.lowered(index) == "second",
      phrase.isWord(index - 1, "a", "per", "each", "every", "one"),
      end >= phrase.tokens.count || phrase.tokens[end].kind == .sign
    {
      return nil
    }
    if isManner(phrase, index, end) { return nil }
    return phrase.match(.ordinal, index, ordinal.end, value: ordinal.value)
  }

  /// "First of all", "at first", "First, …", "second hand", "third parties": order of the talk and set phrases, no position.
  private static func isManner(_ phrase: Phrase, _ index: Int, _ end: Int) -> Bool {
    guard phrase.kind(index) == .ordinal else { return false }
    let next = phrase.lowered(end)
    switch phrase.value(index) {
    case 1:
      if phrase.isWord(index - 1, "at"), next != "glance", next != "sight" { return true }
      if next == "of", phrase.lowered(end + 1) == "all" { return true }
      if ["lady", "aid", "hand", "name", "names", "responders"].contains(next) { return true }
    case 2: if ["hand", "nature", "thoughts", "guess"].contains(next) { return true }
    case 3: if ["party", "parties", "world"].contains(next) { return true }
    default: break
    }
    // "First, they sank.": the beginning of a list of reasons.
    return phrase.isSign(end, ",") && phrase.tokens[index].isCapital
      && (index == 0 || phrase.tokens[index].afterBreak || phrase.tokens[index - 1].kind == .sign)
  }

  /// A rank, or two between which it lies: "No. 5 or 6", "the top 500 or 600".
  private static func ranks(_ phrase: Phrase, _ index: Int, _ ends: Ranges.Ends) -> Match {
    var match = phrase.match(.rank, index, ends.end)
    match.take(ends)
    match.quantity.scope = scope(phrase, ends.end)
    return match
  }

  private static func place(_ phrase: Phrase, _ index: Int) -> Ranges.Ends? {
    var at = index
    if phrase.isWord(at, "as", "at", "in") { at += 1 }
    if phrase.isWord(at, "the") { at += 1 }
    if let ordinal = ordinal(phrase, at) {
      var end = ordinal.end
      if phrase.isSign(end, "-"), isSuperlative(phrase, end + 1) { end += 1 }
      if isSuperlative(phrase, end) { end = superlativeEnd(phrase, end) }
      if phrase.isWord(end, "place") { end += 1 }
      return Ranges.Ends(lower: ordinal.value, end: end, bound: .exactly)
    }
    if phrase.isWord(at, "no", "number") {
      at += phrase.isSign(at + 1, ".") ? 2 : 1
    } else if phrase.isSign(at, "#") {
      at += 1
    } else if !phrase.isWord(index - 1, "ranked", "ranks", "rank") {
      return nil
    }
    guard let number = NumberReader.read(phrase, at), number.end == at + 1 else { return nil }
    return Ranges.read(phrase, first: at, number)
  }

  /// "third", "21st", "twenty-first".
  static func ordinal(_ phrase: Phrase, _ index: Int) -> (value: DecimalValue, end: Int)? {
    guard index < phrase.tokens.count else { return nil }
    if phrase.kind(index) == .ordinal {
      // "a second" and "seconds" are time when a number stands before.
      return (DecimalValue(mantissa: Int64(phrase.value(index))), index + 1)
    }
    if phrase.kind(index) == .tens, phrase.isSign(index + 1, "-"), phrase.kind(index + 2) == .ordinal,
      phrase.value(index + 2) < 10
    {
      return (DecimalValue(mantissa: Int64(phrase.value(index) + phrase.value(index + 2))), index + 3)
    }
    if let value = phrase.wholeNumber(index), index + 1 < phrase.tokens.count, phrase.isGlued(index + 1),
      ["st", "nd", "rd", "th"].contains(phrase.lowered(index + 1))
    {
      return (DecimalValue(mantissa: Int64(value)), index + 2)
    }
    return nil
  }

  private static func isSuperlative(_ phrase: Phrase, _ index: Int) -> Bool {
    if phrase.isWord(index, "most", "least") { return true }
    return phrase.isWord(
      index, "largest", "biggest", "highest", "best", "worst", "longest", "smallest", "lowest", "oldest", "fastest",
      "richest", "poorest", "tallest")
      || (phrase.lowered(index).hasSuffix("est") && phrase.length(index) > 5)
  }

  private static func superlativeEnd(_ phrase: Phrase, _ index: Int) -> Int {
    phrase.isWord(index, "most", "least") ? min(index + 2, phrase.tokens.count) : index + 1
  }

  /// The words behind a rank up to the next mark: of what, where, by whose count.
  private static func scope(_ phrase: Phrase, _ start: Int) -> TextSpan? {
    var end = start
    while goesOn(phrase, start, end) {
      if phrase.isWord(end, "and"), end != start + 1 { break }
      if ends(phrase, end) { break }
      // What a relative clause says belongs to it, with its verb.
      if phrase.says(end, "that") { return phrase.span(start, mark(phrase, end)) }
      end += 1
    }
    return end > start ? phrase.span(start, end) : nil
  }

  /// The next mark.
  private static func mark(_ phrase: Phrase, _ start: Int) -> Int {
    var end = start
    while goesOn(phrase, start, end) { end += 1 }
    return end
  }

  /// Whether the token at `end` is no mark, nor too far from `start` to belong to it.
  private static func goesOn(_ phrase: Phrase, _ start: Int, _ end: Int) -> Bool {
    end < phrase.tokens.count && end - start < 16
      && (phrase.tokens[end].kind != .sign || phrase.isSign(end, "-") || phrase.isSign(end, "’")
        || phrase.isSign(end, "'"))
  }

  /// Whether the words of a scope are over: at the sentence's verb, at a new clause, at the other end of a change.
  private static func ends(_ phrase: Phrase, _ index: Int) -> Bool {
    guard phrase.tokens[index].kind == .word else { return false }
    if phrase.isWord(index, "to", "from", "and") || phrase.says(index, "or") {
      return phrase.isNumber(index + 1) || phrase.isWord(index + 1, "no", "number", "top")
        || phrase.isWord(index + 1, "the") && phrase.kind(index + 2) == .ordinal
        || [.unit, .teen, .tens, .ordinal].contains(phrase.kind(index + 1)) || phrase.isSign(index + 1, "#")
    }
    return clauseWords.contains(phrase.lowered(index))
  }

  private static let clauseWords: Set<String> = [
    "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "should", "may", "might", "must",
    "does", "do", "did", "isn", "wasn", "aren", "weren", "hasn", "hadn", "haven", "won", "wouldn", "couldn", "said",
    "says", "but", "because", "although", "though", "when", "while", "if", "whether", "which", "who", "whose", "he",
    "she", "they", "we", "i", "you", "so", "then", "got", "went", "became", "becomes", "made", "makes", "took", "takes",
    "why", "how", "where", "up", "down",
  ]
}
