import Claims

/// The observations of a pair of sentences, for fitting and measuring.
package enum PairStudy {
  package static func observation(_ a: String, _ b: String) -> Observation {
    Observation(features: PairFeatures(ClaimContent(a), ClaimContent(b)).features, vector: [])
  }
}
