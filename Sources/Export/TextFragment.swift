import Ledger

/// Addresses that open a page at a quote: `#:~:text=` (WICG, URL Fragment Text Directives).
public enum TextFragment {
  /// From this many characters the quote is given by its first and last words, which also spans paragraphs.
  private static let wholeLimit = 120
  /// Words at each end of such a range: enough to be unique on a page.
  private static let edgeWords = 6

  /// - Parameter url: the article's address, with or without a fragment.
  public static func address(_ url: String, _ quote: Quote) -> String {
    let directive = url.contains("#") ? ":~:text=" : "#:~:text="
    let words = quote.exact.split(whereSeparator: \.isWhitespace).map(String.init)
    let isLong = quote.exact.unicodeScalars.count > wholeLimit || quote.exact.contains(where: \.isNewline)
    if isLong, words.count >= 2 {
      let edge = min(edgeWords, words.count / 2)
      return url + directive + encoded(words.prefix(edge).joined(separator: " ")) + ","
        + encoded(words.suffix(edge).joined(separator: " "))
    }
    var text = encoded(words.joined(separator: " "))
    // A short quote may stand more than once on the page: whole words around it, within the paragraph, tell which.
    if words.count < 4 {
      let before = quote.prefix.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
      let after = quote.suffix.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      if before.last?.isWhitespace == true {
        let context = before.split(whereSeparator: \.isWhitespace).suffix(3).dropFirst()
        if !context.isEmpty { text = encoded(context.joined(separator: " ")) + "-," + text }
      }
      if after.first?.isWhitespace == true {
        let context = after.split(whereSeparator: \.isWhitespace).prefix(3).dropLast()
        if !context.isEmpty { text += ",-" + encoded(context.joined(separator: " ")) }
      }
    }
    return url + directive + text
  }

  /// Percent-encodes all but letters and digits; `-`, `,` and `&` have a meaning of their own in the directive.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
