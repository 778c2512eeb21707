import Reading
import SourceText

/// What captions say anew. Captions that roll up print the last line of the cue before again above the new one, and one cue may
/// hold the end of one voice and the beginning of the next. Read as they stand, every sentence would be said twice, and half of
/// them by the other one.
struct CaptionCues {
  /// Stretches of the cue before that a cue prints again, by block.
  private(set) var repeated: [(block: Int, span: TextSpan)] = []
  private var newStart: [Int: Int] = [:]
  /// Names in capitals, or with a known given name, that begin a cue, with their colons.
  private var labels: [[UInt8]] = []

  /// Shortest stretch that is printed again: two words come again by chance.
  private static let shortest = 8
  /// Cues that print the one before again, from which on it is a habit.
  private static let enough = 3

  init(_ document: Document) {
    let cues = document.blocks.indices.filter { document.blocks[$0].kind == .cue }
    guard !cues.isEmpty else { return }
    findRepeated(cues, document)
    var names: Set<[UInt8]> = []
    for cue in cues {
      let text = document.blocks[cue].text.utf8
      guard let label = LabelScanner.label(text[(newStart[cue] ?? 0)...]), SpeakerLabels.hasShape(label.name),
        LabelConvention.isCapitals(label.name) || SpeakerLabels.hasGivenName(label.name)
      else { continue }
      names.insert(Array((label.name + ":").utf8))
    }
    labels = names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The parts of a cue, one for each voice in it; none where it only says again what was said.
  func parts(_ cue: Int, _ text: [UInt8]) -> [TextSpan] {
    var start = newStart[cue] ?? 0
    var parts: [TextSpan] = []
    var index = start + 1
    while index < text.count {
      if text[index - 1] == 0x20, begins(text, index, after: start) {
        parts.append(TextSpan(start, index - 1))
        start = index
      }
      index += 1
    }
    if start < text.count { parts.append(TextSpan(start, text.count)) }
    return parts
  }

  /// ">>" within a line, or one of the names behind the end of a sentence.
  private func begins(_ text: [UInt8], _ index: Int, after start: Int) -> Bool {
    let rest = text[index...]
    if rest.starts(with: ">>".utf8) { return true }
    let before = text[start..<index].last { $0 > 0x20 }
    guard before.map({ ".?!\"".utf8.contains($0) }) ?? false else { return false }
    return labels.contains { rest.starts(with: $0) }
  }

  private mutating func findRepeated(_ cues: [Int], _ document: Document) {
    var found: [(block: Int, length: Int)] = []
    for (before, cue) in zip(cues, cues.dropFirst()) {
      let length = Self.overlap(document.blocks[before].text.utf8, document.blocks[cue].text.utf8)
      if length > 0 { found.append((cue, length)) }
    }
    guard found.count >= Self.enough, found.count * 2 >= cues.count - 1 else { return }
    for (cue, length) in found {
      let text = document.blocks[cue].text.utf8
      repeated.append((cue, TextSpan(0, length)))
      newStart[cue] = length < text.count ? length + 1 : length
    }
  }

  /// Length of the longest end of one text, from the beginning of a word on, that the other one begins with.
  private static func overlap(_ before: [UInt8], _ text: [UInt8]) -> Int {
    for start in before.indices where start == 0 || before[start - 1] == 0x20 {
      let length = before.count - start
      if length < shortest { return 0 }
      guard length <= text.count, length == text.count || text[length] == 0x20 else { continue }
      if text.starts(with: before[start...]) { return length }
    }
    return 0
  }
}
