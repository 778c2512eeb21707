/// Kinds of bytes of a text in UTF-8, where every byte of a character beyond ASCII is 0x80 or more.
extension UInt8 {
  /// 0 to 9.
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// A to Z.
  @inlinable package var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  /// a to z.
  @inlinable package var isASCIILowercase: Bool { self &- 0x61 < 26 }
  /// A to Z or a to z.
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// An ASCII letter or a byte of a character beyond ASCII, for readers to whom those are letters more often than signs.
  @inlinable package var isLetterOrNonASCII: Bool { self >= 0x80 || isASCIILetter }
  /// The same letter as a to z; every other byte as it is.
  @inlinable package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
