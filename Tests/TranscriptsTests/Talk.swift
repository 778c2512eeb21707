import Reading
import SourceText
import Testing
import Transcripts

/// A transcript and its turns.
struct Talk: Sendable, CustomTestStringConvertible {
  var what: String
  var text: String
  var name = "talk.txt"
  /// Turns as "speaker: first words".
  var turns: [String]
  var testDescription: String { what }

  /// The turns that are read in the text, in the form of `turns`.
  func read() throws -> [String] { try Talk.turns(text, name) }

  static func turns(_ text: String, _ name: String = "talk.txt") throws -> [String] {
    let result = Transcriber.transcribe(try Reader.read(bytes: Array(text.utf8), name: name))
    return result.turns.map { turn in
      let words = turn.text.string.split(separator: " ").prefix(2).joined(separator: " ")
      return "\(turn.speaker.map { result.speakers[$0].name } ?? "-"): \(words)"
    }
  }
}
