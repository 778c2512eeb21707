import Claims
import English
import Ledger
import Quantities

/// What two claims are compared by: content words with their vectors, names, values, polarity, certainty, and who says it.
struct ClaimContent: Sendable {
  struct Term: Sendable, Hashable {
    /// Hash of the dictionary form.
    var lemma: UInt64
    /// Key of the form's vector.
    var vector: UInt32
    var isName: Bool
    var isVerb: Bool
  }

  var text: String
  /// Content words, each once, in text order; words within values are left out.
  var terms: [Term]
  var values: [ComparableValue]
  var isDenied: Bool
  var isHedged: Bool
  var speaker: String?
  var sources: [String]
  /// Lemmas of the main verb and of the head of its subject.
  var verb: UInt64?
  var subject: UInt64?
  /// A finished event: past tense, not perfect, nothing that says the value moves on.
  var isFinished: Bool

  private static let moving = Words(
    "so far already now currently still estimate about around nearly almost toll grow rise climb increase fall drop expect"
  )

  /// - Parameters:
  ///   - text: a sentence that stands alone.
  ///   - reference: the date of its article, for relative dates.
  init(_ text: String, reference: String? = nil, speaker: String? = nil, sources: [String] = []) {
    let utf8 = Array(text.utf8)
    let analysis = EnglishReader.analyze(utf8)
    let found = QuantityFinder.quantities(in: utf8, reference: reference)
    self.init(text, utf8, analysis, found)
    values = found.compactMap { ComparableValue($0, text: String(decoding: utf8[$0.span.range], as: UTF8.self)) }
    self.speaker = speaker
    self.sources = sources
  }

  /// - Parameter speaker: name of the claim's speaker, nil for the narrator.
  init(_ claim: LedgerClaim, speaker: String?) {
    let utf8 = Array(claim.claim.utf8)
    self.init(claim.claim, utf8, EnglishReader.analyze(utf8), QuantityFinder.quantities(in: utf8, reference: nil))
    values = claim.quantities.compactMap(ComparableValue.init) + claim.dates.compactMap(ComparableValue.init)
    isDenied = claim.polarity == "denied"
    isHedged = claim.certainty == "hedged"
    self.speaker = speaker
    sources = claim.attributedTo
  }

  private init(_ text: String, _ utf8: [UInt8], _ analysis: Analysis, _ quantities: [Quantity]) {
    self.text = text
    terms = []
    values = []
    isDenied = false
    isHedged = false
    sources = []
    var isPast = false
    var moves = false
    var seen: Set<UInt64> = []
    var next = 0
    let voice = Self.voice(analysis, utf8)
    for (index, word) in analysis.words.enumerated() {
      while next < quantities.count, quantities[next].span.end <= word.span.start { next += 1 }
      let isValue = next < quantities.count && quantities[next].span.start <= word.span.start
      let form = Words.hash(utf8[word.span.range])
      let lemma = Words.hash(analysis.lemma(of: index, in: utf8).map { $0 })
      if Words.negations.contains(form), Self.isNearRoot(index, analysis) { isDenied.toggle() }
      // "May" is a month unless it is an auxiliary.
      if Words.hedges.contains(form), form != Words.may || word.tag == .aux { isHedged = true }
      if Self.moving.contains(lemma) || Self.moving.contains(form) { moves = true }
      if word.tag == .verb || word.tag == .aux, word.features.contains(.past), word.features.contains(.finite) {
        isPast = true
      }
      if word.tag == .aux, Words.have.contains(lemma) { moves = true }
      if word.head < 0, word.tag == .verb, verb == nil { verb = lemma }
      if word.relation == .nsubj || word.relation == .nsubjPass, subject == nil { subject = lemma }
      guard [.noun, .propn, .verb, .adj, .adv, .num].contains(word.tag), !Words.stops.contains(form),
        word.span.count > 1
      else {
        continue
      }
      // The unit of a count is a content word, its number is not.
      if isValue, word.tag == .num || quantities[next].kind != .count && quantities[next].kind != .number { continue }
      if isValue, utf8[Int(word.span.start)] &- 0x30 < 10 { continue }
      guard !voice.contains(index), seen.insert(lemma).inserted else { continue }
      terms.append(
        Term(
          lemma: lemma, vector: WordVectors.key(form, isNumber: false), isName: word.tag == .propn,
          isVerb: word.tag == .verb))
    }
    isFinished = isPast && !moves
  }

  /// Whether a word belongs to the main clause: what is denied in "sold it and paid nothing" is not the sale.
  private static func isNearRoot(_ word: Int, _ analysis: Analysis) -> Bool {
    var at = word
    for _ in 0..<3 {
      let it = analysis.words[at]
      if it.head < 0 { return true }
      if [.conj, .advcl, .aclRelcl, .acl, .ccomp, .parataxis].contains(it.relation) { return false }
      at = Int(it.head)
    }
    return analysis.words[at].head < 0
  }

  /// The words that only name who reports: "…, officials say", "Police: …". They are no part of what is reported.
  private static func voice(_ analysis: Analysis, _ utf8: [UInt8]) -> Range<Int> {
    let words = analysis.words
    func byte(_ index: Int) -> UInt8 { utf8[Int(words[index].span.start)] }
    // Behind the last comma, no more than eight words with a verb of saying among them.
    if let comma = words.indices.last(where: { byte($0) == UInt8(ascii: ",") && words[$0].span.count == 1 }),
      words.count - comma <= 10, comma > 2,
      words[comma...].contains(where: { Words.saying.contains(Words.hash(utf8[$0.span.range])) })
    {
      return comma..<words.count
    }
    if let colon = words.indices.prefix(6).first(where: { byte($0) == UInt8(ascii: ":") }), colon + 3 < words.count {
      return 0..<colon + 1
    }
    return 0..<0
  }
}

/// Words by hash.
struct Words: Sendable {
  private let hashes: Set<UInt64>
  init(_ words: String) { hashes = Set(words.split(separator: " ").map { Self.hash(Array($0.utf8)) }) }
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { ClaimWords.hash(bytes) }

  static let negations = Words("not n't never no none nobody nothing neither nor cannot denied denies deny without")
  static let hedges = Words(
    "probably perhaps maybe possibly apparently likely allegedly may might could suspect seems seem reportedly")
  static let saying = Words(
    "say says said report reports reported find finds found show shows according tells told announces")
  static let may = hash(Array("may".utf8))
  static let have = Words("have")
  static let stops = Words(
    """
    a an the and or but of to in on at by for from with as is are was were be been being has have had do does did it its he she \
    they we i you his her their our my your this that these those there so also just than who which not no about per each will \
    would can could may might n't 's says said say told tell according people person another other others least more than all both one
    """)
}
