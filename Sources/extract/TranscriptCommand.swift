import ArgumentParser
import ClaimLedger

/// `extract transcript ARTICLE`
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Prints source, speakers and turns of the ledger, without claims.",
    discussion: "Example: extract transcript --explain interview.html")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Say on standard error which reading of the page won and why.") var explain = false
  @Argument(help: "The article; - is standard input.") var article: String

  func run() throws {
    let document = try common.document(article)
    let transcript = Transcriber.transcribe(document)
    if explain { for line in transcript.explanation + [document.exactness.summary] { StandardStreams.say(line) } }
    let ledger = LedgerBuilder.build(
      document: document, transcript: transcript, claims: ClaimSet(), generatorVersion: Pipeline.version,
      model: Models.identity)
    StandardStreams.write(LedgerWriter.writeTranscript(ledger))
  }
}
