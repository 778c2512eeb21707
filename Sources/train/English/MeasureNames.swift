import ArgumentParser
import English
import Foundation

/// `train names --data FILE`: scores names and pronouns against the `Entity=` annotation of a GUM file.
///
/// A name counts when the head of a gold mention of a person, organisation, place or event that is a proper noun is the head of a
/// found name of the same kind; a pronoun when its name's head is the head of a mention of the same gold entity.
struct MeasureNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Scores names and pronouns on the Entity annotation of a GUM file.")

  @Option(help: "CoNLL-U with Entity= in the last column, gzipped.") var data =
    "../shared/bench/syntax/gum-dev.conllu.gz"

  @Flag(help: "Also print what was missed, found too much, or taken for another kind.") var show = false

  func run() throws {
    for line in try NameScore.score(data, show: show) { print(line) }
  }
}

/// The scorer behind `train names`.
enum NameScore {
  static func score(_ path: String, show: Bool = false) throws -> [String] {
    var documents: [(words: [[String]], newSentence: Set<Int>)] = []
    for line in try GoldSentence.text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc") { documents.append(([], [])) }
      if line.hasPrefix("# sent_id"), !documents.isEmpty {
        documents[documents.count - 1].newSentence.insert(documents[documents.count - 1].words.count)
      }
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 10, Int(fields[0]) != nil, !documents.isEmpty else { continue }
      documents[documents.count - 1].words.append(fields)
    }
    var (hits, kindHits, gold, found) = (0, 0, 0, 0)
    let groups: [(name: String, forms: Set<String>)] = [
      ("he and she", ["he", "him", "his", "himself", "she", "her", "hers", "herself"]),
      ("it", ["it", "its", "itself"]), ("they", ["they", "them", "their", "theirs", "themselves"]),
    ]
    var counts = [(right: Int, resolved: Int, pronouns: Int)](repeating: (0, 0, 0), count: groups.count)
    let kinds: Set<NameClass> = [.person, .organisation, .place, .event]
    for document in documents {
      // Words in their gold sentences, one space between words: offsets tell which word is which.
      var text: [UInt8] = []
      var starts: [Int: Int] = [:]
      for (index, fields) in document.words.enumerated() {
        if index > 0 { text += (document.newSentence.contains(index) ? "\n\n" : " ").utf8 }
        starts[text.count] = index
        text += fields[1].utf8
      }
      // Heads count within sentences.
      var heads: [Int] = []
      for (index, fields) in document.words.enumerated() {
        let own = Int(fields[0]) ?? 1
        let to = Int(fields[6]) ?? 0
        heads.append(to == 0 ? -1 : index - own + to)
      }
      let mentions = EntityMention.mentions(document.words.map { $0[9] }, heads: heads)
      let analysis = EnglishReader.analyze(text)
      let references = References.resolve(passages: [Passage(utf8: text, analysis: analysis)])
      var byHead: [Int: [EntityMention]] = [:]
      for mention in mentions { byHead[mention.head, default: []].append(mention) }
      let named = mentions.filter { kinds.contains($0.nameClass) && document.words[$0.head][3] == "PROPN" }
      gold += named.count
      var predicted: [Int: String] = [:]
      for name in references.names[0] where [.person, .organisation, .place, .event].contains(name.kind) {
        guard let word = starts[Int(analysis.words[name.head].span.start)] else { continue }
        predicted[word] = name.kind.rawValue
      }
      found += predicted.count
      func note(_ what: String, _ word: Int) {
        guard show else { return }
        let around = document.words[max(0, word - 4)..<min(document.words.count, word + 4)].map { $0[1] }
        print("\(what): \(document.words[word][1]) | \(around.joined(separator: " "))")
      }
      for word in predicted.keys.sorted() where !named.contains(where: { $0.head == word }) {
        note("extra \(predicted[word] ?? "")", word)
      }
      for mention in named {
        guard let kind = predicted[mention.head] else {
          note("missed \(mention.kind)", mention.head)
          continue
        }
        hits += 1
        if kind != "\(mention.nameClass)" { note("\(mention.kind) read as \(kind)", mention.head) }
        if kind == "\(mention.nameClass)" { kindHits += 1 }
      }
      func group(_ word: Int) -> Int? {
        groups.firstIndex { $0.forms.contains(document.words[word][1].lowercased()) }
      }
      for index in document.words.indices where byHead[index] != nil {
        if let group = group(index) { counts[group].pronouns += 1 }
      }
      for reference in references.pronouns {
        guard case .name(_, let name) = reference.target,
          let word = starts[Int(analysis.words[reference.word].span.start)], let own = byHead[word],
          let antecedent = starts[Int(analysis.words[references.names[0][name].head].span.start)],
          let group = group(word)
        else { continue }
        counts[group].resolved += 1
        let entities = Set((byHead[antecedent] ?? []).map(\.entity))
        if own.contains(where: { entities.contains($0.entity) }) {
          counts[group].right += 1
        } else {
          note("wrong \(document.words[antecedent][1]) \(reference.confidence)", word)
        }
      }
    }
    func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : (Double(a) / Double(b) * 1000).rounded() / 1000 }
    return [
      "names: \(gold) gold, \(found) found, F1 \(ratio(2 * hits, gold + found)), with kind \(ratio(2 * kindHits, gold + found))"
    ]
      + zip(groups, counts).map { group, count in
        "\(group.name): \(count.pronouns) gold, \(count.resolved) resolved, "
          + "precision \(ratio(count.right, count.resolved)), recall \(ratio(count.right, count.pronouns))"
      }
  }
}
