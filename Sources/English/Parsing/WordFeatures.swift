/// What tagger and parser see of one word: hashes of its form, of its ends and of its shape.
///
/// Hashes stand in place of a vocabulary, so an unknown word costs nothing and the model is plain arrays.
package struct WordFeatures: Sendable {
  /// Hash of the word in lower case, digits as "0", typographic apostrophes as "'".
  package var form: UInt64 = 0
  package var suffix1: UInt64 = 0
  package var suffix2: UInt64 = 0
  package var suffix3: UInt64 = 0
  package var suffix4: UInt64 = 0
  package var prefix1: UInt64 = 0
  package var prefix2: UInt64 = 0
  package var prefix3: UInt64 = 0
  /// Case, digits, hyphens: see `init`.
  package var shape: UInt64 = 0
  /// Class of the tag, an index into the model's table of tag classes.
  package var tag: UInt64 = noTag

  /// The tag class of what lies outside of a sentence.
  package static let noTag: UInt64 = 62
  /// The tag class of the artificial root.
  package static let rootTag: UInt64 = 63
  /// What stands before and after a sentence.
  package static let outside: WordFeatures = {
    var word = WordFeatures()
    word.form = 0x51ED_270B
    word.shape = 1 << 20
    return word
  }()
  /// The artificial root behind the last word.
  package static let root: WordFeatures = {
    var word = outside
    word.form = 0x7A3C_19EF
    word.tag = rootTag
    return word
  }()

  init() {}

  /// - Parameter bytes: the word.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Longer words are told apart by what stands at their ends.
    let limit = 64
    let count = bytes.count
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var upper = 0
    var lower = 0
    var digits = 0
    var others = 0
    var marks: UInt64 = 0
    var ends: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var index = 0
    var length: UInt64 = 0
    while index < count {
      if index == limit, count > 2 * limit { index = count - limit }
      var byte = bytes[index]
      if byte &- 0x41 < 26 {
        upper += 1
        byte |= 0x20
      } else if byte &- 0x61 < 26 {
        lower += 1
      } else if byte &- 0x30 < 10 {
        digits += 1
        byte = 0x30
      } else if byte == 0xE2, index + 2 < count, bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0x99 {
        byte = 0x27
        index += 2
      } else if byte == 0x2D {
        marks |= 1
      } else if byte == 0x2E {
        marks |= 2
      } else if byte == 0x27 {
        marks |= 4
      } else if byte >= 0x80 {
        others += 1
      } else {
        marks |= 8
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      length += 1
      if length == 1 { prefix1 = hash }
      if length == 2 { prefix2 = hash }
      if length == 3 { prefix3 = hash }
      ends = (ends.1, ends.2, ends.3, UInt64(byte))
      index += 1
    }
    form = hash
    suffix1 = ends.3
    suffix2 = ends.3 << 8 | ends.2
    suffix3 = suffix2 << 8 | ends.1
    suffix4 = suffix3 << 8 | ends.0
    let first = count > 0 ? bytes[0] : 0
    let initial: UInt64 =
      first &- 0x41 < 26 ? 1 : first &- 0x61 < 26 ? 2 : first &- 0x30 < 10 ? 3 : first >= 0x80 ? 4 : 5
    let kind: UInt64 =
      (upper > 0 ? 1 : 0) | (upper > 1 ? 2 : 0) | (lower > 0 ? 4 : 0) | (digits > 0 ? 8 : 0) | (others > 0 ? 16 : 0)
    shape = initial | kind << 3 | marks << 8 | min(length, 4) << 12
  }
}

/// Joins up to three values and the number of a template to a place in a table of 2^bits rows.
@inline(__always)
func featureIndex(_ bits: UInt64, _ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt32 {
  var x = template &* 0x9E37_79B9_7F4A_7C15
  x = (x ^ a) &* 0xBF58_476D_1CE4_E5B9
  x ^= x >> 31
  x = (x ^ b) &* 0x94D0_49BB_1331_11EB
  x ^= x >> 29
  x = (x ^ c) &* 0xD6E8_FEB8_6659_FD93
  return UInt32(truncatingIfNeeded: x >> (64 - bits))
}
