import ClaimLedger
import Foundation
import Testing

/// The sample interviews, read by the real stages; every sentence is taken as a claim, so that verification is tried on
/// all of their words.
@Suite struct CorpusVerificationTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let files: [URL] = ["corpus", "../shared/bench/claims"].flatMap { folder in
    let listing = try? FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (listing ?? []).filter { ["html", "txt", "md", "vtt", "srt"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  static func ledger(_ file: [UInt8], name: String) throws -> LedgerDocument {
    let document = try Reader.read(bytes: file, name: name)
    let transcript = Transcriber.transcribe(document)
    var claims = ClaimSet()
    for (index, turn) in transcript.turns.enumerated() {
      var start = 0
      for (at, byte) in turn.text.utf8.enumerated() where byte == UInt8(ascii: ".") || at == turn.text.count - 1 {
        while start < at, turn.text.utf8[start] <= 0x20 { start += 1 }
        let span = TextSpan(start, at + 1)
        claims.claims.append(
          Claim(turn: index, span: span, statement: turn.text.string(span), type: .other, speaker: turn.speaker))
        start = at + 1
      }
    }
    return LedgerBuilder.build(
      document: document, transcript: transcript, claims: claims, generatorVersion: "0", model: nil)
  }

  @Test func everyTurnAndQuoteStandsInItsBytes() throws {
    for url in Self.files {
      let file = Array(try Data(contentsOf: url))
      let ledger = try Self.ledger(file, name: url.lastPathComponent)
      #expect(Verifier.verify(ledger, article: file).failures == [], "\(url.lastPathComponent)")
      #expect(ledger.inexactClaims == 0)
    }
  }

  @Test func aThousandFlippedBytesAreFound() throws {
    guard !Self.files.isEmpty else { return }
    var numbers = Numbers(state: 3)
    let samples = try Self.files.map { url in
      let file = Array(try Data(contentsOf: url))
      return (file: file, ledger: try Self.ledger(file, name: url.lastPathComponent))
    }.filter { !$0.ledger.claims.isEmpty }
    for _ in 0..<1000 {
      guard let (original, ledger) = samples.randomElement(using: &numbers),
        let claim = ledger.claims.randomElement(using: &numbers),
        let range = claim.bytes.randomElement(using: &numbers)
      else { return }
      var file = original
      file[Int.random(in: Int(range.start)..<Int(range.end), using: &numbers)] ^= UInt8.random(
        in: 1...255, using: &numbers)
      let failures = Verifier.verify(ledger, article: file).failures
      #expect(failures.contains { $0.subject == claim.id }, "\(ledger.source.name): \(claim.quote.exact)")
      #expect(failures.contains { $0.subject == claim.turn })
    }
  }
}
