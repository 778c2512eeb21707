import English
import SourceText

/// Sources that are no subject of a verb of reporting: who has the letter, whose argument it is, by whom it was told.
extension Attribution {
  private static let by = Lexicon("by")
  /// What is in somebody's hands: "a letter seen by the Herald says".
  private static let carrying = Lexicon("see obtain review view publish release")
  /// Nouns whose content is somebody's word: "their argument is that …".
  private static let contents = Lexicon(
    """
    argument theory position view claim contention allegation finding conclusion report study estimate opinion submission
    belief analysis statement message point complaint explanation hypothesis defense defence
    """)

  /// "a letter seen by the Herald says": who has what says it.
  func carrier(of clause: Clause) -> String? {
    guard let subject = clause.subject, clause.hasOwnSubject else { return nil }
    for child in view.children(subject) where view.relation(child) == .acl && Self.carrying.contains(view.lemmas[child])
    {
      for other in view.children(child) where view.relation(other) == .obl || view.relation(other) == .oblAgent {
        if hasCase(other, Self.by) { return name(other) }
      }
    }
    return nil
  }

  /// "The paper quoted Ann Holt": who is quoted.
  func quoted(by clause: Clause) -> String? {
    guard view.lemmas[clause.head] == Self.quote, let object = clause.object,
      view.tag(object) == .propn || view.classes[object].contains(.role)
    else { return nil }
    return source(object)
  }

  /// "Their argument is that …", "it is our position that …": the noun whose content the clause tells.
  func content(of clause: Clause) -> Int? {
    if clause.isCopular, Self.contents.contains(view.lemmas[clause.head]), view.child(clause.head, [.nmodPoss]) != nil,
      view.child(clause.head, [.expl]) != nil,
      view.children(clause.head).contains(where: { [.ccomp, .csubj].contains(view.relation($0)) && $0 > clause.head })
    {
      return clause.head
    }
    guard let subject = clause.subject, Self.contents.contains(view.lemmas[subject]) else { return nil }
    // "The point is that women earn less", "my argument is …": the speaker's own.
    let owner = view.child(subject, [.nmodPoss])
    if owner.map({ view.classes[$0].contains(.firstPerson) })
      ?? (view.lemmas[subject] == Self.point && view.child(subject, [.nmod]) == nil)
    {
      return nil
    }
    if view.relation(subject) == .nsubjOuter { return subject }
    if view.lemmas[clause.head] == Self.be {
      // "The point was to drive it down" tells nothing.
      return view.children(clause.head).contains {
        view.relation($0) == .ccomp && !view.analysis.words[$0].features.contains(.infinitive)
      } ? subject : nil
    }
    let isTold = clause.isCopular && view.children(clause.head).contains { view.relation($0) == .mark && $0 > subject }
    return isTold ? subject : nil
  }

  private static let point = WordHash.of("point")

  /// Passives of these name who acts, not who tells.
  private static let opposing = Lexicon("deny accuse ask demand urge post publish cite complain write record")

  /// "was told by Holt", "is reported by the Herald".
  func agent(of clause: Clause) -> String? {
    let kinds = view.classes[clause.head]
    guard kinds.contains(.reporting), !Self.opposing.contains(view.lemmas[clause.head]) else { return nil }
    for child in view.children(clause.head)
    where view.relation(child) == .obl || view.relation(child) == .oblAgent {
      // "told by text message": how, not by whom.
      if hasCase(child, Self.by), view.tag(child) == .propn || !Self.channels.contains(view.lemmas[child]) {
        return source(child)
      }
    }
    return nil
  }

  private static let channels = Lexicon(
    "message email e-mail mail phone telephone letter post radio text fax telegram cable")
}
