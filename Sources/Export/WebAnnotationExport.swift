import Ledger
import SourceText

/// W3C Web Annotations (JSON-LD, Web Annotation Data Model 2017): one `AnnotationPage` with an annotation per claim.
///
/// Each target is the article with three selectors of the same words: their text with its surroundings
/// (`TextQuoteSelector`), their position in the transcript's text — all turns, parted by a blank line, in code points —
/// as `renderedVia` says (`TextPositionSelector`), and the bytes of the file they span (`DataPositionSelector`).
/// Identities are UUIDs made from the file's hash and the claim's id, so exporting again gives the same ones.
extension ExportFormat {
  /// W3C Web Annotations.
  public static let webAnnotation = ExportFormat(
    name: "webannotation", fileExtension: "jsonld", summary: "W3C Web Annotations, for annotation clients"
  ) { ledgers, _ in
    var json = JSONWriter()
    let key = ledgers.map(\.source.sha256).joined(separator: " ")
    let count = ledgers.reduce(0) { $0 + $1.claims.count }
    json.beginObject()
    json.member("@context", "http://www.w3.org/ns/anno.jsonld")
    json.member("id", WebAnnotation.urn("page " + key))
    json.member("type", "AnnotationPage")
    json.key("partOf")
    json.beginObject(inline: true)
    json.member("id", WebAnnotation.urn("collection " + key))
    json.member("type", "AnnotationCollection")
    json.member("label", ledgers.map { $0.source.title ?? $0.source.name }.joined(separator: "; "))
    json.member("total", count)
    json.endObject()
    json.member("startIndex", 0)
    json.key("items")
    json.beginArray()
    for ledger in ledgers { WebAnnotation(ledger).write(to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

private struct WebAnnotation {
  let ledger: LedgerDocument
  let speakers: ClaimText.Speakers
  /// Where each turn begins in the transcript's text, in code points.
  private var starts: [String: Int] = [:]

  init(_ ledger: LedgerDocument) {
    self.ledger = ledger
    speakers = ClaimText.Speakers(ledger)
    var position = 0
    for turn in ledger.turns {
      starts[turn.id] = position
      position += turn.text.unicodeScalars.count + 2
    }
  }

  /// A UUID of version 8 (RFC 9562), made from a hash.
  static func urn(_ key: String) -> String {
    var digest = Array(Hashing.sha256Digest(Array(key.utf8)).prefix(16))
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("urn:uuid:".utf8)
    for (index, byte) in digest.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The article's address, or where it has none the name of its bytes (RFC 6920).
  private var address: String {
    if let url = ledger.source.url { return url }
    var digest: [UInt8] = []
    var high: UInt8?
    for byte in ledger.source.sha256.utf8 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { continue }
      if let first = high {
        digest.append(first << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
    return "ni:///sha-256;" + Base64.encoded(digest, forAddresses: true)
  }

  func write(to json: inout JSONWriter) {
    let address = self.address
    for claim in ledger.claims {
      json.beginObject()
      json.member("id", Self.urn("\(ledger.source.sha256) \(claim.id)"))
      json.member("type", "Annotation")
      json.key("motivation")
      json.beginArray(inline: true)
      json.string("describing")
      json.string("tagging")
      if claim.review.verdict != nil { json.string("assessing") }
      if claim.review.note != nil { json.string("commenting") }
      json.endArray()
      json.key("generator")
      software(ledger.generator.name, to: &json)
      if let reviewer = claim.review.reviewer {
        json.key("creator")
        json.beginObject(inline: true)
        json.member("type", "Person")
        json.member("name", reviewer)
        json.endObject()
      }
      bodies(claim, to: &json)
      json.key("target")
      json.beginObject()
      json.member("type", "SpecificResource")
      json.member("source", address)
      json.key("renderedVia")
      software("\(ledger.generator.name) transcript", to: &json)
      selectors(claim, to: &json)
      json.endObject()
      json.endObject()
    }
  }

  private func software(_ name: String, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("type", "Software")
    json.member("name", "\(name) \(ledger.generator.version)")
    json.endObject()
  }

  private func bodies(_ claim: LedgerClaim, to json: inout JSONWriter) {
    json.key("body")
    json.beginArray()
    body(claim.claim, "describing", ledger.source.language, to: &json)
    body(claim.type, "tagging", nil, to: &json)
    if claim.speaker != nil { body("speaker: \(speakers.name(claim.speaker))", "tagging", nil, to: &json) }
    if let verdict = claim.review.verdict { body(verdict, "assessing", nil, to: &json) }
    if let note = claim.review.note { body(note, "commenting", nil, to: &json) }
    for case .string(let text) in claim.review.evidence where ClaimText.isWebAddress(text) {
      json.beginObject(inline: true)
      json.member("type", "SpecificResource")
      json.member("source", text)
      json.member("purpose", "linking")
      json.endObject()
    }
    json.endArray()
  }

  private func body(_ text: String, _ purpose: String, _ language: String?, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("type", "TextualBody")
    json.member("value", text)
    json.member("format", "text/plain")
    if let language { json.member("language", language) }
    json.member("purpose", purpose)
    json.endObject()
  }

  private func selectors(_ claim: LedgerClaim, to json: inout JSONWriter) {
    json.key("selector")
    json.beginArray()
    json.beginObject(inline: true)
    json.member("type", "TextQuoteSelector")
    json.member("exact", claim.quote.exact)
    json.member("prefix", claim.quote.prefix)
    json.member("suffix", claim.quote.suffix)
    json.endObject()
    if let start = starts[claim.turn] {
      json.beginObject(inline: true)
      json.member("type", "TextPositionSelector")
      json.member("start", start + Int(claim.span.start))
      json.member("end", start + Int(claim.span.end))
      json.endObject()
    }
    // A selector names one segment: from the first byte of the quote to its last, markup in between included.
    if let start = claim.bytes.map(\.start).min(), let end = claim.bytes.map(\.end).max() {
      json.beginObject(inline: true)
      json.member("type", "DataPositionSelector")
      json.member("start", Int(start))
      json.member("end", Int(end))
      json.endObject()
    }
    json.endArray()
  }
}
