import Claims
import English
import Ledger
import Quantities
import SourceText

/// What two claims are compared by: content words with their places in the sentence, values, polarity, certainty, and who says it.
struct ClaimContent: Sendable {
  struct Term: Sendable {
    /// Hashes of the dictionary form and of the word as it stands, in lower case.
    var lemma: UInt64
    var form: UInt64
    var letters: Letters
    /// Words of one group are put for one another, see `WordLikeness`; 0 for none.
    var group: UInt8
    /// Key of the form's vector.
    var vector: UInt32
    var isName: Bool
    var isVerb: Bool
    /// Whether it only says who reports ("…, officials say"): no part of what is reported.
    var isVoice: Bool
    /// 0 for a word that is everywhere, 1 for one hardly ever seen.
    var rarity: Double
    /// Number of the word in its text.
    var position: Int
    /// Whether a word of denial hangs on it.
    var isDenied = false
    /// The content word it depends on, an index into `terms`; -1 for none.
    var head = -1
    var slot = Slot.other
  }

  /// What a word is to the word it depends on; a passive's subject is its object.
  enum Slot: Sendable { case root, subject, object, oblique, modifier, clause, other }

  /// Whether it is told as a fact, as what ought to be, or as what somebody wants or will do.
  enum Mood: Sendable { case fact, duty, plan }

  /// Of whom the sentence tells.
  enum Agent: Sendable, Equatable {
    case speaker, we, addressee, third
    case named(String)
    case unknown
  }

  var text: String
  /// Content words, each once, in text order; words within values are left out.
  var terms: [Term]
  var values: [ComparableValue]
  var isDenied: Bool
  var isHedged: Bool
  var speaker: String?
  var sources: [String]
  /// Lemmas of the main clause's head, of the main verb, and of the head of its subject.
  var root: UInt64?
  var verb: UInt64?
  var subject: UInt64?
  var agent = Agent.unknown
  var mood = Mood.fact
  /// All numbers in digits and words, "one" and "first" too, whatever they count.
  var numbers: [Double] = []
  /// Lemmas and forms of the words that have an opposite or take sides ("for", "against").
  var sides: Set<UInt64> = []
  /// A finished event: past tense, not perfect, nothing that says the value moves on.
  var isFinished: Bool

  /// - Parameters:
  ///   - text: a sentence that stands alone.
  ///   - reference: the date of its article, for relative dates.
  ///   - rarity: how rare words are; for fitting, which makes it anew.
  init(
    _ text: String, reference: String? = nil, speaker: String? = nil, rarity: WordRarity? = WordRarity.embedded
  ) {
    let utf8 = Array(text.utf8)
    let found = QuantityFinder.quantities(in: utf8, reference: reference)
    self.init(text, utf8, EnglishReader.analyze(utf8), found, rarity)
    values = found.compactMap { ComparableValue($0, text: String(decoding: utf8[$0.span.range], as: UTF8.self)) }
    self.speaker = speaker
  }

  /// - Parameters:
  ///   - analysis: of the claim's words.
  ///   - speaker: name of the claim's speaker, nil for the narrator.
  init(_ claim: LedgerClaim, _ analysis: Analysis, speaker: String?) {
    let utf8 = Array(claim.claim.utf8)
    self.init(
      claim.claim, utf8, analysis, QuantityFinder.quantities(in: utf8, reference: nil), WordRarity.embedded)
    values = claim.quantities.compactMap(ComparableValue.init) + claim.dates.compactMap(ComparableValue.init)
    isDenied = claim.polarity == "denied"
    isHedged = claim.certainty == "hedged"
    self.speaker = speaker
    sources = claim.attributedTo
  }

  private init(
    _ text: String, _ utf8: [UInt8], _ analysis: Analysis, _ quantities: [Quantity], _ rarity: WordRarity?
  ) {
    self.text = text
    terms = []
    values = []
    isDenied = false
    isHedged = false
    var isPast = false
    var moves = false
    let frame = SentenceFrame(analysis, utf8)
    isHedged = frame.isOpinion
    sources = frame.source.map { [$0] } ?? []
    agent = frame.agent
    mood = frame.mood
    var termOf: [Int: Int] = [:]
    var firstOf: [UInt64: Int] = [:]
    var next = 0
    var denials: [Int] = []
    for (index, word) in analysis.words.enumerated() {
      while next < quantities.count, quantities[next].span.end <= word.span.start { next += 1 }
      let isValue = next < quantities.count && quantities[next].span.start <= word.span.start
      let form = frame.forms[index]
      let spelled = analysis.lemma(of: index, in: utf8)
      let lemma = Words.hash(spelled)
      if let number = PlainNumber.value(of: utf8[word.span.range], form) { numbers.append(number) }
      for word in [form, lemma] where Opposites.knows(word) { sides.insert(word) }
      if frame.denies(index) {
        denials.append(index)
        if frame.isNearRoot(index) { isDenied.toggle() }
      }
      // "May" is a month unless it is an auxiliary.
      if Words.hedges.contains(form), form != Words.may || word.tag == .aux { isHedged = true }
      if Words.moving.contains(lemma) || Words.moving.contains(form) { moves = true }
      if word.tag == .verb || word.tag == .aux, word.features.contains(.past), word.features.contains(.finite) {
        isPast = true
      }
      if word.tag == .aux, Words.have.contains(lemma) { moves = true }
      if index == frame.root { root = lemma }
      if index == frame.root, word.tag == .verb { verb = lemma }
      if index == frame.subject { subject = lemma }
      guard [.noun, .propn, .verb, .adj, .adv, .num].contains(word.tag), !Words.stops.contains(form),
        word.span.count > 1,
        !frame.chatter.contains(index)
      else { continue }
      // The unit of a count is a content word, its number is not.
      if isValue, word.tag == .num || quantities[next].kind != .count && quantities[next].kind != .number { continue }
      if isValue, utf8[Int(word.span.start)].isASCIIDigit { continue }
      if let first = firstOf[lemma] {
        termOf[index] = first
        continue
      }
      firstOf[lemma] = terms.count
      termOf[index] = terms.count
      terms.append(
        Term(
          lemma: lemma, form: form, letters: Letters(spelled),
          group: WordLikeness.group(lemma: lemma, form: form), vector: WordVectors.key(form, isNumber: false),
          isName: word.tag == .propn, isVerb: word.tag == .verb, isVoice: frame.voice.contains(index),
          rarity: rarity?(form) ?? 1, position: index))
    }
    isFinished = isPast && !moves
    link(analysis, termOf)
    for word in denials { deny(word, analysis, termOf) }
  }

  /// Marks as denied what the word of denial at `index` hangs on.
  private mutating func deny(_ index: Int, _ analysis: Analysis, _ termOf: [Int: Int]) {
    let words = analysis.words
    // "Found no cracks": what is denied is the finding.
    var at = Int(words[index].head)
    for _ in 0..<3 where at >= 0 && words[at].tag != .verb && words[at].head >= 0 {
      if [.conj, .advcl, .aclRelcl, .acl, .ccomp, .parataxis].contains(words[at].relation) { break }
      at = Int(words[at].head)
    }
    if let term = termOf[at] { terms[term].isDenied.toggle() }
    // "There is no child who goes hungry": the clause is denied with its noun.
    let noun = Int(words[index].head)
    if words.contains(where: { $0.relation == .expl }),
      let clause = words.indices.first(where: { $0 > noun && words[$0].relation == .aclRelcl }),
      let term = termOf[clause], clause != at
    {
      terms[term].isDenied.toggle()
    }
  }

  /// Ties every term to the content word it depends on.
  private mutating func link(_ analysis: Analysis, _ termOf: [Int: Int]) {
    for index in terms.indices {
      var at = terms[index].position
      // What is joined by "and" stands where the first stands.
      while analysis.words[at].relation == .conj, analysis.words[at].head >= 0 { at = Int(analysis.words[at].head) }
      terms[index].slot = Slot(analysis.words[at].relation)
      var head = Int(analysis.words[at].head)
      for _ in 0..<8 where head >= 0 {
        if let term = termOf[head] {
          if term != index { terms[index].head = term }
          break
        }
        head = Int(analysis.words[head].head)
      }
    }
  }
}

extension ClaimContent.Slot {
  init(_ relation: English.Relation) {
    self =
      switch relation {
      case .root: .root
      case .nsubj, .nsubjOuter, .csubj, .oblAgent: .subject
      case .obj, .iobj, .nsubjPass, .csubjPass: .object
      case .obl, .oblUnmarked: .oblique
      case .nmod, .nmodDesc, .nmodPoss, .nmodUnmarked, .compound, .amod, .appos, .flat, .acl, .nummod: .modifier
      case .ccomp, .xcomp, .advcl, .advclRelcl, .aclRelcl, .parataxis: .clause
      default: .other
      }
  }
}
