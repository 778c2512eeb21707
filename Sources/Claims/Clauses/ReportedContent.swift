import English

/// "told reporters that 12 had recovered", "said in a statement that profits fell": the parse often hangs the content on the noun, as
/// if it described it.
enum ReportedContent {
  /// Nouns for those who are told something, and for that in which something is told.
  private static let told = Lexicon(
    "reporter journalist people court jury police lawmaker press media parliament public investor official tribunal me")
  private static let telling = Lexicon(
    """
    statement interview letter report tweet post email memo filing speech message note article conference release media
    memoir diary writing book column blog testimony
    """
  )
  /// What is told rather than who.
  private static let contents = Lexicon("story tale truth lie fact secret joke news")
  private static let admitting = Lexicon(
    "say admit claim testify state confirm acknowledge insist concede reveal argue promise write")
  private static let facts = Lexicon(
    "fact claim idea belief report view evidence rumor rumour news condition ground hope fear doubt sign point way theory"
  )
  private static let tell = WordHash.of("tell")
  private static let that = WordHash.of("that")
  private static let places = Lexicon("in on at during through via")

  /// The verb that governs what the parse hangs on a noun as its description; nil where it does describe the noun.
  static func verb(of head: Int, _ words: [Word], _ forms: [UInt64], _ lemmas: [UInt64], _ classes: [WordClass]) -> Int?
  {
    guard words[head].relation == .aclRelcl || words[head].relation == .acl else { return nil }
    let last = Int(words[head].head)
    guard last >= 0, last + 1 < head else { return nil }
    // "told the mayor, Ian Holt, that …", "told a court in Leeds that …"
    var noun = last
    while [.appos, .nmod, .flat].contains(words[noun].relation), words[noun].head >= 0, Int(words[noun].head) < noun {
      noun = Int(words[noun].head)
    }
    let verb = Int(words[noun].head)
    guard verb >= 0, verb < noun, classes[verb].contains(.reporting) else { return nil }
    let isTold = lemmas[verb] == tell && words[noun].relation == .iobj
    // "in a sworn statement on Monday that …": a time may stand between.
    let mark = (last + 1..<head).first { forms[$0] == that && Int(words[$0].head) == head }
    let subject = (last + 1..<head).first {
      Int(words[$0].head) == head && [.nsubj, .nsubjPass, .expl].contains(words[$0].relation)
    }
    guard let subject else { return nil }
    guard let mark, mark < subject else {
      // "told the court she had seen it": somebody is told, and who stands next is no part of him.
      return isTold && words[subject].tag == .pron && subject == last + 1 && forms[subject] != that ? verb : nil
    }
    guard mark - last <= 4, words[mark].relation != .nsubj, words[mark].relation != .nsubjPass else { return nil }
    if words[noun].relation == .obj || words[noun].relation == .iobj {
      guard (noun + 1..<mark).allSatisfy({ words[$0].tag == .punct || TreeMending.isUnder($0, noun, words) }) else {
        return nil
      }
      let isSomebody =
        words[noun].tag == .propn || classes[noun].contains(.role) || told.contains(lemmas[noun])
        || isTold && !contents.contains(lemmas[noun])
      return isSomebody ? verb : nil
    }
    // "was told by a guard that …"
    if words[noun].relation == .oblAgent, lemmas[verb] == tell { return verb }
    guard words[noun].relation == .obl else { return nil }
    // "admitted under questioning that …": the verb has no content yet, and the noun is none that has some.
    if admitting.contains(lemmas[verb]), !facts.contains(lemmas[noun]),
      !(verb + 1..<head).contains(where: {
        Int(words[$0].head) == verb && [.obj, .ccomp, .xcomp].contains(words[$0].relation)
      })
    {
      return verb
    }
    guard telling.contains(lemmas[noun]) else { return nil }
    let isWithin = (verb + 1..<noun).contains {
      Int(words[$0].head) == noun && words[$0].relation == .case && places.contains(forms[$0])
    }
    return isWithin ? verb : nil
  }
}
