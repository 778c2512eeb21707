import Claims
import SourceText

/// The first letters of a word, for the comparison of stems.
struct Letters: Sendable, Hashable {
  private var bytes = SIMD16<UInt8>(repeating: 0)
  private(set) var count = 0

  /// - Parameter word: UTF-8; more than sixteen bytes are left out.
  init(_ word: some Sequence<UInt8>) {
    for byte in word.prefix(16) {
      bytes[count] = byte.asciiLowercased
      count += 1
    }
  }

  /// Whether both are forms or derivations of one stem: "vote" and "voters", "Pakistan" and "Pakistani", "secede" and "secession"
  /// not. The same beginning of at least four letters and of at least 55 % of the longer word, and endings known on both sides.
  func sharesStem(with other: Letters) -> Bool {
    let shorter = min(count, other.count)
    var common = 0
    while common < shorter, bytes[common] == other.bytes[common] { common += 1 }
    for length in [common, common - 1]
    where length >= 4 && length * 100 >= 55 * max(count, other.count) {
      if Self.endings.contains(ending(from: length)), Self.endings.contains(other.ending(from: length)) { return true }
    }
    return false
  }

  /// The letters behind a stem as one number; of more than seven none is known.
  private func ending(from length: Int) -> UInt64 {
    guard count - length <= 7 else { return .max }
    var packed: UInt64 = 0
    for index in length..<max(length, count) { packed = packed << 8 | UInt64(bytes[index]) }
    return packed
  }

  private static let endings: Set<UInt64> = {
    let words = """
      s es ed d r rs ing er or ers ors ion ation ations ions ment ments al an ian ese i ish ly y ive ity able ance ence ant ent e ies ied \
      ist ists ism ful ness ic ical ans is ting ted ter ters ning ned ner ners
      """
    var result: Set<UInt64> = [0]
    for word in words.split(separator: " ") { result.insert(word.utf8.reduce(0) { $0 << 8 | UInt64($1) }) }
    return result
  }()
}

/// How near two words are in meaning.
enum WordLikeness {
  /// From here on a word counts as found again.
  static let found = 0.5
  /// From here on it is the same word, stem or group, not only one of like company.
  static let certain = 0.7

  /// Groups of words that one account puts for another. Each group is a line.
  private static let groups: [UInt64: UInt8] = {
    let lines = """
      kill die dead death deadly fatal slay lethal fatality
      injure wound hurt injury injured wounded
      america american u.s. us united usa country nation national
      republican gop
      democrat democratic
      blaze fire wildfire
      arrest detain custody
      jail prison imprison
      raise increase rise hike up
      cut reduce lower slash decrease
      fall drop decline down
      buy purchase acquire
      begin start launch
      finish complete end
      win beat defeat
      job work worker employment
      company firm corporation business
      owe debt
      father dad
      mother mom
      kid child son daughter
      car vehicle
      gun firearm weapon
      student pupil
      doctor physician
      lawyer attorney
      rich wealthy wealth
      poor poverty
      large big huge massive
      immigrant undocumented illegally illegal
      build construct construction
      help aid assist assistance
      pay spend cost
      get receive obtain
      go travel
      police officer cop
      militant rebel insurgent fighter
      attack assault strike raid
      blast explosion bomb bombing
      quit resign resignation
      oppose against opposition
      support back favor favour endorse
      want seek
      show reveal
      talk speak
      crash accident collision
      storm hurricane
      election vote ballot
      leave flee
      murder homicide killing
      health healthcare medical
      whole entire
      """
    var result: [UInt64: UInt8] = [:]
    for (number, line) in lines.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { result[Words.hash(word.utf8)] = UInt8(number + 1) }
    }
    return result
  }()

  /// The number of the group that a word belongs to; 0 for none.
  static func group(lemma: UInt64, form: UInt64) -> UInt8 { groups[lemma] ?? groups[form] ?? 0 }

  /// 1 for one word, 0.9 for one stem, 0.8 for words of a group, else 0.
  static func certainly(_ a: ClaimContent.Term, _ b: ClaimContent.Term) -> Double {
    if a.lemma == b.lemma || a.form == b.form { return 1 }
    if a.letters.sharesStem(with: b.letters) { return 0.9 }
    return a.group > 0 && a.group == b.group ? 0.8 : 0
  }

  /// The likeness of their vectors, 0.6 at most: words of one subject, opposites among them, have similar vectors. 0 for names.
  static func byCompany(_ a: ClaimContent.Term, _ b: ClaimContent.Term) -> Double {
    if a.isName || b.isName { return 0 }
    return min(0.6, max(0, Double(WordVectors.embedded?.similarity(a.vector, b.vector) ?? 0)))
  }
}
