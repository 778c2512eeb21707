import SourceText

/// Takes turns of a dialogue back that the choice of main text left out at its edges: a line with nothing but a name that comes
/// back in the article and the words behind it, or a paragraph that begins with a label that comes back. "Ann Lee" and "Yes." look like
/// tags, but not where the same name stands above longer words on the same page.
enum NameGuard {
  /// Longest name or label.
  private static let longest = 40
  /// Fewest times that a name stands in the article.
  private static let enough = 2
  /// Reasons that no name argues against.
  private static let settled: Set<String> = ["hidden", "headline", "repeated", "caption", "cookie-notice", "comments"]

  static func restore(_ document: inout Document, _ measures: PageMeasures) {
    restoreNames(&document, measures)
    restoreLabels(&document)
  }

  // MARK: Names above words

  private static func restoreNames(_ document: inout Document, _ measures: PageMeasures) {
    // How often each text stands in the article, by the way it and the block behind it are set.
    var kept: [Setting: [String: Int]] = [:]
    for index in document.blocks.indices.dropLast() {
      guard document.blocks[index].judgement == .article, let name = name(document.blocks[index]) else { continue }
      kept[Setting(document, index, measures), default: [:]][name, default: 0] += 1
    }
    let dialogues = kept.filter { $0.value.count { $0.value >= enough } >= 2 }
    guard !dialogues.isEmpty else { return }
    for index in document.blocks.indices.dropLast() {
      guard let name = name(document.blocks[index]),
        dialogues[Setting(document, index, measures)]?[name, default: 0] ?? 0 >= enough
      else { continue }
      for index in index...(index + 1) where isLost(document, index) {
        document.blocks[index].judgement = .article
      }
    }
  }

  /// How a name and the words behind it are set: elements and classes of both.
  private struct Setting: Hashable {
    var name: [String]
    var words: [String]
    /// What the names of the elements around it speak of: a category of the whole article argues against none of its lines.
    var purpose: String?

    init(_ document: Document, _ index: Int, _ measures: PageMeasures) {
      name = Self.marks(document, index)
      words = Self.marks(document, index + 1)
      purpose = OmissionReason.named(document.blocks[index].element, measures)
    }

    private static func marks(_ document: Document, _ index: Int) -> [String] {
      let element = document.blocks[index].element
      guard element >= 0 else { return [] }
      let own = document.elements[Int(element)]
      return [own.name] + own.classes.filter { !$0.hasPrefix("#") }
    }
  }

  /// A short line that ends without a mark and begins with a capital.
  private static func name(_ block: Block) -> String? {
    let utf8 = block.text.utf8
    guard (2...longest).contains(utf8.count), let first = utf8.first, let last = utf8.last,
      first.isASCIIUppercase || first >= 0xC3, !".?!:;,".utf8.contains(last), block.kind != .caption
    else { return nil }
    return String(decoding: utf8, as: UTF8.self)
  }

  // MARK: Labels before words

  private static func restoreLabels(_ document: inout Document) {
    var kept: [Int32: [String: Int]] = [:]
    for block in document.blocks where block.judgement == .article {
      guard let label = label(block), let parent = parent(block, document) else { continue }
      kept[parent, default: [:]][label, default: 0] += 1
    }
    kept = kept.filter { $0.value.count { $0.value >= 1 } >= 2 }
    guard !kept.isEmpty else { return }
    for index in document.blocks.indices {
      guard let label = label(document.blocks[index]), let parent = parent(document.blocks[index], document),
        kept[parent]?[label, default: 0] ?? 0 >= enough, isLost(document, index)
      else { continue }
      document.blocks[index].judgement = .article
    }
  }

  private static func parent(_ block: Block, _ document: Document) -> Int32? {
    block.element >= 0 ? document.elements[Int(block.element)].parent : nil
  }

  /// What stands before a colon and a space at the start of a paragraph.
  private static func label(_ block: Block) -> String? {
    let utf8 = block.text.utf8
    guard let first = utf8.first, first.isASCIIUppercase || first >= 0xC3,
      let colon = utf8.prefix(longest).firstIndex(of: UInt8(ascii: ":")), colon + 2 < utf8.count,
      utf8[colon + 1] == 0x20
    else { return nil }
    return String(decoding: utf8[..<colon], as: UTF8.self)
  }

  private static func isLost(_ document: Document, _ index: Int) -> Bool {
    let block = document.blocks[index]
    guard case .omitted(let reason) = block.judgement, !settled.contains(reason), block.kind != .caption else {
      return false
    }
    let linked = block.runs.reduce(0) { $0 + ($1.style.contains(.link) ? $1.span.count : 0) }
    return linked * 2 <= block.text.count
  }
}
