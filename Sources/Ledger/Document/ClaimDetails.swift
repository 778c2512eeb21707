import Quantities
import SourceText

/// An amount in a claim.
public struct LedgerQuantity: Sendable, Equatable {
  /// As it stands in the turn.
  public var text = ""
  /// In the turn's text.
  public var span = CharacterSpan(0, 0)
  /// "number", "money", "measure" …
  public var kind = ""
  /// In `unit`; nil where the text leaves it open.
  public var value: DecimalValue?
  /// Upper end of a range.
  public var upper: DecimalValue?
  /// UCUM code, ISO 4217 code or what is counted; nil for bare numbers.
  public var unit: String?
  /// What a rate is per.
  public var per: String?
  /// "exactly", "about", "atLeast" …
  public var bound = "exactly"
  /// Of what a rank or ordinal is, as it stands in the text.
  public var scope: String?
  /// An empty one, to be filled in.
  public init() {}
}

/// A date in a claim.
public struct LedgerDate: Sendable, Equatable {
  /// As it stands in the turn.
  public var text = ""
  /// In the turn's text.
  public var span = CharacterSpan(0, 0)
  /// TIMEX3 value.
  public var timex: String?
  /// First day meant, ISO 8601.
  public var from: String?
  /// Last day meant, ISO 8601.
  public var to: String?
  /// An empty one, to be filled in.
  public init() {}
}

/// A name in a claim.
public struct LedgerEntity: Sendable, Equatable {
  /// As it stands in the turn.
  public var text = ""
  /// In the turn's text.
  public var span = CharacterSpan(0, 0)
  /// The fullest form of the name in the article.
  public var name = ""
  /// "person", "organisation", "place" …
  public var kind = ""
  /// An empty one, to be filled in.
  public init() {}
}

/// Words of the editor's within a quote.
public struct LedgerEditorial: Sendable, Equatable {
  /// As it stands in the turn, brackets included.
  public var text = ""
  /// In the turn's text.
  public var span = CharacterSpan(0, 0)
  /// An empty one, to be filled in.
  public init() {}
}
