import English

/// Closed lists of words that tell what kind of statement a sentence is.
enum Cues {
  static let pronouns: Set<String> = [
    "he", "she", "it", "they", "i", "we", "you", "this", "that", "these", "those", "who", "there", "one",
  ]

  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "do", "does", "did", "can", "could", "will",
    "would", "may", "might",
    "must", "shall", "should", "'s", "'re", "'ve", "'ll", "'d", "'m", "ca", "wo",
  ]

  static let adverbs: Set<String> = [
    "not", "n't", "also", "never", "always", "already", "just", "only", "even", "still", "often", "now", "then",
    "recently", "currently", "ever",
    "really", "actually", "probably", "certainly", "definitely", "simply", "long", "since", "once", "again", "further",
    "both", "all", "first",
  ]

  /// Verbs that report, in their finite forms.
  static let reporting: Set<String> = [
    "said", "says", "say", "told", "tells", "claimed", "claims", "claim", "revealed", "reveals", "reported", "reports",
    "report", "found", "finds",
    "acknowledged", "acknowledges", "admitted", "admits", "announced", "announces", "argued", "argues", "confirmed",
    "confirms", "denied", "denies",
    "stated", "states", "warned", "warns", "wrote", "writes", "noted", "notes", "added", "adds", "explained",
    "explains", "insisted", "insists",
    "alleged", "alleges", "accused", "accuses", "concluded", "concludes", "suggested", "suggests", "estimated",
    "estimates", "described",
  ]

  static let legal: Set<String> = [
    "court", "charged", "charge", "charges", "convicted", "conviction", "sued", "lawsuit", "sentenced", "fined",
    "arrested", "illegal", "legal", "law",
    "laws", "judge", "verdict", "trial", "jail", "prison", "guilty", "defamation", "indicted", "prosecuted", "appeal",
    "plaintiff", "complaint",
    "permit", "banned", "acquitted", "litigation", "rights",
  ]

  static let trend: Set<String> = [
    "risen", "rose", "rises", "rising", "fallen", "fell", "falls", "falling", "increased", "increases", "increasing",
    "decreased", "decreases", "grown",
    "grew", "grows", "growing", "declined", "declines", "dropped", "drops", "doubled", "tripled", "shrunk", "improved",
    "worsened", "disappeared",
  ]

  static let hedging: Set<String> = [
    "probably", "perhaps", "maybe", "possibly", "apparently", "seemingly", "likely", "allegedly", "presumably", "might",
    "may", "could", "seems", "seem",
    "seemed", "suspect", "guess", "suppose",
  ]

  private static let negations: Set<String> = [
    "not", "n't", "never", "nobody", "nothing", "neither", "none", "cannot", "denied", "denies", "deny",
  ]

  static func denies(_ view: SentenceView) -> Bool {
    view.words.contains { negations.contains($0) }
      || view.has("no one", "no longer", "there is no", "there are no", "there was no")
  }

  static func hedges(_ view: SentenceView) -> Bool {
    view.words.contains { hedging.contains($0) } || view.printed.contains("may")
      || view.has("i think", "i believe", "we think", "we believe")
  }
}

/// Why a sentence is no claim.
enum Rejection {
  static func reason(_ view: SentenceView, isQuestion: Bool) -> String? {
    let words = view.words
    if view.endsAsQuestion { return "question without a premise" }
    if words.count < 3 { return view.quantities.isEmpty ? "fragment" : nil }
    let checkable = !view.quantities.isEmpty
    if view.begins(
      "thank", "thanks", "thank you", "welcome", "good morning", "good evening", "hello", "hi", "please", "let me",
      "let 's",
      "let us", "well done")
    {
      return "talk about the conversation"
    }
    if !hasVerb(view) && view.quantities.isEmpty { return "no finite verb" }
    if !checkable {
      if view.begins(
        "i hope", "we hope", "i wish", "i want", "we want", "i would like", "we must", "we should", "i must", "we need",
        "you must", "you should", "i will", "we will", "i 'll", "we 'll", "let")
      {
        return "wish, intention or call to act"
      }
      if view.begins(
        "i feel", "i love", "i like", "i hate", "i enjoy", "i am glad", "i am happy", "i 'm glad", "i 'm happy",
        "i 'm sorry", "i am not afraid", "i suspect", "i wonder", "i guess", "i do n't know")
      {
        return "inner state of the speaker"
      }
      if view.has("such a", "should", "ought to", "must") && !view.has("must have") {
        return "value judgement or call to act"
      }
      if words.contains("will") || words.contains("'ll") || words.contains("wo") { return "prediction or promise" }
      if view.has("would", "if i were") && !view.has("would have been") { return "hypothetical" }
    }
    return nil
  }

  private static func hasVerb(_ view: SentenceView) -> Bool {
    view.words.contains { word in
      Cues.auxiliaries.contains(word) || Cues.reporting.contains(word) || VerbForms.lemma(ofPast: word) != nil
        || word.hasSuffix("ed") && word.utf8.count > 4
        || word.hasSuffix("s") && word.utf8.count > 3 && !word.hasSuffix("ss")
    }
  }
}
