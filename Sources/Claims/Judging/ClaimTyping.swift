import Quantities

/// The type of a claim: what the model says, but for four signs that are surer than any weighing.
enum ClaimTyping {
  /// Verbs that name an act of the law.
  private static let acts = Lexicon(
    """
    sue convict indict acquit fine prosecute arrest extradite imprison jail subpoena legalize legalise outlaw ban deport pardon
    sentence arraign
    """)
  private static let charge = WordHash.of("charge")

  /// Verbs of growing and shrinking.
  private static let courses = Lexicon(
    "rise fall increase decrease grow decline drop double triple shrink surge soar plunge improve worsen climb")

  static func type(_ claim: Claim, _ clause: Clause, _ view: TurnView, model: Claim.ClaimType) -> Claim.ClaimType {
    if claim.quantities.contains(where: { $0.kind == .rank }) { return .ranking }
    let yields: [Claim.ClaimType] = [.event, .existenceOrState, .reportedStatement, .causal, .definitionOrRole, .other]
    if view.tag(clause.head) == .verb, yields.contains(model),
      acts.contains(view.lemmas[clause.head])
        || view.lemmas[clause.head] == charge && clause.isPassive && claim.quantities.isEmpty
    {
      return .legal
    }
    // "has risen since May", "is growing": a course of things and no single event.
    if view.tag(clause.head) == .verb, courses.contains(view.lemmas[clause.head]),
      clause.isPerfect || clause.isProgressive, [.event, .existenceOrState].contains(model)
    {
      return .trend
    }
    // "He told me he had been beaten": what is checked is that he said so; the content stands as a claim of its own.
    if [.event, .existenceOrState, .other].contains(model), clause.finite != nil, clause.hasOwnSubject {
      let reports = Reports(view)
      if reports.reports(clause), reports.hasContent(clause), view.child(clause.head, [.ccomp]) != nil {
        return .reportedStatement
      }
    }
    return model
  }
}
