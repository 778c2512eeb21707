/// Shares: "a third of", "two thirds", "three quarters of", "half of", "two in three", "one out of ten".
///
///     positive: "two thirds of voters" 2/3 · "one in five children" 0.2 · "a tenth of an acre" 0.1
///       "one in a million" · "a 1-in-5 chance" · "it fell by a third."
///     negative: "by a third party" · "a third time" · "the third of May" · "half past seven" · "five in 2016"
enum ShareDimension {
  static let dimension = Dimension(name: "share") { phrase, index in
    guard let (value, end) = share(phrase, index), let value else { return nil }
    return phrase.match(.number, index, end, value: value)
  }

  private static func share(_ phrase: Phrase, _ index: Int) -> (DecimalValue?, Int)? {
    if phrase.kind(index) == .half, phrase.isWord(index + 1, "of"), phrase.name(index) == "half" {
      return (DecimalValue.fraction(1, 2), index + 1)
    }
    let article = phrase.isWord(index, "a", "an")
    guard article || phrase.kind(index) == .unit || phrase.kind(index) == .teen || phrase.wholeNumber(index) != nil
    else { return nil }
    if article || phrase.name(index) == "one" {
      let at = phrase.isSign(index + 1, "-") ? index + 2 : index + 1
      guard let bottom = bottom(phrase.lowered(at), phrase, at),
        phrase.isWord(at + 1, "of") || article && isMeasured(phrase, index, at + 1)
      else {
        return article ? nil : chance(phrase, index)
      }
      return (DecimalValue.fraction(1, bottom), at + 1)
    }
    if phrase.kind(index) == .unit {
      let at = phrase.isSign(index + 1, "-") ? index + 2 : index + 1
      let word = phrase.lowered(at)
      if word.hasSuffix("s"), let bottom = bottom(String(word.dropLast()), phrase, at), phrase.value(index) < bottom {
        return (DecimalValue.fraction(Int64(phrase.value(index)), bottom), at + 1)
      }
    }
    return chance(phrase, index)
  }

  /// "Fell by a third.", "nearly a quarter": a size, where "by a third party" counts parties.
  private static func isMeasured(_ phrase: Phrase, _ index: Int, _ end: Int) -> Bool {
    guard phrase.isWord(index - 1, "by", "nearly", "almost", "about", "roughly", "over", "than", "as") else {
      return false
    }
    return end >= phrase.tokens.count || phrase.tokens[end].kind == .sign && !phrase.isGlued(end + 1)
      || phrase.kind(end) == .word
  }

  /// "two in three", "1 out of 10", "one-in-five"; years and large first numbers are no chances.
  private static func chance(_ phrase: Phrase, _ index: Int) -> (DecimalValue?, Int)? {
    let isWord = phrase.kind(index) == .unit
    let top = isWord ? phrase.value(index) : phrase.wholeNumber(index) ?? 100
    var at = index + 1
    if phrase.isWord(at, "in") {
      at += 1
    } else if phrase.isSign(at, "-"), phrase.isWord(at + 1, "in"), phrase.isSign(at + 2, "-"), phrase.isGlued(at + 2) {
      at += 3
    } else if phrase.isWord(at, "out"), phrase.isWord(at + 1, "of") {
      at += 2
    } else if phrase.isWord(at, "of"), phrase.lowered(at + 1) == "every" {
      at += 2
    } else {
      return nil
    }
    if phrase.isWord(at, "every") { at += 1 }
    guard top > 0, top < 100, !phrase.isGlued(index), let bottom = NumberReader.read(phrase, at),
      bottom.value.exponent >= 0, bottom.isDigits != isWord || top == 1, !bottom.isSeveral,
      bottom.end == at + 1 || bottom.hasMagnitude || phrase.isWord(at, "a"),
      DecimalValue(mantissa: Int64(top)).isLess(than: bottom.value),
      bottom.value.mantissa < 1_000_000,
      !(1000...2199).contains(bottom.value.mantissa) || bottom.value.mantissa == 1000 || phrase.length(at) > 4
    else { return nil }
    guard phrase.kind(bottom.end) != .period, phrase.kind(bottom.end) != .month, !phrase.isSign(bottom.end, "%") else {
      return nil
    }
    return (
      DecimalValue.fraction(Int64(top), bottom.value.mantissa)?.shifted(-Int(bottom.value.exponent)), bottom.end
    )
  }

  private static func bottom(_ word: String, _ phrase: Phrase, _ index: Int) -> Int64? {
    switch word {
    case "half": return 2
    case "halve": return 2
    case "third": return 3
    case "quarter", "fourth": return 4
    case "fifth": return 5
    case "sixth": return 6
    case "seventh": return 7
    case "eighth": return 8
    case "ninth": return 9
    case "tenth": return 10
    case "twentieth": return 20
    case "hundredth": return 100
    case "thousandth": return 1000
    case "millionth": return 1_000_000
    case "billionth": return 1_000_000_000
    default: return nil
    }
  }
}
