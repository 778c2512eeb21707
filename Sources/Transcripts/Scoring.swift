import SourceText

/// Weighs the readings of a page against each other.
enum Scoring {
  /// Below this a page is no interview. Measured on the development pages: readings of true interviews score above 1.2,
  /// bold run-in heads and lists of links below 0.8.
  static let threshold = 1.0

  static func score(_ interpretation: inout Interpretation, _ page: Page) {
    let starts = interpretation.starts
    guard starts.count >= 2 else {
      interpretation.score = interpretation.hasLabels ? 0.5 : 0
      return
    }
    let lengths = turnLengths(starts, page)
    let total = page.units.reduce(0) { $0 + $1.span.count }
    let coverage = Double(lengths.reduce(0, +)) / Double(max(1, total))
    if interpretation.hasLabels {
      let names = Set(starts.compactMap { $0.label.map { LabelConvention.key($0.name) } })
      var changes = 0
      for index in starts.indices.dropFirst() where starts[index].label?.name != starts[index - 1].label?.name {
        changes += 1
      }
      let alternation = Double(changes) / Double(starts.count - 1)
      let asked = starts.indices.contains { RoleLabels.asks(starts[$0].label?.name ?? "") }
      interpretation.score =
        0.6 * alternation + 0.8 * coverage + (names.count >= 2 ? 0.5 : 0) + (asked ? 0.5 : 0)
        + min(0.5, Double(starts.count) / 20)
      interpretation.reasons.append("alternation \(percent(alternation)), coverage \(percent(coverage))")
      return
    }
    if interpretation.isTold {
      // Any reading in which somebody asks is better.
      interpretation.score = threshold + 0.1 * coverage
      return
    }
    var questions = 0
    var marked = 0
    var questionBytes = 0
    var answerBytes = 0
    for (index, start) in starts.enumerated() {
      if start.kind == .question {
        questions += 1
        questionBytes += lengths[index]
        if questionMark(starts, index, page) { marked += 1 }
      } else {
        answerBytes += lengths[index]
      }
    }
    guard questions > 0 else { return }
    let marks = Double(marked) / Double(questions)
    let answered = Double(min(questions, starts.count - questions)) / Double(questions)
    let longer = answerBytes > questionBytes ? 1.0 : Double(answerBytes) / Double(max(1, questionBytes))
    interpretation.score = 1.0 * marks + 0.3 * answered + 0.4 * coverage + 0.2 * longer + min(0.3, Double(marked) / 20)
    if marked < 2 { interpretation.score -= 0.8 }
    interpretation.reasons.append(
      "\(questions) questions, \(percent(marks)) with a question mark, coverage \(percent(coverage))")
  }

  private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

  private static func turnLengths(_ starts: [Interpretation.Start], _ page: Page) -> [Int] {
    starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].unit : page.units.count
      if index + 1 < starts.count, starts[index + 1].unit == starts[index].unit {
        return Int(starts[index + 1].offset - starts[index].offset)
      }
      var length = 0
      for unit in starts[index].unit..<max(end, starts[index].unit + 1) where unit < page.units.count {
        length += page.units[unit].span.count
      }
      return length
    }
  }

  private static func questionMark(_ starts: [Interpretation.Start], _ index: Int, _ page: Page) -> Bool {
    let first = starts[index].unit
    let last = index + 1 < starts.count ? starts[index + 1].unit : page.units.count
    if last == first {
      let unit = page.units[first]
      let text = page.document.blocks[unit.block].text.utf8
      return QuestionMark.contains(text[Int(starts[index].offset)..<Int(starts[index + 1].offset)])
    }
    for unit in first..<last where QuestionMark.contains(page.bytes(unit)) { return true }
    return false
  }
}
