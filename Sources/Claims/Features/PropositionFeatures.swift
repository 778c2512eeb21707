import English
import Quantities
import Transcripts

/// What a candidate shows of being a claim of its own.
enum PropositionFeatures {
  static func features(
    _ proposition: Proposition, among candidates: [Proposition], _ clauses: [Clause], _ view: TurnView,
    _ quantities: ArraySlice<Quantity>
  ) -> FeatureVector {
    var out = FeatureVector()
    let clause = clauses[proposition.clause]
    let relation = UInt64(clause.relation.rawValue)
    let subject = UInt64(FeatureVector.id(SentenceFeatures.subjectKind(clause, view)))
    let mood = UInt64(FeatureVector.id(SentenceFeatures.mood(clause, view)))
    let verb = view.lemmas[clause.head]
    out.add("relation", relation)
    out.add("relation and mood", WordHash.pair(relation, mood))
    out.add("relation and subject", WordHash.pair(relation, subject))
    out.add("own verb", verb, word: clause.head)
    out.add("relation and tag", WordHash.pair(relation, UInt64(view.tag(clause.head).rawValue)))
    out.add("own mood", mood)
    out.add("own subject", subject)
    out.add("subject and mood of clause", WordHash.pair(subject, mood))
    if clause.hasOwnSubject { out.add("has its own subject", relation) }
    if clause.finite != nil { out.add("finite clause", relation) }
    if clause.negation != nil { out.add("denied") }
    if clause.isPassive { out.add("passive clause", relation) }
    if clause.isCopular { out.add("copula", relation) }
    if clause.object != nil { out.add("with object", relation) }
    if let mark = clause.mark { out.add("joined by", view.forms[mark], word: mark) }
    for child in view.children(clause.head) where view.relation(child) == .cc {
      out.add("joined by", view.forms[child], word: child)
    }
    for entry in WordClass.all where view.classes[clause.head].contains(entry.kind) {
      out.add("class of verb", WordHash.pair(relation, UInt64(FeatureVector.id(entry.name))))
      out.add("class of any verb", UInt64(FeatureVector.id(entry.name)))
    }
    if clause.parent >= 0 {
      let parent = clauses[clause.parent]
      let kind = UInt64(parent.relation.rawValue)
      out.add("parent relation", WordHash.pair(relation, kind))
      out.add("parent mood", WordHash.pair(relation, UInt64(FeatureVector.id(SentenceFeatures.mood(parent, view)))))
      out.add(
        "parent subject", WordHash.pair(relation, UInt64(FeatureVector.id(SentenceFeatures.subjectKind(parent, view)))))
      for entry in WordClass.all where view.classes[parent.head].contains(entry.kind) {
        out.add("class of parent", WordHash.pair(relation, UInt64(FeatureVector.id(entry.name))))
      }
    }
    // The clauses that hang on it.
    for (index, child) in clauses.enumerated() where child.parent == proposition.clause && index != proposition.clause {
      out.add("holds", WordHash.pair(relation, UInt64(child.relation.rawValue)))
      if child.relation == .ccomp {
        for entry in WordClass.all where view.classes[clause.head].contains(entry.kind) {
          out.add("reports by", UInt64(FeatureVector.id(entry.name)))
        }
      }
    }
    // Words that are its own: those of no candidate below it.
    var own = 0
    var names = 0
    for word in proposition.words {
      let isBelow = candidates.contains {
        $0.clause != proposition.clause && $0.depth > proposition.depth && $0.words.contains(word)
      }
      if isBelow || view.tag(word) == .punct { continue }
      own += 1
      if view.tag(word) == .propn { names += 1 }
      if view.tag(word) == .num { out.add("own number") }
    }
    out.add(
      own < 3
        ? "under 3 own words"
        : own < 5
          ? "3 or 4 own words"
          : own < 8
            ? "5 to 7 own words"
            : own < 13 ? "8 to 12 own words" : "13 own words or more", relation)
    if names > 0 { out.add("own name", relation) }
    let start = view.analysis.words[proposition.words.lowerBound].span.start
    let end = view.analysis.words[proposition.words.upperBound].span.end
    if quantities.contains(where: { $0.span.start >= start && $0.span.end <= end }) {
      out.add("own quantity", relation)
    }
    out.add("candidates", UInt64(min(candidates.count, 5)))
    out.add("depth", UInt64(min(proposition.depth, 4)))
    out.add("order", UInt64(min(candidates.firstIndex { $0.clause == proposition.clause } ?? 0, 4)))
    out.removeRepeated()
    return out
  }
}
