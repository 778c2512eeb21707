import SourceText

/// The place, day and agency that a report begins with: "LAUBEN, Jan. 5 (Agency) — The mayor …". They are a line of their own, and
/// their place says nothing of what follows.
extension SentenceSplitter {
  /// The most words a dateline holds.
  private static let longest = 12

  /// Whether a dash ends a dateline.
  /// - Parameters:
  ///   - start: the first token of the sentence.
  ///   - dash: the token behind which the text goes on.
  func endsDateline(_ start: Int, _ dash: Int) -> Bool {
    guard dash > start, dash - start <= Self.longest, start == 0 || tokens[start].afterLine, isDash(dash),
      tokens[dash].start > tokens[dash - 1].end, isInCapitals(start)
    else { return false }
    return (start + 1..<dash).allSatisfy { index in
      let byte = text[Int(tokens[index].start)]
      return byte.isASCIIUppercase || byte.isASCIIDigit || byte >= 0xC3 || byte == UInt8(ascii: ",")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "/")
    }
  }

  private func isDash(_ index: Int) -> Bool {
    let bytes = text[Int(tokens[index].start)..<Int(tokens[index].end)]
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("--".utf8) || bytes.elementsEqual("–".utf8)
      || bytes.elementsEqual("—".utf8)
  }

  private func isInCapitals(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.end - token.start > 2 && text[Int(token.start)..<Int(token.end)].allSatisfy { $0.isASCIIUppercase }
  }
}
