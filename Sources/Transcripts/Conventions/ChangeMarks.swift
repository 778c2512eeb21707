import SourceText

/// `>> words`: captions mark a change of voice so, with a name behind it or without. Whose voice it is then, nobody can tell; that
/// it is not the voice of the line before is certain.
enum ChangeMarks {
  /// The label of a voice without a name.
  static let label = ">>"
  /// What such a voice is called.
  static let name = "Unknown speaker"

  /// Marks that make a habit.
  private static let enough = 4

  /// Lines that begin with the mark, none of which has a name.
  static let convention = Convention(name: "changes of voice") { page in
    let starts = lines(page)
    guard starts.count >= enough, !isRolling(page) else { return [] }
    var reading = Interpretation.labelled(
      "changes of voice", page, starts, because: "\(starts.count) lines begin with >>")
    reading.isExplicit = true
    return [reading]
  }

  /// Captions that say the end of the line before again put the mark in the middle of lines: no line is one voice's.
  private static func isRolling(_ page: Page) -> Bool {
    let within = page.units.indices.count { ByteText(Array(page.bytes($0))).contains(" >> ") }
    return within * 10 >= page.units.count
  }

  /// Adds the lines that begin with the mark and no name to those that have one, where names stand behind such marks.
  static func add(to starts: inout [(unit: Int, label: Label)], _ page: Page) {
    let named = Set(starts.map(\.unit))
    guard named.count(where: { length(page.bytes($0)) != nil }) >= 2 else { return }
    starts += lines(page).filter { !named.contains($0.unit) }
    starts.sort { $0.unit < $1.unit }
  }

  private static func lines(_ page: Page) -> [(unit: Int, label: Label)] {
    page.units.indices.compactMap { unit in
      length(page.bytes(unit)).map { (unit, Label(name: label, title: nil, contentStart: $0)) }
    }
  }

  /// Length of the mark with its space; a line of Markdown that quotes begins with one such sign.
  private static func length(_ line: ArraySlice<UInt8>) -> Int? {
    let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
    guard marks >= 2, line.count > marks else { return nil }
    return marks + line.dropFirst(marks).prefix { $0 == 0x20 }.count
  }
}
