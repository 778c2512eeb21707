/// Of whom two sentences tell: "I" of one speaker is another person than "I" of another, and may be the "you" of the other.
enum Agents {
  enum Comparison { case same, different, unknown }

  static func compare(_ a: ClaimContent, _ b: ClaimContent) -> Comparison {
    let together: Bool? = zip(a.speaker, b.speaker).map { People.areSame($0, $1) }
    switch (a.agent, b.agent) {
    case (.unknown, _), (_, .unknown), (.we, .we): return .unknown
    case (.speaker, .speaker), (.addressee, .addressee): return together.map { $0 ? .same : .different } ?? .unknown
    case (.speaker, .addressee), (.addressee, .speaker), (.speaker, .third), (.third, .speaker), (.we, .third),
      (.third, .we):
      return together == true ? .different : .unknown
    case (.speaker, .named(let name)): return named(name, a.speaker) ?? .unknown
    case (.named(let name), .speaker): return named(name, b.speaker) ?? .unknown
    // Nobody calls himself "you".
    case (.addressee, .named(let name)): return named(name, a.speaker) == .same ? .different : .unknown
    case (.named(let name), .addressee): return named(name, b.speaker) == .same ? .different : .unknown
    case (.addressee, .third), (.third, .addressee), (.third, .third), (.third, .named), (.named, .third),
      (.we, _), (_, .we):
      return .unknown
    case (.named(let first), .named(let second)): return People.areSame(first, second) ? .same : .unknown
    }
  }

  private static func named(_ name: String, _ speaker: String?) -> Comparison? {
    speaker.map { People.areSame(name, $0) ? .same : .different }
  }

  private static func zip(_ a: String?, _ b: String?) -> (String, String)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
