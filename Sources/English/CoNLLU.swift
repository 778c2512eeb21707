/// Writes an analysis in the format of Universal Dependencies (CoNLL-U).
public enum CoNLLU {
  /// - Parameters:
  ///   - text: the text that was analysed.
  public static func write(_ analysis: Analysis, of text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count * 8)
    for (number, sentence) in analysis.sentences.enumerated() {
      if sentence.startsParagraph { out += "# newpar\n".utf8 }
      out += "# sent_id = \(number + 1)\n# text = ".utf8
      out += collapsed(text[sentence.span.range])
      out.append(0x0A)
      for index in sentence.words {
        let word = analysis.words[index]
        let id = index - sentence.words.lowerBound + 1
        if !word.continuesToken {
          var last = index
          while last + 1 < sentence.words.upperBound, analysis.words[last + 1].continuesToken { last += 1 }
          if last > index {
            out += "\(id)-\(id + last - index)\t".utf8
            out += text[Int(word.span.start)..<Int(analysis.words[last].span.end)]
            out += "\t_\t_\t_\t_\t_\t_\t_\t".utf8
            out += spacing(analysis, last, sentence, text)
          }
        }
        let partOfToken =
          word.continuesToken || (index + 1 < sentence.words.upperBound && analysis.words[index + 1].continuesToken)
        out += "\(id)\t".utf8
        out += text[word.span.range]
        out += "\t".utf8
        out += analysis.lemma(of: index, in: text)
        out += "\t\(word.tag.name)\t_\t_\t".utf8
        let head = word.head < 0 ? 0 : Int(word.head) - sentence.words.lowerBound + 1
        out += "\(head)\t\(word.relation.name)\t_\t".utf8
        out += partOfToken ? Array("_\n".utf8) : spacing(analysis, index, sentence, text)
      }
      out.append(0x0A)
    }
    return out
  }

  private static func spacing(_ analysis: Analysis, _ index: Int, _ sentence: Sentence, _ text: [UInt8]) -> [UInt8] {
    let end = Int(analysis.words[index].span.end)
    let glued = index + 1 < analysis.words.count && Int(analysis.words[index + 1].span.start) == end
    return Array((glued ? "SpaceAfter=No\n" : "_\n").utf8)
  }

  private static func collapsed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text {
      if byte <= 0x20 { if out.last != 0x20 { out.append(0x20) } } else { out.append(byte) }
    }
    return out
  }
}
