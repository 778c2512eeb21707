import SourceText

/// Splits text into the words of Universal Dependencies v2: contractions apart, hyphens apart but behind prefixes,
/// punctuation one sign each, abbreviations with their stop. Keeps every character that is no white space.
struct Tokenizer {
  /// A word, before it has grammar.
  struct Token {
    var start: Int32
    var end: Int32
    /// Continues the token before it ("n't" in "don't").
    var continues: Bool
    /// White space with a line break, or with a blank line, stands before it.
    var afterLine: Bool
    var afterParagraph: Bool
    /// An abbreviation whose stop may also end the sentence.
    var isAbbreviation: Bool
  }

  let text: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [Token] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    tokens.reserveCapacity(text.count / 4)
  }

  mutating func run() {
    var index = 0
    var line = false
    var paragraph = false
    CharacterClass.table.withUnsafeBufferPointer { classes in
      while index < text.count {
        let byte = text[index]
        let kind = classes[Int(byte)]
        if kind & CharacterClass.space != 0 {
          if byte == 0x0A {
            if line { paragraph = true }
            line = true
          }
          index += 1
          continue
        }
        let first = tokens.count
        index = scan(index, classes)
        if first < tokens.count {
          tokens[first].afterLine = line
          tokens[first].afterParagraph = paragraph
        }
        line = false
        paragraph = false
      }
    }
  }

  /// Reads the stretch up to the next white space, word by word; returns where the next scan begins.
  private mutating func scan(_ start: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Int {
    if let end = address(start) {
      add(start, end)
      return end
    }
    let byte = text[start]
    let kind = classes[Int(byte)]
    if kind & CharacterClass.digit != 0
      || (isSign(byte) && start + 1 < text.count && text[start + 1].isASCIIDigit && standsAlone(start))
    {
      return number(start)
    }
    if byte >= 0x80, let length = punctuationLength(start) {
      var end = start + length
      // Dashes and dots in a row are one token.
      while end < text.count, text[end] == text[start], sameCharacter(start, end, length) { end += length }
      add(start, end)
      return end
    }
    if kind & CharacterClass.letter != 0 { return word(start, classes) }
    if byte == UInt8(ascii: "'"), let end = decade(start) { return end }
    if let end = smiley(start) {
      add(start, end)
      return end
    }
    var end = start + 1
    if [0x2E, 0x2D, 0x21, 0x3F, 0x2A, 0x2B, 0x5F, 0x3D, 0x7E, 0x60, 0x27, 0x24, 0x3C, 0x3E].contains(byte) {
      // "...", "--", "!!", "?!", "$$$" and rules such as "--==" stay together.
      while end < text.count,
        text[end] == byte || isMark(byte) && isMark(text[end]) || isRule(byte) && isRule(text[end])
      {
        end += 1
      }
      if let mixed = mixedMarks(start, end) { end = mixed }
      if byte == 0x27 { end = min(end, start + 2) }
    }
    add(start, end)
    return end
  }

  // MARK: Words

  private mutating func word(_ start: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Int {
    let (end, apostrophe) = extent(start, classes)
    // A name with a mark of its own.
    if end < text.count, text[end] == UInt8(ascii: "!"), goesOn(end), lowered(start, end) == "yahoo" {
      add(start, end + 1)
      return end + 1
    }
    // The stop of an abbreviation.
    if end < text.count, text[end] == UInt8(ascii: "."), apostrophe < 0, let kind = abbreviation(start, end) {
      add(start, end + 1)
      tokens[tokens.count - 1].isAbbreviation = kind
      return end + 1
    }
    split(start, end, apostrophe)
    return end
  }

  /// Where the letters, digits and marks of one word end, and its last apostrophe; -1 for none.
  private func extent(_ start: Int, _ classes: UnsafeBufferPointer<UInt8>) -> (end: Int, apostrophe: Int) {
    var end = start
    var apostrophe = -1
    var hyphen = -1
    while end < text.count {
      let byte = text[end]
      let kind = classes[Int(byte)]
      if byte >= 0x80 {
        if let length = punctuationLength(end) {
          // ’ within a word is an apostrophe.
          if length == 3, text[end + 2] == 0x99, text[end] == 0xE2, end > start, end + 3 < text.count,
            text[end + 3].isLetterOrNonASCII
          {
            apostrophe = end
            end += 3
            continue
          }
          break
        }
        end += 1
        continue
      }
      if kind & (CharacterClass.letter | CharacterClass.digit) != 0 {
        end += 1
        continue
      }
      if byte == UInt8(ascii: "'"), end > start, end + 1 < text.count, text[end + 1].isLetterOrNonASCII {
        apostrophe = end
        end += 1
        continue
      }
      if byte == UInt8(ascii: "."), end + 1 < text.count, text[end + 1].isLetterOrNonASCII, isInitials(start, end) {
        end += 1
        continue
      }
      if byte == UInt8(ascii: "&"), end + 1 < text.count, end - start <= 2, text[end + 1].isASCIIUppercase,
        text[end - 1].isASCIIUppercase
      {
        end += 1
        continue
      }
      if byte == UInt8(ascii: "-"), hyphen < 0, end + 1 < text.count, isAlphanumeric(text[end + 1]),
        isPrefix(start, end)
      {
        hyphen = end
        end += 1
        continue
      }
      if byte == UInt8(ascii: "_"), end + 1 < text.count, isAlphanumeric(text[end + 1]) {
        end += 1
        continue
      }
      // "w/o", "b/c"
      if byte == UInt8(ascii: "/"), end == start + 1, end + 1 < text.count, text[end - 1].isASCIILowercase,
        text[end + 1].isASCIILowercase, end + 2 == text.count || !isAlphanumeric(text[end + 2])
      {
        end += 1
        continue
      }
      break
    }
    return (end, apostrophe)
  }

  /// Takes contractions apart and adds their words.
  private mutating func split(_ start: Int, _ end: Int, _ apostrophe: Int) {
    if apostrophe > start {
      let width = text[apostrophe] == UInt8(ascii: "'") ? 1 : 3
      let tail = lowered(apostrophe + width, end)
      if tail == "t", apostrophe > start + 1, text[apostrophe - 1] | 0x20 == UInt8(ascii: "n") {
        // "can't" is "ca" + "n't", "don't" is "do" + "n't".
        add(start, apostrophe - 1)
        add(apostrophe - 1, end, continues: true)
        return
      }
      if ["s", "re", "ve", "ll", "d", "m"].contains(tail) {
        add(start, apostrophe)
        add(apostrophe, end, continues: true)
        return
      }
    }
    // Hardly any other word ends like one that is taken apart.
    guard end - start > 1, Self.endings.contains(Self.ending(text[end - 2], text[end - 1])) else {
      add(start, end)
      return
    }
    let word = lowered(start, end)
    if let tail = Self.bare[word] {
      // "dont", "thats": the apostrophe was left out.
      add(start, end - tail)
      add(end - tail, end, continues: true)
      return
    }
    switch word {
    case "cannot", "gonna", "wanna", "gotta", "gimme", "lemme":
      let cut =
        end - start == 5 && word != "gimme" && word != "lemme"
        ? start + 3 : end - (end - start == 6 ? 3 : 2)
      add(start, cut)
      add(cut, end, continues: true)
    default: add(start, end)
    }
  }

  /// Contractions that are written without the apostrophe and are no other word, with the length of the second part.
  private static let bare: [String: Int] = [
    "dont": 2, "didnt": 2, "doesnt": 2, "cant": 2, "isnt": 2, "wasnt": 2, "werent": 2, "arent": 2, "havent": 2,
    "hasnt": 2,
    "hadnt": 2, "couldnt": 2, "wouldnt": 2, "shouldnt": 2, "im": 1, "ive": 2, "thats": 1, "theres": 1, "whats": 1,
    "youre": 2, "theyre": 2, "youve": 2, "weve": 2, "theyve": 2, "hes": 1, "shes": 1,
  ]

  /// The last two letters of the words that `split` takes apart.
  private static let endings: [UInt16] = {
    var endings: Set<UInt16> = []
    for word in Array(bare.keys) + ["cannot", "gonna", "wanna", "gotta", "gimme", "lemme"] {
      let letters = Array(word.utf8.suffix(2))
      endings.insert(ending(letters[0], letters[1]))
    }
    return Array(endings)
  }()

  private static func ending(_ first: UInt8, _ last: UInt8) -> UInt16 {
    UInt16(first | 0x20) << 8 | UInt16(last | 0x20)
  }

  // MARK: Numbers

  /// "1,234.5", "10:30", "9/11", "20th", "1990s", "3-4" apart.
  private mutating func number(_ start: Int) -> Int {
    var end = start + 1
    while end < text.count {
      let byte = text[end]
      if byte.isASCIIDigit {
        end += 1
      } else if [0x2C, 0x2E, 0x3A, 0x2F].contains(byte), end + 1 < text.count, text[end + 1].isASCIIDigit,
        text[end - 1].isASCIIDigit
      {
        end += 1
      } else {
        break
      }
    }
    // Telephone numbers and dates with hyphens stay whole: digits, hyphen, digits, hyphen, digits, or as "555-0134".
    var probe = end
    var groups = 0
    while probe + 1 < text.count, text[probe] == UInt8(ascii: "-"), text[probe + 1].isASCIIDigit {
      probe += 1
      while probe < text.count, text[probe].isASCIIDigit { probe += 1 }
      groups += 1
    }
    let isNumber = groups == 1 && probe - end == 5 && (end - start == 3 || end - start == 1)
    if groups >= 2 || isNumber { end = probe }
    // Ordinals and decades: letters right behind the digits belong to them, units do not.
    let letters = lettersEnd(end)
    if letters > end {
      let tail = lowered(end, letters)
      if ["st", "nd", "rd", "th", "s"].contains(tail)
        || letters - end == 1 && !["m", "k", "x"].contains(tail) && text[end] != UInt8(ascii: "g")
        || isMixed(end, letters)
      {
        end = letters
        while end < text.count, text[end].isASCIIDigit { end += 1 }
      }
    }
    // "80's".
    if end + 1 < text.count, text[end] == UInt8(ascii: "'"), text[end + 1] == UInt8(ascii: "s"),
      end + 2 == text.count || !isAlphanumeric(text[end + 2])
    {
      end += 2
    }
    add(start, end)
    return end
  }

  // MARK: Characters

  mutating func add(_ start: Int, _ end: Int, continues: Bool = false) {
    guard end > start else { return }
    tokens.append(
      Token(
        start: Int32(start), end: Int32(end), continues: continues, afterLine: false, afterParagraph: false,
        isAbbreviation: false))
  }

  func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isLetterOrNonASCII || byte.isASCIIDigit }
  private func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }
  private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }

  private func isRule(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") }

  private func standsAlone(_ index: Int) -> Bool {
    index == 0 || text[index - 1] <= 0x20 || text[index - 1] == UInt8(ascii: "(")
      || text[index - 1] == UInt8(ascii: "$")
  }

  private func lettersEnd(_ start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isASCIILetter { end += 1 }
    return end
  }

  /// Letters and digits mixed further ("3G4", "4x4").
  private func isMixed(_ start: Int, _ end: Int) -> Bool { end < text.count && text[end].isASCIIDigit }

  func lowered(_ start: Int, _ end: Int) -> String {
    guard end > start, end - start <= 24 else { return "" }
    return String(decoding: text[start..<end].map { $0.asciiLowercased }, as: UTF8.self)
  }

  /// The end of marks of several kinds in one word, as ".?", "!." and "..!": both treebanks have them as one.
  private func mixedMarks(_ start: Int, _ end: Int) -> Int? {
    guard end < text.count else { return nil }
    if text[start] == UInt8(ascii: "."), end - start < 3, isMark(text[end]) {
      var end = end
      while end < text.count, isMark(text[end]) { end += 1 }
      return end
    }
    guard isMark(text[start]), text[end] == UInt8(ascii: "."), end + 1 == text.count || text[end + 1] <= 0x20 else {
      return nil
    }
    return end + 1
  }

  /// Prefixes that stay with their word, as both treebanks have them.
  private static let prefixes: Set<String> = [
    "e", "non", "co", "pre", "post", "re", "semi", "pro", "anti", "cross", "mid", "mini", "pan", "multi", "ex", "un",
    "sub", "inter", "intra", "neo",
    "pseudo", "quasi", "socio", "psycho", "micro", "macro", "ultra", "counter", "trans", "bi", "tri", "de", "meta", "x",
    "t",
  ]

  private func isPrefix(_ start: Int, _ hyphen: Int) -> Bool {
    hyphen - start <= 7 && Self.prefixes.contains(lowered(start, hyphen))
  }

  private func sameCharacter(_ a: Int, _ b: Int, _ length: Int) -> Bool {
    guard b + length <= text.count else { return false }
    guard text[a] == 0xE2 else { return false }
    for offset in 0..<length where text[a + offset] != text[b + offset] { return false }
    // Dashes and ellipses repeat as one; quotes do not.
    return text[a + 1] == 0x80 && ((0x92...0x95).contains(text[a + 2]) || text[a + 2] == 0xA6)
  }

  /// Length of a punctuation or symbol character of more than one byte, nil for letters.
  private func punctuationLength(_ index: Int) -> Int? {
    let byte = text[index]
    switch byte {
    case 0xC2: return 2
    case 0xC3: return index + 1 < text.count && (text[index + 1] == 0x97 || text[index + 1] == 0xB7) ? 2 : nil
    case 0xE2:
      guard index + 2 < text.count else { return nil }
      // General punctuation, currency, arrows, mathematical signs, dingbats: U+2000 to U+2BFF, letter-like signs too.
      return (0x80...0xAF).contains(text[index + 1]) ? 3 : nil
    case 0xE3: return index + 2 < text.count && text[index + 1] == 0x80 ? 3 : nil
    case 0xEF: return index + 2 < text.count && text[index + 1] >= 0xBC ? 3 : nil
    case 0xF0: return index + 3 < text.count && text[index + 1] == 0x9F ? 4 : nil
    default: return nil
    }
  }
}
