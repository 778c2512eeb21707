/// What counts as white space when it is collapsed: Unicode's White_Space, no-break spaces included.
public enum WhiteSpace {
  /// Whether a code point is white space.
  public static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Control characters mean nothing in a text and part words like a space.
    case 0x00...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Length of the white-space character of more than one byte at `index`, nil if there is none.
  @inlinable
  public static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
    switch bytes[index] {
    case 0xC2:
      return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85) ? 2 : nil
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < end else { return nil }
      let scalar =
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return isSpace(scalar) ? 3 : nil
    default: return nil
    }
  }

  /// The words of an attribute value such as `class`.
  public static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { $0 == 0x20 || $0 &- 0x09 < 5 }.map { String(decoding: $0, as: UTF8.self) }
  }
}
