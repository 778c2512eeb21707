/// Texts of words that the claims stage has rules for, in whatever order an input's bytes give them: sentences break off, begin with
/// what never begins one, and nest what never nests.
enum WordSalad {
  private static let words = """
    the a of in on for with by from to that which who whose what why where when how if because although while but and or nor not n't
    never no nobody none few all every only just more than less as so such there it he she they I we you my his her their this those
    Holt Ann Brandt Leeds Monday May 2011 the_firm the_court the_mayor the_council prosecutors police scientists people
    said says told claims denied denies reported alleged found heard asked think believe know mention add noted wrote is was were be
    been being has have had having did does do would could should must may will can sold paid killed closed rose fell named called
    believed thought expected going used stole arrested convicted sued fined 3 40 nine half twice percent million dollars $5 years
    miles first third highest largest oldest per between ago evidence rumour point fact doubt question opinion claim report letter
    according because_of instead contrary let's let remember forget should_have ’s 's “ ” " ( ) [ ] — - , ; : . . . ? ! …
    """.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "_").joined(separator: " ") }

  /// A byte a word; 0 and 255 end a paragraph, and every paragraph ends with a mark.
  static func text(_ input: [UInt8]) -> [UInt8] {
    var text: [UInt8] = Array("Ann Holt: Why?".utf8)
    for paragraph in input.prefix(3000).split(whereSeparator: { $0 == 0 || $0 == 255 }) {
      text += [10, 10]
      for byte in paragraph {
        text += Array(words[Int(byte) % words.count].utf8)
        text.append(0x20)
      }
      text.append(0x2E)
    }
    return text
  }
}
