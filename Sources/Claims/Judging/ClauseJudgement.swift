import English

/// Polarity and certainty of what a clause claims.
enum ClauseJudgement {
  private static let no = Lexicon("no none nobody nothing neither nor noone never without cannot")
  private static let deny = Lexicon("deny refuse reject dispute")
  private static let seeming = Lexicon("seem appear suspect guess suppose")

  static func polarity(_ clause: Clause, _ view: TurnView) -> Claim.Polarity {
    var denied = clause.negation != nil || deny.contains(view.lemmas[clause.head])
    // "No one", "nothing", "no evidence" in subject, object or beside "there is".
    for child in view.children(clause.head) {
      switch view.relation(child) {
      case .nsubj, .nsubjPass, .obj, .obl:
        if no.contains(view.forms[child]) { denied = true }
        for grandchild in view.children(child)
        where view.relation(grandchild) == .det && no.contains(view.forms[grandchild]) {
          denied = true
        }
      case .cc: if no.contains(view.forms[child]) { denied = true }
      default: break
      }
    }
    if clause.isExistential || clause.isCopular {
      for child in view.children(clause.head) where view.relation(child) == .det && no.contains(view.forms[child]) {
        denied = true
      }
    }
    return denied ? .denied : .affirmed
  }

  /// - Parameter isAsked: the sentence is a question, which only presupposes what it claims.
  static func certainty(
    _ index: Int, among clauses: [Clause], _ view: TurnView, attributed: Bool, isAsked: Bool
  ) -> Claim.Certainty {
    if isAsked { return .presupposed }
    let clause = clauses[index]
    if hedges(clause, view) { return .hedged }
    var child = clause
    var steps = 0
    while child.parent >= 0, steps < 20 {
      let parent = clauses[child.parent]
      if child.relation == .ccomp || child.relation == .xcomp {
        let isSpeaker = parent.subject.map { view.classes[$0].contains(.firstPerson) } ?? false
        if view.classes[parent.head].contains(.thinking) && isSpeaker || seeming.contains(view.lemmas[parent.head]) {
          return .hedged
        }
        if hedges(parent, view) { return .hedged }
      }
      child = parent
      steps += 1
    }
    // "…, I think": the hedge hangs beside.
    for other in clauses where other.relation == .parataxis && other.parent == index {
      if view.classes[other.head].contains(.thinking), let subject = other.subject,
        view.classes[subject].contains(.firstPerson)
      {
        return .hedged
      }
    }
    return attributed ? .reported : .asserted
  }

  private static func hedges(_ clause: Clause, _ view: TurnView) -> Bool {
    if let modal = clause.modal, view.classes[modal].contains(.possibility) { return true }
    if seeming.contains(view.lemmas[clause.head]) { return true }
    return view.children(clause.head).contains {
      view.relation($0) == .advmod && view.classes[$0].contains(.hedge) && view.tag($0) == .adv
    }
  }
}
