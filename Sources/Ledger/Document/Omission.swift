import SourceText

/// What was left out, and why: either a passage of the file or a stretch of a turn.
public struct Omission: Sendable, Equatable {
  /// "boilerplate", "caption", "credit", "label", "no-claim" …
  public var reason = ""
  /// What was left out, where it belongs to no turn.
  public var text: String?
  /// Where that stands in the raw file.
  public var bytes: [ByteSpan] = []
  /// The stretch of a turn that holds no claim.
  public var place: Place?
  /// More on the reason, for people.
  public var why: String?
  /// An empty one, to be filled in.
  public init() {}
}
