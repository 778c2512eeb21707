import SourceText

/// "Q Good morning, …": a lone Q before each question of a briefing, and in the record of a court "A I was in the lift." behind it. A Q
/// counts where most lines that it begins ask; an A, which begins many a sentence, where such lines follow the questions.
enum BareLetters {
  /// Lines that make a habit.
  private static let enough = 2

  /// - Parameter labelled: lines that a "Q" with a stop or a colon begins.
  static func find(_ page: Page, besides labelled: Set<Int>) -> [(unit: Int, label: Label)] {
    let questions = page.units.indices.filter { !labelled.contains($0) && begins(page.bytes($0), "Q ") }
    let asking = questions.count { page.units[$0].endsWithQuestionMark }
    guard questions.count >= enough, asking * 2 >= questions.count else { return [] }
    let answers = questions.map { $0 + 1 }.filter { $0 < page.units.count && begins(page.bytes($0), "A ") }
    let isRecord = answers.count >= enough && answers.count * 5 >= questions.count * 4
    return questions.map { ($0, label("Q")) } + (isRecord ? answers.map { ($0, label("A")) } : [])
  }

  private static func label(_ letter: String) -> Label { Label(name: letter, title: nil, contentStart: 2) }

  private static func begins(_ bytes: ArraySlice<UInt8>, _ letter: String) -> Bool {
    guard bytes.count > 4, bytes.starts(with: letter.utf8), let next = bytes.dropFirst(2).first else { return false }
    return next &- 0x41 < 26 || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
  }
}
