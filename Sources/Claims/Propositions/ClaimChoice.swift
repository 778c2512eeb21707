import English
import Quantities
import SourceText

/// Which of the propositions of a sentence are claims of their own.
extension TurnClaims {
  /// The candidates that are claims of their own, in text order.
  ///
  /// - Parameter root: the clause that stands for the sentence, where that is not the one that governs all others.
  func choose(
    _ reading: SentenceReader.Reading, _ reader: SentenceReader, _ phrases: Phrases, _ sentence: Sentence,
    root: Int? = nil
  )
    -> [Proposition]
  {
    var candidates = reading.candidates
    if ClaimDecision.isQuestion(sentence, view), candidates.count > 1 {
      // What a question claims is what it presupposes, not what it asks.
      let told = candidates.filter {
        !ClaimDecision.asks(reading.clauses[$0.clause], $0.words, view)
          && Presupposition(view: view).isTold($0.clause, among: reading.clauses)
      }
      if told.contains(where: { reading.clauses[$0.clause].finite != nil }) { candidates = told }
    }
    guard candidates.count > 1 else { return candidates }
    let scores = candidates.map { models.split.score(reader.observation(of: $0, in: reading)) }
    let count = models.count(reading.observation, scores: scores)
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var chosen = order.prefix(count).sorted().map { candidates[$0] }
    // A claim alone in its sentence is quoted with the whole of it, unless it is what a question presupposes.
    if chosen.count == 1, !ClaimDecision.isQuestion(sentence, view),
      let root = candidates.first(where: { root == nil ? $0.depth == 0 : $0.clause == root })
    {
      chosen = [root]
    }
    chosen += apart(from: chosen, candidates, reading, phrases)
    chosen += contents(of: chosen, among: candidates, reading, phrases)
    chosen += amounts(missingIn: chosen, candidates, reading, phrases)
    for index in chosen.indices {
      chosen[index].words = trimmed(chosen[index], below: chosen)
      cutRejoinder(&chosen[index], reading)
    }
    return chosen.sorted { ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound) }
  }

  /// What is told beside a claim and no part of it, where both claim something by themselves: "the society wrote that it was wrong,
  /// and the judge refused to read it", "he came home and said, “…”", "your father was a policeman, and your mother sang". Whoever
  /// goes on about the same is not taken apart.
  private func apart(
    from chosen: [Proposition], _ candidates: [Proposition], _ reading: SentenceReader.Reading, _ phrases: Phrases
  )
    -> [Proposition]
  {
    let statement = Statement(view: view, phrases: phrases, mentions: mentions)
    func claims(_ proposition: Proposition) -> Bool {
      OwnSentence(statement.text(proposition, reading.clauses, reading.quantities))?.isClaim(models) ?? false
    }
    return candidates.filter { candidate in
      let clause = reading.clauses[candidate.clause]
      guard clause.relation == .conj, clause.finite != nil, clause.parent >= 0,
        !chosen.contains(where: { $0.clause == candidate.clause }),
        var first = chosen.first(where: { $0.clause == clause.parent }) ?? chosen.first,
        Int(view.analysis.words[clause.head].head) == reading.clauses[clause.parent].head
      else { return false }
      let main = reading.clauses[clause.parent]
      guard
        isApart(
          clause, from: main, isChosen: first.clause == clause.parent,
          tellsContent: reading.clauses.contains {
            $0.parent == candidate.clause && [.ccomp, .parataxis].contains($0.relation) && $0.finite != nil
          }, chosen.count), claims(candidate)
      else {
        return false
      }
      if Reports(view).reports(main) { return true }
      // "Who proposed it?" "The guild did, and the masons supported it.": the question tells what was done.
      if asked != nil, view.lemmas[main.head] == Self.`do`, main.object == nil { return true }
      first.words = trimmed(first, below: chosen + [candidate])
      return claims(first)
    }
  }

  private static let `do` = WordHash.of("do")
  private static let agreeing = Lexicon("agree disagree concur believe doubt")

  /// "My son says it was 640, but he can't count": the answer to a report is none of its words, though it claims nothing by itself.
  private func cutRejoinder(_ claim: inout Proposition, _ reading: SentenceReader.Reading) {
    let main = reading.clauses[claim.clause]
    let reports = Reports(view)
    guard main.relation == .root, reports.reports(main), reports.hasContent(main) else { return }
    let rejoinder = reading.clauses.first { clause in
      clause.relation == .conj && clause.hasOwnSubject && Int(view.analysis.words[clause.head].head) == main.head
        && view.children(clause.head).contains {
          // "…, and I agree"
          view.relation($0) == .cc
            && (Attribution.adversatives.contains(view.forms[$0])
              || Self.agreeing.contains(view.lemmas[clause.head])
                && clause.subject.map { view.classes[$0].contains(.firstPerson) } ?? false)
        }
    }
    guard let rejoinder, case let first = Int(view.leftmost[rejoinder.head]), first > main.head + 1,
      first <= claim.words.upperBound
    else { return }
    var last = first - 1
    while last > main.head, view.tag(last) == .punct || view.tag(last) == .cconj { last -= 1 }
    claim.words = claim.words.lowerBound...max(last, claim.words.lowerBound)
    claim.isCut = true
  }

  /// - Parameter isChosen: `main` is a claim, not only part of one.
  ///   tellsContent: what `clause` reports has a verb: "and they said, “Wow.”" tells nothing.
  private func isApart(_ clause: Clause, from main: Clause, isChosen: Bool, tellsContent: Bool, _ count: Int) -> Bool {
    let reports = Reports(view)
    // "showed that the fridge broke and that nobody mended it"
    if !isChosen {
      return main.relation == .ccomp && clause.hasOwnSubject && clause.mark.map { view.string($0) == "that" } ?? false
    }
    let isSpeaker = clause.subject.map { view.classes[$0].contains(.firstPerson) } ?? false
    if reports.reports(clause), tellsContent {
      return !reports.reports(main) && !isSpeaker
    }
    guard clause.hasOwnSubject, let subject = clause.subject else { return false }
    if reports.reports(main), reports.hasContent(main) { return true }
    guard count < 3, !main.isExistential, let other = main.subject, main.hasOwnSubject else { return false }
    return [.noun, .propn, .num].contains(view.tag(subject)) && view.lemmas[subject] != view.lemmas[other]
  }

  /// "I am 71 now, so I really began when I was 12": what tells an amount that stands in no chosen claim is one as well.
  private func amounts(
    missingIn chosen: [Proposition], _ candidates: [Proposition], _ reading: SentenceReader.Reading, _ phrases: Phrases
  )
    -> [Proposition]
  {
    var added: [Proposition] = []
    for quantity in reading.quantities where quantity.value != nil && ClaimDecision.amounts.contains(quantity.kind) {
      func holds(_ proposition: Proposition) -> Bool { phrases.span(proposition.words).contains(quantity.span) }
      guard !(chosen + added).contains(where: holds),
        let told = candidates.filter({ holds($0) && reading.clauses[$0.clause].finite != nil })
          .min(by: { $0.words.count < $1.words.count })
      else { continue }
      added.append(told)
    }
    return added
  }

  /// "…, which sold the station where 40 men were killed": an amount told of others than those the sentence is about.
  private func tellsAside(
    _ candidate: Proposition, _ clause: Clause, _ reading: SentenceReader.Reading, _ phrases: Phrases
  ) -> Bool {
    guard clause.relation == .aclRelcl, let subject = clause.subject, !view.classes[subject].contains(.questionWord),
      view.tag(subject) == .noun || view.tag(subject) == .propn
    else { return false }
    let span = phrases.span(candidate.words)
    return reading.quantities.contains { [.count, .money, .percent].contains($0.kind) && span.contains($0.span) }
  }

  /// What a report that stands alone says, and amounts told aside, where they claim something by themselves: both are checked apart.
  private func contents(
    of chosen: [Proposition], among candidates: [Proposition], _ reading: SentenceReader.Reading, _ phrases: Phrases
  )
    -> [Proposition]
  {
    let reports = Reports(view)
    let statement = Statement(view: view, phrases: phrases, mentions: mentions)
    return candidates.filter { candidate in
      let clause = reading.clauses[candidate.clause]
      guard clause.finite != nil, clause.hasOwnSubject, !chosen.contains(where: { $0.clause == candidate.clause }),
        tellsAside(candidate, clause, reading, phrases)
          || clause.relation == .ccomp && chosen.count == 1
            && chosen.contains(where: { $0.clause == clause.parent && reports.reports(reading.clauses[$0.clause]) }),
        let own = OwnSentence(statement.text(candidate, reading.clauses, reading.quantities))
      else { return false }
      return own.isClaim(models)
    }
  }

  /// The extent of a claim without those joined to it that are claims themselves and end where it ends.
  private func trimmed(_ claim: Proposition, below chosen: [Proposition]) -> ClosedRange<Int> {
    var last = claim.words.upperBound
    for other in chosen.reversed() where other.depth > claim.depth && other.words.lowerBound > claim.words.lowerBound {
      var end = last
      while end > claim.words.lowerBound, view.tag(end) == .punct { end -= 1 }
      let relation = view.analysis.words[headWord(other)].relation
      guard relation == .conj || relation == .parataxis || relation == .advcl, other.words.upperBound >= end,
        other.words.lowerBound > headWord(claim)
      else { continue }
      last = other.words.lowerBound - 1
      while last > headWord(claim),
        view.tag(last) == .punct || view.relation(last) == .cc || view.relation(last) == .mark
      {
        last -= 1
      }
    }
    return claim.words.lowerBound...max(last, claim.words.lowerBound)
  }

  /// The word of an extent whose head lies outside of it.
  private func headWord(_ proposition: Proposition) -> Int {
    proposition.words.first {
      let head = Int(view.analysis.words[$0].head)
      return head < 0 || !proposition.words.contains(head)
    } ?? proposition.words.lowerBound
  }
}
