import English

/// Why a sentence is held for no claim, in words for the fact-checker. The model decides; this names what the sentence looks like.
enum NoClaimReason {
  private static let talk = Lexicon("thank thanks welcome please hello hi okay ok bye congratulations sorry")
  private static let interviewing = Lexicon("interview")
  static let interview = "talk about the interview"

  static func reason(
    _ reading: SentenceReader.Reading, _ decision: ClaimDecision, _ view: TurnView, _ sentence: Sentence
  ) -> String {
    var words = 0
    var first = -1
    var isQuestion = false
    for index in sentence.words {
      if view.firstByte(index) == UInt8(ascii: "?") { isQuestion = true }
      guard view.tag(index) != .punct else { continue }
      if first < 0 { first = index }
      words += 1
    }
    guard first >= 0 else { return "no words" }
    if isQuestion { return "question without a premise" }
    if talk.contains(view.lemmas[first]) { return "talk about the conversation" }
    let main = reading.clauses.first { $0.relation == .root }
    guard let main, reading.clauses.contains(where: { $0.finite != nil || $0.modal != nil || $0.isImperative }) else {
      return words < 4 ? "fragment" : "no finite verb"
    }
    if words < 3 { return "fragment" }
    switch decision.refusal {
    case .counterfactual: return "hypothetical"
    case .taste: return "inner state of the speaker"
    case .norm: return "value judgement or call to act"
    case .untold: return "wish, intention or plan"
    case .speculation: return "possibility without a checkable statement"
    default: break
    }
    if main.isImperative { return "request or call to act" }
    let isSpeaker = main.subject.map { view.classes[$0].contains(.firstPerson) } ?? false
    let kinds = view.classes[main.head]
    if let modal = main.modal {
      let mood = view.classes[modal]
      // "It must have sunk"
      if mood.contains(.obligation), main.isPerfect, view.string(modal) == "must" {
        return "possibility without a checkable statement"
      }
      if mood.contains(.obligation) { return "value judgement or call to act" }
      if mood.contains(.would) { return "hypothetical" }
      if mood.contains(.will) { return isSpeaker ? "intention or promise" : "prediction" }
      if mood.contains(.possibility) || mood.contains(.ability) && main.negation == nil {
        return "possibility without a checkable statement"
      }
    }
    if isSpeaker {
      if kinds.contains(.wishing) && !kinds.contains(.feeling) { return "wish, intention or plan" }
      if kinds.contains(.feeling) || kinds.contains(.thinking) { return "inner state of the speaker" }
    }
    if interviewing.contains(view.lemmas[main.head]) { return interview }
    let isEvaluated = view.children(main.head).contains {
      view.relation($0) == .amod && view.classes[$0].contains(.evaluation)
    }
    if main.isCopular, view.tag(main.head) == .adj || kinds.contains(.evaluation) || isEvaluated {
      return "value judgement"
    }
    return "nothing that evidence could confirm or refute"
  }
}
