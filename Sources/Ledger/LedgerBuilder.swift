import Claims
import Quantities
import Reading
import SourceText
import Transcripts

/// Puts what the stages found into the ledger's terms.
public enum LedgerBuilder {
  /// The `reason` in `omitted` of a claim whose words are not tied to exact bytes.
  public static let inexactReason = "inexact-bytes"

  /// - Parameters:
  ///   - document: the article as it was read.
  ///   - transcript: its turns; `claims` point into them.
  ///   - generatorVersion: the program's version.
  ///   - model: "sha256:…" of the embedded models.
  /// - Returns: the ledger with default reviews. A claim whose words are not tied to exact bytes stands in `omitted` with
  ///   the reason `inexactReason`.
  public static func build(
    document: Reading.Document, transcript: Transcript, claims: ClaimSet, generatorVersion: String,
    model: String?
  ) -> LedgerDocument {
    var ledger = LedgerDocument()
    ledger.generator.version = generatorVersion
    ledger.generator.model = model
    ledger.source = source(of: document)
    ledger.turns = transcript.turns.map { turn(of: $0, speakers: transcript.speakers) }
    let indices = transcript.turns.map { CodePointIndex($0.text.utf8) }
    ledger.speakers = transcript.speakers.map { speaker(of: $0, turns: transcript.turns, indices) }
    ledger.omitted = transcript.omitted.map { passage in
      var omission = Omission()
      omission.reason = passage.reason
      omission.text = passage.text.string
      omission.bytes = passage.text.sourceRanges
      return omission
    }

    var left: [Omission] = []
    var kept: [Claim] = []
    for claim in claims.claims {
      guard transcript.turns.indices.contains(claim.turn) else { continue }
      let text = transcript.turns[claim.turn].text
      if claim.statement.allSatisfy(\.isWhitespace) {
        // Nothing is left once the editor's brackets are taken out ("[unintelligible]").
        left.append(
          omission(
            "no-claim", turn: claim.turn, span: claim.span, why: "no words but the editor's", transcript, indices))
      } else if isValid(claim.span, in: text), text.isExact(claim.span) {
        kept.append(claim)
      } else {
        left.append(
          omission(
            Self.inexactReason, turn: claim.turn, span: claim.span, why: "claim whose bytes are not known exactly",
            transcript, indices))
      }
    }
    for stretch in claims.omitted where transcript.turns.indices.contains(stretch.turn) {
      left.append(
        omission("no-claim", turn: stretch.turn, span: stretch.span, why: stretch.why, transcript, indices))
    }
    ledger.claims = self.claims(kept, transcript, indices)
    // In reading order, whichever stage left it out.
    let order = Dictionary(
      transcript.turns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ledger.omitted += left.enumerated().sorted { a, b in
      let (turnA, turnB) = (order[a.element.place?.turn ?? ""] ?? 0, order[b.element.place?.turn ?? ""] ?? 0)
      return (turnA, a.element.place?.span.start ?? 0, a.offset) < (turnB, b.element.place?.span.start ?? 0, b.offset)
    }.map(\.element)
    return ledger
  }

  private static func source(of document: Reading.Document) -> Source {
    var source = Source()
    source.name = document.source.name
    source.url = document.metadata.url
    source.sha256 = Hashing.sha256(document.source.bytes)
    source.bytes = document.source.bytes.count
    source.mediaType = document.format.rawValue
    source.charset = document.source.charset
    source.title = document.metadata.title
    source.site = document.metadata.site
    source.byline = document.metadata.byline
    source.published = document.metadata.published
    source.language = document.metadata.language
    return source
  }

  private static func speaker(of speaker: Speaker, turns: [Turn], _ indices: [CodePointIndex]) -> LedgerSpeaker {
    var result = LedgerSpeaker()
    result.id = speaker.id
    result.name = speaker.name
    result.role = speaker.role.rawValue
    result.labels = speaker.labels
    result.description = speaker.description
    if let evidence = speaker.evidence, turns.indices.contains(evidence.turn) {
      result.evidence = Place(
        turn: turns[evidence.turn].id, span: indices[evidence.turn].characters(evidence.span))
    }
    return result
  }

  private static func turn(of turn: Turn, speakers: [Speaker]) -> LedgerTurn {
    var result = LedgerTurn()
    result.id = turn.id
    result.kind = turn.kind.rawValue
    result.speaker = turn.speaker.flatMap { speakers.indices.contains($0) ? speakers[$0].id : nil }
    result.text = turn.text.string
    result.bytes = turn.text.sourceRanges
    if let time = turn.time { result.time = (time.start, time.end) }
    return result
  }

  private static func omission(
    _ reason: String, turn: Int, span: TextSpan, why: String, _ transcript: Transcript, _ indices: [CodePointIndex]
  ) -> Omission {
    var omission = Omission()
    omission.reason = reason
    omission.place = Place(turn: transcript.turns[turn].id, span: indices[turn].characters(span))
    omission.why = why
    return omission
  }

  private static func isValid(_ span: TextSpan, in text: MappedText) -> Bool {
    span.start >= 0 && span.start < span.end && Int(span.end) <= text.count
  }

  // MARK: Claims

  private static func claims(_ claims: [Claim], _ transcript: Transcript, _ indices: [CodePointIndex]) -> [LedgerClaim]
  {
    guard !claims.isEmpty else { return [] }
    var identity = ClaimIdentity()
    let names = transcript.turns.map { turn -> String in
      turn.speaker.flatMap { transcript.speakers.indices.contains($0) ? transcript.speakers[$0].name : nil } ?? ""
    }
    let words = zip(transcript.turns, names).map { identity.add(turn: $0.text.utf8, speaker: $1) }
    let mentions = claims.map { claim -> ClaimIdentity.Mention in
      let starts = words[claim.turn].starts
      let first = lowerBound(starts, claim.span.start)
      return ClaimIdentity.Mention(
        speaker: names[claim.turn], quote: Array(transcript.turns[claim.turn].text.utf8[claim.span.range]),
        firstWord: words[claim.turn].first + first, wordCount: lowerBound(starts, claim.span.end) - first)
    }
    let ids = identity.identities(of: mentions)
    return zip(claims, ids).map { self.claim($0, id: $1, transcript, indices[$0.turn]) }
  }

  private static func lowerBound(_ starts: [Int32], _ offset: Int32) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func claim(
    _ claim: Claim, id: String, _ transcript: Transcript, _ index: CodePointIndex
  ) -> LedgerClaim {
    let turn = transcript.turns[claim.turn]
    let text = turn.text
    var result = LedgerClaim()
    result.id = id
    result.turn = turn.id
    result.span = index.characters(claim.span)
    result.bytes = text.sourceRanges(claim.span)
    result.quote.exact = text.string(claim.span)
    let before = index.offset(quoteContext, before: Int(claim.span.start))
    let after = index.offset(quoteContext, after: Int(claim.span.end))
    result.quote.prefix = text.string(TextSpan(before, Int(claim.span.start)))
    result.quote.suffix = text.string(TextSpan(Int(claim.span.end), after))
    result.claim = claim.statement
    result.type = claim.type.rawValue
    result.speaker = claim.speaker.flatMap {
      transcript.speakers.indices.contains($0) ? transcript.speakers[$0].id : nil
    }
    result.attributedTo = claim.attributedTo
    result.subject = claim.subject
    result.predicate = claim.predicate
    result.object = claim.object
    for quantity in claim.quantities where isValid(quantity.span, in: text) {
      switch quantity.kind {
      case .date, .time, .datetime, .period, .set:
        result.dates.append(date(quantity, text, index))
      default: result.quantities.append(self.quantity(quantity, text, index))
      }
    }
    for mention in claim.entities where isValid(mention.span, in: text) {
      var entity = LedgerEntity()
      entity.text = text.string(mention.span)
      entity.span = index.characters(mention.span)
      entity.name = mention.name
      entity.kind = mention.kind
      result.entities.append(entity)
    }
    result.polarity = claim.polarity.rawValue
    result.certainty = claim.certainty.rawValue
    for span in claim.editorial where isValid(span, in: text) {
      var editorial = LedgerEditorial()
      editorial.text = text.string(span)
      editorial.span = index.characters(span)
      result.editorial.append(editorial)
    }
    result.worth.score = claim.worth.score
    result.worth.reasons = claim.worth.reasons.map { ($0.reason, $0.weight) }
    return result
  }

  /// Code points of context in `quote.prefix` and `quote.suffix`, as Web Annotation tools commonly store.
  private static let quoteContext = 32

  private static func quantity(_ quantity: Quantity, _ text: MappedText, _ index: CodePointIndex) -> LedgerQuantity {
    var result = LedgerQuantity()
    result.text = text.string(quantity.span)
    result.span = index.characters(quantity.span)
    result.kind = quantity.kind.rawValue
    result.value = quantity.value
    result.upper = quantity.upper
    result.unit = quantity.unit
    result.per = quantity.per
    result.bound = quantity.bound.rawValue
    result.scope = quantity.scope.flatMap { isValid($0, in: text) ? text.string($0) : nil }
    return result
  }

  private static func date(_ quantity: Quantity, _ text: MappedText, _ index: CodePointIndex) -> LedgerDate {
    var date = LedgerDate()
    date.text = text.string(quantity.span)
    date.span = index.characters(quantity.span)
    date.timex = quantity.timex
    date.from = quantity.from
    date.to = quantity.to
    return date
  }
}

extension LedgerDocument {
  /// Claims that were found but left out because their bytes are not known exactly.
  public var inexactClaims: Int { omitted.count { $0.reason == LedgerBuilder.inexactReason } }
}

extension MappedText {
  /// Whether every character of `span` but white space has bytes of its own in the source, none shared with a character
  /// outside the span.
  public func isExact(_ span: TextSpan) -> Bool {
    guard span.start >= 0, span.start < span.end, Int(span.end) <= count else { return false }
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text.end > span.start { high = middle } else { low = middle + 1 }
    }
    var at = span.start
    while at < span.end {
      let piece = low < pieces.count ? pieces[low] : nil
      let covered = piece.map { max(at, min($0.text.start, span.end)) } ?? span.end
      if !isWhiteSpace(at, covered) { return false }
      guard let piece, piece.text.start < span.end else { return true }
      if piece.isCut(by: span), !isWhiteSpace(piece.text.start, piece.text.end) { return false }
      at = min(piece.text.end, span.end)
      low += 1
    }
    return true
  }

  private func isWhiteSpace(_ start: Int32, _ end: Int32) -> Bool {
    utf8[Int(start)..<Int(end)].allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  }
}
