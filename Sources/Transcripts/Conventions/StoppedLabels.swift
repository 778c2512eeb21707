import SourceText

/// "FALLO. I was born here": plays print their parts so, and articles begin paragraphs with words in capitals. Such labels count where
/// the page presents one of those who speak before they do, and nearly every paragraph has a label.
///
/// "Mr. Ferris. Thank you, Senator.", "The CHAIRMAN. You may begin.": records of hearings print a name with its title so. Nobody else
/// begins paragraphs with a name and a stop again and again, however long the statements between them are.
enum StoppedLabels {
  /// Lines with a title and a stop that make a habit.
  private static let enough = 4

  static func remove(from found: inout [(unit: Int, label: Label)], _ page: Page) {
    removeTitled(&found)
    removeBare(&found, page)
  }

  private static func removeTitled(_ found: inout [(unit: Int, label: Label)]) {
    var counts: [String: Int] = [:]
    for line in found where line.label.isTitled { counts[line.label.name, default: 0] += 1 }
    let recurring = counts.filter { $0.value >= 2 }
    if recurring.count >= 2, recurring.values.reduce(0, +) >= enough { return }
    found.removeAll(where: \.label.isTitled)
  }

  /// "Mr. Ferris", "Senator LEE", "The CHAIRMAN", with a sentence behind the stop.
  static func isTitled(_ name: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    guard (6...50).contains(name.count), name.contains(0x20), rest.first == 0x20,
      let next = rest.first(where: { $0 != 0x20 }), next &- 0x41 < 26 || next >= 0x80 || next == UInt8(ascii: "\"")
    else { return false }
    let text = String(decoding: name, as: UTF8.self)
    let words = text.split(separator: " ")
    guard let last = words.last, last.count >= 3, words.count <= 4,
      !PersonNames.titles.contains(PersonNames.plain(String(last)))
    else { return false }
    if words[0] == "The" {
      return SpeakerLabels.isPart(text)
        || words.count <= 3 && words.dropFirst().allSatisfy { LabelConvention.isCapitals(String($0)) }
    }
    return SpeakerLabels.hasTitle(text)
      && words.dropFirst().allSatisfy { $0.first?.isUppercase == true && !$0.contains { $0.isNumber || $0 == "," } }
  }

  private static func removeBare(_ found: inout [(unit: Int, label: Label)], _ page: Page) {
    let stopped = found.filter(\.label.isStopped)
    guard let first = stopped.first, let last = stopped.last else { return }
    var counts: [String: Int] = [:]
    for line in stopped { counts[LabelConvention.key(line.label.name), default: 0] += 1 }
    let recurring = stopped.filter { counts[LabelConvention.key($0.label.name), default: 0] >= 2 }
    let judge = SpeakerLabels(page, lines: stopped.map { ($0.unit, $0.label, $0.label.contentStart) })
    let isPresented = recurring.contains { judge.isKnown($0.label) }
    let lines = (first.unit...last.unit).count { !page.units[$0].isHeading }
    if isPresented, recurring.count >= 4, stopped.count * 10 >= lines * 8 { return }
    found.removeAll(where: \.label.isStopped)
  }
}
