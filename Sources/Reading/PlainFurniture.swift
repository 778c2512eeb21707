import SourceText

/// Tells the buttons and captions that come along when a page is copied as plain text from the text itself.
///
/// A short line without an end mark, before the first paragraph or after the last, is furniture, unless it is the headline
/// or a label with a text. A line that stands twice in a row is one caption.
enum PlainFurniture {
  static func judge(_ document: inout Document) {
    let blocks = document.blocks
    let isText = blocks.map { isRunningText($0.text.utf8) }
    guard let first = isText.firstIndex(of: true), let last = isText.lastIndex(of: true) else { return }
    var seen: Set<[UInt8]> = []
    for index in blocks.indices {
      let utf8 = blocks[index].text.utf8
      if index > 0, utf8 == blocks[index - 1].text.utf8, utf8.count < 300, !seen.contains(utf8) {
        document.blocks[index - 1].judgement = .omitted("caption")
        document.blocks[index].judgement = .omitted("caption-repeated")
        seen.insert(utf8)
        continue
      }
      // The first line is the headline; a line with a label is a turn, however short.
      guard !isText[index], index < first || index > last, index > 0, !hasLabel(utf8) else { continue }
      // A name in a line of its own right before the first words, which comes back further down, is a label.
      if index + 1 == first, blocks[first...last].contains(where: { $0.text.utf8 == utf8 }) { continue }
      document.blocks[index].judgement = .omitted("boilerplate")
    }
  }

  private static func hasLabel(_ utf8: [UInt8]) -> Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon > 0 && colon < 60 && utf8.count > colon + 2
  }

  /// A block with a sentence: an end mark, and more than a few words.
  private static func isRunningText(_ utf8: [UInt8]) -> Bool {
    var end = utf8.count
    while end > 0, [0x22, 0x29, 0x5D].contains(utf8[end - 1]) || utf8[end - 1] >= 0x80 { end -= 1 }
    let words = utf8.reduce(into: 1) { $0 += $1 == 0x20 ? 1 : 0 }
    if words >= 25 { return true }
    guard end > 0 else { return false }
    let mark = utf8[end - 1]
    return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")) && words >= 3
  }
}
