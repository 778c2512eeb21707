/// The months by the names that pages print.
enum MonthNames {
  /// Names of months and their abbreviations, from January on, in the languages that pages use most: English, German, French,
  /// Spanish, Portuguese, Italian, Dutch, the Scandinavian ones, Polish, Czech, Russian, Ukrainian, Turkish. Inflected as in
  /// a date.
  private static let numbers: [String: Int] = {
    let names = [
      """
      january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia ledna января янв січня
      ocak oca
      """,
      """
      february feb februar feber février févr fév fevereiro fev febrero febbraio februari lutego února февраля фев лютого
      şubat şub
      """,
      """
      march mar märz mär mrz mars marzo março maart maa mrt marca března марта мар березня mart
      """,
      "april apr avril avr abril abr aprile kwietnia dubna апреля апр квітня nisan nis",
      "may mai mayo maio maggio mag mei maj maja května мая май травня mayıs",
      "june jun juni juin junio junho giugno giu czerwca června июня июн червня haziran haz",
      "july jul juli juillet juil julio julho luglio lug lipca července июля июл липня temmuz tem",
      "august aug août aoû agosto ago augustus augusti sierpnia srpna августа авг серпня ağustos ağu",
      """
      september sept sep septembre septiembre setembro settembre sett set września září сентября сен сент вересня eylül eyl
      """,
      """
      october oct oktober okt octobre octubre outubro out ottobre ott października října октября окт жовтня ekim eki
      """,
      "november nov novembre noviembre novembro listopada listopadu ноября ноя листопада kasım kas",
      """
      december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudnia prosince декабря дек грудня
      aralık ara
      """,
    ]
    var numbers: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(whereSeparator: { $0 == " " || $0 == "\n" }) { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// The month, from 1, that a word in lower case names; nil for any other word.
  static func number(of word: String) -> Int? { word.utf8.count >= 3 ? numbers[word] : nil }
}
