import SourceText

/// Questions set apart by markup and labels at the same time: several people answer unlabelled questions under their names, or
/// a label stands on the first question and answer only.
enum LabelledMarkup {
  /// The best reading by markup with the labels that it holds, nil where there is none or it holds no labels.
  static func combine(_ readings: [Interpretation], _ page: Page) -> Interpretation? {
    guard
      let markup = readings.filter({ !$0.hasLabels && $0.score >= Scoring.threshold }).max(by: { $0.score < $1.score })
    else { return nil }
    let (accepted, people) = acceptedLabels(markup, page)
    guard !accepted.isEmpty else { return nil }
    var reading = markup
    reading.starts = []
    var used: Set<String> = []
    for (index, start) in markup.starts.enumerated() {
      var start = start
      if let label = label(page, start.unit, from: start.contentStart, accepted) {
        used.insert(LabelConvention.key(label.name))
        start.contentStart = Int32(label.contentStart)
        start.label = label
      }
      reading.starts.append(start)
      guard start.kind == .answer else { continue }
      // Another person may go on answering further down.
      let next = index + 1 < markup.starts.count ? markup.starts[index + 1].unit : page.units.count
      for unit in (start.unit + 1)..<max(next, start.unit + 1) where unit < page.units.count {
        let span = page.units[unit].span
        guard let label = label(page, unit, from: span.start, accepted) else { continue }
        used.insert(LabelConvention.key(label.name))
        reading.starts.append(
          Interpretation.Start(
            unit: unit, offset: span.start, contentStart: Int32(label.contentStart), kind: .answer, label: label))
      }
    }
    guard !used.isEmpty else { return nil }
    let labels = readings.first { $0.hasLabels }
    // Where labels name everybody, one who asks among them, they are the better guide.
    let questions = Set(markup.starts.filter { $0.kind == .question }.map(\.unit))
    let asks = labels.map { asksByLabel($0, page, leavingOut: questions) } ?? false
    if asks { return nil }
    reading.name += " with labels"
    reading.score = max(markup.score, labels?.score ?? 0) + 0.1
    reading.namesSpeakers = !used.isDisjoint(with: people)
    reading.reasons.append("\(used.count) labels in it")
    return reading
  }

  /// Whether some label's turns end in question marks again and again.
  private static func asksByLabel(_ reading: Interpretation, _ page: Page, leavingOut questions: Set<Int>) -> Bool {
    var turns: [String: Int] = [:]
    var asked: [String: Int] = [:]
    let first = questions.min() ?? -1
    for (index, start) in reading.starts.enumerated() {
      // A headline of the form "Name: words" stands before the interview and is no turn.
      guard start.unit > first, let name = start.label.map({ LabelConvention.key($0.name) }) else { continue }
      turns[name, default: 0] += 1
      var last = (index + 1 < reading.starts.count ? reading.starts[index + 1].unit : page.units.count) - 1
      while last > start.unit, questions.contains(last) { last -= 1 }
      if page.units[max(start.unit, last)].endsWithQuestionMark { asked[name, default: 0] += 1 }
    }
    return turns.contains { $0.value >= 2 && asked[$0.key, default: 0] * 2 >= $0.value } && turns.count >= 2
  }

  /// An accepted label with a colon, or a name without one in its own print; its offset counts in the block.
  private static func label(_ page: Page, _ unit: Int, from start: Int32, _ accepted: Set<String>) -> Label? {
    let span = page.units[unit].span
    let text = page.document.blocks[page.units[unit].block].text.utf8[Int(start)..<Int(span.end)]
    if let label = LabelScanner.label(text), accepted.contains(LabelConvention.key(label.name)) { return label }
    guard start == span.start, var name = RunInNameConvention.label(page, unit),
      accepted.contains(LabelConvention.key(name.name))
    else { return nil }
    name.contentStart += Int(span.start)
    return name
  }

  /// Labels that come back, or that the page knows as a person or as itself; and those among them that surely speak.
  private static func acceptedLabels(_ markup: Interpretation, _ page: Page) -> (all: Set<String>, people: Set<String>)
  {
    var found = LabelConvention.candidates(page).map {
      (unit: $0.unit, label: $0.label, skipped: $0.label.contentStart)
    }
    for start in markup.starts {
      let unit = page.units[start.unit]
      let text = page.document.blocks[unit.block].text.utf8[Int(start.contentStart)..<Int(unit.span.end)]
      // "GAZETTE: What do you paint?" as a heading, which no label stands in otherwise.
      let isAsked = unit.isHeading && unit.endsWithQuestionMark && !found.contains { $0.unit == start.unit }
      if isAsked || start.contentStart > unit.span.start, let label = LabelScanner.label(text) {
        found.append((start.unit, label, label.contentStart - Int(unit.span.start)))
      }
    }
    let colons = Set(found.map(\.unit))
    for line in RunInNameConvention.candidates(page) where !colons.contains(line.unit) {
      found.append((line.unit, line.label, line.label.contentStart))
    }
    found.sort { $0.unit < $1.unit }
    var counts: [String: Int] = [:]
    for line in found { counts[LabelConvention.key(line.label.name), default: 0] += 1 }
    let judge = SpeakerLabels(page, lines: found)
    var all: Set<String> = []
    var people: Set<String> = []
    for label in found.map(\.label) {
      let key = LabelConvention.key(label.name)
      guard !all.contains(key), !FalseLabels.contains(key) || key == "ps", key.split(separator: " ").count <= 4 else {
        continue
      }
      let kind = judge.kind(label)
      guard kind != .words else { continue }
      let isKnown = judge.isKnown(label)
      guard isKnown || SpeakerLabels.hasGivenName(label.name) || counts[key, default: 0] >= 2 else { continue }
      all.insert(key)
      if kind == .person || SpeakerLabels.isPart(label.name) { people.insert(key) }
    }
    return (all, people)
  }
}
