/// Decodes the bytes of a file to UTF-8 with the way back.
public enum SourceDecoder {
  /// - Parameters:
  ///   - declared: the charset that the file or its container names, a WHATWG label in any case; nil if none.
  ///   - language: the language that the file names, which helps where it names no charset.
  /// - Returns: the text. A byte-order mark decides, then what the bytes are (text of several bytes a character that is valid
  ///   UTF-8 is UTF-8 under any label), then the label, then the frequency of letters.
  public static func decode(bytes: [UInt8], name: String, declared: String? = nil, language: String? = nil)
    -> SourceText
  {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, name: name, bigEndian: false, start: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, name: name, bigEndian: true, start: 2) }
    let start = ByteOrderMark.length(in: bytes)
    if let bigEndian = UTF16Pattern.byteOrder(of: bytes) {
      return utf16(bytes, name: name, bigEndian: bigEndian, start: 0)
    }
    let census = UTF8Validation.census(bytes)
    if census.invalid == 0 {
      return SourceText(
        name: name, bytes: bytes, charset: "utf-8", utf8: start == 0 ? bytes : Array(bytes[start...]),
        map: [
          MappedText.Piece(
            text: TextSpan(0, bytes.count - start), source: ByteSpan(start, bytes.count), isLinear: true)
        ], replacements: 0)
    }
    // A page cut off or patched is UTF-8 all the same: other charsets hardly ever form its sequences.
    let label = declared.flatMap(CharsetLabel.encoding)
    if start > 0 || census.valid >= 4 * census.invalid || (label == "utf-8" && census.valid >= census.invalid) {
      return brokenUTF8(bytes, name: name, start: start)
    }
    var candidates: [String] = []
    if let label, !label.hasPrefix("utf-") { candidates.append(label) }
    candidates.append(CharsetDetection.guess(bytes, language: language))
    for candidate in candidates {
      guard let charset = LegacyCharset.named(candidate), let text = legacy(bytes, name: name, charset, as: candidate)
      else { continue }
      // A label that every twentieth character contradicts is wrong.
      if candidate == candidates.last || text.replacements * 20 <= census.high { return text }
    }
    if let charset = LegacyCharset.named("windows-1252"),
      let text = legacy(bytes, name: name, charset, as: charset.name)
    {
      return text
    }
    return brokenUTF8(bytes, name: name, start: start)
  }

  private static func legacy(_ bytes: [UInt8], name: String, _ charset: LegacyCharset, as encoding: String)
    -> SourceText?
  {
    var text = MappedText()
    var replacements = 0
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      var encoded: [UInt8] = []
      while index < buffer.count {
        var end = index
        while end < buffer.count, buffer[end] < 0x80 { end += 1 }
        text.appendLinear(UnsafeBufferPointer(rebasing: buffer[index..<end]), from: index)
        index = end
        guard index < buffer.count else { break }
        let unit = charset.unit(buffer, at: index, end: buffer.count)
        if unit.scalar == 0xFFFD { replacements += 1 }
        encoded.removeAll(keepingCapacity: true)
        CharacterReferences.append(unit.scalar, to: &encoded)
        text.appendCharacter(encoded, from: ByteSpan(index, index + unit.length))
        index += unit.length
      }
    }
    return SourceText(
      name: name, bytes: bytes, charset: encoding, utf8: text.utf8, map: text.pieces, replacements: replacements)
  }

  /// UTF-8 with invalid sequences: each maximal part of one becomes U+FFFD (Unicode 15, section 3.9).
  private static func brokenUTF8(_ bytes: [UInt8], name: String, start: Int) -> SourceText {
    var text = MappedText()
    var replacements = 0
    bytes.withUnsafeBufferPointer { buffer in
      var plain = start
      var index = start
      while index < buffer.count {
        let (length, isValid) = UTF8Validation.sequence(buffer, at: index)
        if !isValid {
          text.appendLinear(UnsafeBufferPointer(rebasing: buffer[plain..<index]), from: plain)
          text.appendAtomic([0xEF, 0xBF, 0xBD], from: ByteSpan(index, index + length))
          replacements += 1
          plain = index + length
        }
        index += length
      }
      if plain < buffer.count {
        text.appendLinear(UnsafeBufferPointer(rebasing: buffer[plain..<buffer.count]), from: plain)
      }
    }
    return SourceText(
      name: name, bytes: bytes, charset: "utf-8", utf8: text.utf8, map: text.pieces, replacements: replacements)
  }

  private static func utf16(_ bytes: [UInt8], name: String, bigEndian: Bool, start: Int) -> SourceText {
    var text = MappedText()
    var replacements = 0
    var encoded: [UInt8] = []
    func unit(_ index: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1]) : UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index])
    }
    var index = start
    while index < bytes.count {
      var scalar: UInt32 = 0xFFFD
      var length = min(2, bytes.count - index)
      if length == 2 {
        scalar = unit(index)
        if scalar >> 10 == 0x36, index + 3 < bytes.count, unit(index + 2) >> 10 == 0x37 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(index + 2) & 0x3FF)
          length = 4
        } else if scalar >> 11 == 0x1B {
          scalar = 0xFFFD
        }
      }
      if scalar == 0xFFFD { replacements += 1 }
      encoded.removeAll(keepingCapacity: true)
      CharacterReferences.append(scalar, to: &encoded)
      text.appendCharacter(encoded, from: ByteSpan(index, index + length))
      index += length
    }
    return SourceText(
      name: name, bytes: bytes, charset: bigEndian ? "utf-16be" : "utf-16le", utf8: text.utf8, map: text.pieces,
      replacements: replacements)
  }
}

/// UTF-16 without a byte-order mark: in markup and Latin text every other byte is zero, and its neighbour is ASCII.
public enum UTF16Pattern {
  /// Whether the bytes are UTF-16 and, if so, big-endian; nil when they are not.
  public static func byteOrder(of bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(1024)
    guard head.count >= 4, head.contains(0) else { return nil }
    var counts = [0, 0]
    var plain = [0, 0]
    for index in 0..<(head.count & ~1) where head[index] == 0 {
      let neighbour = head[index ^ 1]
      counts[index & 1] += 1
      if neighbour >= 0x20 && neighbour < 0x7F || neighbour &- 0x09 < 5 { plain[index & 1] += 1 }
    }
    for side in [0, 1] where counts[side] * 10 > head.count && counts[1 - side] * 5 < counts[side] {
      if plain[side] * 5 >= counts[side] * 4 { return side == 0 }
    }
    return nil
  }
}

/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7).
public enum UTF8Validation {
  /// Sequences of several bytes, valid and not, and the number of bytes from 0x80.
  struct Census {
    var valid = 0
    var invalid = 0
    var high = 0
  }

  /// Whether `bytes` are UTF-8 throughout.
  public static func isValid(_ bytes: [UInt8]) -> Bool { census(bytes).invalid == 0 }

  static func census(_ bytes: [UInt8]) -> Census {
    bytes.withUnsafeBufferPointer { buffer in
      var census = Census()
      var index = 0
      let count = buffer.count
      while index < count {
        if buffer[index] < 0x80 {
          index += 1
          continue
        }
        let (length, isValid) = sequence(buffer, at: index)
        if isValid { census.valid += 1 } else { census.invalid += 1 }
        census.high += length
        index += length
      }
      return census
    }
  }

  /// Length of the sequence at `index`, or of the longest start of one that is broken there.
  @inline(__always)
  static func sequence(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, isValid: Bool) {
    let lead = buffer[index]
    if lead < 0x80 { return (1, true) }
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
    default: return (1, false)
    }
    var offset = 1
    while offset < length {
      guard index + offset < buffer.count, buffer[index + offset] >= low, buffer[index + offset] <= high else {
        return (offset, false)
      }
      (low, high) = (0x80, 0xBF)
      offset += 1
    }
    return (length, true)
  }
}
