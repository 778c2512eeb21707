import Claims

/// What two sentences show of saying the same: how much of the second's words and values the first bears out.
struct PairFeatures: Sendable {
  /// Share of b's content words that stand in a (or have a near neighbour there), and of a's in b; weighted by rarity.
  var coverage = 0.0
  var reverse = 0.0
  /// Share of b's names that stand in a; 1 where b has none.
  var names = 1.0
  var reverseNames = 1.0
  /// Names that only one of the two has.
  var strangeNames = 0
  /// b's values that a bears out, that a contradicts (comparable, not compatible), and that a has nothing for.
  var borneOut = 0
  var conflicting = 0
  var missing = 0
  var reverseMissing = 0
  /// b's nouns and verbs that a has nothing like, and the weakest likeness among its words.
  var strangeNouns = 0
  var strangeVerbs = 0
  var weakest = 1.0
  var length = 0
  var sameVerb = 0.0
  var sameSubject = 0.0
  var polarityDiffers = false
  /// Index pairs of values that stand against each other.
  var conflicts: [(a: Int, b: Int)] = []

  /// - Parameter weight: rarity of a word; 1 for all where nothing is known.
  init(_ a: ClaimContent, _ b: ClaimContent, weight: (UInt64) -> Double = { _ in 1 }) {
    (coverage, names, strangeNames) = Self.cover(a, b, weight)
    length = b.terms.count
    for term in b.terms where !term.isName {
      let best = Self.best(term, a)
      weakest = min(weakest, best)
      if best < 0.4 { if term.isVerb { strangeVerbs += 1 } else { strangeNouns += 1 } }
    }
    let back = Self.cover(b, a, weight)
    (reverse, reverseNames) = (back.0, back.1)
    strangeNames = min(strangeNames, back.2)
    var taken: Set<Int> = []
    for (index, value) in b.values.enumerated() {
      if let match = a.values.indices.first(where: {
        !taken.contains($0) && a.values[$0].isComparable(to: value) && a.values[$0].bearsOut(value)
      }) {
        taken.insert(match)
        borneOut += 1
      } else if let other = a.values.indices.first(where: { place in
        let candidate = a.values[place]
        return !taken.contains(place) && candidate.isComparable(to: value) && !candidate.isCompatible(with: value)
          && !b.values.contains { candidate.isComparable(to: $0) && candidate.equals($0) }
      }) {
        taken.insert(other)
        conflicting += 1
        conflicts.append((other, index))
      } else {
        missing += 1
      }
    }
    reverseMissing = a.values.count - taken.count
    sameVerb = Self.near(a.verb, b.verb)
    sameSubject = Self.near(a.subject, b.subject)
    polarityDiffers = a.isDenied != b.isDenied
  }

  private static func near(_ a: UInt64?, _ b: UInt64?) -> Double {
    guard let a, let b else { return 0.3 }
    if a == b { return 1 }
    let similarity = WordVectors.embedded?.similarity(
      WordVectors.key(a, isNumber: false), WordVectors.key(b, isNumber: false))
    return Double(max(0, similarity ?? 0))
  }

  /// How near the nearest of a's words stands.
  private static func best(_ term: ClaimContent.Term, _ a: ClaimContent) -> Double {
    var best: Float = 0
    for other in a.terms {
      if other.lemma == term.lemma { return 1 }
      if !other.isName, let similarity = WordVectors.embedded?.similarity(term.vector, other.vector) {
        best = max(best, similarity)
      }
    }
    return Double(best)
  }

  /// Coverage of b's words by a, share of its names found, and how many are not.
  private static func cover(_ a: ClaimContent, _ b: ClaimContent, _ weight: (UInt64) -> Double) -> (Double, Double, Int)
  {
    let lemmas = Set(a.terms.map(\.lemma))
    var sum = 0.0
    var total = 0.0
    var names = 0
    var found = 0
    for term in b.terms {
      let rarity = weight(term.lemma) * (term.isName ? 1.5 : 1)
      total += rarity
      if term.isName { names += 1 }
      if lemmas.contains(term.lemma) {
        sum += rarity
        if term.isName { found += 1 }
        continue
      }
      // A near neighbour counts for part; a name has none.
      if term.isName { continue }
      var best: Float = 0
      for other in a.terms where !other.isName {
        if let similarity = WordVectors.embedded?.similarity(term.vector, other.vector) { best = max(best, similarity) }
      }
      if best > 0.3 { sum += rarity * Double(best) }
    }
    return (total > 0 ? sum / total : 1, names > 0 ? Double(found) / Double(names) : 1, names - found)
  }

  /// Named observations for the fitted model that says whether a bears b out.
  var features: FeatureVector {
    var out = FeatureVector()
    out.add("coverage", Float(coverage) * 3)
    out.add("coverage squared", Float(coverage * coverage) * 3)
    out.add("reverse coverage", Float(reverse) * 3)
    out.add("names found", Float(names) * 2)
    out.add("strange names", Float(min(strangeNames, 3)))
    if conflicting > 0 { out.add("values in conflict", Float(min(conflicting, 3))) }
    if missing > 0 { out.add("values without counterpart", Float(min(missing, 3))) }
    if borneOut > 0 { out.add("values borne out", Float(min(borneOut, 3))) }
    if conflicting + missing == 0 { out.add("all values borne out") }
    out.add("nouns without likeness", Float(min(strangeNouns, 4)))
    out.add("verbs without likeness", Float(min(strangeVerbs, 3)))
    out.add("weakest likeness", Float(weakest))
    out.add("length of b", Float(min(length, 15)) / 5)
    if borneOut == 0 { out.add("no value borne out") }
    if reverseMissing > 0 { out.add("values only in a", Float(min(reverseMissing, 3))) }
    out.add("same verb", Float(sameVerb))
    out.add("same subject", Float(sameSubject))
    if polarityDiffers { out.add("polarity differs") }
    if conflicting + missing == 0, coverage > 0.6 { out.add("values and words agree") }
    return out
  }
}
