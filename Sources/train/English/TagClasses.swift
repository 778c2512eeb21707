import English

/// The pairs of universal and Penn tag that the tagger tells apart, the most frequent ones; the others count as the most
/// frequent pair of their universal tag.
struct TagClasses {
  var names: [String] = []
  var universal: [String] = []
  private var number: [String: Int] = [:]
  private var fallback: [String: Int] = [:]

  init(_ sentences: [GoldSentence]) {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for tag in sentence.tags { counts["\(tag.universal) \(tag.penn)", default: 0] += 1 }
    }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    // Every universal tag has a class, then the most frequent pairs follow.
    var chosen: [String] = []
    for tag in Word.Tag.allCases {
      if let first = ranked.first(where: { $0.key.hasPrefix(tag.name + " ") }) { chosen.append(first.key) }
    }
    for pair in ranked where chosen.count < SyntaxModel.classCapacity && !chosen.contains(pair.key) {
      chosen.append(pair.key)
    }
    for name in chosen {
      let tag = String(name.prefix { $0 != " " })
      number[name] = names.count
      if fallback[tag] == nil { fallback[tag] = names.count }
      names.append(name)
      universal.append(tag)
    }
  }

  func classes(of sentence: GoldSentence) -> [Int] {
    sentence.tags.map { number["\($0.universal) \($0.penn)"] ?? fallback[$0.universal] ?? 0 }
  }

  /// The table of classes as the model file holds it.
  func header() -> [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<SyntaxModel.classCapacity {
      guard index < names.count else {
        bytes += [UInt8](repeating: 0, count: 8)
        continue
      }
      let tag = Word.Tag.allCases.first { $0.name == universal[index] } ?? .x
      let features = Self.features(String(names[index].drop { $0 != " " }.dropFirst())).rawValue
      bytes += [tag.rawValue, 0, 0, 0]
      bytes += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: features >> $0) }
    }
    return bytes
  }

  private static func features(_ penn: String) -> Word.Features {
    switch penn {
    case "NNS", "NNPS": .plural
    case "VBD": [.past, .finite]
    case "VBN": [.past, .participle]
    case "VBG": [.gerund, .participle]
    case "VB": .infinitive
    case "VBP": [.present, .finite]
    case "VBZ": [.present, .finite, .thirdPerson]
    case "MD": .finite
    case "JJR", "RBR": .comparative
    case "JJS", "RBS": .superlative
    default: []
    }
  }
}
