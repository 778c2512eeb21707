import SourceText

/// A paragraph that ends by naming whose picture it describes: "Lock keeper's house at Lauben. Image: Rosa Ebner." In plain text nothing
/// else sets captions apart, and nobody in the interview says them.
enum PictureCaption {
  private static let marks = ["image:", "photo:", "picture:", "foto:", "photograph:", "illustration:"]
  /// Captions are short; a long paragraph that ends so is text.
  private static let longest = 400
  /// Bytes of the credit behind its mark: a name or two.
  private static let longestCredit = 60

  static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count < longest, !text.contains(UInt8(ascii: "?")) else { return false }
    let lowered = ByteText(text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    for mark in marks {
      guard let end = lowered.ends(of: mark).last else { continue }
      let start = end - mark.utf8.count
      let credit = text.count - end
      if start > 0, lowered.bytes[start - 1] == 0x20, credit > 1, credit <= longestCredit { return true }
    }
    // "Photo by Rosa Ebner": a name behind it, and a sentence before it or none.
    let printed = ByteText(Array(text))
    return ["Photo by ", "Photograph by ", "Picture by ", "Image by ", "Illustration by "].contains { mark in
      guard let end = printed.ends(of: mark).last, end < text.count else { return false }
      return text.count - end <= longestCredit && printed.bytes[end] &- 0x41 < 26
    }
  }
}
