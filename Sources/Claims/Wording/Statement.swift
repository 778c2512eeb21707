import English
import Quantities
import SourceText

/// The wording of a claim that stands alone. Its words are the article's; ours stand in square brackets.
struct Statement {
  let view: TurnView
  let phrases: Phrases
  let mentions: Mentions

  /// A change of the text: what stands in `span` is replaced.
  struct Edit {
    var span: TextSpan
    var text: String
  }

  private static let connectives = Lexicon(
    "and but so or yet also however then therefore well now plus besides moreover thus hence because")
  private static let that = WordHash.of("that")
  static let `where` = WordHash.of("where")
  private static let when = WordHash.of("when")
  private static let given = WordHash.of("given")
  private static let nor = WordHash.of("nor")
  private static let how = WordHash.of("how")
  private static let why = WordHash.of("why")
  private static let amounts = Lexicon("much many far long often little few")
  func text(_ proposition: Proposition, _ clauses: [Clause], _ quantities: ArraySlice<Quantity>) -> String {
    let clause = clauses[proposition.clause]
    var edits: [Edit] = []
    var words = proposition.words
    var prefix = ""
    var suffix = ""
    words = withoutConnectives(words, clause)
    switch clause.relation {
    case .aclRelcl, .advclRelcl: relative(clause, words, &edits, &prefix, &suffix)
    case .acl, .appos:
      // "the fact that I had filed": a clause with a subject of its own needs no other.
      if !clause.hasOwnSubject, let subject = clause.subject,
        let noun = self.subject(subject, before: clause.relation == .acl ? clause.head : nil)
      {
        // "The race, held every year, was abandoned": no verb of its own stands so.
        let isParticiple =
          !view.analysis.words[clause.head].features.isDisjoint(with: [.participle])
          || clause.relation == .acl && view.tag(clause.head) == .verb && clause.object == nil && clause.isPast
        let past = clause.parent >= 0 && clauses[clause.parent].isPast || isOver(clause, words, quantities)
        let isPlural = view.analysis.words[subject].features.contains(.plural)
        let verb = past && isParticiple ? isPlural ? " [were] " : " [was] " : isPlural ? " [are] " : " [is] "
        prefix = noun + (isParticiple || clause.relation == .appos ? verb : " ")
      }
    case .conj, .xcomp, .advcl, .parataxis:
      if !clause.hasOwnSubject, let subject = clause.subject, !words.contains(subject), let noun = self.subject(subject)
      {
        prefix = noun + " "
        let isParticiple =
          clause.finite == nil && !view.analysis.words[clause.head].features.isDisjoint(with: [.participle])
        if let modal = clause.modal, !words.contains(modal) {
          prefix += view.string(modal) + " "
        } else if isParticiple {
          prefix += sharedAuxiliary(clause, clauses)
        }
      }
    default: break
    }
    if clause.relation == .conj, clause.hasOwnSubject { auxiliary(clause, clauses, words, &edits) }
    // "how he has hidden it", "why he has" presupposes that he has; "how much" leaves open what.
    if clause.relation != .root, [Self.how, Self.why].contains(view.forms[words.lowerBound]),
      words.lowerBound + 1 < clause.head,
      !Self.amounts.contains(view.forms[words.lowerBound + 1]), view.tag(words.lowerBound + 1) != .adj
    {
      words = words.lowerBound + 1...words.upperBound
    }
    if clause.relation == .ccomp { furtherContents(of: clause, words, &edits) }
    pronouns(words, clauses, &edits)
    inversion(clause, words, &edits)
    dates(phrases.span(words), quantities, &edits)
    var text = prefix + apply(edits, to: words)
    if !suffix.isEmpty { text = withoutEnd(text) + suffix }
    return finished(text)
  }

  /// Words of the article with changes of ours, worded like any statement.
  func text(_ words: ClosedRange<Int>, _ clauses: [Clause], changing changes: [Edit]) -> String {
    var edits: [Edit] = []
    pronouns(words, clauses, &edits)
    return finished(apply(changes + edits, to: words))
  }

  /// "[said that] it was cold and that it rained": where the report goes, its second "that" goes as well.
  private func furtherContents(of clause: Clause, _ words: ClosedRange<Int>, _ edits: inout [Edit]) {
    for child in view.children(clause.head)
    where [.conj, .advcl, .parataxis].contains(view.relation(child)) && words.contains(child) {
      guard let mark = view.child(child, [.mark]), view.forms[mark] == Self.that, words.contains(mark) else { continue }
      edits.append(Edit(span: view.analysis.words[mark].span, text: ""))
    }
  }

  /// A noun phrase, or the name that a pronoun stands for in brackets, or the pronoun itself.
  ///
  /// - Parameter end: a word behind it that is no part of it ("a doctor named Weiss": he was named so).
  func subject(_ word: Int, before end: Int? = nil) -> String? {
    if let name = mentions.name(word) ?? mentions.named(word) { return "[\(name)]" }
    if let noun = phrases.noun(word) {
      if let end, noun.contains(end), end > noun.lowerBound { return named(noun.lowerBound...end - 1) }
      return named(noun)
    }
    // "some of our citizens"
    if view.tag(word) == .det || view.tag(word) == .pron,
      let rest = Array(view.children(word)).last(where: { $0 > word && view.relation($0) == .nmod }),
      let noun = phrases.noun(rest)
    {
      return named(word...noun.upperBound)
    }
    return view.tag(word) == .pron ? view.string(word) : nil
  }

  /// A noun phrase with names for its pronouns: "my uncle".
  func named(_ words: ClosedRange<Int>) -> String {
    var edits: [Edit] = []
    pronouns(words, [], &edits)
    return edits.isEmpty ? phrases.text(words) : apply(edits, to: words)
  }

  private func withoutConnectives(_ words: ClosedRange<Int>, _ clause: Clause) -> ClosedRange<Int> {
    var first = words.lowerBound
    while first < words.upperBound, first < clause.head,
      view.tag(first) == .punct && view.firstByte(first) == UInt8(ascii: ",")
        || Self.connectives.contains(view.forms[first]) && view.tag(first) != .pron && !isPartOfPhrase(first)
        || view.forms[first] == Self.that && (view.relation(first) == .mark || isLooseThat(first, clause))
        || (view.forms[first] == Self.where || view.forms[first] == Self.when) && clause.relation == .advcl
        || view.forms[first] == Self.given && view.forms[first + 1] == Self.that
        || view.forms[first] == Self.that && first > 0 && view.forms[first - 1] == Self.given
    {
      first += 1
    }
    return first...words.upperBound
  }

  /// "told the broadcaster that she herself sleeps": a mark, whatever the parse takes it for.
  private func isLooseThat(_ word: Int, _ clause: Clause) -> Bool {
    guard clause.relation == .ccomp, clause.hasOwnSubject, let subject = clause.subject, subject > word else {
      return false
    }
    return view.tag(word + 1) == .pron || view.tag(word + 1) == .det || view.tag(word + 1) == .propn
  }

  private static let planned = Lexicon("planned scheduled set expected due slated forecast projected")

  /// "founded in 1912" is over, "planned for 2030" is not.
  private func isOver(_ clause: Clause, _ words: ClosedRange<Int>, _ quantities: ArraySlice<Quantity>) -> Bool {
    guard !Self.planned.contains(view.forms[clause.head]) else { return false }
    let span = phrases.span(words)
    return quantities.contains {
      $0.kind == .date && span.contains($0.span) && ($0.timex?.utf8.prefix(4).allSatisfy { $0 &- 0x30 < 10 } ?? false)
    }
  }

  private static let so = WordHash.of("so")
  private static let because = WordHash.of("because")
  private static let of = WordHash.of("of")

  /// "So far", "so did 14 others"; a reason before what it gives the reason for.
  private func isPartOfPhrase(_ word: Int) -> Bool {
    guard word + 1 < view.forms.count else { return false }
    if view.forms[word] == Self.because {
      if view.forms[word + 1] == Self.of { return true }
      let governor = Int(view.analysis.words[word].head)
      return governor >= 0 && view.relation(governor) == .advcl && Int(view.analysis.words[governor].head) > governor
    }
    guard view.forms[word] == Self.so else { return false }
    return view.tag(word + 1) == .adv || view.tag(word + 1) == .adj || view.tag(word + 1) == .aux
  }

  /// "was charged and convicted": the second participle shares the auxiliary of the first.
  private func sharedAuxiliary(_ clause: Clause, _ clauses: [Clause]) -> String {
    guard clause.relation == .conj, clause.parent >= 0, let finite = clauses[clause.parent].finite,
      finite != clauses[clause.parent].head
    else {
      let past = clause.parent >= 0 && clauses[clause.parent].isPast
      return clause.relation == .conj ? "" : past ? "[was] " : "[is] "
    }
    let head = clauses[clause.parent].head
    return view.children(head).filter { view.relation($0) == .aux || view.relation($0) == .auxPass }
      .map { view.string($0) + " " }.joined()
  }

  /// "…, and each person hired to dig": the participle of a second subject leaves out its auxiliary.
  private func auxiliary(_ clause: Clause, _ clauses: [Clause], _ words: ClosedRange<Int>, _ edits: inout [Edit]) {
    guard clause.finite == nil, clause.modal == nil, let subject = clause.subject, subject < clause.head,
      clause.parent >= 0,
      view.tag(clause.head) == .verb, view.analysis.words[clause.head].features.contains(.participle),
      words.contains(clause.head)
    else { return }
    let isPlural = view.analysis.words[subject].features.contains(.plural)
    let verb =
      clauses[clause.parent].isPast ? isPlural ? "[were] " : "[was] " : isPlural ? "[are] " : "[is] "
    let start = Int(view.analysis.words[clause.head].span.start)
    edits.append(Edit(span: TextSpan(start, start), text: verb))
  }

  /// "nor have I hidden it" stands alone as "I have [not] hidden it".
  private func inversion(_ clause: Clause, _ words: ClosedRange<Int>, _ edits: inout [Edit]) {
    guard let finite = clause.finite, let subject = clause.subject, finite == words.lowerBound, finite > 0,
      view.forms[finite - 1] == Self.nor, finite != clause.head, subject > finite, words.contains(subject)
    else { return }
    let span = view.analysis.words[finite].span
    let edited = edits.firstIndex { $0.span == span }
    let verb = edited.map { edits[$0].text } ?? view.string(finite)
    if let edited { edits.remove(at: edited) }
    let next = Int(view.analysis.words[subject].span.start)
    edits.append(Edit(span: TextSpan(Int(span.start), next), text: ""))
    let end = Int(view.analysis.words[Int(view.rightmost[subject])].span.end)
    edits.append(Edit(span: TextSpan(end, end), text: " \(verb) [not]"))
  }

  private func pronouns(_ words: ClosedRange<Int>, _ clauses: [Clause], _ edits: inout [Edit]) {
    for word in words {
      if let name = mentions.named(word), let noun = phrases.noun(word), words.contains(noun.upperBound),
        noun.lowerBound >= words.lowerBound
      {
        // "that website" keeps its words, the name follows in brackets.
        let end = Int(view.analysis.words[noun.upperBound].span.end)
        edits.append(Edit(span: TextSpan(end, end), text: " [\(name)]"))
      }
      guard let name = mentions.name(word), !isFiller(word) else { continue }
      // "two thirds of his"
      let isPossessive =
        Self.possessives.contains(view.forms[word])
        || view.relation(word) == .nmodPoss && !Self.objects.contains(view.forms[word])
      edits.append(
        Edit(
          span: view.analysis.words[word].span,
          text: isEmphatic(word) ? "[personally]" : isPossessive ? "[\(name)'s]" : "[\(name)]"))
      joinedVerbs(of: word, words, clauses, &edits)
      guard let clause = clauses.first(where: { $0.subject == word && $0.hasOwnSubject }), let finite = clause.finite,
        words.contains(finite),
        let verb = contracted(finite, clause)
          ?? (mentions.speakerWords.contains(word) ? thirdPerson(finite, clause) : nil)
      else { continue }
      let span = view.analysis.words[finite].span
      // "don't" is one word in print: "[does not]".
      if finite + 1 < view.forms.count, words.contains(finite + 1), Self.nots.contains(view.forms[finite + 1]),
        view.analysis.words[finite + 1].span.start == span.end, verb.hasSuffix("]")
      {
        edits.append(
          Edit(
            span: TextSpan(Int(span.start), Int(view.analysis.words[finite + 1].span.end)),
            text: verb.dropLast() + " not]"))
        continue
      }
      edits.append(Edit(span: span, text: verb))
    }
  }

  /// "I shoot 14 people and marry a princess": the second verb goes with the name as well.
  private func joinedVerbs(of subject: Int, _ words: ClosedRange<Int>, _ clauses: [Clause], _ edits: inout [Edit]) {
    guard mentions.speakerWords.contains(subject) else { return }
    for clause in clauses where clause.relation == .conj && !clause.hasOwnSubject && clause.subject == subject {
      guard let finite = clause.finite, words.contains(finite), view.firstByte(finite) | 0x20 &- 0x61 < 26,
        let verb = thirdPerson(finite, clause)
      else { continue }
      edits.append(Edit(span: view.analysis.words[finite].span, text: verb))
    }
  }

  private static let nots = Lexicon("n't n’t")
  private static let possessives = Lexicon("my his hers mine theirs ours yours")
  /// Never possessive, whatever the parse makes of them: "before me no athlete had appealed".
  private static let objects = Lexicon("i me he him she it we us they them you")
  private static let reflexives = Lexicon("myself ourselves")

  /// "I painted it myself": says once more who did it, and names nobody else.
  private func isEmphatic(_ word: Int) -> Bool {
    guard word > 0, Self.reflexives.contains(view.forms[word]), ![.adp, .cconj].contains(view.tag(word - 1)) else {
      return false
    }
    return ![.verb, .aux, .part].contains(view.tag(word - 1)) || ![.obj, .iobj].contains(view.relation(word))
  }

  private static let mean = WordHash.of("mean")
  /// Verbs whose past is the same word as their present.
  private static let invariant: Set<String> = [
    "bet", "put", "cut", "hit", "set", "let", "cost", "read", "shut", "hurt", "quit", "spread", "burst", "cast",
    "split", "beat",
  ]

  /// "I mean, …": no more than a pause.
  private func isFiller(_ word: Int) -> Bool {
    word + 2 < view.forms.count && view.classes[word].contains(.firstPerson) && view.forms[word + 1] == Self.mean
      && view.tag(word + 2) == .punct
  }

  /// "'d" in full where it would hang on a name in brackets; nil where nothing changes.
  private func contracted(_ word: Int, _ clause: Clause) -> String? {
    switch view.string(word).lowercased() {
    case "'d", "’d": clause.modal == nil ? " [had]" : " [would]"
    case "'ll", "’ll": " [will]"
    default: nil
    }
  }

  /// "have" to "[has]" where the speaker's name takes the place of "I"; nil where nothing changes.
  private func thirdPerson(_ word: Int, _ clause: Clause) -> String? {
    let form = view.string(word).lowercased()
    switch form {
    case "am": return "[is]"
    case "'m", "’m": return " [is]"
    case "have": return "[has]"
    case "'ve", "’ve": return " [has]"
    case "do": return "[does]"
    default: break
    }
    guard clause.modal == nil, word == clause.head, view.analysis.words[word].features.contains(.present),
      !Self.invariant.contains(form),
      // "wanna"
      word + 1 >= view.forms.count || view.tag(word + 1) == .punct
        || view.analysis.words[word + 1].span.start > view.analysis.words[word].span.end
    else { return nil }
    guard !form.hasSuffix("s") || form.hasSuffix("ss"), VerbForms.lemma(ofPast: form) == nil else { return nil }
    if form.hasSuffix("y"), let before = form.utf8.dropLast().last, !"aeiou".utf8.contains(before) {
      return "[\(form.dropLast())ies]"
    }
    let takesE = ["s", "x", "z", "ch", "sh", "o"].contains { form.hasSuffix($0) }
    return "[\(form)\(takesE ? "es" : "s")]"
  }

  /// Dates without a year, and relative ones, get what they were resolved to.
  private func dates(_ span: TextSpan, _ quantities: ArraySlice<Quantity>, _ edits: inout [Edit]) {
    for quantity in quantities where quantity.span.start >= span.start && quantity.span.end <= span.end {
      guard let day = quantity.fullDay else { continue }
      let printed = view.text[quantity.span.range]
      let year = Array(day.utf8.prefix(4))
      let holdsYear = printed.indices.contains { printed[$0...].starts(with: year) }
      if holdsYear { continue }
      let hasDay = printed.contains { $0 &- 0x30 < 10 }
      var end = Int(quantity.span.end)
      // The stop of "Feb." is part of it, but not where the sentence ends.
      if quantity.span.end == span.end, view.text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      edits.append(
        Edit(
          span: TextSpan(end, end),
          text: hasDay ? ", [\(day.prefix(4))]" : " [\(day)]"))
    }
  }

  private func apply(_ edits: [Edit], to words: ClosedRange<Int>) -> String {
    let span = phrases.span(words)
    let brackets = phrases.editorial(touching: span).map { Edit(span: $0, text: "") }
    let all = (edits + brackets).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var bytes: [UInt8] = []
    var at = Int(span.start)
    for edit in all where Int(edit.span.start) >= at {
      for index in at..<Int(edit.span.start) { Phrases.append(view.text[index], to: &bytes) }
      for byte in edit.text.utf8 { Phrases.append(byte, to: &bytes) }
      at = Int(edit.span.end)
    }
    if at < Int(span.end) { for index in at..<Int(span.end) { Phrases.append(view.text[index], to: &bytes) } }
    return Phrases.string(bytes)
  }

  private func withoutEnd(_ text: String) -> String {
    var text = text
    while let last = text.last, ".,;: ".contains(last) { text.removeLast() }
    return text
  }
}
