import Ledger

/// One claim a line, each with what it needs to stand without its ledger: article and speaker's name first, then the
/// members of the ledger, then the `revision` by which `extract review --import` knows the review it was taken from.
extension ExportFormat {
  /// One claim a line.
  public static let jsonLines = ExportFormat(
    name: "jsonl", fileExtension: "jsonl", summary: "one claim a line, for programs"
  ) { ledgers, _ in
    var bytes: [UInt8] = []
    for ledger in ledgers {
      let speakers = ClaimText.Speakers(ledger)
      for claim in ledger.claims {
        var json = JSONWriter(compact: true)
        json.beginObject()
        json.member("article", ledger.source.name)
        json.member("title", ledger.source.title)
        json.member("published", ledger.source.published)
        json.member("url", ledger.source.url)
        json.member("speakerName", speakers[claim.speaker]?.name)
        LedgerWriter.writeMembers(of: claim, to: &json)
        json.member("revision", claim.review.revision)
        json.endObject()
        json.endLine()
        bytes += json.bytes
      }
    }
    return bytes
  }
}
