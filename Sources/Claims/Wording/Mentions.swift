import English
import SourceText

/// What pronouns of a turn stand for, as text, where that is safe.
struct Mentions {
  /// Name by word index.
  private var names: [Int: String] = [:]
  /// Words that stand for the speaker.
  private(set) var speakerWords: Set<Int> = []
  /// Whom "you" addresses, by word index: enough to name who said something, not to put it into a statement.
  private var addressed: [Int: String] = [:]
  let speaker: String?
  /// What "that website" means, by the word of the noun.
  private var described: [Int: String] = [:]

  /// What `Reference.safe` is for persons, for "it" and "they", of which three in twenty are wrong at 0.85 (`train references`,
  /// documents left out).
  private static let safeForThings = 0.9

  /// - Parameters:
  ///   - references: the article's references.
  ///   - fullest: for each entity its fullest name.
  ///   - places: entities in which something happens; "he" is none of them.
  init(
    _ references: References, pronouns: ArraySlice<Reference>, fullest: [String], places: Set<Int>, speaker: String?,
    addressee: String?
  ) {
    self.speaker = speaker
    for reference in pronouns {
      switch reference.target {
      case .speaker:
        if let speaker {
          names[reference.word] = speaker
          speakerWords.insert(reference.word)
        }
      case .addressee: addressed[reference.word] = addressee
      case .name(let passage, let index):
        guard reference.confidence >= (reference.isPerson ? Reference.safe : Self.safeForThings) else { continue }
        let entity = references.entities[passage][index]
        if reference.isPerson, places.contains(entity) { continue }
        let name = fullest[entity]
        // "Mr. and Mrs. Okafor": a title names nobody.
        guard !name.hasSuffix(".") || name.contains(" "), !Self.offices.contains(WordHash.of(name.lowercased())) else {
          continue
        }
        names[reference.word] = name
      // A noun phrase says no more by itself than its pronoun: "the woman" needs what was said of her.
      case .noun: continue
      }
    }
  }

  /// Takes the names from pronouns that are another's words, or that only point back to their subject.
  mutating func open(_ quotations: Quotations, in view: TurnView) {
    for word in names.keys.filter({ quotations.leavesOpen($0, view) }) {
      names[word] = nil
      speakerWords.remove(word)
    }
    for word in addressed.keys.filter(quotations.contains) { addressed[word] = nil }
  }

  /// "Prosecutor Daniel Marsh": what somebody is, read as a name by itself.
  private static let offices = Lexicon(
    """
    prosecutor inspector detective sergeant superintendent judge justice minister president mayor governor senator councillor
    councilor professor doctor captain commander bishop coach manager director chairman spokesman spokeswoman secretary
    """)

  private static let feminine = Lexicon("she her hers")
  private static let masculine = Lexicon("he him his")

  /// "She says that they paid her": where "she" is nobody known, "her" in the same sentence is none either.
  mutating func leaveDoubtful(in view: TurnView) {
    for sentence in view.analysis.sentences {
      for gender in [Self.feminine, Self.masculine] {
        let pronouns = sentence.words.filter { gender.contains(view.forms[$0]) }
        guard pronouns.count > 1, let first = pronouns.first, names[first] == nil,
          [.nsubj, .nsubjPass].contains(view.relation(first))
        else { continue }
        for word in pronouns { names[word] = nil }
      }
    }
  }

  func name(_ word: Int) -> String? { names[word] }

  /// Takes in what the demonstratives of the turn mean.
  mutating func resolve(_ described: DescribedNames, in view: TurnView) {
    for word in view.analysis.words.indices {
      if let name = described.name(word, in: view) { self.described[word] = name }
    }
  }

  /// The name that a noun with a demonstrative stands for.
  func named(_ word: Int) -> String? { described[word] }

  /// Whoever a pronoun names as the source of what is said.
  func source(_ word: Int) -> String? { names[word] ?? addressed[word] }
}
