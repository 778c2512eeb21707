import Claims

/// For each content word of one sentence the likest of the other, both ways.
struct TermAlignment: Sendable {
  struct Match: Sendable {
    var likeness = 0.0
    /// Index into the other sentence's terms; -1 for none.
    var term = -1
  }

  /// For each term of b its match in a, and for each of a its match in b.
  private(set) var ofB: [Match]
  private(set) var ofA: [Match]

  init(_ a: ClaimContent, _ b: ClaimContent) {
    ofB = [Match](repeating: Match(), count: b.terms.count)
    ofA = [Match](repeating: Match(), count: a.terms.count)
    pair(a, b) { WordLikeness.certainly($0, $1) }
    // Vectors can only tell of words that have found nothing so far.
    pair(a, b, isOpen: { [ofA, ofB] in ofA[$0].term < 0 || ofB[$1].term < 0 }, WordLikeness.byCompany)
    // A person is one under all names: "I" of Senator Dorrance and "Senator Dorrance".
    Self.join(a, b, &ofB)
    Self.join(b, a, &ofA)
  }

  private mutating func pair(
    _ a: ClaimContent, _ b: ClaimContent, isOpen: (Int, Int) -> Bool = { _, _ in true },
    _ likeness: (ClaimContent.Term, ClaimContent.Term) -> Double
  ) {
    for j in b.terms.indices {
      for i in a.terms.indices where isOpen(i, j) {
        let likeness = likeness(a.terms[i], b.terms[j])
        if likeness > ofB[j].likeness { ofB[j] = Match(likeness: likeness, term: i) }
        if likeness > ofA[i].likeness { ofA[i] = Match(likeness: likeness, term: j) }
      }
    }
  }

  /// Counts as found the words of b's name for who speaks in a.
  private static func join(_ a: ClaimContent, _ b: ClaimContent, _ matches: inout [Match]) {
    guard a.agent == .speaker || a.agent == .addressee, case .named(let name) = b.agent else { return }
    if a.agent == .speaker { guard let speaker = a.speaker, People.areSame(speaker, name) else { return } }
    let words = Set(name.split(separator: " ").map { Words.hash($0.utf8) })
    for (index, term) in b.terms.enumerated() where words.contains(term.form) {
      if matches[index].likeness < WordLikeness.found { matches[index].likeness = 1 }
    }
  }

  /// Share of the words found, each weighing its rarity.
  static func share(_ terms: [ClaimContent.Term], _ matches: [Match]) -> Double {
    var (sum, total) = (0.0, 0.0)
    for (term, match) in zip(terms, matches) where !term.isVoice {
      total += term.rarity
      // What is hardly like counts for nothing.
      if match.likeness > 0.3 { sum += term.rarity * match.likeness }
    }
    return total > 0 ? sum / total : 1
  }

  /// Whether something else stands in one place of both: "the highway bill" and "the farm bill", "died in Brevia" and "died in Dunmore".
  /// Vectors do not count here: "men" and "women" stand among the same words.
  func differInOnePlace(_ a: ClaimContent, _ b: ClaimContent) -> Int {
    var count = 0
    for (j, term) in b.terms.enumerated()
    where ofB[j].likeness < WordLikeness.certain && !term.isVoice && Self.holds(term.slot) {
      // Main clauses stand against each other, whatever their verbs.
      var head = -1
      if term.head >= 0 {
        if ofB[term.head].likeness >= WordLikeness.found {
          head = ofB[term.head].term
        } else if b.terms[term.head].slot == .root, let root = a.terms.firstIndex(where: { $0.slot == .root }) {
          head = root
        } else {
          continue
        }
      }
      let rival = a.terms.indices.contains {
        ofA[$0].likeness < WordLikeness.certain && a.terms[$0].slot == term.slot && !a.terms[$0].isVoice
          && a.terms[$0].head == head && a.terms[$0].isName == term.isName
      }
      if rival { count += 1 }
    }
    return count
  }

  private static func holds(_ slot: ClaimContent.Slot) -> Bool {
    switch slot {
    case .subject, .object, .oblique, .modifier: true
    case .root, .clause, .other: false
    }
  }
}
