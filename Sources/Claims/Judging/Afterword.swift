import English

/// A sentence that only tells whose word the one before it is: "That's what Rosa says, anyway.", "Or so the ministry claims."
struct Afterword {
  /// Whose; nil where it is a pronoun that stands for nobody safely.
  let source: String?

  static let reason = "tells whose word the sentence before is"
  private static let openers = Lexicon("or but and well at least anyway")
  private static let longest = 14

  init?(_ reading: SentenceReader.Reading, _ attribution: Attribution) {
    let view = attribution.view
    let words = view.analysis.sentences[reading.number].words
    guard reading.number > 0, words.count <= Self.longest, !view.analysis.sentences[reading.number].startsParagraph,
      var first = words.first, let last = words.last
    else { return nil }
    while first < last, view.tag(first) == .punct || Self.openers.contains(view.forms[first]) { first += 1 }
    let reports = Reports(view)
    let told: Clause?
    if reports.isThatIsWhat(first, through: last) {
      told = reading.clauses.first { $0.head > first + 2 && reports.reports($0, isAside: true) }
    } else {
      told = reading.clauses.first { $0.relation == .root && reports.isSoHeSaid($0, from: first) }
    }
    guard let told, let subject = told.subject, told.hasOwnSubject, told.negation == nil, told.modal == nil,
      view.classes[subject].isDisjoint(with: [.firstPerson, .secondPerson]),
      view.child(told.head, [.ccomp, .xcomp, .obl]) == nil
    else { return nil }
    source = attribution.source(subject)
  }
}
