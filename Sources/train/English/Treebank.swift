import English
import Foundation

/// A sentence of a treebank as the fitting sees it.
struct GoldSentence {
  var words: [WordFeatures] = []
  /// The words as they are written.
  var forms: [[UInt8]] = []
  /// Universal tag and Penn tag of each word.
  var tags: [(universal: String, penn: String)] = []
  /// Index of the head, the number of words for the root.
  var heads: [Int32] = []
  var relations: [UInt8] = []
  /// Class of the gold tag.
  var classes: [Int] = []
  /// Whether names begin with the words; empty for a graded sentence.
  var names: [NameGoal] = []
  /// What graders say of the sentence, 0 or 1 and how much it counts for each of `Sentence.Grade`; nil for a treebank's sentence.
  /// A graded sentence has no grammar.
  var grades: [(goal: Float, weight: Float)]?
  var count: Int { words.count }

  /// The text of a file; a gzipped one is unpacked.
  static func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

  /// The bytes of a file; a gzipped one goes through `gzip -dc`.
  static func bytes(of path: String) throws -> [UInt8] {
    guard path.hasSuffix(".gz") else { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }

  /// Reads CoNLL-U.
  static func read(_ path: String) throws -> [GoldSentence] {
    let text = try text(of: path)
    var relationOf: [String: UInt8] = [:]
    for relation in Relation.allCases { relationOf[relation.name] = relation.rawValue }
    var sentences: [GoldSentence] = []
    var sentence = GoldSentence()
    var miscellany: [String] = []
    let hasNames = text.contains("Entity=")
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      if line.isEmpty {
        if sentence.count > 0 {
          let count = Int32(sentence.count)
          for index in sentence.heads.indices where sentence.heads[index] < 0 || sentence.heads[index] > count {
            sentence.heads[index] = count
          }
          let heads = sentence.heads.map { $0 == count ? -1 : Int($0) }
          sentence.names =
            hasNames
            ? NameGoals.ofMentions(sentence, EntityMention.mentions(miscellany, heads: heads))
            : NameGoals.ofTags(sentence)
          sentences.append(sentence)
        }
        sentence = GoldSentence()
        miscellany = []
        continue
      }
      if line.first == 0x23 { continue }
      let fields = line.split(separator: 9, omittingEmptySubsequences: false)
      guard fields.count >= 8, let id = Int(String(decoding: fields[0], as: UTF8.self)), id > 0 else { continue }
      sentence.words.append(Array(fields[1]).withUnsafeBufferPointer { WordFeatures($0) })
      sentence.forms.append(Array(fields[1]))
      sentence.tags.append((String(decoding: fields[3], as: UTF8.self), String(decoding: fields[4], as: UTF8.self)))
      miscellany.append(fields.count > 9 ? String(decoding: fields[9], as: UTF8.self) : "_")
      let head = Int32(String(decoding: fields[6], as: UTF8.self)) ?? 0
      sentence.heads.append(head == 0 ? Int32.max : head - 1)
      let relation = String(decoding: fields[7], as: UTF8.self)
      let universal = String(relation.prefix { $0 != ":" })
      sentence.relations.append(relationOf[relation] ?? relationOf[universal] ?? Relation.dep.rawValue)
    }
    return sentences
  }
}
