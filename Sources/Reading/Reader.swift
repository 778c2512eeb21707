import SourceText

/// Reads a file of any supported format into a `Document`.
public enum Reader {
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its last path component or `-`; the extension helps to tell the formats apart, the content decides.
  /// - Throws: `ReadingError`.
  public static func read(bytes: [UInt8], name: String) throws -> Document {
    fatalError("to be written")
  }
}
