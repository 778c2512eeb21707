/// Hashes of words as the claim stages use them, for other modules that share their vectors.
package enum ClaimWords {
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { WordHash.lowered(bytes) }
}
