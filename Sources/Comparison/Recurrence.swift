import Claims
import Ledger

/// Claims that recur over three or more ledgers: who said them where, first seen, and their values over time.
public struct Recurrence: Sendable {
  /// One place where the claim stands.
  public struct Mention: Sendable {
    /// Index of the ledger among those given.
    public var ledger: Int
    /// The name of the article's file, as its ledger gives it.
    public var source: String
    /// ISO 8601; nil where the article tells no date.
    public var published: String?
    /// nil for the narrator.
    public var speaker: String?
    /// The claim as that ledger holds it.
    public var claim: LedgerClaim
    /// To the first mention; `same` for that itself.
    public var relation: Relation
  }

  /// Mentions in the order of publication; articles without a date stand last, in the order given.
  public var groups: [[Mention]] = []

  /// Groups the claims of the ledgers. A claim joins the group of the claim it is likest to, one of each article.
  public init(_ ledgers: [LedgerDocument]) {
    let order = ledgers.indices.sorted {
      (ledgers[$0].source.published ?? "~", $0) < (ledgers[$1].source.published ?? "~", $1)
    }
    // Each ledger is aligned with the first mentions of the groups so far: no all-pairs loop, and memory holds one ledger's
    // candidates at a time.
    var heads: [ClaimContent] = []
    var members: [[Mention]] = []
    for number in order {
      let contents = LedgerDiff.contents(ledgers[number])
      let alignment = heads.isEmpty ? contents.map { _ in nil } : Alignment.align(contents, heads)
      for (index, claim) in ledgers[number].claims.enumerated() {
        var mention = Mention(
          ledger: number, source: ledgers[number].source.name, published: ledgers[number].source.published,
          speaker: contents[index].speaker, claim: claim, relation: .same)
        if let match = alignment[index] {
          mention.relation = RelationJudge.judge(heads[match.b], contents[index]).relation
          if mention.relation == .unrelated { mention.relation = match.judgement.relation }
          members[match.b].append(mention)
        } else {
          heads.append(contents[index])
          members.append([mention])
        }
      }
    }
    groups = members.filter { $0.count > 1 }
  }

  /// For a terminal: a block for each claim.
  public func text() -> [UInt8] {
    var lines: [String] = []
    for group in groups {
      guard let first = group.first else { continue }
      lines.append(first.claim.claim)
      lines.append("  first seen \(first.published ?? "(no date)") in \(first.source)")
      for mention in group {
        var line = "  \(mention.published ?? "(no date)")  \(mention.source)  \(mention.speaker ?? "narrator")"
        if mention.relation != .same { line += "  \(mention.relation.rawValue)" }
        let values = mention.claim.quantities.map(\.text)
        if !values.isEmpty { line += "  [" + values.joined(separator: "; ") + "]" }
        lines.append(line)
        if mention.relation != .same { lines.append("      " + mention.claim.claim) }
      }
      lines.append("")
    }
    lines.append("\(groups.count) recurring claims")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// `{"recurrence": 1, "groups": [{"claim", "firstSeen", "mentions": […]}]}`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("recurrence", 1)
    json.key("groups")
    json.beginArray()
    for group in groups {
      json.beginObject()
      json.member("claim", group[0].claim.claim)
      json.member("firstSeen", group[0].published)
      json.key("mentions")
      json.beginArray()
      for mention in group {
        json.beginObject(inline: true)
        json.member("source", mention.source)
        json.member("published", mention.published)
        json.member("speaker", mention.speaker)
        json.member("relation", mention.relation.rawValue)
        json.member("id", mention.claim.id)
        json.member("claim", mention.claim.claim)
        json.member("values", mention.claim.quantities.map(\.text))
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
