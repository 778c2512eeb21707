import ArgumentParser
import ClaimLedger

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Fits the check-worthiness model on a newsroom's own judgements.",
    discussion: """
      Files are TSV (line, speaker, text, label 0 or 1), JSON lines ({"text": …, "label": 0 or 1}) or reviewed ledgers, in which
      what was selected or checked counts as worth checking and what was dismissed as not.

      Example:
        extract train --transcripts debates/*.tsv --output newsroom.model
        extract rank --model newsroom.model tonight.tsv | sort -k2 -rn | head
      """)

  @Option(
    name: .customLong("transcripts"), parsing: .upToNextOption, help: "TSV, JSON lines or reviewed ledgers.")
  var files: [String]
  @Option(help: "The model file to write.") var output: String
  @Flag(name: .shortAndLong, help: "No closing line.") var quiet = false
  @Option(help: "Largest input in bytes.") var maxSize = InputFile.defaultLimit

  func run() throws {
    var examples: [CheckWorthinessModel.Example] = []
    for file in files {
      for row in try StatementFile.read(file, limit: maxSize) {
        guard let label = row.isWorthChecking else { continue }
        examples.append(.init(text: row.text, speaker: row.speaker, isWorthChecking: label))
      }
    }
    let model: CheckWorthinessModel
    do {
      model = try CheckWorthinessModel(fitting: examples)
    } catch {
      throw CommandError.input(files.count == 1 ? files[0] : "\(files.count) files", "\(error)")
    }
    do {
      try AtomicFile.write(model.bytes, to: output)
    } catch {
      throw CommandError.input(output, error.message)
    }
    if !quiet {
      let positive = examples.filter(\.isWorthChecking).count
      StandardStreams.say(
        "extract: \(output): fitted on \(examples.count) statements, \(positive) of them worth checking")
    }
  }
}
