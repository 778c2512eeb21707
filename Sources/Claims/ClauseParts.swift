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
    parts.subject = subject(view, verb)
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
      // "May" with a capital is the month.
      if view.printed[index] == "May" { continue }
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

  /// The words of the subject before the verb: openings ("On Feb. 8, 2018,") and appositions (", leader of …,") left out.
  private static func subject(_ view: SentenceView, _ verb: Int) -> String? {
    var segments: [Range<Int>] = []
    var start = 0
    for index in 0..<verb where index + 1 < verb {
      let gap = Int(view.spans[index].end)..<Int(view.spans[index + 1].start)
      if view.text[gap].contains(UInt8(ascii: ",")) || view.text[gap].contains(UInt8(ascii: ":")) {
        segments.append(start..<index + 1)
        start = index + 1
      }
    }
    segments.append(start..<verb)
    while segments.count > 1, let first = segments.first, isOpening(view, first) { segments.removeFirst() }
    guard var chosen = segments.first, !isOpening(view, chosen) else { return nil }
    // "The people, the places and the paper": an enumeration is one subject.
    if let last = segments.last, segments.count > 1, view.words[last].contains("and") {
      chosen = chosen.lowerBound..<last.upperBound
    }
    var first = chosen.lowerBound
    if ["and", "but", "so", "because", "that", "yet", "also", "then"].contains(view.words[first]),
      first + 1 < chosen.upperBound
    {
      first += 1
    }
    guard chosen.upperBound - first <= 14 else { return nil }
    let text = view.string(first, chosen.upperBound)
    return text.isEmpty ? nil : text
  }

  /// Segments that say when, where or how, and rests of dates.
  private static func isOpening(_ view: SentenceView, _ segment: Range<Int>) -> Bool {
    let word = view.words[segment.lowerBound]
    return [
      "on", "in", "at", "after", "before", "since", "for", "during", "by", "from", "with", "according", "earlier",
      "later", "also", "yet", "now", "here",
      "today", "yes", "no", "however", "instead", "still", "as", "if", "when", "while", "although", "interview",
      "first", "second", "then",
    ].contains(word) || word.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
