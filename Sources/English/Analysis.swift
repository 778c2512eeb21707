import SourceText

/// Sentences, words and their grammar (Universal Dependencies v2) of one text, all as spans over its UTF-8.
public struct Analysis: Sendable {
  /// In text order, none overlapping.
  public var sentences: [Sentence] = []
  /// All words of all sentences, in text order.
  public var words: [Word] = []
  /// Of an empty text.
  public init() {}
}

/// A sentence with its words.
public struct Sentence: Sendable, Equatable {
  /// From the first character of the first word to the end of the last.
  public var span: TextSpan
  /// Indices into `Analysis.words`.
  public var words: Range<Int>
  /// Whether a new paragraph begins with it.
  public var startsParagraph: Bool
  /// What graders of claims would say of it, as log-odds, see `Grade`; zero where there is no model.
  package var grades = SIMD16<Float>()

  /// A sentence nobody has graded yet.
  public init(span: TextSpan, words: Range<Int>, startsParagraph: Bool = false) {
    self.span = span
    self.words = words
    self.startsParagraph = startsParagraph
  }
}

extension Sentence {
  /// Places in `grades`: what the network learnt from graded sentences beside their grammar.
  package enum Grade {
    /// It claims something.
    package static let claim = 0
    /// It is worth a check (2 of 3), and must be checked (3 of 3).
    package static let worth = 1
    package static let mostWorth = 2
    /// It holds two claims or more, three or more; where it claims something.
    package static let two = 3
    package static let three = 4
    /// From here on one for each type of claim, in the order of the claims stage.
    package static let types = 5
  }
}

/// A word of UD v2 with what tagger and parser say of it.
public struct Word: Sendable, Equatable {
  /// Its characters; the words of a contraction ("do" + "n't") have a span each.
  public var span: TextSpan
  /// Universal part of speech.
  public var tag: Tag
  /// Index into `Analysis.words` of the head; -1 for the root of the sentence.
  public var head: Int32
  /// Universal relation to the head, with its subtype.
  public var relation: Relation
  /// Index into the lemma table, see `Analysis.lemma(of:in:)`.
  public var lemma: Int32
  /// Number, tense, verb form and the like as a bit set, see `Features`.
  public var features: Features
  /// What the name names that begins with the word.
  package var name: NameClass
  /// Whether the word continues the token of the word before it, as "n't" does in "don't".
  public var continuesToken: Bool

  /// A word that is not parsed yet: tag X, hanging on nothing.
  public init(span: TextSpan) {
    self.span = span
    self.tag = .x
    self.head = -1
    self.relation = .dep
    self.lemma = -1
    self.features = []
    self.name = .none
    self.continuesToken = false
  }

  /// The seventeen tags of Universal Dependencies.
  public enum Tag: UInt8, Sendable, CaseIterable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
    /// As CoNLL-U prints it ("NOUN").
    public var name: String { Self.names[Int(rawValue)] }

    private static let names = allCases.map { "\($0)".uppercased() }
  }

  /// The features of UD that later stages ask for.
  public struct Features: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt32
    /// From bits, as the model file holds them.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// `Number=Plur`.
    public static let plural = Features(rawValue: 1 << 0)
    /// `Tense=Past`.
    public static let past = Features(rawValue: 1 << 1)
    /// `Tense=Pres`.
    public static let present = Features(rawValue: 1 << 2)
    /// `VerbForm=Part`.
    public static let participle = Features(rawValue: 1 << 3)
    /// Of a form in -ing, as a noun or as a participle.
    public static let gerund = Features(rawValue: 1 << 4)
    /// `VerbForm=Inf`.
    public static let infinitive = Features(rawValue: 1 << 5)
    /// `VerbForm=Fin`.
    public static let finite = Features(rawValue: 1 << 6)
    /// `Degree=Cmp`.
    public static let comparative = Features(rawValue: 1 << 7)
    /// `Degree=Sup`.
    public static let superlative = Features(rawValue: 1 << 8)
    /// `Person=1`.
    public static let firstPerson = Features(rawValue: 1 << 9)
    /// `Person=2`.
    public static let secondPerson = Features(rawValue: 1 << 10)
    /// `Person=3`.
    public static let thirdPerson = Features(rawValue: 1 << 11)
    /// `Mood=Imp`.
    public static let imperative = Features(rawValue: 1 << 12)
  }
}

/// Universal relations, subtypes as cases of their own where the claims stage uses them.
public enum Relation: UInt8, Sendable, CaseIterable {
  case acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux, auxPass, `case`, cc, ccPreconj,
    ccomp, clf, compound, compoundPrt, conj, cop, csubj, csubjOuter, csubjPass, dep, det,
    detPredet, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmodDesc,
    nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod, obj, obl, oblAgent, oblUnmarked,
    orphan, parataxis, punct, reparandum, root, vocative, xcomp
}

extension Analysis {
  /// The dictionary form of a word, as UTF-8; names keep their case.
  public func lemma(of word: Int, in text: [UInt8]) -> [UInt8] {
    let it = words[word]
    let form = text[it.span.range]
    if it.tag == .propn || it.tag == .punct || it.tag == .num || it.tag == .sym { return Array(form) }
    var lowered: [UInt8] = []
    var index = form.startIndex
    while index < form.endIndex {
      let byte = form[index]
      if byte == 0xE2, index + 2 < form.endIndex, form[index + 1] == 0x80, form[index + 2] == 0x99 {
        lowered.append(0x27)
        index += 3
        continue
      }
      lowered.append(byte.asciiLowercased)
      index += 1
    }
    return Array(Lemmas.lemma(String(decoding: lowered, as: UTF8.self), it.tag, it.features).utf8)
  }
}

extension Relation {
  /// As CoNLL-U prints it ("nsubj:pass").
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map(\.spelled)

  private var spelled: String {
    switch self {
    case .aclRelcl: "acl:relcl"
    case .advclRelcl: "advcl:relcl"
    case .auxPass: "aux:pass"
    case .ccPreconj: "cc:preconj"
    case .compoundPrt: "compound:prt"
    case .csubjOuter: "csubj:outer"
    case .csubjPass: "csubj:pass"
    case .detPredet: "det:predet"
    case .nmodDesc: "nmod:desc"
    case .nmodPoss: "nmod:poss"
    case .nmodUnmarked: "nmod:unmarked"
    case .nsubjOuter: "nsubj:outer"
    case .nsubjPass: "nsubj:pass"
    case .oblAgent: "obl:agent"
    case .oblUnmarked: "obl:unmarked"
    default: "\(self)"
    }
  }
}
