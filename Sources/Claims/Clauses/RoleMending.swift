import English

/// Descriptions that the parse hangs on the wrong name, or that are none.
///
///     "Mei, director of Halden, the site that …, left"       Halden is the site
///     "lower wages, decline in trade, and strikes"            wages are no decline
///     "a loss of 40 million in the quarter ended May 3"       the quarter ended, not the million
extension TreeMending {
  private static let list: Set<Relation> = [.flat, .compound, .nmodDesc, .nmodUnmarked, .nummod, .amod]

  /// Mends a description.
  mutating func role(_ word: Int, _ sentence: Range<Int>) {
    switch words[word].relation {
    case .appos where words[word].tag == .noun && words[word].head >= 0 && Int(words[word].head) < word:
      // Of the last name, not of the first.
      if let name = lastName(before: word, sentence) {
        // "GateHouse's parent" may be either's.
        let isSomebodys = children(word, sentence).contains {
          words[$0].relation == .nmodPoss && words[$0].tag == .propn
        }
        hang(word, on: name, isSomebodys ? .dep : .appos)
      } else if isListed(word, sentence) {
        words[word].relation = .conj
      }
    case .acl where words[word].head >= 0 && isAmount(Int(words[word].head)):
      guard word - 1 > Int(words[word].head), words[word - 1].tag == .noun || words[word - 1].tag == .propn,
        isUnder(word - 1, Int(words[word].head))
      else { return }
      words[word].head = Int32(word - 1)
    default: break
    }
  }

  private func isAmount(_ word: Int) -> Bool { words[word].tag == .num || words[word].tag == .sym }

  /// For what describes no person behind a person's name and another: the other.
  private func lastName(before word: Int, _ sentence: Range<Int>) -> Int? {
    let bearer = Int(words[word].head)
    var first = start(of: word, sentence)
    // The comma hangs on what it opens.
    if first < word, words[first].tag == .punct { first += 1 }
    let last = first - 2
    guard last > bearer, isComma(first - 1), words[last].tag == .propn, isUnder(last, bearer),
      !isPerson(word)
        || children(word, sentence).contains(where: { words[$0].relation == .nmodPoss && words[$0].tag == .propn }),
      case let own = children(bearer, sentence),
      // "Tom Holt of Addison, a village": a person's name, which "of" does not go on.
      own.contains(where: { words[$0].relation == .appos && $0 < last && isUnder(last, $0) })
        || own.contains(where: { words[$0].relation == .flat }) && !own.contains(last)
        || own.contains(last) && words[last].relation == .nmod && own.contains(where: { words[$0].relation == .flat })
    else { return nil }
    var name = last
    while Self.list.contains(words[name].relation), Int(words[name].head) != bearer,
      words[Int(words[name].head)].tag == .propn
    {
      name = Int(words[name].head)
    }
    return name
  }

  /// A bare noun beside a common noun, with others behind it: an item of a list.
  private func isListed(_ word: Int, _ sentence: Range<Int>) -> Bool {
    let bearer = Int(words[word].head)
    let own = children(word, sentence)
    let isCounted = own.contains { words[$0].relation == .nummod }
    guard words[bearer].tag == .noun, isCounted || !isPerson(word) && !isPerson(bearer) else { return false }
    guard !own.contains(where: { [.det, .nmodPoss].contains(words[$0].relation) && $0 < word }),
      case let beside = children(bearer, sentence), !beside.contains(where: { words[$0].relation == .det }),
      // "ten months, 20 lawyers and 35 million dollars later"
      isCounted == beside.contains(where: { words[$0].relation == .nummod })
    else { return false }
    let joined = (word + 1..<sentence.upperBound).first { words[$0].relation == .cc && isUnder($0, bearer) }
    return joined.map { isComma($0 - 1) || isCounted } ?? false
  }

  private func isPerson(_ word: Int) -> Bool {
    NounTable.isPerson(text[words[word].span.range], isPlural: words[word].features.contains(.plural))
  }
}
