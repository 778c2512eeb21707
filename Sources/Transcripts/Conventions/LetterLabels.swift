import SourceText

/// "P. ¿Cuándo?" and "R. En mayo.", "F. … A. …", "PREGUNTA.- …": a letter or a word that asks or answers, with a stop behind it. "Q."
/// and "A." are known everywhere; other letters begin names as well ("P. Langerak") and count only where those that ask do ask, and
/// others answer them.
enum LetterLabels {
  private static let letters = Set("PRFDV".utf8)
  /// Lines of each kind that make a habit.
  private static let enough = 2

  /// Where the words begin behind such a label and its stop; nil where it is none.
  /// - Parameters:
  ///   - name: what stands before the stop.
  ///   - stop: the stop's index in the line.
  static func content(_ name: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>, _ stop: Int) -> Int? {
    guard let first = name.first, name.count <= 10 else { return nil }
    if name.count == 1 {
      guard letters.contains(first) else { return nil }
    } else {
      guard name.allSatisfy({ $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }),
        RoleLabels.isCounted(String(decoding: name, as: UTF8.self))
      else { return nil }
    }
    // A dash may follow: "P.- ", "R.— ".
    var index = stop + 1
    var hasDash = false
    if index < line.endIndex, line[index] == UInt8(ascii: "-") {
      index += 1
      hasDash = true
    } else if index + 2 < line.endIndex, line[index] == 0xE2, line[index + 1] == 0x80,
      (0x93...0x95).contains(line[index + 2])
    {
      index += 3
      hasDash = true
    }
    guard index < line.endIndex, line[index] == 0x20 || hasDash else { return nil }
    return index
  }

  static func remove(from found: inout [(unit: Int, label: Label)], _ page: Page) {
    guard found.contains(where: \.label.isLetter) else { return }
    let asking = found.filter { RoleLabels.asks($0.label.name) }
    let answering = found.count { RoleLabels.answers($0.label.name) }
    let asked = asking.count { QuestionMark.contains(page.bytes($0.unit)) }
    let pairs = asking.filter { line in
      found.contains { $0.unit > line.unit && $0.unit <= line.unit + 3 && RoleLabels.answers($0.label.name) }
    }
    let isDialogue =
      asking.count >= enough && answering >= enough && asked * 5 >= asking.count * 3
      && pairs.count * 5 >= asking.count * 3
    if !isDialogue { found.removeAll(where: \.label.isLetter) }
  }
}
