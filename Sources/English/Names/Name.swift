import SourceText

/// What a name names.
public enum NameKind: String, Sendable, CaseIterable {
  case person, organisation, place, event, work, nationality, other
}

/// One mention of a name in a text.
public struct Name: Sendable, Equatable {
  /// Its characters, titles included ("Mr. Holt").
  public var span: TextSpan
  /// Indices into `Analysis.words`.
  public var words: Range<Int>
  /// The word the others hang on.
  public var head: Int
  public var kind: NameKind
  /// Whether a title or a given name tells the sex; nil when nothing does.
  public var isFemale: Bool?
}

/// Finds names: runs of proper nouns that hang together, their kind by the words in them, by titles before them and by the part
/// they play in the clause.
public enum NameFinder {
  /// The names of `analysis` in text order.
  public static func names(in analysis: Analysis, of text: [UInt8]) -> [Name] {
    var names: [Name] = []
    for sentence in analysis.sentences {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        let end = runEnd(index, sentence.words.upperBound, analysis, text)
        if end > index {
          if let name = name(index..<end, sentence, analysis, text) { names.append(name) }
          index = end
        } else {
          let word = form(index, analysis, text)
          if analysis.words[index].tag == .adj, isCapital(word), NameWords.isNationality(word.lowercased()) {
            names.append(
              Name(
                span: analysis.words[index].span, words: index..<index + 1, head: index, kind: .nationality,
                isFemale: nil))
          }
          index += 1
        }
      }
    }
    return names
  }

  /// Where the run of proper nouns that begins at `start` ends; `start` when none does.
  private static func runEnd(_ start: Int, _ limit: Int, _ analysis: Analysis, _ text: [UInt8]) -> Int {
    guard analysis.words[start].tag == .propn else { return start }
    var end = start + 1
    while end < limit {
      let word = analysis.words[end]
      if word.tag == .propn {
        end += 1
      } else if word.tag == .adp, end + 1 < limit, form(end, analysis, text) == "of" {
        let article = analysis.words[end + 1].tag == .det ? 1 : 0
        guard end + 1 + article < limit, analysis.words[end + 1 + article].tag == .propn else { break }
        end += 2 + article
      } else if word.tag == .punct, end + 1 < limit, analysis.words[end + 1].tag == .propn,
        form(end, analysis, text) == "-", word.span.end == analysis.words[end + 1].span.start
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func name(
    _ words: Range<Int>, _ sentence: Sentence, _ analysis: Analysis, _ text: [UInt8]
  ) -> Name? {
    let forms = words.map { form($0, analysis, text) }
    let lowered = forms.map { $0.lowercased() }
    guard forms.contains(where: isCapital) else { return nil }
    if lowered.allSatisfy({ NameWords.calendar.contains($0) || $0 == "-" }) { return nil }
    if words.count == 1, forms[0].utf8.contains(where: { $0 == 0x40 || $0 == 0x2F }) { return nil }
    // The head hangs on a word outside of the run.
    let head = words.first { !words.contains(Int(analysis.words[$0].head)) } ?? words.lowerBound
    let (kind, isFemale) = kind(words, forms, lowered, head, analysis, text)
    return Name(
      span: TextSpan(
        Int(analysis.words[words.lowerBound].span.start), Int(analysis.words[words.upperBound - 1].span.end)),
      words: words, head: head, kind: kind, isFemale: isFemale)
  }

  private static func kind(
    _ words: Range<Int>, _ forms: [String], _ lowered: [String], _ head: Int, _ analysis: Analysis, _ text: [UInt8]
  ) -> (NameKind, Bool?) {
    let first = lowered[0].hasSuffix(".") ? String(lowered[0].dropLast()) : lowered[0]
    let before = words.lowerBound > 0 ? form(words.lowerBound - 1, analysis, text).lowercased() : ""
    if lowered.count > 1 {
      if NameWords.femaleTitles.contains(first) { return (.person, true) }
      if NameWords.maleTitles.contains(first) { return (.person, false) }
      if NameWords.titles.contains(first) && lowered[1] != "of" {
        return (.person, NameWords.sex(of: lowered[1]))
      }
    }
    let joined = lowered.joined(separator: " ")
    if NameWords.places.contains(joined) { return (.place, nil) }
    // "University of X", "Battle of X", "Lake X": the decisive word stands last or before "of".
    let decisive = lowered.firstIndex(of: "of").map { lowered[max($0 - 1, 0)] } ?? lowered[lowered.count - 1]
    for word in [decisive, first] {
      if NameWords.organisations.contains(word) { return (.organisation, nil) }
      if lowered.count > 1, NameWords.placeWords.contains(word) { return (.place, nil) }
      if NameWords.events.contains(word) { return (.event, nil) }
    }
    if let sex = NameWords.sex(of: first) { return (.person, sex) }
    let relation = analysis.words[head].relation
    if lowered.count == 1 {
      let letters = Array(forms[0].utf8)
      if (2...6).contains(letters.count), letters.allSatisfy({ $0 &- 0x41 < 26 }) { return (.organisation, nil) }
    }
    if ["in", "near", "from", "to", "across", "outside"].contains(before), relation == .obl || relation == .nmod {
      return (.place, nil)
    }
    let governor = Int(analysis.words[head].head)
    if relation == .nsubj, governor >= 0, analysis.words[governor].tag == .verb { return (.person, nil) }
    if lowered.count == 2 || lowered.count == 3, relation != .compound, before != "the" { return (.person, nil) }
    if before == "the" { return (.organisation, nil) }
    return (lowered.count == 1 ? .person : .other, nil)
  }

  static func form(_ index: Int, _ analysis: Analysis, _ text: [UInt8]) -> String {
    String(decoding: text[analysis.words[index].span.range], as: UTF8.self)
  }

  private static func isCapital(_ word: String) -> Bool {
    guard let byte = word.utf8.first else { return false }
    return byte &- 0x41 < 26 || byte >= 0x80
  }
}
