/// Text of a stage as UTF-8, every part of it tied to the bytes of the raw file it came from.
///
/// A text is a sequence of pieces. A *linear* piece copies its source byte for byte, so any part of it has exact bytes.
/// An *atomic* piece stands for its source as a whole (a decoded `&amp;`, a legacy two-byte character, white space that was
/// collapsed): any part of it maps to the whole source range. Text between pieces was inserted by the program (the blank line
/// between two paragraphs) and has no source.
public struct MappedText: Sendable, Equatable {
  /// One stretch of text and where it came from.
  public struct Piece: Sendable, Equatable {
    public var text: TextSpan
    public var source: ByteSpan
    public var isLinear: Bool

    public init(text: TextSpan, source: ByteSpan, isLinear: Bool) {
      self.text = text
      self.source = source
      self.isLinear = isLinear
    }
  }

  /// The text.
  public private(set) var utf8: [UInt8] = []
  /// Its origin, in text order, not overlapping.
  public private(set) var pieces: [Piece] = []

  public init() {}

  /// Where in the source the last of it ends; nil while nothing of the source is in it.
  public var sourceEnd: Int? { pieces.last.map { Int($0.source.end) } }
  public var isEmpty: Bool { utf8.isEmpty }
  public var count: Int { utf8.count }
  /// The text for messages and output; the stages work on `utf8`.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of `span`, for messages and output.
  public func string(_ span: TextSpan) -> String { String(decoding: utf8[span.range], as: UTF8.self) }

  /// Appends text that equals its source byte for byte; `source` has as many bytes as `bytes`.
  public mutating func appendLinear(_ bytes: some Collection<UInt8>, from sourceStart: Int) {
    let count = bytes.count
    guard count > 0 else { return }
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    if let last = pieces.last, last.isLinear, Int(last.text.end) == start,
      Int(last.source.end) == sourceStart
    {
      pieces[pieces.count - 1].text.end += Int32(count)
      pieces[pieces.count - 1].source.end += Int32(count)
    } else {
      pieces.append(
        Piece(
          text: TextSpan(start, start + count), source: ByteSpan(sourceStart, sourceStart + count),
          isLinear: true))
    }
  }

  /// Appends text that stands for `source` as a whole.
  public mutating func appendAtomic(_ bytes: some Collection<UInt8>, from source: ByteSpan) {
    guard !bytes.isEmpty else { return }
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    pieces.append(Piece(text: TextSpan(start, utf8.count), source: source, isLinear: false))
  }

  /// Appends one space for the white space `source`; linear when that is one space itself.
  public mutating func appendSpace(from source: ByteSpan, isLinear: Bool) {
    let start = utf8.count
    utf8.append(0x20)
    if isLinear, let last = pieces.last, last.isLinear, Int(last.text.end) == start, last.source.end == source.start {
      pieces[pieces.count - 1].text.end += 1
      pieces[pieces.count - 1].source.end += 1
    } else {
      pieces.append(Piece(text: TextSpan(start, start + 1), source: source, isLinear: isLinear))
    }
  }

  /// Appends text of the program's own, which no byte of the source stands for.
  public mutating func appendInserted(_ bytes: some Collection<UInt8>) {
    utf8.append(contentsOf: bytes)
  }

  /// Appends all of `other`, keeping its origin.
  public mutating func append(_ other: MappedText) {
    append(other, TextSpan(0, other.count))
  }

  /// Appends the part `span` of `other`, keeping its origin.
  public mutating func append(_ other: MappedText, _ span: TextSpan) {
    guard !span.isEmpty else { return }
    let shift = Int32(utf8.count) - span.start
    utf8.append(contentsOf: other.utf8[span.range])
    var index = other.firstPiece(endingAfter: span.start)
    while index < other.pieces.count, other.pieces[index].text.start < span.end {
      let piece = other.pieces[index].clipped(to: span)
      let moved = TextSpan(Int(piece.text.start + shift), Int(piece.text.end + shift))
      if piece.isLinear, let last = pieces.last, last.isLinear, last.text.end == moved.start,
        last.source.end == piece.source.start
      {
        pieces[pieces.count - 1].text.end = moved.end
        pieces[pieces.count - 1].source.end = piece.source.end
      } else {
        pieces.append(Piece(text: moved, source: piece.source, isLinear: piece.isLinear))
      }
      index += 1
    }
  }

  /// The part `span` as a text of its own.
  public func slice(_ span: TextSpan) -> MappedText {
    var part = MappedText()
    part.append(self, span)
    return part
  }

  /// The ranges of the raw file that `span` came from, in text order; ranges that touch are joined.
  public func sourceRanges(_ span: TextSpan) -> [ByteSpan] {
    var ranges: [ByteSpan] = []
    var index = firstPiece(endingAfter: span.start)
    while index < pieces.count, pieces[index].text.start < span.end {
      let source = pieces[index].clipped(to: span).source
      if let last = ranges.last, last.end == source.start {
        ranges[ranges.count - 1].end = source.end
      } else if ranges.last != source {
        ranges.append(source)
      }
      index += 1
    }
    return ranges
  }

  /// The ranges of the raw file that the whole text came from.
  public var sourceRanges: [ByteSpan] { sourceRanges(TextSpan(0, count)) }

  /// `span` counted in Unicode code points, as the ledger counts.
  public func characters(_ span: TextSpan) -> CharacterSpan {
    let start = Self.codePoints(utf8[0..<Int(span.start)])
    return CharacterSpan(start, start + Self.codePoints(utf8[span.range]))
  }

  private static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in buffer where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  private func firstPiece(endingAfter offset: Int32) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text.end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension MappedText.Piece {
  /// The part of the piece within `span`; an atomic piece keeps its whole source.
  fileprivate func clipped(to span: TextSpan) -> MappedText.Piece {
    let start = max(text.start, span.start)
    let end = min(text.end, span.end)
    guard isLinear else {
      return MappedText.Piece(
        text: TextSpan(Int(start), Int(end)), source: source, isLinear: false)
    }
    let from = Int(source.start + start - text.start)
    return MappedText.Piece(
      text: TextSpan(Int(start), Int(end)), source: ByteSpan(from, from + Int(end - start)),
      isLinear: true)
  }
}
