import Batch
import ClaimLedger
import Foundation

/// A stage that reads what others wrote, and what holds of whatever it is given.
enum Target: String, CaseIterable {
  case charset, html, map, claims, subtitles, markdown, warc, json, diff

  /// Runs one stage and checks what must hold of its result; a failed check ends the process.
  /// - Returns: a measure of how much came out.
  @discardableResult
  func execute(_ input: [UInt8]) -> Int {
    switch self {
    case .charset: return Self.decode(input)
    case .html: return Self.blocks(input, "page.html")
    case .subtitles: return Self.blocks(input, "talk.vtt") + Self.blocks(input, "talk.srt")
    case .markdown: return Self.blocks(input, "talk.md")
    case .map:
      guard let result = try? Pipeline.run(bytes: input, name: "page.html") else { return 0 }
      let report = Verifier.verify(result.ledger, article: input)
      precondition(report.failures.isEmpty, "\(report.failures)")
      return result.ledger.claims.count + result.ledger.turns.count
    case .claims:
      let text = WordSalad.text(input)
      guard let result = try? Pipeline.run(bytes: text, name: "talk.txt") else { return 0 }
      let report = Verifier.verify(result.ledger, article: text)
      precondition(report.failures.isEmpty, "\(report.failures)")
      return result.ledger.claims.count
    case .warc:
      guard let path = Self.file(input) else { return 0 }
      var count = 0
      if let reader = try? WARCReader(path: path, stem: "a", limit: 1 << 20) {
        while let article = reader.next() { count += article.name.isEmpty ? 0 : 1 }
      }
      if let reader = try? JSONLinesReader(path: path, stem: "a", limit: 1 << 20) {
        while let article = reader.next() { count += article.name.isEmpty ? 0 : 1 }
      }
      return count
    case .json:
      guard let ledger = try? LedgerParser.parse(input) else { return 0 }
      let again = LedgerWriter.write(ledger)
      let reread = (try? LedgerParser.parse(again)).map { LedgerWriter.write($0) }
      precondition(reread == again, "what was written reads otherwise")
      return ledger.claims.count
    case .diff:
      guard let ledger = try? LedgerParser.parse(input) else { return 0 }
      let other = Self.ledger ?? ledger
      let itself = LedgerDiff(ledger, ledger)
      return DiffWriter.text(itself).count + DiffWriter.text(LedgerDiff(ledger, other)).count
        + DiffWriter.text(LedgerDiff(other, ledger)).count + Recurrence([other, ledger, ledger]).json().count
    }
  }

  private static let ledger = FileManager.default.contents(atPath: "claims/label.json").flatMap {
    try? LedgerParser.parse([UInt8]($0))
  }

  /// The input in a file in memory where the system has one, since archives are read from files.
  private static func file(_ input: [UInt8]) -> String? {
    let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    let path = "\(folder)/claimledger-fuzz-\(getpid()).warc.gz"
    return FileManager.default.createFile(atPath: path, contents: Data(input)) ? path : nil
  }

  private static let encodings = [
    "utf-8", "ibm866", "iso-8859-2", "iso-8859-7", "iso-8859-15", "koi8-r", "macintosh", "windows-874", "windows-1250",
    "windows-1251", "windows-1252", "windows-1255", "windows-1258", "gbk", "gb18030", "big5", "euc-jp", "shift_jis",
    "euc-kr", "utf-16be", "utf-16le", "iso-2022-jp", "nonsense",
  ]

  /// The first byte chooses the declared charset. Text is UTF-8, and its map names every byte of it and goes forward in the source.
  private static func decode(_ input: [UInt8]) -> Int {
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let text = SourceDecoder.decode(
      bytes: bytes, name: "page.html", declared: encodings[Int(choice) % encodings.count])
    precondition(UTF8Validation.isValid(text.utf8) || text.replacements > 0 || text.charset == "utf-8")
    var (at, source): (Int32, Int32) = (0, 0)
    for piece in text.map {
      precondition(piece.text.start == at && piece.text.end >= at, "a gap in the text")
      precondition(piece.source.start >= source && piece.source.end >= piece.source.start, "the source goes back")
      (at, source) = (piece.text.end, piece.source.end)
    }
    precondition(Int(at) == text.utf8.count && Int(source) <= bytes.count, "\(at) of \(text.utf8.count) bytes")
    return text.map.count
  }

  private static func blocks(_ input: [UInt8], _ name: String) -> Int {
    guard let document = try? Pipeline.read(bytes: input, name: name) else { return 0 }
    for block in document.blocks {
      for span in block.text.sourceRanges { precondition(Int(span.end) <= input.count && span.start <= span.end) }
    }
    return document.blocks.count
  }

  /// Seeds: the invented interviews and their ledgers, small archives, and every byte of each charset.
  func seeds() throws -> [[UInt8]] {
    let folder = self == .json || self == .diff ? "claims" : "corpus"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { !$0.hasPrefix(".") }
      .compactMap {
        FileManager.default.contents(atPath: folder + "/" + $0).map { [UInt8]($0) }
      }
    switch self {
    case .warc: return Self.archives(files)
    case .charset:
      return Self.encodings.indices.map { index in
        var bytes = [UInt8(index)]
        for first in 0x20...0xFE as ClosedRange<UInt8> {
          bytes += [first, 0x41 + first % 64, 0x20, first, 0xA1 + first % 90]
        }
        return bytes
      } + files.prefix(6).map { [0] + $0 }
    default: return files.isEmpty ? [[0x3C]] : files
    }
  }

  /// Responses plain and in chunks, a resource, a revisit, and lines of JSON.
  private static func archives(_ pages: [[UInt8]]) -> [[UInt8]] {
    func record(_ version: String, _ type: String, _ more: String, _ content: [UInt8]) -> [UInt8] {
      Array("\(version)\r\nWARC-Type: \(type)\r\n\(more)Content-Length: \(content.count)\r\n\r\n".utf8) + content
        + Array("\r\n\r\n".utf8)
    }
    let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n"
    return pages.prefix(6).map { page in
      let page = Array(page.prefix(3000))
      let chunks =
        Array("\(String(page.count / 2, radix: 16))\r\n".utf8) + page[..<(page.count / 2)] + Array("\r\n0\r\n\r\n".utf8)
      return record("WARC/1.0", "warcinfo", "", Array("software: none\r\n".utf8))
        + record("WARC/1.0", "response", "WARC-Target-URI: http://one.invalid/\r\n", Array((ok + "\r\n").utf8) + page)
        + record(
          "WARC/1.1", "response", "WARC-Target-URI: <http://one.invalid/>\r\n",
          Array((ok + "Transfer-Encoding: chunked\r\n\r\n").utf8) + chunks)
        + record("WARC/1.1", "resource", "Content-Type: text/plain\r\n", Array(page.suffix(500)))
        + record("WARC/1.1", "revisit", "", Array(ok.utf8))
    } + [Array(#"{"url": "http://one.invalid/", "html": "<p>Ann: \u00e9\ud83d\ude00</p>"}"#.utf8) + [0x0A]]
  }
}
