import SourceText

/// "BY MS. LORNE:" in the record of a court: whoever it names puts the questions behind it, until the next such line. "MABEL ORR, having
/// been duly sworn, testified as follows:" names the one who answers them.
enum Examination {
  private static let opening = "BY "

  /// Turns lines of examiners into labels of those whom they name, and notes on each "Q" and "A" whose it is.
  static func mark(_ found: inout [(unit: Int, label: Label)], _ page: Page) {
    guard found.contains(where: { $0.label.name == "Q" }) else { return }
    // The line that names a witness is no turn of his.
    found.removeAll { witness(page.bytes($0.unit)) != nil }
    var examiner: String?
    var sworn: String?
    var unit = 0
    for index in found.indices {
      let label = found[index].label
      while unit < found[index].unit {
        sworn = witness(page.bytes(unit)) ?? sworn
        unit += 1
      }
      if label.contentStart >= page.units[unit].span.count, let name = named(label.name) {
        guard SpeakerLabels.hasTitle(name) || SpeakerLabels.hasShape(name) else { continue }
        found[index].label.name = name
        found[index].label.isExaminer = true
        examiner = name
      } else if label.name == "Q" {
        found[index].label.person = examiner
      } else if label.name == "A" || label.name.uppercased() == "THE WITNESS" {
        found[index].label.person = sworn
      }
    }
  }

  /// "MABEL ORR, called as a witness, was duly sworn": the name in capitals before it.
  static func witness(_ line: ArraySlice<UInt8>) -> String? {
    guard let comma = line.prefix(40).firstIndex(of: UInt8(ascii: ",")), line.count < 240 else { return nil }
    let name = String(decoding: line[..<comma], as: UTF8.self).trimmed
    let rest = ByteText(line[comma...].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    guard (2...4).contains(name.split(separator: " ").count), LabelConvention.isCapitals(name),
      SpeakerLabels.hasShape(name),
      rest.contains("sworn") || rest.contains("affirmed"), !rest.contains("?")
    else { return nil }
    return name
  }

  /// The name behind "BY"; "DIRECT EXAMINATION" may stand before it in the same line.
  private static func named(_ label: String) -> String? {
    if label.hasPrefix(opening) { return String(label.dropFirst(opening.count)).trimmed }
    guard LabelConvention.isCapitals(label), let end = ByteText(Array(label.utf8)).ends(of: " " + opening).last else {
      return nil
    }
    return String(decoding: Array(label.utf8)[end...], as: UTF8.self).trimmed
  }
}
