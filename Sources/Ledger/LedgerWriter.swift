import SourceText

/// Prints a ledger with a fixed order of keys and a fixed layout, ending in a line break.
///
/// The same document gives the same bytes; what `LedgerParser` reads from them prints as the same bytes again.
public enum LedgerWriter {
  /// The schema version that this code writes and reads.
  public static let version = 1

  /// The whole ledger.
  /// - Parameter compact: everything on one line.
  public static func write(_ ledger: LedgerDocument, compact: Bool = false) -> [UInt8] {
    var json = JSONWriter(compact: compact)
    json.beginObject()
    json.member("ledger", version)
    json.key("generator")
    write(ledger.generator, to: &json)
    json.key("source")
    write(ledger.source, to: &json)
    write("speakers", ledger.speakers, to: &json) { write($0, to: &$1) }
    write("turns", ledger.turns, to: &json) { write($0, to: &$1) }
    write("claims", ledger.claims, to: &json) { write($0, to: &$1) }
    write("omitted", ledger.omitted, to: &json) { write($0, to: &$1) }
    if !ledger.orphanedReviews.isEmpty {
      write("orphanedReviews", ledger.orphanedReviews, to: &json) { write($0, to: &$1) }
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// `source`, `speakers` and `turns` alone, as `extract transcript` prints them.
  public static func writeTranscript(_ ledger: LedgerDocument, compact: Bool = false) -> [UInt8] {
    var json = JSONWriter(compact: compact)
    json.beginObject()
    json.key("source")
    write(ledger.source, to: &json)
    write("speakers", ledger.speakers, to: &json) { write($0, to: &$1) }
    write("turns", ledger.turns, to: &json) { write($0, to: &$1) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  // MARK: Head

  /// `generator` as an object.
  public static func write(_ generator: Generator, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("name", generator.name)
    json.member("version", generator.version)
    json.member("model", generator.model)
    json.endObject()
  }

  /// `source` as an object.
  public static func write(_ source: Source, to json: inout JSONWriter) {
    json.beginObject()
    json.member("name", source.name)
    json.member("url", source.url, sameLine: true)
    json.member("sha256", source.sha256)
    json.member("bytes", source.bytes, sameLine: true)
    json.member("mediaType", source.mediaType, sameLine: true)
    json.member("charset", source.charset, sameLine: true)
    json.member("title", source.title)
    json.member("site", source.site, sameLine: true)
    json.member("byline", source.byline)
    json.member("published", source.published, sameLine: true)
    json.member("language", source.language, sameLine: true)
    json.endObject()
  }

  /// One of `speakers` as an object.
  public static func write(_ speaker: LedgerSpeaker, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("id", speaker.id)
    json.member("name", speaker.name)
    json.member("role", speaker.role)
    json.member("labels", speaker.labels)
    json.member("description", speaker.description)
    json.key("evidence")
    if let evidence = speaker.evidence {
      json.beginObject()
      json.member("turn", evidence.turn)
      write(evidence.span, to: &json)
      json.endObject()
    } else {
      json.null()
    }
    json.endObject()
  }

  /// One of `turns` as an object.
  public static func write(_ turn: LedgerTurn, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("id", turn.id)
    json.member("kind", turn.kind)
    json.member("speaker", turn.speaker)
    json.member("text", turn.text)
    write(turn.bytes, to: &json)
    if let time = turn.time {
      json.key("time")
      json.beginObject()
      json.member("start", time.start)
      json.member("end", time.end)
      json.endObject()
    }
    json.endObject()
  }

  // MARK: Claims

  /// One of `claims` as an object.
  public static func write(_ claim: LedgerClaim, to json: inout JSONWriter) {
    json.beginObject()
    writeMembers(of: claim, to: &json)
    json.endObject()
  }

  /// The members of a claim, for objects that have more.
  public static func writeMembers(of claim: LedgerClaim, to json: inout JSONWriter) {
    json.member("id", claim.id)
    json.member("turn", claim.turn)
    write(claim.span, to: &json, sameLine: true)
    write(claim.bytes, to: &json)
    json.key("quote")
    write(claim.quote, to: &json)
    json.member("claim", claim.claim)
    json.member("type", claim.type)
    json.member("speaker", claim.speaker)
    json.member("attributedTo", claim.attributedTo, sameLine: true)
    json.member("subject", claim.subject)
    json.member("predicate", claim.predicate, sameLine: true)
    json.member("object", claim.object, sameLine: true)
    write("quantities", claim.quantities, to: &json) { write($0, to: &$1) }
    write("dates", claim.dates, to: &json) { write($0, to: &$1) }
    write("entities", claim.entities, to: &json) { write($0, to: &$1) }
    json.member("polarity", claim.polarity)
    json.member("certainty", claim.certainty, sameLine: true)
    write("editorial", claim.editorial, to: &json) { write($0, to: &$1) }
    json.key("worth")
    write(claim.worth, to: &json)
    json.key("review")
    write(claim.review, to: &json)
  }

  /// `quote` as an object.
  public static func write(_ quote: Quote, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("exact", quote.exact)
    json.member("prefix", quote.prefix)
    json.member("suffix", quote.suffix)
    json.endObject()
  }

  /// One of `quantities` as an object.
  public static func write(_ quantity: LedgerQuantity, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("text", quantity.text)
    write(quantity.span, to: &json)
    json.member("kind", quantity.kind)
    json.member("value", quantity.value)
    json.member("upper", quantity.upper)
    json.member("unit", quantity.unit)
    json.member("per", quantity.per)
    json.member("bound", quantity.bound)
    if let scope = quantity.scope { json.member("scope", scope) }
    json.endObject()
  }

  /// One of `dates` as an object.
  public static func write(_ date: LedgerDate, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("text", date.text)
    write(date.span, to: &json)
    json.member("timex", date.timex)
    json.member("from", date.from)
    json.member("to", date.to)
    json.endObject()
  }

  private static func write(_ entity: LedgerEntity, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("text", entity.text)
    write(entity.span, to: &json)
    json.member("name", entity.name)
    json.member("kind", entity.kind)
    json.endObject()
  }

  private static func write(_ editorial: LedgerEditorial, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("text", editorial.text)
    write(editorial.span, to: &json)
    json.endObject()
  }

  private static func write(_ worth: LedgerWorth, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("score", worth.score)
    write("reasons", worth.reasons, to: &json) { reason, json in
      json.beginObject()
      json.member("reason", reason.reason)
      json.member("weight", reason.weight)
      json.endObject()
    }
    json.endObject()
  }

  /// `review` as an object, what its writers added included.
  public static func write(_ review: Review, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("status", review.status)
    json.member("verdict", review.verdict)
    json.member("note", review.note)
    json.member("evidence", .array(review.evidence))
    json.member("reviewer", review.reviewer)
    json.member("date", review.date)
    for field in review.additional { json.member(field.name, field.value) }
    json.endObject()
  }

  // MARK: Tail

  /// One of `omitted` as an object.
  public static func write(_ omission: Omission, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("reason", omission.reason)
    if let place = omission.place {
      json.member("turn", place.turn)
      write(place.span, to: &json)
    }
    if let text = omission.text { json.member("text", text) }
    if !omission.bytes.isEmpty { write(omission.bytes, to: &json) }
    if let why = omission.why { json.member("why", why) }
    json.endObject()
  }

  /// One of `orphanedReviews` as an object.
  public static func write(_ orphan: OrphanedReview, to json: inout JSONWriter) {
    json.beginObject()
    json.member("id", orphan.id)
    json.key("quote")
    write(orphan.quote, to: &json)
    json.member("claim", orphan.claim)
    json.member("speaker", orphan.speaker)
    json.key("review")
    write(orphan.review, to: &json)
    json.endObject()
  }

  // MARK: Lists and spans

  /// A member that is a list, each of `values` written by `body`.
  private static func write<Value>(
    _ name: String, _ values: [Value], to json: inout JSONWriter, _ body: (Value, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.beginArray()
    for value in values { body(value, &json) }
    json.endArray()
  }

  /// `"start": 214, "end": 302` in code points.
  public static func write(_ span: CharacterSpan, to json: inout JSONWriter, sameLine: Bool = false) {
    json.member("start", Int(span.start), sameLine: sameLine)
    json.member("end", Int(span.end), sameLine: sameLine)
  }

  /// `"bytes": [[9102, 9149], [9161, 9204]]`, half-open ranges of the raw file.
  public static func write(_ bytes: [ByteSpan], to json: inout JSONWriter) {
    json.key("bytes")
    json.beginArray(inline: true)
    for range in bytes {
      json.beginArray()
      json.integer(Int(range.start))
      json.integer(Int(range.end))
      json.endArray()
    }
    json.endArray()
  }
}
