import SourceText

/// Whether labels are those of a dialogue. Lists of products, tables set as lines and run-in heads come with labels that return
/// just as regularly; what they lack is people, and somebody who asks.
struct LabelledDialogue {
  private let page: Page
  private let labels: SpeakerLabels
  private let forms: LabelVoices
  private var voices: [Voice] = []
  /// Index into `voices` by the key of the voice.
  private var byKey: [String: Int] = [:]

  /// One who speaks, under whatever labels, with all turns.
  private struct Voice {
    var kind: LabelKind
    var isProduction = false
    var asksByName = false
    var answersByName = false
    var turns = 0
    var asked = 0
    /// Turns whose first line ends as a sentence does.
    var spoken = 0
    /// Turns with "I" or "we" in them.
    var personal = 0
    /// Turns in which it says "I".
    var own = 0
    /// Voices heard right before its turns.
    var behind: Set<Int> = []
    /// Title or introduction print it.
    var isKnown = false
    /// Turns right behind a question.
    var answers = 0

    /// A head that returns in the lists which somebody gives, as far as can be told: always behind him, never a question, never
    /// "I", never right behind a question, and nobody has introduced it.
    var isItem: Bool {
      kind == .name && !isProduction && turns >= 2 && behind.count == 1 && asked == 0 && personal == 0 && !isKnown
        && answers * 2 < turns
    }

    /// A thing that asks as often is a voice all the same.
    var canSpeak: Bool { kind != .words || isProduction || asked >= 2 && asked * 2 >= turns }
  }

  /// The reading without the labels that name things; nil where what remains is no dialogue.
  static func accepted(_ reading: Interpretation, _ page: Page) -> Interpretation? {
    var lines: [(unit: Int, label: Label, skipped: Int)] = []
    for start in reading.starts {
      guard let label = start.label else { continue }
      lines.append((start.unit, label, Int(start.contentStart - page.units[start.unit].span.start)))
    }
    let labels = SpeakerLabels(page, lines: lines)
    let forms = LabelVoices(lines.map(\.label.name))
    var all = LabelledDialogue(page: page, labels: labels, forms: forms)
    all.count(reading.starts)
    var kept = reading
    let places = all.placesOfPeople(reading.starts)
    let print = all.print(of: reading.starts)
    let hasPeople = all.voices.count { $0.kind == .person || $0.kind == .role } >= 2
    kept.starts = reading.starts.filter { start in
      guard let voice = all.voice(start) else { return false }
      guard voice.canSpeak || print.covers(start, page, asks: voice.asked * 2 >= voice.turns) else { return false }
      if hasPeople, voice.isItem { return false }
      // A name among the items of a list is an item where people speak in paragraphs.
      return voice.kind != .name || voice.isProduction || places.isEmpty || places.contains(place(start, page))
    }
    kept.starts = withoutArticle(kept.starts, page) { all.voice($0)?.kind == .name }
    guard kept.starts.count >= 2 else { return nil }
    var dialogue = LabelledDialogue(page: page, labels: labels, forms: forms)
    dialogue.count(kept.starts)
    return dialogue.isDialogue(kept.starts) ? kept : nil
  }

  /// Without the names before and behind the dialogue that stand above a text of many lines: heads of an article's sections.
  private static func withoutArticle(
    _ starts: [Interpretation.Start], _ page: Page, isDoubtful: (Interpretation.Start) -> Bool
  ) -> [Interpretation.Start] {
    guard let first = starts.firstIndex(where: { !isDoubtful($0) }),
      let last = starts.lastIndex(where: { !isDoubtful($0) })
    else { return starts }
    return starts.indices.filter { index in
      if (first...last).contains(index) { return true }
      let next = index + 1 < starts.count ? starts[index + 1].unit : page.units.count
      return next - starts[index].unit <= 6
    }.map { starts[$0] }
  }

  private init(page: Page, labels: SpeakerLabels, forms: LabelVoices) {
    self.page = page
    self.labels = labels
    self.forms = forms
  }

  private func voice(_ start: Interpretation.Start) -> Voice? {
    start.label.flatMap { byKey[forms.key($0.name)] }.map { voices[$0] }
  }

  private static func place(_ start: Interpretation.Start, _ page: Page) -> Int {
    switch page.document.blocks[page.units[start.unit].block].kind {
    case .listItem: 1
    case .tableCell: 2
    default: 0
    }
  }

  private func placesOfPeople(_ starts: [Interpretation.Start]) -> Set<Int> {
    Set(starts.filter { voice($0)?.kind == .person || voice($0)?.kind == .role }.map { Self.place($0, page) })
  }

  /// How the labels of people are set throughout.
  private struct Print {
    var isCapitals: Bool
    var isBold: Bool

    /// "CROWD (chanting):" among names in capitals is a voice, and a bold label that asks is one among bold names.
    func covers(_ start: Interpretation.Start, _ page: Page, asks: Bool) -> Bool {
      guard let label = start.label else { return false }
      return isCapitals && LabelConvention.isCapitals(label.name)
        || isBold && asks && LabelConvention.isBold(page, start)
    }
  }

  private func print(of starts: [Interpretation.Start]) -> Print {
    let people = starts.filter { start in
      voice(start).map { $0.kind == .person || $0.kind == .role || $0.kind == .name && $0.isKnown } ?? false
    }
    return Print(
      isCapitals: people.count >= 4
        && people.allSatisfy { $0.label.map { LabelConvention.isCapitals($0.name) } ?? false },
      isBold: people.count >= 4 && people.allSatisfy { LabelConvention.isBold(page, $0) })
  }

  private mutating func count(_ starts: [Interpretation.Start]) {
    var last: Int?
    var isAsked = false
    for (index, start) in starts.enumerated() {
      guard let label = start.label else { continue }
      let key = forms.key(label.name)
      let number = byKey[key] ?? voices.count
      if number == voices.count {
        byKey[key] = number
        voices.append(
          Voice(
            kind: labels.kind(label), isProduction: StageDirections.isProduction(label.name),
            asksByName: RoleLabels.asks(label.name), answersByName: RoleLabels.answers(label.name),
            isKnown: labels.isKnown(label)))
      } else if voices[number].kind != .person, voices[number].kind != .role {
        // The full name may come behind the short one.
        let kind = labels.kind(label)
        if kind == .person { voices[number].kind = kind }
        if labels.isKnown(label) { voices[number].isKnown = true }
      }
      let next = index + 1 < starts.count ? starts[index + 1].unit : page.units.count
      voices[number].turns += 1
      if let last { voices[number].behind.insert(last) }
      if isAsked, last != number { voices[number].answers += 1 }
      last = number
      isAsked = asks(start, next)
      if isAsked { voices[number].asked += 1 }
      if isSpoken(start) { voices[number].spoken += 1 }
      if (start.unit..<max(next, start.unit + 1)).contains(where: { Pronouns.holdsFirst(page.bytes($0)) }) {
        voices[number].personal += 1
      }
      if Pronouns.holdsFirstSingular(page.bytes(start.unit)) { voices[number].own += 1 }
    }
  }

  /// Whether a turn ends with a question, or its labelled line does.
  private func asks(_ start: Interpretation.Start, _ next: Int) -> Bool {
    if endsWithQuestion(start.unit) { return true }
    var last = max(next - 1, start.unit)
    while last > start.unit, page.units[last].isHeading { last -= 1 }
    return endsWithQuestion(last)
  }

  /// A time mark may follow the question.
  private func endsWithQuestion(_ unit: Int) -> Bool {
    if page.units[unit].endsWithQuestionMark { return true }
    let text = page.document.blocks[page.units[unit].block].text.utf8
    let span = page.units[unit].span
    guard let mark = TimeMarks.find(in: text, span).last?.span, span.end - mark.end <= 2 else { return false }
    return QuestionMark.ends(text[Int(span.start)..<Int(mark.start)])
  }

  /// "40 dollars a month" is what a list gives; who speaks ends with a mark. Scripts without capitals are not judged.
  private func isSpoken(_ start: Interpretation.Start) -> Bool {
    let unit = page.units[start.unit]
    var words = page.document.blocks[unit.block].text.utf8[Int(start.contentStart)..<Int(unit.span.end)]
    if words.isEmpty, start.unit + 1 < page.units.count { words = page.bytes(start.unit + 1) }
    while let last = words.last, last == 0x20 || last == UInt8(ascii: "*") { words = words.dropLast() }
    guard let last = words.last else { return false }
    return !((last | 0x20) &- 0x61 < 26 || last &- 0x30 < 10)
  }

  private func isDialogue(_ starts: [Interpretation.Start]) -> Bool {
    let speaking = voices.filter { !$0.isProduction }
    let turns = speaking.reduce(0) { $0 + $1.turns }
    let asked = speaking.reduce(0) { $0 + $1.asked }
    let personal = speaking.reduce(0) { $0 + $1.personal }
    guard turns >= 2, speaking.reduce(0, { $0 + $1.spoken }) * 2 >= turns else { return false }
    let asker = speaking.contains { $0.asksByName && $0.asked > 0 }
    let known = speaking.filter { voice in
      if voice.asksByName { return voice.asked > 0 }
      if voice.answersByName { return asker }
      return voice.kind == .person || voice.kind == .role || voice.kind == .outlet && voice.asked > 0
    }
    let knownTurns = known.reduce(0) { $0 + $1.turns }
    if speaking.count == 1 { return isMonologue(speaking[0], starts) }
    if speaking.allSatisfy({ $0.asksByName || $0.answersByName }), isAppendix(starts) { return false }
    // People who ask one another, or speak of themselves.
    if known.count >= 2, knownTurns * 2 >= turns, asked > 0 || personal * 5 >= turns { return true }
    let changes = zip(starts, starts.dropFirst()).filter { $0.label?.name != $1.label?.name }.count
    let alternates = changes * 5 >= (starts.count - 1) * 2
    // One of them is known, and somebody asks.
    if !known.isEmpty, knownTurns * 4 >= turns, asked > 0, alternates { return true }
    // Nobody is known: people who speak of themselves and ask, or one who asks again and again and others who do not.
    if alternates, asked >= 2, personal * 4 >= turns, speaking.count(where: { $0.turns >= 2 }) >= 2 { return true }
    // Names of which nothing is known, one of whom asks and the other never does.
    let named = speaking.filter { $0.kind != .words && $0.turns >= 2 }
    if changes * 5 >= (starts.count - 1) * 4, named.contains(where: { $0.asked * 5 >= $0.turns * 3 && $0.asked >= 3 }),
      named.contains(where: { $0.asked * 5 < $0.turns })
    {
      return true
    }
    if isRequested(starts, speaking) || alternates && isAskedByMany(speaking) { return true }
    // The words for "I" are known for languages that are printed in these letters.
    let isLatin = starts.contains { $0.label?.name.utf8.first.map { $0 < 0x80 } ?? false }
    return alternates && (personal > 0 || !isLatin)
      && speaking.contains { $0.kind != .words && $0.asked >= 2 && $0.asked * 5 >= $0.turns * 2 }
      && speaking.contains { $0.turns >= 2 && $0.asked * 5 < $0.turns * 2 }
  }

  /// "Tell me about your first boat." asks as well: two who take turns throughout, of whom one says "I" again and again.
  private func isRequested(_ starts: [Interpretation.Start], _ speaking: [Voice]) -> Bool {
    let regular = speaking.filter { $0.turns >= 3 && ($0.kind != .words || $0.asksByName || $0.answersByName) }
    guard regular.count == 2, speaking.count <= 4 else { return false }
    let changes = zip(starts, starts.dropFirst()).filter { $0.label?.name != $1.label?.name }.count
    return changes * 10 >= (starts.count - 1) * 9 && regular.contains { $0.own * 5 >= $0.turns * 2 }
  }

  /// Readers with names of their own choice each ask once, and one whom the page presents answers them all.
  private func isAskedByMany(_ speaking: [Voice]) -> Bool {
    guard let main = speaking.max(by: { $0.turns < $1.turns }), main.turns >= 3, main.isKnown,
      main.asked * 4 < main.turns
    else { return false }
    let readers = speaking.filter { $0.turns <= 2 }
    return readers.count >= 3 && readers.count { $0.asked > 0 } * 5 >= readers.count * 3
  }

  /// "Q: …", "A: …" behind an article that is longer: frequent questions, which nobody puts to anybody.
  private func isAppendix(_ starts: [Interpretation.Start]) -> Bool {
    guard let first = starts.first else { return true }
    let before = page.units[..<first.unit].reduce(0) { $0 + $1.span.count }
    let behind = page.units[first.unit...].reduce(0) { $0 + $1.span.count }
    return before > behind
  }

  /// One speaker alone: somebody known, and no unlabelled question that another one may have asked.
  private func isMonologue(_ voice: Voice, _ starts: [Interpretation.Start]) -> Bool {
    guard voice.kind == .person || voice.kind == .role, !voice.asksByName, !voice.answersByName,
      let first = starts.first
    else { return false }
    return !(first.unit..<page.units.count).contains { page.units[$0].endsWithQuestionMark }
  }
}
