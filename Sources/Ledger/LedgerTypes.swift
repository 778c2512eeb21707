import Quantities
import SourceText

/// `source` in the ledger.
public struct Source: Sendable, Equatable {
  public var name = ""
  public var url: String?
  /// Lower-case hexadecimal, without prefix.
  public var sha256 = ""
  public var bytes = 0
  public var mediaType = ""
  public var charset = ""
  public var title: String?
  public var site: String?
  public var byline: [String] = []
  public var published: String?
  public var language: String?
  public init() {}
}

/// `generator` in the ledger.
public struct Generator: Sendable, Equatable {
  public var name = "extract"
  public var version = ""
  /// "sha256:…" of the embedded models.
  public var model: String?
  public init() {}
}

public struct LedgerSpeaker: Sendable, Equatable {
  public var id = ""
  public var name = ""
  public var role = ""
  public var labels: [String] = []
  public var description: String?
  public var evidence: Place?
  public init() {}
}

/// A place in a turn, in code points.
public struct Place: Sendable, Equatable {
  public var turn: String
  public var span: CharacterSpan
  public init(turn: String, span: CharacterSpan) {
    self.turn = turn
    self.span = span
  }
}

public struct LedgerTurn: Sendable, Equatable {
  public var id = ""
  public var kind = ""
  public var speaker: String?
  public var text = ""
  public var bytes: [ByteSpan] = []
  public var time: (start: Double, end: Double?)?
  public init() {}

  public static func == (a: LedgerTurn, b: LedgerTurn) -> Bool {
    a.id == b.id && a.kind == b.kind && a.speaker == b.speaker && a.text == b.text
      && a.bytes == b.bytes && a.time?.start == b.time?.start && a.time?.end == b.time?.end
  }
}

public struct LedgerClaim: Sendable, Equatable {
  /// "c-" and ten characters of base 32: from speaker, quoted words and their occurrence.
  public var id = ""
  public var turn = ""
  public var span = CharacterSpan(0, 0)
  public var bytes: [ByteSpan] = []
  public var quote = Quote()
  public var claim = ""
  public var type = ""
  public var speaker: String?
  public var attributedTo: [String] = []
  public var subject: String?
  public var predicate: String?
  public var object: String?
  public var quantities: [LedgerQuantity] = []
  public var dates: [LedgerDate] = []
  public var entities: [LedgerEntity] = []
  public var polarity = "affirmed"
  public var certainty = "asserted"
  public var editorial: [LedgerEditorial] = []
  public var worth = LedgerWorth()
  public var review = Review()
  public init() {}
}

public struct Quote: Sendable, Equatable {
  public var exact = ""
  public var prefix = ""
  public var suffix = ""
  public init() {}
}

public struct LedgerQuantity: Sendable, Equatable {
  public var text = ""
  public var span = CharacterSpan(0, 0)
  public var kind = ""
  public var value: DecimalValue?
  public var upper: DecimalValue?
  public var unit: String?
  public var per: String?
  public var bound = "exactly"
  public var scope: String?
  public init() {}
}

public struct LedgerDate: Sendable, Equatable {
  public var text = ""
  public var span = CharacterSpan(0, 0)
  public var timex: String?
  public var from: String?
  public var to: String?
  public init() {}
}

public struct LedgerEntity: Sendable, Equatable {
  public var text = ""
  public var span = CharacterSpan(0, 0)
  public var name = ""
  public var kind = ""
  public init() {}
}

public struct LedgerEditorial: Sendable, Equatable {
  public var text = ""
  public var span = CharacterSpan(0, 0)
  public init() {}
}

public struct LedgerWorth: Sendable, Equatable {
  public var score = 0.0
  public var reasons: [(reason: String, weight: Double)] = []
  public init() {}

  public static func == (a: LedgerWorth, b: LedgerWorth) -> Bool {
    a.score == b.score
      && a.reasons.elementsEqual(b.reasons) { $0.reason == $1.reason && $0.weight == $1.weight }
  }
}

/// Belongs to people: never changed by extraction but for `status` becoming `recheck`.
public struct Review: Sendable, Equatable {
  public var status = "unreviewed"
  public var verdict: String?
  public var note: String?
  public var evidence: [JSONValue] = []
  public var reviewer: String?
  public var date: String?
  /// Fields that the reviewer added, in their order.
  public var additional: [(name: String, value: JSONValue)] = []
  public init() {}

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
  public var text: String?
  public var bytes: [ByteSpan] = []
  public var place: Place?
  public var why: String?
  public init() {}
}

/// A review whose claim is gone.
public struct OrphanedReview: Sendable, Equatable {
  public var id = ""
  public var quote = Quote()
  public var claim = ""
  public var speaker: String?
  public var review = Review()
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

  public struct Member: Sendable, Equatable {
    public var name: String
    public var value: JSONValue
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}
