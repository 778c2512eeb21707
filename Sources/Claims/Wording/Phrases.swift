import English
import SourceText

/// Text of parts of a sentence, the editor's brackets left out.
struct Phrases {
  let view: TurnView
  /// Square brackets of the turn, in text order.
  let editorial: [TextSpan]

  init(_ view: TurnView) {
    self.view = view
    editorial = Self.brackets(view.text)
  }

  /// Square brackets that close within 300 bytes.
  private static func brackets(_ text: [UInt8]) -> [TextSpan] {
    var found: [TextSpan] = []
    var open = -1
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "[") { open = index }
      if byte == UInt8(ascii: "]"), open >= 0 {
        if index - open < 300 { found.append(TextSpan(open, index + 1)) }
        open = -1
      }
    }
    return found
  }

  /// The brackets that lie in a stretch.
  func editorial(in span: TextSpan) -> [TextSpan] {
    guard !editorial.isEmpty else { return [] }
    return editorial.filter { $0.start >= span.start && $0.end <= span.end }
  }

  /// The parts of brackets that lie in a stretch, of one that its end cuts as well.
  func editorial(touching span: TextSpan) -> [TextSpan] {
    guard !editorial.isEmpty else { return [] }
    return editorial.filter { $0.end > span.start && $0.start < span.end }.map {
      TextSpan(Int(max($0.start, span.start)), Int(min($0.end, span.end)))
    }
  }

  func span(_ words: ClosedRange<Int>) -> TextSpan {
    TextSpan(Int(view.analysis.words[words.lowerBound].span.start), Int(view.analysis.words[words.upperBound].span.end))
  }

  /// The words of a noun phrase without what only describes it (relative clauses, appositions, participles), nil where that is
  /// nothing but a pronoun or longer than a name should be.
  func noun(_ head: Int) -> ClosedRange<Int>? {
    let tag = view.tag(head)
    guard tag == .noun || tag == .propn || tag == .num || tag == .adj else { return nil }
    var first = Int(view.leftmost[head])
    var last = Int(view.rightmost[head])
    for child in view.children(head) where !isHyphen(child) && !Self.isNameBeside(child, head, view) {
      // "a doctor named Weiss"
      if child == head + 1, view.relation(child) == .acl, Self.naming.contains(view.forms[child]),
        case let end = Int(view.rightmost[child]), end > child, (child + 1...end).allSatisfy({ view.tag($0) == .propn })
      {
        continue
      }
      switch view.relation(child) {
      case .acl, .aclRelcl, .appos, .parataxis, .punct, .advcl:
        if child > head { last = min(last, Int(view.leftmost[child]) - 1) }
        if child < head, view.relation(child) == .punct, child == first { first = child + 1 }
      // "In February the council": a time that hangs on the noun is no part of it.
      case .nmod where child < head && view.child(child, [.case]).map { $0 < child } ?? false:
        first = max(first, Int(view.rightmost[child]) + 1)
      case .case, .cc, .mark: if child < head, child == first { first = min(Int(view.rightmost[child]) + 1, head) }
      default: break
      }
    }
    last = max(last, head)
    while last > head, view.tag(last) == .punct || view.tag(last) == .cconj || view.tag(last) == .adp { last -= 1 }
    while first < head,
      view.tag(first) == .punct || view.tag(first) == .adv || view.tag(first) == .cconj || view.relation(first) == .case
    {
      first += 1
    }
    return last - first < 18 ? first...last : nil
  }

  private static let naming = Lexicon("named called nicknamed")

  /// "El-Sayed": no space around it, so it ends nothing.
  private func isHyphen(_ word: Int) -> Bool {
    guard view.firstByte(word) == UInt8(ascii: "-"), word > 0, word + 1 < view.analysis.words.count else {
      return false
    }
    let span = view.analysis.words[word].span
    return span.start == view.analysis.words[word - 1].span.end && span.end == view.analysis.words[word + 1].span.start
  }

  /// "the nurse Joan Pratt": a name without a comma in front of it belongs to its noun.
  static func isNameBeside(_ word: Int, _ noun: Int, _ view: TurnView) -> Bool {
    noun >= 0 && view.relation(word) == .appos && view.tag(word) == .propn && Int(view.leftmost[word]) == noun + 1
      && Int(view.rightmost[word]) - word < 4
      && (noun + 1...Int(view.rightmost[word])).allSatisfy { view.tag($0) == .propn }
  }

  /// A stretch as a reader would print it: brackets of the editor out, white space one space.
  func text(_ words: ClosedRange<Int>) -> String { clean(span(words)) }

  func clean(_ span: TextSpan) -> String {
    let brackets = editorial(touching: span)
    var bytes: [UInt8] = []
    var next = 0
    var index = Int(span.start)
    while index < Int(span.end) {
      if next < brackets.count, Int(brackets[next].start) == index {
        index = Int(brackets[next].end)
        next += 1
        continue
      }
      Self.append(view.text[index], to: &bytes)
      index += 1
    }
    return Self.string(bytes)
  }

  /// Takes a byte of the text in, white space as one space. The space before a stop or comma belongs to a bracket that went out, but
  /// that of "a .45 handgun" stays.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte &- 0x30 >= 10 { tighten(&bytes) }
    if byte > 0x20 {
      bytes.append(byte)
    } else if let last = bytes.last, last != 0x20 {
      bytes.append(0x20)
    }
  }

  private static func tighten(_ bytes: inout [UInt8]) {
    let count = bytes.count
    guard count > 1, bytes[count - 1] == UInt8(ascii: ".") || bytes[count - 1] == UInt8(ascii: ","),
      bytes[count - 2] == 0x20
    else { return }
    bytes.remove(at: count - 2)
  }

  /// Text of bytes that `append` took.
  static func string(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    while bytes.last == 0x20 { bytes.removeLast() }
    tighten(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
