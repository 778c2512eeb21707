/// Words that tell what a name names: closed lists of general knowledge.
enum NameWords {
  static let calendar = set(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun.
    """)
  static let maleTitles = set("mr mister sir king prince lord pope father brother")
  static let femaleTitles = set("mrs ms miss madam mme queen princess lady dame sister")
  static let titles = set(
    """
    dr doctor prof professor president senator sen rep representative governor gov mayor minister chancellor secretary judge
    justice general gen colonel col captain capt major lieutenant lt sergeant sgt admiral rev reverend saint st ambassador
    """)
  static let organisations = set(
    """
    inc inc. corp corp. corporation company co co. ltd ltd. llc plc group holdings bank university college school institute
    institution academy ministry department party committee commission council congress parliament senate agency authority
    association federation union league society foundation trust office bureau board service services court assembly army navy
    police force forces club team church organization organisation hospital museum library press times post news network
    airlines airways motors industries systems technologies laboratories laboratory center centre government administration
    republicans democrats fund alliance movement front coalition guild chamber house
    """)
  static let placeWords = set(
    """
    city county state states river lake mount mountain mountains island islands ocean sea bay gulf coast valley desert street
    avenue road square park bridge airport station kingdom republic province region district peninsula canyon falls beach
    forest hill hills port fort cape village town township north south east west
    """)
  static let events = set(
    """
    war olympics cup championship championships festival election elections revolution battle conference summit convention
    games prix marathon crisis hurricane earthquake holocaust christmas easter
    """)
  static let places = set(
    """
    africa|america|asia|europe|antarctica|australia|england|scotland|wales|ireland|britain|france|germany|italy|spain|portugal|
    greece|turkey|russia|ukraine|poland|sweden|norway|denmark|finland|iceland|netherlands|belgium|switzerland|austria|hungary|
    romania|bulgaria|serbia|croatia|china|japan|india|pakistan|bangladesh|iran|iraq|israel|syria|lebanon|jordan|egypt|libya|
    sudan|ethiopia|kenya|nigeria|ghana|south africa|morocco|algeria|tunisia|canada|mexico|brazil|argentina|chile|peru|colombia|
    venezuela|cuba|haiti|cambodia|vietnam|thailand|laos|malaysia|singapore|indonesia|philippines|korea|north korea|
    south korea|taiwan|hong kong|tibet|nepal|afghanistan|new zealand|saudi arabia|yemen|qatar|kuwait|united states|
    united kingdom|u.s.|u.k.|usa|uk|us|eu|new york|new york city|los angeles|chicago|houston|boston|washington|seattle|
    san francisco|philadelphia|atlanta|miami|dallas|detroit|texas|california|florida|alaska|hawaii|ohio|virginia|georgia|
    michigan|illinois|arizona|oregon|utah|nevada|colorado|london|paris|berlin|rome|madrid|moscow|tokyo|beijing|shanghai|
    delhi|mumbai|cairo|jerusalem|baghdad|tehran|kabul|sydney|melbourne|toronto|vancouver|montreal|amsterdam|brussels|vienna|
    dublin|edinburgh|athens|istanbul|lisbon|prague|warsaw|budapest|oxford|cambridge|manchester|geneva
    """, by: "|")
  private static let male = set(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
    stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry tyler aaron
    henry peter adam nathan walter kyle harold carl arthur roger keith jeremy terry lawrence sean albert jesse joe bryan billy
    bruce ralph roy louis philip alan juan wayne howard jim tom bob mike dave steve bill dan ben sam tim tony fred ernest
    martin leo max oliver simon hugh ian graham neil colin craig barack vladimir ahmed mohammed muhammad ali hassan carlos
    luis jose pedro hans karl
    """)
  private static let female = set(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
    emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
    shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
    heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
    hannah jacqueline martha gloria teresa ann anne sara jean alice julia judy sophia grace denise amber jane kate lucy
    claire hillary angela fatima
    """)

  /// True for a woman's given name, false for a man's, nil for neither.
  static func sex(of word: String) -> Bool? { male.contains(word) ? false : female.contains(word) ? true : nil }

  static func isNationality(_ word: String) -> Bool {
    irregularNationalities.contains(word) || ["ese", "ian", "ean", "ish", "can"].contains { word.hasSuffix($0) }
  }

  private static let irregularNationalities = set(
    """
    french dutch greek thai german swiss czech iraqi israeli pakistani afghan filipino arab korean mexican moroccan european
    somali kurdish uzbek kazakh tibetan
    """)

  private static func set(_ words: String, by separator: Character = " ") -> Set<String> {
    Set(words.split { $0 == separator || $0 == "\n" }.map(String.init))
  }
}
