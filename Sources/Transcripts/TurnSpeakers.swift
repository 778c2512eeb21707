import Reading
import SourceText

/// Who speaks each turn, and in which role.
extension TurnAssembly {
  mutating func assignLabelled(_ pieces: inout [Piece], _ reading: Interpretation) {
    // "Q" is the one who examines and "A" the one who was sworn in, where the page says who that is.
    for index in pieces.indices {
      if let person = pieces[index].start.label?.person { pieces[index].start.label?.name = person }
    }
    let labels = pieces.compactMap(\.start.label)
    directory.register(labels.filter { !StageDirections.isProduction($0.name) })
    for label in labels where label.isExaminer {
      if let person = directory.person(of: label) { directory.update(person) { $0.isExaminer = true } }
    }
    for index in pieces.indices {
      guard let label = pieces[index].start.label, !StageDirections.isProduction(label.name),
        let person = directory.person(of: label)
      else { continue }
      pieces[index].person = person
      let asks = QuestionMark.ends(pieces[index].text.utf8[...])
      let bytes = pieces[index].text.count
      directory.update(person) {
        $0.turns += 1
        $0.asked += asks ? 1 : 0
        $0.bytes += bytes
      }
    }
    assignRoles(first: pieces.first?.person, pieces)
    for index in pieces.indices {
      guard let person = pieces[index].person else {
        // "Jingle: …": played, and said by nobody of the interview.
        if pieces[index].start.label.map({ StageDirections.isProduction($0.name) }) == true {
          pieces[index].kind = .narration
        }
        continue
      }
      let isUnknown = directory.people[person].labels == [ChangeMarks.label]
      let asks = isUnknown && QuestionMark.ends(pieces[index].text.utf8[...])
      pieces[index].kind = asks || directory.people[person].role == .interviewer ? .question : .answer
    }
    nameRoles(asking: pieces)
  }

  /// A single letter says who asks only beside one that says who answers: "P" and "K" are initials.
  private func asks(_ label: String) -> Bool {
    RoleLabels.asks(label)
      && (label.utf8.count > 1 || label == "Q"
        || directory.people.contains { $0.labels.contains(where: RoleLabels.answers) })
  }

  private func answers(_ label: String) -> Bool {
    RoleLabels.answers(label)
      && (label.utf8.count > 1
        || directory.people.contains { $0.isExaminer || $0.labels.contains(where: RoleLabels.asks) })
  }

  /// Who asks: by label, by the outlet's name, by the share of turns that end in a question mark.
  private mutating func assignRoles(first: Int?, _ pieces: [Piece]) {
    let site = page.document.metadata.site ?? ""
    let byline = directory.authors
    for index in directory.people.indices {
      let person = directory.people[index]
      let title = (person.description ?? "").lowercased()
      if person.labels == [ChangeMarks.label] { continue }
      if person.labels.contains(where: SpeakerLabels.narrates) {
        directory.update(index) { $0.role = .narrator }
      } else if person.isExaminer || person.labels.contains(where: asks)
        || person.evidence != nil && title.hasSuffix("reporter")
        || ["host", "anchor", "moderator", "correspondent", "reporter", "presenter"].contains(where: {
          title.contains($0)
        })
        || person.labels.contains(where: { isOutlet($0, site) })
        || byline.contains(where: { Interviewee.same($0, person.name) })
      {
        directory.update(index) { $0.role = .interviewer }
      } else if person.labels.contains(where: answers) {
        directory.update(index) { $0.role = .interviewee }
      }
    }
    if !directory.people.contains(where: { $0.role == .interviewer }) {
      // The one who asks most of his turns as questions; the first speaker where nothing else tells. Somebody from the floor
      // who asks once is not the one who leads the talk.
      let open = directory.people.indices.filter {
        directory.people[$0].role == .other && directory.people[$0].turns > 0
          && directory.people[$0].labels != [ChangeMarks.label]
      }
      let regular = open.filter { directory.people[$0].turns >= 2 }
      let candidates = regular.contains { directory.people[$0].asked > 0 } ? regular : open
      let best = candidates.max { share($0, first) < share($1, first) }
      if let best { directory.update(best) { $0.role = .interviewer } }
    }
    // Readers each ask once, and one answers them all.
    let guests = directory.people.filter { $0.turns > 0 && $0.turns <= 2 && $0.asked == $0.turns }
    let isCrowd = guests.count >= 3 && directory.people.contains { $0.turns >= guests.count && $0.asked * 4 < $0.turns }
    for index in directory.people.indices
    where directory.people[index].role == .other && directory.people[index].labels != [ChangeMarks.label] {
      let person = directory.people[index]
      let isGuest = isCrowd || person.labels.contains(where: SpeakerLabels.isPart)
      let asks = (person.turns >= 3 || isGuest) && person.asked * 2 > person.turns
      directory.update(index) { $0.role = asks ? .interviewer : .interviewee }
    }
    for host in coHosts(pieces)
    where directory.people[host].role == .interviewee && directory.people[host].asked > 0
      && directory.people.indices.contains(where: { $0 != host && directory.people[$0].role == .interviewee })
    {
      directory.update(host) { $0.role = .interviewer }
    }
  }

  /// Whom somebody calls a co-host: "my co-host, Tom Berg", "Tom Berg is my co-host".
  private func coHosts(_ pieces: [Piece]) -> [Int] {
    var hosts: [Int] = []
    for text in pieces.map(\.text.utf8) + [presentation] {
      let text = ByteText(text)
      guard text.contains("o-host") || text.contains("ohost") else { continue }
      for index in directory.people.indices where !hosts.contains(index) {
        let places = text.places(of: directory.people[index].name)
        guard !places.isEmpty else { continue }
        if ["o-host ", "o-host, ", "ohost ", "ohost, "].contains(where: { text.holds($0, before: places) })
          || [" is my co-host", " is our co-host"].contains(where: { text.holds($0, after: places) })
        {
          hosts.append(index)
        }
      }
    }
    return hosts
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

  private func isInitials(_ label: String, of site: String) -> Bool {
    let words = site.split(separator: " ")
    return label.count >= 2 && words.count >= 2 && label == String(words.compactMap(\.first)).uppercased()
  }

  /// `Q` and `A` get the names that the page gives.
  private mutating func nameRoles(asking pieces: [Piece]) {
    let questions = questions(pieces)
    for index in directory.people.indices {
      let person = directory.people[index]
      if person.name == ChangeMarks.label {
        directory.update(index) { $0.name = ChangeMarks.name }
      } else if isInitials(person.name, of: page.document.metadata.site ?? "") {
        // "TMR" asks for The Marsh Review.
        let site = page.document.metadata.site ?? person.name
        directory.update(index) { $0.name = site }
      } else if asks(person.name) {
        directory.update(index) { $0.name = "Interviewer" }
      } else if answers(person.name) {
        let name = intervieweeName(questions: questions) ?? "Interviewee"
        directory.update(index) { $0.name = name }
      }
    }
  }

  func questions(_ pieces: [Piece]) -> [UInt8] {
    var questions: [UInt8] = []
    for piece in pieces where piece.kind == .question { questions += piece.text.utf8 + [0x0A] }
    return questions
  }

  /// What speaks for and against a dialogue of unlabelled questions and answers.
  func dialogue(
    _ pieces: [Piece], _ reading: Interpretation, _ name: String?, _ introduction: MappedText, _ closing: MappedText
  ) -> UnlabelledDialogue {
    let title = page.document.metadata.title ?? ""
    let headline = page.document.blocks.first { $0.kind == .heading(1) }?.text.utf8 ?? []
    return UnlabelledDialogue(
      title: title + "\n" + String(decoding: headline, as: UTF8.self),
      context: Array(title.utf8) + [0x0A] + headline + [0x0A] + introduction.utf8.prefix(4000),
      introduction: introduction.count,
      questions: pieces.filter { $0.kind == .question }.map { $0.text.utf8[...] },
      answers: pieces.filter { $0.kind == .answer }.map { $0.text.utf8[...] },
      narration: introduction.count + closing.count - 2 * resumed, name: name,
      hasSpeakerLabel: reading.namesSpeakers || name.map { isLabelled($0, reading) } ?? false)
  }

  /// Whether the one who is presented has a label of his own.
  private func isLabelled(_ name: String, _ reading: Interpretation) -> Bool {
    let forms = SpeakerLabels.forms(name)
    return reading.starts.contains { start in start.label.map { forms.contains($0.name.lowercased()) } ?? false }
  }

  /// - Parameter name: whom the page presents as the one who answers.
  mutating func assignAlternating(_ pieces: inout [Piece], _ reading: Interpretation, _ name: String?) {
    directory.register(reading.starts.compactMap(\.label))
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
    nameRoles(asking: pieces)
    // A label on the first question or answer speaks for the unlabelled ones, unless there are several.
    let interviewer = askers.count == 1 ? askers[0] : directory.person(named: "Interviewer")
    directory.update(interviewer) { $0.role = .interviewer }
    let interviewee: Int
    // A label further down names somebody else than the one who answered before him, where the page knows of two.
    let firstAnswer = pieces.first { $0.kind == .answer }
    let isLate =
      firstAnswer?.start.label == nil && answerers.count == 1
      && isAccompanied(directory.people[answerers[0]].name)
    if answerers.count == 1, !isLate {
      interviewee = answerers[0]
    } else {
      interviewee = directory.person(
        named: answerers.isEmpty || isLate ? name ?? "Interviewee" : "Interviewee")
      directory.update(interviewee) { $0.role = .interviewee }
    }
    for index in pieces.indices where pieces[index].person == nil && pieces[index].kind != .narration {
      pieces[index].person = pieces[index].kind == .question ? interviewer : interviewee
    }
  }

  /// Whether the introduction presents somebody else beside a person.
  private func isAccompanied(_ name: String) -> Bool {
    PersonNames.find(in: presentation).contains { found in
      SpeakerLabels.hasGivenName(found.name) && !Interviewee.same(found.name, name)
        && !SpeakerDirectory.words(found.name).contains(name.lowercased())
        && !page.document.metadata.byline.contains { Interviewee.same($0, found.name) }
    }
  }

  func intervieweeName(questions: [UInt8]) -> String? {
    let document = page.document
    let headings = document.blocks.filter { $0.kind == .heading(1) }.map(\.text.string)
    let captions = document.blocks.filter { $0.kind == .caption }.map(\.text.string)
    // The standfirst may have been left out of the article and still names the guest.
    var context = presentation
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
      byline: document.metadata.byline, site: document.metadata.site ?? "")
  }

  mutating func finishSpeakers() {
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
}
