#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the articles of a folder, recursively, in the order of their names' bytes.
public enum FolderWalk {
  /// Extensions that are articles, or hold them, whatever the content; ".gz" may stand behind each.
  public static let extensions = [
    "html", "htm", "xhtml", "shtml", "txt", "text", "md", "markdown", "vtt", "srt", "warc", "jsonl", "ndjson",
  ]

  /// Whether there is a folder at `path`.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Paths below `folder`, relative to it. Hidden files and folders are passed over, links to folders are not followed, so
  /// that no walk runs in circles.
  /// - Returns: the articles, and the folders that could not be read.
  public static func articles(in folder: String) -> (articles: [String], unreadable: [String]) {
    var found: [String] = []
    var unreadable: [String] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let path = relative.isEmpty ? folder : folder + "/" + relative
      guard let names = names(in: path) else {
        unreadable.append(path)
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let inner = relative.isEmpty ? name : relative + "/" + name
        var status = stat()
        guard lstat(folder + "/" + inner, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(inner)
        } else if isArticle(folder + "/" + inner, name) {
          found.append(inner)
        }
      }
    }
    return (found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, unreadable)
  }

  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// By extension; a file without one by its first bytes, which must be markup. What is compressed counts as what is in it.
  private static func isArticle(_ path: String, _ name: String) -> Bool {
    var name = name
    let isPacked = FileBytes.fileExtension(of: name) == "gz"
    if isPacked { name.removeLast(3) }
    let ending = FileBytes.fileExtension(of: name)
    if !ending.isEmpty { return extensions.contains(ending) }
    guard FileBytes.isRegular(path), let head = try? ByteStream(path: path).bytes(512, limit: 512) else { return false }
    let start = head.drop { $0 <= 0x20 || $0 >= 0xEF }
    guard start.first == UInt8(ascii: "<") else { return false }
    let text = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<head", "<body", "<!--", "<article", "<div"].contains { text.hasPrefix($0) }
  }
}
