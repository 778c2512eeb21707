import SourceText

/// Which labels that stand once are speakers all the same: whoever speaks once is somebody else than the one before him, and his
/// words in the other's mouth are worse than a voice too many. How the page prints its labels tells.
struct SingleLabels {
  private typealias Line = (unit: Int, label: Label)

  /// Labels of people come in such numbers that their print is a habit.
  private static let enough = 4

  private let page: Page
  private let distinct: Set<String>
  /// From the first label that comes back to the last.
  private let range: ClosedRange<Int>
  private let isRow: Bool
  private let allBold: Bool
  private let isLong: Bool
  private let allFull: Bool
  private let allCapitals: Bool
  /// Hardly a label has small letters behind it.
  private let begins: Bool
  /// Hardly a paragraph stands without a label.
  private let isDense: Bool
  private let judge: SpeakerLabels
  /// Surnames, given names and initials of the labels that are full names.
  private let parts: Set<String>

  /// - Parameters:
  ///   - kept: labels that count by themselves, at least one.
  ///   - found: all lines that begin with something like a label.
  init(_ page: Page, kept: [(unit: Int, label: Label)], found: [(unit: Int, label: Label)]) {
    self.page = page
    distinct = Set(kept.map { LabelConvention.key($0.label.name) })
    range = kept[0].unit...kept[kept.count - 1].unit
    isRow = kept.count >= Self.enough
    isLong = kept.count >= 2 * Self.enough
    allBold = isRow && kept.allSatisfy { LabelConvention.isBold(page, $0.unit, $0.label) }
    let full = kept.count { SpeakerDirectory.words($0.label.name).count >= 2 || SpeakerLabels.hasTitle($0.label.name) }
    allFull = isRow && full * 2 >= kept.count
    begins = kept.count { !Self.goesOn(page, $0.unit, $0.label) } * 4 >= kept.count * 3
    // "Q." and "A." are capitals by themselves.
    let names = kept.filter { !RoleLabels.isCounted($0.label.name) }
    allCapitals = isRow && !names.isEmpty && names.allSatisfy { LabelConvention.isCapitals($0.label.name) }
    let labelled = Set(found.map(\.unit))
    let lines = range.filter { !page.units[$0].isHeading }
    isDense = isRow && lines.count { labelled.contains($0) } * 10 >= lines.count * 9
    parts = Set(found.flatMap { SpeakerLabels.forms($0.label.name) })
    judge = SpeakerLabels(page, lines: found.map { ($0.unit, $0.label, $0.label.contentStart) })
  }

  func speaks(_ unit: Int, _ label: Label) -> Bool {
    if distinct.contains(LabelConvention.key(label.name)) || label.isExaminer || SpeakerLabels.isPart(label.name) {
      return true
    }
    let isWithin = isRow && range.contains(unit)
    let goesOn = Self.goesOn(page, unit, label)
    if SpeakerLabels.hasGivenName(label.name), !(begins && goesOn) { return true }
    if isWithin, allCapitals && LabelConvention.isCapitals(label.name) || LabelConvention.isBold(page, unit, label) {
      return true
    }
    if allBold, isLong, LabelConvention.isBold(page, unit, label) { return true }
    guard isRow, !goesOn, isSentence(unit, label), SpeakerLabels.hasShape(label.name) else { return false }
    if SpeakerLabels.hasTitle(label.name) { return true }
    // "The MINISTER FOR ROADS (Hon. Rutha Acheb):"
    if let title = label.title, SpeakerLabels.hasTitle(title) || SpeakerLabels.hasGivenName(title) { return true }
    if isWithin, allFull, SpeakerDirectory.words(label.name).count >= 2 { return true }
    let kind = judge.kind(label)
    // "Amina:" where the page has named Amina Yusuf.
    if kind == .person || parts.contains(LabelConvention.key(label.name)) { return true }
    guard kind != .words else { return false }
    if allCapitals, LabelConvention.isCapitals(label.name) { return true }
    if allBold, LabelConvention.isBold(page, unit, label) { return true }
    return isWithin && isDense && !LabelScanner.opensSentence(label.name)
  }

  /// "Peter Lang: he was my clerk" goes on with what was said.
  private static func goesOn(_ page: Page, _ unit: Int, _ label: Label) -> Bool {
    page.bytes(unit).dropFirst(label.contentStart).first.map { $0 &- 0x61 < 26 } ?? false
  }

  /// Whether what stands behind a label ends as somebody who speaks does.
  private func isSentence(_ unit: Int, _ label: Label) -> Bool {
    let words = page.bytes(unit).dropFirst(label.contentStart)
    guard words.count >= 2, let last = words.last else { return false }
    return ".?!\")]".utf8.contains(last) || last >= 0x80
  }
}
