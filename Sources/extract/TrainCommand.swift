import ArgumentParser
import ClaimLedger

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Fits the check-worthiness model on a newsroom's own judgements.",
    discussion: """
      Files are TSV (line, speaker, text, label 0 or 1), JSON lines ({"text": …, "label": 0 or 1}) or reviewed ledgers, \
      in which what was selected or checked counts as worth checking and what was dismissed as not. Each file is one \
      conversation or collection: give debates in files of their own, since the fit compares lines within a file and \
      tests itself on files held out. In TSV and ledgers the order of the lines counts (who speaks, what was just asked).

      Example:
        extract train --transcripts debates/*.tsv --output newsroom.model
        extract rank --model newsroom.model tonight.tsv | sort -k2 -rn | head
      """)

  @Option(
    name: .customLong("transcripts"), parsing: .upToNextOption, help: "TSV, JSON lines or reviewed ledgers.")
  var files: [String]
  @Option(help: "The model file to write; never an input or a ledger.") var output: String
  @Flag(name: .shortAndLong, help: "No closing line.") var quiet = false
  @OptionGroup var size: SizeLimit

  func validate() throws { try OutputFile.validate(output) }

  func run() throws {
    try OutputFile.refuseToOverwrite(output, inputs: files)
    let documents = try files.map { file in
      try StatementFile.read(file, limit: size.maxSize).map {
        CheckWorthinessModel.Example(text: $0.text, speaker: $0.speaker, isWorthChecking: $0.isWorthChecking)
      }
    }
    let model: CheckWorthinessModel
    do {
      model = try CheckWorthinessModel(fitting: documents)
    } catch {
      throw CommandError.input(files.count == 1 ? files[0] : "\(files.count) files", "\(error)")
    }
    try OutputFile.write(model.bytes, to: output)
    if !quiet {
      let labels = documents.joined().compactMap(\.isWorthChecking)
      StandardStreams.say(
        "extract: \(output): fitted on \(labels.count) statements, \(labels.count { $0 }) of them worth checking")
    }
  }
}
