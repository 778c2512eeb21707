import SourceText

/// One of `claims` in the ledger.
public struct LedgerClaim: Sendable, Equatable {
  /// "c-" and ten characters of base 32: from speaker, quoted words and their occurrence.
  public var id = ""
  /// Id of the turn that the claim stands in.
  public var turn = ""
  /// The quoted words in the turn's text.
  public var span = CharacterSpan(0, 0)
  /// Where the quoted words stand in the raw file.
  public var bytes: [ByteSpan] = []
  /// The words, with what stands around them.
  public var quote = Quote()
  /// The claim as a sentence that stands alone: pronouns resolved, editor's words removed.
  public var claim = ""
  /// What kind of claim it is: "quantity", "event", "comparison" …
  public var type = ""
  /// Id of the speaker; nil for narration.
  public var speaker: String?
  /// Who, according to the speaker, said or showed it; outermost first.
  public var attributedTo: [String] = []
  /// Of whom or what it is said.
  public var subject: String?
  /// Dictionary form of the verb.
  public var predicate: String?
  /// What is said of the subject, behind the verb.
  public var object: String?
  /// The amounts in it.
  public var quantities: [LedgerQuantity] = []
  /// The dates in it.
  public var dates: [LedgerDate] = []
  /// The names in it.
  public var entities: [LedgerEntity] = []
  /// "affirmed" or "denied".
  public var polarity = "affirmed"
  /// "asserted", "hedged", "reported" or "presupposed".
  public var certainty = "asserted"
  /// Words within the quote that are the editor's, in brackets.
  public var editorial: [LedgerEditorial] = []
  /// How much it is worth checking.
  public var worth = LedgerWorth()
  /// What people found; theirs alone.
  public var review = Review()
  /// An empty one, to be filled in.
  public init() {}
}

/// Words of a turn with their surroundings, as W3C TextQuoteSelector has them.
public struct Quote: Sendable, Equatable {
  /// The words as they stand in the turn.
  public var exact = ""
  /// Up to 32 code points of the turn before the words.
  public var prefix = ""
  /// Up to 32 code points of the turn after the words.
  public var suffix = ""
  /// An empty one, to be filled in.
  public init() {}
}

/// How much a claim is worth checking, and why.
public struct LedgerWorth: Sendable, Equatable {
  /// A calibrated probability.
  public var score = 0.0
  /// What speaks for and against it; weights add up to the logarithm of the odds.
  public var reasons: [(reason: String, weight: Double)] = []
  /// An empty one, to be filled in.
  public init() {}

  /// Whether score and reasons are the same, in their order.
  public static func == (a: LedgerWorth, b: LedgerWorth) -> Bool {
    a.score == b.score
      && a.reasons.elementsEqual(b.reasons) { $0.reason == $1.reason && $0.weight == $1.weight }
  }
}
