/// Words by which people in a dialogue name themselves and one another. Function words are few and the same in every text, so a
/// list of them is no dictionary; forms that mean something else in a neighbouring language are left out.
enum Pronouns {
  private static let first = keys(
    """
    i me my mine myself we us our ours ich mir mich mein meine meinen meinem meiner wir uns unser unsere unseren unserem
    unserer je moi mon notre nous nos eu minha meu nós yo nosotros nuestra nuestro io mio noi nostro ik mij mijn wij ons
    onze jeg jag mig vår vores я мы меня мне нас мой
    """)
  private static let singular = keys(
    "i me my mine ich mir mich mein meine meinen je moi mon eu meu minha yo io ik jeg jag я")
  private static let second = keys(
    """
    you your yours yourself du dich dir dein deine deinen euch euer eure vous votre vos tu toi tes usted ustedes tú
    você vocês lei voi u uw je jij jouw dig вы вас вам ваш ты
    """)
  /// German's formal address is told from "they" by its capital alone.
  private static let formal = keys("sie ihnen ihr ihre ihren ihrem ihrer")

  static func holdsFirst(_ bytes: ArraySlice<UInt8>) -> Bool { holds(bytes) { key, _ in first.contains(key) } }
  static func holdsFirstSingular(_ bytes: ArraySlice<UInt8>) -> Bool {
    holds(bytes) { key, _ in singular.contains(key) }
  }
  static func holdsSecond(_ bytes: ArraySlice<UInt8>) -> Bool {
    holds(bytes) { key, isLower in second.contains(key) || !isLower && formal.contains(key) }
  }

  private static func holds(_ bytes: ArraySlice<UInt8>, _ test: (UInt64, Bool) -> Bool) -> Bool {
    var found = false
    WordKey.forEach(in: bytes) { key, isLower, isCapitals in
      // "US" is a country.
      if !found, !isCapitals { found = test(key, isLower) }
    }
    return found
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordKey.key(String($0)) })
  }
}
