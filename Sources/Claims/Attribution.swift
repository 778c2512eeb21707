/// Who, according to the speaker, said or showed it.
struct Attribution {
  /// Outermost first; pronouns are left out, since a missing source is better than a wrong one.
  var sources: [String] = []
  /// The sentence itself reports ("X said that …").
  var isReport = false

  static func find(_ view: SentenceView, _ parts: ClauseParts) -> Attribution {
    var attribution = Attribution()
    if let at = view.words.indices.first(where: {
      view.words[$0] == "according" && $0 + 2 < view.words.count && view.words[$0 + 1] == "to"
    }) {
      var end = at + 2
      while end < view.words.count, end - at < 10, !isBreak(view, end) { end += 1 }
      let source = view.string(at + 2, end)
      if !source.isEmpty, !Cues.pronouns.contains(source.lowercased()) { attribution.sources.append(source) }
    }
    if let verb = parts.verb,
      let main = view.words.indices.first(where: {
        $0 >= verb && $0 <= verb + 3 && Cues.reporting.contains(view.words[$0])
      })
    {
      let follows = main + 1 < view.words.count ? view.words[main + 1] : ""
      let reportsThat =
        follows == "that" || view.words[main...].dropFirst().prefix(3).contains("that")
        || ["said", "says", "claimed", "claims", "denied", "denies"].contains(view.words[main])
      if reportsThat, let subject = parts.subject {
        attribution.isReport = true
        let words = subject.split(separator: " ")
        if let first = words.first, !(words.count == 1 && Cues.pronouns.contains(first.lowercased())), words.count <= 8
        {
          attribution.sources.append(subject)
        }
      }
    }
    return attribution
  }

  /// Whether a comma or the end of a phrase stands before the word.
  private static func isBreak(_ view: SentenceView, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    return view.text[Int(view.spans[index - 1].end)..<Int(view.spans[index].start)].contains(UInt8(ascii: ","))
  }
}
