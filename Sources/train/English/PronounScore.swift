import English

/// How many pronouns are resolved, and how many of those to a mention of the right entity.
struct PronounScore {
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

  private var counts = [Count](repeating: Count(), count: groups.count)
  private var relatives = Count()
  /// "He" and "she" for which statements write a name.
  private var written = Count()

  /// A line for each kind of pronoun and for the sums of kinds.
  var lines: [String] {
    func line(_ name: String, _ count: Count) -> String {
      "\(name): \(count.gold) gold, \(count.resolved) resolved, "
        + "precision \(EntityReading.ratio(count.right, count.resolved)), recall \(EntityReading.ratio(count.right, count.gold))"
    }
    var lines = zip(Self.groups, counts).map { line($0.name, $1) }
    lines += Self.sums.map { sum in line(sum.name, sum.groups.reduce(Count()) { $0 + counts[$1] }) }
    let all = counts.reduce(Count(), +)
    lines.append(line("he and she, names that statements take over", written))
    return lines + [line("relative", relatives), line("all kinds with relatives", all + relatives)]
  }

  mutating func add(_ reading: EntityReading) {
    let document = reading.document
    for index in document.words.indices where document.byHead[index] != nil {
      if let group = Self.group(document, index) {
        counts[group].gold += 1
        if Self.sums[0].groups.contains(group) { written.gold += 1 }
      }
    }
    var resolved: Set<Int> = []
    for reference in reading.references.pronouns {
      guard let word = document.word(reference.word, reading.analysis), let group = Self.group(document, word),
        let antecedent = Self.antecedent(reference.target, reading)
      else { continue }
      resolved.insert(word)
      // A pronoun that the annotation does not know stands for nothing: resolved, it is wrong.
      counts[group].resolved += 1
      var isWritten = false
      if case .name = reference.target { isWritten = reference.isPerson && reference.confidence >= Reference.safe }
      if isWritten { written.resolved += 1 }
      if !document.entities(word).isDisjoint(with: document.entities(antecedent)) {
        counts[group].right += 1
        if isWritten { written.right += 1 }
      } else {
        reading.note(
          "wrong \(document.words[antecedent][1]) \((reference.confidence * 100).rounded() / 100)", word)
      }
    }
    for index in document.words.indices where document.byHead[index] != nil && Self.group(document, index) != nil {
      if !resolved.contains(index) { reading.note("open", index) }
    }
    addRelatives(reading)
  }

  private mutating func addRelatives(_ reading: EntityReading) {
    let document = reading.document
    for index in document.words.indices where document.relativeNoun(index) != nil { relatives.gold += 1 }
    for reference in reading.references.relatives {
      guard let word = document.word(reference.word, reading.analysis),
        let antecedent = Self.antecedent(reference.target, reading)
      else { continue }
      relatives.resolved += 1
      if document.relativeNoun(word) == antecedent {
        relatives.right += 1
      } else {
        reading.note("wrong relative", word)
      }
    }
  }

  private static func group(_ document: EntityDocument, _ word: Int) -> Int? {
    groups.firstIndex { $0.forms.contains(document.words[word][1].lowercased()) }
  }

  private static func antecedent(_ target: Reference.Target, _ reading: EntityReading) -> Int? {
    switch target {
    case .name(_, let name): reading.document.word(reading.references.names[0][name].head, reading.analysis)
    case .noun(_, let noun): reading.document.word(noun, reading.analysis)
    case .speaker, .addressee: nil
    }
  }
}
