import SourceText

/// Takes the short lines of an interview back that the choice of main text left out: "What's next?", "Never.", "1984." and
/// "Print" look like links, buttons and shares, but not where they stand in a row of questions and answers that was kept.
enum ExchangeGuard {
  /// Fewest questions of a row.
  private static let enough = 3
  /// Longest question, in bytes.
  private static let longestQuestion = 600
  /// Reasons that no row of questions argues against.
  private static let settled: Set<String> = ["hidden", "headline", "repeated", "caption", "cookie-notice", "comments"]

  static func restore(_ document: inout Document, _ measures: PageMeasures) {
    var start = 0
    while start < document.blocks.count {
      var end = start + 1
      while end < document.blocks.count, areInOneRow(document.blocks[end - 1], document.blocks[end], document) {
        end += 1
      }
      if end - start >= 2 * enough { restore(&document, measures, start..<end) }
      start = end
    }
  }

  private static func restore(_ document: inout Document, _ measures: PageMeasures, _ row: Range<Int>) {
    let blocks = document.blocks
    guard row.contains(where: { blocks[$0].judgement != .article }) else { return }
    // Most questions are set the same way; what is set so without a question mark is a request.
    var marks: [Mark: Int] = [:]
    for index in row where asks(blocks[index]) { marks[Mark(blocks[index], document), default: 0] += 1 }
    guard let (mark, count) = marks.max(by: { ($0.value, $1.key.rank) < ($1.value, $0.key.rank) }), count >= enough
    else {
      return
    }
    let isApart = row.contains { !asks(blocks[$0]) && Mark(blocks[$0], document) != mark }
    func isQuestion(_ index: Int) -> Bool {
      Mark(blocks[index], document) == mark && (asks(blocks[index]) || isApart)
    }
    let questions = row.filter(isQuestion)
    // Questions and answers take turns, and the article has a part of them.
    let answered = questions.filter { row.contains($0 + 1) && !isQuestion($0 + 1) }
    guard answered.count >= enough, answered.count * 5 >= questions.count * 4,
      isPartOfArticle(blocks, row), let first = answered.first
    else { return }
    for (position, question) in answered.enumerated() {
      let next = position + 1 < answered.count ? answered[position + 1] : min(question + 2, row.upperBound)
      for index in question..<next where index >= first && isLost(document, measures, index) {
        document.blocks[index].judgement = .article
      }
    }
  }

  /// The row holds article text, or stands right behind it where all its lines are short.
  private static func isPartOfArticle(_ blocks: [Block], _ row: Range<Int>) -> Bool {
    if row.contains(where: { blocks[$0].judgement == .article }) { return true }
    let before = blocks[..<row.lowerBound].last { $0.kind.isHeading == false }
    return before?.judgement == .article
  }

  private static func isLost(_ document: Document, _ measures: PageMeasures, _ index: Int) -> Bool {
    let block = document.blocks[index]
    guard case .omitted(let reason) = block.judgement, !settled.contains(reason), !isLink(block),
      OmissionReason.named(block.element, measures) == nil
    else { return false }
    return block.kind != .caption
  }

  /// How a block is set: its element, its classes and whether all of it is bold or italic.
  private struct Mark: Hashable {
    var element: String
    var classes: [String]
    var isBold: Bool
    var isItalic: Bool

    init(_ block: Block, _ document: Document) {
      let own = block.element >= 0 ? document.elements[Int(block.element)] : nil
      element = own?.name ?? ""
      classes = (own?.classes ?? []).filter { !$0.hasPrefix("#") }
      isBold = Self.fills(.bold, block)
      isItalic = Self.fills(.italic, block)
    }

    /// For a choice that does not hang on the order of a dictionary.
    var rank: String { element + classes.joined(separator: ".") + (isBold ? "b" : "") + (isItalic ? "i" : "") }

    private static func fills(_ style: StyledRun.Style, _ block: Block) -> Bool {
      let filled = block.runs.reduce(0) { $0 + ($1.style.contains(style) ? $1.span.count : 0) }
      return filled * 10 > block.text.count * 9
    }
  }

  /// Children of one element, or of neighbours that are built the same (`<div>` or `<dl>` around each exchange).
  private static func areInOneRow(_ a: Block, _ b: Block, _ document: Document) -> Bool {
    guard a.element >= 0, b.element >= 0 else { return false }
    let (one, two) = (document.elements[Int(a.element)], document.elements[Int(b.element)])
    if one.parent == two.parent || a.element == b.element { return true }
    guard one.parent >= 0, two.parent >= 0 else { return false }
    let (first, second) = (document.elements[Int(one.parent)], document.elements[Int(two.parent)])
    if one.parent == second.parent || first.parent == two.parent {
      return first.name != "body" && second.name != "body"
    }
    return first.parent == second.parent && first.name == second.name
      && first.classes.filter { !$0.hasPrefix("#") } == second.classes.filter { !$0.hasPrefix("#") }
  }

  private static func asks(_ block: Block) -> Bool {
    let utf8 = block.text.utf8
    guard utf8.count >= 2, utf8.count < longestQuestion else { return false }
    return QuestionMark.ends(utf8)
  }

  private static func isLink(_ block: Block) -> Bool {
    let linked = block.runs.reduce(0) { $0 + ($1.style.contains(.link) ? $1.span.count : 0) }
    return linked * 2 > block.text.count
  }
}
