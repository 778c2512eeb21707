import SourceText

/// What the syntax network sees of one word: hashes of its form, of its ends and of its shape.
///
/// Hashes stand in place of a vocabulary, so an unknown word costs nothing and the model is plain tables.
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
  /// What lists of general knowledge say of the word, see `NameLexicon`.
  package var lexicon: UInt8 = 0

  /// - Parameter bytes: the word.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Longer words are told apart by what stands at their ends.
    let limit = 64
    let count = bytes.count
    var hash = FNV1a()
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
      if byte.isASCIIUppercase {
        upper += 1
        byte |= 0x20
      } else if byte.isASCIILowercase {
        lower += 1
      } else if byte.isASCIIDigit {
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
      hash.add(byte)
      length += 1
      if length == 1 { prefix1 = hash.value }
      if length == 2 { prefix2 = hash.value }
      if length == 3 { prefix3 = hash.value }
      ends = (ends.1, ends.2, ends.3, UInt64(byte))
      index += 1
    }
    form = hash.value
    suffix1 = ends.3
    suffix2 = ends.3 << 8 | ends.2
    suffix3 = suffix2 << 8 | ends.1
    suffix4 = suffix3 << 8 | ends.0
    let first = count > 0 ? bytes[0] : 0
    let initial: UInt64 =
      first.isASCIIUppercase ? 1 : first.isASCIILowercase ? 2 : first.isASCIIDigit ? 3 : first >= 0x80 ? 4 : 5
    let kind: UInt64 =
      (upper > 0 ? 1 : 0) | (upper > 1 ? 2 : 0) | (lower > 0 ? 4 : 0) | (digits > 0 ? 8 : 0) | (others > 0 ? 16 : 0)
    shape = initial | kind << 3 | marks << 8 | min(length, 4) << 12
    lexicon = NameLexicon.classes(of: form)
  }
}

extension WordFeatures {
  /// Sizes of the tables of vectors as powers of two: form, three prefixes, four suffixes, shape, lexicon.
  package static let tableBits: [UInt64] = [15, 8, 11, 13, 8, 11, 13, 14, 8, 8]
  package static let tableCount = 10
  /// Rows of all tables together.
  package static let rowCount = tableBits.reduce(0) { $0 + 1 << Int($1) }
  /// Rows of the forms.
  package static let formRows = 1 << 15
  /// In place of the row of a form that was not seen often enough to have one.
  package static let noRow = UInt32.max

  /// The two rows a form may have, and the mark of the form that says which it has.
  package var formPlaces: (UInt32, UInt32, mark: UInt8) {
    let x = Self.mix(form)
    return (UInt32(truncatingIfNeeded: x >> 49), UInt32(truncatingIfNeeded: x >> 34 & 0x7FFF), UInt8(x >> 8 & 0xFF) | 1)
  }

  /// Writes the row of each table, counted over all tables; a form without a row of its own has `noRow`, so that an unknown
  /// word is told from every known one.
  /// - Parameter owners: for each row of the forms the mark of the form that it belongs to, 0 for none.
  package func rows(_ out: UnsafeMutablePointer<UInt32>, owners: UnsafePointer<UInt8>) {
    let (first, second, mark) = formPlaces
    out[0] = owners[Int(first)] == mark ? first : owners[Int(second)] == mark ? second : Self.noRow
    out[1] = Self.row(8, 1 << 15, prefix1)
    out[2] = Self.row(11, 33_024, prefix2)
    out[3] = Self.row(13, 35_072, prefix3)
    out[4] = Self.row(8, 43_264, suffix1)
    out[5] = Self.row(11, 43_520, suffix2)
    out[6] = Self.row(13, 45_568, suffix3)
    out[7] = Self.row(14, 53_760, suffix4)
    out[8] = Self.row(8, 70_144, shape)
    out[9] = 70_400 + UInt32(lexicon)
  }

  @inline(__always)
  private static func row(_ bits: UInt64, _ first: UInt32, _ value: UInt64) -> UInt32 {
    first + UInt32(truncatingIfNeeded: mix(value) >> (64 - bits))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var x = (value ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    x ^= x >> 31
    return x &* 0x94D0_49BB_1331_11EB
  }
}
