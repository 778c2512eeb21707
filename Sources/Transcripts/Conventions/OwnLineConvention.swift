import SourceText

/// A name alone in its line, without a colon, before each turn.
///
/// Only a few names that come back again and again, set apart by markup or capitals, count; headings and pull quotes do not come
/// back.
enum OwnLineConvention {
  /// Longest label, in bytes.
  private static let longest = 50

  static let convention = Convention(name: "names in lines of their own") { page in
    var counts: [String: Int] = [:]
    var found: [(unit: Int, label: Label)] = []
    for index in page.units.indices {
      guard let label = label(page, index) else { continue }
      found.append((index, label))
      counts[LabelConvention.key(label.name), default: 0] += 1
    }
    let recurring = found.filter { counts[LabelConvention.key($0.label.name), default: 0] >= 2 }
    let kept = withSingles(recurring, found, page)
    let names = Set(kept.map { LabelConvention.key($0.label.name) })
    guard kept.count >= 4, (2...12).contains(names.count) else { return [] }
    // Words stand between two labels.
    let adjacent = zip(kept, kept.dropFirst()).filter { $1.unit == $0.unit + 1 }.count
    guard adjacent * 5 <= kept.count else { return [] }
    var interpretation = Interpretation(
      name: "names in lines of their own",
      starts: kept.map { unit, label in
        let span = page.units[unit].span
        return Interpretation.Start(unit: unit, offset: span.start, contentStart: span.end, kind: nil, label: label)
      }, hasLabels: true)
    interpretation.reasons = ["\(kept.count) lines of \(names.count) names"]
    return [interpretation]
  }

  /// With the names of those who speak once: lines of the same print between the others. A time behind each name is print enough.
  private static func withSingles(
    _ recurring: [(unit: Int, label: Label)], _ found: [(unit: Int, label: Label)], _ page: Page
  ) -> [(unit: Int, label: Label)] {
    guard recurring.count >= 4, let first = recurring.first, let last = recurring.last else { return recurring }
    let areTimed = recurring.allSatisfy { timeStart(page.bytes($0.unit)) != nil }
    let print = recurring.reduce(Set(page.units[first.unit].signatures)) {
      $0.intersection(page.units[$1.unit].signatures)
    }
    let known = Set(recurring.map(\.unit))
    return found.filter { unit, label in
      if known.contains(unit) { return true }
      guard unit + 1 < page.units.count, !known.contains(unit + 1) else { return false }
      if areTimed { return timeStart(page.bytes(unit)) != nil }
      return (first.unit...last.unit).contains(unit) && !print.isDisjoint(with: page.units[unit].signatures)
        && (SpeakerLabels.isPart(label.name) || SpeakerLabels.hasGivenName(label.name)
          || SpeakerLabels.hasTitle(label.name))
    }
  }

  /// Where a time behind a name begins, on the recording or on the clock.
  private static func timeStart(_ line: ArraySlice<UInt8>) -> Int? {
    TimeMarks.trailing(line)?.start ?? ChatStamps.clockStart(line)
  }

  private static func label(_ page: Page, _ index: Int) -> Label? {
    let unit = page.units[index]
    var bytes = page.bytes(index)
    // "Ann Lee  12:04": the time sets the line apart.
    let time = timeStart(bytes)
    if let time { bytes = bytes[..<time] }
    guard bytes.count <= longest, bytes.count >= 1, let last = bytes.last, !".?!:;,…".utf8.contains(last),
      !bytes.contains(UInt8(ascii: ":"))
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    guard LabelScanner.isName(text), !FalseLabels.contains(text),
      time != nil || !unit.signatures.isEmpty || LabelConvention.isCapitals(text)
        || page.document.blocks[unit.block].kind == .tableCell
    else { return nil }
    var title: String?
    var name = text
    if let comma = text.firstIndex(of: ",") {
      title = String(text[text.index(after: comma)...]).trimmed
      name = String(text[..<comma]).trimmed
    }
    return Label(name: name, title: title, contentStart: Int(unit.span.end))
  }
}
