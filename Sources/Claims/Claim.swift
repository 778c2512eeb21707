import Quantities
import SourceText
import Transcripts

/// A proposition that somebody in the article puts forward as true (see claims.md).
public struct Claim: Sendable {
  public enum ClaimType: String, Sendable, CaseIterable {
    case quantity, ranking, comparison, trend, event, legal, causal
    case existenceOrState = "existence-or-state"
    case reportedStatement = "reported-statement"
    case definitionOrRole = "definition-or-role"
    case other
  }
  public enum Polarity: String, Sendable { case affirmed, denied }
  public enum Certainty: String, Sendable { case asserted, hedged, reported, presupposed }

  /// Index into `Transcript.turns`.
  public var turn: Int
  /// The quoted words, in the turn's text.
  public var span: TextSpan
  /// A sentence that stands alone.
  public var statement: String
  public var type: ClaimType
  /// Index into `Transcript.speakers`; nil for the narrator.
  public var speaker: Int?
  /// Outermost first: who, according to the speaker, said or showed it.
  public var attributedTo: [String]
  public var subject: String?
  /// Lemma of the predicate ("spend").
  public var predicate: String?
  public var object: String?
  /// Spans are in the turn's text. Dates, times and periods go to the ledger's `dates`.
  public var quantities: [Quantity]
  public var entities: [EntityMention]
  public var polarity: Polarity
  public var certainty: Certainty
  /// Square brackets within the quote: the editor's words.
  public var editorial: [TextSpan]
  public var worth: Worth

  public struct Worth: Sendable, Equatable {
    /// Calibrated probability between 0 and 1, rounded to 4 decimals.
    public var score: Double
    public var reasons: [Reason]
    public struct Reason: Sendable, Equatable {
      public var reason: String
      public var weight: Double
      public init(reason: String, weight: Double) {
        self.reason = reason
        self.weight = weight
      }
    }
    public init(score: Double = 0, reasons: [Reason] = []) {
      self.score = score
      self.reasons = reasons
    }
  }

  public struct EntityMention: Sendable, Equatable {
    public var span: TextSpan
    /// The fullest form of the name in the article.
    public var name: String
    /// person, organisation, place, event, work, nationality
    public var kind: String
    public init(span: TextSpan, name: String, kind: String) {
      self.span = span
      self.name = name
      self.kind = kind
    }
  }

  public init(turn: Int, span: TextSpan, statement: String, type: ClaimType, speaker: Int?) {
    self.turn = turn
    self.span = span
    self.statement = statement
    self.type = type
    self.speaker = speaker
    self.attributedTo = []
    self.quantities = []
    self.entities = []
    self.polarity = .affirmed
    self.certainty = .asserted
    self.editorial = []
    self.worth = Worth()
  }
}

/// A stretch of a turn from which no claim was taken, and why.
public struct NoClaim: Sendable {
  public var turn: Int
  public var span: TextSpan
  /// "value judgement", "wish", "question without a premise", "fragment" …
  public var why: String
  public init(turn: Int, span: TextSpan, why: String) {
    self.turn = turn
    self.span = span
    self.why = why
  }
}

/// What the claims stage makes of a transcript.
public struct ClaimSet: Sendable {
  /// In reading order.
  public var claims: [Claim] = []
  public var omitted: [NoClaim] = []
  /// One line each, for standard error ("the text is German; claims are read in English only").
  public var warnings: [String] = []
  public init() {}
}
