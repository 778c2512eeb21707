import Ledger

/// A review's evidence as the lines of one cell, and back without loss.
public enum EvidenceText {
  /// One entry a line: strings as they are, everything else (and strings that would be mistaken for it) as JSON.
  public static func lines(_ evidence: [JSONValue]) -> String {
    evidence.map { entry in
      if case .string(let text) = entry, isPlain(text) { return text }
      var json = JSONWriter(compact: true)
      json.value(entry)
      return String(decoding: json.bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }

  /// The entries of such lines.
  public static func entries(_ lines: String) -> [JSONValue] {
    lines.split(whereSeparator: \.isNewline).map { line in
      let text = String(line)
      if !isPlain(text), let value = try? JSONReader.parse(Array(text.utf8)) { return value }
      return .string(text)
    }
  }

  /// Neither JSON by its first character, nor empty, nor of several lines.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first != "\"", first != "{", first != "[" else { return false }
    if text.contains(where: \.isNewline) { return false }
    return (try? JSONReader.parse(Array(text.utf8))) == nil
  }
}
