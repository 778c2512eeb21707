import English
import SourceText

/// Sources that stand in a phrase instead of a clause: "according to Holt", "in the words of the mayor", "a report from RFA".
struct SourcePhrases {
  private let attribution: Attribution
  private let view: TurnView

  private static let according = WordHash.of("according")
  private static let toWord = WordHash.of("to")
  private static let of = Lexicon("of")
  private static let from = Lexicon("from")
  private static let to = Lexicon("to")
  private static let within = Lexicon("in within")
  private static let sourceMarks = Lexicon("from by of")
  /// Verbs of hearing: their object or what follows "from" is the source.
  static let hearing = Lexicon("hear listen learn read receive")
  /// "a remark attributed to Holt".
  private static let ascribing = Lexicon("attribute ascribe credit")
  /// What an act goes by is no source: "according to plan".
  private static let standards = Lexicon(
    "plan law rule schedule size age need custom tradition principle constitution procedure standard order wish taste ability"
  )
  /// "in the words of", "by the account of".
  private static let wordings = Lexicon("word view opinion account estimate estimation assessment telling")
  private static let wordingMarks = Lexicon("in by on to")
  /// On these occasions people say what is told of them.
  private static let occasions = Lexicon(
    "interview speech statement address remark letter email e-mail tweet testimony op-ed editorial lecture talk podcast memo post"
  )
  /// What is done on such an occasion without saying anything.
  private static let meeting = Lexicon("ask interview speak talk meet discuss question resign appear announce be have")
  /// Documents in which something is said.
  private static let documents = Lexicon(
    """
    report study paper article statement letter case book document ruling decision judgment judgement memo survey review
    filing transcript complaint order act constitution
    """)
  /// Verbs that in the passive name what a document does: "is set out in Holt's report".
  private static let setting = Lexicon("set make point explain")
  /// Passives of these are acts and no words of the document.
  private static let printing = Lexicon("publish post cite quote record document tell find announce promise ask demand")
  private static let headings = Lexicon("report study poll survey research")

  init(_ attribution: Attribution) {
    self.attribution = attribution
    view = attribution.view
  }

  /// "Report: ministry sold the lock": what the line before the colon names.
  func heading(of main: Clause) -> String? {
    let first = Int(view.leftmost[main.head])
    guard first + 2 <= Int(view.rightmost[main.head]), Self.headings.contains(view.lemmas[first]),
      view.tag(first + 1) == .punct, view.firstByte(first + 1) == UInt8(ascii: ":")
    else { return nil }
    return view.string(first)
  }

  /// "According to the harbour office, …" holds for all that its sentence says, but "40 boats, according to the office, sank" only for
  /// what it stands in.
  /// - Parameter chain: the clause that is asked about and those above it.
  func accordingTo(around main: Clause, _ chain: [Int], among clauses: [Clause]) -> String? {
    let words = Int(view.leftmost[main.head])...Int(view.rightmost[main.head])
    guard let at = words.first(where: { view.forms[$0] == Self.according }), at + 2 <= words.upperBound,
      view.forms[at + 1] == Self.toWord, holds(at, for: chain, among: clauses),
      // "a report, according to which …"
      !view.classes[at + 2].contains(.questionWord) || view.forms[at + 2] == Self.whoWord
    else { return nil }
    let head = Int(view.analysis.words[at].head)
    if head > at + 1, view.relation(at) == .case {
      if isStandard(head) { return nil }
      if let name = attribution.mentions.source(head) ?? attribution.appositive(head) { return name }
      if let noun = attribution.phrases.noun(head) {
        return attribution.phrases.text(max(noun.lowerBound, at + 2)...max(noun.upperBound, at + 2))
      }
    }
    var end = at + 2
    while end <= words.upperBound, end - at < 14, ![.punct, .verb, .aux, .sconj].contains(view.tag(end)) { end += 1 }
    guard end > at + 2, end > at + 3 || view.tag(at + 2) != .pron else {
      return end == at + 3 ? attribution.mentions.source(at + 2) : nil
    }
    if (at + 2..<end).contains(where: isStandard) { return nil }
    return attribution.phrases.text(at + 2...end - 1)
  }

  /// "according to custom", but not "according to the customs", who are an office.
  private func isStandard(_ word: Int) -> Bool {
    Self.standards.contains(view.lemmas[word]) && view.forms[word] != Self.customs
  }

  private static let whoWord = WordHash.of("who")
  private static let customs = WordHash.of("customs")

  /// "According to him, …": somebody's word, whoever he is.
  func isAccordingToSomebody(_ main: Clause) -> Bool {
    (Int(view.leftmost[main.head])...Int(view.rightmost[main.head])).contains { word in
      view.forms[word] == Self.according && word + 2 < view.forms.count && view.forms[word + 1] == Self.toWord
        && view.tag(word + 2) == .pron && view.classes[word + 2].contains(.thirdPerson)
    }
  }

  /// Whether a phrase at `at` that stands between a subject and its verb stands in one of the clauses of `chain`, with no other joined
  /// in between.
  private func holds(_ at: Int, for chain: [Int], among clauses: [Clause]) -> Bool {
    let within = clauses.indices.first {
      clauses[$0].hasOwnSubject && at < clauses[$0].head && clauses[$0].subject.map { $0 < at } ?? false
        && Int(view.leftmost[clauses[$0].head]) <= at
        && (clauses[$0].relation == .root || clauses[$0].relation == .conj)
    }
    guard let within else { return true }
    guard let level = chain.firstIndex(of: within) else { return false }
    return !chain[..<level].contains { clauses[$0].relation == .conj && clauses[$0].hasOwnSubject }
  }

  /// "in the words of Holt", "by the mayor's account"; "in my view" has no source but the speaker.
  func words(of clause: Clause) -> String? {
    for child in view.children(clause.head)
    where view.relation(child) == .obl && Self.wordings.contains(view.lemmas[child])
      && attribution.hasCase(child, Self.wordingMarks)
    {
      for owner in view.children(child)
      where view.relation(owner) == .nmodPoss
        || view.relation(owner) == .nmod && attribution.hasCase(owner, Self.of)
      {
        if view.tag(owner) != .pron || view.classes[owner].contains(.thirdPerson) { return attribution.source(owner) }
      }
    }
    return nil
  }

  /// "In an interview with the Herald, Holt compared …": what is told was said there.
  func occasion(of clause: Clause) -> String? {
    guard let subject = clause.subject, clause.hasOwnSubject, !clause.isPassive, view.tag(clause.head) == .verb,
      !Self.meeting.contains(view.lemmas[clause.head]), view.tag(subject) == .propn || view.tag(subject) == .pron,
      view.tag(subject) == .propn || view.classes[subject].contains(.thirdPerson),
      view.children(clause.head).contains(where: {
        view.relation($0) == .obl && Self.occasions.contains(view.lemmas[$0]) && attribution.hasCase($0, Self.within)
      })
    else { return nil }
    return attribution.source(subject)
  }

  /// "is set out in Holt's report", "was suggested in the ruling": the document says it.
  func document(of clause: Clause) -> String? {
    let lemma = view.lemmas[clause.head]
    let kinds = view.classes[clause.head]
    guard Self.setting.contains(lemma) || !kinds.isDisjoint(with: [.reporting, .showing]),
      !Self.printing.contains(lemma)
    else { return nil }
    for child in view.children(clause.head)
    where view.relation(child) == .obl && attribution.hasCase(child, Self.within) {
      if Self.documents.contains(view.lemmas[child]) { return attribution.name(child) }
    }
    return nil
  }

  /// "a remark attributed to Holt", "a remark about the lock attributed to Holt".
  func ascription(_ word: Int) -> String? {
    var near = Array(view.children(word)) + [word]
    for child in view.children(word) where view.relation(child) == .nmod { near += view.children(child) }
    for child in near where Self.ascribing.contains(view.lemmas[child]) {
      for other in view.children(child) where view.relation(other) == .obl && attribution.hasCase(other, Self.to) {
        return attribution.name(other)
      }
    }
    return nil
  }

  /// "a report from RFA": what is heard, when it names who told it.
  func medium(_ word: Int) -> String? {
    let relation = view.relation(word)
    guard relation == .obj || relation == .obl else { return nil }
    for child in view.children(word)
    where view.relation(child) == .nmod && attribution.isNamed(child) && attribution.hasCase(child, Self.sourceMarks) {
      return attribution.name(child)
    }
    // "I heard from Anna": a place or a time heard in is no source.
    return relation == .obl && attribution.hasCase(word, Self.from) && attribution.isNamed(word)
      ? attribution.name(word) : nil
  }
}
