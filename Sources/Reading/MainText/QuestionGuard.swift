import SourceText

/// Takes questions back that the choice of main text left out: a short line with a question mark right before article text is
/// the question that this text answers. A lost question makes its answer unreadable; a question too many is seen at once.
enum QuestionGuard {
  /// Reasons that stand for a part of the page of its own; questions in them are no questions of the interview.
  private static let furniture: Set<String> = [
    "navigation", "comments", "related", "newsletter", "cookie-notice", "advertisement", "share", "hidden",
    "author-box", "teaser",
  ]

  static func restore(_ document: inout Document) {
    for index in document.blocks.indices.dropLast().reversed() {
      guard case .omitted(let reason) = document.blocks[index].judgement, !furniture.contains(reason) else { continue }
      let next = document.blocks[index + 1]
      guard next.judgement == .article, !next.kind.isHeading, endsAsQuestion(document.blocks[index].text.utf8),
        !isLink(document.blocks[index])
      else { continue }
      document.blocks[index].judgement = .article
    }
  }

  private static func endsAsQuestion(_ utf8: [UInt8]) -> Bool {
    guard utf8.count >= 8, utf8.count < 600 else { return false }
    return QuestionMark.ends(utf8)
  }

  private static func isLink(_ block: Block) -> Bool {
    let linked = block.runs.reduce(0) { $0 + ($1.style.contains(.link) ? $1.span.count : 0) }
    return linked * 2 > block.text.count
  }
}
