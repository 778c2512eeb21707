import SourceText

/// Tells the article from the furniture of a page.
///
/// In the manner of text-density extractors (Readability, boilerpipe): blocks of running text vote for the elements that hold
/// them, the smallest element with most of the votes is the article, and within it parts that class names or link density
/// mark as furniture go out.
public enum MainText {
  /// The article's text, paragraphs separated by a blank line.
  public static func text(of document: Document) -> [UInt8] {
    var text: [UInt8] = []
    for block in document.blocks where block.judgement == .article {
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      text.append(contentsOf: block.text.utf8)
    }
    if !text.isEmpty { text.append(0x0A) }
    return text
  }

  /// Sets the judgement of every block.
  static func judge(_ document: inout Document) {
    let features = document.blocks.map { BlockFeatures($0) }
    let furniture = ElementFurniture(document: document, features: features)
    let container = furniture.container()
    for index in document.blocks.indices {
      let element = document.blocks[index].element
      if let reason = furniture.reason(of: element) {
        document.blocks[index].judgement = .omitted(reason)
      } else if !furniture.isWithin(element, container) {
        document.blocks[index].judgement = .omitted("boilerplate")
      } else if features[index].linkShare > 0.6, features[index].length < 300 {
        document.blocks[index].judgement = .omitted("navigation")
      }
    }
    restoreHeadline(&document, features)
    trim(&document, features)
  }

  /// The headline often stands outside the element that holds the text.
  private static func restoreHeadline(_ document: inout Document, _ features: [BlockFeatures]) {
    guard let first = document.blocks.firstIndex(where: { $0.judgement == .article }) else { return }
    guard !document.blocks.contains(where: { $0.judgement == .article && $0.kind == .heading(1) }) else { return }
    if let headline = document.blocks[..<first].lastIndex(where: { $0.kind == .heading(1) }),
      features[headline].linkShare < 0.9
    {
      document.blocks[headline].judgement = .article
    }
  }

  /// Headings and short lines at the end introduce what was left out.
  private static func trim(_ document: inout Document, _ features: [BlockFeatures]) {
    guard
      let last = document.blocks.indices.last(where: {
        document.blocks[$0].judgement == .article && features[$0].isRunning
      })
    else { return }
    for index in document.blocks.indices where index > last && document.blocks[index].judgement == .article {
      if features[index].length < 40 || document.blocks[index].kind.isHeading {
        document.blocks[index].judgement = .omitted("boilerplate")
      }
    }
  }
}

extension Block.Kind {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// What is measured on one block.
struct BlockFeatures {
  /// UTF-8 code units.
  var length: Int
  /// Share of them within links.
  var linkShare: Double
  /// Ends like a sentence, or holds one.
  var isRunning: Bool

  init(_ block: Block) {
    length = block.text.count
    var linked = 0
    var end: Int32 = 0
    for run in block.runs where run.style.contains(.link) {
      let start = max(run.span.start, end)
      if run.span.end > start { linked += Int(run.span.end - start) }
      end = max(end, run.span.end)
    }
    linkShare = length == 0 ? 0 : Double(linked) / Double(length)
    var marks = 0
    for byte in block.text.utf8 where byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x2C { marks += 1 }
    isRunning = linkShare < 0.5 && ((length >= 40 && marks > 0) || length > 150)
  }
}

/// The elements of a page with the running text that they hold and the reasons against them.
struct ElementFurniture {
  private let elements: [Element]
  private let total: Int
  private var running: [Int]
  private var reasons: [String?]

  init(document: Document, features: [BlockFeatures]) {
    elements = document.elements
    running = [Int](repeating: 0, count: elements.count)
    reasons = []
    var total = 0
    for (index, block) in document.blocks.enumerated() where features[index].isRunning {
      total += features[index].length
      if block.element >= 0 { running[Int(block.element)] += features[index].length }
    }
    self.total = total
    // Children stand after their parents, so one backward pass adds them up.
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      running[Int(elements[index].parent)] += running[index]
    }
    let layout = Self.layoutWords(elements, running, total)
    reasons = elements.map { Furniture.reason(of: $0, layout: layout) }
    // A name on an element that holds much of the page's text describes its layout, not its purpose.
    for index in elements.indices where reasons[index] != nil && running[index] * 5 > total * 2 { reasons[index] = nil }
    for index in elements.indices where reasons[index] == nil && elements[index].parent >= 0 {
      reasons[index] = reasons[Int(elements[index].parent)]
    }
  }

  /// Words that stand on elements which together hold much of the page's text: page builders call every part a "widget".
  private static func layoutWords(_ elements: [Element], _ running: [Int], _ total: Int) -> Set<String> {
    var held: [String: Int] = [:]
    var inherited = [Set<String>](repeating: [], count: elements.count)
    for (index, element) in elements.enumerated() {
      let above = element.parent >= 0 ? inherited[Int(element.parent)] : []
      let own = Furniture.suspects(element)
      for word in own.subtracting(above) { held[word, default: 0] += running[index] }
      inherited[index] = own.isEmpty ? above : above.union(own)
    }
    return Set(held.filter { $0.value * 5 > total * 2 }.keys)
  }

  func reason(of element: Int32) -> String? { element >= 0 ? reasons[Int(element)] : nil }

  /// The smallest element that holds most of the running text which nothing speaks against; -1 for the whole page.
  func container() -> Int32 {
    var good = [Int](repeating: 0, count: elements.count)
    var own = running
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      own[Int(elements[index].parent)] -= running[index]
    }
    for index in elements.indices where reasons[index] == nil { good[index] += own[index] }
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      good[Int(elements[index].parent)] += good[index]
    }
    var current: Int32 = -1
    var held = 0
    for index in elements.indices where elements[index].parent < 0 { held += good[index] }
    var best = [Int32](repeating: -1, count: elements.count)
    var top: Int32 = -1
    for index in elements.indices {
      let parent = elements[index].parent
      if parent < 0 {
        if top < 0 || good[index] > good[Int(top)] { top = Int32(index) }
      } else if best[Int(parent)] < 0 || good[index] > good[Int(best[Int(parent)])] {
        best[Int(parent)] = Int32(index)
      }
    }
    var next = top
    while next >= 0, good[Int(next)] * 10 >= held * 7, held > 0 {
      current = next
      held = good[Int(next)]
      next = best[Int(next)]
    }
    return current
  }

  func isWithin(_ element: Int32, _ container: Int32) -> Bool {
    guard container >= 0 else { return true }
    var current = element
    while current >= container {
      if current == container { return true }
      current = elements[Int(current)].parent
    }
    return false
  }
}
