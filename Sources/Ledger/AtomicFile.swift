#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces a file so that whatever happens — a kill, a full disk, a power cut — leaves the old or the new one, whole.
public enum AtomicFile {
  /// Why the file could not be written; put after `extract: FILE: `.
  public struct WriteError: Error, Sendable, Equatable {
    /// What failed and what to do.
    public var message: String
  }

  /// Writes a temporary file in the same folder, flushes it to the disk, renames it over `path` and flushes the folder.
  /// A symbolic link keeps pointing where it points; an existing file keeps its permissions.
  public static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let path = resolved(path)
    let folder: String
    let name: String
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
      name = String(path[path.index(after: slash)...])
    } else {
      (folder, name) = (".", path)
    }
    var mode: mode_t = 0o644
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw WriteError(message: "this is a folder; name a file") }
      // A device or a pipe is written to; replaced by a file it would be gone.
      if status.st_mode & S_IFMT != S_IFREG { return try writeInPlace(bytes, to: path) }
      mode = status.st_mode & 0o777
    }
    let (descriptor, temporary) = try create(in: folder, for: name, mode: mode)
    var isRenamed = false
    defer { if !isRenamed { unlink(temporary) } }
    do {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw failure("cannot be flushed to the disk", errno) }
    }
    guard rename(temporary, path) == 0 else { throw failure("cannot be replaced", errno) }
    isRenamed = true
    // Without this the rename itself may be lost in a power cut; some file systems do not offer it.
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    if directory >= 0 {
      _ = fsync(directory)
      close(directory)
    }
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot be written", errno) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor)
  }

  private static func create(in folder: String, for name: String, mode: mode_t) throws(WriteError) -> (Int32, String) {
    // Names left behind by a kill are passed over, never reused: another process may be writing there.
    for attempt in 0..<1000 {
      let temporary = "\(folder)/.\(name.prefix(100)).\(getpid()).\(attempt).tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (descriptor, temporary) }
      if errno != EEXIST { throw failure("cannot be written", errno) }
    }
    throw WriteError(message: "cannot be written: too many temporary files; remove them")
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(WriteError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("cannot be written", errno)
      }
      done += count
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ what: String, _ code: Int32) -> WriteError {
    WriteError(message: "\(what): \(String(cString: strerror(code))); check the folder and its permissions")
  }
}
