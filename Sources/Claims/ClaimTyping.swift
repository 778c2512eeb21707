import English
import Quantities

/// The type of a claim: the first that fits, in the order of claims.md.
enum ClaimTyping {
  static func type(_ view: SentenceView, _ attribution: Attribution) -> Claim.ClaimType {
    let words = view.words
    if view.quantities.contains(where: { $0.kind == .rank }) || hasSuperlative(view) { return .ranking }
    let amounts: Set<Quantity.Kind> = [.number, .percent, .money, .measure, .age, .temperature, .count, .duration]
    if view.quantities.contains(where: { amounts.contains($0.kind) }) { return .quantity }
    if words.contains("than") || view.has("as many as", "as much as", "compared to", "compared with") {
      return .comparison
    }
    if words.contains(where: { Cues.trend.contains($0) }) { return .trend }
    if words.contains(where: { Cues.legal.contains($0) }) { return .legal }
    if words.contains("because") || view.has("leads to", "led to", "due to", "as a result", "caused by", "thanks to")
      || words.contains("caused") || words.contains("causes")
    {
      return .causal
    }
    if attribution.isReport { return .reportedStatement }
    if let verb = ClauseParts.find(view).verb, ["is", "was", "are", "were", "'s"].contains(words[verb]),
      verb + 1 < words.count,
      ["a", "an", "the"].contains(words[verb + 1])
    {
      return .definitionOrRole
    }
    if words.contains(where: { VerbForms.lemma(ofPast: $0) != nil || ($0.hasSuffix("ed") && $0.utf8.count > 4) }) {
      return .event
    }
    return .existenceOrState
  }

  private static func hasSuperlative(_ view: SentenceView) -> Bool {
    view.words.indices.contains { index in
      guard index > 0, view.words[index - 1] == "the" || view.words[index - 1] == "'s" else { return false }
      let word = view.words[index]
      return
        (word.hasSuffix("est") && word.utf8.count > 5
        && !["interest", "forest", "request", "protest", "harvest", "contest"].contains(word))
        || (word == "most" && index + 1 < view.words.count && view.words[index + 1] != "of") || word == "best"
        || word == "worst"
    }
  }
}
