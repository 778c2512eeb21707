/// One article's raw bytes, decoded once to UTF-8, with the way back from every decoded byte to the raw ones.
public struct SourceText: Sendable {
  /// The name that messages and the ledger give the file (its last path component, or `-`).
  public let name: String
  /// The file as it is.
  public let bytes: [UInt8]
  /// The WHATWG name of the charset the bytes were decoded with, in lower case ("utf-8", "windows-1252").
  public let charset: String
  /// The decoded text. A leading byte-order mark is left out; invalid sequences stand as U+FFFD.
  public let utf8: [UInt8]
  /// From offsets in `utf8` to `bytes`. A piece is linear where the charset stores the text as UTF-8 does.
  public let map: [MappedText.Piece]
  /// Number of invalid sequences replaced by U+FFFD.
  public let replacements: Int

  /// From parts that belong together; `SourceDecoder` makes them from the bytes of a file.
  public init(
    name: String, bytes: [UInt8], charset: String, utf8: [UInt8], map: [MappedText.Piece],
    replacements: Int
  ) {
    self.name = name
    self.bytes = bytes
    self.charset = charset
    self.utf8 = utf8
    self.map = map
    self.replacements = replacements
  }
}

extension SourceText {
  /// Turns a text whose sources are offsets in `utf8` into one whose sources are bytes of the file.
  public func mapped(_ text: MappedText) -> MappedText {
    if map.count == 1, map[0].isLinear, map[0].source.start == map[0].text.start { return text }
    var result = MappedText()
    for piece in text.pieces {
      if Int(piece.text.start) > result.count { result.appendInserted(text.utf8[result.count..<Int(piece.text.start)]) }
      append(piece, of: text, to: &result)
    }
    if result.count < text.count { result.appendInserted(text.utf8[result.count...]) }
    return result
  }

  /// Appends one piece, cut where the charset's map changes.
  private func append(_ piece: MappedText.Piece, of text: MappedText, to result: inout MappedText) {
    var index = firstPiece(endingAfter: piece.source.start)
    guard piece.isLinear else {
      guard index < map.count else { return result.appendInserted(text.utf8[piece.text.range]) }
      let start = map[index].clipped(to: TextSpan(Int(piece.source.start), Int(piece.source.end))).source.start
      var end = start
      while index < map.count, map[index].text.start < piece.source.end {
        end = map[index].clipped(to: TextSpan(Int(piece.source.start), Int(piece.source.end))).source.end
        index += 1
      }
      result.appendAtomic(text.utf8[piece.text.range], from: ByteSpan(Int(start), Int(end)))
      return
    }
    var done = piece.source.start
    while index < map.count, done < piece.source.end {
      let part = map[index]
      let stop = min(part.text.end, piece.source.end)
      let from = Int(piece.text.start + done - piece.source.start)
      result.append(
        text.utf8[from..<from + Int(stop - done)], part.clipped(to: TextSpan(Int(done), Int(stop))))
      done = stop
      index += 1
    }
  }

  private func firstPiece(endingAfter offset: Int32) -> Int {
    var (low, high) = (0, map.count)
    while low < high {
      let middle = (low + high) / 2
      if map[middle].text.end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
