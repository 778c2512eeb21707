import Reading
import SourceText

/// Finds the turns and speakers of a document.
public enum Transcriber {
  public static func transcribe(_ document: Document) -> Transcript {
    fatalError("to be written")
  }
}
