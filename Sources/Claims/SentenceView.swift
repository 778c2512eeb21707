import English
import Quantities
import SourceText

/// One sentence as the claim rules see it.
struct SentenceView {
  let text: [UInt8]
  let sentence: Sentence
  let quantities: [Quantity]
  /// The words in lower case and as printed, without punctuation.
  let words: [String]
  let printed: [String]
  let spans: [TextSpan]
  /// Square brackets: the editor's words.
  let editorial: [TextSpan]
  let endsAsQuestion: Bool

  init(text: [UInt8], analysis: Analysis, sentence: Sentence, quantities: [Quantity]) {
    self.text = text
    self.sentence = sentence
    self.quantities = quantities
    var words: [String] = []
    var printed: [String] = []
    var spans: [TextSpan] = []
    var editorial: [TextSpan] = []
    var bracket: Int32 = -1
    var question = false
    for word in analysis.words[sentence.words] {
      let first = text[Int(word.span.start)]
      if first == UInt8(ascii: "["), bracket < 0 { bracket = word.span.start }
      if first == UInt8(ascii: "]"), bracket >= 0 {
        editorial.append(TextSpan(Int(bracket), Int(word.span.end)))
        bracket = -1
        continue
      }
      if first == UInt8(ascii: "?") { question = true }
      guard bracket < 0,
        first >= 0x80 && first != 0xE2 && first != 0xC2 || first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26
          || first == UInt8(ascii: "'") && word.span.count > 1 || first == 0xE2 && word.continuesToken
      else { continue }
      let string = String(decoding: text[word.span.range], as: UTF8.self)
      printed.append(string)
      words.append(string.lowercased().replacingCurlyApostrophe)
      spans.append(word.span)
    }
    self.words = words
    self.printed = printed
    self.spans = spans
    self.editorial = editorial
    endsAsQuestion = question
  }

  func string(_ first: Int, _ end: Int) -> String {
    guard first < end, end <= spans.count else { return "" }
    return Statement.clean(text, TextSpan(Int(spans[first].start), Int(spans[end - 1].end)), without: editorial)
  }

  /// Whether the sentence holds the words in this order, side by side.
  func has(_ phrase: String...) -> Bool {
    phrase.contains { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      guard parts.count <= words.count else { return false }
      return (0...(words.count - parts.count)).contains { at in parts.indices.allSatisfy { words[at + $0] == parts[$0] }
      }
    }
  }

  func begins(_ phrases: String...) -> Bool {
    phrases.contains { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      return parts.count <= words.count && parts.indices.allSatisfy { words[$0] == parts[$0] }
    }
  }
}

extension String {
  /// ’ as '.
  var replacingCurlyApostrophe: String { contains("’") ? String(map { $0 == "’" ? "'" : $0 }) : self }
}

/// The wording of a claim.
enum Statement {
  static func text(_ view: SentenceView) -> String { clean(view.text, view.sentence.span, without: view.editorial) }

  /// A stretch of a turn with the editor's brackets left out and white space collapsed.
  static func clean(_ text: [UInt8], _ span: TextSpan, without editorial: [TextSpan]) -> String {
    var bytes: [UInt8] = []
    var index = Int(span.start)
    while index < Int(span.end) {
      if let bracket = editorial.first(where: { Int($0.start) == index }) {
        index = Int(bracket.end)
        continue
      }
      let byte = text[index]
      if byte <= 0x20 {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        // The space before a bracket that went out belongs to it.
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), bytes.last == 0x20 { bytes.removeLast() }
        bytes.append(byte)
      }
      index += 1
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
