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

  /// Whether nobody has touched it.
  public var isDefault: Bool { self == Review() }

  /// Whether all fields are the same; tuples have no equality of their own.
  public static func == (a: Review, b: Review) -> Bool {
    a.status == b.status && a.verdict == b.verdict && a.note == b.note && a.evidence == b.evidence
      && a.reviewer == b.reviewer && a.date == b.date
      && a.additional.elementsEqual(b.additional) { $0.name == $1.name && $0.value == $1.value }
  }
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
