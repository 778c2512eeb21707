import SourceText

/// What the words of one block show, measured in one pass.
struct BlockWords {
  var words = 0
  /// UTF-8 code units.
  var length = 0
  /// Code units within links, and the number of links.
  var linked = 0
  var links = 0
  var bold = 0
  var ends = 0
  var commas = 0
  var questions = 0
  var digits = 0
  var capitalised = 0
  var functionWords = 0
  /// How many words or pairs of words belong to each kind of `phrases`.
  var hits = [UInt8](repeating: 0, count: BlockWords.phrases.count)
  var last: UInt8 = 0
  var startsLower = false
  var startsUpper = false
  var hasBar = false
  var hasCopyright = false
  var textHash: UInt64 = 0
  /// "I", "my", "we" and the like: readers' comments and customers' words are full of them.
  var firstPerson = 0
  /// The block is one web address.
  var isAddress = false

  var linkShare: Int { length == 0 ? 0 : linked * 100 / length }
  /// A block that reads like a sentence rather than like a label.
  var isRunning: Bool { linkShare < 50 && ((words >= 8 && (ends + commas > 0)) || words >= 25) }
  var endsSentence: Bool { last == 0x2E || last == 0x3F || last == 0x21 }

  /// Words and two-word phrases of furniture, with the reason that they give; "" for none.
  static let phrases: [(reason: String, words: String)] = [
    (
      "share",
      "share tweet facebook twitter pinterest linkedin whatsapp reddit flipboard instagram telegram teilen partager compartir print email follow_us copy_link"
    ),
    (
      "newsletter",
      "subscribe newsletter newsletters inbox sign_up signup unsubscribe email_address your_email get_updates join_our subscribers abonnieren inscrivez"
    ),
    ("cookie-notice", "cookie cookies consent gdpr we_use privacy_policy javascript browser_does"),
    (
      "boilerplate",
      "copyright rights_reserved all_rights terms_of privacy policy disclaimer trademark llc registered permission syndicated reproduced"
    ),
    (
      "related",
      "read_more see_also related more_from more_stories you_may recommended up_next also_read most_popular trending learn_more continue_reading full_story next_article previous_article latest_news lesen_sie lire_aussi leia_mais show_more view_all see_all keep_reading"
    ),
    ("comments", "comment comments reply leave_a logged_in post_comment your_comment moderated moderation kommentar"),
    (
      "advertisement",
      "advertisement sponsored advertising affiliate commission ad buy_now shop_now book_a free_trial get_started contact_us request_a schedule_a call_us free_consultation demo anzeige"
    ),
    (
      "author-box",
      "about_the author_of writer editor contributor follow_him follow_her reporter is_a written_by reviewed_by posted_by by journalist freelance bio staff"
    ),
    (
      "caption",
      "photo photos image photograph getty reuters credit courtesy photographer pictured shutterstock ap afp via unsplash foto source file_photo"
    ),
    (
      "boilerplate",
      "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ago updated published posted min_read minutes_ago hours_ago am pm last_updated"
    ),
    (
      "navigation",
      "home menu search login log_in sign_in skip_to toggle close next previous back_to contents table_of account register view click_here download"
    ),
    ("", "faq references sources key_takeaways conclusion introduction overview summary transcript"),
  ]

  /// Where the words of comments and of dates stand in `phrases`.
  static let comments = 5
  static let dates = 9

  private static let functionList = """
    the a an of and to in that is was for it on with as he his be at by i this had not are but from or have they which one
    you were her all she there would their we him been has when who will more no if out so said what up its about into than
    them can only other new some could time these two may then do first any my now such like our over me even most made after
    der die das und ist nicht ein eine den von zu mit sich auf für es des im dem auch als an wir sie ich
    le la les des et un une est que dans pour qui pas sur au du plus par ce il elle nous
    el los las que y en un una por con para se del lo su no al es o os da do em uma não com mais
    и в не на что с он как это по но из за
    """

  private static let firstPersonWords =
    "i me my mine we us our ours ich wir mein unser je moi mon nous yo mi nosotros eu meu"

  /// Bits: 1 function word, 2 first word of a pair, 4 first person, from bit 8 the kinds.
  private static let table: HashTable<UInt32> = {
    var table = HashTable<UInt32>(capacity: 1024)
    func add(_ word: UInt64, _ bits: UInt32) { table.set(word, (table[word] ?? 0) | bits) }
    for word in functionList.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(FNV1a.hash(word.utf8), 1)
    }
    for word in firstPersonWords.split(separator: " ") { add(FNV1a.hash(word.utf8), 4) }
    for (kind, entry) in phrases.enumerated() {
      for word in entry.words.split(separator: " ") {
        let parts = word.split(separator: "_").map { FNV1a.hash($0.utf8) }
        if parts.count == 2 {
          add(parts[0], 2)
          add(FNV1a.pair(parts[0], parts[1]), 1 << UInt32(8 + kind))
        } else {
          add(parts[0], 1 << UInt32(8 + kind))
        }
      }
    }
    return table
  }()

  init(_ block: Block) {
    length = block.text.count
    var end: Int32 = 0
    var boldEnd: Int32 = 0
    for run in block.runs {
      if run.style.contains(.link) {
        links += 1
        if run.span.end > max(run.span.start, end) { linked += Int(run.span.end - max(run.span.start, end)) }
        end = max(end, run.span.end)
      }
      if run.style.contains(.bold) {
        if run.span.end > max(run.span.start, boldEnd) { bold += Int(run.span.end - max(run.span.start, boldEnd)) }
        boldEnd = max(boldEnd, run.span.end)
      }
    }
    let table = Self.table
    block.text.utf8.withUnsafeBufferPointer { bytes in
      var hash = FNV1a()
      var whole = FNV1a()
      var inWord = false
      var previous: UInt64 = 0
      var wide = 0
      var index = 0
      while index <= bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0x20
        let isUpper = byte.isASCIIUppercase
        let isDigit = byte.isASCIIDigit
        if isUpper || isDigit || byte.isASCIILowercase || (byte >= 0x80 && byte != 0xE2) {
          if !inWord {
            inWord = true
            words += 1
            if isUpper || byte == 0xD0 || byte == 0xC3 { capitalised += 1 }
            hash = FNV1a()
          }
          if isDigit { digits += 1 }
          if byte >= 0xE3, byte < 0xF0 { wide += 1 }
          hash.add(isUpper ? byte | 0x20 : byte)
          whole.add(isUpper ? byte | 0x20 : byte)
        } else {
          if inWord {
            inWord = false
            var found = table[hash.value] ?? 0
            functionWords += Int(found & 1)
            firstPerson += Int(found >> 2 & 1)
            if previous != 0 { found |= table[FNV1a.pair(previous, hash.value)] ?? 0 }
            previous = found & 2 != 0 ? hash.value : 0
            var kinds = found >> 8
            while kinds != 0 {
              let kind = kinds.trailingZeroBitCount
              if hits[kind] < 255 { hits[kind] += 1 }
              kinds &= kinds - 1
            }
          }
          switch byte {
          case 0x2E, 0x21:
            if index + 1 >= bytes.count || bytes[index + 1] <= 0x22 { ends += 1 }
          case 0x3F:
            ends += 1
            questions += 1
          case 0x2C: commas += 1
          case 0x7C: hasBar = true
          case 0xE2: index += 2
          default: break
          }
        }
        index += 1
      }
      textHash = whole.value
      isAddress = links == 0 && Self.isAddress(bytes)
      // Scripts without spaces: about two characters a word.
      words += wide / 2
      var stop = bytes.count
      while stop > 0, bytes[stop - 1] == 0x22 || bytes[stop - 1] == 0x29 || bytes[stop - 1] == 0x20 { stop -= 1 }
      if stop > 2, bytes[stop - 3] == 0xE2, bytes[stop - 2] == 0x80, bytes[stop - 1] != 0xA6 { stop -= 3 }
      if stop > 0 { last = bytes[stop - 1] }
      if let first = bytes.first {
        startsLower = first.isASCIILowercase
        startsUpper = first.isASCIIUppercase
      }
      if bytes.count > 1, index > 1 {
        for at in 0..<min(bytes.count - 1, 200) where bytes[at] == 0xC2 && bytes[at + 1] == 0xA9 { hasCopyright = true }
      }
    }
  }

  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 8, bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8) else { return false }
    return !bytes.contains(0x20) && !bytes.contains(0x0A)
  }
}
