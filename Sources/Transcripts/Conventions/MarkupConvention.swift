import SourceText

/// Questions set apart by markup alone (bold, italic, a heading level, a class, `<dt>`, a block quotation), answers plain.
///
/// Each way of setting apart that occurs on the page gives one reading: units that it fills are questions, units that it only
/// begins hold question and answer one after the other.
enum MarkupConvention {
  static let convention = Convention(name: "markup") { page in
    var filled: [Signature: [Int]] = [:]
    var leading: [Signature: Int] = [:]
    for (index, unit) in page.units.enumerated() {
      for signature in Set(unit.signatures) { filled[signature, default: []].append(index) }
      if let run = unit.leadingRun { leading[run.signature, default: 0] += 1 }
    }
    let signatures = Set(filled.keys).union(leading.keys).sorted { $0.name < $1.name }
    return signatures.compactMap { signature in
      let count = filled[signature]?.count ?? 0
      // What fills most of the page sets nothing apart.
      guard count + leading[signature, default: 0] >= 2, count * 10 <= page.units.count * 7 else { return nil }
      return read(page, signature)
    }
  }

  private static func read(_ page: Page, _ signature: Signature) -> Interpretation? {
    var starts: [Interpretation.Start] = []
    var questions = 0
    var open: Turn.Kind?
    let signed = QuestionSignatures.lines(page, signature)
    for (index, unit) in page.units.enumerated() {
      if open == .question, signed.contains(index) { continue }
      if unit.signatures.contains(signature) {
        if open != .question {
          starts.append(
            Interpretation.Start(unit: index, offset: unit.span.start, contentStart: unit.span.start, kind: .question))
          questions += 1
        }
        open = .question
        continue
      }
      if let run = unit.leadingRun, run.signature == signature {
        let length = Int(run.end - unit.span.start)
        let bytes = page.bytes(unit)
        let part = bytes[bytes.startIndex..<bytes.startIndex + length]
        // A bold name before the words is a label, and a few bold words are emphasis: a question is a sentence.
        if QuestionMark.contains(part) || (length >= 40 && endsSentence(part)) {
          if open != .question {
            starts.append(
              Interpretation.Start(unit: index, offset: unit.span.start, contentStart: unit.span.start, kind: .question)
            )
            questions += 1
          }
          if QuestionSignatures.follows(run.end, page, index) {
            open = .question
            continue
          }
          starts.append(Interpretation.Start(unit: index, offset: run.end, contentStart: run.end, kind: .answer))
          open = .answer
          continue
        }
      }
      if open == .question, !unit.isHeading {
        starts.append(
          Interpretation.Start(unit: index, offset: unit.span.start, contentStart: unit.span.start, kind: .answer))
        open = .answer
      }
    }
    guard questions >= 2 else { return nil }
    return Interpretation(name: signature.name, starts: starts, hasLabels: false)
  }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > bytes.startIndex else { return false }
    return [0x2E, 0x21, 0x3A].contains(bytes[end - 1])
  }
}
