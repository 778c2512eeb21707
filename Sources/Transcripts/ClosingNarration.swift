import Reading
import SourceText

/// Where the interview ends and the page speaks again.
extension TurnAssembly {
  /// What follows the interview: credits, headings with their texts that only look like questions, and a text under a
  /// heading of its own that is longer than any answer (a book excerpt).
  mutating func closingNarration(_ pieces: inout [Piece], _ reading: Interpretation) -> MappedText {
    var closing: [Int] = []
    if !reading.hasLabels, marked(pieces) >= 0.7 {
      while pieces.count >= 6, let last = pieces.last {
        let question = last.kind == .question ? last : pieces[pieces.count - 2]
        guard question.kind == .question, question.start.label == nil, !QuestionMark.contains(question.text.utf8[...]),
          question.text.count < 80, !isSentence(question.text),
          page.units[question.start.unit].isHeading
        else { break }
        let count = last.kind == .question ? 1 : 2
        closing = pieces.suffix(count).flatMap(\.units) + closing
        pieces.removeLast(count)
      }
    }
    let guest = guest(pieces)
    if var last = pieces.popLast() {
      let longest = pieces.filter { $0.kind == .answer }.map(\.text.count).max() ?? 0
      let cut = last.units.indices.dropFirst().first { index in
        isCredit(last.units[index]) || (index + 3 >= last.units.count && presents(last.units[index]))
          || headsNotes(last.units[index]) || isAbout(guest, last.units[index...])
          || (longest > 0 && startsAnotherText(last.units, index, longest))
      }
      if let cut {
        if isAbout(guest, last.units[cut...]) {
          resumed = last.units[cut...].reduce(0) { $0 + page.units[$1].span.count }
        }
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

  /// "Photography: …", "Read next: …" behind the last answer head what the page says of itself.
  private func headsNotes(_ index: Int) -> Bool {
    guard let label = LabelScanner.label(page.bytes(index)) else { return false }
    return FalseLabels.headsNotes(label.name)
  }

  /// Who gives the last answer, as far as can be told before speakers have their names.
  private func guest(_ pieces: [Piece]) -> String? {
    guard let last = pieces.last(where: { $0.kind == .answer }) else { return nil }
    if let label = last.start.label, !SpeakerLabels.isRole(label.name), label.name.count >= 4 { return label.name }
    if let name = intervieweeName(questions: questions(pieces)) { return name }
    let people = PersonNames.find(in: presentation).map(\.name).filter(SpeakerLabels.hasGivenName)
    return Set(people).count == 1 ? people[0] : nil
  }

  /// "Teague, who is 6-foot-7, played two seasons.": the article goes on about the one who answered, and nobody says "I" any more.
  private func isAbout(_ guest: String?, _ units: ArraySlice<Int>) -> Bool {
    guard let guest, let first = units.first, let surname = guest.split(separator: " ").last, surname.count >= 4 else {
      return false
    }
    let text = page.text(first)
    guard text.utf8.count > 40 else { return false }
    let name =
      LabelConvention.isCapitals(String(surname)) ? SpeakerDirectory.titleCase(String(surname)) : String(surname)
    // "Fallo, who …", "Teula Fallo’s book …"
    let behindGiven = text.drop { $0.isLetter || $0 == "-" }.dropFirst()
    let isSubject =
      [text[...], behindGiven].contains { text in
        text.hasPrefix(name)
          && ["’s ", "'s ", ", who ", ", a ", ", the ", " is ", " was ", " has ", " will ", " said ", " told "].contains
          {
            text.dropFirst(name.count).hasPrefix($0)
          }
      } && text.first?.isUppercase == true
    return isSubject && units.allSatisfy { !Pronouns.holdsFirst(Quotes.without(page.bytes($0))[...]) }
  }
}
