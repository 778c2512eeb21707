import Reading
import SourceText

/// Lines that begin with a name and a colon and are no turns: the headline "Ann Lee: two pans and an oven", the head of a section,
/// a standfirst. Taken as a turn, they would put the whole introduction into somebody's mouth.
enum HeadLabels {
  /// Removes them from all lines of a page that begin with something like a label.
  static func remove(from found: inout [(unit: Int, label: Label)], _ page: Page) {
    let levels = levelsOfLabels(found, page)
    found.removeAll { unit, _ in
      guard let level = level(page, unit) else { return false }
      return !levels.contains(level)
    }
    while let first = found.first, isTitle(first, page) || isStandfirst(first, besides: found.dropFirst(), page) {
      found.removeFirst()
    }
  }

  /// Levels of headings at which labels come back: there each question or name is a heading.
  private static func levelsOfLabels(_ found: [(unit: Int, label: Label)], _ page: Page) -> Set<Int> {
    var plain: [String: Int] = [:]
    // Title and headline may both stand on the page: each text counts once, unless it is nothing but the label.
    var texts: [Int: [String: Set<String>]] = [:]
    for (unit, label) in found {
      let key = LabelConvention.key(label.name)
      if let level = level(page, unit) {
        let isBare = label.contentStart >= page.units[unit].span.count
        texts[level, default: [:]][key, default: []].insert(isBare ? String(unit) : page.text(unit))
      } else {
        plain[key, default: 0] += 1
      }
    }
    return Set(
      texts.filter { _, labels in
        labels.contains { $0.value.count >= 2 && $0.value.count >= plain[$0.key, default: 0] }
      }.keys)
  }

  private static func level(_ page: Page, _ unit: Int) -> Int? {
    if case .heading(let level) = page.document.blocks[page.units[unit].block].kind { level } else { nil }
  }

  /// A first line that repeats the page's title. A plain text has no title but its first line, which may well be a turn.
  private static func isTitle(_ line: (unit: Int, label: Label), _ page: Page) -> Bool {
    guard page.document.format == .html, let title = page.document.metadata.title else { return false }
    let text = page.text(line.unit).trimmed
    return text.utf8.count >= 12 && !page.units[line.unit].endsWithQuestionMark && title.hasPrefix(text)
  }

  /// A first line that ends without a mark, with running text behind it that no label begins; or one that is set in italics or
  /// bold as a whole where no other labelled line is.
  private static func isStandfirst(
    _ line: (unit: Int, label: Label), besides rest: ArraySlice<(unit: Int, label: Label)>, _ page: Page
  ) -> Bool {
    guard line.label.contentStart < page.units[line.unit].span.count, let next = rest.first, next.unit > line.unit + 1,
      page.isRunningText(line.unit), !line.label.isExaminer
    else { return false }
    let behind = (line.unit + 1)..<next.unit
    guard behind.contains(where: { page.units[$0].span.count >= 40 && endsSentence(page.bytes($0)) }) else {
      return false
    }
    if !endsSentence(page.bytes(line.unit)) { return true }
    return [Signature.italic, .bold].contains { style in
      page.units[line.unit].signatures.contains(style)
        && !rest.contains { page.units[$0.unit].signatures.contains(style) }
    }
  }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last(where: { $0 > 0x20 }) else { return false }
    return ".?!:)]\"".utf8.contains(last) || last >= 0x80
  }
}
