import Reading
import SourceText

/// Cuts the article into turns as one reading of the page says, and gives them their speakers.
struct TurnAssembly {
  private let page: Page
  private(set) var transcript = Transcript()
  private var directory = SpeakerDirectory(introduction: [])

  /// Block in which the first turn begins.
  private var firstTurnBlock: Int?

  init(_ page: Page) { self.page = page }

  /// A page that is no interview: one narration turn.
  mutating func buildNarration() {
    var text = MappedText()
    for index in page.units.indices {
      if isCredit(index) { omit(index, "credit") } else { append(page.units[index], page.units[index].span, to: &text) }
    }
    addTurn(.narration, speaker: nil, text, time: nil)
    omitFurniture()
  }

  mutating func build(_ reading: Interpretation) {
    guard let first = reading.starts.first else { return buildNarration() }
    firstTurnBlock = page.units[first.unit].block
    var introduction = MappedText()
    for index in page.units.indices where index < first.unit {
      if isCredit(index) {
        omit(index, "credit")
      } else {
        append(page.units[index], page.units[index].span, to: &introduction)
      }
    }
    var pieces = cut(reading)
    let opening = openingNarration(&pieces, reading)
    for unit in opening {
      if isCredit(unit) {
        omit(unit, "credit")
      } else {
        append(page.units[unit], page.units[unit].span, to: &introduction)
      }
    }
    directory = SpeakerDirectory(introduction: introduction.utf8)
    addTurn(.narration, speaker: nil, introduction, time: nil)
    let closing = closingNarration(&pieces, reading)
    if reading.hasLabels {
      assignLabelled(&pieces, reading)
    } else {
      assignAlternating(&pieces, reading)
    }
    for piece in pieces { addTurn(piece.kind, speaker: piece.person, piece.text, time: piece.time) }
    addTurn(.narration, speaker: nil, closing, time: nil)
    finishSpeakers()
    omitFurniture()
  }

  /// A turn before it has its speaker.
  private struct Piece {
    var start: Interpretation.Start
    var kind: Turn.Kind
    var text: MappedText
    var person: Int?
    var time: Turn.TimeRange?
    /// Units that the piece took, for the closing note.
    var units: [Int]
  }

  private func cut(_ reading: Interpretation) -> [Piece] {
    var pieces: [Piece] = []
    for (index, start) in reading.starts.enumerated() {
      let next = index + 1 < reading.starts.count ? reading.starts[index + 1] : nil
      var text = MappedText()
      var units: [Int] = []
      var time: Turn.TimeRange?
      for unit in start.unit..<page.units.count {
        if let next, unit > next.unit || (unit == next.unit && next.offset <= page.units[unit].span.start) { break }
        var span = page.units[unit].span
        if unit == start.unit { span.start = max(span.start, start.contentStart) }
        if let next, unit == next.unit { span.end = min(span.end, next.offset) }
        if unit != start.unit, page.units[unit].isHeading, start.kind != .question { continue }
        if time == nil,
          let mark = TimeMarks.find(in: page.document.blocks[page.units[unit].block].text.utf8, span).first
        {
          time = Turn.TimeRange(start: mark.seconds, end: nil)
        }
        if let cue = page.document.blocks[page.units[unit].block].cue {
          time = Turn.TimeRange(start: time?.start ?? cue.start, end: cue.end)
        }
        append(page.units[unit], span, to: &text)
        units.append(unit)
        if let next, unit == next.unit { break }
      }
      pieces.append(Piece(start: start, kind: start.kind ?? .answer, text: text, time: time, units: units))
    }
    return pieces
  }

  /// Units at the start that are set like questions and are the introduction: a standfirst in bold, or bold lines before the
  /// first question, on pages whose questions have question marks.
  private func openingNarration(_ pieces: inout [Piece], _ reading: Interpretation) -> [Int] {
    guard !reading.hasLabels, pieces.count >= 6, marked(pieces) >= 0.6, let first = pieces.first,
      first.kind == .question, first.start.label == nil
    else { return [] }
    if first.units.count > 1, let question = first.units.firstIndex(where: { page.units[$0].endsWithQuestionMark }),
      question > 0
    {
      let opening = Array(first.units[..<question])
      pieces[0].units.removeFirst(question)
      pieces[0].text = text(pieces[0].units, from: page.units[pieces[0].units[0]].span.start)
      return opening
    }
    if !QuestionMark.contains(first.text.utf8[...]), pieces[1].kind == .answer, pieces[1].text.count < 200 {
      let opening = first.units + pieces[1].units.filter { !first.units.contains($0) }
      pieces.removeFirst(2)
      return opening
    }
    return []
  }

  /// Share of the questions that hold a question mark.
  private func marked(_ pieces: [Piece]) -> Double {
    let questions = pieces.filter { $0.kind == .question }
    guard !questions.isEmpty else { return 0 }
    return Double(questions.filter { QuestionMark.contains($0.text.utf8[...]) }.count) / Double(questions.count)
  }

  private func text(_ units: [Int], from start: Int32) -> MappedText {
    var text = MappedText()
    for (position, unit) in units.enumerated() {
      var span = page.units[unit].span
      if position == 0 { span.start = max(span.start, start) }
      append(page.units[unit], span, to: &text)
    }
    return text
  }

  /// What follows the interview: credits, headings with their texts that only look like questions, and a text under a
  /// heading of its own that is longer than any answer (a book excerpt).
  private mutating func closingNarration(_ pieces: inout [Piece], _ reading: Interpretation) -> MappedText {
    var closing: [Int] = []
    if !reading.hasLabels, marked(pieces) >= 0.7 {
      while pieces.count >= 6, let last = pieces.last {
        let question = last.kind == .question ? last : pieces[pieces.count - 2]
        guard question.kind == .question, question.start.label == nil, !QuestionMark.contains(question.text.utf8[...]),
          question.text.count < 80,
          page.units[question.start.unit].isHeading
        else { break }
        let count = last.kind == .question ? 1 : 2
        closing = pieces.suffix(count).flatMap(\.units) + closing
        pieces.removeLast(count)
      }
    }
    if var last = pieces.popLast() {
      let longest = pieces.filter { $0.kind == .answer }.map(\.text.count).max() ?? 0
      let cut = last.units.indices.dropFirst().first { index in
        isCredit(last.units[index]) || (index + 3 >= last.units.count && presents(last.units[index]))
          || (longest > 0 && startsAnotherText(last.units, index, longest))
      }
      if let cut {
        closing = last.units[cut...] + closing
        last.units.removeLast(last.units.count - cut)
        last.text = text(last.units, from: last.start.contentStart)
      }
      pieces.append(last)
    }
    var narration = MappedText()
    for unit in closing {
      if isCredit(unit) {
        omit(unit, "credit")
      } else {
        append(page.units[unit], page.units[unit].span, to: &narration)
      }
    }
    return narration
  }

  /// "Klaas Holm is head of …" behind the last answer: nobody speaks so of himself; the page presents the guest.
  private func presents(_ index: Int) -> Bool {
    let bytes = Array(page.bytes(index).prefix(200))
    guard let name = PersonNames.find(in: bytes).first, name.span.start <= 20 else { return false }
    let rest = String(decoding: bytes[Int(name.span.end)...], as: UTF8.self)
    guard
      [" is ", " ist ", " est ", " was ", ", ", " (", " hat ", " has ", " lebt ", " arbeitet "].contains(where: {
        rest.hasPrefix($0)
      })
    else { return false }
    guard page.units[index].span.count > 40 || rest.dropFirst(2).first?.isNumber == true else { return false }
    let words = SpeakerDirectory.words(name.name)
    guard let given = words.first, PersonNames.givenNames.contains(given) else { return false }
    var context = [page.document.metadata.title ?? ""]
    for unit in page.units.indices.prefix(8) { context.append(page.text(unit)) }
    return words.last.map { surname in context.contains { $0.lowercased().contains(surname) } } ?? false
  }

  /// A unit set apart as a whole, with more than twice the longest answer behind it.
  private func startsAnotherText(_ units: [Int], _ index: Int, _ longest: Int) -> Bool {
    let unit = page.units[units[index]]
    guard unit.span.count < 200,
      unit.signatures.contains(where: { $0 == .bold || $0 == .italic || $0 == .underline }) || unit.isHeading
    else { return false }
    return units[index...].reduce(0) { $0 + page.units[$1].span.count } > 2 * longest
  }

  // MARK: Speakers

  private mutating func assignLabelled(_ pieces: inout [Piece], _ reading: Interpretation) {
    directory.register(reading.starts.compactMap(\.label))
    for index in pieces.indices {
      guard let label = pieces[index].start.label, let person = directory.person(of: label) else { continue }
      pieces[index].person = person
      let asks = QuestionMark.ends(pieces[index].text.utf8[...])
      let bytes = pieces[index].text.count
      directory.update(person) {
        $0.turns += 1
        $0.asked += asks ? 1 : 0
        $0.bytes += bytes
      }
    }
    assignRoles(first: pieces.first?.person)
    for index in pieces.indices {
      guard let person = pieces[index].person else { continue }
      pieces[index].kind = directory.people[person].role == .interviewer ? .question : .answer
    }
    nameRoles()
  }

  /// Who asks: by label, by the outlet's name, by the share of turns that end in a question mark.
  private mutating func assignRoles(first: Int?) {
    let site = page.document.metadata.site ?? ""
    let byline = page.document.metadata.byline
    for index in directory.people.indices {
      let person = directory.people[index]
      let title = (person.description ?? "").lowercased()
      if person.labels.contains(where: RoleLabels.asks) || person.evidence != nil && title.hasSuffix("reporter")
        || ["host", "anchor", "moderator", "correspondent", "reporter", "presenter"].contains(where: {
          title.contains($0)
        })
        || person.labels.contains(where: { isOutlet($0, site) })
        || byline.contains(where: { Interviewee.same($0, person.name) })
      {
        directory.update(index) { $0.role = .interviewer }
      } else if person.labels.contains(where: RoleLabels.answers) {
        directory.update(index) { $0.role = .interviewee }
      }
    }
    if !directory.people.contains(where: { $0.role == .interviewer }) {
      // The one who asks most of his turns as questions; the first speaker where nothing else tells.
      let best = directory.people.indices.filter {
        directory.people[$0].role == .other && directory.people[$0].turns > 0
      }.max { a, b in
        share(a, first) < share(b, first)
      }
      if let best { directory.update(best) { $0.role = .interviewer } }
    }
    for index in directory.people.indices where directory.people[index].role == .other {
      let person = directory.people[index]
      let asks = person.turns >= 3 && person.asked * 2 > person.turns
      directory.update(index) { $0.role = asks ? .interviewer : .interviewee }
    }
  }

  private func share(_ index: Int, _ first: Int?) -> Double {
    let person = directory.people[index]
    return Double(person.asked) / Double(max(1, person.turns)) + (index == first ? 0.15 : 0)
      - Double(person.bytes) / Double(max(1, person.turns)) / 20_000
  }

  private func isOutlet(_ label: String, _ site: String) -> Bool {
    guard !site.isEmpty else { return false }
    let (a, b) = (label.lowercased(), site.lowercased())
    return a == b || b.split(separator: " ").map(String.init).contains(a)
      || a == String(b.split(separator: " ").compactMap(\.first))
  }

  /// `Q` and `A` get the names that the page gives.
  private mutating func nameRoles() {
    for index in directory.people.indices {
      let person = directory.people[index]
      if RoleLabels.asks(person.name) {
        directory.update(index) { $0.name = "Interviewer" }
      } else if RoleLabels.answers(person.name) {
        let name = intervieweeName(questions: []) ?? "Interviewee"
        directory.update(index) { $0.name = name }
      }
    }
  }

  private mutating func assignAlternating(_ pieces: inout [Piece], _ reading: Interpretation) {
    directory.register(reading.starts.compactMap(\.label))
    var questions: [UInt8] = []
    for piece in pieces where piece.kind == .question { questions += piece.text.utf8 + [0x0A] }
    var askers: [Int] = []
    var answerers: [Int] = []
    for index in pieces.indices {
      guard let label = pieces[index].start.label, let person = directory.person(of: label) else { continue }
      pieces[index].person = person
      if pieces[index].kind == .question {
        if !askers.contains(person) { askers.append(person) }
      } else if !answerers.contains(person) {
        answerers.append(person)
      }
    }
    for person in askers { directory.update(person) { $0.role = .interviewer } }
    for person in answerers where !askers.contains(person) { directory.update(person) { $0.role = .interviewee } }
    nameRoles()
    // A label on the first question or answer speaks for the unlabelled ones, unless there are several.
    let interviewer = askers.count == 1 ? askers[0] : directory.person(named: "Interviewer")
    directory.update(interviewer) { $0.role = .interviewer }
    let interviewee: Int
    if answerers.count == 1 {
      interviewee = answerers[0]
    } else {
      interviewee = directory.person(
        named: answerers.isEmpty ? intervieweeName(questions: questions) ?? "Interviewee" : "Interviewee")
      directory.update(interviewee) { $0.role = .interviewee }
    }
    for index in pieces.indices where pieces[index].person == nil {
      pieces[index].person = pieces[index].kind == .question ? interviewer : interviewee
    }
  }

  private func intervieweeName(questions: [UInt8]) -> String? {
    let document = page.document
    let headings = document.blocks.filter { $0.kind == .heading(1) }.map(\.text.string)
    let captions = document.blocks.filter { $0.kind == .caption }.map(\.text.string)
    // The standfirst may have been left out of the article and still names the guest.
    var context = transcript.turns.first { $0.kind == .narration }?.text.utf8 ?? []
    if let first = firstTurnBlock {
      let headline = document.blocks[..<first].lastIndex { $0.kind == .heading(1) } ?? 0
      let standfirst = document.blocks[headline..<first].filter { block in
        block.judgement != .article && block.judgement != .omitted("navigation") && block.text.count > 60
          && block.text.utf8.contains(UInt8(ascii: "."))
      }.prefix(10)
      for block in standfirst { context += [0x0A] + block.text.utf8 }
    }
    return Interviewee.name(
      title: document.metadata.title, headings: headings, introduction: context, captions: captions,
      questions: questions,
      byline: document.metadata.byline)
  }

  private mutating func finishSpeakers() {
    // Speakers are numbered as they first speak.
    var order: [Int] = []
    for turn in transcript.turns { if let person = turn.speaker, !order.contains(person) { order.append(person) } }
    for index in transcript.turns.indices {
      if let person = transcript.turns[index].speaker { transcript.turns[index].speaker = order.firstIndex(of: person) }
    }
    let hasIntroduction = transcript.turns.first?.kind == .narration
    transcript.speakers = order.enumerated().map { position, index in
      let person = directory.people[index]
      let evidence = hasIntroduction ? person.evidence.map { Speaker.Evidence(turn: 0, span: $0) } : nil
      return Speaker(
        id: "s\(position + 1)", name: person.name, role: person.role, labels: person.labels,
        description: person.description,
        evidence: evidence)
    }
  }

  // MARK: Text

  private mutating func addTurn(_ kind: Turn.Kind, speaker: Int?, _ text: MappedText, time: Turn.TimeRange?) {
    var text = text
    var start = 0
    while start < text.count, text.utf8[start] <= 0x20 { start += 1 }
    var end = text.count
    while end > start, text.utf8[end - 1] <= 0x20 { end -= 1 }
    guard end > start else { return }
    if start > 0 || end < text.count { text = text.slice(TextSpan(start, end)) }
    transcript.turns.append(
      Turn(id: "t\(transcript.turns.count + 1)", kind: kind, speaker: speaker, text: text, time: time))
  }

  /// Appends a stretch of a unit without its time marks: lines of one block are parted by a line break, blocks by a blank line.
  private func append(_ unit: Unit, _ span: TextSpan, to text: inout MappedText) {
    let source = page.document.blocks[unit.block].text
    var rest = span
    var isFirst = true
    func add(_ part: TextSpan, _ text: inout MappedText) {
      var part = part
      while !part.isEmpty, source.utf8[Int(part.start)] == 0x20 { part.start += 1 }
      while !part.isEmpty, source.utf8[Int(part.end) - 1] == 0x20 { part.end -= 1 }
      guard !part.isEmpty else { return }
      if !text.isEmpty {
        if isFirst {
          let sameBlock = unit.span.start > 0 && unit.span.start == span.start
          text.appendInserted(sameBlock ? [0x0A] : [0x0A, 0x0A])
        } else {
          text.appendInserted([0x20])
        }
      }
      text.append(source, part)
      isFirst = false
    }
    for mark in TimeMarks.find(in: source.utf8, span) {
      add(TextSpan(Int(rest.start), Int(mark.span.start)), &text)
      rest.start = mark.span.end
    }
    add(rest, &text)
  }

  private func isCredit(_ index: Int) -> Bool { Credits.isCredit(page.text(index)) }

  private mutating func omit(_ index: Int, _ reason: String) {
    let unit = page.units[index]
    transcript.omitted.append(
      OmittedPassage(reason: reason, text: page.document.blocks[unit.block].text.slice(unit.span)))
  }

  /// What the reading stage left out, and captions.
  private mutating func omitFurniture() {
    var passages: [OmittedPassage] = []
    for block in page.document.blocks {
      switch block.judgement {
      case .omitted where Page.isRead(block): break
      case .omitted(let reason): passages.append(OmittedPassage(reason: reason, text: block.text))
      case .article where block.kind == .caption: passages.append(OmittedPassage(reason: "caption", text: block.text))
      case .article: break
      }
    }
    transcript.omitted = (transcript.omitted + passages).enumerated().sorted { a, b in
      let (first, second) = (
        a.element.text.sourceRanges.first?.start ?? 0, b.element.text.sourceRanges.first?.start ?? 0
      )
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }
}
