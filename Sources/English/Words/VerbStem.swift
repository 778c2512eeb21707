/// What is left of a verb without "-ed" or "-ing" back to its dictionary form: a doubled consonant loses one, a silent e comes back.
///
/// English drops the e of "describe" and doubles the p of "stop" so that the vowel keeps its length; the rules below go the
/// other way by the letters before the end, with the words that break them.
enum VerbStem {
  /// - Parameter ending: what was cut off; it comes back where the rest holds no vowel ("bring", "shed").
  static func restored(_ stem: String, ending: String) -> String {
    let letters = Array(stem.utf8)
    guard let last = letters.last, letters.contains(where: isVowel) else { return stem + ending }
    guard letters.count >= 2 else { return stem }
    if withoutE.contains(stem) { return stem }
    if withE.contains(stem) { return stem + "e" }
    if last == letters[letters.count - 2] { return undoubled(stem, letters) }
    return takesE(letters) ? stem + "e" : stem
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// "stopp" to "stop"; "call", "miss" and "buzz" stay, "travell" and "controll" lose one.
  private static func undoubled(_ stem: String, _ letters: [UInt8]) -> String {
    let last = letters[letters.count - 1]
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f"), UInt8(ascii: "o"): return stem
    case UInt8(ascii: "e"): return stem
    case UInt8(ascii: "l"):
      let isLong = vowelGroups(letters) > 1
      return isLong && (stem.hasSuffix("ell") || stem.hasSuffix("roll")) ? String(stem.dropLast()) : stem
    case UInt8(ascii: "k"): return stem
    default: return String(stem.dropLast())
    }
  }

  private static func vowelGroups(_ letters: [UInt8]) -> Int {
    var groups = 0
    for (index, letter) in letters.enumerated() where isVowel(letter) && (index == 0 || !isVowel(letters[index - 1])) {
      groups += 1
    }
    return groups
  }

  private static func takesE(_ letters: [UInt8]) -> Bool {
    let count = letters.count
    let last = letters[count - 1]
    let before = letters[count - 2]
    let third = count > 2 ? letters[count - 3] : 0
    // One vowel before the last consonant; the u of "qu" is none.
    let isSingle =
      isVowel(before)
      && (count == 2 || !isVowel(third)
        || third == UInt8(ascii: "u") && count > 3 && letters[count - 4] == UInt8(ascii: "q"))
    let isShort = vowelGroups(letters) == 1
    switch Unicode.Scalar(last) {
    case "c", "v", "u": return true
    // "agre-ed", "free-d"
    case "e": return true
    case "z": return before != UInt8(ascii: "t")
    case "s": return before != UInt8(ascii: "s")
    case "g": return before == UInt8(ascii: "n") ? hasEnd(letters, nasalsWithE) : true
    case "l":
      guard isVowel(before) else { return "bcdfgkptz".utf8.contains(before) }
      guard isSingle else { return false }
      return "iuy".utf8.contains(before) || before == UInt8(ascii: "a") && isShort
    case "m": return isSingle && ("aiuy".utf8.contains(before) || hasEnd(letters, ["com"]))
    case "n": return isSingle && ("iu".utf8.contains(before) || isShort && "aoe".utf8.contains(before))
    case "r":
      guard isSingle else { return false }
      switch Unicode.Scalar(before) {
      case "a", "i", "u": return true
      case "o": return isShort || hasEnd(letters, ["plor", "stor", "gnor", "dor", "scor"])
      default: return false
      }
    case "t":
      guard isSingle || hasEnd(letters, ["iat", "uat"]) else { return false }
      switch Unicode.Scalar(before) {
      case "a", "u": return true
      case "i": return isShort
      case "o": return isShort || hasEnd(letters, ["mot", "vot", "not", "quot"])
      default: return false
      }
    case "d": return isSingle && before != UInt8(ascii: "y")
    case "p": return isSingle && (isShort || "ay".utf8.contains(before))
    case "b", "k": return isSingle
    default: return false
    }
  }

  private static let nasalsWithE = [
    "chang", "rang", "leng", "veng", "lung", "oung", "fring", "cring", "hing", "bing", "strang",
  ]

  private static func hasEnd(_ letters: [UInt8], _ ends: [String]) -> Bool {
    ends.contains { letters.count >= $0.utf8.count && letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Stems that take an e against the rules.
  private static let withE = words(
    """
    creat recreat procreat nauseat delineat permeat invit unit reunit excit incit recit ignit expedit complet delet deplet
    compet excret tast past wast bast hast breath bath loath sooth seeth cloth writh teeth interfer adher persever rever
    coher guid disguis rerout rout conven interven reconven contraven postpon condon aton dethron telephon cajol consol
    parol ow aw dy ey elop prob tun us ic as inhal exhal impal regal becam shap typ styl hop knif straf chaf
    pleas leas releas eas ceas increas decreas diseas teas nois rais prais apprais brows hous rous arous blous caus paus
    claus accus abus amus los clos enclos disclos choos loos lous cruis bruis bounc pronounc announc achiev believ receiv
    leav weav sleev reciev perceiv conceiv deceiv reliev griev retriev repriev piec voic invoic seiz freez sneez squeez breez
    bronz gauz extradit persuad dissuad besieg leagu plagu tongu leav heav siev
    """)

  /// Stems that take none, and whose doubled consonant is their own.
  private static let withoutE = words(
    """
    add err egg ebb butt purr odd install recall fulfill enroll stroll scroll forestall appall enthrall instill imperil accustom fungus dwell retell
    foretell unroll stonewall visit limit edit exit profit exhibit credit benefit audit deposit combat format debut output
    input bargain ruin martyr murmur sulfur focus bias canvas gas bus pencil stencil fossil devil counsel total signal
    rival pedal medal label market target pivot pilot ballot riot gossip worship develop envelop gallop waltz blitz
    collar sugar pillar program victim open happen listen even seven summon season reason poison iron ski taxi echo veto
    embed model level travel cancel channel signal equal fuel pal focus chorus circus lens
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
