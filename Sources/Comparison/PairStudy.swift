import Claims

/// The observations of pairs of sentences, for fitting and measuring.
package enum PairStudy {
  package static func observation(_ a: String, _ b: String, rarity: WordRarity) -> Observation {
    Observation(
      features: PairFeatures(ClaimContent(a, rarity: rarity), ClaimContent(b, rarity: rarity)).features, vector: [])
  }
}
