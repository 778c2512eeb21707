import SourceText
import Testing

@Suite struct MappedTextTests {
  /// "Fish &amp; chips" with its ampersand as a reference, two lines below another paragraph.
  private var text: MappedText {
    var text = MappedText()
    text.appendLinear("Menu".utf8, from: 3)
    text.appendInserted("\n\n".utf8)
    text.appendLinear("Fish ".utf8, from: 20)
    text.appendAtomic("&".utf8, from: ByteSpan(25, 30))
    text.appendLinear(" chips".utf8, from: 30)
    return text
  }

  @Test(arguments: [
    ("Menu", [[3, 7]]),
    ("Fish", [[20, 24]]),
    ("&", [[25, 30]]),
    ("Fish & chips", [[20, 36]]),
    ("nu\n\nFi", [[5, 7], [20, 22]]),
    ("\n\n", []),
  ])
  func partsKnowTheirBytes(part: String, ranges: [[Int]]) throws {
    let all = Array(text.string.utf8)
    let wanted = Array(part.utf8)
    let start = try #require((0...(all.count - wanted.count)).first { Array(all[$0..<$0 + wanted.count]) == wanted })
    let span = TextSpan(start, start + wanted.count)
    #expect(text.sourceRanges(span) == ranges.map { ByteSpan($0[0], $0[1]) })
    #expect(text.slice(span).sourceRanges == ranges.map { ByteSpan($0[0], $0[1]) })
  }

  @Test func charactersAreCodePoints() {
    var text = MappedText()
    text.appendLinear("né à 🌊 Ode".utf8, from: 0)
    let wave = TextSpan(7, 11)
    #expect(text.string(wave) == "🌊")
    #expect(text.characters(wave) == CharacterSpan(5, 6))
  }
}

@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("&amp;", "&", 5), ("&copy 2008", "©", 5), ("&notit;", "¬", 4), ("&hellip;", "…", 8), ("&#8212;", "—", 7),
    ("&#x201C;", "“", 8),
    ("&#150;", "–", 6), ("&#0;", "\u{FFFD}", 4), ("&#x110000;", "\u{FFFD}", 10), ("&#xD800;", "\u{FFFD}", 8),
    ("&NotEqualTilde;", "≂̸", 15),
    ("&#65no", "A", 4),
  ])
  func decodes(source: String, text: String, length: Int) throws {
    let match = try #require(
      Array(source.utf8).withUnsafeBufferPointer { CharacterReferences.match($0, at: 0, end: $0.count) })
    var bytes: [UInt8] = []
    for scalar in match.scalars { CharacterReferences.append(scalar, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(match.length == length)
  }

  @Test(arguments: ["&", "& more", "&;", "&#;", "&#x;", "&nosuchname;", "AT&T"])
  func leavesPlainAmpersands(source: String) {
    let bytes = Array(source.utf8)
    let at = bytes.firstIndex(of: UInt8(ascii: "&")) ?? 0
    #expect(bytes.withUnsafeBufferPointer { CharacterReferences.match($0, at: at, end: $0.count) } == nil)
  }

  @Test func attributeValuesKeepQueryStrings() {
    let bytes = Array("&copy=2".utf8)
    #expect(
      bytes.withUnsafeBufferPointer { CharacterReferences.match($0, at: 0, end: $0.count, inAttribute: true) } == nil)
  }
}

@Suite struct HashingTests {
  /// Test vectors of FIPS 180-4's examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(text: String, digest: String) { #expect(Hashing.sha256(Array(text.utf8)) == digest) }
}
