import SourceText

/// Finds what pronouns of the third person stand for: the people of the article are kept with where, how and how often they were
/// last mentioned, by name or by a pronoun that was resolved; the one whose sex agrees and who is most present is taken when
/// nobody else comes near. "I" and "you" stand for the speaker and the addressed.
///
/// People without a name ("the woman", "his doctor", "the Secretary") are kept too: a pronoun that is theirs stays unresolved.
struct PronounResolver {
  /// Someone who was mentioned.
  private struct Person {
    /// nil for one without a name.
    var name: (passage: Int, index: Int)?
    /// The last word of the name in lower case.
    var lastName = ""
    var isFemale: Bool?
    /// Sentence of the last mention, counted over all passages, and its word and passage.
    var sentence: Int
    var passage: Int
    var word: Int
    var relation: Relation
    var mentions: Int
  }

  /// A person stays a candidate over so many sentences without a mention; farther ones are mostly wrong.
  private static let window = 5
  /// Below this a reference is not given at all.
  private static let least = 0.6

  private let sexes: [Bool?]
  private var people: [Int: Person] = [:]
  /// Numbers below zero are people without a name.
  private var unnamed = 0
  private var sentence = 0

  /// - Parameter sexes: of each entity, true for a woman.
  init(sexes: [Bool?]) { self.sexes = sexes }

  /// The pronouns of one passage; passages come in their order.
  mutating func pronouns(of number: Int, _ passage: Passage, _ names: [Name], _ entities: [Int]) -> [Reference] {
    var found: [Reference] = []
    let words = passage.analysis.words
    var heads: [Int: Int] = [:]
    for (index, name) in names.enumerated()
    where name.kind == .person && !words[name.head].features.contains(.plural) && !isThing(name, passage) {
      heads[name.head] = index
    }
    for part in passage.analysis.sentences {
      sentence += 1
      people = people.filter { sentence - $0.value.sentence <= Self.window }
      for index in part.words {
        if let name = heads[index], !isTitle(names[name], passage) {
          // "Norton, Emperor of Mexico" is one person.
          let other = words[index].relation == .appos ? heads[Int(words[index].head)] : nil
          let entity = entities[other ?? name]
          mention(entity, index, number, words[index].relation, (number, other ?? name), sexes[entity])
          let last = NameFinder.form(names[other ?? name].words.upperBound - 1, passage.analysis, passage.utf8)
          people[entity]?.lastName = last.lowercased()
          continue
        }
        guard words[index].span.count <= 14 else { continue }
        if words[index].tag == .noun || heads[index] != nil {
          addUnnamed(index, number, passage)
          continue
        }
        guard words[index].tag == .pron else { continue }
        // "the mine", "a she": whatever the tagger says, no pronoun has an article.
        if index > part.words.lowerBound, words[index - 1].tag == .det, words[index - 1].head == index { continue }
        let form = NameFinder.form(index, passage.analysis, passage.utf8).lowercased()
        switch form {
        case "i", "me", "my", "mine", "myself":
          if passage.speakerName != nil {
            found.append(Reference(passage: number, word: index, target: .speaker, confidence: 0.95))
          }
        case "you", "your", "yours", "yourself":
          if passage.addresseeName != nil {
            found.append(Reference(passage: number, word: index, target: .addressee, confidence: 0.7))
          }
        case "he", "him", "his", "himself", "she", "her", "hers", "herself":
          if let reference = third(index, form, number, passage) { found.append(reference) }
        default: break
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
    else { return false }
    let form = NameFinder.form(before, passage.analysis, passage.utf8).lowercased()
    return !PersonNouns.contains(form) && !NameWords.titles.contains(form)
  }

  /// Whether a name is but a title ("the Secretary", "Emperor of Mexico"): a person without a name.
  private func isTitle(_ name: Name, _ passage: Passage) -> Bool {
    let form = NameFinder.form(name.head, passage.analysis, passage.utf8).lowercased()
    return NameWords.titles.contains(form) || PersonNouns.contains(form)
  }

  private mutating func mention(
    _ entity: Int, _ word: Int, _ passage: Int, _ relation: Relation, _ name: (Int, Int)?, _ isFemale: Bool?
  ) {
    var person =
      people[entity]
      ?? Person(
        name: name.map { ($0.0, $0.1) }, isFemale: isFemale, sentence: 0, passage: 0, word: 0, relation: .dep,
        mentions: 0)
    if let name { person.name = (name.0, name.1) }
    person.isFemale = person.isFemale ?? isFemale
    person.sentence = sentence
    person.passage = passage
    person.word = word
    person.relation = relation
    person.mentions += 1
    people[entity] = person
  }

  /// Nouns for people are rivals of names, unless they say who a name is ("Holt was a doctor", "the doctor, Ann Holt").
  private mutating func addUnnamed(_ index: Int, _ number: Int, _ passage: Passage) {
    let words = passage.analysis.words
    guard !words[index].features.contains(.plural) else { return }
    let form = NameFinder.form(index, passage.analysis, passage.utf8).lowercased()
    let isFemale = PersonNouns.female.contains(form) ? true : PersonNouns.male.contains(form) ? false : nil as Bool?
    guard isFemale != nil || PersonNouns.either.contains(form) || NameWords.titles.contains(form) else {
      return
    }
    switch words[index].relation {
    case .appos, .compound, .nmodDesc, .vocative, .root, .flat, .advcl, .ccomp, .xcomp, .conj: return
    default: break
    }
    unnamed -= 1
    mention(unnamed, index, number, words[index].relation, nil, isFemale)
  }

  private mutating func third(_ index: Int, _ form: String, _ number: Int, _ passage: Passage) -> Reference? {
    let words = passage.analysis.words
    let isFemale = form.hasPrefix("s") || form.hasPrefix("her")
    let isReflexive = form.hasSuffix("self")
    let relation = words[index].relation
    let governor = words[index].head
    // Who speaks and who is spoken to are "I" and "you".
    let present = Set(
      [passage.speakerName, passage.addresseeName].compactMap { $0?.split(separator: " ").last?.lowercased() })
    // Weights were chosen on GUM's training part: precision 0.90 at recall 0.62 there.
    var isOther = false
    var best: (entity: Int, score: Double)?
    var second = -Double.infinity
    for entity in people.keys.sorted() {
      guard let person = people[entity], person.isFemale == nil || person.isFemale == isFemale else { continue }
      if person.name != nil, present.contains(person.lastName) { continue }
      let isHere = person.passage == number && person.sentence == sentence
      let isSubject = [.nsubj, .nsubjPass].contains(person.relation)
      let sharesVerb = isHere && isSubject && governor >= 0 && words[person.word].head == governor
      // "Ann saw her": not Ann; "Ann saw herself": Ann.
      if sharesVerb, !isReflexive, [.obj, .iobj, .obl].contains(relation) {
        isOther = true
        continue
      }
      var score = person.isFemale == nil ? 0.0 : 1
      score -= Double(min(sentence - person.sentence, Self.window))
      if isSubject { score += [.nsubj, .nsubjPass].contains(relation) ? 2 : 1.5 }
      if [.nmodPoss, .compound, .nmod].contains(person.relation) { score -= 0.3 }
      if sharesVerb && isReflexive { score += 3 }
      score += 0.2 * Double(min(person.mentions, 6) - 1)
      if score > best?.score ?? -Double.infinity {
        second = best?.score ?? second
        best = (entity, score)
      } else {
        second = max(second, score)
      }
    }
    guard let best, let person = people[best.entity] else {
      // "Ann asked her what she found": whoever is not Ann is there from now on, and "she" may be hers.
      if isOther {
        unnamed -= 1
        mention(unnamed, index, number, relation, nil, isFemale)
      }
      return nil
    }
    let margin = best.score - second
    let isKnown = person.isFemale != nil
    let confidence =
      second == -Double.infinity ? (isKnown ? 0.9 : 0.75) : margin >= 2.5 ? 0.85 : margin >= 1 ? 0.7 : 0.5
    mention(best.entity, index, number, relation, nil, confidence >= 0.7 ? isFemale : nil)
    guard let name = person.name, confidence >= Self.least else { return nil }
    return Reference(
      passage: number, word: index, target: .name(passage: name.passage, index: name.index), confidence: confidence)
  }
}
