/// Verb forms and their dictionary form.
public enum VerbForms {
  /// Past tenses and participles of irregular verbs.
  private static let irregular: [String: String] = {
    var table: [String: String] = [:]
    let lines = """
      be was were been; have had; do did done; say said; go went gone; get got gotten; make made; know knew known; think thought; take took taken;
      see saw seen; come came; give gave given; find found; tell told; become became; leave left; feel felt; put put; bring brought; begin began begun;
      keep kept; hold held; write wrote written; stand stood; hear heard; let let; mean meant; set set; meet met; run ran; pay paid; sit sat;
      speak spoke spoken; lie lay lain; lead led; read read; grow grew grown; lose lost; fall fell fallen; send sent; build built; understand understood;
      draw drew drawn; break broke broken; spend spent; cut cut; rise rose risen; drive drove driven; buy bought; wear wore worn; choose chose chosen;
      seek sought; throw threw thrown; catch caught; deal dealt; win won; forget forgot forgotten; sell sold; fight fought; teach taught; eat ate eaten;
      sing sang sung; strike struck stricken; hang hung; shake shook shaken; ride rode ridden; feed fed; shoot shot; drink drank drunk; hit hit;
      arise arose arisen; fly flew flown; spread spread; sleep slept; cost cost; beat beat beaten; hide hid hidden; swim swam swum; bear bore borne;
      steal stole stolen; swear swore sworn; shut shut; freeze froze frozen; lend lent; bind bound; blow blew blown; dig dug; forgive forgave forgiven;
      overcome overcame; withdraw withdrew withdrawn; undergo underwent undergone; shrink shrank shrunk; sink sank sunk; quit quit; bid bid; burst burst;
      hurt hurt; split split; wake woke woken; tear tore torn; weave wove woven; stick stuck; sweep swept; breed bred; cast cast; flee fled; light lit
      """
    for entry in lines.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let forms = entry.split(separator: " ").map(String.init)
      for form in forms.dropFirst() where table[form] == nil { table[form] = forms[0] }
    }
    return table
  }()

  /// The dictionary form when `word` is an irregular past form, nil otherwise.
  public static func lemma(ofPast word: String) -> String? { irregular[word] }

  /// The dictionary form of any verb form, by table and suffix.
  public static func lemma(_ word: String) -> String {
    if let known = irregular[word] { return known }
    switch word {
    case "is", "are", "am", "'s", "'re", "'m": return "be"
    case "has", "'ve": return "have"
    case "does": return "do"
    case "goes": return "go"
    default: break
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("shes") || word.hasSuffix("ches") || word.hasSuffix("xes")
      || word.hasSuffix("zes")
    {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 3 { return String(word.dropLast()) }
    if word.hasSuffix("ied"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("ed"), word.utf8.count >= 4 { return stem(String(word.dropLast(2))) }
    if word.hasSuffix("ing"), word.utf8.count > 5 { return stem(String(word.dropLast(3))) }
    return word
  }

  /// Restores a stem: a doubled consonant loses one, a silent e comes back.
  private static func stem(_ stem: String) -> String {
    let bytes = Array(stem.utf8)
    guard bytes.count >= 2, let last = bytes.last else { return stem }
    let before = bytes[bytes.count - 2]
    func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
    if last == before, !"lsz".utf8.contains(last), !isVowel(last) { return String(stem.dropLast()) }
    if stem.hasSuffix("at") || stem.hasSuffix("iz") || stem.hasSuffix("bl") || stem.hasSuffix("us")
      || stem.hasSuffix("uc") || stem.hasSuffix("ak")
      || "cvug".utf8.contains(last) && !stem.hasSuffix("ng") || stem.hasSuffix("ir") || stem.hasSuffix("as")
      || stem.hasSuffix("os") || stem.hasSuffix("is") || stem.hasSuffix("dul") || stem.hasSuffix("rul")
    {
      return stem + "e"
    }
    // "us-ed", "ow-ed" are shorter than other stems.
    if bytes.count == 2, isVowel(bytes[0]) { return stem + "e" }
    // A short word with one vowel before its last consonant mostly ends in e ("hope", "file"), others do not.
    if bytes.count == 3, isVowel(before), !isVowel(last), !"wxy".utf8.contains(last) { return stem + "e" }
    return stem
  }
}
