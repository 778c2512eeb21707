import SourceText

/// Items of lists that stand in one line: "1. Milk 2. Bread", "a) ... b) ...", "• ...".
extension SentenceSplitter {
  /// What an item begins with.
  struct Item {
    enum Kind {
      case number, letter, bullet
    }
    var kind: Kind
    /// Its place in the list, from 1; that of a bullet is not known.
    var order: Int
    /// Whether it ends with a bracket: such a number is an item without a list around it.
    var hasBracket: Bool
    /// Tokens of the mark.
    var length: Int

    /// Whether the item is the next one behind `other`; bullets and "2)" always begin one.
    func follows(_ other: Item?) -> Bool {
      if kind == .bullet || kind == .number && hasBracket { return true }
      guard let other else { return false }
      return kind == other.kind && order == other.order + 1
    }
  }

  /// The mark of an item that begins at `index`: a number of one or two digits or a small letter with a stop, a bracket or both
  /// behind it, or a bullet, with or without a number.
  func item(_ index: Int) -> Item? {
    guard index < tokens.count, index == 0 || tokens[index].start > tokens[index - 1].end else { return nil }
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    if text[start] == 0xE2, end - start == 3, isBullet(start) {
      let number = index + 1 < tokens.count ? mark(index + 1) : nil
      return Item(kind: .bullet, order: 0, hasBracket: false, length: 1 + (number?.length ?? 0))
    }
    return mark(index)
  }

  private func mark(_ index: Int) -> Item? {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    let kind: Item.Kind
    var order = 0
    if end - start <= 2, isNumber(index) {
      kind = .number
      for byte in text[start..<end] { order = order * 10 + Int(byte - 0x30) }
    } else if text[start].isASCIILowercase, end - start == 1 || end - start == 2 && text[end - 1] == UInt8(ascii: ".") {
      kind = .letter
      order = Int(text[start] - 0x60)
    } else {
      return nil
    }
    var last = index
    var hasBracket = false
    while last + 1 < tokens.count, tokens[last + 1].start == tokens[last].end,
      tokens[last + 1].end - tokens[last + 1].start == 1
    {
      let byte = text[Int(tokens[last + 1].start)]
      guard byte == UInt8(ascii: ".") && last == index || byte == UInt8(ascii: ")") else { break }
      last += 1
      hasBracket = byte == UInt8(ascii: ")")
      if hasBracket { break }
    }
    let hasStop = last > index || end - start == 2 && text[end - 1] == UInt8(ascii: ".")
    // The text of the item stands behind a space, on the same line, and begins with a capital where only a stop marks it.
    guard hasStop, last + 1 < tokens.count, tokens[last + 1].start > tokens[last].end, !tokens[last + 1].afterLine
    else { return nil }
    let next = text[Int(tokens[last + 1].start)]
    guard hasBracket && (kind == .number || next.isLetterOrNonASCII) || next.isASCIIUppercase else { return nil }
    return Item(kind: kind, order: order, hasBracket: hasBracket, length: last - index + 1)
  }

  /// • ‣ ⁃ ◦ ▪ ●
  private func isBullet(_ start: Int) -> Bool {
    let pair = UInt16(text[start + 1]) << 8 | UInt16(text[start + 2])
    return [0x80A2, 0x80A3, 0x8183, 0x97A6, 0x96AA, 0x978F].contains(pair)
  }
}
