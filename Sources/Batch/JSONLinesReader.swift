import Ledger

/// Articles as JSON lines: `{"url", "html"}` or `{"name", "text"}`, one a line.
public final class JSONLinesReader {
  private let stream: ByteStream
  private let path: String
  private let stem: String
  private let limit: Int
  private var line = 0
  private var isFinished = false

  /// - Throws: `FileProblem` when the file cannot be opened; `-` is standard input.
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

  /// The next article, or the failure that stands for a bad line; nil at the end. Empty lines are passed over.
  public func next() -> ArticleInput? {
    while !isFinished {
      do {
        guard let next = try stream.line(limit: limit * 2) else { break }
        line += 1
        if next.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
        if next.cut { return input(.failure("it is longer than twice the limit; raise it with --max-size")) }
        return article(next.bytes)
      } catch {
        isFinished = true
        return input(.failure((error as? FileProblem)?.message ?? "\(error)"))
      }
    }
    isFinished = true
    return nil
  }

  private func article(_ bytes: [UInt8]) -> ArticleInput {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      return input(.failure("it is not valid JSON: \(error.problem)"))
    }
    guard case .object(let members) = value else {
      return input(.failure("it is no object; it needs {\"url\", \"html\"} or {\"name\", \"text\"}"))
    }
    var fields: [String: String] = [:]
    for member in members { if case .string(let text) = member.value { fields[member.name] = text } }
    guard let text = fields["html"] ?? fields["text"] else {
      return input(.failure("it has neither \"html\" nor \"text\""), fields)
    }
    let content = Array(text.utf8)
    guard content.count <= limit else {
      return input(.failure("it is larger than the limit of \(limit) bytes; raise it with --max-size"), fields)
    }
    // The text of a JSON string is UTF-8 whatever the page in it once declared.
    var result = input(.bytes(content), fields)
    result.charset = "utf-8"
    return result
  }

  /// - Parameter fields: of the line, where they could be read.
  private func input(_ payload: ArticleInput.Payload, _ fields: [String: String] = [:]) -> ArticleInput {
    let number = String(repeating: "0", count: max(0, 8 - "\(line)".count)) + "\(line)"
    let name = path == "-" ? "standard input" : path
    var input = ArticleInput(
      origin: "\(name): line \(line)", name: fields["name"] ?? fields["url"] ?? "line \(line)",
      outputStem: "\(stem)/\(number)", payload: payload, url: fields["url"])
    input.givenName = fields["name"]
    input.isRecord = true
    return input
  }
}
