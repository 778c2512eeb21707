import SourceText

/// "FALLO. I was born here": plays print their parts so, and articles begin paragraphs with words in capitals. Such labels count where
/// the page presents one of those who speak before they do, and nearly every paragraph has a label.
enum StoppedLabels {
  static func remove(from found: inout [(unit: Int, label: Label)], _ page: Page) {
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
