import Quantities
import SourceText

/// `source` in the ledger.
public struct Source: Sendable, Equatable {
  /// Last component of the file's path, or what its container calls it; `-` for standard input.
  public var name = ""
  /// Canonical address of the article.
  public var url: String?
  /// Lower-case hexadecimal, without prefix.
  public var sha256 = ""
  /// Length of the raw file.
  public var bytes = 0
  /// How the file was read: text/html, text/plain, text/markdown, text/vtt or application/x-subrip.
  public var mediaType = ""
  /// WHATWG name of the charset, lower case.
  public var charset = ""
  /// The article's title without the site's name.
  public var title: String?
  /// The publication.
  public var site: String?
  /// The authors, one name each.
  public var byline: [String] = []
  /// Date of publication, ISO 8601, with time and zone where the page gives them.
  public var published: String?
  /// BCP 47 tag.
  public var language: String?
  /// An empty one, to be filled in.
  public init() {}
}

/// `generator` in the ledger.
public struct Generator: Sendable, Equatable {
  /// The program that made the ledger.
  public var name = "extract"
  /// Its version.
  public var version = ""
  /// "sha256:…" of the embedded models.
  public var model: String?
  /// An empty one, to be filled in.
  public init() {}
}

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

/// Belongs to people: never changed by extraction but for `status` becoming `recheck`.
public struct Review: Sendable, Equatable {
  /// One of `ReviewCheck.statuses`, as people ought to write it.
  public var status = "unreviewed"
  /// Free text, as newsrooms use their own scales.
  public var verdict: String?
  /// Whatever the reviewer wishes to say.
  public var note: String?
  /// Addresses or descriptions of what the verdict rests on.
  public var evidence: [JSONValue] = []
  /// Who has looked at the claim.
  public var reviewer: String?
  /// When, ISO 8601.
  public var date: String?
  /// Fields that the reviewer added, in their order.
  public var additional: [(name: String, value: JSONValue)] = []
  /// An empty one, to be filled in.
  public init() {}

  /// Whether the reviewer's fields are the same; `additional` is not compared.
  public static func == (a: Review, b: Review) -> Bool {
    a.status == b.status && a.verdict == b.verdict && a.note == b.note && a.evidence == b.evidence
      && a.reviewer == b.reviewer && a.date == b.date
      && a.additional.elementsEqual(b.additional) { $0.name == $1.name && $0.value == $1.value }
  }
}

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

/// A review whose claim is gone.
public struct OrphanedReview: Sendable, Equatable {
  /// Id of the claim that is gone.
  public var id = ""
  /// Its words.
  public var quote = Quote()
  /// The claim as a sentence.
  public var claim = ""
  /// Name of the speaker, since ids change with the transcript.
  public var speaker: String?
  /// What people found.
  public var review = Review()
  /// An empty one, to be filled in.
  public init() {}
}

/// Any JSON, for fields that belong to reviewers.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As printed, so that a number never changes by being read.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name with its value.
  public struct Member: Sendable, Equatable {
    /// The name as it is written, without its quotation marks.
    public var name: String
    /// What stands behind the colon.
    public var value: JSONValue
    /// - Parameters: as the properties of the same names.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}
