import SourceText

/// Reads a file of any supported format into a `Document`.
public enum Reader {
  /// Why these bytes are no text; nil where they may be one.
  public static func refusal(of bytes: [UInt8]) -> ReadingError? { FileSignature.refusal(of: bytes) }

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its last path component or `-`; the extension helps to tell the formats apart, the content decides.
  ///   - charset: what the container says (an HTTP header), nil if nothing.
  /// - Throws: `ReadingError`.
  public static func read(bytes: [UInt8], name: String, charset: String? = nil) throws -> Document {
    if let error = refusal(of: bytes) { throw error }
    let declared = DeclaredCharset(bytes)
    let source = SourceDecoder.decode(
      bytes: bytes, name: name, declared: charset ?? declared.charset, language: declared.language)
    let document: Document
    switch FileSignature.format(of: source) {
    case .html: document = HTMLReader.read(source)
    case .markdown: document = MarkdownReader.read(source)
    case .webVTT, .subRip: document = SubtitleReader.read(source)
    case .plainText: document = PlainTextReader.read(source)
    }
    // A page without text is a valid page: its ledger is empty and says so. Other files without text are mistakes.
    if document.format != .html, !document.blocks.contains(where: { !$0.text.isEmpty }) { throw ReadingError.noText }
    return document
  }
}
