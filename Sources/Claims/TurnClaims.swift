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
    let statement = Statement(view: view, phrases: phrases, mentions: mentions)
    var quoted = QuotedSpeech(view, isNarration: turn.kind == .narration)
    var mayComplete = asked != nil
    // Claims of the sentence before.
    var previous = 0..<0
    for number in view.analysis.sentences.indices {
      var reading = reader.read(number)
      let sentence = view.analysis.sentences[number]
      let decision = ClaimDecision(reading, view, kind: turn.kind)
      let isNotice = turn.kind == .narration && article.notice.announces(reading, view)
      let isTaken =
        !reading.candidates.isEmpty && !isNotice
        && decision.isClaim(models.detectScore(reading.observation), worth: models.worthScore(reading.observation))
      let answer = mayComplete ? asked.flatMap { ShortAnswer($0, statement, reading) } : nil
      // "The Greens did, and the Liberals supported it."
      let mayStandBare = mayComplete && asked.map { !$0.isOpen } ?? false
      // "Yes. In May."
      mayComplete =
        mayComplete && answer == nil && sentence.words.allSatisfy { view.tag($0) == .intj || view.tag($0) == .punct }
      var first = result.claims.count
      defer { previous = first..<result.claims.count }
      if !previous.isEmpty, let afterword = Afterword(reading, attribution(phrases)) {
        for claim in previous { Self.attribute(&result.claims[claim], to: afterword.source) }
        result.omitted.append(NoClaim(turn: view.turn, span: sentence.span, why: Afterword.reason))
        quoted.add(number, claims: first..<first, sources: [])
        continue
      }
      if let answer, let own = OwnSentence(answer.judged),
        isTaken || answer.tellsWhatWasCounted || (!answer.isBare || answer.namesSomebody) && own.isClaim(models)
      {
        let whole = claim(answer, own, reading, reader, phrases, sentence)
        Self.withdraw(premiseWithin: whole, turn: answer.asked.view.turn, &result)
        first = result.claims.count
        result.claims.append(whole)
        quoted.add(number, claims: result.claims.count - 1..<result.claims.count, sources: [])
        continue
      }
      let isQuestion = ClaimDecision.isQuestion(sentence, view)
      let frame = isQuestion || isNotice ? nil : SpeechFrame(reading.clauses, sentence, view)
      let chosen =
        isQuestion
        ? told(isTaken ? choose(reading, reader, phrases, sentence) : [], reading, phrases, sentence)
        : frame.map { announced(by: $0, isTaken: isTaken, &reading, reader, phrases, sentence) }
          ?? (isTaken ? choose(reading, reader, phrases, sentence).map { Chosen(candidate: $0) } : [])
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
      for one in chosen {
        var claim = claim(
          one.candidate, among: chosen.map(\.candidate), one.own, reading, reader, phrases, sentence)
        if let premise = one.premise {
          claim.statement = premise.statement
          claim.polarity = premise.isDenied ? .denied : .affirmed
          // Taken for granted by who asks, whoever's opinion is asked for.
          claim.attributedTo = []
        }
        result.claims.append(claim)
      }
      if mayStandBare, let asked, ShortAnswer.isBare(chosen[0].candidate, reading, view) {
        result.claims[first].statement = asked.text + " " + result.claims[first].statement
      }
      quoted.add(
        number, claims: first..<result.claims.count, sources: result.claims[first...].flatMap(\.attributedTo))
      omitRest(of: sentence, beside: result.claims.suffix(chosen.count), &result.omitted)
    }
    quoted.apply(to: &result.claims)
  }

  /// What a question takes for granted goes where the answer is completed with it: "[The bridge did close] because of cracks."
  private static func withdraw(premiseWithin answer: Claim, turn: Int, _ result: inout ClaimSet) {
    guard let last = result.claims.last, last.turn == turn, last.certainty == .presupposed,
      answer.statement.hasPrefix("[\(last.statement.dropLast())]")
    else { return }
    result.claims.removeLast()
    let place = result.omitted.lastIndex { ($0.turn, $0.span.start) < (turn, last.span.start) }
    result.omitted.insert(
      NoClaim(turn: turn, span: last.span, why: "told with its answer"), at: place.map { $0 + 1 } ?? 0)
  }

  /// The source of a claim that only the next sentence names.
  private static func attribute(_ claim: inout Claim, to source: String?) {
    guard claim.attributedTo.isEmpty else { return }
    if let source { claim.attributedTo = [source] }
    if claim.certainty == .asserted { claim.certainty = .reported }
  }

  /// A proposition that is a claim of its own.
  private struct Chosen {
    var candidate: Proposition
    /// Its statement, where that is judged instead of the sentence.
    var own: OwnSentence?
    /// What it takes for granted, where that is no clause of its own.
    var premise: QuestionPremise?
  }

  /// What a question tells, or takes for granted as far as that claims something where it stands alone.
  ///
  /// - Parameter chosen: what it claims by the models, empty where these find nothing.
  private func told(
    _ chosen: [Proposition], _ reading: SentenceReader.Reading, _ phrases: Phrases, _ sentence: Sentence
  ) -> [Chosen] {
    let isWhole = chosen.count == 1 && chosen[0].depth == 0
    if isWhole || chosen.isEmpty, let told = assertion(reading, phrases, sentence) { return [told] }
    let statement = Statement(view: view, phrases: phrases, mentions: mentions)
    let implied = QuestionPremises(view: view, statement: statement).premises(reading.clauses, sentence)
      .compactMap { premise -> Chosen? in
        guard let own = OwnSentence(premise.statement), own.isClaim(models) else { return nil }
        return Chosen(
          candidate: Proposition(clause: premise.clause, words: premise.words, depth: 0), own: own, premise: premise)
      }
    let presupposition = Presupposition(view: view)
    let clauses =
      chosen.isEmpty
      ? reading.candidates.compactMap { candidate -> Chosen? in
        guard presupposition.isGranted(candidate.clause, among: reading.clauses),
          let own = OwnSentence(statement.text(candidate, reading.clauses, reading.quantities)), own.isClaim(models)
        else { return nil }
        return Chosen(candidate: candidate, own: own)
      } : chosen.map { Chosen(candidate: $0) }
    guard !implied.isEmpty else { return clauses }
    // What is only asked is no claim beside what that takes for granted.
    let others = clauses.filter { one in
      !ClaimDecision.asks(reading.clauses[one.candidate.clause], one.candidate.words, view)
        && !implied.contains { $0.candidate.words.overlaps(one.candidate.words) }
    }
    return (implied + others).sorted { $0.candidate.words.lowerBound < $1.candidate.words.lowerBound }
  }

  /// What a sentence tells behind its announcement, which goes: nothing that it says holds for the content.
  private func announced(
    by frame: SpeechFrame, isTaken: Bool, _ reading: inout SentenceReader.Reading, _ reader: SentenceReader,
    _ phrases: Phrases, _ sentence: Sentence
  ) -> [Chosen] {
    if frame.isDenied { return denied(by: frame, isTaken: isTaken, reading, reader, phrases, sentence) }
    reading.clauses[frame.content].parent = -1
    reading.candidates.removeAll { reading.clauses[$0.clause].head < frame.words.lowerBound }
    let content: Proposition
    if let place = reading.candidates.firstIndex(where: { $0.clause == frame.content }) {
      reading.candidates[place].words = frame.words
      content = reading.candidates[place]
    } else {
      content = Proposition(clause: frame.content, words: frame.words, depth: 1)
      reading.candidates.insert(content, at: 0)
    }
    let text = Statement(view: view, phrases: phrases, mentions: mentions).text(
      content, reading.clauses, reading.quantities)
    guard let own = OwnSentence(text) else { return [] }
    let isClaim = own.isClaim(models)
    guard isTaken || isClaim else { return [] }
    var chosen = choose(reading, reader, phrases, sentence, root: frame.content)
    // What is announced is what the sentence is for.
    if isClaim,
      !chosen.contains(where: { $0.clause == content.clause || $0.words.upperBound <= content.words.upperBound })
    {
      for index in chosen.indices where chosen[index].words.overlaps(content.words) {
        var first = content.words.upperBound + 1
        while first < chosen[index].words.upperBound, view.tag(first) == .punct { first += 1 }
        chosen[index].words = first...chosen[index].words.upperBound
      }
      chosen.insert(content, at: 0)
    }
    return chosen.map { Chosen(candidate: $0, own: chosen.count == 1 && $0.clause == frame.content ? own : nil) }
  }

  /// "It is not true that the firm owns two mines": a claim where it would be one that it does.
  private func denied(
    by frame: SpeechFrame, isTaken: Bool, _ reading: SentenceReader.Reading, _ reader: SentenceReader,
    _ phrases: Phrases, _ sentence: Sentence
  ) -> [Chosen] {
    if isTaken { return choose(reading, reader, phrases, sentence).map { Chosen(candidate: $0) } }
    let content = Proposition(clause: frame.content, words: frame.words, depth: 1)
    let text = Statement(view: view, phrases: phrases, mentions: mentions).text(
      content, reading.clauses, reading.quantities)
    guard let own = OwnSentence(text), own.isClaim(models),
      let whole = reading.candidates.first(where: { $0.depth == 0 })
    else { return [] }
    return [Chosen(candidate: whole)]
  }

  /// "Piaf was your godmother, wasn't she?": put like a statement, with or without a tag behind it.
  private func assertion(_ reading: SentenceReader.Reading, _ phrases: Phrases, _ sentence: Sentence)
    -> Chosen?
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
    if let comma = (max(last - 4, clause.head)..<max(last + 1, clause.head)).last(where: {
      view.firstByte($0) == UInt8(ascii: ",")
    }) {
      last = max(comma - 1, clause.head)
    }
    candidate.words = candidate.words.lowerBound...max(last, candidate.words.lowerBound)
    let text = phrases.text(candidate.words)
    guard let own = OwnSentence(text + "."), own.isClaim(models) else { return nil }
    return Chosen(candidate: candidate, own: own)
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
    if answer.isGuess { claim.certainty = .hedged }
    if answer.tellsWhatWasCounted, [.event, .existenceOrState, .other].contains(claim.type) { claim.type = .quantity }
    if question.gap != nil, let main = question.clauses.firstIndex(where: { $0.relation == .root }) {
      claim.polarity = Polarity(view: question.view).polarity(main, among: question.clauses)
    }
    return claim
  }

  func attribution(_ phrases: Phrases) -> Attribution {
    Attribution(view: view, phrases: phrases, mentions: mentions, isNarration: turn.kind == .narration)
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

  private func claim(
    _ candidate: Proposition, among chosen: [Proposition], _ own: OwnSentence?, _ reading: SentenceReader.Reading,
    _ reader: SentenceReader, _ phrases: Phrases, _ sentence: Sentence
  ) -> Claim {
    let clause = reading.clauses[candidate.clause]
    let isAlone = chosen.count == 1
    let span = isAlone && clause.relation == .root && !candidate.isCut ? sentence.span : phrases.span(candidate.words)
    let observation =
      own?.observation ?? (isAlone ? reading.observation : reader.ownObservation(of: candidate, in: reading))
    let attribution = attribution(phrases)
    var claim = Claim(
      turn: view.turn, span: span,
      statement: Statement(view: view, phrases: phrases, mentions: mentions).text(
        candidate, reading.clauses, reading.quantities), type: models.type(observation), speaker: turn.speaker)
    var sources = attribution.sources(of: candidate.clause, among: reading.clauses)
    if sources.names.isEmpty, quotations.contains(candidate.words, view) {
      sources.names = attribution.quoter(outside: quotations, among: reading.clauses)
    }
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
      isReported: sources.isReported || quotations.contains(candidate.words, view)
        || turn.kind == .narration && quotations.contains(clause.head),
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
