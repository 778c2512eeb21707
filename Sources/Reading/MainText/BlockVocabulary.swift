import SourceText

/// The words that tell article from furniture, with what each says.
enum BlockVocabulary {
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
  static let table: HashTable<UInt32> = {
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
}
