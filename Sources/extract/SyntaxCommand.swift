import ArgumentParser
import ClaimLedger

/// `extract syntax FILE`
struct SyntaxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Prints sentences and words of a plain text as CoNLL-U.",
    discussion: "Example: echo 'It rained. We stayed.' | extract syntax -")

  @OptionGroup var common: CommonOptions
  @Argument(help: "A plain text; - is standard input.") var file: String

  func run() throws {
    let bytes = try InputFile.text(file, limit: common.maxSize)
    let text = SourceDecoder.decode(bytes: bytes, name: InputFile.name(of: file)).utf8
    StandardStreams.write(CoNLLU.write(EnglishReader.analyze(text), of: text))
  }
}
