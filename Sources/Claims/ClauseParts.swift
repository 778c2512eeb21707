import English

/// Subject, predicate and object of a sentence's first clause.
struct ClauseParts {
  var subject: String?
  var predicate: String?
  var object: String?
  /// Index of the finite verb among the sentence's words.
  var verb: Int?

  static func find(_ view: SentenceView) -> ClauseParts {
    var parts = ClauseParts()
    guard let verb = finiteVerb(view) else { return parts }
    parts.verb = verb
    var main = verb
    if Cues.auxiliaries.contains(view.words[verb]) {
      var next = verb + 1
      while next < view.words.count,
        Cues.adverbs.contains(view.words[next])
          || ["been", "be", "being", "have"].contains(view.words[next]) && next + 1 < view.words.count
            && isVerbForm(view.words[next + 1])
      { next += 1 }
      if next < view.words.count, isVerbForm(view.words[next]) { main = next }
    }
    parts.predicate = VerbForms.lemma(view.words[main])
    // What stands before the first comma or opening phrase is no part of the subject.
    let start = subjectStart(view, verb)
    let subject = view.string(start, verb)
    if !subject.isEmpty, verb - start <= 12 { parts.subject = subject }
    let object = view.string(main + 1, view.words.count)
    if !object.isEmpty { parts.object = object }
    return parts
  }

  private static func isVerbForm(_ word: String) -> Bool {
    VerbForms.lemma(ofPast: word) != nil || (word.hasSuffix("ed") && word.utf8.count > 4)
      || (word.hasSuffix("ing") && word.utf8.count > 5)
  }

  private static func finiteVerb(_ view: SentenceView) -> Int? {
    let words = view.words
    for index in words.indices where index > 0 {
      if words[index] == "'s", view.printed[index - 1].first?.isUppercase == true, index + 1 < words.count,
        !Cues.adverbs.contains(words[index + 1]), !isVerbForm(words[index + 1])
      {
        continue
      }
      if Cues.auxiliaries.contains(words[index]) || Cues.reporting.contains(words[index])
        || VerbForms.lemma(ofPast: words[index]) != nil
      {
        return index
      }
      if words[index].hasSuffix("ed"), words[index].utf8.count > 4,
        !["the", "a", "an", "newly", "so-called"].contains(words[index - 1])
      {
        return index
      }
      // Without tags a present form is sure only behind a pronoun; elsewhere nothing is better than a wrong verb.
      if words[index].hasSuffix("s"), !words[index].hasSuffix("ss"), words[index].utf8.count > 3,
        ["he", "she", "it"].contains(words[index - 1])
      {
        return index
      }
    }
    return nil
  }

  /// "On Feb. 8, 2018, Sam Rainsy launched": the subject begins behind the last comma before the verb.
  private static func subjectStart(_ view: SentenceView, _ verb: Int) -> Int {
    var start = 0
    for index in 0..<verb where index + 1 <= verb {
      let gap =
        Int(
          view.spans[index].end)..<Int(
          index + 1 < view.spans.count ? view.spans[index + 1].start : view.spans[index].end)
      if index + 1 < verb || index + 1 == verb, view.text[gap].contains(UInt8(ascii: ",")), index + 1 < verb {
        start = index + 1
      }
    }
    if ["and", "but", "so", "because", "that"].contains(view.words[start]), start + 1 < verb { start += 1 }
    return start
  }
}
