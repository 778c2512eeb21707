import EnglishModel
import SourceText
import WorthModel

/// The fitted models that are part of the program.
public enum Models {
  /// SHA-256 over all embedded models, as the ledger's `generator.model` names it. Written down, since hashing fifteen megabytes
  /// would take longer than reading an article; a test compares it with `computedIdentity` and says the new one.
  public static let identity: String? =
    "sha256:63b8c6b0e6e6ff8be7ca080627e0cd0522e9a0e71efb82e5a1c22be3438977b2"

  /// The hash of the bytes that are really embedded.
  public static var computedIdentity: String {
    var bytes: [UInt8] = []
    if let english = english_model_bytes() { bytes += UnsafeBufferPointer(start: english, count: english_model_size()) }
    if let worth = worth_model_bytes() { bytes += UnsafeBufferPointer(start: worth, count: worth_model_size()) }
    return "sha256:" + Hashing.sha256(bytes)
  }
}
