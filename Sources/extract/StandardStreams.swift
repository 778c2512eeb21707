#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Data on standard output, talk on standard error; unbuffered `write`s, so nothing is lost and order is kept.
enum StandardStreams {
  /// A reader that goes away (`| head`) is no error: writes then fail with EPIPE instead of killing the process.
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  /// Writes all bytes to standard output; ends the process quietly when nobody reads any more.
  static func write(_ bytes: [UInt8]) {
    if !writeAll(bytes, to: STDOUT_FILENO) {
      if errno == EPIPE { exit(0) }
      say("extract: standard output could not be written; check the disk or the program that reads it")
      exit(2)
    }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// One line on standard error.
  static func say(_ line: String) { _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Text over the present line of the terminal, without going on to the next one.
  static func sayInPlace(_ line: String) { _ = writeAll(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO) }

  /// Whether a person looks at standard output, so that colour and columns make sense.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Colour makes sense on a terminal whose user has not set NO_COLOR.
  static var mayColour: Bool { outputIsTerminal && getenv("NO_COLOR") == nil }
  /// Columns of the terminal; 100 where there is none.
  static var columns: Int {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #else
          let count = Darwin.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        done += count
      }
      return true
    }
  }
}
