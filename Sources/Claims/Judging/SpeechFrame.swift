import English

/// The words with which a speaker announces what he tells: "I should add that …", "keep in mind that …", "there is no doubt that …".
/// They claim nothing and take nothing back, so what they announce is judged and worded as if it stood alone.
///
/// Read from the words before the content rather than from the parse, which hangs the same announcement in many ways.
struct SpeechFrame {
  /// The clause that is announced, an index among those of its sentence.
  let content: Int
  /// Its words.
  let words: ClosedRange<Int>
  /// "It is not true that …": what is announced is taken back, so both are told together.
  let isDenied: Bool

  /// Telling, in the form that a verb has behind "I", "let me", "I want to".
  private static let telling = Lexicon(
    """
    say add mention note stress emphasize emphasise point admit confess tell assure promise confirm repeat remind clarify
    underline state observe reveal swear guarantee acknowledge concede
    """)
  /// The same in the form behind "should have", "must be".
  private static let told = Lexicon(
    "said added mentioned noted stressed emphasized emphasised admitted told repeated remembered forgotten")
  /// What whoever listens is to do with it: "know that …", "keep in mind that …".
  private static let knowing = Lexicon(
    "know remember realize realise understand note consider recognize recognise forget mind")
  private static let speaker = Lexicon("i we let")
  private static let listeners = Lexicon("you people one readers listeners viewers everyone everybody nobody")
  private static let duties = Lexicon("should must have need ought got may might")
  /// "I should have said", "it must be said".
  private static let owing = Lexicon("should must ought")
  private static let wanting = Lexicon("want like love")
  private static let possibility = Lexicon("would 'd ’d could might may")
  /// What is an opinion behind "I would", "we could".
  private static let opining = Lexicon("say tell argue state")
  /// Words that change nothing about an announcement.
  private static let filling = Lexicon(
    """
    i we you me us him people one readers listeners viewers everyone everybody nobody it this let 's ’s should must have need
    ought got can will 'll ’ll may might would 'd ’d could want like love to be is was do also just only first again here above
    below earlier then still simply really once now out in mind and but so well however though yes no ok okay please too always
    never not n't n’t quickly briefly at least for the record before
    """)
  private static let negations = Lexicon("no not n't n’t never nobody")
  /// What there is none of where something is so.
  private static let doubts = Lexicon("there doubt question denying secret")
  private static let forgetting = Lexicon("forget forgotten")
  /// "it is worth noting", "it bears repeating", "it's important to remember"; without the second, "it is important that" wants.
  private static let worth = Lexicon("worth bears important fair necessary useful")
  private static let noting = Lexicon("noting mentioning repeating remembering saying stressing")
  /// "it is true", "it is well known", "it is a fact".
  private static let so = Lexicon("true fact known knowledge")
  private static let facts = Lexicon("fact truth point thing reality")
  private static let ofFacts = Lexicon(
    "the simple sad plain hard of matter is was 's ’s simply just well common knowledge a")
  private static let being = Lexicon("is was 's ’s")
  private static let keeping = Lexicon("keep bear")
  private static let there = WordHash.of("there")
  private static let it = WordHash.of("it")
  private static let that = WordHash.of("that")
  private static let letting = WordHash.of("let")
  private static let isTrue = WordHash.of("true")

  /// nil where the sentence begins with no announcement.
  init?(_ clauses: [Clause], _ sentence: Sentence, _ view: TurnView) {
    for (index, clause) in clauses.enumerated()
    where [.ccomp, .csubj, .acl, .aclRelcl, .advcl].contains(clause.relation) && clause.hasOwnSubject
      && (clause.finite != nil || clause.modal != nil)
    {
      var first = Int(view.leftmost[clause.head])
      let isMarked = view.forms[first] == Self.that && first + 1 < clause.head
      if isMarked { first += 1 }
      guard first <= clause.head, first > sentence.words.lowerBound + 1, first - sentence.words.lowerBound < 15,
        isMarked || clause.relation == .ccomp
      else { continue }
      let isDenied = Self.denies(sentence.words.lowerBound..<first, view)
      if isDenied || Self.announces(sentence.words.lowerBound..<first, view) {
        var last = min(Int(view.rightmost[clause.head]), sentence.words.upperBound - 1)
        while last > clause.head, view.tag(last) == .punct { last -= 1 }
        content = index
        words = first...max(last, first)
        self.isDenied = isDenied
        return
      }
    }
    return nil
  }

  private static let denying = Lexicon(
    "it is was 's ’s not n't n’t simply just the and but so well true case correct false untrue wrong")
  private static let untrue = Lexicon("false untrue wrong")

  /// "It isn't true that …", "it is false that …".
  private static func denies(_ words: Range<Int>, _ view: TurnView) -> Bool {
    var isNot = false
    var isTrue = false
    var isFalse = false
    for word in words where view.tag(word) != .punct && view.forms[word] != that {
      let form = view.forms[word]
      guard denying.contains(form) else { return false }
      if negations.contains(form) { isNot = true }
      if untrue.contains(form) { isFalse = true }
      if form == Self.isTrue || form == Self.case || form == Self.correct { isTrue = true }
    }
    return isFalse != isNot && (isFalse || isTrue)
  }

  private static let `case` = WordHash.of("case")
  private static let correct = WordHash.of("correct")

  private static func announces(_ words: Range<Int>, _ view: TurnView) -> Bool {
    let words = words.filter { view.tag($0) != .punct && view.forms[$0] != that }
    guard let first = words.first(where: { view.tag($0) != .cconj && view.tag($0) != .intj && view.tag($0) != .adv })
    else { return false }
    let forms = words.map { view.forms[$0] }
    func has(_ lexicon: Lexicon) -> Bool { forms.contains { lexicon.contains($0) } }
    func consists(of more: Lexicon...) -> Bool {
      forms.allSatisfy { form in filling.contains(form) || more.contains { $0.contains(form) } }
    }
    // "Do not forget", "there is no doubt", but neither "I cannot say" nor "forget that".
    guard has(negations) == (has(doubts) || has(forgetting)) else { return false }
    let subject = view.forms[first]
    if has(doubts) {
      return (subject == there || subject == it || speaker.contains(subject)) && consists(of: doubts, ofFacts)
    }
    if facts.contains(subject) || view.tag(first) == .det && has(facts) {
      // "The fact that …" alone is what something else is said of.
      return consists(of: facts, ofFacts) && has(being) && !has(possibility)
    }
    if subject == it {
      if forms.contains(isTrue), has(possibility) { return false }
      return (has(so) || has(worth) && (has(noting) || has(telling) || has(knowing)) || has(duties) && has(told))
        && consists(of: so, worth, noting, told, telling, knowing, ofFacts)
    }
    if speaker.contains(subject) {
      // "Let's say you have a file": supposed.
      if forms.contains(letting), has(being) { return false }
      if consists(of: telling, told) {
        // "I would say": an opinion; "I would like to say" is none.
        if has(possibility), has(opining), !has(wanting) { return false }
        // "I have said that": a report of what was said at another time.
        return has(told) ? has(owing) : has(telling)
      }
      return consists(of: knowing) && has(knowing) && (has(duties) || has(wanting))
    }
    if listeners.contains(subject) { return consists(of: knowing) && has(duties) && has(knowing) }
    // "Remember that …", "keep in mind that …", "do not forget that …".
    return (view.tag(first) == .verb || view.tag(first) == .aux) && consists(of: knowing, keeping) && has(knowing)
      && !has(listeners) && !has(possibility)
  }
}
