import SourceText

/// A word, number or sign of the text, with what the rules ask of it.
struct Token {
  enum Kind: UInt8 { case word, number, sign }
  var kind: Kind
  var start: Int32
  var end: Int32
  /// Words: the lexicon's entry; `Lexicon.unknown` if it has none.
  var entry: Lexicon.Entry
  /// Whether white space stands before it.
  var spaced: Bool
  /// The first byte, for signs; the sign of several bytes as its code point.
  var sign: UInt32
  var isCapital: Bool
  /// A blank line or line break stands before it.
  var afterBreak: Bool
}

/// One pass over the bytes.
struct TokenReader {
  static func tokens(_ text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5)
    var index = 0
    var spaced = true
    var broken = true
    while index < text.count {
      let byte = text[index]
      if byte <= 0x20 {
        if byte == 0x0A { broken = true }
        spaced = true
        index += 1
        continue
      }
      let start = index
      var kind = Token.Kind.sign
      var sign = UInt32(byte)
      if byte.isASCIIDigit {
        kind = .number
        index = numberEnd(text, start)
      } else if byte.isASCIILetter || (byte >= 0xC3 && byte != 0xE2 && byte != 0xEF && byte != 0xF0) {
        kind = .word
        index = wordEnd(text, start)
      } else if byte >= 0xE0, index + 2 < text.count {
        sign = UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        index += byte >= 0xF0 ? min(4, text.count - index) : 3
      } else if byte >= 0xC0, index + 1 < text.count {
        sign = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
        index += 2
      } else {
        index += 1
      }
      if sign == 0xA0 || sign == 0x2009 || sign == 0x202F, kind == .sign {
        spaced = true
        continue
      }
      tokens.append(
        Token(
          kind: kind, start: Int32(start), end: Int32(index),
          entry: kind == .word ? Lexicon.entry(text, start, index) : Lexicon.unknown, spaced: spaced,
          sign: kind == .sign ? sign : 0,
          isCapital: byte.isASCIIUppercase, afterBreak: broken))
      spaced = false
      broken = false
    }
    return tokens
  }

  /// Behind the digits that begin at `start`, with the commas and stops between them.
  private static func numberEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    while index < text.count {
      if text[index].isASCIIDigit {
        index += 1
      } else if text[index] == 0x2C || text[index] == 0x2E, index + 1 < text.count, text[index + 1].isASCIIDigit {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Behind the letters that begin at `start`, with the stops of "U.S." and "p.m.".
  private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    while index < text.count {
      let next = text[index]
      if next.isASCIILetter || (next >= 0x80 && next != 0xE2 && next != 0xC2) {
        index += 1
      } else if next == UInt8(ascii: "."), index - start <= 2, index + 1 < text.count, text[index + 1].isASCIILetter,
        index + 2 >= text.count || !text[index + 2].isASCIILetter
      {
        index += 2
      } else {
        break
      }
    }
    let hasStop =
      index < text.count && text[index] == UInt8(ascii: ".") && text[start..<index].contains(UInt8(ascii: "."))
    return hasStop ? index + 1 : index
  }
}
