import SourceText

/// "Sisters Amra and Chidi Obo" are Amra Obo and Chidi Obo: a word for kin before two given names, and one surname behind them.
enum SharedSurnames {
  private static let kin: Set<String> = [
    "sisters", "brothers", "twins", "siblings", "cousins", "geschwister", "brüder", "schwestern", "sœurs", "frères",
  ]

  /// The names that were found, and those that share a surname with one of them.
  static func completed(_ found: [PersonNames.Found], in text: [UInt8]) -> [PersonNames.Found] {
    var all: [PersonNames.Found] = []
    for name in found {
      if let shared = shared(with: name, in: text) { all.append(shared) }
      all.append(name)
    }
    return all
  }

  private static func shared(with name: PersonNames.Found, in text: [UInt8]) -> PersonNames.Found? {
    guard let surname = name.name.split(separator: " ").last else { return nil }
    var rest = text[..<Int(name.span.start)]
    guard
      let and = [" and ", " und ", " et ", " & "].first(where: { rest.suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return nil }
    rest = rest.dropLast(and.utf8.count)
    let given = word(&rest)
    let end = Int(name.span.start) - and.utf8.count
    guard let first = given.first, first.isUppercase, rest.last == 0x20 else { return nil }
    rest = rest.dropLast()
    guard kin.contains(word(&rest).lowercased()) else { return nil }
    return PersonNames.Found(name: "\(given) \(surname)", span: TextSpan(end - given.utf8.count, end))
  }

  /// Takes the last word off.
  private static func word(_ text: inout ArraySlice<UInt8>) -> String {
    let start = text.lastIndex { !(($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80) }.map { $0 + 1 } ?? text.startIndex
    let word = String(decoding: text[start...], as: UTF8.self)
    text = text[..<start]
    return word
  }
}
