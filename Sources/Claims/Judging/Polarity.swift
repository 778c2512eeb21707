import English

/// Whether a clause is told as so or as not so.
struct Polarity {
  let view: TurnView

  static let no = Lexicon(
    "no none nobody nothing neither nor noone never without cannot hardly scarcely barely")
  /// "nobody", "no one of them"
  static func isNobody(_ word: Int, _ view: TurnView) -> Bool {
    no.contains(view.forms[word]) || no.contains(view.forms[Int(view.leftmost[word])])
  }

  private static let neither = WordHash.of("neither")
  private static let none = WordHash.of("none")
  private static let not = Lexicon("not n't n’t never no")
  private static let deny = Lexicon("deny refuse reject dispute refute")
  /// "failed to pay", "declined to say", "has yet to pay".
  private static let failing = Lexicon("fail decline refuse neglect")
  private static let untrue = Lexicon(
    "false untrue wrong impossible incorrect lie myth fabrication fiction hoax nonsense unfounded baseless")
  /// "not only", "not just": what follows is so; "not because": another reason is denied, not what it is the reason for.
  private static let only = Lexicon("only just merely simply until till because")
  /// "not everyone", "not all of them", "not one".
  private static let all = Lexicon("all every everyone everybody everything each many much enough one")
  private static let longer = Lexicon("longer")
  /// "There is no doubt that …", "it's no secret that …": what has none is so.
  private static let doubts = Lexicon("doubt question denying secret wonder surprise")
  /// What is known, forgotten or regretted is so, whether or not it is known.
  private static let factive = Lexicon(
    "know realize realise notice remember forget regret care understand see mention mind matter change sure certain")

  /// - Parameter index: the clause among those of its sentence.
  func polarity(_ index: Int, among clauses: [Clause]) -> Claim.Polarity {
    if isDenied(clauses[index]) || clauses.contains(where: { $0.parent == index && isCalledUntrue($0) }) {
      return .denied
    }
    // "It is not true that …", "nobody has proved that …", "denied that …": the content goes with what governs it.
    var child = clauses[index]
    for _ in 0..<8 where child.parent >= 0 {
      let parent = clauses[child.parent]
      let isContent =
        child.relation == .ccomp || child.relation == .csubj || child.relation == .acl && child.mark != nil
      guard isContent || isMyth(child) else { break }
      // "the myth that it is harmless"
      if isMyth(child) { return .denied }
      // "The mayor's claim that crime fell is wrong": so is its content.
      if child.relation == .acl || child.relation == .ccomp, isUntrue(parent), isContentOfSubject(child, parent) {
        return .denied
      }
      if isUntold(parent) { return .denied }
      if isDenied(parent), !Self.factive.contains(view.lemmas[parent.head]), !withholds(parent) { return .denied }
      child = parent
    }
    return .affirmed
  }

  /// "Nobody told us that the pipes were made of lead", "failed to mention that …": what is kept from somebody is so.
  private func withholds(_ clause: Clause) -> Bool {
    let lemma = view.lemmas[clause.head]
    if Self.mentioning.contains(lemma) { return true }
    return Self.informing.contains(lemma)
      && clause.object.map { [.pron, .propn, .noun].contains(view.tag($0)) } ?? false
  }

  /// What is not done to something where it is so.
  private static let granting = Lexicon("deny dispute")
  private static let falsely = Lexicon("falsely wrongly mistakenly erroneously incorrectly untruthfully")
  private static let pretend = WordHash.of("pretend")

  /// "falsely claimed that …", "pretended that …": it is not so.
  private func isUntold(_ clause: Clause) -> Bool {
    view.lemmas[clause.head] == Self.pretend
      || view.children(clause.head).contains { view.relation($0) == .advmod && Self.falsely.contains(view.forms[$0]) }
  }

  private static let mentioning = Lexicon("mention disclose inform warn notify")
  private static let informing = Lexicon("tell")

  /// "…, which is nonsense": told of what stands before it.
  private func isCalledUntrue(_ clause: Clause) -> Bool {
    guard clause.relation == .aclRelcl || clause.relation == .advclRelcl, isUntrue(clause) else { return false }
    var first = Int(view.leftmost[clause.head])
    if view.firstByte(first) == UInt8(ascii: ",") { first += 1 }
    return first > 0 && view.forms[first] == Self.which && view.firstByte(first - 1) == UInt8(ascii: ",")
  }

  private static let which = WordHash.of("which")

  /// "It's a myth that …", "the lie that …".
  private func isMyth(_ content: Clause) -> Bool {
    guard content.relation == .acl || content.relation == .ccomp || content.relation == .csubj, content.mark != nil
    else {
      return false
    }
    let noun = Int(view.analysis.words[content.head].head)
    return noun >= 0 && view.tag(noun) == .noun && Self.untrue.contains(view.lemmas[noun])
      && view.child(noun, [.det, .cop, .nmodPoss]).map { !Self.no.contains(view.forms[$0]) } ?? true
  }

  private func isUntrue(_ clause: Clause) -> Bool {
    clause.isCopular && clause.negation == nil && Self.untrue.contains(view.lemmas[clause.head])
  }

  private func isContentOfSubject(_ content: Clause, _ clause: Clause) -> Bool {
    let noun = Int(view.analysis.words[content.head].head)
    return noun >= 0 && noun == clause.subject
  }

  private func isDenied(_ clause: Clause) -> Bool {
    if let negation = clause.negation, !isOnly(negation), !clause.asksByNegation {
      // "It was not disputed that …", "I don't deny that …"
      if negation + 1 < view.forms.count, Self.doubts.contains(view.forms[negation + 1]) { return false }
      return !Self.granting.contains(view.lemmas[clause.head])
    }
    // "neither I nor Gogia has heard of it"
    if let mark = clause.mark, view.forms[mark] == Self.neither { return true }
    let lemma = view.lemmas[clause.head]
    // "Nobody denies that …"
    if Self.granting.contains(lemma), let subject = clause.subject, Self.no.contains(view.forms[subject]) {
      return false
    }
    if Self.deny.contains(lemma) { return true }
    // "It is false that …"
    if isUntrue(clause), view.child(clause.head, [.ccomp, .csubj]) != nil { return true }
    // "It's a lie that …", "there is a myth that …"
    let noun = clause.isExistential && view.tag(clause.head) != .noun ? clause.subject ?? clause.head : clause.head
    if clause.negation == nil, view.tag(noun) == .noun, Self.untrue.contains(view.lemmas[noun]),
      view.children(noun).contains(where: {
        (view.relation($0) == .acl || view.relation($0) == .aclRelcl) && view.child($0, [.mark]) != nil
      })
    {
      return true
    }
    if Self.failing.contains(lemma), view.child(clause.head, [.xcomp]) != nil { return true }
    for child in view.children(clause.head) {
      switch view.relation(child) {
      case .nsubj, .nsubjPass, .obj, .obl:
        // "15 votes to none" is a count, "in none of the towns" is not.
        if Self.no.contains(view.forms[child]),
          view.relation(child) != .obl || view.forms[child] != Self.none || view.child(child, [.nmod]) != nil
        {
          return true
        }
        for grandchild in view.children(child) {
          if view.relation(grandchild) == .det || view.relation(grandchild) == .ccPreconj
            || view.relation(grandchild) == .cc && grandchild < child,
            Self.no.contains(view.forms[grandchild]), !Self.doubts.contains(view.lemmas[child])
          {
            return true
          }
        }
        if view.relation(child) != .obl, isPartial(child) { return true }
      case .cc: if Self.no.contains(view.forms[child]) { return true }
      // "no longer"
      case .advmod:
        if Self.longer.contains(view.forms[child]), child > 0, Self.no.contains(view.forms[child - 1]) { return true }
        if Self.no.contains(view.forms[child]), !isOnly(child),
          child + 1 >= view.forms.count || !Self.doubts.contains(view.forms[child + 1])
        {
          return true
        }
      default: break
      }
    }
    guard clause.isExistential || clause.isCopular, !Self.doubts.contains(view.lemmas[clause.head]) else {
      return false
    }
    return view.children(clause.head).contains { view.relation($0) == .det && Self.no.contains(view.forms[$0]) }
  }

  /// "not only …", "it was not until 2014 that …".
  private func isOnly(_ negation: Int) -> Bool {
    negation + 1 < view.forms.count && Self.only.contains(view.forms[negation + 1])
  }

  /// "Not all of the schools opened", "not one of them died".
  private func isPartial(_ subject: Int) -> Bool {
    let first = Int(view.leftmost[subject])
    return (max(first - 1, 0)...subject).contains { word in
      Self.not.contains(view.forms[word]) && word + 1 < view.forms.count && Self.all.contains(view.forms[word + 1])
    }
  }
}
