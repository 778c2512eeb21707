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

  private static let participlesInEED: Set<String> = [
    "agreed", "disagreed", "freed", "guaranteed", "decreed", "refereed", "pedigreed", "teed", "treed",
  ]

  /// The dictionary form of any verb form, by table and suffix.
  public static func lemma(_ word: String) -> String {
    if let known = irregular[word] { return known }
    switch word {
    case "is", "are", "am", "'s", "'re", "'m": return "be"
    case "has", "'ve": return "have"
    case "does": return "do"
    case "goes": return "go"
    case "dying", "died": return "die"
    case "lying", "lied": return "lie"
    case "tying", "tied": return "tie"
    case "vying", "vied": return "vie"
    default: break
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("shes") || word.hasSuffix("ches") || word.hasSuffix("xes")
      || word.hasSuffix("zzes") || word.hasSuffix("tzes") || word == "focuses"
    {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), word.utf8.count > 3 {
      return String(word.dropLast())
    }
    if word.hasSuffix("ied"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    // "need", "succeed" and "bring" only look like forms; "agreed" is one.
    if word.hasSuffix("eed"), !participlesInEED.contains(word) { return word }
    if word.hasSuffix("ed"), word.utf8.count >= 4 { return VerbStem.restored(String(word.dropLast(2)), ending: "ed") }
    if word.hasSuffix("ing"), word.utf8.count >= 5 {
      let stem = String(word.dropLast(3))
      // "agreeing", "being", "seeing" keep what "agreed" drops.
      return stem.hasSuffix("e") ? stem : VerbStem.restored(stem, ending: "ing")
    }
    return word
  }
}
