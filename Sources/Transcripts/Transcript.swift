import Reading
import SourceText

/// Who says what in which order: the whole article as turns, narration included.
public struct Transcript: Sendable {
  public var speakers: [Speaker]
  public var turns: [Turn]
  /// What stands in no turn, with the reason ("boilerplate", "credit", "caption", "label", "caption-repeated" …).
  public var omitted: [OmittedPassage]
  /// For `--explain`: which reading of the page won and why, a line each.
  public var explanation: [String]

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
  public enum Role: String, Sendable { case interviewer, interviewee, narrator, other }
  /// "s1", "s2", … in order of first appearance.
  public var id: String
  /// The fullest name the page gives; `Interviewer` where nobody names the one who asks.
  public var name: String
  public var role: Role
  /// The labels under which the page prints the speaker's words, as printed ("RFA", "Q").
  public var labels: [String]
  /// What the page says of the person ("RFA Khmer Service reporter").
  public var description: String?
  /// Where the page links label and person; nil when the label is the name.
  public var evidence: Evidence?

  public struct Evidence: Sendable, Equatable {
    /// Index into `Transcript.turns`.
    public var turn: Int
    public var span: TextSpan
    public init(turn: Int, span: TextSpan) {
      self.turn = turn
      self.span = span
    }
  }

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
  public enum Kind: String, Sendable { case narration, question, answer }
  /// "t1", "t2", … in reading order.
  public var id: String
  public var kind: Kind
  /// Index into `Transcript.speakers`; nil for narration.
  public var speaker: Int?
  /// Paragraphs joined by "\n\n" (inserted); labels and time marks left out.
  public var text: MappedText
  public var time: TimeRange?

  /// Seconds from the start of the recording.
  public struct TimeRange: Sendable, Equatable {
    public var start: Double
    public var end: Double?
    public init(start: Double, end: Double?) {
      self.start = start
      self.end = end
    }
  }

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
  public var reason: String
  public var text: MappedText
  public init(reason: String, text: MappedText) {
    self.reason = reason
    self.text = text
  }
}
