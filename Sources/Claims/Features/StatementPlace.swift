/// Where a statement stands in a conversation of which each line names its speaker: what was just asked, how far into the turn it
/// comes, and whether its speaker mostly asks or mostly tells.
struct StatementPlace {
  private var observations: [(name: StaticString, value: Float)] = []

  /// Told of every statement, so it counts more than a single word; see `StatementFeatures`.
  private static let weight: Float = 2

  func add(to features: inout FeatureVector) {
    for observation in observations where observation.value != 0 {
      features.add(observation.name, Self.weight * observation.value)
    }
  }

  /// The places of the lines of one conversation, in their order; lines in a row by one speaker are a turn.
  static func places(texts: [String], speakers: [String]) -> [StatementPlace] {
    let asks = texts.map { $0.utf8.contains(UInt8(ascii: "?")) }
    let isNoise = texts.map(isStageDirection)
    var turns: [Range<Int>] = []
    for line in speakers.indices {
      if let last = turns.last, speakers[last.lowerBound] == speakers[line] {
        turns[turns.count - 1] = last.lowerBound..<line + 1
      } else {
        turns.append(line..<line + 1)
      }
    }
    var parts: [String: Part] = [:]
    for turn in turns {
      var part = parts[speakers[turn.lowerBound]] ?? Part()
      part.turns += 1
      part.lines += turn.count
      part.questions += turn.reduce(0) { $0 + (asks[$1] ? 1 : 0) }
      parts[speakers[turn.lowerBound]] = part
    }
    var result: [StatementPlace] = []
    result.reserveCapacity(texts.count)
    for turn in turns {
      let speaker = parts[speakers[turn.lowerBound]] ?? Part()
      for line in turn {
        var place = StatementPlace()
        let index = line - turn.lowerBound
        let left = turn.upperBound - 1 - line
        place.add("first in its turn", index == 0)
        place.add("second in its turn", index == 1)
        place.add("last in its turn", left == 0)
        place.add("alone in its turn", turn.count == 1)
        place.add("lines before it in its turn", Float(min(index, 10)) / 10)
        place.add("lines after it in its turn", Float(min(left, 10)) / 10)
        place.add("length of its turn", Float(min(turn.count, 40)).squareRoot() / 6)
        place.add("speaker's share of the lines", Float(speaker.lines) / Float(texts.count))
        place.add("speaker's share of questions", Float(speaker.questions) / Float(max(speaker.lines, 1)))
        place.add(
          "speaker's lines a turn", (min(40, Float(speaker.lines) / Float(max(speaker.turns, 1)))).squareRoot() / 6)
        place.add("how far into the conversation", Float(line) / Float(texts.count))
        place.add("opens the conversation", line * 100 < 3 * texts.count)
        place.add("closes the conversation", line * 100 > 97 * texts.count)
        place.add("before noise", line + 1 < texts.count && isNoise[line + 1])
        place.add("after noise", line > 0 && isNoise[line - 1])
        if turn.lowerBound > 0 {
          let before = turn.lowerBound - 1
          let other = parts[speakers[before]] ?? Part()
          place.add("answers a question", asks[before])
          place.add("turn after noise", isNoise[before])
          place.add("other's share of questions", Float(other.questions) / Float(max(other.lines, 1)))
          place.add("other's share of the lines", Float(other.lines) / Float(texts.count))
        }
        result.append(place)
      }
    }
    return result
  }

  /// What one speaker says in all.
  private struct Part {
    var turns = 0
    var lines = 0
    var questions = 0
  }

  private mutating func add(_ name: StaticString, _ value: Float) { observations.append((name, value)) }
  private mutating func add(_ name: StaticString, _ holds: Bool) { add(name, holds ? 1 : 0) }

  /// "(APPLAUSE)", "[crosstalk]".
  private static func isStageDirection(_ text: String) -> Bool {
    switch (text.utf8.first, text.utf8.last) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")): true
    default: false
    }
  }
}
