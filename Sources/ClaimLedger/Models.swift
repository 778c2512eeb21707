import EnglishModel
import SourceText
import WorthModel

/// The fitted models that are part of the program.
public enum Models {
  /// What the ledger's `generator.model` says: SHA-256 over the bytes of two files one behind the other, `english.bin` (words,
  /// sentences, parse, grades) and `worth.bin` (which sentences and clauses are claims, their types and worth, word vectors).
  ///
  /// Not in it are the models that are source code, the trees of the main text (`MainTextModel`) and the weights of references
  /// (`AntecedentTable`): like all code they stand under `generator.version`. Neither is `pairs.bin`, which only compares ledgers
  /// and writes nothing into them. A run into a folder takes a ledger for up to date by version, this name and the article's hash.
  ///
  /// Written down, since hashing fifteen megabytes would take longer than reading an article; a test compares it with
  /// `computedIdentity` and says the new one.
  public static let identity: String? =
    "sha256:4a3b1023b11a752fe0987d2e5ebb7e317fc8ac8be7ed7aa2111cd02323c6d259"

  /// The same of the bytes that are really embedded.
  public static var computedIdentity: String {
    var bytes: [UInt8] = []
    if let english = english_model_bytes() { bytes += UnsafeBufferPointer(start: english, count: english_model_size()) }
    if let worth = worth_model_bytes() { bytes += UnsafeBufferPointer(start: worth, count: worth_model_size()) }
    return "sha256:" + Hashing.sha256(bytes)
  }
}
