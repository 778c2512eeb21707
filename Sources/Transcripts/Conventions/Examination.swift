import SourceText

/// "BY MS. LORNE:" in the record of a court: whoever it names puts the questions behind it, until the next such line.
enum Examination {
  private static let opening = "BY "

  /// Turns such lines into labels of those whom they name, and notes on each "Q" who puts it.
  static func mark(_ found: inout [(unit: Int, label: Label)], _ page: Page) {
    var examiner: String?
    let asks = found.contains { $0.label.name == "Q" }
    for index in found.indices where asks {
      let label = found[index].label
      if label.contentStart >= page.units[found[index].unit].span.count, let name = named(label.name) {
        guard SpeakerLabels.hasTitle(name) || SpeakerLabels.hasShape(name) else { continue }
        found[index].label.name = name
        found[index].label.isExaminer = true
        examiner = name
      } else if label.name == "Q" {
        found[index].label.examiner = examiner
      }
    }
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
