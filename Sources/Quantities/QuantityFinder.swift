import SourceText

/// Finds quantities and dates.
public enum QuantityFinder {
  /// The dimensions in the order in which they are tried; the longest reading at a place wins, the earlier one on a tie.
  static let dimensions: [Dimension] = [
    DateDimension.dimension, TimeDimension.dimension, MultipleDimension.dimension, ShareDimension.dimension,
    MoneyDimension.dimension, PercentDimension.dimension,
    AgeDimension.dimension,
    DurationDimension.dimension,
    MeasureDimension.dimension, RankDimension.dimension, CountDimension.dimension, NumberDimension.dimension,
  ]

  /// "-3 °C": a minus stands right before the number and apart from what precedes it.
  private static func takeMinus(_ match: inout Match, _ phrase: Phrase) {
    let sign = match.first - 1
    let isWord = phrase.lowered(sign) == "minus"
    guard sign >= 0,
      isWord
        || (phrase.isSign(sign, "-") || phrase.isSign(sign, "−")) && phrase.isGlued(match.first)
          && phrase.tokens[sign].spaced,
      phrase.isNumber(match.first), match.quantity.upper == nil,
      [.number, .percent, .measure, .temperature].contains(match.quantity.kind), let value = match.quantity.value
    else { return }
    match.first = sign
    match.quantity.value = DecimalValue(mantissa: -value.mantissa, exponent: Int(value.exponent))
    match.quantity.span.start = phrase.tokens[sign].start
  }

  /// "$500+", "70%+": so much and more.
  private static func takePlus(_ match: inout Match, _ phrase: Phrase) {
    guard phrase.isPlus(match.end), match.quantity.value != nil else { return }
    match.end += 1
    match.quantity.span = phrase.span(match.first, match.end)
    match.quantity.bound = .atLeast
  }

  /// All quantities of `utf8`, in text order, none overlapping.
  /// - Parameter reference: the article's date ("2018-02-12"), against which "last Tuesday" and "Feb. 12" are resolved.
  public static func quantities(in utf8: [UInt8], reference: String?) -> [Quantity] {
    utf8.withUnsafeBufferPointer { text in
      let phrase = Phrase(
        text: text, tokens: TokenReader.tokens(text), reference: reference.flatMap(CalendarDay.init(iso:)))
      var found: [Quantity] = []
      var index = 0
      while index < phrase.tokens.count {
        guard phrase.mayBegin(index) else {
          index += 1
          continue
        }
        if let end = SetFigures.end(phrase, index) {
          index = end
          continue
        }
        var best: Match?
        for dimension in dimensions {
          if let match = dimension.match(phrase, index), match.end > (best?.end ?? index) { best = match }
        }
        guard var match = best else {
          index += 1
          continue
        }
        if let kept = found.last, match.quantity.span.start < kept.span.end {
          match.quantity.span.start = kept.span.end
        }
        Self.takeMinus(&match, phrase)
        Self.takePlus(&match, phrase)
        let second = Changes.split(&match, phrase)
        Bounds.apply(&match.quantity, phrase, before: match.first, end: match.end)
        found.append(match.quantity)
        if let second { found.append(second.quantity) }
        index = second?.end ?? match.end
      }
      return found
    }
  }
}

/// One kind of quantity: how to read it from a token on.
struct Dimension: Sendable {
  var name: String
  /// The reading that begins at token `index`, nil if none does.
  var match: @Sendable (_ phrase: Phrase, _ index: Int) -> Match?
}

/// A reading: the quantity and the tokens it takes.
struct Match {
  var quantity: Quantity
  /// First token.
  var first: Int
  /// One past the last token.
  var end: Int
  /// The token between the two ends of a range.
  var join: Int?
}

/// The text under work as tokens.
struct Phrase {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let reference: CalendarDay?

  /// Whether a quantity can begin here: a number, a word of the lexicon, or a currency sign.
  func mayBegin(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .number: return true
    case .word: return tokens[index].entry.kind != .none
    case .sign: return Signs.currency(tokens[index].sign) != nil || Signs.fraction(tokens[index].sign) != nil
    }
  }

  func kind(_ index: Int) -> Lexicon.Class { index >= 0 && index < tokens.count ? tokens[index].entry.kind : .none }
  func value(_ index: Int) -> Int { Int(tokens[index].entry.value) }
  func name(_ index: Int) -> String { index >= 0 && index < tokens.count ? Lexicon.name(tokens[index].entry) : "" }
  func isNumber(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].kind == .number }
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .sign && tokens[index].sign == sign.value
  }
  /// Whether the word at `index` is one of these; the words must stand in the lexicon.
  func isWord(_ index: Int, _ words: String...) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word, tokens[index].entry.name >= 0 else {
      return false
    }
    return words.contains(name(index))
  }
  /// One word and two are asked for at every token; they need no array.
  func isWord(_ index: Int, _ word: String) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].entry.name >= 0, tokens[index].kind == .word else {
      return false
    }
    return Lexicon.name(tokens[index].entry) == word
  }
  func isWord(_ index: Int, _ first: String, _ second: String) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].entry.name >= 0, tokens[index].kind == .word else {
      return false
    }
    let name = Lexicon.name(tokens[index].entry)
    return name == first || name == second
  }
  /// Whether the token is this word, given in lower case; for words that the lexicon does not hold.
  func says(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, length(index) == word.utf8CodeUnitCount else { return false }
    let start = Int(tokens[index].start)
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = text[start + offset]
      if byte.asciiLowercased != word.utf8Start[offset] { return false }
    }
    return true
  }
  func isCurrencySign(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .sign && Signs.currency(tokens[index].sign) != nil
  }
  /// Whether a plus stands right behind a number and adds nothing to it: "200+".
  func isPlus(_ index: Int) -> Bool {
    isSign(index, "+") && isGlued(index) && !(isNumber(index + 1) && isGlued(index + 1))
  }
  /// The token in lower case.
  func lowered(_ index: Int) -> String {
    guard index >= 0, index < tokens.count else { return "" }
    return String(
      decoding: text[Int(tokens[index].start)..<Int(tokens[index].end)].map { $0.asciiLowercased },
      as: UTF8.self)
  }
  /// Digits of a number token without separators; nil where they are no plain whole number.
  func wholeNumber(_ index: Int) -> Int? {
    guard isNumber(index) else { return nil }
    var value = 0
    for byte in text[Int(tokens[index].start)..<Int(tokens[index].end)] {
      guard byte.isASCIIDigit, value < 1_000_000_000 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }
  /// Whether nothing stands between the tokens `index - 1` and `index`.
  func isGlued(_ index: Int) -> Bool { index > 0 && index < tokens.count && !tokens[index].spaced }

  func span(_ first: Int, _ end: Int) -> TextSpan { TextSpan(Int(tokens[first].start), Int(tokens[end - 1].end)) }

  func match(_ kind: Quantity.Kind, _ first: Int, _ end: Int, value: DecimalValue? = nil) -> Match {
    Match(quantity: Quantity(kind: kind, span: span(first, end), value: value), first: first, end: end)
  }
}

/// Signs that mean something.
enum Signs {
  static func currency(_ sign: UInt32) -> String? {
    switch sign {
    case 0x24: "USD"
    case 0x20AC: "EUR"
    case 0xA3: "GBP"
    case 0xA5: "JPY"
    case 0x20B9: "INR"
    case 0x20BD: "RUB"
    case 0x20A9: "KRW"
    case 0x20AA: "ILS"
    case 0x20BA: "TRY"
    case 0x20AB: "VND"
    case 0x17DB: "KHR"
    case 0x0E3F: "THB"
    default: nil
    }
  }

  /// ½ and its like: numerator and denominator.
  static func fraction(_ sign: UInt32) -> (Int64, Int64)? {
    switch sign {
    case 0xBC: (1, 4)
    case 0xBD: (1, 2)
    case 0xBE: (3, 4)
    case 0x2153: (1, 3)
    case 0x2154: (2, 3)
    case 0x215B: (1, 8)
    case 0x215C: (3, 8)
    case 0x215D: (5, 8)
    case 0x215E: (7, 8)
    default: nil
    }
  }

  static func isDash(_ sign: UInt32) -> Bool { sign == 0x2D || sign == 0x2013 || sign == 0x2014 || sign == 0x2012 }
}
