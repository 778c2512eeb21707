import English

/// A verb (or a predicate with a copula, or a noun that stands in for one) with what belongs to it.
struct Clause {
  /// The word the clause hangs on: verb, predicate noun or adjective.
  var head: Int
  /// How it hangs in the sentence.
  var relation: Relation
  /// The clause it belongs to, an index among the sentence's clauses; -1 for the main one.
  var parent = -1
  /// Its subject; `hasOwnSubject` is false when it shares that of the clause it is joined to, or of the noun it describes.
  var subject: Int?
  var hasOwnSubject = false
  /// The "it" or "there" that stands where a subject would.
  var expletive: Int?
  var copula: Int?
  /// Modal auxiliary.
  var modal: Int?
  /// The first auxiliary or the verb itself, where the clause is finite.
  var finite: Int?
  var negation: Int?
  /// "because", "if", "that" …
  var mark: Int?
  var object: Int?
  var isPassive = false
  var isPerfect = false
  var isProgressive = false
  var isPast = false
  /// "there is"
  var isExistential = false
  var isImperative = false

  var isCopular: Bool { copula != nil }

  /// "Didn't the paper report that …?": a question, whose negation denies nothing.
  var asksByNegation: Bool {
    guard relation == .root, let finite, let negation, finite < negation, hasOwnSubject else { return false }
    // "Isn't it true that …?"
    guard let first = [subject, expletive].compactMap({ $0 }).min() else { return false }
    return negation < first
  }
}

/// Finds the clauses of a sentence from its parse.
enum ClauseFinder {
  private static let have = WordHash.of("have")
  private static let be = WordHash.of("be")
  private static let hadOrWould = WordHash.of("'d")
  private static let there = WordHash.of("there")
  private static let marks: Set<Relation> = [.mark]
  private static let subjects: Set<Relation> = [.nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass, .csubjOuter]

  /// The clauses in text order of their heads.
  static func clauses(_ view: TurnView, _ sentence: Sentence) -> [Clause] {
    var clauses: [Clause] = []
    var clauseOf: [Int: Int] = [:]
    for word in sentence.words where isClauseHead(view, word) {
      clauseOf[word] = clauses.count
      clauses.append(read(view, word))
    }
    for index in clauses.indices {
      // The clause that governs this one.
      var head = Int(view.analysis.words[clauses[index].head].head)
      var steps = 0
      while head >= 0, clauseOf[head] == nil, steps < 200 {
        head = Int(view.analysis.words[head].head)
        steps += 1
      }
      if head >= 0, let parent = clauseOf[head] { clauses[index].parent = parent }
    }
    // What is joined by "and" shares the subject, what describes a noun has it for its subject.
    for index in clauses.indices where clauses[index].subject == nil {
      let governor = Int(view.analysis.words[clauses[index].head].head)
      switch clauses[index].relation {
      case .conj, .xcomp, .advcl, .parataxis:
        if let parent = clauseOf[governor] { clauses[index].subject = clauses[parent].subject }
        if clauses[index].relation == .conj, let parent = clauseOf[governor], clauses[index].finite == nil,
          clauses[index].modal == nil, isBareForm(view, clauses[index].head)
        {
          clauses[index].modal = clauses[parent].modal
        }
      case .acl, .aclRelcl, .appos: if governor >= 0 { clauses[index].subject = governor }
      default: break
      }
    }
    return clauses
  }

  private static func isBareForm(_ view: TurnView, _ word: Int) -> Bool {
    !view.analysis.words[word].features.isDisjoint(with: [.infinitive])
  }

  private static func isClauseHead(_ view: TurnView, _ word: Int) -> Bool {
    let it = view.analysis.words[word]
    if it.head < 0 { return it.tag != .punct }
    switch it.relation {
    case .aux, .auxPass, .cop, .mark, .case, .det, .punct, .cc, .amod, .compound, .compoundPrt, .fixed, .flat:
      return false
    case .ccomp, .advcl, .aclRelcl, .acl, .csubj, .csubjPass, .parataxis, .advclRelcl: return true
    // "Mary Holt, the director of the museum": a role, told without a verb.
    case .appos: return it.tag == .noun || it.tag == .propn || it.tag == .verb
    default: break
    }
    if it.tag == .verb || it.tag == .aux { return true }
    return view.child(word, [.cop]) != nil
  }

  private static func read(_ view: TurnView, _ head: Int) -> Clause {
    let words = view.analysis.words
    var clause = Clause(head: head, relation: words[head].relation)
    var firstAuxiliary: Int?
    for child in view.children(head) {
      switch words[child].relation {
      case .nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass, .csubjOuter:
        if clause.subject == nil {
          clause.subject = child
          clause.hasOwnSubject = true
        }
        if words[child].relation == .nsubjPass || words[child].relation == .csubjPass { clause.isPassive = true }
      case .expl:
        if view.forms[child] == there { clause.isExistential = true }
        if clause.expletive == nil { clause.expletive = child }
        if clause.subject == nil { clause.hasOwnSubject = true }
      case .cop:
        clause.copula = child
        if firstAuxiliary == nil { firstAuxiliary = child }
      case .aux, .auxPass:
        if firstAuxiliary == nil { firstAuxiliary = child }
        if words[child].relation == .auxPass { clause.isPassive = true }
        let kind = view.classes[child]
        if view.forms[child] == hadOrWould, words[head].features.isSuperset(of: [.participle, .past]),
          !view.children(head).contains(where: { view.lemmas[$0] == have && words[$0].relation == .aux })
        {
          // "I'd given him both": had, since would takes the plain form.
          clause.isPerfect = true
        } else if !kind.isDisjoint(with: [.will, .would, .obligation, .ability, .possibility]) {
          clause.modal = child
        } else if view.lemmas[child] == have {
          clause.isPerfect = true
        } else if view.lemmas[child] == be, words[child].relation == .aux {
          clause.isProgressive = true
        }
      case .mark: if clause.mark == nil { clause.mark = child }
      case .advmod, .det, .cc:
        if view.classes[child].contains(.negation), clause.negation == nil { clause.negation = child }
      case .obj, .iobj: if clause.object == nil || words[child].relation == .obj { clause.object = child }
      default: break
      }
    }
    let features = words[head].features
    if let firstAuxiliary {
      if !words[firstAuxiliary].features.isDisjoint(with: [.finite]) || clause.modal == firstAuxiliary {
        clause.finite = firstAuxiliary
      }
      clause.isPast =
        clause.modal == nil
        && (words[firstAuxiliary].features.contains(.past) || view.forms[firstAuxiliary] == hadOrWould)
    } else if features.contains(.finite) {
      clause.finite = head
      clause.isPast = features.contains(.past)
    }
    clause.isImperative =
      clause.subject == nil && !clause.hasOwnSubject && words[head].tag == .verb && words[head].head < 0
      && firstAuxiliary == nil && (features.contains(.imperative) || features.contains(.infinitive))
    return clause
  }
}
