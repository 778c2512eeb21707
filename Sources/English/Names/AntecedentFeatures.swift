/// A pronoun of the third person where it stands.
package struct Pronoun: Sendable {
  package enum Kind: Int, Sendable, CaseIterable { case person, thing, group }

  package var kind: Kind
  /// nil for "it" and "they".
  var isFemale: Bool?
  var isReflexive: Bool
  package var passage: Int
  package var word: Int
  var sentence: Int
  /// Mentions that came before it.
  var order: Int
  var role: Role
  /// The words it hangs on, its head first.
  var ancestors: [Int] = []
  /// The heads of the clauses it stands in, the innermost first.
  var clauses: [Int] = []
  var governor: UInt64 = 0
  /// The word that the noun it belongs to is coordinated with: "dog" of "its" in "the dog and its owner".
  var conjunctOf = -1
}

/// What speaks for and against an antecedent, as indices into the weights: every feature has one weight for each kind of pronoun.
package struct AntecedentFeatures {
  /// The groups of features and how many values each has, in the order of the weights.
  package static let groups: [(name: String, count: Int)] = [
    ("sentences back", 7), ("mentions between", 7), ("role", 10), ("role in the same sentence", 10),
    ("role of both", 9), ("latest mention", 6), ("pronouns", 4), ("mentions", 5), ("introduction", 8), ("class", 11),
    ("number", 4), ("sex", 3), ("passage", 3), ("same clause", 8), ("outer clause", 4), ("within", 4),
    ("governor", 4), ("mind", 22), ("first", 4), ("number and class", 44), ("introduction and sentences", 24),
    ("possessive", 8), ("open: always", 1), ("open: pleonastic", 10), ("open: role", 10), ("open: rivals", 6),
    ("open: governor", 8), ("rank", 7), ("rank and sentences", 21), ("rank and role", 30),
    ("role of both and sentences", 27),
    ("salience", 5), ("salience and sentences", 15), ("candidates", 6), ("class and role of both", 99),
    ("modified", 2), ("class and governor", 88),
  ]
  static let starts: [Int] = {
    var starts = [0]
    for group in groups { starts.append(starts[starts.count - 1] + group.count) }
    return starts
  }()
  /// How many weights a model has.
  package static var count: Int { starts[starts.count - 1] * Pronoun.Kind.allCases.count }

  /// Indices of one candidate at a time.
  var indices: [Int32] = []
  private var kind = 0

  private mutating func add(_ group: Int, _ value: Int) {
    indices.append(Int32((Self.starts[group] + min(value, Self.groups[group].count - 1)) * 3 + kind))
  }

  private static func bucket(_ count: Int) -> Int {
    count < 3 ? max(count, 0) : count < 5 ? 3 : count < 9 ? 4 : count < 17 ? 5 : 6
  }

  /// The features of one antecedent of a pronoun.
  mutating func set(
    _ candidate: Antecedent, _ pronoun: Pronoun, rank: Int, candidates: Int, governsMind: Bool, governor: Int
  ) {
    indices.removeAll(keepingCapacity: true)
    kind = pronoun.kind.rawValue
    let back = pronoun.sentence - candidate.sentence
    let isHere = back == 0 && candidate.passage == pronoun.passage
    let role = Int(candidate.role.rawValue)
    let noun = Int(candidate.kind.rawValue)
    add(0, min(back, 6))
    add(1, Self.bucket(pronoun.order - candidate.order - 1))
    add(2, role)
    if isHere { add(3, role) }
    add(4, candidate.role.coarse * 3 + pronoun.role.coarse)
    add(5, (candidate.isPronoun ? 1 : 0) + 2 * min(back, 2))
    add(6, min(candidate.pronouns, 3))
    add(7, min(candidate.mentions - 1, 4))
    add(8, Int(candidate.introduction.rawValue))
    add(9, noun)
    add(10, Int(candidate.number.rawValue))
    add(11, candidate.isFemale == nil ? 0 : candidate.isFemale == pronoun.isFemale ? 1 : 2)
    add(12, candidate.passage == pronoun.passage ? 0 : candidate.passage == pronoun.passage - 1 ? 1 : 2)
    if isHere {
      let isSubject = candidate.role == .subject
      let own = pronoun.clauses.first
      if candidate.clause >= 0, candidate.clause == own {
        add(
          13,
          (isSubject ? 0 : 1) + (pronoun.isReflexive ? 2 : pronoun.role == .possessive ? 4 : 0)
            + (pronoun.ancestors.first == candidate.clause && !pronoun.isReflexive && pronoun.role != .possessive
              ? 6 : 0))
      } else if candidate.clause >= 0, pronoun.clauses.dropFirst().contains(candidate.clause) {
        add(14, (isSubject ? 0 : 1) + (pronoun.role == .subject ? 0 : 2))
      }
      if pronoun.ancestors.contains(candidate.word) {
        add(
          15,
          pronoun.conjunctOf == candidate.word
            ? 3 : pronoun.ancestors.first == candidate.word ? 0 : own == candidate.clause ? 1 : 2)
      }
      if pronoun.role == .possessive { add(21, candidate.role.coarse + 3 * min(1, back)) }
    }
    if pronoun.governor != 0, candidate.governor == pronoun.governor {
      add(16, isHere ? 0 : candidate.role == pronoun.role ? 1 : 2)
    }
    if governsMind { add(17, noun + (pronoun.role == .subject ? 0 : 11)) }
    add(18, (candidate.isFirst ? 1 : 0) + 2 * min(back, 1))
    add(19, noun * 4 + Int(candidate.number.rawValue))
    add(20, Int(candidate.introduction.rawValue) + 8 * min(back, 2))
    let both = candidate.role.coarse * 3 + pronoun.role.coarse
    add(27, Self.bucket(rank))
    add(28, Self.bucket(rank) + 7 * min(back, 2))
    add(29, role * 3 + min(rank, 2))
    add(30, both + 9 * min(back, 2))
    let salience =
      candidate.salience < 2
      ? 0 : candidate.salience < 3 ? 1 : candidate.salience < 5 ? 2 : candidate.salience < 9 ? 3 : 4
    add(31, salience)
    add(32, salience + 5 * min(back, 2))
    add(33, Self.bucket(candidates))
    add(34, noun * 9 + both)
    add(35, candidate.isModified ? 1 : 0)
    add(36, noun * 8 + governor)
  }

  /// The features of no antecedent at all.
  mutating func setOpen(_ pronoun: Pronoun, pleonastic: Int, governor: Int, rivals: Int) {
    indices.removeAll(keepingCapacity: true)
    kind = pronoun.kind.rawValue
    add(22, 0)
    add(23, pleonastic)
    add(24, Int(pronoun.role.rawValue))
    add(25, min(rivals, 5))
    add(26, governor)
  }
}
