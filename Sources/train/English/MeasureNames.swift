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
  /// Pronouns of one kind: how many the annotation holds, how many were resolved, how many of those rightly.
  private struct Count {
    var gold = 0
    var resolved = 0
    var right = 0

    static func + (one: Count, other: Count) -> Count {
      Count(gold: one.gold + other.gold, resolved: one.resolved + other.resolved, right: one.right + other.right)
    }
  }

  private static let groups: [(name: String, forms: Set<String>)] = [
    ("he and she", ["he", "him", "she", "hers"]), ("it", ["it"]), ("they", ["they", "them", "theirs"]),
    ("his and her", ["his", "her"]), ("its", ["its"]), ("their", ["their"]),
    ("himself and herself", ["himself", "herself"]), ("itself", ["itself"]), ("themselves", ["themselves"]),
  ]
  private static let sums: [(name: String, groups: [Int])] = [
    ("he and she, all forms", [0, 3, 6]), ("it, all forms", [1, 4, 7]), ("they, all forms", [2, 5, 8]),
    ("possessive", [3, 4, 5]), ("all kinds", Array(0..<9)),
  ]

  static func score(_ path: String, show: Bool = false) throws -> [String] {
    let documents = try EntityDocument.read(path)
    var (hits, kindHits, gold, found) = (0, 0, 0, 0)
    var counts = [Count](repeating: Count(), count: groups.count)
    var relatives = Count()
    let kinds: Set<NameClass> = [.person, .organisation, .place, .event]
    for document in documents {
      let analysis = EnglishReader.analyze(document.text)
      let references = References.resolve(passages: [Passage(utf8: document.text, analysis: analysis)])
      let named = document.mentions.filter {
        kinds.contains($0.nameClass) && document.words[$0.head][3] == "PROPN"
      }
      gold += named.count
      var predicted: [Int: String] = [:]
      for name in references.names[0] where [.person, .organisation, .place, .event].contains(name.kind) {
        guard let word = document.word(name.head, analysis) else { continue }
        predicted[word] = name.kind.rawValue
      }
      found += predicted.count
      func note(_ what: String, _ word: Int) {
        guard show else { return }
        let around = document.words[max(0, word - 25)..<min(document.words.count, word + 8)].map { $0[1] }
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
      func antecedent(_ target: Reference.Target) -> Int? {
        switch target {
        case .name(_, let name): document.word(references.names[0][name].head, analysis)
        case .noun(_, let noun): document.word(noun, analysis)
        case .speaker, .addressee: nil
        }
      }
      func group(_ word: Int) -> Int? { groups.firstIndex { $0.forms.contains(document.words[word][1].lowercased()) } }
      for index in document.words.indices where document.byHead[index] != nil {
        if let group = group(index) { counts[group].gold += 1 }
      }
      var resolved: Set<Int> = []
      for reference in references.pronouns {
        guard let word = document.word(reference.word, analysis), let group = group(word),
          let antecedent = antecedent(reference.target)
        else { continue }
        resolved.insert(word)
        // A pronoun that the annotation does not know stands for nothing: resolved, it is wrong.
        counts[group].resolved += 1
        if !document.entities(word).isDisjoint(with: document.entities(antecedent)) {
          counts[group].right += 1
        } else {
          note("wrong \(document.words[antecedent][1]) \((reference.confidence * 100).rounded() / 100)", word)
        }
      }
      for index in document.words.indices where document.byHead[index] != nil && group(index) != nil {
        if !resolved.contains(index) { note("open", index) }
      }
      for index in document.words.indices {
        if document.relativeNoun(index) != nil { relatives.gold += 1 }
      }
      for reference in references.relatives {
        guard let word = document.word(reference.word, analysis), let antecedent = antecedent(reference.target) else {
          continue
        }
        relatives.resolved += 1
        if document.relativeNoun(word) == antecedent { relatives.right += 1 } else { note("wrong relative", word) }
      }
    }
    func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : (Double(a) / Double(b) * 1000).rounded() / 1000 }
    func line(_ name: String, _ count: Count) -> String {
      "\(name): \(count.gold) gold, \(count.resolved) resolved, "
        + "precision \(ratio(count.right, count.resolved)), recall \(ratio(count.right, count.gold))"
    }
    var lines = [
      "names: \(gold) gold, \(found) found, F1 \(ratio(2 * hits, gold + found)), with kind \(ratio(2 * kindHits, gold + found))"
    ]
    lines += zip(groups, counts).map { line($0.name, $1) }
    lines += sums.map { sum in line(sum.name, sum.groups.reduce(Count()) { $0 + counts[$1] }) }
    let all = counts.reduce(Count(), +)
    return lines + [line("relative", relatives), line("all kinds with relatives", all + relatives)]
  }
}
