import English
import Quantities
import Transcripts

/// What a sentence shows: kinds of quantity, names, clauses with their subjects, verbs, moods and tenses, and its words.
enum SentenceFeatures {
  /// Where the sentence stands; nil where a sentence is read by itself. Its number in the turn does not count: a paragraph added
  /// in front of it must not change what it claims.
  struct Place {
    var kind: Turn.Kind
  }

  static func features(
    _ view: TurnView, _ words: Range<Int>, _ clauses: [Clause], _ quantities: ArraySlice<Quantity>,
    place: Place? = nil, main: Int? = nil
  ) -> FeatureVector {
    var out = FeatureVector()
    let main = clauses.first { main == nil ? $0.relation == .root : $0.head == main } ?? clauses.first
    lexical(view, words, &out)
    shape(view, words, &out)
    amounts(quantities, &out)
    for clause in clauses { read(clause, isMain: clause.head == main?.head, view, &out) }
    if let main { opening(main, view, words, &out) }
    if clauses.allSatisfy({ $0.finite == nil }) { out.add("no finite verb") }
    out.add("clauses", Float(min(clauses.count, 6)) / 6)
    if let place {
      switch place.kind {
      case .narration: out.add("in narration")
      case .question: out.add("in a question turn")
      case .answer: out.add("in an answer")
      }
    }
    out.removeRepeated()
    return out
  }

  private static func lexical(_ view: TurnView, _ words: Range<Int>, _ out: inout FeatureVector) {
    var count = 0
    var previous: UInt64 = 1
    var kinds: WordClass = []
    for index in words {
      let tag = view.tag(index)
      if tag == .punct { continue }
      count += 1
      let lemma = view.lemmas[index]
      kinds.formUnion(view.classes[index])
      if tag == .num {
        out.add("number in digits")
        previous = 3
        continue
      }
      out.add("word", lemma, word: index)
      out.add("pair", WordHash.pair(previous, view.forms[index]), word: index)
      previous = view.forms[index]
    }
    out.add("pair", WordHash.pair(previous, 2))
    for entry in WordClass.all where kinds.contains(entry.kind) { out.add(entry.name) }
    switch count {
    case ..<4: out.add("under 4 words")
    case ..<7: out.add("4 to 6 words")
    case ..<11: out.add("7 to 10 words")
    case ..<18: out.add("11 to 17 words")
    case ..<28: out.add("18 to 27 words")
    default: out.add("28 words or more")
    }
    out.add("length", Float(min(count, 40)) / 40)
  }

  private static func shape(_ view: TurnView, _ words: Range<Int>, _ out: inout FeatureVector) {
    var names = 0
    var quotes = false
    var question = false
    var exclamation = false
    var tags: UInt64 = 99
    for index in words {
      let it = view.analysis.words[index]
      let byte = view.text[Int(it.span.start)]
      switch byte {
      case UInt8(ascii: "?"): question = true
      case UInt8(ascii: "!"): exclamation = true
      case UInt8(ascii: "\""): quotes = true
      case 0xE2 where it.tag == .punct && it.span.count == 3:
        let third = view.text[Int(it.span.start) + 2]
        if third == 0x9C || third == 0x9D { quotes = true }
      default: break
      }
      if it.tag == .propn, index > words.lowerBound,
        view.tag(index - 1) != .propn || index - 1 == words.lowerBound
      {
        names += 1
      }
      let code = UInt64(it.tag.rawValue)
      out.add("tags", WordHash.pair(tags, code))
      tags = code
    }
    if question { out.add("question mark") }
    if exclamation { out.add("exclamation mark") }
    if quotes { out.add("quotation marks") }
    if names > 0 { out.add("names") }
    if names > 1 { out.add("several names") }
    if names > 3 { out.add("many names") }
  }

  private static func amounts(_ quantities: ArraySlice<Quantity>, _ out: inout FeatureVector) {
    var seen: Set<StaticStringKey> = []
    for quantity in quantities {
      let name: StaticString =
        switch quantity.kind {
        case .money: quantity.per == nil ? "amount of money" : "amount of money per time"
        case .percent: "percentage"
        case .rank: "ranking"
        case .count: "counted things"
        case .number: "number"
        case .ordinal: "ordinal"
        case .measure, .temperature: "measure"
        case .duration: "duration"
        case .age: "age"
        case .date, .datetime: "date"
        case .period, .set, .time: "period or time"
        }
      if seen.insert(StaticStringKey(name)).inserted { out.add(name) }
    }
    if !quantities.isEmpty { out.add("has a quantity") }
    if quantities.count > 1 { out.add("several quantities") }
  }

  /// A static string as a key, by its address.
  private struct StaticStringKey: Hashable {
    let address: UnsafeRawPointer
    init(_ text: StaticString) { address = UnsafeRawPointer(text.utf8Start) }
  }

  /// What kind of word the subject is.
  static func subjectKind(_ clause: Clause, _ view: TurnView) -> StaticString {
    guard let subject = clause.subject else {
      return clause.isExistential ? "there" : clause.isImperative ? "imperative" : "none"
    }
    let kinds = view.classes[subject]
    switch view.tag(subject) {
    case .pron, .det:
      if kinds.contains(.firstPerson) { return "first person" }
      if kinds.contains(.secondPerson) { return "you" }
      if kinds.contains(.thirdPerson) { return "third person" }
      if kinds.contains(.demonstrative) { return "demonstrative" }
      if kinds.contains(.questionWord) { return "relative" }
      return "pronoun"
    case .propn: return "name"
    case .noun: return view.analysis.words[subject].features.contains(.plural) ? "plural noun" : "noun"
    case .verb: return "clause"
    default: return "other"
    }
  }

  /// Tense and mood of a clause in one word.
  static func mood(_ clause: Clause, _ view: TurnView) -> StaticString {
    if clause.isImperative { return "imperative" }
    if let modal = clause.modal {
      let kinds = view.classes[modal]
      if kinds.contains(.will) { return "will" }
      if kinds.contains(.would) { return "would" }
      if kinds.contains(.obligation) { return "should" }
      if kinds.contains(.ability) { return "can" }
      return "may"
    }
    if clause.finite == nil { return "not finite" }
    if clause.isPast { return clause.isPerfect ? "past perfect" : "past" }
    if clause.isPerfect { return "perfect" }
    if clause.isProgressive { return "present progressive" }
    return "present"
  }

  private static func read(_ clause: Clause, isMain: Bool, _ view: TurnView, _ out: inout FeatureVector) {
    let subject = UInt64(FeatureVector.id(subjectKind(clause, view)))
    let mood = UInt64(FeatureVector.id(mood(clause, view)))
    let relation = UInt64(clause.relation.rawValue)
    let verb = view.lemmas[clause.head]
    let predicate: UInt64 =
      clause.isCopular ? (view.tag(clause.head) == .adj ? 11 : view.tag(clause.head) == .adv ? 13 : 12) : verb
    out.add("clause", WordHash.pair(relation, predicate), word: clause.head)
    out.add("subject", WordHash.pair(subject, 1))
    out.add("mood", WordHash.pair(mood, 1))
    out.add("subject and mood", WordHash.pair(subject, mood))
    out.add("subject and verb", WordHash.pair(subject, predicate), word: clause.head)
    if isMain {
      out.add("main subject", subject)
      out.add("main mood", mood)
      out.add("main subject and mood", WordHash.pair(subject, mood))
      out.add("main verb", predicate, word: clause.head)
      out.add("main verb and subject", WordHash.pair(subject, predicate), word: clause.head)
      out.add("main verb and mood", WordHash.pair(mood, predicate), word: clause.head)
    }
    if clause.isCopular {
      out.add("predicate", verb, word: clause.head)
      out.add("predicate kind", WordHash.pair(subject, UInt64(view.tag(clause.head).rawValue)))
    }
    if clause.isPassive { out.add("passive") }
    if clause.negation != nil { out.add("denied clause") }
    if clause.isExistential { out.add("there is") }
    if let mark = clause.mark { out.add("conjunction", view.forms[mark], word: mark) }
    if clause.object != nil, !clause.isCopular { out.add("object") }
    if let object = clause.object { out.add("object word", view.lemmas[object], word: object) }
    if let subject = clause.subject, clause.hasOwnSubject {
      out.add("subject word", view.lemmas[subject], word: subject)
    }
    let kinds = view.classes[clause.head]
    for entry in WordClass.all where kinds.contains(entry.kind) {
      out.add("verb class", WordHash.pair(UInt64(FeatureVector.id(entry.name)), isMain ? 1 : 2))
      out.add("verb class and subject", WordHash.pair(UInt64(FeatureVector.id(entry.name)), subject))
    }
  }

  /// How the sentence begins.
  private static func opening(_ main: Clause, _ view: TurnView, _ words: Range<Int>, _ out: inout FeatureVector) {
    guard let first = words.first(where: { view.tag($0) != .punct }) else { return }
    out.add("first word", view.forms[first], word: first)
    out.add("first tag", UInt64(view.tag(first).rawValue))
    if view.classes[first].contains(.questionWord) { out.add("begins with a question word") }
    if let finite = main.finite, let subject = main.subject, finite < subject, finite <= first + 1 {
      out.add("inverted")
    }
    out.add("root tag", UInt64(view.tag(main.head).rawValue))
    if view.analysis.words[main.head].head < 0, view.tag(main.head) == .verb || main.isCopular {
    } else {
      out.add("root is no verb")
    }
  }
}
