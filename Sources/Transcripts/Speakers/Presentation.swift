import SourceText

/// Who of the people around an interview gives it, by the words that stand beside their names: "Ann Lee talked to Tom Berg" lets
/// Tom Berg answer, whatever names the lexicon knows. Who wrote it, took the pictures, is quoted, is kin or is only talked about
/// stands beside it and answers nothing.
struct Presentation {
  /// Those whom a phrase presents as the one who answers, each once.
  private(set) var answering: [String] = []
  /// Those who are on the page for another reason.
  private(set) var beside: [String] = []
  /// A phrase presents somebody by one name that the page nowhere prints in full ("I asked Kourou").
  private(set) var single: String?

  /// Full names of the page, for the single names.
  private var known: [String] = []
  /// Somebody else is named.
  private var isCrowded = false
  private let byline: [String]
  private let titles: [String]
  private let site: String

  /// - Parameters:
  ///   - titles: title and headlines.
  ///   - introduction: what stands before the first question, a paragraph a line.
  init(titles: [String], introduction: [UInt8], captions: [String], byline: [String], site: String) {
    self.byline = byline
    self.titles = titles.map { $0.lowercased() }
    self.site = site.lowercased()
    let titled = titles.map { PresentationLine(Array($0.utf8)) }
    let lines = introduction.prefix(Self.longest).split(separator: 0x0A).map { PresentationLine(Array($0)) }
    let pictures = captions.prefix(12).map { PresentationLine(Array($0.utf8)) }
    for line in titled + lines + pictures {
      for name in line.names where !known.contains(where: { Interviewee.same($0, name.text) }) {
        known.append(name.text)
      }
    }
    let others = known.filter { name in !isOutlet(name) }
    isCrowded = others.count > 1
    for line in titled { read(line, isTitle: true) }
    for line in lines { read(line, isTitle: titled.contains { $0.bytes == line.bytes }) }
    for line in pictures { read(line, isCaption: true) }
    // Whom the page presents is no bystander, whatever else it says of him.
    beside.removeAll { name in answering.contains { Interviewee.same($0, name) } }
  }

  /// The introduction of a long page is its beginning; names further down present nobody.
  private static let longest = 6000

  func isBeside(_ name: String) -> Bool { beside.contains { Interviewee.same($0, name) } }

  // MARK: Names in a line

  private mutating func read(_ line: PresentationLine, isTitle: Bool = false, isCaption: Bool = false) {
    if !isTitle, !isCaption, isSignature(line) {
      for name in line.names { note(name.text, &beside) }
      return
    }
    for name in line.names {
      let isTitled = titles.contains { $0.contains(name.text.lowercased()) }
      // Whose name the title bears may have sent the pictures.
      if isCaption, isTitled { continue }
      if isCredited(line, name, isTitle: isTitle) || isBystander(line, name) || asks(line, name) {
        note(name.text, &beside)
        continue
      }
      if isCaption { continue }
      if line.isLabelled(name) {
        note(name.text, &answering)
      } else if isTitle, isAnnounced(line, name) || line.opensTitle(name) {
        note(name.text, &answering)
      } else {
        present(line, name)
      }
      if isCrowded, !isTitled, isQuoted(line, name) {
        note(name.text, &beside)
      }
    }
    guard !isCaption else { return }
    for name in line.singles { present(line, name) }
  }

  private func note(_ name: String, _ list: inout [String]) {
    if !list.contains(where: { Interviewee.same($0, name) }) { list.append(name) }
  }

  // MARK: Presenting

  /// "Interview: Ann Lee", "Q&A | Ann Lee", "Lunch with Ann Lee" as a title.
  private func isAnnounced(_ line: PresentationLine, _ name: PresentationLine.Name) -> Bool {
    let before = line.lowered[..<name.start]
    let rest = line.bytes[name.end...].drop { $0 == 0x20 }
    if name.words.lowerBound > 0, name.words.lowerBound <= 4, rest.isEmpty || rest.first == UInt8(ascii: "|"),
      ["with", "mit", "avec", "con", "com"].contains(line.words[name.words.lowerBound - 1].text),
      !line.names.contains(where: { $0.start < name.start })
    {
      return true
    }
    return PresentationWords.titleOpenings.contains { before.elementsEqual($0.utf8) || before.hasEnd(" " + $0) }
  }

  private mutating func present(_ line: PresentationLine, _ name: PresentationLine.Name) {
    let isFull = name.text.contains(" ")
    if isFull, PresentationWords.behind.contains(where: { line.continues(name, $0) }) || line.opensTopic(name) {
      note(name.text, &answering)
      return
    }
    guard let (phrase, start) = presentingPhrase(line, name), isFull || !phrase.isPlace else { return }
    switch phrase.isBetween ? earlier(line, start) : subject(line, start) {
    case .none, .us:
      present(name.text, isSure: phrase.isEnglish)
    case .other:
      // "She talked to Rainer Okafor": the guest is named before, and this is who asked her.
      if phrase.isMutual { if isFull { note(name.text, &beside) } }
    case .name(let asking):
      guard isFull else { return }
      if phrase.isBetween || byline.contains(where: { Interviewee.same($0, name.text) }) {
        // "Ann Lee in conversation with Tom Berg": either may be the guest. "Ann Lee is, in conversation with Tom Berg, sure": she is.
        if byline.contains(where: { Interviewee.same($0, name.text) }) {
          note(asking, &answering)
          note(name.text, &beside)
        } else if byline.contains(where: { Interviewee.same($0, asking) }) {
          note(name.text, &answering)
        } else {
          note(name.text, &beside)
          if line.names.contains(where: { $0.text == asking && $0.words.upperBound == start }) { note(asking, &beside) }
        }
        return
      }
      guard !isOutlet(name.text) else { return }
      // "The novelist Ann Lee talks to Tom Berg": what she is speaks for her, the phrase for him.
      if let subject = line.names.first(where: { $0.text == asking }), hasRole(line, subject) {
        note(asking, &beside)
        note(name.text, &beside)
        return
      }
      let isSubject = titles.contains { $0.contains(asking.lowercased()) }
      if isSubject, !byline.contains(where: { Interviewee.same($0, asking) }) { return }
      note(asking, &beside)
      note(name.text, &answering)
    }
  }

  /// A role or a profession right before a name; those who ask have theirs, too.
  private func hasRole(_ line: PresentationLine, _ name: PresentationLine.Name) -> Bool {
    let first = Interviewee.isProfession(String(name.text.prefix { $0 != " " }))
    guard let word = line.lead(before: name).first, !PresentationWords.ours.contains(word.text) else { return first }
    return first || Interviewee.isProfession(word.text) || Interviewee.roles.contains(word.text)
  }

  /// A single name that stands for a full one of the page presents that one.
  private mutating func present(_ name: String, isSure: Bool) {
    guard !isOutlet(name) else { return }
    if name.contains(" ") {
      note(name, &answering)
      return
    }
    let fits = known.filter { SpeakerDirectory.words($0).contains(name.lowercased()) }
    if fits.count == 1 {
      note(fits[0], &answering)
    } else if isSure || PersonNames.isGivenName(name.lowercased()) {
      single = name
    }
  }

  private func isOutlet(_ name: String) -> Bool {
    Organisations.isOne(name)
      || name.split(separator: " ").contains { PresentationWords.outlets.contains($0.lowercased()) }
      || !site.isEmpty && site.contains(name.lowercased())
  }

  /// The phrase that leads to a name with nothing but what he is between them: "spoke to the novelist Ann Lee".
  private func presentingPhrase(_ line: PresentationLine, _ name: PresentationLine.Name) -> (
    phrase: PresentationWords.Phrase, start: Int
  )? {
    let lead = line.lead(before: name)
    for (distance, word) in lead.enumerated().prefix(8) {
      for phrase in PresentationWords.presenting where word.text == phrase.words.last {
        let count = phrase.words.count
        guard distance + count <= lead.count,
          (0..<count).allSatisfy({ lead[distance + $0].text == phrase.words[count - 1 - $0] })
        else { continue }
        return (phrase, lead[distance + count - 1].index)
      }
      // "… to the Gazette" names a paper, "to the novelist Ann Lee" a person.
      if distance == 0, word.text == "the" || word.text == "a" { return nil }
      if PresentationWords.blocking.contains(word.text) || word.commaBehind && distance > 0 { return nil }
    }
    return nil
  }

  private enum Subject {
    /// Nobody: the phrase begins its sentence, or is a noun ("An interview with …").
    case none
    /// The page itself: "we", "I", "our reporter".
    case us
    /// "She", "he".
    case other
    case name(String)
  }

  /// Whoever is named before word `start` in its sentence.
  private func earlier(_ line: PresentationLine, _ start: Int) -> Subject {
    var index = start
    while index > 0, !line.words[index].stopBefore {
      index -= 1
      if let name = line.names.first(where: { $0.words.contains(index) }) { return .name(name.text) }
    }
    return .none
  }

  /// Who does what the phrase beginning at word `start` says.
  private func subject(_ line: PresentationLine, _ start: Int) -> Subject {
    var index = start
    while index > 0, !line.words[index].stopBefore, line.words[index].index > 0 {
      let word = line.words[index - 1]
      let next = index - 1
      if let name = line.names.first(where: { $0.words.contains(next) }) { return .name(name.text) }
      if PresentationWords.ours.contains(word.text) { return .us }
      if PresentationWords.theirs.contains(word.text) { return .other }
      guard PresentationWords.skipped.contains(word.text) else { return .none }
      index -= 1
    }
    return .none
  }

  // MARK: Standing beside

  /// "Words: Ann Lee", "By Ann Lee" at the start of a line, "Pictures by Ann Lee", "told Ann Lee".
  private func isCredited(_ line: PresentationLine, _ name: PresentationLine.Name, isTitle: Bool) -> Bool {
    if isTitle { return false }
    let before = line.lowered[..<name.start]
    if before.hasEnd(": ") || before.hasEnd("/ ") || before.hasEnd("| ") || before.hasEnd("© ") {
      let lead = before.dropLast(2).suffix(40)
      let word = lead.reversed().prefix { $0 &- 0x61 < 26 || $0 >= 0x80 || $0 == 0x20 }.reversed()
      let words = String(decoding: word, as: UTF8.self).split(separator: " ").map(String.init)
      if before.hasEnd("© ") || words.contains(where: PresentationWords.credits.contains) { return true }
    }
    if line.continues(name, ", esq") || line.continues(name, " esq") { return true }
    guard let first = line.lead(before: name).first else { return false }
    let lead = line.lead(before: name)
    if first.text == "by" || first.text == "von" || first.text == "par" || first.text == "por" {
      guard lead.count > 1 else { return line.words.first?.index == first.index && first.index == 0 }
      return PresentationWords.made.contains(lead[1].text)
    }
    if first.text == "to", lead.count > 1, lead[1].text == "told" { return true }
    return PresentationWords.telling.contains(first.text)
  }

  /// "Rainer Okafor talked to her", "Rainer Okafor talked to the archivist".
  private func asks(_ line: PresentationLine, _ name: PresentationLine.Name) -> Bool {
    var rest = line.words[name.words.upperBound...]
    while let word = rest.first, !word.stopBefore, PresentationWords.skipped.contains(word.text) { rest.removeFirst() }
    for phrase in PresentationWords.presenting
    where phrase.isVerb && rest.prefix(phrase.words.count).map(\.text) == phrase.words {
      let object = rest.dropFirst(phrase.words.count).prefix(2)
      guard let first = object.first, !first.stopBefore else { continue }
      if ["her", "him", "them"].contains(first.text) { return true }
      if first.text == "the", let next = object.dropFirst().first, !next.isCapital { return true }
    }
    return false
  }

  /// A line that is nothing but a name, and perhaps a date: who signs the page.
  private func isSignature(_ line: PresentationLine) -> Bool {
    guard let name = line.names.first, line.names.count == 1, name.start <= 3, line.bytes.count < 60,
      !titles.contains(where: { $0.contains(name.text.lowercased()) })
    else { return false }
    let rest = line.bytes[name.end...]
    if rest.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ".") }) { return true }
    // "Ann Lee, 9 January 2024"
    return rest.contains { $0 &- 0x30 < 10 }
      && line.words.allSatisfy { word in
        word.start < name.end || word.text.utf8.allSatisfy { $0 &- 0x30 < 10 }
          || PresentationWords.months.contains(word.text)
      } && rest.contains { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// Kin and colleagues of somebody else, the dead, and those whom a book or a film is about.
  private func isBystander(_ line: PresentationLine, _ name: PresentationLine.Name) -> Bool {
    let lead = line.lead(before: name)
    // "the Maria Jensen" is a ship.
    if lead.first?.text == "the", name.text.contains(" ") { return true }
    for (distance, word) in lead.enumerated().prefix(6) {
      if word.text == "late" || word.text == "remembering" { return true }
      if word.text == "about", distance <= 3 { return true }
      if word.text == "of", distance + 1 < lead.count, PresentationWords.topics.contains(lead[distance + 1].text) {
        return true
      }
      if PresentationWords.blocking.contains(word.text), !PresentationWords.possessive.contains(word.text) { break }
      if distance < 4, PresentationWords.possessive.contains(word.text) || word.isGenitive,
        lead[..<distance].contains(where: { PresentationWords.relations.contains($0.text) })
      {
        return !lead.contains { PresentationWords.guests.contains($0.text) }
      }
    }
    if line.continues(name, ", who died") || line.continues(name, " died") { return true }
    // "Peter Lang, her teacher"
    let behind = line.words.drop { $0.start < name.end }.prefix(4)
    guard let first = behind.first, line.continues(name, ", "), PresentationWords.possessive.contains(first.text) else {
      return false
    }
    return behind.dropFirst().contains { PresentationWords.relations.contains($0.text) }
  }

  /// “…,” says critic Tom Hale; Tom Hale says: “…”.
  private func isQuoted(_ line: PresentationLine, _ name: PresentationLine.Name) -> Bool {
    if PresentationWords.saying.contains(where: {
      line.continues(name, " " + $0 + " ") || line.continues(name, " " + $0 + ":")
        || line.continues(name, " " + $0 + ",") || line.continues(name, " " + $0 + ".")
    }) {
      return true
    }
    for word in line.lead(before: name).prefix(5) {
      if PresentationWords.saying.contains(word.text) { return true }
      if PresentationWords.blocking.contains(word.text) { return false }
    }
    return false
  }
}
