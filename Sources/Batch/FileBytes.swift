#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a path could not be read: one line that says what is wrong and what to do.
public struct FileProblem: Error, Sendable, Equatable {
  /// What is wrong and what to do, put after `extract: FILE: `.
  public var message: String

  /// - Parameter message: what is wrong and what to do.
  public init(message: String) { self.message = message }

  /// The line for an `errno` value.
  init(errno code: Int32) {
    message =
      switch code {
      case ENOENT, ENOTDIR: "no such file; check the path"
      case EACCES, EPERM: "no permission to read it; check the file's rights"
      case EISDIR: "this is a folder; name a file in it"
      case EMFILE, ENFILE: "too many open files; close some or raise the limit"
      default: "it could not be read (error \(code)); check the file"
      }
  }

  /// The line for a file of more than `limit` bytes.
  public static func tooLarge(_ limit: Int) -> FileProblem {
    FileProblem(message: "it is larger than the limit of \(limit) bytes; raise it with --max-size")
  }
}

/// Reads whole files.
public enum FileBytes {
  /// Largest input unless the caller says otherwise: far above any article (the largest page of the public collections has
  /// 3 MB), small enough for a laptop that works on several at once.
  public static let defaultLimit = 64 << 20

  /// The bytes of `path`; `-` is standard input.
  /// - Throws: `FileProblem`.
  public static func read(_ path: String, limit: Int = defaultLimit) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    var expected = 1 << 16
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(errno: EISDIR) }
      if status.st_mode & S_IFMT == S_IFREG { expected = Int(status.st_size) + 1 }
    }
    if expected - 1 > limit { throw FileProblem.tooLarge(limit) }
    var bytes = [UInt8](repeating: 0, count: max(expected, 1 << 12))
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
        #else
          Darwin.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(errno: errno)
      }
      if count == 0 { break }
      filled += count
      if filled > limit { throw FileProblem.tooLarge(limit) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The size of a file in bytes; 0 where it cannot be told.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  /// Whether two paths lead to the same file, through links too; `-` is standard input, which may come from a file. False where
  /// one of them does not exist.
  public static func isSameFile(_ first: String, _ second: String) -> Bool {
    func status(_ path: String) -> stat? {
      var status = stat()
      return (path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0 ? status : nil
    }
    guard let a = status(first), let b = status(second) else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// Whether there is anything at `path`.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether `path` is a file that stays as it is when it is read: no standard input, no pipe.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The first bytes of a file, fewer where it is shorter; none of a pipe, whose bytes would be lost.
  public static func head(_ path: String, _ count: Int) throws -> [UInt8] {
    guard isRegular(path) else { return [] }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress!, count, 0) }
    return Array(bytes.prefix(max(0, got)))
  }

  /// The last component of a path: the name that a ledger keeps, the same wherever the file lies.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path of what is called `name` in a folder, which may be named with a slash at its end.
  public static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path without the extension of its last component ("a/b.html" → "a/b", "c.warc.gz" → "c").
  public static func stem(of path: String) -> String {
    let bytes = Array(path.utf8)
    let nameStart = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > nameStart else { return path }
    let stem = String(decoding: bytes[..<dot], as: UTF8.self)
    // "crawl.warc.gz" is one extension.
    return bytes[dot...].elementsEqual(".gz".utf8) && stem != path ? self.stem(of: stem) : stem
  }

  /// The extension in lower case, without the dot; "" where there is none.
  public static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
