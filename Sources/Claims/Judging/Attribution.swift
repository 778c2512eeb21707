import English
import SourceText

/// Who, according to the speaker, said or showed what a clause claims.
struct Attribution {
  let view: TurnView
  let phrases: Phrases
  let mentions: Mentions

  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")
  private static let from = Lexicon("from by of in")
  private static let call = Lexicon("call name term label dub")
  /// Verbs of hearing: their object or what follows "from" is the source.
  private static let hearing = Lexicon("hear listen learn read receive")

  /// Sources outermost first, and whether the clause is itself a report.
  func sources(of index: Int, among clauses: [Clause]) -> [String] {
    var chain: [Int] = []
    var at = index
    while at >= 0, chain.count < 20 {
      chain.append(at)
      at = clauses[at].parent
    }
    var found: [String] = []
    func add(_ name: String?) {
      if let name, !name.isEmpty, !found.contains(name) { found.append(name) }
    }
    for (level, clause) in chain.reversed().enumerated() {
      let it = clauses[clause]
      if level == 0 { add(accordingTo(around: it)) }
      let isOwn = level == chain.count - 1
      // Above the claim only what governs it as its content counts; the claim's own verb counts when it reports.
      let next = isOwn ? nil : clauses[chain[chain.count - 2 - level]]
      let governs = next.map { $0.relation == .ccomp || $0.relation == .parataxis || $0.relation == .xcomp } ?? true
      if governs, reports(it), let subject = it.subject { add(source(subject)) }
      // "…," said Holt: the report hangs on what it reports.
      for (other, clause) in clauses.enumerated()
      where clause.relation == .parataxis && clause.parent == chain[chain.count - 1 - level] && other != index {
        if reports(clause), let subject = clause.subject, clause.hasOwnSubject { add(source(subject)) }
      }
      if Self.hearing.contains(view.lemmas[it.head]) { for child in view.children(it.head) { add(medium(child)) } }
    }
    return found
  }

  /// Whether the clause says that somebody said or showed something.
  func reports(_ clause: Clause) -> Bool {
    let kinds = view.classes[clause.head]
    guard view.tag(clause.head) == .verb, !clause.isPassive else { return false }
    guard kinds.contains(.reporting) || kinds.contains(.showing) || Self.call.contains(view.lemmas[clause.head]) else {
      return false
    }
    if kinds.contains(.reporting) { return true }
    return view.children(clause.head).contains { view.relation($0) == .ccomp }
      || Self.call.contains(view.lemmas[clause.head])
  }

  /// "According to the harbour office, …": the words behind it up to the next mark or verb; it holds for all its sentence says.
  private func accordingTo(around main: Clause) -> String? {
    let words = view.leftmost[main.head]...view.rightmost[main.head]
    guard let at = words.first(where: { view.forms[Int($0)] == Self.according }).map(Int.init),
      at + 2 <= Int(words.upperBound),
      view.forms[at + 1] == Self.to
    else { return nil }
    var end = at + 2
    while end <= Int(words.upperBound), end - at < 14, ![.punct, .verb, .aux, .sconj].contains(view.tag(end)) {
      end += 1
    }
    guard end > at + 2, end > at + 3 || view.tag(at + 2) != .pron else {
      return end == at + 3 ? mentions.source(at + 2) : nil
    }
    return phrases.text(at + 2...end - 1)
  }

  /// "a report from RFA": what is heard, when it names who told it.
  private func medium(_ word: Int) -> String? {
    let relation = view.relation(word)
    guard relation == .obj || relation == .obl else { return nil }
    for child in view.children(word) where view.relation(child) == .nmod && view.tag(child) == .propn {
      if view.children(child).contains(where: { view.relation($0) == .case && Self.from.contains(view.forms[$0]) }) {
        return name(child)
      }
    }
    return relation == .obl && view.tag(word) == .propn ? name(word) : nil
  }

  private func source(_ word: Int) -> String? { mentions.source(word) ?? name(word) }

  /// The name or noun phrase that a word stands for; nil for pronouns that are not safely resolved.
  func name(_ word: Int) -> String? {
    if let name = mentions.name(word) { return name }
    guard view.tag(word) != .pron, let words = phrases.noun(word) else { return nil }
    return phrases.text(words)
  }
}
