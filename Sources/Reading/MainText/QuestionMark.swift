/// Tells text that asks.
enum QuestionMark {
  /// Whether text in UTF-8 ends with a question mark, an Arabic or a full-width one too; quotation marks and brackets may close
  /// behind the Latin one.
  static func ends(_ utf8: [UInt8]) -> Bool {
    utf8.suffix(4).contains(UInt8(ascii: "?")) || utf8.suffix(2).elementsEqual("؟".utf8)
      || utf8.suffix(3).elementsEqual("？".utf8)
  }
}
