/// What a word tells about the kind of statement it stands in. Lists are of lemmas (forms where lemmas would lose the sense),
/// written for this project.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  static let firstPerson = WordClass(rawValue: 1 << 0)
  static let secondPerson = WordClass(rawValue: 1 << 1)
  static let thirdPerson = WordClass(rawValue: 1 << 2)
  static let demonstrative = WordClass(rawValue: 1 << 3)
  static let questionWord = WordClass(rawValue: 1 << 4)
  static let negation = WordClass(rawValue: 1 << 5)
  static let will = WordClass(rawValue: 1 << 6)
  static let would = WordClass(rawValue: 1 << 7)
  static let obligation = WordClass(rawValue: 1 << 8)
  static let ability = WordClass(rawValue: 1 << 9)
  static let possibility = WordClass(rawValue: 1 << 10)
  static let hedge = WordClass(rawValue: 1 << 11)
  static let thinking = WordClass(rawValue: 1 << 12)
  static let wishing = WordClass(rawValue: 1 << 13)
  static let feeling = WordClass(rawValue: 1 << 14)
  static let reporting = WordClass(rawValue: 1 << 15)
  static let showing = WordClass(rawValue: 1 << 16)
  static let legal = WordClass(rawValue: 1 << 17)
  static let accusation = WordClass(rawValue: 1 << 18)
  static let trend = WordClass(rawValue: 1 << 19)
  static let causal = WordClass(rawValue: 1 << 20)
  static let evaluation = WordClass(rawValue: 1 << 21)
  static let extremity = WordClass(rawValue: 1 << 22)
  static let generality = WordClass(rawValue: 1 << 23)
  static let vagueAmount = WordClass(rawValue: 1 << 24)
  static let courtesy = WordClass(rawValue: 1 << 25)
  static let condition = WordClass(rawValue: 1 << 26)
  static let role = WordClass(rawValue: 1 << 27)
  static let publicMatter = WordClass(rawValue: 1 << 28)
  static let science = WordClass(rawValue: 1 << 29)
  static let violence = WordClass(rawValue: 1 << 30)
  static let money = WordClass(rawValue: 1 << 31)
  static let comparison = WordClass(rawValue: 1 << 32)
  static let evidenceNoun = WordClass(rawValue: 1 << 33)
  static let past = WordClass(rawValue: 1 << 34)

  /// Every class with its name in features and its words.
  static let all: [(name: StaticString, kind: WordClass, words: String)] = [
    ("first person", .firstPerson, "i me my mine myself we us our ours ourselves"),
    ("second person", .secondPerson, "you your yours yourself yourselves"),
    ("third person", .thirdPerson, "he she they him her them his hers their theirs it its"),
    ("demonstrative", .demonstrative, "this that these those here there"),
    ("question word", .questionWord, "who whom whose what which when where why how"),
    (
      "negation", .negation,
      "not n't never no none nobody nothing nowhere neither nor cannot without deny refuse fail lack"
    ),
    ("will", .will, "will 'll wo shall gonna going-to"),
    ("would", .would, "would 'd"),
    ("obligation", .obligation, "should must ought need have-to supposed"),
    ("ability", .ability, "can could ca able"),
    ("possibility", .possibility, "may might perhaps maybe possibly"),
    (
      "hedge", .hedge,
      """
      probably perhaps maybe possibly apparently seemingly likely allegedly presumably seem suspect guess suppose sort-of
      basically somewhat roughly almost kind-of hopefully potentially reportedly supposedly arguably
      """
    ),
    (
      "thinking", .thinking,
      "think believe feel guess suppose suspect imagine assume reckon consider wonder hope doubt expect find know understand"
    ),
    (
      "wishing", .wishing,
      "hope wish want like love would-like prefer intend plan try aim look-forward desire aspire dream let need"
    ),
    (
      "feeling", .feeling,
      """
      feel love hate enjoy like dislike fear worry glad happy sad sorry excited proud afraid angry thrilled delighted
      surprised amazed grateful honored honoured scared nervous passionate pleased disappointed hopeful confident curious
      interested fascinated fun joy pleasure favorite favourite appreciate admire miss
      """
    ),
    (
      "report", .reporting,
      """
      say tell claim reveal report acknowledge admit announce argue confirm deny state warn write note add explain insist
      allege accuse conclude suggest estimate describe testify declare assert promise vow predict ask reply respond mention remark observe stress emphasize emphasise reiterate caution tweet post joke speculate
      disclose recommend urge comment quote cite publish agree believe contend maintain complain demand recall
      """
    ),
    (
      "show", .showing, "show find prove demonstrate indicate document record discover reveal establish identify detect"
    ),
    (
      "legal", .legal,
      """
      court charge convict conviction sue lawsuit sentence fine arrest illegal legal law judge verdict trial jail prison
      guilty defamation indict prosecute appeal plaintiff defendant complaint permit ban acquit litigation right statute
      regulation constitution amendment rule ruling hold petition petitioner respondent jury justice attorney lawyer
      copyright license licence patent treaty legislation bill act subpoena warrant testimony evidence
      """
    ),
    (
      "accusation", .accusation,
      """
      steal lie cheat fraud corrupt corruption bribe kill murder abuse rape assault threaten torture attack violate
      mislead exploit hide conceal manipulate falsify smuggle launder embezzle defame incite harass discriminate scandal
      crime criminal guilty blame cover-up conspiracy rig extort persecute intimidate dishonest
      """
    ),
    (
      "trend", .trend,
      """
      rise fall increase decrease grow decline drop double triple shrink improve worsen disappear expand reduce gain lose
      cut raise climb surge soar plunge slow accelerate growth reduction spread become change
      """
    ),
    (
      "cause", .causal,
      "because cause due lead result therefore thanks since thus hence reason consequence effect impact trigger force make allow"
    ),
    (
      "evaluation", .evaluation,
      """
      good bad great terrible wonderful horrible beautiful ugly nice awful amazing fantastic important interesting
      dishonest stupid smart brilliant ridiculous absurd shameful disgraceful wrong right fair unfair best worst better
      worse excellent poor strong weak tough hard easy difficult crazy incredible tremendous fabulous perfect disaster
      beautiful cool awesome lovely sad funny strange weird tragic outrageous essential crucial vital serious
      significant remarkable special unique useful useless necessary impossible possible clear obvious true false
      """
    ),
    (
      "superlative or record", .extremity,
      "most least first last only largest biggest smallest highest lowest best worst record ever unprecedented never oldest youngest top"
    ),
    (
      "generality", .generality,
      "people everyone everybody always everything anyone anything someone something one nothing all any"
    ),
    (
      "vague amount", .vagueAmount,
      "many much several few some lot numerous various countless most more plenty dozen hundred thousand million billion majority half"
    ),
    (
      "courtesy", .courtesy,
      "thank thanks welcome please hello hi okay ok yes yeah no sure well bye congratulations sir sorry right absolutely exactly"
    ),
    ("condition", .condition, "if unless whether suppose provided would could otherwise"),
    (
      "role", .role,
      """
      president minister leader director founder owner chairman head chief professor author member spokesman spokeswoman
      secretary governor senator mayor king queen manager editor scientist researcher engineer lawyer doctor officer
      commander ambassador chancellor candidate executive actor artist writer teacher student journalist
      """
    ),
    (
      "public matter", .publicMatter,
      """
      government tax health war military economy economic job wage trade budget debt deficit election vote party policy
      immigration border education school police army energy oil gas climate company industry bank congress parliament
      senate court nation country state citizen public security terrorism nuclear weapon poverty unemployment insurance
      medicare population refugee administration federal national
      """
    ),
    (
      "science", .science,
      """
      study research experiment species data theory evidence scientist sample measure temperature cell gene dna virus
      disease patient drug vaccine planet star particle fossil ocean animal plant water chemical physics discovery
      """
    ),
    (
      "violence", .violence,
      "kill murder shoot bomb die death dead injure wound attack war destroy explode massacre victim rape fire gun terror"
    ),
    (
      "money", .money,
      "money dollar cost price pay spend fund budget salary income revenue profit invest sell buy tax cent euro pound"
    ),
    (
      "comparison", .comparison,
      "than more less fewer as like unlike similar same different compare equal half twice double rather"
    ),
    (
      "evidence", .evidenceNoun,
      "report study survey poll document record data statistic evidence proof figure research article book"
    ),
    (
      "past time", .past,
      "ago yesterday last previously former earlier then since once recently before early late already"
    ),
  ]

  private static let table: [UInt64: WordClass] = {
    var table: [UInt64: WordClass] = [:]
    for entry in all {
      for word in entry.words.split(whereSeparator: \.isWhitespace) {
        table[WordHash.of(String(word)), default: []].insert(entry.kind)
      }
    }
    return table
  }()

  /// The classes of a word by the hash of its lemma or form.
  static func of(_ hash: UInt64) -> WordClass { table[hash] ?? [] }
}
