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
  /// What it names, by the network and by closed lists.
  public var kind: NameKind
  /// Whether a title or a given name tells the sex; nil when nothing does.
  public var isFemale: Bool?

  /// Its last word, of a person the last name: "Holt" of "Tom Holt Jr.".
  func last(in passage: Passage) -> Int {
    guard kind == .person else { return words.upperBound - 1 }
    let lowered = words.map { NameFinder.form($0, passage.analysis, passage.utf8).lowercased() }
    return words.lowerBound + NameWords.withoutSuffixes(lowered) - 1
  }
}

/// Finds names: the network says with which words names begin and of what kind they are, the parse how far each name goes.
public enum NameFinder {
  /// The names of `analysis` in the order of their first words; a name within a longer one ("England" in "Bank of England")
  /// follows it.
  /// - Parameter known: words that are names elsewhere in the article, with what they name there.
  public static func names(in analysis: Analysis, of text: [UInt8], known: [String: NameKind] = [:]) -> [Name] {
    var names: [Name] = []
    for sentence in analysis.sentences {
      let first = names.count
      var covered: Set<Int> = []
      func add(_ name: Name?) {
        guard let name else { return }
        names.append(name)
        covered.formUnion(name.words)
      }
      for index in sentence.words {
        let word = analysis.words[index]
        if let kind = kind(word.name), !isTitle(index, sentence, analysis, text) {
          add(name(head(index, sentence, analysis, text), from: index, kind, sentence, analysis, text))
        }
      }
      for index in sentence.words where !covered.contains(index) {
        let word = analysis.words[index]
        let form = form(index, analysis, text)
        guard isCapital(form) else { continue }
        if word.tag == .adj, NameWords.isNationality(form.lowercased()) {
          add(Name(span: word.span, words: index..<index + 1, head: index, kind: .nationality, isFemale: nil))
        } else if word.tag == .propn || word.tag == .noun && known[form] != nil,
          head(index, sentence, analysis, text) == index,
          let found = name(index, from: index, known[form] ?? .other, sentence, analysis, text), found.kind != .other,
          found.kind != .person || !word.features.contains(.plural)
        {
          // What only the lists know, or what is a name elsewhere.
          add(found)
        }
      }
      names[first...].sort {
        ($0.words.lowerBound, $1.words.upperBound, $0.head) < ($1.words.lowerBound, $0.words.upperBound, $1.head)
      }
    }
    return names
  }

  /// The word that a name from `first` on hangs together by: "Universities" of "Leiden Universities".
  private static func head(_ first: Int, _ sentence: Sentence, _ analysis: Analysis, _ text: [UInt8]) -> Int {
    var head = first
    while true {
      let next = Int(analysis.words[head].head)
      guard next > head, next < sentence.words.upperBound, analysis.words[next].tag == .propn,
        analysis.words[next].name == .none, isCapital(form(next, analysis, text)),
        [.compound, .amod, .flat, .nmodDesc, .nummod].contains(analysis.words[head].relation)
      else { return head }
      head = next
    }
  }

  /// "Mr." of "Mr. Tom Holt", where the name begins again behind it.
  private static func isTitle(_ index: Int, _ sentence: Sentence, _ analysis: Analysis, _ text: [UInt8]) -> Bool {
    let head = Int(analysis.words[index].head)
    return head > index && head < sentence.words.upperBound && analysis.words[head].name != .none
      && NameWords.isTitle(form(index, analysis, text).lowercased())
  }

  private static func kind(_ name: NameClass) -> NameKind? {
    switch name {
    case .none: nil
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .event: .event
    case .other: .other
    }
  }

  private static func name(
    _ head: Int, from first: Int, _ kind: NameKind, _ sentence: Sentence, _ analysis: Analysis, _ text: [UInt8]
  ) -> Name? {
    let words = extent(head, from: first, kind, sentence, analysis, text)
    let lowered = words.map { form($0, analysis, text).lowercased() }
    guard words.contains(where: { isCapital(form($0, analysis, text)) }) else { return nil }
    if lowered.allSatisfy({ NameWords.calendar.contains($0) || $0 == "-" }) { return nil }
    var kind = NameWords.kind(of: lowered) ?? kind
    // "Apollo 11": what is numbered is no person.
    if kind == .person, lowered.dropFirst().contains(where: { ($0.utf8.first ?? 0).isASCIIDigit }) { kind = .other }
    return Name(
      span: TextSpan(
        Int(analysis.words[words.lowerBound].span.start), Int(analysis.words[words.upperBound - 1].span.end)),
      words: words, head: head, kind: kind, isFemale: kind == .person ? sex(lowered) : nil)
  }

  /// How far the name of `head` goes: to the left over capitals that hang on it, to the right over what continues it ("Apollo
  /// 11") and, but for persons, over "of" with a name.
  private static func extent(
    _ head: Int, from start: Int, _ kind: NameKind, _ sentence: Sentence, _ analysis: Analysis, _ text: [UInt8]
  ) -> Range<Int> {
    let words = analysis.words
    func hangs(_ index: Int, _ range: ClosedRange<Int>) -> Bool {
      let to = Int(words[index].head)
      return to >= 0 && to != index && range.contains(to)
    }
    func isPart(_ index: Int) -> Bool {
      let form = form(index, analysis, text)
      if kind == .person, index != start, words[index].name != .none,
        index > start || !NameWords.isTitle(form.lowercased())
      {
        return false
      }
      switch words[index].relation {
      case .compound, .flat, .amod, .nmodDesc, .nmodUnmarked, .nummod, .goeswith:
        return isCapital(form) || form.utf8.first.map { $0.isASCIIDigit } ?? false
          || NameWords.particles.contains(form)
      case .nmodPoss: return isCapital(form) && words[index].name == .none && words[index].tag != .pron
      default: return false
      }
    }
    var first = head
    var probe = head - 1
    while probe >= sentence.words.lowerBound {
      if hangs(probe, probe...head), isPart(probe) {
        first = probe
      } else if words[probe].relation == .case, words[probe].tag == .part, words[probe].head >= 0,
        hangs(Int(words[probe].head), probe...head)
      {
        // "'s" of "People's Party".
      } else if form(probe, analysis, text) != "-", form(probe, analysis, text) != "&" {
        break
      }
      probe -= 1
    }
    var last = head
    probe = head + 1
    while probe < sentence.words.upperBound {
      let word = words[probe]
      if [.flat, .compound, .nummod, .nmodUnmarked, .goeswith].contains(word.relation), hangs(probe, first...probe),
        isPart(probe)
      {
        last = probe
      } else if form(probe, analysis, text) != "-" {
        break
      }
      probe += 1
    }
    if kind != .person, let end = complement(last + 1, head, sentence, analysis, text) { last = end }
    return first..<last + 1
  }

  /// The last word of "of [the] Name" that begins at `start` and hangs on `head`.
  private static func complement(
    _ start: Int, _ head: Int, _ sentence: Sentence, _ analysis: Analysis, _ text: [UInt8]
  ) -> Int? {
    guard start < sentence.words.upperBound, form(start, analysis, text) == "of" else { return nil }
    let noun = Int(analysis.words[start].head)
    guard noun > start, noun < sentence.words.upperBound, Int(analysis.words[noun].head) == head,
      analysis.words[noun].tag == .propn, isCapital(form(noun, analysis, text))
    else { return nil }
    for index in start + 1..<noun where !isCapital(form(index, analysis, text)) && analysis.words[index].tag != .det {
      return nil
    }
    return noun
  }

  /// True for a woman, false for a man, by title or given name.
  private static func sex(_ lowered: [String]) -> Bool? {
    for (index, word) in lowered.enumerated() {
      if let sex = NameWords.titleSex(word) { return sex }
      if NameWords.isTitle(word) || NameWords.countries.contains(word) { continue }
      // "Rep. Omar": behind a title one word is a last name.
      guard index == 0 || index + 1 < lowered.count else { return nil }
      return NameWords.sex(of: word)
    }
    return nil
  }

  static func form(_ index: Int, _ analysis: Analysis, _ text: [UInt8]) -> String {
    String(decoding: text[analysis.words[index].span.range], as: UTF8.self)
  }

  static func isCapital(_ word: String) -> Bool {
    guard let byte = word.utf8.first else { return false }
    return byte.isASCIIUppercase || byte >= 0x80
  }
}
