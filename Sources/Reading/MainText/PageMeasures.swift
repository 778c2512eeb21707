import SourceText

/// What is measured on the elements of a page: how much text, running text and linked text each holds, how often its like
/// stands beside it, and what the names above it say.
struct PageMeasures {
  let elements: [Element]
  let words: [BlockWords]
  var depth: [Int]
  var total: [Int]
  var running: [Int]
  var linked: [Int]
  var blocks: [Int]
  /// Words of dates and of comments ("ago", "reply") below an element.
  var dates: [Int]
  var replies: [Int]
  /// Index of the group of like siblings (same parent, tag and classes), and the groups' sums.
  var group: [Int]
  var groupCount: [Int] = []
  var groupWords: [Int] = []
  var groupLinked: [Int] = []
  var groupDates: [Int] = []
  var groupReplies: [Int] = []
  /// Index of the group of elements with the same tag and classes anywhere on the page.
  var kin: [Int]
  var kinBlocks: [Int] = []
  var kinWords: [Int] = []
  var kinRunning: [Int] = []
  /// For every element and purpose, the depth of the nearest element at or above it with that purpose; -1 for none.
  var nearest: [Int16]
  var hidden: [Bool]
  var lists: [UInt8]
  var tables: [UInt8]
  var pageRunning = 0
  var pageWords = 0
  /// The smallest element that holds most of the running text; -1 for the whole page.
  var container: Int32 = -1

  init(_ document: Document) {
    elements = document.elements
    words = document.blocks.map { BlockWords($0) }
    let count = elements.count
    depth = [Int](repeating: 0, count: count)
    total = depth
    running = depth
    linked = depth
    blocks = depth
    dates = depth
    replies = depth
    group = depth
    kin = depth
    hidden = [Bool](repeating: false, count: count)
    lists = [UInt8](repeating: 0, count: count)
    tables = lists
    nearest = [Int16](repeating: -1, count: count * PagePurpose.count)
    addText(document)
    walkDown()
    findContainer()
  }

  private mutating func addText(_ document: Document) {
    for (index, block) in document.blocks.enumerated() {
      let measured = words[index]
      pageWords += measured.words
      if measured.isRunning { pageRunning += measured.words }
      guard block.element >= 0 else { continue }
      let element = Int(block.element)
      total[element] += measured.words
      linked[element] += measured.words * measured.linkShare / 100
      if measured.isRunning { running[element] += measured.words }
      blocks[element] += 1
      dates[element] += Int(measured.hits[BlockVocabulary.dates])
      replies[element] += Int(measured.hits[BlockVocabulary.comments])
    }
    // Children stand after their parents, so one backward pass adds them up.
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      let parent = Int(elements[index].parent)
      total[parent] += total[index]
      running[parent] += running[index]
      linked[parent] += linked[index]
      blocks[parent] += blocks[index]
      dates[parent] += dates[index]
      replies[parent] += replies[index]
    }
  }

  private mutating func walkDown() {
    var groups = HashTable<Int>(capacity: elements.count)
    var kins = HashTable<Int>()
    for index in elements.indices {
      let element = elements[index]
      let parent = Int(element.parent)
      depth[index] = parent >= 0 ? depth[parent] + 1 : 0
      hidden[index] = element.isHidden || (parent >= 0 && hidden[parent])
      lists[index] = (parent >= 0 ? lists[parent] : 0) &+ (element.name == "ul" || element.name == "ol" ? 1 : 0)
      tables[index] = (parent >= 0 ? tables[parent] : 0) &+ (element.name == "table" ? 1 : 0)
      var signature = Self.signature(element)
      let key = FNV1a.pair(signature, UInt64(truncatingIfNeeded: parent + 1))
      let own = groups[key] ?? groupCount.count
      if own == groupCount.count {
        groups.set(key, own)
        groupCount.append(0)
        groupWords.append(0)
        groupLinked.append(0)
        groupDates.append(0)
        groupReplies.append(0)
      }
      group[index] = own
      groupCount[own] += 1
      groupWords[own] += total[index]
      groupLinked[own] += linked[index]
      groupDates[own] += dates[index]
      groupReplies[own] += replies[index]
      if parent >= 0 { signature = Self.signature(elements[parent], after: signature) }
      let like = kins[signature] ?? kinBlocks.count
      if like == kinBlocks.count {
        kins.set(signature, like)
        kinBlocks.append(0)
        kinWords.append(0)
        kinRunning.append(0)
      }
      kin[index] = like
      kinBlocks[like] += blocks[index]
      kinWords[like] += total[index]
      kinRunning[like] += running[index]
      inheritPurposes(index, parent)
    }
  }

  /// Name and classes of an element as one key, behind what `signature` stands for.
  private static func signature(_ element: Element, after signature: UInt64? = nil) -> UInt64 {
    let name = FNV1a.hash(element.name.utf8)
    var signature = signature.map { FNV1a.pair($0, name) } ?? name
    for name in element.classes where name.utf8.first != UInt8(ascii: "#") {
      signature = FNV1a.pair(signature, FNV1a.hash(name.utf8))
    }
    return signature
  }

  private mutating func inheritPurposes(_ index: Int, _ parent: Int) {
    let at = index * PagePurpose.count
    if parent >= 0 {
      for kind in 0..<PagePurpose.count { nearest[at + kind] = nearest[parent * PagePurpose.count + kind] }
    }
    // The page's own element and what holds nearly all of its text are named after layout, not purpose.
    guard running[index] * 10 < pageRunning * 9, elements[index].name != "body", elements[index].name != "html" else {
      return
    }
    var bits = PagePurpose.of(elements[index]).rawValue
    while bits != 0 {
      nearest[at + bits.trailingZeroBitCount] = Int16(clamping: depth[index])
      bits &= bits - 1
    }
  }

  private mutating func findContainer() {
    var best = [Int32](repeating: -1, count: elements.count)
    var top: Int32 = -1
    for index in elements.indices {
      let parent = elements[index].parent
      if parent < 0 {
        if top < 0 || running[index] > running[Int(top)] { top = Int32(index) }
      } else if best[Int(parent)] < 0 || running[index] > running[Int(best[Int(parent)])] {
        best[Int(parent)] = Int32(index)
      }
    }
    var next = top
    var held = pageRunning
    while next >= 0, held > 0, running[Int(next)] * 10 >= held * 6 {
      container = next
      held = running[Int(next)]
      next = best[Int(next)]
    }
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

  /// The ancestor `steps` above.
  func ancestor(_ element: Int32, _ steps: Int) -> Int32 {
    var current = element
    for _ in 0..<steps where current >= 0 { current = elements[Int(current)].parent }
    return current
  }
}
