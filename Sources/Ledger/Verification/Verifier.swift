import SourceText

/// Checks a ledger against the file it was made from.
///
/// Shares nothing with extraction but the character tables: it decodes the named bytes itself, removes tags and comments,
/// decodes character references, collapses white space and compares with what the ledger quotes.
public enum Verifier {
  /// One thing that is not as the ledger says.
  public struct Failure: Sendable, Equatable {
    /// The id of the claim, turn or speaker, or "source".
    public var subject: String
    /// What does not agree.
    public var reason: String
  }

  /// What came of checking a ledger.
  public struct Report: Sendable, Equatable {
    /// In the ledger's order: source, speakers, turns, claims, omitted.
    public var failures: [Failure] = []
    /// Whether the file is the very one that the ledger was made from, by its hash: what fails then was changed in the ledger.
    public var isSameFile = false
    /// How many turns were checked.
    public var turns = 0
    /// How many claims were checked.
    public var claims = 0
    /// Whether everything is as the ledger says.
    public var isVerified: Bool { failures.isEmpty }
  }

  /// Checks source, speakers, turns, claims and omissions.
  /// - Parameter article: the raw bytes of the file.
  public static func verify(_ ledger: LedgerDocument, article: [UInt8]) -> Report {
    var report = Report()
    report.turns = ledger.turns.count
    report.claims = ledger.claims.count
    let isSameFile = checkSource(ledger.source, article, &report)
    report.isSameFile = isSameFile
    let matcher = QuoteMatcher(file: article, source: ledger.source)

    var turns: [String: Int] = [:]
    let speakers = Set(ledger.speakers.map(\.id))
    let texts = ledger.turns.map { turn in turn.text.unicodeScalars.map(\.value) }
    for (index, turn) in ledger.turns.enumerated() {
      if turns.updateValue(index, forKey: turn.id) != nil { report.fail(turn.id, "another turn has the same id") }
      if let speaker = turn.speaker, !speakers.contains(speaker) {
        report.fail(turn.id, "its speaker \(speaker) is not in speakers")
      }
      report.check(
        matcher.compare(texts[index][...], with: turn.bytes), turn.id, "text", isSameFile: isSameFile)
    }
    for speaker in ledger.speakers {
      guard let evidence = speaker.evidence else { continue }
      if stretch(evidence.span, of: evidence.turn, turns, texts) == nil {
        report.fail(speaker.id, "its evidence does not lie in \(evidence.turn)")
      }
    }
    let turnBytes = ledger.turns.map { joined($0.bytes) }
    for claim in ledger.claims {
      report.check(
        matcher.compare(claim.quote.exact.unicodeScalars.map(\.value)[...], with: claim.bytes), claim.id, "quote",
        isSameFile: isSameFile)
      guard let index = turns[claim.turn], let exact = stretch(claim.span, of: claim.turn, turns, texts) else {
        report.fail(claim.id, "start and end do not lie in \(claim.turn)")
        continue
      }
      checkPlace(claim, exact, texts[index], &report)
      if let speaker = claim.speaker, !speakers.contains(speaker) {
        report.fail(claim.id, "its speaker \(speaker) is not in speakers")
      }
      if !isWithin(claim.bytes, turnBytes[index]) {
        report.fail(claim.id, "its bytes do not lie in those of \(claim.turn)")
      }
    }
    for omission in ledger.omitted {
      guard let place = omission.place else { continue }
      if stretch(place.span, of: place.turn, turns, texts) == nil {
        report.fail(place.turn, "an omitted stretch (\(omission.reason)) does not lie in it")
      }
    }
    return report
  }

  private static func checkSource(_ source: Source, _ article: [UInt8], _ report: inout Report) -> Bool {
    let hash = Hashing.sha256(article)
    if source.bytes != article.count {
      report.fail("source", "the file has \(article.count) bytes, the ledger was made from \(source.bytes)")
    }
    if source.sha256 != hash { report.fail("source", "the file's sha256 is \(hash), not \(source.sha256)") }
    return source.sha256 == hash
  }

  private static func stretch(
    _ span: CharacterSpan, of turn: String, _ turns: [String: Int], _ texts: [[UInt32]]
  ) -> ArraySlice<UInt32>? {
    guard let index = turns[turn], span.start >= 0, span.start <= span.end, Int(span.end) <= texts[index].count else {
      return nil
    }
    return texts[index][Int(span.start)..<Int(span.end)]
  }

  /// Whether quote, context, numbers, dates, names and brackets stand in the turn where the claim says.
  private static func checkPlace(
    _ claim: LedgerClaim, _ exact: ArraySlice<UInt32>, _ turn: [UInt32], _ report: inout Report
  ) {
    if !exact.elementsEqual(claim.quote.exact.unicodeScalars.lazy.map(\.value)) {
      report.fail(claim.id, "its quote is not what \(claim.turn) has from \(claim.span.start) to \(claim.span.end)")
    }
    let prefix = claim.quote.prefix.unicodeScalars.map(\.value)
    if !turn[..<Int(claim.span.start)].reversed().starts(with: prefix.reversed()) {
      report.fail(claim.id, "its prefix does not stand before the quote")
    }
    let suffix = claim.quote.suffix.unicodeScalars.map(\.value)
    if !turn[Int(claim.span.end)...].starts(with: suffix) {
      report.fail(claim.id, "its suffix does not stand after the quote")
    }
    let parts =
      claim.quantities.map { ("quantity", $0.text, $0.span) } + claim.dates.map { ("date", $0.text, $0.span) }
      + claim.entities.map { ("entity", $0.text, $0.span) } + claim.editorial.map { ("editorial", $0.text, $0.span) }
    for (kind, text, span) in parts {
      guard span.start >= 0, span.start <= span.end, Int(span.end) <= turn.count,
        turn[Int(span.start)..<Int(span.end)].elementsEqual(text.unicodeScalars.lazy.map(\.value))
      else {
        report.fail(claim.id, "its \(kind) “\(text)” is not what \(claim.turn) has there")
        continue
      }
    }
  }

  /// Sorted, those that touch or overlap joined.
  private static func joined(_ ranges: [ByteSpan]) -> [ByteSpan] {
    var joined: [ByteSpan] = []
    for range in ranges.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = joined.last, range.start <= last.end {
        joined[joined.count - 1].end = max(last.end, range.end)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Whether every byte of `inner` is one of `joined`.
  private static func isWithin(_ inner: [ByteSpan], _ joined: [ByteSpan]) -> Bool {
    return inner.allSatisfy { range in
      var (low, high) = (0, joined.count)
      while low < high {
        let middle = (low + high) / 2
        if joined[middle].end < range.end { low = middle + 1 } else { high = middle }
      }
      return low < joined.count && joined[low].start <= range.start
    }
  }
}

extension Verifier.Report {
  fileprivate mutating func fail(_ subject: String, _ reason: String) {
    failures.append(Verifier.Failure(subject: subject, reason: reason))
  }

  /// In a file that has changed, words that agree only after markup and white space are resolved prove nothing: the bytes
  /// that changed may be among theirs. They are named too.
  fileprivate mutating func check(
    _ outcome: QuoteMatcher.Outcome, _ subject: String, _ what: String, isSameFile: Bool
  ) {
    switch outcome {
    case .verbatim: break
    case .equal:
      if !isSameFile {
        fail(subject, "its \(what) reads the same, but the markup or white space in it may have changed")
      }
    case .different(let problem): fail(subject, "\(what): \(problem)")
    }
  }
}
