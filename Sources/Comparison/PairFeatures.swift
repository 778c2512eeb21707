import Claims

/// What two sentences show of saying the same: how much of the second's words and values the first bears out.
struct PairFeatures: Sendable {
  let terms: TermAlignment
  let values: ValueAlignment
  /// Share of b's content words that stand in a, or have a near neighbour there, and of a's in b; each weighs its rarity.
  let coverage: Double
  let reverse: Double
  /// Rarity of b's words that a has nothing like, of the names among them, and how many they are.
  private(set) var strange = 0.0
  private(set) var strangeNames = 0.0
  private(set) var strangeCount = 0
  /// Rarity of b's words that a has, a number counted as much as a common word.
  private(set) var common = 0.0
  /// Rarity of a's names that b lacks.
  private(set) var reverseNames = 0.0
  /// Verbs of a that b lacks where b has nothing of its own: a clause that was left out.
  private(set) var droppedVerbs = 0
  /// How many of b's plain numbers stand in a and how many do not; how many of a's do not stand in b.
  let numbers: (found: Int, missing: Int)
  let reverseNumbers: Int
  /// Content words.
  private(set) var lengthA = 0
  private(set) var lengthB = 0
  /// Whether one says yes and the other no: an odd number of denials and opposite words.
  let isOpposed: Bool

  init(_ a: ClaimContent, _ b: ClaimContent) { self.init(a, b, TermAlignment(a, b)) }

  init(_ a: ClaimContent, _ b: ClaimContent, _ alignment: TermAlignment) {
    terms = alignment
    values = ValueAlignment(a, b)
    coverage = TermAlignment.share(b.terms, terms.ofB)
    reverse = TermAlignment.share(a.terms, terms.ofA)
    numbers = PlainNumber.found(b.numbers, in: a.numbers)
    reverseNumbers = PlainNumber.found(a.numbers, in: b.numbers).missing
    isOpposed = Self.opposed(a, b, terms)
    for (term, match) in zip(b.terms, terms.ofB) where !term.isVoice {
      lengthB += 1
      guard match.likeness < WordLikeness.found else {
        common += term.rarity
        continue
      }
      strangeCount += 1
      strange += term.rarity
      if term.isName { strangeNames += term.rarity }
    }
    common += 0.3 * Double(numbers.found)
    for (term, match) in zip(a.terms, terms.ofA) where !term.isVoice {
      lengthA += 1
      guard match.likeness < WordLikeness.found else { continue }
      if term.isName { reverseNames += term.rarity }
      if term.isVerb, strangeCount == 0 { droppedVerbs += 1 }
    }
  }

  /// Denied on one side only, or an odd number of opposite words ("rose" and "fell", "for" and "against").
  private static func opposed(_ a: ClaimContent, _ b: ClaimContent, _ alignment: TermAlignment) -> Bool {
    let (onlyA, onlyB) = (a.sides.subtracting(b.sides), b.sides.subtracting(a.sides))
    let haveOpposites = onlyB.contains { word in onlyA.contains { Opposites.contains($0, word) } }
    let (againstA, againstB) = (onlyA.contains(Words.against), onlyB.contains(Words.against))
    let takeSides =
      againstA != againstB
      && (a.verb != nil && a.verb == b.verb || (againstA ? b.sides : a.sides).contains(where: Words.inFavour.contains))
    // Where the main verb of one stands in the other, be it in a clause of its own, its denial there counts; two sentences of other
    // predicates do not deny one another.
    var isOdd = (a.root == b.root || haveOpposites || takeSides) && a.isDenied != b.isDenied
    if let (term, match) = counterpart(of: b.verb, b.terms, alignment.ofB) {
      isOdd = b.terms[term].isDenied != a.terms[match].isDenied
    } else if let (term, match) = counterpart(of: a.verb, a.terms, alignment.ofA) {
      isOdd = a.terms[term].isDenied != b.terms[match].isDenied
    }
    if haveOpposites { isOdd.toggle() }
    if takeSides { isOdd.toggle() }
    return isOdd
  }

  /// A verb among the terms, and the term of the other sentence that is surely the same.
  private static func counterpart(
    of verb: UInt64?, _ terms: [ClaimContent.Term], _ matches: [TermAlignment.Match]
  ) -> (term: Int, match: Int)? {
    guard let verb, let term = terms.firstIndex(where: { $0.lemma == verb }), matches[term].term >= 0,
      matches[term].likeness >= WordLikeness.certain
    else { return nil }
    return (term, matches[term].term)
  }

  /// Named observations for the fitted model that says whether a bears b out. Each is scaled to a spread of about one on pairs of
  /// news sentences, so that one penalty is fair to all. Few on purpose: with 479 pairs to fit, the shares of words found, the order of
  /// the counterparts, their places in the parse and the values with their units each left the held-out accuracy as it was or lower.
  var features: FeatureVector {
    var out = FeatureVector()
    func add(_ name: StaticString, _ value: Double, spread: Double) { out.add(name, Float(value / spread)) }
    add("rarity of strange words", strange, spread: 1.1)
    add("rarity of strange names", strangeNames, spread: 0.55)
    add("strange words", Double(strangeCount), spread: 1.5)
    add("names only in a", reverseNames, spread: 1.4)
    add("length of a", Double(lengthA), spread: 4.4)
    add("length of b", Double(lengthB), spread: 2.1)
    add("numbers found", Double(min(numbers.found, 2)), spread: 0.63)
    add("all numbers found", numbers.missing == 0 ? 1 : 0, spread: 0.44)
    add("numbers only in a", Double(min(reverseNumbers, 3)), spread: 0.76)
    return out
  }
}
