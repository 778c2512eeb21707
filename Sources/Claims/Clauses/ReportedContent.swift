import English

/// "told reporters that 12 had recovered", "said in a statement that profits fell": the parse often hangs the content on the noun, as
/// if it described it.
enum ReportedContent {
  /// Nouns for those who are told something, and for that in which something is told.
  private static let told = Lexicon(
    "reporter journalist people court jury police lawmaker press media parliament public investor official tribunal me")
  private static let telling = Lexicon(
    "statement interview letter report tweet post email memo filing speech message note article conference release")
  private static let that = WordHash.of("that")
  private static let places = Lexicon("in on at during through via")

  /// The verb that governs what the parse hangs on a noun as its description; nil where it does describe the noun.
  static func verb(of head: Int, _ words: [Word], _ forms: [UInt64], _ lemmas: [UInt64], _ classes: [WordClass]) -> Int?
  {
    guard words[head].relation == .aclRelcl || words[head].relation == .acl else { return nil }
    let noun = Int(words[head].head)
    guard noun >= 0, noun + 1 < head, forms[noun + 1] == that, Int(words[noun + 1].head) == head,
      words[noun + 1].relation != .nsubj, words[noun + 1].relation != .nsubjPass
    else { return nil }
    let hasSubject = (noun + 2..<head).contains {
      Int(words[$0].head) == head && [.nsubj, .nsubjPass, .expl].contains(words[$0].relation)
    }
    let verb = Int(words[noun].head)
    guard hasSubject, verb >= 0, verb < noun, classes[verb].contains(.reporting) else { return nil }
    if words[noun].relation == .obj || words[noun].relation == .iobj {
      let isSomebody = words[noun].tag == .propn || classes[noun].contains(.role) || told.contains(lemmas[noun])
      return isSomebody ? verb : nil
    }
    guard words[noun].relation == .obl, telling.contains(lemmas[noun]) else { return nil }
    let isWithin = (verb + 1..<noun).contains {
      Int(words[$0].head) == noun && words[$0].relation == .case && places.contains(forms[$0])
    }
    return isWithin ? verb : nil
  }
}
