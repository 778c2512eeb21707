import English
import Quantities
import SourceText

/// Something a sentence may claim: a clause, or a role told in apposition, with the words that belong to it.
struct Proposition {
  /// Index among the sentence's clauses.
  var clause: Int
  /// First and last word, from the edges of its subtree without the marks that join it to others.
  var words: ClosedRange<Int>
  /// How many clauses stand above it.
  var depth: Int
  /// Words that answer it were left out.
  var isCut = false
}

/// Finds what a sentence may claim.
enum PropositionFinder {
  /// Candidates in text order of their heads; never empty for a sentence with a word.
  static func candidates(_ view: TurnView, _ sentence: Sentence, _ clauses: [Clause]) -> [Proposition] {
    var found: [Proposition] = []
    for (index, clause) in clauses.enumerated()
    where mayClaim(clause, view) && (clause.relation == .root || !isSupposed(clause, clauses, view)) {
      var depth = 0
      var parent = clause.parent
      while parent >= 0, depth < 50 {
        depth += 1
        parent = clauses[parent].parent
      }
      let words = extent(clause, view, sentence)
      // "more than most people earn"
      if clause.relation != .root,
        view.forms[words.lowerBound] == than || words.count > 1 && view.forms[words.lowerBound + 1] == than
      {
        continue
      }
      found.append(Proposition(clause: index, words: words, depth: depth))
    }
    return found
  }

  /// "unless they have six children", "as if he owned it": told of no one.
  private static func isSupposed(_ clause: Clause, _ clauses: [Clause], _ view: TurnView) -> Bool {
    if ClaimDecision.isSupposed(clause, among: clauses, view) { return true }
    return clause.relation == .advcl && clause.mark.map { Certainty.isAsIf($0, view) } ?? false
  }

  private static let than = WordHash.of("than")
  private static let having = WordHash.of("having")
  private static let which = WordHash.of("which")
  /// What is said of a deed rather than of a thing.
  private static let ofDeeds = Lexicon(
    """
    legal illegal lawful unlawful true untrue false wrong right possible impossible unusual normal deny dispute admit doubt
    nonsense
    """)

  /// "sold the shares before the trial, which is legal", "…, which it denies": not the noun before the comma.
  private static func isOfADeed(_ clause: Clause, _ view: TurnView) -> Bool {
    var first = Int(view.leftmost[clause.head])
    while first < clause.head, view.tag(first) == .punct { first += 1 }
    return view.forms[first] == which && first > 0 && view.firstByte(first - 1) == UInt8(ascii: ",")
      && ofDeeds.contains(view.lemmas[clause.head])
  }

  private static func mayClaim(_ clause: Clause, _ view: TurnView) -> Bool {
    // "to mislead people", "by taking bribes": what is not told as a fact is no claim of its own.
    let isTold = clause.finite != nil || clause.modal != nil
    switch clause.relation {
    case .root: return true
    // "or that's what the guard told us": no more than whose word it is.
    case _ where Reports(view).isHeard(clause): return false
    case _ where isOfADeed(clause, view) || isAskedWho(clause, view) || isWhatIsSaid(clause, view): return false
    case .parataxis where isOfACleft(clause, view): return false
    case .ccomp where isWanted(clause, view) || isLeftOpen(clause, view) || isWithoutProof(clause, view): return false
    case .acl where isWithoutProof(clause, view): return false
    // "…, said a nurse": part of what it reports.
    case .parataxis where isReportAlone(clause, view) || Reports(view).isThatIsWhat(clause): return false
    // "neither confirmed nor denied it"
    case .conj
    where isNor(clause, view) || Reports(view).isOrSo(clause) || Reports(view).isThatIsWhat(clause)
      || isOfThem(clause, view):
      return false
    case .conj where isOnlyWhen(clause, view): return false
    case .conj: return isTold || isParticiple(clause, view) && clause.subject != nil
    case .advcl where isOnlyWhen(clause, view): return false
    case .aclRelcl where isOfADate(clause, view) || isOfSomeone(clause, view): return false
    case .acl where isBehindAName(clause, view) || compared.contains(view.forms[clause.head]): return false
    case .appos where isOfADate(clause, view) || isNext(clause, view) || isDistance(clause, view): return false
    // "without having shown a receipt"
    case .advcl where clause.finite.map { view.forms[$0] == having } ?? false: return false
    // "The mill closed, which cost 300 people their jobs": what happened has no name.
    case .advclRelcl where clause.subject.map { view.forms[$0] == which } ?? false: return false
    case .parataxis, .ccomp, .advcl, .aclRelcl, .advclRelcl: return isTold
    case .acl: return isTold || isParticiple(clause, view)
    case .appos:
      return !Phrases.isNameBeside(clause.head, Int(view.analysis.words[clause.head].head), view)
        && !isShortForm(clause.head, view) && !isOfTheEvent(clause.head, view) && !isBesideAPlace(clause, view)
        && clause.subject.map { view.tag($0) == .propn || view.tag($0) == .noun } ?? false
    default: return false
    }
  }

  /// "3 billion dollars, compared with 2 billion a year earlier"
  private static let compared = Lexicon("compared given based according")
  private static let relations = Lexicon("behind ahead above below short clear")

  /// "to third place, two points behind York": how far off, not what it is.
  private static func isDistance(_ clause: Clause, _ view: TurnView) -> Bool {
    let next = clause.head + 1
    return next < view.forms.count && relations.contains(view.forms[next]) && view.child(clause.head, [.nummod]) != nil
  }

  private static let whos = Lexicon("who whom whose what which whether")

  /// "never found out who had sent them": asked, not told.
  private static func isAskedWho(_ clause: Clause, _ view: TurnView) -> Bool {
    guard clause.relation == .ccomp else { return false }
    let first = Int(view.leftmost[clause.head])
    let governor = Int(view.analysis.words[clause.head].head)
    if governor >= 0, asking.contains(view.lemmas[governor]), askedFor.contains(view.forms[first]) { return true }
    return whos.contains(view.forms[first]) && Int(view.analysis.words[first].head) == clause.head
  }

  /// "as “someone who has redefined it”": what describes nobody in particular says nothing of anybody.
  private static func isOfSomeone(_ clause: Clause, _ view: TurnView) -> Bool {
    let governor = Int(view.analysis.words[clause.head].head)
    guard governor >= 0, view.tag(governor) == .pron, let subject = clause.subject else { return false }
    return whos.contains(view.forms[subject])
      && (Reports.indefinite.contains(view.forms[governor]) || view.forms[governor] == those)
  }

  private static let those = WordHash.of("those")
  private static let that = WordHash.of("that")
  private static let it = WordHash.of("it")

  /// "It was from Weber, not from Klein, that they got it": one fact.
  private static func isOfACleft(_ clause: Clause, _ view: TurnView) -> Bool {
    let main = Int(view.analysis.words[clause.head].head)
    guard main >= 0, let mark = clause.mark, view.forms[mark] == that, view.child(main, [.cop]) != nil else {
      return false
    }
    return view.child(main, [.nsubj, .expl]).map { view.forms[$0] == it } ?? false
  }

  private static func isWhatIsSaid(_ clause: Clause, _ view: TurnView) -> Bool {
    let what = Int(view.analysis.words[clause.head].head)
    return what > 1 && Reports(view).isThatIsWhat(what - 2, through: what) && view.relation(what) != .root
  }

  /// "The first of three brothers, Emil, emigrated": behind a name of its own a participle describes neither.
  private static func isBehindAName(_ clause: Clause, _ view: TurnView) -> Bool {
    guard clause.finite == nil, !clause.hasOwnSubject, let noun = clause.subject else { return false }
    let first = Int(view.leftmost[clause.head])
    return first > noun + 1
      && view.children(noun).contains {
        view.relation($0) == .appos && view.tag($0) == .propn && $0 > noun && $0 < clause.head
      }
  }

  /// "the Free Fishers' League (FFL)": a short form says nothing of what it stands for.
  private static func isShortForm(_ word: Int, _ view: TurnView) -> Bool {
    guard word > 0, word + 1 < view.analysis.words.count else { return false }
    return view.firstByte(word - 1) == UInt8(ascii: "(")
      && view.firstByte(word + 1) == UInt8(ascii: ")")
  }

  private static let only = WordHash.of("only")

  /// "…, but only when they are starved": a condition of what it is joined to.
  private static func isOnlyWhen(_ clause: Clause, _ view: TurnView) -> Bool {
    guard clause.mark != nil || view.children(clause.head).contains(where: { view.tag($0) == .adv && $0 < clause.head })
    else {
      return false
    }
    let first = Int(view.leftmost[clause.head])
    return (max(first - 1, 0)...min(first + 2, clause.head)).contains {
      view.forms[$0] == only && $0 + 1 < view.forms.count && whens.contains(view.forms[$0 + 1])
    }
  }

  private static let whens = Lexicon("when if after because where while once")

  /// "rose in April, which was below inflation": not the month was.
  private static func isOfADate(_ clause: Clause, _ view: TurnView) -> Bool {
    let noun = Int(view.analysis.words[clause.head].head)
    guard noun >= 0 else { return false }
    let span = view.analysis.words[noun].span
    return view.quantities.contains { $0.kind == .date && $0.span.start <= span.start && span.end <= $0.span.end }
  }

  /// "The Danes left, then Oxfam, then the Rotary Club": one after the other, not one the other.
  private static func isNext(_ clause: Clause, _ view: TurnView) -> Bool {
    (Int(view.leftmost[clause.head])..<clause.head).contains { view.forms[$0] == then }
  }

  private static let then = WordHash.of("then")

  private static func isReportAlone(_ clause: Clause, _ view: TurnView) -> Bool {
    clause.hasOwnSubject && Reports(view).reports(clause, isAside: true)
      && view.child(clause.head, [.obj, .ccomp, .xcomp]) == nil
  }

  private static let nor = WordHash.of("nor")
  private static let neither = WordHash.of("neither")

  /// The content of "neither confirmed nor denied".
  private static func isLeftOpen(_ clause: Clause, _ view: TurnView) -> Bool {
    let governor = Int(view.analysis.words[clause.head].head)
    guard governor >= 0 else { return false }
    let isSpeaker = view.child(governor, [.nsubj]).map { view.classes[$0].contains(.firstPerson) } ?? false
    // "did not deny that …", "could not rule out that …": neither so nor not so.
    if rejecting.contains(view.lemmas[governor]), !isSpeaker, isNegated(governor, view) { return true }
    // "The letters do not prove that he was there", "nobody has shown that …", "no longer claims that …"
    if proving.contains(view.lemmas[governor]),
      isNegated(governor, view)
        || view.children(governor).contains(where: { child in
          view.forms[child] == longer
            || [.nsubj, .nsubjPass].contains(view.relation(child)) && Polarity.isNobody(child, view)
        })
    {
      return true
    }
    return view.relation(governor) == .conj && view.children(governor).contains { view.forms[$0] == nor }
      && view.classes[governor].contains(.reporting)
  }

  private static func isNegated(_ verb: Int, _ view: TurnView) -> Bool {
    view.children(verb).contains { view.classes[$0].contains(.negation) && view.relation($0) == .advmod }
  }

  private static let rejecting = Lexicon("deny dispute rule exclude")
  private static let longer = WordHash.of("longer")
  private static let signs = Lexicon("evidence proof sign indication suggestion")
  private static let retracting = Lexicon("retract withdraw drop abandon recant")

  /// "no evidence was found that …", "withdrew her claim that …"
  private static func isWithoutProof(_ clause: Clause, _ view: TurnView) -> Bool {
    let noun = Int(view.analysis.words[clause.head].head)
    guard noun >= 0, clause.mark != nil else { return false }
    if view.tag(noun) == .verb, let subject = view.child(noun, [.nsubjPass]), signs.contains(view.lemmas[subject]) {
      return view.children(subject).contains { Polarity.no.contains(view.forms[$0]) }
    }
    guard view.tag(noun) == .noun else { return false }
    let governor = Int(view.analysis.words[noun].head)
    if governor >= 0, retracting.contains(view.lemmas[governor]) { return true }
    guard signs.contains(view.lemmas[noun]) else { return false }
    return view.children(noun).contains { Polarity.no.contains(view.forms[$0]) }
      || governor >= 0 && isNegated(governor, view)
  }

  private static let asking = Lexicon("ask wonder inquire enquire question")
  private static let askedFor = Lexicon("who whom whose what which whether where when why how if")

  /// Where this is denied, what it is about stays open.
  private static let proving = Lexicon(
    "prove show suggest establish confirm demonstrate indicate say claim state mean imply")

  private static func isNor(_ clause: Clause, _ view: TurnView) -> Bool {
    guard !clause.hasOwnSubject, view.children(clause.head).contains(where: { view.forms[$0] == nor }) else {
      return false
    }
    let first = Int(view.analysis.words[clause.head].head)
    return first > 0 && view.forms[first - 1] == neither
  }

  /// "lost to Leeds, their fourth defeat in five matches": what happened is described, not the noun before the comma.
  private static func isOfTheEvent(_ word: Int, _ view: TurnView) -> Bool {
    let children = view.children(word)
    return children.contains { view.relation($0) == .nmodPoss && view.classes[$0].contains(.thirdPerson) }
      && children.contains {
        view.relation($0) == .amod && (view.classes[$0].contains(.extremity) || isOrdinal($0, view))
      }
  }

  /// "a colleague in Leeds, Dr. Shah": the town is not the doctor.
  private static func isBesideAPlace(_ clause: Clause, _ view: TurnView) -> Bool {
    guard let place = clause.subject else { return false }
    func kind(_ word: Int) -> NameKind? { view.names.first { $0.words.contains(word) }?.kind }
    return kind(place) == .place && kind(clause.head) == .person
  }

  private static func isOrdinal(_ word: Int, _ view: TurnView) -> Bool {
    let span = view.analysis.words[word].span
    return view.quantities.contains { $0.kind == .ordinal && $0.span.start >= span.start && $0.span.end <= span.end }
  }

  /// "Of the nine lawyers, four are in jail and two have fled": two of whom is said at the beginning.
  private static func isOfThem(_ clause: Clause, _ view: TurnView) -> Bool {
    let first = Int(view.analysis.words[clause.head].head)
    guard clause.hasOwnSubject, let subject = clause.subject, view.tag(subject) == .num, first >= 0,
      !view.children(subject).contains(where: { [.nmod, .nummod].contains(view.relation($0)) })
    else { return false }
    let opening = Int(view.leftmost[first])
    return view.forms[opening] == of && opening < clause.head
  }

  private static let of = WordHash.of("of")
  private static let wanting = Lexicon("demand request require recommend urge propose ask")

  /// "demand that Facebook disclose the records": what is wanted has not happened.
  private static func isWanted(_ clause: Clause, _ view: TurnView) -> Bool {
    let governor = Int(view.analysis.words[clause.head].head)
    return governor >= 0 && wanting.contains(view.lemmas[governor]) && clause.finite == clause.head && !clause.isPast
  }

  private static func isParticiple(_ clause: Clause, _ view: TurnView) -> Bool {
    !view.analysis.words[clause.head].features.isDisjoint(with: [.participle]) && clause.mark == nil
  }

  private static let reasons = Lexicon("because since although though while so as whereas")

  /// Where a reason behind a comma begins in what is told of a noun: it belongs to the sentence far more often than to the noun, and
  /// a wrong reason is worse than none.
  private static func looseEnd(_ clause: Clause, _ view: TurnView, _ words: ClosedRange<Int>) -> Int? {
    guard [.aclRelcl, .acl, .appos].contains(clause.relation), clause.head + 2 < words.upperBound else { return nil }
    return (clause.head + 2...words.upperBound).first { word in
      view.tag(word - 1) == .punct && view.firstByte(word - 1) == UInt8(ascii: ",")
        && reasons.contains(view.forms[word]) && view.relation(word) == .mark
        && words.contains(Int(view.analysis.words[word].head))
    }
  }

  /// "said that he had loved it, which I doubt": where the speaker's word on what was reported begins.
  private static func verdict(on clause: Clause, _ view: TurnView, through last: Int) -> Int? {
    guard clause.relation == .ccomp, clause.head + 2 < last else { return nil }
    return (clause.head + 2...last).first { word in
      guard word < last, view.forms[word] == which, view.firstByte(word - 1) == UInt8(ascii: ",") else { return false }
      // "…, which he never was"
      if last - word < 5, view.tag(last) == .aux,
        (word + 1..<last).contains(where: { view.classes[$0].contains(.negation) })
      {
        return true
      }
      return (word + 1...last).contains { ofDeeds.contains(view.lemmas[$0]) && Int(view.leftmost[$0]) >= word - 1 }
    }
  }

  private static let because = WordHash.of("because")
  private static let nots = Lexicon("not but")

  /// "because two witnesses had disappeared, not because he was innocent": where another reason begins that belongs to the same fact.
  private static func otherReason(_ clause: Clause, _ view: TurnView, through last: Int) -> Int? {
    guard clause.relation == .advcl, let mark = clause.mark, view.forms[mark] == because, clause.head + 2 < last else {
      return nil
    }
    return (clause.head + 2...last).first {
      view.forms[$0] == because && nots.contains(view.forms[$0 - 1])
    }.map { $0 - 1 }
  }

  private static func extent(_ clause: Clause, _ view: TurnView, _ sentence: Sentence) -> ClosedRange<Int> {
    if clause.relation == .root {
      let end = QuestionTag.range(in: sentence, view)?.lowerBound ?? sentence.words.upperBound
      return sentence.words.lowerBound...max(end - 1, sentence.words.lowerBound)
    }
    var first = max(Int(view.leftmost[clause.head]), sentence.words.lowerBound)
    var last = min(Int(view.rightmost[clause.head]), sentence.words.upperBound - 1)
    while first < clause.head,
      view.tag(first) == .punct && !opensQuote(view, first)
        || view.forms[first] != neither
          && (view.relation(first) == .cc
            || view.relation(first) == .mark && Int(view.analysis.words[first].head) == clause.head)
    {
      first += 1
    }
    if let loose = looseEnd(clause, view, min(first, clause.head)...max(last, clause.head)) { last = loose - 1 }
    if let other = otherReason(clause, view, through: last) { last = other - 1 }
    if let verdict = verdict(on: clause, view, through: last) { last = verdict - 1 }
    while last > clause.head, view.tag(last) == .punct { last -= 1 }
    return min(first, clause.head)...max(last, clause.head)
  }

  private static func opensQuote(_ view: TurnView, _ word: Int) -> Bool {
    let byte = view.firstByte(word)
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "$")
  }
}
