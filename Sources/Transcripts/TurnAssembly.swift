import Reading
import SourceText

/// Cuts the article into turns as one reading of the page says, and gives them their speakers.
struct TurnAssembly {
  let page: Page
  var transcript = Transcript()
  var directory = SpeakerDirectory(introduction: [])

  /// Block in which the first turn begins.
  var firstTurnBlock: Int?
  /// Sentences before the first turn, which present whoever speaks; cells of tables present nobody.
  private(set) var presentation: [UInt8] = []
  /// Bytes of the article that goes on behind the interview.
  var resumed = 0
  /// How many of the page's asides have their place.
  private var placedAsides = 0

  init(_ page: Page) { self.page = page }

  /// A page that is no interview: one narration turn.
  mutating func buildNarration() {
    var text = MappedText()
    for index in page.units.indices {
      if isCredit(index) { omit(index, "credit") } else { append(page.units[index], page.units[index].span, to: &text) }
    }
    addTurn(.narration, speaker: nil, text, time: nil)
    addBoxes(upTo: page.units.count)
    omitFurniture()
  }

  /// - Returns: false where the reading turns out to be no dialogue; the assembly is of no use then.
  mutating func build(_ reading: Interpretation) -> Bool {
    guard let first = reading.starts.first else { return false }
    firstTurnBlock = page.units[first.unit].block
    var introduction = MappedText()
    for index in page.units.indices where index < first.unit {
      introduce(index, &introduction)
    }
    var pieces = cut(reading)
    let opening = openingNarration(&pieces, reading)
    for unit in opening { introduce(unit, &introduction) }
    directory = SpeakerDirectory(introduction: introduction.utf8, authors: authors(before: first.unit))
    addTurn(.narration, speaker: nil, introduction, time: nil)
    let closing = closingNarration(&pieces, reading)
    if reading.hasLabels {
      assignLabelled(&pieces, reading)
      let isGeneric = reading.starts.allSatisfy { start in
        start.label.map { RoleLabels.isCounted($0.name) } ?? false
      }
      if isGeneric, dialogue(pieces, reading, nil, introduction, closing).isListOfQuestions { return false }
    } else {
      let name = intervieweeName(questions: questions(pieces))
      let dialogue = dialogue(pieces, reading, name, introduction, closing)
      guard reading.isTold ? dialogue.isTold : dialogue.holds else { return false }
      assignAlternating(&pieces, reading, name)
    }
    addBoxes(upTo: first.unit)
    for (index, piece) in pieces.enumerated() {
      addTurn(piece.kind, speaker: piece.person, piece.text, time: piece.time)
      addTurn(.narration, speaker: nil, piece.captions, time: nil)
      addBoxes(upTo: index + 1 < pieces.count ? pieces[index + 1].start.unit : page.units.count)
    }
    addTurn(.narration, speaker: nil, closing, time: nil)
    finishSpeakers()
    omitFurniture()
    return true
  }

  /// Who asks by the page's credits: "Interview by Jo Barlow", "By Ruth Calder" before the first turn.
  private func authors(before unit: Int) -> [String] {
    var names = page.document.metadata.byline
    for block in page.document.blocks[...page.units[unit].block] where block.text.count < 80 {
      let text = block.text.string
      guard block.judgement != .article || Credits.isCredit(text), Credits.namesAuthor(text) else { continue }
      names += PersonNames.find(in: block.text.utf8).map(\.name)
    }
    return names
  }

  private mutating func introduce(_ index: Int, _ introduction: inout MappedText) {
    if isCredit(index) {
      omit(index, "credit")
    } else {
      append(page.units[index], page.units[index].span, to: &introduction)
      if page.isRunningText(index) { presentation += page.bytes(index) + [0x0A] }
    }
  }

  /// A turn before it has its speaker.
  struct Piece {
    var start: Interpretation.Start
    var kind: Turn.Kind
    var text: MappedText
    var person: Int?
    var time: Turn.TimeRange?
    /// Units that the piece took, for the closing note.
    var units: [Int]
    /// Captions that stand within it: narration behind it.
    var captions = MappedText()
  }

  private mutating func cut(_ reading: Interpretation) -> [Piece] {
    var pieces: [Piece] = []
    for (index, start) in reading.starts.enumerated() {
      let next = index + 1 < reading.starts.count ? reading.starts[index + 1] : nil
      var text = MappedText()
      var captions = MappedText()
      var units: [Int] = []
      var isInterrupted = false
      var time: Turn.TimeRange?
      for unit in start.unit..<page.units.count {
        if let next, unit > next.unit || (unit == next.unit && next.offset <= page.units[unit].span.start) { break }
        var span = page.units[unit].span
        if unit == start.unit { span.start = max(span.start, start.contentStart) }
        if let next, unit == next.unit { span.end = min(span.end, next.offset) }
        if unit != start.unit, page.units[unit].isHeading, start.kind != .question {
          omit(unit, "heading")
          continue
        }
        if unit != start.unit, unit + 1 == next?.unit ?? page.units.count, isPlainHead(unit) {
          omit(unit, "heading")
          continue
        }
        if unit != start.unit, PictureCaption.isOne(page.bytes(unit)) {
          append(page.units[unit], span, to: &captions)
          continue
        }
        if unit != start.unit, start.kind != .question, unit != next?.unit {
          switch Interruptions.kind(unit, in: start, page) {
          case .furniture(let reason):
            omit(unit, reason)
            continue
          case .note:
            append(page.units[unit], span, to: &captions)
            isInterrupted = true
            continue
          case nil:
            if isInterrupted, Interruptions.goesOn(page.bytes(unit)) {
              append(page.units[unit], span, to: &captions)
              continue
            }
            isInterrupted = false
          }
        }
        if time == nil, unit == start.unit, let mark = TimeMarks.leading(page.bytes(unit)) {
          time = Turn.TimeRange(start: mark.seconds, end: nil)
        }
        // A label in a line of its own may have its time behind it.
        if time == nil, unit == start.unit, span.isEmpty, let mark = TimeMarks.trailing(page.bytes(unit)) {
          time = Turn.TimeRange(start: mark.seconds, end: nil)
        }
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
      pieces.append(
        Piece(start: start, kind: start.kind ?? .answer, text: text, time: time, units: units, captions: captions))
    }
    return pieces
  }

  /// "CROSS-EXAMINATION", "END 1:19 P.M. CST": a line in capitals without a mark at its end, right before the next turn or at the
  /// end of a text in small letters, heads what follows or closes the record.
  private func isPlainHead(_ unit: Int) -> Bool {
    let bytes = page.bytes(unit)
    guard (6...60).contains(bytes.count), let last = bytes.last, !".?!:,;\")".utf8.contains(last), last < 0x80 else {
      return false
    }
    return !bytes.contains { $0 &- 0x61 < 26 } && bytes.count { $0 &- 0x41 < 26 } * 2 >= bytes.count
      && page.bytes(unit - 1).contains { $0 &- 0x61 < 26 }
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
      // "You were the only cook in the street." leads up to the question.
      let opening = Array(first.units[..<question].prefix { !Pronouns.holdsSecond(page.bytes($0)) })
      guard !opening.isEmpty else { return [] }
      pieces[0].units.removeFirst(opening.count)
      pieces[0].text = text(pieces[0].units, from: page.units[pieces[0].units[0]].span.start)
      return opening
    }
    if !QuestionMark.contains(first.text.utf8[...]), pieces[1].kind == .answer, pieces[1].text.count < 200,
      !(first.text.count < 200 && isIntroduced(before: first.start.unit))
    {
      let opening = first.units + pieces[1].units.filter { !first.units.contains($0) }
      pieces.removeFirst(2)
      return opening
    }
    return []
  }

  /// Whether a paragraph stands before the first line that is set like a question: then that line is none, but a request.
  private func isIntroduced(before unit: Int) -> Bool {
    page.units.indices.prefix(unit).contains { index in
      let bytes = page.bytes(index)
      return !page.units[index].isHeading && bytes.count >= 60 && !isCredit(index)
        && bytes.suffix(4).contains { ".!?".utf8.contains($0) }
    }
  }

  /// "Congratulations, Maria." ends as a sentence; heads of sections do not.
  func isSentence(_ text: MappedText) -> Bool {
    text.utf8.contains(0x20) && text.utf8.last == UInt8(ascii: ".")
  }

  /// Share of the questions that hold a question mark.
  func marked(_ pieces: [Piece]) -> Double {
    let questions = pieces.filter { $0.kind == .question }
    guard !questions.isEmpty else { return 0 }
    return Double(questions.filter { QuestionMark.contains($0.text.utf8[...]) }.count) / Double(questions.count)
  }

  func text(_ units: [Int], from start: Int32) -> MappedText {
    var text = MappedText()
    for (position, unit) in units.enumerated() {
      var span = page.units[unit].span
      if position == 0 { span.start = max(span.start, start) }
      append(page.units[unit], span, to: &text)
    }
    return text
  }

  // MARK: Text

  /// Narration from the boxes that stand before unit `limit` and have no place yet; posts of others are left out by name.
  private mutating func addBoxes(upTo limit: Int) {
    var text = MappedText()
    while placedAsides < page.asides.count, page.asides[placedAsides].unitsBefore <= limit {
      let aside = page.asides[placedAsides]
      placedAsides += 1
      let block = page.document.blocks[aside.block].text
      if aside.kind == .embed {
        transcript.omitted.append(OmittedPassage(reason: "embed", text: block))
      } else {
        if !text.isEmpty { text.appendInserted([0x0A, 0x0A]) }
        text.append(block)
      }
    }
    addTurn(.narration, speaker: nil, text, time: nil)
  }

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
  func append(_ unit: Unit, _ span: TextSpan, to text: inout MappedText) {
    let source = page.document.blocks[unit.block].text
    var rest = span
    var isFirst = true
    func add(_ part: TextSpan, _ text: inout MappedText) {
      var part = part
      while !part.isEmpty, source.utf8[Int(part.start)] == 0x20 { part.start += 1 }
      while !part.isEmpty, source.utf8[Int(part.end) - 1] == 0x20 { part.end -= 1 }
      guard !part.isEmpty else { return }
      // Blocks with not a byte between them, as broken markup makes them, stand together in the file and so in the turn.
      let touches = text.sourceEnd.map { Int(source.sourceRanges(part).first?.start ?? -1) == $0 } ?? false
      if !text.isEmpty, !touches {
        if isFirst {
          text.appendInserted(separator(unit, behind: text, isWhole: unit.span.start == span.start))
        } else {
          text.appendInserted([0x20])
        }
      }
      text.append(source, part)
      isFirst = false
    }
    var cuts = TimeMarks.find(in: source.utf8, span).map(\.span)
    let times = cuts.count
    cuts += StageDirections.find(in: source.utf8, span)
    if times > 0, cuts.count > times { cuts.sort { $0.start < $1.start } }
    for cut in cuts where cut.start >= rest.start {
      add(TextSpan(Int(rest.start), Int(cut.start)), &text)
      rest.start = cut.end
    }
    add(rest, &text)
  }

  /// What parts a line from the one before it. A sentence goes on from cue to cue.
  private func separator(_ unit: Unit, behind text: MappedText, isWhole: Bool) -> [UInt8] {
    if page.document.blocks[unit.block].kind == .cue, let last = text.utf8.last, last < 0x80,
      !".?!:;)]\"".utf8.contains(last)
    {
      return [0x20]
    }
    return unit.span.start > 0 && isWhole ? [0x0A] : [0x0A, 0x0A]
  }

  func isCredit(_ index: Int) -> Bool { Credits.isCredit(page.text(index)) }

  mutating func omit(_ index: Int, _ reason: String) {
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
      case .article:
        for direction in StageDirections.find(in: block.text.utf8, TextSpan(0, block.text.count)) {
          passages.append(OmittedPassage(reason: "stage-direction", text: block.text.slice(direction)))
        }
      }
    }
    for (block, span) in page.cues.repeated {
      passages.append(OmittedPassage(reason: "caption-repeated", text: page.document.blocks[block].text.slice(span)))
    }
    transcript.omitted = (transcript.omitted + passages).enumerated().sorted { a, b in
      let (first, second) = (
        a.element.text.sourceRanges.first?.start ?? 0, b.element.text.sourceRanges.first?.start ?? 0
      )
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }
}
