/// Text in quotation marks: somebody else's words within a sentence.
enum Quotes {
  /// A text without what stands in its quotation marks.
  static func without(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var isQuoted = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        index += 1
        continue
      }
      // “ and ” are E2 80 9C and E2 80 9D.
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D
      {
        isQuoted = bytes[index + 2] == 0x9C
        index += 3
        continue
      }
      if !isQuoted { kept.append(byte) }
      index += 1
    }
    return kept
  }
}
