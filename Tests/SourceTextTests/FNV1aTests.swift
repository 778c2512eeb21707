import SourceText
import Testing

@Suite struct FNV1aTests {
  /// Values that the authors of the hash publish: fitted models hold such values.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func publishedValues(_ text: String, _ value: UInt64) {
    #expect(FNV1a.hash(text.utf8) == value)
    var hash = FNV1a()
    for byte in text.utf8 { hash.add(byte) }
    #expect(hash.value == value)
  }
}
