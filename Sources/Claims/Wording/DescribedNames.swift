import English

/// Names beside the common noun that says what they are: "the SocialBaker website", "the newspaper Lenta", "Chevron, the company".
/// "That website" further on means the one that was named, as long as the article names no second one.
struct DescribedNames {
  private struct Entry {
    var passage: Int
    var word: Int
    var name: String
  }

  private var entries: [UInt64: [Entry]] = [:]
  private static let demonstratives = Lexicon("this that")

  /// - Parameters:
  ///   - names: the names of each passage.
  ///   - fullest: the fullest form of a name, by passage and index.
  init(_ passages: [Passage], names: [[Name]], fullest: (Int, Int) -> String) {
    for (number, passage) in passages.enumerated() {
      let words = passage.analysis.words
      var named: Set<Int> = []
      for (index, name) in names[number].enumerated() {
        let head = words[name.head]
        var nouns: [Int] = []
        // "the SocialBaker website", "the newspaper Lenta"
        // … but not "the Lauben court", where the name says only where.
        let isPlace = name.kind == .place || name.kind == .nationality
        if head.relation == .compound && !isPlace || head.relation == .appos { nouns.append(Int(head.head)) }
        // "Chevron, the company that …"
        for other in name.words.upperBound..<min(name.words.upperBound + 12, words.count)
        where words[other].relation == .appos && Int(words[other].head) == name.head {
          nouns.append(other)
        }
        for noun in nouns where noun >= 0 && words[noun].tag == .noun {
          named.insert(noun)
          add(fullest(number, index), at: noun, in: passage, number)
        }
      }
      // A word in capitals that was not read as a name is a rival all the same: "the Lockbook site".
      for word in words where word.relation == .compound && passage.utf8[Int(word.span.start)] &- 0x41 < 26 {
        let noun = Int(word.head)
        guard noun >= 0, words[noun].tag == .noun, !named.contains(noun) else { continue }
        add(String(decoding: passage.utf8[word.span.range], as: UTF8.self), at: noun, in: passage, number)
      }
    }
  }

  private mutating func add(_ name: String, at noun: Int, in passage: Passage, _ number: Int) {
    let lemma = WordHash.lowered(passage.analysis.lemma(of: noun, in: passage.utf8))
    entries[lemma, default: []].append(Entry(passage: number, word: noun, name: name))
  }

  /// What "that website" at a place means; nil where nothing or more than one thing could be meant.
  func name(_ word: Int, in view: TurnView) -> String? {
    guard !entries.isEmpty, view.tag(word) == .noun, let found = entries[view.lemmas[word]],
      view.children(word).contains(where: {
        view.relation($0) == .det && Self.demonstratives.contains(view.forms[$0])
      })
    else { return nil }
    let before = found.filter { ($0.passage, $0.word) < (view.turn, word) }
    guard let first = before.first, before.allSatisfy({ $0.name == first.name }) else { return nil }
    return first.name
  }
}
