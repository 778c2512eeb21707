import SourceText

/// Decides after which word a sentence ends.
///
/// Rules over a window of two words: paragraphs always end one; stops, question and exclamation marks do unless what follows
/// goes on in lower case; closing quotes and brackets stay with the sentence they close; an abbreviation's stop ends one only
/// before a word that begins sentences.
struct SentenceSplitter {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Tokenizer.Token]

  /// A sentence of more words is cut at the best place, so that time and memory stay linear; the longest in the treebanks has
  /// fewer than 200.
  static let longestSentence = 400

  init(_ text: UnsafeBufferPointer<UInt8>, _ tokens: [Tokenizer.Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// Ranges of tokens, one a sentence.
  func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    var depth = 0
    // The list item that the sentence is.
    var item: Item?
    while index < tokens.count {
      if index > start {
        if endsLine(start, index)
          || depth == 0 && (begins(index, start) || self.item(index).map { $0.follows(item) } ?? false)
        {
          close(start, index, &result)
          start = index
          depth = 0
        }
      }
      if index == start {
        item = self.item(index)
        // The stop of "2." is the item's.
        if let item {
          index += item.length
          continue
        }
      }
      if isOpeningBracket(index) { depth += 1 }
      if isClosingBracket(index) {
        depth = max(0, depth - 1)
        // "(Laughter) We went on.": what begins with a bracket ends with it when a capital follows.
        if depth == 0, isOpeningBracket(start), index > start + 1, index + 1 < tokens.count, isSpacedCapital(index + 1)
        {
          close(start, index + 1, &result)
          start = index + 1
          index = start
          continue
        }
      }
      if isTerminal(index) {
        var last = dotsEnd(index)
        if last - index == 2, last + 1 < tokens.count, !tokens[last + 1].afterLine, !beginsUpper(last + 1) {
          index = last + 1
          continue
        }
        while last + 1 < tokens.count {
          if let note = noteEnd(last + 1) { last = note } else if closes(last + 1) { last += 1 } else { break }
        }
        let balance = (index + 1..<last + 1).reduce(depth) { $0 - (isClosingBracket($1) ? 1 : 0) }
        if last + 1 == tokens.count || ends(index, last, depth: max(0, balance)) {
          close(start, last + 1, &result)
          start = last + 1
          depth = 0
        }
        index = last + 1
        continue
      }
      index += 1
    }
    close(start, tokens.count, &result)
    return result
  }

  /// Adds a sentence, cut into parts where it is longer than any real one.
  private func close(_ start: Int, _ end: Int, _ result: inout [Range<Int>]) {
    var start = start
    while end - start > Self.longestSentence {
      let limit = start + Self.longestSentence
      // The last semicolon, dash or comma in the second half, else the limit.
      var cut = limit
      for index in stride(from: limit - 1, to: start + Self.longestSentence / 2, by: -1) {
        let byte = text[Int(tokens[index].start)]
        if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") {
          cut = index + 1
          break
        }
      }
      while cut < end, tokens[cut].continues { cut += 1 }
      result.append(start..<cut)
      start = cut
    }
    if end > start { result.append(start..<end) }
  }

  /// Whether the line break before `index`, if there is one, ends the sentence from `start` on. It does not within a hard-wrapped
  /// sentence: one that began with a capital and some words before, has no mark at the break, and goes on in lower case.
  private func endsLine(_ start: Int, _ index: Int) -> Bool {
    guard tokens[index].afterLine else { return false }
    guard !tokens[index].afterParagraph, index - start > 3, text[Int(tokens[index].start)].isASCIILowercase,
      text[Int(tokens[start].start)].isASCIIUppercase
    else { return true }
    return !text[Int(tokens[index - 1].end) - 1].isLetterOrNonASCII
      && text[Int(tokens[index - 1].end) - 1] != UInt8(ascii: ",")
  }

  /// The last of some stops with spaces between them (". . ."), `index` itself where there is but one or two.
  private func dotsEnd(_ index: Int) -> Int {
    var last = index
    while last + 1 < tokens.count, !tokens[last + 1].afterLine, isDot(last), isDot(last + 1) { last += 1 }
    return last - index > 1 ? last : index
  }

  private func isDot(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 1 && text[Int(tokens[index].start)] == UInt8(ascii: ".")
  }

  private func beginsUpper(_ index: Int) -> Bool {
    let byte = text[Int(tokens[index].start)]
    return byte.isASCIIUppercase && !(byte == UInt8(ascii: "I") && tokens[index].end - tokens[index].start == 1)
      || byte == UInt8(ascii: "\"") || byte >= 0xC3
  }

  private func isTerminal(_ index: Int) -> Bool {
    let token = tokens[index]
    let byte = text[Int(token.start)]
    // "[...]" is an omission.
    if index > 0, index + 1 < tokens.count, text[Int(tokens[index - 1].start)] == UInt8(ascii: "["),
      text[Int(tokens[index + 1].start)] == UInt8(ascii: "]")
    {
      return false
    }
    // ".324" is a number.
    if byte == UInt8(ascii: ".") { return token.end - token.start == 1 || !text[Int(token.start) + 1].isASCIIDigit }
    if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { return true }
    if byte == 0xE2, text[Int(token.start) + 1] == 0x80, text[Int(token.start) + 2] == 0xA6 { return true }
    return token.isAbbreviation
  }

  private func isOpeningBracket(_ index: Int) -> Bool {
    let byte = text[Int(tokens[index].start)]
    return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private func isClosingBracket(_ index: Int) -> Bool {
    let byte = text[Int(tokens[index].start)]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  /// Quotes and brackets right behind the mark close the sentence they stand in.
  private func closes(_ index: Int) -> Bool {
    let token = tokens[index]
    // A smiley belongs to the sentence before it, though a space stands between.
    if !token.afterLine, isSmiley(token) { return true }
    guard token.start == tokens[index - 1].end, !token.afterLine else { return false }
    let byte = text[Int(token.start)]
    if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { return true }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return Int(token.end) >= text.count || text[Int(token.end)] <= 0x20 || !text[Int(token.end)].isLetterOrNonASCII
    }
    if byte == 0xE2, text[Int(token.start) + 1] == 0x80 {
      return text[Int(token.start) + 2] == 0x9D || text[Int(token.start) + 2] == 0x99
    }
    if byte == 0xC2 { return text[Int(token.start) + 1] == 0xBB }
    return false
  }

  /// Whether the sentence ends behind `last`, the mark being `index`.
  private func ends(_ index: Int, _ last: Int, depth: Int) -> Bool {
    let next = tokens[last + 1]
    let mark = tokens[index]
    let spaced = next.start > tokens[last].end
    var nextByte = text[Int(next.start)]
    // An opening quote or bracket stands before the word that counts.
    var word = last + 1
    while word + 1 < tokens.count, isOpening(word), tokens[word + 1].start == tokens[word].end { word += 1 }
    nextByte = text[Int(tokens[word].start)]
    let isUpperNext = nextByte.isASCIIUppercase || (nextByte >= 0xC3 && nextByte != 0xE2)
    let isDigitNext = nextByte.isASCIIDigit
    let markByte = text[Int(mark.start)]
    if depth > 0, !isUpperNext { return false }
    if mark.isAbbreviation {
      guard spaced, isUpperNext else { return false }
      // One capital is an initial unless the next word can only begin a sentence.
      return SentenceStarters.contains(lowered(tokens[word]))
    }
    if !spaced {
      // A missing space: "popularity.So" ends, "example.com" and "3.5" were one word already.
      return markByte != UInt8(ascii: ".")
        || (isUpperNext && index > 0 && (isLowerEnd(index - 1) || isNumber(index - 1) && isCapitalised(word)))
    }
    // "..", "…", but not ".?"
    let isEllipsis =
      mark.end - mark.start > 1 && markByte == UInt8(ascii: ".") && text[Int(mark.end) - 1] == markByte
      || markByte == 0xE2
    if isEllipsis { return isUpperNext || isOpening(last + 1) }
    if markByte == UInt8(ascii: "?") || markByte == UInt8(ascii: "!") {
      // "Really?" she asked: a quotation that goes on in lower case.
      return isUpperNext || isDigitNext || isOpening(last + 1) || (last == index && !nextByte.isASCIILowercase)
        || (last == index)
    }
    // "N°. 5"
    if isDigitNext, index > 0, text[Int(tokens[index - 1].start)] == 0xC2, tokens[index - 1].end == mark.start {
      return false
    }
    // Lower case behind a stop of its own: careless writing ends sentences so, an unknown abbreviation does not.
    if nextByte.isASCIILowercase {
      return last == index && index > 0 && tokens[index - 1].end - tokens[index - 1].start > 1
    }
    return true
  }

  /// The last token of a note's number glued to the stop, as "[6]" or "4" in "It rained.[6] We" and "It rained.4 We".
  private func noteEnd(_ index: Int) -> Int? {
    guard !tokens[index].afterLine else { return nil }
    let first = text[Int(tokens[index].start)]
    // A number in square brackets is a note with a space before it too.
    if first == UInt8(ascii: "["), index + 2 < tokens.count, isNumber(index + 1),
      text[Int(tokens[index + 2].start)] == UInt8(ascii: "]")
    {
      return index + 2
    }
    guard tokens[index].start == tokens[index - 1].end else { return nil }
    if isNumber(index), tokens[index].end - tokens[index].start <= 3, index + 1 < tokens.count,
      tokens[index + 1].start > tokens[index].end
    {
      return index
    }
    return nil
  }

  func isNumber(_ index: Int) -> Bool {
    let bytes = text[Int(tokens[index].start)..<Int(tokens[index].end)]
    return bytes.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ",") } && bytes.first != UInt8(ascii: ",")
  }

  /// A capital and a small letter.
  private func isCapitalised(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.end - token.start > 1 && text[Int(token.start)].isASCIIUppercase
      && text[Int(token.start) + 1].isASCIILowercase
  }

  private func isSmiley(_ token: Tokenizer.Token) -> Bool {
    let byte = text[Int(token.start)]
    return (byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")) && token.end - token.start > 1
  }

  private func isSpacedCapital(_ index: Int) -> Bool {
    tokens[index].start > tokens[index - 1].end && text[Int(tokens[index].start)].isASCIIUppercase
  }

  /// Whether "08/16/2000 12:05 PM" begins at `index`: date, time and half of the day, as messages are headed.
  private func isMessageTime(_ index: Int) -> Bool {
    guard index >= 0, index + 2 < tokens.count, text[Int(tokens[index].start)].isASCIIDigit else { return false }
    let date = text[Int(tokens[index].start)..<Int(tokens[index].end)]
    let time = text[Int(tokens[index + 1].start)..<Int(tokens[index + 1].end)]
    return date.filter { $0 == UInt8(ascii: "/") }.count == 2 && time.contains(UInt8(ascii: ":"))
      && ["am", "pm"].contains(lowered(tokens[index + 2]))
  }

  /// Whether a sentence begins at `index` though no mark stands before it: behind a rule, an address, a smiley; before and
  /// behind the time of a message; with the sign of an item.
  private func begins(_ index: Int, _ start: Int) -> Bool {
    guard tokens[index].start > tokens[index - 1].end else { return false }
    let last = tokens[index - 1]
    let byte = text[Int(last.start)]
    let first = text[Int(tokens[index].start)]
    // "----------- From:", "_______ Join"
    if last.end - last.start >= 8, [0x2D, 0x3D, 0x5F, 0x2A, 0x7E].contains(byte), isRule(last) { return true }
    if isRule(tokens[index]), tokens[index].end - tokens[index].start >= 8 { return true }
    // "Ada Stone 08/16/2000 12:05 PM we met", but "on 08/16/2000".
    if index > 2, start == index - 3, isMessageTime(start), first.isLetterOrNonASCII,
      byte == UInt8(ascii: "A") || byte == UInt8(ascii: "P")
    {
      return !isZone(index)
    }
    if first.isASCIIDigit, isMessageTime(index) { return byte.isLetterOrNonASCII && !byte.isASCIILowercase }
    guard first.isASCIIUppercase || first == UInt8(ascii: "h") && isAddress(tokens[index]) else { return false }
    if isSmiley(last) || endsDateline(start, index - 1) { return true }
    // "Kind regards, Ada Stone": the name below a letter.
    if byte == UInt8(ascii: ","), index > 1 {
      return Self.closings.contains(lowered(tokens[index - 2])) && (index == 2 || endsBefore(index - 2))
    }
    // "<mail@example.org> Dear"
    if byte == UInt8(ascii: ">"), index > 1, isAddress(tokens[index - 2]) { return true }
    // "mail@example.org Groups", "http://example.org The", "08:02 PM All"
    if isAddress(last) {
      return index + 1 < tokens.count && !text[Int(tokens[index + 1].start)].isLetterOrNonASCII
        || isAddress(tokens[index])
    }
    return (byte == UInt8(ascii: "A") || byte == UInt8(ascii: "P")) && last.end - last.start == 2
      && text[Int(last.start) + 1] == UInt8(ascii: "M") && index > 1 && text[Int(tokens[index - 2].start)].isASCIIDigit
      && !isZone(index)
  }

  private func isZone(_ index: Int) -> Bool {
    ["EST", "PST", "GMT", "ET", "UTC", "CET", "EDT", "PDT", "CST", "CDT", "BST", "PT"].contains(
      String(decoding: text[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self))
  }

  /// Words that close a letter.
  private static let closings: Set<String> = ["regards", "sincerely", "cheers", "yours", "love", "wishes", "thanks"]

  /// Whether the closing at `index` begins a sentence, alone or with a word before it ("Kind regards").
  private func endsBefore(_ index: Int) -> Bool {
    for back in 0...2 where index - back >= 0 {
      let at = index - back
      if at == 0 || tokens[at].afterLine { return true }
      let byte = text[Int(tokens[at - 1].start)]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
    }
    return false
  }

  private func isRule(_ token: Tokenizer.Token) -> Bool {
    text[Int(token.start)..<Int(token.end)].allSatisfy { [0x2D, 0x3D, 0x5F, 0x2A, 0x7E].contains($0) }
  }

  private func isAddress(_ token: Tokenizer.Token) -> Bool {
    guard token.end - token.start > 7 else { return false }
    let bytes = text[Int(token.start)..<Int(token.end)]
    return bytes.contains(UInt8(ascii: "@")) && bytes.contains(UInt8(ascii: ".")) || bytes.starts(with: "http".utf8)
  }

  private func isOpening(_ index: Int) -> Bool {
    let token = tokens[index]
    let byte = text[Int(token.start)]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
    {
      return true
    }
    if byte == 0xE2, text[Int(token.start) + 1] == 0x80 {
      return [0x98, 0x9C, 0x9E].contains(text[Int(token.start) + 2])
    }
    return byte == 0xC2 && text[Int(token.start) + 1] == 0xAB
  }

  private func isLowerEnd(_ index: Int) -> Bool {
    let byte = text[Int(tokens[index].end) - 1]
    return byte.isASCIILowercase && tokens[index].end - tokens[index].start > 1
  }

  private func lowered(_ token: Tokenizer.Token) -> String {
    guard token.end - token.start <= 16 else { return "" }
    return String(
      decoding: text[Int(token.start)..<Int(token.end)].map { $0.asciiLowercased }, as: UTF8.self)
  }
}

/// Words that begin sentences and seldom follow an abbreviation within one.
enum SentenceStarters {
  private static let words: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "we", "they", "i", "you", "his", "her",
    "their", "our", "my", "its",
    "there", "here", "but", "and", "so", "if", "when", "while", "after", "before", "since", "because", "although",
    "however", "in", "on", "at",
    "for", "from", "by", "with", "what", "who", "why", "how", "where", "is", "are", "was", "were", "do", "does", "did",
    "no", "yes", "not",
    "as", "one", "some", "many", "most", "all", "each", "every", "then", "now", "today", "also", "meanwhile",
    "according", "during", "under",
  ]

  static func contains(_ word: String) -> Bool { words.contains(word) }
}
