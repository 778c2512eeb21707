/// U+FEFF in front of a text in UTF-8, as spreadsheets and editors of some systems put it there.
package enum ByteOrderMark {
  /// The mark in UTF-8.
  package static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes of it `bytes` begin with: all or none.
  package static func length(in bytes: some Sequence<UInt8>) -> Int { bytes.starts(with: utf8) ? utf8.count : 0 }

  /// `bytes` without the mark.
  package static func skipped(in bytes: [UInt8]) -> ArraySlice<UInt8> { bytes.dropFirst(length(in: bytes)) }
}
