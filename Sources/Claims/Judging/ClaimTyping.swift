import Quantities

/// The type of a claim: what the model says, but for two signs that are surer than any weighing.
enum ClaimTyping {
  /// Verbs that name an act of the law.
  private static let acts = Lexicon(
    """
    sue convict indict acquit fine prosecute arrest extradite imprison jail subpoena legalize legalise outlaw ban deport pardon
    """)

  static func type(_ claim: Claim, _ clause: Clause, _ view: TurnView, model: Claim.ClaimType) -> Claim.ClaimType {
    if claim.quantities.contains(where: { $0.kind == .rank }) { return .ranking }
    let yields: [Claim.ClaimType] = [.event, .existenceOrState, .reportedStatement, .causal, .definitionOrRole, .other]
    if view.tag(clause.head) == .verb, acts.contains(view.lemmas[clause.head]), yields.contains(model) { return .legal }
    return model
  }
}
