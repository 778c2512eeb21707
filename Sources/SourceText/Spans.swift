/// A half-open range of bytes of the raw file, as the ledger's `bytes` arrays hold it.
///
/// Never convertible to a `TextSpan` or a `CharacterSpan` but through the source map of a `MappedText`.
public struct ByteSpan: Hashable, Sendable {
  /// First byte.
  public var start: Int32
  /// One past the last byte.
  public var end: Int32

  /// From the first byte to before `end`; a file is at most 2 GB.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// Number of bytes.
  public var count: Int { Int(end - start) }
}

/// A half-open range of UTF-8 offsets in the text of a block, a turn or a sentence: the unit all stages work in.
public struct TextSpan: Hashable, Sendable {
  /// First UTF-8 code unit.
  public var start: Int32
  /// One past the last UTF-8 code unit.
  public var end: Int32

  @inlinable
  /// From the first code unit to before `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// Number of UTF-8 code units.
  @inlinable public var count: Int { Int(end - start) }
  @inlinable public var isEmpty: Bool { end <= start }
  /// The offsets as `Int`s, for slicing arrays of bytes.
  @inlinable public var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// Whether `other` lies wholly within this span.
  @inlinable public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two spans share at least one code unit.
  @inlinable public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }
}

/// A half-open range of Unicode code points in a turn's text, the unit of `start` and `end` in the ledger
/// (as in the W3C TextPositionSelector).
public struct CharacterSpan: Hashable, Sendable {
  /// First code point.
  public var start: Int32
  /// One past the last code point.
  public var end: Int32

  /// From the first code point to before `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }
}
