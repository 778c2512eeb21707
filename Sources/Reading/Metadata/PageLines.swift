import SourceText

/// The short lines of text that a reader sees around the headline: where pages print their byline and dateline.
struct PageLines {
  struct Line {
    /// White space collapsed; empty for a line longer than any byline.
    var text: String
    /// The text node that begins it.
    var node: Int
  }

  private(set) var lines: [Line] = []
  /// Index of the first line at or after the headline.
  private(set) var headline = 0

  /// Nodes looked at before and behind the headline: about a screen of markup.
  private static let nodesBefore = 500
  private static let nodesBehind = 1600
  /// Longer lines are running text.
  private static let longest = 240

  init(_ tree: HTMLTree, around node: Int) {
    let end = min(tree.nodes.count, node + Self.nodesBehind)
    var index = max(1, node - Self.nodesBefore)
    var bytes: [UInt8] = []
    var first = -1
    var block: Int32 = -1
    var parent: Int32 = -1
    func flush(_ lines: inout [Line]) {
      if first >= 0 {
        let text = bytes.count > Self.longest ? "" : MetadataReader.clean(String(decoding: bytes, as: UTF8.self))
        if bytes.count > Self.longest || !text.isEmpty { lines.append(Line(text: text, node: first)) }
      }
      bytes.removeAll(keepingCapacity: true)
      first = -1
    }
    while index < end {
      let current = tree.nodes[index]
      if current.tag != .text {
        if Visibility.isInvisible(index, in: tree, showingHidden: false) {
          // Children stand right behind their parent, so a subtree ends where a node has an older parent.
          let root = Int32(index)
          index += 1
          while index < end, tree.nodes[index].parent >= root { index += 1 }
          continue
        }
        if tree.isElement(index, .br) { flush(&lines) }
        index += 1
        continue
      }
      var above = current.parent
      while above > 0, !ElementClasses.isBlock(tree.nodes[Int(above)].tag) { above = tree.nodes[Int(above)].parent }
      if above != block {
        flush(&lines)
        block = above
      }
      if current.parent != parent, !bytes.isEmpty { bytes.append(0x20) }
      parent = current.parent
      if bytes.count <= Self.longest {
        tree.utf8.withUnsafeBufferPointer { source in
          let stop = min(Int(current.end), Int(current.start) + 2 * Self.longest)
          if first < 0, source[Int(current.start)..<stop].contains(where: { $0 > 0x20 }) {
            first = index
            bytes.removeAll(keepingCapacity: true)
          }
          bytes.append(contentsOf: source[Int(current.start)..<stop])
        }
      }
      index += 1
    }
    flush(&lines)
    headline = lines.firstIndex { $0.node >= node } ?? lines.count
  }
}

extension PageLines {
  /// The first lines of text below a node; on demand, inline elements are lines too.
  static func texts(_ tree: HTMLTree, below node: Int, limit: Int, partingInline: Bool = false) -> [String] {
    var texts: [String] = []
    var bytes: [UInt8] = []
    var block: Int32 = -1
    var parent: Int32 = -1
    var index = node + 1
    func flush() {
      let text = MetadataReader.clean(String(decoding: bytes, as: UTF8.self))
      if !text.isEmpty { texts.append(text) }
      bytes.removeAll(keepingCapacity: true)
    }
    while index < tree.nodes.count, tree.nodes[index].parent >= node, texts.count < limit {
      let current = tree.nodes[index]
      index += 1
      guard current.tag == .text else { continue }
      var above = current.parent
      while above > node, !ElementClasses.isBlock(tree.nodes[Int(above)].tag) { above = tree.nodes[Int(above)].parent }
      if above != block || partingInline && current.parent != parent {
        flush()
        block = above
      }
      if current.parent != parent, !bytes.isEmpty { bytes.append(0x20) }
      parent = current.parent
      let stop = min(Int(current.end), Int(current.start) + 2 * longest)
      bytes.append(contentsOf: tree.utf8[Int(current.start)..<stop])
    }
    flush()
    return texts
  }
}
