import ArgumentParser
import ClaimLedger

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Scores statements by how worth checking they are: line<TAB>score, in input order.",
    discussion: """
      The file is TSV (line, speaker, text), JSON lines ({"text": …}) or a ledger. Scores lie between 0 and 1. Those of \
      the shipped model are probabilities that a grader gives a statement 2 or 3 of 3. With a model of `extract train` \
      0.5 is about where a yes-or-no decision has its best F1: rare finds count up to √3 times in the fit, so scores \
      lie above their probability.

      Example:
        extract rank debate.tsv | sort -k2 -rn | head
      """)

  @Option(help: "A model that `extract train` wrote; the shipped one otherwise.") var model: String?
  @OptionGroup var size: SizeLimit
  @Argument(help: "TSV, JSON lines or a ledger; - is standard input.") var file: String

  func run() throws {
    let ranking: CheckWorthinessModel
    if let model {
      guard let read = CheckWorthinessModel(bytes: try InputFile.read(model, limit: size.maxSize)) else {
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
    let rows = try StatementFile.read(file, limit: size.maxSize)
    let scores = ranking.scores(of: rows.map { .init(text: $0.text, speaker: $0.speaker) })
    for (row, score) in zip(rows, scores) {
      output += "\(row.key)\t\(score)\n"
      if output.utf8.count > 1 << 16 {
        StandardStreams.write(output)
        output = ""
      }
    }
    StandardStreams.write(output)
  }
}
