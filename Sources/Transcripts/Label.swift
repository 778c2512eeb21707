import SourceText

/// A label that may name the speaker at the start of a unit.
struct Label {
  /// As printed, without colon, brackets and white space at the edges.
  var name: String
  /// A description that stands in the label: "(Bürgermeister)", ", HOST".
  var title: String?
  /// Offset in the unit where the words begin.
  var contentStart: Int
  /// A number in it ("Q1") is no part of the name.
  var isNumbered = false
  /// A stop stands behind it, as in plays: "FALLO. I was born here".
  var isStopped = false
  /// A stop behind a name with a title, as in the records of hearings: "Mr. Ferris. Thank you".
  var isTitled = false
  /// A stop stands behind a word or a letter that asks or answers: "P. ¿Cuándo?", "Respuesta.- Sí".
  var isLetter = false
  /// "BY MS. LORNE:" says who puts the questions behind it.
  var isExaminer = false
  /// On a "Q" of a court's record who puts it, on an "A" who answers, where a line before it says so.
  var person: String?
}

/// Finds labels with a byte scanner that knows no language: letters of any script, then a colon or a dash.
enum LabelScanner {
  /// Longest label: "UNIDENTIFIED FEMALE REPORTER, CHANNEL NINE NEWS CORRESPONDENT".
  private static let longest = 80

  /// The label at the start of a unit, nil where there is none.
  /// - Parameter isMarked: markup sets the label apart, so that a name in small letters ("chg:") is one too.
  static func label(_ unit: ArraySlice<UInt8>, isMarked: Bool = false) -> Label? {
    var index = TimeMarks.leading(unit)?.end ?? ChatStamps.end(unit) ?? unit.startIndex
    while index < unit.endIndex, isSkipped(unit, index) { index += 1 }
    let start = index
    var depth = 0
    while index < unit.endIndex, index - start <= longest {
      let byte = unit[index]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0, let length = separator(unit, index) {
        return make(unit, start, index, after: index + length, isMarked: isMarked)
      }
      if depth == 0, isSetOff(unit, start, index) {
        var label = make(unit, start, index, after: index + 1, isMarked: isMarked)
        label?.isStopped = byte == UInt8(ascii: ".")
        return label
      }
      if depth == 0, byte == UInt8(ascii: "."),
        StoppedLabels.isTitled(unit[start..<index], before: unit[(index + 1)...])
      {
        var label = make(unit, start, index, after: index + 1, isMarked: isMarked)
        label?.isTitled = true
        return label
      }
      if depth == 0, byte == UInt8(ascii: "."), let content = LetterLabels.content(unit[start..<index], unit, index) {
        var label = make(unit, start, index, after: content, isMarked: isMarked)
        label?.isLetter = true
        return label
      }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")"), index - start <= 12,
        isNumbered(unit[start..<index])
          || byte == UInt8(ascii: ".") && isLetter(unit[start..<index]) && isSpace(unit, index + 1)
            && !isInitial(unit[(index + 1)...])
      {
        return make(unit, start, index, after: index + 1, isMarked: isMarked)
      }
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == 0x0A || byte == UInt8(ascii: ";")
        || byte == UInt8(ascii: "@")
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// "[Ann Lee] words": a name in brackets before what is said; what is noted between the words stands in brackets, too.
  static func bracketed(_ unit: ArraySlice<UInt8>) -> Label? {
    guard unit.first == UInt8(ascii: "["), let close = unit.prefix(40).firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let name = String(decoding: unit[(unit.startIndex + 1)..<close], as: UTF8.self).trimmed
    guard SpeakerLabels.hasShape(name), name.first?.isUppercase == true, !FalseLabels.contains(name),
      !StageDirections.isNoted(name)
    else { return nil }
    var content = close + 1
    while content < unit.endIndex, unit[content] == UInt8(ascii: ":") || unit[content] == 0x20 { content += 1 }
    guard content > close + 1, content < unit.endIndex else { return nil }
    return Label(name: name, title: nil, contentStart: content)
  }

  /// Length of a colon at `index`, full-width and doubled ones included; 0-length is nil. A colon within a time or an
  /// address is none.
  private static func separator(_ unit: ArraySlice<UInt8>, _ index: Int) -> Int? {
    let byte = unit[index]
    if byte == UInt8(ascii: ":") {
      var end = index + 1
      if end < unit.endIndex, unit[end] == UInt8(ascii: ":") { end += 1 }
      guard end < unit.endIndex else { return end - index }
      if unit[end] == UInt8(ascii: "/") { return nil }
      let before = index > unit.startIndex ? unit[index - 1] : 0
      if before &- 0x30 < 10, unit[end] &- 0x30 < 10 { return nil }
      return end - index
    }
    if byte == 0xEF, index + 2 < unit.endIndex, unit[index + 1] == 0xBC, unit[index + 2] == 0x9A { return 3 }
    return nil
  }

  /// "FALLO. I was born here", "DORA VINN | Where?": a stop or a stroke behind a name in capitals, and a sentence behind that.
  private static func isSetOff(_ unit: ArraySlice<UInt8>, _ start: Int, _ index: Int) -> Bool {
    let isStroke = unit[index] == UInt8(ascii: "|")
    guard isStroke || unit[index] == UInt8(ascii: "."), isSpace(unit, index + 1), index - start >= 3 else {
      return false
    }
    let name = unit[start..<index]
    guard name.allSatisfy({ !($0 &- 0x61 < 26) && $0 != UInt8(ascii: ".") && !($0 &- 0x30 < 10) }),
      name.count(where: { $0 &- 0x41 < 26 || $0 >= 0x80 }) >= 3
    else { return false }
    if isStroke { return unit[index - 1] == 0x20 }
    // "MRS. VINN:" goes on with the name.
    let word = String(decoding: name, as: UTF8.self).split(separator: " ").last?.lowercased() ?? ""
    guard !PersonNames.titles.contains(word), !PersonNames.shortTitles.contains(word), name.count <= 30 else {
      return false
    }
    let next = unit[(index + 1)...].first { $0 != 0x20 } ?? 0
    return next &- 0x41 < 26 || next >= 0x80 || next == UInt8(ascii: "\"") || next &- 0x30 < 10
  }

  /// "Q." and "A.": the two letters that also stand without a colon.
  private static func isLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 1 && (text.first == UInt8(ascii: "Q") || text.first == UInt8(ascii: "A"))
  }

  /// Whether "A." begins a name: another initial follows ("A. R. Ram"), or capitalised words up to a colon ("A. Santangelo:").
  private static func isInitial(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = rest.drop { $0 == 0x20 }
    guard let first = text.first, first &- 0x41 < 26 || first >= 0xC3 else { return false }
    if first != UInt8(ascii: "I"), text.dropFirst().first == UInt8(ascii: ".") { return true }
    guard let colon = text.prefix(40).firstIndex(of: UInt8(ascii: ":")), isSpace(text, colon + 1) else { return false }
    let words = String(decoding: text[..<colon], as: UTF8.self).split(separator: " ")
    // "A. Correct: …" begins an answer.
    if words.count == 1, let word = words.first, answers.contains(word.lowercased()) { return false }
    return words.count <= 3
      && words.allSatisfy { word in
        word.allSatisfy { $0.isLetter || ".'’-".contains($0) } && word.contains { $0.isUppercase }
      }
  }

  /// Words that begin an answer and may have a colon behind them.
  private static let answers: Set<String> = [
    "yes", "no", "well", "correct", "right", "exactly", "sure", "true", "ok", "okay", "indeed", "first", "second",
    "answer",
    "never", "absolutely", "precisely", "again", "look", "simple", "easy",
  ]

  /// Words with a colon that go on with what is said: "Result: …", "Second: …".
  private static let openers: Set<String> = [
    "finally", "third", "fourth", "result", "remember", "listen", "example", "examples", "conclusion", "imagine",
    "meaning", "reason", "problem", "solution", "fact", "question", "moral", "lesson", "verdict", "but", "and", "so",
    "also", "plus", "then", "now", "today", "later", "before", "after", "next", "last", "still", "yet", "because",
    "why",
    "how", "what", "who", "where", "when", "worse", "better", "best", "worst", "anyway", "basically", "honestly",
    "think", "picture", "consequence", "outcome", "translation", "spoiler", "caveat", "bottom", "one", "two", "three",
  ]

  /// Whether a single word with a colon behind it may as well begin a sentence of what is said.
  static func opensSentence(_ word: String) -> Bool {
    let word = word.lowercased()
    return answers.contains(word) || openers.contains(word)
  }

  private static func isSpace(_ unit: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index < unit.endIndex && unit[index] == 0x20
  }

  /// "Q1", "Frage 2": a word that asks or answers, and a number; a stop may follow it instead of a colon.
  private static func isNumbered(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last, last &- 0x30 < 10 else { return false }
    let word = String(decoding: text.prefix { !($0 &- 0x30 < 10) }, as: UTF8.self).trimmed
    return RoleLabels.asks(word) || RoleLabels.answers(word)
  }

  private static func make(_ unit: ArraySlice<UInt8>, _ start: Int, _ end: Int, after: Int, isMarked: Bool) -> Label? {
    var text = String(decoding: unit[start..<end], as: UTF8.self)
    var title: String?
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      title = String(text[text.index(after: open)..<close])
      text = String(text[..<open])
    } else if let comma = text.firstIndex(of: ",") {
      title = String(text[text.index(after: comma)...]).trimmed
      text = String(text[..<comma])
    }
    text = text.trimmed
    while let last = text.last, "*_.·-–—".contains(last), text.count > 1, !endsInInitials(text) {
      text = String(text.dropLast()).trimmed
    }
    guard isName(text) || (isMarked || isHandle(text)) && isWord(text) else { return nil }
    var content = after
    while content < unit.endIndex, unit[content] == 0x20 || unit[content] == 0x0A { content += 1 }
    var label = Label(name: text, title: title?.isEmpty == true ? nil : title, contentStart: content)
    // "Q1", "Q 12" are one label; "Speaker 1" and "Speaker 2" are two people.
    let letters = text.prefix { !$0.isNumber }.trimmed
    if letters != text, letters.count <= 8, RoleLabels.isCounted(letters),
      text.dropFirst(letters.count).allSatisfy({ $0.isNumber || $0 == " " || $0 == "." })
    {
      label.name = letters
      label.isNumbered = true
    }
    return label
  }

  /// "M. J.": the last stop belongs to the name.
  private static func endsInInitials(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count >= 2 && words.allSatisfy { $0.count == 2 && $0.last == "." && $0.first?.isLetter == true }
  }

  /// One word of letters and digits, short enough for a nickname.
  private static func isWord(_ text: String) -> Bool {
    text.utf8.count <= 20 && text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// "salt_fish77": letters with digits or a low line, as readers call themselves.
  private static func isHandle(_ text: String) -> Bool {
    text.contains { $0.isNumber || $0 == "_" } && text.count(where: \.isLetter) >= 3
  }

  /// Whether the text could be somebody's name: a few words, the first one with a capital (or of a script without them), no
  /// verb-like lower-case majority. Particles of names count as neither ("van der Berg").
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...7).contains(words.count), text.utf8.count >= 1 else { return false }
    let named = words.drop { particles.contains(String($0)) }
    guard let word = named.first(where: { $0.contains(where: \.isLetter) }),
      let first = word.first(where: { $0.isLetter })
    else { return false }
    // "iPhone", "al-Haddad"
    if first.isLowercase, !(word.utf8.count <= 24 && word.dropFirst().contains { $0.isUppercase }) { return false }
    var capitals = 0
    for word in named {
      guard let letter = word.first(where: { $0.isLetter }) else { continue }
      if !letter.isLowercase || particles.contains(String(word))
        || word == named.first && word.contains(where: \.isUppercase)
      {
        capitals += 1
      }
    }
    return capitals * 2 >= named.count && !text.contains("http") && !text.contains("“") && !text.contains("\"")
  }

  /// Words in small letters that a name may begin with ("de Silva", "the Gazette").
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "di", "del", "della", "du", "des", "van", "von", "vom", "der", "den", "ter", "ten", "te",
    "zu",
    "zum", "zur", "la", "le", "lo", "bin", "ibn", "bint", "al", "el", "ul", "af", "av", "the",
  ]

  /// Marks that may stand before a label: bullets, the ">>" of captions, right-to-left marks, quotes are none.
  private static func isSkipped(_ unit: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = unit[index]
    if byte == 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ">") { return true }
    // U+200E, U+200F, U+200B, U+FEFF
    if byte == 0xE2, index + 2 < unit.endIndex, unit[index + 1] == 0x80, (0x8B...0x8F).contains(unit[index + 2]) {
      return true
    }
    if index > unit.startIndex, unit[index - 1] == 0xE2, byte == 0x80 { return true }
    if index > unit.startIndex + 1, unit[index - 2] == 0xE2, unit[index - 1] == 0x80 {
      return (0x8B...0x8F).contains(byte)
    }
    return false
  }
}

extension StringProtocol {
  /// Without white space at the edges.
  var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }
}

/// Labels that name no speaker.
enum FalseLabels {
  private static let words: Set<String> = [
    "note", "photo", "photos", "video", "related", "source", "sources", "credit", "credits", "update", "updated",
    "read more",
    "editor's note", "editors note", "watch", "listen", "more", "see also", "also read", "tags", "topics", "published",
    "date",
    "time", "place", "where", "when", "address", "website", "email", "e-mail", "phone", "tel", "instagram", "ig",
    "twitter",
    "facebook", "foto", "fotos", "bild", "quelle", "hinweis", "anmerkung", "mehr", "info", "lesen sie auch", "isbn",
    "ps", "p.s.",
    "crédit", "crédits", "vidéo", "lire aussi", "fonte", "leia", "leia mais", "by", "von", "text", "interview", "autor",
    "author",
    "title", "price", "genre", "director", "cast", "written by", "photography", "translation", "übersetzung",
    "copyright",
    "transcript", "warning", "action", "actions", "decision", "agenda", "disclaimer", "tip", "fun fact", "example",
    "step", "summary", "conclusion", "correction", "corrections", "clarification", "read next", "further reading",
    "tickets", "more on this", "follow", "subscribe", "sponsor", "sponsors",
  ]

  /// Those that head what a page says of itself at its end, and hardly begin a sentence of an answer.
  private static let notes: Set<String> = [
    "photo", "photos", "photography", "related", "source", "sources", "credit", "credits", "update", "updated",
    "read more", "editor's note", "editors note", "see also", "also read", "tags", "topics", "published", "website",
    "instagram", "facebook", "twitter", "foto", "fotos", "bild", "quelle", "lesen sie auch", "isbn", "lire aussi",
    "leia mais", "copyright", "disclaimer", "correction", "corrections", "clarification", "read next", "tickets",
    "further reading", "translation", "subscribe",
  ]

  static func headsNotes(_ name: String) -> Bool { notes.contains(name.lowercased()) }

  static func contains(_ name: String) -> Bool { words.contains(name.lowercased()) }

  /// Removes lines whose labels name no speaker; "PS" that comes back is Parveen Sheikh and no postscript.
  static func remove(from found: inout [(unit: Int, label: Label)]) {
    let postscripts = found.count { $0.label.name == "PS" }
    found.removeAll { contains($0.label.name) && !($0.label.name == "PS" && postscripts >= 2) }
  }
}

/// Labels that say who asks and who answers instead of a name.
enum RoleLabels {
  private static let asking: Set<String> = [
    "q", "question", "f", "frage", "int", "interviewer", "interviewerin", "interview", "p", "pergunta", "pregunta",
    "domanda",
    "d", "vraag", "v", "host", "moderator", "moderatorin", "reporter", "fråga", "spørgsmål", "вопрос", "سؤال", "س",
    "redaktion", "host",
  ]
  private static let answering: Set<String> = [
    "a", "answer", "antwort", "r", "réponse", "resposta", "respuesta", "risposta", "antwoord", "svar", "ответ", "جواب",
    "ج", "guest",
    "interviewee",
  ]

  private static let people: Set<String> = [
    "interviewer", "interviewerin", "host", "moderator", "moderatorin", "reporter", "guest", "interviewee",
  ]

  /// Whether a number behind the label counts questions and answers, and not people.
  static func isCounted(_ label: String) -> Bool {
    (asks(label) || answers(label)) && !people.contains(label.lowercased())
  }

  static func asks(_ label: String) -> Bool { asking.contains(label.lowercased()) }
  static func answers(_ label: String) -> Bool { answering.contains(label.lowercased()) }
}
