/// Why a file could not be read as an article; the message names the remedy and is put after `extract: FILE: `.
public enum ReadingError: Error, Sendable, Equatable {
  case empty
  case binary(String)
  case tooLarge(bytes: Int, limit: Int)
  case noText
  /// A charset that is not decoded.
  case charset(String)

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .empty: "the file is empty; give the saved article page or transcript"
    case .binary(let what): "this is \(what), not text; save the article as HTML or plain text"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are above the limit of \(limit); raise it with --max-size"
    case .charset(let name): "text in \(name) is not decoded; convert the file to UTF-8"
    case .noText: "no text was found; check that the page was saved with its content"
    }
  }
}
