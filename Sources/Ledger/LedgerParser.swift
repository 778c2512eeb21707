import SourceText

/// Reads a ledger.
///
/// Members that a review has beyond the known ones are kept (`Review.additional`); unknown members elsewhere, which a later
/// version may have added, are named in `LedgerDocument.unknownFields`.
public enum LedgerParser {
  /// - Throws: `LedgerError`, whose message names the line or the member.
  public static func parse(_ bytes: [UInt8]) throws(LedgerError) -> LedgerDocument {
    let value: JSONValue
    do { value = try JSONReader.parse(bytes) } catch { throw .syntax(error) }
    return try ledger(value)
  }

  /// - Parameter value: a whole ledger that has been read as JSON.
  public static func ledger(_ value: JSONValue) throws(LedgerError) -> LedgerDocument {
    guard case .object = value else { throw .malformed("the document is not an object") }
    var reader = try ObjectReader(value, path: "")
    guard let version = reader.value("ledger") else {
      throw .malformed("\"ledger\": \(LedgerWriter.version) is missing")
    }
    guard case .number(let number) = version else { throw .malformed("ledger is not a number") }
    guard Int(number) == LedgerWriter.version else { throw .version(number) }

    var ledger = LedgerDocument()
    var unknown: [String] = []
    var generator = try ObjectReader(try reader.required("generator"), path: "generator")
    ledger.generator.name = try generator.string("name")
    ledger.generator.version = try generator.string("version")
    ledger.generator.model = try generator.optionalString("model")
    unknown += generator.rest.map { "generator.\($0.name)" }
    var source = try ObjectReader(try reader.required("source"), path: "source")
    ledger.source = try self.source(&source)
    unknown += source.rest.map { "source.\($0.name)" }

    ledger.speakers = try reader.objects("speakers", speaker, unknown: &unknown)
    ledger.turns = try reader.objects("turns", turn, unknown: &unknown)
    var inClaims: [String] = []
    ledger.claims = try reader.objects(
      "claims", { (reader) throws(LedgerError) in try claim(&reader, unknown: &inClaims) }, unknown: &unknown)
    unknown += inClaims
    ledger.omitted = try reader.objects("omitted", omission, unknown: &unknown)
    ledger.orphanedReviews = try reader.objects("orphanedReviews", orphan, unknown: &unknown)
    unknown += reader.rest.map(\.name)
    ledger.unknownFields = unknown

    var ids: Set<String> = []
    for claim in ledger.claims where !ids.insert(claim.id).inserted {
      throw .malformed("claim \(claim.id) stands twice")
    }
    return ledger
  }

  // MARK: Head

  private static func source(_ reader: inout ObjectReader) throws(LedgerError) -> Source {
    var source = Source()
    source.name = try reader.string("name")
    source.url = try reader.optionalString("url")
    source.sha256 = try reader.string("sha256")
    source.bytes = try reader.integer("bytes")
    source.mediaType = try reader.string("mediaType")
    source.charset = try reader.string("charset")
    source.title = try reader.optionalString("title")
    source.site = try reader.optionalString("site")
    source.byline = try reader.strings("byline")
    source.published = try reader.optionalString("published")
    source.language = try reader.optionalString("language")
    return source
  }

  private static func speaker(_ reader: inout ObjectReader) throws(LedgerError) -> LedgerSpeaker {
    var speaker = LedgerSpeaker()
    speaker.id = try reader.string("id")
    speaker.name = try reader.string("name")
    speaker.role = try reader.string("role")
    speaker.labels = try reader.strings("labels")
    speaker.description = try reader.optionalString("description")
    if let evidence = reader.value("evidence"), evidence != .null {
      var place = try ObjectReader(evidence, path: "\(reader.path).evidence")
      speaker.evidence = Place(turn: try place.string("turn"), span: try span(&place))
    }
    return speaker
  }

  private static func turn(_ reader: inout ObjectReader) throws(LedgerError) -> LedgerTurn {
    var turn = LedgerTurn()
    turn.id = try reader.string("id")
    turn.kind = try reader.string("kind")
    turn.speaker = try reader.optionalString("speaker")
    turn.text = try reader.string("text")
    turn.bytes = try ranges(&reader)
    if let value = reader.value("time"), value != .null {
      var time = try ObjectReader(value, path: "\(reader.path).time")
      turn.time = (try time.double("start"), try time.optionalDouble("end"))
    }
    return turn
  }

  // MARK: Claims

  private static func claim(
    _ reader: inout ObjectReader, unknown: inout [String]
  ) throws(LedgerError) -> LedgerClaim {
    var claim = LedgerClaim()
    claim.id = try reader.string("id")
    claim.turn = try reader.string("turn")
    claim.span = try span(&reader)
    claim.bytes = try ranges(&reader)
    claim.quote = try quote(&reader)
    claim.claim = try reader.string("claim")
    claim.type = try reader.string("type")
    claim.speaker = try reader.optionalString("speaker")
    claim.attributedTo = try reader.strings("attributedTo")
    claim.subject = try reader.optionalString("subject")
    claim.predicate = try reader.optionalString("predicate")
    claim.object = try reader.optionalString("object")
    claim.quantities = try reader.objects("quantities", quantity, unknown: &unknown)
    claim.dates = try reader.objects("dates", date, unknown: &unknown)
    claim.entities = try reader.objects("entities", entity, unknown: &unknown)
    claim.polarity = try reader.string("polarity")
    claim.certainty = try reader.string("certainty")
    claim.editorial = try reader.objects("editorial", editorial, unknown: &unknown)
    var worth = try ObjectReader(try reader.required("worth"), path: "\(reader.path).worth")
    claim.worth.score = try worth.double("score")
    claim.worth.reasons = try worth.objects("reasons", reason, unknown: &unknown)
    claim.review = try review(&reader)
    return claim
  }

  private static func quote(_ reader: inout ObjectReader) throws(LedgerError) -> Quote {
    var parts = try ObjectReader(try reader.required("quote"), path: "\(reader.path).quote")
    var quote = Quote()
    quote.exact = try parts.string("exact")
    quote.prefix = try parts.string("prefix")
    quote.suffix = try parts.string("suffix")
    return quote
  }

  private static func quantity(_ reader: inout ObjectReader) throws(LedgerError) -> LedgerQuantity {
    var quantity = LedgerQuantity()
    quantity.text = try reader.string("text")
    quantity.span = try span(&reader)
    quantity.kind = try reader.string("kind")
    quantity.value = try reader.decimal("value")
    quantity.upper = try reader.decimal("upper")
    quantity.unit = try reader.optionalString("unit")
    quantity.per = try reader.optionalString("per")
    quantity.bound = try reader.string("bound")
    quantity.scope = try reader.optionalString("scope")
    return quantity
  }

  private static func date(_ reader: inout ObjectReader) throws(LedgerError) -> LedgerDate {
    var date = LedgerDate()
    date.text = try reader.string("text")
    date.span = try span(&reader)
    date.timex = try reader.optionalString("timex")
    date.from = try reader.optionalString("from")
    date.to = try reader.optionalString("to")
    return date
  }

  private static func entity(_ reader: inout ObjectReader) throws(LedgerError) -> LedgerEntity {
    var entity = LedgerEntity()
    entity.text = try reader.string("text")
    entity.span = try span(&reader)
    entity.name = try reader.string("name")
    entity.kind = try reader.string("kind")
    return entity
  }

  private static func editorial(_ reader: inout ObjectReader) throws(LedgerError) -> LedgerEditorial {
    var editorial = LedgerEditorial()
    editorial.text = try reader.string("text")
    editorial.span = try span(&reader)
    return editorial
  }

  private static func reason(
    _ reader: inout ObjectReader
  ) throws(LedgerError) -> (reason: String, weight: Double) {
    (try reader.string("reason"), try reader.double("weight"))
  }

  /// People write reviews by hand, so what is missing counts as null; what is there keeps its type.
  private static func review(_ reader: inout ObjectReader) throws(LedgerError) -> Review {
    var review = Review()
    guard let value = reader.value("review") else { return review }
    var fields = try ObjectReader(value, path: "\(reader.path).review")
    review.status = try fields.optionalString("status") ?? review.status
    review.verdict = try fields.optionalString("verdict")
    review.note = try fields.optionalString("note")
    review.evidence = try fields.array("evidence")
    review.reviewer = try fields.optionalString("reviewer")
    review.date = try fields.optionalString("date")
    review.additional = fields.rest.map { ($0.name, $0.value) }
    return review
  }

  // MARK: Tail

  private static func omission(_ reader: inout ObjectReader) throws(LedgerError) -> Omission {
    var omission = Omission()
    omission.reason = try reader.string("reason")
    if let turn = try reader.optionalString("turn") { omission.place = Place(turn: turn, span: try span(&reader)) }
    omission.text = try reader.optionalString("text")
    omission.bytes = try ranges(&reader)
    omission.why = try reader.optionalString("why")
    return omission
  }

  private static func orphan(_ reader: inout ObjectReader) throws(LedgerError) -> OrphanedReview {
    var orphan = OrphanedReview()
    orphan.id = try reader.string("id")
    orphan.quote = try quote(&reader)
    orphan.claim = try reader.string("claim")
    orphan.speaker = try reader.optionalString("speaker")
    orphan.review = try review(&reader)
    return orphan
  }

  // MARK: Spans

  private static func span(_ reader: inout ObjectReader) throws(LedgerError) -> CharacterSpan {
    let (start, end) = (try reader.integer("start"), try reader.integer("end"))
    guard start <= end else { throw reader.malformed("end", "lies before start") }
    return CharacterSpan(start, end)
  }

  private static func ranges(_ reader: inout ObjectReader) throws(LedgerError) -> [ByteSpan] {
    var ranges: [ByteSpan] = []
    for value in try reader.array("bytes") {
      guard case .array(let pair) = value, pair.count == 2, let start = ObjectReader.integer(pair[0]),
        let end = ObjectReader.integer(pair[1]), start <= end
      else { throw reader.malformed("bytes", "holds something other than [first, end] pairs") }
      ranges.append(ByteSpan(start, end))
    }
    return ranges
  }
}
