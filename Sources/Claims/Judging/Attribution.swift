import English
import SourceText

/// Who, according to the speaker, said or showed what a clause claims.
struct Attribution {
  let view: TurnView
  let phrases: Phrases
  let mentions: Mentions

  private static let according = WordHash.of("according")
  private static let `as` = WordHash.of("as")
  private static let be = WordHash.of("be")
  private static let tell = WordHash.of("tell")
  private static let toWord = WordHash.of("to")
  private static let by = Lexicon("by")
  private static let from = Lexicon("from")
  private static let to = Lexicon("to")
  private static let sourceMarks = Lexicon("from by of")
  private static let call = Lexicon("call term dub describe characterize characterise portray")
  /// Verbs of hearing: their object or what follows "from" is the source.
  private static let hearing = Lexicon("hear listen learn read receive")
  /// Verbs that put a judgement or an estimate forward as their subject's own, beside those of reporting.
  private static let judging = Lexicon(
    """
    estimate rate deem criticize criticise condemn blame dispute contest assert hold rule charge
    defend commend oppose reject express reason read point
    """)
  /// Verbs that also mean an act without content: they report only where content follows.
  private static let needsContent = Lexicon(
    """
    write ask demand tell answer reply respond joke post tweet publish quote cite record discover note predict recall
    charge hold rule urge recommend reveal agree document repeat observe warn express point read reason
    """)
  /// Acts of asking and commanding: what follows is wanted, not told.
  private static let wanting = Lexicon("ask demand urge recommend")
  /// "a remark attributed to Holt".
  private static let ascribing = Lexicon("attribute ascribe credit")
  /// Nouns whose content is somebody's word: "their argument is that …".
  private static let contents = Lexicon(
    """
    argument theory position view claim contention allegation finding conclusion report study estimate opinion submission
    belief analysis statement message point complaint explanation hypothesis
    """)
  /// Verbs of the speaker's own mind: what they govern keeps its own source ("I remember the ad said …").
  private static let recalling = Lexicon("remember recall know think believe understand guess suppose")

  /// The sources of a clause, outermost first.
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
      if governs, reports(it) {
        add(sayer(of: it, clause, among: clauses))
        add(outlet(of: it))
      }
      if governs, isContentOf(it), let subject = it.subject { add(source(subject)) }
      if governs, it.isPassive { add(agent(of: it)) }
      // "…," said Holt; "as Holt said, …": the report hangs on what it reports.
      for (other, hanging) in clauses.enumerated() where hanging.parent == clause && other != index {
        let isAside =
          hanging.relation == .parataxis
          || hanging.relation == .advcl && hanging.mark.map { view.forms[$0] == Self.as } ?? false
        if isAside, reports(hanging, isAside: true), hanging.hasOwnSubject {
          add(sayer(of: hanging, other, among: clauses))
        }
      }
      for child in view.children(it.head) { add(ascription(child)) }
      if Self.hearing.contains(view.lemmas[it.head]) { for child in view.children(it.head) { add(medium(child)) } }
    }
    // "I remember one of our ads said …": what is remembered has a source of its own.
    let own = clauses[index]
    if found.isEmpty, Self.recalling.contains(view.lemmas[own.head]),
      own.subject.map({ view.classes[$0].contains(.firstPerson) }) ?? false,
      let content = clauses.firstIndex(where: { $0.parent == index && $0.relation == .ccomp }),
      reports(clauses[content])
    {
      add(sayer(of: clauses[content], content, among: clauses))
    }
    return found
  }

  /// Whether the clause says that somebody said or showed something.
  /// - Parameter isAside: the clause hangs on what it reports ("…, as Holt wrote").
  func reports(_ clause: Clause, isAside: Bool = false) -> Bool {
    let kinds = view.classes[clause.head]
    let lemma = view.lemmas[clause.head]
    guard view.tag(clause.head) == .verb, !clause.isPassive else { return false }
    if Self.call.contains(lemma) { return clause.relation != .root || clause.object != nil }
    guard kinds.contains(.reporting) || kinds.contains(.showing) || Self.judging.contains(lemma) else { return false }
    let hasContent =
      isAside || view.children(clause.head).contains { [.ccomp, .parataxis].contains(view.relation($0)) }
      || clause.relation == .parataxis || isQuoting(clause)
    if Self.wanting.contains(lemma) { return hasContent && view.child(clause.head, [.xcomp]) == nil }
    if Self.needsContent.contains(lemma) || !kinds.contains(.reporting) && kinds.contains(.showing) {
      return hasContent
    }
    return true
  }

  /// "told the Herald", an organisation that carried what was said.
  private func outlet(of clause: Clause) -> String? {
    guard view.lemmas[clause.head] == Self.tell, let object = clause.object, view.tag(object) == .propn,
      view.names.contains(where: { $0.head == object && $0.kind == .organisation })
    else { return nil }
    return name(object)
  }

  /// Whether a quotation stands within what the clause governs.
  private func isQuoting(_ clause: Clause) -> Bool {
    (Int(view.leftmost[clause.head])...Int(view.rightmost[clause.head])).contains { word in
      guard view.tag(word) == .punct else { return false }
      let span = view.analysis.words[word].span
      let first = view.text[Int(span.start)]
      // The curly marks end in 0x9C and 0x9D.
      return first == UInt8(ascii: "\"")
        || first == 0xE2 && span.count == 3 && view.text[Int(span.start) + 2] & 0xFE == 0x9C
    }
  }

  /// Who says what a reporting clause reports. Behind a quotation the parse sometimes gives the speaker to what is quoted
  /// ("…," Mary Holt, the director, said.): then the last subject before the verb is meant.
  private func sayer(of clause: Clause, _ index: Int, among clauses: [Clause]) -> String? {
    if let subject = clause.subject, clause.hasOwnSubject || clause.relation != .root {
      // Two subjects: a name right before the verb stands in apposition to the description before it.
      let names = view.children(clause.head).filter {
        view.relation($0) == .nsubj && view.tag($0) == .propn && $0 < clause.head && $0 > subject
      }
      return source(names.last ?? subject)
    }
    for content in clauses where content.parent == index && content.relation == .ccomp {
      let late = view.children(content.head).filter {
        view.relation($0) == .nsubj && $0 > content.head && $0 < clause.head && view.tag($0) == .propn
      }
      if let subject = late.last { return source(subject) }
    }
    return nil
  }

  /// "Their argument is that …".
  private func isContentOf(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, Self.contents.contains(view.lemmas[subject]) else { return false }
    if view.lemmas[clause.head] == Self.be {
      return view.children(clause.head).contains { view.relation($0) == .ccomp }
    }
    return clause.isCopular && view.children(clause.head).contains { view.relation($0) == .mark && $0 > subject }
  }

  /// Passives of these name who acts, not who tells.
  private static let opposing = Lexicon("deny accuse ask demand urge post publish cite quote complain")

  /// "was told by Holt", "is reported by the Herald".
  private func agent(of clause: Clause) -> String? {
    let kinds = view.classes[clause.head]
    guard kinds.contains(.reporting), !Self.opposing.contains(view.lemmas[clause.head]) else { return nil }
    for child in view.children(clause.head)
    where view.relation(child) == .obl || view.relation(child) == .oblAgent {
      if hasCase(child, Self.by) { return source(child) }
    }
    return nil
  }

  /// "a remark attributed to Holt".
  private func ascription(_ word: Int) -> String? {
    for child in view.children(word) + [word] where Self.ascribing.contains(view.lemmas[child]) {
      for other in view.children(child) where view.relation(other) == .obl && hasCase(other, Self.to) {
        return name(other)
      }
    }
    return nil
  }

  /// "According to the harbour office, …" holds for all that its sentence says.
  private func accordingTo(around main: Clause) -> String? {
    let words = Int(view.leftmost[main.head])...Int(view.rightmost[main.head])
    guard let at = words.first(where: { view.forms[$0] == Self.according }), at + 2 <= words.upperBound,
      view.forms[at + 1] == Self.toWord
    else { return nil }
    let head = Int(view.analysis.words[at].head)
    if head > at + 1, view.relation(at) == .case {
      if let name = mentions.source(head) ?? appositive(head) { return name }
      if let noun = phrases.noun(head) {
        return phrases.text(max(noun.lowerBound, at + 2)...max(noun.upperBound, at + 2))
      }
    }
    var end = at + 2
    while end <= words.upperBound, end - at < 14, ![.punct, .verb, .aux, .sconj].contains(view.tag(end)) { end += 1 }
    guard end > at + 2, end > at + 3 || view.tag(at + 2) != .pron else {
      return end == at + 3 ? mentions.source(at + 2) : nil
    }
    return phrases.text(at + 2...end - 1)
  }

  /// "a report from RFA": what is heard, when it names who told it.
  private func medium(_ word: Int) -> String? {
    let relation = view.relation(word)
    guard relation == .obj || relation == .obl else { return nil }
    for child in view.children(word)
    where view.relation(child) == .nmod && isNamed(child) && hasCase(child, Self.sourceMarks) {
      return name(child)
    }
    // "I heard from Anna": a place or a time heard in is no source.
    return relation == .obl && hasCase(word, Self.from) && isNamed(word) ? name(word) : nil
  }

  /// Whether one of these prepositions stands before a word.
  private func hasCase(_ word: Int, _ prepositions: Lexicon) -> Bool {
    view.children(word).contains { view.relation($0) == .case && prepositions.contains(view.forms[$0]) }
  }

  /// A name: by its tag, or a word in capitals throughout.
  private func isNamed(_ word: Int) -> Bool {
    if view.tag(word) == .propn { return true }
    let span = view.analysis.words[word].span
    return span.count > 1 && view.text[span.range].allSatisfy { $0 &- 0x41 < 26 }
  }

  private func source(_ word: Int) -> String? { mentions.source(word) ?? name(word) }

  /// The name or noun phrase that a word stands for; nil for pronouns that are not safely resolved.
  func name(_ word: Int) -> String? {
    if let name = mentions.name(word) { return name }
    if let name = appositive(word) ?? mentions.named(word) { return name }
    guard view.tag(word) != .pron, let words = phrases.noun(word) else { return nil }
    return phrases.text(words)
  }

  /// "the team's coach, Ana Prat", "Prime Minister Anders Falk": the name says who the description means.
  private func appositive(_ word: Int) -> String? {
    guard view.tag(word) == .noun || view.tag(word) == .propn && view.classes[word].contains(.role) else { return nil }
    for child in view.children(word)
    where child > word && view.relation(child) == .appos && view.tag(child) == .propn {
      if let words = phrases.noun(child) { return phrases.text(words) }
    }
    return nil
  }
}
