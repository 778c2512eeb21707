import Quantities
import SourceText
import Transcripts

/// A proposition that somebody in the article puts forward as true (see claims.md).
public struct Claim: Sendable {
  /// What kind of fact is claimed, see the table of claims.md; raw values are those of the ledger.
  public enum ClaimType: String, Sendable, CaseIterable {
    case quantity, ranking, comparison, trend, event, legal, causal
    case existenceOrState = "existence-or-state"
    case reportedStatement = "reported-statement"
    case definitionOrRole = "definition-or-role"
    case other
  }
  /// Whether the proposition is told as so or as not so ("never", "no one", "denies").
  public enum Polarity: String, Sendable { case affirmed, denied }
  /// How surely it is told: as a fact, with a hedge ("probably", "if"), as another's word, or taken for granted by a question.
  public enum Certainty: String, Sendable { case asserted, hedged, reported, presupposed }

  /// Index into `Transcript.turns`.
  public var turn: Int
  /// The quoted words, in the turn's text.
  public var span: TextSpan
  /// A sentence that stands alone.
  public var statement: String
  /// Its kind; the first of those that fit, in the order of claims.md.
  public var type: ClaimType
  /// Index into `Transcript.speakers`; nil for the narrator.
  public var speaker: Int?
  /// Outermost first: who, according to the speaker, said or showed it.
  public var attributedTo: [String]
  /// Who or what is spoken of, with the name for a pronoun that is safe; nil where the clause has none.
  public var subject: String?
  /// Lemma of the predicate ("spend").
  public var predicate: String?
  /// What the predicate is about, as printed; nil where there is nothing.
  public var object: String?
  /// Spans are in the turn's text. Dates, times and periods go to the ledger's `dates`.
  public var quantities: [Quantity]
  /// Names within the quote, in text order.
  public var entities: [EntityMention]
  /// Told as so or as not so.
  public var polarity: Polarity
  /// How surely it is told.
  public var certainty: Certainty
  /// Square brackets within the quote: the editor's words.
  public var editorial: [TextSpan]
  /// How worth checking it is.
  public var worth: Worth

  /// A rank with its reasons.
  public struct Worth: Sendable, Equatable {
    /// Calibrated probability between 0 and 1, rounded to 4 decimals.
    public var score: Double
    /// The largest terms of the model, largest first.
    public var reasons: [Reason]
    /// A term of the model in plain words, and what it adds to the log-odds.
    public struct Reason: Sendable, Equatable {
      /// "has a quantity", "public matter", "in an answer" …
      public var reason: String
      /// Added to the log-odds; below zero where it speaks against a check.
      public var weight: Double
      /// A reason as it is printed.
      public init(reason: String, weight: Double) {
        self.reason = reason
        self.weight = weight
      }
    }
    /// A worth; without arguments the one of a claim not yet ranked.
    public init(score: Double = 0, reasons: [Reason] = []) {
      self.score = score
      self.reasons = reasons
    }
  }

  /// A name within the quote.
  public struct EntityMention: Sendable, Equatable {
    /// Its characters, in the turn's text.
    public var span: TextSpan
    /// The fullest form of the name in the article.
    public var name: String
    /// person, organisation, place, event, work, nationality
    public var kind: String
    /// A name with its place.
    public init(span: TextSpan, name: String, kind: String) {
      self.span = span
      self.name = name
      self.kind = kind
    }
  }

  /// A claim that is affirmed, asserted and not ranked, with nothing in its lists.
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
  /// Index into `Transcript.turns`.
  public var turn: Int
  /// Its characters, in the turn's text.
  public var span: TextSpan
  /// "value judgement", "wish", "question without a premise", "fragment" …
  public var why: String
  /// A stretch and its reason.
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
  /// What was read and held for no claim, in reading order.
  public var omitted: [NoClaim] = []
  /// One line each, for standard error ("the text is German; claims are read in English only").
  public var warnings: [String] = []
  /// Nothing read yet.
  public init() {}
}
