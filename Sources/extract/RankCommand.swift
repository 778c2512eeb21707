import ArgumentParser
import ClaimLedger

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Scores statements by how worth checking they are: line<TAB>score, in input order.",
    discussion: """
      The file is TSV (line, speaker, text), JSON lines ({"text": …}) or a ledger. Scores are probabilities between 0 and 1.

      Example:
        extract rank debate.tsv | sort -k2 -rn | head
      """)

  @Option(help: "A model that `extract train` wrote; the shipped one otherwise.") var model: String?
  @Option(help: "Largest input in bytes.") var maxSize = InputFile.defaultLimit
  @Argument(help: "TSV, JSON lines or a ledger; - is standard input.") var file: String

  func run() throws {
    let ranking: CheckWorthinessModel
    if let model {
      guard let read = CheckWorthinessModel(bytes: try InputFile.read(model, limit: maxSize)) else {
        throw CommandError.input(model, "is no model; give a file that extract train wrote")
      }
      ranking = read
    } else {
      guard let shipped = CheckWorthinessModel.shipped else {
        throw CommandError.input("the program", "was built without its model; give one with --model")
      }
      ranking = shipped
    }
    var output = ""
    for row in try StatementFile.read(file, limit: maxSize) {
      output += "\(row.key)\t\(ranking.score(row.text, speaker: row.speaker))\n"
      if output.utf8.count > 1 << 16 {
        StandardStreams.write(output)
        output = ""
      }
    }
    StandardStreams.write(output)
  }
}
