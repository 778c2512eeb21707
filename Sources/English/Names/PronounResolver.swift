import SourceText

/// Finds what pronouns of the third person stand for: what the article mentioned lately, by name, by a common noun or by pronouns
/// that were resolved, is ranked by a linear model (`AntecedentFeatures`); its shares over all candidates, with "none of them" as
/// one, are the confidence. "I" and "you" stand for the speaker and the addressed.
///
/// One pronoun sees at most `most` candidates, so the time is linear in the text.
package struct PronounResolver {
  /// What a pronoun may stand for, when the model is fitted.
  package struct Choice {
    package var pronoun: Pronoun
    package var candidates: [Antecedent]
    /// Indices of the weights for each candidate, "none of them" last.
    package var features: [[Int32]]
  }

  /// Without a mention over so many sentences nothing is a candidate any more; nor is what came before so many others.
  private static let window = 6
  private static let most = 40
  /// The confidence of one of two persons who were named side by side: below what statements take over.
  private static let doubtful = 0.7

  private let sexes: [Bool?]
  private let weights: AntecedentWeights
  private let nouns: NounTable
  private var known: [Antecedent] = []
  /// How often a noun or the entity of a name was mentioned in the article.
  private var salience: [UInt64: Int] = [:]
  private var sentence = 0
  private var order = 0
  private var features = AntecedentFeatures()
  private var scores: [Int] = []
  private var shape = SentenceShape()
  /// When fitting: sees each choice and says which candidate to take, the count of candidates for none; nil leaves it to the model.
  package var decide: ((Choice) -> Int?)?

  /// - Parameter sexes: of each entity, true for a woman.
  package init(sexes: [Bool?], weights: AntecedentWeights = .embedded, nouns: NounTable = .embedded) {
    self.sexes = sexes
    self.weights = weights
    self.nouns = nouns
  }

  /// The pronouns of one passage; passages come in their order.
  package mutating func pronouns(of number: Int, _ passage: Passage, _ names: [Name], _ entities: [Int]) -> [Reference]
  {
    var found: [Reference] = []
    let words = passage.analysis.words
    var heads: [Int: Int] = [:]
    for (index, name) in names.enumerated() where name.kind != .nationality { heads[name.head] = index }
    var covered: Set<Int> = []
    for name in names { covered.formUnion(name.words) }
    let present = [passage.speakerName, passage.addresseeName].compactMap { $0.map(Self.lastName) }
    for part in passage.analysis.sentences {
      sentence += 1
      known.removeAll { sentence - $0.sentence > Self.window }
      if known.count > Self.most { known.removeFirst(known.count - Self.most) }
      shape.read(part, passage, names: heads)
      for index in part.words {
        let word = words[index]
        if let name = heads[index], !isTitle(names[name], passage) {
          // "Norton, Emperor of Mexico" is one person.
          let other = word.relation == .appos ? heads[Int(word.head)] : nil
          addName(other ?? name, names[other ?? name], entities[other ?? name], index, number, passage)
        } else if word.tag == .noun || heads[index] != nil || word.tag == .propn && !covered.contains(index) {
          addNoun(index, number, passage)
        } else if word.tag == .pron, word.span.count <= 10 {
          // "the mine", "a she": whatever the tagger says, no pronoun has an article.
          if index > part.words.lowerBound, words[index - 1].tag == .det, words[index - 1].head == index { continue }
          switch PronounForms.table[NounTable.key(passage.utf8[word.span.range], isPlural: false)] {
          case .speaker?:
            if passage.speakerName != nil {
              found.append(Reference(passage: number, word: index, target: .speaker, confidence: 0.95))
            }
          case .addressee?:
            if passage.addresseeName != nil {
              found.append(Reference(passage: number, word: index, target: .addressee, confidence: 0.7))
            }
          case .third(let kind, let isFemale, let isReflexive)?:
            if let reference = third(index, kind, isFemale, isReflexive, number, passage, present) {
              found.append(reference)
            }
          case .indefinite?: addIndefinite(index, number, passage)
          case nil: break
          }
        }
      }
    }
    return found
  }

  /// Whether the noun in front of a name says that it is nobody's ("the carrier Telvane", "the ship Anna Holt").
  private func isThing(_ name: Name, _ passage: Passage) -> Bool {
    let words = passage.analysis.words
    let before = name.words.lowerBound - 1
    guard before >= 0, words[before].tag == .noun, words[before].span.count <= 14,
      Int(words[before].head) == name.head || Int(words[name.head].head) == before
        || words[before].head == words[name.head].head && words[before].relation == words[name.head].relation
    else { return false }
    let form = passage.utf8[words[before].span.range]
    return PersonNouns.table[NounTable.key(form, isPlural: false)] == nil
      && !NameWords.titles.contains(NameFinder.form(before, passage.analysis, passage.utf8).lowercased())
  }

  /// Whether a name read as something else may be a surname: one word that is no list's and no initials ("Doyle", not "CPP").
  private func mayBePerson(_ name: Name, _ passage: Passage) -> Bool {
    guard [.place, .organisation, .event, .other].contains(name.kind), name.words.count == 1 else { return false }
    let form = NameFinder.form(name.words.lowerBound, passage.analysis, passage.utf8)
    return form.utf8.contains(where: \.isASCIILowercase) && NameWords.kind(of: [form.lowercased()]) == nil
  }

  private static func lastName(_ name: String) -> UInt64 {
    NounTable.key(Array((name.split(separator: " ").last ?? "").utf8), isPlural: false)
  }

  /// Whether a name is but a title ("the Secretary", "Emperor of Mexico"): a person without a name.
  private func isTitle(_ name: Name, _ passage: Passage) -> Bool {
    let word = passage.analysis.words[name.head]
    return PersonNouns.table[NounTable.key(passage.utf8[word.span.range], isPlural: false)] != nil
  }

  /// Marks what all mentions share.
  private mutating func mention(_ at: Int, _ index: Int, _ number: Int, _ passage: Passage, isPronoun: Bool) {
    let word = passage.analysis.words[index]
    order += 1
    known[at].order = order
    known[at].sentence = sentence
    known[at].passage = number
    known[at].word = index
    known[at].role = Role(word.relation)
    known[at].clause = shape.clause(of: index, passage.analysis.words)
    known[at].governor = word.head < 0 ? 0 : shape.hash(Int(word.head))
    known[at].isFirst = index == shape.first || shape.hasOnlyDeterminersBefore(index)
    known[at].isPronoun = isPronoun
    known[at].mentions += 1
    if isPronoun { known[at].pronouns += 1 }
    // The latest stands last: what is dropped first is what was not mentioned for longest.
    let latest = known.remove(at: at)
    known.append(latest)
  }

  private mutating func addName(
    _ name: Int, _ mentioned: Name, _ entity: Int, _ index: Int, _ number: Int, _ passage: Passage
  ) {
    let words = passage.analysis.words
    let at: Int
    if let old = known.lastIndex(where: { $0.entity == entity }) {
      at = old
    } else {
      at = known.count
      known.append(Antecedent())
      known[at].entity = entity
    }
    known[at].name = (number, name)
    known[at].noun = (number, index)
    known[at].kind = mentioned.kind == .person && isThing(mentioned, passage) ? .named : NounClass(mentioned.kind)
    known[at].number = words[mentioned.head].features.contains(.plural) ? .plural : .singular
    known[at].mayBePerson = mayBePerson(mentioned, passage)
    known[at].isFemale = known[at].isFemale ?? sexes[entity]
    known[at].introduction = .name
    known[at].isDoubted = false
    let key = UInt64(entity)
    salience[key, default: 0] += 1
    known[at].salience = salience[key] ?? 0
    if mentioned.kind == .person {
      known[at].lastName = NounTable.key(
        passage.utf8[words[mentioned.last(in: passage)].span.range], isPlural: false)
    }
    mention(at, index, number, passage, isPronoun: false)
    addCoordination(index, number, passage, known[known.count - 1].kind)
  }

  /// A common noun; one that says who or what another is ("Holt was a doctor", "the doctor, Ann Holt") adds nobody.
  private mutating func addNoun(_ index: Int, _ number: Int, _ passage: Passage) {
    let word = passage.analysis.words[index]
    switch word.relation {
    case .appos, .compound, .nmodDesc, .vocative, .flat, .fixed, .goeswith, .nmodUnmarked: return
    case .root, .advcl, .ccomp, .xcomp, .acl, .aclRelcl, .parataxis: if shape.isPredicate(index) { return }
    default: break
    }
    if shape.isNamed(index) { return }
    let form = passage.utf8[word.span.range]
    let isPlural = word.features.contains(.plural)
    let key = NounTable.key(form, isPlural: isPlural)
    let person = PersonNouns.table[key]
    let introduction = shape.introduction(of: index)
    let count: Antecedent.Number = isPlural ? .plural : .singular
    let isKnown =
      introduction == .the || introduction == .demonstrative || introduction == .possessive || isPlural
      || word.tag == .propn
    let at: Int
    if isKnown, let old = known.lastIndex(where: { $0.key == key && $0.number == count }) {
      at = old
    } else {
      at = known.count
      known.append(Antecedent())
      known[at].key = key
      known[at].kind = person != nil ? .person : word.tag == .propn ? .named : nouns.noun(key, form)
      known[at].number = count
      known[at].isFemale = person?.isFemale
    }
    known[at].noun = (number, index)
    known[at].introduction = introduction
    known[at].isModified = shape.isModified(index)
    salience[key, default: 0] += 1
    known[at].salience = salience[key] ?? 0
    mention(at, index, number, passage, isPronoun: false)
    addCoordination(index, number, passage, known[known.count - 1].kind)
  }

  private mutating func addIndefinite(_ index: Int, _ number: Int, _ passage: Passage) {
    known.append(Antecedent())
    let at = known.count - 1
    known[at].noun = (number, index)
    known[at].kind = .unknown
    known[at].number = .plural
    known[at].introduction = .pronoun
    mention(at, index, number, passage, isPronoun: false)
  }

  /// "Ann and Tom": both together are one that "they" may stand for.
  private mutating func addCoordination(_ index: Int, _ number: Int, _ passage: Passage, _ kind: NounClass) {
    guard shape.isCoordinated(index), passage.analysis.words[index].relation != .conj else { return }
    known.append(Antecedent())
    let at = known.count - 1
    known[at].noun = (number, index)
    known[at].kind = kind
    known[at].number = .coordination
    known[at].introduction = shape.introduction(of: index)
    mention(at, index, number, passage, isPronoun: false)
  }

  /// "Ann saw her": not Ann; "Ann saw herself", "Ann took it with her": Ann.
  private func isOwnSubject(_ candidate: Antecedent, _ pronoun: Pronoun) -> Bool {
    !pronoun.isReflexive && pronoun.role == .object && candidate.role == .subject
      && candidate.passage == pronoun.passage && candidate.sentence == pronoun.sentence && candidate.clause >= 0
      && pronoun.ancestors.first == candidate.clause
  }

  /// "Tom met Peter. He was glad", "Tom left. The captain came. He was glad": with two side by side, or somebody mentioned since,
  /// whoever it is, the name is not safe enough to be written.
  private func hasRival(_ chosen: Int, _ candidates: [Int]) -> Bool {
    let it = known[chosen]
    // "The ferry Anna Lind" may be a woman, but is not safe to be one.
    if it.kind == .named { return true }
    // "Doyle died": a name of which nothing tells what it names may be anybody's; "Ilka met Sorin": one as well as the other.
    if known.contains(where: { other in
      (other.kind == .named || other.mayBePerson) && other.number == .singular
        && (other.order > it.order && (other.role == .subject || it.isFemale == nil)
          || it.isFemale == nil && other.sentence == it.sentence && other.order != it.order)
    }) {
      return true
    }
    // "The surgeon operated on Tom. He was struck off": whom the sentence is about, with or without a name.
    if it.role != .subject, known.contains(where: { isSubject($0, beside: it) }) { return true }
    return candidates.contains { other in
      let rival = known[other]
      guard other != chosen, rival.number != .open else { return false }
      if rival.sentence == it.sentence {
        // "Ann met the mayor. She paid": whom the sentence is about, when the name tells the sex; "Ann wrote to the queen. She
        // answered": either.
        return rival.name != nil
          || rival.order > it.order && (it.role != .subject || it.isFemale == nil || rival.isFemale == it.isFemale)
      }
      return rival.order > it.order
    }
  }

  private func isSubject(_ rival: Antecedent, beside it: Antecedent) -> Bool {
    guard rival.role == .subject, rival.sentence == it.sentence, rival.order < it.order, !rival.isPronoun,
      rival.number == .singular || rival.number == .open
    else { return false }
    if let sex = rival.isFemale, let own = it.isFemale, sex != own { return false }
    return [.person, .named, .unknown].contains(rival.kind) || rival.kind == .open && rival.introduction == .bare
  }

  private func agrees(_ candidate: Antecedent, _ pronoun: Pronoun, _ present: [UInt64]) -> Bool {
    if candidate.lastName != 0, present.contains(candidate.lastName) { return false }
    switch pronoun.kind {
    case .person:
      guard candidate.number == .singular || candidate.number == .open else { return false }
      if let sex = candidate.isFemale { return sex == pronoun.isFemale }
      return candidate.kind == .person || candidate.number == .open
    case .thing:
      guard candidate.number == .singular || candidate.number == .open, candidate.isFemale == nil else { return false }
      return candidate.kind != .person || candidate.name == nil && candidate.key == 0
    case .group:
      if candidate.number == .plural || candidate.number == .coordination || candidate.number == .open { return true }
      return candidate.kind == .organisation || candidate.kind == .person || candidate.kind == .unknown
        || candidate.kind == .place
    }
  }

  private mutating func third(
    _ index: Int, _ kind: Pronoun.Kind, _ isFemale: Bool?, _ isReflexive: Bool, _ number: Int, _ passage: Passage,
    _ present: [UInt64]
  ) -> Reference? {
    let words = passage.analysis.words
    var pronoun = Pronoun(
      kind: kind, isFemale: isFemale, isReflexive: isReflexive, passage: number, word: index, sentence: sentence,
      order: order + 1, role: Role(words[index].relation))
    shape.describe(&pronoun, words)
    let candidates = known.indices.filter { agrees(known[$0], pronoun, present) }
    scores.removeAll(keepingCapacity: true)
    var choice = decide == nil ? nil : Choice(pronoun: pronoun, candidates: candidates.map { known[$0] }, features: [])
    let governsMind = shape.governsMind(pronoun)
    var rivals = 0
    let governor = shape.governorKind(pronoun)
    // Those mentioned last stand last.
    for (place, at) in candidates.enumerated() {
      if sentence - known[at].sentence < 2, known[at].number != .open { rivals += 1 }
      features.set(
        known[at], pronoun, rank: candidates.count - 1 - place, candidates: candidates.count, governsMind: governsMind,
        governor: governor)
      scores.append(weights.sum(features.indices))
      choice?.features.append(features.indices)
    }
    features.setOpen(
      pronoun, pleonastic: shape.pleonastic(index, words), governor: governor, rivals: rivals)
    scores.append(weights.sum(features.indices))
    choice?.features.append(features.indices)
    let shares = weights.shares(scores)
    var best = shares.indices.max { (shares[$0], $0) < (shares[$1], $1) } ?? candidates.count
    if let choice, let forced = decide?(choice) { best = forced }
    guard best < candidates.count, !isOwnSubject(known[candidates[best]], pronoun) else {
      // Whoever it is, from now on there is someone whom the next pronoun may mean; "it" that means nothing leaves nothing.
      if kind != .thing || shape.pleonastic(index, words) == 0 {
        known.append(Antecedent())
        known[known.count - 1].isFemale = isFemale
        known[known.count - 1].number = kind == .group ? .plural : .singular
        mention(known.count - 1, index, number, passage, isPronoun: true)
      }
      return nil
    }
    let at = candidates[best]
    let candidate = known[at]
    let isDoubted = kind == .person && (candidate.isDoubted || hasRival(at, candidates))
    if kind == .person, known[at].isFemale == nil, shares[best] >= 0.7 { known[at].isFemale = isFemale }
    mention(at, index, number, passage, isPronoun: true)
    // What was doubtful once stays so until the name is said again.
    known[known.count - 1].isDoubted = isDoubted
    // Nobody else may be meant, the name tells the sex, and it was said just before.
    let isOnly =
      kind == .person && candidate.kind == .person && candidates.count == 1 && candidate.isFemale != nil
      && candidate.name != nil
      && sentence - candidate.sentence <= 1
    let share = isOnly && shares[best] > 0.5 ? max(shares[best], Reference.safe) : shares[best]
    let confidence = isDoubted ? min(share, Self.doubtful) : share
    guard confidence >= AntecedentWeights.least(kind) else { return nil }
    if let name = candidate.name {
      return Reference(
        passage: number, word: index, target: .name(passage: name.passage, index: name.index), confidence: confidence,
        isPerson: kind == .person)
    }
    guard let noun = candidate.noun else { return nil }
    return Reference(
      passage: number, word: index, target: .noun(passage: noun.passage, word: noun.word), confidence: confidence,
      isPerson: kind == .person)
  }
}
