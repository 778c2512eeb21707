import Ledger

/// Drafts of schema.org `ClaimReview` for the claims that have a verdict, as a JSON array.
///
/// A draft lacks what the ledger cannot know: the reviewing organisation and the address of its article.
extension ExportFormat {
  /// Drafts of schema.org `ClaimReview`.
  public static let claimReview = ExportFormat(
    name: "claimreview", fileExtension: "json", summary: "schema.org ClaimReview drafts of claims with a verdict"
  ) { ledgers, _ in
    var json = JSONWriter()
    json.beginArray()
    for ledger in ledgers {
      let speakers = ClaimText.Speakers(ledger)
      for claim in ledger.claims {
        // A verdict on words that have changed since, or on a claim that was dismissed, is none to publish.
        guard let verdict = claim.review.verdict, !verdict.isEmpty,
          !["recheck", "dismissed"].contains(claim.review.status)
        else { continue }
        write(claim, verdict, ledger.source, speakers, to: &json)
      }
    }
    json.endArray()
    json.endLine()
    return json.bytes
  }

  private static func write(
    _ claim: LedgerClaim, _ verdict: String, _ source: Source, _ speakers: ClaimText.Speakers,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("@context", "https://schema.org")
    json.member("@type", "ClaimReview")
    json.member("identifier", claim.id)
    json.member("claimReviewed", claim.claim)
    if let date = claim.review.date { json.member("datePublished", date) }
    if let note = claim.review.note { json.member("reviewBody", note) }
    if let reviewer = claim.review.reviewer {
      json.key("author")
      named("Person", reviewer, to: &json)
    }
    json.key("itemReviewed")
    json.beginObject()
    json.member("@type", "Claim")
    json.member("text", claim.quote.exact)
    if let speaker = speakers[claim.speaker] {
      json.key("author")
      json.beginObject(inline: true)
      json.member("@type", "Person")
      json.member("name", speaker.name)
      if let description = speaker.description { json.member("description", description) }
      json.endObject()
    } else if let site = source.site {
      // What the narrator says, the publication says.
      json.key("author")
      named("Organization", site, to: &json)
    }
    if let published = source.published { json.member("datePublished", published) }
    json.key("appearance")
    appearance(source, to: &json)
    json.endObject()
    rating(verdict, to: &json)
    let sources = claim.review.evidence.compactMap { if case .string(let text) = $0 { text } else { nil } }
      .filter(ClaimText.isWebAddress)
    if !sources.isEmpty { json.member("citation", sources) }
    json.endObject()
  }

  private static func named(_ type: String, _ name: String, to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.member("@type", type)
    json.member("name", name)
    json.endObject()
  }

  private static func appearance(_ source: Source, to json: inout JSONWriter) {
    json.beginObject()
    json.member("@type", "NewsArticle")
    json.member("headline", source.title ?? source.name)
    if let url = source.url { json.member("url", url) }
    if let published = source.published { json.member("datePublished", published) }
    if !source.byline.isEmpty {
      json.key("author")
      json.beginArray(inline: true)
      for name in source.byline { named("Person", name, to: &json) }
      json.endArray()
    }
    if let site = source.site {
      json.key("publisher")
      named("Organization", site, to: &json)
    }
    json.endObject()
  }

  /// A verdict of the form "2/5" is a rating on a scale; every other stays the words that the newsroom uses.
  private static func rating(_ verdict: String, to json: inout JSONWriter) {
    json.key("reviewRating")
    json.beginObject(inline: true)
    json.member("@type", "Rating")
    json.member("alternateName", verdict)
    let parts = verdict.split(separator: "/", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    if parts.count == 2, let value = Int(parts[0]), let best = Int(parts[1]), value >= 0, value <= best, best > 1 {
      json.member("ratingValue", value)
      json.member("bestRating", best)
      json.member("worstRating", min(value, 1))
    }
    json.endObject()
  }
}
