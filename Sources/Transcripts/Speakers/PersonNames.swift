import SourceText

/// Finds names of people in running text without knowing its language: runs of capitalised words.
enum PersonNames {
  struct Found: Equatable {
    var name: String
    /// In the text that was searched.
    var span: TextSpan
    /// What stands in quotation marks within it.
    var nickname: String?
  }

  /// Lower-case words that stand within names.
  private static let particles: Set<String> = [
    "de", "da", "dos", "das", "do", "di", "del", "della", "van", "von", "der", "den", "ter", "zu", "zum", "la", "le",
    "bin", "ibn",
    "al", "el", "y", "e", "af", "av",
  ]

  /// Titles before names; no part of them.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "herr", "frau", "monsieur", "madame", "mme",
    "m", "president",
    "senator", "mayor", "minister", "chancellor", "general", "doctor", "judge", "justice", "rev", "father", "sister",
    "captain",
    "governor", "ambassador", "king", "queen", "prince", "princess", "señor", "señora", "don", "doña", "sheriff",
    "chief", "officer",
    "herrn", "dipl", "ing", "phd", "med", "hc", "hon", "brother", "superintendent", "inspector", "sergeant",
    "councillor", "councilor", "cllr", "alderman", "alderwoman", "commissioner", "detective", "admiral", "commander",
    "lieutenant", "colonel", "pastor", "bishop", "rabbi", "reverend", "congressman", "congresswoman",
    "sisters", "brothers", "twins", "chefs", "senators", "representatives", "councillors", "judges", "drs",
    "professors", "messrs", "doctors", "siblings", "cousins",
  ]

  /// Titles that are cut short by a stop; without it they may be names.
  static let shortTitles: Set<String> = [
    "sen", "gov", "rep", "gen", "sgt", "col", "capt", "maj", "cpl", "pvt", "adm", "cmdr", "messrs", "supt", "insp",
    "amb", "pres", "asst", "det", "cllr", "comm", "lt",
  ]

  /// Whether a word as printed is a title before a name: "Mayor", "Dr", "Comm."
  static func isTitle(_ word: String) -> Bool {
    let plain = plain(word)
    return titles.contains(plain) || word.hasSuffix(".") && shortTitles.contains(plain)
  }

  /// Words that end an office of several words before a name.
  private static let offices: Set<String> = [
    "secretary", "director", "editor", "manager", "officer", "spokesman", "spokeswoman",
  ]

  /// Words that begin a sentence or a headline with a capital and are no names.
  private static let common: Set<String> = [
    "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "how", "why", "what", "who",
    "when", "where",
    "this", "that", "these", "those", "it", "he", "she", "we", "they", "you", "i", "his", "her", "our", "my", "as",
    "if", "of", "to",
    "interview", "questions", "meet", "introducing", "exclusive", "video", "photo", "der", "die", "das", "ein", "eine",
    "und", "wie",
    "warum", "was", "wer", "wo", "wann", "mit", "von", "zu", "im", "am", "auf", "für", "über", "nach", "vor", "bei",
    "es", "sie",
    "er", "wir", "ich", "ihr", "le", "les", "un", "une", "des", "et", "pour", "avec", "dans", "sur", "is", "are", "was",
    "were",
    "can", "will", "do", "does", "did", "not", "no", "yes", "all", "new", "former", "after", "before", "january",
    "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "gespräch", "frage", "fragen", "here",
    "three", "five", "six", "seven", "ten", "drei", "fünf", "sechs", "sieben", "zehn", "trois", "cinq", "dix", "tres",
    "cinco", "diez", "there", "today", "please",
    "thank",
  ]

  private static let parting: Set<String> = ["OF", "BY", "THE", "AND", "WITH", "FOR", "FROM", "TO", "ON"]

  /// Runs of two to four capitalised words.
  static func find(in utf8: [UInt8]) -> [Found] {
    var found: [Found] = []
    var words: [(start: Int, end: Int, text: String)] = []
    var nickname: String?
    func flush() {
      defer {
        words = []
        nickname = nil
      }
      // A run may begin with a title or a common word.
      while let first = words.first, titles.contains(plain(first.text)) || common.contains(plain(first.text)) {
        // "A. R. Ram" begins with an initial.
        if first.text.utf8.count == 1, first.end < utf8.count, utf8[first.end] == UInt8(ascii: "."), words.count > 1 {
          break
        }
        words.removeFirst()
      }
      while let last = words.last, particles.contains(last.text) || common.contains(plain(last.text)) {
        words.removeLast()
      }
      // "Press Secretary Clare Dunn", "Port Ellery Mayor Ann Lee": an office stands before the name.
      if words.count > 3,
        let office = words.dropLast(2).lastIndex(where: {
          offices.contains(plain($0.text)) || titles.contains(plain($0.text))
        })
      {
        words.removeFirst(office + 1)
      }
      // "CDU-Experte Mark Helfrich", "Artist Ann Lee": a name begins with its given name where one is known.
      if words.count > 2, let given = words.dropLast().firstIndex(where: { givenNames.contains($0.text.lowercased()) })
      {
        words.removeFirst(given)
      } else if words.count > 2, isBehindArticle(utf8, words[0].start) {
        words.removeFirst()
      }
      guard words.count >= 2, words.count <= 5 else { return }
      guard words.filter({ !particles.contains($0.text) }).count >= 2 else { return }
      // "Meet cultural artist" in capitals is a headline. Initials keep their stops.
      let span = TextSpan(words[0].start, words[words.count - 1].end)
      let hasStops = words.dropLast().contains { utf8[$0.end] == UInt8(ascii: ".") }
      found.append(
        Found(
          name: hasStops ? String(decoding: utf8[span.range], as: UTF8.self) : words.map(\.text).joined(separator: " "),
          span: span, nickname: nickname))
    }
    var index = 0
    while index < utf8.count {
      // "Odo “Oz” Amsel": a nickname within a name.
      if !words.isEmpty, utf8[index - 1] == 0x20, let end = nicknameEnd(utf8, index) {
        nickname = String(decoding: utf8[index..<end], as: UTF8.self).filter(\.isLetter)
        index = end
        continue
      }
      guard isWordByte(utf8[index]) else {
        // Within a name stand single spaces, and a stop after an initial.
        let isJoin =
          utf8[index] == 0x20
          || (utf8[index] == UInt8(ascii: ".")
            && words.last.map { $0.text.count <= 2 || titles.contains(plain($0.text)) } == true)
        if !isJoin { flush() }
        index += 1
        continue
      }
      var end = index
      while end < utf8.count,
        isWordByte(utf8[end]) || (isInner(utf8[end]) && end + 1 < utf8.count && isWordByte(utf8[end + 1]))
      {
        // Curly quotes and dashes are no part of a word; their three bytes begin with E2 80.
        if utf8[end] == 0xE2, end + 1 < utf8.count, utf8[end + 1] == 0x80, end + 2 < utf8.count, utf8[end + 2] != 0x99 {
          break
        }
        end += 1
      }
      if end == index {
        flush()
        index += 3
        continue
      }
      var text = String(decoding: utf8[index..<end], as: UTF8.self)
      var stop = end
      // The genitive's s is no part of a name.
      for ending in ["'s", "’s"] where text.hasSuffix(ending) {
        text = String(text.dropLast(2))
        stop -= ending.utf8.count
      }
      // "DEPOSITION OF ANN LEE": small words of a line in capitals part its names.
      if words.last.map({ $0.text.utf8.count > 1 && $0.text == $0.text.uppercased() }) == true, parting.contains(text) {
        flush()
        index = end
        continue
      }
      if let first = text.first, first.isUppercase {
        words.append((index, stop, text))
        if stop < end { flush() }
      } else if !words.isEmpty, particles.contains(text) || isJoined(text) {
        words.append((index, end, text))
      } else {
        flush()
      }
      index = end
    }
    flush()
    return found
  }

  /// "mit der Försterin Hedda Lüning": German prints nouns with a capital, and behind an article a noun stands.
  private static func isBehindArticle(_ utf8: [UInt8], _ start: Int) -> Bool {
    guard start > 3, utf8[start - 1] == 0x20 else { return false }
    let word = utf8[..<(start - 1)].suffix(6).reversed().prefix { $0 &- 0x61 < 26 }.reversed()
    return articles.contains(String(decoding: Array(word), as: UTF8.self))
  }

  private static let articles: Set<String> = [
    "der", "die", "dem", "den", "des", "einer", "einem", "einen", "beim", "vom", "zum", "zur",
  ]

  /// "al-Mutari": a particle joined to the word that it stands before.
  private static func isJoined(_ word: String) -> Bool {
    let parts = word.split(separator: "-", maxSplits: 1)
    return parts.count == 2 && particles.contains(String(parts[0])) && parts[1].first?.isUppercase == true
  }

  /// Where a single quoted word ends that stands before another word with a capital; nil where there is none.
  private static func nicknameEnd(_ utf8: [UInt8], _ start: Int) -> Int? {
    let marks: [(open: String, close: String)] = [("“", "”"), ("‘", "’"), ("\"", "\""), ("(", ")")]
    for mark in marks where utf8[start...].starts(with: mark.open.utf8) {
      var index = start + mark.open.utf8.count
      let word = index
      while index < utf8.count, index - word <= 16, (utf8[index] | 0x20) &- 0x61 < 26 { index += 1 }
      guard index - word >= 2, utf8[word] &- 0x41 < 26, utf8[index...].starts(with: mark.close.utf8) else { return nil }
      index += mark.close.utf8.count
      guard index + 1 < utf8.count, utf8[index] == 0x20, utf8[index + 1] &- 0x41 < 26 || utf8[index + 1] >= 0xC3 else {
        return nil
      }
      return index
    }
    return nil
  }

  /// Whether a word in small letters is a month, or another word that sentences begin with.
  static func isCommon(_ word: String) -> Bool { common.contains(word) }

  /// Whether a word in small letters is a known given name, or begins with one before a hyphen.
  static func isGivenName(_ word: String) -> Bool {
    givenNames.contains(word) || givenNames.contains(String(word.prefix { $0 != "-" }))
  }

  static func plain(_ word: String) -> String { word.lowercased().filter { $0 != "." } }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }
  private static func isInner(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") }

  /// Usual given names of many languages: the surest sign that a run of capitals is a person.
  static let givenNames: Set<String> = Set(
    """
    aaron abdul abraham adam adrian ahmad ahmed aisha alan albert alejandro aleksandr alessandro alex alexander alexandra alexandria alfred ali
    alice alicia alison allan allison amanda amber amir amy ana anastasia anders andre andrea andreas andrei andrew andrzej andy angela angelika
    anita anja anke ann anna anne anneliese annette annika anthony anton antonio antony april ari arnold arthur astrid axel barbara barry beate
    beatrice ben benedikt benjamin bernard bernd bernhard bert bertrand beth betty bill birgit björn bob boris brad brandon brenda brian brigitte
    britta bruce bruno bryan burkhard camille carl carla carlos carmen carol caroline carsten catherine cathy cecilia chad charles charlie
    charlotte chen cheryl chloe chris christa christian christiane christina christine christoph christopher cindy claire clara claude claudia
    claus colin connie conrad constantin cornelia craig cristina curtis cynthia dagmar dan daniel daniela danielle dave david dean deborah dennis
    derek detlef diana diane diego dieter dietmar dirk dmitri dominic dominik don donald donna dorothea doris doug douglas duncan dylan eberhard
    ed eddie edgar edith edward edwin ekaterina elena eli elias elisabeth elizabeth elke ella ellen elon emily emma emmanuel eric erica erich erik
    erika ernst esther ethan eugene eva evan evelyn fabian fatima felix fernando florian francesca francesco francis francisco franck frank franz
    françois fred frederic frederick friedrich fritz gabriel gabriela gabriele gareth gary geoffrey georg george gerald gerard gerd gerhard gert
    gilles gina giovanni gisela giulia glenn gordon grace graham greg gregor gregory greta guido guillaume günter günther gustav guy hannah hans
    harald harold harry hartmut heather heidi heike heiko heinrich heinz helen helena helga helmut hendrik henri henrik henry herbert hermann holger
    horst howard hubert hugh hugo ian ibrahim igor ilse ina ines ingo ingrid irene iris irina isaac isabel isabelle ivan jack jackie jacob jacqueline
    jacques jakob james jamie jan jane janet janine jason jay jean jeff jeffrey jennifer jens jeremy jerry jesse jessica jill jim jimmy joachim joan
    joanna jochen joe joel johan johann johanna johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua josé joyce juan
    judith judy jules julia julian julie juliane junior jürgen justin kai karen karim karin karl karl-heinz karsten kate katharina katherine kathrin
    kathy katie katja katrin keith kelly ken kenneth kerstin kevin khaled kim kirsten klaus konrad kristin kurt kyle larry lars laura lauren laurent
    lawrence lea leah lee lena leo leon leonard leslie li liam lila lillian linda lisa liz lorenz lothar louis louise luca lucas lucy ludwig luis
    luisa lukas luke lutz lydia lynn magdalena malcolm manfred manuel manuela marc marcel marco marcus margaret margarete maria marianne marie marina
    mario marion marius mark marko markus marlene marta martha martin martina mary mathias matt matteo matthew matthias maurice max maximilian maya
    megan mehmet melanie melissa michael michaela michel michelle miguel mike mikhail mirjam mohamed mohammad mohammed molly monica monika moritz
    mustafa nadia nadine nancy naomi natalia natalie nathan neil nicholas nick nicola nicolas nicole nigel niklas nikolai nils nina noah nora norbert
    olaf oleg olga oliver olivia olivier omar oscar oskar otto owen pablo pamela pascal patricia patrick paul paula pavel pedro peggy penelope peter
    petra phil philip philipp philippe phillip pierre rachel rafael rainer ralf ralph raymond rebecca regina reinhard renate rené ricardo richard
    rick rita rob robert roberto robin rodney roger roland rolf roman ron ronald rosa rose rosemary roy rudolf ruth rutger ryan sabine sally sam
    samantha samuel sandra sara sarah sascha scott sean sebastian sergei sergey sharon sheila shirley sibylle sigrid silke silvia simon simone sofia
    sonia sonja sophia sophie stefan stefanie stephan stephanie stephen steve steven stewart stuart sue susan susanne suzanne sven svenja sylvia
    sylvie tamara tanja tania tara ted teresa terry theo theodor theresa thomas thorsten tim timo timothy tina tobias todd tom tomas toni tony
    torsten tracy tyler udo ulrich ulrike ursula ute uwe valentin valerie vanessa vera veronica veronika véronique victor victoria viktor vincent
    viola virginia vladimir volker walter waltraud wanda wayne wendy werner wilhelm will william winfried wolf wolfgang xavier yasmin yann yuri yves
    zachary zoe
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
