import SourceText

/// Lines that are no article text whatever stands around them: a bare address, the owner's mark, a byline. Pages of a few lines
/// are unlike those that the model was fitted on, and there it takes them for paragraphs.
enum PageLabel {
  /// Most words of an owner's mark or a byline.
  private static let longest = 12

  static func isLabel(_ block: Block) -> Bool {
    let utf8 = block.text.utf8
    guard utf8.count < 160 else { return false }
    let words = BlockWords(block)
    if words.isAddress { return true }
    guard words.words <= longest, !words.endsSentence else { return false }
    if utf8.starts(with: "©".utf8) { return true }
    guard block.kind == .paragraph, utf8.starts(with: "By ".utf8) || utf8.starts(with: "by ".utf8) else { return false }
    if case .names = BylineText.read(block.text.string) { return true }
    return false
  }
}
