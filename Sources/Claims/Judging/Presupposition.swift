import English

/// What a question takes for granted: "How did you feel on learning that the lab had closed?" asks about a feeling and tells of a lab.
struct Presupposition {
  let view: TurnView

  /// What is known, learned or regretted is so, whoever asks.
  private static let factive = Lexicon(
    """
    know learn realize realise discover notice remember recall forget regret hear aware surprised surprise shock shocked
    glad sorry proud upset angry disappointed relieved amazed pleased happy sad worried concerned annoyed embarrassed bother annoy hurt
    """)
  private static let find = WordHash.of("find")
  private static let out = WordHash.of("out")
  private static let given = WordHash.of("given")
  private static let facts = Lexicon(
    "fact news revelation discovery knowledge realisation realization learning hearing finding")
  /// "after the firm left": told where it is over.
  private static let times = Lexicon("after before when while as once until till")
  private static let grounds = Lexicon("since although though given now considering")
  private static let because = WordHash.of("because")
  private static let definite = Lexicon("the this that these those")

  /// - Parameter index: a clause of a question among those of its sentence.
  func isGranted(_ index: Int, among clauses: [Clause]) -> Bool {
    let clause = clauses[index]
    guard clause.relation != .root, clause.finite != nil, clause.modal == nil, !isOfACleft(index, among: clauses),
      !ClaimDecision.isSupposed(clause, among: clauses, view)
    else { return false }
    let governor = Int(view.analysis.words[clause.head].head)
    guard governor >= 0 else { return false }
    switch clause.relation {
    case .ccomp:
      // "Given that the mine killed 29 people, …"
      if view.forms[governor] == Self.given { return view.relation(governor) == .advcl }
      return isFactive(governor) && !asks(clause)
    case .acl: return Self.facts.contains(view.lemmas[governor])
    case .aclRelcl: return isKnown(governor)
    case .advcl, .advclRelcl: return isGround(clause, among: clauses)
    default: return false
    }
  }

  /// Neither asked nor supposed nor left open: what a question may tell.
  func isTold(_ index: Int, among clauses: [Clause]) -> Bool {
    !isOfACleft(index, among: clauses) && !ClaimDecision.isAskedFor(clauses[index], among: clauses, view)
      && !ClaimDecision.isSupposed(clauses[index], among: clauses, view) && !leavesOpen(index, among: clauses)
  }

  /// "Is it the wind or the sea that melts it?", "was it you who founded the firm?": which of them does is asked.
  private func isOfACleft(_ index: Int, among clauses: [Clause]) -> Bool {
    let clause = clauses[index]
    guard [.aclRelcl, .acl, .ccomp, .csubj].contains(clause.relation),
      let main = clauses.first(where: { $0.relation == .root }), let copula = main.copula, main.negation == nil,
      let it = main.expletive ?? main.subject, it > copula, view.lemmas[it] == Self.it, view.tag(main.head) != .adj
    else { return false }
    let focus = Int(view.analysis.words[clause.head].head)
    return focus == main.head
      || focus >= 0 && view.relation(focus) == .conj && Int(view.analysis.words[focus].head) == main.head
  }

  private static let it = WordHash.of("it")

  /// "Did he resign because the board asked him to?", "will you stay until it has closed?": a time or a reason that is itself open.
  private func leavesOpen(_ index: Int, among clauses: [Clause]) -> Bool {
    let clause = clauses[index]
    return clause.relation == .advcl && clause.mark != nil && !isGranted(index, among: clauses)
  }

  private func isFactive(_ word: Int) -> Bool {
    if Self.factive.contains(view.lemmas[word]) { return true }
    // "find out", but not "do you find that …?"
    return view.lemmas[word] == Self.find && view.children(word).contains { view.forms[$0] == Self.out }
  }

  /// "know who did it", "know whether he did".
  private func asks(_ clause: Clause) -> Bool {
    let first = Int(view.leftmost[clause.head])
    return (first...max(first, clause.head)).contains { view.classes[$0].contains(.questionWord) }
  }

  /// A noun that asker and asked both know: "the plan that …", "your book, which …"; not "is this the man who …?", where that is asked.
  private func isKnown(_ noun: Int) -> Bool {
    if view.analysis.words[noun].head < 0 { return false }
    if view.tag(noun) == .propn { return true }
    return view.children(noun).contains {
      view.relation($0) == .nmodPoss || view.relation($0) == .det && Self.definite.contains(view.forms[$0])
    }
  }

  private func isGround(_ clause: Clause, among clauses: [Clause]) -> Bool {
    let first = Int(view.leftmost[clause.head])
    guard first < clause.head else { return false }
    guard let sign = (first...min(first + 1, clause.head)).first(where: isSign) else { return false }
    let form = view.forms[sign]
    if Self.times.contains(form) {
      // "Will you stay until it has closed?"
      let isAhead = clauses.contains { $0.relation == .root && $0.modal != nil }
      return !isAhead && (clause.isPast || clause.isPerfect)
    }
    if Self.grounds.contains(form) { return true }
    // "Did he resign because the board asked him to?" asks for the reason itself.
    guard let main = clauses.first(where: { $0.relation == .root }) else { return false }
    return first < main.head || view.children(main.head).contains { view.classes[$0].contains(.questionWord) }
  }

  private func isSign(_ word: Int) -> Bool {
    let form = view.forms[word]
    return Self.times.contains(form) || Self.grounds.contains(form) || form == Self.because
  }
}
