import SourceText
import Testing

@Suite struct ASCIITests {
  @Test func everyByteIsOfItsKind() {
    for byte in UInt8.min...UInt8.max {
      let character = byte < 0x80 ? Character(Unicode.Scalar(byte)) : nil
      let isLetter = character?.isLetter ?? false
      #expect(byte.isASCIIDigit == (character?.isNumber ?? false))
      #expect(byte.isASCIIUppercase == (isLetter && character?.isUppercase == true))
      #expect(byte.isASCIILowercase == (isLetter && character?.isLowercase == true))
      #expect(byte.isASCIILetter == isLetter)
      #expect(byte.isLetterOrNonASCII == (isLetter || byte >= 0x80))
      #expect(byte.asciiLowercased == (character.map { Array(String($0).lowercased().utf8)[0] } ?? byte))
    }
  }
}
