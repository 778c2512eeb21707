import Reading
import SourceText

/// Who says what in which order: the whole article as turns, narration included.
public struct Transcript: Sendable {
  /// In the order of their first turns.
  public var speakers: [Speaker]
  /// In reading order.
  public var turns: [Turn]
  /// What stands in no turn, with the reason ("boilerplate", "credit", "caption", "label", "caption-repeated" …).
  public var omitted: [OmittedPassage]
  /// For `--explain`: which reading of the page won and why, a line each.
  public var explanation: [String]

  /// A transcript of these parts; empty without arguments.
  public init(
    speakers: [Speaker] = [], turns: [Turn] = [], omitted: [OmittedPassage] = [],
    explanation: [String] = []
  ) {
    self.speakers = speakers
    self.turns = turns
    self.omitted = omitted
    self.explanation = explanation
  }
}

/// A person (or a voice that nobody names) who speaks.
public struct Speaker: Sendable, Equatable {
  /// What somebody does in the conversation; raw values are those of the ledger.
  public enum Role: String, Sendable { case interviewer, interviewee, narrator, other }
  /// "s1", "s2", … in order of first appearance.
  public var id: String
  /// The fullest name the page gives; `Interviewer` where nobody names the one who asks.
  public var name: String
  /// Who asks, who answers, who tells.
  public var role: Role
  /// The labels under which the page prints the speaker's words, as printed ("RFA", "Q").
  public var labels: [String]
  /// What the page says of the person ("RFA Khmer Service reporter").
  public var description: String?
  /// Where the page links label and person; nil when the label is the name.
  public var evidence: Evidence?

  /// Where the page says whose label it is.
  public struct Evidence: Sendable, Equatable {
    /// Index into `Transcript.turns`.
    public var turn: Int
    /// The words that say so, in the turn's text.
    public var span: TextSpan
    /// A place in a turn.
    public init(turn: Int, span: TextSpan) {
      self.turn = turn
      self.span = span
    }
  }

  /// A speaker; without labels the page prints none.
  public init(
    id: String, name: String, role: Role, labels: [String] = [], description: String? = nil,
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.labels = labels
    self.description = description
    self.evidence = evidence
  }
}

/// One contribution: a question, an answer, or narration (introduction, headings, closing note).
public struct Turn: Sendable {
  /// What a turn is; raw values are those of the ledger.
  public enum Kind: String, Sendable { case narration, question, answer }
  /// "t1", "t2", … in reading order.
  public var id: String
  /// Whether it asks, answers or tells.
  public var kind: Kind
  /// Index into `Transcript.speakers`; nil for narration.
  public var speaker: Int?
  /// Paragraphs joined by "\n\n" (inserted); labels and time marks left out.
  public var text: MappedText
  /// When it is spoken; of captions and transcripts with time marks.
  public var time: TimeRange?

  /// Seconds from the start of the recording.
  public struct TimeRange: Sendable, Equatable {
    /// When it begins.
    public var start: Double
    /// When it ends; nil where the source marks beginnings only.
    public var end: Double?
    /// A stretch of the recording.
    public init(start: Double, end: Double?) {
      self.start = start
      self.end = end
    }
  }

  /// A turn; without a time the source has none.
  public init(
    id: String, kind: Kind, speaker: Int?, text: MappedText, time: TimeRange? = nil
  ) {
    self.id = id
    self.kind = kind
    self.speaker = speaker
    self.text = text
    self.time = time
  }
}

/// A stretch of the page that stands in no turn.
public struct OmittedPassage: Sendable {
  /// "boilerplate", "credit", "label" …
  public var reason: String
  /// What stands there, tied to its bytes.
  public var text: MappedText
  /// A stretch and its reason.
  public init(reason: String, text: MappedText) {
    self.reason = reason
    self.text = text
  }
}
