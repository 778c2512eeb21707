import English
import SourceText

/// Who, according to the speaker, said or showed what a clause claims.
struct Attribution {
  let view: TurnView
  let phrases: Phrases
  let mentions: Mentions

  /// Whether the turn is told by the article itself, where quotation marks stand around others' words.
  var isNarration = false

  private static let `as` = WordHash.of("as")
  static let be = WordHash.of("be")
  static let quote = WordHash.of("quote")

  private static let contrasts = Lexicon("while whereas")
  static let adversatives = Lexicon("but yet")
  private static let concessions = Lexicon("although though")
  private static let which = WordHash.of("which")
  private static let relatives = Lexicon("who which that")
  private static let tell = WordHash.of("tell")
  private static let go = WordHash.of("go")
  private static let tales = Lexicon("story legend rumor rumour tale saying")
  private static let that = WordHash.of("that")
  private static let hear = WordHash.of("hear")
  private static let word = WordHash.of("word")
  private static let have = WordHash.of("have")
  private static let noWord = WordHash.of("no")
  /// What the speaker heard or read is another's word.
  private static let hearsay = Lexicon("hear read")
  /// What the speaker says of what somebody said.
  private static let verdicts = Lexicon(
    "true untrue false wrong nonsense lie rubbish ridiculous absurd incorrect inaccurate misleading unfounded")
  /// Nouns that tell nothing, whatever hangs on them.
  private static let mute = Lexicon("request need way effort right duty time plan order attempt")
  /// What stands for the content of a report: "what Holt has stated is untrue", "the best that the experts could say".
  private static let standIns = Lexicon("what all best most least worst thing")
  /// Verbs of the speaker's own mind or ear: what they govern keeps its own source ("I remember the ad said …").
  private static let matrices = Lexicon(
    "remember recall know think believe understand guess suppose hear see notice mean wish want emphasize emphasise stress"
  )

  /// The sources of a clause, outermost first, and whether it is somebody's word although no name can be given ("they say …").
  func sources(of index: Int, among clauses: [Clause]) -> (names: [String], isReported: Bool) {
    var isReported = false
    var chain: [Int] = []
    var at = index
    while at >= 0, chain.count < 20 {
      chain.append(at)
      // "…, while the church condemned it": told beside what is reported, not within it.
      if let mark = clauses[at].mark, Self.contrasts.contains(view.forms[mark]), clauses[at].hasOwnSubject { break }
      if isRejoinder(clauses[at]), !isReportedBehind(at, among: clauses) { break }
      at = clauses[at].parent
    }
    var found: [String] = []
    func add(_ name: String?) {
      if let name, !name.isEmpty, !found.contains(name) { found.append(name) }
    }
    let reports = Reports(view)
    let sourcePhrases = SourcePhrases(self)
    for (level, clause) in chain.reversed().enumerated() {
      let it = clauses[clause]
      if level == 0 {
        isReported = sourcePhrases.isAccordingToSomebody(it)
        add(sourcePhrases.heading(of: it) ?? sourcePhrases.accordingTo(around: it, chain, among: clauses))
      }
      // Who reports a clause stands outside of what the clause itself reports.
      let asides = asides(of: clause, beside: chain, among: clauses)
      asides.names.forEach(add)
      if asides.isReported { isReported = true }
      let isOwn = level == chain.count - 1
      // Above the claim only what governs it as its content counts; the claim's own verb counts when it reports.
      let next = isOwn ? nil : clauses[chain[chain.count - 2 - level]]
      let governs =
        next.map {
          $0.relation == .ccomp || $0.relation == .xcomp || isSecondContent($0) || reports.isContentOfObject($0, of: it)
            || $0.relation == .parataxis && view.child(it.head, [.ccomp]) == nil
        } ?? true
      if governs, reports.reports(it) {
        add(carrier(of: it))
        let sayer = sayer(of: it, clause, among: clauses)
        add(sayer)
        if sayer == nil, isSaidByOther(it, among: clauses) { isReported = true }
        add(quoted(by: it))
      }
      if isOwn, let told = reports.report(below: clause, among: clauses), !told.isPassive, let subject = it.subject {
        add(source(subject))
      }
      if let word = SourceNouns.word(of: it, view) {
        isReported = true
        add(view.child(word, [.nmodPoss]).flatMap(source))
      }
      if governs, let content = content(of: it) { add(source(content)) }
      if governs, isTold(it) { isReported = true }
      if governs, it.isPassive {
        add(agent(of: it))
        if view.lemmas[it.head] == Self.quote, let subject = it.subject { add(source(subject)) }
        add(sourcePhrases.document(of: it))
      }
      add(sourcePhrases.words(of: it))
      for child in view.children(it.head) { add(sourcePhrases.ascription(child)) }
      if SourcePhrases.hearing.contains(view.lemmas[it.head]) {
        for child in view.children(it.head) { add(sourcePhrases.medium(child)) }
      }
    }
    let own = clauses[index]
    if found.isEmpty { add(freeRelative(own, index, among: clauses)) }
    if found.isEmpty { add(below(index, among: clauses)) }
    if found.isEmpty { add(sourcePhrases.occasion(of: own)) }
    if found.isEmpty, isNarration { add(quoting(own)) }
    return (found, isReported || !found.isEmpty)
  }

  /// "“My wife never saw it,” Klein said, “and I burned it in 1975.”": who says what stands in the quotations of a sentence, where
  /// that is one person.
  func quoter(outside quotations: Quotations, among clauses: [Clause]) -> [String] {
    let sayers = clauses.indices.filter {
      !quotations.contains(clauses[$0].head) && Reports(view).reports(clauses[$0], isAside: true)
    }
    .map { sayer(of: clauses[$0], $0, among: clauses) }
    guard sayers.count == 1, let name = sayers[0] else { return [] }
    return [name]
  }

  /// "…," said Holt; "as Holt said, …": the reports that hang on what they report. What describes the sayer within it is not said
  /// by him.
  private func asides(of clause: Int, beside chain: [Int], among clauses: [Clause]) -> (
    names: [String?], isReported: Bool
  ) {
    let reports = Reports(view)
    var names: [String?] = []
    var isReported = false
    for (other, hanging) in clauses.enumerated() where hanging.parent == clause && !chain.contains(other) {
      // "As I said, …": told again.
      if hanging.relation == .advcl, let subject = hanging.subject, view.classes[subject].contains(.firstPerson) {
        continue
      }
      let isAside =
        hanging.relation == .parataxis || reports.isOrSo(hanging)
        || hanging.relation == .advcl && hanging.mark.map { view.forms[$0] == Self.as } ?? false
      if isAside, reports.reports(hanging, isAside: true), hanging.hasOwnSubject {
        let sayer = sayer(of: hanging, other, among: clauses)
        names.append(sayer)
        if sayer == nil, isSaidByOther(hanging, isAside: true, among: clauses) || reports.isOrSo(hanging) {
          isReported = true
        }
      }
      if hanging.relation == .parataxis && isTold(hanging) || reports.isHeard(hanging) { isReported = true }
      if reports.isByBelief(hanging) { names.append(hanging.object.flatMap(source)) }
      // "or that's what the guard told us"
      if reports.isThatIsWhat(hanging) {
        isReported = true
        let told = clauses.indices.first {
          clauses[$0].parent == other && reports.reports(clauses[$0], isAside: true)
        }
        names.append(told.flatMap { sayer(of: clauses[$0], $0, among: clauses) })
      }
    }
    return (names, isReported)
  }

  /// "I'm told that …", "the story goes that …": somebody's word, nobody knows whose.
  private func isTold(_ clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    // "Rumour has it that …", "word is that …"
    if Self.tales.contains(view.lemmas[subject]) || view.lemmas[subject] == Self.word,
      view.child(subject, [.det, .nmodPoss]) == nil
    {
      if view.lemmas[clause.head] == Self.have { return true }
      // However the parse reads the rest of it.
      if subject + 2 < view.forms.count, view.lemmas[subject + 1] == Self.be, view.forms[subject + 2] == Self.that {
        return true
      }
    }
    // "The court heard that …", "the jury was told that …"
    let isCourt = Reports.courts.contains(view.lemmas[subject])
    if isCourt, !clause.isPassive, view.lemmas[clause.head] == Self.hear {
      return view.child(clause.head, [.ccomp]) != nil
    }
    if clause.isPassive {
      return view.lemmas[clause.head] == Self.tell && (isCourt || view.classes[subject].contains(.firstPerson))
    }
    // "I heard that they paid", but not "I heard them pay".
    if view.classes[subject].contains(.firstPerson), Self.hearsay.contains(view.lemmas[clause.head]),
      clause.modal == nil, clause.negation == nil
    {
      return view.children(clause.head).contains {
        view.relation($0) == .ccomp
          && (!view.analysis.words[$0].features.isDisjoint(with: [.finite])
            || view.child($0, [.aux, .cop, .auxPass]) != nil)
      }
    }
    return view.lemmas[clause.head] == Self.go && Self.tales.contains(view.lemmas[subject])
      && view.child(clause.head, [.ccomp]) != nil
  }

  /// "told me that he was ill, and that the owner knew": what begins with "that" again is told as well.
  private func isSecondContent(_ clause: Clause) -> Bool {
    clause.relation == .conj && clause.hasOwnSubject && clause.mark.map { view.forms[$0] == Self.that } ?? false
  }

  /// "…, but it collapsed", "…, although they were seen together", "…, which isn't true": behind a comma the speaker answers what
  /// was reported; a report that goes on says "that" again.
  private func isRejoinder(_ clause: Clause) -> Bool {
    guard clause.parent >= 0 else { return false }
    let governor = Int(view.analysis.words[clause.head].head)
    func isBehindComma(_ word: Int) -> Bool { word > 0 && view.firstByte(word - 1) == UInt8(ascii: ",") }
    switch clause.relation {
    case .conj:
      guard clause.hasOwnSubject, clause.mark == nil else { return false }
      return view.children(clause.head).contains {
        view.relation($0) == .cc && Self.adversatives.contains(view.forms[$0]) && isBehindComma($0)
      }
    case .advcl:
      guard clause.hasOwnSubject, let mark = clause.mark, Self.concessions.contains(view.forms[mark]),
        mark > governor
      else { return false }
      return isBehindComma(mark) || mark > 0 && isBehindComma(mark - 1)
    case .aclRelcl, .advclRelcl:
      let first = Int(view.leftmost[clause.head])
      guard Self.which == view.forms[first], isBehindComma(first) else { return false }
      return view.tag(clause.head) == .aux || clause.isCopular && Self.verdicts.contains(view.lemmas[clause.head])
    default: return false
    }
  }

  /// "It rains, but the hills are dry, said Holt": who reports behind both reports both.
  private func isReportedBehind(_ index: Int, among clauses: [Clause]) -> Bool {
    let reports = Reports(view)
    let head = clauses[index].head
    var at = clauses[index].parent
    for _ in 0..<20 where at >= 0 {
      if clauses[at].head > head, reports.reports(clauses[at]) { return true }
      let isAside = clauses.contains {
        $0.parent == at && $0.relation == .parataxis && $0.head > head && reports.reports($0, isAside: true)
      }
      if isAside { return true }
      at = clauses[at].parent
    }
    return false
  }

  /// "They say the mayor took it": a pronoun that stands for nobody safely still says it.
  private func isSaidByOther(_ clause: Clause, isAside: Bool = false, among clauses: [Clause]) -> Bool {
    let isTold =
      isAside || Reports(view).hasContent(clause) || view.child(clause.head, [.xcomp]) != nil
    guard let subject = subject(of: clause, among: clauses) else {
      // Whoever stands before the verb was not read as its subject.
      return isTold && clause.finite != nil && !clause.isImperative && clause.relation == .root
    }
    // That nobody believes it is the speaker's own word.
    if Polarity.no.contains(view.forms[subject]) || view.forms[Int(view.leftmost[subject])] == Self.noWord {
      return false
    }
    return isTold && !isIdle(clause, subject) && view.classes[subject].isDisjoint(with: [.firstPerson, .secondPerson])
  }

  /// "What Holt has stated is untrue": the subject stands for what somebody said.
  private func freeRelative(_ own: Clause, _ index: Int, among clauses: [Clause]) -> String? {
    if let subject = own.subject, own.hasOwnSubject, let told = clauses.firstIndex(where: { $0.head == subject }),
      clauses[told].relation == .csubj, Self.standIns.contains(view.forms[Int(view.leftmost[subject])]),
      clauses[told].hasOwnSubject, Reports(view).reports(clauses[told], isAside: true)
    {
      return sayer(of: clauses[told], told, among: clauses)
    }
    guard let subject = own.subject, own.hasOwnSubject, Self.standIns.contains(view.lemmas[subject]),
      let told = clauses.firstIndex(where: {
        $0.relation == .aclRelcl && Int(view.analysis.words[$0.head].head) == subject && $0.hasOwnSubject
      }), Reports(view).reports(clauses[told], isAside: true)
    else { return nil }
    return sayer(of: clauses[told], told, among: clauses)
  }

  /// "I remember one of our ads said …", "the problem has been that the towns have stated …": what the speaker thinks or hears of
  /// has a source of its own.
  private func below(_ index: Int, among clauses: [Clause]) -> String? {
    let reports = Reports(view)
    var at = index
    for _ in 0..<4 {
      let isSpeaker = clauses[at].subject.map { !view.classes[$0].isDisjoint(with: [.firstPerson, .secondPerson]) }
      guard isSpeaker ?? false, Self.matrices.contains(view.lemmas[clauses[at].head]) || reports.reports(clauses[at]),
        let content = clauses.indices.first(where: {
          $0 != at && clauses[$0].parent == at && [.ccomp, .xcomp].contains(clauses[$0].relation)
        })
      else { return nil }
      if reports.reports(clauses[content]), let name = sayer(of: clauses[content], content, among: clauses) {
        return name
      }
      at = content
    }
    return nil
  }

  /// Holt studies "the amazing things that happen …": words of somebody's own within what is told of him.
  private func quoting(_ clause: Clause) -> String? {
    guard let subject = clause.subject, clause.hasOwnSubject, !clause.isPassive, !clause.isCopular,
      view.tag(clause.head) == .verb, view.tag(subject) == .propn,
      view.names.contains(where: { $0.kind == .person && $0.words.contains(subject) })
    else { return nil }
    let last = Int(view.rightmost[clause.head])
    guard let opening = (clause.head...last).first(where: { QuotedSpeech.mark(view, $0) != nil }),
      let closing = (opening...last).dropFirst().first(where: { QuotedSpeech.mark(view, $0) != nil }),
      // Titles and single terms are nobody's word.
      closing - opening > 6, !view.isCapitalised(opening + 1)
    else { return nil }
    return source(subject)
  }

  /// Who says what a reporting clause reports. Behind a quotation the parse sometimes gives the speaker to what is quoted
  /// ("…," Mary Holt, the director, said.): then the last subject before the verb is meant.
  private func sayer(of clause: Clause, _ index: Int, among clauses: [Clause]) -> String? {
    if let subject = subject(of: clause, among: clauses), clause.hasOwnSubject || clause.relation != .root {
      if isIdle(clause, subject) { return nil }
      // "agree to the request by disclosing that …" hangs on the noun, but a request discloses nothing.
      if clause.relation == .acl, !clause.hasOwnSubject, Self.mute.contains(view.lemmas[subject]) { return nil }
      // Two subjects: a name right before the verb stands in apposition to the description before it.
      let names = view.children(clause.head).filter {
        view.relation($0) == .nsubj && view.tag($0) == .propn && $0 < clause.head && $0 > subject
      }
      var sayer = names.last ?? subject
      // "politicians who claim that …"
      if clause.relation == .aclRelcl, Self.relatives.contains(view.forms[sayer]),
        view.analysis.words[clause.head].head >= 0
      {
        sayer = Int(view.analysis.words[clause.head].head)
      }
      // "2026 promises to be a good year"
      return view.firstByte(sayer) &- 0x30 < 10 ? nil : source(sayer)
    }
    for content in clauses where content.parent == index && content.relation == .ccomp {
      let late = view.children(content.head).filter {
        view.relation($0) == .nsubj && $0 > content.head && $0 < clause.head && view.tag($0) == .propn
      }
      if let subject = late.last { return source(subject) }
    }
    return nil
  }

  /// The word that says, where the parse gives it to the verb above ("I remember one of our ads said …") or where a noun stands
  /// outside of the clause ("the problem is that the towns have stated …").
  private func subject(of clause: Clause, among clauses: [Clause]) -> Int? {
    // "The lock opened in May," said Holt: who stands right behind the verb says it, not what is quoted before it.
    if clause.head > 0, view.tag(clause.head - 1) == .punct,
      let behind = view.children(clause.head).first(where: {
        view.relation($0) == .nsubj && $0 > clause.head && Int(view.leftmost[$0]) == clause.head + 1
      })
    {
      return behind
    }
    if let subject = clause.subject, clause.hasOwnSubject, view.relation(subject) == .nsubjOuter {
      return view.child(clause.head, [.nsubj])
    }
    if !clause.hasOwnSubject, clause.relation == .ccomp || clause.relation == .xcomp, clause.parent >= 0,
      let object = clauses[clause.parent].object, object > clauses[clause.parent].head, object < clause.head
    {
      // "asking the court to demand": what is wanted of somebody is not said.
      return Self.matrices.contains(view.lemmas[clauses[clause.parent].head]) ? object : nil
    }
    return clause.subject
  }

  /// The speaker's "I must say", "I can't recall", "I believe" and "anybody would agree" name no source.
  private func isIdle(_ clause: Clause, _ subject: Int) -> Bool {
    if view.classes[subject].contains(.firstPerson) {
      let kinds = view.classes[clause.head]
      // "I reported it to the ombudsman": nothing is told here.
      return clause.modal != nil || clause.negation != nil
        || clause.object != nil && !Reports(view).hasContent(clause) && !Reports(view).isQuoting(clause)
        || view.analysis.words[clause.head].features.contains(.infinitive)
        || clause.finite != nil && !clause.isPast && !clause.isPerfect || !kinds.contains(.reporting)
        || kinds.contains(.thinking)
    }
    guard clause.modal != nil else { return false }
    return Reports.indefinite.contains(view.lemmas[subject])
      || view.children(subject).contains { Reports.indefinite.contains(view.lemmas[$0]) }
  }
}
