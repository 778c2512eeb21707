/// The words by which pages say who gives an interview and who only stands beside it.
enum PresentationWords {
  /// Words before the name of the one who answers.
  struct Phrase {
    var words: [String]
    /// Two talk: whom *she* talked to asked her.
    var isMutual = false
    /// Behind a name it presents either of the two ("Ann Lee in conversation with Tom Berg").
    var isBetween = false

    /// Places and things are visited, too.
    var isPlace: Bool { words[0].hasPrefix("visit") || words[0] == "introducing" || words.last == "of" }
    /// Somebody does it: "met", and not "interview with".
    /// In English only names have a capital within a sentence, so that one word is a name.
    var isEnglish: Bool { words.last.map { PresentationWords.english.contains($0) } ?? false }
    var isVerb: Bool { isMutual || words.count == 1 || words[0].hasPrefix("met") }
  }

  private static let english: Set<String> = [
    "to", "with", "met", "meets", "meet", "asked", "asks", "ask", "interviewed", "interviews", "interviewing", "guest",
    "is",
    "by", "welcomes", "welcome", "for",
  ]

  static let presenting: [Phrase] =
    phrases(
      """
      spoke to|spoke with|speaks to|speaks with|speak to|speak with|speaking to|speaking with|talked to|talked with|talks to
      talks with|talk to|talk with|talking to|talking with|chatted to|chatted with|chats to|chats with|chat with|sat down with
      sits down with|sit down with|caught up with|catches up with|catch up with|met with|meets with|sprach mit|sprachen mit
      spricht mit|sprechen mit|parlé avec|parle avec|habló con|hablamos con|falou com
      """, isMutual: true)
    + phrases(
      """
      in conversation with|im gespräch mit|conversation with|gespräch mit|dialogue with|entretien avec|rencontre avec
      conversation avec|conversación con|conversa com|discussion with|interview with|q&a with|interview mit|interview avec
      entrevista con|entrevista com|intervista con|gesprek met|interview met|intervju med|samtal med|samtale med|interview med
      """, isBetween: true)
    + phrases(
      """
      met|meets|meet|asked|asks|ask|interviewed|interviews|interviewing|visited|visits|introducing|guest|guest is|guest today is
      joined by|welcomes|welcome|interview of|questions for|questions to|deposition of|testimony of|examination of|traf|trafen
      fragen an|questions à|entrevista a|intervista a
      """)

  private static func phrases(_ text: String, isMutual: Bool = false, isBetween: Bool = false) -> [Phrase] {
    text.split { $0 == "|" || $0 == "\n" }.map {
      Phrase(words: $0.split(separator: " ").map(String.init), isMutual: isMutual, isBetween: isBetween)
    }
  }

  /// Right before a name that closes or opens a title.
  static let titleOpenings = [
    "interview: ", "interview : ", "interview | ", "interview – ", "interview — ", "q&a: ", "q & a: ", "q&a | ",
    "entretien : ",
    "entrevista: ", "intervista: ", "gespräch: ", "profile: ", "fragebogen: ", "questionnaire: ", "5 questions for ",
    "five questions for ",
  ]

  /// Right behind the name of the one who answers.
  static let behind = [
    " answers our questions", " answered our questions", " answers your questions", " answers questions",
    " took your questions", " takes your questions", " took our questions", " took questions from",
    " answered your questions",
    " spoke to us",
    " spoke with us", " talks to us", " talked to us", " talks to me", " talked to me", " spoke to me",
    " spoke with me",
    " talks with us", " im interview", " was interviewed", " is interviewed", " interviewed by", ", interviewed by",
    " beantwortet", " stand uns rede", " sat down with us", " sat down with me", " joins us", " joined us",
  ]

  /// The page itself as the one who talks to somebody.
  static let ours: Set<String> = [
    "i", "we", "us", "ich", "wir", "nous", "reporter", "correspondent", "editor", "editors", "team", "magazine",
  ]
  static let theirs: Set<String> = ["she", "he", "they", "sie", "er", "elle", "il", "ella", "él", "who"]
  /// Between a subject and its verb.
  static let skipped: Set<String> = [
    "has", "have", "had", "recently", "just", "also", "then", "today", "again", "now", "is", "was", "are", "were",
    "once",
    "first", "finally", "later", "and", "to", "hat", "haben", "in", "an", "exclusive", "a",
  ]

  /// Words that end the way back from a name to the phrase that presents it.
  static let blocking: Set<String> = [
    "about", "of", "on", "in", "at", "for", "from", "with", "by", "to", "her", "him", "them", "me", "us", "it", "his",
    "their",
    "she", "he", "they", "who", "that", "which", "when", "where", "while", "after", "before", "because", "as", "into",
    "is",
    "was", "has", "had", "über", "in", "bei", "für", "mit", "sur", "dans", "pour", "whose", "but", "or", "how", "why",
    "what",
    "if", "whether", "than", "von", "zu",
  ]

  static let possessive: Set<String> = [
    "her", "his", "their", "my", "our", "whose", "ihr", "ihre", "ihrem", "ihren", "sein", "seine", "seinem", "seinen",
    "mein",
    "meine", "son", "sa",
  ]

  /// Those who stand in a relation to somebody else of the page.
  static let relations: Set<String> = [
    "husband", "wife", "brother", "sister", "mother", "father", "son", "daughter", "partner", "friend", "friends",
    "uncle",
    "aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson", "granddaughter", "widow", "widower",
    "fiancé",
    "fiancée", "boyfriend", "girlfriend", "twin", "colleague", "boss", "supervisor", "teacher", "pupil", "student",
    "mentor",
    "neighbour", "neighbor", "assistant", "clerk", "editor", "publisher", "agent", "lawyer", "predecessor", "successor",
    "rival",
    "opponent", "manager", "coach", "doctor", "hero", "idol", "co-author", "founder", "co-founder", "bandmate",
    "secretary",
    "landlord",
    "photographer", "reporter", "correspondent", "mann", "frau", "bruder", "schwester", "mutter", "vater", "sohn",
    "tochter",
    "freund", "freundin", "kollege", "kollegin", "mari", "femme", "frère", "sœur", "père", "mère", "ami", "amie",
  ]
  static let guests: Set<String> = ["guest", "interviewee", "gast"]

  /// What is "of" somebody who does not speak himself.
  static let topics: Set<String> = [
    "life", "lives", "death", "biography", "memory", "memoir", "works", "widow", "widower", "wife", "husband", "son",
    "daughter",
    "mother", "father", "brother", "sister", "grave", "murder", "trial", "portrait", "story", "letters", "diaries",
    "music",
    "novels", "poems", "films", "friend", "colleague", "fan", "leben", "tod", "vie", "mort",
  ]

  static let saying: Set<String> = [
    "says", "said", "recalls", "recalled", "adds", "added", "claims", "claimed", "remembers", "complains", "jokes",
    "joked",
  ]

  /// Heads of lines and brackets that name who made the page.
  static let credits: Set<String> = [
    "words", "text", "texts", "photo", "photos", "photograph", "photographs", "photography", "photographer", "picture",
    "pictures", "image", "images", "illustration", "illustrations", "foto", "fotos", "bild", "bilder", "credit",
    "credits",
    "interview", "interviewer", "author", "reporter", "reporting", "editor", "story", "writer", "moderation",
    "moderator", "host", "plaintiff",
    "defendant", "autor", "autorin", "texte", "producer", "translation", "camera", "art", "design", "getty",
    "plaintiffs",
    "defendants", "courtesy",
  ]
  /// Before "by": who makes the page and who asks.
  static let made: Set<String> = [
    "words", "text", "photo", "photos", "photograph", "photographs", "photography", "photographed", "picture",
    "pictures",
    "image", "images", "illustration", "illustrations", "illustrated", "interview", "interviewed", "posted", "written",
    "story",
    "reporting", "reported", "published", "compiled", "edited", "translated", "conducted", "transcribed", "asked",
    "produced",
    "recorded", "moderated", "hosted", "report", "foto", "fotos", "posté", "publié",
  ]
  /// "She told Ann Lee about it": who is told asks.
  static let telling: Set<String> = ["told", "tells", "telling", "erzählte", "erzählt"]

  static let outlets: Set<String> = [
    "gazette", "courier", "magazine", "magazin", "times", "post", "journal", "herald", "tribune", "review", "radio",
    "tv", "television",
    "news", "weekly", "daily", "press", "observer", "chronicle", "reuters", "bbc", "podcast", "zeitung", "stone",
    "guardian",
    "telegraph", "today", "monde", "figaro",
  ]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "on", "st", "nd", "rd", "th",
  ]
}
