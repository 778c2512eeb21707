import SourceText

/// Takes paragraphs back that the choice of main text left out though they go on a paragraph that it kept: paragraphs in
/// the same container, full sentences, hardly any links. The last paragraph of a short article looks to the model like what
/// follows an article; to a reader it does not.
enum SiblingGuard {
  private static let shortest = 40

  static func restore(_ document: inout Document) {
    for index in document.blocks.indices.dropFirst() {
      guard document.blocks[index].judgement == .omitted("boilerplate"),
        document.blocks[index - 1].judgement == .article, isProse(document.blocks[index]),
        isProse(document.blocks[index - 1]),
        areSiblings(document.blocks[index - 1], document.blocks[index], document)
      else { continue }
      document.blocks[index].judgement = .article
    }
    restoreFirst(&document)
    restoreIntroduction(&document)
  }

  /// The first paragraph of a container whose next one was kept: a short article begins like a notice above it.
  private static func restoreFirst(_ document: inout Document) {
    for index in document.blocks.indices.dropLast() {
      guard document.blocks[index].judgement == .omitted("boilerplate"),
        document.blocks[index + 1].judgement == .article, isProse(document.blocks[index]),
        isProse(document.blocks[index + 1]),
        areSiblings(document.blocks[index], document.blocks[index + 1], document),
        index == 0 || !areSiblings(document.blocks[index - 1], document.blocks[index], document)
      else { continue }
      document.blocks[index].judgement = .article
    }
  }

  /// The paragraph between the headline and the first text of the article, where it stands in the headline's own container: a
  /// standfirst is often marked like a teaser.
  private static func restoreIntroduction(_ document: inout Document) {
    for index in document.blocks.indices.dropFirst().dropLast() {
      guard document.blocks[index].judgement == .omitted("boilerplate"), document.blocks[index - 1].kind == .heading(1),
        document.blocks[index + 1].judgement == .article, isProse(document.blocks[index]),
        document.blocks[index].element >= 0, document.blocks[index - 1].element >= 0
      else { continue }
      let paragraph = document.elements[Int(document.blocks[index].element)]
      let headline = document.elements[Int(document.blocks[index - 1].element)]
      if paragraph.name == "p", paragraph.parent == headline.parent { document.blocks[index].judgement = .article }
    }
  }

  private static func isProse(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.text.count >= shortest else { return false }
    let end = block.text.utf8.suffix(4)
    guard end.contains(where: { ".!?".utf8.contains($0) }) || end.contains(0x9D) else { return false }
    let linked = block.runs.reduce(0) { $0 + ($1.style.contains(.link) ? $1.span.count : 0) }
    return linked * 4 < block.text.count
  }

  /// Paragraphs in one container, each perhaps within a box of its own.
  private static func areSiblings(_ a: Block, _ b: Block, _ document: Document) -> Bool {
    guard a.element >= 0, b.element >= 0, a.element != b.element else { return false }
    let (first, second) = (document.elements[Int(a.element)], document.elements[Int(b.element)])
    guard first.name == "p", second.name == "p" else { return false }
    if first.parent == second.parent { return true }
    return container(first, document) == second.parent || container(second, document) == first.parent
      || container(first, document) >= 0 && container(first, document) == container(second, document)
  }

  /// The parent of the `<div>` around a paragraph, where that has no class of its own that could say what it is.
  private static func container(_ element: Element, _ document: Document) -> Int32 {
    guard element.parent >= 0, document.elements[Int(element.parent)].name == "div",
      document.elements[Int(element.parent)].classes.isEmpty
    else { return -1 }
    return document.elements[Int(element.parent)].parent
  }
}
