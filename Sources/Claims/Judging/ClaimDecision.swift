import English
import Quantities
import SourceText
import Transcripts

/// Whether a sentence is taken for one that claims something: the models' log-odds, signs that move the line, and what no words make
/// a claim of.
package struct ClaimDecision: Sendable {
  /// What a sentence is that claims nothing whatever its words are about.
  package enum Refusal: Sendable {
    /// Asks without telling: a question whose only clause is the one that asks.
    case bareQuestion
    /// "This is such a shame": praise or blame.
    case exclamation
    /// "Had he known, he would have come": tells what did not happen.
    case counterfactual
    /// "Two divers on the quay": a caption or heading without a verb, in the narration.
    case verbless
    /// "My favourite is …": a taste or hope of the speaker's own.
    case taste
    /// "It might turn out duller": what may come, with nothing told beside it.
    case speculation
    /// "They should have closed it": what would have been right.
    case norm
    /// "I wish he had closed it", "I am not saying they paid": nothing is told.
    case untold
  }

  /// What must not be lost to a close call.
  package enum Sign: Sendable {
    /// Tells an amount in a finite clause: what fact-checkers check first.
    case amount
    /// "You sued him", "they were fired": tells what somebody did, in the past, by a verb that is neither thought nor felt.
    case deed
  }

  package private(set) var refusal: Refusal?
  package private(set) var sign: Sign?

  /// Log-odds above which a sentence counts. Graders of the larger part of the data call fewer sentences claims than the annotators
  /// of the interviews; measured on held-out interviews, where a lower line would give precision away faster than it gains recall.
  private static let threshold: Float = -0.3
  private static let amountThreshold: Float = -0.6
  /// Nearly all deeds of the interviews are claims, however few words tell them: from here down the line loses no precision.
  private static let deedThreshold: Float = -1.5
  /// Log-odds of being worth a check above which a sentence counts whatever else is said of it: what matters must not be lost to a
  /// close call. Measured on held-out interviews.
  private static let worthThreshold: Float = -2.0

  private var line: Float {
    switch sign {
    case .amount: Self.amountThreshold
    case .deed: Self.deedThreshold
    case nil: Self.threshold
    }
  }

  /// - Parameters:
  ///   - score: log-odds that the sentence claims something.
  ///   - worth: log-odds that it is worth a check; asked for only where the first leaves it open.
  package func isClaim(_ score: Float, worth: @autoclosure () -> Float) -> Bool {
    refusal == nil && (score > line || worth() > Self.worthThreshold)
  }

  /// - Parameter kind: of the turn; nil for text that stands in none.
  init(_ reading: SentenceReader.Reading, _ view: TurnView, kind: Turn.Kind? = nil) {
    let sentence = view.analysis.sentences[reading.number]
    let main = reading.clauses.first { $0.relation == .root }
    if Self.isQuestion(sentence, view) {
      let tells = reading.candidates.contains {
        let clause = reading.clauses[$0.clause]
        return clause.relation != .root && clause.finite != nil && clause.hasOwnSubject
          && Presupposition(view: view).isTold($0.clause, among: reading.clauses)
      }
      if !tells, main.map({ Self.asks($0, sentence, view) }) ?? true { refusal = .bareQuestion }
      return
    }
    if kind == .narration, Self.isVerbless(reading, view) { refusal = .verbless }
    if Self.isCounterfactual(reading.clauses, view) { refusal = .counterfactual }
    guard let main else { return }
    if Self.exclaims(main, view) { refusal = .exclamation }
    if Self.isTaste(main, view) { refusal = .taste }
    if reading.candidates.count == 1, Self.speculates(main, reading, view) { refusal = .speculation }
    if reading.candidates.count == 1, main.isPerfect, main.modal.map({ Self.norms.contains(view.forms[$0]) }) ?? false {
      refusal = .norm
    }
    if Self.tellsNothing(main, reading.clauses, view) { refusal = .untold }
    if Self.tellsDeed(main, view) || Self.denies(main, view) || Self.leadsToDeed(main, reading.clauses, view) {
      sign = .deed
    } else if Self.tellsAmount(main, reading, view) {
      sign = .amount
    }
  }

  static let amounts: Set<Quantity.Kind> = [
    .money, .percent, .measure, .count, .rank, .temperature, .number, .age, .duration,
  ]

  private static func tellsAmount(_ main: Clause, _ reading: SentenceReader.Reading, _ view: TurnView) -> Bool {
    guard reading.quantities.contains(where: { amounts.contains($0.kind) && $0.value != nil }) else { return false }
    let isSpeaker = main.subject.map { view.classes[$0].contains(.firstPerson) } ?? false
    return main.finite != nil && main.modal == nil && !main.isImperative
      && !(isSpeaker && !view.classes[main.head].isDisjoint(with: [.wishing, .feeling, .thinking]))
  }

  private static let tastes = Lexicon(
    "favourite favorite influence inspiration dream hope wish goal aim passion ambition hobby fear worry preference")

  private static func isTaste(_ main: Clause, _ view: TurnView) -> Bool {
    guard main.isCopular || main.negation == nil && view.lemmas[main.head] == be, let subject = main.subject,
      tastes.contains(view.lemmas[subject])
        || view.child(subject, [.amod]).map({ tastes.contains(view.lemmas[$0]) }) ?? false
    else { return false }
    return view.children(subject).contains {
      view.relation($0) == .nmodPoss && view.classes[$0].contains(.firstPerson)
    }
  }

  private static let norms = Lexicon("should ought shouldn")
  private static let wish = WordHash.of("wish")

  /// "I wish the mayor had closed it"; "I am not saying the firm paid".
  private static func tellsNothing(_ main: Clause, _ clauses: [Clause], _ view: TurnView) -> Bool {
    guard let subject = main.subject, view.classes[subject].contains(.firstPerson),
      let content = clauses.first(where: {
        $0.relation == .ccomp && Int(view.analysis.words[$0.head].head) == main.head
      })
    else { return false }
    if view.lemmas[main.head] == wish { return content.isPast || content.isPerfect || content.modal != nil }
    return view.lemmas[main.head] == say && main.negation != nil && main.isProgressive && !main.isPast
  }

  private static let be = WordHash.of("be")
  private static let might = Lexicon("may might")

  private static func speculates(_ main: Clause, _ reading: SentenceReader.Reading, _ view: TurnView) -> Bool {
    guard let modal = main.modal, !main.isPerfect, main.negation == nil,
      reading.hasOnlyDates
    else { return false }
    return might.contains(view.forms[modal])
      || view.classes[modal].contains(.ability)
        && view.children(main.head).contains {
          view.relation($0) == .advmod && view.classes[$0].contains(.hedge)
        }
  }

  /// "The service denies it": that it does is told, whatever it denies.
  private static func denies(_ main: Clause, _ view: TurnView) -> Bool {
    guard main.finite != nil, main.modal == nil, let subject = main.subject, main.hasOwnSubject,
      denying.contains(view.lemmas[main.head])
    else { return false }
    return view.classes[subject].isDisjoint(with: [.firstPerson, .secondPerson])
  }

  private static let denying = Lexicon("deny dispute")
  private static let truths = Lexicon("truth fact reality thing")

  /// "It was my brother who stole it", "the truth is that nobody read it", "some say you stole it": the deed is told in the clause
  /// below.
  private static func leadsToDeed(_ main: Clause, _ clauses: [Clause], _ view: TurnView) -> Bool {
    guard main.finite != nil, main.modal == nil, let subject = main.expletive ?? main.subject else { return false }
    // "the truth is that nobody read it": the parse makes what is true the main clause.
    if truths.contains(view.lemmas[subject]), view.relation(subject) == .nsubjOuter, view.tag(main.head) == .verb {
      return view.analysis.words[main.head].features.contains(.past)
    }
    let reports = Reports(view)
    let isCleft = main.isCopular && view.lemmas[subject] == it && view.tag(main.head) != .adj
    let isTruth = truths.contains(view.lemmas[subject]) && (main.isCopular || view.lemmas[main.head] == be)
    let isReport = !view.classes[subject].contains(.firstPerson) && reports.reports(main) && reports.hasContent(main)
    return clauses.contains { clause in
      guard clause.parent >= 0, clauses[clause.parent].head == main.head, tellsDeed(clause, view, isDescribing: isCleft)
      else { return false }
      return clause.relation == .aclRelcl ? isCleft : clause.relation == .ccomp && (isTruth || isReport)
    }
  }

  private static let it = WordHash.of("it")

  private static func tellsDeed(_ main: Clause, _ view: TurnView, isDescribing: Bool = false) -> Bool {
    guard main.finite != nil, main.modal == nil, !main.isImperative, !main.isCopular, main.isPast || main.isPerfect,
      view.tag(main.head) == .verb, main.hasOwnSubject || isDescribing,
      view.classes[main.head].isDisjoint(with: [.wishing, .feeling, .thinking, .courtesy])
    else { return false }
    return main.isPassive || main.object != nil
  }

  /// No verb that is finite, nothing that hangs on a verb, and no amount: a thing is named, nothing is said of it.
  private static func isVerbless(_ reading: SentenceReader.Reading, _ view: TurnView) -> Bool {
    guard let main = reading.clauses.first(where: { $0.relation == .root }),
      view.tag(main.head) == .noun || view.tag(main.head) == .propn, main.subject == nil
    else { return false }
    // "The first global map of Titan": which of them it is, and nothing of it.
    return reading.clauses.allSatisfy { $0.finite == nil && $0.modal == nil && !$0.isCopular }
      && reading.quantities.allSatisfy { [.date, .period, .time, .ordinal].contains($0.kind) }
  }

  /// What would have happened under a condition that did not hold, with nothing else told beside it.
  private static func isCounterfactual(_ clauses: [Clause], _ view: TurnView) -> Bool {
    func wouldHave(_ clause: Clause) -> Bool {
      clause.isPerfect && clause.modal.map { view.classes[$0].contains(.would) } ?? false
    }
    if let main = clauses.first(where: { $0.relation == .root }),
      let sentence = view.analysis.sentences.first(where: { $0.words.contains(main.head) })
    {
      // "Imagine that …"
      if main.isImperative, supposing.contains(view.lemmas[main.head]) { return true }
      // "Let's say you have a kiln": supposed.
      let words = sentence.words.prefix(5).filter {
        view.tag($0) != .punct && view.tag($0) != .cconj && view.tag($0) != .adv
      }
      if words.count > 2, view.forms[words[0]] == `let`, lets.contains(view.forms[words[1]]),
        supposing.contains(view.lemmas[words[2]]) || view.lemmas[words[2]] == say
      {
        return true
      }
      // "Without the dam they would flood", "but for the rain we would have finished".
      let first = sentence.words.prefix(3).filter { view.tag($0) != .punct }
      if main.modal.map({ view.classes[$0].contains(.would) }) ?? false, let opening = first.first,
        view.forms[opening] == without
          || view.forms[opening] == but && first.dropFirst().first.map({ view.forms[$0] == `for` }) ?? false
      {
        return true
      }
    }
    if isUnreal(clauses, view) { return true }
    // "Had they acted in 1998, the lake would still have six species."
    if let main = clauses.first(where: { $0.relation == .root }),
      clauses.contains(where: { $0.modal.map { view.classes[$0].contains(.would) } ?? false }),
      let sentence = view.analysis.sentences.first(where: { $0.words.contains(main.head) }),
      let first = sentence.words.first(where: { view.tag($0) != .punct && view.tag($0) != .cconj }),
      first < main.head, Certainty.inverted.contains(view.forms[first])
    {
      return true
    }
    guard let result = clauses.firstIndex(where: wouldHave),
      let main = clauses.firstIndex(where: { $0.relation == .root })
    else { return false }
    // "He would have become mayor", but "that would have been in 1987" tells when it was.
    if result == main, clauses.count == 1, !clauses[main].isCopular, view.lemmas[clauses[main].head] != be {
      return true
    }
    // "Had the judge known, he would have …": the parse seldom sees a clause of its own there.
    let sentence = view.analysis.sentences.first { $0.words.contains(clauses[result].head) }
    if let first = sentence?.words.first, first < clauses[result].head, Certainty.inverted.contains(view.forms[first]) {
      return true
    }
    let told = clauses.indices.filter { $0 != main && clauses[$0].finite != nil }
    return result == main && !told.isEmpty
      && told.allSatisfy { index in
        let clause = clauses[index]
        return clause.parent == main && clause.relation == .advcl && Certainty(view: view).isCondition(clause)
      }
  }

  /// "If the tunnel were scrapped, we could pay for them": a condition that does not hold.
  private static func isUnreal(_ clauses: [Clause], _ view: TurnView) -> Bool {
    guard let main = clauses.first(where: { $0.relation == .root }), let modal = main.modal,
      !view.classes[modal].isDisjoint(with: [.would, .ability, .possibility])
    else { return false }
    return clauses.contains { clause in
      guard clause.relation == .advcl, let mark = clause.mark, Certainty.conditions.contains(view.forms[mark]),
        let finite = clause.finite, let subject = clause.subject
      else { return false }
      // "If the mill had not closed, they would still have work"
      if clause.isPerfect, clause.isPast, view.classes[modal].contains(.would) { return true }
      guard view.forms[finite] == were else { return false }
      return !view.analysis.words[subject].features.contains(.plural) && !view.classes[subject].contains(.secondPerson)
        && view.child(subject, [.conj]) == nil
    }
  }

  private static let were = WordHash.of("were")
  private static let such = WordHash.of("such")
  private static let `let` = WordHash.of("let")
  private static let lets = Lexicon("'s ’s us")
  private static let say = WordHash.of("say")
  private static let so = WordHash.of("so")
  private static let without = WordHash.of("without")
  private static let but = WordHash.of("but")
  private static let `for` = WordHash.of("for")
  private static let supposing = Lexicon("imagine suppose pretend assume")

  /// "This is such a …", "it was such an …".
  private static func exclaims(_ main: Clause, _ view: TurnView) -> Bool {
    guard main.isCopular, let subject = main.subject, view.tag(subject) == .pron else { return false }
    return view.children(main.head).contains {
      $0 < main.head && view.forms[$0] == such && view.relation($0) != .case
        && $0 + 1 < main.head && view.tag($0 + 1) == .det
    }
  }

  /// A question by its mark; one that stands in a quotation asks nothing of whoever listens.
  static func isQuestion(_ sentence: Sentence, _ view: TurnView) -> Bool {
    guard let mark = sentence.words.suffix(3).first(where: { view.firstByte($0) == UInt8(ascii: "?") }) else {
      return false
    }
    let closes = (mark + 1..<sentence.words.upperBound).contains { QuotedSpeech.mark(view, $0) == .closing }
    return !closes
      || !sentence.words.dropFirst().contains { $0 < mark && QuotedSpeech.mark(view, $0) == .opening }
  }

  /// Verbs whose content is open when the question is about them: "are you saying that …?".
  private static let leavesOpen = Lexicon(
    """
    say tell claim suggest mean deny argue imply assert state ask allege maintain insist testify swear think believe
    reckon suppose guess expect imagine assume feel fear
    """)

  /// Whether a clause stands under a condition within a question: "what if the mayor had stolen it?" takes nothing for granted.
  static func isSupposed(_ clause: Clause, among clauses: [Clause], _ view: TurnView) -> Bool {
    var at = clause
    for _ in 0..<8 {
      if let mark = at.mark, Certainty.conditions.contains(view.forms[mark]) { return true }
      guard at.parent >= 0, [.ccomp, .xcomp, .conj, .advcl].contains(at.relation) else { return false }
      at = clauses[at.parent]
      if at.isImperative, supposing.contains(view.lemmas[at.head]) { return true }
    }
    return false
  }

  /// Whether a clause is what is asked: the content of "did Holt say that …?".
  static func isAskedFor(_ clause: Clause, among clauses: [Clause], _ view: TurnView) -> Bool {
    guard clause.relation == .ccomp, clause.parent >= 0 else { return false }
    let governor = clauses[clause.parent]
    guard governor.relation == .root, leavesOpen.contains(view.lemmas[governor.head]), let finite = governor.finite,
      let subject = governor.subject
    else { return false }
    // "Why do you say that …?" takes the content for granted.
    return finite < subject && !(max(finite - 2, 0)...finite).contains { view.classes[$0].contains(.questionWord) }
  }

  /// Begins with a question word or with the verb: "How many …?", "Did they …?"; "You are his nephew, right?" tells.
  private static func asks(_ main: Clause, _ sentence: Sentence, _ view: TurnView) -> Bool {
    asks(main, sentence.words.lowerBound...max(sentence.words.upperBound - 1, sentence.words.lowerBound), view)
  }

  /// Whether the words of a clause ask: those of the sentence, or of a part of it.
  static func asks(_ main: Clause, _ words: ClosedRange<Int>, _ view: TurnView) -> Bool {
    let opening = words.prefix(4).filter {
      view.tag($0) != .punct && view.tag($0) != .cconj && view.tag($0) != .intj && view.forms[$0] != so
    }
    guard let first = opening.first else { return true }
    if view.classes[first].contains(.questionWord) { return true }
    // "In which year …?", "For how long …?"
    if view.tag(first) == .adp, opening.dropFirst().first.map({ view.classes[$0].contains(.questionWord) }) == true {
      return true
    }
    if view.tag(first) == .aux { return true }
    if let finite = main.finite, let subject = main.subject, finite < subject { return true }
    return false
  }
}
