import ClaimLedger
import Claims
import Foundation
import SourceText

/// A sentence with what annotators found in it.
struct LabelledSentence {
  var document: String
  var study: SentenceStudy
  /// nil where the annotators disagree.
  var isClaim: Bool?
  var worth: Double
  /// The fewest and the most claims that an annotator counted.
  var claims: ClosedRange<Int>
  /// Types of its claims; for an interview only where there is one.
  var types: [String]
  /// For each candidate the number of the claim it is, nil where it is none; nil as a whole where only the count is known.
  var claimOfCandidate: [Int?]?
  /// How much it counts in a fit.
  var weight: Float = 1
  /// Its words, of graded sentences.
  var forms: [[UInt8]] = []

  /// Sentences of interviews, which the models are for, count this much; found on held-out interviews.
  private static let interviewWeight: Float = 3

  private struct Gold: Decodable {
    var start: Int
    var end: Int
    var label: String
    var claims: [Int]
    var worth: Double
    var type: String?
  }

  private struct Graded: Decodable {
    var sent: String
    var claims: Int
    var worth: Double
    var types: [String]
    var spans: [String]
  }

  /// The annotated interviews of a folder: NAME.txt beside NAME.gold.jsonl.
  static func interviews(_ folder: String, vectors: WordVectors) throws -> [LabelledSentence] {
    var result: [LabelledSentence] = []
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".gold.jsonl") }
    for file in files.sorted() {
      let name = String(file.dropLast(".gold.jsonl".count))
      let bytes = [UInt8](FileManager.default.contents(atPath: "\(folder)/\(name).txt") ?? Data())
      let document = try Pipeline.read(bytes: bytes, name: name)
      let transcript = Transcriber.transcribe(document)
      var offsets = [0]
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
      }
      let gold = try lines("\(folder)/\(file)", as: Gold.self)
      var best: [(overlap: Int, study: SentenceStudy)?] = gold.map { _ in nil }
      for study in SentenceStudy.sentences(of: transcript, reference: document.metadata.published, vectors: vectors) {
        let ranges = transcript.turns[study.turn].text.sourceRanges(study.span)
        var most = (overlap: 0, index: -1)
        for (index, sentence) in gold.enumerated() {
          let (start, end) = (offsets[sentence.start], offsets[sentence.end])
          let overlap = ranges.reduce(0) { $0 + max(0, min(Int($1.end), end) - max(Int($1.start), start)) }
          if overlap > most.overlap { most = (overlap, index) }
        }
        if most.index >= 0, most.overlap > best[most.index]?.overlap ?? 0 { best[most.index] = (most.overlap, study) }
      }
      for (sentence, found) in zip(gold, best) {
        guard let found else { continue }
        result.append(
          LabelledSentence(
            document: name, study: found.study, isClaim: sentence.label == "disputed" ? nil : sentence.label == "claim",
            worth: sentence.worth, claims: (sentence.claims.min() ?? 0)...(sentence.claims.max() ?? 0),
            types: sentence.type.map { [$0] } ?? [], claimOfCandidate: nil, weight: Self.interviewWeight))
      }
    }
    return result
  }

  /// Graded sentences by id, their texts from the treebanks.
  static func graded(_ folder: String, texts: String, vectors: WordVectors?) throws -> [LabelledSentence] {
    var textOf: [String: String] = [:]
    for bank in ["gum-train", "gum-dev"] {
      var id = ""
      for line in try GoldSentence.text(of: "\(texts)/\(bank).conllu.gz").split(separator: "\n") {
        if line.hasPrefix("# sent_id = ") { id = String(line.dropFirst(12)) }
        if line.hasPrefix("# text = ") { textOf[id] = String(line.dropFirst(9)) }
      }
    }
    var result: [LabelledSentence] = []
    for genre in ["news", "speech", "court"] {
      for sentence in try lines("\(folder)/graded-\(genre).jsonl", as: Graded.self) {
        guard let text = textOf[sentence.sent] else { continue }
        let utf8 = Array(text.utf8)
        let studies = SentenceStudy.sentences(utf8, turn: 0, kind: nil, reference: nil, vectors: vectors)
        // The longest of what our own splitting makes of it.
        guard let study = studies.max(by: { $0.span.count < $1.span.count }) else { continue }
        let document = sentence.sent.split(separator: "-").first.map(String.init) ?? genre
        result.append(
          LabelledSentence(
            document: document, study: study, isClaim: sentence.claims > 0, worth: sentence.worth,
            claims: sentence.claims...sentence.claims, types: sentence.types,
            claimOfCandidate: studies.count == 1 ? align(study.candidates, sentence.spans, utf8) : nil,
            forms: study.words.map { Array(utf8[$0.range]) }))
      }
    }
    return result
  }

  private static func lines<Row: Decodable>(_ path: String, as type: Row.Type) throws -> [Row] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(type, from: Data($0.utf8))
    }
  }

  /// The candidate that each annotated stretch ("first words … last words") means: the one whose extent agrees best.
  private static func align(_ candidates: [SentenceStudy.Candidate], _ spans: [String], _ text: [UInt8]) -> [Int?] {
    var compact: [UInt8] = []
    var places: [Int] = []
    for (index, byte) in text.enumerated() where byte > 0x20 {
      compact.append(byte)
      places.append(index)
    }
    func find(_ part: [UInt8], from: Int) -> Int? {
      guard !part.isEmpty, part.count <= compact.count else { return nil }
      return (from...max(from, compact.count - part.count)).first {
        $0 + part.count <= compact.count && compact[$0..<$0 + part.count].elementsEqual(part)
      }
    }
    var result = [Int?](repeating: nil, count: candidates.count)
    for (number, span) in spans.enumerated() {
      let parts = span.components(separatedBy: "…").map { Array($0.utf8.filter { $0 > 0x20 }) }
      guard let first = parts.first, let last = parts.last, let start = find(first, from: 0),
        let lastStart = parts.count == 1 ? start : find(last, from: start + first.count)
      else { continue }
      let (from, to) = (places[start], places[min(lastStart + last.count, places.count) - 1] + 1)
      var best = (agreement: 0.15, index: -1)
      for (index, candidate) in candidates.enumerated() where result[index] == nil {
        let (low, high) = (Int(candidate.span.start), Int(candidate.span.end))
        let shared = Double(max(0, min(high, to) - max(low, from)))
        var agreement = shared / Double(max(high, to) - min(low, from))
        if Int(candidate.head.start) < from || Int(candidate.head.end) > to { agreement -= 0.3 }
        if agreement > best.agreement { best = (agreement, index) }
      }
      if best.index >= 0 { result[best.index] = number }
    }
    return result
  }
}
