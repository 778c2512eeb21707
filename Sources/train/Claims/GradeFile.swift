import ClaimLedger
import Claims
import Foundation
import Reading
import SourceText

/// Sentences that the project graded itself (`Sources/Claims/Resources/grades.tsv`): the file holds no text but hashes, the texts
/// stand in the benchmark's folders.
struct GradeFile {
  /// What a grader found in a sentence.
  struct Grade {
    var claims: Int
    var worth: Double
    var types: [String]
    /// The grader was torn between claim and none.
    var isClose: Bool
  }

  /// Grades by document and hash of the sentence.
  private var grades: [String: [UInt64: Grade]] = [:]
  /// A close call counts less than half of a clear one; found on held-out interviews.
  private static let closeWeight: Float = 0.4

  init(_ path: String) throws {
    var document = ""
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("= ") {
        document = String(line.dropFirst(2))
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 1, let hash = UInt64(fields[0], radix: 16), let claims = Int(fields[1]) else { continue }
      grades[document, default: [:]][hash] = Grade(
        claims: claims, worth: fields.count > 2 ? Double(fields[2]) ?? 0 : 0,
        types: fields.count > 3 ? fields[3].split(separator: ",").map(String.init) : [], isClose: fields.count > 4)
    }
  }

  /// The graded sentences as the claims stage sees them, in their turns, with their texts from the benchmark's folder.
  func sentences(_ bench: String, vectors: WordVectors) throws -> [LabelledSentence] {
    var found: [LabelledSentence] = []
    try forEachPage(bench) { document, page, wanted in
      let transcript = Transcriber.transcribe(page)
      for study in SentenceStudy.sentences(of: transcript, reference: nil, vectors: vectors) {
        take(study, transcript.turns[study.turn].text.utf8, document, &wanted, &found)
      }
    }
    try takeLooseTexts(bench, vectors: vectors, &found)
    return found
  }

  /// The graded sentences with their words alone, for the network. They are looked for in every block of a page, so that neither the
  /// choice of the main text nor the turns decide what the network learns from: only blocks, sentences and words do.
  func sentencesOfBlocks(_ bench: String) throws -> [LabelledSentence] {
    var found: [LabelledSentence] = []
    try forEachPage(bench) { document, page, wanted in
      for block in page.blocks {
        for text in Self.withoutLabels(block.text.utf8) where !wanted.isEmpty {
          take(text, document, vectors: nil, &wanted, &found)
        }
      }
    }
    try takeLooseTexts(bench, vectors: nil, &found)
    return found
  }

  /// A block's text, and what is left of it behind whatever may end a label at its beginning.
  private static func withoutLabels(_ text: [UInt8]) -> [[UInt8]] {
    let ends = text.indices.prefix(longestLabel).filter { text[$0] == UInt8(ascii: ":") || text[$0] == 0x0A }
    return [text] + ends.map { Array(text[($0 + 1)...]) }
  }

  /// In bytes.
  private static let longestLabel = 100

  private func takeLooseTexts(_ bench: String, vectors: WordVectors?, _ found: inout [LabelledSentence]) throws {
    for (document, texts) in try looseTexts(bench) {
      guard var wanted = grades[document] else { continue }
      for text in texts { take(text, document, vectors: vectors, &wanted, &found) }
    }
  }

  /// The graded sentences of a text without turns.
  private func take(
    _ text: [UInt8], _ document: String, vectors: WordVectors?, _ wanted: inout [UInt64: Grade],
    _ found: inout [LabelledSentence]
  ) {
    for study in SentenceStudy.sentences(text, turn: 0, kind: nil, reference: nil, vectors: vectors) {
      take(study, text, document, &wanted, &found)
    }
  }

  /// Calls for each page and transcript of the benchmark that has grades.
  private func forEachPage(
    _ bench: String, _ body: (_ document: String, _ page: Document, _ wanted: inout [UInt64: Grade]) -> Void
  ) throws {
    for folder in ["articles/scrapinghub", "articles/wcxb", "turns", "transcripts"] {
      for file in try FileManager.default.contentsOfDirectory(atPath: "\(bench)/\(folder)").sorted() {
        let base = file.split(separator: ".").first.map(String.init) ?? file
        let document = folder == "turns" ? "turns-" + base : base
        guard file.hasSuffix(".html.gz") || file.hasSuffix(".md"), var wanted = grades[document] else { continue }
        let bytes = try GoldSentence.bytes(of: "\(bench)/\(folder)/\(file)")
        body(document, try Pipeline.read(bytes: bytes, name: file.replacingOccurrences(of: ".gz", with: "")), &wanted)
      }
    }
  }

  /// A sentence that its document repeats was graded once and counts once.
  private func take(
    _ study: SentenceStudy, _ text: [UInt8], _ document: String, _ wanted: inout [UInt64: Grade],
    _ found: inout [LabelledSentence]
  ) {
    guard let grade = wanted.removeValue(forKey: Self.hash(text[study.span.range])) else { return }
    found.append(
      LabelledSentence(
        document: document, study: study, isClaim: grade.claims > 0, worth: grade.worth,
        claims: grade.claims...grade.claims, types: grade.types, claimOfCandidate: nil,
        weight: grade.isClose ? Self.closeWeight : 1, forms: study.words.map { Array(text[$0.range]) }))
  }

  /// Texts without turns: debates by line, sentences by line, treebanks by sentence.
  private func looseTexts(_ bench: String) throws -> [(document: String, texts: [[UInt8]])] {
    var result: [(document: String, texts: [[UInt8]])] = []
    let debates = "\(bench)/checkworthiness/debates"
    for file in try FileManager.default.contentsOfDirectory(atPath: debates).sorted() where file.hasSuffix(".tsv") {
      let lines = try String(contentsOfFile: "\(debates)/\(file)", encoding: .utf8).split(separator: "\n")
      let texts = lines.compactMap { line -> [UInt8]? in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        return fields.count > 2 ? Array(fields[2].utf8) : nil
      }
      result.append(("deb_" + file.dropLast(4), texts))
    }
    struct Row: Decodable { var text: String }
    let rows = try String(contentsOfFile: "\(bench)/checkworthiness/sentences.jsonl", encoding: .utf8)
    let decoder = JSONDecoder()
    result.append(
      (
        "cb",
        try rows.split(separator: "\n").map { Array(try decoder.decode(Row.self, from: Data($0.utf8)).text.utf8) }
      ))
    for bank in ["ewt", "gum"] {
      var document = bank
      for line in try GoldSentence.text(of: "\(bench)/syntax/\(bank)-train.conllu.gz").split(separator: "\n") {
        if bank == "gum", line.hasPrefix("# newdoc id = ") { document = String(line.dropFirst(14)) }
        guard line.hasPrefix("# text = ") else { continue }
        if result.last?.document != document { result.append((document, [])) }
        result[result.count - 1].texts.append(Array(line.dropFirst(9).utf8))
      }
    }
    return result
  }

  /// FNV-1a of the text with white space folded.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    FNV1a.hash(text.split(whereSeparator: { $0 <= 0x20 }).joined(separator: [0x20]))
  }
}
