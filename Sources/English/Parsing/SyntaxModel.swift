import EnglishModel

/// The fitted weights, used where they are embedded in the program: nothing is copied or parsed.
///
/// File, little-endian: "CLE2"; as UInt32 the number of tag classes and of pairs of tagger and relations; for each class
/// 8 bytes (tag, three of zero, features as UInt32) up to `classCapacity`; where the list of each row of the tagger and of
/// the relations begins; the rows of the parser, two signed bytes each; the lists, pairs of column and signed weight.
package struct SyntaxModel: @unchecked Sendable {
  /// Most tag classes, and the width of the tagger's rows.
  package static let classCapacity = 48
  package static let actionWidth = 4
  /// Width of a row of relations; `Relation` has 53 cases.
  package static let relationCapacity = 56

  static let headerSize = 16 + 8 * classCapacity
  static let taggerRows = 1 << Int(TaggerFeatures.bits)
  static let relationRows = 1 << Int(RelationFeatures.bits)
  static let parserSize = 2 << Int(ParserFeatures.bits)

  /// Rows as lists of pairs.
  struct SparseRows {
    let offsets: UnsafePointer<UInt32>
    let pairs: UnsafePointer<UInt8>

    @inline(__always)
    func add(_ row: UInt32, _ scores: UnsafeMutablePointer<Int16>) {
      var at = pairs + Int(offsets[Int(row)]) * 2
      let end = pairs + Int(offsets[Int(row) + 1]) * 2
      while at < end {
        scores[Int(at[0])] &+= Int16(Int8(bitPattern: at[1]))
        at += 2
      }
    }
  }

  let classCount: Int
  let classes: UnsafePointer<UInt8>
  let tagger: SparseRows
  let parser: UnsafePointer<Int8>
  let relations: SparseRows

  /// The embedded model; nil when the program was built before one was fitted.
  package static let embedded = SyntaxModel(bytes: english_model_bytes(), count: Int(english_model_size()))

  /// - Parameter bytes: a model, aligned to 4, that stays in memory as long as the value is used; its author is `train`.
  package init?(bytes: UnsafePointer<UInt8>?, count: Int) {
    guard let bytes, count > Self.headerSize, bytes[0] == 0x43, bytes[1] == 0x4C, bytes[2] == 0x45, bytes[3] == 0x32
    else { return nil }
    let raw = UnsafeRawPointer(bytes)
    let numbers = raw.assumingMemoryBound(to: UInt32.self)
    classCount = Int(numbers[1])
    let (tagPairs, relationPairs) = (Int(numbers[2]), Int(numbers[3]))
    let offsets = (Self.taggerRows + Self.relationRows + 2) * 4
    guard (1...Self.classCapacity).contains(classCount),
      count == Self.headerSize + offsets + Self.parserSize + 2 * (tagPairs + relationPairs)
    else { return nil }
    classes = bytes + 16
    let tagOffsets = (raw + Self.headerSize).assumingMemoryBound(to: UInt32.self)
    let lists = bytes + Self.headerSize + offsets + Self.parserSize
    parser = (raw + Self.headerSize + offsets).assumingMemoryBound(to: Int8.self)
    tagger = SparseRows(offsets: tagOffsets, pairs: lists)
    relations = SparseRows(offsets: tagOffsets + Self.taggerRows + 1, pairs: lists + 2 * tagPairs)
  }

  func tag(_ tagClass: Int) -> Word.Tag { Word.Tag(rawValue: classes[tagClass * 8]) ?? .x }

  func features(_ tagClass: Int) -> Word.Features {
    let at = classes + tagClass * 8 + 4
    return Word.Features(
      rawValue: UInt32(at[0]) | UInt32(at[1]) << 8 | UInt32(at[2]) << 16 | UInt32(at[3]) << 24)
  }
}
