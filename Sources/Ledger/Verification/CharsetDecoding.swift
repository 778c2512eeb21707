import SourceText

/// Decodes byte ranges of a file to code points, for verification: written apart from the reader's decoder, with which it
/// shares only the tables of the legacy charsets.
enum CharsetDecoding {
  /// The code points of `bytes`; an invalid sequence is U+FFFD (one per maximal part, as the WHATWG standard has it).
  /// - Returns: nil for a charset nobody knows.
  static func scalars(_ bytes: ArraySlice<UInt8>, charset: String) -> [UInt32]? {
    switch charset {
    case "utf-8", "us-ascii", "ascii": utf8(bytes)
    case "utf-16le", "utf-16": utf16(bytes, bigEndian: false)
    case "utf-16be": utf16(bytes, bigEndian: true)
    case "windows-1252", "iso-8859-1": bytes.map(windows1252)
    default: LegacyCharset.named(charset).map { legacy(bytes, $0) }
    }
  }

  /// A legacy charset, character by character.
  private static func legacy(_ bytes: ArraySlice<UInt8>, _ charset: LegacyCharset) -> [UInt32] {
    bytes.withUnsafeBufferPointer { buffer in
      var scalars: [UInt32] = []
      var at = 0
      while at < buffer.count {
        if buffer[at] < 0x80 {
          scalars.append(UInt32(buffer[at]))
          at += 1
          continue
        }
        let unit = charset.unit(buffer, at: at, end: buffer.count)
        scalars.append(unit.scalar)
        at += unit.length
      }
      return scalars
    }
  }

  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let lead = bytes[at]
      at += 1
      if lead < 0x80 {
        scalars.append(UInt32(lead))
        continue
      }
      var (needed, low, high): (Int, UInt8, UInt8) = (0, 0x80, 0xBF)
      var code: UInt32 = 0
      switch lead {
      case 0xC2...0xDF: (needed, code) = (1, UInt32(lead & 0x1F))
      case 0xE0: (needed, code, low) = (2, 0, 0xA0)
      case 0xED: (needed, code, high) = (2, 0xD, 0x9F)
      case 0xE1...0xEF: (needed, code) = (2, UInt32(lead & 0x0F))
      case 0xF0: (needed, code, low) = (3, 0, 0x90)
      case 0xF4: (needed, code, high) = (3, 4, 0x8F)
      case 0xF1...0xF3: (needed, code) = (3, UInt32(lead & 0x07))
      default: break
      }
      var isValid = needed > 0
      for _ in 0..<needed {
        guard at < bytes.endIndex, bytes[at] >= low, bytes[at] <= high else {
          isValid = false
          break
        }
        code = code << 6 | UInt32(bytes[at] & 0x3F)
        (low, high) = (0x80, 0xBF)
        at += 1
      }
      scalars.append(isValid ? code : 0xFFFD)
    }
    return scalars
  }

  static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt32] {
    var scalars: [UInt32] = []
    var at = bytes.startIndex
    func unit(_ at: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    while at + 1 < bytes.endIndex {
      let first = unit(at)
      at += 2
      if first >= 0xD800, first < 0xDC00, at + 1 < bytes.endIndex {
        let second = unit(at)
        if second >= 0xDC00, second < 0xE000 {
          at += 2
          scalars.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
          continue
        }
      }
      scalars.append(first >= 0xD800 && first < 0xE000 ? 0xFFFD : first)
    }
    if at < bytes.endIndex { scalars.append(0xFFFD) }
    return scalars
  }

  /// windows-1252, which numeric references from 128 to 159 mean too.
  static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? CharacterReferences.windows1252[Int(byte - 0x80)] : UInt32(byte)
  }
}
