import SourceText

/// `Name: words`, `NAME, HOST: words`, `Q: words`, `Frage: words`: a label before each turn, in any script.
///
/// A label counts when it comes back, when it asks or answers by its name ("Q", "Antwort"), or when it stands in one row with
/// labels that do; single lines that only look like labels ("Photo: …") fall out.
enum LabelConvention {
  static let convention = Convention(name: "labels") { page in
    let found = candidates(page)
    guard !found.isEmpty else { return [] }
    let voices = LabelVoices(found.map(\.label.name))
    var counts: [String: Int] = [:]
    for (_, label) in found { counts[voices.key(label.name), default: 0] += 1 }
    let kept = found.filter { unit, label in
      let name = key(label.name)
      if RoleLabels.asks(label.name) || RoleLabels.answers(label.name) { return true }
      return counts[voices.key(label.name), default: 0] >= 2 || isCapitals(label.name) && label.title != nil
        || repeats(name, counts)
    }
    // Notes with "Question:" and "Answer:" among the heads of many other entries.
    if !kept.isEmpty, kept.allSatisfy({ RoleLabels.isCounted($0.label.name) && $0.label.name.utf8.count > 1 }),
      (found.count - kept.count) > kept.count
    {
      return []
    }
    let distinct = Set(kept.map { key($0.label.name) })
    guard kept.count >= 2, distinct.count >= 2 || kept.count >= 3 else { return exchange(page, found) }
    // Labels that stand once between the kept ones are speakers as well when they look the same.
    let single = SingleLabels(page, kept: kept, found: found)
    var starts = found.filter { single.speaks($0.unit, $0.label) }
    ChangeMarks.add(to: &starts, page)
    return [reading(page, starts, distinct.count)]
  }

  private static func reading(_ page: Page, _ starts: [(unit: Int, label: Label)], _ names: Int) -> Interpretation {
    Interpretation.labelled("labels", page, starts, because: "\(starts.count) labels of \(names) names")
  }

  /// A question and its answer are a dialogue too short for a label to come back: full names of people, of whom the first one
  /// asks, and nothing but their words behind.
  private static func exchange(_ page: Page, _ found: [(unit: Int, label: Label)]) -> [Interpretation] {
    let starts = found.filter { SpeakerLabels.isRole($0.label.name) || SpeakerLabels.hasGivenName($0.label.name) }
    let names = Set(starts.map { key($0.label.name) })
    guard let first = starts.first, let last = starts.last, names.count >= 2,
      page.units[first.unit].endsWithQuestionMark,
      starts.count * 2 >= last.unit - first.unit + 1, isOneTurn(page, (last.unit + 1)..<page.units.count)
    else { return [] }
    return [reading(page, starts, names.count)]
  }

  /// Whether lines can go on with what was said before them: a few paragraphs, none of which asks or heads a text of its own.
  private static func isOneTurn(_ page: Page, _ units: Range<Int>) -> Bool {
    units.count <= 8
      && units.allSatisfy {
        !page.units[$0].isHeading && !page.units[$0].endsWithQuestionMark && page.isRunningText($0)
      }
  }

  /// Every unit that begins with something like a label; offsets count from the unit's start.
  static func candidates(_ page: Page) -> [(unit: Int, label: Label)] {
    var found: [(unit: Int, label: Label)] = []
    for index in page.units.indices {
      let bytes = page.bytes(index)
      guard var label = LabelScanner.bracketed(bytes) ?? LabelScanner.label(bytes, isMarked: isMarked(page, index))
      else { continue }
      label.contentStart -= bytes.startIndex
      found.append((index, label))
    }
    FalseLabels.remove(from: &found)
    HeadLabels.remove(from: &found, page)
    StoppedLabels.remove(from: &found, page)
    LetterLabels.remove(from: &found, page)
    let bare = BareLetters.find(page, besides: Set(found.filter { $0.1.name == "Q" }.map(\.0)))
    // "Q Thank you. On the river bill: how …" holds no other label.
    let replaced = Set(bare.map(\.unit))
    found.removeAll { replaced.contains($0.0) }
    found += bare
    found.sort { $0.0 < $1.0 }
    Examination.mark(&found, page)
    let labels = found.map(\.label)
    found.removeAll { isFrontMatter(page, $0.0, $0.1, labels) }
    // "Q. Smith was a judge" on a page with the label "Q. Smith".
    let initialed = Set(found.map(\.label.name).filter { $0.hasPrefix("Q. ") || $0.hasPrefix("A. ") })
    guard !initialed.isEmpty else { return found }
    return found.filter { unit, label in
      guard label.name == "Q" || label.name == "A" else { return true }
      return !initialed.contains { page.bytes(unit).starts(with: $0.utf8) }
    }
  }

  /// "Interviewer: Ann Lee" above an interview names her and says nothing: a part that stands once, and a name behind it.
  private static func isFrontMatter(_ page: Page, _ unit: Int, _ label: Label, _ all: [Label]) -> Bool {
    guard SpeakerLabels.isRole(label.name), label.name.utf8.count > 1,
      all.count(where: { key($0.name) == key(label.name) }) == 1
    else { return false }
    let words = Array(page.bytes(unit).dropFirst(label.contentStart))
    guard words.count < 60, let name = PersonNames.find(in: words).first else { return false }
    return name.span.start == 0 && Int(name.span.end) == words.count
  }

  static func key(_ name: String) -> String { name.lowercased() }

  static func isCapitals(_ name: String) -> Bool {
    let letters = name.filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy { $0.isUppercase }
  }

  /// A full name whose surname or initials come back as a label of their own.
  private static func repeats(_ name: String, _ counts: [String: Int]) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, let last = words.last else { return false }
    let initials = String(words.compactMap(\.first))
    // "A. Santangelo" after "Aurelio Santangelo"
    return counts[String(last)] != nil || counts[initials, default: 0] >= 1
      || words[0].first.map { counts["\($0). \(last)"] != nil && words[0].count > 2 } ?? false
  }

  static func isBold(_ page: Page, _ start: Interpretation.Start) -> Bool {
    guard var label = start.label else { return false }
    label.contentStart = Int(start.contentStart - page.units[start.unit].span.start)
    return isBold(page, start.unit, label)
  }

  static func isBold(_ page: Page, _ unit: Int, _ label: Label) -> Bool {
    guard let leading = page.units[unit].leadingRun else { return false }
    return abs(Int(leading.end - page.units[unit].span.start) - label.contentStart) <= 3
  }

  /// A bold run that begins the unit and ends with its first colon.
  private static func isMarked(_ page: Page, _ index: Int) -> Bool {
    guard let leading = page.units[index].leadingRun, leading.signature == .bold else { return false }
    let bytes = page.bytes(index)
    let length = Int(leading.end - page.units[index].span.start)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return abs(colon - bytes.startIndex + 1 - length) <= 1
  }
}
