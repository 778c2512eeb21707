import EnglishModel
import SourceText
import WorthModel

/// The fitted models that are part of the program.
public enum Models {
  /// SHA-256 over all embedded models, as the ledger's `generator.model` names it. Written down, since hashing fifteen megabytes
  /// would take longer than reading an article; a test compares it with `computedIdentity` and says the new one.
  public static let identity: String? =
    "sha256:07e6ecc5074fdb97a3d5b578a350f28a74dac6bc0fd992bd57de26b12cf95e90"

  /// The hash of the bytes that are really embedded.
  public static var computedIdentity: String {
    var bytes: [UInt8] = []
    if let english = english_model_bytes() { bytes += UnsafeBufferPointer(start: english, count: english_model_size()) }
    if let worth = worth_model_bytes() { bytes += UnsafeBufferPointer(start: worth, count: worth_model_size()) }
    return "sha256:" + Hashing.sha256(bytes)
  }
}
