import English
import SourceText

/// The names by which sources go.
extension Attribution {
  /// Whether one of these prepositions stands before a word.
  func hasCase(_ word: Int, _ prepositions: Lexicon) -> Bool {
    view.children(word).contains { view.relation($0) == .case && prepositions.contains(view.forms[$0]) }
  }

  /// A name: by its tag, or a word in capitals throughout.
  func isNamed(_ word: Int) -> Bool {
    if view.tag(word) == .propn { return true }
    let span = view.analysis.words[word].span
    return span.count > 1 && view.text[span.range].allSatisfy { $0 &- 0x41 < 26 }
  }

  func source(_ word: Int) -> String? { mentions.source(word) ?? name(word) }

  /// The name or noun phrase that a word stands for; nil for pronouns that are not safely resolved.
  func name(_ word: Int) -> String? {
    if let name = mentions.name(word) { return name }
    if let name = appositive(word) ?? mentions.named(word) { return name }
    guard view.tag(word) != .pron, let words = phrases.noun(word) else { return nil }
    if let others = named(among: words) { return name(others) }
    // "he denies" is no name, whatever the parse makes of it.
    if words.count > 1, Self.nominatives.contains(view.forms[words.lowerBound]) { return nil }
    return phrases.text(withoutDescription(words, of: word))
  }

  /// "Critics, among them Harold Finch, claimed": he is one of those who did.
  private func named(among words: ClosedRange<Int>) -> Int? {
    var first = words.lowerBound
    if first > 0, view.forms[first - 1] == Self.them { first -= 1 }
    guard first > 2, view.forms[first] == Self.them, view.forms[first - 1] == Self.among,
      view.firstByte(first - 2) == UInt8(ascii: ",")
    else { return nil }
    var noun = first - 3
    while view.analysis.words[noun].head >= 0, Int(view.analysis.words[noun].head) < noun,
      [.nmod, .flat, .nmodUnmarked, .appos].contains(view.relation(noun))
    {
      noun = Int(view.analysis.words[noun].head)
    }
    return [.noun, .propn].contains(view.tag(noun)) ? noun : nil
  }

  private static let among = WordHash.of("among")
  private static let them = WordHash.of("them")
  private static let nominatives = Lexicon("i he she we they who everyone everybody anyone")

  /// "the site FishWatch", "coach Ana Prat": the name alone, without the common noun in front of it.
  private func withoutDescription(_ words: ClosedRange<Int>, of name: Int) -> ClosedRange<Int> {
    guard view.tag(name) == .propn else { return words }
    let description = Array(view.children(name)).last {
      $0 < name && words.contains($0) && view.relation($0) == .compound && view.tag($0) == .noun
        && view.firstByte($0) &- 0x61 < 26
    }
    guard let description, description + 1 <= words.upperBound,
      view.tag(description + 1) == .propn, view.tag(words.lowerBound) == .det || words.lowerBound == description
    else { return words }
    return description + 1...words.upperBound
  }

  /// "Maj. Gen. Zaw Min Tun": the name comes behind it.
  private func isTitle(_ word: Int) -> Bool {
    let span = view.analysis.words[word].span
    return span.count < 7 && view.text[Int(span.end) - 1] == UInt8(ascii: ".")
  }

  /// "the team's coach, Ana Prat", "Prime Minister Anders Falk": the name says who the description means.
  func appositive(_ word: Int) -> String? {
    guard view.tag(word) == .noun || view.tag(word) == .propn && view.classes[word].contains(.role) else { return nil }
    for child in view.children(word)
    where child > word && view.relation(child) == .appos && view.tag(child) == .propn && !isTitle(child) {
      // "Critics, among them Ann Holt"
      if (Int(view.leftmost[child])..<child).contains(where: { view.forms[$0] == Self.among }) { continue }
      if let words = phrases.noun(child) { return phrases.text(words) }
    }
    return nil
  }
}
