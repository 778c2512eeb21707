/// Text of a stage as UTF-8, every part of it tied to the bytes of the raw file it came from.
///
/// A text is a sequence of pieces. A piece is a run of units, each of a fixed number of bytes in the text and in the source, so
/// any unit of it has exact bytes: a *linear* piece copies its source byte for byte (units of one byte on both sides), a word
/// in windows-1251 has two bytes of text for each one of the source. A piece of one unit, an *atom*, stands for its source as a
/// whole (a decoded `&amp;`, white space that was collapsed): any part of it maps to the whole source range. Text between
/// pieces was inserted by the program (the blank line between two paragraphs) and has no source.
public struct MappedText: Sendable, Equatable {
  /// One stretch of text and where it came from.
  public struct Piece: Sendable, Equatable {
    /// In the text.
    public var text: TextSpan
    /// In the file, or in the text that this one was taken from.
    public var source: ByteSpan
    /// Bytes of text and of source in one unit; zero both in an atom of any size.
    private var textStep: UInt8
    private var sourceStep: UInt8

    /// A copy of its source (`isLinear`), or one unit.
    public init(text: TextSpan, source: ByteSpan, isLinear: Bool) {
      self.text = text
      self.source = source
      textStep = isLinear ? 1 : 0
      sourceStep = textStep
    }

    /// One character of a charset that other characters of the same widths may follow.
    init(character text: TextSpan, source: ByteSpan) {
      self.text = text
      self.source = source
      textStep = UInt8(truncatingIfNeeded: text.count)
      sourceStep = UInt8(truncatingIfNeeded: source.count)
    }

    /// Whether the text is a copy of the source.
    public var isLinear: Bool { textStep == 1 && sourceStep == 1 }

    /// Takes in `next` where it goes on in text and source with units of the same widths.
    mutating func join(_ next: Piece) -> Bool {
      guard textStep != 0, textStep == next.textStep, sourceStep == next.sourceStep, text.end == next.text.start,
        source.end == next.source.start
      else { return false }
      text.end = next.text.end
      source.end = next.source.end
      return true
    }

    /// The units that `span` touches; the text is cut exactly, an atom keeps its whole source.
    func clipped(to span: TextSpan) -> Piece {
      var part = self
      part.text = TextSpan(Int(max(text.start, span.start)), Int(min(text.end, span.end)))
      guard textStep > 0 else { return part }
      let (step, width) = (Int32(textStep), Int32(sourceStep))
      part.source.start = source.start + (part.text.start - text.start) / step * width
      part.source.end = source.start + (part.text.end - text.start + step - 1) / step * width
      return part
    }

    /// Whether an end of `span` lies within one of its units.
    public func isCut(by span: TextSpan) -> Bool {
      guard textStep > 0 else { return text.start < span.start || text.end > span.end }
      let step = Int32(textStep)
      return text.start < span.start && (span.start - text.start) % step != 0
        || text.end > span.end && (span.end - text.start) % step != 0
    }
  }

  /// The text.
  public private(set) var utf8: [UInt8] = []
  /// Its origin, in text order, not overlapping.
  public private(set) var pieces: [Piece] = []

  /// An empty text.
  public init() {}

  /// Where in the source the last of it ends; nil while nothing of the source is in it.
  public var sourceEnd: Int? { pieces.last.map { Int($0.source.end) } }
  /// Whether it has no bytes.
  public var isEmpty: Bool { utf8.isEmpty }
  /// Bytes of the text.
  public var count: Int { utf8.count }
  /// The text for messages and output; the stages work on `utf8`.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of `span`, for messages and output.
  public func string(_ span: TextSpan) -> String { String(decoding: utf8[span.range], as: UTF8.self) }

  /// Appends text that equals its source byte for byte; the source has as many bytes as `bytes`.
  public mutating func appendLinear(_ bytes: UnsafeBufferPointer<UInt8>, from sourceStart: Int) {
    guard !bytes.isEmpty else { return }
    add(Piece(text: next(bytes.count), source: ByteSpan(sourceStart, sourceStart + bytes.count), isLinear: true))
    utf8.append(contentsOf: bytes)
  }

  /// Appends text that equals its source byte for byte.
  public mutating func appendLinear(_ bytes: some Collection<UInt8>, from sourceStart: Int) {
    Array(bytes).withUnsafeBufferPointer { appendLinear($0, from: sourceStart) }
  }

  /// Appends text that stands for `source` as a whole.
  public mutating func appendAtomic(_ bytes: some Collection<UInt8>, from source: ByteSpan) {
    guard !bytes.isEmpty else { return }
    append(bytes, Piece(text: next(bytes.count), source: source, isLinear: false))
  }

  /// Appends one decoded character; characters of the same widths in text and source share a piece.
  public mutating func appendCharacter(_ bytes: some Collection<UInt8>, from source: ByteSpan) {
    append(bytes, Piece(character: next(bytes.count), source: source))
  }

  /// Appends one space for the white space `source`; linear when that is one space itself.
  public mutating func appendSpace(from source: ByteSpan, isLinear: Bool) {
    add(Piece(text: next(1), source: source, isLinear: isLinear))
    utf8.append(0x20)
  }

  /// Appends `bytes`, the text of `piece` cut to a part and moved behind what is there.
  mutating func append(_ bytes: some Collection<UInt8>, _ piece: Piece) {
    var piece = piece
    piece.text = next(piece.text.count)
    add(piece)
    utf8.append(contentsOf: bytes)
  }

  private mutating func add(_ piece: Piece) {
    if pieces.isEmpty || !pieces[pieces.count - 1].join(piece) { pieces.append(piece) }
  }

  private func next(_ count: Int) -> TextSpan { TextSpan(utf8.count, utf8.count + count) }

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
      var piece = other.pieces[index].clipped(to: span)
      piece.text.start += shift
      piece.text.end += shift
      add(piece)
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
