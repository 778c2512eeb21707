import ArgumentParser
import Batch

/// `--max-size` of every subcommand that reads files.
struct SizeLimit: ParsableArguments {
  /// Positions in a file are stored in 32 bits, and some charsets grow when they are decoded.
  private static let largest = 1 << 30

  @Option(help: "Largest input in bytes.") var maxSize = FileBytes.defaultLimit

  func validate() throws {
    guard (1...Self.largest).contains(maxSize) else {
      throw ValidationError("--max-size takes a number of bytes from 1 to \(Self.largest)")
    }
  }
}
