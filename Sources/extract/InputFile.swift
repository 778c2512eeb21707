import ClaimLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole input files; `-` is standard input.
enum InputFile {
  /// Largest input taken unless `--max-size` says otherwise: far above any article (the largest page of the public
  /// collections has 3 MB), small enough for a laptop that works on several at once.
  static let defaultLimit = 64 << 20

  /// - Throws: `CommandError` with the one-line text for each thing that can be wrong with a path.
  static func read(_ path: String, limit: Int = defaultLimit) throws -> [UInt8] {
    let name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError.input(name, problem(errno)) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    var expected = 1 << 16
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw CommandError.input(name, "this is a folder; name a file in it")
      }
      if status.st_mode & S_IFMT == S_IFREG { expected = Int(status.st_size) + 1 }
    }
    if expected - 1 > limit {
      throw CommandError.input(name, ReadingError.tooLarge(bytes: expected - 1, limit: limit).message)
    }
    var bytes = [UInt8](repeating: 0, count: max(expected, 1 << 12))
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandError.input(name, problem(errno))
      }
      if count == 0 { break }
      filled += count
      if filled > limit {
        throw CommandError.input(name, ReadingError.tooLarge(bytes: filled, limit: limit).message)
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The last component of a path: the name that a ledger keeps, the same wherever the file lies.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  static func problem(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file; check the path"
    case EACCES, EPERM: "no permission to read it; check the file's rights"
    case EISDIR: "this is a folder; name a file in it"
    case EMFILE, ENFILE: "too many open files; close some or raise the limit"
    default: "it could not be read (\(String(cString: strerror(code)))); check the file"
    }
  }
}
