import Reading
import SourceText

/// A table of two columns: questions in one, answers in the other. A number may stand in a column before them.
enum QuestionRows {
  /// Rows that make an interview.
  private static let enough = 3

  static let convention = Convention(name: "rows of a table") { page in
    var starts: [Interpretation.Start] = []
    var count = 0
    var asking = 0
    for row in rows(page) {
      guard let question = row.dropLast().last, let answer = row.last, row.count == 2 || isNumbered(row, page) else {
        return []
      }
      // "Question | Answer" heads the columns.
      if count == 0, RoleLabels.asks(page.text(question)) || RoleLabels.answers(page.text(answer)) { continue }
      count += 1
      if page.units[question].endsWithQuestionMark, !page.units[answer].endsWithQuestionMark { asking += 1 }
      for (unit, kind) in [(question, Turn.Kind.question), (answer, .answer)] {
        let start = page.units[unit].span.start
        starts.append(Interpretation.Start(unit: unit, offset: start, contentStart: start, kind: kind))
      }
    }
    guard count >= enough, asking * 5 >= count * 4 else { return [] }
    return [Interpretation(name: "rows of a table", starts: starts, hasLabels: false)]
  }

  private static func isNumbered(_ row: [Int], _ page: Page) -> Bool {
    row.count == 3 && page.bytes(row[0]).count <= 4 && page.bytes(row[0]).contains { $0 &- 0x30 < 10 }
  }

  /// The first line of each cell, row by row.
  private static func rows(_ page: Page) -> [[Int]] {
    var rows: [[Int]] = []
    var last: (row: Int32, cell: Int32) = (-1, -1)
    for index in page.units.indices {
      guard let place = place(page, index) else { continue }
      if place.row != last.row { rows.append([]) }
      if place != last { rows[rows.count - 1].append(index) }
      last = place
    }
    return rows
  }

  /// The row and the cell that a unit stands in.
  private static func place(_ page: Page, _ index: Int) -> (row: Int32, cell: Int32)? {
    let elements = page.document.elements
    var element = page.document.blocks[page.units[index].block].element
    var steps = 0
    while element >= 0, steps < 6 {
      let current = elements[Int(element)]
      if current.name == "td" || current.name == "th" { return (current.parent, element) }
      element = current.parent
      steps += 1
    }
    return nil
  }
}
