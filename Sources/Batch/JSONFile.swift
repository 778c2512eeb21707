import Ledger
import SourceText

/// Tells JSON, which is given by mistake for an article, from text.
public enum JSONFile {
  /// Whether the first character that is no white space opens an object.
  public static func isObject(_ bytes: [UInt8]) -> Bool { first(of: bytes) == UInt8(ascii: "{") }

  /// Whether the first member of the object is the ledger's, as in every ledger that this program wrote; what follows may be
  /// damaged.
  public static func beginsLikeLedger(_ bytes: [UInt8]) -> Bool {
    guard isObject(bytes) else { return false }
    return body(of: bytes).dropFirst().drop { $0 <= 0x20 }.starts(with: "\"ledger\"".utf8)
  }

  /// Whether the bytes are JSON with the ledger's member, wherever it stands.
  public static func isLedger(_ bytes: [UInt8]) -> Bool {
    if beginsLikeLedger(bytes) { return true }
    guard isObject(bytes), case .object(let members)? = try? JSONReader.parse(bytes) else { return false }
    return members.contains { $0.name == "ledger" }
  }

  /// Why these bytes are no article; nil where they may be one.
  /// - Parameter name: of the file; one that ends in ".json" is JSON even where it is damaged.
  static func problem(of bytes: [UInt8], name: String) -> FileProblem? {
    guard let first = first(of: bytes), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    if isLedger(bytes) {
      return FileProblem(message: "this is a ledger, not an article; give the file that it was made from")
    }
    let isNamedSo = [".json", ".json.gz"].contains { name.lowercased().hasSuffix($0) }
    if isNamedSo || (try? JSONReader.parse(bytes)) != nil {
      return FileProblem(message: "this is JSON, not an article; save the article as HTML or plain text")
    }
    let line = body(of: bytes).prefix { $0 != 0x0A }
    if case .object? = try? JSONReader.parse(Array(line)) {
      return FileProblem(message: "these are JSON lines, not an article; give them to extract --jsonl")
    }
    return nil
  }

  private static func first(of bytes: [UInt8]) -> UInt8? { body(of: bytes).first }

  /// Without a byte-order mark and leading white space.
  private static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    ByteOrderMark.skipped(in: bytes).drop { $0 <= 0x20 }
  }
}
