import English
import Quantities
import SourceText
import Transcripts

/// The claims of one turn.
struct TurnClaims {
  let models: ClaimModels
  let view: TurnView
  let turn: Turn
  let mentions: Mentions
  let quotations: Quotations
  let article: ArticleReading
  /// The question that the turn before ends with, where somebody else asks it.
  let asked: AskedQuestion?

  func read(_ result: inout ClaimSet) {
    let reader = SentenceReader(view, kind: turn.kind)
    let phrases = Phrases(view)
    var quoted = QuotedSpeech(view, isNarration: turn.kind == .narration)
    var mayComplete = asked != nil
    for number in view.analysis.sentences.indices {
      let reading = reader.read(number)
      let sentence = view.analysis.sentences[number]
      let decision = ClaimDecision(reading, view, kind: turn.kind)
      let isNotice = turn.kind == .narration && article.notice.announces(reading, view)
      let isTaken =
        !reading.candidates.isEmpty && !isNotice
        && decision.isClaim(models.detectScore(reading.observation), worth: models.worthScore(reading.observation))
      let answer = mayComplete ? asked.flatMap { ShortAnswer($0, view, phrases, reading) } : nil
      // "Yes. In May."
      mayComplete =
        mayComplete && answer == nil && sentence.words.allSatisfy { view.tag($0) == .intj || view.tag($0) == .punct }
      let first = result.claims.count
      if let answer, let own = OwnSentence(answer.judged),
        isTaken || !answer.isBare && own.isClaim(models) || answer.namesSomebody && own.isClaim(models)
      {
        result.claims.append(claim(answer, own, reading, reader, phrases, sentence))
        quoted.add(number, claims: first..<result.claims.count, sources: [])
        continue
      }
      let chosen =
        isTaken
        ? withoutTag(choose(reading, reader, phrases, sentence), reading, phrases, sentence)
        : premises(reading, phrases, sentence)
      guard !chosen.isEmpty else {
        result.omitted.append(
          NoClaim(
            turn: view.turn, span: sentence.span,
            why: isNotice ? NoClaimReason.interview : NoClaimReason.reason(reading, decision, view, sentence)))
        let main = quoted.mayIntroduce(sentence) ? reading.clauses.firstIndex { $0.relation == .root } : nil
        quoted.add(
          number, claims: result.claims.count..<result.claims.count,
          sources: main.map { attribution(phrases).sources(of: $0, among: reading.clauses).names } ?? [])
        continue
      }
      for (candidate, own) in chosen {
        result.claims.append(
          claim(candidate, among: chosen.map(\.candidate), own, reading, reader, phrases, sentence))
      }
      quoted.add(
        number, claims: first..<result.claims.count, sources: result.claims[first...].flatMap(\.attributedTo))
      omitRest(of: sentence, beside: result.claims.suffix(chosen.count), &result.omitted)
    }
    quoted.apply(to: &result.claims)
  }

  /// What a question takes for granted, as far as it claims something where it stands alone.
  private func premises(_ reading: SentenceReader.Reading, _ phrases: Phrases, _ sentence: Sentence)
    -> [(candidate: Proposition, own: OwnSentence?)]
  {
    guard ClaimDecision.isQuestion(sentence, view) else { return [] }
    if let told = assertion(reading, phrases, sentence) { return [told] }
    let presupposition = Presupposition(view: view)
    let statement = Statement(view: view, phrases: phrases, mentions: mentions)
    return reading.candidates.compactMap { candidate in
      guard presupposition.isGranted(candidate.clause, among: reading.clauses),
        let own = OwnSentence(statement.text(candidate, reading.clauses, reading.quantities)), own.isClaim(models)
      else { return nil }
      return (candidate, own)
    }
  }

  /// A question told like a statement is quoted without the tag behind it.
  private func withoutTag(
    _ chosen: [Proposition], _ reading: SentenceReader.Reading, _ phrases: Phrases, _ sentence: Sentence
  )
    -> [(candidate: Proposition, own: OwnSentence?)]
  {
    if chosen.count == 1, chosen[0].depth == 0, ClaimDecision.isQuestion(sentence, view),
      let told = assertion(reading, phrases, sentence)
    {
      return [told]
    }
    return chosen.map { (candidate: $0, own: nil) }
  }

  /// "Piaf was your godmother, wasn't she?": put like a statement, with or without a tag behind it.
  private func assertion(_ reading: SentenceReader.Reading, _ phrases: Phrases, _ sentence: Sentence)
    -> (candidate: Proposition, own: OwnSentence?)?
  {
    guard var candidate = reading.candidates.first(where: { $0.depth == 0 }),
      reading.clauses[candidate.clause].finite != nil
    else { return nil }
    let clause = reading.clauses[candidate.clause]
    guard let subject = clause.subject, clause.hasOwnSubject, subject < clause.head,
      !ClaimDecision.asks(clause, candidate.words, view)
    else { return nil }
    var last = candidate.words.upperBound
    while last > clause.head, view.tag(last) == .punct { last -= 1 }
    if let comma = (max(last - 4, clause.head)...last).last(where: { view.firstByte($0) == UInt8(ascii: ",") }) {
      last = max(comma - 1, clause.head)
    }
    candidate.words = candidate.words.lowerBound...last
    let text = phrases.text(candidate.words)
    guard let own = OwnSentence(text + "."), own.isClaim(models) else { return nil }
    return (candidate, own)
  }

  /// A short answer with what it answers.
  private func claim(
    _ answer: ShortAnswer, _ own: OwnSentence, _ reading: SentenceReader.Reading, _ reader: SentenceReader,
    _ phrases: Phrases, _ sentence: Sentence
  ) -> Claim {
    let whole = Proposition(
      clause: reading.clauses.firstIndex { $0.relation == .root } ?? 0,
      words: sentence.words.lowerBound...(sentence.words.upperBound - 1), depth: 0)
    var claim = claim(whole, among: [whole], own, reading, reader, phrases, sentence)
    claim.statement = answer.text
    let question = answer.asked
    let attribution = Attribution(
      view: question.view, phrases: question.wording.phrases, mentions: question.wording.mentions, isNarration: false)
    claim.subject = question.main.subject.flatMap(attribution.name)
    claim.predicate = Self.predicate(question.main, question.view)
    claim.object = phrases.text(answer.words)
    if question.gap != nil, let main = question.clauses.firstIndex(where: { $0.relation == .root }) {
      claim.polarity = Polarity(view: question.view).polarity(main, among: question.clauses)
    }
    return claim
  }

  private func attribution(_ phrases: Phrases) -> Attribution {
    Attribution(view: view, phrases: phrases, mentions: mentions, isNarration: turn.kind == .narration)
  }

  /// The candidates that are claims of their own, in text order.
  private func choose(
    _ reading: SentenceReader.Reading, _ reader: SentenceReader, _ phrases: Phrases, _ sentence: Sentence
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
      let root = candidates.first(where: { $0.depth == 0 })
    {
      chosen = [root]
    }
    chosen += contents(of: chosen, among: candidates, reading, phrases)
    chosen += amounts(missingIn: chosen, candidates, reading, phrases)
    for index in chosen.indices { chosen[index].words = trimmed(chosen[index], below: chosen) }
    return chosen.sorted { ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound) }
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

  /// Names the words of a claiming sentence that stand in none of its claims, so that nothing is dropped silently.
  private func omitRest(of sentence: Sentence, beside claims: ArraySlice<Claim>, _ omitted: inout [NoClaim]) {
    let spans = claims.map(\.span).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var next = 0
    var covered = sentence.span.start
    var first = -1
    var last = -1
    func close() {
      guard first >= 0 else { return }
      let span = TextSpan(Int(view.analysis.words[first].span.start), Int(view.analysis.words[last].span.end))
      omitted.append(NoClaim(turn: view.turn, span: span, why: "joined to a claim, nothing of its own to check"))
      first = -1
    }
    for word in sentence.words {
      let span = view.analysis.words[word].span
      while next < spans.count, spans[next].start <= span.start {
        covered = max(covered, spans[next].end)
        next += 1
      }
      if span.start < covered {
        close()
      } else if first >= 0 || view.tag(word) != .punct {
        if first < 0 { first = word }
        last = word
      }
    }
    close()
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

  private func claim(
    _ candidate: Proposition, among chosen: [Proposition], _ own: OwnSentence?, _ reading: SentenceReader.Reading,
    _ reader: SentenceReader, _ phrases: Phrases, _ sentence: Sentence
  ) -> Claim {
    let clause = reading.clauses[candidate.clause]
    let isAlone = chosen.count == 1
    let span = isAlone && clause.relation == .root ? sentence.span : phrases.span(candidate.words)
    let observation =
      own?.observation ?? (isAlone ? reading.observation : reader.ownObservation(of: candidate, in: reading))
    let attribution = attribution(phrases)
    var claim = Claim(
      turn: view.turn, span: span,
      statement: Statement(view: view, phrases: phrases, mentions: mentions).text(
        candidate, reading.clauses, reading.quantities), type: models.type(observation), speaker: turn.speaker)
    let sources = attribution.sources(of: candidate.clause, among: reading.clauses)
    claim.attributedTo = sources.names
    claim.subject = clause.subject.flatMap(attribution.name)
    claim.predicate = Self.predicate(clause, view)
    claim.object = object(clause, phrases)
    claim.quantities = reading.quantities.filter { quantity in
      quantity.span.start >= span.start && quantity.span.end <= span.end
        && !chosen.contains { other in
          let inner = phrases.span(other.words)
          return other.clause != candidate.clause && other.depth > candidate.depth && inner.start <= quantity.span.start
            && quantity.span.end <= inner.end && span.start <= inner.start && inner.end <= span.end
        }
    }
    let distances = claim.quantities.compactMap(distance)
    if !distances.isEmpty {
      claim.quantities = (claim.quantities + distances).sorted {
        ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end)
      }
    }
    claim.type = ClaimTyping.type(claim, clause, view, model: claim.type)
    claim.entities = entities(span)
    claim.polarity = Polarity(view: view).polarity(candidate.clause, among: reading.clauses)
    claim.certainty = Certainty(view: view).certainty(
      candidate.clause, among: reading.clauses,
      isReported: sources.isReported || quotations.contains(candidate.words, view),
      isAsked: ClaimDecision.isQuestion(sentence, view))
    claim.editorial = phrases.editorial(in: span)
    // What a sentence is worth holds for its claims; their own words tell them apart.
    claim.worth = WorthReasons.worth(
      models.worth, isAlone || own != nil ? [observation] : [reading.observation, observation],
      grade: (own?.observation ?? reading.observation).grades[Sentence.Grade.worth], own?.view ?? view)
    return claim
  }

  /// "two years ago" is a date by the article's day; what was said are the two years.
  private func distance(_ date: Quantity) -> Quantity? {
    let end = Int(date.span.end) - 3
    guard date.kind == .date, end > Int(date.span.start), view.text[end..<end + 3].elementsEqual("ago".utf8) else {
      return nil
    }
    let told = QuantityFinder.quantities(in: Array(view.text[Int(date.span.start)..<end]), reference: nil)
    guard told.count == 1, var length = told.first, length.kind == .duration else { return nil }
    let start = Int(date.span.start)
    length.span = TextSpan(start + Int(length.span.start), start + Int(length.span.end))
    length.bound = date.bound
    return length
  }

  private static func predicate(_ clause: Clause, _ view: TurnView) -> String {
    if let copula = clause.copula { return view.lemma(copula) }
    var lemma = view.lemma(clause.head)
    for child in view.children(clause.head) where view.relation(child) == .compoundPrt {
      lemma += " " + view.string(child)
    }
    return lemma
  }

  private func object(_ clause: Clause, _ phrases: Phrases) -> String? {
    if clause.isCopular {
      let first = (clause.copula ?? clause.head) + 1
      let last = max(Int(view.rightmost[clause.head]), clause.head)
      return first <= clause.head ? limited(first...last, phrases) : limited(clause.head...last, phrases)
    }
    if let object = clause.object { return limited(Int(view.leftmost[object])...Int(view.rightmost[object]), phrases) }
    for child in view.children(clause.head)
    where [.obl, .ccomp, .xcomp].contains(view.relation(child)) && child > clause.head {
      return limited(Int(view.leftmost[child])...Int(view.rightmost[child]), phrases)
    }
    return nil
  }

  private func limited(_ words: ClosedRange<Int>, _ phrases: Phrases) -> String? {
    var last = words.upperBound
    while last > words.lowerBound, view.tag(last) == .punct { last -= 1 }
    let text = phrases.text(words.lowerBound...last)
    return text.isEmpty ? nil : text
  }

  private func entities(_ span: TextSpan) -> [Claim.EntityMention] {
    var found: [Claim.EntityMention] = []
    for (index, name) in view.names.enumerated() where name.span.start >= span.start && name.span.end <= span.end {
      let entity = article.references.entities[view.turn][index]
      found.append(
        Claim.EntityMention(span: name.span, name: article.fullest[entity], kind: name.kind.rawValue))
    }
    return found
  }
}
