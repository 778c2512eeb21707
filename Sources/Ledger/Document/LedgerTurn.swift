import SourceText

/// One of `speakers` in the ledger.
public struct LedgerSpeaker: Sendable, Equatable {
  /// "s1", "s2" … in order of first appearance.
  public var id = ""
  /// The fullest name that the page gives.
  public var name = ""
  /// "interviewer", "interviewee" …
  public var role = ""
  /// The labels under which the page prints the speaker's words.
  public var labels: [String] = []
  /// What the page says of the person.
  public var description: String?
  /// Where the page links label and person; nil where the label is the name.
  public var evidence: Place?
  /// An empty one, to be filled in.
  public init() {}
}

/// A place in a turn, in code points.
public struct Place: Sendable, Equatable {
  /// Id of the turn.
  public var turn: String
  /// In the turn's text.
  public var span: CharacterSpan
  /// - Parameters: as the properties of the same names.
  public init(turn: String, span: CharacterSpan) {
    self.turn = turn
    self.span = span
  }
}

/// One of `turns` in the ledger: what somebody says at a stretch, or what nobody says.
public struct LedgerTurn: Sendable, Equatable {
  /// "t1", "t2" … in reading order.
  public var id = ""
  /// "question", "answer", "narration" …
  public var kind = ""
  /// Id of the speaker; nil for narration.
  public var speaker: String?
  /// White space collapsed, paragraphs parted by a blank line; labels and time marks left out.
  public var text = ""
  /// Where the text stands in the raw file, several ranges where markup interrupts it.
  public var bytes: [ByteSpan] = []
  /// In seconds, where the source has time codes.
  public var time: (start: Double, end: Double?)?
  /// An empty one, to be filled in.
  public init() {}

  /// Whether all fields are the same; tuples have no equality of their own.
  public static func == (a: LedgerTurn, b: LedgerTurn) -> Bool {
    a.id == b.id && a.kind == b.kind && a.speaker == b.speaker && a.text == b.text
      && a.bytes == b.bytes && a.time?.start == b.time?.start && a.time?.end == b.time?.end
  }
}
