/// What the features of references read off one sentence: what introduces its nouns, where its clauses begin, what its verbs are.
struct SentenceShape {
  private(set) var first = 0
  private var hashes: [UInt64] = []
  private var marks: [Marks] = []
  private var introductions: [Antecedent.Introduction] = []

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let hasCopula = Marks(rawValue: 1)
    static let hasSubject = Marks(rawValue: 2)
    static let isCoordinated = Marks(rawValue: 4)
    static let hasClause = Marks(rawValue: 8)
    static let isModified = Marks(rawValue: 16)
    static let isNamed = Marks(rawValue: 32)
  }

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(whereSeparator: { $0 <= 0x20 }).map { NounTable.key($0, isPlural: false) })
  }
  private static let articles = set("a an")
  private static let definite = set("the")
  private static let demonstratives = set("this that these those such both")
  /// Verbs of saying, thinking and wanting: who does it is a person or a body.
  private static let mind = set(
    """
    say says said tell tells told think thinks thought believe believes believed know knows knew want wants wanted feel feels
    felt hope hopes hoped ask asks asked argue argues argued claim claims claimed decide decides decided try tries tried
    agree agrees agreed announce announces announced plan plans planned like likes liked love loves loved
    """)
  /// Verbs and adjectives whose "it" mostly means nothing.
  private static let empty = set(
    "seem seems seemed appear appears appeared turn turns turned rain rained snow matter matters mattered take takes took"
  )
  private static let judging = set(
    """
    possible important clear likely difficult easy hard necessary good better best great nice interesting true obvious
    impossible unlikely essential worth time way common useful amazing crucial rare fair
    """)
  private static let doing = set("do does did done doing")
  private static let being = set("be is was are were been being 's 're")
  private static let knowing = set("know knew say said says think thought mean means see saw understand believe")

  mutating func read(_ sentence: Sentence, _ passage: Passage, names: [Int: Int]) {
    let words = passage.analysis.words
    first = sentence.words.lowerBound
    let count = sentence.words.count
    hashes.removeAll(keepingCapacity: true)
    for index in sentence.words { hashes.append(NounTable.key(passage.utf8[words[index].span.range], isPlural: false)) }
    marks = [Marks](repeating: [], count: count)
    introductions = [Antecedent.Introduction](repeating: .bare, count: count)
    for index in sentence.words {
      let head = Int(words[index].head) - first
      guard head >= 0, head < count else { continue }
      let hash = hashes[index - first]
      switch words[index].relation {
      case .cop: marks[head].insert(.hasCopula)
      case .nsubj, .nsubjPass, .nsubjOuter: marks[head].insert(.hasSubject)
      case .conj:
        if words[index].tag == .noun || words[index].tag == .propn || words[index].tag == .pron {
          marks[head].insert(.isCoordinated)
        }
      case .ccomp, .csubj, .csubjPass, .advcl, .xcomp, .acl, .aclRelcl, .advclRelcl:
        if index - first > head { marks[head].formUnion([.hasClause, .isModified]) }
      case .det:
        if Self.definite.contains(hash) {
          introductions[head] = .the
        } else if Self.articles.contains(hash) {
          introductions[head] = .a
        } else if Self.demonstratives.contains(hash) {
          introductions[head] = .demonstrative
        } else {
          introductions[head] = .counted
        }
      case .nmodPoss: introductions[head] = .possessive
      case .amod, .nmod: marks[head].insert(.isModified)
      case .appos, .flat, .nmodDesc: if names[index] != nil { marks[head].insert(.isNamed) }
      case .nummod: if introductions[head] == .bare { introductions[head] = .counted }
      default: break
      }
    }
  }

  func hash(_ index: Int) -> UInt64 { hashes.indices.contains(index - first) ? hashes[index - first] : 0 }
  func introduction(of index: Int) -> Antecedent.Introduction { introductions[index - first] }
  func isPredicate(_ index: Int) -> Bool { marks[index - first].contains(.hasCopula) }
  func isCoordinated(_ index: Int) -> Bool { marks[index - first].contains(.isCoordinated) }
  func isModified(_ index: Int) -> Bool { marks[index - first].contains(.isModified) }
  /// Whether a name beside the noun says who it is ("the doctor, Ann Holt").
  func isNamed(_ index: Int) -> Bool { marks[index - first].contains(.isNamed) }
  func hasOnlyDeterminersBefore(_ index: Int) -> Bool { index - first < 3 }

  private static func beginsClause(_ word: Word) -> Bool {
    switch word.relation {
    case .root, .ccomp, .advcl, .acl, .aclRelcl, .advclRelcl, .parataxis, .csubj, .csubjPass, .xcomp: true
    case .conj: word.tag == .verb || word.tag == .aux
    default: false
    }
  }

  /// The head of the clause a word stands in.
  func clause(of index: Int, _ words: [Word]) -> Int {
    var at = Int(words[index].head)
    for _ in 0..<12 {
      guard at >= 0 else { return -1 }
      if Self.beginsClause(words[at]) { return at }
      at = Int(words[at].head)
    }
    return -1
  }

  /// Fills in what a pronoun hangs on.
  func describe(_ pronoun: inout Pronoun, _ words: [Word]) {
    var at = Int(words[pronoun.word].head)
    if at >= 0 {
      pronoun.governor = hash(at)
      if words[at].relation == .conj { pronoun.conjunctOf = Int(words[at].head) }
    }
    for _ in 0..<12 {
      guard at >= 0 else { break }
      pronoun.ancestors.append(at)
      if Self.beginsClause(words[at]) { pronoun.clauses.append(at) }
      at = Int(words[at].head)
    }
  }

  func governsMind(_ pronoun: Pronoun) -> Bool { Self.mind.contains(pronoun.governor) }

  /// What kind of word a pronoun hangs on, for those that stand for nothing named.
  func governorKind(_ pronoun: Pronoun) -> Int {
    if Self.doing.contains(pronoun.governor) { return pronoun.role == .subject ? 1 : 2 }
    if Self.being.contains(pronoun.governor) { return 3 }
    if Self.knowing.contains(pronoun.governor) { return pronoun.role == .subject ? 4 : 5 }
    return pronoun.role == .possessive ? 6 : 0
  }

  /// How an "it" looks like one that means nothing, 0 for not at all.
  func pleonastic(_ index: Int, _ words: [Word]) -> Int {
    let word = words[index]
    if word.relation == .expl { return 1 }
    guard Role(word.relation) == .subject, word.head >= 0 else { return 0 }
    let head = Int(word.head) - first
    guard marks.indices.contains(head) else { return 0 }
    if Self.empty.contains(hashes[head]) { return 2 }
    let hasClause = marks[head].contains(.hasClause)
    guard marks[head].contains(.hasCopula) else { return hasClause ? 3 : 0 }
    if Self.judging.contains(hashes[head]) { return hasClause ? 4 : 5 }
    if hasClause { return words[Int(word.head)].tag == .adj ? 6 : 7 }
    return words[Int(word.head)].tag == .adj ? 8 : 9
  }
}
