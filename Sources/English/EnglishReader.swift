import SourceText
import Synchronization

/// Reads English text.
public enum EnglishReader {
  /// Sentences, words, tags and parse of one text (a turn; "\n\n" parts paragraphs, "\n" lines).
  public static func analyze(_ utf8: [UInt8]) -> Analysis { analyze([utf8])[0] }

  /// The same for several texts, in their order; faster than one by one, since the parser reads sentences of all texts side by side.
  /// - Parameter isGivenUp: asked now and then; once it says yes, the rest stays without grammar.
  public static func analyze(_ texts: [[UInt8]], isGivenUp: () -> Bool = { false }) -> [Analysis] {
    var analyses = texts.map(words)
    if let model = SyntaxModel.embedded {
      // A parser that read another text before knows the frequent words, and has its memory.
      var parser = idle.withLock { $0.popLast() } ?? SyntaxParser(model: model)
      parser.parse(&analyses, texts, isGivenUp: isGivenUp)
      idle.withLock { $0.append(parser) }
    }
    return analyses
  }

  /// Parsers that wait for their next text: never more than there were at work at once.
  private static let idle = Mutex<[SyntaxParser]>([])

  /// Sentences and words without grammar.
  private static func words(_ utf8: [UInt8]) -> Analysis {
    var analysis = Analysis()
    utf8.withUnsafeBufferPointer { text in
      var tokenizer = Tokenizer(text)
      tokenizer.run()
      let tokens = tokenizer.tokens
      analysis.words.reserveCapacity(tokens.count)
      for token in tokens {
        var word = Word(span: TextSpan(Int(token.start), Int(token.end)))
        word.continuesToken = token.continues
        analysis.words.append(word)
      }
      for range in SentenceSplitter(text, tokens).sentences() {
        analysis.sentences.append(
          Sentence(
            span: TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)), words: range,
            startsParagraph: range.lowerBound == 0 || tokens[range.lowerBound].afterParagraph))
      }
    }
    return analysis
  }

  /// Share of words that are among the most frequent of English: above 0.2 in any longer English text, below 0.1 in others. A short
  /// text is taken for English unless such words of other languages, or letters that English lacks, speak against it: to leave out
  /// what a newsroom asks for is worse than to read a foreign line.
  public static func isEnglish(_ utf8: [UInt8]) -> Bool {
    var words = 0
    var hits = 0
    var foreign = 0
    var index = 0
    while index < utf8.count, words < 2000 {
      guard utf8[index].isLetterOrNonASCII else {
        index += 1
        continue
      }
      var end = index
      while end < utf8.count, utf8[end].isLetterOrNonASCII { end += 1 }
      words += 1
      // Lead bytes of letters; 0xE2 begins dashes and quotation marks.
      if utf8[index..<end].contains(where: { $0 >= 0xC3 && $0 != 0xE2 }) { foreign += 1 }
      if end - index <= 4 {
        let word = String(decoding: utf8[index..<end].map { $0 | 0x20 }, as: UTF8.self)
        if functionWords.contains(word) { hits += 1 }
        if foreignWords.contains(word) { foreign += 1 }
      }
      index = end
    }
    return words < 6 || hits * 100 >= words * 14 || words < 100 && hits >= foreign
  }

  private static let functionWords: Set<String> = [
    "the", "of", "and", "to", "in", "is", "that", "it", "for", "was", "on", "are", "as", "with", "they", "be", "at",
    "this", "have", "from",
    "or", "by", "but", "not", "what", "we", "you", "he", "his", "her", "she", "if", "my", "do", "so", "an", "were",
    "has", "had", "who",
  ]
  /// Function words of the languages a newsroom meets most, without those that are English words too.
  private static let foreignWords: Set<String> = [
    "de", "la", "le", "les", "et", "des", "du", "une", "un", "est", "que", "qui", "dans", "pour", "par", "sur", "der",
    "und",
    "das", "den", "dem", "ein", "eine", "ist", "mit", "von", "zu", "auf", "nicht", "im", "el", "los", "las", "del",
    "en", "por",
    "con", "una", "para", "se", "lo", "al", "il", "di", "che", "della", "per", "non", "sono", "da", "os", "com", "um",
    "uma",
    "na", "em", "het", "een", "van", "voor", "dat", "zijn", "met", "niet", "och", "att", "det", "som", "av", "ett",
    "ikke",
    "og", "til", "med", "er", "jest", "nie", "si", "ze", "je", "ja", "ve", "bir", "bu", "yang", "dan", "ini", "itu",
  ]
}
