import Reading
import SourceText

/// "1. How old is the boat?" with the answer in the paragraphs behind it, as questions are sent by mail; and items of a list that begin
/// with a question and hold the answer.
enum NumberedQuestions {
  /// Questions that make a list.
  private static let enough = 3

  static let convention = Convention(name: "numbered questions") { page in
    var last = 0
    let numbered = page.units.indices.compactMap { index -> (unit: Int, length: Int)? in
      guard let (number, length) = number(page.bytes(index)), number == last + 1 else { return nil }
      if page.units[index].endsWithQuestionMark { last = number }
      return page.units[index].endsWithQuestionMark ? (index, length) : nil
    }
    let items = page.units.indices.filter { isItem(page, $0) }.map { (unit: $0, length: 0) }
    return [read(page, "numbered questions", numbered), read(page, "questions of a list", items)].compactMap { $0 }
  }

  private static func read(_ page: Page, _ name: String, _ questions: [(unit: Int, length: Int)]) -> Interpretation? {
    let units = Set(questions.map(\.unit))
    // Something stands behind each question.
    guard questions.count >= enough,
      questions.allSatisfy({ !units.contains($0.unit + 1) && $0.unit + 1 < page.units.count })
    else { return nil }
    let starts = questions.flatMap { unit, length in
      let question = page.units[unit].span.start
      let answer = page.units[unit + 1].span.start
      return [
        Interpretation.Start(unit: unit, offset: question, contentStart: question + Int32(length), kind: .question),
        Interpretation.Start(unit: unit + 1, offset: answer, contentStart: answer, kind: .answer),
      ]
    }
    return Interpretation(name: name, starts: starts, hasLabels: false)
  }

  /// A number with a stop or a bracket at the start of a line, and its length with the space behind it.
  private static func number(_ line: ArraySlice<UInt8>) -> (Int, Int)? {
    let digits = line.prefix { $0 &- 0x30 < 10 }
    guard (1...2).contains(digits.count), let mark = line.dropFirst(digits.count).first, ".)".utf8.contains(mark),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let spaces = line.dropFirst(digits.count + 1).prefix { $0 == 0x20 }.count
    return spaces > 0 ? (number, digits.count + 1 + spaces) : nil
  }

  /// A question right in a list item, with a paragraph of the same item behind it.
  private static func isItem(_ page: Page, _ index: Int) -> Bool {
    guard page.units[index].endsWithQuestionMark, index + 1 < page.units.count else { return false }
    let elements = page.document.elements
    let item = page.document.blocks[page.units[index].block].element
    guard item >= 0, elements[Int(item)].name == "li" else { return false }
    let answer = page.document.blocks[page.units[index + 1].block].element
    return answer > item && elements[Int(answer)].parent == item
  }
}
