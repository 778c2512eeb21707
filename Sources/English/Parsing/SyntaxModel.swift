import EnglishModel

/// The fitted weights, used where they are embedded in the program: nothing is copied or parsed.
///
/// File, little-endian: "CLE1", the number of tag classes, for each class 8 bytes (tag, three of zero, features as UInt32)
/// up to `classCapacity`, then rows of signed bytes: tagger (`classCapacity` a row), parser (4), relations (`relationCapacity`).
package struct SyntaxModel: @unchecked Sendable {
  /// Most tag classes, and the width of the tagger's rows.
  package static let classCapacity = 48
  package static let actionWidth = 4
  /// Width of a row of relations; `Relation` has 53 cases.
  package static let relationCapacity = 56

  static let headerSize = 8 + 8 * classCapacity
  static let taggerSize = classCapacity << Int(TaggerFeatures.bits)
  static let parserSize = actionWidth << Int(ParserFeatures.bits)
  static let relationSize = relationCapacity << Int(RelationFeatures.bits)
  package static let size = headerSize + taggerSize + parserSize + relationSize

  let classCount: Int
  let classes: UnsafePointer<UInt8>
  let tagger: UnsafePointer<Int8>
  let parser: UnsafePointer<Int8>
  let relations: UnsafePointer<Int8>

  /// The embedded model; nil when the program was built before one was fitted.
  package static let embedded = SyntaxModel(bytes: english_model_bytes(), count: Int(english_model_size()))

  /// - Parameter bytes: a model that stays in memory as long as the value is used.
  package init?(bytes: UnsafePointer<UInt8>?, count: Int) {
    guard let bytes, count == Self.size, bytes[0] == 0x43, bytes[1] == 0x4C, bytes[2] == 0x45, bytes[3] == 0x31,
      bytes[4] > 0, Int(bytes[4]) <= Self.classCapacity
    else { return nil }
    classCount = Int(bytes[4])
    classes = bytes + 8
    let weights = UnsafeRawPointer(bytes + Self.headerSize).assumingMemoryBound(to: Int8.self)
    tagger = weights
    parser = weights + Self.taggerSize
    relations = weights + Self.taggerSize + Self.parserSize
  }

  func tag(_ tagClass: Int) -> Word.Tag { Word.Tag(rawValue: classes[tagClass * 8]) ?? .x }

  func features(_ tagClass: Int) -> Word.Features {
    let at = classes + tagClass * 8 + 4
    return Word.Features(
      rawValue: UInt32(at[0]) | UInt32(at[1]) << 8 | UInt32(at[2]) << 16 | UInt32(at[3]) << 24)
  }
}
