import SourceText

/// Leaves out copies of the whole article that pages carry for programs (microdata, print versions): one block that says again
/// what several blocks said before it, and the lines behind such a block that stood on the page before. Paragraphs that are
/// alike stay, and so do repeated questions.
enum RepetitionGuard {
  /// Fewest words of a copy.
  private static let shortest = 60
  /// Fewest words of a line that is left out behind a copy.
  private static let shortestLine = 4
  /// Share in per cent of the word sequences of a copy that stood before.
  private static let share = 85
  /// From how many blocks they must come: one block that says again what one block said is a paragraph like another.
  private static let fewestBlocks = 3

  static func omit(_ document: inout Document) {
    // The block that each word sequence stood in first.
    var seen = HashTable<Int>(capacity: 2048)
    var lines = HashTable<Bool>(capacity: 256)
    var article = 0
    var isBehindCopy = false
    for index in document.blocks.indices {
      let isHeadline = document.blocks[index].judgement == .omitted("headline")
      guard document.blocks[index].judgement == .article || isHeadline else { continue }
      let text = WordSequences(document.blocks[index].text.utf8)
      if isBehindCopy, text.words >= shortestLine, lines[text.whole] != nil {
        document.blocks[index].judgement = .omitted("repeated")
        continue
      }
      lines.set(text.whole, true)
      guard !isHeadline else { continue }
      if text.words >= shortest, text.words * 2 >= article, isCopy(text, seen) {
        document.blocks[index].judgement = .omitted("repeated")
        isBehindCopy = true
        continue
      }
      article += text.words
      for sequence in text.sequences where seen[sequence] == nil { seen.set(sequence, index) }
    }
  }

  private static func isCopy(_ text: WordSequences, _ seen: HashTable<Int>) -> Bool {
    var count = 0
    var blocks: Set<Int> = []
    for sequence in text.sequences {
      guard let block = seen[sequence] else { continue }
      count += 1
      blocks.insert(block)
    }
    return count * 100 >= share * text.sequences.count && blocks.count >= fewestBlocks
  }
}

/// The words of a text as hashes: letters and digits, in lower case where they are ASCII.
struct WordSequences {
  private(set) var words = 0
  /// One for every four words in a row.
  private(set) var sequences: [UInt64] = []
  /// One for all of them.
  private(set) var whole: UInt64 = 0

  init(_ utf8: [UInt8]) {
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    FNV1a.forEachWord(of: utf8) { word in
      words += 1
      whole = FNV1a.pair(whole, word)
      if words >= 4 { sequences.append(FNV1a.pair(FNV1a.pair(last.0, last.1), FNV1a.pair(last.2, word))) }
      last = (last.1, last.2, word)
    }
  }
}
