import ArgumentParser
import English
import SourceText

/// `train names --data FILE`: scores names and pronouns against the `Entity=` annotation of a GUM file.
///
/// A name counts when the head of a gold mention of a person, organisation, place or event is the head of a found name; a pronoun when
/// its name's head is the head of a mention of the same gold entity. Names are counted twice: only mentions whose head is a proper noun,
/// and with those where the annotation hangs the name on a noun before it ("carpenter Tilda Orm"), which the first count takes for
/// found too much.
struct MeasureNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Scores names and pronouns on the Entity annotation of a GUM file.")

  @Option(help: "CoNLL-U with Entity= in the last column, gzipped.") var data =
    "../shared/bench/syntax/gum-dev.conllu.gz"

  @Flag(help: "Also print what was missed, found too much, or taken for another kind.") var show = false

  func run() throws {
    let documents = try EntityDocument.read(data)
    var headed = NameScore(behindNouns: false)
    var all = NameScore(behindNouns: true)
    var pronouns = PronounScore()
    for document in documents {
      let reading = EntityReading(document, show: show)
      headed.add(reading)
      all.add(reading.quiet)
      pronouns.add(reading)
    }
    print("names: \(headed)")
    print("names, behind nouns too: \(all)")
    for line in pronouns.lines { print(line) }
  }
}

/// A document of the annotation as the program reads it.
struct EntityReading {
  let document: EntityDocument
  let analysis: Analysis
  let references: References
  private var show: Bool

  init(_ document: EntityDocument, show: Bool) {
    self.document = document
    self.show = show
    analysis = EnglishReader.analyze(document.text)
    references = References.resolve(passages: [Passage(utf8: document.text, analysis: analysis)])
  }

  /// The same without notes.
  var quiet: EntityReading {
    var reading = self
    reading.show = false
    return reading
  }

  /// Prints what happened at a word of the document.
  func note(_ what: String, _ word: Int) {
    guard show else { return }
    let around = document.words[max(0, word - 25)..<min(document.words.count, word + 8)].map { $0[1] }
    print("\(what): \(document.words[word][1]) | \(around.joined(separator: " "))")
  }

  /// A share with three digits.
  static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) / Double(whole) * 1000).rounded() / 1000
  }
}
