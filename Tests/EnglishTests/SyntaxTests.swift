import English
import Testing

/// Trees of plain sentences, as "word:TAG:relation>head".
@Suite struct SyntaxTests {
  @Test(arguments: [
    ("The committee approved the budget.", "approved", "committee", Relation.nsubj),
    ("The committee approved the budget.", "approved", "budget", .obj),
    ("The budget was approved by the senate.", "approved", "budget", .nsubjPass),
    ("She did not answer.", "answer", "not", .advmod),
    ("Two workers left.", "workers", "Two", .nummod),
  ])
  func findsWhoDidWhat(text: String, head: String, dependent: String, relation: Relation) {
    let bytes = Array(text.utf8)
    let analysis = EnglishReader.analyze(bytes)
    func form(_ index: Int) -> String { String(decoding: bytes[analysis.words[index].span.range], as: UTF8.self) }
    let word = analysis.words.indices.first { form($0) == dependent }
    #expect(word != nil)
    guard let word else { return }
    #expect(analysis.words[word].relation == relation)
    #expect(analysis.words[word].head >= 0 && form(Int(analysis.words[word].head)) == head)
  }

  @Test(arguments: [
    ("The children were running.", ["the", "child", "be", "run", "."]),
    ("He doesn't know.", ["he", "do", "not", "know", "."]),
    ("She bought bigger houses.", ["she", "buy", "big", "house", "."]),
  ])
  func givesDictionaryForms(text: String, lemmas: [String]) {
    let bytes = Array(text.utf8)
    let analysis = EnglishReader.analyze(bytes)
    let found = analysis.words.indices.map { String(decoding: analysis.lemma(of: $0, in: bytes), as: UTF8.self) }
    #expect(found == lemmas)
  }

  /// One root a sentence, heads within it, no cycles; whatever the input.
  @Test(arguments: [
    "", "?!?!?!", "....", "Привет, мир. Как дела?", "😀😀 😀", "a\u{0}b\u{1} c", ") ) ) (", "漢字だけの文。",
    String(repeating: "word ", count: 5_000), String(repeating: "(", count: 3_000),
  ])
  func everySentenceIsATree(text: String) {
    let bytes = Array(text.utf8)
    let analysis = EnglishReader.analyze(bytes)
    for sentence in analysis.sentences {
      #expect(sentence.words.filter { analysis.words[$0].head < 0 }.count == 1)
      for index in sentence.words {
        var at = index
        var steps = 0
        while analysis.words[at].head >= 0, steps <= sentence.words.count {
          at = Int(analysis.words[at].head)
          steps += 1
        }
        #expect(steps <= sentence.words.count)
      }
    }
    // Every character that is no white space is in a word.
    var covered = [Bool](repeating: false, count: bytes.count)
    for word in analysis.words { for index in word.span.range { covered[index] = true } }
    #expect(bytes.indices.allSatisfy { covered[$0] || bytes[$0] <= 0x20 })
  }
}
