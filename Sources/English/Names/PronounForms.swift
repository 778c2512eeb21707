/// The pronouns that stand for someone or something.
enum PronounForms {
  enum Meaning: Sendable {
    case speaker, addressee
    /// "Everyone", "those who …": "they" may stand for them.
    case indefinite
    case third(Pronoun.Kind, isFemale: Bool?, isReflexive: Bool)
  }

  /// By `NounTable.key`.
  static let table: [UInt64: Meaning] = {
    var table: [UInt64: Meaning] = [:]
    func add(_ forms: String, _ meaning: Meaning) {
      for form in forms.split(separator: " ") { table[NounTable.key(Array(form.utf8), isPlural: false)] = meaning }
    }
    add("i me my mine myself", .speaker)
    add("you your yours yourself", .addressee)
    add("everyone everybody someone somebody anyone anybody those these others", .indefinite)
    add("he him his", .third(.person, isFemale: false, isReflexive: false))
    add("himself", .third(.person, isFemale: false, isReflexive: true))
    add("she her hers", .third(.person, isFemale: true, isReflexive: false))
    add("herself", .third(.person, isFemale: true, isReflexive: true))
    add("it its", .third(.thing, isFemale: nil, isReflexive: false))
    add("itself", .third(.thing, isFemale: nil, isReflexive: true))
    add("they them their theirs", .third(.group, isFemale: nil, isReflexive: false))
    add("themselves", .third(.group, isFemale: nil, isReflexive: true))
    return table
  }()
}
