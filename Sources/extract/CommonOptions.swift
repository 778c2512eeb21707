import ArgumentParser
import ClaimLedger

/// Options of every subcommand that reads articles.
struct CommonOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "No warnings and no progress on standard error.") var quiet = false
  @OptionGroup var size: SizeLimit

  /// Largest article in bytes.
  var maxSize: Int { size.maxSize }

  /// Reads one article; warnings go to standard error unless `--quiet`.
  func document(_ path: String) throws -> Document {
    let bytes = try InputFile.article(path, limit: maxSize)
    let name = InputFile.name(of: path)
    do {
      let document = try Pipeline.read(bytes: bytes, name: name)
      warn(path, document.warnings)
      return document
    } catch {
      throw CommandError.input(path, CommandError.message(for: error))
    }
  }

  func warn(_ path: String, _ warnings: [String]) {
    guard !quiet else { return }
    for warning in warnings { StandardStreams.say("extract: \(path): warning: \(warning)") }
  }
}
