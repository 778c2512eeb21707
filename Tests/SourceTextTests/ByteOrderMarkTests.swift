import SourceText
import Testing

@Suite struct ByteOrderMarkTests {
  @Test func oneMarkInFrontIsSkipped() {
    #expect(Array(ByteOrderMark.skipped(in: Array("\u{FEFF}a,b".utf8))) == Array("a,b".utf8))
    #expect(Array(ByteOrderMark.skipped(in: Array("a\u{FEFF}".utf8))) == Array("a\u{FEFF}".utf8))
    #expect(ByteOrderMark.length(in: [0xEF, 0xBB]) == 0)
    #expect(ByteOrderMark.skipped(in: []).isEmpty)
  }
}
