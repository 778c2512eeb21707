import SourceText

/// Whether questions set apart by markup alone are put to somebody. Guides, lists of frequent questions and reviews have headings
/// with question marks as well: there the author answers himself, and the whole is narration.
///
/// An interview presents a person whom its questions address and who answers of himself. Each sign counts a point or two; on the
/// development pages interviews have three and more where guides have none to one.
struct UnlabelledDialogue {
  var title: String
  /// Headline and title, introduction.
  var context: [UInt8]
  /// Bytes of the introduction itself.
  var introduction: Int
  var questions: [ArraySlice<UInt8>]
  var answers: [ArraySlice<UInt8>]
  /// Bytes of the page that are neither question nor answer.
  var narration: Int
  /// Whom the page presents, nil where it presents nobody.
  var name: String?
  /// A label within names a person.
  var hasSpeakerLabel: Bool

  /// Points from which on the page is an interview.
  private static let enough = 2

  var holds: Bool {
    guard questions.count >= 2, !answers.isEmpty else { return false }
    lazy var signs = self.signs
    guard isBuiltLikeOne(signs), !answersAsk else { return false }
    if hasSpeakerLabel || Self.holds(Array(title.utf8), Self.headlines) { return true }
    if isExplained(signs) { return false }
    // "Can I wash it?" is what readers ask, "You can wash it" what they are told.
    let told = share(answers) { Pronouns.holdsSecond($0) && !Pronouns.holdsFirstSingular($0) }
    if readers >= 0.25 || told >= 0.5, !(signs.announced && signs.ownAnswers >= 0.5) { return false }
    if Self.holds(Array(title.utf8), Self.frequent), !signs.announced { return false }
    guard signs.announced || signs.addressed > 0.1 || signs.personal > 0.1 else { return false }
    // Nobody is presented at such length without a name.
    if name == nil, !signs.announced, introduction > 3000 { return false }
    return points(signs) >= Self.enough
  }

  /// Whether somebody tells of himself under headings that ask nothing: the page says so and presents him, he says "I", and no
  /// author quotes him or speaks of him.
  var isTold: Bool {
    guard let name, answers.count >= 3 else { return false }
    let signs = signs
    guard signs.announced || Self.holds(context, Self.told), signs.ownAnswers >= 0.75,
      // "I sold my car, and I talked to a mechanic": the author tells.
      !Pronouns.holdsFirstSingular(Quotes.without(context[...])[...])
    else { return false }
    let surname = name.split(separator: " ").last.map(String.init) ?? name
    return !answers.contains { answer in
      let text = ByteText(Array(answer))
      return text.contains(surname)
        || Interruptions.holdsQuote(answer) && [" said", " says", " told "].contains { text.contains($0) }
    }
  }

  /// Whether the author answers himself though he asks as one does in an interview: reviews, explainers ("Who is Ann Lee?"
  /// answered with "She …"), and instructions, where answers speak of nobody in the first person.
  private func isExplained(_ signs: Signs) -> Bool {
    if signs.announced { return false }
    if title.lowercased().hasPrefix("review") { return true }
    let own = signs.ownAnswers
    if own < 0.5, questions.contains(where: Self.asksWhoSomebodyIs) { return true }
    // Somebody is addressed as "you", and nobody says "I".
    let told = share(answers) { Pronouns.holdsSecond($0) }
    if own < 0.3, told >= 0.25, told > own { return true }
    // Nobody is addressed, and hardly an answer says "I" or "we".
    return signs.addressed == 0 && own < 0.3 && isInKnownLanguage && signs.personal < 0.5
      && !Self.holds(context, Self.mentions)
  }

  /// Whether "Q: …" and "A: …" are a list of what readers ask ("Can I wash it?") or of what the author explains.
  var isListOfQuestions: Bool {
    let signs = signs
    guard !signs.announced, signs.ownAnswers < 0.5 else { return false }
    return readers >= 0.25 || questions.contains(where: Self.asksWhoSomebodyIs)
  }

  /// Share of questions as readers ask them of themselves.
  private var readers: Double {
    share(questions) { Pronouns.holdsFirstSingular($0) && !Pronouns.holdsSecond($0) }
  }

  /// The words for "I" and "you" are known for some languages only: one of them stands somewhere.
  private var isInKnownLanguage: Bool {
    answers.contains { Pronouns.holdsFirst($0) || Pronouns.holdsSecond($0) }
      || questions.contains { Pronouns.holdsFirst($0) || Pronouns.holdsSecond($0) }
  }

  /// "Who is Ann Lee?", "Who was Ann Lee?"
  private static func asksWhoSomebodyIs(_ question: ArraySlice<UInt8>) -> Bool {
    ["Who is ", "Who was ", "Wer ist ", "Wer war ", "Qui est ", "Quién es ", "Chi è "].contains { opening in
      guard question.starts(with: opening.utf8) else { return false }
      return !PersonNames.find(in: Array(question.dropFirst(opening.utf8.count).prefix(60))).isEmpty
    }
  }

  /// Most questions have their mark, none of them is an essay, and they are what the page is about.
  private func isBuiltLikeOne(_ signs: @autoclosure () -> Signs) -> Bool {
    let asked = questions.count { QuestionMark.contains($0) }
    let (questionBytes, answerBytes) = (bytes(questions), bytes(answers))
    // Where somebody was asked and says "I", half of what is put to him may be requests.
    let isAsked =
      asked * 3 >= questions.count * 2 || asked * 2 >= questions.count && asked >= 3 && isOwn(signs())
      || asked >= 2 && isRequested(signs())
    return isAsked && questionBytes <= 400 * questions.count
      && questionBytes * answers.count <= answerBytes * questions.count * 3 / 2
      && questionBytes + answerBytes >= narration
  }

  /// "You were born on the moor.", "Let's begin with the peat.": hardly a question among what is put to somebody whom the page says it
  /// talked to, and who speaks of himself throughout.
  private func isRequested(_ signs: Signs) -> Bool {
    signs.announced && signs.ownAnswers >= 0.6 && signs.addressed >= 0.3
  }

  private func isOwn(_ signs: Signs) -> Bool {
    signs.ownAnswers >= 0.3 && (signs.announced || signs.ownAnswers >= 0.5 && signs.addressed > 0.1)
  }

  /// Answers that begin with questions: a list in which each entry holds both, read out of step.
  private var answersAsk: Bool {
    answers.count { QuestionMark.contains($0.prefix(120)) } * 2 >= answers.count
  }

  private func points(_ signs: Signs) -> Int {
    let text = ByteText(context)
    var points = 0
    if signs.announced { points += 2 } else if Self.holds(context, Self.mentions) { points += 1 }
    guard let name else {
      // Whom no list knows still is presented, and says "I" when he is asked.
      if !PersonNames.find(in: Array(context.prefix(1200))).isEmpty { points += 1 }
      return points + Self.grade(signs.addressed) + Self.grade(signs.ownAnswers)
    }
    let places = text.places(of: name)
    if Self.presents.contains(where: { text.holds($0, before: places) }) { points += 2 }
    points += Self.grade(signs.addressed) + Self.grade(signs.personal)
    if title.contains(name) { points += 1 }
    if introduction < 1200, text.contains(name) { points += 1 }
    // Who answers does not speak of himself by his name; an article on somebody does.
    let surname = name.split(separator: " ").last.map(String.init) ?? name
    let named = answers.count { ByteText(Array($0)).contains(surname) }
    if named * 5 > answers.count { points -= 2 }
    return points
  }

  /// What of the page is asked for more than once; each costs a pass over its text.
  private struct Signs {
    /// The page says that somebody was asked.
    var announced: Bool
    /// Share of questions that address somebody.
    var addressed: Double
    /// Share of answers in the first person, and of those that say "I".
    var personal: Double
    var ownAnswers: Double
  }

  private var signs: Signs {
    Signs(
      announced: Self.holds(context, Self.announcements), addressed: share(questions) { Pronouns.holdsSecond($0) },
      personal: share(answers) { Pronouns.holdsFirst($0) },
      ownAnswers: share(answers) { Self.saysI($0) })
  }

  /// “I always go in the rain,” says a surveyor: another one's "I" within the author's sentence. An answer in quotation marks as a
  /// whole is the guest's.
  static func saysI(_ answer: ArraySlice<UInt8>) -> Bool {
    guard Pronouns.holdsFirstSingular(answer) else { return false }
    let own = Quotes.without(answer)
    return own.count * 5 < answer.count || Pronouns.holdsFirstSingular(own[...])
  }

  private func share(_ texts: [ArraySlice<UInt8>], _ test: (ArraySlice<UInt8>) -> Bool) -> Double {
    Double(texts.count { test($0) }) / Double(max(1, texts.count))
  }

  private static func grade(_ share: Double) -> Int { share >= 0.5 ? 2 : share > 0.1 ? 1 : 0 }

  private func bytes(_ texts: [ArraySlice<UInt8>]) -> Int { texts.reduce(0) { $0 + $1.count } }

  private static let announcements = [
    "spoke with", "spoke to", "talked with", "talked to", "talks with", "talks to", "sat down with", "caught up with",
    "chatted with", "in conversation with", "interview with", "q&a with", "we asked", "asked her", "asked him",
    "answers our questions", "answered our questions", "answers questions", "interview mit", "gespräch mit",
    "sprach mit",
    "sprachen mit", "im interview", "gesprochen", "zu besuch bei", "entretien avec", "rencontre avec",
    "s’est entretenu",
    "entrevista a", "entrevista con", "entrevista com", "intervista a", "intervista con", "gesprek met",
    "interview met", "intervju med",
  ]
  /// Said of one who tells without being asked.
  private static let told = ["own words", "as told to", "protokoll", "aufgezeichnet von", "propos recueillis"]
  private static let mentions = [
    "interview", "conversation", " meet ", " met ", "meet ", "gespräch", "entretien", "entrevista", "intervista",
    "visited", "asked", "нтервью", "röportaj", "söyleşi", "wywiad", "rozmowa", "intervju", "haastattelu", "rozhovor",
  ]
  private static let headlines = ["インタビュー", "采访", "採訪", "专访", "專訪", "인터뷰", "مقابلة", "حوار", "ראיון"]
  /// Titles of lists that nobody is asked.
  private static let frequent = [
    "faq", "frequently asked", "common questions", "interview questions", "questions to ask", "how to answer",
    "häufige fragen", "questions fréquentes",
  ]
  /// Right in front of a name.
  private static let presents = ["Meet ", "met ", "with ", "mit ", "avec ", "questions for ", "Questions for "]

  private static func holds(_ bytes: [UInt8], _ phrases: [String]) -> Bool {
    let lower = ByteText(bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    return phrases.contains { lower.contains($0) }
  }
}
