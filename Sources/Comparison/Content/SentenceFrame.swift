import English

/// What stands around the content of a sentence: who reports it ("…, officials say"), what is said for the sake of talk ("Look, I
/// think …"), where the content's main clause is and of whom it tells.
struct SentenceFrame {
  /// Hashes of the words in lower case.
  let forms: [UInt64]
  /// Words that only name who reports.
  private(set) var voice: Range<Int> = 0..<0
  /// Words of talk at the beginning.
  private(set) var chatter: Range<Int> = 0..<0
  /// "I think", "I guess" at the beginning.
  private(set) var isOpinion = false
  /// Who reports, as it stands in the text; nil where the sentence names nobody.
  private(set) var source: String?
  /// Head of the content's main clause, and of its subject; -1 for none.
  private(set) var root = -1
  private(set) var subject = -1
  private(set) var agent = ClaimContent.Agent.unknown
  private(set) var mood = ClaimContent.Mood.fact
  /// "Nobody has done more than I": the denial says that I did most.
  private var comparesToAll = false

  private let words: [Word]
  private let utf8: [UInt8]

  init(_ analysis: Analysis, _ utf8: [UInt8]) {
    words = analysis.words
    self.utf8 = utf8
    forms = analysis.words.map { Words.hash(utf8[$0.span.range]) }
    comparesToAll =
      forms.contains(Words.than) && words.contains { $0.features.contains(.comparative) }
      && forms.contains(where: Words.quantifiers.contains)
    readBeginning()
    readVoice()
    readMainClause(analysis)
  }

  /// Whether a word belongs to the main clause: what is denied in "sold it and paid nothing" is not the sale.
  func isNearRoot(_ word: Int) -> Bool {
    var at = word
    for _ in 0..<3 {
      if at == root || words[at].head < 0 { return true }
      if [.conj, .advcl, .aclRelcl, .acl, .ccomp, .parataxis].contains(words[at].relation) { return false }
      at = Int(words[at].head)
    }
    return at == root || words[at].head < 0
  }

  private func byte(_ word: Int) -> UInt8 { utf8[Int(words[word].span.start)] }
  private func isComma(_ word: Int) -> Bool { byte(word) == UInt8(ascii: ",") && words[word].span.count == 1 }
  private func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: utf8[Int(words[first].span.start)..<Int(words[last].span.end)], as: UTF8.self)
  }

  /// "Look,", "I mean,", "I think that": they are left out; an opinion counts as hedged.
  private mutating func readBeginning() {
    let think = [Self.hash("mean"), Self.hash("tell")]
    var at = 0
    while at + 3 < words.count {
      if words[at].tag == .punct {
        at += 1
      } else if forms[at] == Self.hash("i"), Words.opinions.contains(forms[at + 1]) || think.contains(forms[at + 1]),
        ![Self.hash("in"), Self.hash("of"), Self.hash("about"), Self.hash("you")].contains(forms[at + 2])
      {
        if !think.contains(forms[at + 1]) { isOpinion = true }
        at += forms[at + 2] == Self.hash("that") ? 3 : 2
      } else if Words.chatter.contains(forms[at]), isComma(at + 1) {
        at += 2
      } else if forms[at] == Self.hash("you"), forms[at + 1] == Self.hash("know"), isComma(at + 2) {
        at += 3
      } else {
        break
      }
    }
    chatter = 0..<at
    // "…, I think", "as far as I know".
    for index in forms.indices.dropLast() where forms[index] == Self.hash("i") {
      let isLast = index + 2 >= words.count || words[index + 2].tag == .punct
      if isLast, Words.opinions.contains(forms[index + 1]) { isOpinion = true }
      if index > 1, forms[index - 1] == Self.hash("as"), forms[index - 2] == Self.hash("far") { isOpinion = true }
    }
  }

  private mutating func readVoice() {
    // "According to X, …" and "… according to X".
    if let at = forms.indices.dropLast(2).first(where: {
      forms[$0] == Self.hash("according") && forms[$0 + 1] == Self.hash("to")
    }) {
      let end = words.indices[(at + 2)...].first(where: { isComma($0) }) ?? words.count
      if at <= chatter.upperBound + 1 || end >= words.count - 1 || words.count - at <= 10 {
        voice = at..<(at <= chatter.upperBound + 1 ? end : words.count)
        var last = end
        while last > at + 2, words[last - 1].tag == .punct { last -= 1 }
        source = text(at + 2..<last)
        return
      }
    }
    // Behind the last comma, no more than eight words with a verb of saying among them.
    if let comma = words.indices.last(where: { isComma($0) }), words.count - comma <= 10, comma > 2,
      words[comma...].indices.contains(where: { Words.saying.contains(forms[$0]) })
    {
      voice = comma..<words.count
      let named = (comma + 1..<words.count).filter {
        words[$0].tag != .punct && !Words.saying.contains(forms[$0])
      }
      if let first = named.first, let last = named.last { source = text(first..<last + 1) }
      return
    }
    if let colon = words.indices.prefix(6).first(where: { byte($0) == UInt8(ascii: ":") }), colon + 3 < words.count {
      voice = 0..<colon + 1
      source = text(0..<colon)
    }
  }

  private mutating func readMainClause(_ analysis: Analysis) {
    root =
      words.indices.first { words[$0].head < 0 && !voice.contains($0) } ?? words.indices.first { words[$0].head < 0 }
      ?? -1
    guard root >= 0 else { return }
    // The clause that is thought or reported is the content.
    if let inner = words.indices.first(where: {
      Int(words[$0].head) == root && words[$0].relation == .ccomp && !voice.contains($0)
    }) {
      if chatter.contains(root) || voice.contains(root) {
        root = inner
      } else if voice.isEmpty, Words.reporting.contains(Words.hash(analysis.lemma(of: root, in: utf8))),
        let reporter = subject(of: root), reporter < root, words[reporter].tag == .noun || words[reporter].tag == .propn
      {
        let begin = subtreeStart(inner)
        if root < begin {
          voice = min(subtreeStart(reporter), root)..<begin
          source = text(subtreeStart(reporter)..<root)
          root = inner
        }
      }
    }
    readMood(analysis)
    subject = subject(of: root) ?? -1
    if subject >= 0 { agent = agent(of: subject) }
  }

  /// "We have to take care", "I want to cut", "It will cost".
  private mutating func readMood(_ analysis: Analysis) {
    let governs = words.contains { Int($0.head) == root && $0.relation == .xcomp && $0.tag == .verb }
    let lemma = Words.hash(analysis.lemma(of: root, in: utf8))
    if governs, Words.plan.contains(forms[root]) || Words.plan.contains(lemma) { mood = .plan }
    // "Had to pay" says that it was paid.
    if governs, !words[root].features.contains(.past), Words.duty.contains(lemma) || Words.duty.contains(forms[root]) {
      mood = .duty
    }
    for (index, word) in words.enumerated() where Int(word.head) == root && word.relation == .aux {
      if Words.plan.contains(forms[index]) { mood = .plan }
      if Words.duty.contains(forms[index]), !Words.have.contains(Words.hash(analysis.lemma(of: index, in: utf8))) {
        mood = .duty
      }
    }
  }

  /// Whether a word denies what it hangs on; "No, …" only answers.
  func denies(_ word: Int) -> Bool {
    guard Words.negations.contains(forms[word]) else { return false }
    if words[word].tag == .intj || words[word].relation == .discourse { return false }
    if word + 1 < words.count, isComma(word + 1), word <= chatter.upperBound + 1 { return false }
    return !(comparesToAll && Words.quantifiers.contains(forms[word]))
  }

  private func subject(of head: Int) -> Int? {
    words.indices.first {
      Int(words[$0].head) == head && [.nsubj, .nsubjPass, .nsubjOuter].contains(words[$0].relation)
    }
  }

  /// The first word of all that depends on a word.
  private func subtreeStart(_ head: Int) -> Int {
    var start = head
    for index in stride(from: head - 1, through: 0, by: -1) {
      var at = index
      for _ in 0..<12 where at >= 0 && at != head { at = Int(words[at].head) }
      if at == head { start = index }
    }
    return start
  }

  private func agent(of subject: Int) -> ClaimContent.Agent {
    if let agent = agent(ofPronoun: forms[subject]) { return agent }
    if let owner = words.indices.first(where: { Int(words[$0].head) == subject && words[$0].relation == .nmodPoss }) {
      if forms[subject] == Self.hash("opponent") { return .addressee }
      // "Our schools" are everybody's, "their schools" may be anybody's.
      let person = agent(ofPronoun: forms[owner])
      if person == .we || forms[owner] == Self.hash("their") { return .unknown }
      return person ?? (words[owner].tag == .propn ? .named(name(owner)) : .unknown)
    }
    return words[subject].tag == .propn ? .named(name(subject)) : .unknown
  }

  private func agent(ofPronoun form: UInt64) -> ClaimContent.Agent? {
    if Words.pronounI.contains(form) { return .speaker }
    if Words.pronounYou.contains(form) { return .addressee }
    if Words.pronounWe.contains(form) { return .we }
    return Words.pronounThird.contains(form) ? .third : nil
  }

  /// The run of name words around a word.
  private func name(_ word: Int) -> String {
    var (first, last) = (word, word)
    while first > 0, words[first - 1].tag == .propn { first -= 1 }
    while last + 1 < words.count, words[last + 1].tag == .propn { last += 1 }
    return text(first..<last + 1)
  }

  private static func hash(_ word: String) -> UInt64 { Words.hash(word.utf8) }
}
