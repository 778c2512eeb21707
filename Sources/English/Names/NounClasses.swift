// swift-format-ignore-file
// Written by `train references`; Resources/CARD.md says from what.
enum NounClasses {
  /// Nouns in the singular, by the class that most of their mentions have.
  static let lists: [(NounClass, String)] = [
    (.person, """
      actor actress adult advisor agent ancestor angel appellant appellee architect artist attendee attorney audience
      author baseman boy boyfriend brother bunch candidate captain celebrity chairman child children citizen classmate
      client co-founder co-star coach colleague collector commander companion consumer cosplayer councillor counsel
      creator critic crowd curator customer daughter defector defendant defender deity delegate descendant detective
      dignitary director doctor driver editor elite empiricist employee employer engineer expert faculty family fan
      father fisherman foreigner founder friend gamer general generation gentlemen girl god governor guest guide guy
      hacker heroe human hundred independent individual industrialist inhabitant instructor judge jury kid lady lawyer
      leader learner legend linguist local major maker man mathematician mayor member men mermaid migrant million
      minister minority mom monk mother motorist mum musician native neighbor nephew officer official opponent other
      owner painter pan-democrat panel parent participant passenger pastor patient patron peacekeeper people person
      personality philosopher photographer physician pilgrim plaintiff player politician population poster president
      priest professor proponent protégé psychologist public pupil reader realist referee refugee representative
      researcher resident rider roommate scholar scientist seeker settler sir sister slave sociologist soldier son
      speaker staff student subscriber successor survivor teacher thousand tourist translator traveler troop uncle user
      vendor victim viewer visitor vlogger volunteer voter wife woman women worker workforce worshipper writer youth
      """),
    (.organisation, """
      administration agency airline alliance army authority camp church club college committee community company
      comédie council court department embassy enemy enforcement federation firm foundation government institution
      journal league legislature magazine military ministry municipality museum navy organization police publisher
      religion school team tribe university
      """),
    (.place, """
      accommodation airport archipelago area avenue bank bar bathroom beach beache bed belt blog border bridge building
      capital carport cave cellar cemetery center centre city classroom cliff coast constituency continent core corner
      cosmos country desert destination district downtown dwelling earth east entrance estate facility factory floor
      gallery garden globe ground gym hall harbour headquarters hell home hospital hotel house household hub interior
      intersection island junction jungle land landscape latitude location lodging loop mainland mall memorial
      metropolis middle mill mission monastery mosque mountain mouth nation neighborhood nightclub north ocean palace
      park peninsula place planet plateau plaza prison province quadrant region resort restaurant river road roadway
      room route salon scene sea settlement shop shore sidewalk sight sky south spot square station store street suburb
      surface surroundings temple terrain town track trail universe village west world
      """),
    (.event, """
      accident action activity address appointment arrest arrival attack attempt battle boom break broadcast
      celebration census ceremony championship change collaboration competition conflict contest convention
      conversation creation crime death debut deception departure double drinking drought duel election entry event
      eviction exam exchange exhibit expansion exploration expulsion failure festival fight final fire flight foul
      fracture funeral hiking hit hunt immigration incident injury integration interruption intervention interview
      invitation jam journey kick launch licensing locomotion loss massage match meeting motion move negotiation
      nomination opening operation outbreak passage performance pilgrimage poll prayer proceeding promotion protest
      provocation punishment quest rain rbi realization rebuttal referendum reform rejection repetition reprimand
      request response retraction return revival revolution rise routine ruling run saccade session shift shock shower
      solving stampede start stay storm summit surgery swearing talk tasting tour transaction travel trespass trial
      trip try tryst turn turnout uprising vacation victory viewing violation violence visit volley wai walk walking
      war warming warning wedding windsurf wink winking workout
      """),
    (.time, """
      1920s 1940s 1950s 1960s 1970s 2000s afternoon beginning birthday century date day decade era evening hour inning
      minute month morning night noon past period present remainder semester summer time today tomorrow tonight week
      weekend winter year yesterday
      """),
    (.animal, """
      animal ant bear bird bug chicken dinosaur dog fish insect mama mammal pig theropod wildlife
      """),
    (.object, """
      aeroplane air airplane alarm alcohol apple artwork atm avocado bag ball balloon banknote basil bean beer bicycle
      bike black blackberry blood boat bone book box brain bud bulb burn bus buse button camera candle car caramel
      carburetor card carpet carving cash ceiling cfl chair check cheese chemical chip chocolate cigarette cinnamon
      clock clothes clothing coffee coil coin column comic computer copy corn cotton couch crane cream crisp crop
      debris device dinner diode document donut door dress drink drive elevator equipment eye fare femora femur ferry
      flag flop flora fluid foam food fragment fruit gel glasses good grain grape hair hand hardware head henequen
      honey inche ingredient inscription insignia jelly juice knee lantern led letter limb lime limestone lip lipstick
      liquid lock loudspeaker machine maize makeup manuscript mask meat medal mercury node nose oak object oil onion
      ozone painting pants paperweight passport pasta pearl pebble pepper phone photography piece pile pill pipe pizza
      plane plant platter polaroid print product property puppet rail reef remains robot roll rose rubber rum salt sand
      satellite sculpture sensor shade sheet shell ship shirt shoe short shoulder skin skirt smoke snack soil soybean
      spray staircase staple statue strap straw styler sugar supply tail tanin tear telescope textile ticket tile top
      torso toy train tree vacuum vehicle vessel vinegar vitamin wall wand water waterfall wax weed wheat window wine
      wing yield
      """),
    (.abstract, """
      ability abstract acceptance access account accuracy achievement acquisition act acting adaptation adventure
      advice aesthetics affair age agenda aging agony agreement agriculture aim album ambition amount analogy analyse
      analysis anarchy ancestry angle answer antecedent antiquity app appeal appearance application appreciation
      approach approache arbitrariness architecture argument aroma art article artworld aspect aspiration assistance
      association assumption asylum atmosphere attention attitude availability average aviation award awareness awe
      axis background backlog balance ban band base basis beam beauty behaviour belief benefit bias bill biodiversity
      bitterness board boundary brand brief brightness browser burden business cabinet calendar call canvas capability
      capacity care career case catcher category cause caution certificate challenge chance channel chapter
      characteristic charge charm chem choice circumstance citation civilization claim clarification clarity classe
      clause climate clip cloud co-op codex cognition coincidence color colour com comedy command comment commentary
      commerce commitment comparison compatibility complaint composition computing concept concern conclusion condition
      confidence congestion conjecture connection consensus consequence conservation consideration conspiracy
      constitution construction content context contract contrast contribution control controversy cooking cooperation
      copyright corpora corpus correction correspondence cosplay cost courage craftsmanship crawler creativity
      credibility credit criteria criticism crux cuc cuisine culture currency custom cutoff cycle dance darkness data
      database deal decision deduction defense definition degree delivery demand democracy depression descent
      description design desire destiny detail determination diagram dialect diet difference difficulty dignity dilemma
      dimension direction discipline discourse discovery discussion disease disobedience displacement dispute
      dissertation distance distinction distortion diversity division dollar domain doom drama dream duty dynamic
      economics economy edge education effect effectiveness efficiency effort electricity element email emission
      emissivity emotion emphasis employment enculturation endeavor energy engineering enhancement enjambment
      entitlement environment episode epistemology equality equation equivalence equivalent error erythema estimate
      ethics ethnocentrism etiquette evaluation evidence examination example exception excitement exercise existence
      expectation experience experiment expertise explanation expression extension extent facet fact factor faith fame
      fantasy farming fashion feature fee feedback feel feeling feet felicity fever fi fiction field file film
      financing finding fine flavor flow focus force form formalism format fortune frame framework freedom frequency
      frustration fun function fund gain gap gender generalizability genre geometry gis goal grammar gratitude gravity
      grf grit growth habit harmony hashtag headache health hearing heart heat height help hierarchy highlight history
      honor hope horror housing humanity idea ideal identity ignorance image impact imperialism implication importance
      impression improvement impulse incentive inch independence industry inequality influence information
      infrastructure inheritance initiative injustice innovation inquiry insight inspiration instruction instrument
      insurgency intelligence intention interaction interest interface interjection internet interpretation intertext
      introduction investigation investment involvement iq issue item job judgment jurisdiction justice justification
      k/psu key keyword kinematics km knowledge l2 label lack language law layout lead leadership learning legacy
      legislation legitimacy length level license life lifestyle lifetime light lighting limitation line linguistics
      link list listing literature live loading look love loyalty luck m majority management manner margin mark marker
      marriage mass material mathematics meaning means measure measurement mechanics mechanism media median medicine
      medium membership memoir memory merit message metascience meter method methodology microwave mile mimicry mind
      mindedness mindset mode model money mood morality morphology motivation motive motto movie movy music mutant
      mutation n name narrative nationality naturalism nature necessity need network neuro neuroscience news
      non-realism norm note notice notion novel number oath obedience objective objectivity observation obsession
      occupation operator opinion opportunity opposite option order orientation origin original out outcome outlier
      outro p pace page pain palate parameter paratext partnership passion path patience pattern pause payment payroll
      peace penalty percent percentile perception perk perseverance persistence perspective ph.d. phase philosophy
      photo phrase physiology pillar pitcher placement plan planning platform pleasure pledge plot podcast poetry point
      policy pollution portion position possession possibility posture potential poverty power practice praise
      precedent predictor premise presence pressure prestige prevention price principle priority privilege probability
      problem procedure process processe processing production productivity profession profit program progress project
      prominence pronunciation propaganda proposal prosperity protection prototype pseudonym psychology purpose quality
      quantity quartile question questionnaire quote race radiation radiometer ragga range rank ranking rate reaction
      realism reality reason recap recognition recommendation record recruitment reference reflection regard regime
      regulation relation relationship relativism relativity release relevance reliability remark reminder remodel
      rental repair replication report representation reproducibility reproduction reputation research resilience
      resistance resource respect responsibility restriction result retention retrieval review reward right robotics
      role roughness rule sadness safety salary salinity sample scale scenario scenery scent scholarship science score
      scoreboard seat section sector security semantics sensation sense sensing sensitivity sentence sentiment sequence
      series service set setup shame shape shot show si sign signal significance silence situation size skill slavery
      sleep slide smell society software solution sonnet soul sound source space spacetime span spectrum speculation
      speech speed spirit sport sss sst stability stage standard statement statistic status statute stimuli story
      strategy strength string structure struggle study style suffering summary sunburn superiority support survey sut
      symbol symptom syntax system tactic talent task taste tax taxe teaching technique technology tel television
      temperature tendency tennis term terror terrorism test testament testing text textbook texture theme theory
      therapy thing thought thread threat throat title tool topic torch tourism tracking trade tradition traffic trait
      transformation translation transportation treatise treatment trend trouble trust truth tv type typology u
      uncertainty understanding unemployment uniformity unit unity update utilization uvr validity value variability
      variation variety velocity venture verb verge version video view vintage visa vision vlog volume vote
      vulnerability wage wash wave wavenumber way weather web website weight willingness wind wisdom word work wound
      writing yoga zeitgeist zone ° ρ
      """),
  ]
}
