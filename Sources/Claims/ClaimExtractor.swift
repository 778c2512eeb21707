import English
import Quantities
import SourceText
import Transcripts

/// Extracts the claims of a transcript.
public enum ClaimExtractor {
  /// - Parameters:
  ///   - reference: the article's date, ISO 8601; without one the first full date in the text stands in for it.
  ///   - language: BCP 47 tag of the article; anything but English yields no claims and one warning.
  public static func claims(
    in transcript: Transcript, reference: String?, language: String?
  ) -> ClaimSet {
    var result = ClaimSet()
    let sample = transcript.turns.prefix(12).flatMap { $0.text.utf8.prefix(4000) }
    guard EnglishReader.isEnglish(sample) else {
      result.warnings.append("the text is \(language ?? "not English"); claims are read in English only")
      return result
    }
    let reference = reference ?? firstDate(transcript)
    for (index, turn) in transcript.turns.enumerated() {
      let analysis = EnglishReader.analyze(turn.text.utf8)
      let quantities = QuantityFinder.quantities(in: turn.text.utf8, reference: reference)
      var next = 0
      for sentence in analysis.sentences {
        var own: [Quantity] = []
        while next < quantities.count, quantities[next].span.start < sentence.span.end {
          if quantities[next].span.start >= sentence.span.start { own.append(quantities[next]) }
          next += 1
        }
        let view = SentenceView(text: turn.text.utf8, analysis: analysis, sentence: sentence, quantities: own)
        read(view, turn: index, transcript, &result)
      }
    }
    return result
  }

  private static func read(_ view: SentenceView, turn: Int, _ transcript: Transcript, _ result: inout ClaimSet) {
    let kind = transcript.turns[turn].kind
    if let why = Rejection.reason(view, isQuestion: kind == .question) {
      result.omitted.append(NoClaim(turn: turn, span: view.sentence.span, why: why))
      return
    }
    let parts = ClauseParts.find(view)
    let attribution = Attribution.find(view, parts)
    var claim = Claim(
      turn: turn, span: view.sentence.span, statement: Statement.text(view), type: ClaimTyping.type(view, attribution),
      speaker: transcript.turns[turn].speaker)
    claim.attributedTo = attribution.sources
    claim.subject = parts.subject
    claim.predicate = parts.predicate
    claim.object = parts.object
    claim.quantities = view.quantities
    claim.polarity = Cues.denies(view) ? .denied : .affirmed
    claim.certainty = Cues.hedges(view) ? .hedged : attribution.isReport ? .reported : .asserted
    claim.editorial = view.editorial
    claim.worth = WorthRules.worth(view, claim)
    result.claims.append(claim)
  }

  /// The first full date in the article: what "Feb. 12" without a year goes by when the page names no date.
  private static func firstDate(_ transcript: Transcript) -> String? {
    for turn in transcript.turns {
      for quantity in QuantityFinder.quantities(in: turn.text.utf8, reference: nil) where quantity.kind == .date {
        if let timex = quantity.timex, timex.utf8.count == 10, timex.utf8.first != UInt8(ascii: "X") { return timex }
      }
    }
    return nil
  }
}
