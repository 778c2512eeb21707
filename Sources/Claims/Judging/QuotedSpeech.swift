import English
import SourceText

/// Whose words go on from sentence to sentence: a quotation of several sentences, the name behind a pull quote, a report that is
/// taken up again with "Instead, they …".
struct QuotedSpeech {
  enum Mark { case opening, closing }

  /// What a sentence is to the quotations of its turn.
  private struct Line {
    var number: Int
    var claims: Range<Int>
    var sources: [String]
  }

  private let view: TurnView
  private let isNarration: Bool
  private var lines: [Line] = []

  private static let resuming = Lexicon("instead rather")

  init(_ view: TurnView, isNarration: Bool) {
    self.view = view
    self.isNarration = isNarration
  }

  /// Which way a double quotation mark turns; straight ones by the space around them. Nil for other words.
  static func mark(_ view: TurnView, _ word: Int) -> Mark? {
    guard view.tag(word) == .punct else { return nil }
    let span = view.analysis.words[word].span
    let start = Int(span.start)
    if view.text[start] == UInt8(ascii: "\"") {
      let end = Int(span.end)
      let opensBehind = start == 0 || view.text[start - 1] <= 0x20 || view.text[start - 1] == UInt8(ascii: "(")
      return opensBehind && end < view.text.count && view.text[end] > 0x20 ? .opening : .closing
    }
    // “ and ” end in 0x9C and 0x9D.
    guard span.count == 3, view.text[start] == 0xE2, view.text[start + 1] == 0x80 else { return nil }
    return view.text[start + 2] == 0x9C ? .opening : view.text[start + 2] == 0x9D ? .closing : nil
  }

  /// Whether sources of a sentence matter to those around it although nothing was claimed in it.
  func mayIntroduce(_ sentence: Sentence) -> Bool {
    guard let last = sentence.words.last else { return false }
    return ends(last, with: ":;") || sentence.words.contains { Self.mark(view, $0) != nil }
  }

  /// Takes in the next sentence.
  /// - Parameters:
  ///   - claims: indices of its claims in the article's list.
  ///   - sources: its own sources, outermost first.
  mutating func add(_ number: Int, claims: Range<Int>, sources: [String]) {
    lines.append(Line(number: number, claims: claims, sources: sources))
  }

  /// Gives the claims of the turn the sources that other sentences name.
  func apply(to claims: inout [Claim]) {
    guard lines.contains(where: { !$0.sources.isEmpty }) || isNarration else { return }
    continueQuotations(&claims)
    for (at, line) in lines.enumerated() {
      if at > 0, resumes(line), isSameParagraph(lines[at - 1].number, line.number),
        let source = lines[at - 1].sources.last, sentence(lines[at - 1]).words.contains(where: isNegation)
      {
        for claim in line.claims where claims[claim].attributedTo.isEmpty { give(source, to: &claims[claim]) }
      }
      if isNarration, let name = signature(line) { sign(name, before: at, &claims) }
      if isNarration, let name = headed(line) {
        for claim in line.claims where claims[claim].attributedTo.isEmpty { give(name, to: &claims[claim]) }
      }
    }
  }

  private func sentence(_ line: Line) -> Sentence { view.analysis.sentences[line.number] }

  private func isNegation(_ word: Int) -> Bool { view.classes[word].contains(.negation) }

  private func give(_ source: String, to claim: inout Claim) {
    guard !claim.attributedTo.contains(source) else { return }
    claim.attributedTo.insert(source, at: 0)
    if claim.certainty == .asserted { claim.certainty = .reported }
  }

  private func continueQuotations(_ claims: inout [Claim]) {
    var source: String?
    var isOpen = false
    // First line of the open quotation, for a source that is named behind it.
    var first = 0
    for (at, line) in lines.enumerated() {
      let words = sentence(line).words
      let marks = words.filter { Self.mark(view, $0) != nil }
      let isNewParagraph = at == 0 || !isSameParagraph(lines[at - 1].number, line.number)
      if isNewParagraph, isOpen {
        // A quotation that goes on in the next paragraph opens again there.
        isOpen = false
        if Self.mark(view, words.lowerBound) != .opening { source = nil }
      } else if !isOpen {
        source = nil
      }
      let carried = source
      if isOpen {
        let close = marks.first { Self.mark(view, $0) == .closing }
        let told = close.map { end in words.contains { $0 > end && view.tag($0) != .punct } } ?? false
        if let source, !told || line.sources.isEmpty {
          for claim in line.claims where isBefore(close, claims[claim]) { give(source, to: &claims[claim]) }
        } else if source == nil, told, isNarration, let teller = line.sources.last {
          for earlier in lines[first..<at] {
            for claim in earlier.claims where claims[claim].attributedTo.isEmpty { give(teller, to: &claims[claim]) }
          }
        }
      } else if Self.mark(view, words.lowerBound) == .opening, line.sources.isEmpty || isWhollyQuoted(words, marks),
        let lead = carried ?? introduction(at, isNewParagraph, isWhole: isWhollyQuoted(words, marks))
      {
        source = lead
        let close = marks.first { Self.mark(view, $0) == .closing }
        for claim in line.claims where isBefore(close, claims[claim]) { give(lead, to: &claims[claim]) }
      } else if Self.mark(view, words.lowerBound) == .opening, Set(line.sources).count == 1,
        let teller = line.sources.last,
        let close = marks.first(where: { Self.mark(view, $0) == .closing })
      {
        // "…," said Holt: all that is quoted is his, whatever the parse makes of its parts.
        for claim in line.claims where isBefore(close, claims[claim]) && claims[claim].attributedTo.isEmpty {
          give(teller, to: &claims[claim])
        }
      }
      for mark in marks {
        if Self.mark(view, mark) == .opening {
          if !isOpen { first = at }
          isOpen = true
          // What opens its sentence is introduced before it, all else by its own sentence.
          if mark > words.lowerBound { source = line.sources.last }
        } else {
          isOpen = false
        }
      }
    }
  }

  /// “My coach told me so.”: what it reports stands within the quotation.
  private func isWhollyQuoted(_ words: Range<Int>, _ marks: [Int]) -> Bool {
    guard let close = marks.first(where: { Self.mark(view, $0) == .closing }) else { return false }
    return words.allSatisfy { $0 <= close || view.tag($0) == .punct }
  }

  /// Who says what a quotation at the beginning of a line says: the line before introduces it (": “…”"), or names in the same
  /// paragraph who said the quotation before ("…,” said Holt. “…"); who tells a talk may go on with another's answer, unless the line
  /// is nothing but a quotation.
  private func introduction(_ at: Int, _ isNewParagraph: Bool, isWhole: Bool) -> String? {
    guard at > 0, let source = lines[at - 1].sources.last, let last = sentence(lines[at - 1]).words.last else {
      return nil
    }
    if ends(last, with: ":;") { return source }
    guard isNarration || isWhole, !isNewParagraph else { return nil }
    let words = sentence(lines[at - 1]).words
    guard let close = words.last(where: { Self.mark(view, $0) == .closing }) else { return nil }
    return words.contains { $0 > close && view.tag($0) == .verb } ? source : nil
  }

  private func isBefore(_ mark: Int?, _ claim: Claim) -> Bool {
    mark.map { claim.span.start < view.analysis.words[$0].span.start } ?? true
  }

  private func ends(_ word: Int, with marks: String) -> Bool {
    marks.utf8.contains(view.firstByte(word))
  }

  private func isSameParagraph(_ earlier: Int, _ later: Int) -> Bool {
    let end = Int(view.analysis.sentences[earlier].span.end)
    let start = Int(view.analysis.sentences[later].span.start)
    guard end < start else { return true }
    return view.text[end..<start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } < 2
  }

  /// "Instead, they …": goes on with what was reported not to be so.
  private func resumes(_ line: Line) -> Bool {
    let words = sentence(line).words
    guard words.count > 3, line.sources.isEmpty, Self.resuming.contains(view.forms[words.lowerBound]),
      ends(words.lowerBound + 1, with: ",")
    else { return false }
    let subject = words.first { view.relation($0) == .nsubj || view.relation($0) == .nsubjPass }
    return subject.map { view.tag($0) == .pron && view.classes[$0].contains(.thirdPerson) } ?? false
  }

  /// "Mary Holt: “The lock is dying”", "“The lock is dying”: Mary Holt on the dam": whose words a headline quotes.
  private func headed(_ line: Line) -> String? {
    let words = sentence(line).words
    guard let open = words.first(where: { Self.mark(view, $0) == .opening }) else { return nil }
    func name(_ range: Range<Int>) -> String? {
      let name = range.prefix { view.tag($0) == .propn }
      guard let first = name.first, let last = name.last, name.count < 6 else { return nil }
      return Phrases(view).text(first...last)
    }
    if open > words.lowerBound + 1 {
      guard ends(open - 1, with: ":"), (words.lowerBound..<open - 1).allSatisfy({ view.tag($0) == .propn }) else {
        return nil
      }
      return name(words.lowerBound..<open - 1)
    }
    guard open == words.lowerBound, let close = words.first(where: { Self.mark(view, $0) == .closing }),
      close + 2 < words.upperBound, ends(close + 1, with: ":")
    else { return nil }
    return name(close + 2..<words.upperBound)
  }

  /// "— Mary Holt": the name behind a pull quote.
  private func signature(_ line: Line) -> String? {
    let words = sentence(line).words
    guard words.count > 1, words.count < 8, view.tag(words.lowerBound) == .punct else { return nil }
    let span = view.analysis.words[words.lowerBound].span
    let sign = view.text[span.range]
    // – and — end in 0x93 and 0x94.
    let isDash =
      sign.elementsEqual("--".utf8)
      || sign.count == 3 && sign.first == 0xE2 && (sign.last == 0x93 || sign.last == 0x94)
    guard isDash else { return nil }
    let name = words.dropFirst().prefix { view.tag($0) != .punct }
    guard let first = name.first, let last = name.last, name.allSatisfy({ view.tag($0) == .propn }) else { return nil }
    return Phrases(view).text(first...last)
  }

  /// The lines of a pull quote are those of the signature's paragraph, or of the one before where it stands alone.
  private func sign(_ name: String, before at: Int, _ claims: inout [Claim]) {
    var earlier = at - 1
    guard earlier >= 0 else { return }
    var number = lines[at].number
    if !isSameParagraph(lines[earlier].number, number) { number = lines[earlier].number }
    while earlier >= 0, isSameParagraph(lines[earlier].number, number) {
      for claim in lines[earlier].claims where claims[claim].attributedTo.isEmpty { give(name, to: &claims[claim]) }
      number = lines[earlier].number
      earlier -= 1
    }
  }
}
