import Claims

/// Closed lists of words, asked by hash.
struct Words: Sendable {
  private let hashes: Set<UInt64>
  init(_ words: String) { hashes = Set(words.split(whereSeparator: \.isWhitespace).map { Self.hash(Array($0.utf8)) }) }
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { ClaimWords.hash(bytes) }

  static let negations = Words(
    "not n't never no none nobody nothing neither nor cannot denied denies deny without didn't don't doesn't haven't hasn't isn't"
  )
  static let quantifiers = Words("no none nobody nothing")
  static let hedges = Words(
    """
    probably perhaps maybe possibly apparently likely allegedly may might could suspect seems seem seemed appears presumably \
    supposedly potentially reportedly
    """)
  /// "I think …": what the speaker only holds to be so.
  static let opinions = Words("think believe guess suppose suspect assume figure imagine")
  static let saying = Words(
    "say says said report reports reported find finds found show shows according tells told announces")
  /// Verbs that report what another says; a plain statement stands in their clause.
  static let reporting = Words(
    "say claim report announce estimate find admit confirm acknowledge conclude argue warn state allege")
  static let may = hash("may".utf8)
  static let have = Words("have")
  static let than = hash("than".utf8)
  static let pronounI = Words("i me my mine myself")
  static let pronounYou = Words("you your yours yourself")
  static let pronounThird = Words("he she they him her them his hers their theirs")
  static let pronounWe = Words("we us our ours")
  /// Verbs and auxiliaries of what ought to be, and of what is wanted or will be.
  static let duty = Words("should must ought need got have let")
  static let plan = Words("want wan will 'll would 'd shall going gon plan intend propose promise try hope wish")
  static let against = hash("against".utf8)
  static let inFavour = Words("for favor favour")
  /// What is said for the sake of talk alone.
  static let chatter = Words(
    "look well listen okay frankly honestly actually really just very believe folks know mean now so")
  /// Rounded or moving values, and what says that they go on.
  static let moving = Words(
    "so far already now currently still estimate about around nearly almost toll grow rise climb increase fall drop expect today"
  )
  static let stops = Words(
    """
    a an the and or but of to in on at by for from with as is are was were be been being has have had do does did it its he she \
    they we i you his her their our my your this that these those there so also just than who which not no about per each will \
    would can could may might n't 's says said say told tell according people person another other others least more than all both \
    one after into out up over when while if them him us me what where whom whose any every very really myself himself herself penny dime
    """)
}

/// Words that cannot both be true of one thing.
enum Opposites {
  private static let pairs: [(String, String)] = [
    ("up", "down"), ("out", "into"), ("rise", "fall"), ("rise", "drop"), ("raise", "cut"), ("raise", "lower"),
    ("raise", "reduce"),
    ("increase", "decrease"), ("increase", "reduce"), ("increase", "cut"), ("increase", "fall"), ("increase", "drop"),
    ("grow", "shrink"), ("grow", "fall"), ("support", "oppose"), ("supporter", "opponent"), ("win", "lose"),
    ("gain", "lose"), ("create", "lose"), ("create", "destroy"), ("open", "close"), ("hire", "fire"),
    ("pass", "reject"), ("pass", "fail"), ("approve", "reject"), ("accept", "reject"), ("accept", "refuse"),
    ("more", "fewer"), ("more", "less"), ("higher", "lower"), ("better", "worse"), ("best", "worst"),
    ("highest", "lowest"), ("most", "fewest"),
    ("legal", "illegal"), ("true", "false"), ("right", "wrong"), ("guilty", "innocent"), ("convict", "acquit"),
    ("remember", "forget"), ("build", "demolish"), ("allow", "forbid"), ("allow", "ban"), ("ally", "enemy"),
    ("strong", "weak"), ("safe", "dangerous"), ("safe", "unsafe"), ("rich", "poor"), ("alive", "dead"),
    ("start", "end"), ("start", "stop"), ("begin", "end"), ("keep", "break"), ("keep", "drop"), ("sign", "veto"),
    ("save", "lose"), ("save", "waste"), ("succeed", "fail"), ("join", "leave"), ("enter", "leave"),
    ("large", "small"), ("largest", "smallest"), ("first", "last"), ("male", "female"), ("before", "after"),
    ("constitutional", "unconstitutional"),
    ("deficit", "surplus"), ("strengthen", "weaken"), ("improve", "worsen"), ("expand", "cut"), ("fund", "defund"),
    ("destroy", "protect"), ("support", "against"), ("favor", "against"), ("agree", "disagree"),
    ("trust", "distrust"), ("hidden", "open"), ("cheap", "expensive"),
  ]

  private static let table: Set<UInt64> = {
    var result: Set<UInt64> = []
    for (first, second) in pairs {
      let (a, b) = (Words.hash(first.utf8), Words.hash(second.utf8))
      result.insert(a &* 31 ^ b)
      result.insert(b &* 31 ^ a)
    }
    return result
  }()

  private static let vocabulary = Words(
    pairs.map { "\($0.0) \($0.1)" }.joined(separator: " ") + " against for favor favour")

  /// Whether a word has an opposite, or takes sides.
  static func knows(_ word: UInt64) -> Bool { vocabulary.contains(word) }

  static func contains(_ a: UInt64, _ b: UInt64) -> Bool { table.contains(a &* 31 ^ b) }
}
