import SourceText

/// Which names of an article name the same: equal names, the last name of a person, the initials of a body. Names are taken in
/// first, then linked, so that "CPP" is known before it is spelled out.
struct EntityLinks {
  /// The entity of each name, in the order in which names were added.
  private(set) var entities: [Int] = []
  /// For each entity its kind, the one that most of its names have, and the sex that one of them tells.
  private(set) var kinds: [NameKind] = []
  private(set) var sexes: [Bool?] = []

  private var keys: [(parts: [String], initials: String)] = []
  private var nameKinds: [NameKind] = []
  private var nameSexes: [Bool?] = []
  /// Whether a name stands behind a title that tells the sex ("Mrs. Holt").
  private var hasSex: [Bool] = []

  /// - Parameter tokens: the words of the name.
  mutating func add(_ tokens: [String], _ kind: NameKind, _ sex: Bool?) {
    var parts = tokens.map { $0.lowercased() }
    var written = tokens
    while parts.count > 1,
      NameWords.isTitle(parts[0]) || parts[0] == "the"
        || NameWords.countries.contains(parts[0]) && NameWords.isTitle(parts[1])
    {
      parts.removeFirst()
      written.removeFirst()
    }
    if kind == .person {
      let count = NameWords.withoutSuffixes(parts)
      parts.removeLast(parts.count - count)
      written.removeLast(written.count - count)
    }
    let initials = Self.initials(written)
    keys.append((parts, written.count > 1 ? initials.lowercased() : ""))
    nameKinds.append(kind)
    nameSexes.append(sex)
    hasSex.append(tokens.count > 1 && NameWords.titleSex(tokens[0].lowercased()) != nil)
  }

  /// The capitals that words begin with: "WPP" of "Workers' Progress Party".
  static func initials(_ words: [String]) -> String {
    String(decoding: words.compactMap { $0.utf8.first }.filter { $0.isASCIIUppercase }, as: UTF8.self)
  }

  /// Finds the entities of the names that were added.
  mutating func link() {
    var byKey: [String: Int] = [:]
    var full: [Int: [String]] = [:]
    // Entities of names of several words first: the short ones are looked up among them.
    var of = [Int](repeating: -1, count: keys.count)
    var count = 0
    for index in keys.indices where keys[index].parts.count > 1 {
      let key = keys[index].parts.joined(separator: " ")
      if let known = byKey[key] {
        of[index] = known
      } else {
        of[index] = count
        byKey[key] = count
        full[count] = keys[index].parts
        count += 1
      }
    }
    let votes = Self.votes(of, nameKinds)
    // "Barack Hussein Obama" and "Barack Obama": the same person by first and last name.
    var byEnds: [String: Int] = [:]
    var alias = Array(0..<count)
    var byLast: [String: Set<Int>] = [:]
    var byFirst: [String: Set<Int>] = [:]
    var byInitials: [String: Int] = [:]
    for entity in 0..<count {
      guard let parts = full[entity], let first = parts.first, let last = parts.last else { continue }
      if votes[entity] == .person {
        let ends = "\(first) \(last)"
        if let known = byEnds[ends] { alias[entity] = known } else { byEnds[ends] = entity }
        byLast[last, default: []].insert(alias[entity])
        byFirst[first, default: []].insert(alias[entity])
      }
    }
    for index in keys.indices where of[index] >= 0 {
      of[index] = alias[of[index]]
      let initials = keys[index].initials
      if initials.utf8.count > 1, nameKinds[index] != .person {
        byInitials[initials] = byInitials[initials] ?? of[index]
      }
    }
    var latest: [String: Int] = [:]
    for index in keys.indices {
      if of[index] >= 0 {
        // The person of a last name that is met again is the one that was named last.
        if let last = keys[index].parts.last { latest[last] = of[index] }
        continue
      }
      let word = keys[index].parts.first ?? ""
      let bare = word.filter { $0 != "." }
      if let people = byLast[word] {
        of[index] = people.count == 1 ? people.first ?? 0 : latest[word] ?? people.min() ?? 0
      } else if let people = byFirst[word], people.count == 1, let person = people.first {
        of[index] = person
      } else if nameKinds[index] != .person, let body = byInitials[bare] {
        of[index] = body
      } else if let known = byKey[word] {
        of[index] = known
      } else {
        of[index] = count
        byKey[word] = count
        count += 1
      }
    }
    entities = of
    kinds = Self.votes(of, nameKinds)
    // "Carter" by itself may be a firm, but not after "Ada Carter".
    for entity in 0..<votes.count where alias[entity] == entity && votes[entity] == .person { kinds[entity] = .person }
    sexes = [Bool?](repeating: nil, count: kinds.count)
    for (index, entity) in of.enumerated() where sexes[entity] == nil && tellsSex(index, of: full[entity]) {
      sexes[entity] = nameSexes[index]
    }
  }

  /// Whether a name may tell the sex of the one whose full name is `full`: "Omar" is a man's name, but not that of Ada Omar.
  private func tellsSex(_ index: Int, of full: [String]?) -> Bool {
    guard let full, full.count > 1, keys[index].parts.count == 1 else { return true }
    return hasSex[index] || keys[index].parts.first == full.first
  }

  /// The most frequent kind of each entity, the first among equals; a nationality stays what it is.
  private static func votes(_ entities: [Int], _ kinds: [NameKind]) -> [NameKind] {
    var counts: [[NameKind: Int]] = []
    var winners: [NameKind] = []
    for (index, entity) in entities.enumerated() where entity >= 0 {
      while counts.count <= entity {
        counts.append([:])
        winners.append(kinds[index])
      }
      counts[entity][kinds[index], default: 0] += 1
    }
    for entity in counts.indices {
      let most = counts[entity].values.max() ?? 0
      if counts[entity][winners[entity]] != most {
        winners[entity] = NameKind.allCases.first { counts[entity][$0] == most } ?? .other
      }
    }
    return winners
  }
}
