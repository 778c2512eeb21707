import English

/// Whether a clause says that somebody said or showed something.
struct Reports {
  private let view: TurnView

  private static let call = Lexicon("call term dub describe characterize characterise portray")
  /// Verbs that put a judgement or an estimate forward as their subject's own, beside those of reporting.
  private static let judging = Lexicon(
    """
    estimate rate deem criticize criticise condemn blame dispute contest assert hold rule charge
    defend commend oppose reject reason lie read think fear suspect reckon assume swear preach assure boast brag
    whisper shout inform imply pretend
    """)
  /// Verbs that also mean an act without content: they report only where content follows.
  private static let needsContent = Lexicon(
    """
    write ask demand tell answer reply respond joke post tweet publish quote cite record discover note predict recall
    charge hold rule urge recommend reveal agree document repeat observe warn read reason mention maintain add
    conclude argue believe think fear suspect reckon assume swear preach assure boast brag whisper shout inform
    imply pretend
    """)
  /// These report as well where an act follows: "claims to have seen", but not "claimed forty lives".
  private static let needsContentOrAct = Lexicon("claim declare")
  /// Acts of asking and commanding: what follows is wanted, not told.
  private static let wanting = Lexicon("ask demand urge recommend")
  /// Telling itself: what is not told in this way is nobody's word.
  private static let telling = Lexicon("say tell claim report reveal announce mention state write")
  private static let hypothetical = Lexicon("if unless whether")
  private static let express = WordHash.of("express")
  private static let make = WordHash.of("make")
  private static let calling = WordHash.of("call")
  private static let defend = WordHash.of("defend")
  private static let find = WordHash.of("find")
  private static let reject = WordHash.of("reject")
  private static let rejected = Lexicon(
    "claim allegation idea accusation criticism suggestion report charge notion argument assertion view theory demand call rumor rumour"
  )
  private static let go = WordHash.of("go")
  private static let tell = WordHash.of("tell")
  private static let clear = WordHash.of("clear")
  private static let point = WordHash.of("point")
  private static let out = WordHash.of("out")
  private static let quote = WordHash.of("quote")
  private static let or = WordHash.of("or")
  private static let so = WordHash.of("so")
  private static let put = WordHash.of("put")
  private static let lie = WordHash.of("lie")
  private static let hear = WordHash.of("hear")
  static let courts = Lexicon("court jury inquest inquiry tribunal hearing committee commission")
  private static let at = WordHash.of("at")
  private static let that = WordHash.of("that")
  private static let what = WordHash.of("what")
  private static let be = WordHash.of("be")
  /// What is said when it is made: "made the comment that …".
  private static let remarks = Lexicon(
    "comment point argument statement claim remark case observation announcement accusation allegation")
  /// What is put into words when it is expressed.
  private static let expressed = Lexicon(
    """
    concern interest hope doubt support confidence fear regret opposition belief view opinion surprise frustration worry
    gratitude skepticism scepticism disappointment anger
    """)
  /// Words for people who are nobody: what they would say is no report.
  static let indefinite = Lexicon("any anyone anybody everyone everybody someone somebody nobody no one")

  init(_ view: TurnView) { self.view = view }

  /// - Parameter isAside: the clause hangs on what it reports ("…, as Holt wrote").
  func reports(_ clause: Clause, isAside: Bool = false) -> Bool {
    let kinds = view.classes[clause.head]
    let lemma = view.lemmas[clause.head]
    guard view.tag(clause.head) == .verb, !clause.isPassive, !isNamed(clause) else { return false }
    // "General Omar Said"
    if clause.head > 0, view.isCapitalised(clause.head), view.tag(clause.head - 1) == .propn { return false }
    if let mark = clause.mark, Self.hypothetical.contains(view.forms[mark]) { return false }
    if clause.negation != nil, Self.telling.contains(lemma), !clause.asksByNegation { return false }
    // What somebody will say has not been said.
    if let modal = clause.modal, view.classes[modal].contains(.will) { return false }
    // "He called because of that": nothing is called anything.
    if Self.call.contains(lemma) {
      // "A doctor called me": nothing is said.
      return clause.relation == .aclRelcl || clause.object != nil && lemma != Self.calling
        || view.child(clause.head, [.xcomp, .ccomp]) != nil
    }
    // "defended the nurse in court": a lawyer's act.
    if lemma == Self.defend, let object = clause.object, isSomebody(object) { return false }
    if lemma == Self.reject, let object = clause.object, !Self.rejected.contains(view.lemmas[object]) { return false }
    if lemma == Self.express { return clause.object.map { Self.expressed.contains(view.lemmas[$0]) } ?? false }
    if lemma == Self.put { return putsAt(clause) }
    if lemma == Self.make { return makesClear(clause) || makesRemark(clause) }
    // "My boss goes, “…”"
    if lemma == Self.go {
      return clause.hasOwnSubject && isQuoting(clause) && view.tag(min(clause.head + 1, view.forms.count - 1)) == .punct
    }
    if lemma == Self.point {
      return view.children(clause.head).contains { view.relation($0) == .compoundPrt && view.forms[$0] == Self.out }
    }
    guard kinds.contains(.reporting) || kinds.contains(.showing) || Self.judging.contains(lemma) else { return false }
    // "The church condemned the strike", "others said they had": what has an object or content of its own is no aside.
    if isAside, clause.relation == .parataxis, lemma != Self.tell,
      view.children(clause.head).contains(where: { $0 > clause.head && [.obj, .ccomp].contains(view.relation($0)) })
    {
      return false
    }
    let hasContent = isAside || clause.relation == .parataxis || self.hasContent(clause) || isQuoting(clause)
    if Self.wanting.contains(lemma) { return hasContent && view.child(clause.head, [.xcomp]) == nil }
    if Self.needsContentOrAct.contains(lemma) { return hasContent || view.child(clause.head, [.xcomp]) != nil }
    if lemma == Self.quote, clause.object != nil { return true }
    // "lied that he knew nothing", but not "he had lied, she told us".
    if lemma == Self.lie { return view.child(clause.head, [.ccomp]) != nil }
    if !kinds.contains(.reporting), kinds.contains(.showing) {
      return isAside || self.hasContent(clause) || findsToBe(clause)
    }
    if Self.needsContent.contains(lemma) { return hasContent }
    return true
  }

  /// "found the signature to be genuine"
  private func findsToBe(_ clause: Clause) -> Bool {
    guard view.lemmas[clause.head] == Self.find, clause.object != nil else { return false }
    return view.children(clause.head).contains { view.relation($0) == .xcomp && view.child($0, [.mark]) != nil }
  }

  private func isSomebody(_ word: Int) -> Bool {
    view.tag(word) == .propn || view.classes[word].contains(.role)
      || view.children(word).contains { [.appos, .flat].contains(view.relation($0)) && view.tag($0) == .propn }
  }

  /// "…, or so he claimed", "…, so he said": a report of what it is joined to.
  func isOrSo(_ clause: Clause) -> Bool {
    guard [.conj, .parataxis, .advcl].contains(clause.relation) else { return false }
    let first = opening(of: clause)
    if clause.relation == .conj, first < clause.head, view.forms[first] == Self.or, view.forms[first + 1] == Self.so {
      return true
    }
    return isSoHeSaid(clause, from: first)
  }

  /// "so he said", with nothing said behind it.
  func isSoHeSaid(_ clause: Clause, from first: Int) -> Bool {
    guard first + 1 < clause.head, view.forms[first] == Self.so, let subject = clause.subject, clause.hasOwnSubject,
      Int(view.leftmost[subject]) == first + 1, clause.modal == nil, clause.negation == nil,
      view.classes[clause.head].contains(.reporting)
    else { return false }
    return view.children(clause.head).allSatisfy {
      $0 < clause.head || [.punct, .advmod, .iobj].contains(view.relation($0))
    }
  }

  /// "…, or that's what the guard told us": stands for what it is joined to.
  func isThatIsWhat(_ clause: Clause) -> Bool {
    (clause.relation == .conj || clause.relation == .parataxis)
      && isThatIsWhat(opening(of: clause), through: Int(view.rightmost[clause.head]))
  }

  /// Whether words begin with "that's what".
  func isThatIsWhat(_ first: Int, through last: Int) -> Bool {
    first + 2 <= last && view.forms[first] == Self.that && view.lemmas[first + 1] == Self.be
      && view.forms[first + 2] == Self.what
  }

  /// The first word of a clause behind the marks before it, and behind "or" or "or at least" where "that" follows.
  private func opening(of clause: Clause) -> Int {
    var first = Int(view.leftmost[clause.head])
    while first < clause.head, view.tag(first) == .punct { first += 1 }
    guard view.forms[first] == Self.or, first < clause.head else { return first }
    let behind = (first + 1...min(first + 3, clause.head)).first { !Self.least.contains(view.forms[$0]) }
    return behind.map { view.forms[$0] == Self.that ? $0 : first } ?? first
  }

  private static let least = Lexicon("at least")

  /// "if you believe the ministry": whose word it is.
  func isByBelief(_ clause: Clause) -> Bool {
    guard clause.relation == .advcl, let subject = clause.subject, clause.hasOwnSubject, clause.object != nil,
      let mark = clause.mark, Self.hypothetical.contains(view.forms[mark])
    else { return false }
    return view.classes[subject].contains(.secondPerson) && Self.trusting.contains(view.lemmas[clause.head])
      && view.child(clause.head, [.ccomp, .xcomp]) == nil
  }

  private static let trusting = Lexicon("believe trust")

  /// Whether a clause hangs on a noun that its report rejects or repeats: "rejected claims that 500 had died".
  func isContentOfObject(_ content: Clause, of report: Clause) -> Bool {
    content.relation == .acl && content.mark != nil && content.hasOwnSubject
      && report.object.map {
        Int(view.analysis.words[content.head].head) == $0 && Self.rejected.contains(view.lemmas[$0])
      }
        ?? false
  }

  /// "used to say", "went on to claim": the report stands below the verb that only tells when or how long.
  func report(below index: Int, among clauses: [Clause]) -> Clause? {
    guard Self.phases.contains(view.lemmas[clauses[index].head]) else { return nil }
    return clauses.first {
      $0.parent == index && $0.relation == .xcomp && !$0.hasOwnSubject && ($0.isPassive || reports($0))
    }
  }

  private static let phases = Lexicon("use continue begin start keep go come")

  /// "…, the court heard": told there, by whom is not said.
  func isHeard(_ clause: Clause) -> Bool {
    guard clause.relation == .parataxis || clause.relation == .conj,
      view.lemmas[clause.head] == Self.hear || clause.isPassive && view.lemmas[clause.head] == Self.tell,
      clause.object == nil, let subject = clause.subject, clause.hasOwnSubject
    else { return false }
    return Self.courts.contains(view.lemmas[subject]) && !hasContent(clause)
  }

  /// "The government puts it at 3,200".
  private func putsAt(_ clause: Clause) -> Bool {
    guard clause.object != nil, clause.hasOwnSubject else { return false }
    return view.children(clause.head).contains { child in
      guard view.relation(child) == .obl, view.child(child, [.case]).map({ view.forms[$0] == Self.at }) ?? false else {
        return false
      }
      let start = view.analysis.words[Int(view.leftmost[child])].span.start
      let end = view.analysis.words[Int(view.rightmost[child])].span.end
      return view.quantities.contains { $0.value != nil && $0.span.start >= start && $0.span.end <= end }
    }
  }

  /// Whether a clause stands for what is told; "I wrote it, you know" has its object before what only follows.
  func hasContent(_ clause: Clause) -> Bool {
    let isTaken = clause.object.map { view.tag($0) != .propn && !view.classes[$0].contains(.role) } ?? false
    return view.children(clause.head).contains {
      view.relation($0) == .ccomp || view.relation($0) == .parataxis && !isTaken
    }
  }

  /// "made the comment that …", "made the comment, “…”".
  private func makesRemark(_ clause: Clause) -> Bool {
    guard let object = clause.object, Self.remarks.contains(view.lemmas[object]) else { return false }
    return isQuoting(clause)
      || view.children(object).contains { view.relation($0) == .acl && view.child($0, [.mark]) != nil }
  }

  /// "a drink called Sunrise", "the rules described in May": who calls or describes is not the noun.
  private func isNamed(_ clause: Clause) -> Bool {
    guard clause.relation == .acl, clause.finite == nil else { return false }
    let span = view.analysis.words[clause.head].span
    return !view.text[span.range].suffix(3).elementsEqual("ing".utf8)
  }

  /// "The court has made it clear that …".
  private func makesClear(_ clause: Clause) -> Bool {
    view.children(clause.head).contains { child in
      view.lemmas[child] == Self.clear
        && (view.children(child).contains { [.ccomp, .csubj].contains(view.relation($0)) }
          || view.children(clause.head).contains { [.ccomp, .csubj].contains(view.relation($0)) && $0 > child })
    }
  }

  /// Whether a quotation stands within what the clause governs: behind a comma or colon, or longer than a title.
  func isQuoting(_ clause: Clause) -> Bool {
    let words = Int(view.leftmost[clause.head])...Int(view.rightmost[clause.head])
    guard let mark = words.first(where: { QuotedSpeech.mark(view, $0) != nil }) else { return false }
    if mark == words.lowerBound || view.tag(mark - 1) == .punct { return true }
    let closing = words.first { $0 > mark && QuotedSpeech.mark(view, $0) == .closing }
    return closing.map { $0 - mark > 5 } ?? true
  }
}
