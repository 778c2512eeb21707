import Reading
import SourceText

/// A line of the article: the smallest stretch that a turn can begin with. Blocks are cut into units at their line breaks.
struct Unit {
  /// Index into `Document.blocks`.
  var block: Int
  /// In the block's text.
  var span: TextSpan
  /// Marks that may set questions apart, see `Signature`.
  var signatures: [Signature]
  /// End of the bold, italic or classed run that begins the unit without filling it; nil where there is none.
  var leadingRun: (signature: Signature, end: Int32)?
  /// End of the element with a class (`<span class="who">`) that begins the unit without filling it; nil where there is none.
  var leadingElementEnd: Int32?
  var endsWithQuestionMark: Bool
  var isHeading: Bool
}

/// A way of setting a whole unit apart.
enum Signature: Hashable {
  case bold, italic, underline, highlighted
  case heading(Int)
  case blockquote
  case term
  case summary
  /// All of a unit stands in an element of this class.
  case className(String)
  /// All of a unit is printed in this colour.
  case colour(String)

  /// For `--explain`.
  var name: String {
    switch self {
    case .bold: "bold"
    case .italic: "italic"
    case .underline: "underline"
    case .highlighted: "coloured"
    case .heading(let level): "heading \(level)"
    case .blockquote: "block quotation"
    case .term: "definition list"
    case .summary: "accordion"
    case .className(let name): "class \(name)"
    case .colour(let value): "colour \(value)"
    }
  }
}

/// The article as units, with the text at hand.
struct Page {
  let document: Document
  var units: [Unit] = []
  /// Blocks that stand beside the interview, each with the number of units before it.
  private(set) var asides: [(block: Int, kind: Aside, unitsBefore: Int)] = []
  let cues: CaptionCues

  init(_ document: Document) {
    self.document = document
    cues = CaptionCues(document)
    let aside = Aside.find(in: document)
    for (index, block) in document.blocks.enumerated() where Self.isRead(block) {
      if let kind = aside[index] {
        asides.append((index, kind, units.count))
        continue
      }
      let utf8 = block.text.utf8
      if block.kind == .cue {
        for part in cues.parts(index, utf8) { units.append(unit(index, block, part)) }
        continue
      }
      let stamps = document.format == .plainText ? Set(ChatStamps.starts(in: utf8)) : []
      var start = 0
      while start < utf8.count {
        var end = start
        while end < utf8.count, utf8[end] != 0x0A, end == start || !stamps.contains(end + 1) { end += 1 }
        if end > start { units.append(unit(index, block, TextSpan(start, end))) }
        start = end + 1
      }
    }
  }

  /// Article text but captions; and the headline, which is no part of the running text and the narrator's word all the same.
  static func isRead(_ block: Block) -> Bool {
    (block.judgement == .article && block.kind != .caption) || block.judgement == .omitted("headline")
  }

  func bytes(_ unit: Unit) -> ArraySlice<UInt8> { document.blocks[unit.block].text.utf8[unit.span.range] }
  func bytes(_ index: Int) -> ArraySlice<UInt8> { bytes(units[index]) }
  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// Whether a unit belongs to sentences: what stands in the cells of a table presents nobody.
  func isRunningText(_ index: Int) -> Bool { document.blocks[units[index].block].kind != .tableCell }

  private func unit(_ index: Int, _ block: Block, _ span: TextSpan) -> Unit {
    var signatures: [Signature] = []
    var leading: (signature: Signature, end: Int32)?
    switch block.kind {
    case .heading(let level): signatures.append(.heading(level))
    case .quotation: signatures.append(.blockquote)
    case .term: signatures.append(.term)
    case .summary: signatures.append(.summary)
    default: break
    }
    for (style, signature) in [
      (StyledRun.Style.bold, Signature.bold), (.italic, .italic), (.underline, .underline),
      (.highlighted, .highlighted),
    ] {
      let covered = coverage(block, span, style)
      if covered.share > 0.9 {
        signatures.append(signature)
      } else if leading == nil, let end = covered.leadingEnd {
        leading = (signature, end)
      }
    }
    if document.format == .html, let colour = SourceColour.of(block, span, document.source.bytes) {
      signatures.append(.colour(colour))
    }
    for name in classNames(block, span) { signatures.append(.className(name)) }
    let utf8 = block.text.utf8[span.range]
    return Unit(
      block: index, span: span, signatures: signatures, leadingRun: leading,
      leadingElementEnd: leadingElementEnd(block, span), endsWithQuestionMark: QuestionMark.ends(utf8),
      isHeading: block.kind.isHeading)
  }

  /// How much of the unit's letters a style covers, and where a run that begins the unit ends.
  private func coverage(_ block: Block, _ span: TextSpan, _ style: StyledRun.Style) -> (
    share: Double, leadingEnd: Int32?
  ) {
    var covered: Int32 = 0
    var end = span.start
    var leadingEnd: Int32?
    for run in block.runs where run.style.contains(style) && run.span.overlaps(span) {
      let start = max(run.span.start, end, span.start)
      let stop = min(run.span.end, span.end)
      guard stop > start else { continue }
      // Runs that follow one another with nothing but a space between them are one.
      if start <= (leadingEnd ?? span.start) + 2 { leadingEnd = stop }
      covered += stop - start
      end = stop
    }
    guard covered > 0 else { return (0, nil) }
    let share = Double(covered) / Double(max(1, span.count))
    return (share, leadingEnd)
  }

  private func leadingElementEnd(_ block: Block, _ span: TextSpan) -> Int32? {
    let leading = block.runs.first { $0.span.start == span.start && $0.span.end < span.end && $0.element >= 0 }
    guard let leading, document.elements[Int(leading.element)].classes.contains(where: { !$0.hasPrefix("#") }) else {
      return nil
    }
    return leading.span.end
  }

  /// Class names that may mark a question: of the block's own element, its parent, and an inline element that fills the unit.
  private func classNames(_ block: Block, _ span: TextSpan) -> [String] {
    var names: [String] = []
    var element = block.element
    var steps = 0
    while element >= 0, steps < 2 {
      let current = document.elements[Int(element)]
      for name in current.classes where !name.hasPrefix("#") { names.append("\(current.name).\(name)") }
      element = current.parent
      steps += 1
    }
    for run in block.runs
    where run.element >= 0 && Int(min(run.span.end, span.end) - max(run.span.start, span.start)) * 10 > span.count * 9 {
      let current = document.elements[Int(run.element)]
      for name in current.classes where !name.hasPrefix("#") { names.append("\(current.name).\(name)") }
    }
    return names
  }
}

extension Block.Kind {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// Question marks of the scripts that have one.
enum QuestionMark {
  /// Whether a question mark stands at the end, closing quotes, brackets and spaces aside.
  static func ends(_ utf8: ArraySlice<UInt8>) -> Bool {
    var index = utf8.endIndex
    var steps = 0
    while index > utf8.startIndex, steps < 12 {
      let byte = utf8[index - 1]
      if byte == UInt8(ascii: "?") { return true }
      if isMark(utf8, endingAt: index) { return true }
      let skippable =
        byte == 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ".") || byte >= 0x80
      guard skippable else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  static func contains(_ utf8: ArraySlice<UInt8>) -> Bool {
    for index in utf8.indices {
      if utf8[index] == UInt8(ascii: "?") || isMark(utf8, endingAt: index + 1) { return true }
    }
    return false
  }

  /// Arabic ؟ (D8 9F), Greek ; (CD BE), full-width ？ (EF BC 9F), Ethiopic ፧ (E1 8D A7), Armenian ՞ (D5 9E).
  private static func isMark(_ utf8: ArraySlice<UInt8>, endingAt end: Int) -> Bool {
    let last = utf8[end - 1]
    if last == 0x9F, end - 2 >= utf8.startIndex, utf8[end - 2] == 0xD8 { return true }
    if last == 0xBE, end - 2 >= utf8.startIndex, utf8[end - 2] == 0xCD { return true }
    if last == 0x9E, end - 2 >= utf8.startIndex, utf8[end - 2] == 0xD5 { return true }
    guard end - 3 >= utf8.startIndex else { return false }
    return (last == 0x9F && utf8[end - 2] == 0xBC && utf8[end - 3] == 0xEF)
      || (last == 0xA7 && utf8[end - 2] == 0x8D && utf8[end - 3] == 0xE1)
  }
}
