import SourceText
import Testing

@Suite struct CharsetTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var charset: String
    var bytes: [UInt8]
    var text: String
    var testDescription: String { charset }
  }

  /// "Река", "水", "é" and the like as each charset stores them.
  static let samples = [
    Sample(charset: "windows-1252", bytes: [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x35], text: "café €5"),
    Sample(charset: "windows-1251", bytes: [0xD0, 0xE5, 0xEA, 0xE0], text: "Река"),
    Sample(charset: "koi8-r", bytes: [0xF2, 0xC5, 0xCB, 0xC1], text: "Река"),
    Sample(charset: "iso-8859-2", bytes: [0xBF, 0xF3, 0xB3, 0xE6], text: "żółć"),
    Sample(charset: "shift_jis", bytes: [0x90, 0x85, 0xB1, 0x41], text: "水ｱA"),
    Sample(charset: "euc-jp", bytes: [0xBF, 0xE5, 0x8E, 0xB1], text: "水ｱ"),
    Sample(charset: "euc-kr", bytes: [0xB0, 0xAD, 0x21], text: "강!"),
    Sample(charset: "big5", bytes: [0xA4, 0xF4], text: "水"),
    Sample(charset: "gb18030", bytes: [0xCB, 0xAE, 0x81, 0x30, 0x84, 0x36, 0x94, 0x39, 0xDA, 0x33], text: "水¥💩"),
  ]

  @Test(arguments: samples) func labelledTextKeepsItsBytes(_ sample: Sample) throws {
    let source = SourceDecoder.decode(bytes: sample.bytes, name: "page.html", declared: sample.charset)
    #expect(String(decoding: source.utf8, as: UTF8.self) == sample.text)
    #expect(source.charset == sample.charset)
    #expect(source.replacements == 0)
    // The pieces cover the file from end to end, one after another.
    #expect(source.map.first?.source.start == 0)
    #expect(source.map.last.map { Int($0.source.end) } == sample.bytes.count)
    for (one, next) in zip(source.map, source.map.dropFirst()) { #expect(one.source.end == next.source.start) }
  }

  @Test(arguments: [
    ("latin1", "windows-1252"), (" UTF8 ", "utf-8"), ("ISO-8859-9", "windows-1254"), ("gb2312", "gbk"),
    ("ks_c_5601-1987", "euc-kr"), ("x-sjis", "shift_jis"), ("unicode", "utf-16le"),
  ])
  func labelsMeanWhatTheStandardSays(_ label: String, _ encoding: String) {
    #expect(CharsetLabel.encoding(label) == encoding)
  }

  @Test func validUTF8WinsOverAWrongLabel() {
    let source = SourceDecoder.decode(bytes: Array("Fünf Brücken".utf8), name: "a.html", declared: "iso-8859-1")
    #expect(source.charset == "utf-8")
    #expect(source.map.count == 1)
  }

  @Test func aSequenceCutOffAtTheEndIsOneReplacement() {
    let source = SourceDecoder.decode(
      bytes: Array("über Flüsse, Bäche, Möwen und Käse: é".utf8).dropLast(), name: "a.txt")
    #expect(source.charset == "utf-8")
    #expect(source.replacements == 1)
    #expect(source.map.last?.source.count == 1)
  }

  @Test(arguments: [true, false]) func utf16IsSeenWithoutAMark(_ bigEndian: Bool) {
    let bytes = "<p>The river rose.</p>".utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let source = SourceDecoder.decode(bytes: bytes, name: "a.html")
    #expect(source.charset == (bigEndian ? "utf-16be" : "utf-16le"))
    #expect(String(decoding: source.utf8, as: UTF8.self) == "<p>The river rose.</p>")
    var second = MappedText()
    second.appendLinear(source.utf8[1..<2], from: 1)
    #expect(source.mapped(second).sourceRanges == [ByteSpan(2, 4)])
    #expect(source.map.count == 1, "characters of the same widths share a piece")
  }

  @Test func russianWithoutLabelIsToldByItsLetters() {
    // "это интервью о реке и о том, что она дает городу" in KOI8-R
    let bytes: [UInt8] = [
      0xDC, 0xD4, 0xCF, 0x20, 0xC9, 0xCE, 0xD4, 0xC5, 0xD2, 0xD7, 0xD8, 0xC0, 0x20, 0xCF, 0x20, 0xD2, 0xC5, 0xCB, 0xC5,
      0x20, 0xC9, 0x20, 0xCF, 0x20, 0xD4, 0xCF, 0xCD, 0x2C, 0x20, 0xDE, 0xD4, 0xCF, 0x20, 0xCF, 0xCE, 0xC1,
    ]
    #expect(SourceDecoder.decode(bytes: bytes, name: "a.txt").charset == "koi8-r")
  }
}
