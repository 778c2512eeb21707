/// Words that tell what a name names: closed lists of general knowledge.
package enum NameWords {
  package static let calendar = set(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun.
    """)
  static let maleTitles = set("mr mister sir king prince lord pope father brother")
  static let femaleTitles = set("mrs ms miss madam mme queen princess lady dame sister")
  /// Small words within names.
  static let particles = set("de la le du van von der den bin al el ibn di da dos del y and of the")
  static let titles = set(
    """
    dr doctor prof professor president senator sen rep representative governor gov mayor minister chancellor secretary judge
    justice general gen colonel col captain capt major lieutenant lt sergeant sgt admiral rev reverend saint st ambassador
    """)
  /// What follows a last name and is none.
  static let suffixes = set("jr sr ii iii iv esq phd md")
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
  /// Houses that stand before their name or behind it ("Café Merle", "Harbour Inn").
  private static let houses = set(
    "café cafe hotel restaurant brasserie bistro bar inn pub tavern pizzeria villa château chateau castle palace theatre"
  )
  static let events = set(
    """
    war olympics cup championship championships festival election elections revolution battle conference summit convention
    games prix marathon crisis hurricane earthquake holocaust christmas easter
    """)
  static let places = set(
    """
    africa|america|asia|europe|antarctica|australia|england|scotland|wales|ireland|britain|france|germany|italy|spain|
    portugal|greece|turkey|russia|ukraine|poland|sweden|norway|denmark|finland|iceland|netherlands|belgium|switzerland|
    austria|hungary|romania|bulgaria|serbia|croatia|china|japan|india|pakistan|bangladesh|iran|iraq|israel|syria|
    lebanon|jordan|egypt|libya|sudan|ethiopia|kenya|nigeria|ghana|south africa|morocco|algeria|tunisia|canada|mexico|
    brazil|argentina|chile|peru|colombia|venezuela|cuba|haiti|cambodia|vietnam|thailand|laos|malaysia|singapore|
    indonesia|philippines|korea|north korea|south korea|taiwan|hong kong|tibet|nepal|afghanistan|new zealand|
    saudi arabia|yemen|qatar|kuwait|united states|united kingdom|u.s.|u.k.|usa|uk|us|eu|new york|new york city|
    los angeles|chicago|houston|boston|washington|seattle|san francisco|philadelphia|atlanta|miami|dallas|detroit|
    texas|california|florida|alaska|hawaii|ohio|virginia|georgia|michigan|illinois|arizona|oregon|utah|nevada|colorado|
    london|paris|berlin|rome|madrid|moscow|tokyo|beijing|shanghai|delhi|mumbai|cairo|jerusalem|baghdad|tehran|kabul|
    sydney|melbourne|toronto|vancouver|montreal|amsterdam|brussels|vienna|dublin|edinburgh|athens|istanbul|lisbon|
    prague|warsaw|budapest|oxford|cambridge|manchester|geneva|accra|alabama|albania|alberta|andorra|angola|ankara|
    antwerp|arkansas|armenia|auckland|azerbaijan|bahamas|bahrain|baltimore|bangkok|barbados|barcelona|basel|bavaria|
    beirut|belarus|belfast|belgrade|belize|benin|bhutan|bogota|bolivia|bonn|bosnia|botswana|brisbane|bristol|bronx|
    brooklyn|brunei|bucharest|burma|burundi|calgary|cameroon|cannes|caracas|cardiff|catalonia|chechnya|chennai|
    cleveland|cologne|congo|connecticut|copenhagen|cornwall|crimea|cyprus|czechia|dakar|damascus|delaware|denver|dhaka|
    djibouti|doha|dominica|dresden|dubai|ecuador|eritrea|estonia|eswatini|fiji|frankfurt|gabon|gambia|gaza|genoa|
    glasgow|grenada|guatemala|guinea|guyana|hamburg|hanoi|harare|havana|helsinki|hiroshima|hollywood|honduras|honolulu|
    idaho|indiana|iowa|islamabad|jakarta|jamaica|johannesburg|kampala|kansas|karachi|kashmir|kathmandu|kazakhstan|
    kentucky|khartoum|kiev|kinshasa|kolkata|kosovo|kurdistan|kyiv|kyrgyzstan|lagos|lahore|latvia|leeds|leipzig|lesotho|
    liberia|liechtenstein|lima|lithuania|liverpool|ljubljana|louisiana|luanda|luxembourg|lyon|macedonia|madagascar|
    maine|malawi|maldives|mali|malta|manhattan|manila|manitoba|marseille|maryland|massachusetts|mauritania|mauritius|
    mecca|memphis|micronesia|milan|milwaukee|minneapolis|minnesota|minsk|mississippi|missouri|mogadishu|moldova|
    mombasa|monaco|mongolia|montana|montenegro|mozambique|munich|myanmar|nagasaki|nairobi|namibia|naples|nashville|
    nebraska|nicaragua|niger|oklahoma|oman|ontario|oslo|ottawa|palestine|panama|paraguay|pennsylvania|perth|pittsburgh|
    portland|pretoria|pyongyang|quebec|queensland|quito|reykjavik|riga|riyadh|rotterdam|rwanda|sacramento|salzburg|
    samoa|sarajevo|senegal|seoul|seville|seychelles|shenzhen|siberia|slovakia|slovenia|somalia|stockholm|strasbourg|
    stuttgart|suriname|taipei|tajikistan|tallinn|tanzania|tasmania|tbilisi|tennessee|togo|tonga|tucson|tunis|turin|
    turkmenistan|uganda|uruguay|uzbekistan|valencia|vanuatu|venice|vermont|vilnius|wellington|wisconsin|wuhan|wyoming|
    yangon|yorkshire|zagreb|zambia|zimbabwe|zurich
    """, by: "|")
  static let male = set(
    """
    aaron adam ahmed alan albert alberto alejandro alexander alexandre alexei alfred ali allan amir andre andreas
    andrei andrew angelo anthony antoine antonio arnold arthur arturo ashok barack barry bashar ben benjamin bernard
    bernie bert bill billy bob boris brad bradley brandon brett brian bruce bruno bryan caleb calvin cameron carl
    carlos cecil cesar chad charles charlie chester chris christopher clarence claude clayton clifford clive cody
    colin connor corey craig curtis cyril damian dan daniel danny darrell darren daryl dave david dennis derek desmond
    dick diego dmitri dominic donald doug douglas duncan dustin dwight dylan eddie edgar eduardo edward edwin eli
    elias elijah elliot emmanuel enrique eric ernest ernesto ernst ethan eugene evan felipe felix fernando fidel floyd
    francis francisco francois frank franklin fred frederick fritz gabriel garry gary gavin geoff geoffrey george
    gerald gerard gilbert giovanni giuseppe glen glenn gordon graham greg gregory guillermo gunther gustav hamid hans
    harold harvey hassan hector helmut henry herbert herman hiroshi howard hugh hugo humphrey hussein ian ibrahim igor
    isaac ismail ivan jack jacob jake jamal james jason javier jay jean-claude jeff jeffrey jeremy jerome jerry jesse
    jim jimmy joaquin joe joel joey johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph josh
    joshua juan julian julius jurgen justin karim karl keith kelvin ken kenneth kenny kevin khalid klaus kofi
    konstantin kurt kyle larry lars lawrence leo leon leonard leonardo leonid lester levi lewis liam lionel lloyd
    lorenzo lou louis luca lucas ludwig luigi luis luke mahmoud manuel marc marcel marco marcus mario mark martin
    marvin mathew matthew maurice maxwell mehmet melvin michael mick miguel mike mikhail milton mitch mohamed mohammad
    mohammed morris muhammad mustafa nasser nathan nathaniel ned neil nelson nicholas nick nicolas nigel nikita
    nikolai norman oliver omar orlando osama oscar otto owen pablo paolo pascal patrick paul pedro percy perry pete
    peter phil philip philippe pierce pierre quentin rafael rajiv ralf ralph ramon randall randy raul ray raymond
    reginald rene rex ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland rolf ron ronald ross
    roy rudolf rudolph rupert russell ryan saddam salman salvador sam samir samuel scott sean sebastian serge sergei
    sergey sergio seth shaun shawn sheldon sidney simon solomon spencer stan stanley stefan stephen steve steven
    stuart tariq ted terence terry theo theodore thierry thomas tim timothy tobias toby todd tom tomas tommy tony
    travis trevor tristan tyler vernon victor vijay viktor vincent vincenzo vladimir wallace walter warren wayne
    wendell wilfred wilhelm william willie winston wolfgang yasser yuri yusuf zachary
    """)
  static let female = set(
    """
    abigail ada adele adrienne agnes aisha alexandra alexis alice alison allison alyssa amanda amber amelia amina amy
    ana anastasia andrea angela angelina angie anita anja ann anna anne annette annie antonia ariana ashley astrid
    audrey ava barbara beatrice becky bella bernadette bertha bessie beth bethany betsy betty beverly bonnie brenda
    bridget brittany candace carla carmen carol carolina caroline carolyn carrie cassandra catherine cathy cecilia
    celeste charlene charlotte cheryl chloe christa christiane christie christina christine cindy claire clara claudia
    colleen connie constance courtney cynthia danielle daphne darlene deanna debbie deborah debra delia denise diane
    dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa elise eliza elizabeth ella ellen eloise
    elsa elsie emily emma erica erika erin esther ethel eugenia eva eve evelyn fatima fay felicia fiona flora florence
    frances francesca frida gabriela gabrielle gail geraldine gertrude gillian gina gladys gloria grace greta gretchen
    gwen hannah heather heidi helen henrietta hilary hilda hillary holly ida imelda indira ingrid irene irina irma
    isabel isabella isabelle jackie jacqueline jacquelyn jana jane janet janice jasmine jean jeanette jeanne jenna
    jennie jennifer jenny jessica jill joan joanna joanne jocelyn josephine joyce juanita judith judy julia julianne
    julie juliet julieta karen karin karla kate katherine kathleen kathryn kathy katie katrina kay keira kelsey kerry
    kimberly kirsten kristen kristin kristina kristine latoya laura lauren layla leah leila lena lillian lily linda
    lindsay lindsey lisa lorena loretta lori lorraine louise lucia lucille lucinda lucy lydia mabel madeleine maggie
    malala mandy marcia margaret margarita marge margot marguerite maria marian mariana marianne marie marilyn marina
    marion marjorie marlene marsha martha martina mary matilda maureen maxine maya megan melanie melinda melissa
    mercedes meredith mia michele michelle mildred mindy miranda miriam molly mona monica monique muriel myra nadia
    nadine nancy naomi natalia natalie natasha nelly nicole nina nora noreen norma olga olivia paige pamela patricia
    patty paula pauline peggy penelope petra phoebe phyllis polly priscilla rachael rachel ramona rebecca renee rhonda
    rita roberta rosa rosalie rosalind rosemary rosie roxanne ruth sabrina sadie sally samantha sandra sara sarah
    selena serena shannon sharon sheila shelly sheryl shirley sienna silvia simone sofia sonia sonya sophia stacy
    stella stephanie sue susan susanna suzanne svetlana sylvia tamara tammy tania tara tatiana teresa thelma theresa
    tiffany tina toni tracy trudy ursula valerie vanessa vera veronica vicky victoria viola virginia vivian vivien
    wanda wendy whitney wilma winifred yasmin yoko yolanda yvonne zoe
    """)

  /// What a name of several words names, or one that the lists hold whole; nil where they do not tell. The decisive word stands
  /// last or before "of": "University of Ohio", "Ohio University".
  static func kind(of lowered: [String]) -> NameKind? {
    var words = lowered.first == "the" ? lowered.dropFirst() : lowered[...]
    // "U.S. Rep. Ada Holt"
    if words.count > 2, let country = words.first, countries.contains(country), isTitle(words[words.startIndex + 1]) {
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last else { return nil }
    if places.contains(words.joined(separator: " ")) { return .place }
    guard words.count > 1 else { return nil }
    let decisive = words.firstIndex(of: "of").map { words[max($0 - 1, words.startIndex)] } ?? last
    if organisations.contains(decisive) { return .organisation }
    if placeWords.contains(decisive) || houses.contains(decisive) || houses.contains(first)
      || ["lake", "mount", "port", "fort", "cape", "san", "santa"].contains(first)
    {
      return .place
    }
    if events.contains(decisive) { return .event }
    if words.dropFirst().first != "of", isTitle(first) { return .person }
    return sex(of: first) != nil ? .person : nil
  }

  /// Countries that stand before the title of their officials.
  static let countries = set("u.s. us uk u.k. eu e.u. un u.n.")

  /// How many of a person's words, in lower case, are the name itself, without "Jr." and the like.
  static func withoutSuffixes(_ lowered: [String]) -> Int {
    var count = lowered.count
    while count > 1, suffixes.contains(lowered[count - 1].filter { $0 != "." }) { count -= 1 }
    return count
  }

  /// Whether a word stands before a person's name ("Mr.", "Dr"), in lower case.
  static func isTitle(_ word: String) -> Bool {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return titles.contains(bare) || maleTitles.contains(bare) || femaleTitles.contains(bare)
  }

  /// What a title ("Mrs.", in lower case) tells of the sex, true for a woman.
  static func titleSex(_ word: String) -> Bool? {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return femaleTitles.contains(bare) ? true : maleTitles.contains(bare) ? false : nil
  }

  /// True for a woman's given name, false for a man's, nil for neither.
  package static func sex(of word: String) -> Bool? { male.contains(word) ? false : female.contains(word) ? true : nil }

  static func isNationality(_ word: String) -> Bool {
    irregularNationalities.contains(word) || ["ese", "ian", "ean", "ish", "can"].contains { word.hasSuffix($0) }
  }

  static let irregularNationalities = set(
    """
    french dutch greek thai german swiss czech iraqi israeli pakistani afghan filipino arab korean mexican moroccan european
    somali kurdish uzbek kazakh tibetan
    """)

  static func set(_ words: String, by separator: Character = " ") -> Set<String> {
    Set(words.split { $0 == separator || $0 == "\n" }.map(String.init))
  }
}
