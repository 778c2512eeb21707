import Reading
import SourceText

/// Readers sign the questions that they send in: "— salt_fish77" in a line of its own, or their names behind the question. The
/// signature belongs to the question and is not the first word of the answer.
enum QuestionSignatures {
  /// Longest signature: "— Colm and the night shift of Galway".
  private static let longest = 50

  /// Lines that sign questions of this print: most questions have one.
  static func lines(_ page: Page, _ signature: Signature) -> Set<Int> {
    var signed: Set<Int> = []
    var questions = 0
    for (index, unit) in page.units.enumerated() where unit.signatures.contains(signature) {
      guard index + 2 < page.units.count, !page.units[index + 1].signatures.contains(signature) else { continue }
      questions += 1
      if !page.units[index + 2].signatures.contains(signature), isDashed(page.bytes(index + 1)) {
        signed.insert(index + 1)
      }
    }
    return signed.count >= 2 && signed.count * 2 >= questions ? signed : []
  }

  /// Whether all that follows a question in its line is a name in italics or behind a dash, and the answer a line of its own.
  static func follows(_ end: Int32, _ page: Page, _ index: Int) -> Bool {
    let unit = page.units[index]
    let block = page.document.blocks[unit.block]
    var rest = TextSpan(Int(end), Int(unit.span.end))
    while !rest.isEmpty, block.text.utf8[Int(rest.start)] == 0x20 { rest.start += 1 }
    let bytes = block.text.utf8[rest.range]
    guard (2...longest).contains(bytes.count), isName(bytes), index + 1 < page.units.count,
      page.units[index + 1].leadingRun?.signature != unit.leadingRun?.signature
    else { return false }
    let isItalic = block.runs.contains {
      $0.style.contains(.italic) && $0.span.start <= rest.start && $0.span.end >= rest.end - 1
    }
    return isItalic || isDashed(bytes)
  }

  private static func isDashed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= longest, isName(bytes) else { return false }
    return ["— ", "– ", "- ", "—", "–"].contains { bytes.starts(with: $0.utf8) }
  }

  /// No sentence: nothing that ends with a mark.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    return !".?!:;,".utf8.contains(last) && !bytes.contains(UInt8(ascii: "?"))
  }
}
