/// "44-year-old", "44 years old", "aged 44", "at the age of 44".
enum AgeDimension {
  static let dimension = Dimension(name: "age") { phrase, index in
    if phrase.isWord(index, "aged", "age") {
      let at = phrase.isWord(index, "age") && phrase.isWord(index + 1, "of") ? index + 2 : index + 1
      guard phrase.isWord(index, "aged") || at == index + 2 || phrase.isNumber(at),
        let number = NumberReader.read(phrase, at), isAge(number)
      else { return nil }
      let ends = Ranges.read(phrase, first: at, number)
      var match = phrase.match(.age, index, ends.end)
      match.take(ends)
      match.quantity.unit = "a"
      return match
    }
    guard let number = NumberReader.read(phrase, index), isAge(number) else { return nil }
    let ends = Ranges.read(phrase, first: index, number)
    var end = ends.end
    if phrase.isSign(end, "-") { end += 1 }
    guard phrase.kind(end) == .period else { return nil }
    let unit = ["Y": "a", "MO": "mo", "W": "wk", "D": "d"][phrase.name(end)]
    end += 1
    if phrase.isSign(end, "-") { end += 1 }
    guard let unit,
      phrase.isWord(end, "old") || phrase.lowered(end) == "olds"
        || (phrase.isWord(end, "of") && phrase.isWord(end + 1, "age"))
    else { return nil }
    end += phrase.isWord(end, "of") ? 2 : 1
    var match = phrase.match(.age, index, end)
    match.take(ends)
    match.quantity.unit = unit
    return match
  }

  private static func isAge(_ number: NumberReader.Number) -> Bool { number.value.mantissa >= 0 && !number.isSeveral }
}
