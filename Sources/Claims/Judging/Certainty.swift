import English

/// How surely a clause is told.
struct Certainty {
  let view: TurnView

  private static let seeming = Lexicon("seem appear")
  /// Verbs of the speaker's mind that leave open whether it is so; what is known or found is not left open.
  private static let believing = Lexicon(
    "think believe feel guess suppose suspect imagine assume reckon expect doubt figure presume gather hope wonder")
  /// "is believed to", "is expected to".
  private static let held = Lexicon("believe think expect estimate assume suppose rumor rumour presume suspect fear")
  /// "is said to": somebody's word.
  private static let told = Lexicon("say allege report claim")
  private static let maybe = Lexicon(
    "maybe perhaps probably possibly apparently allegedly reportedly supposedly presumably seemingly arguably")
  static let conditions = Lexicon("if unless whether lest")
  /// "My understanding is …"
  private static let minds = Lexicon(
    "understanding guess impression sense feeling hunch assumption recollection belief hope fear")
  /// "From what I understand", "as far as I know".
  private static let knowing = Lexicon("understand know remember recall hear tell gather see")
  private static let from = Lexicon("from as")
  private static let open = Lexicon("possible likely unlikely probable conceivable unclear unproven unsure uncertain")
  /// "I'm not sure that …"
  private static let sure = Lexicon("sure certain convinced")

  /// - Parameters:
  ///   - index: the clause among those of its sentence.
  ///   - isReported: somebody else is said to have said it.
  ///   - isAsked: the sentence is a question, which only presupposes what it claims.
  func certainty(_ index: Int, among clauses: [Clause], isReported: Bool, isAsked: Bool) -> Claim.Certainty {
    if isAsked { return .presupposed }
    var index = index
    if clauses[index].finite == nil, clauses[index].modal == nil, clauses[index].relation == .root,
      let told = clauses.indices.first(where: {
        clauses[$0].parent == index && [.parataxis, .appos].contains(clauses[$0].relation)
          && (clauses[$0].finite != nil || clauses[$0].modal != nil)
      })
    {
      // "Location: trips may cost more": the label stands above what is told.
      index = told
    }
    let clause = clauses[index]
    if hedges(clause) || isConditional(clause, index, among: clauses) || isOpinion(clause) { return .hedged }
    if isAlternative(index, among: clauses) { return .hedged }
    if believes(clause), view.tag(clause.head) != .verb || view.child(clause.head, [.ccomp]) != nil { return .hedged }
    // "It is possible that …"
    if Self.open.contains(view.lemmas[clause.head]), view.child(clause.head, [.ccomp, .csubj]) != nil {
      return .hedged
    }
    var child = clause
    for _ in 0..<20 where child.parent >= 0 {
      let parent = clauses[child.parent]
      if [.ccomp, .xcomp, .csubj].contains(child.relation) {
        if believes(parent) || hedges(parent) || Self.open.contains(view.lemmas[parent.head]) { return .hedged }
        if isConditional(parent, child.parent, among: clauses) { return .hedged }
      }
      if child.relation == .conj, isConditional(parent, child.parent, among: clauses) { return .hedged }
      child = parent
    }
    for other in clauses where other.parent == index && isAside(other) { return .hedged }
    let told = Reports(view).report(below: index, among: clauses) ?? clause
    if told.isPassive, Self.told.contains(view.lemmas[told.head]),
      isFollowedByAct(told.head)
    {
      return .reported
    }
    return isReported ? .reported : .asserted
  }

  private static let opinions = Lexicon("opinion view mind eyes estimation")

  /// "In my opinion, …"
  private func isOpinion(_ clause: Clause) -> Bool {
    view.children(clause.head).contains { child in
      [.obl, .advmod, .parataxis].contains(view.relation(child)) && child < clause.head
        && Self.opinions.contains(view.forms[child])
        && view.child(child, [.nmodPoss]).map { view.classes[$0].contains(.firstPerson) } ?? false
    }
  }

  private static let to = WordHash.of("to")

  /// "is alleged to have taken", "it is said that …"
  private func isFollowedByAct(_ word: Int) -> Bool {
    view.child(word, [.xcomp, .ccomp]) != nil
      || word + 1 < view.forms.count && view.forms[word + 1] == Self.to && view.child(word, [.advcl]) != nil
  }

  /// "…, I think"; "from what I understand, …"; "as far as I know".
  private func isAside(_ clause: Clause) -> Bool {
    guard let subject = clause.subject, view.classes[subject].contains(.firstPerson) else { return false }
    if clause.relation == .parataxis { return Self.believing.contains(view.lemmas[clause.head]) }
    guard clause.relation == .advcl || clause.relation == .aclRelcl || clause.relation == .advclRelcl,
      Self.knowing.contains(view.lemmas[clause.head])
    else { return false }
    let first = Int(view.leftmost[clause.head])
    return (max(first - 2, 0)...first).contains { Self.from.contains(view.forms[$0]) }
      || clause.mark.map { Self.from.contains(view.forms[$0]) } ?? false
  }

  /// "I think", "my understanding is".
  private func believes(_ clause: Clause) -> Bool {
    if let subject = clause.subject, view.classes[subject].contains(.firstPerson),
      Self.believing.contains(view.lemmas[clause.head])
    {
      return true
    }
    if clause.isCopular, clause.negation != nil, Self.sure.contains(view.lemmas[clause.head]) { return true }
    let noun = clause.isCopular || view.tag(clause.head) == .aux ? clause.subject : nil
    guard let noun, Self.minds.contains(view.lemmas[noun]) else { return false }
    return view.children(noun).contains {
      view.relation($0) == .nmodPoss && view.classes[$0].contains(.firstPerson)
    }
  }

  /// "He resigned or he was pushed", "either they were buried elsewhere or their bones have dissolved": one of two.
  private func isAlternative(_ index: Int, among clauses: [Clause]) -> Bool {
    let reports = Reports(view)
    func isOther(_ clause: Clause) -> Bool {
      clause.relation == .conj && clause.hasOwnSubject && clause.finite != nil && !reports.isOrSo(clause)
        && !reports.isThatIsWhat(clause)
        && view.children(clause.head).contains { view.relation($0) == .cc && view.forms[$0] == Self.or }
    }
    return isOther(clauses[index]) || clauses.contains { $0.parent == index && isOther($0) }
  }

  private static let or = WordHash.of("or")

  /// Stands under a condition, or is one: "if it broke, …", "unless …".
  private func isConditional(_ clause: Clause, _ index: Int, among clauses: [Clause]) -> Bool {
    isCondition(clause) || clauses.contains { $0.parent == index && $0.relation == .advcl && isCondition($0) }
  }

  /// "if it broke", "unless …", "had the judge known".
  func isCondition(_ clause: Clause) -> Bool {
    if Reports(view).isByBelief(clause) { return false }
    if let mark = clause.mark { return Self.conditions.contains(view.forms[mark]) && !isEven(mark) }
    guard clause.relation == .advcl, let finite = clause.finite, let subject = clause.subject, clause.hasOwnSubject
    else {
      return false
    }
    return finite < subject && Self.inverted.contains(view.forms[finite])
  }

  /// Verbs that stand before their subject in a condition without "if".
  static let inverted = Lexicon("had were should")

  /// "almost double": how much it is, not whether.
  private static let nearly = Lexicon("almost roughly somewhat")
  private static let suppose = WordHash.of("suppose")

  /// "was supposed to look into it": a duty, but "is supposed to be the oldest" is a belief.
  private func isDuty(_ clause: Clause) -> Bool {
    guard view.lemmas[clause.head] == Self.suppose, let deed = view.child(clause.head, [.xcomp]) else { return false }
    return view.tag(deed) == .verb && view.child(deed, [.cop, .aux, .auxPass]) == nil
  }

  private static let even = Lexicon("even as")
  private static let must = WordHash.of("must")

  /// "even if", "as if": no condition.
  private func isEven(_ mark: Int) -> Bool { mark > 0 && Self.even.contains(view.forms[mark - 1]) }

  /// "as if", "as though"
  static func isAsIf(_ mark: Int, _ view: TurnView) -> Bool {
    mark + 1 < view.forms.count && view.forms[mark] == `as` && ifs.contains(view.forms[mark + 1])
      || mark > 0 && view.forms[mark - 1] == `as` && ifs.contains(view.forms[mark])
  }

  private static let `as` = WordHash.of("as")
  private static let ifs = Lexicon("if though")

  private func hedges(_ clause: Clause) -> Bool {
    if let modal = clause.modal, view.classes[modal].contains(.possibility) { return true }
    // "It looked as if …"
    if view.children(clause.head).contains(where: { child in
      view.relation(child) == .advcl && view.child(child, [.mark]).map { Self.isAsIf($0, view) } ?? false
    }) {
      return true
    }
    // "It must have sunk": a guess.
    if let modal = clause.modal, clause.isPerfect, view.forms[modal] == Self.must { return true }
    // "There could have been 500": open, but "nobody could have known" is not.
    if let modal = clause.modal, clause.isPerfect, clause.negation == nil, view.classes[modal].contains(.ability),
      clause.subject.map({ !Polarity.isNobody($0, view) }) ?? true
    {
      return true
    }
    let lemma = view.lemmas[clause.head]
    if Self.seeming.contains(lemma) { return true }
    if clause.isPassive, Self.held.contains(lemma), !isDuty(clause),
      isFollowedByAct(clause.head)
    {
      return true
    }
    if view.children(clause.head).contains(where: {
      view.relation($0) == .advmod && view.classes[$0].contains(.hedge) && view.tag($0) == .adv
        && !Self.nearly.contains(view.forms[$0])
    }) {
      return true
    }
    // "Maybe forty people died": the word hangs on the number, but speaks of all.
    let words = Int(view.leftmost[clause.head])...Int(view.rightmost[clause.head])
    return words.contains {
      view.classes[$0].contains(.hedge) && Self.maybe.contains(view.forms[$0]) && governor($0) == clause.head
    }
  }

  /// The head of the clause that a word stands in, by way of what is no clause itself.
  private func governor(_ word: Int) -> Int {
    var at = word
    for _ in 0..<6 {
      let head = Int(view.analysis.words[at].head)
      guard head >= 0 else { return at }
      at = head
      switch view.relation(at) {
      case .nsubj, .nsubjPass, .obj, .obl, .nummod, .advmod, .amod, .det, .nmod: continue
      default: return at
      }
    }
    return at
  }
}
