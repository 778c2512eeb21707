/// Gives the articles of files, folders and containers one by one, so that memory does not grow with their number.
public final class ArticleSource {
  private var files: [ArticleInput]
  private var at = 0
  private let limit: Int
  private var container: (() -> ArticleInput?)?
  /// How much of the present container has been read.
  private var position: () -> Int = { 0 }
  private lazy var sizes = files.map { FileBytes.size($0.origin) }
  /// Whether files that are containers are opened; false where the file itself is the article.
  private let opensContainers: Bool

  /// - Parameters:
  ///   - files: with payload `.file`; containers among them are opened when their turn comes.
  ///   - limit: bytes of an article.
  public init(files: [ArticleInput], limit: Int, opensContainers: Bool = true) {
    self.files = files
    self.limit = limit
    self.opensContainers = opensContainers
  }

  /// How many articles there are; nil where some of the files hold an unknown number of them.
  public private(set) lazy var articleCount: Int? =
    opensContainers && files.contains { ContainerKind.mayHoldSeveral($0.origin) } ? nil : files.count

  /// The share of the bytes of all files that was handed out, between 0 and 1; nil where sizes are not known.
  public var share: Double? {
    let total = sizes.reduce(0, +)
    guard total > 0, at > 0, !files.contains(where: { $0.origin == "-" }) else { return nil }
    let taken = sizes[..<(at - 1)].reduce(0, +) + (container == nil ? sizes[at - 1] : position())
    return min(1, Double(taken) / Double(total))
  }

  /// The next article, or the failure that stands for it; nil at the end.
  public func next() -> ArticleInput? {
    while true {
      if let container {
        if let input = container() { return input }
        self.container = nil
        position = { 0 }
      }
      guard at < files.count else { return nil }
      let input = files[at]
      at += 1
      guard opensContainers, case .file(let path) = input.payload else { return input }
      let kind = ContainerKind.of(path)
      // What comes through a pipe is told apart by its first bytes, which cannot be read twice.
      if kind == nil, FileBytes.isRegular(path) || FolderWalk.isFolder(path) { return input }
      do {
        let stream = try ByteStream(path: path)
        switch kind {
        case .warc: open(WARCReader(stream: stream, path: path, stem: input.outputStem, limit: limit))
        case .jsonLines: open(JSONLinesReader(stream: stream, path: path, stem: input.outputStem, limit: limit))
        case .gzip, nil:
          let head = try stream.bytes(10, limit: 10)
          stream.unread(head)
          if head.starts(with: "WARC/1.".utf8) {
            open(WARCReader(stream: stream, path: path, stem: input.outputStem, limit: limit))
            continue
          }
          var unpacked = input
          unpacked.payload = .bytes(try ArticleFile.unpacked(stream, limit: limit))
          return unpacked
        }
      } catch {
        var failed = input
        failed.payload = .failure((error as? FileProblem)?.message ?? "\(error)")
        return failed
      }
    }
  }
}

extension ArticleSource {
  private func open(_ reader: WARCReader) { (container, position) = ({ reader.next() }, { reader.position }) }
  private func open(_ reader: JSONLinesReader) { (container, position) = ({ reader.next() }, { reader.position }) }
}

/// Files that hold articles instead of being one.
public enum ContainerKind: Sendable {
  case warc, jsonLines, gzip

  /// Whether the name is that of an archive or of lines, or of standard input, which may be any.
  public static func mayHoldSeveral(_ path: String) -> Bool {
    let name = path.lowercased()
    return path == "-"
      || [".warc", ".warc.gz", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"].contains(where: name.hasSuffix)
  }

  /// By extension, and for gzip by the magic number: nil for a plain article.
  public static func of(_ path: String) -> ContainerKind? {
    guard path != "-" else { return nil }
    let name = FileBytes.name(of: path).lowercased()
    if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") { return .warc }
    if [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"].contains(where: { name.hasSuffix($0) }) { return .jsonLines }
    guard let head = try? FileBytes.head(path, 10) else { return nil }
    if head.starts(with: "WARC/1.".utf8) { return .warc }
    return head.starts(with: [0x1F, 0x8B]) ? .gzip : nil
  }
}
