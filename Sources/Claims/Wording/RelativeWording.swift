import English
import SourceText

/// The wording of clauses that describe a noun.
extension Statement {
  private static let relatives = Lexicon("who which that whom")
  private static let whose = WordHash.of("whose")
  private static let places = Lexicon("where when whereby wherein")
  /// Nouns for areas, in which something happens, and with them those for places at which it does.
  private static let areas = Lexicon(
    "town city village country province district region area state county island camp street forest valley neighborhood"
  )
  private static let sites = Lexicon(
    """
    town city village country province district region area state county island camp street forest valley neighborhood
    station hospital school university prison house hotel airport building court factory store shop restaurant church
    mosque museum farm port harbour harbor stadium office mine
    """)

  /// Puts the noun that a clause describes where its pronoun stands: "the fund, which paid him" says that the fund paid him.
  func relative(
    _ clause: Clause, _ words: ClosedRange<Int>, _ edits: inout [Edit], _ prefix: inout String, _ suffix: inout String
  ) {
    let governor = Int(view.analysis.words[clause.head].head)
    // "whose income fell": "[the charity's] income fell".
    if view.forms[words.lowerBound] == Self.whose, governor >= 0,
      let owner = subject(governor).map({ within($0, governor) })
    {
      let mark = owner.hasSuffix("]") ? "" : owner.hasSuffix("s") ? "’" : "’s"
      let text = mark.isEmpty ? owner.dropLast() + "’s]" : owner + mark
      edits.append(Edit(span: view.analysis.words[words.lowerBound].span, text: String(text)))
      return
    }
    let pronoun = words.first { Self.relatives.contains(view.forms[$0]) || Self.places.contains(view.forms[$0]) }
    if clause.relation == .advclRelcl, let pronoun, pronoun < clause.head, Self.places.contains(view.forms[pronoun]) {
      edits.append(Edit(span: view.analysis.words[pronoun].span, text: ""))
      return
    }
    // "what he calls": the clause names its own object.
    guard governor >= 0, view.tag(governor) != .pron, let noun = subject(governor).map({ within($0, governor) }) else {
      return
    }
    guard let pronoun, pronoun <= clause.head else {
      // "the fact that he has hidden it", "how he hid it": nothing is missing in it that the noun could fill.
      if !clause.hasOwnSubject || clause.object == nil { suffix = " \(noun)" }
      return
    }
    var relation = view.relation(pronoun)
    // "which last month rejected a ban": the verb has its object and lacks a subject.
    if relation == .obj, clause.relation == .aclRelcl, Int(view.analysis.words[pronoun].head) == clause.head,
      view.children(clause.head).contains(where: { view.relation($0) == .obj && $0 > clause.head }),
      !view.children(clause.head).contains(where: { [.nsubj, .nsubjPass].contains(view.relation($0)) })
    {
      relation = .nsubj
    }
    if relation == .nsubj || relation == .nsubjPass {
      edits.append(Edit(span: view.analysis.words[pronoun].span, text: noun))
    } else if Self.places.contains(view.forms[pronoun]) {
      edits.append(Edit(span: view.analysis.words[pronoun].span, text: ""))
      // Where it happened is left to the quote unless the noun is surely a place: what stands before "where" is often none.
      // "countries where …" names none.
      if view.forms[pronoun] == Self.where, Self.sites.contains(view.lemmas[governor]),
        !view.analysis.words[governor].features.contains(.plural)
      {
        let place = " \(Self.areas.contains(view.lemmas[governor]) ? "[in]" : "[at]") \(noun)"
        if let end = endOfMain(clause, words) {
          edits.append(Edit(span: TextSpan(end, end), text: place))
        } else {
          suffix = place
        }
      }
    } else if relation == .obj {
      edits.append(Edit(span: view.analysis.words[pronoun].span, text: ""))
      // "whom Weber had betrayed to the police": "… betrayed Klein to the police".
      if Int(view.analysis.words[pronoun].head) == clause.head, words.contains(clause.head) {
        // "gave up", "gave you": what belongs to the verb stays beside it.
        let near = view.child(clause.head, [.compoundPrt, .iobj]).map { Int(view.rightmost[$0]) } ?? clause.head
        let end = Int(view.analysis.words[max(near, clause.head)].span.end)
        edits.append(Edit(span: TextSpan(end, end), text: " \(noun)"))
      } else {
        suffix = " \(noun)"
      }
    } else if relation == .obl, let preposition = view.child(pronoun, [.case]), preposition + 1 == pronoun,
      words.contains(preposition)
    {
      // "the house in which Mozart wrote it"
      let span = TextSpan(
        Int(view.analysis.words[preposition].span.start), Int(view.analysis.words[pronoun].span.end))
      edits.append(Edit(span: span, text: ""))
      suffix = " \(view.string(preposition).lowercased()) \(noun)"
    } else {
      edits.append(Edit(span: view.analysis.words[pronoun].span, text: noun))
    }
  }

  /// A noun phrase that began its sentence, as it stands within another: only a name keeps its capital.
  private func within(_ noun: String, _ word: Int) -> String {
    let first = phrases.noun(word)?.lowerBound ?? word
    return view.tag(first) != .propn && view.relation(first) == .det ? noun.loweredFirst : noun
  }

  /// Where the clause itself ends and others that hang on it begin ("was shot in May, because …"); nil where none follows.
  private func endOfMain(_ clause: Clause, _ words: ClosedRange<Int>) -> Int? {
    let following = view.children(clause.head).first {
      $0 > clause.head && words.contains($0) && [.advcl, .conj, .parataxis].contains(view.relation($0))
    }
    guard let following else { return nil }
    var last = max(Int(view.leftmost[following]) - 1, clause.head)
    while last > clause.head, view.tag(last) == .punct || view.relation(last) == .cc { last -= 1 }
    return Int(view.analysis.words[last].span.end)
  }
}
