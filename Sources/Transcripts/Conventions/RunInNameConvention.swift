import SourceText

/// **Name** words: a name in bold or in an element of its own that begins the line, without a colon, before each turn. A dash
/// may follow it.
///
/// Only a few names that come back count, and whoever else is printed the same way among them: run-in heads do not come back.
enum RunInNameConvention {
  /// Longest label, in bytes: "The Minister of Education (Hon. Perpetua Lashley)".
  private static let longest = 70

  static let convention = Convention(name: "run-in names") { page in
    let found = candidates(page)
    var counts: [String: Int] = [:]
    for (_, label) in found { counts[LabelConvention.key(label.name), default: 0] += 1 }
    let recurring = found.filter { counts[LabelConvention.key($0.label.name), default: 0] >= 2 }
    guard recurring.count >= 4, let first = recurring.first, let last = recurring.last,
      Set(recurring.map { LabelConvention.key($0.label.name) }).count >= 2
    else { return [] }
    let allCapitals = recurring.allSatisfy { LabelConvention.isCapitals($0.label.name) }
    let kept = found.filter { unit, label in
      counts[LabelConvention.key(label.name), default: 0] >= 2
        || (first.unit - 2...last.unit + 2).contains(unit)
          && (SpeakerDirectory.words(label.name).count >= 2 || SpeakerLabels.isPart(label.name)
            || allCapitals && LabelConvention.isCapitals(label.name))
    }
    return [
      Interpretation.labelled(
        "run-in names", page, kept, because: "\(kept.count) bold names at the start of a line")
    ]
  }

  /// Every unit that begins with such a name; offsets count from the unit's start.
  static func candidates(_ page: Page) -> [(unit: Int, label: Label)] {
    var found: [(unit: Int, label: Label)] = []
    for index in page.units.indices {
      if let label = label(page, index) { found.append((index, label)) }
    }
    FalseLabels.remove(from: &found)
    return found
  }

  static func label(_ page: Page, _ index: Int) -> Label? {
    let unit = page.units[index]
    guard !unit.isHeading, let end = nameEnd(unit) else { return nil }
    let bytes = page.bytes(index)
    let length = Int(end - unit.span.start)
    guard length > 1, length <= longest, length < bytes.count else { return nil }
    var text = String(decoding: bytes.prefix(length), as: UTF8.self).trimmed
    var title: String?
    if let open = text.firstIndex(of: "("), text.last == ")" || text.hasSuffix(")—") {
      title = String(text[text.index(after: open)...].prefix { $0 != ")" })
      text = String(text[..<open]).trimmed
    }
    while let last = text.last, "—–- ".contains(last) { text.removeLast() }
    guard let last = text.last, last.isLetter, SpeakerLabels.hasShape(text) else { return nil }
    // What is said begins a sentence.
    var content = length
    while content < bytes.count, bytes[bytes.startIndex + content] == 0x20 { content += 1 }
    guard content < bytes.count, bytes[bytes.startIndex + content] &- 0x61 >= 26,
      !":,;.)".utf8.contains(bytes[bytes.startIndex + content])
    else { return nil }
    return Label(name: text, title: title, contentStart: content)
  }

  /// Where a bold run, or an element with a class of its own (`<span class="who">`), ends that begins the unit.
  private static func nameEnd(_ unit: Unit) -> Int32? {
    if let run = unit.leadingRun, run.signature == .bold { return run.end }
    return unit.leadingElementEnd
  }
}
