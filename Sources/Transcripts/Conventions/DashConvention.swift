import SourceText

/// `— Question` and `— Answer`: every turn begins with a dash and they alternate; or a dash, or the `>` by which a mail quotes, before
/// questions only.
enum DashConvention {
  static let convention = Convention(name: "dashes") { page in
    var starts: [Interpretation.Start] = []
    for (index, unit) in page.units.enumerated() {
      guard let length = dash(page.bytes(index)) else { continue }
      let kind: Turn.Kind = starts.last?.kind == .question ? .answer : .question
      starts.append(
        Interpretation.Start(
          unit: index, offset: unit.span.start, contentStart: unit.span.start + Int32(length), kind: kind))
    }
    guard starts.count >= 3 else { return [] }
    if let questions = dashedQuestions(starts, page) { return [questions] }
    guard starts.count >= 4, starts.allSatisfy({ !isQuoted(page.bytes($0.unit)) }) else { return [] }
    return [Interpretation(name: "dashes", starts: starts, hasLabels: false)]
  }

  /// A dash before each question, and answers without one.
  private static func dashedQuestions(_ dashed: [Interpretation.Start], _ page: Page) -> Interpretation? {
    let asking = dashed.count { page.units[$0.unit].endsWithQuestionMark }
    let units = Set(dashed.map(\.unit))
    if let first = dashed.first, isQuoted(page.bytes(first.unit)), !speaksOfQuestions(page, before: first.unit) {
      return nil
    }
    guard asking * 5 >= dashed.count * 4,
      dashed.allSatisfy({ $0.unit + 1 < page.units.count && !units.contains($0.unit + 1) })
    else { return nil }
    var starts: [Interpretation.Start] = []
    for start in dashed {
      var question = start
      question.kind = .question
      let answer = page.units[start.unit + 1].span.start
      starts += [
        question,
        Interpretation.Start(unit: start.unit + 1, offset: answer, contentStart: answer, kind: .answer),
      ]
    }
    return Interpretation(name: "dashes before questions", starts: starts, hasLabels: false)
  }

  /// Any reply to a mail quotes; one to an interviewer says that it answers questions.
  private static func speaksOfQuestions(_ page: Page, before unit: Int) -> Bool {
    page.units.indices.prefix(unit).contains { index in
      let text = page.text(index).lowercased()
      return ["question", "interview", "frage", "pregunta", "entrevista", "domand"].contains { text.contains($0) }
    }
  }

  private static func isQuoted(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.first == UInt8(ascii: ">") }

  /// Length of a dash with its space at the start: -, –, — or ―, or the > of a mail.
  private static func dash(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    var length = 0
    if first == UInt8(ascii: "-") || first == UInt8(ascii: ">") {
      length = 1
    } else if bytes.count > 3, first == 0xE2, bytes[bytes.startIndex + 1] == 0x80,
      (0x93...0x95).contains(bytes[bytes.startIndex + 2])
    {
      length = 3
    }
    guard length > 0, bytes.count > length + 1, bytes[bytes.startIndex + length] == 0x20 else { return nil }
    return length + 1
  }
}
