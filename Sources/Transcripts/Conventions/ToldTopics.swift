import Reading
import SourceText

/// "On his childhood", "The first house": headings that ask nothing, above what somebody tells in his own words. The page says that
/// it talked to him; the headings are the page's.
enum ToldTopics {
  /// Topics that make a talk.
  private static let enough = 3

  static let convention = Convention(name: "told topics") { page in
    var levels: [Int: [Int]] = [:]
    for index in page.units.indices {
      if case .heading(let level) = page.document.blocks[page.units[index].block].kind {
        levels[level, default: []].append(index)
      }
    }
    return levels.keys.sorted().compactMap { level in read(page, levels[level] ?? []) }
  }

  private static func read(_ page: Page, _ headings: [Int]) -> Interpretation? {
    guard headings.count >= enough, let first = headings.first,
      !headings.contains(where: { QuestionMark.contains(page.bytes($0)) || isPerson(page.bytes($0)) })
    else { return nil }
    var starts: [Interpretation.Start] = []
    var own = 0
    for (position, heading) in headings.enumerated() {
      let next = position + 1 < headings.count ? headings[position + 1] : page.units.count
      guard heading + 1 < next, !page.units[heading + 1].isHeading else { return nil }
      for (unit, kind) in [(heading, Turn.Kind.narration), (heading + 1, .answer)] {
        let start = page.units[unit].span.start
        starts.append(Interpretation.Start(unit: unit, offset: start, contentStart: start, kind: kind))
      }
      if (heading + 1..<next).contains(where: { UnlabelledDialogue.saysI(page.bytes($0)) }) { own += 1 }
    }
    guard own * 4 >= headings.count * 3, first > 0 else { return nil }
    var reading = Interpretation(name: "told topics", starts: starts, hasLabels: false)
    reading.isTold = true
    reading.reasons = ["\(headings.count) topics, \(own) with I in them"]
    return reading
  }

  /// "Bo Hedlund, plumber": several people tell, each under a name.
  private static func isPerson(_ heading: ArraySlice<UInt8>) -> Bool {
    PersonNames.find(in: Array(heading)).contains { $0.span.start == 0 }
  }
}
