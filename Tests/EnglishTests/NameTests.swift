import English
import Testing

/// Names, what they name, which of them name the same, and what pronouns stand for.
@Suite struct NameTests {
  private func references(_ texts: [String], speakers: [String?] = []) -> ([Passage], References) {
    let passages = texts.enumerated().map { index, text in
      Passage(
        utf8: Array(text.utf8), analysis: EnglishReader.analyze(Array(text.utf8)),
        speakerName: index < speakers.count ? speakers[index] : nil)
    }
    return (passages, References.resolve(passages: passages))
  }

  private func text(_ span: Range<Int>, _ passage: Passage) -> String {
    String(decoding: passage.utf8[span], as: UTF8.self)
  }

  @Test(arguments: [
    ("Mr. Holt lives in Canada.", ["Mr. Holt: person", "Canada: place"]),
    ("The Bank of England raised its rate.", ["Bank of England: organisation", "England: place"]),
    ("Maria Lind met the Turkish minister in Paris.", ["Maria Lind: person", "Turkish: nationality", "Paris: place"]),
    ("They left on Monday.", []),
  ])
  func findsNamesWithTheirKind(sentence: String, names: [String]) {
    let (passages, references) = references([sentence])
    let found = references.names[0].map { "\(text($0.span.range, passages[0])): \($0.kind.rawValue)" }
    #expect(found == names)
  }

  /// Two names of a text, and whether they name the same.
  @Test(arguments: [
    ("Anna Lind won. Mrs. Lind was glad.", "Anna Lind", "Mrs. Lind", true),
    ("Mr. Tom Holt spoke. Later Holt left the town.", "Mr. Tom Holt", "Holt", true),
    ("Tom Holt spoke to Anna Lind.", "Tom Holt", "Anna Lind", false),
    ("He joined the Workers Progress Party in 1990. The WPP lost.", "Workers Progress Party", "WPP", true),
    ("The WPP lost. The Workers Progress Party was founded in 1990.", "WPP", "Workers Progress Party", true),
    ("Tom Barack Holt spoke. Tom Holt left.", "Tom Barack Holt", "Tom Holt", true),
  ])
  func linksNamesOfOneEntity(sentence: String, first: String, second: String, areSame: Bool) {
    let (passages, references) = references([sentence])
    func entity(_ name: String) -> Int? {
      references.names[0].lastIndex { text($0.span.range, passages[0]) == name }.map { references.entities[0][$0] }
    }
    let (one, other) = (entity(first), entity(second))
    #expect(one != nil && other != nil, "\(references.names[0].map { text($0.span.range, passages[0]) })")
    #expect((one == other) == areSame)
  }

  /// The last pronoun of some turns and whom it names; nil where that is not safe enough to write the name.
  @Test(
    arguments: [
      (["Anna Lind won. She was glad."], [nil], "Anna Lind"),
      (["Tom Holt met Anna Lind. She was glad."], [nil], "Anna Lind"),
      (["Tom Holt met Peter Dow. He was glad."], [nil], nil),
      (["Tom Holt saw him."], [nil], nil),
      (["What did Tom Holt say?", "He said nothing."], [nil, "Peter Dow"], "Tom Holt"),
      (["What did Tom Holt say?", "He said nothing."], [nil, "Tom Holt"], nil),
      (["The woman left. She was glad."], [nil], nil),
      // A ship, whatever its name.
      (["We boarded the ferry Anna Lind. She was glad."], [nil], nil),
      (["Apollo 11 landed in the sea. He was glad."], [nil], nil),
      // A surname that is a man's name elsewhere, and one behind a title.
      (["Ilka Omar met Tom Garrido Jr. in March. Garrido faces jail. He was arrested."], [nil], "Garrido"),
      (["Dana Scott joined the board. Scott left in 2014. She sued the firm."], [nil], "Scott"),
      (["Rep. Martin said no. He left."], [nil], nil),
      // What nouns tell of the sex.
      (["Ilkin Farouk is one of two women on the council. He resigned."], [nil], nil),
      (["Ilka Brandt met Sorin Ardal in May. He sold the ship."], [nil], nil),
      (["Jordan Holt, a nun, ran the school. She sold it in 1999."], [nil], "Jordan Holt"),
      // "Doyle" may be a person, whatever it is read as.
      (["Tom Garrido left. Doyle is a convict. He was arrested."], [nil], nil),
    ] as [([String], [String?], String?)])
  func pronounsStandForSafeNamesOnly(texts: [String], speakers: [String?], name: String?) {
    let (passages, references) = references(texts, speakers: speakers)
    let target = references.pronouns.last { $0.confidence >= 0.75 }
    var found: String?
    if case .name(let passage, let index) = target?.target {
      found = text(references.names[passage][index].span.range, passages[passage])
    }
    #expect(found == name)
  }
}
