/// Decodes the bytes of a file to UTF-8 with the way back.
public enum SourceDecoder {
  /// - Parameters:
  ///   - declared: the charset that the file or its container names, a WHATWG label in any case; nil if none.
  public static func decode(bytes: [UInt8], name: String, declared: String? = nil) -> SourceText {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if UTF8Validation.isValid(bytes) {
      return SourceText(
        name: name, bytes: bytes, charset: "utf-8", utf8: start == 0 ? bytes : Array(bytes[start...]),
        map: [
          MappedText.Piece(
            text: TextSpan(0, bytes.count - start), source: ByteSpan(start, bytes.count), isLinear: true)
        ], replacements: 0)
    }
    return windows1252(bytes: bytes, name: name)
  }

  private static func windows1252(bytes: [UInt8], name: String) -> SourceText {
    var text = MappedText()
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      text.appendLinear(bytes[index..<end], from: index)
      index = end
      if index < bytes.count {
        let byte = bytes[index]
        var encoded: [UInt8] = []
        CharacterReferences.append(
          byte < 0xA0 ? CharacterReferences.windows1252[Int(byte - 0x80)] : UInt32(byte), to: &encoded)
        text.appendAtomic(encoded, from: ByteSpan(index, index + 1))
        index += 1
      }
    }
    return SourceText(
      name: name, bytes: bytes, charset: "windows-1252", utf8: text.utf8, map: text.pieces, replacements: 0)
  }
}

/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7).
public enum UTF8Validation {
  public static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let lead = buffer[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xE1...0xEC, 0xEE...0xEF: length = 3
        case 0xED: (length, high) = (3, 0x9F)
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, high) = (4, 0x8F)
        default: return false
        }
        guard index + length <= count, buffer[index + 1] >= low, buffer[index + 1] <= high else { return false }
        for offset in 2..<max(length, 2) where buffer[index + offset] & 0xC0 != 0x80 { return false }
        index += length
      }
      return true
    }
  }
}
