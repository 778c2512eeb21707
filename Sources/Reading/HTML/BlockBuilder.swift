import SourceText

/// Turns a tree into blocks: every visible text into exactly one, white space collapsed, styles and bytes kept.
struct BlockBuilder {
  private let tree: HTMLTree
  private let source: SourceText
  private(set) var blocks: [Block] = []
  private(set) var elements: [Element] = []
  /// Tree node of each element in `elements`.
  private(set) var nodes: [Int32] = []
  private var elementOfNode: [Int32]

  // The block being collected, with sources as offsets into the decoded text.
  private var text = MappedText()
  private var runs: [StyledRun] = []
  private var openRuns: [(style: StyledRun.Style, element: Int32, start: Int32, node: Int32)] = []
  /// Collapsed white space not yet written: its range in the decoded text.
  private var pendingSpace: (start: Int, end: Int)?
  private var blockNode: Int32 = 0
  private var preformattedDepth = 0

  private let showingHidden: Bool

  init(tree: HTMLTree, source: SourceText, showingHidden: Bool = false) {
    self.showingHidden = showingHidden
    self.tree = tree
    self.source = source
    elementOfNode = [Int32](repeating: -1, count: tree.nodes.count)
  }

  /// Walks the tree in document order, without recursion.
  mutating func build() {
    var node: Int32 = 0
    var invisibleRoot: Int32 = -1
    walk: while true {
      let current = tree.nodes[Int(node)]
      var descend = false
      if current.tag == .text {
        if invisibleRoot < 0 { appendText(current) }
      } else if invisibleRoot < 0, Visibility.isInvisible(Int(node), in: tree, showingHidden: showingHidden) {
        invisibleRoot = node
      } else if invisibleRoot < 0 {
        open(node)
        descend = true
      }
      if descend, current.firstChild >= 0 {
        node = current.firstChild
        continue
      }
      while true {
        if invisibleRoot == node {
          invisibleRoot = -1
        } else if tree.nodes[Int(node)].tag != .text, invisibleRoot < 0 {
          close(node)
        }
        if tree.nodes[Int(node)].nextSibling >= 0 {
          node = tree.nodes[Int(node)].nextSibling
          continue walk
        }
        node = tree.nodes[Int(node)].parent
        if node < 0 { break walk }
      }
    }
    flush()
  }

  // MARK: Elements

  private mutating func open(_ node: Int32) {
    let tag = tree.nodes[Int(node)].tag
    if tag.rawValue == Tag(.br).rawValue {
      lineBreak(node)
      return
    }
    if ElementClasses.isBlock(tag) {
      flush()
      blockNode = node
      if tag == Tag(.pre) { preformattedDepth += 1 }
      return
    }
    let style = InlineStyle.style(of: Int(node), in: tree)
    if !style.isEmpty {
      openRuns.append((style, element(of: node), textEnd, node))
    }
  }

  private mutating func close(_ node: Int32) {
    let tag = tree.nodes[Int(node)].tag
    if ElementClasses.isBlock(tag) {
      flush()
      if tag == Tag(.pre) { preformattedDepth -= 1 }
      blockNode = tree.nodes[Int(node)].parent
      while blockNode > 0, !ElementClasses.isBlock(tree.nodes[Int(blockNode)].tag) {
        blockNode = tree.nodes[Int(blockNode)].parent
      }
      return
    }
    if let last = openRuns.last, last.node == node {
      openRuns.removeLast()
      addRun(last.style, last.element, from: last.start)
    }
  }

  private mutating func addRun(_ style: StyledRun.Style, _ element: Int32, from start: Int32) {
    // A space before the styled words is written when they come, so the run begins after it.
    var start = Int(start)
    let end = text.count
    while start < end, text.utf8[start] == 0x20 || text.utf8[start] == 0x0A { start += 1 }
    if start < end { runs.append(StyledRun(span: TextSpan(start, end), style: style, element: element)) }
  }

  private var textEnd: Int32 { Int32(text.count) }

  // MARK: Text

  private mutating func appendText(_ node: HTMLTree.Node) {
    tree.utf8.withUnsafeBufferPointer { bytes in
      var index = Int(node.start)
      let end = min(Int(node.end), bytes.count)
      var plainStart = index
      while index < end {
        let byte = bytes[index]
        if byte <= 0x20 {
          writePlain(bytes, plainStart, index)
          if preformattedDepth > 0, byte == 0x0A {
            writeBreak(index, index + 1)
          } else {
            space(index, index + 1)
          }
          index += 1
          plainStart = index
        } else if byte == UInt8(ascii: "&"), let match = CharacterReferences.match(bytes, at: index, end: end) {
          writePlain(bytes, plainStart, index)
          if match.scalars.allSatisfy(WhiteSpace.isSpace) {
            space(index, index + match.length)
          } else {
            writeSpace()
            text.appendAtomic(match.utf8, from: ByteSpan(index, index + match.length))
          }
          index += match.length
          plainStart = index
        } else if byte >= 0xC2, let length = WhiteSpace.length(bytes, at: index, end: end) {
          writePlain(bytes, plainStart, index)
          space(index, index + length)
          index += length
          plainStart = index
        } else {
          index += 1
        }
      }
      writePlain(bytes, plainStart, end)
    }
  }

  private mutating func writePlain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard end > start else { return }
    writeSpace()
    text.appendLinear(UnsafeBufferPointer(rebasing: bytes[start..<end]), from: start)
  }

  private mutating func space(_ start: Int, _ end: Int) {
    if let pending = pendingSpace, pending.end == start {
      pendingSpace = (pending.start, end)
    } else if pendingSpace == nil {
      pendingSpace = (start, end)
    }
  }

  private mutating func writeSpace() {
    guard let pending = pendingSpace else { return }
    pendingSpace = nil
    guard let last = text.utf8.last, last != 0x0A else { return }
    let isSpace = pending.end == pending.start + 1 && tree.utf8[pending.start] == 0x20
    text.appendSpace(from: ByteSpan(pending.start, pending.end), isLinear: isSpace)
  }

  private mutating func writeBreak(_ start: Int, _ end: Int) {
    pendingSpace = nil
    guard !text.isEmpty else { return }
    if text.utf8.last == 0x0A {
      // A second break parts paragraphs.
      split()
    } else {
      text.appendInserted(CollectionOfOne(0x0A))
    }
  }

  private mutating func lineBreak(_ node: Int32) { writeBreak(0, 0) }

  // MARK: Blocks

  /// Ends a paragraph within its element: styles that are open go on in the next one.
  private mutating func split() {
    let stillOpen = openRuns
    flush()
    openRuns = stillOpen.map { ($0.style, $0.element, 0, $0.node) }
  }

  private mutating func flush() {
    pendingSpace = nil
    for open in openRuns { addRun(open.style, open.element, from: open.start) }
    openRuns = openRuns.map { ($0.style, $0.element, 0, $0.node) }
    defer {
      text = MappedText()
      runs = []
    }
    var end = text.count
    while end > 0, text.utf8[end - 1] == 0x0A || text.utf8[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return }
    if end < text.count { text = text.slice(TextSpan(0, end)) }
    for index in runs.indices where Int(runs[index].span.end) > end { runs[index].span.end = Int32(end) }
    runs.removeAll { $0.span.isEmpty }
    runs.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    blocks.append(
      Block(
        kind: ElementClasses.kind(of: blockNode, in: tree), text: source.mapped(text), runs: runs,
        element: element(of: blockNode)))
  }

  /// The element for a tree node and its ancestors, made once each.
  private mutating func element(of node: Int32) -> Int32 {
    guard node > 0 else { return -1 }
    if elementOfNode[Int(node)] >= 0 { return elementOfNode[Int(node)] }
    var chain: [Int32] = []
    var current = node
    while current > 0, elementOfNode[Int(current)] < 0 {
      chain.append(current)
      current = tree.nodes[Int(current)].parent
    }
    for node in chain.reversed() {
      let parent = tree.nodes[Int(node)].parent
      var classes = WhiteSpace.words(tree.attribute(.class, of: Int(node)) ?? [])
      if let id = tree.attributeText(.id, of: Int(node)), !id.isEmpty { classes.append("#" + id) }
      elementOfNode[Int(node)] = Int32(elements.count)
      nodes.append(node)
      elements.append(
        Element(
          name: tree.name(of: Int(node)), classes: classes, parent: parent > 0 ? elementOfNode[Int(parent)] : -1,
          role: tree.attributeText(.role, of: Int(node)) ?? "",
          itemprop: tree.attributeText(.itemprop, of: Int(node)) ?? "",
          isHidden: !showingHidden && Visibility.isHidden(Int(node), in: tree)))
    }
    return elementOfNode[Int(node)]
  }
}
