import Batch
import Foundation
import Testing

/// All articles of a container, as "url|charset|text" or "failure: …".
private func articles(_ bytes: [UInt8], named name: String) throws -> [String] {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent(name).path
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  let source = ArticleSource(
    files: [ArticleInput(origin: path, name: name, outputStem: FileBytes.stem(of: name), payload: .file(path))],
    limit: 100_000)
  var found: [String] = []
  while let input = source.next() {
    switch input.payload {
    case .bytes(let bytes):
      let text = String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self)
      found.append("\(input.url ?? "")|\(input.charset ?? "")|\(text)")
    case .failure(let message): found.append("failure: \(message)")
    case .file(let path): found.append("file \(FileBytes.name(of: path))")
    }
  }
  return found
}

private func response(_ body: String, type: String = "text/html", extra: String = "", status: Int = 200) -> String {
  let content = "HTTP/1.1 \(status) OK\r\nContent-Type: \(type)\r\n\(extra)\r\n\(body)"
  return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <http://one.invalid/>\r\n"
    + "Content-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n"
}

@Suite struct ContainerTests {
  @Test func pagesOfAnArchive() throws {
    let archive =
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n"
      + response("<p>One.</p>", type: "text/html; charset=\"ISO-8859-1\"") + response("GIF", type: "image/gif")
      + response("gone", status: 404)
      + response("6\r\n<p>Two\r\n5\r\n.</p>\r\n0\r\n\r\n", extra: "Transfer-Encoding: chunked\r\n")
    #expect(
      try articles(Array(archive.utf8), named: "crawl.warc") == [
        "http://one.invalid/|ISO-8859-1|<p>One.</p>", "http://one.invalid/||<p>Two.</p>",
      ])
  }

  /// Two gzip members, the second with a body that is compressed once more.
  @Test func membersAreInflatedOneByOne() throws {
    let packed = """
      H4sIAAAAAAACA0WNTQrCMBBG94XcYS7Qpi0IUqugdaEoKKXSddCxKaSTkAz+HNlbaBFx9/F4vK9d1pXMklRE7WfFzdNhAR6DsxTw
      B5XvkONTvS1AM7tCSkuY9HRTpr9IJaLKEiNxvEfqWBeQpVMRiWjTNMdPPIM8TeGw+3vfG8YHS82DmcFZKx+Q5/eeLvYe4iyf5GOh
      dIslEazQGBiQoVLewNp6AsXAGuGsrq+klG4x2m9l9TpzzQAAAB+LCAAAAAAAAgMLdwxy1jfUM+DlCgeydEMqC1KtFIpSiwvy84pT
      YYKJRempJbqhQZ5WChklJQVW+vr5eal6mXlliTmZKfpJvFzO+XklqXkluj6peeklGVYKhkYmvFy8XB4hIQFAww0VjAwMFPy9Eeog
      1pSkVpToZ5Tk5iAkXPOS81My89KtFNKrMgtAZsh3czCAABPzZs0N3Cc9Qk+cPXMy0ENL95S3b6DHaf0gDc3z4R6ea3Subb6ov4GZ
      IfjsbXMVoHqQXgBCEVQF3QAAAA==
      """
    let bytes = try #require(Data(base64Encoded: packed, options: .ignoreUnknownCharacters))
    #expect(
      try articles([UInt8](bytes), named: "crawl.warc.gz") == [
        "http://one.invalid/a|windows-1252|<p>Ann Bell met Carl Dorn at the caf.</p>",
        "http://one.invalid/b||<p>The mill burned for two days.</p>",
      ])
    let cut = try articles([UInt8](bytes.dropLast(40)), named: "crawl.warc.gz")
    #expect(cut.first?.hasPrefix("http://one.invalid/a") == true)
    #expect(cut.last == "failure: the compressed file ends within a record; fetch it again")
  }

  /// Bodies in a coding that is not read (Brotli, Zstandard) are named as such and cost their record alone.
  @Test(arguments: [
    ("br", "br"), ("BR", "br"), ("zstd", "zstd"), ("gzip, br", "gzip,br"), ("b\u{1B}[31m\u{E9}r", "b[31mr"),
    (String(repeating: "x", count: 300), String(repeating: "x", count: 20)),
  ])
  func otherCodings(header: String, named: String) throws {
    let archive =
      response("\u{1}\u{2}\u{3}", extra: "Content-Encoding: \(header)\r\n")
      + response("<p>Plain after all.</p>", extra: "Content-Encoding: \(header)\r\n") + response("<p>Two.</p>")
    #expect(
      try articles(Array(archive.utf8), named: "crawl.warc") == [
        "failure: the body of record 1 is compressed as \(named), which is not read here; archive it as gzip or plain",
        "http://one.invalid/||<p>Plain after all.</p>", "http://one.invalid/||<p>Two.</p>",
      ])
  }

  @Test(arguments: [
    ("", ["failure: it holds no WARC record; give an archive or an article"]),
    ("WARC/1.0\r\nWARC-Type: response\r\n\r\n", ["failure: record 1 has no length; the archive is damaged there"]),
    (
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200 OK\r\n",
      ["failure: the archive ends within record 1; fetch it again"]
    ),
    (
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 4\r\n\r\nnope\r\n\r\n",
      ["failure: record 1 holds no HTTP response that can be read"]
    ),
  ])
  func damagedArchivesAreFailuresInTheirPlace(text: String, found: [String]) throws {
    #expect(try articles(Array(text.utf8), named: "crawl.warc") == found)
  }

  /// A damaged record does not take the next one with it.
  @Test func readingGoesOnBehindADamagedRecord() throws {
    let archive = "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + response("<p>One.</p>")
    #expect(try articles(Array(archive.utf8), named: "crawl.warc").last == "http://one.invalid/||<p>One.</p>")
  }

  /// A length that is too short or too long is said; the record that the longer one reached into is read all the same.
  @Test func aWrongLengthIsSaidAndCostsOneRecord() throws {
    func page(_ text: String, _ length: Int) -> String {
      "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: \(length)\r\n\r\n\(text)\r\n\r\n"
    }
    let archive =
      page("One.", 4) + page("Two.", 2) + page("Three.", 60) + page("Four.", 5) + page("Five.", 5_000)
      + page("Six.", 4)
    #expect(
      try articles(Array(archive.utf8), named: "crawl.warc") == [
        "||One.", "failure: record 2 does not end where its length says; the archive is damaged there",
        "failure: record 3 does not end where its length says; the archive is damaged there", "||Four.",
        "failure: the archive ends within record 5; fetch it again", "||Six.",
      ])
  }

  /// Records that are no pages are passed over, whatever the version; a body larger than the limit has a line of its own.
  @Test func otherRecordsArePassedOver() throws {
    let others = ["request", "revisit", "metadata", "warcinfo", "conversion", "continuation"].map {
      "WARC/1.1\r\nWARC-Type: \($0)\r\nContent-Length: 2\r\n\r\nab\r\n\r\n"
    }.joined()
    let archive = others + response(String(repeating: "a", count: 120_000)) + response("<p>One.</p>")
    #expect(
      try articles(Array(archive.utf8), named: "crawl.warc") == [
        "failure: the body of record 7 is larger than the limit of 100000 bytes; raise it with --max-size",
        "http://one.invalid/||<p>One.</p>",
      ])
  }

  /// Four gzip members: the second has a wrong byte, the third ends too early.
  @Test func readingGoesOnBehindADamagedMember() throws {
    let packed = """
      H4sIAAAAAAACAwt3DHLWN9Qz5OUKB7J0QyoLUq0UilKLC/LzilN5uZzz80pS80p0fVLz0ksyrBTM
      zXi5eLk8QkICQJoUjAwMFPy9Ecog2ktSK0r0M0pyc0BqbQrsAhLTUxUMgMI5OcUK+WkKJRmpCrmZ
      OTl6NvoFdiA1AA/+ifaFAAAAH4sIAAAAAAACAwt3DHLWN9Qz5OUKB7J0QyoLUq0UilKLC/LzilN5
      uZzz80pS80p0fVLz0ksyrBQsTHi5Lbk8QkICQJoUjAwMFPy9Ecog2ktSK0r0M0pyc0BqbQrsAhLT
      UxUMgcI5OcUK+WkKiQpJRZkpQLH8PIW0zKJUPRv9AjuQWgA2tPKOjQAAAB+LCAAAAAAAAgMLdwxy
      1jfUM+TlCgeydEMqC1KtFIpSiwvy84pTebmc8/NKUvNKdH1S89JLMqwUzC15uXi5PEJCAkCaFIwf
      iwgAAAAAAAIDC3cMctY31DPk5QoHsnRDKgtSrRSKUosL8vOKU3m5nPPzSlLzSnR9UvPSSzKsFCyA
      Cnm5PEJCAkCaFIwMDBT8vRHKINpLUitK9DNKcnNAam0K7AIS01MVjIHCOTnFCvlpCnn5SfkplQqJ
      JQqJOTl6NvoFdiCFAJRu5w6KAAAA
      """
    let bytes = try #require(Data(base64Encoded: packed, options: .ignoreUnknownCharacters))
    #expect(
      try articles([UInt8](bytes), named: "crawl.warc.gz") == [
        "||<p>Page 0 tells of the mill.</p>", "failure: the compressed data is damaged; fetch the file again",
        "failure: the compressed data is damaged; fetch the file again", "||<p>Page 3 tells of nobody at all.</p>",
      ])
  }

  @Test func jsonLines() throws {
    let lines = """
      {"url": "http://one.invalid/", "html": "<p>One.</p>"}
      no json

      {"name": "talk.txt", "text": "Two."}
      {"title": "Three"}
      [1]
      """
    #expect(
      try articles(Array(lines.utf8), named: "pages.jsonl") == [
        "http://one.invalid/|utf-8|<p>One.</p>", "failure: it is not valid JSON: a value is misspelt", "|utf-8|Two.",
        "failure: it has neither \"html\" nor \"text\"",
        "failure: it is no object; it needs {\"url\", \"html\"} or {\"name\", \"text\"}",
      ])
  }

  @Test func aLargePageIsAFailureAndNotTheEnd() throws {
    let lines = "{\"text\": \"\(String(repeating: "a", count: 150_000))\"}\n{\"text\": \"Two.\"}"
    #expect(
      try articles(Array(lines.utf8), named: "pages.jsonl") == [
        "failure: it is larger than the limit of 100000 bytes; raise it with --max-size", "|utf-8|Two.",
      ])
  }

  @Test(arguments: [("a/b.html", "a/b"), ("c.warc.gz", "c"), ("page.html.gz", "page"), ("plain", "plain")])
  func namesOfLedgers(path: String, stem: String) { #expect(FileBytes.stem(of: path) == stem) }
}

@Suite struct TimeoutTests {
  /// An item that does not end is given up, and told so when it asks; the others come out, in order.
  @Test func whatTakesTooLongIsGivenUp() {
    var delivered: [String] = []
    var rest = ["a", "slow", "b", "c"]
    let end = DispatchSemaphore(value: 0)
    OrderedPool<String, String>(workers: 2, timeout: .milliseconds(200)).run(
      next: { rest.isEmpty ? nil : rest.removeFirst() },
      work: { item, isGivenUp in
        if item == "slow" {
          while !isGivenUp() { Thread.sleep(forTimeInterval: 0.01) }
          end.signal()
        }
        return item
      }, onTimeout: { "gave up \($0)" }, deliver: { delivered.append($0) })
    #expect(delivered == ["a", "gave up slow", "b", "c"])
    #expect(end.wait(timeout: .now() + 10) == .success)
  }
}
