/// Someone or something that was mentioned and that a pronoun may stand for.
package struct Antecedent: Sendable {
  package enum Number: UInt8, Sendable { case singular, plural, coordination, open }

  /// What introduces its latest noun.
  package enum Introduction: UInt8, Sendable {
    case name, the, a, demonstrative, possessive, counted, bare, pronoun
  }

  /// Its name, by passage and index in `References.names`; nil for one without a name.
  package var name: (passage: Int, index: Int)?
  /// The latest noun that mentions it; nil where only pronouns do.
  package var noun: (passage: Int, word: Int)?
  /// The entity of its name, -1 without one.
  var entity = -1
  /// Hash of its noun, 0 for a name.
  var key: UInt64 = 0
  /// Hash of the last word of a person's name.
  var lastName: UInt64 = 0
  package var kind = NounClass.open
  /// A single word read as a place or a body that no list knows as one: it may be a surname.
  package var mayBePerson = false
  var number = Number.open
  var isFemale: Bool?
  var introduction = Introduction.pronoun
  /// The last mention, by noun or by pronoun: how many mentions came before, sentence counted over all passages, word.
  var order = 0
  var sentence = 0
  var passage = 0
  package var word = 0
  var role = Role.other
  /// The head of the clause it stands in.
  var clause = -1
  /// Hash of the word its last mention hangs on.
  var governor: UInt64 = 0
  var isFirst = false
  var isPronoun = false
  var mentions = 0
  var pronouns = 0
  /// Whether a pronoun was taken for it since its last mention by name although it may have meant another.
  var isDoubted = false
  /// Mentions by noun over all of the article so far.
  var salience = 0
  /// Whether more than an article hangs on its noun.
  var isModified = false
}

/// What a noun or pronoun does in its clause, as far as references care.
enum Role: UInt8, CaseIterable {
  case subject, object, oblique, possessive, nominal, compound, conjunct, apposition, predicate, other

  init(_ relation: Relation) {
    switch relation {
    case .nsubj, .nsubjPass, .nsubjOuter: self = .subject
    case .obj, .iobj: self = .object
    case .obl, .oblAgent, .oblUnmarked: self = .oblique
    case .nmodPoss: self = .possessive
    case .nmod, .nmodDesc, .nmodUnmarked: self = .nominal
    case .compound: self = .compound
    case .conj: self = .conjunct
    case .appos: self = .apposition
    case .root, .ccomp, .xcomp, .advcl, .acl, .aclRelcl, .parataxis: self = .predicate
    default: self = .other
    }
  }

  /// Subject, object or anything else.
  var coarse: Int { self == .subject ? 0 : self == .object ? 1 : 2 }
}
