import SourceText

/// How a statement begins and ends once its words are chosen.
extension Statement {
  /// A capital at the beginning and a stop at the end; quotation marks without a partner go.
  func finished(_ text: String) -> String {
    var text = text
    while let first = text.first, !Self.isPlain(first), " ,;:–—-".contains(first) { text.removeFirst() }
    while let last = text.last, !Self.isPlain(last), last != ".", " ,;:–—-".contains(last) { text.removeLast() }
    text = pairedQuotes(text)
    // A sentence in parentheses.
    if text.hasPrefix("("), let close = text.firstIndex(of: ")"),
      text[text.index(after: close)...].allSatisfy({ $0 == "." })
    {
      text.remove(at: close)
      text.removeFirst()
    }
    // A parenthesis that was cut off at the end goes, or gets its partner back where it holds a short form.
    if text.utf8.contains(UInt8(ascii: "(")), let open = text.lastIndex(of: "("), !text[open...].contains(")") {
      let inner = text[text.index(after: open)...]
      text = inner.count < 12 && !inner.contains(" ") ? text + ")" : String(text[..<open])
      while text.last == " " { text.removeLast() }
    }
    text = text.capitalisedFirst
    if let last = text.last, last != ".", Self.isPlain(last) || !".!?”\"…".contains(last) { text += "." }
    return text
  }

  /// A quotation mark at an end of the text without its partner goes; one within gets its partner back ("called it “small").
  private func pairedQuotes(_ text: String) -> String {
    var text = text
    let (opening, closing) = (text.components(of: "“"), text.components(of: "”"))
    if opening > closing {
      if text.hasPrefix("“") { text.removeFirst() } else { text = closed(text, "”") }
    } else if closing > opening {
      if text.hasSuffix("”") { text.removeLast() } else { text = "“" + text }
    }
    if text.components(of: "\"") % 2 == 1 {
      if text.hasPrefix("\"") {
        text.removeFirst()
      } else if text.hasSuffix("\"") {
        text.removeLast()
      } else if let mark = text.firstIndex(of: "\""), text[text.index(before: mark)] == " " {
        text = closed(text, "\"")
      } else {
        text = "\"" + text
      }
    }
    return text
  }

  private func closed(_ text: String, _ mark: String) -> String {
    text.last.map { ".!?".contains($0) } ?? false ? text + mark : text + "." + mark
  }

  /// A letter of ASCII or a digit: no mark, seen without comparing characters.
  private static func isPlain(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

extension String {
  /// How often a mark of one character stands in it.
  fileprivate func components(of mark: String) -> Int {
    // Bytes first: hardly any text holds one, and characters are found slowly.
    guard let character = mark.first, let byte = mark.utf8.last, utf8.contains(byte) else { return 0 }
    return reduce(0) { $1 == character ? $0 + 1 : $0 }
  }
}
