/// Dictionary forms by tag: tables for what is irregular, suffixes for the rest.
enum Lemmas {
  private static let nouns: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half",
    "selves": "self", "shelves": "shelf", "wolves": "wolf", "thieves": "thief", "loaves": "loaf", "people": "people",
    "criteria": "criterion", "phenomena": "phenomenon", "analyses": "analysis", "crises": "crisis",
    "theses": "thesis", "hypotheses": "hypothesis", "bases": "basis", "media": "medium", "data": "datum",
    "movies": "movie", "ties": "tie", "pies": "pie", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato",
  ]
  private static let comparisons: [String: String] = [
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far", "farther": "far",
    "more": "much", "most": "much", "less": "little", "least": "little", "larger": "large", "largest": "large",
    "later": "late", "latest": "late", "closer": "close", "closest": "close", "safer": "safe", "simpler": "simple",
    "wider": "wide", "greater": "great", "fewer": "few", "freer": "free", "older": "old", "oldest": "old",
  ]
  private static let auxiliaries: [String: String] = [
    "'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would", "wo": "will", "ca": "can",
    "sha": "shall", "is": "be", "are": "be", "am": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "done": "do", "ai": "be",
  ]
  private static let pronouns: [String: String] = [
    "me": "I", "i": "I", "him": "he", "us": "we", "them": "they", "her": "she", "'em": "they",
  ]

  /// - Parameter word: in lower case, with a straight apostrophe.
  static func lemma(_ word: String, _ tag: Word.Tag, _ features: Word.Features) -> String {
    switch tag {
    case .verb: return features.isDisjoint(with: [.infinitive]) ? VerbForms.lemma(word) : word
    case .aux: return auxiliaries[word] ?? word
    case .noun: return features.contains(.plural) ? singular(word) : word
    case .adj, .adv:
      guard !features.isDisjoint(with: [.comparative, .superlative]) else { return word }
      return comparisons[word] ?? base(word)
    case .pron: return pronouns[word] ?? word
    case .det: return word == "an" ? "a" : word == "these" ? "this" : word == "those" ? "that" : word
    case .part: return word == "n't" ? "not" : word
    default: return word
    }
  }

  private static func singular(_ word: String) -> String {
    if let known = nouns[word] { return known }
    if word.hasSuffix("men"), word.utf8.count > 4 { return word.dropLast(2) + "an" }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for end in ["sses", "shes", "ches", "xes", "zzes", "uses"] where word.hasSuffix(end) {
      return String(word.dropLast(end == "uses" && word.utf8.count < 7 ? 1 : 2))
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 2 { return String(word.dropLast()) }
    return word
  }

  /// "bigger" to "big", "happiest" to "happy", "longer" to "long".
  private static func base(_ word: String) -> String {
    let cut = word.hasSuffix("est") ? 3 : word.hasSuffix("er") ? 2 : 0
    guard cut > 0, word.utf8.count > cut + 2 else { return word }
    let stem = Array(word.utf8.dropLast(cut))
    guard let last = stem.last else { return word }
    if last == UInt8(ascii: "i") { return String(decoding: stem.dropLast(), as: UTF8.self) + "y" }
    if stem.count > 3, last == stem[stem.count - 2], last != UInt8(ascii: "l"), last != UInt8(ascii: "s") {
      return String(decoding: stem.dropLast(), as: UTF8.self)
    }
    return String(decoding: stem, as: UTF8.self)
  }
}
