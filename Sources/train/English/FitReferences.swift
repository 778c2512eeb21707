import ArgumentParser
import English
import Foundation

/// `train references --data FILE --output FILE`
struct FitReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "Fits what pronouns stand for on the Entity annotation of GUM's training part.")

  @Option(help: "CoNLL-U with Entity= in the last column, gzipped.") var data =
    "../shared/bench/syntax/gum-train.conllu.gz"
  @Option(help: "The same of documents that are only scored.") var dev = "../shared/bench/syntax/gum-dev.conllu.gz"
  @Option(help: "The folder of the sources to write.") var output = "Sources/English/Names"

  func run() throws {
    // Interviews are what claims are measured on.
    let documents = try EntityDocument.read(data).filter { !$0.name.hasPrefix("GUM_interview") }
    let fit = ReferenceFit(documents)
    for line in try fit.run(output: output, dev: try EntityDocument.read(dev)) { print(line) }
  }
}

/// Fits the ranking of antecedents: a log-linear model whose loss counts every mention of the right entity as right.
struct ReferenceFit {
  private struct Reading {
    var document: EntityDocument
    var passage: Passage
    var references: References
    var nouns: NounTable
  }
  /// One pronoun: features of each candidate, which of them are right.
  struct Case {
    var kind: Pronoun.Kind
    var features: [[Int32]]
    var right: [Bool]
    /// Candidates that are but pronouns.
    var isOpen: [Bool]
    /// Whether the annotation knows the pronoun as a mention.
    var isMention: Bool
  }

  /// Pronouns of documents that were not fitted on, as they were resolved.
  private struct Tally {
    var held: [(kind: Pronoun.Kind, share: Double, isRight: Bool)] = []
    /// Pronouns of each kind that the annotation knows, and those with a right candidate.
    var gold = [0, 0, 0]
    var reach = [0, 0, 0]

    mutating func add(_ cases: [Case], _ weights: AntecedentWeights) {
      for item in cases {
        if item.isMention { gold[item.kind.rawValue] += 1 }
        if item.right.dropLast().contains(true) { reach[item.kind.rawValue] += 1 }
        let shares = weights.shares(item.features.map(weights.sum))
        let best = shares.indices.max { (shares[$0], $0) < (shares[$1], $1) } ?? 0
        guard best < shares.count - 1, !item.isOpen[best] else { continue }
        held.append((item.kind, shares[best], item.right[best]))
      }
    }

    func lines(_ name: String, _ least: [Double]) -> [String] {
      func ratio(_ a: Int, _ b: Int) -> Double { (Double(a) / Double(max(b, 1)) * 1000).rounded() / 1000 }
      func line(_ what: String, _ kinds: [Pronoun.Kind], _ least: [Double]) -> String {
        let taken = held.filter { kinds.contains($0.kind) && $0.share >= least[$0.kind.rawValue] }
        let right = taken.filter(\.isRight).count
        let total = kinds.reduce(0) { $0 + gold[$1.rawValue] }
        return
          "\(name), \(what) from \(least): precision \(ratio(right, taken.count)), recall \(ratio(right, total)) of \(total)"
      }
      var lines: [String] = []
      for (kind, what) in [(Pronoun.Kind.person, "he and she"), (.thing, "it"), (.group, "they")] {
        for share in [least[kind.rawValue], 0.5, 0.75, 0.9] {
          lines.append(line(what, [kind], [share, share, share]))
        }
      }
      return lines + [line("all kinds", Pronoun.Kind.allCases, least)]
    }
  }

  private let readings: [Reading]
  private let counts: [String: [UInt64: [NounClass: Int]]]
  private var forms: [UInt64: String] = [:]
  /// Rounds of fitting: in the first the annotation decides which mentions are one, then the model of the round before.
  private static let rounds = 3
  private static let folds = 8
  private static let passes = 250
  private static let decay = 3.0

  init(_ documents: [EntityDocument]) {
    var counts: [String: [UInt64: [NounClass: Int]]] = [:]
    let analyses = EnglishReader.analyze(documents.map(\.text))
    var forms: [UInt64: String] = [:]
    for document in documents {
      for mention in document.mentions where document.words[mention.head][3] == "NOUN" {
        let fields = document.words[mention.head]
        let form = fields[1].lowercased()
        let key = NounTable.key(Array(form.utf8), isPlural: fields[5].contains("Number=Plur"))
        forms[key] = forms[key].map { $0.utf8.count <= form.utf8.count ? $0 : form } ?? form
        guard let noun = Self.noun(mention.kind) else { continue }
        counts[document.name, default: [:]][key, default: [:]][noun, default: 0] += 1
      }
    }
    self.counts = counts
    self.forms = forms
    let all = Self.sum(counts)
    readings = zip(documents, analyses).map { document, analysis in
      let passage = Passage(utf8: document.text, analysis: analysis)
      return Reading(
        document: document, passage: passage, references: References.resolve(passages: [passage]),
        nouns: NounTable(Self.classes(all, without: counts[document.name] ?? [:])))
    }
  }

  private static func noun(_ kind: String) -> NounClass? {
    switch kind {
    case "person": .person
    case "organization": .organisation
    case "place": .place
    case "event": .event
    case "time": .time
    case "animal": .animal
    case "object", "substance", "plant": .object
    case "abstract": .abstract
    default: nil
    }
  }

  private static func sum(_ counts: [String: [UInt64: [NounClass: Int]]]) -> [UInt64: [NounClass: Int]] {
    var all: [UInt64: [NounClass: Int]] = [:]
    for own in counts.values {
      for (key, classes) in own { all[key, default: [:]].merge(classes, uniquingKeysWith: +) }
    }
    return all
  }

  /// The class that at least six of ten mentions of a noun have; a document's own are left out when it is fitted on, since a new
  /// text has no say in them either.
  private static func classes(
    _ all: [UInt64: [NounClass: Int]], without own: [UInt64: [NounClass: Int]]
  ) -> [UInt64: NounClass] {
    var table: [UInt64: NounClass] = [:]
    for (key, classes) in all {
      var total = 0
      var best: (noun: NounClass, count: Int)?
      for noun in NounClass.allCases {
        let count = (classes[noun] ?? 0) - (own[key]?[noun] ?? 0)
        total += count
        if count > best?.count ?? 0 { best = (noun, count) }
      }
      if let best, best.count * 10 >= total * 6 { table[key] = best.noun }
    }
    return table
  }

  /// The choices of some documents as the resolver meets them.
  private func cases(_ reading: Reading, _ weights: AntecedentWeights?, nouns: NounTable) -> [Case] {
    var cases: [Case] = []
    let document = reading.document
    let analysis = reading.passage.analysis
    let entities = reading.references.entities[0]
    let names = reading.references.names[0]
    var resolver = PronounResolver(
      sexes: reading.references.sexes, weights: weights ?? .none, nouns: nouns)
    var openEntity: [Int: Set<String>] = [:]
    resolver.decide = { choice in
      let own = document.word(choice.pronoun.word, analysis).map(document.entities) ?? []
      openEntity[choice.pronoun.word] = own
      var right = choice.candidates.map { candidate -> Bool in
        if let name = candidate.name {
          return document.word(names[name.index].head, analysis).map { !document.entities($0).isDisjoint(with: own) }
            ?? false
        }
        if let noun = candidate.noun {
          return document.word(noun.word, analysis).map { !document.entities($0).isDisjoint(with: own) } ?? false
        }
        return !(openEntity[candidate.word] ?? []).isDisjoint(with: own)
      }
      right.append(!right.contains(true))
      cases.append(
        Case(
          kind: choice.pronoun.kind, features: choice.features, right: right,
          isOpen: choice.candidates.map { $0.name == nil && $0.noun == nil }, isMention: !own.isEmpty))
      return weights == nil ? right.lastIndex(of: true) : nil
    }
    _ = resolver.pronouns(of: 0, reading.passage, names, entities)
    return cases
  }

  /// Adam over all cases at once.
  private static func fit(_ cases: [Case]) -> [Double] {
    let count = AntecedentFeatures.count
    var weights = [Double](repeating: 0, count: count)
    var first = weights
    var second = weights
    for pass in 1...passes {
      var gradient = [Double](repeating: 0, count: count)
      for item in cases {
        var sums = item.features.map { features in features.reduce(0) { $0 + weights[Int($1)] } }
        let most = sums.max() ?? 0
        for index in sums.indices { sums[index] = exp(sums[index] - most) }
        let total = sums.reduce(0, +)
        var good = 0.0
        for index in sums.indices where item.right[index] { good += sums[index] }
        for index in sums.indices {
          let slope = sums[index] / total - (item.right[index] ? sums[index] / good : 0)
          if abs(slope) > 1e-6 { for feature in item.features[index] { gradient[Int(feature)] += slope } }
        }
      }
      let rate = 0.05 * (pass < passes / 2 ? 1 : 2 * (1 - Double(pass) / Double(passes)) + 0.02)
      for index in 0..<count {
        let slope = gradient[index] + decay * weights[index]
        first[index] = 0.9 * first[index] + 0.1 * slope
        second[index] = 0.99 * second[index] + 0.01 * slope * slope
        weights[index] -=
          rate * (first[index] / (1 - pow(0.9, Double(pass))))
          / ((second[index] / (1 - pow(0.99, Double(pass)))).squareRoot() + 1e-8)
      }
    }
    return weights
  }

  private static func rounded(_ weights: [Double]) -> AntecedentWeights { AntecedentWeights(integers(weights)) }
  private static func integers(_ weights: [Double]) -> [Int16] {
    weights.map { Int16(clamping: Int(($0 * AntecedentWeights.unit).rounded())) }
  }

  private func fit(_ readings: [Reading]) -> [Double] {
    var weights: [Double] = []
    for round in 0..<Self.rounds {
      let model = round == 0 ? nil : Self.rounded(weights)
      let cases = ParallelMap.run(readings.count) { self.cases(readings[$0], model, nouns: readings[$0].nouns) }
      weights = Self.fit(cases.flatMap { $0 })
    }
    return weights
  }

  /// Fits on all documents, chooses thresholds on folds that were left out, and writes the tables.
  func run(output: String, dev: [EntityDocument]) throws -> [String] {
    var tally = Tally()
    for fold in 0..<Self.folds {
      let inside = readings.indices.filter { $0 % Self.folds != fold }.map { readings[$0] }
      let weights = Self.rounded(fit(inside))
      for index in readings.indices where index % Self.folds == fold {
        tally.add(cases(readings[index], weights, nouns: readings[index].nouns), weights)
      }
    }
    let least = Self.thresholds(tally)
    let weights = Self.integers(fit(readings))
    try Self.write(weights, least, to: output + "/AntecedentTable.swift")
    try writeNouns(to: output + "/NounClasses.swift")
    var scored = Tally()
    let known = NounTable(nounClasses())
    let others = ReferenceFit(dev)
    for reading in others.readings {
      scored.add(others.cases(reading, AntecedentWeights(weights), nouns: known), AntecedentWeights(weights))
    }
    return tally.lines("folds left out", least) + scored.lines("dev", least)
  }

  /// The least share of each kind that together leave most pronouns resolved at a precision of 0.80 over all, 0.86 for "he" and
  /// "she", and no worse than two in three for any kind.
  private static func thresholds(_ tally: Tally) -> [Double] {
    let steps = (3...18).map { Double($0) / 20 }
    let counts = Pronoun.Kind.allCases.map { kind in
      steps.map { step in
        let taken = tally.held.filter { $0.kind == kind && $0.share >= step }
        return (all: taken.count, right: taken.filter(\.isRight).count)
      }
    }
    var best = [0.6, 0.7, 0.7]
    var most = 0
    for (person, one) in counts[0].enumerated() where Double(one.right) >= 0.86 * Double(one.all) {
      for (thing, two) in counts[1].enumerated() where Double(two.right) >= 0.667 * Double(two.all) {
        for (group, three) in counts[2].enumerated() where Double(three.right) >= 0.667 * Double(three.all) {
          let right = one.right + two.right + three.right
          guard Double(right) >= 0.80 * Double(one.all + two.all + three.all), right > most else { continue }
          most = right
          best = [steps[person], steps[thing], steps[group]]
        }
      }
    }
    return best
  }

  private static func write(_ weights: [Int16], _ least: [Double], to path: String) throws {
    var text = """
      // swift-format-ignore-file
      // Written by `train references`; Resources/CARD.md says from what, and how well it does.
      enum AntecedentTable {
        /// The least share at which a reference is given.
        static let least = [\(least.map(\.description).joined(separator: ", "))]
        /// Rows of three: he and she, it, they.
        static let values: [Int16] = [

      """
    var row = 0
    for group in AntecedentFeatures.groups {
      text += "    // \(group.name)\n"
      for start in stride(from: row, to: row + group.count, by: 8) {
        let rows = (start..<min(start + 8, row + group.count)).map { row in
          (0..<3).map { "\(weights[row * 3 + $0])," }.joined(separator: " ")
        }
        text += "    " + rows.joined(separator: "  ") + "\n"
      }
      row += group.count
    }
    text += "  ]\n}\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The class of each noun that was met more than once.
  private func nounClasses() -> [UInt64: NounClass] {
    let all = Self.sum(counts)
    return Self.classes(all, without: [:]).filter { (all[$0.key] ?? [:]).values.reduce(0, +) > 1 }
  }

  private func writeNouns(to path: String) throws {
    let table = nounClasses()
    var text = """
      // swift-format-ignore-file
      // Written by `train references`; Resources/CARD.md says from what.
      enum NounClasses {
        /// Nouns in the singular, by the class that most of their mentions have.
        static let lists: [(NounClass, String)] = [

      """
    for noun in NounClass.allCases {
      let words = table.filter { $0.value == noun }.compactMap { singular($0.key) }.sorted()
      guard !words.isEmpty else { continue }
      text += "    (.\(noun), \"\"\"\n"
      var line = "     "
      for word in words {
        if line.utf8.count + word.utf8.count > 118 {
          text += line + "\n"
          line = "     "
        }
        line += " " + word
      }
      text += line + "\n      \"\"\"),\n"
    }
    text += "  ]\n}\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The word that has a key.
  private func singular(_ key: UInt64) -> String? {
    guard let form = forms[key] else { return nil }
    for isPlural in [false, true] where NounTable.key(Array(form.utf8), isPlural: isPlural) == key {
      if !isPlural { return form }
      return form.hasSuffix("ies") ? form.dropLast(3) + "y" : String(form.dropLast())
    }
    return nil
  }
}
