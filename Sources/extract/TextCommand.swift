import ArgumentParser
import ClaimLedger

/// `extract text ARTICLE`
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints the article's main text, paragraphs separated by a blank line.",
    discussion: "Example: extract text article.html")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The article; - is standard input.") var article: String

  func run() throws {
    let document = try common.document(article)
    StandardStreams.write(MainText.text(of: document))
  }
}
