import English

/// Nouns that are somebody's word: "Holt's claim that the dam leaked", "rumors that it would close".
enum SourceNouns {
  private static let words = Lexicon(
    """
    claim allegation rumor rumour assertion suggestion accusation testimony admission statement contention insistence report
    argument theory belief notion complaint
    """)
  private static let that = WordHash.of("that")

  /// The noun whose content a clause with a subject of its own tells behind "that".
  static func word(of clause: Clause, _ view: TurnView) -> Int? {
    guard clause.relation == .acl, clause.hasOwnSubject, let mark = clause.mark, view.forms[mark] == that else {
      return nil
    }
    let noun = Int(view.analysis.words[clause.head].head)
    return noun >= 0 && view.tag(noun) == .noun && words.contains(view.lemmas[noun]) ? noun : nil
  }
}
