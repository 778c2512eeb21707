import SourceText

/// A turn as the resolution of references sees it.
public struct Passage: Sendable {
  /// The turn's text.
  public var utf8: [UInt8]
  /// Its sentences and words, parsed.
  public var analysis: Analysis
  /// Who speaks and who is spoken to, nil when not known.
  public var speakerName: String?
  /// Who is spoken to.
  public var addresseeName: String?

  /// A turn; without names "I" and "you" stand for nobody.
  public init(utf8: [UInt8], analysis: Analysis, speakerName: String? = nil, addresseeName: String? = nil) {
    self.utf8 = utf8
    self.analysis = analysis
    self.speakerName = speakerName
    self.addresseeName = addresseeName
  }
}

/// What a pronoun stands for.
public struct Reference: Sendable, Equatable {
  /// From this confidence on statements write the name for "he" and "she": a missing name is better than a wrong one.
  package static let safe = 0.75

  /// What a pronoun may stand for.
  public enum Target: Sendable, Equatable {
    case speaker, addressee
    /// A name, by passage and index in `References.names` of that passage.
    case name(passage: Int, index: Int)
    /// A noun phrase without a name ("the museum"), by passage and its noun, an index into `Analysis.words`.
    case noun(passage: Int, word: Int)
  }
  /// Index of the passage that the pronoun stands in.
  public var passage: Int
  /// Index into `Analysis.words`.
  public var word: Int
  /// What it stands for.
  public var target: Target
  /// From 0 to 1.
  public var confidence: Double
  /// Whether it stands for one person ("he", "I"); "it" and "they" are resolved less surely.
  public var isPerson: Bool = true
}

/// Names and what pronouns stand for, over all turns of an article. What is unsafe has no reference.
public struct References: Sendable {
  /// Names of each passage.
  public var names: [[Name]] = []
  /// The entity of each name: names with one number name the same.
  public var entities: [[Int]] = []
  /// The sex of each entity, true for a woman; nil where nothing tells it.
  package var sexes: [Bool?] = []
  /// Pronouns that are resolved, in text order.
  public var pronouns: [Reference] = []
  /// Relative pronouns that stand for a name ("Ann Holt, who left"), in text order; kept apart, since the name stands beside
  /// them and a statement needs no second one.
  public var relatives: [Reference] = []

  /// - Parameter passages: the turns in order.
  public static func resolve(passages: [Passage]) -> References {
    var result = References()
    var links = EntityLinks()
    let known = knownWords(passages)
    for passage in passages {
      let names = NameFinder.names(in: passage.analysis, of: passage.utf8, known: known)
      for name in names {
        links.add(
          name.words.map { NameFinder.form($0, passage.analysis, passage.utf8) }, name.kind, name.isFemale)
      }
      result.names.append(names)
    }
    links.link()
    result.sexes = links.sexes
    var kinds = links.kinds
    describe(&result, &kinds, links.entities, passages)
    var resolver = PronounResolver(sexes: result.sexes)
    var next = 0
    for (number, passage) in passages.enumerated() {
      let own = Array(links.entities[next..<next + result.names[number].count])
      next += own.count
      for (index, entity) in own.enumerated() {
        result.names[number][index].kind = kinds[entity]
        result.names[number][index].isFemale = result.sexes[entity]
      }
      result.entities.append(own)
      result.relatives += RelativePronouns.references(in: number, passage, result.names[number])
      result.pronouns += resolver.pronouns(of: number, passage, result.names[number], own)
    }
    return result
  }

  /// Sexes that no name tells but nouns beside one do; whoever is a widow is a person, whatever the name looks like.
  private static func describe(
    _ result: inout References, _ kinds: inout [NameKind], _ entities: [Int], _ passages: [Passage]
  ) {
    var next = 0
    for (number, passage) in passages.enumerated() {
      let sentences = passage.analysis.sentences
      var at = 0
      for name in result.names[number] {
        let entity = entities[next]
        next += 1
        while at < sentences.count, sentences[at].words.upperBound <= name.words.lowerBound { at += 1 }
        guard at < sentences.count, name.kind != .nationality, result.sexes[entity] == nil,
          let isFemale = DescribedSex.sex(of: name, sentences[at], passage)
        else { continue }
        result.sexes[entity] = isFemale
        kinds[entity] = .person
      }
    }
  }

  /// The words that are names by themselves somewhere in the article, the last names of its people and the initials of others.
  private static func knownWords(_ passages: [Passage]) -> [String: NameKind] {
    var known: [String: NameKind] = [:]
    for passage in passages {
      for name in NameFinder.names(in: passage.analysis, of: passage.utf8) where name.kind != .nationality {
        if name.kind == .person || name.words.count == 1, name.kind != .other {
          let last = NameFinder.form(name.last(in: passage), passage.analysis, passage.utf8)
          known[last] = known[last] ?? name.kind
        } else if name.kind != .other {
          let words = name.words.map { NameFinder.form($0, passage.analysis, passage.utf8) }
          let initials = EntityLinks.initials(words)
          if initials.utf8.count > 1 { known[initials] = known[initials] ?? name.kind }
        }
      }
    }
    return known
  }
}
