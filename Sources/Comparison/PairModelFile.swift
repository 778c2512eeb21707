import Claims
import PairModel

/// The fitted parts of the comparison: how rare words are, and the model that says whether one sentence bears another out.
/// `train pairs` writes them (see Resources/CARD.md).
package enum PairModelFile {
  /// What is part of this program; nil in a build without it.
  static let embedded: ModelFile? = {
    guard let base = pair_model_bytes() else { return nil }
    return ModelFile(Array(UnsafeBufferPointer(start: base, count: pair_model_size())))
  }()

  /// The bytes of a file with these parts.
  package static func bytes(rarity: WordRarity, model: LinearModel) -> [UInt8] {
    ModelFile.bytes([("rarity", rarity.bytes), ("pairs", model.bytes)])
  }
}
