import SourceText

/// Reads a page: tree, blocks, main text, metadata.
enum HTMLReader {
  static func read(_ source: SourceText) -> Document {
    let tree = HTMLParser.parse(source)
    var builder = BlockBuilder(tree: tree, source: source)
    builder.build()
    // A page that a script uncovers hides most of its text: then it is read as if shown.
    if runningText(builder, atMost: Self.shortPage) < Self.shortPage {
      var uncovered = BlockBuilder(tree: tree, source: source, showingHidden: true)
      uncovered.build()
      if runningText(uncovered, atMost: .max) > 2 * runningText(builder, atMost: .max) { builder = uncovered }
    }
    var document = Document(source: source, format: .html, blocks: builder.blocks, elements: builder.elements)
    let facts = MetadataReader.read(tree)
    document.metadata = facts.settle(tree, blocks: builder.blocks)
    MainText.judge(&document)
    if let body = facts.linked.body { useScript(body, tree, &document) }
    for block in document.blocks where block.judgement == .article { document.exactness.count(block.text) }
    if !document.blocks.contains(where: { $0.judgement == .article }) {
      document.warnings.append("no article text was found on this page; the ledger is empty")
    }
    if tree.lostBytes > 0 {
      document.exactness.bytes += tree.lostBytes
      document.warnings.append(
        "\(tree.lostBytes) bytes of text could not be tied to the source; they are not used for claims")
    }
    return document
  }

  /// Takes the article from a JSON-LD script where the page shows next to nothing of it.
  private static func useScript(_ body: Range<Int>, _ tree: HTMLTree, _ document: inout Document) {
    let shown = document.blocks.reduce(0) { $0 + ($1.judgement == .article ? $1.text.count : 0) }
    guard body.count >= 200, shown * 4 < body.count else { return }
    let blocks = JSONArticleBody.blocks(tree, body, source: document.source)
    guard blocks.reduce(0, { $0 + $1.text.count }) > 2 * shown else { return }
    for index in document.blocks.indices
    where document.blocks[index].judgement == .article && document.blocks[index].kind != .heading(1) {
      document.blocks[index].judgement = .omitted("boilerplate")
    }
    document.blocks += blocks
    document.warnings.append("the page shows no article text; it was read from the page's JSON-LD articleBody")
  }

  /// A page that shows fewer bytes of running text may be one that a script uncovers.
  private static let shortPage = 1000

  /// UTF-8 code units in blocks that are shown and read like sentences, counted up to about `limit`.
  private static func runningText(_ builder: BlockBuilder, atMost limit: Int) -> Int {
    var hidden: [Bool] = []
    for element in builder.elements {
      hidden.append(element.isHidden || (element.parent >= 0 && hidden[Int(element.parent)]))
    }
    var sum = 0
    for block in builder.blocks where sum < limit && (block.element < 0 || !hidden[Int(block.element)]) {
      let words = BlockWords(block)
      if words.isRunning { sum += words.length }
    }
    return sum
  }
}

extension Document.Exactness {
  /// Counts the bytes of a block and those among them whose place is known.
  mutating func count(_ text: MappedText) {
    bytes += text.count
    var inserted = text.count
    for piece in text.pieces { inserted -= piece.text.count }
    // Line breaks are the program's own and stand for a tag; they are no text of the page.
    bytes -= inserted
    exact += text.count - inserted
  }
}
