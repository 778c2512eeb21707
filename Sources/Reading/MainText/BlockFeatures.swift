import SourceText

/// The blocks of a page as rows of small numbers, the input of the fitted model.
///
/// Every feature is a byte: shares in per cent, sizes on a logarithmic scale, distances capped. Their order is fixed by `fill`;
/// a model belongs to the order it was fitted with (`TreeEnsemble.features` guards the number).
package struct BlockFeatures {
  /// Features a row.
  package private(set) var width = 0
  /// Row after row.
  package private(set) var values: [UInt8] = []
  let measures: PageMeasures
  private let context: PageContext

  package init(_ document: Document) {
    measures = PageMeasures(document)
    values.reserveCapacity(document.blocks.count * 190)
    context = PageContext(document, measures)
    for index in document.blocks.indices {
      fill(index, document)
      if index == 0 { width = values.count }
    }
  }

  /// Hidden labels, and hidden text that is also shown, are never the article; unless the page hides most of its text until
  /// a script shows it.
  package func isHiddenLabel(_ index: Int, _ document: Document) -> Bool {
    let element = document.blocks[index].element
    guard element >= 0, measures.hidden[Int(element)], context.hiddenRunning * 2 < measures.pageRunning else {
      return false
    }
    return !measures.words[index].isRunning || context.copies(index) > 0
  }

  /// A few words under a picture that are no sentence: they claim nothing, and between the answers of an interview they
  /// would pass for a name.
  func isBareCaption(_ index: Int, _ document: Document) -> Bool {
    let words = measures.words[index]
    let element = Int(document.blocks[index].element)
    let kind = document.blocks[index].kind
    guard element >= 0, kind == .paragraph || kind == .caption, words.words <= Self.longestBareCaption,
      !words.endsSentence
    else { return false }
    return PagePurpose.ofCaptions.contains { bit in
      let depth = Int(measures.nearest[element * PagePurpose.count + bit])
      return depth >= 0 && measures.depth[element] - depth <= 2
    }
  }

  /// A line whose own element is named a notice, an alert or a dialogue: it speaks of the page, not of the subject.
  func isNotice(_ index: Int, _ document: Document) -> Bool {
    let element = Int(document.blocks[index].element)
    guard element >= 0, measures.words[index].words <= Self.longestNotice else { return false }
    return PagePurpose.ofNotices.contains {
      Int(measures.nearest[element * PagePurpose.count + $0]) == measures.depth[element]
    }
  }

  /// Words of a notice.
  private static let longestNotice = 25

  /// Words of a caption that is no sentence.
  private static let longestBareCaption = 12

  private mutating func add(_ value: Int) { values.append(UInt8(clamping: value)) }
  private mutating func add(_ value: Bool) { values.append(value ? 1 : 0) }
  /// A size on a logarithmic scale, eight steps an octave.
  private mutating func addSize(_ value: Int) { values.append(Self.size(value)) }
  private mutating func addShare(_ part: Int, of whole: Int) { add(whole > 0 ? part * 100 / whole : 0) }

  package static func size(_ value: Int) -> UInt8 {
    let number = max(value, 0) + 1
    let octave = Int.bitWidth - 1 - number.leadingZeroBitCount
    let rest = octave >= 3 ? (number >> (octave - 3)) & 7 : (number << (3 - octave)) & 7
    return UInt8(clamping: octave * 8 + rest)
  }

  private mutating func fill(_ index: Int, _ document: Document) {
    let block = document.blocks[index]
    fillText(measures.words[index])
    fillKind(block)
    fillElement(block.element)
    fillPosition(index, block)
    fillNeighbours(index, document)
  }

  private mutating func fillText(_ text: BlockWords) {
    addSize(text.words)
    addSize(text.length)
    add(text.linkShare)
    addSize(text.links)
    addShare(text.bold, of: text.length)
    addSize(text.ends)
    addSize(text.commas)
    addSize(text.questions)
    addShare(text.digits, of: text.length)
    addShare(text.capitalised, of: text.words)
    addShare(text.functionWords, of: text.words)
    add(text.words > 0 ? text.length * 4 / text.words : 0)
    add(Int(text.last))
    add(text.endsSentence)
    add(text.startsLower)
    add(text.startsUpper)
    add(text.hasBar)
    add(text.hasCopyright)
    add(text.isRunning)
    add(text.isAddress)
    addShare(text.firstPerson, of: text.words)
    for hit in text.hits { add(Int(hit)) }
    for hit in text.hits { addShare(Int(hit), of: text.words) }
  }

  private mutating func fillKind(_ block: Block) {
    switch block.kind {
    case .heading(let level): add(level)
    default: add(0)
    }
    let kind: Int =
      switch block.kind {
      case .paragraph: 0
      case .heading: 1
      case .listItem: 2
      case .quotation: 3
      case .caption: 4
      case .tableCell: 5
      case .term: 6
      case .description: 7
      case .preformatted: 8
      case .summary: 9
      case .cue: 10
      }
    add(kind)
    let name = block.element >= 0 ? measures.elements[Int(block.element)].name : ""
    add(name == "p")
    add(name == "div")
    add(name == "li")
    add(name == "button" || name == "a")
    add(name == "span")
  }

  private mutating func fillElement(_ element: Int32) {
    guard element >= 0 else {
      for _ in 0..<(PagePurpose.count + 5 + 4 * 9 + 4 + 7) { add(0) }
      return
    }
    let own = Int(element)
    let depth = measures.depth[own]
    for kind in 0..<PagePurpose.count {
      let at = Int(measures.nearest[own * PagePurpose.count + kind])
      add(at < 0 ? 0 : max(1, 24 - (depth - at)))
    }
    add(depth)
    add(measures.hidden[own])
    add(Int(measures.lists[own]))
    add(Int(measures.tables[own]))
    addShare(measures.kinRunning[measures.kin[own]], of: measures.pageRunning)
    var current = element
    for _ in 0..<4 {
      if current < 0 {
        for _ in 0..<9 { add(0) }
        continue
      }
      let at = Int(current)
      let group = measures.group[at]
      addSize(measures.total[at])
      addShare(measures.linked[at], of: measures.total[at])
      addShare(measures.running[at], of: measures.total[at])
      addSize(measures.blocks[at])
      addShare(measures.running[at], of: measures.pageRunning)
      addSize(measures.groupCount[group])
      addSize(measures.groupWords[group] / max(1, measures.groupCount[group]))
      addShare(measures.groupLinked[group], of: measures.groupWords[group])
      addShare(measures.groupWords[group], of: measures.pageWords)
      current = measures.elements[at].parent
    }
    fillRepetition(element)
    let kin = measures.kin[own]
    addSize(measures.kinBlocks[kin])
    addSize(measures.kinWords[kin] / max(1, measures.kinBlocks[kin]))
    addShare(measures.kinRunning[kin], of: measures.kinWords[kin])
    addSize(measures.kinWords[kin])
  }

  /// The biggest row of like siblings that the block stands in: threads of comments and lists of teasers are such rows.
  private mutating func fillRepetition(_ element: Int32) {
    var current = element
    var best = -1
    var steps = 0
    var bestSteps = 0
    while current >= 0 {
      let group = measures.group[Int(current)]
      if measures.groupCount[group] >= 3, measures.elements[Int(current)].name != "p",
        best < 0 || measures.groupWords[group] > measures.groupWords[best]
      {
        best = group
        bestSteps = steps
      }
      steps += 1
      current = measures.elements[Int(current)].parent
    }
    guard best >= 0 else {
      for _ in 0..<7 { add(0) }
      return
    }
    addSize(measures.groupCount[best])
    addSize(measures.groupWords[best] / max(1, measures.groupCount[best]))
    addShare(measures.groupWords[best], of: measures.pageWords)
    addShare(measures.groupLinked[best], of: measures.groupWords[best])
    add(bestSteps + 1)
    addSize(measures.groupDates[best] * 4 / measures.groupCount[best])
    addSize(measures.groupReplies[best] * 4 / measures.groupCount[best])
  }

  private mutating func fillPosition(_ index: Int, _ block: Block) {
    let before = context.wordsBefore[index]
    addShare(before, of: measures.pageWords)
    addSize(before)
    addSize(measures.pageWords - before)
    addShare(context.runningBefore[index], of: measures.pageRunning)
    addSize(context.runningBefore[index])
    addSize(measures.pageRunning - context.runningBefore[index])
    // Relative to the headline.
    if let headline = context.headline {
      add(index < headline ? 0 : index == headline ? 1 : 2)
      addSize(abs(index - headline))
      addSize(abs(before - context.wordsBefore[headline]))
    } else {
      add(3)
      add(0)
      add(0)
    }
    add(context.titleShare(index))
    // Relative to the element that holds most of the running text.
    let inside = measures.isWithin(block.element, measures.container)
    add(inside)
    let depth = block.element >= 0 ? measures.depth[Int(block.element)] : 0
    let containerDepth = measures.container >= 0 ? measures.depth[Int(measures.container)] : 0
    add(inside ? depth - containerDepth : 0)
    addSize(index < context.containerStart ? context.containerStart - index : max(0, index - context.containerEnd))
    addSize(inside ? index - context.containerStart : 0)
    addSize(inside ? context.containerEnd - index : 0)
    addSize(context.copies(index))
    add(context.earlierCopy(index))
    addSize(measures.pageWords)
    addSize(measures.pageRunning)
    addShare(context.hiddenRunning, of: measures.pageRunning)
    addSize(context.sinceHeading[index])
    add(context.headingLevel[index])
    addSize(context.sinceRunning[index])
    addSize(context.untilRunning[index])
  }

  private mutating func fillNeighbours(_ index: Int, _ document: Document) {
    for offset in [-2, -1, 1, 2] {
      let at = index + offset
      guard at >= 0, at < document.blocks.count else {
        for _ in 0..<7 { add(0) }
        continue
      }
      let other = measures.words[at]
      addSize(other.words + 1)
      add(other.linkShare)
      add(other.endsSentence)
      add(other.isRunning)
      add(document.blocks[at].kind.isHeading)
      add(document.blocks[at].element == document.blocks[index].element)
      add(
        document.blocks[at].element >= 0 && document.blocks[index].element >= 0
          && measures.kin[Int(document.blocks[at].element)] == measures.kin[Int(document.blocks[index].element)])
    }
  }
}

/// Running counts over the blocks of a page.
struct PageContext {
  var wordsBefore: [Int] = []
  var runningBefore: [Int] = []
  var sinceHeading: [Int] = []
  var headingLevel: [Int] = []
  var sinceRunning: [Int] = []
  var untilRunning: [Int]
  var headline: Int?
  var containerStart = 0
  var containerEnd = 0
  var hiddenRunning = 0
  private var titles: [Int] = []
  private var seen: HashTable<Int>
  private var earlier: [Bool] = []
  private let hashes: [UInt64]

  init(_ document: Document, _ measures: PageMeasures) {
    hashes = measures.words.map(\.textHash)
    seen = HashTable(capacity: document.blocks.count)
    untilRunning = [Int](repeating: 255, count: document.blocks.count)
    let title = Set(Self.hashes(of: Array((document.metadata.title ?? "").utf8)))
    var words = 0
    var running = 0
    var heading = 255
    var level = 0
    var last = 255
    containerStart = document.blocks.count
    for (index, block) in document.blocks.enumerated() {
      let measured = measures.words[index]
      wordsBefore.append(words)
      runningBefore.append(running)
      sinceHeading.append(heading)
      headingLevel.append(level)
      sinceRunning.append(last)
      words += measured.words
      if measured.isRunning {
        running += measured.words
        last = 0
        if block.element >= 0, measures.hidden[Int(block.element)] { hiddenRunning += measured.words }
      }
      last += 1
      heading += 1
      if case .heading(let own) = block.kind {
        heading = 0
        level = own
      }
      let inTitle = measured.words <= 40 && !title.isEmpty ? Self.hashes(of: block.text.utf8) : []
      let share = inTitle.isEmpty ? 0 : inTitle.count { title.contains($0) } * 100 / max(inTitle.count, title.count)
      titles.append(share)
      let copies = seen[measured.textHash] ?? 0
      earlier.append(copies > 0)
      seen.set(measured.textHash, copies + 1)
      if measures.isWithin(block.element, measures.container) {
        containerStart = min(containerStart, index)
        containerEnd = index
      }
      if case .heading(1) = block.kind, headline == nil || share > titles[headline ?? 0] { headline = index }
    }
    if headline == nil { headline = titles.indices.first { titles[$0] >= 70 } }
    var next = 255
    for index in document.blocks.indices.reversed() {
      untilRunning[index] = next
      next += 1
      if measures.words[index].isRunning { next = 1 }
    }
  }

  func titleShare(_ index: Int) -> Int { titles[index] }
  func copies(_ index: Int) -> Int { (seen[hashes[index]] ?? 1) - 1 }
  func earlierCopy(_ index: Int) -> Bool { earlier[index] }

  private static func hashes(of bytes: [UInt8]) -> [UInt64] {
    var result: [UInt64] = []
    FNV1a.forEachWord(of: bytes) { result.append($0) }
    return result
  }
}
