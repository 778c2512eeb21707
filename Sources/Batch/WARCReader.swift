/// Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500), record by record.
///
/// Pages are the `response` records with an HTTP status of 200 and a text type, and `resource` records of a text type. Chunked
/// transfer and compressed bodies (RFC 9112, RFC 9110) are undone. A damaged record is a failure in its place; reading goes on at
/// the next line that begins a record, in damaged compressed data at the next member.
public final class WARCReader {
  private let stream: ByteStream
  private let path: String
  private let stem: String
  private let limit: Int
  private var record = 0
  /// The present record is counted; damaged data that is met before is one of its own.
  private var isCounted = false
  private var isFinished = false

  /// Longest header line; longer ones are cut.
  private static let longestLine = 16 << 10
  /// Most header lines of a record; more make it damaged.
  private static let mostHeaders = 500

  /// - Parameters:
  ///   - limit: bytes of a page; larger pages are failures.
  /// - Throws: `FileProblem` when the archive cannot be opened.
  public convenience init(path: String, stem: String, limit: Int) throws {
    self.init(stream: try ByteStream(path: path), path: path, stem: stem, limit: limit)
  }

  /// - Parameter stream: stands at the beginning of the file `path`.
  init(stream: ByteStream, path: String, stem: String, limit: Int) {
    self.stream = stream
    self.path = path
    self.stem = stem
    self.limit = limit
  }

  /// How many bytes of the file have been read.
  var position: Int { stream.position }

  /// The next page, nil at the end.
  public func next() -> ArticleInput? {
    while !isFinished {
      do {
        if let input = try nextRecord() { return input }
      } catch let problem as FileProblem {
        isFinished = (try? stream.recover()) != true
        if !isCounted { record += 1 }
        return failure(problem.message)
      } catch {
        isFinished = true
        return failure("\(error)")
      }
    }
    return nil
  }

  private func nextRecord() throws -> ArticleInput? {
    isCounted = false
    guard try findVersion() else {
      isFinished = true
      return record == 0 ? failure("it holds no WARC record; give an archive or an article") : nil
    }
    record += 1
    isCounted = true
    let headers = try headers(from: stream)
    guard let headers, let length = headers["content-length"].flatMap(Int.init), length >= 0 else {
      return failure("record \(record) has no length; the archive is damaged there")
    }
    let type = headers["warc-type"]?.lowercased()
    let isPage = type == "response" || type == "resource"
    let content = try stream.bytes(length, limit: isPage ? limit + (1 << 16) : 0)
    guard try endsHere() else {
      readAgain(content)
      return failure("record \(record) does not end where its length says; the archive is damaged there")
    }
    guard isPage else { return nil }
    if content.count < length {
      if length > limit {
        return failure("record \(record) is larger than the limit of \(limit) bytes; raise it with --max-size")
      }
      readAgain(content)
      return failure("the archive ends within record \(record); fetch it again")
    }
    let url = headers["warc-target-uri"].map { $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0 }
    if type == "resource" {
      guard Self.isText(headers["content-type"]) else { return nil }
      return input(content, url, HTTPMessage.charset(of: headers["content-type"]))
    }
    guard let message = HTTPMessage(content, limit: limit) else {
      return failure("record \(record) holds no HTTP response that can be read")
    }
    guard message.status == 200, Self.isText(message.headers["content-type"]) else { return nil }
    guard let body = message.body else {
      return failure(
        message.isTooLarge
          ? "the body of record \(record) is larger than the limit of \(limit) bytes; raise it with --max-size"
          : message.unknownCoding.map {
            "the body of record \(record) is compressed as \($0), which is not read here; archive it as gzip or plain"
          } ?? "the body of record \(record) cannot be decompressed; fetch the page again")
    }
    return input(body, url, HTTPMessage.charset(of: message.headers["content-type"]))
  }

  /// Reads on to the line that begins a record.
  private func findVersion() throws -> Bool {
    while let line = try stream.line(limit: Self.longestLine) {
      if line.bytes.starts(with: "WARC/1.".utf8) { return true }
    }
    return false
  }

  /// Whether an empty line, the next record or the end of the archive follow, as behind every whole record.
  private func endsHere() throws -> Bool {
    guard let line = try stream.line(limit: Self.longestLine) else { return true }
    if line.bytes.allSatisfy({ $0 <= 0x20 }) { return true }
    stream.unread(line.bytes + [0x0A])
    return line.bytes.starts(with: "WARC/1.".utf8)
  }

  /// Puts back what begins a record within the content of a damaged one, whose length was too large.
  private func readAgain(_ content: [UInt8]) {
    let wanted = Array("\nWARC/1.".utf8)
    guard content.count > wanted.count,
      let start = (0...content.count - wanted.count).first(where: { at in
        content[at] == 0x0A && wanted.indices.allSatisfy { content[at + $0] == wanted[$0] }
      })
    else { return }
    stream.unread(Array(content[(start + 1)...]))
  }

  private func headers(from stream: ByteStream) throws -> [String: String]? {
    var headers: [String: String] = [:]
    for _ in 0..<Self.mostHeaders {
      guard let line = try stream.line(limit: Self.longestLine) else { return nil }
      if line.bytes.isEmpty { return headers }
      HTTPMessage.add(line.bytes[...], to: &headers)
    }
    return nil
  }

  private static func isText(_ type: String?) -> Bool {
    guard let type = type?.lowercased() else { return false }
    return ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/vtt"].contains {
      type.hasPrefix($0)
    }
  }

  private func input(_ body: [UInt8], _ url: String?, _ charset: String?) -> ArticleInput {
    var input = ArticleInput(
      origin: "\(path): record \(record)", name: "\(FileBytes.name(of: path)) record \(record)",
      outputStem: "\(stem)/\(number)", payload: .bytes(body), url: url, charset: charset)
    input.isRecord = true
    return input
  }

  private func failure(_ message: String) -> ArticleInput {
    var input = ArticleInput(origin: path, name: path, outputStem: "\(stem)/\(number)", payload: .failure(message))
    input.isRecord = true
    return input
  }

  /// Eight digits, so that names sort as records do.
  private var number: String { String(repeating: "0", count: max(0, 8 - "\(record)".count)) + "\(record)" }
}

/// An HTTP response as archives hold it.
struct HTTPMessage {
  var status = 0
  /// By name in lower case; a repeated header keeps its last value.
  var headers: [String: String] = [:]
  /// Transfer and content codings undone; nil where that fails or yields more than the limit.
  var body: [UInt8]?
  /// The body would have been larger than the limit.
  var isTooLarge = false
  /// The content coding of a body that is no gzip and no deflate, as its header says it ("br"); nil where it could be undone.
  var unknownCoding: String?

  /// - Returns: nil where the bytes do not begin like a response.
  init?(_ bytes: [UInt8], limit: Int) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var at = 0
    var isFirst = true
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[at..<end]
      if line.last == 0x0D { line = line.dropLast() }
      at = min(end + 1, bytes.count)
      if line.isEmpty { break }
      if isFirst {
        let parts = line.split(separator: 0x20)
        guard parts.count >= 2, let status = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
        self.status = status
        isFirst = false
      } else {
        Self.add(line, to: &headers)
      }
    }
    var body: [UInt8]? = Array(bytes[at...])
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      // Some archives keep the header of a body that was stored plain.
      body = Self.unchunked(bytes[at...]) ?? body
    }
    switch headers["content-encoding"]?.lowercased() {
    case "gzip", "x-gzip", "deflate":
      if let packed = body {
        switch Inflate.inflate(packed, limit: limit) {
        case .bytes(let plain): body = plain
        case .tooLarge: (body, isTooLarge) = (nil, true)
        case .damaged: if !Self.looksPlain(packed) { body = nil }
        }
      }
    case nil, "", "identity": break
    case let coding?:
      if let packed = body, !Self.looksPlain(packed) {
        body = nil
        // Strangers wrote it, and it goes into a message of one line.
        unknownCoding = String(
          coding.unicodeScalars.filter { $0.isASCII && $0.value > 0x20 && $0.value < 0x7F }.map(Character.init).prefix(
            20))
      }
    }
    if let plain = body, plain.count > limit { (body, isTooLarge) = (nil, true) }
    self.body = body
  }

  /// "Name: value" of a header line.
  static func add(_ line: ArraySlice<UInt8>, to headers: inout [String: String]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    var value = line[(colon + 1)...]
    while let first = value.first, first <= 0x20 { value = value.dropFirst() }
    while let last = value.last, last <= 0x20 { value = value.dropLast() }
    headers[String(decoding: line[..<colon], as: UTF8.self).lowercased()] = String(decoding: value, as: UTF8.self)
  }

  /// The charset of a `Content-Type`, nil where it names none.
  static func charset(of type: String?) -> String? {
    guard let type else { return nil }
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == "charset" else { continue }
      let value = pair[1].filter { !"\"' ".contains($0) }
      return value.isEmpty ? nil : value
    }
    return nil
  }

  private static func looksPlain(_ bytes: [UInt8]) -> Bool { bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") }

  /// The chunks put together; nil where the lengths make no sense.
  private static func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard let end = bytes[at...].firstIndex(of: 0x0A) else { return nil }
      let digits = bytes[at..<end].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else { return nil }
      at = end + 1
      if size == 0 { return result }
      guard size <= bytes.endIndex - at else { return nil }
      result += bytes[at..<at + size]
      at += size
      if at < bytes.endIndex, bytes[at] == 0x0D { at += 1 }
      if at < bytes.endIndex, bytes[at] == 0x0A { at += 1 }
    }
    return result.isEmpty ? nil : result
  }
}
