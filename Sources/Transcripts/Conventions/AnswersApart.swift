import SourceText

/// Plain questions, and answers set apart: indented as quotations, in italics, in bold, in a colour or a class of their own. What
/// else is plain between them is the page's own.
enum AnswersApart {
  /// Answers that make a habit.
  private static let enough = 3

  static let convention = Convention(name: "answers set apart") { page in
    var filled: [Signature: [Int]] = [:]
    for (index, unit) in page.units.enumerated() where !unit.isHeading {
      for signature in Set(unit.signatures) { filled[signature, default: []].append(index) }
    }
    return filled.keys.sorted { $0.name < $1.name }.compactMap { read(page, $0, Set(filled[$0] ?? [])) }
  }

  private static func read(_ page: Page, _ signature: Signature, _ units: Set<Int>) -> Interpretation? {
    let openings = units.filter { !units.contains($0 - 1) }.sorted()
    let asked = openings.filter { $0 > 0 && page.units[$0 - 1].endsWithQuestionMark && !page.units[$0 - 1].isHeading }
    guard asked.count >= enough, asked.count * 5 >= openings.count * 4, let first = asked.first else { return nil }
    let questions = Set(asked.map { $0 - 1 })
    var starts: [Interpretation.Start] = []
    for index in (first - 1)..<page.units.count {
      let kind: Turn.Kind = questions.contains(index) ? .question : units.contains(index) ? .answer : .narration
      if starts.last?.kind == kind, kind != .question { continue }
      let start = page.units[index].span.start
      starts.append(Interpretation.Start(unit: index, offset: start, contentStart: start, kind: kind))
    }
    return Interpretation(name: "answers in \(signature.name)", starts: starts, hasLabels: false)
  }
}
