import SourceText

/// A turn as the resolution of references sees it.
public struct Passage: Sendable {
  public var utf8: [UInt8]
  public var analysis: Analysis
  /// Who speaks and who is spoken to, nil when not known.
  public var speakerName: String?
  public var addresseeName: String?

  public init(utf8: [UInt8], analysis: Analysis, speakerName: String? = nil, addresseeName: String? = nil) {
    self.utf8 = utf8
    self.analysis = analysis
    self.speakerName = speakerName
    self.addresseeName = addresseeName
  }
}

/// What a pronoun stands for.
public struct Reference: Sendable, Equatable {
  public enum Target: Sendable, Equatable {
    case speaker, addressee
    /// A name, by passage and index in `References.names` of that passage.
    case name(passage: Int, index: Int)
  }
  public var passage: Int
  /// Index into `Analysis.words`.
  public var word: Int
  public var target: Target
  /// From 0 to 1.
  public var confidence: Double
}

/// Names and what pronouns stand for, over all turns of an article. What is unsafe has no reference.
public struct References: Sendable {
  /// Names of each passage.
  public var names: [[Name]] = []
  /// The entity of each name: names with one number name the same.
  public var entities: [[Int]] = []
  /// Pronouns that are resolved, in text order.
  public var pronouns: [Reference] = []

  /// A name stays a candidate over so many sentences; farther ones are mostly wrong.
  static let window = 4

  /// - Parameter passages: the turns in order.
  public static func resolve(passages: [Passage]) -> References {
    var result = References()
    var links = EntityLinks()
    for (number, passage) in passages.enumerated() {
      var names = NameFinder.names(in: passage.analysis, of: passage.utf8)
      var numbers: [Int] = []
      for index in names.indices {
        let tokens = names[index].words.map { NameFinder.form($0, passage.analysis, passage.utf8) }
        let (entity, kind, sex) = links.entity(of: tokens, names[index].kind, names[index].isFemale)
        names[index].kind = kind
        if names[index].isFemale == nil { names[index].isFemale = sex }
        numbers.append(entity)
      }
      result.names.append(names)
      result.entities.append(numbers)
      result.pronouns += pronouns(number, passage, names, numbers)
    }
    return result
  }

  private static func pronouns(_ number: Int, _ passage: Passage, _ names: [Name], _ entities: [Int]) -> [Reference] {
    var found: [Reference] = []
    let words = passage.analysis.words
    var nextName = 0
    for (order, sentence) in passage.analysis.sentences.enumerated() {
      let earliest = passage.analysis.sentences[max(0, order - window)].words.lowerBound
      for index in sentence.words {
        while nextName < names.count, names[nextName].words.upperBound <= index { nextName += 1 }
        guard words[index].tag == .pron, words[index].span.count <= 10 else { continue }
        // "the mine", "a she": whatever the tagger says, no pronoun has an article.
        if index > sentence.words.lowerBound, words[index - 1].tag == .det, words[index - 1].head == index { continue }
        let form = NameFinder.form(index, passage.analysis, passage.utf8).lowercased()
        switch form {
        case "i", "me", "my", "mine", "myself":
          if passage.speakerName != nil {
            found.append(Reference(passage: number, word: index, target: .speaker, confidence: 0.95))
          }
        case "you", "your", "yours", "yourself":
          if passage.addresseeName != nil {
            found.append(Reference(passage: number, word: index, target: .addressee, confidence: 0.7))
          }
        case "he", "him", "his", "himself", "she", "her", "hers", "herself":
          let isFemale = form.hasPrefix("s") || form.hasPrefix("her")
          var best: (index: Int, score: Double)?
          var rivals: Set<Int> = []
          for candidate in stride(from: nextName - 1, through: max(0, nextName - 40), by: -1) {
            let name = names[candidate]
            guard name.words.lowerBound >= earliest else { break }
            guard name.kind == .person, name.isFemale == nil || name.isFemale == isFemale else { continue }
            rivals.insert(entities[candidate])
            let relation = words[name.head].relation
            var score = name.isFemale == isFemale ? 2.0 : 0
            if relation == .nsubj || relation == .nsubjPass { score += 1 }
            if relation == .nmodPoss || relation == .compound { score -= 0.5 }
            // Each sentence between takes off.
            let between = passage.analysis.sentences[max(0, order - window)...order].filter {
              $0.words.lowerBound > name.words.lowerBound && $0.words.lowerBound <= index
            }.count
            score -= Double(between) * 0.75
            if score > best?.score ?? -10 { best = (candidate, score) }
          }
          if let best {
            // A name whose sex is not known is a safe antecedent only when it is the subject and has no rival.
            let known = names[best.index].isFemale != nil
            let confidence =
              known
              ? (rivals.count == 1 ? 0.9 : best.score >= 1.5 ? 0.75 : 0.5)
              : best.score >= 0 && rivals.count == 1 ? 0.7 : 0.4
            if confidence >= 0.6 {
              found.append(
                Reference(
                  passage: number, word: index, target: .name(passage: number, index: best.index),
                  confidence: confidence))
            }
          }
        default: break
        }
      }
    }
    return found
  }
}

/// Names met so far, and which of them name the same: equal names, the last name of a person, the initials of a body.
private struct EntityLinks {
  private var byName: [String: Int] = [:]
  private var byLast: [String: Int] = [:]
  private var byInitials: [String: Int] = [:]
  private var kinds: [NameKind] = []
  private var sexes: [Bool?] = []

  mutating func entity(of tokens: [String], _ kind: NameKind, _ sex: Bool?) -> (Int, NameKind, Bool?) {
    var parts = tokens.map { $0.lowercased() }
    while parts.count > 1, isTitle(parts[0]) { parts.removeFirst() }
    let key = parts.joined(separator: " ")
    let isPerson = kind == .person
    var found = byName[key]
    if found == nil, parts.count == 1 {
      if let person = byLast[parts[0]] { found = person } else { found = byInitials[key] }
    }
    let entity = found ?? kinds.count
    if found == nil {
      kinds.append(kind)
      sexes.append(sex)
    } else if sexes[entity] == nil {
      sexes[entity] = sex
    }
    byName[key] = entity
    if isPerson, parts.count > 1, let last = parts.last {
      byLast[last] = entity
      byLast[parts[0]] = byLast[parts[0]] ?? entity
    }
    if parts.count > 1 {
      let initials = String(decoding: tokens.compactMap { $0.utf8.first }.filter { $0 &- 0x41 < 26 }, as: UTF8.self)
      if initials.utf8.count > 1 { byInitials[initials.lowercased()] = byInitials[initials.lowercased()] ?? entity }
    }
    return (entity, kinds[entity], sexes[entity])
  }

  private func isTitle(_ word: String) -> Bool {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return NameWords.titles.contains(bare) || NameWords.maleTitles.contains(bare)
      || NameWords.femaleTitles.contains(bare)
  }
}
